// Turns every Problem into two plain sentences: where and what is wrong, then what to do. Used by every screen
// and by the command line, so both say the same. A code without its sentence does not compile.

import { assertNever, type Problem, type ProblemFacts, type RecordProblems, type Result, type SaveFailure, type Unit } from '#core'
import { RELEASE_SUMS_FILE } from './desktop.ts'
import { asWords, fieldNamed, titleOf, upperFirst } from './fields.ts'
import { LIMIT_WORDS } from './limits.ts'
import {
  formatAlternatives,
  formatCount,
  formatDate,
  formatMoney,
  formatValue,
  monthName,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
} from './quantities.ts'
import { BILL_PHRASES } from './screens/bill-problems.ts'
import { BOOK_PHRASES } from './screens/book-problems.ts'
import { IMPORT_PHRASES } from './screens/import-problems.ts'
import { FORM_PHRASES, LIST_REFUSALS } from './screens/owner-form-problems.ts'
import { STACK_PHRASES } from './screens/stack-files.ts'
import { isValueProblem, type NumbersAs, type Phrase, quoted, valuePhrase } from './value-problems.ts'

type OtherCode = Exclude<keyof ProblemFacts, keyof RecordProblems>

/** Two sentences on one line, whatever the facts hold. */
export function problemText(problem: Problem, style: NumberStyle): string {
  const [what, toDo] = placedPhrase(problem, style)
  return tidy(`${what}. ${upperFirst(toDo)}.`)
}

/** Why something was refused; null where it was not. */
export function refusalText(result: Result<unknown>, style: NumberStyle): string | null {
  return result.ok ? null : problemText(result.problem, style)
}

const NOT_SAVED = 'Not saved: '

/** The command line reads tidy lists only; the app asks about all others. */
const OR_IN_THE_APP = 'or import the file as it is in the app'

/** What stands in the status bar while an edit is not on disk: "NOT SAVED: the disk is full. …". */
export function notSavedText(problem: Problem, style: NumberStyle): string {
  const why = problemText(problem, style)
  return NOT_SAVED.toUpperCase() + (why.startsWith(NOT_SAVED) ? why.slice(NOT_SAVED.length) : why)
}

function placedPhrase(problem: Problem, style: NumberStyle): Phrase {
  if (!isValueProblem(problem)) return phraseOf(problem, style)
  const { facts } = problem
  const [what, toDo] = valuePhrase(problem.code === 'not-a-choice' ? inWords(problem) : problem, 'typed', style)
  return 'field' in facts ? [`${fieldTitle(facts.field)}: ${what}`, toDo] : [upperFirst(what), toDo]
}

const PHRASES: { readonly [C in OtherCode]: (facts: ProblemFacts[C], style: NumberStyle) => Phrase } = {
  'record-missing': () => ['The item to change is no longer in the workbook', 'undo the last deletion and try again'],
  'record-exists': () => ['This item is already in the workbook', 'look for it in the inventory'],
  'edit-out-of-date': () => ['This value changed in the meantime', 'check it and enter yours again'],
  'limits-contradict': ({ limit, value, other, otherValue, unit }, style) => {
    const isBelow = value < otherValue
    const said = (amount: number, beside: number) => formatValue(amount, unit as Unit, style, beside)
    const how = `${said(value, otherValue)} is ${isBelow ? 'below' : 'above'} the limit ${quoted(fieldTitle(other))}, which is ${said(otherValue, value)}`
    return [`${fieldTitle(limit)}: ${how}`, `${isBelow ? 'lower' : 'raise'} the other limit first`]
  },
  'no-such-component': ({ text }) => [`No component is called ${quoted(text)}`, 'choose one from the inventory, or add it first'],
  'several-owners': ({ component, owners, shares }, style) => [
    owners > 1 && shares === 1
      ? `${component} has ${owners} owners, so one share isn’t enough`
      : `${pluralize(shares, 'shares', style)} ${plural(shares, 'doesn’t', 'don’t')} match the ${pluralize(owners, 'owners', style)} of ${component}`,
    owners > 1 ? 'enter one share for each, such as 12; 7.5' : 'enter one share, or name the owners first',
  ],
  'several-cost-lines': ({ component, lines, amounts }) =>
    lines > 1
      ? [
          `The cost of ${component} is the sum of ${lines} lines`,
          'enter one amount for each, such as 12; 7.50, or change the line in the details',
        ]
      : [`The cost of ${component} is one line, not ${amounts}`, 'enter one amount, or add lines in the details'],
  'cost-line-not-monthly': ({ component, per }) =>
    per === 'bill'
      ? [`The cost of ${component} is part of a bill`, 'split the bill under Costs']
      : [`The cost of ${component} is entered ${/^[A-Z]{3}$/.test(per) ? `in ${per}` : `per ${per}`}`, 'change it in the details'],
  'bill-without-amount': ({ vendor }) => [`The ${vendor} bill has no amount`, 'enter its amount, or remove the bill'],
  'bill-over-allocated': ({ vendor, overMinor, currency }, { locale }) => [
    `The parts are ${formatMoney(overMinor, { locale, currency })} more than the ${vendor} bill`,
    'lower one of them, or raise the bill',
  ],
  'bill-part-fixed': ({ vendor }) => [`This price is part of the ${vendor} bill`, 'change it under Costs'],
  'grant-other-currency': ({ vendor, currency, other }) => [
    `The ${vendor} credits are in ${currency}, but the price is in ${other}`,
    'give both the same currency',
  ],
  'move-overwrites': () => ['A part of this block can’t move and would be overwritten', 'move the block to cells outside it'],
  'rate-same-currency': ({ currency }) => [`${currency} is the workbook’s own currency`, 'choose another currency'],
  'rate-undated': ({ currency }) => [`The ${currency} rate has no date`, 'enter its date, such as 2026-11-25'],
  'nothing-covered': () => ['No reason is selected', 'select at least one'],
  'reason-too-short': ({ length, min }, style) => [
    `The reason has ${pluralize(length, 'characters', style)} and needs at least ${min}`,
    'write one that still makes sense in two quarters',
  ],
  'date-needed': ({ field }, style) => [
    `${fieldTitle(field)}: no date is entered`,
    `enter year, month and day, such as ${formatDate('2026-11-25', style)}`,
  ],
  'date-too-early': ({ field, date, earliest }, style) => [
    `${fieldTitle(field)}: ${formatDate(date, style)} is before ${formatDate(earliest, style)}`,
    `enter ${formatDate(earliest, style)} or later`,
  ],
  'date-too-late': ({ field, date, latest }, style) => [
    `${fieldTitle(field)}: ${formatDate(date, style)} is too far ahead`,
    `enter ${formatDate(latest, style)} or earlier, when it is reviewed`,
  ],
  'quarter-locked-already': ({ quarter }) => [`${quarterText(quarter)} is already locked`, 'to change it, reopen it first'],
  'quarter-not-open': ({ quarter }) => [
    `${quarterText(quarter)} can’t be locked now`,
    'choose a quarter that has started and isn’t locked',
  ],
  'quarter-blocked': ({ quarter, findings }, style) => [
    `${quarterText(quarter)} can’t be locked because ${pluralize(findings, 'data checks', style)} ${plural(findings, 'fails', 'fail')}`,
    'fix the items listed, or give a reason to lock anyway',
  ],
  'quarter-moved': ({ quarter }) => [`${quarterText(quarter)} wasn’t locked because something changed in the meantime`, 'lock it again'],
  'quarter-approved-already': ({ quarter, by }) => [
    `${by} has already approved ${quarterText(quarter)} with a file`,
    'to change it, reopen the quarter',
  ],
  'clock-behind': ({ quarter, asOf }, style) => [
    `This computer’s date is earlier than ${formatDate(asOf, style)}, when ${quarterText(quarter)} was locked`,
    'correct the clock and reopen the workbook',
  ],
  'no-quote': ({ component }) => [`${component} has no managed quote to swap to`, 'enter a quote on its page first'],
  'vendor-unpriced': ({ vendor }) => [
    `${vendor === '' ? 'A vendor without a name' : quoted(vendor)} has no costs`,
    'choose a vendor that has a price, a bill or a quote',
  ],
  'figure-needed': ({ field }) => [`${fieldTitle(field)} isn’t set`, 'enter it in Settings first'],
  'scenario-full': ({ name, max }, style) => [
    `${quoted(name)} has ${formatCount(max, style)} changes, the maximum`,
    'remove one, or create another scenario',
  ],
  'column-name-built-in': ({ name }) => [`${quoted(name)} is the name of a built-in column`, 'choose another name'],
  'own-columns-full': ({ max }, style) => [
    `The workbook has ${formatCount(max, style)} custom columns, the maximum`,
    'remove one you no longer need',
  ],
  'own-column-choices': ({ name }) => [`${quoted(name)} has no choices`, 'enter at least one'],
  'name-taken': ({ name }) => [`${quoted(name)} already exists`, 'use another name, or remove one of the two'],

  'file-empty': ({ file }) => [`${file} is empty`, 'save it again, or choose another file'],
  'file-not-ours': ({ file }) => [`${file} isn’t a Rightsize workbook`, 'choose a .rightsize file'],
  'file-cut': ({ file, expectedBytes, actualBytes }, style) => [
    `${file} is incomplete: it has ${formatCount(actualBytes, style)} of ${formatCount(expectedBytes, style)} bytes`,
    'copy it again, or use an earlier copy',
  ],
  'file-damaged': ({ file }) => [`${file} is damaged: its content doesn’t match its checksum`, 'use an earlier copy'],
  'file-newer': ({ file, version, newest }) => [
    `${file} was written by a newer version of Rightsize (format ${version}, and this version reads up to ${newest})`,
    'update Rightsize and open it again',
  ],
  'file-invalid': ({ file, where, problem }, style) => [
    problem.code === 'json-invalid'
      ? `${file} doesn’t contain valid JSON`
      : `${file} contains an invalid value at ${placeIn(where, problem)}: ${innerPhrase(problem, 'written', style)[0]}`,
    'use an earlier copy',
  ],
  'quarter-missing': ({ quarter, file }) => [
    `${file}, the file of locked ${quarterText(quarter)}, is no longer in the data folder`,
    'restore it from a copy of the workbook that you sent or saved',
  ],
  'quarter-changed': ({ quarter, file }) => [
    `${file} isn’t the file that was locked for ${quarterText(quarter)}: its fingerprint differs`,
    'restore it from a copy of the workbook that you sent or saved',
  ],
  'quarter-unknown-rules': ({ quarter, file, rules }) => [
    `${quarterText(quarter)} isn’t accepted as locked: ${file} names rules ${rules}, which this version of Rightsize doesn’t know`,
    'update Rightsize, or restore it from a copy of the workbook that you sent or saved',
  ],
  'quarter-not-from-records': ({ quarter, file, what, where }) => [
    `${quarterText(quarter)} isn’t accepted as locked: the ${LOCK_PARTS[what]}${where === '' ? '' : ` (${isName(what) ? where : fieldTitle(where)})`} in ${file} don’t follow from its records`,
    'restore it from a copy of the workbook that you sent or saved',
  ],
  'quarter-not-locked': ({ quarter, file, locked }) => [
    `${file} has no locked quarter ${quarter}`,
    locked.length === 0 ? 'lock one in a review first' : `use ${formatAlternatives(locked.slice(-8))}`,
  ],
  'quarter-of-other-workbook': ({ quarter, file }) => [
    `${file} belongs to another workbook or another revision of ${quarterText(quarter)}`,
    'choose the file that was made for this quarter',
  ],
  'file-too-large': ({ file, megabytes, max }, style) => [
    `${file} is ${formatCount(megabytes, style)} MB, and the maximum is ${formatCount(max, style)} MB`,
    'remove unneeded parts, or split it',
  ],
  'file-too-deep': ({ file, max }, style) => [
    `${file} nests values more than ${formatCount(max, style)} levels deep`,
    'choose another file',
  ],
  'file-elsewhere': ({ file }) => [`${file} isn’t on this computer`, 'copy the file to this computer and open the copy'],
  'file-missing': ({ file }) => [`${file} doesn’t exist`, 'check its name and folder'],
  'file-unreadable': ({ file, reason }) => [`${file} can’t be read${readReason(reason)}`, 'choose a file you can open'],
  'release-check-off': () => ['Your administrator checks releases for everyone on this computer', 'ask them about the file you downloaded'],
  'release-without-sums': ({ file }) => [
    `${RELEASE_SUMS_FILE} isn’t in the folder of ${file}`,
    'download it from the same release into that folder',
  ],
  'release-sums-unreadable': ({ file }) => [
    `${RELEASE_SUMS_FILE} in the folder of ${file} holds no sum of a file`,
    'download it again from the same release',
  ],
  'release-not-listed': ({ file }) => [
    `${RELEASE_SUMS_FILE} doesn’t list ${file}`,
    'download both from the same release, and keep the name of the file',
  ],
  'release-differs': ({ file }) => [`${file} isn’t the file that its release lists`, 'delete it and download it again'],
  'attachment-empty': ({ file }) => [`${file} is empty`, 'choose the file with the content'],
  'attachment-missing': ({ file }) => [
    `The attached file ${file} isn’t with this workbook, only its name and fingerprint`,
    'attach it again, or ask the person who attached it for the file',
  ],
  'attachment-unnamed': ({ path }) => [
    `No component, decision or earlier version of this workbook names the attached file ${path}`,
    'nothing is missing. Delete the file if you don’t need it',
  ],
  'attachment-damaged': ({ sha256 }) => [`The attached file ${sha256.slice(0, 12)}… doesn’t match its fingerprint`, 'attach it again'],
  'attachments-too-large': ({ file, megabytes, max }, style) => [
    `With ${file}, attachments total ${formatCount(megabytes, style)} MB, and the maximum is ${formatCount(max, style)} MB`,
    'remove one first',
  ],
  'reference-dangling': ({ table, field }) => [`An entry in ${table} refers to a missing ${field}`, 'use an earlier copy'],
  'id-mismatch': ({ table }) => [`An entry in ${table} is stored under another ID`, 'use an earlier copy'],
  'workbook-missing': () => ['This workbook is no longer in the data folder', 'choose another workbook, or a backup'],
  'data-folder-away': ({ folder, target }) => [
    `The data folder ${folder} leads to ${target}, which isn’t there`,
    'connect that disk and start Rightsize again. Your workbooks are on it',
  ],
  'data-folder-missing': ({ folder, reason, detail }) => [
    `The data folder ${folder} isn’t there and can’t be created: ${failureWords(reason, detail)}`,
    'connect its disk or let your account create the folder, and start Rightsize again. Workbooks on a disk that is away are unchanged',
  ],
  'data-folder-unreadable': ({ folder, reason }) => [
    `The data folder ${folder} can’t be read${readReason(reason)}`,
    'let your account read it, or have another folder named in RIGHTSIZE_USER_DATA or by your administrator, and start Rightsize again',
  ],
  'workbook-exists': () => ['This workbook is already in the library', 'to restore the deleted one, delete the other first'],
  'save-failed': ({ reason, detail }) => [`${NOT_SAVED}${failureWords(reason, detail)}`, FAILURE_ADVICE[reason]],
  'save-timeout': ({ seconds }) => [`${NOT_SAVED}the disk didn’t respond within ${seconds} seconds`, 'try again, or save a copy elsewhere'],
  'workbook-read-only': ({ reason }) => [`This workbook is read-only here (${words(reason)})`, 'to continue, save a copy elsewhere'],
  'working-copy-unavailable': ({ reason }) => [
    `The app’s working copy can’t be used (${words(reason)})`,
    'keep working. Everything is saved in the workbook file',
  ],

  'merge-other-workbook': ({ mine, theirs }) => [
    mine === theirs
      ? `These are two different workbooks, both named ${quoted(mine)}`
      : `${quoted(theirs)} is a different workbook from ${quoted(mine)}`,
    'choose a copy of the same workbook',
  ],
  'merge-unrelated': ({ file }) => [
    `${file} and this workbook share no earlier version to compare with`,
    'ask for a copy that was made from one of yours, or open it as a separate copy',
  ],
  'merge-nothing': ({ file }) => [`${file} has nothing that this workbook lacks`, 'there is nothing to merge'],
  'merge-currencies': ({ mine, theirs }) => [
    `One copy is in ${mine} and the other in ${theirs}, and both have changes`,
    'give both the same currency in Settings and merge again',
  ],
  'merge-fiscal-starts': ({ mine, theirs }) => [
    `Your fiscal year starts in ${monthName(mine)} and theirs in ${monthName(theirs)}, and both copies have locked quarters`,
    'open theirs as a separate copy instead',
  ],
  'merge-unanswered': ({ open }, style) => [
    `${pluralize(open, 'differences', style)} ${plural(open, 'is', 'are')} still open`,
    'choose a side for each',
  ],

  'csv-binary': ({ file }) => [`${file} isn’t a text file`, 'if it’s a list, save it as an Excel file (.xlsx) or as CSV'],
  'csv-wrong-encoding': ({ file, encoding, line }, style) => [
    `Line ${formatCount(line, style)} of ${file} isn’t UTF-8${encoding === null ? '' : ` and looks like ${encoding}`}`,
    'save the file as UTF-8 (CSV UTF-8 in a spreadsheet)',
  ],
  'csv-unclosed-quote': ({ file, line }, style) => [
    `Line ${formatCount(line, style)} of ${file} has an unclosed quotation mark`,
    'close it, and double any quotation mark inside a cell',
  ],
  'csv-no-header': ({ file, missing }) => [
    `The first row of ${file} has no ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}`,
    `name them in the first row, as in resources/sample/seed_5_people.csv, ${OR_IN_THE_APP}`,
  ],
  'list-without-name': ({ file }) => [
    `No column of ${file} is set as the component name`,
    'choose that column, or the row with the column names',
  ],
  'csv-no-rows': ({ file }) => [`${file} has a header but no rows`, 'add at least one component'],
  'csv-wrong-separator': ({ file, line, separator }, style) => [
    `Line ${formatCount(line, style)} of ${file} has ${separator === '\t' ? 'tabs' : 'semicolons'} between its columns`,
    `save the file again with commas between them, ${OR_IN_THE_APP}`,
  ],
  'csv-unknown-header': ({ file, header, known }) => [
    `The first row of ${file} has ${header === '' ? 'a column without a name' : `the unknown column ${quoted(header)}`}`,
    `remove it, or use one of the optional columns ${known.join(', ')}`,
  ],
  'csv-duplicate-header': ({ file, header }) => [`The first row of ${file} has the column ${header} twice`, 'remove one of the two'],
  'csv-ragged-row': ({ file, line, cells, expected }, style) => [
    `Line ${formatCount(line, style)} of ${file} has ${formatCount(cells, style)} cells and the header has ${formatCount(expected, style)}`,
    'match the header, and put cells that contain a comma in quotation marks',
  ],
  'csv-cell': ({ file, line, column, problem }, style) =>
    placed(`Line ${formatCount(line, style)}, column ${column} of ${file}`, problem, 'typed', style),
  'csv-owner-count': ({ file, line, owners, shares }, style) => [
    `Line ${formatCount(line, style)}, column owner of ${file}: ${pluralize(owners, 'owners', style)} ${plural(owners, 'has', 'have')} ${pluralize(shares, 'shares', style)} in owner_time_share_percent`,
    'enter one share per owner, separated by semicolons',
  ],
  'csv-too-many-rows': ({ file, max }, style) => [`${file} has more than ${formatCount(max, style)} rows`, 'split it, or remove rows'],
  'list-kind': ({ file, kind }) => {
    switch (kind) {
      case 'old-excel':
        return [`${file} is an old Excel file (.xls)`, 'open it in Excel or LibreOffice, and save it as an Excel file (.xlsx)']
      case 'binary-excel':
        return [`${file} is a binary Excel file (.xlsb)`, 'open it in Excel or LibreOffice, and save it as an Excel file (.xlsx)']
      case 'password':
        return [`${file} has a password`, 'open it, remove the password, save it and try again']
      case 'owner-file':
        return [`${file} only marks that a spreadsheet is open`, 'choose the spreadsheet itself']
      case 'web-page':
        return [
          `${file} is a web page or XML, whatever its name says`,
          'open it in Excel or LibreOffice, and save it as an Excel file (.xlsx)',
        ]
      case 'json':
        return [`${file} is JSON, not a table`, 'export the list as CSV or as an Excel file (.xlsx)']
      case 'other':
        return [`${file} isn’t a spreadsheet that can be read`, 'save it as an Excel file (.xlsx), OpenDocument (.ods) or CSV']
    }
  },
  'list-damaged': ({ file, part }) => [
    part === null ? `${file} is incomplete` : `${file} is damaged in ${quoted(part)}`,
    'open it in its program and save it again',
  ],
  'list-refused': ({ file, why }) => [
    `${file} can’t be read because ${LIST_REFUSALS[why]}`,
    'save it again as an Excel file (.xlsx) or as CSV',
  ],
  'list-no-cells': ({ file, instead }) => {
    switch (instead) {
      case 'hidden-sheets':
        return [`${file} has no visible sheet with cells`, 'unhide the sheet with the list, save the file and try again']
      case 'hidden-list':
        return [
          `${file} has no list on its visible sheets, and it has hidden ones`,
          'unhide the sheet with the list, save the file and try again',
        ]
      case 'formulas':
        return [`${file} has only formulas without a stored result, or with errors`, 'open it in its program, correct it and save it again']
      case 'pictures':
        return [`${file} has pictures but no cells`, 'enter the list in cells, and try again']
      case 'nothing':
        return [`${file} has no cells`, 'save it again, or choose another file']
    }
  },
  'list-timeout': ({ file, seconds }, style) => [
    `${file} took longer than ${formatCount(seconds, style)} seconds to read, so nothing was imported`,
    'split it, or remove unneeded rows',
  ],
  'csv-too-many-columns': ({ file, max }, style) => [
    `${file} has more than ${formatCount(max, style)} columns`,
    'remove the ones you don’t need',
  ],
  'currency-conflict': ({ file, fileCurrency, company, companyCurrency }) => [
    `${file} is in ${fileCurrency} and ${company} is in ${companyCurrency}`,
    'use the same currency for both',
  ],
  'json-invalid': ({ file, reason }) =>
    reason === 'not-an-object'
      ? [`${file} isn’t a group of keys with values`, 'write it in braces, as in resources/sample/seed_5_people.company.json']
      : reason === 'not-a-list'
        ? [`${file} isn’t a list of at most 2,000 rules`, 'write it in square brackets, as docs/bills.md shows']
        : [`${file} isn’t valid JSON at ${reason}`, 'correct it there'],
  'json-unknown-key': ({ file, key, known }) => [
    `${file} has the unknown key ${quoted(key)}`,
    `remove it or use ${formatAlternatives(known)}`,
  ],
  'json-value': ({ file, key, problem }, style) => placed(`Key ${key} of ${file}`, problem, 'written', style),

  'key-not-one': ({ file }) => [`${file} isn’t a Rightsize key`, 'choose a file that ends in .rightsize-key'],
  'key-damaged': ({ file }) => [`${file} is damaged: its content doesn’t match its checksum`, 'import the backup of the key'],
  'key-newer': ({ file }) => [`${file} was written by a newer version of Rightsize`, 'update Rightsize and use the key again'],
  'key-of-keychain': ({ file }) => [`${file} opens only through the keychain of the computer it was made on`, 'export a backup there'],
  'key-exists': () => ['There is a key on this computer already', 'forget it first'],
  'key-missing': () => ['There is no key on this computer', 'create one, or import a backup'],
  'keychain-failed': () => ['The system’s keychain can’t be used for this key', 'forget the key and import its backup'],
  'signature-broken': ({ file }) => [
    `The signature of ${file} is broken: it isn’t one of this content`,
    'ask the person who sent it for the file again',
  ],
  'known-keys-damaged': ({ file, line }, style) => [
    `Line ${formatCount(line, style)} of ${file} isn’t a public key and a day`,
    'correct or delete that line',
  ],
  'key-passphrase-wrong': () => ['This passphrase doesn’t unlock the key', 'enter the one it was saved with'],
  'key-passphrase-short': ({ min }, style) => [`The passphrase has fewer than ${formatCount(min, style)} characters`, 'enter a longer one'],
  'key-passphrase-missing': ({ variable }) => ['The key needs its passphrase', `set it as ${variable} in the environment`],
  'sign-needs-quarter': () => ['Only packs of locked quarters are signed', 'add --quarter, or leave out --sign'],
  'sign-other-format': ({ file }) => [`${file} can’t hold a signature`, 'write an Excel pack or a data room, or leave out --sign'],

  ...FORM_PHRASES,
  ...BOOK_PHRASES,
  ...BILL_PHRASES,
  ...IMPORT_PHRASES,
  ...STACK_PHRASES,
  'command-unknown': ({ command, known }) => [
    command === '' ? 'No command given' : `${quoted(command)} isn’t a command`,
    `use ${formatAlternatives(known)}, or --help`,
  ],
  'command-missing-argument': ({ command, argument }) => [`${command} needs ${argument}`, `see rightsize ${command} --help`],
  'command-unknown-option': ({ option }) => [`${quoted(option)} isn’t an option here`, 'see rightsize --help'],
  'command-option-value': ({ option, value, expected }) => [
    value === '' ? `${option} has no value` : `${option} doesn’t accept ${quoted(value)}`,
    `enter ${expected}`,
  ],
  'command-options-apart': ({ one, other }) => [`${one} and ${other} can’t be combined`, 'remove one of the two'],
  'target-is-input': ({ file }) => [`${file} would be written over, and this command reads it`, 'choose another name'],
  'target-extension': ({ file, expected }) => [`${file} doesn’t end in ${expected}`, `choose a name that ends in ${expected}`],
  'pages-need-app': ({ file }) => [
    `${file} wasn’t written because only the app can create PDFs`,
    'open the workbook in the app and export a PDF there',
  ],
  'target-unwritable': ({ file, reason, detail }) => [`${file} can’t be written: ${failureWords(reason, detail)}`, FAILURE_ADVICE[reason]],
  'command-stopped': ({ file }) => [`Stopped. ${file} wasn’t written`, 'run the command again any time'],
  'export-cancelled': () => ['Export canceled. Nothing was written', 'export again any time'],
  'pack-question-cancelled': () => ['The comparison was canceled', 'open the pack again any time'],
  'pack-checks-fail': ({ quarter, checks }, style) => [
    `The approved pack of ${quarterText(quarter)} wasn’t written because ${pluralize(checks.length, 'model checks', style)} ${plural(checks.length, 'fails', 'fail')} (${checks.slice(0, 3).join('; ')})`,
    'this is a bug in Rightsize and not in your data: report it with the names of the checks',
  ],
  'app-replaced': () => ['Rightsize was updated while it was open', 'quit and start it again; what you entered is saved'],
  'export-crashed': ({ detail }) => [`The export stopped and nothing was written (${detail})`, 'try again'],
  'image-not-taken': () => ['The chart couldn’t be copied', 'scroll until the whole chart is visible, and try again'],
  'request-refused': ({ channel, reason }) => [
    `The app refused a request from its own page (${channel}: ${words(reason)})`,
    'restart Rightsize',
  ],
  'app-failed': ({ channel, detail }) => [
    `The app hit an unexpected error (${channel}: ${detail})`,
    'try again. If it persists, restart Rightsize',
  ],
}

function phraseOf(problem: Exclude<Problem, { readonly code: keyof RecordProblems }>, style: NumberStyle): Phrase {
  const phrase = PHRASES[problem.code] as (facts: Problem['facts'], style: NumberStyle) => Phrase
  return phrase(problem.facts, style)
}

function innerPhrase(problem: Problem, numbers: NumbersAs, style: NumberStyle): Phrase {
  return isValueProblem(problem) ? valuePhrase(problem, numbers, style) : phraseOf(problem, style)
}

function placed(place: string, problem: Problem, numbers: NumbersAs, style: NumberStyle): Phrase {
  const [what, toDo] = innerPhrase(problem, numbers, style)
  return [`${place}: ${what}`, toDo]
}

/** The record's field says more than the part of the file it is in. */
function placeIn(part: string, { facts }: Problem): string {
  return 'field' in facts && facts.field !== '' ? facts.field : part
}

const READ_REASONS: Readonly<Record<string, string>> = {
  folder: ' because it is a folder',
  gone: ' because it was moved or changed',
  'not-a-file': ' because it is not a file',
  'no-permission': ' because you don’t have permission',
  'not-a-folder': ' because it is not a folder',
  EACCES: ' because you don’t have permission',
  EPERM: ' because you don’t have permission',
  ENAMETOOLONG: ' because its name is too long',
}

const readReason = (reason: string) => READ_REASONS[reason] ?? ` (${reason})`

function failureWords(reason: SaveFailure, detail: string): string {
  switch (reason) {
    case 'disk-full':
      return 'the disk is full'
    case 'read-only':
      return 'the folder is read-only'
    case 'no-permission':
      return 'you don’t have permission to write there'
    case 'folder-missing':
      return 'its folder doesn’t exist'
    case 'in-use':
      return 'another program has it open'
    case 'not-a-file':
      return 'it is not a file'
    case 'link':
      return `it is a link to ${detail}`
    case 'other':
      return SYSTEM_WORDS[detail] ?? (detail === '' ? 'the system refused' : `the system reports ${detail}`)
    default:
      return assertNever(reason)
  }
}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder has this name',
  EEXIST: 'a file has this name',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links form a loop',
  EIO: 'the disk reports an error',
}

const FAILURE_ADVICE: Readonly<Record<SaveFailure, string>> = {
  'disk-full': 'free up space and try again, or choose another disk',
  'read-only': 'choose another folder',
  'no-permission': 'choose another folder',
  'folder-missing': 'create the folder, or choose another one',
  'in-use': 'close it there and try again',
  'not-a-file': 'choose another name',
  link: 'choose another name, or the file it leads to',
  other: 'try again, or choose another folder',
}

const LOCK_PARTS: Readonly<Record<ProblemFacts['quarter-not-from-records']['what'], string>> = {
  facts: 'facts of the lock',
  rules: 'limits',
  verdicts: 'verdicts',
  figures: 'figures',
  people: 'figures for people',
  prices: 'prices',
}

/** What a component or a person is called is no field, whatever it reads like. */
function isName(what: ProblemFacts['quarter-not-from-records']['what']): boolean {
  return what === 'verdicts' || what === 'people'
}

/** The choices as they read on screen, where they are typed and pasted as such; ids stay in files. */
function inWords({ code, facts }: Extract<Problem, { readonly code: 'not-a-choice' }>) {
  const labels = fieldNamed(facts.field)?.choices
  if (labels === undefined) return { code, facts }
  const choices = facts.choices.map((choice) => (Object.hasOwn(labels, choice) ? labels[choice] : undefined) ?? choice)
  return { code, facts: { ...facts, choices } }
}

/** "owners.share" → "Engineer time", "contract.exitFee" → "Exit fee": a field without words of its own still reads as words. */
function fieldTitle(field: string): string {
  const words = fieldNamed(field)
  if (words !== undefined) return titleOf(words)
  // The head of a column of somebody's list keeps its own capitals: "PO budget".
  if (/[^\w.-]|^[A-Z]/.test(field)) return field
  const last = field.split('.').at(-1) ?? field
  return Object.hasOwn(LIMIT_WORDS, last) ? LIMIT_WORDS[last as keyof typeof LIMIT_WORDS].name : upperFirst(asWords(last))
}

/** "read-only" as a reason reads as words; a detail of the system stays as it is. */
function words(reason: string): string {
  return reason.replace(/(\w)-(\w)/g, '$1 $2')
}

/** Facts may hold anything a file held: no line breaks, escape sequences or hidden direction marks reach a terminal. */
function tidy(sentence: string): string {
  return sentence.replace(/[\p{Cc}\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu, '\uFFFD')
}
