// Every expected failure as a stable code with its facts. No prose here: src/wording turns
// a Problem into the one sentence a person reads (what, where, what to do).
// Grouped by where the failure is noticed; a code without its sentence does not compile.

/** Values refused by a field of a record: typed in a cell, imported, or read from a file. */
export interface RecordProblems {
  'text-empty': { field: string }
  /** "#N/A" where a text should be. */
  'spreadsheet-error': { field: string; text: string }
  'text-too-long': { field: string; length: number; max: number }
  'text-has-control-character': { field: string; codePoint: string }
  'text-has-direction-override': { field: string; codePoint: string }
  'text-looks-like-formula': { field: string; text: string }
  'not-text': { field: string }
  'not-a-number': { field: string; text: string }
  'is-a-range': { field: string; text: string }
  /** "<1 %", "from $99": any other figure below or above may be meant. */
  'is-a-bound': { field: string; text: string }
  'digits-missing': { field: string; text: string }
  'price-per-use': { field: string; text: string }
  'seats-missing': { field: string; text: string }
  'several-amounts': { field: string; text: string }
  'not-whole': { field: string; value: number }
  'too-many-decimals': { field: string; text: string; max: number }
  'other-currency': { field: string; text: string; currency: string }
  'out-of-range': { field: string; value: number; min: number; max: number; unit: string }
  /** Which currencies a sign may stand for. */
  'currency-unclear': { field: string; text: string; choices: readonly string[] }
  'time-without-period': { field: string; text: string }
  'date-out-of-range': { field: string; text: string; first: number; last: number }
  'not-a-choice': { field: string; text: string; choices: readonly string[] }
  'not-a-date': { field: string; text: string }
  'not-a-link': { field: string; text: string }
  'not-a-month': { field: string; text: string }
  'not-a-yes-or-no': { field: string }
  'not-a-list': { field: string }
  'not-an-object': { field: string }
  'list-too-long': { field: string; length: number; max: number }
  'unknown-field': { table: string; field: string }
  'unknown-table': { table: string }
}

/** Edits that do not fit the workbook they are applied to. */
interface EditProblems {
  'record-missing': { table: string; id: string }
  'record-exists': { table: string; id: string }
  'edit-out-of-date': { table: string; id: string; field: string }
  'limits-contradict': { limit: string; value: number; other: string; otherValue: number; unit: string }
  'no-such-component': { text: string }
  'several-owners': { component: string; owners: number; shares: number }
  'several-cost-lines': { component: string; lines: number; amounts: number }
  'cost-line-not-monthly': { component: string; per: string }
  /** A block moved onto a part of itself, with a cell that has no place there. */
  'move-overwrites': Record<string, never>
  'name-taken': { name: string }
  'column-name-built-in': { name: string }
  'own-columns-full': { max: number }
  'own-column-choices': { name: string }
  'bill-without-amount': { vendor: string }
  'bill-over-allocated': { vendor: string; overMinor: number; currency: string }
  'bill-part-fixed': { vendor: string }
  'grant-other-currency': { vendor: string; currency: string; other: string }
  'rate-same-currency': { currency: string }
  'rate-undated': { currency: string }
  'nothing-covered': Record<string, never>
  'reason-too-short': { length: number; min: number }
  'date-needed': { field: string }
  'date-too-early': { field: string; date: string; earliest: string }
  'date-too-late': { field: string; date: string; latest: string }
  'quarter-locked-already': { quarter: string }
  'quarter-not-open': { quarter: string }
  'quarter-blocked': { quarter: string; findings: number }
  /** Something was changed, or a day went by, while it was being locked. */
  'quarter-moved': { quarter: string }
  'quarter-approved-already': { quarter: string; by: string }
  'clock-behind': { quarter: string; asOf: string }
  'no-quote': { component: string }
  'vendor-unpriced': { vendor: string }
  'figure-needed': { field: string }
  'scenario-full': { name: string; max: number }
}

/** Workbook files: cut, damaged, of another program or of a newer version. */
interface FileProblems {
  'file-empty': { file: string }
  'file-not-ours': { file: string }
  'file-cut': { file: string; expectedBytes: number; actualBytes: number }
  'file-damaged': { file: string }
  'file-newer': { file: string; version: number; newest: number }
  'file-invalid': { file: string; where: string; problem: Problem }
  /** A locked quarter whose file is gone, or is not what was locked. */
  'quarter-missing': { quarter: string; file: string }
  'quarter-changed': { quarter: string; file: string }
  /** It says that rules judged it which never were in force, or which a newer version brought. */
  'quarter-unknown-rules': { quarter: string; file: string; rules: string }
  /** Its hash is right, and what it says does not follow from the records in it; "where" is a field, a name or a rule. */
  'quarter-not-from-records': {
    quarter: string
    file: string
    what: 'facts' | 'rules' | 'verdicts' | 'figures' | 'people' | 'prices'
    where: string
  }
  'quarter-not-locked': { quarter: string; file: string; locked: readonly string[] }
  'quarter-of-other-workbook': { quarter: string; file: string }
  'file-too-large': { file: string; megabytes: number; max: number }
  'file-too-deep': { file: string; max: number }
  'file-missing': { file: string }
  /** The address of a file on another computer, or that no system of files has. */
  'file-elsewhere': { file: string }
  'file-unreadable': { file: string; reason: string }
  /** A package that was downloaded, and the sums of its release. */
  'release-check-off': Record<string, never>
  'release-without-sums': { file: string }
  'release-sums-unreadable': { file: string }
  'release-not-listed': { file: string }
  'release-differs': { file: string }
  'attachment-empty': { file: string }
  'attachment-missing': { file: string }
  'attachment-damaged': { sha256: string }
  /** No record of the workbook names it, and no earlier version. */
  'attachment-unnamed': { path: string }
  'attachments-too-large': { file: string; megabytes: number; max: number }
  'reference-dangling': { table: string; id: string; field: string }
  'id-mismatch': { table: string; key: string; id: string }
  'workbook-missing': { id: string }
  /** A link to a place that is not there; "target" is where it leads. */
  'data-folder-away': { folder: string; target: string }
  /** Neither is it there, nor could it be made: a drive that is not connected, or a place where this account may not make any. */
  'data-folder-missing': { folder: string; reason: SaveFailure; detail: string }
  'data-folder-unreadable': { folder: string; reason: string }
  'workbook-exists': { id: string }
  'save-failed': { reason: SaveFailure; detail: string }
  'save-timeout': { seconds: number }
  'workbook-read-only': { reason: string }
  'working-copy-unavailable': { reason: string }
}

export type SaveFailure = 'disk-full' | 'read-only' | 'no-permission' | 'folder-missing' | 'in-use' | 'not-a-file' | 'link' | 'other'

/** Two copies of a workbook that cannot be merged, or not yet. Names are of companies. */
interface MergeProblems {
  'merge-other-workbook': { mine: string; theirs: string }
  'merge-unrelated': { file: string }
  'merge-nothing': { file: string }
  'merge-currencies': { mine: string; theirs: string }
  /** Months from 1. */
  'merge-fiscal-starts': { mine: number; theirs: number }
  'merge-unanswered': { open: number }
}

/** CSV and company files given to the command line or imported. Line and column count from 1. */
interface IntakeProblems {
  'csv-binary': { file: string }
  'csv-wrong-encoding': { file: string; encoding: string | null; line: number }
  'csv-unclosed-quote': { file: string; line: number }
  'csv-no-header': { file: string; missing: readonly string[] }
  'csv-no-rows': { file: string }
  'list-without-name': { file: string }
  'list-without-header': { file: string }
  /** The first row that is left out and why; null: no row holds anything. */
  'list-without-components': { file: string; leftOut: { line: number; reason: string } | null }
  /** What is said about a list from outside: its sheet, the meanings of its columns, answers to its questions. */
  'list-unknown-sheet': { file: string; sheet: string; sheets: readonly string[] }
  'list-unanswered': { file: string; open: number }
  'map-unknown-column': { file: string; column: string; known: readonly string[] }
  /** Places count from 1. */
  'map-column-twice': { file: string; column: string; places: readonly number[] }
  'map-unknown-meaning': { file: string; column: string; meaning: string; known: readonly string[] }
  'map-meaning-twice': { file: string; meaning: string; columns: readonly string[] }
  'answer-unknown-question': { file: string; id: string }
  'answer-unknown-choice': { file: string; id: string; choice: string; choices: readonly string[] }
  'csv-wrong-separator': { file: string; line: number; separator: string }
  'csv-unknown-header': { file: string; header: string; known: readonly string[] }
  'csv-duplicate-header': { file: string; header: string }
  'csv-ragged-row': { file: string; line: number; cells: number; expected: number }
  'csv-cell': { file: string; line: number; column: string; problem: Problem }
  'csv-owner-count': { file: string; line: number; owners: number; shares: number }
  'csv-too-many-rows': { file: string; max: number }
  'list-kind': { file: string; kind: 'old-excel' | 'binary-excel' | 'password' | 'owner-file' | 'web-page' | 'json' | 'other' }
  /** part: null when the file ends too early. */
  'list-damaged': { file: string; part: string | null }
  'list-refused': { file: string; why: SpreadsheetRefusal }
  /** What there is instead of cells with values. */
  'list-no-cells': { file: string; instead: 'hidden-sheets' | 'hidden-list' | 'formulas' | 'pictures' | 'nothing' }
  'list-timeout': { file: string; seconds: number }
  'csv-too-many-columns': { file: string; max: number }
  /** Stack files. Nothing of what they say is a fact, for it may be a secret: at most the name of a key that is looked at. */
  'stack-not-one': { file: string; instead: 'raw-state' | 'other' }
  'stack-nothing': { file: string }
  /** What runs is written elsewhere, or made of it by another program. */
  'stack-unread': { file: string; what: StackUnread }
  'stack-invalid': { file: string; line: number; why: 'tabs' | 'template' | 'other' }
  'stack-key-twice': { file: string; key: string; line: number }
  'stack-too-long': { file: string }
  'stack-unanswered': { open: number }
  'currency-conflict': { file: string; fileCurrency: string; company: string; companyCurrency: string }
  'json-invalid': { file: string; reason: string }
  'json-unknown-key': { file: string; key: string; known: readonly string[] }
  'json-value': { file: string; key: string; problem: Problem }
}

/** Excel files from outside, read with suspicion; `why` has its words in wording. */
export interface SpreadsheetProblems {
  'spreadsheet-other-kind': { file: string; kind: 'old-excel' | 'open-document' | 'other' }
  'spreadsheet-cut': { file: string }
  'spreadsheet-refused': { file: string; why: SpreadsheetRefusal }
  'spreadsheet-damaged': { file: string; part: string }
  'spreadsheet-too-long': { file: string; sheet: string; maxRows: number; maxColumns: number }
  'spreadsheet-no-sheet': { file: string; hidden: number }
  'spreadsheet-same-sheets': { file: string; sheet: string }
  /** Two programs may show different values: none is taken over. */
  'spreadsheet-ambiguous': { file: string; what: FileOddityKind; where: string }
  'spreadsheet-timeout': { file: string; seconds: number }
}

/** What leads to what runs and doesn't say it: the key of a compose file, or what another program reads. */
export type StackUnread = 'include' | 'extends' | 'kustomization' | 'chart' | 'terraform' | 'cloudformation' | 'manifest' | 'application'

export type SpreadsheetRefusal =
  | 'too-many-parts'
  | 'too-large'
  | 'packed-too-tightly'
  | 'part-name'
  | 'encrypted'
  | 'wrong-size'
  | 'wrong-directory'

/** Why two programs, each after the standard, may show a place of a file differently. */
export type FileOddityKind =
  | 'same-ids' // two relationships, or two formats, under one id
  | 'same-part' // two sheets that are one part, or two parts of one name in another case
  | 'two-parts' // two parts of a kind that a file has once: workbook, texts, styles
  | 'relation-type' // a relationship whose type only looks like one of a spreadsheet
  | 'namespace' // a part whose root is not of a spreadsheet's namespace
  | 'foreign-element' // an element of another namespace, or one that does not belong there
  | 'foreign-attribute'
  | 'two-values' // a cell, or a text, that holds two
  | 'cell-place' // a cell that says it is in another row, or nowhere
  | 'same-cell' // one place twice
  | 'row-order' // a row that is there already, or stands behind a later one
  | 'cell-type' // a kind of cell that does not exist

/** Owner forms that come back, and what on them is not read. Row counts from 1. */
export interface FormProblems {
  'slip-not-one': { file: string }
  'slip-columns-missing': { file: string; columns: readonly string[] }
  'slip-of-other-workbook': { file: string; company: string }
  'slip-person-unknown': { file: string; person: string }
  'slip-other-currency': { file: string; currency: string; now: string }
  'slip-row-changed': { row: number }
  'slip-row-added': { row: number }
  'slip-row-repeated': { row: number; component: string }
  'slip-locked-cell': { row: number; component: string }
  'slip-component-gone': { row: number; component: string }
  'slip-not-theirs': { row: number; component: string; person: string; field: string }
  'slip-value': { row: number; component: string; field: string; problem: Problem }
  'slips-none-written': { folder: string }
}

/** Board workbooks that come back. */
export interface PackProblems {
  'pack-not-one': { file: string }
  /** An owner form, which is read elsewhere. */
  'pack-is-slip': { file: string }
  /** Pages and slides hold no cells to compare. */
  'pack-no-cells': { file: string }
  'pack-of-other-workbook': { file: string; company: string }
  /** Its words or its layout are not those of this version. */
  'pack-of-other-edition': { file: string; quarter: string }
  'pack-too-different': { file: string; max: number }
  /** A value of it that the workbook does not take. */
  'pack-fact-refused': { sheet: string; cell: string; row: string; problem: Problem }
  'pack-needs-workbook': { file: string }
  'data-room-no-quarter': { company: string }
  'data-room-not-one': { file: string }
  'data-room-folder-taken': { file: string }
  'archive-cut': { file: string }
  'archive-damaged': { file: string; part: string }
  'archive-refused': { file: string; why: SpreadsheetRefusal }
}

/** Keys of a team, and what they sign. */
interface KeyProblems {
  'key-not-one': { file: string }
  'key-damaged': { file: string }
  'key-newer': { file: string }
  /** The keychain of one computer sealed it, and no other opens it. */
  'key-of-keychain': { file: string }
  'key-exists': Record<string, never>
  'key-missing': Record<string, never>
  /** There is none, or it does not open what it sealed. */
  'keychain-failed': Record<string, never>
  /** What it was signed for is another thing, or was changed. */
  'signature-broken': { file: string }
  /** The first line that is no key with a day. */
  'known-keys-damaged': { file: string; line: number }
  'key-passphrase-wrong': Record<string, never>
  'key-passphrase-short': { min: number }
  /** The command line reads it from the environment. */
  'key-passphrase-missing': { variable: string }
  /** A draft is of no locked quarter. */
  'sign-needs-quarter': Record<string, never>
  'sign-other-format': { file: string }
}

/** Lines of the books, typed or of an accounting file. */
export interface BookProblems {
  'book-line-undated': Record<string, never>
  'book-line-blank': { month: string }
  'book-vendor-unmatched': { vendor: string }
  'book-sum-too-large': { month: string; lines: readonly number[] }
}

/** Bills of clouds and vendors, read line by line. */
export interface BillProblems {
  /** Parquet within gzip. */
  'bill-parquet-packed': { file: string }
  'bill-parquet-form': { file: string; form: string }
  'bill-parquet-too-large': { file: string }
  'bill-gzip-too-large': { file: string }
  'bill-json': { file: string }
  /** An estimate of Infracost, per month: amounts are texts with every digit, and isTied where they come to what it states. */
  'bill-estimate': {
    file: string
    currency: string
    total: string
    stated: string
    isTied: boolean
    projects: readonly { name: string; total: string; stated: string }[]
  }
  /** A workbook of Excel or LibreOffice, pages, or files packed together. */
  'bill-not-columns': { file: string; kind: 'spreadsheet' | 'pdf' | 'zip' }
  'bill-cut': { file: string }
  'bill-row-too-long': { file: string; line: number }
  'bill-no-columns': { file: string }
  'bill-columns-missing': { file: string; missing: readonly string[] }
  'bill-two-amounts': { file: string; columns: readonly string[] }
  'bill-no-lines': { file: string }
  /** A report of the console, which adds up a time that it does not say. */
  'bill-no-months': { file: string }
  'bill-too-many-groups': { file: string; max: number; hasTag: boolean }
  /** Costs as paid, and the same spread over terms. */
  'bill-both-bases': { file: string }
  'bill-days-torn': { file: string }
  'bill-stopped': { file: string }
  /** Of several files that are to be one bill. */
  'bill-parts-differ': { file: string; first: string; what: 'columns' | 'format' }
  'bill-part-twice': { file: string; first: string }
  /** Somebody said that each is another vendor's. */
  'bill-files-apart': { files: readonly string[] }
  /** Months that another bill of those that were chosen together brought in. */
  'bill-months-again': { file: string; first: string; months: readonly string[] }
  /** Cells that were not understood, or a total that differs: nothing of it is taken over. */
  'bill-not-whole': { file: string }
  /** Of a file of rules; counted from 1. */
  'bill-rule-wrong': { file: string; rule: number; what: 'conditions' | 'target' | 'shares' }
  'bill-rule-component': { file: string; rule: number; component: string }
  'bill-unanswered': { file: string; open: number }
  /** What the import into a workbook asks. */
  'bill-import-unanswered': { file: string; open: number }
}

/** Words given to the command line, and exports that cannot be written. */
interface CommandProblems {
  'command-unknown': { command: string; known: readonly string[] }
  'command-missing-argument': { command: string; argument: string }
  'command-unknown-option': { option: string }
  'command-options-apart': { one: string; other: string }
  'command-option-value': { option: string; value: string; expected: string }
  'target-is-input': { file: string }
  'target-extension': { file: string; expected: string }
  'pages-need-app': { file: string }
  'target-unwritable': { file: string; reason: SaveFailure; detail: string }
  'export-cancelled': Record<string, never>
  'command-stopped': { file: string }
  /** Of a pack from outside: whether it shows a quarter, or what was changed in it. */
  'pack-question-cancelled': Record<string, never>
  'pack-checks-fail': { quarter: string; checks: readonly string[] }
  'app-replaced': Record<never, never>
  'export-crashed': { detail: string }
  'image-not-taken': Record<string, never>
  'request-refused': { channel: string; reason: string }
  /** A bug of ours: an exception nobody expected, logged where it was noticed. */
  'app-failed': { channel: string; detail: string }
}

export type ProblemFacts = RecordProblems &
  EditProblems &
  FileProblems &
  MergeProblems &
  IntakeProblems &
  SpreadsheetProblems &
  FormProblems &
  PackProblems &
  KeyProblems &
  BookProblems &
  BillProblems &
  CommandProblems
type ProblemCode = keyof ProblemFacts

export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly facts: ProblemFacts[C] }
}[ProblemCode]

export function problem<C extends ProblemCode>(code: C, facts: ProblemFacts[C]): Problem {
  return { code, facts } as Problem
}
