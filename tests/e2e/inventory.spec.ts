import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany, WALKED, walkTo } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'

let launched: LaunchedApp
let page: Page

test.beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  await openSampleCompany(page)
})
test.afterAll(() => launched.close())
test.afterEach(async () => {
  // Each test takes back what it did, so that all of them start from the sample.
  await page.keyboard.press('Escape')
  while ((await page.getByRole('button', { name: /^Undo / }).count()) > 0) await page.getByRole('button', { name: /^Undo / }).click()
  await page.locator('[role="grid"] [tabindex="0"]').focus()
})

test.describe('a cell of the inventory', () => {
  test('keeps a refused entry open with the sentence and changes nothing', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.type('200%')
    await page.keyboard.press('Enter')
    const editor = page.getByRole('textbox', { name: 'Time' })
    await expect(editor).toBeFocused()
    await expect(editor).toHaveValue('200%')
    await expect(editor).toHaveAttribute('aria-invalid', 'true')
    await expect(editor).toHaveAccessibleDescription(/100/)
    await page.keyboard.press('Escape')
    await expect(cell(page, WALKED, 'time')).toHaveText('5%')
    await expect(cell(page, WALKED, 'time')).toBeFocused()
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
  })

  test('is left only when its refused entry is put right or given up', async () => {
    await cell(page, WALKED, 'cost').dblclick()
    await page.getByRole('textbox', { name: /Cost/ }).fill('a lot')
    await cell(page, 'Job queue', 'owners').click()
    const editor = page.getByRole('textbox', { name: /Cost/ })
    await expect(editor).toBeFocused()
    await expect(editor).toHaveAccessibleDescription(/a lot/)
    await page.keyboard.press('Escape')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
  })

  for (const [typed, shown] of [
    ['12k', '12,000.00'],
    ['1,200', '1,200.00'],
    ['16.8k/yr', '1,400.00'],
    ['', 'Not set'],
    ['0', '0.00'],
  ] as const) {
    test(`reads the cost “${typed}” as ${shown}`, async () => {
      await walkTo(page, WALKED, 'cost')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: /Cost/ }).fill(typed)
      await page.keyboard.press('Enter')
      await expect(cell(page, WALKED, 'cost')).toHaveText(shown)
    })
  }

  test('keeps a cost in another currency, which waits for its rate and leaves the sum open', async () => {
    await walkTo(page, WALKED, 'cost')
    await page.keyboard.press('F2')
    await page.locator('[data-unsaved] input').fill('€ 300')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'cost')).toHaveText('No EUR rate')
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'cost')).toHaveText('96.00')
  })

  test('goes down on Enter, right on Tab, and Tab leaves the grid when nothing is edited', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.type('6')
    await page.keyboard.press('Tab')
    await expect(cell(page, WALKED, 'cost')).toBeFocused()
    await page.keyboard.type('97')
    await page.keyboard.press('Enter')
    await expect(cell(page, 'LLM tracing and cost per request', 'time')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.locator('[role="grid"] :focus')).toHaveCount(0)
    await expectSaved(page)
    await page.keyboard.press('Shift+Tab')
    await expect(cell(page, 'LLM tracing and cost per request', 'time')).toBeFocused()
  })

  test('goes through yes, no and unsure on Space and opens its list on Alt ↓', async () => {
    await walkTo(page, WALKED, 'edge')
    await page.keyboard.press('Space')
    await expect(cell(page, WALKED, 'edge')).toHaveText('Not sure')
    await expect(cell(page, WALKED, 'verdict')).toContainText('Needs input')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.getByRole('option', { name: 'Not sure' })).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'edge')).toHaveText('Yes')
    await page.keyboard.press('Control+z')
    await expect(cell(page, WALKED, 'edge')).toHaveText('Not sure')
  })

  test('takes the first choice that begins with the letter typed over it', async () => {
    await walkTo(page, WALKED, 'approach')
    await page.keyboard.press('o')
    await expect(page.getByRole('option', { name: 'Own team' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'approach')).toHaveText('Own team')
    await expect(cell(page, WALKED, 'verdict')).toMention('Minor · self-managed, not a differentiator')
  })

  test('takes a whole word, not the choice of its first letter', async () => {
    await walkTo(page, WALKED, 'approach')
    await page.keyboard.type('borrow', { delay: 30 })
    await page.keyboard.press('Tab')
    await expect(cell(page, WALKED, 'approach')).toSay('Pay as you go')
    await walkTo(page, WALKED, 'edge')
    await page.keyboard.type('not s', { delay: 30 })
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'edge')).toHaveText('Not sure')
  })

  test('takes on Tab what the arrows have marked', async () => {
    await walkTo(page, WALKED, 'approach')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: 'Bought' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { name: 'Pay as you go' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(cell(page, WALKED, 'approach')).toSay('Pay as you go')
  })

  test('is chosen by mouse and keeps the focus', async () => {
    await cell(page, WALKED, 'edge').dblclick()
    await page.getByRole('option', { name: 'Yes' }).click()
    await expect(cell(page, WALKED, 'edge')).toHaveText('Yes')
    await expect(cell(page, WALKED, 'edge')).toBeFocused()
  })

  test('is cleared by Delete, and filled from the row above by Mod D', async () => {
    await walkTo(page, WALKED, 'owners')
    await page.keyboard.press('Delete')
    await expect(cell(page, WALKED, 'owners')).toHaveText('Not set')
    await page.keyboard.press('Control+d')
    await expect(cell(page, WALKED, 'owners')).toHaveText('Priya Raman')
  })

  test('takes one figure for each of several owners, and refuses one for both', async () => {
    await walkTo(page, WALKED, 'owners')
    await page.keyboard.press('F2')
    await page.getByRole('combobox', { name: 'Owner' }).fill('Priya Raman; Jonas Weber')
    await page.keyboard.press('Enter')
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Enter')
    const time = page.getByRole('textbox', { name: 'Time' })
    await expect(time).toHaveValue(/^5 ?%?; ?(not set|)?$/)
    await time.fill('21')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Enter one share for each, such as 12; 7.5/)).toBeVisible()
    await time.fill('5; 16')
    await page.keyboard.press('Enter')
    await expect(cell(page, WALKED, 'time')).toHaveText('21%')
    await expect(cell(page, WALKED, 'verdict')).toContainText('Needs decision')
    await page.keyboard.press('Control+z')
  })
})

test.describe('the rows of the inventory', () => {
  test('are added at the bottom, one name after the other', async () => {
    await page.keyboard.press('Control+Shift+n')
    await page.keyboard.type('Feature flags')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Search index')
    await page.keyboard.press('Tab')
    await expect(cell(page, 'Feature flags', 'verdict')).toContainText('Needs input')
    await expect(cell(page, 'Search index', 'approach')).toBeFocused()
    await expect(page.getByRole('contentinfo')).toContainText('17 components')
  })

  test('are duplicated and deleted as many as are selected, each as one step', async () => {
    await walkTo(page, WALKED, 'name')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('contentinfo')).toContainText('Count 2')
    await page.keyboard.press('Control+Shift+d')
    await expect(page.getByRole('contentinfo')).toContainText('17 components')
    await expect(page.getByRole('rowheader', { name: `${WALKED} copy` })).toBeFocused()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+Backspace')
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('contentinfo')).toContainText('17 components')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
  })

  test('are not deleted out of sight when a filter hides the selected ones', async () => {
    await walkTo(page, WALKED, 'name')
    await page.keyboard.press('Shift+Space')
    await expect(page.getByRole('contentinfo')).toContainText('1 selected')
    await page.getByRole('button', { name: /^Needs decision/ }).click()
    await expect(page.getByRole('contentinfo')).not.toContainText('selected')
    await page.getByRole('button', { name: /^All/ }).click()
  })

  test('are sorted by a header on Enter and on click, with Shift by two', async () => {
    await page.getByRole('checkbox', { name: 'Group by layer' }).uncheck()
    const cost = page.getByRole('columnheader', { name: /Cost/ })
    await cost.click()
    await expect(cost).toHaveAttribute('aria-sort', 'ascending')
    await expect(page.locator('[data-row] [data-column="cost"]').nth(1)).toHaveText('0.00')
    await page.keyboard.press('Enter')
    await expect(cost).toHaveAttribute('aria-sort', 'descending')
    await expect(page.locator('[data-row] [data-column="cost"]').nth(1)).toHaveText('480.00')
    const owner = page.getByRole('columnheader', { name: /Owner/ })
    await owner.click({ modifiers: ['Shift'] })
    await expect(cost).toHaveAttribute('aria-sort', 'descending')
    await expect(owner).toHaveAttribute('aria-sort', 'ascending')
    await cost.click()
    await cost.click()
    await cost.click()
    await page.getByRole('checkbox', { name: 'Group by layer' }).check()
  })

  test('fit a window of 1280 px under their layers, every name whole', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const grid = page.getByRole('grid', { name: 'Components' })
    await expect(grid.getByRole('columnheader', { name: 'Layer' })).toHaveCount(0)
    const widths = await page.evaluate(() => {
      const scroller = document.querySelector('[role="grid"]')?.parentElement
      const names = [...document.querySelectorAll('[data-row]:not([data-kind]) > [data-column="name"] > span:not([data-select])')]
      return {
        beyond: scroller ? scroller.scrollWidth - scroller.clientWidth : null,
        cut: names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
      }
    })
    expect(widths).toEqual({ beyond: 0, cut: [] })
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('show their layer in a column when they are not grouped by it', async () => {
    await page.getByRole('checkbox', { name: 'Group by layer' }).uncheck()
    await cell(page, WALKED, 'layer').click()
    await expect(cell(page, WALKED, 'layer')).toHaveText('Serving')
    // The column goes away under the focus, which stays in its row.
    await page.getByRole('checkbox', { name: 'Group by layer' }).check()
    await expect(cell(page, WALKED, 'name')).toHaveAttribute('tabindex', '0')
  })

  test('add up in groups that fold away', async () => {
    const data = page.getByRole('row', { name: /^Data 5/ })
    await expect(data.locator('[data-column="time"]')).toHaveText('55%')
    await expect(data.locator('[data-column="cost"]')).toHaveText('286.50')
    await expect(data.locator('[data-column="verdict"]')).toSay('1 needs a decision')
    const name = page.getByRole('rowheader', { name: /^Data 5/ })
    await expect(name).toHaveAttribute('aria-expanded', 'true')
    await data.click()
    await expect(name).toHaveAttribute('aria-expanded', 'false')
    await expect(page.getByRole('rowheader', { name: 'Vector store', exact: true })).toBeHidden()
    await data.click()
    await expect(page.getByRole('rowheader', { name: 'Vector store', exact: true })).toBeVisible()
  })

  test('stay where an edit would take them away until one goes to another row', async () => {
    await page.getByRole('button', { name: /^Over 20%/ }).click()
    const cluster = page.locator('tr', { has: page.getByRole('rowheader', { name: 'Kubernetes cluster' }) })
    await cell(page, 'Kubernetes cluster', 'time').click()
    await expect(cell(page, 'Kubernetes cluster', 'time')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Time' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('15')
    await page.keyboard.press('Control+Enter')
    await expect(cluster).toHaveAttribute('data-held', 'true')
    await expect(cluster).toHaveAttribute('aria-description', /Stays here/)
    await page.keyboard.press('ArrowDown')
    await expect(cluster).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^All/ }).click()
    await expect(cell(page, 'Kubernetes cluster', 'time')).toHaveText('25%')

    await page.keyboard.press('Control+f')
    await page.keyboard.type('vector')
    await expect(page.getByRole('contentinfo')).toContainText('1 of 15 components')
    await cell(page, 'Vector store', 'name').click()
    await page.keyboard.press('Control+y')
    await expect(page).toMention('This changed a row that isn’t shown.')
    await page.keyboard.press('Control+z')
    for (const key of ['Control+f', 'Control+a', 'Delete']) await page.keyboard.press(key)
    await expect(page.getByRole('contentinfo')).not.toContainText('of 15')
  })

  test('are filtered by chip and text, and an empty answer names the filter', async () => {
    await page.getByRole('button', { name: /^Needs decision/ }).click()
    await expect(page.getByRole('contentinfo')).toContainText('3 of 15 components')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('kube')
    await expect(page.getByRole('contentinfo')).toContainText('1 of 15 components')
    await page.keyboard.type('lets')
    await expect(page).toMention('No component matches “Needs decision” and the text “kubelets”.')
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect(page.getByRole('contentinfo')).toContainText('15 components')
  })
})

test.describe('the details of a component', () => {
  test('keep a note after half a second of rest and undo it by name', async () => {
    await walkTo(page, WALKED, 'verdict')
    await page.keyboard.press('Enter')
    const details = page.getByRole('complementary')
    await details.getByRole('textbox', { name: 'Notes' }).fill('Moves to the new region in spring')
    await expect(page.getByRole('button', { name: `Undo change of notes, ${WALKED}` })).toBeVisible()
    await expectSaved(page)
    await page.keyboard.press('Control+z')
    await expect(details.getByRole('textbox', { name: 'Notes' })).toHaveValue('')
    await details.getByRole('button', { name: 'Close details' }).click()
  })

  test('give the focus back to the cell they were asked from', async () => {
    await walkTo(page, WALKED, 'time')
    await page.keyboard.press('Control+i')
    await expect(page.getByRole('complementary').getByRole('heading', { name: WALKED })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(cell(page, WALKED, 'time')).toBeFocused()
  })

  test('show for every check its inputs, its limit and what would turn it', async () => {
    await walkTo(page, 'Kubernetes cluster', 'verdict')
    await page.keyboard.press('Enter')
    const why = page.getByRole('region', { name: 'Reasons', exact: true })
    await expect(why).toMention('25% from its owners')
    await expect(why).toMention('20%, from the article rules 2027.1')
    await expect(why).toContainText(/fewer days per month would clear it\./)
    await page.getByRole('button', { name: 'Close details' }).click()
  })
})

test.describe('the window', () => {
  test('reaches each part by F6 and comes back to the cell', async () => {
    await walkTo(page, WALKED, 'time')
    const seen = new Set<string>()
    do {
      await page.keyboard.press('F6')
      seen.add((await page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))) ?? 'none')
    } while (!seen.has('content'))
    // Messages of the tests before may still be shown; they are a part of the window, too.
    expect([...seen].filter((region) => region !== 'messages')).toEqual(['status', 'top', 'rail', 'content'])
    await expect(cell(page, WALKED, 'time')).toBeFocused()
  })

  test('goes back and forward with Alt and the arrows', async () => {
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/need a decision/)
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await page.keyboard.press('Control+2')
  })

  test('never scrolls sideways at 200% on a window of 1280 pixels', async () => {
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 })
      for (const key of ['1', '2', '3', ',']) {
        await page.keyboard.press(`Control+${key}`)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(overflow, `Control+${key} at ${width} px`).toBe(0)
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.keyboard.press('Control+2')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no accessibility findings while a cell is edited and over the shortcuts in ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await walkTo(page, WALKED, 'cost')
      await page.keyboard.type('a lot')
      await page.keyboard.press('Enter')
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await walkTo(page, WALKED, 'approach')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('option', { name: 'Pay as you go' })).toBeVisible()
      // A list over the page is in no landmark, and the guards of its focus are hidden on purpose: they send the focus on.
      await expectAccessible(page, { except: ['region', 'aria-hidden-focus'] })
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+ArrowDown')
      await expectAccessible(page)
      await page.keyboard.press('Control+/')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.emulateMedia({ colorScheme: null })
    })
  }
})

test('a word still being typed is kept when the window closes', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-closing-'))
  const first = await launchApp({ userData })
  await openSampleCompany(first.page)
  await cell(first.page, WALKED, 'verdict').click()
  await first.page.getByRole('textbox', { name: 'Vendor' }).fill('AWS ECS')
  const gone = first.app.waitForEvent('close')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
  const second = await launchApp({ userData })
  await second.page.getByRole('button', { name: /^Acme AI/ }).click()
  await cell(second.page, WALKED, 'verdict').click()
  await expect(second.page.getByRole('textbox', { name: 'Vendor' })).toHaveValue('AWS ECS')
  await second.close()
  rmSync(userData, { recursive: true, force: true })
})
