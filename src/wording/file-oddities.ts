// What of a file programs may show differently, as a noun: "has two values in …".

import type { FileOddityKind } from '#core'

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
