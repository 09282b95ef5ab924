// Typed cells of Components and Answers: answers, and the cost of a component that has one plain amount a month.

import type { CostLine, FormulaValue } from '#core'
import { type BoardPack, FIRST_ROW } from '../pack.ts'
import { listOf } from '../sheets/checks/layout.ts'
import { componentColumns } from '../sheets/components/columns.ts'
import { fieldCell, type TypedAt, type TypedCell } from './typed-cell.ts'

export function typedComponents(pack: BoardPack, sheet: 'components' | 'answers'): TypedAt {
  const columns = componentColumns(pack).on[sheet]
  return (row, column) => {
    const plan = columns[column - 1]
    const evaluated = pack.rows[row - FIRST_ROW]
    if (plan === undefined || evaluated === undefined || (sheet === 'answers' && plan.key === 'name')) return null
    const { component } = evaluated.assessment.subject
    if (plan.key === 'bookedAs') return bookedOf(evaluated.assessment.subject.costLines)
    if (plan.key === 'cost') return costOf(pack, component.id, evaluated.columns['cost'] ?? null)
    const { field } = plan
    if (field === undefined) return null
    return fieldCell('components', component, field, pack.style.currency, listOf(plan.key))
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
  return fieldCell('costLines', line, 'bookedAs')
}
