// The Help menu: what this is and how old, the logs, and a file for whoever helps.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { chooseMenu, chooseTheme } from '../helpers/window-menu.ts'

let folder = ''
let launched: LaunchedApp

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-help-'))
  launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: join(folder, 'answers.json') } })
})
test.afterEach(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

for (const theme of ['light', 'dark'] as const) {
  test(`About says version, Electron and data folder, and is closed by a key, in the ${theme} theme`, async () => {
    const { page } = launched
    await chooseTheme(launched, theme)
    await chooseMenu(launched, 'show-about')
    const about = page.getByRole('dialog', { name: 'About Rightsize' })
    await expect(about).toContainText(/Version0\.1\.0, [A-Z][a-z]{2} \d{1,2}, \d{4}/)
    await expect(about).toContainText(/Electron\d+\.\d+\.\d+, (less than a month|\d+ months?) old/)
    await expect(about).toContainText('Data folder/')
    await expect(about).toContainText(/Addresshttps:\/\//)
    await expectAccessible(page, { hasTargets: true })
    await page.screenshot({ path: test.info().outputPath(`about-${theme}.png`) })
    await about.getByRole('button', { name: 'Copy' }).click()
    await expect(about.getByRole('button', { name: 'Copied' })).toBeVisible()
    const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(/^About Rightsize\nVersion: 0\.1\.0, .+\nElectron: .+\nData folder: \/.+\nAddress: https:\/\/.+$/)
    await page.keyboard.press('Escape')
    await expect(about).toHaveCount(0)
  })
}

test('a diagnostics file is found by its name, says where it lies, and nothing of the workbook', async () => {
  const { page } = launched
  await openSampleCompany(page)
  const target = join(folder, 'for-help.json')
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ save: target }))
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('diagnostics')
  await page.keyboard.press('Enter')
  await expect(page).toMention('Diagnostics file saved')
  await expect(page.getByText(target)).toBeVisible()
  const text = readFileSync(target, 'utf8')
  const { workbooks, log } = JSON.parse(text)
  expect(workbooks).toHaveLength(1)
  expect(log.at(0)).toMatch(/ start: 0\.1\.0, Electron /)
  expect(text).not.toMatch(/Acme|Kubernetes|Postgres/)
})

test('a downloaded package is held against the sums of its release, which are asked for where they are missing', async () => {
  const { page } = launched
  const download = join(folder, 'rightsize-9.tar.gz')
  writeFileSync(download, 'not yet installed')
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ open: download }))
  await chooseMenu(launched, 'check-release')
  await expect(page).toMention('SHA256SUMS isn’t in the folder of rightsize-9.tar.gz.')
  writeFileSync(join(folder, 'SHA256SUMS'), execFileSync('sha256sum', ['rightsize-9.tar.gz'], { cwd: folder }))
  await chooseMenu(launched, 'check-release')
  await expect(page).toMention('rightsize-9.tar.gz is the file that its release lists')
  await page.screenshot({ path: test.info().outputPath('release.png') })
  writeFileSync(download, 'something else')
  await chooseMenu(launched, 'check-release')
  await expect(page).toMention('rightsize-9.tar.gz isn’t the file that its release lists.')
})

test('the version that used the data last is kept beside it', async () => {
  const last = () => readFile(join(launched.userData, 'last-version'), 'utf8').catch(() => null)
  await expect.poll(last).toBe('0.1.0')
})
