import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expectAccessible } from '../helpers/accessible.ts'
import { expect } from '../helpers/expect.ts'
import { pdfFacts, pdfText } from '../helpers/read-pdf.ts'
import { launchWithSampleList } from '../helpers/sample-list.ts'
import { show } from '../helpers/screens.ts'
import { chooseTheme } from '../helpers/window-menu.ts'

const preview = (page: Page) => page.getByRole('region', { name: 'Page preview' })

/** Every letter of a page in the order of the alphabet: where a line breaks is no matter of what it says. */
const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('')

async function expectPrintedAsShown(page: Page, file: string): Promise<void> {
  const shown = await preview(page).locator('[data-page]').allTextContents()
  expect(pdfFacts(file).pages).toBe(shown.length)
  for (const [index, text] of shown.entries()) expect(letters(pdfText(file, index + 1))).toBe(letters(text))
}

/** What stands ready for paper when Ctrl+P asks the system to print. */
async function printedByKey(page: Page): Promise<string | null> {
  const printed = page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        window.print = () => resolve(document.querySelector('[data-printed] article')?.textContent ?? null)
      }),
  )
  await page.keyboard.press('Control+p')
  return printed
}

async function savePdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export to PDF…' }).click()
  await expect(page.getByText(/^\d pages, saved to /)).toBeVisible()
}

test('the pages that are shown are saved as a tagged PDF, the present and a locked quarter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-pages-'))
  const answers = join(folder, 'answers.json')
  const [draft, locked] = [join(folder, 'draft.pdf'), join(folder, 'locked.pdf')]
  writeFileSync(answers, JSON.stringify({ save: draft }))
  const launched = await launchWithSampleList({ env: { RIGHTSIZE_DIALOG_ANSWERS: answers } })
  const { page } = launched
  await show(page, 'export')
  await expect(preview(page).getByRole('heading', { name: 'Changes', exact: true })).toBeVisible()
  await page.getByRole('radio', { name: 'PDF' }).check()
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(launched, theme)
    await expectAccessible(page)
  }
  expect(await printedByKey(page)).toBe(await preview(page).locator('article').textContent())
  await expect(preview(page).locator('[data-page="1"] figure')).toMention('take more than 20% of an engineer.')
  await savePdf(page)
  const facts = pdfFacts(draft)
  expect(facts).toMatchObject({ title: expect.stringMatching(/^Acme AI · infrastructure review /), isTagged: true })
  expect(facts.pages).toBeLessThanOrEqual(6)
  expect([...facts.parts]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'L', 'LI']))
  expect(readFileSync(draft, 'latin1')).toMatch(/\/Lang\s*\(en\)/)
  expect(pdfText(draft, 1)).toContain('3 of 15 components need a decision.')
  expect(pdfText(draft, 2)).toContain('1,702.50')
  await expectPrintedAsShown(page, draft)

  writeFileSync(answers, JSON.stringify({ save: locked }))
  await page.getByRole('combobox', { name: 'Quarter' }).click()
  await page
    .getByRole('option', { name: /^Q[1-4] \d{4}, prepared$/ })
    .first()
    .click()
  await expect(preview(page).locator('[data-page="1"]')).toMention('1 of 14 components needs a decision.')
  await savePdf(page)
  await expect(page.getByText('locked.pdf', { exact: true })).toBeVisible()
  expect(pdfText(locked, 1)).toMatch(/Prepared/)
  await expectPrintedAsShown(page, locked)
  expect(readdirSync(folder).sort()).toEqual(['answers.json', 'draft.pdf', 'locked.pdf'])
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})
