// Typed cells of Components: answers, and the cost of a component that has one plain amount a month.

import { type CostLine, type FieldPath, type FormulaValue, fieldSpec, formOf, type PackUnit, valueAt } from '#core'
import { type BoardPack, FIRST_ROW } from '../pack.ts'
import { listOf } from '../sheets/checks/layout.ts'
import { componentColumns } from '../sheets/components/columns.ts'
import { fieldOf, type TypedAt, type TypedCell } from './typed-cell.ts'

export function typedComponents(pack: BoardPack): TypedAt {
  const { columns } = componentColumns(pack)
  return (row, column) => {
    const plan = columns[column - 1]
    const evaluated = pack.rows[row - FIRST_ROW]
    if (plan === undefined || evaluated === undefined) return null
    const { component } = evaluated.assessment.subject
    if (plan.key === 'bookedAs') return bookedOf(evaluated.assessment.subject.costLines)
    if (plan.key === 'cost') return costOf(pack, component.id, evaluated.columns['cost'] ?? null)
    const { field } = plan
    if (field === undefined) return null
    const value = valueAt(component, field)
    const base = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    return { target: { kind: 'field', table: 'components', id: component.id, field }, unit: unitOf(plan.key, field), base }
  }
}

/** Several prices, and one that is more than an amount a month, stand on Costs. */
function costOf({ style, places }: BoardPack, componentId: string, cost: FormulaValue): TypedCell | null {
  const costs = places.of('costs')
  if (costs?.ofComponent.has(componentId)) return null
  const base = typeof cost === 'number' ? cost : null
  return { target: { kind: 'cost', componentId }, unit: { kind: 'minor', currency: style.currency }, base }
}

/** Of the one plain price that stands beside it. */
function bookedOf([line, second]: readonly CostLine[]): TypedCell | null {
  if (line === undefined || second !== undefined) return null
  return { ...fieldOf('costLines', line.id, 'bookedAs'), unit: { kind: 'choice', list: 'bookedAs' }, base: line.bookedAs }
}

/** A cell without a target follows from several records, or from when something was written. */
function unitOf(key: string, field: FieldPath<'components'>): PackUnit {
  const form = formOf(fieldSpec('components', field))
  if (form === 'choice') return { kind: 'choice', list: listOf(key) }
  return { kind: form === 'date' || form === 'text' || form === 'flag' ? form : 'count' }
}
