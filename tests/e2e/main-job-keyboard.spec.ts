import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, tabTo, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { recalculatedBoard } from '../helpers/recalculate.ts'

test.describe('the main job by keyboard alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-keyboard-'))
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('goes from the sample company to a decision, an export and back after a crash', async () => {
    const board = join(folder, 'board.xlsx')
    const answers = join(folder, 'answers.json')
    writeFileSync(answers, JSON.stringify({ save: board }))
    const userData = join(folder, 'data')
    const first = await launchApp({ userData, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    const { page } = first
    await tabTo(page, 'Open the sample company')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid')).toBeVisible()

    await walkTo(page, WALKED, 'time')
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'verdict')).toSay('Near limit · 20% (limit 20%)')

    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'time')).toHaveText('21%')
    await expect(cell(page, WALKED, 'verdict')).toSay('Needs decision · 21% (limit 20%)')

    await walkTo(page, WALKED, 'verdict')
    await page.keyboard.press('Enter')
    const inspector = page.getByRole('complementary')
    await expect(inspector.getByRole('heading', { name: WALKED })).toBeFocused()
    await expect(inspector).toMention('Already a managed service, yet it takes 21% of an engineer (limit 20%). Find out why.')
    await page.keyboard.press('Escape')
    await expect(inspector).toBeHidden()

    await page.keyboard.press('Control+1')
    await expect(page.getByRole('heading', { level: 1 })).toSay('4 of 15 components need a decision.')
    await expect(page.getByRole('main')).toContainText(WALKED)

    await page.keyboard.press('Control+z')
    await expect(page.getByRole('heading', { level: 1 })).toSay('3 of 15 components need a decision.')
    await page.keyboard.press('Control+2')
    await expect(cell(page, WALKED, 'time')).toHaveText('20%')
    await page.keyboard.press('Control+Shift+z')
    await expect(cell(page, WALKED, 'time')).toHaveText('21%')

    await page.keyboard.press('Control+e')
    await tabTo(page, 'Export to Excel…')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/ saved to /)).toBeVisible()
    await expectSaved(page)
    await first.kill()

    await expectBoardAgrees(board)

    const second = await launchApp({ userData })
    await tabTo(second.page, /^Acme AI/)
    await second.page.keyboard.press('Enter')
    await expect(cell(second.page, WALKED, 'time')).toHaveText('21%')
    await expect(cell(second.page, WALKED, 'verdict')).toSay('Needs decision · 21% (limit 20%)')
    // Undo reaches back over the crash.
    await second.page.keyboard.press('Control+z')
    await expect(cell(second.page, WALKED, 'time')).toHaveText('20%')
    await second.close()
  })
})

/** LibreOffice calculates every formula anew and comes to what the app said. */
async function expectBoardAgrees(file: string): Promise<void> {
  const board = await recalculatedBoard(file)
  expect(board.verdictOf(WALKED)).toBe('Needs decision')
  expect(board.modelChecks).toBeGreaterThan(5)
  expect(board.disagreements).toEqual([])
}
