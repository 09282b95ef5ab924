// A colleague's copy of the open workbook comes back: it is merged, asked about, undone, and refused where it cannot be.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { encodePortableFile, parsePortableFile, payloadOf, recordsOf, setField, type Workbook } from '#core'
import { afterEdit, contextOf, okOf, tools } from '../builders/workbook-files.ts'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show, type } from '../helpers/screens.ts'
import { answerCopy, withCompanyName } from '../helpers/sent-copy.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const place = mkdtempSync(join(tmpdir(), 'rightsize-merge-'))
test.afterAll(() => rmSync(place, { recursive: true, force: true }))

const sent = join(place, 'sent.rightsize')
const back = join(place, 'back.rightsize')
const answers = join(place, 'answers.json')

function withField(workbook: Workbook, field: string, value: unknown): Workbook {
  const id = recordsOf(workbook, 'components').find(({ name }) => name === WALKED)?.id ?? ''
  return afterEdit(workbook, okOf(setField(contextOf(workbook), 'components', id, field, value)))
}

async function sendAndRename(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('Copy saved')).toBeVisible()
  await show(page, 'settings')
  await type(page, 'Company', name)
  await expectSaved(page)
  // It would fade out while axe looks at what comes next.
  await expect(page.getByText('Copy saved')).toBeHidden()
}

async function openBack(page: Page): Promise<void> {
  await page.keyboard.press('Control+O')
}

const told = (page: Page, text: string) => page.getByRole('region', { name: 'Messages' }).getByText(text)

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Merge a copy' })
const merge = (page: Page) => page.getByRole('button', { name: 'Merge', exact: true })

test.describe('a colleague’s copy', () => {
  test.describe.configure({ mode: 'serial' })
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    writeFileSync(answers, JSON.stringify({ save: sent, open: back, answers: { 'file-differs': 'merge' } }))
    launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    page = launched.page
    await openSampleCompany(page)
    await sendAndRename(page, 'Acme Mine')
    answerCopy(sent, back, (workbook) => withCompanyName(withField(workbook, 'vendor', 'Their vendor'), 'Acme Theirs'))
  })
  test.afterAll(() => launched.close())

  test('is shown with what it brings and what both changed, and Cancel changes nothing', async () => {
    await openBack(page)
    await expect(heading(page)).toBeVisible()
    await expect(page).toMention('The copy brings 1 changed component and 1 other change (company, people or settings).')
    const question = page.getByRole('group', { name: /Company/ })
    await expect(question.getByRole('radio', { name: /Mine.*Acme Mine/ })).not.toBeChecked()
    await expect(question.getByRole('radio', { name: /Theirs.*Acme Theirs/ })).not.toBeChecked()
    await expect(question.getByText('Before: Acme AI')).toBeVisible()
    await expect(merge(page)).toBeDisabled()
    await expect(page).toMention('1 difference left to settle.')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page).toHaveTitle(/ – Acme Mine – /)
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await expect(page.getByText('Their vendor')).toHaveCount(0)
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`asks without a finding of axe in the ${theme} theme, at 200% too`, async () => {
      await chooseTheme(launched, theme)
      await openBack(page)
      await expect(heading(page)).toBeVisible()
      await expect(merge(page)).toBeVisible()
      await expectAccessible(page)
      await page.screenshot({ path: join('test-results', `merge-${theme}.png`) })
      const zoom = (factor: number) =>
        launched.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
      await zoom(2)
      await expectAccessible(page)
      await page.screenshot({ path: join('test-results', `merge-${theme}-200.png`) })
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      expect(isTooWide).toBe(false)
      await zoom(1)
      await page.getByRole('button', { name: 'Cancel' }).click()
    })
  }

  test('is merged by keyboard alone as one step, saved, and taken back by one undo', async () => {
    await openBack(page)
    await expect(heading(page)).toBeVisible()
    await page.getByRole('radio', { name: /^Mine/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: /^Theirs/ })).toBeChecked()
    for (let steps = 0; steps < 6 && !(await merge(page).evaluate((button) => button === document.activeElement)); steps++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(page.getByText('Merged back.rightsize')).toBeVisible()
    await expect(page).toHaveTitle(/ – Acme Theirs – /)
    await expectSaved(page)
    await cell(page, WALKED, 'verdict').click()
    await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Vendor' })).toHaveValue('Their vendor')
    await page.keyboard.press('Control+Z')
    await expect(page).toHaveTitle(/ – Acme Mine – /)
    await expectSaved(page)
  })

  test('holds nothing new once it is merged, which is said and changes nothing', async () => {
    await openBack(page)
    await expect(heading(page)).toBeVisible()
    await page.getByRole('button', { name: 'Keep all mine' }).click()
    await merge(page).click()
    await expect(told(page, 'Merged back.rightsize')).toBeVisible()
    await expectSaved(page)
    await openBack(page)
    await expect(told(page, 'back.rightsize has nothing that this workbook lacks')).toBeVisible()
    await expect(page).toHaveTitle(/ – Acme Mine – /)
  })

  test('without a common state, or damaged, is refused in one sentence', async () => {
    const { workbook } = okOf(parsePortableFile(readFileSync(back), 'back.rightsize', tools))
    const stranger = withCompanyName({ ...workbook, pastHashes: [] }, 'Acme Stranger')
    const facts = { workbookId: stranger.id, rev: stranger.rev, savedAt: '2026-11-24T10:00:00.000Z', appVersion: '0.1.0' }
    writeFileSync(back, encodePortableFile(facts, payloadOf(stranger), null, tools).bytes)
    await openBack(page)
    await expect(told(page, 'share no earlier version to compare with')).toBeVisible()
    writeFileSync(back, readFileSync(back).subarray(0, 3000))
    await openBack(page)
    await expect(told(page, 'back.rightsize is incomplete')).toBeVisible()
    await expect(page).toHaveTitle(/ – Acme Mine – /)
  })
})

test('a second version that a service for folders kept is found when the workbook opens, and offered for merge', async () => {
  const [ana, bo] = ['ana', 'bo'].map((name) => join(place, name)) as [string, string]
  const renamed = async (userData: string, name: string, isFirst: boolean) => {
    const { page: window, close } = await launchApp({ userData })
    if (isFirst) await openSampleCompany(window)
    else await window.getByRole('button', { name: /^Acme AI/ }).click()
    await show(window, 'settings')
    await type(window, 'Company', name)
    await expectSaved(window)
    await close()
  }
  await renamed(ana, 'Acme AI', true)
  cpSync(ana, bo, { recursive: true })
  await renamed(ana, 'Acme AI of Ana', false)
  await renamed(bo, 'Acme AI of Bo', false)
  const [id = ''] = readdirSync(join(ana, 'workbooks'))
  const folder = (userData: string) => join(userData, 'workbooks', id)
  cpSync(join(folder(bo), 'workbook.json'), join(folder(ana), 'workbook (Bo’s conflicted copy 2026-11-20).json'))
  const answering = join(place, 'synced.json')
  writeFileSync(answering, JSON.stringify({ answers: { 'conflicted-copy': 'merge' } }))
  const again = await launchApp({ userData: ana, env: { RIGHTSIZE_DIALOG_ANSWERS: answering } })
  await again.page.getByRole('button', { name: /^Acme AI/ }).click()
  await expect(heading(again.page)).toBeVisible()
  await expect(again.page.getByText('Acme AI of Bo').first()).toBeVisible()
  await again.close()
})
