// Words of the pages that the workbook has no place for: captions of tables without a heading, and what is left to the workbook.

import type { Paper } from '#core'
import { formatCount } from '../quantities/counts.ts'
import type { LocaleStyle } from '../quantities/locale.ts'

export const PAGE_WORDS = {
  contents: 'Contents',
  about: 'About these pages',
  decisions: 'Decisions, most urgent first',
  runway: 'Today compared with scenarios',
  trend: { figure: 'Figure', unit: 'Unit', change: 'Change from prior quarter' },
  language: 'en',
  /** Below a table that is longer than its page. */
  leftToWorkbook: (rows: number, style: LocaleStyle) => `${formatCount(rows, style)} more in the Excel model.`,
  /** "Page 2 of 6" */
  pageNumber: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const

export const PAPER_NAMES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' }

/** Countries whose printers hold Letter. */
const LETTER_REGIONS: ReadonlySet<string | undefined> = new Set(['US', 'CA', 'MX'])

/** What a printer is likely to hold where numbers are written like this. */
export function usualPaper(locale: string): Paper {
  return LETTER_REGIONS.has(new Intl.Locale(locale).region) ? 'letter' : 'a4'
}
