// The words of the inventory: its toolbar, views, columns and filters, and what it reports about edits of many cells.

import type { Problem } from '#core'
import { problemText } from '../problems.ts'
import { formatCount, formatList, formatShare, type NumberStyle, plural, pluralize } from '../quantities.ts'
import { STATE_WORDS, VERDICT_WORDS } from '../states.ts'

export const INVENTORY_TEXT = {
  newRow: 'Add a component',
  csvSaved: 'View exported',
  printsTooMuch: (pages: number, style: NumberStyle) =>
    `This view takes about ${formatCount(pages, style)} pages. Filter its rows or hide columns, or export it as CSV.`,
  /** @param day ISO */
  csvName: (list: string, day: string) => `${list}-${day}.csv`,
  search: 'Filter by name, vendor, owner or note',
  searchHint: 'Filter',
  addComponent: 'Add component',
  newComponent: 'New component',
  cut: 'Cut',
  copy: 'Copy',
  copyLink: 'Copy link for your browser',
  paste: 'Paste',
  clear: 'Clear',
  clearSelection: 'Clear selection',
  empty: 'List what your team runs. Most start with 10 rows.',
  emptyText:
    'Type a name in the row below: a database, a model API, a queue, sign-in. Press Tab to continue with its owner, time and cost.',
  clearFilter: 'Clear filter',
  columnFilters: 'Column filters',
  chooseRow: 'Select a row first.',
  edgeOfGroup: 'This row is already at the edge of its group.',
  otherGroup: 'Rows stay in their group. Change the grouped value instead.',
  sortedRows: 'Clear sorting to insert or move rows.',
  selected: (count: number, style: NumberStyle) => `${pluralize(count, 'components', style)} selected`,
  anyFilter: 'Any of these',
  /** Between filters of a group, or of all. */
  between: (isAny: boolean) => (isAny ? 'or' : 'and'),
  /** Filters of a group where other filters stand beside it. */
  together: (filters: string) => `(${filters})`,
  noMatch: (filters: readonly string[]) => `No component matches ${filters.join(' and ')}.`,
  removeFilter: (filter: string) => `Remove filter ${filter}`,
  /** A view that names a column which was removed, or asks what this version cannot read. */
  lost: {
    filter: 'Shows other rows than before: a column it filters by was removed',
    unread: 'Shows other rows than when it was saved: part of its filter can’t be read',
    layout: 'A column it sorts, groups or colors by was removed',
  },
  hideLost: 'Hide this note',
  quoted: (filter: string) => `“${filter}”`,
  /** @param choices as the cells read */
  choices: (choices: readonly string[]) => (choices.length === 0 ? 'none' : choices.join(', ')),
  costHead: (currency: string) => `Cost (${currency}/mo)`,
  noSuchPerson: (name: string) => `No one is called “${name}” yet.`,
  newPerson: (name: string) => `Add ${name} as a new person`,
  rowMoved: (name: string) => `${name} moved`,
  done: (count: number, done: 'deleted' | 'duplicated' | 'moved', style: NumberStyle) => `${pluralize(count, 'components', style)} ${done}`,
  decisions: (count: number, style: NumberStyle) => `${formatCount(count, style)} ${count === 1 ? 'needs' : 'need'} a decision`,
  /** The same for a typed text: the text “kube”. */
  textFilter: (text: string): string => `the text ${INVENTORY_TEXT.quoted(text)}`,
  /** contains “kube” */
  containsFilter: (text: string): string => `contains ${INVENTORY_TEXT.quoted(text)}`,
  /** "Paste the other 12 cells". */
  goOn: (action: BlockAction, accepted: number, style: NumberStyle) => `${VERB[action]} the other ${pluralize(accepted, 'cells', style)}`,
  /** doesn’t contain “kube” */
  lacksFilter: (text: string): string => `doesn’t contain ${INVENTORY_TEXT.quoted(text)}`,
  /** What is not blank. */
  setFilter: 'is set',
  /** "not Data or Serving", "not 20% to 40%, or not set". @param isRange what is not set is in no range */
  notFilter: (filter: string, isRange: boolean) => `not ${filter}${isRange ? ', or not set' : ''}`,
  /** "Pasting 8,000 rows". */
  workTitle: (action: BlockAction, rows: number, style: NumberStyle) => `${GOING_ON[action]} ${pluralize(rows, 'rows', style)}`,
  copiedPrices: 'Costs are copied as amounts per month. Pasted in Rightsize, a price keeps its period and seats.',
  cutSentence: (cells: number, style: NumberStyle) =>
    `${pluralize(cells, 'cells', style)} cut. Paste to move ${cells === 1 ? 'it' : 'them'}.`,
  tooManyLines: (lines: number, most: number, style: NumberStyle) =>
    `The pasted table has ${pluralize(lines, 'rows', style)} (limit ${formatCount(most, style)}). Nothing was changed. Use File › Import a list for longer tables.`,
} as const

/** More names than these are only counted. */
const MOST_NAMED = 5

/** Asked before a component with an open decision is deleted. */
export const DELETE_TEXT = {
  question: 'What happened to it?',
  choices: { retire: 'Retire and close', delete: 'Delete record' },
  title: (names: readonly string[], style: NumberStyle) =>
    names.length === 1 ? `Delete ${names[0]}?` : `Delete ${pluralize(names.length, 'components', style)}?`,
  /** "Its decision is still open." · "2 of them have an open decision: Redis, Kafka." */
  decided: (names: readonly string[], decided: readonly string[], style: NumberStyle) =>
    names.length === 1
      ? 'It has a decision that is still open.'
      : `${formatCount(decided.length, style)} of them ${decided.length === 1 ? 'has' : 'have'} an open decision${decided.length > MOST_NAMED ? '' : `: ${formatList(decided)}`}.`,
  retireHint: (others: number, style: NumberStyle) =>
    `It is no longer in use. Closes the decision as done today, with its cost as savings. The record stays, as retired.${
      others === 0 ? '' : ` ${pluralize(others, 'components', style)} without an open decision ${others === 1 ? 'is' : 'are'} deleted.`
    }`,
  deleteHint: 'It should never have been listed. Deletes the record and its decisions. No savings are credited.',
  retired: (retired: number, deleted: number, style: NumberStyle) =>
    `${pluralize(retired, 'components', style)} retired${deleted === 0 ? '' : `, ${formatCount(deleted, style)} deleted`}`,
} as const

/** The tabs, the menu beside them, and the questions they ask. */
export const VIEW_TEXT = {
  views: 'Views',
  options: 'View options',
  all: 'All',
  topCost: 'Top 10 by cost',
  stale: 'Out of date',
  mine: 'My components',
  changed: 'Unsaved changes',
  discard: 'Discard changes',
  rename: 'Rename view…',
  delete: 'Delete view',
  saveNew: 'Save as new view…',
  columns: 'Columns and rows…',
  whoAreYou: 'Choose who you are…',
  save: 'Save view',
  saveHint: 'Saves the filter, sort order, grouping and columns in the workbook. You can undo this.',
  renameTitle: 'Rename view',
  personTitle: 'Which person are you?',
  personHint: '“My components” shows what this person owns. Your answer stays on this computer.',
  thatIsMe: 'That’s me',
  noPeople: 'No one is named in this workbook yet. Enter a name in the Owner column first.',
  overLimit: (limitBp: number, style: NumberStyle) => `Over ${formatShare(limitBp, style)}`,
  saveChanges: (view: string) => `Save changes to “${view}”`,
} as const

/** The menu of a column header, and the dialogs for its filter and width. */
export const COLUMN_TEXT = {
  title: 'Columns and rows',
  reset: 'Reset to default',
  done: 'Done',
  rowHeight: 'Row height',
  search: 'Find a column',
  noneFound: 'No column has this name.',
  order: 'Shown, in this order',
  onlyBlank: 'Only where it isn’t set',
  /** What the columns that are chosen by name are about. */
  groups: { details: 'Details', calculated: 'Calculated', checks: 'Checks', own: 'Custom columns' },
  /** "Switching effort (weeks)". */
  head: (name: string, unit: string | undefined) => (unit === undefined ? name : `${name} (${unit})`),
  densities: { wrapped: 'Wrapped text', comfortable: 'Comfortable', standard: 'Standard', compact: 'Compact' },
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  removeSort: 'Remove sort',
  filter: 'Filter…',
  filterAgain: 'Another filter…',
  /** Which other filters one belongs to. @param isAny one of all the filters is enough */
  partner: (isAny: boolean) => (isAny ? 'Only together with' : 'Or instead'),
  noPartner: 'Nothing else',
  look: 'Number format…',
  lookOf: (column: string) => `Number format of ${column}`,
  decimals: 'Decimals',
  /** With the figures' own: cents, or as many as were typed. */
  ownDecimals: 'Default',
  grouped: 'Separate thousands',
  percent: 'Show as a percentage: 0.25 is 25%',
  setLook: 'Set format',
  color: 'Color…',
  colorBy: (column: string) => `Color by ${column}`,
  colorLabel: 'Color',
  tones: { FAIL: 'Red', WATCH: 'Amber', PASS: 'Green', EXEMPT: 'Blue' },
  wholeRow: 'The whole row',
  applyColor: 'Apply color',
  removeColor: 'Remove color',
  removeFilter: 'Remove filter',
  widthMenu: 'Width…',
  fit: 'Fit to contents',
  unpin: 'Unpin column',
  pin: 'Pin column',
  pinLeft: 'Pin left',
  pinRight: 'Pin right',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  hide: 'Hide column',
  width: 'Width',
  setWidth: 'Set width',
  widthHint: 'In pixels. Leave blank for the default width.',
  showAll: 'Show all',
  applyFilter: 'Apply filter',
  contains: 'Contains',
  allListed: 'All listed',
  except: 'Everything except this',
  /** How many rows hold a value. */
  rows: (count: number, style: NumberStyle) => pluralize(count, 'components', style),
  /** @param count of the values that are not listed */
  moreValues: (count: string) => `${count} more. Type to find one.`,
  atLeast: 'At least',
  atMost: 'At most',
  /** Beside the upper end of a range that no value is in. */
  reversed: 'This is less than “At least”, so no row could match. Enter more, or swap the two.',
  /** @param columns their headers: "Group by Layer, then Approach" */
  groupBy: (columns: readonly string[]) => `Group by ${columns.join(', then ')}`,
  /** "Up to $100", "Over $100, up to $1,000", "Over 20%". */
  band: (over: string | null, upTo: string | null) =>
    over === null ? `Up to ${upTo}` : `Over ${over}${upTo === null ? '' : `, up to ${upTo}`}`,
  bandBelow: (zero: string) => `Below ${zero}`,
  /** Names that begin with a digit or a sign. */
  noLetter: '#',
  /** A column with several values in a cell: groups are by all of them. */
  combined: (column: string) => `${column}, by combination`,
  filterBy: (column: string) => `Filter by ${column}`,
  /** What a group says of a column: how many hold something, a mean, from and to. */
  set: (count: number, total: number, style: NumberStyle) => `${formatCount(count, style)} of ${formatCount(total, style)}`,
  notCounted: 'Not counted',
  mean: (value: string) => `Average ${value}`,
  fromTo: (first: string, last: string) => `${first} – ${last}`,
  widthOf: (column: string) => `Width of ${column}`,
  move: (column: string, step: 'up' | 'down') => `Move ${column} ${step}`,
  /** @param min of a column, in pixels */
  widthProblem: (min: number, max: number) => `Enter a whole number of pixels from ${min} to ${max}.`,
  resized: (column: string, pixels: number) => `${column}: ${pixels} pixels wide`,
  moved: (column: string, to: 'left' | 'right') => `${column} moved ${to}`,
  hidden: (column: string) => `${column} hidden`,
} as const

/** Columns of what the app works out. */
export const MORE_COLUMNS = {
  allIn: (currency: string) => `All-in cost (${currency}/mo)`,
  spendShare: 'Share of spend',
  costCategories: 'Cost categories',
  credits: 'Credits',
  notice: 'Notice deadline',
  updated: 'Updated',
  /** @param rule its name */
  check: (rule: string) => `Check: ${rule}`,
} as const

/** Columns of the team's own: their dialogs, and what the menu of one adds. */
export const OWN_COLUMN_TEXT = {
  newMenu: 'New column…',
  newTitle: 'New column',
  add: 'Add column',
  choices: 'Choices, separated by commas',
  renameMenu: 'Rename…',
  typeMenu: 'Change type…',
  removeMenu: 'Remove column…',
  change: 'Change type',
  keepAsText: 'Keep those as text',
  remove: 'Remove column',
  renameOf: (column: string) => `Rename ${column}`,
  typeOf: (column: string) => `Type of ${column}`,
  removeOf: (column: string) => `Remove ${column}?`,
  /** @param views saved ones that filter, sort, group or color by it */
  removeHint(components: number, views: readonly string[], style: NumberStyle): string {
    const values = components === 0 ? 'It has no values.' : `This also deletes its values in ${pluralize(components, 'components', style)}.`
    const named =
      views.length === 1 ? `The view “${views[0]}” uses it and opens` : `${pluralize(views.length, 'views', style)} use it and open`
    return `${values} ${views.length === 0 ? '' : `${named} without it. `}You can undo this.`
  },
  /** Which values another type cannot hold; the first of them by name. */
  misfits(misfits: readonly { readonly name: string; readonly text: string }[], style: NumberStyle): string {
    if (misfits.length === 0) return 'Every value fits this type.'
    const first = misfits.slice(0, 5).map(({ name, text }) => `${name} (${beginning(text)})`)
    const more = misfits.length > first.length ? ` and ${formatCount(misfits.length - first.length, style)} more` : ''
    return `${pluralize(misfits.length, 'values', style)} ${misfits.length === 1 ? 'doesn’t' : 'don’t'} fit: ${first.join(', ')}${more}.`
  },
} as const

/** A note of pages would hide the others and the buttons. */
const MOST_LETTERS = 80

function beginning(text: string): string {
  const letters = [...text]
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS).join('')}…`
}

/** One value into one field of many components. */
export const SET_TEXT = {
  button: 'Set field…',
  field: 'Field',
  value: 'Value',
  nothingYet: 'Choose a field and a value.',
  title: (components: number, style: NumberStyle) => `Set a field of ${pluralize(components, 'components', style)}`,
  action: (changed: number, style: NumberStyle) => (changed === 0 ? 'Set' : `Set ${pluralize(changed, 'components', style)}`),
  done: (field: string, changed: number, style: NumberStyle) => `${field} set in ${pluralize(changed, 'components', style)}`,
  /** "3 will change, 2 have it already, 1 is rejected." */
  plan({ changed, same, refused }: SetOutcome, style: NumberStyle): string {
    const count = (number: number) => formatCount(number, style)
    const rejected = refused.length === 0 ? '' : `, ${count(refused.length)} ${refused.length === 1 ? 'is' : 'are'} rejected`
    return `${count(changed)} will change, ${count(same)} ${same === 1 ? 'has' : 'have'} it already${rejected}.`
  },
  /** "12 from Bought to Own team", and which are rejected, with the reason. */
  steps({ from, to, refused }: SetOutcome, style: NumberStyle): readonly string[] {
    const change = (count: number, before: string) => `${formatCount(count, style)} from ${beginning(before)} to ${beginning(to)}`
    const changes = from.slice(0, MOST_NAMED).map(([before, count]) => change(count, before))
    const others = from.slice(MOST_NAMED).reduce((sum, [, count]) => sum + count, 0)
    const reasons = refused.slice(0, MOST_NAMED).map(({ row, problem }) => `${row}: ${problemText(problem, style)}`)
    const unnamed = refused.length - reasons.length
    return [
      ...changes,
      ...(others === 0 ? [] : [change(others, 'other values')]),
      ...reasons,
      ...(unnamed === 0 ? [] : [`${formatCount(unnamed, style)} more ${unnamed === 1 ? 'is' : 'are'} rejected`]),
    ]
  },
} as const

interface SetOutcome {
  /** Components that become another, and those that hold the value already. */
  readonly changed: number
  readonly same: number
  readonly refused: readonly { readonly row: string; readonly problem: Problem }[]
  /** What those that change hold now, with how many do; the most frequent first. */
  readonly from: readonly (readonly [value: string, count: number])[]
  readonly to: string
}

/** The list of cells that a paste, fill or clear cannot change. */
export const REFUSED_TEXT = {
  cells: 'Rejected cells',
  nothingYet: 'Nothing has changed yet.',
  changeNothing: 'Change nothing',
  row: 'Row',
  value: 'Value',
  newRow: 'New row',
  blank: 'Blank',
  nothingChanged: 'Nothing was changed',
  readingAll: 'Nothing changes until all of it is read.',
} as const

/** Find and replace. */
export const REPLACE_TEXT = {
  title: 'Find and replace',
  lead: 'Searches the rows and columns shown. Nothing changes until you replace it.',
  find: 'Find',
  by: 'Replace with',
  everyColumn: 'All columns',
  matchCase: 'Match case',
  wholeCell: 'Whole cell only',
  changes: 'Changes',
  all: 'Select all',
  now: 'Now',
  afterwards: 'After',
  replace: (count: number, style: NumberStyle) => `Replace ${pluralize(count, 'cells', style)}`,
  found: (found: number, possible: number, style: NumberStyle) =>
    found === 0
      ? 'Not found.'
      : `Found in ${pluralize(found, 'cells', style)}.${possible < found ? ` ${formatCount(found - possible, style)} can’t be replaced.` : ''}`,
} as const

export const VIEW_LABELS = {
  all: VIEW_TEXT.all,
  'to-decide': STATE_WORDS.FAIL,
  minor: VERDICT_WORDS.minor,
  'near-limit': STATE_WORDS.WATCH,
  undecided: STATE_WORDS.UNKNOWN,
  'top-cost': VIEW_TEXT.topCost,
  stale: VIEW_TEXT.stale,
  mine: VIEW_TEXT.mine,
} as const

/** "20% to 40%", "at least 20%", "at most 40%". @param min as text; null where that end is open */
export function rangeFilter(min: string | null, max: string | null): string {
  if (min !== null && max !== null) return `${min} to ${max}`
  return min === null ? `at most ${max}` : `at least ${min}`
}

interface SelectedAmount {
  readonly header: string
  readonly sum: string
  readonly average: string
  /** How many are missing from both for want of an exchange rate. */
  readonly withoutRate?: number
}

/** "Count 3 · Sum 55% · Average 18.3%"; several columns of numbers are named. "Sum ≥ $300 · Average $75 · 1 without a rate" */
export function selectionText(count: number, amounts: readonly SelectedAmount[], style: NumberStyle): string {
  const parts = amounts.map(({ header, sum, average, withoutRate = 0 }) => {
    const total = withoutRate === 0 ? sum : `≥ ${sum}`
    const missing = withoutRate === 0 ? '' : ` · ${formatCount(withoutRate, style)} without a rate`
    return `${amounts.length > 1 ? `${header}: sum ${total} · average ${average}` : `Sum ${total} · Average ${average}`}${missing}`
  })
  return [`Count ${formatCount(count, style)}`, ...parts].join(' · ')
}

export type BlockAction = 'paste' | 'fill' | 'clear' | 'replace'

const DONE: Readonly<Record<BlockAction, string>> = { paste: 'pasted', fill: 'filled', clear: 'cleared', replace: 'replaced' }
const GOING_ON: Readonly<Record<BlockAction, string>> = { paste: 'Pasting', fill: 'Filling', clear: 'Clearing', replace: 'Replacing' }
const VERB: Readonly<Record<BlockAction, string>> = { paste: 'Paste', fill: 'Fill', clear: 'Clear', replace: 'Replace' }

/** "12 cells pasted, 1 rejected", "6 cells pasted, 2 new rows". */
export function doneSentence(
  action: BlockAction,
  { accepted, refused, added }: { readonly accepted: number; readonly refused: number; readonly added: number },
  style: NumberStyle,
): string {
  const parts = [
    `${pluralize(accepted, 'cells', style)} ${DONE[action]}`,
    added === 0 ? null : pluralize(added, 'new rows', style),
    refused === 0 ? null : `${formatCount(refused, style)} rejected`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

const MOST_NAMES = 5

/** "2 new people were added: Zoe and Kim. You can undo this." A slip in a pasted name is a person, and is seen here. */
export function newPeopleSentences(names: readonly string[], style: NumberStyle): readonly string[] {
  if (names.length === 0) return []
  const more = names.length > MOST_NAMES ? [`${formatCount(names.length - MOST_NAMES, style)} more`] : []
  const added = `${pluralize(names.length, 'new people', style)} ${plural(names.length, 'was', 'were')} added`
  return [`${added}: ${formatList([...names.slice(0, MOST_NAMES), ...more])}. You can undo this.`]
}

interface LeftAlone {
  readonly readOnly: readonly string[]
  readonly columnsBeyond: number
  readonly hidden: number
  readonly unknown?: readonly string[] | null
}

/**
 * What a paste left alone, and why.
 * @param readOnly headers of calculated columns
 * @param hidden rows that a filter or a folded group keeps out of view
 * @param unknown null where the columns follow from their place; else the names in the first row that no column has
 */
export function leftAloneSentences({ readOnly, columnsBeyond, hidden, unknown = null }: LeftAlone, style: NumberStyle): readonly string[] {
  const sentences = [
    unknown === null ? null : 'Columns were matched by the names in the first row.',
    unknown === null || unknown.length === 0
      ? null
      : `${unknown.join(' and ')} ${unknown.length === 1 ? 'isn’t a column' : 'aren’t columns'} here and ${plural(unknown.length, 'was', 'were')} left out.`,
    readOnly.length === 0
      ? null
      : `${readOnly.join(' and ')} ${readOnly.length === 1 ? 'is' : 'are'} calculated and ${plural(readOnly.length, 'was', 'were')} left unchanged.`,
    columnsBeyond === 0
      ? null
      : `${pluralize(columnsBeyond, 'columns', style)} didn’t fit to the right and ${plural(columnsBeyond, 'was', 'were')} left out.`,
    hidden === 0 ? null : `${pluralize(hidden, 'hidden rows', style)} ${plural(hidden, 'was', 'were')} skipped.`,
  ]
  return sentences.filter((sentence) => sentence !== null)
}

/** Why columns are left out where cells are cleared. */
export function neverBlankSentences(headers: readonly string[]): readonly string[] {
  return headers.length === 0
    ? []
    : [`${headers.join(' and ')} can’t be blank and ${plural(headers.length, 'was', 'were')} left unchanged.`]
}

export function refusedTitle(action: BlockAction, accepted: number, refused: number, style: NumberStyle): string {
  const cannot = `can’t be ${DONE[action]}`
  if (accepted > 0) return `${formatCount(refused, style)} of ${pluralize(accepted + refused, 'cells', style)} ${cannot}`
  return refused === 1 ? `This cell ${cannot}` : `These ${formatCount(refused, style)} cells ${cannot}`
}

/** "6 cells copied, 2 hidden rows left out". */
export function copiedSentence(cells: number, hiddenRows: number, style: NumberStyle): string {
  const copied = `${pluralize(cells, 'cells', style)} copied`
  return hiddenRows === 0 ? copied : `${copied}, ${pluralize(hiddenRows, 'hidden rows', style)} left out`
}
