import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { expect } from '../helpers/expect.ts'
import { tabTo } from '../helpers/inventory-page.ts'
import { launchApp } from '../helpers/launch-app.ts'

test.describe('Welcome', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-welcome-'))
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is never an empty grid: it offers four ways to begin and says what stays here', async () => {
    const { page, close } = await launchApp()
    for (const name of ['Open the sample company', 'Start blank', 'Open a file…'])
      await expect(page.getByRole('button', { name })).toBeEnabled()
    await expect(page).toMention('No workbooks yet')
    await expect(page).toMention('Nothing leaves this computer.')
    await close()
  })

  test('opens the sample company, and lists it at the next start', async () => {
    const userData = join(folder, 'sample')
    const first = await launchApp({ userData })
    await first.page.getByRole('button', { name: 'Open the sample company' }).click()
    await expect(first.page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await first.close()

    const second = await launchApp({ userData })
    const entry = second.page.getByRole('button', { name: /^Acme AI/ })
    await expect(entry).toContainText(/3 decisions needed15 components · Q\d \d{4} · saved today/)
    // By keyboard alone.
    await tabTo(second.page, /^Acme AI/)
    await second.page.keyboard.press('Enter')
    await expect(second.page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await second.close()
  })

  test('starts a blank workbook whose figures are not set, never 0', async () => {
    const { page, close } = await launchApp()
    await page.getByRole('button', { name: 'Start blank' }).click()
    await page.getByRole('button', { name: 'Overview' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toSay('No live components.')
    await expect(page).toMention('List what your team runs')
    await close()
  })

  test('keeps a damaged workbook in the list and says why', async () => {
    const userData = join(folder, 'damaged')
    const workbook = join(userData, 'workbooks', '11111111-2222-4333-8444-555555555555')
    mkdirSync(workbook, { recursive: true })
    writeFileSync(join(workbook, 'workbook.json'), 'not a workbook')
    const { page, close } = await launchApp({ userData })
    await expect(page.getByText(/isn’t a Rightsize workbook|is damaged|is incomplete/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start blank' })).toBeEnabled()
    await close()
  })

  test('says in one sentence why a file cannot be opened, and stays usable', async () => {
    const foreign = join(folder, 'holiday.rightsize')
    const answers = join(folder, 'answers.json')
    writeFileSync(foreign, '{"hello": "world"}\n')
    writeFileSync(answers, JSON.stringify({ open: foreign }))
    const { page, close } = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await page.getByRole('button', { name: 'Open a file…' }).click()
    await expect(page.getByRole('alert')).toSay('holiday.rightsize isn’t a Rightsize workbook. Choose a .rightsize file.')
    await page.getByRole('button', { name: 'Open the sample company' }).click()
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
    await close()
  })
})
