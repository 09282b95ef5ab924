// A planned sheet as cells by row and column, each made once: what a sheet that came back is held against.

import { lookOf } from '../styles.ts'
import type { CellPlan, SheetPlan } from '../workbook-plan.ts'

export interface PlannedSheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellPlan>>
  readonly columns: SheetPlan['columns']
  /** Rows of the list that somebody may have sorted without their ids, and its columns in sight; null: none. */
  readonly sorted: {
    readonly firstColumn: number
    readonly lastColumn: number
    readonly firstRow: number
    readonly lastRow: number
  } | null
}

export function plannedSheet({ name, rows, columns }: SheetPlan, sorted: PlannedSheet['sorted'] = null): PlannedSheet {
  return {
    name,
    rows: new Map(rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell]))])),
    columns,
    sorted,
  }
}

const TYPED_ROLES: ReadonlySet<string> = new Set(['input', 'assumption'])

export function isTyped({ style, formula }: Pick<CellPlan, 'style' | 'formula'>): boolean {
  return formula === undefined && TYPED_ROLES.has(lookOf(style).role)
}

/** As a reader sees it, without its format: "0.2", "2026-11-25". '' for a blank. */
export function shownText({ value }: Pick<CellPlan, 'value'>): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return value.date
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}
