// What a program says that is not whole. A file of its own: what starts first reads it before it trusts anything else of the app.
// scripts/package/launcher.mjs says the same in a shell.

export const DAMAGED_PROGRAM = {
  title: 'Rightsize is damaged',
  text: (file: string) => `${file} is damaged or missing. Install Rightsize again. Your workbooks are unchanged.`,
  quit: 'Quit',
} as const
