// Importing bills in the window: chosen by keyboard or dropped, asked about, proven, taken in whole, and taken back with one undo.

import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { expectSaved, tabTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { search, show } from '../helpers/screens.ts'
import { expectFitsAt400 } from '../helpers/sideways.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const GCP = resolve('tests/fixtures/bills/gcp_cost_table.csv')

let folder = ''
let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-bills-'))
  launched = await launchApp()
  page = launched.page
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
})
test.afterEach(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const written = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

async function openImport(): Promise<void> {
  await search(page, 'Import a bill')
  await expect(page.getByRole('option', { name: /Import a bill/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading('Import a bill')).toBeVisible()
}

/** The proof stands before the suggestions do. */
async function acceptAll(): Promise<void> {
  await expect(page.getByRole('button', { name: /^Accept all suggestions/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
}

test('by keyboard alone: the proof, suggestions, one step that one undo takes back, and nothing new the second time', async () => {
  await openImport()
  await expect(page.getByRole('button', { name: 'Choose bills…' })).toBeFocused()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(GCP)
  await expect(page.locator('[data-proof="tied"]')).toMention('EUR 1,204.13 in the file = 1,204.13 in groups =')
  await expect(page).toMention('Line 16: the total is 1,204.13, as its lines come to.')
  await expect(page.getByRole('table', { name: 'Months' })).toContainText('October 2026')
  await expect(page.getByRole('table', { name: 'Paid but not in the inventory' })).toContainText('Vertex AI')
  await expect(page.getByText(/questions are open\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('All questions are answered.')
  await expect(page.locator('[data-proof="tied"]')).toContainText('assigned')
  const rules = page.getByRole('table', { name: 'Rules' })
  await expect(rules.getByRole('row', { name: /Vertex AI/ })).toContainText('EUR')
  await tabTo(page, page.getByRole('button', { name: 'Import the bill' }))
  await page.keyboard.press('Enter')
  await expect(heading('Bill imported')).toBeFocused()
  await expectSaved(page)
  await tabTo(page, page.getByRole('button', { name: 'Go to bills' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: /Google Cloud bill/ })).toBeVisible()
  const proof = page.getByRole('table', { name: 'Proof of imported bills' }).getByRole('row', { name: /^October 2026/ })
  await expect(proof.getByRole('cell')).toHaveText([
    'gcp_cost_table.csv',
    '1,204.13',
    '2,127.13',
    '77.00',
    '−1,000.00',
    '0.00',
    '0',
    '1,204.13',
  ])
  await expectAccessible(page, { hasTargets: true })
  await show(page, 'overview')
  await expect(page.getByText(/of billed infrastructure spend is in the inventory/)).toBeVisible()

  // The same file again changes nothing.
  await openImport()
  await dropFile(launched, GCP)
  await expect(page).toMention('Everything was in the workbook already. Nothing changed.')
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('Control+KeyZ')
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
})

test('words of long names stay whole among the groups where there is room', async () => {
  await openImport()
  const head = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName,SubAccountName\n'
  const rows = ['AmazonCloudWatch', 'AmazonElastiCache', 'Amazon Elastic Container Registry Public', 'AWS Key Management Service']
  const charges = rows.map(
    (service) => `1204.132413,USD,2026-09-01,Usage,${service},AWS,${'everything that customers of Europe see '.repeat(5)}\n`,
  )
  await dropFile(launched, written('long-names.csv', head + charges.join('')))
  const groups = page.getByRole('table', { name: 'Groups' })
  await expect(groups).toContainText('CloudWatch')
  const broken = await groups.locator('tbody :is(th, td)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const text = cell.firstChild
      if (text === null) return []
      return [...(text.textContent ?? '').matchAll(/[\p{L}\d]+/gu)].flatMap(({ index, 0: word }) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        return range.getClientRects().length > 1 ? [word] : []
      })
    }),
  )
  expect(broken).toEqual([])
  const isWithin = await groups.evaluate((element) => element.scrollWidth <= (element.parentElement?.clientWidth ?? 0))
  expect(isWithin).toBe(true)
})

test('a total that differs blocks the import and names its row; so does a cell that is no amount', async () => {
  await openImport()
  const text = readFileSync(GCP, 'utf8')
  await dropFile(launched, written('differs.csv', text.replace('1980.004413', '1979.004413')))
  await expect(page.getByRole('alert')).toMention('This bill doesn’t add up')
  await expect(page).toMention('Line 16: the total is 1,204.13, but its lines come to 1,203.13.')
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await dropFile(launched, written('cell.csv', text.replace('1980.004413', 'abc')))
  await expect(page.getByText(/Line 10, Unrounded Cost/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await expectAccessible(page)
})

test('asks for columns, days, currency and vendor before any month is shown, and remembers them', async () => {
  await openImport()
  const file = written('export.csv', 'Day,Product,Spend,Team\n9/2/2026,GPT-5,12.50,a\n8/2/2026,Whisper,3.25,b\n')
  await dropFile(launched, file)
  await expect(page).toMention('Set which columns are the amount and the month.')
  await expect(page.getByRole('table', { name: 'Months' })).toHaveCount(0)
  for (const [column, meaning] of [
    ['Day', 'Month or day'],
    ['Product', 'Service'],
    ['Spend', 'Amount'],
  ] as const) {
    await page.getByRole('combobox', { name: `Meaning of ${column}` }).click()
    await page.getByRole('option', { name: meaning, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Read the bill' }).click()
  await expect(page).toMention('Answer every question first.')
  await expect(page.getByRole('table', { name: 'Months' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Month first' }).check()
  await page.getByRole('textbox', { name: 'Currency' }).fill('usd')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Vendor' }).fill('OpenAI')
  await page.keyboard.press('Enter')
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page, { hasTargets: true })
  }
  await page.getByRole('button', { name: 'Read the bill' }).click()
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 15.75 in the file = 15.75 in groups')
  await expect(page.getByRole('table', { name: 'Months' })).toContainText('August 2026')
  // A maker of one product bills by its models: one component bears them all.
  await expect(page).toMention('1 question is open.')
  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('All questions are answered.')
  await page.getByRole('button', { name: 'Import the bill' }).click()
  await expect(heading('Bill imported')).toBeVisible()

  // Next month: the columns are known, and only the new service is asked about.
  await openImport()
  await dropFile(launched, written('next.csv', 'Day,Product,Spend,Team\n9/3/2026,GPT-5,12,a\n10/3/2026,Sora,1,b\n'))
  await expect(page).toMention('Your answers for a bill with these columns are filled in.')
  // Another vendor's bill may have them, too.
  await expect(page.getByRole('textbox', { name: 'Vendor' })).toHaveValue('OpenAI')
  await page.getByRole('button', { name: 'Read the bill' }).click()
  // So may the order of day and month be another one.
  await expect(page.getByRole('radio', { name: 'Month first' })).toBeChecked()
  await page.getByRole('button', { name: 'Read the bill' }).click()
  await expect(page).toMention('1 question is open.')
})

test('another order of rules shows what it changes before it holds', async () => {
  const bill = (rows: string) =>
    `BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName,BillingAccountId\n${rows}`
  await openImport()
  await dropFile(launched, written('a.csv', bill('10,USD,2026-09-01,Usage,Amazon S3,AWS,1\n5,USD,2026-09-01,Usage,Amazon RDS,AWS,1\n')))
  await expect(page).toMention('2 questions are open.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Import the bill' }).click()
  await expect(heading('Bill imported')).toBeVisible()
  await openImport()
  await dropFile(launched, written('b.csv', bill('11,USD,2026-09-01,Usage,Amazon S3,AWS,1\n5,USD,2026-09-01,Usage,Amazon RDS,AWS,1\n')))
  await expect(page).toMention('September 2026 was restated: USD 16 instead of 15.')
  await page.getByRole('button', { name: 'Move rule 2 up' }).click()
  await expect(page).toMention('The new order changes nothing in this bill.')
  await expect(page).toMention('Decide on the new order of rules first.')
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use the new order' }).click()
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeEnabled()
  // A rule is opened by keyboard, and shows what it was for.
  const groups = page.getByRole('button', { name: 'Groups of rule 1: 1' })
  await groups.focus()
  await page.keyboard.press('Enter')
  await expect(groups).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('table', { name: 'Groups of rule 1: 1' })).toContainText(/Amazon (S3|RDS)/)
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page, { hasTargets: true })
    await groups.scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath(`rule-${theme}.png`) })
  }
  await expectFitsAt400(launched)
})

test('parts that are chosen together are one bill, and a later part alone is asked about', async () => {
  const bill = (rows: string) => `BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName\n${rows}`
  const row = (cost: string) => `${cost},USD,2026-09-01,Usage,Amazon S3,AWS\n`
  const second = written('cur-00002.csv', bill(row('5.5') + row('1')))
  const first = written('cur-00001.csv', bill(row('10')))
  const choose = (...files: string[]) => page.locator('input[type=file][multiple]').setInputFiles(files)
  await openImport()
  const others = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName\n7,USD,2026-09-01,Usage,GPT-5\n'
  await choose(second, written('openai.csv', others), first)
  await expect(page.getByText('Then openai.csv.')).toBeVisible()
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 16.5 in the files = 16.5 in groups')
  await acceptAll()
  await page.getByRole('button', { name: 'Import the bill' }).click()
  await page.getByRole('button', { name: 'Next: openai.csv' }).click()
  await page.getByRole('textbox', { name: 'Vendor' }).fill('OpenAI')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Read the bill' }).click()
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 7 in the file = 7 in groups')
  await acceptAll()
  await page.getByRole('button', { name: 'Import the bill' }).click()
  await expect(heading('Bill imported')).toBeVisible()

  await openImport()
  await choose(second)
  await expect(page.getByText(/^The name of cur-00002\.csv says that parts before it are missing\./)).toBeVisible()
  await expect(page.getByText(/3 charges in the workbook and 2 in this bill, .*\. Its name says it’s a part/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('1 question is open.')
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await expectAccessible(page, { hasTargets: true })
})

test('files with the same columns are one bill: which counts of a month that two have is asked, with a suggestion that Enter accepts', async () => {
  const bill = (...costs: readonly string[]) =>
    `BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,SubAccountId,ServiceName,ProviderName\n${costs.map((cost) => `${cost},USD,2026-09-01,Usage,prod,Amazon S3,AWS\n`).join('')}`
  const files = [written('draft.csv', bill('10')), written('final.csv', bill('11', '2'))]
  await openImport()
  await page.locator('input[type=file][multiple]').setInputFiles(files)
  await expect(page).toMention('draft.csv and final.csv have charges of September 2026.')
  const last = page.getByRole('radio', { name: /^The last file says it again.*suggested/i })
  await expect(last).not.toBeChecked()
  await expectAccessible(page, { hasTargets: true })
  await tabTo(page, last)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Read the bill' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 13 in the files = 13 in groups')
})

test('of one vendor in other columns: two accounts both count once somebody says so, and a filtered export of another kind replaces nothing unseen', async () => {
  const explorer = (service: string, amount: string) =>
    `Service,${service}($),Total costs($)\nService total,${amount},${amount}\n2026-09-01,${amount},${amount}\n`
  await openImport()
  const files = [written('a.csv', explorer('EC2-Instances', '900.25')), written('b.csv', explorer('S3', '100.1'))]
  await page.locator('input[type=file][multiple]').setInputFiles(files)
  await expect(page).toMention('All of them come to USD 1,000.35, and b.csv alone to USD 100.10.')
  await page.getByRole('radio', { name: /^All of them count/ }).check()
  await page.getByRole('button', { name: 'Read the bill' }).click()
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 1,000.35 in the files = 1,000.35 in groups')
  await acceptAll()
  await page.getByRole('button', { name: 'Import the bill' }).click()
  await expect(heading('Bill imported')).toBeVisible()

  await openImport()
  const focus =
    'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName\n100.1,USD,2026-09-01,Usage,Amazon S3,AWS\n'
  await page.locator('input[type=file][multiple]').setInputFiles([written('focus.csv', focus)])
  await expect(page).toMention('Replacing leaves out USD 900.25. Keeping both counts USD 1,100.45.')
  await acceptAll()
  await expect(page).toMention('1 question is open.')
  await expect(page.getByRole('button', { name: 'Import the bill' })).toBeDisabled()
  await expectAccessible(page, { hasTargets: true })
})

test('files of several vendors with the same columns come in one by one, and no second one takes the place of the first', async () => {
  const bill = (spend: string) => `Day,Team,Spend\n2026-09-30,Research,${spend}\n`
  const files = ['openai', 'anthropic', 'more'].map((name, at) => written(`${name}.csv`, bill(`${at + 1}0`)))
  const fill = async (label: string, value: string) => {
    await page.getByRole('textbox', { name: label }).fill(value)
    await page.keyboard.press('Enter')
  }
  const readAs = async (vendor: string) => {
    await fill('Currency', 'USD')
    await fill('Vendor', vendor)
    await page.getByRole('button', { name: 'Read the bill' }).click()
  }
  const importNow = async () => {
    await acceptAll()
    await page.getByRole('button', { name: 'Import the bill' }).click()
    await expect(heading('Bill imported')).toBeVisible()
  }
  await openImport()
  await page.locator('input[type=file][multiple]').setInputFiles(files)
  for (const [column, meaning] of [
    ['Day', 'Month or day'],
    ['Team', 'Service'],
    ['Spend', 'Amount'],
  ] as const) {
    await page.getByRole('combobox', { name: `Meaning of ${column}` }).click()
    await page.getByRole('option', { name: meaning, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Read the bill' }).click()
  await expect(page.getByText(/bills of several vendors, or does/)).toBeVisible()
  await expectAccessible(page, { hasTargets: true })
  // Each is asked about by itself.
  await page.getByRole('radio', { name: /several vendors/ }).check()
  await expect(page.getByRole('textbox', { name: 'Vendor' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Read the bill' }).click()

  await expect(page.getByText('Then anthropic.csv')).toBeVisible()
  await readAs('OpenAI')
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 10 in the file')
  await importNow()
  await page.getByRole('button', { name: 'Next: anthropic.csv' }).click()
  await expect(page.getByRole('textbox', { name: 'Vendor' })).toHaveValue('')
  await readAs('Anthropic')
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 20 in the file')
  await importNow()
  await page.getByRole('button', { name: 'Next: more.csv' }).click()
  await readAs('OpenAI')
  await expect(page.getByText(/^openai\.csv was just imported, and more\.csv also has charges of September 2026/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose bills…' })).toBeVisible()
  await expectAccessible(page, { hasTargets: true })
  // It was the wrong vendor.
  await page.getByRole('button', { name: 'Back to the questions' }).click()
  await expect(page.getByRole('textbox', { name: 'Vendor' })).toHaveValue('OpenAI')
  await readAs('Mistral')
  await expect(page.locator('[data-proof="tied"]')).toMention('USD 30 in the file')
  await importNow()
})

test('a long bill is canceled at once, and nothing of it stays', async () => {
  const file = join(folder, 'long.csv')
  const stream = createWriteStream(file)
  stream.write('BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName\n')
  const rows = '0.0012345,USD,2026-09-01 00:00:00,Usage,Amazon Simple Storage Service,AWS\n'.repeat(20_000)
  for (let part = 0; part < 120; part++) stream.write(rows)
  stream.end()
  await finished(stream)
  await openImport()
  await dropFile(launched, file)
  await expect(page.getByText('Reading long.csv')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  // Within a second where nothing else runs; the whole of it takes longer than this even then.
  await expect(page.getByRole('button', { name: 'Choose bills…' })).toBeVisible({ timeout: 5000 })
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
})
