// What --help says about a command, as data: docs/command-line.md has the same forms with the same words, which a test compares.

export interface CommandHelp {
  /** Each way to call it. The overview and the documentation list them all. */
  readonly forms: readonly CommandForm[]
  /** What it does; an empty line stands between paragraphs. */
  readonly about: readonly string[]
  /** What its files and options are, by how the forms write them; in pieces where one line of code would be too long. */
  readonly words: Readonly<Record<string, string | readonly string[]>>
  /** Lines on its exit codes, where they are its own. */
  readonly exitCodes?: readonly string[]
}

interface CommandForm {
  /** After `rightsize`; a second line is indented. What may be left out stands in brackets, after everything else. */
  readonly form: readonly [string, ...string[]]
  /** What for: "list components that need a decision". */
  readonly to: string
}

/** What is the same for several commands. */
export const SHARED_HELP = {
  input: 'a .rightsize workbook, or a list',
  savedWorkbook: 'a .rightsize workbook, or the workbook.json of the data folder',
  overridingCompany: 'figures of the company; they override the workbook field by field',
  asOf: 'date of the verdicts (YYYY-MM-DD) instead of today',
  target: 'the file to write; an existing one is replaced',
  everything: 'everything, for programs',
} as const

/** The option of a command that signs. */
export const SIGN_WORDS = ['a key file to sign with; its passphrase is', 'read from RIGHTSIZE_PASSPHRASE'] as const

/** What is expected where the value of an option, or a file, is not understood: "Enter a date such as 2026-11-25." */
export const EXPECTED_VALUES = {
  answers: 'a file such as answers.json',
  asOf: 'a date such as 2026-11-25',
  audience: 'board, investor or team',
  company: 'a company file such as company.json',
  dataRoom: 'an archive such as room.zip, or a folder',
  key: 'a key such as team.rightsize-key',
  knownKeys: 'a file such as known-keys.txt',
  list: 'a list such as list.csv or list.xlsx',
  map: 'a file such as map.json',
  merged: 'a file name such as merged.rightsize',
  newWorkbook: 'a file name such as company.rightsize',
  pack: 'a file name such as board.xlsx or board.pptx',
  quarter: 'a quarter such as 2026Q3',
  report: 'a file such as report.json',
  rules: 'a file such as rules.json',
  sheet: 'the name of a sheet',
  side: 'mine or theirs',
  tag: 'the name of a tag',
  workbook: 'a workbook such as acme.rightsize',
  workbookOfQuarter: 'a .rightsize workbook to take it from',
} as const
