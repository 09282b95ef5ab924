// Columns and views of the inventory by mouse and keyboard: widths, order, hiding, filters, saved under a name.
import { type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { search } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())

const header = (column: string) => page.locator(`th[data-column="${column}"]`)
const headers = () => page.locator('th[data-column]').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['column']))
const view = (name: RegExp) => page.getByRole('group', { name: 'Views' }).getByRole('button', { name })
const menuItem = (name: string) => page.getByRole('menuitem', { name, exact: true })
const rows = () => page.locator('tr[data-row]:not([data-kind]):has(td)')

async function widthOf(column: string): Promise<number> {
  return header(column).evaluate((cell) => (cell as HTMLElement).offsetWidth)
}

async function boxOf(
  target: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('Out of sight')
  return box
}

async function drag(from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await boxOf(from)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

/** The menu of a column by keyboard: to its header, Alt+↓. */
async function openColumnMenu(column: string): Promise<void> {
  await header(column).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('menu')).toBeVisible()
}

async function choose(column: string, item: string): Promise<void> {
  await openColumnMenu(column)
  await menuItem(item).click()
}

test.describe('a column', () => {
  test('is made wider by dragging its edge, and fits what it holds after a double click', async () => {
    const before = await widthOf('cost')
    const edge = await boxOf(header('cost').locator('[data-resize]'))
    await drag(header('cost').locator('[data-resize]'), { x: edge.x + 63, y: edge.y + 10 })
    await expect.poll(async () => Math.abs((await widthOf('cost')) - before - 60)).toBeLessThan(4)
    await expect(header('cost')).toHaveAttribute('aria-sort', 'none')
    await header('cost').locator('[data-resize]').dblclick()
    await expect.poll(() => widthOf('cost')).toBeLessThan(before + 40)
  })

  test('is made wider and narrower by Shift+Alt and the arrows, without leaving the screen', async () => {
    await header('time').focus()
    const before = await widthOf('time')
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await expect.poll(() => widthOf('time')).toBe(before + 32)
    await page.keyboard.press('Shift+Alt+ArrowLeft')
    await expect.poll(() => widthOf('time')).toBe(before + 16)
    await expect(header('time')).toBeFocused()
  })

  test('takes a typed width, and says which widths there are', async () => {
    await choose('owners', 'Width…')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('9000')
    await page.keyboard.press('Enter')
    await expect(page).toMention('Enter a whole number of pixels from 48 to 800.')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('140')
    await page.keyboard.press('Enter')
    await expect.poll(() => widthOf('owners')).toBe(140)
  })

  test('is moved by dragging its header and by its menu', async () => {
    const target = await boxOf(header('time'))
    await drag(header('edge').locator('span').first(), { x: target.x + 8, y: target.y + 10 })
    await expect.poll(headers).toEqual(['name', 'approach', 'owners', 'edge', 'time', 'cost', 'verdict', 'advice'])
    await expect(header('edge')).toHaveAttribute('aria-sort', 'none')
    await choose('edge', 'Move right')
    await expect.poll(headers).toEqual(['name', 'approach', 'owners', 'time', 'edge', 'cost', 'verdict', 'advice'])
  })

  test('is hidden by its menu and shown again from the list of columns', async () => {
    await choose('advice', 'Hide column')
    await expect(header('advice')).toHaveCount(0)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Advice' }).check()
    await page.getByRole('radio', { name: 'Compact' }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(header('advice')).toBeVisible()
    await expect.poll(async () => (await boxOf(cell(page, WALKED, 'name'))).height).toBeLessThan(28)
  })

  test('filters by what it holds, and the filter is named and taken off', async () => {
    await choose('approach', 'Filter…')
    const bought = page.getByRole('checkbox', { name: 'Bought', exact: true })
    await expect(bought).toHaveAttribute('aria-description', /^\d+ components$/)
    await bought.uncheck()
    await page.getByRole('checkbox', { name: 'Pay as you go' }).uncheck()
    await page.getByRole('button', { name: 'Apply filter', exact: true }).click()
    const chip = page.getByRole('button', { name: 'Remove filter Approach: Own team' })
    await expect(chip).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText(/\d of 15 components/)
    await chip.click()
    await choose('cost', 'Filter…')
    await page.getByLabel('At least').fill('0.5k')
    await page.getByLabel('At most').fill('400')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('At most')).toBeFocused()
    await expect(page).toMention('so no row could match')
    await page.getByLabel('At most').fill('')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem').getByText('Cost (USD/mo): at least $500', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Remove filter Cost (USD/mo): at least $500' }).click()
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
  })

  test('filters by everything but some values, by blanks, and by what a text lacks', async () => {
    const dialog = page.getByRole('dialog', { name: /^Filter by/ })
    const except = async (column: string, choice: () => Promise<void>, chip: string) => {
      await choose(column, 'Filter…')
      await dialog.getByRole('checkbox', { name: 'Everything except this' }).check()
      await choice()
      await dialog.getByRole('button', { name: 'Apply filter', exact: true }).click()
      await expect(dialog).toHaveCount(0)
      await expect(page.getByRole('status').filter({ hasText: chip })).toHaveCount(1)
      const shown = await rows().count()
      await page.getByRole('button', { name: `Remove filter ${chip}` }).click()
      return shown
    }
    const bought = () => dialog.getByRole('checkbox', { name: 'Bought', exact: true }).check()
    const others = await except('approach', bought, 'Approach: not Bought')
    expect(others).toBeGreaterThan(0)
    expect(others).toBeLessThan(15)
    const blank = () => dialog.getByRole('checkbox', { name: 'Only where it isn’t set' }).check()
    const set = await except('time', blank, 'Engineer time: is set')
    expect(set).toBeGreaterThan(0)
    const typed = () => dialog.getByRole('textbox', { name: 'Contains' }).fill('post')
    expect(await except('name', typed, 'Component: doesn’t contain “post”')).toBe(14)
  })

  test('of a field is chosen by name, filled in, filtered and taken away', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    const sought = page.getByRole('searchbox', { name: 'Find a column' })
    await sought.fill('vend')
    await page.getByRole('checkbox', { name: 'Vendor', exact: true }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(header('vendor')).toBeVisible()
    await cell(page, WALKED, 'vendor').click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Vendor' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Hetzner Cloud')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'vendor')).toHaveText('Hetzner Cloud')
    await choose('vendor', 'Filter…')
    await expect(page.getByRole('textbox', { name: 'Contains' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Contains' }).fill('hetz')
    await page.getByRole('button', { name: 'Apply filter', exact: true }).click()
    await expect(rows()).toHaveCount(1)
    await page.getByRole('button', { name: 'Remove filter Vendor: contains “hetz”' }).click()
    await page.getByRole('button', { name: /^Undo change of vendor/ }).click()
    await expect(cell(page, WALKED, 'vendor')).not.toHaveText('Hetzner Cloud')
    await choose('vendor', 'Hide column')
    await expect(header('vendor')).toHaveCount(0)
  })

  test('with several values in a cell is filtered by each of them', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Tags', exact: true }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    await cell(page, WALKED, 'tags').click()
    await page.keyboard.type('pci; batch')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'tags')).toHaveText('pci, batch')
    await openColumnMenu('tags')
    await expect(menuItem('Group by Tags, by combination')).toBeVisible()
    await menuItem('Filter…').click()
    await expect(page.getByRole('checkbox', { name: 'pci', exact: true })).toHaveAttribute('aria-description', '1 component')
    await page.getByRole('checkbox', { name: 'Everything except this' }).check()
    await page.getByRole('checkbox', { name: 'batch', exact: true }).check()
    await page.getByRole('button', { name: 'Apply filter', exact: true }).click()
    await expect(rows()).toHaveCount(14)
    await page.getByRole('button', { name: 'Remove filter Tags: not batch' }).click()
    await page.getByRole('button', { name: /^Undo change of tags/ }).click()
    await choose('tags', 'Hide column')
  })

  test('of links offers them for the browser, since none is opened here', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Links', exact: true }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    await cell(page, WALKED, 'links').click()
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menuitem', { name: /^Copy link for your browser/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await choose('links', 'Hide column')
  })

  test('stays at the side it is pinned to, and goes back to where it was', async () => {
    await choose('time', 'Pin right')
    await expect(header('time')).toHaveAttribute('data-pin', 'end')
    await expect.poll(async () => (await headers()).slice(-3)).toEqual(['time', 'verdict', 'advice'])
    await choose('time', 'Unpin column')
    await expect(header('time')).not.toHaveAttribute('data-pin')
    await expect.poll(headers).toEqual(['name', 'approach', 'owners', 'time', 'edge', 'cost', 'verdict', 'advice'])
  })

  test('shows its figures with the decimals that are chosen, and keeps what they are', async () => {
    await choose('cost', 'Number format…')
    await page.getByRole('combobox', { name: 'Decimals' }).click()
    await page.getByRole('option', { name: '0', exact: true }).click()
    await page.getByRole('button', { name: 'Set format' }).click()
    await expect(cell(page, WALKED, 'cost')).toHaveText('96')
    await choose('cost', 'Number format…')
    await page.getByRole('button', { name: 'Reset to default' }).click()
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
  })

  test('groups the rows', async () => {
    await choose('approach', 'Group by Approach')
    await expect(page.locator('tr[data-kind="group"]').first()).toContainText('Own team')
    await choose('cost', 'Group by Cost (USD/mo)')
    const groups = page.locator('tr[data-kind="group"] [data-column="name"]')
    await expect(groups.filter({ hasText: 'Over $100, up to $1,000' })).toHaveCount(1)
    await expect(header('cost')).toBeVisible()
    await choose('time', 'Group by Engineer time')
    await expect(groups.filter({ hasText: 'Over 10%, up to 20%' })).toHaveCount(1)
    await choose('name', 'Group by Component')
    await expect(groups.first()).toHaveText(/^A/)
    await choose('cost', 'Group by Component, then Cost (USD/mo)')
    // Once more by the first of them: it becomes the inner one.
    await choose('name', 'Group by Cost (USD/mo), then Component')
    await choose('approach', 'Group by Approach')
    await page.getByRole('checkbox', { name: 'Group by Approach' }).uncheck()
    await page.getByRole('checkbox', { name: 'Group by layer' }).check()
  })
})

test.describe('a rule', () => {
  test('colors the rows that meet it until it is removed', async () => {
    await choose('cost', 'Color…')
    const dialog = page.getByRole('dialog', { name: /^Color by/ })
    await expect(dialog).toBeVisible()
    await dialog.getByRole('textbox', { name: 'At least' }).fill('300')
    await dialog.getByRole('checkbox', { name: 'The whole row' }).check()
    await dialog.getByRole('button', { name: 'Apply color' }).click()
    const colored = page.locator('tr[data-row][data-state="FAIL"]')
    await expect.poll(() => colored.count()).toBeGreaterThan(0)
    expect(await colored.count()).toBeLessThan(await rows().count())
    await choose('cost', 'Color…')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: 'Remove color' }).click()
    await expect(colored).toHaveCount(0)
  })

  test('to filter by is enough alone where one says so', async () => {
    for (const [column, value] of [
      ['approach', 'Own team'],
      ['edge', 'Yes'],
    ] as const) {
      await choose(column, 'Filter…')
      const dialog = page.getByRole('dialog', { name: /^Filter by/ })
      await expect(dialog).toBeVisible()
      await dialog.getByRole('checkbox', { name: 'All listed' }).uncheck()
      await dialog.getByRole('checkbox', { name: value, exact: true }).check()
      await dialog.getByRole('button', { name: 'Apply filter', exact: true }).click()
      await expect(dialog).toHaveCount(0)
    }
    const both = await rows().count()
    await page.getByRole('checkbox', { name: 'Any of these' }).check()
    await expect.poll(() => rows().count()).toBeGreaterThan(both)
    const either = await rows().count()
    await page.getByRole('checkbox', { name: 'Any of these' }).uncheck()
    await expect(rows()).toHaveCount(both)
    // The same for these two alone, whatever else is asked.
    await page.getByRole('button', { name: /^(?!Remove).*: Yes$/ }).click()
    await page.getByRole('combobox', { name: 'Or instead' }).click()
    await page.getByRole('option', { name: 'Approach: Own team' }).click()
    await page.getByRole('button', { name: 'Apply filter', exact: true }).click()
    await expect(rows()).toHaveCount(either)
    await expect(page.getByRole('listitem').filter({ hasText: /^Approach: Own teamor.*: Yes$/ })).toBeVisible()
    // A column may be asked twice.
    await choose('approach', 'Another filter…')
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Bought', exact: true }).uncheck()
    await page.getByRole('button', { name: 'Apply filter', exact: true }).click()
    await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(3)
    await page
      .getByRole('button', { name: /^Remove filter/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^Remove filter/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Remove filter/ }).click()
    await expect(rows()).toHaveCount(15)
  })
})

test.describe('a view', () => {
  test('that comes with the list filters and sorts it', async () => {
    await view(/^Top 10 by cost/).click()
    await expect(rows()).toHaveCount(10)
    await expect(header('cost')).toHaveAttribute('aria-sort', 'descending')
    await view(/^Over 20%/).click()
    await expect(rows()).toHaveCount(2)
    await view(/^Out of date/).click()
    await expect(page).toMention('No component matches “Out of date”.')
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect(rows()).toHaveCount(15)
  })

  test('of my components asks once who I am', async () => {
    await view(/^My components/).click()
    await page.getByRole('dialog', { name: 'Which person are you?' }).getByRole('combobox').click()
    await page.getByRole('option', { name: 'Priya Raman' }).click()
    await page.getByRole('button', { name: 'That’s me' }).click()
    await expect(rows().first()).toContainText('Priya Raman')
    await view(/^All/).click()
    await view(/^My components/).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await view(/^All/).click()
  })

  test('is saved under a name, changed, renamed and deleted, each a step to undo', async () => {
    await header('cost').click()
    await search(page, 'save this view')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).fill('Cheapest')
    await page.keyboard.press('Enter')
    await expect(view(/^Cheapest/)).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('button', { name: 'Undo new view, Cheapest' })).toBeVisible()
    await view(/^All/).click()
    await expect(header('cost')).toHaveAttribute('aria-sort', 'none')
    await view(/^Cheapest/).click()
    await expect(header('cost')).toHaveAttribute('aria-sort', 'ascending')
    await header('cost').click()
    await page.getByRole('button', { name: 'View options' }).click()
    await menuItem('Save changes to “Cheapest”').click()
    await view(/^All/).click()
    await view(/^Cheapest/).click()
    await expect(header('cost')).toHaveAttribute('aria-sort', 'descending')
    await page.getByRole('button', { name: 'View options' }).click()
    await menuItem('Rename view…').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Dearest')
    await page.keyboard.press('Enter')
    await expect(view(/^Dearest/)).toBeVisible()
    await page.getByRole('button', { name: 'View options' }).click()
    await menuItem('Delete view').click()
    await expect(view(/^Dearest/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo deletion of view, Dearest' }).click()
    await expect(view(/^Dearest/)).toBeVisible()
    await view(/^All/).click()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`and its columns have no accessibility findings in ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'Columns' }).click()
      await expectAccessible(page, { within: 'body' })
      await page.keyboard.press('Escape')
      await openColumnMenu('cost')
      await expectAccessible(page, { within: '[role="menu"]' })
      await page.keyboard.press('Escape')
      await expect(header('cost')).toBeFocused()
    })
  }
})

test.describe('the rows', () => {
  test('keep their layout when the workbook is opened again', async () => {
    await page.keyboard.press('Control+w')
    await page
      .getByRole('button', { name: /Acme AI/ })
      .first()
      .click()
    await expect.poll(headers).toEqual(['name', 'approach', 'owners', 'time', 'edge', 'cost', 'verdict', 'advice'])
    await expect.poll(() => widthOf('owners')).toBe(140)
    await expect(view(/^Dearest/)).toBeVisible()
  })

  test('are moved by Alt+Shift and the arrows', async () => {
    await walkTo(page, WALKED, 'name')
    const order = () => rows().evaluateAll((lines) => lines.map((line) => line.textContent ?? ''))
    const at = (await order()).findIndex((text) => text.includes(WALKED))
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(async () => (await order()).findIndex((text) => text.includes(WALKED))).toBe(at + 1)
    await expect(cell(page, WALKED, 'name')).toBeFocused()
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect.poll(async () => (await order()).findIndex((text) => text.includes(WALKED))).toBe(at)
  })
})
