import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { recalculatedBoard } from '../helpers/recalculate.ts'

test.describe('the main job by mouse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-mouse-'))
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('goes from the sample company to a decision, an export and back after a crash', async () => {
    const board = join(folder, 'board.xlsx')
    const answers = join(folder, 'answers.json')
    writeFileSync(answers, JSON.stringify({ save: board }))
    const userData = join(folder, 'data')
    const first = await launchApp({ userData, env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    const { page } = first
    await openSampleCompany(page)

    await cell(page, WALKED, 'time').dblclick()
    await page.getByRole('textbox', { name: 'Time' }).fill('20%')
    await cell(page, WALKED, 'owners').click()
    await expect(cell(page, WALKED, 'verdict')).toSay('Near limit · 20% (limit 20%)')

    await cell(page, WALKED, 'verdict').click()
    const inspector = page.getByRole('complementary')
    await expect(inspector).toMention('At the 20% limit, not over it.')
    await inspector.getByRole('textbox', { name: 'Time' }).fill('21')
    await inspector.getByRole('heading', { name: 'Reasons', exact: true }).click()
    await expect(inspector).toMention('Already a managed service, yet it takes 21% of an engineer (limit 20%). Find out why.')
    await expect(cell(page, WALKED, 'verdict')).toSay('Needs decision · 21% (limit 20%)')

    await page.getByRole('button', { name: 'Overview' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toSay('4 of 15 components need a decision.')
    await page.getByRole('button', { name: /^Undo change of owners, / }).click()
    await expect(page.getByRole('heading', { level: 1 })).toSay('3 of 15 components need a decision.')
    await page.getByRole('button', { name: /^Redo change of owners, / }).click()
    await page.getByRole('table', { name: 'Needs a decision' }).getByRole('button', { name: WALKED }).click()
    await expect(page.getByRole('complementary').getByRole('heading', { name: WALKED })).toBeVisible()
    await expect(cell(page, WALKED, 'verdict')).toSay('Needs decision · 21% (limit 20%)')

    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByText(/ saved to /)).toBeVisible()
    await expectSaved(page)
    await first.kill()
    await expectBoardAgrees(board)

    const second = await launchApp({ userData })
    await second.page.getByRole('button', { name: /^Acme AI/ }).click()
    await expect(cell(second.page, WALKED, 'time')).toHaveText('21%')
    await expect(cell(second.page, WALKED, 'verdict')).toSay('Needs decision · 21% (limit 20%)')
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
