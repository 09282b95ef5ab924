// The rows of a list that are components, each read by the columns' meanings; those that go on with the one before are joined to
// it, and the others are left out, with why.

import { currencyDecimals, type WorkDone } from '#core'
import type { SourceTable } from '../formats/list-format.ts'
import type { PricedRow } from './control-sum.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { remarksOf } from './header-text.ts'
import type { Cell } from './inquiry.ts'
import { joinedWith } from './join-rows.ts'
import { numberIn } from './price-times-units.ts'
import { type ReadAlike, readingAlike } from './read-alike.ts'
import { type ImportedRow, plainPaths, type RowReading, readListRow } from './read-list-row.ts'
import type { KnownRow } from './row-kinds.ts'
import { type LeftOutRow, rowSorter, rowText, type TotalRow } from './sort-rows.ts'
import { columnsByField, type surveyColumns } from './survey-columns.ts'

/** Rows between two yields: a few milliseconds of work. */
export const SLICE = 200

interface ReadRows {
  readonly rows: readonly ImportedRow[]
  readonly leftOut: readonly LeftOutRow[]
  readonly counted: readonly PricedRow[]
  readonly totals: readonly TotalRow[]
}

type RowsReading = Omit<RowReading, 'alike' | 'cellOf' | 'cellsOf' | 'plainPaths' | 'section' | 'added' | 'otherPeriods'> &
  Pick<ReturnType<typeof surveyColumns>, 'costs'> & {
    /** Indexes of columns whose costs are paid beside that of the first one. */
    readonly addedCosts: readonly number[]
  }

export function* readRows(
  rows: readonly KnownRow[],
  { table, mapping }: { readonly table: SourceTable; readonly mapping: ColumnMapping },
  reading: RowsReading,
  total: number,
): Generator<WorkDone, ReadRows> {
  const { inquiry, costs, addedCosts } = reading
  const sorter = rowSorter(mapping, rows, { delimiter: table.delimiter, cost: reading.cost, addedCosts, inquiry })
  const columns = columnsByField(mapping)
  const paths = plainPaths(columns)
  const alike = new Map<number, ReadAlike>()
  const alikeAt = (costAt: number): ReadAlike => {
    const known = alike.get(costAt) ?? readingAlike(inquiry)
    alike.set(costAt, known)
    return known
  }
  // A row without a name goes on with the one before it, unless that one is not in the list.
  let goesOn = false
  const found = { rows: [] as ImportedRow[], leftOut: [] as LeftOutRow[], counted: [] as PricedRow[], totals: [] as TotalRow[] }
  for (const [done, known] of rows.entries()) {
    if (done % SLICE === SLICE - 1) yield { done: total / 2 + done, total }
    const { row, section } = known
    const sorted = sorter.sort(known)
    if (sorted === 'nothing') continue
    const leaveOut = (reason: LeftOutRow['reason']) => {
      goesOn &&= reason === 'remark' || reason === 'header-again'
      found.leftOut.push({ line: row.line, text: rowText(row.cells), reason })
    }
    if (typeof sorted === 'string') leaveOut(sorted)
    else if ('totalMinor' in sorted) {
      found.totals.push(sorted)
      leaveOut('total')
    } else {
      const last = known.kind === 'more' && goesOn ? found.rows.at(-1) : undefined
      const name = last?.component.name ?? row.withoutValue?.get(mapping.fields.indexOf('name'))
      const cells = name === undefined ? sorted.cells : withName(sorted.cells, name, mapping)
      const cellsOf = (field: ImportField) => (columns.get(field) ?? []).map((index) => cellAt(cells, row.line, index, mapping))
      const costAt = costColumnOf(cells, columns.get('cost') ?? [])
      const cellOf = (field: ImportField) => cellAt(cells, row.line, field === 'cost' ? costAt : (columns.get(field)?.[0] ?? -1), mapping)
      const costsAt = (indexes: readonly number[]) =>
        indexes.flatMap((index) =>
          index === costAt ? [] : [{ cell: cellAt(cells, row.line, index, mapping), column: costs.get(index) ?? reading.cost }],
        )
      const added = costsAt(addedCosts)
      const otherPeriods = costsAt((columns.get('cost') ?? []).filter((index) => !addedCosts.includes(index)))
      const cost = costs.get(costAt) ?? reading.cost
      const isSeatPrice = costAt === columns.get('cost')?.[0] ? reading.isSeatPrice : remarksOf(mapping.headers[costAt] ?? '').has('each')
      const place = { alike: alikeAt(costAt), plainPaths: paths, section, isSeatPrice }
      const read = readListRow(row.line, { ...reading, ...place, cost, added, otherPeriods, cellOf, cellsOf })
      if (typeof read === 'string') leaveOut(read)
      else if (last !== undefined) found.rows.splice(-1, 1, joinedWith(last, read))
      else {
        found.counted.push({ ...countedRow(read, cellOf('cost')), isOfFirst: costAt === columns.get('cost')?.[0] })
        found.rows.push(read)
        goesOn = true
      }
    }
  }
  sorter.finish()
  return found
}

/** The first that holds a figure, else the first that holds anything: of "Monthly" and "Annual" one is a dash or 0 where the other is said. */
function costColumnOf(cells: readonly string[], columns: readonly number[]): number {
  const first = (pattern: RegExp) => columns.find((index) => pattern.test(cells[index] ?? ''))
  return first(/[1-9]/) ?? first(/\S/) ?? columns[0] ?? -1
}

function withName(cells: readonly string[], name: string, { fields }: ColumnMapping): readonly string[] {
  const at = fields.indexOf('name')
  // A row may end before the column of its name.
  return [...cells, ...Array<string>(Math.max(0, at + 1 - cells.length)).fill('')].with(at, name)
}

function countedRow({ line, component, cost }: ImportedRow, cell: Cell): PricedRow {
  const hasCell = cell.text.trim() !== ''
  return {
    line,
    name: component.name,
    written: cost?.written ?? null,
    face: faceOf(cost, cell),
    currency: cost?.currency ?? null,
    isOdd: cost?.isOdd ?? hasCell,
    hasCell,
  }
}

/** What was read, not what stands there: only so it shows what was read wrong or left out. */
function faceOf(cost: ImportedRow['cost'], { text }: Cell): number | null {
  if (cost !== null && cost.amount !== null) return cost.amount / 10 ** currencyDecimals(cost.currency)
  return numberIn(text) === null ? 0 : null
}

export function cellAt(cells: readonly string[], line: number, index: number, { headers }: ColumnMapping): Cell {
  return { line, column: headers[index] ?? '', text: index === -1 ? '' : (cells[index] ?? '') }
}
