// The words of the Bills tab that no bill says itself.

export const BILLS_TEXT = { readOnly: 'This workbook is read-only. You can’t change its bills here.' } as const
