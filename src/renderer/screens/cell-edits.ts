// From what was typed or chosen in one cell to the edit it means. Called by the grid's commit, and for
// many cells at once; a refused value is a Problem and changes nothing.

import {
  APPROACHES,
  allOf,
  type CellColumn,
  type CellEntry,
  type Edit,
  type EditContext,
  type EditLabelCode,
  fail,
  fieldAt,
  isCellColumn,
  localDate,
  meantPeople,
  type OwnNotation,
  ok,
  ownColumnId,
  ownersOf,
  ownersText,
  ownersTyped,
  parseCostText,
  parseSharesText,
  planningBlock,
  problem,
  type Result,
  type RowEntries,
  readOwnText,
  recordOf,
  recordsOf,
  replacePrices,
  setApproach,
  setField,
  setOwnerNames,
  setOwnerTimes,
  setOwnValue,
  typedNames,
} from '#core'
import { decimalMarkOf } from '../widgets/typed-amounts.ts'
import { readCell } from './field-column.tsx'

/** Between the figures of a cell that holds several. */
export const PART_MARK = ';'

/** Columns as they are shown: "25%" is a number in those of percentages. */
type ShownColumns = readonly { readonly id: string; readonly isPercent?: boolean }[]

/** Many such cells as one edit. */
export const planningCells = (context: EditContext, rows: readonly RowEntries[], label: EditLabelCode, shown: ShownColumns = []) =>
  planningBlock(context, rows, label, (now, componentId, column, value) => cellEdit(now, componentId, column, value, shown))

/** value: the text of a text cell, the choice of a choice cell; null clears. */
export function cellEdit(
  context: EditContext,
  componentId: string,
  column: CellColumn,
  value: string | null,
  shown: ShownColumns = [],
): Result<Edit> {
  const { currency, locale } = context.workbook.tables.settings['settings'] ?? { currency: 'USD', locale: 'en-US' }
  const decimalMark = decimalMarkOf(locale)
  switch (column) {
    case 'approach': {
      const approach = APPROACHES.find((choice) => choice === value)
      if (approach !== undefined) return setApproach(context, componentId, approach)
      return fail(problem('not-a-choice', { field: 'approach', text: value ?? '', choices: APPROACHES }))
    }
    case 'owners': {
      const people = peopleOf(context)
      const names = ownersTyped(value ?? '', people)
      // A figure or a day that came into the wrong column is nobody's name.
      const figure = names.find((name) => !/\p{L}/u.test(name) && !people.includes(name))
      if (figure !== undefined) return fail(problem('not-a-choice', { field: 'owner', text: figure, choices: people }))
      return setOwnerNames(context, componentId, names)
    }
    case 'time': {
      const owners = ownersOf(context, componentId).length
      // A blank clears the time of every owner.
      const typed = (value ?? '').trim() || PART_MARK.repeat(Math.max(0, owners - 1))
      const shares = parseSharesText(typed, owners, { field: 'share', decimalMark })
      return shares.ok ? setOwnerTimes(context, componentId, shares.value) : shares
    }
    case 'cost': {
      const prices = allOf(figuresOf(value).map((part) => parseCostText(part, { field: 'amount', currency, decimalMark })))
      return prices.ok ? replacePrices(context, componentId, prices.value) : prices
    }
    default: {
      const own = ownColumnId(column)
      const isPercent = shown.some((each) => each.id === column && each.isPercent)
      if (own !== null) return ownEdit(context, componentId, own, value, isPercent)
      const read = readCell('components', column, value, context)
      return read.ok ? setField(context, 'components', componentId, column, read.value) : read
    }
  }
}

function ownEdit(context: EditContext, componentId: string, columnId: string, value: string | null, isPercent: boolean): Result<Edit> {
  const column = recordOf(context.workbook, 'ownColumns', columnId)
  if (column === undefined) return fail(problem('record-missing', { table: 'ownColumns', id: columnId }))
  const read = readOwnText(column, value ?? '', { ...ownNotation(context), isPercent })
  return read.ok ? setOwnValue(context, componentId, columnId, read.value) : read
}

export function ownNotation({ workbook, at }: Pick<EditContext, 'workbook' | 'at'>): OwnNotation {
  const { currency, locale } = workbook.tables.settings['settings'] ?? { currency: 'USD', locale: 'en-US' }
  return { currency, locale, decimalMark: decimalMarkOf(locale), today: localDate(new Date(at)) }
}

/** Owners typed for many rows at once, in full: where nothing asks who is meant, a slip makes no new person. */
export function meantOwners({ workbook }: Pick<EditContext, 'workbook'>, typed: string): Result<string> {
  const people = peopleOf({ workbook })
  const { names, unknown } = meantPeople(typedNames(typed, people), people)
  if (unknown === null) return ok(ownersText(names, people))
  return fail(problem('not-a-choice', { field: 'owner', text: unknown.typed, choices: people }))
}

function peopleOf({ workbook }: Pick<EditContext, 'workbook'>): readonly string[] {
  return recordsOf(workbook, 'people').map(({ name }) => name)
}

/** "12; 7.5" is one figure for each cost line. */
function figuresOf(value: string | null): readonly string[] {
  // A formula is one, whatever stands between its parts.
  return value?.trimStart().startsWith('=') ? [value] : (value ?? '').split(PART_MARK)
}

/** A column that always holds something. */
export function isNeverBlank(id: string): boolean {
  const spec = fieldAt('components', id)
  return id === 'name' || (spec?.choices !== undefined && spec.initial !== null)
}

export function isClearable(id: string): id is CellColumn {
  return isCellColumn(id) && !isNeverBlank(id)
}

/** However the columns are arranged: an owner is there before the owner's time. */
export function inReadingOrder(cells: readonly CellEntry[]): readonly CellEntry[] {
  const place = ({ column }: CellEntry) => Number(column !== 'owners')
  return cells.toSorted((a, b) => place(a) - place(b))
}
