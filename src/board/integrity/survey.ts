// What the two lights need to know of a planned sheet, found in one walk over its cells: how many formulas it has, where a
// reader types, and where nothing belongs. A new sheet is covered without a line of its own.

import { lookOf } from '../styles.ts'
import type { CellPlan, CellValue, SheetPlan } from '../workbook-plan.ts'

export interface TypedRange {
  readonly firstColumn: number
  readonly lastColumn: number
  readonly firstRow: number
  readonly lastRow: number
}

export interface RowRange {
  readonly first: number
  readonly last: number
}

export interface SheetSurvey {
  readonly name: string
  /** Below the lights. */
  readonly formulas: number
  readonly lastColumn: number
  readonly lastRow: number
  /** Areas of typed cells; formulas and other cells may stand between them. */
  readonly typed: readonly TypedRange[]
  /** Row → what the cells of these areas hold that are no formulas; blank ones are left out. */
  readonly values: ReadonlyMap<number, readonly TypedValue[]>
  /** Blank rows right below a list, and those below everything: whatever is typed there is in no formula. */
  readonly belowLists: readonly RowRange[]
}

export interface TypedValue {
  readonly column: number
  readonly style: CellPlan['style']
  readonly value: CellValue
}

type SurveyedPlan = Pick<SheetPlan, 'name' | 'rows' | 'columns'>

/** Rows of cells are made anew when they are read, so each is read once. */
export function surveySheet({ name, rows, columns }: SurveyedPlan): SheetSurvey {
  const runs = new TypedRuns()
  const values = new Map<number, readonly TypedValue[]>()
  const used: UsedRow[] = []
  // Where a list has room for what nobody has filled yet, its cells are not written.
  const takenBlank = columns.flatMap(({ style }, index) => (style !== undefined && isTypedLook(style) ? [index + 1] : []))
  let formulas = 0
  for (const row of rows) {
    const { number } = row
    const stamped = row.parts?.stamped
    const cells = stamped?.others() ?? row.cells
    if (cells.length === 0) continue
    if (number >= FIRST_COUNTED_ROW) formulas += stamped?.columns().length ?? 0
    const isRecord = cells[0]?.column === 1 && cells[0].value !== undefined
    used.push({ row: number, isRecord })
    runs.enter(number, isRecord)
    const copied: TypedValue[] = []
    for (const { column, style, formula, value } of cells) {
      if (formula !== undefined) {
        if (number >= FIRST_COUNTED_ROW) formulas += 1
        continue
      }
      const isTyped = isTypedLook(style)
      if (isTyped) runs.take(column)
      if (value !== undefined && (isTyped || runs.isOpen(column))) copied.push({ column, style, value })
    }
    if (isRecord) for (const column of unwritten(takenBlank, cells)) runs.take(column)
    if (copied.length > 0) values.set(number, copied)
  }
  const lastRow = used.at(-1)?.row ?? 1
  return { name, formulas, lastColumn: columns.length, lastRow, typed: runs.ranges(), values, belowLists: belowLists(used, lastRow) }
}

/** Below the lights. */
export const FIRST_COUNTED_ROW = 4

/** Roles of cells that a reader fills; they are unlocked. */
const TYPED_ROLES: ReadonlySet<string> = new Set(['input', 'assumption', 'answer'])
const isTypedLook = (style: CellPlan['style']) => TYPED_ROLES.has(lookOf(style).role)

/** Columns that the row has no cell in; both are in order. */
function unwritten(columns: readonly number[], cells: readonly CellPlan[]): readonly number[] {
  let at = 0
  return columns.filter((column) => {
    while ((cells[at]?.column ?? column) < column) at += 1
    return cells[at]?.column !== column
  })
}

/** As far down as somebody looks for room. */
const ROWS_BELOW = 200

interface UsedRow {
  readonly row: number
  /** A list is a run of rows with an id. */
  readonly isRecord: boolean
}

function belowLists(used: readonly UsedRow[], lastRow: number): readonly RowRange[] {
  const between = used.flatMap(({ row, isRecord }, index): RowRange[] => {
    const next = used[index + 1]?.row
    return isRecord && next !== undefined && next > row + 1 ? [{ first: row + 1, last: next - 1 }] : []
  })
  return [...between, { first: lastRow + 1, last: lastRow + ROWS_BELOW }]
}

interface Run {
  readonly first: number
  last: number
  /** Number of the list it stands in; null: in none. */
  readonly list: number | null
}

/** Typed cells below one another, column by column: in a list all of a column, whatever stands between them. */
class TypedRuns {
  private readonly columns = new Map<number, Run[]>()
  private row = 0
  private lists = 0
  private list: number | null = null

  enter(row: number, isRecord: boolean): void {
    if (isRecord && (this.list === null || row !== this.row + 1)) this.lists += 1
    this.list = isRecord ? this.lists : null
    this.row = row
  }

  /** Whether the list has typed cells above in this column. */
  isOpen(column: number): boolean {
    return this.list !== null && this.columns.get(column)?.at(-1)?.list === this.list
  }

  take(column: number): void {
    const known = this.columns.get(column) ?? []
    const run = known.at(-1)
    const isBelow = run !== undefined && run.list === null && this.list === null && run.last === this.row - 1
    if (run !== undefined && (isBelow || this.isOpen(column))) run.last = this.row
    else this.columns.set(column, [...known, { first: this.row, last: this.row, list: this.list }])
  }

  /** Columns side by side that are typed in the same rows are one range. */
  ranges(): readonly TypedRange[] {
    const ranges: TypedRange[] = []
    for (const [column, runs] of [...this.columns].sort(([a], [b]) => a - b))
      for (const { first, last } of runs) {
        const place = ranges.findIndex((each) => each.lastColumn === column - 1 && each.firstRow === first && each.lastRow === last)
        const beside = ranges[place]
        if (beside === undefined) ranges.push({ firstColumn: column, lastColumn: column, firstRow: first, lastRow: last })
        else ranges[place] = { ...beside, lastColumn: column }
      }
    return ranges.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn)
  }
}
