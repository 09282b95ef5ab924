// The broken inputs that need a whole window; their numbers are those of tests/unit/broken-inputs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { clipboardArrives } from '../helpers/clipboard.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

let folder = ''
let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-bad-input-'))
  launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: join(folder, 'answers.json') } })
  page = launched.page
})
test.afterEach(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

function listOf(content: string): void {
  const file = join(folder, 'list.csv')
  writeFileSync(file, content)
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ open: file }))
}

async function startBlank(): Promise<void> {
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
}

test('57: a paste of 10 MB shows that it is worked on, is cancelled at once, and nothing is left of it', async () => {
  await startBlank()
  await page.getByRole('button', { name: 'Paste a table…' }).click()
  const field = page.getByRole('textbox', { name: 'From a spreadsheet' })
  await expect(field).toBeFocused()
  await launched.app.evaluate(({ clipboard }) => {
    const lines = Array.from({ length: 95_000 }, (_, row) => `Part ${row}\t${row % 90}\t${'x'.repeat(85)}`)
    clipboard.writeText(`Name\tCost per month\tNotes\n${lines.join('\n')}\n`)
  })
  await clipboardArrives(launched)
  await page.keyboard.press('Control+V')
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(field).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})

test('57: a list of 400,000 rows is refused with the limit named', async () => {
  await startBlank()
  listOf(`name,cost\n${'Part,1\n'.repeat(400_000)}`)
  await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import-list')?.click())
  await expect(page.getByRole('alert')).toSay('list.csv has more than 100,000 rows. Split it, or remove rows.')
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeEnabled()
})

test('63: a name with a script in it is text on every screen', async () => {
  listOf(`name,monthly_cost_usd\n"<img src=x onerror=""document.title='run'"">",5\n`)
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await page.getByRole('button', { name: 'Import 1 component' }).click()
  await page.getByRole('button', { name: /^(?:Go to inventory|Finish later)/ }).click()
  await expect(
    page
      .getByRole('rowheader', { name: /<img src=x/ })
      .or(page.getByText(/<img src=x/))
      .first(),
  ).toBeVisible()
  for (const screen of ['overview', 'people', 'settings', 'export'] as const) await show(page, screen)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.title()).not.toBe('run')
})

test('66: a double click on Import brings the list in once', async () => {
  listOf('name,monthly_cost_usd\nA,1\nB,2\n')
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await page.getByRole('button', { name: 'Import 2 components' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: '2 components added' })).toBeVisible()
  await expectSaved(page)
  await expect(page.getByRole('contentinfo')).toContainText('2 components')
})

test('66: the second click of a double click does not press what came into the place of the button', async () => {
  listOf('name,monthly_cost_usd\nA,1\nB,2\n')
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await page.getByRole('button', { name: 'Import 2 components' }).click()
  const heading = page.getByRole('heading', { level: 1, name: '2 components added' })
  await expect(heading).toBeVisible()
  const next = page.getByRole('button', { name: /^(?:Go to inventory|Finish later)/ })
  const { x, y, width, height } = (await next.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  // Only the second click of the pair, as it arrives when the screen was faster than the hand.
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await expect(heading).toBeVisible()
  await next.click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
})

test('67: Enter that ends a composition of letters does not commit the cell', async () => {
  await openSampleCompany(page)
  const name = cell(page, 'Postgres', 'name')
  await name.click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('grid').getByRole('textbox')
  await expect(editor).toBeFocused()
  await editor.evaluate((element) => {
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))
  })
  await expect(editor).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})
