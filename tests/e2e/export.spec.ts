import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'
import { chooseTheme } from '../helpers/window-menu.ts'
import { slideProblems, slideTexts } from '../powerpoint/slide-parts.ts'

test.describe('Export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-export-'))
  const answers = join(folder, 'answers.json')
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('names the file, writes it, and says what is in it', async () => {
    const target = join(folder, 'board.xlsx')
    writeFileSync(answers, JSON.stringify({ save: target }))
    const { page, close } = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await show(page, 'export')
    await expect(page.getByText(/^Acme-AI_InfraReview_\d{4}Q[1-4]_v\d+_DRAFT\.xlsx$/)).toBeVisible()
    await page.getByRole('button', { name: 'Export to Excel…' }).press('Enter')
    await expect(page.getByText(/^16 sheets, [\d,]+ formulas, saved to /)).toBeVisible()
    // The button that was pressed went while the file was written.
    const part = page.getByRole('region', { name: 'Export', exact: true })
    await expect(part).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(part.getByRole('radio', { name: 'Excel model' })).toBeFocused()
    await expect(page.getByText('board.xlsx', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show in folder' })).toBeEnabled()
    expect(existsSync(target)).toBe(true)
    await close()
  })

  test('writes a quarter as it was locked when that is chosen', async () => {
    const target = join(folder, 'locked.xlsx')
    writeFileSync(answers, JSON.stringify({ save: target }))
    const { page, close } = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await show(page, 'export')
    await page.getByRole('combobox', { name: 'Quarter' }).click()
    await page
      .getByRole('option', { name: /^Q[1-4] \d{4}, prepared$/ })
      .first()
      .click()
    await expect(page.getByText(/^Acme-AI_InfraReview_\d{4}Q[1-4]_v1_PREPARED\.xlsx$/)).toBeVisible()
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByText(/^\d+ sheets, [\d,]+ formulas, saved to /)).toBeVisible()
    expect(existsSync(target)).toBe(true)
    await expectAccessible(page)
    await close()
  })

  test('says what each slide holds, and writes the slides of a locked quarter for investors', async () => {
    const target = join(folder, 'deck.pptx')
    writeFileSync(answers, JSON.stringify({ save: target }))
    const launched = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    const { page } = launched
    await show(page, 'export')
    await page.getByRole('radio', { name: 'Excel model' }).focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('radio', { name: 'Slides (PowerPoint)' })).toBeChecked()
    const outline = page.getByRole('region', { name: 'Slide outline' })
    // The sample says neither cash nor burn: there is no slide of runway.
    await expect(outline.getByRole('heading')).toHaveText(['Summary', 'Decisions', 'Changes', 'Exceptions and renewals'])
    await expect(outline).toContainText(/Q[1-4] \d{4} \(open, draft\)/)
    await page.getByRole('radio', { name: 'Investors' }).check()
    await page.getByRole('combobox', { name: 'Quarter' }).click()
    await page
      .getByRole('option', { name: /^Q[1-4] \d{4}, prepared$/ })
      .first()
      .click()
    await expect(outline).toContainText(/Investors · Q[1-4] \d{4}, prepared/)
    for (const theme of ['dark', 'light'] as const) {
      await chooseTheme(launched, theme)
      await expectAccessible(page)
    }
    await expect(outline).toHaveAttribute('aria-busy', 'false')
    await page.getByRole('button', { name: 'Export slides…' }).click()
    const slides = await outline.getByRole('heading').count()
    expect(slides).toBeGreaterThan(1)
    await expect(page.getByText(new RegExp(`^${slides} slides, saved to `))).toBeVisible()
    const bytes = readFileSync(target)
    expect(await slideProblems(bytes)).toEqual([])
    const texts = (await slideTexts(bytes)).flat()
    expect(texts.some((text) => text.includes(', locked, not approved'))).toBe(true)
    expect(texts.filter((text) => /Maya Okafor|Jonas Weber/.test(text))).toEqual([])
    await launched.close()
  })

  test('comes back as it was when the dialog is closed', async () => {
    writeFileSync(answers, JSON.stringify({}))
    const { page, close } = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await show(page, 'export')
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByRole('button', { name: 'Export to Excel…' })).toBeEnabled()
    await close()
  })

  test('says in one sentence why a file cannot be written there', async () => {
    writeFileSync(answers, JSON.stringify({ save: join(folder, 'no-such-folder', 'board.xlsx') }))
    const { page, close } = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
    await show(page, 'export')
    await page.getByRole('button', { name: 'Export to Excel…' }).click()
    await expect(page.getByRole('alert')).toContainText('board.xlsx', { timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Export to Excel…' })).toBeEnabled()
    await close()
  })
})
