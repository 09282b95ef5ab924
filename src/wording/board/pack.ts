// The forms of the pack on screen: what each is called, what its button says, what it holds, what was written.

import type { PackContents, PackFormat } from '#core'
import { type NumberStyle, pluralize } from '../quantities.ts'
import { SHEET_WORDS } from './sheets.ts'

interface PackWords {
  readonly name: string
  /** What it is for. */
  readonly use: string
  readonly action: string
  /** Its parts, and what each is about; none where they are seen. */
  readonly holds: readonly (readonly [part: string, about: string])[]
  readonly note: string
}

export const PACK_WORDS: Readonly<Record<PackFormat, PackWords>> = {
  workbook: {
    ...{ name: 'Excel model', use: 'Live model: every verdict is a formula', action: 'Export to Excel…' },
    holds: Object.values(SHEET_WORDS).map(({ name, summary }) => [name, summary]),
    note: 'Every verdict is a formula, so results update when you change numbers in Excel.',
  },
  pages: {
    ...{ name: 'PDF', use: 'Print-ready board pages', action: 'Export to PDF…' },
    holds: [],
    note: 'Figures match the Excel model.',
  },
  slides: {
    ...{ name: 'Slides (PowerPoint)', use: 'Up to 5 slides with native charts', action: 'Export slides…' },
    holds: [],
    note: 'Figures match the Excel model. The speaker notes of each slide name their cells.',
  },
}

/** "16 sheets, 4,211 formulas" */
export function packContentsText(contents: PackContents, style: NumberStyle): string {
  switch (contents.format) {
    case 'workbook':
      return `${pluralize(contents.sheets, 'sheets', style)}, ${pluralize(contents.formulas, 'formulas', style)}`
    case 'pages':
      return pluralize(contents.pages, 'pages', style)
    case 'slides':
      return pluralize(contents.slides, 'slides', style)
  }
}
