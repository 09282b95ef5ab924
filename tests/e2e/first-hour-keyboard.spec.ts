// The first hour as somebody has it who never touches the mouse: a messy list comes in, the two questions are answered,
// people and the overview are looked at, one thing is put right, and everything can be taken back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { cell, expectSaved, openSampleCompany, tabTo, walkTo } from '../helpers/inventory-page.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { finding, show } from '../helpers/screens.ts'
import { chooseMenu, chooseTheme } from '../helpers/window-menu.ts'

const MESSY = resolve('tests/fixtures/sample/seed_5_people_messy.csv')
const folder = mkdtempSync(join(tmpdir(), 'rightsize-first-hour-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a screen reader is told of it: every result is a status of its own. */
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first()

test('The first hour needs no mouse, from a messy list to a saved decision', async () => {
  const answers = join(folder, 'answers.json')
  writeFileSync(answers, JSON.stringify({ open: MESSY }))
  const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  await tabTo(page, /^Import a list/)
  await page.keyboard.press('Enter')
  await expect(finding(page)).toHaveText('Import a list')
  await expect(status(page, '14 questions are open.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await tabTo(page, /^Import 15 components/)
  await page.keyboard.press('Enter')

  await expect(finding(page)).toHaveText('15 components added')
  await expect(finding(page)).toBeFocused()
  await expect(status(page, '18 suggestions to review.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(status(page, 'No suggestions left.')).toBeVisible()
  await tabTo(page, 'Go to inventory')
  await page.keyboard.press('Enter')

  const grid = page.getByRole('grid', { name: 'Components' })
  await expect(grid).toBeVisible()
  for (let parts = 0; parts < 6 && !(await grid.evaluate((element) => element.contains(document.activeElement))); parts++) {
    await page.keyboard.press('F6')
  }
  await walkTo(page, 'Vector DB', 'time')
  await page.keyboard.type('21')
  await page.keyboard.press('Enter')
  // A verdict is words, also to those who do not see its colour.
  await expect(cell(page, 'Vector DB', 'verdict')).toHaveText('Needs decision · 21% (limit 20%)')
  await page.keyboard.press('Control+1')
  await expect(finding(page)).toContainText('components need a decision.')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('row', { name: /^Jonas/ }).first()).toBeVisible()
  await expectSaved(page)
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Vector DB', 'time')).toHaveText('Not set')
  await close()
})

for (const theme of ['light', 'dark'] as const) {
  test(`What was left for later is asked again, by keyboard, as one step to undo, with axe silent in ${theme}`, async () => {
    const launched = await launchApp()
    const { page } = launched
    await chooseTheme(launched, theme)
    await openSampleCompany(page)
    await show(page, 'overview')
    await page.getByRole('button', { name: 'Set their types' }).first().focus()
    await page.keyboard.press('Enter')
    await expect(finding(page)).toHaveText('Answer open questions')
    await expect(finding(page)).toBeFocused()
    await expect(status(page, /suggestions to review\.$/)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await expect(status(page, 'No suggestions left.')).toBeVisible()
    await expectSaved(page)
    await page.keyboard.press('Control+z')
    await expect(status(page, /suggestions to review\.$/)).toBeVisible()
    await chooseMenu(launched, 'show-overview')
    await expect(finding(page)).toHaveText('3 of 15 components need a decision.')
    await launched.close()
  })
}
