// A table with a column for each component, turned so that it reads like any other list: with people in its rows, or with what is said of
// each component, "Layer", "Owner", "Cost".

import { type ImportNote, importNote } from '#core'
import { fieldLabel } from '#wording'
import { knownProductsIn } from '../catalogue/known-products.ts'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import { fieldsOf } from './fields.ts'
import { saysTimeUnit } from './header-unit.ts'
import { FULL_NAMES, spanOf } from './list-shapes.ts'
import { sumIn } from './total-words.ts'

const ROWS_ABOVE = 10
/** A longer table is no matrix of a team. */
const MOST_ROWS = 200
const MOSTLY = 0.8
const LEAST = 2
const LEAST_FACTS = 3

/** The table as it is, unless its columns are components. */
export function turnedMatrix(table: SourceTable): SourceTable {
  const { rows } = table
  if (rows.length > MOST_ROWS) return table
  const at = rows.slice(0, ROWS_ABOVE).findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > LEAST)
  const header = rows[at]
  const below = rows.slice(at + 1).filter((row) => textAt(row, 0) !== '')
  if (header === undefined) return table
  const columns = header.cells.flatMap((cell, index) => (index > 0 && cell.trim() !== '' ? [index] : []))
  if (areFacts(header, columns, below)) {
    const note = importNote('facts-turned', { facts: below.length, components: columns.length })
    return turned(table, { at, columns, below }, note)
  }
  const corner = textAt(header, 0)
  const [meaning] = fieldsOf(corner).keys()
  const labels = below.map((row) => textAt(row, 0))
  const people = below.filter((row) => isPerson(row, meaning === 'owner'))
  const components = columns.filter((index) => isComponent(textAt(header, index), people, index))
  const named = components.filter((index) => sumIn(textAt(header, index)) === null)
  const facts = labels.filter((label) => fieldsOf(label).size > 0 || sumIn(label) !== null).length
  const isTurned =
    people.length >= LEAST &&
    named.length >= LEAST &&
    people.length >= (labels.length - facts) * MOSTLY &&
    (meaning === 'owner' ||
      ((corner === '' || meaning === 'name') &&
        named.some((index) => knownProductsIn(textAt(header, index)).length > 0) &&
        !labels.some((label) => knownProductsIn(label).length > 0)))
  if (!isTurned) return table
  const left = columns.filter((index) => !components.includes(index)).map((index) => textAt(header, index))
  const note = importNote('matrix-turned', { people: people.length, components: named.length, left: left.slice(0, 20) })
  return turned(table, { at, columns: components, below, title: saysTimeUnit(corner) ? corner : '' }, note)
}

interface Turning {
  /** The index of the header among the rows. */
  readonly at: number
  /** Indexes of the columns that become rows. */
  readonly columns: readonly number[]
  /** The rows that become columns. */
  readonly below: readonly SourceRow[]
  /** What stands over the turned table; blank: nothing. */
  readonly title?: string
}

function turned(table: SourceTable, { at, columns, below, title = '' }: Turning, note: ImportNote): SourceTable {
  const line = table.rows[at]?.line ?? 0
  const row = (cells: readonly string[]) => ({ line, cells, isHidden: false })
  const names = row([fieldLabel('components', 'name'), ...below.map((each) => textAt(each, 0))])
  const components = columns.map((index) => ({
    line: index + 1,
    cells: [table.rows[at], ...below].map((each) => (each === undefined ? '' : textAt(each, index))),
    isHidden: table.hiddenColumns.has(index),
  }))
  return {
    ...table,
    rows: [...table.rows.slice(0, at), ...(title === '' ? [] : [row([title])]), names, ...components],
    notes: [...table.notes, note],
    hiddenColumns: new Set(below.flatMap(({ isHidden }, index) => (isHidden ? [index + 1] : []))),
    merges: [],
  }
}

/** "Layer", "Approach" and "Cost" below each other, each of another meaning, right of them the components, none of whose names means one. */
function areFacts(header: SourceRow, columns: readonly number[], below: readonly SourceRow[]): boolean {
  const known = below.flatMap((row) => [...fieldsOf(textAt(row, 0))].filter(([, confidence]) => confidence === 'sure').slice(0, 1))
  const meanings = new Set(known.map(([field]) => field))
  const isNamed = columns.every((index) => fieldsOf(textAt(header, index)).size === 0 && kindOf(textAt(header, index)) !== 'number')
  return (
    isNamed && columns.length >= LEAST && meanings.size >= LEAST_FACTS && known.length >= below.length * MOSTLY && !meanings.has('name')
  )
}

/** @param isOwner below a header of owners one word is a name, too, even "Tom" ("until") beside times */
function isPerson(row: SourceRow, isOwner: boolean): boolean {
  const label = textAt(row, 0)
  const kind = kindOf(label)
  const isTimed = row.cells.slice(1).some((cell) => ['percent', 'time'].includes(kindOf(cell)))
  if (sumIn(label) !== null || (fieldsOf(label).size > 0 && !(isOwner && isTimed) && !FULL_NAMES.test(label))) return false
  return kind === 'group' || (kind === 'person' && (isOwner || label.includes(' ')))
}

/** No fact of the people, such as their role or their team: times stand below it, or nothing. */
function isComponent(name: string, people: readonly SourceRow[], index: number): boolean {
  const isFact = [...fieldsOf(name).values()].includes('sure') || /[%％]/.test(name) || spanOf(name) !== null
  const kinds = people.map((row) => kindOf(textAt(row, index))).filter((kind) => kind !== 'nothing')
  const times = kinds.filter((kind) => kind === 'percent' || kind === 'time' || kind === 'number')
  return !isFact && times.length >= kinds.length * MOSTLY
}

function textAt({ cells }: SourceRow, index: number): string {
  return (cells[index] ?? '').replace(/\s+/g, ' ').trim()
}
