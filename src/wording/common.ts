// Words that several screens share: buttons, and the two answers that every confirmation offers.

import { formatCount, type NumberStyle } from './quantities.ts'

export const COMMON_TEXT = {
  add: 'Add',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  name: 'Name',
  remove: 'Remove',
  rename: 'Rename',
  save: 'Save',
  undo: 'Undo',
} as const

/** After a shortened list: "3 more". */
export function moreText(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} more`
}

export const PRODUCT_NAME = 'Rightsize'
