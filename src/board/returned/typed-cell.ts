// What a typed cell of a pack holds, and how the sheets say which field of which record that is.

import type { PackTarget, PackUnit, PackValue } from '#core'

export interface TypedCell {
  readonly target: PackTarget
  readonly unit: PackUnit
  readonly base: PackValue
}

/** null: a cell that nothing of the workbook takes by itself. */
export type TypedAt = (row: number, column: number) => TypedCell | null

export function fieldOf(table: Extract<PackTarget, { readonly kind: 'field' }>['table'], id: string, field: string) {
  return { target: { kind: 'field', table, id, field } as const }
}

export function plain(value: unknown): PackValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
