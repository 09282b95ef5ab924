// One workbook on every screen that counts components: the window says the same numbers wherever it says one. The other surfaces,
// and what the numbers are by hand, are held in tests/unit/one-count.test.ts.

import { randomUUID } from 'node:crypto'
import { type Page, test } from '@playwright/test'
import { assess, countsOf, localDate } from '#core'
import { messyWorkbook } from '../builders/messy-workbook.ts'
import { aComponent, aWorkbook } from '../builders/workbook.ts'
import { expect } from '../helpers/expect.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { libraryOf } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { finding, show } from '../helpers/screens.ts'

const footer = (page: Page) => page.getByRole('contentinfo')
const tile = (page: Page, label: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) })
const list = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) })

test.describe('a workbook', () => {
  const today = localDate(new Date())
  const workbook = { ...messyWorkbook(today), id: randomUUID() }
  const counts = countsOf(assess(workbook, today))
  let userData: string
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    const library = await libraryOf({ workbook, quarters: [] })
    userData = library.userData
    launched = await launchApp({ userData })
    page = launched.page
  })
  test.afterAll(async () => {
    await launched.close()
    await removeFolder(userData)
  })

  test('says the same counts on the start screen, the overview, in the lists and in the review', async () => {
    const card = page.getByRole('button', { name: /9 decisions needed/ })
    await expect(card).toBeVisible()
    await card.click()
    await expect(footer(page)).toMention(`${counts.components} components, and 4 planned or retired`)

    for (const [name, count] of [
      ['Needs decision', counts.toDecideMaterial],
      ['Minor', counts.toDecideMinor],
      ['Watch', counts.watch],
      ['Needs input', counts.needsInput],
    ] as const) {
      await list(page, name).click()
      await expect(footer(page), name).toContainText(`${count} of 31 rows`)
    }

    await show(page, 'overview')
    await expect(finding(page)).toSay(
      '9 of 27 components and 1 company-wide finding need a decision. 4 minor ones can be settled together.',
    )
    const components = tile(page, 'Components')
    await expect(components).toMention(`Needs decision${counts.toDecideMaterial}`)
    await expect(components).toContainText(`Watch${counts.watch}`)
    await expect(components).toMention(`Needs input${counts.needsInput}`)
    await expect(components).toContainText(`Minor${counts.toDecideMinor}`)

    await show(page, 'review')
    await page.getByRole('button', { name: /^Start Q\d \d+ review$/ }).click()
    const steps = page.getByRole('navigation', { name: 'Steps of the review' })
    await expect(steps.getByRole('button', { name: /^Decisions/ })).toContainText(String(counts.toDecide))
    await expect(steps.getByRole('button', { name: /^Company-wide/ })).toContainText(String(counts.toDecideCompanyWide))
  })
})

test('a workbook of request paths only counts no components, and has pages to export', async () => {
  const ticks = { latencyPerStep: 'yes', tokens: 'yes', errors: 'yes' } as const
  const path = { kind: 'request-path', approach: 'build', share: 3000, cost: 900 } as const
  const components = [
    aComponent({ ...path, name: 'Answer', observability: { ...ticks, costPerRequest: 'no' } }),
    aComponent({ ...path, name: 'Search', observability: { ...ticks, costPerRequest: 'yes' } }),
  ]
  const { userData } = await libraryOf({ workbook: { ...aWorkbook({ components }), id: randomUUID() }, quarters: [] })
  const { page, close } = await launchApp({ userData })
  await page.getByRole('button', { name: /1 decision needed/ }).click()
  await show(page, 'overview')
  await expect(finding(page)).toSay('1 of 2 request paths needs a decision.')
  await expect(footer(page)).toContainText('2 request paths')
  const counting = page.getByText(/\b\d+ components?\b/)
  await expect(counting).toHaveCount(0)
  await show(page, 'export')
  await expect(page.getByRole('main').getByText(/ · 2 request paths$/)).toBeVisible()
  await expect(page.getByText('Nothing to export yet')).toHaveCount(0)
  await expect(page.getByRole('main').locator('[data-page]').first()).toMention('1 of 2 request paths needs a decision.')
  await close()
  await removeFolder(userData)
})
