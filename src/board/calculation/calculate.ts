// What the formulas of a planned workbook give: each cell once, when somebody asks for it, from the cells that its formula names.

import { columnIndex, columnLetter } from '../cells.ts'
import { lookOf } from '../styles.ts'
import type { CellPlan, NamedCell, RowParts, RowPlan, SheetPlan } from '../workbook-plan.ts'
import { parseFormula } from './parse-formula.ts'
import type { Area, Frame } from './term.ts'
import { readValue, storedValue, type Value } from './value.ts'

/** What is calculated: sheets by their names, as they were planned. */
export interface CalculatedBook {
  readonly rowsOf: (sheet: string) => readonly RowPlan[]
  readonly names: () => readonly NamedCell[]
}

export interface Calculation {
  /** A formula with a value of its own has that one. Throws where a cell follows from itself. */
  readonly valueAt: (sheet: string, column: number, row: number) => Value
}

/** A cell that is being calculated: whoever reads it goes around in a circle. */
const OPEN = Symbol('open')

interface CalculatedSheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, RowPlan>
  readonly columns: Map<number, (row: number) => Value>
  readonly frame: Omit<Frame, 'areas'>
}

export function calculationOf({ rowsOf, names }: CalculatedBook): Calculation {
  const sheets = new Map<string, CalculatedSheet>()
  let places: ReadonlyMap<string, Area> | null = null

  const named = (name: string): Area => {
    places ??= new Map(names().map((each) => [each.name, areaOf(each)]))
    const place = places.get(name)
    if (place === undefined) throw new RangeError(`${name} is no name of this workbook`)
    return place
  }
  const sheetOf = (name: string): CalculatedSheet => {
    const known = sheets.get(name)
    if (known !== undefined) return known
    const made: CalculatedSheet = {
      name,
      rows: new Map(rowsOf(name).map((row) => [row.number, row])),
      columns: new Map(),
      frame: {
        valueAt: (sheet, column, row) => columnOf(sheet === null ? made : sheetOf(sheet), column)(row),
        column: (sheet, column) => columnOf(sheet === null ? made : sheetOf(sheet), column),
        isFormula(sheet, column, row) {
          const plan = (sheet === null ? made : sheetOf(sheet)).rows.get(row)
          return plan !== undefined && cellIn(plan, column)?.formula !== undefined
        },
        named,
      },
    }
    sheets.set(name, made)
    return made
  }
  const columnOf = (sheet: CalculatedSheet, column: number): ((row: number) => Value) => {
    const known = sheet.columns.get(column)
    if (known !== undefined) return known
    // By row: what is calculated, and what is made anew whenever it is read. A typed value is no work to read again.
    const values: (Value | typeof OPEN | undefined)[] = []
    const made = (row: number): Value => {
      const value = values[row]
      if (value === OPEN) throw new RangeError(`${sheet.name}!${columnLetter(column)}${row} follows from itself`)
      if (value !== undefined) return value
      const plan = sheet.rows.get(row)
      const given = plan?.parts?.gives?.(column)
      if (given !== undefined) {
        const known = readValue(given)
        values[row] = known
        return known
      }
      const cell = plan === undefined ? undefined : cellIn(plan, column)
      if (cell?.formula === undefined || cell.value !== undefined) {
        const typed = readValue(cell?.value)
        if (plan?.parts !== undefined) values[row] = typed
        return typed
      }
      values[row] = OPEN
      const { areas, calculate } = parseFormula(cell.formula)
      const calculated = calculate({ ...sheet.frame, areas })
      values[row] = calculated
      return calculated
    }
    sheet.columns.set(column, made)
    return made
  }
  return { valueAt: (sheet, column, row) => columnOf(sheetOf(sheet), column)(row) }
}

function cellIn(plan: RowPlan, column: number): CellPlan | undefined {
  if (plan.parts !== undefined) return plan.parts.cell(column)
  const { cells } = plan
  // Most rows leave no cell out.
  const expected = cells[column - 1]
  if (expected?.column === column) return expected
  for (const cell of cells) if (cell.column === column) return cell
  return undefined
}

/** The plan of a sheet with what its formulas give, each row calculated when it is read. */
export function withValues(plan: SheetPlan, { valueAt }: Calculation): SheetPlan {
  const valued = (cell: CellPlan, row: number): CellPlan => {
    if (cell.formula === undefined || cell.value !== undefined) return cell
    const value = valueAt(plan.name, cell.column, row)
    const { format } = lookOf(cell.style)
    const isDay = format === 'date' || format === 'month'
    return { ...cell, value: storedValue(value, isDay, `${plan.name}!${columnLetter(cell.column)}${row}`) }
  }
  const rows = plan.rows.map((row) => {
    const { number, height, parts } = row
    const all = (cells: readonly CellPlan[]) => cells.map((cell) => valued(cell, number))
    const made: RowPlan = { number, ...(height === undefined ? {} : { height }), cells: [] }
    Object.defineProperty(made, 'cells', { get: () => all(row.cells), enumerable: true })
    if (parts?.stamped === undefined) return made
    const { stamped } = parts
    const cell: RowParts['cell'] = (column) => {
      const planned = parts.cell(column)
      return planned && valued(planned, number)
    }
    return Object.defineProperty(made, 'parts', { value: { ...parts, cell, stamped: { ...stamped, others: () => all(stamped.others()) } } })
  })
  return { ...plan, rows }
}

function areaOf({ sheet, cell }: NamedCell): Area {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? []
  const [column, number] = [columnIndex(letters), Number(row)]
  return { sheet, left: column, top: number, right: column, bottom: number }
}
