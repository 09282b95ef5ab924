// People as a table, and the charts of the overview: time changed where it is given, and what follows from it elsewhere.
import { type Locator, type Page, test } from '@playwright/test'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { dragFill } from '../helpers/drag-fill.ts'
import { expect } from '../helpers/expect.ts'
import { cell as inventoryCell, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show } from '../helpers/screens.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Time by person and component' })
const row = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
const total = (page: Page, name: string) => row(page, name).locator('[data-column="total"]')
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()

async function timeOf(page: Page, person: string, component: string): Promise<Locator> {
  const id = await grid(page).getByRole('columnheader', { name: component }).getAttribute('data-column')
  return row(page, person).locator(`[data-column="${id}"]`)
}

async function enter(page: Page, target: Locator, typed: string): Promise<void> {
  await target.click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

async function dragByBorder(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (start === null || end === null) throw new Error('Cells out of sight')
  await page.mouse.move(start.x + 20, start.y + 2)
  await page.mouse.down()
  await page.mouse.move(end.x + 20, end.y + 16, { steps: 4 })
  await page.mouse.up()
}

test.describe('People', () => {
  let launched: LaunchedApp
  let page: Page

  test.beforeEach(async () => {
    launched = await launchApp()
    page = launched.page
    await openSampleCompany(page)
    await page.keyboard.press('Control+3')
    await expect(grid(page)).toBeVisible()
  })
  test.afterEach(() => launched.close())

  test('turn a verdict when one share changes, and undo takes it back in both places', async () => {
    await enter(page, await timeOf(page, 'Priya Raman', 'API containers and load balancer'), '21')
    await expect(await timeOf(page, 'Everyone', 'API containers and load balancer')).toHaveText(
      /^21%, over the limit of 20%, Needs decision$/,
    )
    await expect(total(page, 'Priya Raman')).toHaveText('32%')
    await show(page, 'inventory')
    await expect(inventoryCell(page, 'API containers and load balancer', 'verdict')).toSay('Needs decision · 21% (limit 20%)')
    await undo(page)
    await expect(inventoryCell(page, 'API containers and load balancer', 'verdict')).toHaveText('OK')
    await show(page, 'people')
    await expect(total(page, 'Priya Raman')).toHaveText('16%')
  })

  test('keep the cell one was in on every way back, and undo goes to what it changed', async () => {
    const parsing = await timeOf(page, 'Jonas Weber', 'Document parsing pipeline')
    await enter(page, parsing, '36')
    await row(page, 'Priya Raman').locator('[data-column="kind"]').click()
    await show(page, 'overview')
    await show(page, 'people')
    const left = row(page, 'Priya Raman').locator('[data-column="kind"]')
    await expect(left).toHaveAttribute('tabindex', '0')
    await left.focus()
    await page.keyboard.press('Control+z')
    await expect(parsing).toHaveText('35%')
    await expect(parsing).toBeFocused()
  })

  test('mark 80% and anything over 100%, to the percent', async () => {
    await expect(total(page, 'Jonas Weber')).toHaveText('80%Near limit')
    const parsing = await timeOf(page, 'Jonas Weber', 'Document parsing pipeline')
    await enter(page, parsing, '55')
    await expect(total(page, 'Jonas Weber')).toHaveText('100%Near limit')
    await enter(page, parsing, '56')
    await expect(total(page, 'Jonas Weber')).toSay('101%Fix before lock')
    await expect(page).toMention('1 of 3 people is allocated more than 100%. Correct their shares.')
    await enter(page, parsing, '34')
    await expect(total(page, 'Jonas Weber')).toHaveText('79%')
  })

  test('take hours and days a month, and refuse what nobody can give', async () => {
    await page.getByRole('radio', { name: 'Days per month' }).check()
    const cluster = await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')
    await expect(cluster).toHaveText('5.4 d')
    await enter(page, cluster, '4.333')
    await page.getByRole('radio', { name: 'Percent' }).check()
    await expect(cluster).toHaveText('20%')
    await page.getByRole('radio', { name: 'Hours per month' }).check()
    await enter(page, cluster, '200')
    await expect(page.getByRole('alert')).toContainText('is above 100')
    await page.keyboard.press('Escape')
    await expect(cluster).toHaveText('34.7 h')
  })

  test('add, rename, deactivate, reactivate and remove people, each as one step', async () => {
    await page.getByRole('button', { name: 'Add person', exact: true }).click()
    await page.keyboard.type('jonas weber')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toMention('“Jonas Weber” already exists')
    await grid(page).getByRole('textbox').fill('Lena Vogt')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await enter(page, row(page, 'Lena Vogt').locator('[data-column="name"]'), 'Lena Brandt')
    await expect(total(page, 'Lena Brandt')).toHaveText('0%')

    await row(page, 'Maya Okafor').locator('[data-column="name"]').click()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await expect(row(page, 'Maya Okafor').locator('[data-column="name"]')).toContainText('inactive')
    await expect(total(page, 'Maya Okafor')).toSay('25%Inactive, still has time')
    await page.getByRole('button', { name: 'Reactivate', exact: true }).click()
    await expect(row(page, 'Maya Okafor').locator('[data-column="name"]')).not.toContainText('inactive')

    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(row(page, 'Maya Okafor')).toHaveCount(0)
    await expect(await timeOf(page, 'Unassigned', 'Kubernetes cluster')).toHaveText('25%')
    await undo(page)
    await expect(await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')).toHaveText('25%')
    await expect(total(page, 'Unassigned')).toHaveText('0%')
  })

  test('work by keyboard alone: one tab stop, sums that are read only, a cleared cell, more columns on demand', async () => {
    const cluster = await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')
    await cluster.click()
    await page.keyboard.press('Delete')
    await expect(cluster).toHaveText('')
    await expect(cluster).toBeFocused()
    await show(page, 'overview')
    await show(page, 'people')
    await expect(grid(page).getByRole('columnheader', { name: 'Kubernetes cluster' })).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'All components' }).check()
    await expect(grid(page).getByRole('columnheader', { name: 'Kubernetes cluster' })).toHaveCount(1)
    await undo(page)
    await page.getByRole('checkbox', { name: 'All components' }).uncheck()

    const sum = await timeOf(page, 'Everyone', 'Kubernetes cluster')
    await expect(sum).toHaveAttribute('aria-readonly', 'true')
    await sum.click()
    await page.keyboard.type('9')
    await expect(grid(page).getByRole('textbox')).toHaveCount(0)
    await expect(page.locator('[role="grid"] [tabindex="0"]')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toContainText('Kubernetes cluster')
  })

  test('take a block from a spreadsheet as one step, all or nothing, and add up what is selected', async () => {
    const cluster = await timeOf(page, 'Jonas Weber', 'Kubernetes cluster')
    const paste = (text: string) =>
      cluster.evaluate((element, plain) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', plain)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, text)
    await cluster.click()
    await paste('5\tmany\n10\t1')
    const refused = page.getByRole('region', { name: 'Messages' })
    await expect(refused).toMention('Nothing was pasted')
    await expect(refused).toContainText(/Jonas Weber, Evaluation harness: .*“many” isn’t a number/)
    await expect(cluster).toHaveText('')
    await paste('4h/wk\t2\n10\t1')
    await expect(cluster).toHaveText('10%')
    await expect(await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')).toHaveText('10%')
    await cluster.click()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('contentinfo')).toContainText('Count 2 · Sum 20% · Average 10%')
    await undo(page)
    await expect(cluster).toHaveText('')
    await expect(await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')).toHaveText('25%')
    // With names on top and beside, wherever it is pasted.
    await cluster.click()
    // Empty as it is, it has no name of what stood there when the mouse came over it.
    await expect(cluster).toHaveAccessibleName('')
    await paste('\tEvaluation harness\tMoon base\tKubernetes cluster\nJonas Weber\t3\t4\t6\nZoe Lang\t1\t\t2')
    await expect(cluster).toHaveText('6%')
    await expect(await timeOf(page, 'Jonas Weber', 'Evaluation harness')).toHaveText('3%')
    await expect(await timeOf(page, 'Zoe Lang', 'Kubernetes cluster')).toHaveText('2%')
    await expect(refused).toMention('Columns were matched by the names in the first row. Moon base isn’t a column here and was left out.')
    await undo(page)
    await expect(row(page, 'Zoe Lang')).toHaveCount(0)
  })

  test('move a block by its border as one step, and whole where the table ends', async () => {
    const from = await timeOf(page, 'Jonas Weber', 'Document parsing pipeline')
    const to = await timeOf(page, 'Priya Raman', 'Document parsing pipeline')
    await expect(from).toHaveText(/^35%/)
    await from.click()
    await dragByBorder(page, from, to)
    await expect(to).toHaveText(/^35%/)
    await expect(from).toHaveText('')
    await undo(page)
    await expect(from).toHaveText(/^35%/)
    await expect(to).toHaveText('')
    // A block as wide as all sums cannot leave the table: what does not fit elsewhere stays.
    await total(page, 'Jonas Weber').click()
    await page.keyboard.press('Shift+ArrowRight')
    await dragByBorder(page, total(page, 'Jonas Weber'), total(page, 'Priya Raman'))
    await expect(total(page, 'Jonas Weber')).toHaveText('80%Near limit')
  })

  test('move what is cut once it is pasted, as one step, and fill equal steps on', async () => {
    const from = await timeOf(page, 'Jonas Weber', 'Document parsing pipeline')
    const to = await timeOf(page, 'Priya Raman', 'Document parsing pipeline')
    await from.click()
    await page.keyboard.press('Control+x')
    await expect(from).toHaveText(/^35%/)
    await expect(page.locator('td[data-cut]')).toHaveCount(1)
    await to.click()
    await page.keyboard.press('Control+v')
    await expect(to).toHaveText(/^35%/)
    await expect(from).toHaveText('')
    await expect(page.locator('td[data-cut]')).toHaveCount(0)
    await undo(page)
    await expect(from).toHaveText(/^35%/)
    await expect(to).toHaveText('')

    const column = (await from.getAttribute('data-column')) ?? ''
    const cells = grid(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .locator(`td[data-column="${column}"]:not([aria-readonly])`)
    for (const [at, share] of ['7.5', '10'].entries()) await enter(page, cells.nth(at), share)
    await cells.first().click()
    await page.keyboard.press('Shift+ArrowDown')
    await dragFill(cells.nth(3))
    await expect(cells.nth(2)).toHaveText('12.5%')
    await expect(cells.nth(3)).toHaveText('15%')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo clearing of 4 cells' })).toBeVisible()
    await undo(page)
    await expect(cells.nth(3)).toHaveText('15%')
  })

  test('say what was copied, take what is typed into all selected cells, and fill equal steps on to the right', async () => {
    const said = grid(page).locator('xpath=../../*[@role="status"]')
    const cells = row(page, 'Jonas Weber').locator('td[data-column^="time:"]:not([aria-readonly])')
    const before = await cells.allTextContents()
    await cells.nth(0).click()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    await expect(said).toHaveText('2 cells copied')
    await page.keyboard.type('5')
    await page.keyboard.press('Control+Enter')
    await expect(said).toHaveText('2 cells filled')
    await expect(cells.nth(0)).toHaveText('5%')
    await expect(cells.nth(1)).toHaveText('5%')
    await undo(page)
    expect(await cells.allTextContents()).toEqual(before)

    await enter(page, cells.nth(0), '5')
    await enter(page, cells.nth(1), '7.5')
    await cells.nth(0).click()
    await page.keyboard.press('Shift+ArrowRight')
    await dragFill(cells.nth(3))
    await expect(cells.nth(2)).toHaveText('10%')
    await expect(cells.nth(3)).toHaveText('12.5%')

    // A name is nobody's to clear.
    await row(page, 'Jonas Weber').getByRole('rowheader').click()
    await page.keyboard.press('Delete')
    await expect(said).toSay('1 cell can’t be changed this way and was left unchanged.')
  })

  test('make rows columns at a key and back, take time there, and find people and components by name', async () => {
    const column = (name: string) => grid(page).getByRole('columnheader', { name, exact: true })
    await (await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')).click()
    await page.keyboard.press('Control+Shift+T')
    const swapped = await timeOf(page, 'Kubernetes cluster', 'Maya Okafor')
    await expect(swapped).toBeFocused()
    await expect(swapped).toHaveText('25%')
    await page.keyboard.press('Enter')
    await expect(grid(page).getByRole('textbox')).toBeFocused()
    await grid(page).getByRole('textbox').fill('21')
    await page.keyboard.press('Enter')
    await expect(total(page, 'Kubernetes cluster')).toHaveText(/^21%, over the limit of 20%/)
    await expect(await timeOf(page, 'Everyone', 'Maya Okafor')).toHaveText(/^21%/)
    await (await timeOf(page, 'Everyone', 'Maya Okafor')).click()
    await page.keyboard.press('Delete')
    await expect(swapped).toHaveText('21%')
    await page.getByRole('button', { name: 'Swap rows and columns' }).click()
    await expect(await timeOf(page, 'Maya Okafor', 'Kubernetes cluster')).toHaveText('21%')

    const people = page.getByRole('searchbox', { name: 'Filter people by name' })
    await people.fill('maya')
    await expect(row(page, 'Jonas Weber')).toHaveCount(0)
    await expect(total(page, 'Found: 1 person')).toContainText('21%')
    await expect(column('Document parsing pipeline')).toHaveCount(0)
    await people.fill('nobody here')
    await expect(page).toMention('No person’s name contains “nobody here”.')
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await page.getByRole('searchbox', { name: 'Filter components by name' }).fill('kubernetes')
    await expect(column('Kubernetes cluster')).toHaveCount(1)
    await expect(column('Document parsing pipeline')).toHaveCount(0)
  })

  test('keep what the later rules need, and say who has left and is still assigned time', async () => {
    const maya = (column: string) => row(page, 'Maya Okafor').locator(`[data-column="${column}"]`)
    await enter(page, maya('otherPromised'), '4h/wk')
    await expect(maya('otherPromised')).toHaveText('10%')
    await maya('infraPrimary').click()
    await page.keyboard.press('Space')
    await expect(maya('infraPrimary')).toHaveText('Yes')
    await maya('name').click()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await expect(total(page, 'Maya Okafor')).toSay('25%Inactive, still has time')
    await expect(page).toMention('Maya Okafor has left and is still assigned 25%.')
  })

  test('have nothing for axe to find in either theme, with marks and an inactive person', async () => {
    await enter(page, await timeOf(page, 'Jonas Weber', 'Document parsing pipeline'), '56')
    await row(page, 'Maya Okafor').locator('[data-column="name"]').click()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await expectAccessibleInBothThemes(page)
  })
})

test.describe('Charts of the overview', () => {
  test('say their finding, follow an edit, and show the same numbers as a table', async () => {
    const { page, close } = await launchApp()
    await openSampleCompany(page)
    await show(page, 'overview')
    const time = page.getByRole('figure', { name: '2 components take more than 20% of an engineer.' })
    await expect(time.getByRole('img')).toHaveAccessibleName(/Document parsing pipeline 35%.*; Kubernetes cluster 25%, Needs decision;/)
    await time.getByRole('button', { name: 'Show as table' }).click()
    await expect(time.getByRole('row').nth(2)).toSay('Kubernetes cluster25%Needs decision')
    await expect(time.getByRole('row')).toHaveCount(16)
    await expect(page.getByRole('figure', { name: 'Compute takes 73% of $1,702.50 per month.' }).getByRole('img')).toHaveAccessibleName(
      'Monthly cost by layer. Compute $1,236, 73%; Data $286.50, 17%; Serving $180, 11%.',
    )
    await show(page, 'people')
    await enter(page, await timeOf(page, 'Maya Okafor', 'Kubernetes cluster'), '20')
    await show(page, 'overview')
    await expect(page.getByRole('figure', { name: '1 component takes more than 20% of an engineer.' })).toBeVisible()
    await close()
  })
})
