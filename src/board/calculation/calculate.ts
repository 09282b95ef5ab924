// What the formulas of a planned workbook give: each cell once, when somebody asks for it, from the cells that its formula names.

import { columnIndex, columnLetter } from '../cells.ts'
import { lookOf } from '../styles.ts'
import type { CellPlan, NamedCell, RowPlan, SheetPlan } from '../workbook-plan.ts'
import { type Area, type Frame, parseFormula } from './parse-formula.ts'
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

type ColumnValues = (Value | typeof OPEN | undefined)[]

interface CalculatedSheet {
  readonly rows: ReadonlyMap<number, RowPlan>
  readonly columns: Map<number, ColumnValues>
  readonly frame: Omit<Frame, 'areas'>
}

export function calculationOf({ rowsOf, names }: CalculatedBook): Calculation {
  const sheets = new Map<string, CalculatedSheet>()
  let places: ReadonlyMap<string, Area> | null = null

  const named = (name: string): Area => {
    places ??= new Map(names().map((each) => [each.name, areaOf(each)]))
    return places.get(name) ?? refuse(`${name} is no name of this workbook`)
  }
  const sheetOf = (name: string): CalculatedSheet => {
    const known = sheets.get(name)
    if (known !== undefined) return known
    const made: CalculatedSheet = {
      rows: new Map(rowsOf(name).map((row) => [row.number, row])),
      columns: new Map(),
      frame: {
        valueAt: (sheet, column, row) => valueIn(sheet === null ? made : sheetOf(sheet), column, row, sheet ?? name),
        isFormula: (sheet, column, row) => cellIn(sheet === null ? made : sheetOf(sheet), column, row)?.formula !== undefined,
        named,
      },
    }
    sheets.set(name, made)
    return made
  }
  const valueIn = (sheet: CalculatedSheet, column: number, row: number, name: string): Value => {
    let values = sheet.columns.get(column)
    if (values === undefined) {
      values = []
      sheet.columns.set(column, values)
    }
    const known = values[row]
    if (known === OPEN) return refuse(`${name}!${columnLetter(column)}${row} follows from itself`)
    if (known !== undefined) return known
    const cell = cellIn(sheet, column, row)
    if (cell?.formula === undefined || cell.value !== undefined) return keep(values, row, readValue(cell?.value))
    values[row] = OPEN
    const { areas, calculate } = parseFormula(cell.formula)
    return keep(values, row, calculate({ ...sheet.frame, areas }))
  }
  return { valueAt: (sheet, column, row) => valueIn(sheetOf(sheet), column, row, sheet) }
}

function keep(values: ColumnValues, row: number, value: Value): Value {
  values[row] = value
  return value
}

function cellIn({ rows }: CalculatedSheet, column: number, row: number): CellPlan | undefined {
  const plan = rows.get(row)
  if (plan?.cell !== undefined) return plan.cell(column)
  const cells = plan?.cells ?? []
  // Most rows leave no cell out.
  return cells[column - 1]?.column === column ? cells[column - 1] : cells.find((cell) => cell.column === column)
}

/** The plan of a sheet with what its formulas give, each row calculated when it is read. */
export function withValues(plan: SheetPlan, { valueAt }: Calculation): SheetPlan {
  const cellsOf = ({ number, cells }: RowPlan): readonly CellPlan[] =>
    cells.map((cell) => {
      if (cell.formula === undefined || cell.value !== undefined) return cell
      const value = valueAt(plan.name, cell.column, number)
      const { format } = lookOf(cell.style)
      const isDay = format === 'date' || format === 'month'
      return { ...cell, value: storedValue(value, isDay, `${plan.name}!${columnLetter(cell.column)}${number}`) }
    })
  const rows = plan.rows.map((row) => {
    const { number, height } = row
    const made: RowPlan = { number, ...(height === undefined ? {} : { height }), cells: [] }
    return Object.defineProperty(made, 'cells', { get: () => cellsOf(row), enumerable: true })
  })
  return { ...plan, rows }
}

function areaOf({ sheet, cell }: NamedCell): Area {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? []
  const [column, number] = [columnIndex(letters), Number(row)]
  return { sheet, left: column, top: number, right: column, bottom: number }
}

function refuse(why: string): never {
  throw new RangeError(why)
}
