// The words of the inventory: its toolbar, views, columns and filters, and what it reports about edits of many cells.

import { counted, formatCount, formatShare, type NumberStyle } from '../quantities.ts'
import { STATE_WORDS } from '../states.ts'

export const INVENTORY_TEXT = {
  grid: 'Components',
  newRow: 'Add a component',
  search: 'Filter by name, vendor, owner or note',
  searchHint: 'Filter',
  columns: 'Columns',
  addComponent: 'Add component',
  duplicate: 'Duplicate',
  clearSelection: 'Clear selection',
  empty: 'List what your team runs. Most start with 10 rows.',
  emptyText:
    'Type a name in the row below: a database, a model API, a queue, sign-in. Press Tab to continue with its owner, time and cost.',
  clearFilter: 'Clear filter',
  columnFilters: 'Column filters',
  chooseRow: 'Select a row first.',
  edgeOfGroup: 'This row is already at the edge of its group.',
  sortedRows: 'Sorted rows keep their order.',
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
} as const

/** The menu of a column header, and the dialogs for its filter and width. */
export const COLUMN_TEXT = {
  title: 'Columns and rows',
  reset: 'Reset to default',
  done: 'Done',
  rowHeight: 'Row height',
  densities: { comfortable: 'Comfortable', standard: 'Standard', compact: 'Compact' },
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  removeSort: 'Remove sort',
  filter: 'Filter…',
  removeFilter: 'Remove filter',
  widthMenu: 'Width…',
  fit: 'Fit to contents',
  unpin: 'Unpin column',
  pin: 'Pin column',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  hide: 'Hide column',
  width: 'Width',
  setWidth: 'Set width',
  widthHint: 'In pixels. Leave blank for the default width.',
  showAll: 'Show all',
  applyFilter: 'Apply filter',
  contains: 'Contains',
  atLeast: 'At least',
  atMost: 'At most',
} as const

/** The list of cells that a paste, fill or clear cannot change. */
export const REFUSED_TEXT = {
  cells: 'Rejected cells',
  nothingYet: 'Nothing has changed yet.',
  changeNothing: 'Change nothing',
  row: 'Row',
  column: 'Column',
  value: 'Value',
  reason: 'Reason',
  newRow: 'New row',
  blank: 'Blank',
  nothingChanged: 'Nothing was changed',
  readingAll: 'Nothing changes until all of it is read.',
} as const

/** "Over 20%": the limit as it is set now. */
export function overLimitView(limitBp: number, style: NumberStyle): string {
  return `Over ${formatShare(limitBp, style)}`
}

export const VIEW_LABELS = {
  all: VIEW_TEXT.all,
  'to-decide': STATE_WORDS.FAIL,
  'near-limit': STATE_WORDS.WATCH,
  undecided: STATE_WORDS.UNKNOWN,
  'top-cost': VIEW_TEXT.topCost,
  stale: VIEW_TEXT.stale,
  mine: VIEW_TEXT.mine,
} as const

export function saveChangesText(view: string): string {
  return `Save changes to “${view}”`
}

/** "Group by layer". @param column its header */
export function groupByText(column: string): string {
  return `Group by ${column.toLowerCase()}`
}

/** "3 components selected". */
export function selectedText(count: number, style: NumberStyle): string {
  return `${counted(count, 'components', style)} selected`
}

/** "No component matches “Needs decision” and the text “kube”." */
export function noMatchText(filters: readonly string[]): string {
  return `No component matches ${filters.join(' and ')}.`
}

export function filterTitle(column: string): string {
  return `Filter by ${column}`
}

export function removeFilterText(filter: string): string {
  return `Remove filter ${filter}`
}

/** A part of a filter as noMatchText names it: “Layer: Data”. */
export function quotedFilter(filter: string): string {
  return `“${filter}”`
}

/** The same for a typed text: the text “kube”. */
export function textFilter(text: string): string {
  return `the text ${quotedFilter(text)}`
}

/** What a column is filtered by: "Data, Serving", "none". @param choices as the cells read */
export function choicesFilter(choices: readonly string[]): string {
  return choices.length === 0 ? 'none' : choices.join(', ')
}

/** contains “kube” */
export function containsFilter(text: string): string {
  return `contains ${quotedFilter(text)}`
}

/** "20% to 40%", "at least 20%", "at most 40%". @param min as text; null where that end is open */
export function rangeFilter(min: string | null, max: string | null): string {
  if (min !== null && max !== null) return `${min} to ${max}`
  return min === null ? `at most ${max}` : `at least ${min}`
}

export function columnWidthText(column: string): string {
  return `Width of ${column}`
}

export function moveColumnText(column: string, step: 'up' | 'down'): string {
  return `Move ${column} ${step}`
}

/** Why a typed width is refused. @param min of a column, in pixels */
export function columnWidthProblem(min: number, max: number): string {
  return `Enter a whole number of pixels from ${min} to ${max}.`
}

export function columnResized(column: string, pixels: number): string {
  return `${column}: ${pixels} pixels wide`
}

export function columnMoved(column: string, to: 'left' | 'right'): string {
  return `${column} moved ${to}`
}

export function columnHidden(column: string): string {
  return `${column} hidden`
}

export function rowMoved(name: string): string {
  return `${name} moved`
}

/** "3 components deleted". */
export function componentsDone(count: number, done: 'deleted' | 'duplicated', style: NumberStyle): string {
  return `${counted(count, 'components', style)} ${done}`
}

/** Beneath a group of rows: "3 need a decision". */
export function groupDecisions(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} ${count === 1 ? 'needs' : 'need'} a decision`
}

/** In place of a cost in a currency without an exchange rate. */
export function noRateText(currency: string): string {
  return `No ${currency} rate`
}

interface SelectedAmount {
  readonly header: string
  readonly sum: string
  readonly average: string
}

/** "Count 3 · Sum 55% · Average 18.3%"; several columns of numbers are named. */
export function selectionText(count: number, amounts: readonly SelectedAmount[], style: NumberStyle): string {
  const parts = amounts.map(({ header, sum, average }) =>
    amounts.length > 1 ? `${header}: sum ${sum} · average ${average}` : `Sum ${sum} · Average ${average}`,
  )
  return [`Count ${formatCount(count, style)}`, ...parts].join(' · ')
}

export type BlockAction = 'paste' | 'fill' | 'clear' | 'cut'

const DONE: Readonly<Record<BlockAction, string>> = { paste: 'pasted', fill: 'filled', clear: 'cleared', cut: 'cut' }
const GOING_ON: Readonly<Record<BlockAction, string>> = { paste: 'Pasting', fill: 'Filling', clear: 'Clearing', cut: 'Cutting' }
const VERB: Readonly<Record<BlockAction, string>> = { paste: 'Paste', fill: 'Fill', clear: 'Clear', cut: 'Cut' }

/** "12 cells pasted, 1 rejected", "6 cells pasted, 2 new rows". */
export function doneSentence(
  action: BlockAction,
  { accepted, refused, added }: { readonly accepted: number; readonly refused: number; readonly added: number },
  style: NumberStyle,
): string {
  const parts = [
    `${counted(accepted, 'cells', style)} ${DONE[action]}`,
    added === 0 ? null : counted(added, 'new rows', style),
    refused === 0 ? null : `${formatCount(refused, style)} rejected`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/**
 * What a paste left alone, and why.
 * @param readOnly headers of calculated columns
 * @param hidden rows that a filter or a folded group keeps out of view
 */
export function leftAloneSentences(
  { readOnly, columnsBeyond, hidden }: { readonly readOnly: readonly string[]; readonly columnsBeyond: number; readonly hidden: number },
  style: NumberStyle,
): readonly string[] {
  const sentences = [
    readOnly.length === 0
      ? null
      : `${readOnly.join(' and ')} ${readOnly.length === 1 ? 'is' : 'are'} calculated and ${were(readOnly.length)} left unchanged.`,
    columnsBeyond === 0 ? null : `${counted(columnsBeyond, 'columns', style)} didn’t fit to the right and ${were(columnsBeyond)} left out.`,
    hidden === 0 ? null : `${counted(hidden, 'hidden rows', style)} ${were(hidden)} skipped.`,
  ]
  return sentences.filter((sentence) => sentence !== null)
}

/** Why columns are left out where cells are cleared. */
export function neverBlankSentences(headers: readonly string[]): readonly string[] {
  return headers.length === 0 ? [] : [`${headers.join(' and ')} can’t be blank and ${were(headers.length)} left unchanged.`]
}

export function refusedTitle(action: BlockAction, accepted: number, refused: number, style: NumberStyle): string {
  const cannot = `can’t be ${DONE[action]}`
  if (accepted > 0) return `${formatCount(refused, style)} of ${counted(accepted + refused, 'cells', style)} ${cannot}`
  return refused === 1 ? `This cell ${cannot}` : `These ${formatCount(refused, style)} cells ${cannot}`
}

/** "Paste the other 12 cells". */
export function goOnLabel(action: BlockAction, accepted: number, style: NumberStyle): string {
  return `${VERB[action]} the other ${counted(accepted, 'cells', style)}`
}

/** "6 cells copied, 2 hidden rows left out". */
export function copiedSentence(cells: number, hiddenRows: number, style: NumberStyle): string {
  const copied = `${counted(cells, 'cells', style)} copied`
  return hiddenRows === 0 ? copied : `${copied}, ${counted(hiddenRows, 'hidden rows', style)} left out`
}

/** "Pasting 8,000 rows". */
export function workTitle(action: BlockAction, rows: number, style: NumberStyle): string {
  return `${GOING_ON[action]} ${counted(rows, 'rows', style)}`
}

export function tooManyLinesText(lines: number, most: number, style: NumberStyle): string {
  return `The pasted table has ${counted(lines, 'rows', style)} (limit ${formatCount(most, style)}). Nothing was changed. Use File › Import a list for longer tables.`
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were'
}
