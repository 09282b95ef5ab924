// The forms of the pack on screen: what each is called, what its button says, what it holds, what was written.

import type { PackContents, PackFormat } from '#core'
import { counted, PLAIN_STYLE } from '../quantities.ts'
import { SLIDE_HOLDS, SLIDE_TITLES, type SlideId } from './slides.ts'
import { SHEET_HOLDS, SHEETS, type SheetId } from './workbook.ts'

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
    ...{ name: 'Excel workbook', use: 'A model that recomputes: every verdict is a formula', action: 'Export to Excel…' },
    holds: (Object.keys(SHEETS) as SheetId[]).map((id) => [SHEETS[id], SHEET_HOLDS[id]]),
    note: 'Every verdict is a formula, so the file goes on judging when numbers change in Excel.',
  },
  pages: {
    ...{ name: 'PDF pages', use: 'The board’s sheets, to read and to print', action: 'Save as PDF…' },
    holds: [],
    note: 'The figures are those of the Excel workbook.',
  },
  slides: {
    ...{ name: 'Slides', use: 'Five to present, with native charts', action: 'Export slides…' },
    holds: (Object.keys(SLIDE_TITLES) as SlideId[]).map((id) => [SLIDE_TITLES[id], SLIDE_HOLDS[id]]),
    note: 'The figures are those of the Excel workbook: the speaker notes of each slide name the cells.',
  },
}

/** "16 sheets, 4,211 formulas" */
export function packContentsText(contents: PackContents): string {
  switch (contents.format) {
    case 'workbook':
      return `${counted(contents.sheets, 'sheets', PLAIN_STYLE)}, ${counted(contents.formulas, 'formulas', PLAIN_STYLE)}`
    case 'pages':
      return counted(contents.pages, 'pages', PLAIN_STYLE)
    case 'slides':
      return counted(contents.slides, 'slides', PLAIN_STYLE)
  }
}
