// A crash leaves a report in the data folder and nowhere else, and a diagnostics file says so without any of it.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { crashReports } from '../../src/main/crash-reports.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'

test('a crash is reported on this computer only', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-crashes-'))
  const [answers, diagnostics] = [join(userData, 'answers.json'), join(userData, 'diagnostics.json')]
  writeFileSync(answers, JSON.stringify({ save: diagnostics, answers: { 'page-crashed': 'reload' } }))
  const env = { RIGHTSIZE_DIALOG_ANSWERS: answers }
  const crashing = await launchApp({ userData, env })
  await expect(crashing.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(crashReports(join(userData, 'crash-reports'))).toEqual([])
  // Chromium's own way to let a page crash.
  await crashing.app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.webContents.loadURL('chrome://crash'))
  await expect.poll(() => crashReports(join(userData, 'crash-reports')).length).toBe(1)
  await crashing.kill()
  const { page, close } = await launchApp({ userData, env })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Save a diagnostics file')
  await page.keyboard.press('Enter')
  await expect.poll(() => existsSync(diagnostics)).toBe(true)
  expect(JSON.parse(readFileSync(diagnostics, 'utf8'))).toMatchObject({
    crashReports: 1,
    dataFolderFrom: 'environment',
    blockedRequests: 0,
    // Tests run as root, where Chromium has no sandbox to offer.
    system: { sandbox: 'off', graphics: expect.any(String) },
  })
  await close()
  await removeFolder(userData)
})
