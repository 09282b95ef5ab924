import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { packed, partsOf } from '../builders/forged-packs.ts'
import { expectAccessible } from '../helpers/accessible.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { launchApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { search, show } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'
import { chooseMenu, chooseTheme } from '../helpers/window-menu.ts'

const answer = (page: Page) => page.getByRole('region', { name: /^This pack / })

/** The pack of the newest locked quarter, written by the app. */
async function exportLocked(page: Page): Promise<void> {
  await show(page, 'export')
  await page.getByRole('combobox', { name: 'Quarter' }).click()
  await page
    .getByRole('option', { name: /^Q[1-4] \d{4}, prepared$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Export to Excel…' }).click()
  await expect(page.getByText(/formulas, saved to /)).toBeVisible()
}

test('Help says of a pack whether it shows the locked quarter, chosen by keyboard or dropped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-verify-'))
  const [pack, edited, other, slides] = ['pack.xlsx', 'edited.xlsx', 'other.xlsx', 'deck.pptx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  const answers = join(folder, 'answers.json')
  writeFileSync(answers, JSON.stringify({ save: pack, open: pack }))
  const launched = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  const { page } = launched
  await exportLocked(page)

  await search(page, 'does this pack')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Verify' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose file…' }).focus()
  await page.keyboard.press('Enter')
  await expect(answer(page).getByRole('heading')).toHaveText(/^This pack matches Q[1-4] \d{4} as locked\.$/)
  await expect(answer(page).getByRole('heading')).toBeFocused()
  await expect(answer(page)).toMention('This isn’t a signature')

  // In the file itself: what else could save it here would drop its charts.
  const parts = await partsOf(readFileSync(pack))
  const relation = /name="Components"[^>]* r:id="([^"]+)"/.exec(parts.get('xl/workbook.xml') ?? '')?.[1] ?? ''
  const target = new RegExp(`Id="${relation}"[^>]* Target="([^"]+)"`).exec(parts.get('xl/_rels/workbook.xml.rels') ?? '')?.[1] ?? ''
  const amount = /(<c r="J7"[^>]*><v>)([\d.]+)/
  const before = amount.exec(parts.get(`xl/${target}`) ?? '')?.[2] ?? ''
  parts.edit(`xl/${target}`, amount, '$177')
  writeFileSync(edited, await packed(parts))
  await dropFile(launched, edited)
  await expect(answer(page).getByRole('heading')).toHaveText(/ as locked: 1 difference\.$/)
  await expect(answer(page).getByRole('row', { name: `Components!J7 value ${before} 77` })).toBeVisible()
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page)
  }
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  expect(await sidewaysOverflow(page)).toEqual([])
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))

  writeFileSync(other, 'PK, and no more')
  copyFileSync(pack, slides)
  await dropFile(launched, other)
  await expect(page.getByRole('alert')).toMention('other.xlsx is incomplete')
  await dropFile(launched, slides)
  await expect(page.getByRole('alert')).toMention('deck.pptx isn’t an Excel file')
  await expect(answer(page)).toHaveCount(0)
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

test('Help says that nothing is locked yet', async () => {
  const launched = await launchApp({})
  const { page } = launched
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await chooseMenu(launched, 'show-verify-pack')
  await expect(page).toMention('No locked quarters yet')
  await expectAccessible(page)
  await launched.close()
})
