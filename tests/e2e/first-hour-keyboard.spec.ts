// The first hour as somebody has it who never touches the mouse: a messy list comes in, the two questions are answered,
// people and the overview are looked at, one thing is put right and taken back, the quarter is reviewed, locked and exported. At
// 200% and 400% as well, where what has the focus is always in sight.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, tabTo, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { finding, search } from '../helpers/screens.ts'
import { chooseMenu } from '../helpers/window-menu.ts'

const MESSY = resolve('tests/fixtures/sample/seed_5_people_messy.csv')
const folder = mkdtempSync(join(tmpdir(), 'rightsize-first-hour-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a screen reader is told of it: every result is a status of its own. */
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first()

/** As somebody sees it at that zoom in a window of 1280 by 1024 pixels: at 400% of it, 320 by 256 are left. */
async function zoomTo({ app, page }: LaunchedApp, percent: number): Promise<void> {
  await expect(page).toMention('No workbooks yet')
  await app.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 1024)
    window?.webContents.setZoomFactor(factor)
  }, percent / 100)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe((1280 * 100) / percent)
}

/** What has the focus is in sight, under nothing else, and the page is no wider than the window. */
async function expectFocusInSight(page: Page): Promise<void> {
  const hidden = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) return 'The focus is lost'
      const { left, right, top, bottom } = focused.getBoundingClientRect()
      const [x, y] = [Math.max(left, 0) + 4, (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2]
      const above = document.elementFromPoint(Math.min(x, right - 1), y)
      const isSeen = above !== null && (focused.contains(above) || above.contains(focused))
      const tooWide = document.documentElement.scrollWidth - window.innerWidth
      return tooWide > 0 ? `${tooWide} px too wide` : isSeen ? '' : `${focused.textContent} is under ${above?.textContent ?? 'nothing'}`
    })
  await expect.poll(hidden).toBe('')
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await expectFocusInSight(page)
  await page.keyboard.press('Enter')
}

async function importAndAnswer(page: Page): Promise<void> {
  await press(page, /^Import a list/)
  await expect(finding(page)).toSay('Import a list')
  await expect(status(page, /^\d+ questions are open\.$/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await press(page, /^Import 15 components/)

  await expect(finding(page)).toHaveText('15 components added')
  await expect(finding(page)).toBeFocused()
  await expectFocusInSight(page)
  await expect(status(page, '18 suggestions to review.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(status(page, 'No suggestions left.')).toBeVisible()
  await press(page, 'Go to inventory')
}

async function workInTheGrid(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Components' })
  await expect(grid).toBeVisible()
  for (let parts = 0; parts < 6 && !(await grid.evaluate((element) => element.contains(document.activeElement))); parts++) {
    await page.keyboard.press('F6')
  }
  await walkTo(page, 'Vector DB', 'time')
  await expectFocusInSight(page)
  // At any zoom there is room for the names of the columns and some rows.
  expect((await grid.locator('xpath=..').boundingBox())?.height).toBeGreaterThan(36 + 4 * 32)
  await page.keyboard.type('21')
  await page.keyboard.press('Enter')
  // A verdict is words, also to those who do not see its colour.
  await expect(cell(page, 'Vector DB', 'verdict')).toSay('Needs decision · 21% (limit 20%)')
  await expectFocusInSight(page)
  await page.keyboard.press('Control+1')
  await expect(finding(page)).toMention('components need a decision.')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('row', { name: /^Jonas/ }).first()).toBeVisible()
  await expectSaved(page)
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Vector DB', 'time')).toHaveText('Not set')
}

/** Every question is carried on to the next review; then the quarter is locked. */
async function reviewAndLock(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+R')
  await press(page, /^Start Q\d \d{4} review/)
  const lock = page.getByRole('button', { name: /^Lock Q\d \d{4}$/ })
  const question = page.getByRole('heading', { level: 2 }).first()
  for (let asked = 0; asked < 60 && !(await lock.isVisible()); asked++) {
    await expect(question).toBeFocused()
    await expectFocusInSight(page)
    const before = await question.textContent()
    const about = await page.getByRole('article').getAttribute('aria-label')
    await page.keyboard.press(before?.startsWith('Who attended') === true ? 'y' : 'c')
    await expect
      .poll(
        async () =>
          `${await question.textContent()} ${await page
            .getByRole('article')
            .first()
            .getAttribute('aria-label', { timeout: 500 })
            .catch(() => '')}`,
      )
      .not.toBe(`${before} ${about}`)
  }
  await press(page, /^Lock Q\d \d{4}$/)
  // Decisions were carried forward and not made: asked once.
  const asked = page.getByRole('dialog').getByRole('button', { name: /^Lock Q\d \d{4}$/ })
  await expect(asked).toBeVisible()
  await asked.press('Enter')
  await expect(page.getByText(/^Q\d \d{4} is locked\./)).toBeVisible()
}

for (const percent of [100, 200, 400]) {
  test(`The first hour needs no mouse at ${percent}%, from a messy list to a locked quarter and its board pack`, async () => {
    const answers = join(folder, `answers-${percent}.json`)
    const board = join(folder, `board-${percent}.xlsx`)
    writeFileSync(answers, JSON.stringify({ open: MESSY, save: board }))
    const launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    const { page } = launched
    await zoomTo(launched, percent)
    await importAndAnswer(page)
    await workInTheGrid(page)
    await reviewAndLock(page)
    await page.keyboard.press('Control+e')
    await press(page, 'Export to Excel…')
    await expect(page.getByText(/ saved to /)).toBeVisible()
    expect(existsSync(board)).toBe(true)
    await launched.close()
  })
}

test('What was left for later is asked again, by keyboard, as one step to undo, with axe silent in both themes', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await search(page, 'answer open questions')
  await expect(page.getByRole('option', { name: /Answer open questions/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(finding(page)).toSay('Answer open questions')
  await expect(finding(page)).toBeFocused()
  await expect(status(page, /suggestions to review\.$/)).toBeVisible()
  await expectAccessibleInBothThemes(page)
  await page.keyboard.press('Control+Enter')
  await expect(status(page, 'No suggestions left.')).toBeVisible()
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await expect(status(page, /suggestions to review\.$/)).toBeVisible()
  await chooseMenu(launched, 'show-overview')
  await expect(finding(page)).toSay('3 of 15 components need a decision.')
  await launched.close()
})
