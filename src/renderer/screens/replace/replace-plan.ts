// Which cells a text is found in, what they would hold after it is replaced, and which of them cannot. Nothing is changed
// here. Called by replace-dialog.tsx.

import {
  type CellColumn,
  type CellEntry,
  type ComponentAssessment,
  type EditContext,
  inOneGo,
  isCellColumn,
  meantPeople,
  nameKey,
  type Problem,
  problem,
  type RowEntries,
  typedNames,
} from '#core'
import { enteredValue, type GridColumn } from '../../widgets/table-model/grid-column.ts'
import { inReadingOrder, planningCells } from '../cell-edits.ts'

type Column = GridColumn<ComponentAssessment>

export interface Sought {
  readonly find: string
  readonly replacement: string
  readonly matchCase: boolean
  readonly wholeCell: boolean
  /** null: every column. */
  readonly columnId: string | null
}

export interface Replacement {
  readonly rowId: string
  readonly row: string
  readonly column: CellColumn
  readonly header: string
  readonly before: string
  readonly after: string
  readonly value: string | null
  /** Why it stays as it is, null where it can be replaced. */
  readonly problem: Problem | null
}

/** In the order of rows and columns given; columns that are calculated are left out. */
export function replacements(
  context: EditContext,
  rows: readonly ComponentAssessment[],
  columns: readonly Column[],
  sought: Sought,
): readonly Replacement[] {
  if (sought.find === '') return []
  const found = rows.flatMap((row) => columns.flatMap((column) => foundIn(row, column, sought)))
  const names = namesAfter(context, found)
  const people = Object.values(context.workbook.tables.people).map(({ name }) => name)
  const plan = inOneGo(planningCells(context, found.map(entryOf), 'replace', columns))
  const refused = new Map(plan.refused.map((cell) => [cell.line, cell.problem]))
  return found.map((cell, line) => {
    const key = nameKey(cell.after)
    const isTaken = cell.column === 'name' && (names.get(key) ?? 0) > 1
    // A slip in a replacement makes no new people.
    const stranger = cell.column === 'owners' && people.length > 0 ? meantPeople(typedNames(cell.after, people), people).unknown : null
    const ofOwner = stranger === null ? null : problem('not-a-choice', { field: 'owner', text: stranger.typed, choices: people })
    return { ...cell, problem: refused.get(line) ?? (isTaken ? problem('name-taken', { name: cell.after }) : ofOwner) }
  })
}

type Chosen = Pick<Replacement, 'rowId' | 'column' | 'value'>

/** What is chosen, as cells to fill in. Those of one row stand together: each is read after the one before it was filled in. */
export function entriesOf(chosen: readonly Chosen[]): readonly RowEntries[] {
  const rows = new Map<string, CellEntry[]>()
  for (const { rowId, column, value } of chosen) rows.set(rowId, [...(rows.get(rowId) ?? []), { column, value }])
  return [...rows].map(([rowId, cells]) => ({ rowId, cells: inReadingOrder(cells) }))
}

/** The same for one cell by itself, whatever becomes of the others. */
function entryOf({ rowId, column, value }: Chosen): RowEntries {
  return { rowId, cells: [{ column, value }] }
}

type Found = Omit<Replacement, 'problem'>

function foundIn(
  row: ComponentAssessment,
  column: Column,
  { find, replacement, matchCase, wholeCell, columnId }: Sought,
): readonly Found[] {
  if (!isCellColumn(column.id) || (columnId !== null && column.id !== columnId) || column.isReadOnly?.(row)) return []
  const before = column.editor?.kind === 'choice' ? (column.copyText ?? column.text)(row) : column.text(row)
  // Time is shown with its sign, and edited without one.
  const isShare = column.id === 'time' && /\d\s?%$/.test(find)
  const sought = isShare ? `${escaped(find.replace(/\s?%$/, ''))}(?=;|$)` : escaped(find)
  const pattern = new RegExp(wholeCell ? `^${sought}$` : sought, matchCase ? 'gu' : 'giu')
  const after = before.replace(pattern, () => replacement)
  if (after === before) return []
  const { id: rowId, name } = row.subject.component
  return [{ rowId, row: name, column: column.id, header: column.header, before, after, value: enteredValue(column, after) }]
}

/** How often each name stands in the list afterwards, in the spelling that tells names apart. */
function namesAfter({ workbook }: EditContext, found: readonly Found[]): ReadonlyMap<string, number> {
  const renamed = new Map(found.flatMap(({ column, rowId, after }) => (column === 'name' ? [[rowId, after] as const] : [])))
  const counts = new Map<string, number>()
  for (const { id, name } of Object.values(workbook.tables.components)) {
    const key = nameKey(renamed.get(id) ?? name)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
