// A plan whose inputs somebody changes one at a time: what follows from the changed cell is calculated anew, and everything else stays
// as it was planned.

import { type CellPlan, columnIndex, columnLetter, lookOf, type WorkbookPlan } from '#board'
import { SHEETS } from '#wording'
import { calculationOf } from '../../src/board/calculation/calculate.ts'
import { parseFormula } from '../../src/board/calculation/parse-formula.ts'
import type { Area } from '../../src/board/calculation/term.ts'
import { CellError, type Value } from '../../src/board/calculation/value.ts'

/** Of whole areas at once: other engines calculate these. */
const OVER_AREAS = /SUMPRODUCT|SUMXMY2/
const TYPED_ROLES: ReadonlySet<string> = new Set(['input', 'assumption', 'answer'])

type Held = string | number | undefined

interface InputCell {
  readonly sheet: string
  readonly cell: string
  readonly style: CellPlan['style']
}

export interface TypedSweep {
  /** Cells that are unlocked and that a formula reads. */
  readonly inputs: readonly InputCell[]
  /** What every cell gives that follows from the input, once something else is typed there; undefined: it is made blank. */
  readonly typed: (input: InputCell, value: Held) => ReadonlyMap<string, Value>
}

export function typedSweep(plan: WorkbookPlan): TypedSweep {
  const cells = new Map<string, CellPlan>()
  const readers = new Map<string, Set<string>>()
  const names = new Map(plan.names.map(({ name, sheet, cell }) => [name, `${sheet}!${cell}`]))
  const inputs: InputCell[] = []
  for (const { name: sheet, rows, columns } of plan.sheets) {
    for (const { number, cells: row } of rows)
      for (const cell of row) {
        const key = `${sheet}!${columnLetter(cell.column)}${number}`
        cells.set(key, cell)
        if (cell.formula === undefined) {
          if (sheet !== SHEETS.asExported && TYPED_ROLES.has(lookOf(cell.style).role))
            inputs.push({ sheet, cell: key.slice(sheet.length + 1), style: cell.style })
          continue
        }
        if (OVER_AREAS.test(cell.formula)) continue
        const { areas } = parseFormula(cell.formula)
        const read = (place: string) => readers.set(place, (readers.get(place) ?? new Set()).add(key))
        for (const area of areas) for (const place of placesIn(area, sheet)) read(place)
        for (const [word] of cell.formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/[A-Za-z_]\w*/g)) {
          const place = names.get(word)
          if (place !== undefined) read(place)
        }
      }
    // Blank answers are not written: the first row of a list stands for all.
    const record = rows.find(({ cells: [first] }) => first?.column === 1 && first.value !== undefined)
    for (const [index, { style }] of columns.entries()) {
      const cell = `${columnLetter(index + 1)}${record?.number}`
      if (style !== undefined && record !== undefined && TYPED_ROLES.has(lookOf(style).role) && !cells.has(`${sheet}!${cell}`))
        inputs.push({ sheet, cell, style })
    }
  }
  const followers = (input: string): readonly string[] => {
    const found = new Set<string>()
    const open = [input]
    for (let next = open.pop(); next !== undefined; next = open.pop())
      for (const reader of readers.get(next) ?? [])
        if (!found.has(reader)) {
          found.add(reader)
          open.push(reader)
        }
    return [...found]
  }
  /** What stands elsewhere than planned, of one change at a time. */
  let changes: ReadonlyMap<string, CellPlan | undefined> = new Map()
  const cellOf = (key: string) => (changes.has(key) ? changes.get(key) : cells.get(key))
  const rows = new Map(
    plan.sheets.map(({ name, rows: planned }) => [
      name,
      planned.map(({ number }) => {
        const cell = (column: number) => cellOf(`${name}!${columnLetter(column)}${number}`)
        return { number, cells: [], parts: { cell } }
      }),
    ]),
  )
  return {
    inputs: inputs.filter(({ sheet, cell }) => readers.has(`${sheet}!${cell}`)),
    typed(input, value) {
      const at = `${input.sheet}!${input.cell}`
      const changed = followers(at)
      const typed = value === undefined ? undefined : { column: columnOf(input.cell), style: input.style, value }
      changes = new Map([...changed.map((key) => [key, withoutValue(cells.get(key) as CellPlan)] as const), [at, typed] as const])
      const { valueAt } = calculationOf({ names: () => plan.names, rowsOf: (sheet) => rows.get(sheet) ?? [] })
      return new Map(
        changed.map((key) => {
          const [, sheet = '', letters = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/s.exec(key) ?? []
          return [key, valueAt(sheet, columnIndex(letters), Number(row))]
        }),
      )
    },
  }
}

function* placesIn({ sheet, left, top, right, bottom }: Area, home: string): Generator<string> {
  for (let column = left; column <= right; column += 1)
    for (let row = top; row <= bottom; row += 1) yield `${sheet ?? home}!${columnLetter(column)}${row}`
}

const columnOf = (cell: string) => columnIndex(cell.replace(/\d+$/, ''))

function withoutValue({ value: _, ...cell }: CellPlan): CellPlan {
  return cell
}

/** An error, or a number that is none. */
export function isWrong(value: Value): boolean {
  return (
    value instanceof CellError ||
    (typeof value === 'number' ? !Number.isFinite(value) : /NaN|Infinity|undefined|#[A-Z]/.test(String(value)))
  )
}
