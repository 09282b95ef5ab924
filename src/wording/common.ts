// Words that several screens share: buttons, and the two answers that every confirmation offers.

import { formatCount, type NumberStyle, pluralize } from './quantities.ts'

/** Buttons and short answers. */
export const COMMON_TEXT = {
  add: 'Add',
  allComponents: 'All components',
  cancel: 'Cancel',
  close: 'Close',
  goToInventory: 'Go to inventory',
  delete: 'Delete',
  done: 'Done',
  edit: 'Edit',
  more: 'More',
  name: 'Name',
  no: 'No',
  open: 'Open',
  redo: 'Redo',
  remove: 'Remove',
  rename: 'Rename',
  restore: 'Restore',
  retry: 'Try again',
  save: 'Save',
  undo: 'Undo',
  yes: 'Yes',
} as const

/** Name of a button that removes one thing: "Remove AWS quote.pdf". */
export function removeText(name: string): string {
  return `${COMMON_TEXT.remove} ${name}`
}

/** After someone typed a new name into an empty row: "Ana added". */
export function addedText(name: string): string {
  return `${name} added`
}

/** "3 cells filled". */
export function cellsDone(count: number, done: 'changed' | 'cleared' | 'filled' | 'pasted', style: NumberStyle): string {
  return `${pluralize(count, 'cells', style)} ${done}`
}

/** After a shortened list: "3 more". */
export function moreText(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} more`
}

export const PRODUCT_NAME = 'Rightsize'

/** Between the facts of one line: "Acme AI · Q4 2026". */
export const SEPARATOR = ' · '
