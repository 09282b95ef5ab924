// What WCAG 2.2 asks beyond what axe finds: titles, counts that are said, names, forced colours, text spacing, input methods.
import { expect, test } from '@playwright/test'
import { RAIL_ENTRY_IDS, tabsOf } from '#wording'
import { cell, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

let launched: LaunchedApp
let page: LaunchedApp['page']

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())

const view = (name: string) => page.getByRole('group', { name: 'Views' }).getByRole('button', { name, exact: true })
const counts = () =>
  page
    .getByRole('contentinfo')
    .getByRole('status')
    .filter({ hasText: /components/ })

test('every screen has a window title of its own, with the workbook in it', async () => {
  const titles: string[] = []
  for (const screen of RAIL_ENTRY_IDS.flatMap(tabsOf)) {
    await show(page, screen)
    titles.push(await page.title())
  }
  expect(new Set(titles).size).toBe(titles.length)
  for (const title of titles) expect(title).toMatch(/^.+ – Acme AI – Rightsize$/)
})

test('views go by their names alone, and what they, a filter and a selection come to is said', async () => {
  await show(page, 'inventory')
  await expect(view('Top 10 by cost')).toHaveAccessibleDescription('10 components')
  await view('Over 20%').press('Enter')
  await expect(counts()).toHaveText('2 of 15 components')
  await view('All').press('Enter')
  await expect(counts()).toHaveText('15 components')
  await page.getByRole('searchbox').fill('vector')
  await expect(counts()).toHaveText('1 of 15 components')
  await page.getByRole('searchbox').fill('')
  await cell(page, WALKED, 'cost').click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(counts()).toHaveText(/Sum/)
})

test('the menu of a column and the list of choices of a cell have names', async () => {
  await page.locator('th[data-column="approach"]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('menu', { name: 'Approach' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await cell(page, WALKED, 'approach').click()
  await page.keyboard.press('F2')
  await expect(page.getByRole('listbox', { name: 'Approach' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('letters of an input method are composed in the cell that is selected', async () => {
  const name = cell(page, WALKED, 'name')
  await name.click()
  await name.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', bubbles: true, cancelable: true })))
  const editor = page.getByRole('grid').getByRole('textbox')
  await expect(editor).toBeFocused()
  await expect(editor).toHaveValue('')
  // Nothing was composed: nothing is cleared either.
  await page.keyboard.press('Enter')
  await expect(editor).toHaveCount(0)
  await expect(name).toContainText(WALKED)
})

test('in forced colours the current screen, the view in front, a selection and the focus are told apart, and charts are there', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, outlineStyle } = getComputedStyle(element)
        return { backgroundColor, outlineStyle }
      })
  const rail = 'nav[data-region="rail"] button'
  expect(await look(`${rail}[aria-current]`)).not.toEqual(await look(`${rail}:not([aria-current])`))
  const chip = '[aria-label="Views"] button'
  expect(await look(`${chip}[aria-pressed="true"]`)).not.toEqual(await look(`${chip}[aria-pressed="false"]`))
  await walkTo(page, WALKED, 'cost')
  await page.keyboard.press('Shift+ArrowDown')
  const selected = await look('td[aria-selected="true"]:not([tabindex="0"])')
  const focused = await look('td[tabindex="0"]')
  const plain = await look('td:not([aria-selected]):not([tabindex="0"])')
  expect(selected.backgroundColor).not.toBe(plain.backgroundColor)
  expect(focused.outlineStyle).not.toBe(selected.outlineStyle)
  // What is not set is as legible there as any other text.
  await page.keyboard.press('Delete')
  const colors = await page
    .locator('td[aria-selected="true"]')
    .filter({ hasText: 'Not set' })
    .first()
    .evaluate((element) => [element, element.querySelector('span') ?? element].map((part) => getComputedStyle(part).color))
  expect(colors[1]).toBe(colors[0])
  await page.keyboard.press('Control+z')
  await show(page, 'overview')
  const invisible = await page.locator('main figure [data-layer]').evaluateAll(
    (parts) =>
      parts.filter((part) => {
        const { backgroundColor, borderTopStyle, backgroundImage } = getComputedStyle(part)
        const canvas = getComputedStyle(document.documentElement).backgroundColor
        return part.textContent === '' && backgroundColor === canvas && borderTopStyle === 'none' && backgroundImage === 'none'
      }).length,
  )
  expect(invisible).toBe(0)
  await page.emulateMedia({ forcedColors: null })
})

/** As WCAG 1.4.12 has it. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

test('wider text cuts nothing off but what an ellipsis and the details stand for', async () => {
  // Not as an element of the page, which its policy would refuse.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, SPACED)
  for (const screen of ['overview', 'inventory', 'costs', 'review', 'settings'] as const) {
    await show(page, screen)
    const cut = await page.locator('button, label, h1, h2, h3, p, legend, [data-state]').evaluateAll((parts) =>
      parts
        .filter((part) => part.closest('[role="grid"]') === null && part instanceof HTMLElement && part.offsetHeight > 0)
        .filter((part) => getComputedStyle(part).overflow.includes('hidden') && getComputedStyle(part).clipPath === 'none')
        .filter(
          (part) =>
            part.scrollHeight > part.clientHeight + 2 ||
            (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).textOverflow !== 'ellipsis'),
        )
        .map((part) => part.textContent),
    )
    expect(cut, screen).toEqual([])
  }
  for (const screen of ['inventory', 'people'] as const) {
    await show(page, screen)
    const cut = await page.locator('[role="grid"] td, [role="grid"] th, [role="grid"] th > span:not([aria-hidden])').evaluateAll((parts) =>
      parts
        .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 2)
        .filter((part) => getComputedStyle(part).textOverflow !== 'ellipsis' || part.scrollHeight > part.clientHeight + 2)
        .map((part) => part.textContent),
    )
    expect(cut, screen).toEqual([])
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
})
