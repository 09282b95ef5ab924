// The quarterly review by keyboard alone, from the first key to the lock; left and gone on with; presented; prepared.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { writeHistory } from '../builders/history-folder.ts'
import { aComponent, aWorkbook } from '../builders/workbook.ts'
import { expectAccessible, expectAccessibleInBothThemes } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { expectSaved } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { tab } from '../helpers/screens.ts'

const question = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 })
const about = (page: Page, name: string | RegExp) => page.getByRole('article', { name })

/** What the start says; the counts of the steps come to it. */
async function questionsSaid(page: Page): Promise<number> {
  const said = Number(/\d+/.exec((await page.getByText(/^\d+ questions in this review\.$/).textContent()) ?? '')?.[0])
  const steps = await page.getByRole('main').getByRole('list').first().getByRole('listitem').allTextContents()
  // "Decisions 10 in 8 questions" is eight, "Company-wide 1, 1 on watch" two.
  const counts = steps.map((step) => {
    const watched = /(?:(\d+), )?(\d+) on watch$/.exec(step)
    return watched === null ? Number(/(\d+)(?: questions?)?$/.exec(step)?.[1]) : Number(watched[1] ?? 0) + Number(watched[2])
  })
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(said)
  return said
}

async function questionsLeft(page: Page): Promise<number> {
  const label = await page
    .getByText(/questions left\.$|^No questions are left/)
    .first()
    .textContent()
  return Number(/\d+/.exec(label ?? '')?.[0] ?? 0)
}

async function openReview(launched: LaunchedApp): Promise<void> {
  await launched.page.keyboard.press('Control+Shift+R')
  await expect(launched.page.getByRole('heading', { level: 1, name: /^Q\d \d{4} review$/ })).toBeVisible()
}

/** In the dialog that is open: Tab to a field by its label and fill it. */
async function tabAndType(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true })
  for (let steps = 0; steps < 30; steps++) {
    if (await field.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

async function recordIt(page: Page): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name: /^(Save|Record)/ })
  for (let steps = 0; steps < 30; steps++) {
    if (await button.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a whole review of the sample is walked and locked by keyboard alone', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await openReview(launched)
  const said = await questionsSaid(page)
  await expect(page).toMention('The last step locks the quarter.')
  await expect(page.getByRole('button', { name: /^Start Q\d \d{4} review/ })).toBeFocused()
  await page.keyboard.press('Enter')

  // Out of date: the list nobody dated, then the company’s figures.
  await expect(question(page)).toSay('What date are these prices from?')
  await expect(question(page)).toBeFocused()
  await page.keyboard.press('y')
  await expect(about(page, 'Acme AI')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Headcount' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')

  // Nobody's time is asked: the list is newer than the last lock. One may look there, and back, all the same.
  await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Owners' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: /^Every owner’s time was set or imported since the last lock/ })).toBeFocused()
  await page.keyboard.press('j')
  await expect(about(page, 'Kubernetes cluster')).toBeVisible()
  await page.keyboard.press('k')
  await expect(about(page, 'Acme AI').getByText('Answered')).toBeVisible()
  await page.keyboard.press('j')

  // Decisions: a migration is planned, one is kept, one carried.
  await expect(question(page)).toSay('What do you decide?')
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog')).toBeVisible()
  const due = await page.evaluate(() => `${new Date().getFullYear() + 1}-06-30`)
  await tabAndType(page, 'Owner', 'Maya Okafor')
  await tabAndType(page, 'Due', due)
  await tabAndType(page, 'Monthly savings', '100')
  await tabAndType(page, 'Approved by', 'Jonas Weber')
  await recordIt(page)
  await expect(question(page)).toSay('What do you decide?')
  await expect(question(page)).toBeFocused()
  // While the message of the last decision is shown, the keys already mean the next one.
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Plan migration')
  await page.keyboard.press('u')
  await tabAndType(page, 'Reason (at least 20 characters)', 'Nobody sells what this one does for us')
  await recordIt(page)
  await expect(question(page)).toSay('What do you decide?')
  await page.keyboard.press('c')

  // Whatever else it asks is carried forward, one key each; the number of questions never rises.
  let left = said
  for (let asked = 0; asked < said && (await question(page).textContent()) !== 'Who attended, and what should be noted?'; asked++) {
    const before = `${await about(page, /./).getAttribute('aria-label')} ${await question(page).textContent()}`
    await expect(question(page)).toBeFocused()
    await page.keyboard.press('c')
    await expect
      .poll(async () => `${await about(page, /./).getAttribute('aria-label')} ${await question(page).textContent()}`)
      .not.toBe(before)
    const now = await questionsLeft(page)
    expect(now).toBeLessThan(left)
    left = now
  }

  // Attendees and notes.
  await expect(question(page)).toSay('Who attended, and what should be noted?')
  await page.keyboard.press('y')
  await expect(page.getByRole('heading', { level: 2, name: /^1 decision is carried forward, not made\. Lock/ })).toBeFocused()
  await expect(page.getByText(/^\d+ components carried forward\.$/)).toBeVisible()
  const lock = page.getByRole('button', { name: /^Lock Q\d \d{4}$/ })
  for (let steps = 0; steps < 40; steps++) {
    if (await lock.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  // Once more, with what should be known first.
  const asked = page.getByRole('dialog', { name: /^Lock Q\d \d{4} now\?$/ })
  await expect(asked.getByRole('listitem').last()).toSay('1 decision is carried forward, not made.')
  await asked.getByRole('button', { name: /^Lock Q\d \d{4}$/ }).press('Enter')
  await expect(page.getByText(/^Q\d \d{4} is locked\. You can review the next quarter from/)).toBeVisible()
  await expect(page.getByText(/^Inputs, verdicts, limits, decisions and attendees are now frozen/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go to Export' })).toBeFocused()
  await expectSaved(page)

  // The next review: taken as suggested.
  await page.getByRole('button', { name: /^Use / }).press('Enter')
  await expect(page.getByRole('button', { name: 'Save calendar entry…' })).toBeVisible()

  // What was locked goes to the board.
  await page.getByRole('button', { name: 'Go to Export' }).press('Enter')
  await expect(page.locator('main[data-screen="export"]')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Quarter' })).toHaveText(/^Q\d \d{4}, prepared$/)
  await expect(page.getByText(/^Acme-AI_InfraReview_\d{4}Q\d_v1_PREPARED\.xlsx$/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Quarter' }).click()
  await expect(page.getByRole('option', { name: /^Q\d \d{4} \(current, draft\)$/ })).toBeVisible()
  await launched.close()
})

test('what is missing is answered in the question, with keys and fields, and nothing leads away', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-test-'))
  const eval_ = { name: 'Eval harness', share: 300, cost: 9000, edge: 'no', kind: 'eval', approach: 'build', hosting: 'managed' } as const
  const gpus = {
    name: 'Training box',
    share: 400,
    cost: 190_000,
    edge: 'yes',
    customerNotices: 'Answers at once',
    kind: 'gpu',
    hosting: 'rented-bare',
  } as const
  const company = { name: 'Own list', stage: null, activeUsers: null, loggedCases: null }
  writeHistory(userData, { ...aWorkbook({ company, components: [aComponent(eval_), aComponent(gpus)] }), id: randomUUID() }, [])
  const launched = await launchApp({ userData })
  const { page } = launched
  await page.getByRole('button', { name: /^Own list/ }).click()
  await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  await page.keyboard.press('Control+Shift+R')
  await page.getByRole('button', { name: /^Start Q\d \d{4} review/ }).press('Enter')
  await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: 'Missing input' }).press('Enter')

  // A choice has a key each.
  await expect(about(page, 'Training box')).toBeVisible()
  await expect(question(page)).toSay('What stage is the company at?')
  await expect(question(page)).toBeFocused()
  await page.keyboard.press('3')

  // A number has its field, and what it refuses stands at it.
  await expect(about(page, 'Eval harness')).toBeVisible()
  await expect(question(page)).toBeFocused()
  await expect(page.getByRole('article').getByRole('button', { name: /page/ })).toHaveCount(0)
  await page.keyboard.press('Enter')
  const users = page.getByRole('textbox', { name: 'Active users' })
  await expect(users).toBeFocused()
  await page.keyboard.type('many')
  await page.keyboard.press('Enter')
  await expect(users).toHaveAccessibleDescription(/./)
  await expect(users).toHaveAttribute('aria-invalid', 'true')
  await users.fill('150')
  await page.keyboard.press('Enter')
  const cases = page.getByRole('textbox', { name: 'Logged cases' })
  await expect(cases).toBeVisible()
  await cases.fill('400')
  await cases.press('Enter')
  await expect(about(page, 'Eval harness')).toBeHidden()
  await launched.close()
  await removeFolder(userData)
})

test('a review is left and gone on with where it asks, after the app was killed', async () => {
  const launched = await launchWithSampleList()
  await openReview(launched)
  const said = await questionsSaid(launched.page)
  await launched.page.keyboard.press('Enter')
  await expect(question(launched.page)).toSay('What date are these prices from?')
  await launched.page.keyboard.press('y')
  await expect(about(launched.page, 'Acme AI')).toBeVisible()
  await launched.page.keyboard.press('c')
  await expect(about(launched.page, 'Kubernetes cluster')).toBeVisible()
  await expectSaved(launched.page)
  await launched.kill()
  const again = await launchApp({ userData: launched.userData })
  await again.page
    .getByRole('button', { name: /Acme AI/ })
    .first()
    .click()
  await expect(again.page.getByRole('grid', { name: 'Components' })).toBeVisible()
  await again.page.keyboard.press('Control+Shift+R')
  await expect(again.page).toMention(`${said - 2} of ${said} questions left.`)
  await again.page.keyboard.press('Enter')
  await expect(about(again.page, 'Kubernetes cluster')).toBeVisible()
  await again.page.keyboard.press('Escape')
  await expect(again.page.getByRole('button', { name: 'Continue' })).toBeFocused()
  await again.close()
})

test('every page of a review fits at 200% without scrolling sideways', async () => {
  const launched = await launchWithSampleList()
  const { app, page } = launched
  await openReview(launched)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  const overflow = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main *')]
        .filter((element) => element.clientWidth > 0 && getComputedStyle(element).display !== 'inline')
        .filter((element) => ['auto', 'scroll', 'visible'].includes(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
    )
  await page.getByRole('radio', { name: 'Prepare' }).check()
  expect(await overflow(), 'Prepare').toEqual([])
  for (const title of ['Decisions', 'This quarter']) {
    await tab(page, title).click()
    expect(await overflow(), title).toEqual([])
  }
  await page.getByRole('button', { name: /^Start Q\d \d{4} review/ }).click()
  for (const step of ['Out of date', 'Owners', 'Decisions', 'Rationales', 'No change', 'Attendees and notes', 'Lock quarter']) {
    await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: step }).click()
    expect(await overflow(), step).toEqual([])
  }
  await launched.close()
})

test('a presenter hides names and amounts from the page itself', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await openReview(launched)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('checkbox', { name: 'Hide names' }).check()
  await page.getByRole('checkbox', { name: 'Hide amounts' }).check()
  await expect(page.getByRole('navigation', { name: 'Steps of the review' })).toBeHidden()
  const stage = page.locator('main')
  for (let prompts = 0; prompts < 10; prompts++) {
    await expect(stage).not.toContainText(/\$\s?\d/)
    await expect(stage).not.toContainText('Weber')
    await expect(stage.getByRole('textbox', { name: /^(Cash|Net burn|Full cost|Monthly revenue|Price of|Balance)/ })).toHaveCount(0)
    await page.getByRole('button', { name: /^Next/ }).click()
  }
  await expectAccessible(page)
  await launched.close()
})

test('what to bring is listed with where it is found, and the day goes into a calendar', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  const target = join(launched.userData, 'review.ics')
  await openReview(launched)
  await page.getByRole('radio', { name: 'Prepare' }).check()
  await expect(page.getByRole('heading', { name: 'Waiting on' })).toBeVisible()
  await expect(page).toMention('The company’s cash, net burn, revenue and headcount')
  await page.getByRole('button', { name: /^Use / }).click()
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, target)
  await page.getByRole('button', { name: 'Save calendar entry…' }).click()
  await expect(page).toMention('Calendar entry saved')
  const text = readFileSync(target, 'utf8')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toMatch(/\r\nDTSTART;VALUE=DATE:\d{8}\r\n/)
  await tab(page, 'Renewals').click()
  await expect(page.getByRole('row', { name: /Next review/ })).toBeVisible()
  await launched.close()
})

test('axe finds nothing on any step in either theme', async () => {
  const launched = await launchWithSampleList()
  const { page } = launched
  await openReview(launched)
  await expectAccessibleInBothThemes(page)
  await page.getByRole('radio', { name: 'Prepare' }).check()
  await expectAccessibleInBothThemes(page)
  await tab(page, 'Decisions').click()
  await expectAccessibleInBothThemes(page)
  await tab(page, 'This quarter').click()
  await page.getByRole('button', { name: /^Start Q\d \d{4} review/ }).click()
  for (const step of [
    'Follow-ups',
    'Out of date',
    'Owners',
    'Missing input',
    'Decisions',
    'Company-wide',
    'Rationales',
    'Price jumps',
    'No change',
    'Attendees and notes',
    'Lock quarter',
  ]) {
    await page.getByRole('navigation', { name: 'Steps of the review' }).getByRole('button', { name: step }).click()
    await expectAccessibleInBothThemes(page)
  }
  await launched.close()
})
