// Settings: the company's figures, how numbers are written, appearance, and where the data lies.

export const SETTINGS_TEXT = {
  readOnly: 'This workbook is open as read-only, so its settings can’t be changed.',
  company: 'Company',
  companyLead: 'Only what affects advice. Blank means unknown, never 0.',
  moreCompany: 'More about the company',
  numbers: 'Numbers and dates',
  fiscalFixed: 'Fixed once a quarter is locked, because locked quarters keep their dates.',
  appearance: 'Appearance',
  theme: 'Theme',
  tabMoves: 'Tab goes to the next cell, as in Excel. F6 leaves the grid.',
  data: 'Your data',
  dataLead: 'Workbooks, their previous copies and backups are in one folder on this computer. Nothing is sent anywhere.',
  showFolder: 'Show folder',
  currencyQuestion: (next: string) => `Switch to ${next}?`,
  currencyConsequence: (now: string, next: string) =>
    `Amounts in ${now} keep their numbers and are read as ${next}. Nothing is converted. You can undo this.`,
  keepCurrency: (now: string) => `Keep ${now}`,
  switchCurrency: (next: string) => `Switch to ${next}`,
} as const

export const THEME_LABELS = { system: 'System', light: 'Light', dark: 'Dark' } as const
