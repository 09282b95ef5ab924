// What of a file programs may show differently, as a noun: "has two values in …". And what is in it beside its cells.

import type { FileOddityKind, PackAdditionKind } from '#core'

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
  name: 'name',
  part: 'part',
}
