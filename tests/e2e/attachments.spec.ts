import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { cell, expectSaved, openSampleCompany } from '../helpers/inventory-page.ts'
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts'
import { finding } from '../helpers/screens.ts'
import { chooseMenu } from '../helpers/window-menu.ts'

const CLUSTER = 'Kubernetes cluster'
const QUOTE = Buffer.from('A managed cluster, 200 a month, valid until March.')
const HASH = createHash('sha256').update(QUOTE).digest('hex')

test.describe('A file attached to a component', () => {
  test.describe.configure({ mode: 'serial' })
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-attachments-'))
  const answers = join(folder, 'answers.json')
  const sent = join(folder, 'acme.rightsize')
  let launched: LaunchedApp
  let page: Page

  const dialogsAnswer = (given: object) => writeFileSync(answers, JSON.stringify(given))
  const attachments = (of: Page) => of.getByRole('region', { name: 'Attachments' })

  async function openPage(of: Page): Promise<void> {
    await cell(of, CLUSTER, 'name').click()
    await of.keyboard.press('Control+Shift+O')
    await expect(finding(of)).toHaveText(CLUSTER)
  }

  test.beforeAll(async () => {
    writeFileSync(join(folder, 'quote.txt'), QUOTE)
    writeFileSync(join(folder, 'empty.txt'), '')
    launched = await launchApp({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    page = launched.page
    await openSampleCompany(page)
    await openPage(page)
  })
  test.afterAll(async () => {
    await launched.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is copied beside the workbook by keyboard alone, and undo and redo move only its record', async () => {
    dialogsAnswer({ open: join(folder, 'quote.txt') })
    await page.getByRole('button', { name: 'Attach file…' }).focus()
    await page.keyboard.press('Enter')
    await expect(attachments(page).getByRole('status')).toSay('quote.txt is attached.')
    await expect(attachments(page).getByRole('listitem')).toContainText([`SHA-256 ${HASH}`])
    await expectSaved(page)
    const [id = ''] = readdirSync(join(launched.userData, 'workbooks'))
    expect(readFileSync(join(launched.userData, 'workbooks', id, 'attachments', HASH)).equals(QUOTE)).toBe(true)
    await page.keyboard.press('Control+z')
    await expect(attachments(page).getByRole('listitem')).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await expect(attachments(page).getByRole('listitem')).toHaveCount(1)
  })

  test('is refused with a sentence when it is empty or attached already, and nothing changes', async () => {
    await page.getByRole('button', { name: 'Attach file…' }).click()
    await expect(attachments(page).getByRole('status')).toContainText('already attached')
    dialogsAnswer({ open: join(folder, 'empty.txt') })
    await page.getByRole('button', { name: 'Attach file…' }).click()
    await expect(attachments(page).getByRole('status')).toMention('empty.txt is empty')
    await expect(attachments(page).getByRole('listitem')).toHaveCount(1)
  })

  test('stands with its fingerprint in the record that is copied and printed', async () => {
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    const text = await launched.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(text).toContain('quote.txt')
    expect(text).toContain(HASH)
    await expectAccessible(page)
  })

  test('travels in the file that is sent, and comes out of it whole', async () => {
    dialogsAnswer({ save: sent })
    await chooseMenu(launched, 'send-copy')
    await expect.poll(() => readdirSync(folder)).toContain('acme.rightsize')
    const other = await launchApp({ args: [sent], env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    try {
      await expect(other.page.getByRole('grid', { name: 'Components' })).toBeVisible()
      await openPage(other.page)
      dialogsAnswer({ save: join(folder, 'back.txt') })
      await other.page.getByRole('button', { name: 'Attach file…' }).focus()
      await other.page.keyboard.press('Shift+Tab')
      await other.page.keyboard.press('Shift+Tab')
      await expect(other.page.getByRole('button', { name: 'Save a copy of quote.txt' })).toBeFocused()
      await other.page.keyboard.press('Enter')
      await expect(attachments(other.page).getByRole('status')).toContainText('Saved as')
      expect(readFileSync(join(folder, 'back.txt')).equals(QUOTE)).toBe(true)
    } finally {
      await other.close()
    }
  })

  test('is let go of by its button, and kept for undo', async () => {
    await page.getByRole('button', { name: 'Remove quote.txt' }).click()
    await expect(attachments(page).getByRole('listitem')).toHaveCount(0)
    await expect(attachments(page).getByRole('status')).toMention('Undo attaches it again')
  })
})
