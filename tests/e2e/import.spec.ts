import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, test } from '@playwright/test'
import { foreignXlsx, textCell, textRow } from '../builders/foreign-xlsx.ts'
import { expectAccessible } from '../helpers/accessible.ts'
import { writeClipboard } from '../helpers/clipboard.ts'
import { dropFile } from '../helpers/drop-file.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, tabTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'
import { chooseMenu as chooseInMenu } from '../helpers/window-menu.ts'

const MESSY = resolve('tests/fixtures/sample/seed_5_people_messy.csv')

let folder = ''
let launched: LaunchedApp
let page: Page

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-import-'))
  launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: join(folder, 'answers.json') } })
  page = launched.page
})
test.afterEach(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

const choosing = (file: string | null) => writeFileSync(join(folder, 'answers.json'), JSON.stringify({ open: file }))
const chooseMenu = (id: string) => chooseInMenu(launched, id)
const importButton = () => page.getByRole('button', { name: /^(?:Import|Update) [\d,]+ components?/ })
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** From Welcome to the list as it was read. */
async function importFromWelcome(file: string): Promise<void> {
  choosing(file)
  await page.getByRole('button', { name: /^Import a list/ }).click()
  await expect(heading('Import a list')).toBeVisible()
}

function listOf(rows: number): string {
  const file = join(folder, 'long.csv')
  writeFileSync(
    file,
    `name,layer,owner,share,cost\n${Array.from({ length: rows }, (_, row) => `Part ${row},data,Ana,1%,${row}`).join('\n')}\n`,
  )
  return file
}

test('the messy list comes in whole, after every odd notation was answered, and one undo takes it back', async () => {
  await importFromWelcome(MESSY)
  await expect(page).toMention('Above the header, 2 rows were left out')
  await expect(page).toMention('5 questions are open.')
  await expect(importButton()).toBeDisabled()
  await expect(page).toMention('The rows add up to $1,668 more than your total. Likely rows: Parsing pipeline')
  await expect(page.getByText('Line 21 (total)')).toBeVisible()

  // One answer of the user's own, the others as proposed.
  const credit = page.getByRole('group', { name: 'Costs can’t be negative. What does “(25)” mean?' })
  await expect(credit.getByRole('radio', { name: 'Leave blank (suggested)' })).not.toBeChecked()
  const preview = page.getByRole('table', { name: 'New rows' })
  await expect(preview.getByRole('row', { name: /^Auth/ })).toContainText('Not set')
  await credit.getByRole('radio', { name: 'Use 0' }).click()
  await expect(page).toMention('4 questions are open.')
  await expect(preview.getByRole('row', { name: /^Auth/ })).toContainText('$0')
  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('All questions are answered.')
  await importButton().click()

  await expect(heading('15 components added')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('15 components')
  await expectSaved(page)
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(cell(page, 'K8s', 'cost')).toHaveText('1,300.00')
  await expect(cell(page, 'K8s', 'time')).toContainText('40%')
  await expect(cell(page, 'Feature store', 'cost')).toHaveText('Not set')
  await expect(cell(page, 'GPU (Modal)', 'cost')).toHaveText('Not set')
  await expect(cell(page, 'Auth', 'cost')).toHaveText('0.00')
  await page.getByRole('button', { name: /^Undo import, seed_5_people_messy.csv/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})

test('a list that differs from its own total is accepted under Costs, which fits at 1280 px and 200%', async () => {
  await importFromWelcome(MESSY)
  await expect(page).toMention('5 questions are open.')
  await page.keyboard.press('Control+Enter')
  await importButton().click()
  await expect(heading('15 components added')).toBeVisible()
  await show(page, 'overview')
  await expect(page.getByRole('table', { name: 'Inputs that would help most' })).toContainText('verdict')
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Needs input' }) })).toHaveText('Needs input1')
  await show(page, 'people')
  await expect(page).toMention('No one spends 80% or more of their time on infrastructure. Some time of 2 people isn’t set.')
  await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  await show(page, 'costs')
  expect(await sidewaysOverflow(page)).toEqual([])
  await page.getByRole('button', { name: 'Use sum of the rows' }).click()
  await expect(page.getByRole('button', { name: 'Use sum of the rows' })).toHaveCount(0)
})

test('a column that looks like money and a total that differs are settled with one click and one reason, and remembered after an undo', async () => {
  const list = join(folder, 'budget.csv')
  writeFileSync(list, 'Tool,Owner,Monthly cost,Budget 26\nRedis,Ana,$25,$40\nKafka,Ben,$75,$90\nTOTAL,,$120,\n')
  await importFromWelcome(list)
  await expect(page).toMention('“Budget 26” looks like money and is left out.')
  await expect(page).toMention('1 column to check is left out.')
  await page.getByRole('button', { name: 'Use Budget 26 as Cost' }).click()
  await expect(page.getByRole('combobox', { name: 'Meaning of Budget 26' })).toHaveText('Cost')
  await page.getByRole('button', { name: 'Use Monthly cost as Cost' }).click()
  await expect(page.getByRole('combobox', { name: 'Meaning of Monthly cost' })).toHaveText('Cost')
  await expect(page.getByText('looks like money')).toHaveCount(0)
  await expect(page).toMention('Budget 26 (your choice): “$40”, “$90”')
  const reason = page.getByRole('textbox', { name: 'Reason for the difference' })
  await reason.click()
  await expect(reason).toBeFocused()
  await page.keyboard.type('Support is on another bill')
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await importButton().click()
  await expect(heading('2 components added')).toBeVisible()
  await page.getByRole('button', { name: /^Finish later|^Go to inventory/ }).click()
  await show(page, 'costs')
  await expect(page.getByRole('textbox', { name: 'Reason for the difference' })).toHaveValue('Support is on another bill')
  await expect(page.getByRole('button', { name: 'Use sum of the rows' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo import, budget.csv/ }).click()
  await expect(page.getByRole('contentinfo')).toContainText('0 components')
  await chooseMenu('import-list')
  await expect(page).toMention('Remembered from your last import with these columns.')
  await expect(page.getByText('looks like money')).toHaveCount(0)
})

test('two rows of one name are shown side by side and merged into one component', async () => {
  const list = join(folder, 'twice.csv')
  writeFileSync(list, 'Tool,Owner,Monthly cost,Notes\nSentry,Ana,$89,web\nKafka,Ben,$75,\nSentry,Cem,$26,second org\n')
  await importFromWelcome(list)
  const sentry = page.getByRole('table', { name: 'Sentry' })
  await expect(sentry.getByRole('row', { name: /^Cost/ })).toHaveText('Cost$89$26$89 + $26')
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Merge' }).click()
  await expect(page).toMention('All questions are answered.')
  await importButton().click()
  await expect(heading('2 components added')).toBeVisible()
})

for (const [file, rows] of [
  ['seed_5_people.csv', 15],
  ['series_a_40_people.csv', 40],
] as const) {
  test(`the tidy list ${file} comes in without a question`, async () => {
    await importFromWelcome(resolve('tests/fixtures/sample', file))
    await expect(page).toMention('All questions are answered.')
    await importButton().click()
    await expect(heading(`${rows} components added`)).toBeVisible()
  })
}

test('an Excel workbook comes in as it is stored: a percent, an amount in its format, the result of a formula', async () => {
  const file = join(folder, 'stack.xlsx')
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407]"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>'
  const rows = `${textRow(1, ['Name', 'Owner', 'Engineer time', 'Cost per month (EUR)'])}<row r="2">${textCell('Kafka')}${textCell('Ana')}<c s="1"><v>0.25</v></c><c s="2"><f>2*650.25</f><v>1300.5</v></c></row>`
  writeFileSync(file, await foreignXlsx({ sheets: [{ name: 'Stack', rows }], styles }))
  await importFromWelcome(file)
  const row = page.getByRole('table', { name: 'New rows' }).getByRole('row', { name: /^Kafka/ })
  await expect(row).toContainText('25%')
  await expect(row).toContainText('1,300.50')
})

test('suggestions after an import are stored one by one as they are accepted, each a step of undo', async () => {
  await importFromWelcome(MESSY)
  await expect(page).toMention('5 questions are open.')
  await page.keyboard.press('Control+Enter')
  await expect(importButton()).toBeEnabled()
  await importButton().click()
  await expect(page).toMention('18 suggestions to review.')
  await page.getByRole('button', { name: 'Accept for Postgres: Database' }).click()
  await expect(page).toMention('17 suggestions to review.')
  await page.getByRole('group', { name: 'Is S3 why customers choose you?' }).getByRole('radio', { name: 'Not sure' }).click()
  await expect(page).toMention('16 suggestions to review.')
  await expect(page.getByRole('button', { name: /^Undo change of differentiator, S3/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('No suggestions left.')
  await page.getByRole('button', { name: 'Go to inventory' }).click()
  await expect(cell(page, 'K8s', 'approach')).toHaveText('Own team')
  await expect(cell(page, 'S3', 'edge')).toHaveText('Not sure')
  await page.getByRole('button', { name: /^Undo suggestions for / }).click()
  await expect(cell(page, 'K8s', 'approach')).toHaveText('Bought (assumed)')
})

test('what a column means is asked anew only for other columns', async () => {
  await importFromWelcome(MESSY)
  const comments = page.getByRole('combobox', { name: 'Meaning of Comments' })
  await expect(comments).toHaveText('Notes')
  await comments.click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(comments).toHaveText('Leave out')
  // The list is read again with it; until then there is nothing to accept.
  await expect(page).toMention('5 questions are open.')
  await page.keyboard.press('Control+Enter')
  await expect(importButton()).toBeEnabled()
  await importButton().click()
  await expect(heading('15 components added')).toBeVisible()
  await chooseMenu('import-list')
  await expect(page).toMention('Remembered from your last import with these columns.')
  await expect(comments).toHaveText('Leave out')
  // The list is in already: only who is who is asked anew, and its rows change nothing.
  await expect(page).toMention('1 question is open.')
  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('This list changes nothing.')
  await expect(importButton()).toBeDisabled()
})

test('the same list with other figures updates what is there, row by row as the user decides, in one step', async () => {
  const list = (cost: number, owner: string) => {
    const file = join(folder, 'list.csv')
    writeFileSync(file, `name,owner,share,monthly_cost_usd\nPostgres,${owner},5%,${cost}\nRedis,${owner},5%,${cost}\nKafka,Ana,5%,7\n`)
    return file
  }
  await importFromWelcome(list(10, 'Ana'))
  await expect(importButton()).toHaveText('Import 3 components')
  await importButton().click()
  await expect(heading('3 components added')).toBeVisible()
  choosing(list(30, 'Ben'))
  await chooseMenu('import-list')
  const changes = page.getByRole('table', { name: 'Components that would change' })
  await expect(changes.getByRole('row', { name: /^Postgres/ })).toContainText('$10 $30')
  await expect(changes.getByRole('row', { name: /^Postgres/ })).toContainText('Ana 5% Ben 5%')
  await expect(changes.getByRole('row')).toHaveCount(3)
  await expect(page).toMention('1 row matches the inventory and changes nothing')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(importButton()).toHaveText('Update 2 components')
  await changes
    .getByRole('row', { name: /^Redis/ })
    .getByRole('radio', { name: 'Leave out' })
    .click()
  await expect(importButton()).toHaveText('Update 1 component')
  await page.screenshot({ path: test.info().outputPath('update.png'), fullPage: true })
  await importButton().click()
  await expect(heading('1 component updated')).toBeVisible()
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await expect(heading('Import a list')).toBeVisible()
  await expect(page.getByText('Import undone')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(heading('1 component updated')).toBeVisible()
  await page.getByRole('button', { name: 'Go to inventory' }).click()
  await expect(cell(page, 'Postgres', 'cost')).toHaveText('30.00')
  await expect(cell(page, 'Redis', 'cost')).toHaveText('10.00')
  await expect(page.getByRole('contentinfo')).toContainText('3 components')
  await page.getByRole('button', { name: /^Undo import, list.csv/ }).click()
  await expect(cell(page, 'Postgres', 'cost')).toHaveText('10.00')
})

test('after a long import every component is asked about, a group at a time by one key', async () => {
  const file = join(folder, 'groups.csv')
  const names = Array.from({ length: 120 }, (_, row) => `${row % 2 === 0 ? 'Postgres' : 'Redis'} ${row}`)
  writeFileSync(file, `name,layer\n${names.map((name) => `${name},data`).join('\n')}\n`)
  await importFromWelcome(file)
  await importButton().click()
  await expect(heading('120 components added')).toBeVisible()
  await expect(page.getByText('1–25 of 120 components')).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('51–75 of 120 components')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Database/ })).toBeVisible()
  const group = page.getByRole('button', { name: /suggestions for Database$/ })
  await page.screenshot({ path: test.info().outputPath('groups.png'), fullPage: true })
  const before = Number((await page.getByText(/^\d+ suggestions to review\.$/).textContent())?.split(' ')[0])
  const inGroup = Number((await group.textContent())?.match(/\d+/)?.[0])
  await page
    .getByRole('group', { name: /^Is Postgres \d+ why/ })
    .first()
    .getByRole('radio', { name: 'Not sure' })
    .focus()
  await page.keyboard.press('Shift+Enter')
  await expect(page).toMention(`${before - inGroup} suggestions to review.`)
  await expect(group).toHaveCount(0)
  await page.getByRole('radio', { name: 'Vendor' }).click()
  await expect(page.getByText('No vendor')).toBeVisible()
  await page.getByRole('button', { name: /^Undo suggestions for / }).click()
  await expect(page).toMention(`${before} suggestions to review.`)
})

test('another row can be the header, and without a name there is nothing to import', async () => {
  await importFromWelcome(MESSY)
  await page.getByRole('combobox', { name: 'Header row' }).click()
  await page.getByRole('option', { name: /^Line 5: LLM API/ }).click()
  const names = page.getByRole('combobox', { name: 'Meaning of LLM API' })
  await expect(names).toHaveText('Component name')
  await names.click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(importButton()).toBeDisabled()
  await names.click()
  await page.getByRole('option', { name: 'Component name' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('a table pasted into an empty inventory is an import, and so is one pasted on the screen for it', async () => {
  choosing(null)
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  await writeClipboard(launched, 'Tool\tOwner\tCost / mo\nPostgres\tAna\t25\nRedis\tBen\t12k/yr\n')
  await page.keyboard.press('Control+V')
  await expect(importButton()).toHaveText('Import 2 components')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('textbox', { name: 'From a spreadsheet' })).toBeFocused()
  await page.keyboard.press('Control+V')
  await expect(page).toMention('“12k/yr” (line 3) is read as an amount per year.')
  await importButton().click()
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(cell(page, 'Redis', 'cost')).toHaveText('1,000.00')
})

test('a long import is cancelled while it is worked out, and nothing is left of it', async () => {
  await importFromWelcome(listOf(90_000))
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toMention('No workbooks yet')
})

test('a list given up on Welcome leaves no workbook behind, whether it was read or refused', async () => {
  await importFromWelcome(MESSY)
  await expect(page).toMention('5 questions are open.')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toMention('No workbooks yet')
  const binary = join(folder, 'binary.csv')
  writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
  await importFromWelcome(binary)
  await expect(page.getByRole('alert')).toMention('isn’t a text file')
  await page.getByRole('button', { name: 'Back to start' }).click()
  await expect(page).toMention('No workbooks yet')
  expect(existsSync(join(launched.userData, 'workbooks'))).toBe(false)
})

test('what cannot be read is refused in one sentence', async () => {
  const files = {
    binary: [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /isn’t a text file/],
    archive: [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /is incomplete/],
    empty: ['', /is empty/],
    large: ['x'.repeat(20_100_000), /the maximum is 20 MB/],
    rows: ['name\n'.repeat(400_000), /more than 100,000 rows/],
  } as const
  choosing(null)
  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  for (const [name, [content, sentence]] of Object.entries(files)) {
    const file = join(folder, `${name}.csv`)
    writeFileSync(file, content)
    choosing(file)
    await chooseMenu('import-list')
    await expect(page.getByRole('alert'), name).toHaveText(sentence)
    await expect(page.getByRole('alert'), name).toContainText(`${name}.csv`)
  }
})

test('a file that is refused leaves the list that is being reviewed, and its answers, as they are', async () => {
  await importFromWelcome(MESSY)
  await expect(page).toMention('5 questions are open.')
  await page.getByRole('radio', { name: 'Percentage', exact: true }).click()
  await expect(page).toMention('4 questions are open.')
  const file = join(folder, 'dropped.csv')
  writeFileSync(file, 'x'.repeat(20_100_000))
  await dropFile(launched, file)
  await expect(page.getByRole('alert')).toContainText('dropped.csv')
  await expect(page).toMention('4 questions are open.')
})

test('the whole import goes by keyboard alone', async () => {
  choosing(MESSY)
  await tabTo(page, /^Import a list/)
  await page.keyboard.press('Enter')
  await expect(page).toMention('5 questions are open.')
  await expect(heading('Import a list')).toBeFocused()
  const first = page.getByRole('group', { name: /the same person\?$/ }).getByRole('radio', { name: 'The same person' })
  for (let steps = 0; steps < 20 && !(await first.evaluate((element) => element === document.activeElement)); steps++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(first).toBeChecked()
  await expect(page).toMention('4 questions are open.')
  await page.keyboard.press('Control+Enter')
  await expect(importButton()).toBeEnabled()
  await tabTo(page, /^Import 15/)
  await page.keyboard.press('Enter')
  await expect(heading('15 components added')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page).toMention('No suggestions left.')
  await tabTo(page, 'Go to inventory')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on its steps in the ${theme} theme, and none scrolls sideways at 200%`, async () => {
    const fits = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].every(
          (part) => part === null || part.scrollWidth <= part.clientWidth + 1,
        ),
      )
    await chooseMenu(`theme-${theme}`)
    await launched.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(1280, 800)
      window?.webContents.setZoomFactor(2)
    })
    choosing(null)
    await page.getByRole('button', { name: /^Start blank/ }).click()
    await page.getByRole('button', { name: 'Paste a table…' }).click()
    await expect(page.getByRole('textbox', { name: 'From a spreadsheet' })).toBeFocused()
    await expectAccessible(page)
    choosing(MESSY)
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(page).toMention('5 questions are open.')
    await expectAccessible(page)
    expect(await fits()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await importButton().click()
    await expect(heading('15 components added')).toBeVisible()
    await expectAccessible(page)
    expect(await fits()).toBe(true)
  })
}

test('columns that no field asks for come in as new columns with one click', async () => {
  const file = join(folder, 'extra.csv')
  writeFileSync(
    file,
    'Component,Owner,Cost per month,SLA,Backup tested?\nQueue,Ana,120,99.9%,yes\nCache,Ben,80,99%,no\nIndex,Ana,60,99.5%,no\n',
  )
  await importFromWelcome(file)
  await expect(page).toMention('SLA (no matching field): “99.9%”, “99%”, “99.5%”')
  await page.getByRole('button', { name: 'Keep all 2 as new columns' }).click()
  await expect(page).toMention('Every cell was understood.')
  await expect(page.getByRole('table', { name: 'New rows' }).getByRole('row', { name: /^Queue/ })).toContainText('99.9%')
  await importButton().click()
  await expect(heading(/3 components added/)).toBeVisible()
  await show(page, 'inventory')
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'SLA' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Backup tested?' })).toBeVisible()
})
