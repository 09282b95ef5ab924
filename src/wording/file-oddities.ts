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
  name: 'name',
  part: 'part',
}

export const LOOK_WORDS: Readonly<Record<PackLook, string>> = {
  colors: 'text and fill color',
  'conditional-format': 'conditional format',
  validation: 'data validation',
  'print-area': 'print area',
  'print-titles': 'rows and columns to repeat',
  'header-or-footer': 'header or footer',
  chart: 'chart',
}

/** As a rule of a sheet reads in a difference: "contains “OK” → 1F6B45 on E6F2EB". */
export const ruleText = (condition: string, colors: string): string => `${condition} → ${colors}`

/** A chart in a difference, by the cells it draws. */
export const CHART_WORDS = {
  drawn: (cells: string): string => `draws ${cells}`,
  missing: 'missing, or draws other cells',
  format: (code: string): string => `number format ${code}`,
} as const

/** After the color of a text that nobody can read for another reason. */
export const INK_MARKS = { struck: ', crossed out', tiny: ', too small to read' } as const
