// Sentences for Excel files that are not read, and for what on a slip or in a pack is not used. Part of problems.ts.

import type { PackProblems, ProblemFacts, SlipProblems, SpreadsheetProblems, SpreadsheetRefusal } from '#core'
import { counted, PLAIN_STYLE } from '../quantities.ts'
import { isValueProblem, type Phrase, quoted, valuePhrase } from '../value-problems.ts'
import { namesText, slipFieldWord } from './slips.ts'

type SlipCode = keyof SpreadsheetProblems | keyof SlipProblems | keyof PackProblems

const SEND_AGAIN = 'ask for the file again, saved as an Excel workbook (.xlsx)'

const REFUSALS: Readonly<Record<SpreadsheetRefusal, string>> = {
  'too-many-parts': 'it is made of too many parts',
  'too-large': 'it unpacks to more than any slip or pack holds',
  'packed-too-tightly': 'it unpacks to far more than its size',
  'part-name': 'a part of it has a name that no Excel file uses',
  encrypted: 'it is packed in a way that Excel does not use',
  'wrong-size': 'a part of it is larger than it says',
  'wrong-directory': 'its list of contents is not what it holds',
}

/** Of a data room. */
const ARCHIVE_REFUSALS: Readonly<Record<SpreadsheetRefusal, string>> = {
  ...REFUSALS,
  'too-large': 'it unpacks to more than any data room holds',
  'part-name': 'a file in it has a name that no data room uses, or that of another',
  encrypted: 'it is packed in a way that data rooms are not',
}

export const SLIP_PHRASES: { readonly [C in SlipCode]: (facts: ProblemFacts[C]) => Phrase } = {
  'spreadsheet-other-kind': ({ file, kind }) => {
    switch (kind) {
      case 'old-excel':
        return [`${file} is an old Excel file or has a password`, 'save it as an Excel workbook (.xlsx) without a password and try again']
      case 'open-document':
        return [`${file} is an OpenDocument spreadsheet`, 'save it as an Excel workbook (.xlsx) and try again']
      case 'other':
        return [`${file} is not an Excel workbook (.xlsx)`, 'choose one']
    }
  },
  'spreadsheet-cut': ({ file }) => [`${file} is cut off`, 'ask for the file again'],
  'spreadsheet-refused': ({ file, why }) => [`${file} is not read because ${REFUSALS[why]}`, SEND_AGAIN],
  'spreadsheet-damaged': ({ file, part }) => [`${file} is damaged in ${quoted(part)}`, SEND_AGAIN],
  'spreadsheet-too-long': ({ file, sheet, maxRows, maxColumns }) => [
    `${file} holds more than ${counted(maxRows, 'rows', PLAIN_STYLE)} or ${counted(maxColumns, 'columns', PLAIN_STYLE)} on ${quoted(sheet)}`,
    'delete what does not belong there and try again',
  ],
  'spreadsheet-no-sheet': ({ file, hidden }) =>
    hidden === 0
      ? [`${file} has no sheet with cells`, SEND_AGAIN]
      : [`${file} has hidden sheets only`, 'show its sheet in the spreadsheet program, save it and try again'],
  'spreadsheet-same-sheets': ({ file, sheet }) => [`${file} has two sheets called ${quoted(sheet)}`, SEND_AGAIN],
  'spreadsheet-timeout': ({ file, seconds }) => [
    `${file} was still not read after ${counted(seconds, 'seconds', PLAIN_STYLE)} and was given up`,
    SEND_AGAIN,
  ],
  'pack-not-one': ({ file }) => [`${file} is no board workbook that Rightsize made`, 'choose one that Export wrote'],
  'pack-is-slip': ({ file }) => [`${file} is an owner form, not a board pack`, 'open it on Review › Prepare with “Read forms…”'],
  'data-room-no-quarter': ({ company }) => [
    `${company || 'This workbook'} has no locked quarter to put into a data room`,
    'lock a quarter in a review first',
  ],
  'data-room-not-one': ({ file }) => [
    `${file} is no data room that Rightsize wrote: it has no list of hashes (SHA256SUMS)`,
    'choose the archive or the folder of one',
  ],
  'data-room-folder-taken': ({ file }) => [`${file} is there and is not empty`, 'name a folder that is not there yet'],
  'archive-cut': ({ file }) => [`${file} is cut off`, 'ask for the file again'],
  'archive-damaged': ({ file, part }) => [`${file} is damaged in ${quoted(part)}`, 'ask for the file again'],
  'archive-refused': ({ file, why }) => [`${file} is not read because ${ARCHIVE_REFUSALS[why]}`, 'ask for the file again'],
  'pack-no-cells': ({ file }) => [
    `${file} is no Excel workbook, and only the cells of one can be compared with a locked quarter`,
    'choose the .xlsx of the pack',
  ],
  'pack-of-other-workbook': ({ file, company }) => [
    `${file} was made from another workbook, that of ${company}`,
    'open that workbook and read the pack there',
  ],
  'pack-too-different': ({ file, max }) => [
    `${file} differs from what it was made from in more than ${counted(max, 'cells', PLAIN_STYLE)}`,
    'make sure that it is the pack that came back',
  ],
  'pack-fact-refused': ({ sheet, cell, row, problem }) => [
    `What they typed for ${quoted(row)} (${sheet} ${cell}) is not taken: ${isValueProblem(problem) ? valuePhrase(problem, 'typed')[0] : 'what it stands for is not in the workbook any more'}`,
    'keep ours there, or correct it in the workbook',
  ],
  'pack-needs-workbook': ({ file }) => [`${file} came back from a workbook that is not open`, 'open that workbook and drop the file again'],
  'slip-not-one': ({ file }) => [`${file} is no slip that Rightsize made`, 'choose the slip that came back'],
  'slip-columns-missing': ({ file, columns }) => [
    `${file} lacks the ${columns.length === 1 ? 'column' : 'columns'} ${namesText(columns.map(quoted))}`,
    'make the slip again and send it once more',
  ],
  'slip-of-other-workbook': ({ file, company }) => [
    `${file} belongs to another workbook${company === '' ? '' : `, that of ${company}`}`,
    'open that workbook and read the slip there',
  ],
  'slip-person-unknown': ({ file, person }) => [
    `${file} is a slip for ${person}, who is not in this workbook any more`,
    'add the person again with Undo, or enter the answers by hand',
  ],
  'slip-other-currency': ({ file, currency, now }) => [
    `${file} was made in ${currency}, and the workbook counts in ${now} now`,
    'make the slip again and send it once more',
  ],
  'slip-row-changed': ({ row }) => [`Row ${row} is not used because its hidden cells were changed`, 'enter its answers by hand'],
  'slip-row-added': ({ row }) => [`Row ${row} was added and is not read`, 'add the component in the inventory'],
  'slip-row-repeated': ({ row, component }) => [
    `Row ${row} repeats ${component} and is not used`,
    'enter its answers by hand if they matter',
  ],
  'slip-locked-cell': ({ row, component }) => [
    `Row ${row} shows another name than ${component}`,
    'rename the component in the inventory if that is what was meant',
  ],
  'slip-component-gone': ({ row, component }) => [
    `Row ${row} is about ${component}, which has been deleted here`,
    'undo the deletion and read the slip again if it is still there',
  ],
  'slip-not-theirs': ({ row, component, person, field }) => [
    `Row ${row}, ${component}: ${slipFieldWord(field)} is not asked of ${person} here any more`,
    'enter the answer by hand if it is right',
  ],
  'slip-value': ({ row, component, field, problem }) => {
    const [what, toDo] = isValueProblem(problem) ? valuePhrase(problem, 'typed') : ['the value cannot be used', 'enter it by hand']
    return [`Row ${row}, ${component}, ${slipFieldWord(field)}: ${what}`, toDo]
  },
  'slips-none-written': ({ folder }) => [`No slip was written to ${folder}`, 'choose people who own something'],
}
