// The words of the import screen: its labels and the states that it is in. What it reports and asks stands in import-notes.ts.

import { CHOICE_LABELS } from '../labels.ts'
import { formatCount, formatList, formatMoney, formatRange, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { quoted } from '../value-problems.ts'
import { importChoiceText } from './import-notes.ts'

/** Why a row of a list does not come in. */
export const LEFT_OUT_WORDS = {
  total: 'total',
  section: 'section title',
  remark: 'remark',
  'below-total': 'below the total',
  'second-table': 'another table',
  'header-again': 'repeated header',
  answer: 'your choice',
  refused: 'unusable name',
} as const

export const IMPORT_TEXT = {
  title: 'Import a list',
  imported: 'List imported',
  undone: 'Import undone',
  pasted: 'the pasted table',
  fromFile: 'From a file',
  fromFileHint: (formats: string) => `${formats}. Title rows, totals and unusual notation are fine.`,
  fromStackHint: 'Or a stack file: a Backstage catalog, terraform show -json, a compose file, Kubernetes manifests.',
  chooseFile: 'Choose a file…',
  fromSpreadsheet: 'From a spreadsheet',
  fromSpreadsheetHint: 'Copy the rows with their header and paste them here.',
  reading: (source: string) => `Reading ${source}`,
  assumptions: 'Assumptions',
  noAssumptions: 'No assumptions were needed.',
  columnsLead: 'Set what each column means. Rightsize remembers it for lists with the same columns.',
  questions: 'Questions',
  questionsLead:
    'Each notation is asked about once. Dashed answers are suggestions. Press Enter to accept. Nothing is imported until you answer.',
  notImported: 'Not imported',
  notImportedLead: 'Every cell and row that can’t be imported is listed here.',
  existing: 'Already in the inventory',
  existingLead: 'Rows with the same name as a component, and components no longer in the list. Blank cells change nothing.',
  newRows: 'New rows',
  rowsPreview: 'Preview of the new rows',
  newRowsLead: 'As they will be imported. Suggestions are used where you haven’t answered.',
  importingRows: 'Importing rows',
  preparingRows: 'Preparing rows',
  acceptAll: 'Accept all suggestions',
  accept: (count: number, style: NumberStyle) => `Accept ${pluralize(count, 'suggestions', style)}`,
  acceptFor: (count: number, group: string, style: NumberStyle) => `Accept ${pluralize(count, 'suggestions', style)} for ${group}`,
  acceptGroup: 'accepts all suggestions in the current group.',
  suggestedFrom: (text: string) => `Suggested from “${text}”`,
  suggested: ' (suggested)',
  allUnderstood: 'Every cell was understood.',
  allUsedUnderstood: 'Every cell of the rows and columns you use was understood.',
  leftBlank: 'These cells will be left blank:',
  rowsLeftOut: 'These rows are left out:',
  columnsLeftOut: 'These columns are left out:',
  leftOutColumn: (column: string, examples: readonly string[], why: string) =>
    `${column} (${why})${examples.length === 0 ? '' : `: “${examples.join('”, “')}”`}`,
  /** Why a column of a list does not come in. */
  columnReasons: { chosen: 'your choice', unknown: 'no matching field', blank: 'no cells' },
  checkFirst: 'Check first',
  checkFirstLead: 'Settle these before you import.',
  /** A column that is left out, by what its cells look like. */
  looks: {
    money: (column: string) => `${quoted(column)} looks like money and is left out.`,
    time: (column: string) => `${quoted(column)} looks like engineer time and is left out.`,
    date: (column: string) => `${quoted(column)} looks like dates and is left out.`,
    'yes-no': (column: string) => `${quoted(column)} looks like yes or no and is left out.`,
  },
  asField: (field: string, instead: string | null) =>
    instead === null ? `Use as ${field}` : `Use as ${field} instead of ${quoted(instead)}`,
  columnAs: (column: string, field: string) => `Use ${column} as ${field}`,
  leaveColumnOut: (column: string) => `Leave out ${column}`,
  differenceExample: 'The total still has 2 retired rows',
  differenceHint: 'With a reason, the difference needs no fix before the quarter is locked.',
  /** What can be settled for many components at once. */
  offers: 'For several components at once',
  offer: {
    'no-time': {
      says: (count: number, style: NumberStyle) => `${pluralize(count, 'bought services', style)} with no time recorded.`,
      action: 'Set to no time',
    },
    usage: {
      says: (count: number, style: NumberStyle) =>
        `${pluralize(count, 'prices', style)} usually ${plural(count, 'grows', 'grow')} with usage.`,
      action: 'Set to usage-based',
    },
    cogs: {
      says: (count: number, style: NumberStyle) =>
        `${pluralize(count, 'prices', style)} ${plural(count, 'is', 'are')} usually booked as ${CHOICE_LABELS.bookedAs.cogs.toLowerCase()}.`,
      action: 'Set to cost of revenue',
    },
    'r-and-d': {
      says: (count: number, style: NumberStyle) =>
        `${pluralize(count, 'prices', style)} ${plural(count, 'is', 'are')} usually booked as ${CHOICE_LABELS.bookedAs['r-and-d']}.`,
      action: 'Set to R&D',
    },
  },
  offerNames: (names: readonly string[], rest: number, style: NumberStyle) =>
    `${names.join(', ')}${rest > 0 ? ` and ${pluralize(rest, 'others', style)}` : ''}`,
  decline: 'Not now',
  declineOffer: (action: string) => `${action}: not now`,
  hiddenInFile: 'Hidden in the file',
  sheet: 'Sheet',
  sheetLead: (sheets: number, hidden: number, style: NumberStyle) =>
    `${pluralize(sheets, 'sheets', style)} in the file.${hidden === 0 ? '' : ` ${pluralize(hidden, 'hidden sheets', style)} ${plural(hidden, 'isn’t', 'aren’t')} read.`}`,
  sheetOf: (name: string, rows: number, style: NumberStyle) => `${name} (${pluralize(rows, 'rows', style)})`,
  blankSheet: 'Blank',
  moreQuestions: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'questions', style)} ${plural(count, 'follows', 'follow')} as you answer.`,
  showAllQuestions: (count: number, style: NumberStyle) => `Show all ${formatCount(count, style)} questions`,
  rememberedAnswers: 'Your answers from the last import of this list are filled in.',
  cells: 'cells',
  components: 'components',
  line: 'Line',
  onLine: (line: number) => `Line ${line}`,
  lineText: (line: number, text: string) => `Line ${line}: ${text}`,
  leftOutRow: (line: number, why: string, text: string) => `Line ${line} (${why}): “${text}”`,
  headerRow: 'Header row',
  leaveOut: 'Leave out',
  remembered: 'Remembered from your last import with these columns.',
  backToStart: 'Back to start',
  examples: 'First cells',
  noExamples: 'Blank',
  meaning: 'Meaning',
  meaningOf: (column: string) => `Meaning of ${column}`,
  likely: 'Likely match, based on its name',
  takenByAnswer: (meaning: string, answer: string) => `Imported as ${quoted(meaning)}, because of the answer ${quoted(answer)}`,
  leftOutByAnswer: (answer: string) => `Left out, because of the answer ${quoted(answer)}`,
  nameColumn: 'Component name',
  cost: 'Cost',
  costOnce: 'One-time cost',
  personTime: 'Time of the person or team in the header',
  newColumn: 'New column',
  keepColumns: (count: number, style: NumberStyle) =>
    count === 1 ? 'Keep it as a new column' : `Keep all ${formatCount(count, style)} as new columns`,
  owners: 'Owners',
  ownersAndTime: 'Owners and time',
  timeNotSet: '(time not set)',
  guess: '(guess)',
  matches: { update: 'Update', 'leave-out': 'Leave out', add: 'Add as new' },
  changedComponents: 'Components that would change',
  sameNames: 'Same name in several rows',
  sameNamesLead: 'Rows with the same name, their differences, and the merged component. All are kept unless you merge them.',
  merged: 'Merged',
  keepAll: 'Keep all',
  firstEntry: '(first entry counts)',
  /** @param lines "Line 4" */
  sameTwice: (lines: readonly string[]) => `${formatList(lines)} are identical. If merged, their cost and time count once.`,
  goneComponents: 'Components no longer in the list',
  goneChoices: { retire: importChoiceText('retire') ?? '', 'keep-live': importChoiceText('keep-live') ?? '' },
  changes: 'Changes',
  action: 'Action',
  actionFor: (component: string) => `Action for ${component}`,
  changedRows: 'changed rows',
  costKept: (lines: number, style: NumberStyle) => `Not changed. Edit its ${pluralize(lines, 'costs', style)} on the component page.`,
  sameRows: (count: number, style: NumberStyle) =>
    `${pluralize(count, 'rows', style)} ${count === 1 ? 'matches' : 'match'} the inventory and ${count === 1 ? 'changes' : 'change'} nothing.`,
  source: (source: string, rows: number, style: NumberStyle) => `${pluralize(rows, 'rows', style)} with content in ${source}.`,
  firstOf: (shown: number, total: number, what: 'cells' | 'components' | 'names' | 'rows', style: NumberStyle) =>
    `Showing the first ${formatCount(shown, style)} of ${pluralize(total, what, style)}.`,
  /** Under a question: "“K8s” on line 8, “k8s” on line 9 and 3 others". @param named line 0: on none; @param rest cells that are not named */
  where: (named: readonly { readonly line: number; readonly text: string }[], rest: number, style: NumberStyle) =>
    `${named.map(({ line, text }) => (line === 0 ? `“${text}”` : `“${text}” on line ${line}`)).join(', ')}${rest > 0 ? ` and ${pluralize(rest, 'others', style)}` : ''}`,
  controlSum: (line: number, totalMinor: number, sumMinor: number, style: NumberStyle) =>
    `Line ${line} says ${formatMoney(totalMinor, style)}. The rows add up to ${formatMoney(sumMinor, style)}.`,
  pagesOf: (what: string) => `Pages of ${what}`,
  page: (from: number, to: number, total: number, what: string, style: NumberStyle) =>
    `${formatRange(from, to, style)} of ${formatCount(total, style)} ${what}`,
  /** On the button: "Import 3 components and update 5". */
  importCounts: (added: number, updates: number, style: NumberStyle) =>
    added === 0 && updates > 0
      ? `Update ${pluralize(updates, 'components', style)}`
      : `Import ${pluralize(added, 'components', style)}${updates === 0 ? '' : ` and update ${formatCount(updates, style)}`}`,
} as const

/** The questions once a list is in, and asked again of the whole inventory. */
export const QUESTIONS_TEXT = {
  title: 'Answer open questions',
  lead: 'Components with no answer or no type. Dashed answers are suggestions based on name and vendor. Press Enter to accept.',
  afterImport: 'Two questions decide most of the advice. Dashed answers are suggestions based on name and vendor. Press Enter to accept.',
  nothingOpen: 'The inventory is complete',
  nothingOpenText: 'Every component has a type, and differentiators are marked.',
  groupBy: 'Group by',
  run: 'Which of these do you run yourselves?',
  runHint: 'That means own code or self-hosted.',
  edge: 'Which are why customers choose you?',
  runOf: (component: string) => `Do you run ${component} yourselves?`,
  edgeOf: (component: string) => `Is ${component} why customers choose you?`,
  typeIn: (type: string, layer: string) => (type === layer ? type : `${type} (${layer})`),
  acceptType: (component: string, type: string) => `Accept for ${component}: ${type}`,
  noSuggestions: 'No suggestions left.',
  toReview: (count: number, style: NumberStyle) => `${pluralize(count, 'suggestions', style)} to review.`,
  finishLater: 'Finish later',
  noVendor: 'No vendor',
  noType: 'No type',
} as const

/** Where a column is called like one that is there. By itself, so that the worker of imports holds it without the words of the screen. */
export function columnOfList(header: string, place: number): string {
  return `${header} (list${place === 1 ? '' : ` ${place}`})`
}

/** "3 components added, 5 updated". */
export function importedTitle(added: number, updated: number, style: NumberStyle): string {
  if (added === 0) return updated === 0 ? IMPORT_TEXT.title : `${pluralize(updated, 'components', style)} updated`
  return `${pluralize(added, 'components', style)} added${updated === 0 ? '' : `, ${formatCount(updated, style)} updated`}`
}

/**
 * Beside the button. @param proposal null: there is none (yet). accepted, own: questions without an answer, those that accepting all
 * answers and those that it leaves open; loud: columns left out that look like data
 */
export function importStateText(
  proposal: { readonly canImport: boolean; readonly same: number } | null,
  {
    isImporting,
    isPreparing,
    accepted,
    own,
    loud,
  }: {
    readonly isImporting: boolean
    readonly isPreparing: boolean
    readonly accepted: number
    readonly own: number
    readonly loud: number
  },
  style: NumberStyle,
): string {
  if (isImporting) return 'Importing…'
  if (proposal === null) return isPreparing ? 'Preparing rows…' : 'Nothing to import yet.'
  const open = accepted + own
  if (open > 0) {
    const alone = own === 0 ? '' : ' You also decide what happens to components no longer in the list.'
    return `${pluralize(open, 'questions', style)} ${open === 1 ? 'is' : 'are'} open.${alone}`
  }
  if (!proposal.canImport) return proposal.same > 0 ? 'This list changes nothing.' : 'No rows to import.'
  const leftOut = `${pluralize(loud, 'columns', style)} to check ${plural(loud, 'is', 'are')} left out.`
  return `All questions are answered. ${loud > 0 ? leftOut : 'Undo reverses the whole import in one step.'}`
}
