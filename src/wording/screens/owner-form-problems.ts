// Sentences for Excel files that are not read, and for what on a form or in a pack is not used. Part of problems.ts.

import type { FormProblems, PackProblems, ProblemFacts, SpreadsheetProblems, SpreadsheetRefusal } from '#core'
import { ODDITY_WORDS } from '../file-oddities.ts'
import { formatList, type NumberStyle, plural, pluralize, quarterText } from '../quantities.ts'
import { isValueProblem, type Phrase, quoted, valuePhrase } from '../value-problems.ts'
import { formFieldWord } from './owner-forms.ts'

type FormCode = keyof SpreadsheetProblems | keyof FormProblems | keyof PackProblems

const SEND_AGAIN = 'ask for the file again, saved as an Excel file (.xlsx)'

const REFUSALS: Readonly<Record<SpreadsheetRefusal, string>> = {
  'too-many-parts': 'it has too many parts',
  'too-large': 'it unpacks to more than any form or pack contains',
  'packed-too-tightly': 'it unpacks to far more than its size',
  'part-name': 'a part of it has a name that no Excel file uses',
  encrypted: 'it is packed in a way that Excel does not use',
  'wrong-size': 'a part of it is larger than it says',
  'wrong-directory': 'its list of contents doesn’t match',
}

export const LIST_REFUSALS: Readonly<Record<SpreadsheetRefusal, string>> = {
  ...REFUSALS,
  'too-large': 'it unpacks to more than any list contains',
  'part-name': 'a part of it has a name that no spreadsheet uses',
  encrypted: 'it is packed in a way that spreadsheets are not',
}

/** Of a data room. */
const ARCHIVE_REFUSALS: Readonly<Record<SpreadsheetRefusal, string>> = {
  ...REFUSALS,
  'too-large': 'it unpacks to more than any data room contains',
  'part-name': 'a file in it has a name that no data room uses, or that of another',
  encrypted: 'it is packed in a way that no data room is',
}

export const FORM_PHRASES: { readonly [C in FormCode]: (facts: ProblemFacts[C], style: NumberStyle) => Phrase } = {
  'spreadsheet-other-kind': ({ file, kind }) => {
    switch (kind) {
      case 'old-excel':
        return [`${file} is an old Excel file or has a password`, 'save it as an Excel file (.xlsx) without a password and try again']
      case 'open-document':
        return [`${file} is an OpenDocument spreadsheet`, 'save it as an Excel file (.xlsx) and try again']
      case 'other':
        return [`${file} isn’t an Excel file (.xlsx)`, 'choose an Excel file']
    }
  },
  'spreadsheet-cut': ({ file }) => [`${file} is incomplete`, 'ask for the file again'],
  'spreadsheet-refused': ({ file, why }) => [`${file} can’t be read because ${REFUSALS[why]}`, SEND_AGAIN],
  'spreadsheet-damaged': ({ file, part }) => [`${file} is damaged in ${quoted(part)}`, SEND_AGAIN],
  'spreadsheet-too-long': ({ file, sheet, maxRows, maxColumns }, style) => [
    `${file} has more than ${pluralize(maxRows, 'rows', style)} or ${pluralize(maxColumns, 'columns', style)} on ${quoted(sheet)}`,
    'delete the extra rows or columns, and try again',
  ],
  'spreadsheet-no-sheet': ({ file, hidden }) =>
    hidden === 0
      ? [`${file} has no sheet with cells`, SEND_AGAIN]
      : [`${file} has only hidden sheets`, 'unhide its sheet, save the file and try again'],
  'spreadsheet-same-sheets': ({ file, sheet }) => [`${file} has two sheets called ${quoted(sheet)}`, SEND_AGAIN],
  'spreadsheet-ambiguous': ({ file, what, where }) => [
    `${file} has ${ODDITY_WORDS[what]} in ${quoted(where)}, which programs can show differently`,
    'open it in Excel or LibreOffice, check that place, save it and try again',
  ],
  'spreadsheet-timeout': ({ file, seconds }, style) => [
    `${file} took longer than ${pluralize(seconds, 'seconds', style)} to read`,
    SEND_AGAIN,
  ],
  'pack-not-one': ({ file }) => [`${file} isn’t a board pack from Rightsize`, 'choose one that Rightsize exported'],
  'pack-is-slip': ({ file }) => [`${file} is an owner form, not a board pack`, 'open it in Review › Prepare with “Read forms…”'],
  'data-room-no-quarter': ({ company }) => [
    `${company || 'This workbook'} has no locked quarter for a data room`,
    'lock a quarter in a review first',
  ],
  'data-room-not-one': ({ file }) => [
    `${file} isn’t a data room from Rightsize: it has no hash list (SHA256SUMS)`,
    'choose the archive or the folder of a data room',
  ],
  'data-room-folder-taken': ({ file }) => [`${file} already exists and isn’t empty`, 'choose a new folder'],
  'archive-cut': ({ file }) => [`${file} is incomplete`, 'ask for the file again'],
  'archive-damaged': ({ file, part }) => [`${file} is damaged in ${quoted(part)}`, 'ask for the file again'],
  'archive-refused': ({ file, why }) => [`${file} can’t be read because ${ARCHIVE_REFUSALS[why]}`, 'ask for the file again'],
  'pack-no-cells': ({ file }) => [
    `${file} isn’t an Excel file, so it can’t be compared with a locked quarter`,
    'choose the .xlsx of the pack',
  ],
  'pack-of-other-workbook': ({ file, company }) => [
    `${file} was made from another workbook (${company})`,
    'open that workbook and read the pack there',
  ],
  'pack-of-other-edition': ({ file, quarter }) => [
    `${file} is a pack of ${quarterText(quarter)} with the layout of another version of Rightsize, so this version can’t read it`,
    `export ${quarterText(quarter)} again and make the changes there`,
  ],
  'pack-too-different': ({ file, max }, style) => [
    `${file} differs from the original in more than ${pluralize(max, 'cells', style)}`,
    'make sure it’s the returned pack',
  ],
  'pack-fact-refused': ({ sheet, cell, row, problem }, style) => [
    `The value for ${quoted(row)} (${sheet} ${cell}) can’t be used: ${isValueProblem(problem) ? valuePhrase(problem, 'typed', style)[0] : 'it is no longer in the workbook'}`,
    'keep your value, or correct it in the workbook',
  ],
  'pack-needs-workbook': ({ file }) => [`${file} belongs to a workbook that isn’t open`, 'open that workbook and drop the file again'],
  'slip-not-one': ({ file }) => [`${file} isn’t an owner form from Rightsize`, 'choose the returned form'],
  'slip-columns-missing': ({ file, columns }) => [
    `${file} has no ${plural(columns.length, 'column', 'columns')} ${formatList(columns.map(quoted))}`,
    'create the form again and resend it',
  ],
  'slip-of-other-workbook': ({ file, company }) => [
    `${file} belongs to another workbook${company === '' ? '' : ` (${company})`}`,
    'open that workbook and read the form there',
  ],
  'slip-person-unknown': ({ file, person }) => [
    `${file} is a form for ${person}, who is no longer in this workbook`,
    'restore the person with Undo, or enter the answers by hand',
  ],
  'slip-other-currency': ({ file, currency, now }) => [
    `${file} is in ${currency}, but the workbook is now in ${now}`,
    'create the form again and resend it',
  ],
  'slip-row-changed': ({ row }) => [`Row ${row} can’t be used because its hidden cells were changed`, 'enter its answers by hand'],
  'slip-row-added': ({ row }) => [`Row ${row} was added and can’t be read`, 'add the component in the inventory'],
  'slip-row-repeated': ({ row, component }) => [
    `Row ${row} repeats ${component} and is skipped`,
    'enter its answers by hand if they matter',
  ],
  'slip-locked-cell': ({ row, component }) => [
    `Row ${row} shows another name than ${component}`,
    'to rename the component, use the inventory',
  ],
  'slip-component-gone': ({ row, component }) => [
    `Row ${row} is about ${component}, which has been deleted here`,
    'to keep it, undo the deletion and read the form again',
  ],
  'slip-not-theirs': ({ row, component, person, field }) => [
    `Row ${row}, ${component}: ${formFieldWord(field)} is no longer asked of ${person}`,
    'if the answer is right, enter it by hand',
  ],
  'slip-value': ({ row, component, field, problem }, style) => {
    const [what, toDo] = isValueProblem(problem) ? valuePhrase(problem, 'typed', style) : ['the value can’t be used', 'enter it by hand']
    return [`Row ${row}, ${component}, ${formFieldWord(field)}: ${what}`, toDo]
  },
  'slips-none-written': ({ folder }) => [`No form was written to ${folder}`, 'choose people who own components'],
}
