// The words of `rightsize import`; its questions and notes are worded in screens/import.ts and screens/import-notes.ts.

import { formatCount, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { quoted } from '../value-problems.ts'
import { type CommandHelp, SHARED_HELP } from './command-help.ts'

export const IMPORT_HELP: CommandHelp = {
  forms: [
    {
      form: [
        'import LIST --to OUT.rightsize [--accept-proposals] [--answers ANSWERS.json]',
        '[--map MAP.json] [--sheet NAME] [--report REPORT.json]',
        '[--company COMPANY.json]',
      ],
      to: 'turn a list into a workbook, or update one from it',
    },
  ],
  about: [
    "Turns a list into a workbook that the app opens, as the app's import does. If the list leaves",
    'questions open, they are printed as JSON, nothing is written and the exit code is 2.',
    'A workbook that is there takes the differences: what the list no longer names stays unless',
    'an answer retires it.',
  ],
  words: {
    LIST: 'a list as you keep it: title rows, totals and unusual notation are fine',
    '--to OUT.rightsize': SHARED_HELP.target,
    '--accept-proposals': 'answer open questions as proposed',
    '--answers ANSWERS.json': 'your answers: {"ID OF THE QUESTION": "CHOICE", …}',
    '--map MAP.json': 'what columns mean: {"Spend": "cost", "Link": "ignore", …}',
    '--sheet NAME': 'the sheet with the list',
    '--report REPORT.json': [
      "columns with their meanings, questions, cells that weren't",
      'understood, rows left out and why, the total of the list',
    ],
    '--company COMPANY.json': 'figures of the company',
  },
}

export const IMPORT_COMMAND_TEXT = {
  /** @param kept names that the list no longer has */
  differences: (
    { added, changed, retired, kept }: { added: number; changed: number; retired: number; kept: readonly string[] },
    style: NumberStyle,
  ) =>
    `Compared with the workbook: ${pluralize(added, 'components', style)} new, ${formatCount(changed, style)} changed, ${formatCount(retired, style)} retired.${
      kept.length === 0 ? '' : ` No longer in the list and kept: ${kept.slice(0, 10).join(', ')}${kept.length > 10 ? ' …' : ''}.`
    }`,
  /** @param sheet its name, or the heading of a Markdown table */
  otherList: (sheet: string, rows: number, style: NumberStyle) =>
    `${quoted(sheet)}, another list in the file with ${pluralize(rows, 'rows', style)}, wasn’t imported. To import it, use import with --sheet "${sheet}".`,
  hiddenSheets: (sheets: number, style: NumberStyle) =>
    `${pluralize(sheets, 'hidden sheets', style)} ${plural(sheets, 'wasn’t', 'weren’t')} read. To import ${plural(sheets, 'it', 'one')}, use import with --sheet and its name.`,
}
