// The words of the Bills tab that no bill says itself.

export const BILLS_TEXT = {
  lead: 'An invoice that several components share. What you don’t split stays unallocated and counts once in the total.',
  readOnly: 'This workbook is read-only. You can’t change its bills here.',
} as const
