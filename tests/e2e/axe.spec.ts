import { writeFileSync } from 'node:fs'
import { type Page, test } from '@playwright/test'
import { RAIL_ENTRY_IDS, tabsOf } from '#wording'
import { expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { writeClipboard } from '../helpers/clipboard.ts'
import { expect } from '../helpers/expect.ts'
import { cell, openSampleCompany, WALKED } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { show, type } from '../helpers/screens.ts'
import { sidewaysOverflow } from '../helpers/sideways.ts'
import { chooseMenu } from '../helpers/window-menu.ts'

test.describe('axe finds nothing in either theme', () => {
  // One walk through the app: what follows a failure would only wait for a screen that never comes.
  test.describe.configure({ mode: 'serial' })
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    launched = await launchApp()
    page = launched.page
  })
  test.afterAll(() => launched.close())

  test('on Welcome', async () => {
    await expect(page).toMention('No workbooks yet')
    await expectAccessibleInBothThemes(page)
    await openSampleCompany(page)
  })

  test('on the overview', async () => {
    await show(page, 'overview')
    await expectAccessibleInBothThemes(page, { hasTargets: true })
  })

  test('on the inventory and its inspector', async () => {
    await show(page, 'inventory')
    await expectAccessibleInBothThemes(page, { hasTargets: true })
    await cell(page, WALKED, 'verdict').click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await expectAccessibleInBothThemes(page, { hasTargets: true })
  })

  test('on Checks, with a rule unfolded, a limit tried and nothing that fits the filter', async () => {
    await show(page, 'checks')
    await page.getByRole('button', { name: 'Engineer time' }).click()
    await page.getByRole('textbox', { name: 'Value to try: Time on one component' }).fill('30')
    await page.getByRole('textbox', { name: 'Value to try: Time on one component' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Verdict changes' })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.getByRole('searchbox').fill('no such thing')
    await expect(page).toMention('No matching rules')
    await expectAccessibleInBothThemes(page)
    await page.getByRole('button', { name: 'Clear filter' }).click()
  })

  test('on Settings, with everything unfolded, a refusal and an open list', async () => {
    await show(page, 'settings')
    await page.getByText('More about the company').click()
    await page.getByRole('textbox', { name: 'Headcount' }).fill('many')
    await page.getByRole('textbox', { name: 'Headcount' }).press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.getByRole('textbox', { name: 'Headcount' }).press('Escape')
    await page.getByRole('combobox', { name: 'Currency' }).click()
    await expect(page.getByRole('listbox')).toBeVisible()
    // An open list hangs on its combobox, not in a landmark, and Base UI's guards around it only lead the Tab key on.
    await expectAccessibleInBothThemes(page, { except: ['region', 'aria-hidden-focus'] })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
  })

  test('on every tab as it opens', async () => {
    for (const railEntry of RAIL_ENTRY_IDS) {
      for (const screen of tabsOf(railEntry)) {
        await show(page, screen)
        await expect(page.getByRole('heading', { level: 1 }), screen).toHaveCount(1)
        await expectAccessibleInBothThemes(page)
      }
    }
  })

  test('on What-if: with the scenarios of the sample, one beside another, and its dialogs', async () => {
    await show(page, 'what-if')
    await expectAccessibleInBothThemes(page)
    await page.getByRole('button', { name: 'Growth 5×' }).click()
    await page.getByRole('button', { name: 'One more engineer' }).click()
    await page.getByRole('combobox', { name: 'Also compare with' }).click()
    await page.getByRole('option', { name: 'Growth 5×' }).click()
    await expect(page.getByRole('columnheader', { name: 'Growth 5×' })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.getByRole('button', { name: 'Add change…' }).click()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Apply changes…' }).click()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
  })

  test('on Bills with one, Reconciliation, and Version history', async () => {
    await show(page, 'bills')
    await type(page, 'Vendor', 'AWS')
    await type(page, 'Amount', '1,200')
    await page.getByRole('button', { name: 'Add bill' }).click()
    await expect(page.getByRole('article').getByText(/unallocated/)).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await show(page, 'books')
    await expect(page.getByRole('listitem', { name: 'Vercel Inc.' })).toMention('Not in inventory')
    await expectAccessibleInBothThemes(page)
    await chooseMenu(launched, 'show-earlier-versions')
    await expect(page.locator('main[data-screen="earlier-versions"]').getByRole('table')).toBeVisible()
    await expectAccessibleInBothThemes(page)
  })

  test('on the dialogs of the inventory and the command palette', async () => {
    await show(page, 'inventory')
    await page.getByRole('button', { name: 'Columns' }).click()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
    for (const column of ['approach', 'cost']) {
      await page.locator(`th[data-column="${column}"]`).focus()
      await page.keyboard.press('Alt+ArrowDown')
      await page.getByRole('menuitem', { name: 'Filter…' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.getByRole('button', { name: 'View options' }).click()
    await page.getByRole('menuitem', { name: 'Save as new view…' }).click()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or run' }).fill('cost')
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
  })

  test('on Import: choosing, a refusal, the review with its questions, a list that is there, and the two questions', async () => {
    await chooseMenu(launched, 'paste-table')
    const field = page.getByRole('textbox', { name: 'From a spreadsheet' })
    await expect(field).toBeFocused()
    await expectAccessibleInBothThemes(page)
    const paste = async (text: string) => {
      await writeClipboard(launched, text)
      await field.focus()
      await page.keyboard.press('Control+V')
    }
    await paste('name\n'.repeat(100_002))
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await paste(`Name\tOwner\tCost / mo\n${WALKED}\tAna/Ben\t31\nKafka\tZoe\t(25)\nLedger\tTBD\tlots?\n`)
    await expect(page.getByText(/questions are open\.$/)).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: /^Import \d+ components? and update/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /components? added, 1 updated$/ })).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.getByRole('button', { name: /^(?:Go to inventory|Finish later)/ }).click()
  })

  test('on the shortcut sheet', async () => {
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.press('Escape')
  })
})

test('no screen scrolls sideways at 1280 px and 200%', async () => {
  const answers = test.info().outputPath('answers.json')
  const launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  const { app, page } = launched
  // A page that is still loading would take the zoom back.
  await expect(page).toMention('No workbooks yet')
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  const overflow = () => sidewaysOverflow(page)
  expect(await overflow()).toEqual([])
  await openSampleCompany(page)
  for (const screen of RAIL_ENTRY_IDS.flatMap(tabsOf)) {
    await show(page, screen)
    expect(await overflow(), screen).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), screen).toBe(0)
  }
  // The sample company has answered all that is asked: a component of which nothing is said yet.
  await show(page, 'inventory')
  await page.keyboard.press('Control+Shift+N')
  await expect(page.locator('td input')).toBeFocused()
  await page.keyboard.type('Redis')
  await page.keyboard.press('Enter')
  await chooseMenu(launched, 'answer-questions')
  await expect(page.getByText(/suggestions to review\.$/)).toBeVisible()
  expect(await overflow(), 'Answer open questions').toEqual([])
  await show(page, 'inventory')
  await cell(page, WALKED, 'verdict').click()
  await page.getByRole('button', { name: 'Open component page' }).click()
  await expect(page.locator('main[data-screen="component"]')).toBeVisible()
  await page.getByText('More contract terms').click()
  writeFileSync(answers, JSON.stringify({ open: test.info().file }))
  await page.getByRole('button', { name: 'Attach file…' }).click()
  await expect(page.getByRole('button', { name: 'Remove axe.spec.ts' })).toBeVisible()
  expect(await overflow(), 'The page of a component').toEqual([])
  await launched.close()
})

test('nothing moves for those who asked for less motion', async () => {
  const launched = await launchApp()
  const { page } = launched
  await openSampleCompany(page)
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
          const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0)
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
        })
        .map((element) => `${element.tagName}.${element.getAttribute('class')}`),
    )
  const openSheet = async () => {
    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog')).toBeVisible()
  }
  await openSheet()
  expect(await moving()).not.toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual([])
  await launched.close()
})
