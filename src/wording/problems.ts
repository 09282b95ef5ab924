// Turns every Problem into one plain sentence: where, what is wrong, what to do. Used by every screen
// and by the command line, so both say the same. A code without its sentence does not compile.

import { assertNever, type Problem, type ProblemFacts, type RecordProblems, type SaveFailure, type Unit } from '#core'
import { asWords, fieldNamed, upperFirst } from './fields.ts'
import { LIMIT_WORDS } from './limits.ts'
import { counted, formatDate, formatMoney, formatValue, monthName, PLAIN_STYLE, quarterText } from './quantities.ts'
import { BOOK_PHRASES } from './screens/book-problems.ts'
import { SLIP_PHRASES } from './screens/slip-problems.ts'
import { anyOf, count, isValueProblem, type NumbersAs, type Phrase, quoted, valuePhrase } from './value-problems.ts'

type OtherCode = Exclude<keyof ProblemFacts, keyof RecordProblems>

/** One sentence on one line, whatever the facts hold. */
export function problemText(problem: Problem): string {
  const [what, toDo] = placedPhrase(problem)
  return tidy(`${what}; ${toDo}.`)
}

const NOT_SAVED = 'Not saved: '

/** The command line reads tidy lists only; the app asks about all others. */
const OR_IN_THE_APP = 'or bring the list in as it is with Import a list in the app'

/** What stands in the status bar while an edit is not on disk: "NOT SAVED: the disk is full; …". */
export function notSavedText(problem: Problem): string {
  const why = problemText(problem)
  return NOT_SAVED.toUpperCase() + (why.startsWith(NOT_SAVED) ? why.slice(NOT_SAVED.length) : why)
}

function placedPhrase(problem: Problem): Phrase {
  if (!isValueProblem(problem)) return phraseOf(problem)
  const [what, toDo] = valuePhrase(problem, 'typed')
  const { facts } = problem
  return 'field' in facts ? [`${fieldTitle(facts.field)}: ${what}`, toDo] : [what, toDo]
}

const PHRASES: { readonly [C in OtherCode]: (facts: ProblemFacts[C]) => Phrase } = {
  'record-missing': () => ['What was to be changed is no longer in the workbook', 'undo the last deletion and try again'],
  'record-exists': () => ['What was to be added is in the workbook already', 'look for it in the list'],
  'edit-out-of-date': () => ['The value has changed meanwhile', 'look at it and enter it again'],
  'limits-contradict': ({ limit, value, other, otherValue, unit }) => {
    const isBelow = value < otherValue
    const said = (amount: number, beside: number) => formatValue(amount, unit as Unit, PLAIN_STYLE, beside)
    const how = `${said(value, otherValue)} is ${isBelow ? 'below' : 'above'} the limit ${quoted(fieldTitle(other))}, which is ${said(otherValue, value)}`
    return [`${fieldTitle(limit)}: ${how}`, `${isBelow ? 'lower' : 'raise'} that one first`]
  },
  'no-such-component': ({ text }) => [
    `No component is called ${quoted(text)}`,
    'choose one from the list, or add it to the inventory first',
  ],
  'several-owners': ({ component, owners, shares }) => [
    owners > 1 && shares === 1
      ? `${component} has ${owners} owners, so one share cannot say whose time it is`
      : `${counted(shares, 'shares', PLAIN_STYLE)} cannot be told apart among ${counted(owners, 'owners', PLAIN_STYLE)} of ${component}`,
    owners > 1 ? 'enter one for each, such as 12; 7.5' : 'enter one share, or name the owners first',
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
      ? [`The cost of ${component} is a part of a bill`, 'split the bill on the costs screen']
      : [`The cost of ${component} is kept ${/^[A-Z]{3}$/.test(per) ? `in ${per}` : `per ${per}`}`, 'change it in the details'],
  'bill-without-amount': ({ vendor }) => [`The bill of ${vendor} has no amount`, 'enter what it comes to, or remove the bill'],
  'bill-over-allocated': ({ vendor, overMinor, currency }) => [
    `The parts are ${formatMoney(overMinor, { locale: 'en-US', currency })} more than the bill of ${vendor}`,
    'take less for one of them or raise the bill',
  ],
  'bill-part-fixed': ({ vendor }) => [`This price is a part of the bill of ${vendor}`, 'change it on the costs screen'],
  'grant-other-currency': ({ vendor, currency, other }) => [
    `The credits ${vendor} would be in ${currency} and the price they pay in ${other}`,
    'give both the same currency',
  ],
  'rate-same-currency': ({ currency }) => [`${currency} needs no rate to itself`, 'choose another currency'],
  'rate-undated': ({ currency }) => [`The rate of ${currency} has no day`, 'say on which day it was so, such as 2026-11-25'],
  'nothing-covered': () => ['No reason is chosen', 'choose at least one that this is about'],
  'reason-too-short': ({ length, min }) => [
    `The reason has ${counted(length, 'characters', PLAIN_STYLE)} and needs at least ${min}`,
    'write one that somebody can judge in two quarters',
  ],
  'date-needed': ({ field }) => [`${fieldTitle(field)}: no day is entered`, 'write year, month and day, such as 2026-11-25'],
  'date-too-early': ({ field, date, earliest }) => [
    `${fieldTitle(field)}: ${formatDate(date, PLAIN_STYLE)} is before ${formatDate(earliest, PLAIN_STYLE)}`,
    `enter ${formatDate(earliest, PLAIN_STYLE)} or later`,
  ],
  'date-too-late': ({ field, date, latest }) => [
    `${fieldTitle(field)}: ${formatDate(date, PLAIN_STYLE)} is too far away`,
    `enter a day up to ${formatDate(latest, PLAIN_STYLE)}; then it is looked at again`,
  ],
  'quarter-locked-already': ({ quarter }) => [
    `${quarterText(quarter)} is locked already`,
    'reopen it first if something in it has to change',
  ],
  'quarter-not-open': ({ quarter }) => [
    `${quarterText(quarter)} cannot be locked now`,
    'choose a quarter that has begun and is not locked',
  ],
  'quarter-blocked': ({ quarter, findings }) => [
    `${quarterText(quarter)} cannot be locked: ${findings === 1 ? '1 data check fails' : `${findings} data checks fail`}`,
    'correct what it names, or write why the quarter is locked all the same',
  ],
  'quarter-moved': ({ quarter }) => [`${quarterText(quarter)} is not locked: something changed while it was being locked`, 'lock it again'],
  'quarter-approved-already': ({ quarter, by }) => [
    `${quarterText(quarter)} has the approval of ${by} already, with its file`,
    'reopen the quarter if something in it has to change',
  ],
  'clock-behind': ({ quarter, asOf }) => [
    `The date of this computer is before ${formatDate(asOf, PLAIN_STYLE)}, the day that ${quarterText(quarter)} was locked for`,
    'set its clock right and open the workbook again',
  ],
  'no-quote': ({ component }) => [
    `${component} has no managed quote, so there is nothing to swap it for`,
    'enter a quote on its page first',
  ],
  'vendor-unpriced': ({ vendor }) => [
    `Nothing is paid to ${vendor === '' ? 'a vendor without a name' : quoted(vendor)}`,
    'choose a vendor that has a price, a bill or a quote',
  ],
  'figure-needed': ({ field }) => [`${fieldTitle(field)}: it is not set, so nothing can be added to it`, 'set it in Settings first'],
  'scenario-full': ({ name, max }) => [
    `${quoted(name)} has ${count(max)} changes, which is all it can hold`,
    'remove one, or make another scenario',
  ],
  'name-taken': ({ name }) => [`${quoted(name)} is there already`, 'use another name or remove one of the two'],

  'file-empty': ({ file }) => [`${file} is empty`, 'save it again where it comes from, or choose another file'],
  'file-not-ours': ({ file }) => [`${file} is not a Rightsize workbook`, 'choose a .rightsize file'],
  'file-cut': ({ file, expectedBytes, actualBytes }) => [
    `${file} is cut short: ${count(actualBytes)} of ${count(expectedBytes)} bytes are there`,
    'copy it again from where it comes, or use an earlier copy',
  ],
  'file-damaged': ({ file }) => [`${file} is damaged: its content does not match its checksum`, 'use an earlier copy of it'],
  'file-newer': ({ file, version, newest }) => [
    `${file} was written by a newer version of Rightsize (format ${version}, and this version reads up to ${newest})`,
    'update Rightsize and open it again',
  ],
  'file-invalid': ({ file, where, problem }) => [
    problem.code === 'json-invalid'
      ? `${file} does not hold valid JSON`
      : `${file} holds something that cannot be right at ${placeIn(where, problem)}: ${innerPhrase(problem, 'written')[0]}`,
    'use an earlier copy of it',
  ],
  'quarter-missing': ({ quarter, file }) => [
    `${quarterText(quarter)} was locked, and its file ${file} is no longer in the data folder`,
    'bring it back from a copy of the workbook that you sent or saved',
  ],
  'quarter-changed': ({ quarter, file }) => [
    `${file} is not what was locked as ${quarterText(quarter)}: its fingerprint is another`,
    'bring it back from a copy of the workbook that you sent or saved',
  ],
  'quarter-not-locked': ({ quarter, file, locked }) => [
    `${file} has no locked quarter ${quarter}`,
    locked.length === 0 ? 'lock one in a review first' : `use ${anyOf(locked.slice(-8))}`,
  ],
  'quarter-of-other-workbook': ({ quarter, file }) => [
    `${file} is about another workbook or another revision of ${quarterText(quarter)}`,
    'choose the file that was made for this quarter',
  ],
  'file-too-large': ({ file, megabytes, max }) => [
    `${file} has ${count(megabytes)} MB and at most ${count(max)} MB are read`,
    'remove what is not needed or split it',
  ],
  'file-too-deep': ({ file, max }) => [`${file} nests its values more than ${count(max)} levels deep`, 'choose another file'],
  'file-missing': ({ file }) => [`${file} does not exist`, 'check its name and folder'],
  'file-unreadable': ({ file, reason }) => [
    `${file} cannot be read${READ_REASONS[reason] ?? ` (${reason})`}`,
    'choose a file you can open',
  ],
  'attachment-empty': ({ file }) => [`${file} is empty`, 'choose the file with the content'],
  'attachment-missing': ({ file }) => [
    `${file} does not lie beside this workbook: only its name and fingerprint came`,
    'ask whoever attached it for the file',
  ],
  'attachment-damaged': ({ sha256 }) => [
    `The attached file ${sha256.slice(0, 12)}… does not match its fingerprint`,
    'attach it again from where it came from',
  ],
  'attachments-too-large': ({ file, megabytes, max }) => [
    `With ${file} the attached files of this workbook have ${count(megabytes)} MB together, and at most ${count(max)} MB are kept`,
    'remove one that is no longer needed first',
  ],
  'reference-dangling': ({ table, field }) => [`An entry of ${table} names, as its ${field}, one that is missing`, 'use an earlier copy'],
  'id-mismatch': ({ table }) => [`An entry of ${table} is kept under a name that is not its own`, 'use an earlier copy'],
  'workbook-missing': () => ['This workbook is no longer in the data folder', 'choose another one or a backup'],
  'workbook-exists': () => ['The library has this workbook again already', 'delete that one first if you want the deleted one back'],
  'save-failed': ({ reason, detail }) => [`${NOT_SAVED}${failureWords(reason, detail)}`, FAILURE_ADVICE[reason]],
  'save-timeout': ({ seconds }) => [`${NOT_SAVED}the disk gave no answer within ${seconds} seconds`, 'try again or save a copy elsewhere'],
  'workbook-read-only': ({ reason }) => [
    `This workbook cannot be changed here (${words(reason)})`,
    'save a copy elsewhere to go on working',
  ],
  'working-copy-unavailable': ({ reason }) => [
    `The working copy inside the app cannot be used (${words(reason)})`,
    'go on working: everything is saved in the workbook file',
  ],

  'merge-other-workbook': ({ mine, theirs }) => [
    mine === theirs
      ? `These are two different workbooks, both of them called ${quoted(mine)}`
      : `${quoted(theirs)} is another workbook than ${quoted(mine)}`,
    'choose a copy of the same workbook',
  ],
  'merge-unrelated': ({ file }) => [
    `${file} and this workbook have no state in common that could be compared with`,
    'ask for a copy that was made from one of yours, or open it as a separate copy',
  ],
  'merge-nothing': ({ file }) => [`${file} holds nothing that this workbook does not have`, 'there is nothing to merge'],
  'merge-currencies': ({ mine, theirs }) => [
    `One copy is in ${mine} and the other in ${theirs}, and both have changes`,
    'give both the same currency in Settings and merge again',
  ],
  'merge-fiscal-starts': ({ mine, theirs }) => [
    `Your fiscal year starts in ${monthName(mine, PLAIN_STYLE)} and theirs in ${monthName(theirs, PLAIN_STYLE)}, and both copies have locked quarters`,
    'open theirs as a separate copy instead',
  ],
  'merge-unanswered': ({ open }) => [
    `${open === 1 ? '1 difference is' : `${count(open)} differences are`} not answered yet`,
    'say for each which side holds',
  ],

  'csv-binary': ({ file }) => [`${file} is not a text file`, 'if it is a spreadsheet, open it there and save it as CSV UTF-8'],
  'csv-wrong-encoding': ({ file, encoding, line }) => [
    `Line ${count(line)} of ${file} is not UTF-8 but looks like ${encoding}`,
    'save the file again as UTF-8 (a spreadsheet calls it CSV UTF-8)',
  ],
  'csv-unclosed-quote': ({ file, line }) => [
    `Line ${count(line)} of ${file} opens a quotation mark that is not closed where its cell ends`,
    'close it, and write a quotation mark inside a cell as two',
  ],
  'csv-no-header': ({ file, missing }) => [
    `The first row of ${file} has no ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}`,
    `name them in the first row, as in resources/sample/seed_5_people.csv, ${OR_IN_THE_APP}`,
  ],
  'list-without-name': ({ file }) => [
    `No column of ${file} is said to name the components`,
    'choose which one does, or the row with the column names',
  ],
  'csv-no-rows': ({ file }) => [`${file} has a header and no rows`, 'add at least one component below it'],
  'csv-wrong-separator': ({ file, line, separator }) => [
    `Line ${count(line)} of ${file} has ${separator === '\t' ? 'tabs' : 'semicolons'} between its columns`,
    `save the file again with commas between them, ${OR_IN_THE_APP}`,
  ],
  'csv-unknown-header': ({ file, header, known }) => [
    `The first row of ${file} has ${header === '' ? 'a column without a name' : `the unknown column ${quoted(header)}`}`,
    `remove it, or use one of the optional columns ${known.join(', ')}`,
  ],
  'csv-duplicate-header': ({ file, header }) => [
    `The first row of ${file} names the column ${header} a second time`,
    'keep one of the two',
  ],
  'csv-ragged-row': ({ file, line, cells, expected }) => [
    `Line ${count(line)} of ${file} has ${count(cells)} cells and the header has ${count(expected)}`,
    'give it as many, and put cells that hold a comma in quotation marks',
  ],
  'csv-cell': ({ file, line, column, problem }) => placed(`Line ${count(line)}, column ${column} of ${file}`, problem, 'typed'),
  'csv-owner-count': ({ file, line, owners, shares }) => [
    `Line ${count(line)}, column owner of ${file}: ${counted(owners, 'owners', PLAIN_STYLE)} ${owners === 1 ? 'has' : 'have'} ${counted(shares, 'shares', PLAIN_STYLE)} in owner_time_share_percent`,
    'give one share for each owner, separated by semicolons',
  ],
  'csv-too-many-rows': ({ file, max }) => [`${file} has more than ${count(max)} rows`, 'split it or remove rows'],
  'list-timeout': ({ file, seconds }) => [
    `${file} took longer than ${count(seconds)} seconds to read, so nothing was imported`,
    'split it or remove what is not needed',
  ],
  'csv-too-many-columns': ({ file, max }) => [`${file} has more than ${count(max)} columns`, 'remove those that are not needed'],
  'currency-conflict': ({ file, fileCurrency, company, companyCurrency }) => [
    `${file} is in ${fileCurrency} and ${company} is in ${companyCurrency}`,
    'give both in the same currency',
  ],
  'json-invalid': ({ file, reason }) =>
    reason === 'not-an-object'
      ? [`${file} does not hold a company`, 'write its keys in braces, as in resources/sample/seed_5_people.company.json']
      : [`${file} is not valid JSON at ${reason}`, 'correct it there'],
  'json-unknown-key': ({ file, key, known }) => [`${file} has the unknown key ${quoted(key)}`, `remove it or use ${anyOf(known)}`],
  'json-value': ({ file, key, problem }) => placed(`Key ${key} of ${file}`, problem, 'written'),

  ...SLIP_PHRASES,
  ...BOOK_PHRASES,
  'command-unknown': ({ command, known }) => [
    command === '' ? 'No command is given' : `${quoted(command)} is not a command`,
    `use ${anyOf(known)}, or --help`,
  ],
  'command-missing-argument': ({ command, argument }) => [`${command} needs ${argument}`, `see rightsize ${command} --help`],
  'command-unknown-option': ({ option }) => [`${quoted(option)} is not understood here`, 'see rightsize --help'],
  'command-option-value': ({ option, value, expected }) => [
    value === '' ? `${option} has no value` : `${option} does not accept ${quoted(value)}`,
    `give ${expected}`,
  ],
  'command-options-apart': ({ one, other }) => [`${one} and ${other} do not go together`, 'leave one of the two out'],
  'option-not-yet': ({ option }) => [`${option} is not available in this version`, 'leave it out'],
  'target-extension': ({ file, expected }) => [
    `${file} does not end in ${expected}`,
    `give the file to write a name that ends in ${expected}`,
  ],
  'pages-need-app': ({ file }) => [
    `${file} is not written: PDF pages are set by the app’s window, which the command line does not have`,
    'open the workbook in the app and choose PDF pages in Export',
  ],
  'target-unwritable': ({ file, reason, detail }) => [`${file} cannot be written: ${failureWords(reason, detail)}`, FAILURE_ADVICE[reason]],
  'export-cancelled': () => ['The export was cancelled and nothing was written', 'export again when you like'],
  'pack-question-cancelled': () => ['The comparison was stopped before it was done', 'open the pack again when you like'],
  'pack-checks-fail': ({ quarter, checks }) => [
    `The approved pack of ${quarterText(quarter)} is not written: ${checks.length === 1 ? 'a model check fails' : `${checks.length} model checks fail`} (${checks.slice(0, 3).join('; ')})`,
    'reopen the quarter and correct what it is about',
  ],
  'export-crashed': ({ detail }) => [`The export stopped and nothing was written (${detail})`, 'try again'],
  'image-not-taken': () => ['The picture could not be taken', 'bring the whole chart into sight and try again'],
  'request-refused': ({ channel, reason }) => [`The app refused a request of its own page (${channel}: ${words(reason)})`, 'restart it'],
  'app-failed': ({ channel, detail }) => [
    `Something in the app itself went wrong (${channel}: ${detail})`,
    'try again, and restart it if that does not help',
  ],
}

function phraseOf(problem: Exclude<Problem, { readonly code: keyof RecordProblems }>): Phrase {
  const phrase = PHRASES[problem.code] as (facts: Problem['facts']) => Phrase
  return phrase(problem.facts)
}

function innerPhrase(problem: Problem, numbers: NumbersAs): Phrase {
  return isValueProblem(problem) ? valuePhrase(problem, numbers) : phraseOf(problem)
}

function placed(place: string, problem: Problem, numbers: NumbersAs): Phrase {
  const [what, toDo] = innerPhrase(problem, numbers)
  return [`${place}: ${what}`, toDo]
}

/** The record's field says more than the part of the file it is in. */
function placeIn(part: string, { facts }: Problem): string {
  return 'field' in facts && facts.field !== '' ? facts.field : part
}

const READ_REASONS: Readonly<Record<string, string>> = {
  folder: ' because it is a folder',
  'not-a-file': ' because it is not a file',
  'no-permission': ' because you have no permission to',
  ENAMETOOLONG: ' because its name is too long',
}

function failureWords(reason: SaveFailure, detail: string): string {
  switch (reason) {
    case 'disk-full':
      return 'the disk is full'
    case 'read-only':
      return 'the folder is read-only'
    case 'no-permission':
      return 'you have no permission to write there'
    case 'folder-missing':
      return 'its folder does not exist'
    case 'in-use':
      return 'another program holds it open'
    case 'not-a-file':
      return 'it is not a file'
    case 'other':
      return SYSTEM_WORDS[detail] ?? (detail === '' ? 'the system refused it' : `the system says ${detail}`)
    default:
      return assertNever(reason)
  }
}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder has this name',
  EEXIST: 'a file has this name',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk reports an error',
}

const FAILURE_ADVICE: Readonly<Record<SaveFailure, string>> = {
  'disk-full': 'free some space and try again, or choose another disk',
  'read-only': 'choose another folder',
  'no-permission': 'choose another folder',
  'folder-missing': 'create the folder or choose another one',
  'in-use': 'close it there and try again',
  'not-a-file': 'choose another name',
  other: 'try again or choose another folder',
}

/** "owners.share" → "Engineer time", "contract.exitFee" → "Exit fee": a field without words of its own still reads as words. */
function fieldTitle(field: string): string {
  const words = fieldNamed(field)
  if (words !== undefined) return words.label.replace(/\?$/, '')
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
