// What of a file programs may show differently, as a noun: "has two values in …". And what is in it beside its cells.

import type { FileOddityKind, PackAdditionKind, PackLook } from '#core'

export const ODDITY_WORDS: Readonly<Record<FileOddityKind, string>> = {
  'same-ids': 'two entries with one id',
  'same-part': 'one part used twice',
  'two-parts': 'a second part of its kind',
  'relation-type': 'a look-alike relationship type',
  namespace: 'a namespace that isn’t Excel’s',
  'foreign-element': 'an element that doesn’t belong there',
  'foreign-attribute': 'an attribute that doesn’t belong there',
  'two-values': 'two values',
  'cell-place': 'a cell outside its row',
  'same-cell': 'one cell twice',
  'row-order': 'a row twice or out of order',
  'cell-type': 'an unknown cell type',
}

export const ADDITION_WORDS: Readonly<Record<PackAdditionKind, string>> = {
  link: 'link',
  macro: 'macro',
  connection: 'data connection',
  'other-file': 'link to another file',
  drawing: 'drawing',
  comment: 'comment',
  chart: 'chart',
  'conditional-format': 'conditional format',
  'hidden-rows': 'hidden rows',
  'hidden-columns': 'hidden columns',
  view: 'view setting',
  prompt: 'message beside a cell',
  'empty-text': 'text without a letter',
  name: 'name',
  part: 'part',
}

export const LOOK_WORDS: Readonly<Record<PackLook, string>> = {
  colors: 'text and fill',
  'conditional-format': 'conditional format',
  validation: 'data validation',
  'print-area': 'print area',
  'print-titles': 'rows and columns to repeat',
  'header-or-footer': 'header or footer',
  chart: 'chart',
  'merged-cells': 'merged cells',
  'column-width': 'column width',
  'row-height': 'row height',
  'tab-color': 'color of the tab',
  protection: 'sheet protection',
  frozen: 'frozen rows and columns',
  'sheet-order': 'order of sheets',
  property: 'file property',
  setting: 'setting',
}

/** As a rule of a sheet reads in a difference: "contains “OK” → 1F6B45 on E6F2EB". */
export const ruleText = (condition: string, colors: string): string => `${condition} → ${colors}`

/** A chart in a difference, by the cells it draws. */
export const CHART_WORDS = {
  drawn: (cells: string): string => `draws ${cells}`,
  missing: 'missing, or draws other cells',
  format: (code: string): string => `number format ${code}`,
  /** @param cells "I47:J58"; '' where no cells tell it */
  stands: (cells: string): string => (cells === '' ? 'stands loose above the cells' : `stands at ${cells}`),
} as const

export const FROZEN_WORDS = {
  frozen: (rows: number, columns: number): string => `${rows} rows, ${columns} columns`,
  /** What lies before the cell cannot be reached. */
  scrolled: (frozen: string, cell: string): string => `${frozen}, from ${cell} on`,
} as const

export const PROTECTION_WORDS = { on: 'on', off: 'off' } as const

/** Of a file, and of its settings that no sheet has. */
export const FILE_PLACE = 'File'

/** A color that the file chooses, and, after the color of a text, what else makes it read otherwise than the cell says. */
export const INK_MARKS = {
  ofTheme: (place: string): string => `theme ${place}`,
  ofPalette: (place: string): string => `color ${place}`,
  struck: ', crossed out',
  tiny: ', too small to read',
  huge: ', too large for its cell',
  symbols: ', as signs',
  thick: ', with a thick border',
  hiddenFormula: ', formula hidden',
  raised: ', raised or lowered',
  hollow: ', hollow',
  filled: ', repeated across the cell',
  turned: ', turned',
  shrunk: ', shrunk to fit',
  pushed: ', pushed aside',
  fromRight: ', from right to left',
  wrapped: ', wrapped',
  crossed: ', with a line across',
  runs: ', parts of it drawn otherwise',
  reading: ', with a reading above',
  font: (name: string): string => `, ${name}`,
  themeFont: ', font of the theme',
} as const
