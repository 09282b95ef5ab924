// What the formulas of a planned workbook give: each cell once, when somebody asks for it, from the cells that its formula names.

import { columnIndex, columnLetter } from '../cells.ts'
import { LazyRow } from '../lazy-row.ts'
import { lookOf, type StyleName } from '../styles.ts'
import type { CellPlan, NamedCell, RowParts, RowPlan, SheetPlan } from '../workbook-plan.ts'
import { parseFormula, parseStamp } from './parse-formula.ts'
import type { Area, Frame } from './term.ts'
import { readValue, storedValue, type Value } from './value.ts'

/** What is calculated: sheets by their names, as they were planned. */
export interface CalculatedBook {
  readonly rowsOf: (sheet: string) => readonly RowPlan[]
  readonly names: () => readonly NamedCell[]
  /** Tests see with it what other engines make of a formula. */
  readonly keepsRests?: boolean
}

export interface Calculation {
  /** A formula with a value of its own has that one. Throws where a cell follows from itself. */
  readonly valueAt: (sheet: string, column: number, row: number) => Value
}

/** A cell that is being calculated: whoever reads it goes around in a circle. */
const OPEN = Symbol('open')

interface CalculatedSheet {
  readonly name: string
  /** By their numbers. */
  readonly rows: readonly (RowPlan | undefined)[]
  /** Column → row → its cell, of rows whose cells are there: a list of people has hundreds of columns, nearly all of them blank. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellPlan>>
  readonly columns: Map<number, (row: number) => Value>
  /** By the numbers of rows that were asked for. */
  readonly filled: (readonly number[] | undefined)[]
  readonly frame: Omit<Frame, 'areas'>
}

export function calculationOf({ rowsOf, names, keepsRests = false }: CalculatedBook): Calculation {
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
    const rows: RowPlan[] = []
    for (const row of rowsOf(name)) rows[row.number] = row
    const made: CalculatedSheet = {
      ...{ name, rows, cells: cellsByColumn(rows) },
      columns: new Map(),
      filled: [],
      frame: {
        valueAt: (sheet, column, row) => columnOf(sheet === null ? made : sheetOf(sheet), column)(row),
        column: (sheet, column) => columnOf(sheet === null ? made : sheetOf(sheet), column),
        filled: (sheet, row) => filledIn(sheet === null ? made : sheetOf(sheet), row),
        isFormula(sheet, column, row) {
          const { rows, cells } = sheet === null ? made : sheetOf(sheet)
          const cell = rows[row]?.parts?.cell(column) ?? cells.get(column)?.get(row)
          return cell?.formula !== undefined
        },
        ...{ named, keepsRests },
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
    const cells = sheet.cells.get(column)
    const ofCell = (cell: CellPlan | undefined): Value => {
      if (cell?.formula === undefined || cell.value !== undefined) return readValue(cell?.value)
      const { areas, calculate } = parseFormula(cell.formula)
      return calculate({ ...sheet.frame, areas })
    }
    let stamped: StampedCells | null | undefined
    const ofList = (parts: RowParts, row: number): Value => {
      const known = parts.known?.(column)
      if (known !== undefined) return readValue(known)
      if (stamped === undefined) stamped = stampedIn(parts, column, sheet.frame)
      return stamped === null ? ofCell(parts.cell(column)) : stamped(row)
    }
    const made = (row: number): Value => {
      const value = values[row]
      if (value === OPEN) throw new RangeError(`${sheet.name}!${columnLetter(column)}${row} follows from itself`)
      if (value !== undefined) return value
      const parts = sheet.rows[row]?.parts
      const cell = cells?.get(row)
      if (parts === undefined && cell?.formula === undefined) return readValue(cell?.value)
      values[row] = OPEN
      const given = parts === undefined ? ofCell(cell) : ofList(parts, row)
      values[row] = given
      return given
    }
    sheet.columns.set(column, made)
    return made
  }
  return { valueAt: (sheet, column, row) => columnOf(sheetOf(sheet), column)(row) }
}

function filledIn({ rows, filled }: CalculatedSheet, row: number): readonly number[] | null {
  const known = filled[row]
  if (known !== undefined) return known
  const plan = rows[row]
  if (plan?.parts !== undefined) return null
  const columns: number[] = []
  for (const { column, formula, value } of plan?.cells ?? []) if (formula !== undefined || value !== undefined) columns.push(column)
  filled[row] = columns
  return columns
}

type StampedCells = (row: number) => Value

/** Of the one list of its sheet, whose rows have the same formula in this column; null: they have not. */
function stampedIn({ stamped }: RowParts, column: number, frame: CalculatedSheet['frame']): StampedCells | null {
  const stamp = stamped?.columns().find((each) => each.column === column)?.stamp
  return stamp === undefined ? null : parseStamp(stamp, frame)
}

function cellsByColumn(rows: readonly (RowPlan | undefined)[]): CalculatedSheet['cells'] {
  const columns = new Map<number, Map<number, CellPlan>>()
  for (const row of rows) {
    if (row === undefined || row.parts !== undefined) continue
    for (const cell of row.cells) {
      const cells = columns.get(cell.column) ?? new Map<number, CellPlan>()
      cells.set(row.number, cell)
      columns.set(cell.column, cells)
    }
  }
  return columns
}

/** The plan of a sheet with what its formulas give, each row calculated when it is read. */
export function withValues(plan: SheetPlan, { valueAt }: Calculation): SheetPlan {
  let days: ReadonlySet<number> | undefined
  const valued = (cell: CellPlan, row: number): CellPlan => {
    if (cell.formula === undefined || cell.value !== undefined) return cell
    const value = valueAt(plan.name, cell.column, row)
    return { ...cell, value: storedValue(value, isDay(cell.style), () => `${plan.name}!${columnLetter(cell.column)}${row}`) }
  }
  const rows = plan.rows.map((row) => {
    const { number, parts } = row
    const all = (cells: readonly CellPlan[]) => cells.map((cell) => valued(cell, number))
    const made = (of: RowParts | undefined) => new LazyRow({ number, height: row.height, parts: of }, () => all(row.cells))
    if (parts?.stamped === undefined) return made(undefined)
    const { stamped } = parts
    const cell: RowParts['cell'] = (column) => {
      const planned = parts.cell(column)
      return planned && valued(planned, number)
    }
    const given = (column: number) => {
      const known = stamped.valueAt(column)
      if (known !== undefined) return known
      days ??= new Set(stamped.columns().flatMap(({ column: of, style }) => (isDay(style) ? [of] : [])))
      return storedValue(valueAt(plan.name, column, number), days.has(column), () => `${plan.name}!${columnLetter(column)}${number}`)
    }
    return made({ ...parts, cell, stamped: { ...stamped, valueAt: given, others: () => all(stamped.others()) } })
  })
  return { ...plan, rows }
}

function isDay(style: StyleName): boolean {
  const { format } = lookOf(style)
  return format === 'date' || format === 'month'
}

function areaOf({ sheet, cell }: NamedCell): Area {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? []
  const [column, number] = [columnIndex(letters), Number(row)]
  return { sheet, left: column, top: number, right: column, bottom: number }
}
