import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { openSampleCompany } from '../helpers/inventory-page.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

test.describe('Export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-export-'))
  const answers = join(folder, 'answers.json')
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('names the file, writes it, and says what is in it', async () => {
    const target = join(folder, 'board.xlsx')
    writeFileSync(answers, JSON.stringify({ save: target }))
    const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await openSampleCompany(page)
    await show(page, 'Export')
    await expect(page.getByText(/^Acme-AI_InfraReview_\d{4}Q[1-4]_v\d+_DRAFT\.xlsx$/)).toBeVisible()
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByText(/^12 sheets, [\d,]+ formulas, written to /)).toBeVisible()
    await expect(page.getByText('board.xlsx', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show in folder' })).toBeEnabled()
    expect(existsSync(target)).toBe(true)
    await close()
  })

  test('writes a quarter as it was locked when that is chosen', async () => {
    const target = join(folder, 'locked.xlsx')
    writeFileSync(answers, JSON.stringify({ save: target }))
    const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await openSampleCompany(page)
    await show(page, 'Export')
    await page.getByRole('combobox', { name: 'Which quarter' }).click()
    await page
      .getByRole('option', { name: /^Q[1-4] \d{4}, prepared$/ })
      .first()
      .click()
    await expect(page.getByText(/^Acme-AI_InfraReview_\d{4}Q[1-4]_v1_PREPARED\.xlsx$/)).toBeVisible()
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByText(/^\d+ sheets, [\d,]+ formulas, written to /)).toBeVisible()
    expect(existsSync(target)).toBe(true)
    await expectAccessible(page)
    await close()
  })

  test('comes back as it was when the dialog is closed', async () => {
    writeFileSync(answers, JSON.stringify({}))
    const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await openSampleCompany(page)
    await show(page, 'Export')
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByRole('button', { name: 'Export to Excel…' })).toBeEnabled()
    await close()
  })

  test('says in one sentence why a file cannot be written there', async () => {
    writeFileSync(answers, JSON.stringify({ save: join(folder, 'no-such-folder', 'board.xlsx') }))
    const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await openSampleCompany(page)
    await show(page, 'Export')
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByRole('alert')).toContainText('board.xlsx', { timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Export to Excel…' })).toBeEnabled()
    await close()
  })
})
