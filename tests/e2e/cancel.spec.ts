// Work that takes long in a large workbook ends at once at Cancel, says so, and leaves nothing that was not there before.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { type IsoTime, localDate } from '#core'
import { sampleHistory, sampleWorkbook } from '#intake'
import { EXPORT_TEXT } from '#wording'
import { manyComponents } from '../builders/many-components.ts'
import { aWorkbook } from '../builders/workbook.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { libraryOf } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { show } from '../helpers/screens.ts'

const COMPONENTS = 3_000
/** A second where nothing else runs; tests share their processor with others. */
const LIMIT_MS = 5_000
const NOTHING_WRITTEN = 'Canceled. Nothing was written.'

let folder = ''
let userData = ''
let launched: LaunchedApp
let page: Page

const answer = (file: string) => writeFileSync(join(folder, 'answers.json'), JSON.stringify({ save: file, open: file }))

/** The sample's list with its locked quarters, and this many components more in the open one. */
async function largeLibrary(): Promise<string> {
  const list = sampleWorkbook({ id: randomUUID(), at: new Date().toISOString() as IsoTime, newId: randomUUID })
  const { workbook, quarters } = sampleHistory(list, localDate(new Date()))
  const many = aWorkbook({ components: manyComponents(COMPONENTS) }).tables
  const { components, people, owners, costLines } = workbook.tables
  const more = {
    components: { ...many.components, ...components },
    people: { ...many.people, ...people },
    owners: { ...many.owners, ...owners },
    costLines: { ...many.costLines, ...costLines },
  }
  return (await libraryOf({ workbook: { ...workbook, tables: { ...workbook.tables, ...more } }, quarters })).userData
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-cancel-'))
  userData = await largeLibrary()
  launched = await launchApp({ userData, env: { RIGHTSIZE_DIALOG_ANSWERS: join(folder, 'answers.json') } })
  page = launched.page
})
test.afterEach(async () => {
  await launched.close()
  await removeFolder(userData)
  rmSync(folder, { recursive: true, force: true })
})

/** From the press of Cancel, once the work shows how far it is, to what is said afterwards. */
async function cancelled(within: Locator | Page, afterwards: Locator, step: string | null = null): Promise<void> {
  await expect(within.getByRole('progressbar').first()).toBeVisible()
  if (step !== null) await expect(within.getByText(step)).toBeVisible({ timeout: 90_000 })
  const cancel = within.getByRole('button', { name: 'Cancel' })
  await cancel.focus()
  const pressed = Date.now()
  await page.keyboard.press('Enter')
  await afterwards.waitFor({ timeout: 30_000 })
  const took = Date.now() - pressed
  test.info().annotations.push({ type: 'cancel', description: `${took} ms` })
  expect(took).toBeLessThan(LIMIT_MS)
}

const openLarge = async () => {
  await page.getByRole('button', { name: /^Acme AI/ }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
}

for (const { kind, ending, button, longest } of [
  { kind: 'Excel model', ending: 'xlsx', button: 'Export to Excel…', longest: EXPORT_TEXT.steps.writing },
  { kind: 'PDF', ending: 'pdf', button: 'Export to PDF…', longest: EXPORT_TEXT.steps.planning },
  { kind: 'Slides (PowerPoint)', ending: 'pptx', button: 'Export slides…', longest: EXPORT_TEXT.steps.planning },
]) {
  test(`an export as ${kind} leaves the file of before as it was`, async () => {
    const target = join(folder, `pack.${ending}`)
    writeFileSync(target, 'of before')
    answer(target)
    await openLarge()
    await show(page, 'export')
    await page.getByRole('radio', { name: kind, exact: true }).check()
    const part = page.getByRole('region', { name: 'Export', exact: true })
    // Before a target is asked for, and in the middle of what takes longest.
    for (const step of [null, longest]) {
      await part.getByRole('button', { name: button }).click()
      await cancelled(part, part.getByText(NOTHING_WRITTEN), step)
      expect(readFileSync(target, 'utf8')).toBe('of before')
      expect(readdirSync(folder).sort()).toEqual(['answers.json', `pack.${ending}`])
    }
  })
}

test('a data room leaves no file', async () => {
  answer(join(folder, 'room.zip'))
  await openLarge()
  await show(page, 'data-room')
  const room = page.getByRole('region', { name: 'Data room' })
  for (const step of [null, EXPORT_TEXT.steps.printing]) {
    await room.getByRole('button', { name: 'Save data room…' }).click()
    await cancelled(room, room.getByText(NOTHING_WRITTEN), step)
    expect(readdirSync(folder)).toEqual(['answers.json'])
  }
})

test('the import of a list leaves no workbook', async () => {
  const list = join(folder, 'list.csv')
  const rows = Array.from({ length: 90_000 }, (_, row) => `Part ${row},data,Ana,1%,${row}`)
  writeFileSync(list, `name,layer,owner,share,cost\n${rows.join('\n')}\n`)
  answer(list)
  const before = readdirSync(join(userData, 'workbooks'))
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await cancelled(page, page.getByRole('button', { name: /^Acme AI/ }))
  expect(readdirSync(join(userData, 'workbooks'))).toEqual(before)
})

test('a comparison with a pack goes back to where a file is chosen', async () => {
  test.setTimeout(240_000)
  const pack = join(folder, 'pack.xlsx')
  answer(pack)
  await openLarge()
  await show(page, 'export')
  await page.getByRole('button', { name: 'Export to Excel…' }).click()
  await expect(page.getByText(/formulas, saved to /)).toBeVisible({ timeout: 150_000 })
  for (const [screen, name] of [
    ['verify-pack', 'Choose file…'],
    ['returned-pack', 'Open returned pack…'],
  ] as const) {
    await show(page, screen)
    const choose = page.getByRole('button', { name })
    await choose.click()
    await cancelled(page.getByRole('main'), screen === 'verify-pack' ? choose : page.getByText('No returned packs yet'))
    await expect(choose).toBeEnabled()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
  }
  expect(readdirSync(folder).sort()).toEqual(['answers.json', 'pack.xlsx'])
})
