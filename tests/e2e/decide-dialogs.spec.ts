// The dialogs that settle a component: several minor ones together, an exception, and what is asked where one with an open
// decision goes.

import { randomUUID } from 'node:crypto'
import { type Page, test } from '@playwright/test'
import { localDate } from '#core'
import { aComponent, aWorkbook, type ComponentSketch } from '../builders/workbook.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { libraryOf } from '../helpers/locked-library.ts'
import { removeFolder } from '../helpers/remove-folder.ts'
import { finding, show } from '../helpers/screens.ts'

const today = localDate(new Date())
const OURS: ComponentSketch = { edge: 'no', hosting: 'self-run', approach: 'build' }
const minor = (name: string) => aComponent({ ...OURS, name, share: 200, cost: 900 })
const decision = {
  choice: 'move',
  ruleIds: ['owner-time', 'differentiation'],
  date: today,
  approver: 'Ana',
  owner: 'Ben',
  due: '2099-03-31',
} as const
const decided = (name: string) => aComponent({ ...OURS, name, share: 2500, cost: 180_000, decisions: [decision] })

test.describe('A component', () => {
  test.describe.configure({ mode: 'serial' })
  let userData: string
  let launched: LaunchedApp
  let page: Page

  test.beforeAll(async () => {
    const components = [
      minor('Cron'),
      minor('Flags'),
      minor('Mail'),
      decided('Queue'),
      decided('Stream'),
      aComponent({ ...OURS, name: 'Lake', share: 2500, cost: 400_000 }),
    ]
    const workbook = { ...aWorkbook({ components }), id: randomUUID() }
    userData = (await libraryOf({ workbook, quarters: [] })).userData
    launched = await launchApp({ userData })
    page = launched.page
    await page.getByRole('button', { name: /^Test company/ }).click()
    await expect(page.getByRole('grid', { name: 'Components' })).toBeVisible()
  })
  test.afterAll(async () => {
    await launched.close()
    await removeFolder(userData)
  })

  const dialog = (name: string) => page.getByRole('dialog', { name })
  const footer = () => page.getByRole('contentinfo')

  test('that is minor is settled with the others in one step, and never reads as planned', async () => {
    await show(page, 'overview')
    await expect(finding(page)).toSay('1 of 6 components needs a decision. 3 minor ones can be settled together.')
    await page.getByRole('button', { name: 'Decide 3 minor ones together…' }).click()
    const together = dialog('Decide 3 together')
    await expect(together.getByRole('radio', { name: 'No alternative' })).toBeChecked()
    await together.getByRole('combobox', { name: 'Approved by' }).fill('Ana')
    await together.getByRole('button', { name: 'Save decision' }).click()
    await expect(together).toBeHidden()
    await expect(finding(page)).toSay('1 of 6 components needs a decision.')
    await show(page, 'inventory')
    for (const name of ['Cron', 'Flags', 'Mail']) await expect(cell(page, name, 'verdict')).toMention('No alternative · ask again')
    await expect(cell(page, 'Queue', 'verdict')).toContainText('Planned, due Mar 31, 2099')
    await expectSaved(page)
  })

  test('is accepted until a day with an exception', async () => {
    await show(page, 'overview')
    await page.getByRole('button', { name: 'Lake' }).first().click()
    await page.getByRole('button', { name: 'Open component page' }).click()
    await page.getByRole('button', { name: 'Decide…' }).click()
    const lake = dialog('Decide Lake')
    await lake.getByRole('radio', { name: 'Grant exception' }).check()
    await lake.getByRole('textbox', { name: 'Reason (at least 20 characters)' }).fill('It moves with the office in spring')
    await lake.getByRole('combobox', { name: 'Approved by' }).fill('Ana')
    await lake.getByRole('button', { name: 'Save decision' }).click()
    await expect(lake).toBeHidden()
    await show(page, 'overview')
    await expect(finding(page)).toSay('No new decisions needed.')
    await expect(page.getByRole('region', { name: 'Active exceptions' })).toContainText('1 active exception')
  })

  test('with an open decision asks which is meant when it is deleted; giving up changes nothing', async () => {
    await show(page, 'inventory')
    await cell(page, 'Queue', 'name').click()
    await page.keyboard.press('Control+Backspace')
    const meant = dialog('Delete Queue?')
    await expect(meant.getByRole('radio', { name: 'Retire and close' })).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(meant).toBeHidden()
    await expect(footer()).toContainText('6 components')
    await cell(page, 'Queue', 'name').click()
    await page.keyboard.press('Control+Backspace')
    await meant.getByRole('radio', { name: 'Delete record' }).check()
    await meant.getByRole('button', { name: 'Delete record' }).click()
    await expect(meant).toBeHidden()
    await expect(footer()).toContainText('5 components')
    await page.keyboard.press('Control+z')
    await expect(footer()).toContainText('6 components')
    await expect(cell(page, 'Queue', 'verdict')).toContainText('Planned, due Mar 31, 2099')
  })

  test('that is retired closes its decision, with what it cost as savings', async () => {
    await cell(page, 'Stream', 'name').click()
    await page.keyboard.press('Control+Backspace')
    const meant = dialog('Delete Stream?')
    await meant.getByRole('button', { name: 'Retire and close' }).click()
    await expect(meant).toBeHidden()
    await expect(footer()).toMention('5 components, and 1 planned or retired')
    await expectSaved(page)
    await show(page, 'decisions')
    await expect(page.getByRole('row', { name: /^Stream/ })).toContainText('$1,800')
  })
})
