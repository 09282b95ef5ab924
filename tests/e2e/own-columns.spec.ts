// Columns of the team's own: made, filled, renamed, given another type and taken away, each a step to undo.
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, WALKED } from '../helpers/inventory-page.ts'
import type { LaunchedApp } from '../helpers/launch-app.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { search } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchWithSampleList()
  page = launched.page
})
test.afterAll(() => launched.close())

const header = () => page.locator('th[data-column^="own."]')
const ownCell = (component: string) =>
  page
    .getByRole('row')
    .filter({ has: page.locator('[data-column="name"]', { hasText: component }) })
    .locator('[data-column^="own."]')
const nameField = () => page.getByRole('dialog').getByRole('textbox', { name: 'Name' })

async function choose(item: string): Promise<void> {
  await header().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function chooseType(type: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: type, exact: true }).click()
}

test('a column is made by name and type, and none is called like a built-in one', async () => {
  await search(page, 'new column')
  await page.keyboard.press('Enter')
  await expect(nameField()).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('button', { name: 'New column…' }).click()
  await expect(nameField()).toBeFocused()
  await nameField().fill('owner')
  await page.keyboard.press('Enter')
  await expect(page).toMention('“owner” is the name of a built-in column. Choose another name.')
  await nameField().fill('cost')
  await page.keyboard.press('Enter')
  await expect(page).toMention('“cost” is the name of a built-in column. Choose another name.')
  await nameField().fill('Region')
  await chooseType('Choice')
  const choices = page.getByRole('textbox', { name: 'Choices, separated by commas' })
  await page.getByRole('button', { name: 'Add column' }).click()
  await expect(choices).toBeFocused()
  await expect(choices).toHaveAccessibleDescription('“Region” has no choices. Enter at least one.')
  await expect(nameField()).toHaveAccessibleDescription('')
  await choices.fill('EU, US')
  await expectAccessible(page, { within: '[role="dialog"]' })
  await page.getByRole('button', { name: 'Add column' }).click()
  await expect(header()).toHaveText('Region')
  await expect(header()).toBeFocused()
  await expect(page.getByRole('button', { name: 'Undo new column, Region' })).toBeVisible()
})

test('its cells are filled as those of a field are', async () => {
  await ownCell(WALKED).click()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'US' }).click()
  await expect(ownCell(WALKED)).toHaveText('US')
  await expect(page.getByRole('button', { name: `Undo change of Region, ${WALKED}` })).toBeVisible()
})

test('another type lists what does not fit, and keeps it as text', async () => {
  await choose('Change type…')
  await chooseType('Number')
  await expect(page).toMention(`1 value doesn’t fit: ${WALKED} (US).`)
  await page.getByRole('button', { name: 'Keep those as text' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(ownCell(WALKED)).toHaveText('US')
})

test('a choice that days become keeps the comma in each of them', async () => {
  await choose('Change type…')
  await chooseType('Date')
  await page.getByRole('button', { name: 'Keep those as text' }).click()
  await ownCell(WALKED).click()
  await page.keyboard.type('2027-02-01')
  await page.keyboard.press('Enter')
  await expect(ownCell(WALKED)).toHaveText('Feb 1, 2027')
  await choose('Change type…')
  await chooseType('Choice')
  await expect(page.getByRole('textbox', { name: 'Choices, separated by commas' })).toHaveValue('Feb 1, 2027;')
  await page.getByRole('textbox', { name: 'Choices, separated by commas' }).fill('')
  await page.getByRole('button', { name: /^(?:Change type|Keep those as text)$/ }).click()
  await expect(page.getByRole('textbox', { name: 'Choices, separated by commas' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Choices, separated by commas' }).fill('Feb 1, 2027;')
  await expect(page).toMention('Every value fits this type.')
  for (let step = 0; step < 2; step++) {
    if (step === 0) await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Undo change of/ }).click()
  }
  await expect(ownCell(WALKED)).toHaveText('US')
})

test('it is renamed, and taken away with its values until that is undone', async () => {
  await choose('Rename…')
  await expect(nameField()).toBeFocused()
  await nameField().fill('Continent')
  await page.keyboard.press('Enter')
  await expect(header()).toHaveText('Continent')
  await choose('Remove column…')
  await expect(page).toMention('This also deletes its values in 1 component. You can undo this.')
  await page.getByRole('button', { name: 'Remove column' }).click()
  await expect(header()).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo removal of column, Continent' }).click()
  await expect(header()).toHaveText('Continent')
  await expect(ownCell(WALKED)).toHaveText('US')
})

test('one value goes into several components at once, once what changes is said', async () => {
  await cell(page, WALKED, 'name').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await search(page, 'set a field')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Set a field of 3 components' })
  await expect(dialog).toMention('Choose a field and a value.')
  await dialog.getByRole('combobox', { name: 'Field' }).click()
  await page.getByRole('option', { name: 'Continent' }).click()
  await dialog.getByRole('textbox', { name: 'Value' }).fill('many')
  await expect(dialog).toMention('0 will change, 0 have it already, 3 are rejected.')
  await expect(dialog.getByRole('listitem').filter({ hasText: /: .*“many” isn’t a number/ })).toHaveCount(3)
  await dialog.getByRole('textbox', { name: 'Value' }).fill('7')
  await expect(dialog).toMention('3 will change, 0 have it already.')
  await expect(dialog.getByRole('listitem')).toHaveText(['2 from Not set to 7', '1 from US to 7'])
  await dialog.getByRole('button', { name: 'Set 3 components' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(ownCell(WALKED)).toHaveText('7')
  await page.getByRole('button', { name: 'Undo change of Continent for 3 components' }).click()
  await expect(ownCell(WALKED)).toHaveText('US')
})

test('a view that names a removed column is named before, and says so afterwards', async () => {
  await choose('Sort ascending')
  await search(page, 'save this view')
  await page.keyboard.press('Enter')
  await nameField().fill('By continent')
  await page.keyboard.press('Enter')
  await choose('Remove column…')
  await expect(page).toMention('The view “By continent” uses it and opens without it. You can undo this.')
  await page.getByRole('button', { name: 'Remove column' }).click()
  const note = page.getByRole('list', { name: 'Column filters' }).getByText('A column it sorts, groups or colors by was removed')
  await expect(note).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hide this note' }).click()
  await expect(note).toHaveCount(0)
})
