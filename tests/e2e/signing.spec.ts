import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { search, show } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const PASSPHRASE = 'four calm grey herons'

const settings = (page: Page) => page.getByRole('region', { name: 'Signing key' })
const fact = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')

/** The quarter of today, from the last step of its review. */
async function lockQuarter(page: Page): Promise<void> {
  await show(page, 'review')
  await page.getByRole('button', { name: /^Start Q\d \d{4} review/ }).click()
  await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Lock quarter' }).click()
  await page.getByRole('textbox', { name: 'Locked by' }).fill('Maya')
  await page.getByRole('button', { name: /^Lock Q\d \d{4}$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lock Q\d \d{4}$/ })
    .click()
  await expect(page.getByText(/^Q\d \d{4} is locked\./)).toBeVisible()
}

async function exportNewest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go to Export' }).click()
  await expect(page.getByRole('combobox', { name: 'Quarter' })).toHaveText(/^Q\d \d{4}, prepared$/)
  await page.getByRole('button', { name: 'Export to Excel…' }).click()
  await expect(page.getByText(/formulas, saved to /)).toBeVisible()
}

async function verify(page: Page): Promise<void> {
  await search(page, 'does this pack')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Choose file…' }).click()
  await expect(page.getByRole('region', { name: /^This pack matches / })).toBeVisible()
}

test('A key made in Settings signs the lock and its pack, which Review and Verify say by the name of the key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-signing-'))
  const answers = join(folder, 'answers.json')
  const pack = join(folder, 'pack.xlsx')
  writeFileSync(answers, JSON.stringify({ save: pack, open: pack }))
  // Without a password store, whatever this computer has.
  const launched = await launchWithSampleList({ args: ['--password-store=basic'], env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  const { page, userData } = launched

  await show(page, 'settings')
  await expect(settings(page)).toMention('This computer has no keychain to keep the key')
  await settings(page).getByRole('button', { name: 'Create key…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create key' })
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('Repeat passphrase').fill('four calm grey heron')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toSay('The two passphrases differ. Enter the same one twice.')
  await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await dialog.getByLabel('Repeat passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(fact(page, 'Status')).toContainText('Unlocked.')
  const key = (await fact(page, 'Key').textContent()) ?? ''
  expect(key).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/)
  const file = join(userData, 'signing-key.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).not.toContain(PASSPHRASE)
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page, { hasTargets: true })
  }
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  expect(await sidewaysOverflow(page)).toEqual([])
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))

  await lockQuarter(page)
  await exportNewest(page)
  const known = new RegExp(`^Signed by key ${key}, first seen .+$`)
  await show(page, 'review')
  const list = page.getByRole('region', { name: 'Locked quarters' })
  await expect(list.getByRole('row').nth(1)).toMention(`Signed by key ${key}, first seen`)
  await expect(list.getByRole('row').nth(2)).toContainText('Unsigned')
  await expectAccessible(page)

  await verify(page)
  await expect(fact(page, 'Signature of the pack')).toHaveText(known)
  await expect(fact(page, 'Signature of the lock')).toHaveText(known)

  // As somebody sees it who never saw the key.
  rmSync(join(userData, 'known-keys.txt'))
  await show(page, 'overview')
  await verify(page)
  await expect(fact(page, 'Signature of the pack')).toSay(`Signed by an unknown key, ${key}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remember this key' }).click()
  await expect(page.getByText('Key remembered')).toBeVisible()
  await expect(fact(page, 'Signature of the pack')).toHaveText(known)
  await expect(page.getByRole('heading', { name: /^This pack matches / })).toBeFocused()
  await show(page, 'overview')
  await verify(page)
  await expect(fact(page, 'Signature of the pack')).toHaveText(known)

  rmSync(join(userData, 'known-keys.txt'))
  await show(page, 'review')
  await expect(list.getByRole('row').nth(1)).toMention(`Signed by an unknown key, ${key}`)
  await list.getByRole('button', { name: 'Remember this key' }).click()
  await expect(list.getByRole('row').nth(1)).toMention(`Signed by key ${key}, first seen`)

  writeFileSync(join(userData, 'known-keys.txt'), 'no key')
  await show(page, 'overview')
  await show(page, 'review')
  await expect(list).toMention('Line 1 of known-keys.txt isn’t a public key and a day.')
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})
