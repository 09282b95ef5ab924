// Words that several screens share: buttons, and the two answers that every confirmation offers.

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

export const PRODUCT_NAME = 'Rightsize'
