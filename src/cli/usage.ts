// What --help prints. docs/command-line.md says the same at length.

import type { CommandName } from './arguments.ts'

const CHECK = `rightsize check FILE [--company COMPANY.json] [--as-of DATE] [--json]

  Judges every component of FILE and prints what asks for a decision.

  FILE                   a .rightsize workbook, or a list (.csv)
  --company COMPANY.json what is known about the company; overrides the workbook field by field
  --as-of DATE           judge as of this day (YYYY-MM-DD) instead of today
  --json                 everything, for programs
`

const COMPARE = `rightsize compare A B [--as-of DATE] [--json]

  Says what moved from A to B: components, verdicts and why, costs, fields.

  A, B                   a .rightsize workbook, a list (.csv), the workbook.json of
                         the data folder, or FILE#2026Q3: a quarter that was locked.
                         Rows of a list are matched by name, records of workbooks by id
  --as-of DATE           judge what is not locked as of this day instead of today
  --json                 everything, for programs
`

const COMPARE_PACK = `rightsize compare-pack PACK.xlsx FILE.rightsize [--json]

  Says what was changed in a board workbook that came back, as a page to reply with
  (Markdown). It is held against the locked quarter that it names, or against FILE
  where it was made from just that. Nothing is changed.

  PACK.xlsx              the workbook that came back, saved by any program
  FILE.rightsize         the workbook it was exported from, with its locked quarters
  --json                 every value with what was sent, every other change, for programs
`

const DATA_ROOM = `rightsize data-room WORKBOOK --to FOLDER|OUT.zip [--audience board|investor|team]

  Writes one folder or archive with every quarter that WORKBOOK has locked: the
  pack as workbook and slides, what was decided, attached files, a first page
  (index.html) and the hash of every file (SHA256SUMS). PDF pages come from the app.

  WORKBOOK               a .rightsize workbook, or the workbook.json of the data folder
  --to FOLDER|OUT.zip    an archive by its ending, else a folder that is not there yet
  --audience AUDIENCE    whom it is for; the board unless given. For investors names,
                         decision records and attached files stay out
`

const EXPORT = `rightsize export FILE --to OUT.xlsx|OUT.pptx [--audience board|investor|team]
                       [--quarter QUARTER | [--company COMPANY.json] [--as-of DATE]]

  Writes the board pack: a workbook in which every verdict is a live formula, or
  five slides whose notes name the cells of that workbook.

  FILE                   a .rightsize workbook, or a list (.csv)
  --to OUT.xlsx|OUT.pptx the file to write, a workbook or slides by its ending; an
                         older one is replaced
  --company COMPANY.json what is known about the company; overrides the workbook field by field
  --as-of DATE           judge as of this day (YYYY-MM-DD) instead of today
  --audience AUDIENCE    whom it is for; the board unless given. For investors people are
                         called by their role, and notes, reasons and changes stay out
  --quarter QUARTER      a quarter as it was locked, such as 2026Q3; 2026Q3-r1 for a revision of it
`

const IMPORT = `rightsize import LIST.csv --to OUT.rightsize [--company COMPANY.json]

  Turns a list into a workbook that the app opens.

  LIST.csv               comma-separated values in UTF-8, with the columns of
                         resources/sample/seed_5_people.csv
  --to OUT.rightsize     the file to write; an older one is replaced
  --company COMPANY.json what is known about the company
`

const MERGE = `rightsize merge MINE THEIRS --to OUT.rightsize [--take mine|theirs] [--json]

  Merges a colleague's copy of the same workbook into yours, by record and field
  against the state that both copies have had. MINE and THEIRS stay as they are.

  MINE, THEIRS           .rightsize workbooks of the same company and origin
  --to OUT.rightsize     the file to write; an older one is replaced
  --take mine|theirs     which side holds wherever both changed the same thing
                         differently; without it such a difference is listed,
                         nothing is written and the exit code is 2
  --json                 counts, differences and possible duplicates, for programs
`

const REVIEW_STATUS = `rightsize review-status FILE [--as-of DATE] [--json]

  Says which quarter is open, what its review still asks, and what a lock waits for.

  FILE                   a .rightsize workbook, or a list (.csv)
  --as-of DATE           take this day (YYYY-MM-DD) for today
  --json                 the same, for programs
`

const VERIFY = `rightsize verify FILE.xlsx --against WORKBOOK [--json]
rightsize verify FOLDER|ROOM.zip [--against WORKBOOK] [--json]

  Says whether a pack still shows the quarter that WORKBOOK has locked: the pack is
  planned once more and every cell is compared. This is no signature: it says
  nothing of who made the file.

  Of a data room it says whether every file has the hash of its list, and with
  --against whether every pack in it shows its quarter.

  FILE.xlsx              a pack that Rightsize wrote, saved again by Excel or LibreOffice or not
  --against WORKBOOK     a .rightsize workbook, or the workbook.json of the data folder
  --json                 the answer with every difference listed, for programs

  Exit code 0: it shows the quarter as it was locked, or the data room is whole. 3: it
  does not, or is of something else. 2: the pack or the workbook cannot be read.
`

const OVERVIEW = `Rightsize: build, buy or borrow, and what it costs in people. Works offline.

  rightsize check FILE                       what asks for a decision
  rightsize compare A B                      what moved between two files or quarters
  rightsize compare-pack PACK.xlsx FILE      what was changed in a pack that came back
  rightsize data-room WORKBOOK --to OUT.zip  all locked quarters, with hashes
  rightsize export FILE --to OUT.xlsx        the workbook for the board; OUT.pptx: the slides
  rightsize import LIST.csv --to OUT.rightsize   a list as a workbook
  rightsize merge MINE THEIRS --to OUT.rightsize   a colleague's copy into yours
  rightsize review-status FILE               how far the quarterly review is
  rightsize verify FILE.xlsx --against WORKBOOK   does a pack show the locked quarter
  rightsize COMMAND --help                   more about one command
  rightsize --version

Exit code 0: done. 3: done, and verify says no. 2: the input cannot be used, the line on stderr says why. 1: a bug of ours.
`

const USAGE: Readonly<Record<CommandName, string>> = {
  check: CHECK,
  compare: COMPARE,
  'compare-pack': COMPARE_PACK,
  'data-room': DATA_ROOM,
  export: EXPORT,
  import: IMPORT,
  merge: MERGE,
  'review-status': REVIEW_STATUS,
  verify: VERIFY,
}

export function usage(of: CommandName | null): string {
  return of === null ? OVERVIEW : USAGE[of]
}
