// What --help prints. docs/command-line.md says the same at length.

import type { CommandName } from './arguments.ts'

const OVERVIEW = `Rightsize: what to build, buy or borrow, and what it costs in engineer time. Works offline.

  rightsize check FILE                       list components that need a decision
  rightsize compare A B                      show changes between two files or quarters
  rightsize compare-pack PACK.xlsx FILE      list edits in a returned pack
  rightsize data-room WORKBOOK --to OUT.zip  write all locked quarters, with hashes
  rightsize export FILE --to OUT.xlsx        write the board pack as Excel; OUT.pptx: as slides
  rightsize import LIST --to OUT.rightsize   turn a list into a workbook
  rightsize merge MINE THEIRS --to OUT.rightsize   merge a teammate's copy
  rightsize review-status FILE               show how far the quarterly review is
  rightsize verify FILE.xlsx --against WORKBOOK   verify a board pack against its locked quarter
  rightsize COMMAND --help                   show help for one command
  rightsize --version

Exit code 0: done. 3: done, and verify says no. 2: the input can't be used, and the line on stderr says why. 1: internal error.
`

const USAGE: Readonly<Record<CommandName, string>> = {
  check: `rightsize check FILE [--company COMPANY.json] [--as-of DATE] [--json]

  Checks every component of FILE and lists those that need a decision.

  FILE                   a .rightsize workbook, or a list
  --company COMPANY.json figures of the company; they override the workbook field by field
  --as-of DATE           date of the verdicts (YYYY-MM-DD) instead of today
  --json                 everything, for programs
`,
  compare: `rightsize compare A B [--as-of DATE] [--json]

  Shows changes from A to B: components, verdicts with causes, costs, fields.

  A, B                   a .rightsize workbook, a list, the workbook.json of
                         the data folder, or FILE#2026Q3: a locked quarter.
                         Rows of a list are matched by name, records of workbooks by id
  --as-of DATE           date of the verdicts of what is not locked, instead of today
  --json                 everything, for programs
`,
  'compare-pack': `rightsize compare-pack PACK.xlsx FILE.rightsize [--json]

  Lists the edits in a returned pack, as a page to reply with (Markdown). The pack is
  compared with the locked quarter that it names, or with FILE if it was made from
  exactly that. Nothing is changed.

  PACK.xlsx              the returned pack, saved by any program
  FILE.rightsize         the workbook it was exported from, with its locked quarters
  --json                 every value with what was sent, every other change, for programs
`,
  'data-room': `rightsize data-room WORKBOOK --to FOLDER|OUT.zip [--audience board|investor|team]

  Writes one folder or archive with every locked quarter of WORKBOOK: the pack as
  Excel and slides, decision records, attached files, a first page (index.html)
  and the hash of every file (SHA256SUMS). The app adds the PDF.

  WORKBOOK               a .rightsize workbook, or the workbook.json of the data folder
  --to FOLDER|OUT.zip    an archive by its ending, otherwise a new or empty folder
  --audience AUDIENCE    board unless given. For investors, names, decision records
                         and attached files are left out
`,
  export: `rightsize export FILE --to OUT.xlsx|OUT.pptx [--audience board|investor|team] [--notes]
                       [--quarter QUARTER | [--company COMPANY.json] [--as-of DATE]]

  Writes the board pack: an Excel model in which every verdict is a live formula,
  or up to five slides whose notes name the cells of that model.

  FILE                   a .rightsize workbook, or a list
  --to OUT.xlsx|OUT.pptx the file to write, Excel or slides by its ending; an
                         existing one is replaced
  --company COMPANY.json figures of the company; they override the workbook field by field
  --as-of DATE           date of the verdicts (YYYY-MM-DD) instead of today
  --audience AUDIENCE    board unless given. For investors, people appear by role, and
                         notes, reasons and the change log are left out
  --notes                include notes on components for the board; the cover says so
  --quarter QUARTER      a quarter as it was locked, such as 2026Q3; 2026Q3-r1 for a revision of it
`,
  import: `rightsize import LIST --to OUT.rightsize [--accept-proposals] [--answers ANSWERS.json]
                       [--map MAP.json] [--sheet NAME] [--report REPORT.json] [--company COMPANY.json]

  Turns a list into a workbook that the app opens, as the app's import does. If the list leaves
  questions open, they are printed as JSON, nothing is written and the exit code is 2.

  LIST                   a list as you keep it: title rows, totals and unusual notation are fine
  --to OUT.rightsize     the file to write; an existing one is replaced
  --accept-proposals     answer open questions as proposed
  --answers ANSWERS.json your answers: {"ID OF THE QUESTION": "CHOICE", …}
  --map MAP.json         what columns mean: {"Spend": "cost", "Link": "ignore", …}
  --sheet NAME           the sheet with the list
  --report REPORT.json   columns with their meanings, questions, cells that weren't
                         understood, rows left out and why, the total of the list
  --company COMPANY.json figures of the company
`,
  merge: `rightsize merge MINE THEIRS --to OUT.rightsize [--take mine|theirs] [--json]

  Merges a teammate's copy of the same workbook into yours, by record and field,
  from the last state that both copies share. MINE and THEIRS don't change.

  MINE, THEIRS           .rightsize workbooks of the same company and origin
  --to OUT.rightsize     the file to write; an existing one is replaced
  --take mine|theirs     which side wins where both changed the same field
                         differently. Without it, differences are listed,
                         nothing is written and the exit code is 2
  --json                 counts, differences and possible duplicates, for programs
`,
  'review-status': `rightsize review-status FILE [--as-of DATE] [--json]

  Shows which quarter is open, the questions left in its review, and what blocks a lock.

  FILE                   a .rightsize workbook, or a list
  --as-of DATE           use this day (YYYY-MM-DD) as today
  --json                 the same, for programs
`,
  verify: `rightsize verify FILE.xlsx --against WORKBOOK [--json]
rightsize verify FOLDER|ROOM.zip [--against WORKBOOK] [--json]

  Verifies a board pack against its locked quarter in WORKBOOK: the pack is planned
  again and every cell is compared. This isn't a signature. It doesn't show who made
  the file.

  For a data room, it compares every file with its hash, and with --against every
  pack with its quarter.

  FILE.xlsx              a board pack, also after Excel or LibreOffice saved it
  --against WORKBOOK     a .rightsize workbook, or the workbook.json of the data folder
  --json                 the answer with every difference listed, for programs

  Exit code 0: the pack matches the quarter as locked, or the data room is intact.
  3: it doesn't, or can't be compared. 2: the pack or the workbook can't be read.
`,
}

export function usage(of: CommandName | null): string {
  return of === null ? OVERVIEW : USAGE[of]
}
