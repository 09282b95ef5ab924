// Everything that leaves the app, written by the installed program. Its dialogs are answered from outside, which the untouched
// program allows to nobody: a copy of it differs in the one fuse that lets a debugger in.
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { setFuses } from '../../scripts/package/fuses.mjs'
import type { TabId } from '../../src/wording/screen-table.ts'
import { keepAnswers } from '../helpers/answered-once.ts'
import { makeKeyboardPatient } from '../helpers/patient-keyboard.ts'
import { pdfFacts } from '../helpers/read-pdf.ts'
import { show } from '../helpers/screens.ts'
import { slideProblems } from '../powerpoint/slide-parts.ts'
import { debIn, type Machine, NOBODY, newMachine, packages } from './installed.ts'

/** A data room holds four quarters in four forms. */
const WRITE_LIMIT_MS = 240_000

let machine: Machine
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  test.skip(process.getuid?.() !== 0, 'installs and steps down to an ordinary user: as root only')
  machine = newMachine()
  machine.dpkg('--install', debIn(packages))
  const folder = dirname(machine.home)
  const copy = join(folder, 'copy')
  cpSync(join(machine.root, 'usr/lib/rightsize'), copy, { recursive: true })
  chmodSync(join(copy, 'chrome-sandbox'), 0o4755)
  await setFuses(join(copy, 'rightsize'), { EnableNodeCliInspectArguments: true })
  const launcher = join(folder, 'as-nobody')
  writeFileSync(launcher, `#!/bin/sh\nexec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "${join(copy, 'rightsize')}" "$@"\n`)
  chmodSync(launcher, 0o755)
  app = await _electron.launch({
    executablePath: launcher,
    args: ['--disable-gpu'],
    chromiumSandbox: true,
    cwd: machine.home,
    env: { PATH: '/usr/bin:/bin', HOME: machine.home, XDG_RUNTIME_DIR: join(machine.home, 'run'), DISPLAY: process.env['DISPLAY'] ?? '' },
    timeout: 120_000,
  })
  keepAnswers(app)
  page = await app.firstWindow({ timeout: 120_000 })
  makeKeyboardPatient(page)
  await page.getByRole('button', { name: 'Open the sample company' }).click()
  await expect(
    page
      .getByRole('grid', { name: 'Components' })
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible()
})
test.afterAll(async () => {
  await app?.close()
  await machine?.close()
})

/** The next dialog is answered with this name in the user's home. */
async function answerSave(name: string): Promise<string> {
  const target = join(machine.home, name)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  return target
}

const FORMATS = [
  ['Excel model', 'Export to Excel…', 'board.xlsx'],
  ['PDF', 'Export to PDF…', 'board.pdf'],
  ['Slides (PowerPoint)', 'Export slides…', 'board.pptx'],
] as const

for (const [radio, button, name] of FORMATS) {
  test(`the installed app writes ${name}`, async () => {
    const target = await answerSave(name)
    await show(page, 'export')
    await page.getByRole('radio', { name: radio }).check()
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByText(/ saved to /).first()).toBeVisible({ timeout: WRITE_LIMIT_MS })
    const bytes = readFileSync(target)
    if (name.endsWith('.pdf')) expect(pdfFacts(target)).toMatchObject({ isTagged: true })
    else expect(bytes.subarray(0, 2).toString()).toBe('PK')
    if (name.endsWith('.pptx')) expect(await slideProblems(bytes)).toEqual([])
  })
}

test('the installed app writes a data room', async () => {
  const target = await answerSave('room.zip')
  await show(page, 'data-room')
  await page.getByRole('button', { name: 'Save data room…' }).click()
  await expect(page.getByText(/^4 quarters, \d+ files, saved to /)).toBeVisible({ timeout: WRITE_LIMIT_MS })
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
})

test('an app whose package was replaced while it runs says so whatever is asked, and writes nothing', async () => {
  const archive = join(dirname(machine.home), 'copy/resources/app.asar')
  cpSync(archive, `${archive}.new`)
  renameSync(`${archive}.new`, archive)
  const says = (screen: TabId) => page.locator(`main[data-screen="${screen}"]`).getByText(/Rightsize was updated while it was open/)
  await show(page, 'export')
  for (const [radio, button, name] of FORMATS) {
    const target = await answerSave(`replaced-${name}`)
    await page.getByRole('radio', { name: radio }).check()
    await page.getByRole('button', { name: button }).click()
    await expect(says('export').first(), name).toBeVisible({ timeout: WRITE_LIMIT_MS })
    expect(existsSync(target), name).toBe(false)
  }
  const room = await answerSave('replaced.zip')
  await show(page, 'data-room')
  await page.getByRole('button', { name: 'Save data room…' }).click()
  await expect(says('data-room').first()).toBeVisible({ timeout: WRITE_LIMIT_MS })
  expect(existsSync(room)).toBe(false)
  const pack = join(machine.home, 'board.xlsx')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, pack)
  await show(page, 'verify-pack')
  await page.getByRole('button', { name: 'Choose file…' }).click()
  await expect(says('verify-pack').first()).toBeVisible({ timeout: WRITE_LIMIT_MS })
})
