// People of a company with more than a thousand components: as many columns, of which those in sight are drawn.
import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { manyComponents } from '../builders/many-components.ts'
import { aWorkbook } from '../builders/workbook.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { libraryOf } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { show } from '../helpers/screens.ts'

const COMPONENTS = 1500

let userData = ''
let launched: LaunchedApp

test.beforeEach(async () => {
  const workbook = { ...aWorkbook({ components: manyComponents(COMPONENTS) }), id: randomUUID() }
  userData = (await libraryOf({ workbook, quarters: [] })).userData
  launched = await launchApp({ userData })
})
test.afterEach(async () => {
  await launched.close()
  await removeFolder(userData)
})

test('as many columns as components are walked, filled in and read by number, and those in sight are drawn', async () => {
  const { page } = launched
  await page.getByRole('button', { name: /^Test company/ }).click()
  await show(page, 'people')
  const grid = page.getByRole('grid', { name: 'Time by person and component' })
  await expect(grid).toBeVisible()
  const all = Number(await grid.getAttribute('aria-colcount'))
  expect(all).toBeGreaterThan(400)
  const heads = grid.getByRole('columnheader')
  expect(await heads.count()).toBeLessThan(80)
  await expect(heads.first()).toHaveText('Person')

  // The last column of time stands before three that say what somebody promised and the sum.
  const person = grid.getByRole('rowheader', { name: /^Person \d+$/ }).first()
  const name = (await person.textContent()) ?? ''
  await person.click()
  await page.keyboard.press('End')
  await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', String(all))
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
  const cell = page.locator(':focus')
  await expect(cell).toHaveAttribute('aria-colindex', String(all - 3))
  await expect(cell).toBeInViewport()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  const column = (await page.locator(':focus').getAttribute('data-column')) ?? ''
  await expect(
    grid
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .locator(`[data-column="${column}"]`),
  ).toHaveText('12%')

  // Every cell stands below the head of its column, wherever one scrolled to.
  await grid.locator('..').evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth / 2 }))
  await expect(heads.nth(8)).toBeInViewport()
  const shifted = await grid.evaluate((table) => {
    const middle = [...table.querySelectorAll('th')].filter((head) => head.getBoundingClientRect().left > 400)
    return middle.filter((head) => {
      const below = table.querySelector(`td[data-column="${CSS.escape(head.dataset['column'] ?? '')}"]`)
      return below === null || Math.abs(below.getBoundingClientRect().left - head.getBoundingClientRect().left) > 0.5
    }).length
  })
  expect(shifted).toBe(0)
  await page.keyboard.press('Home')
  await expect(page.locator(':focus')).toHaveAttribute('aria-colindex', '1')

  // Hundreds of sheets are not drawn: what they would come to is said.
  await page.keyboard.press('Control+p')
  await expect(page.getByText(/^This view takes about \d+ pages\./)).toBeVisible()
})
