// Typed cells of Components: answers, and the cost of a component that has one plain amount a month.

import { COMPONENT_COLUMNS, type CostLine, type FormulaValue, type PackUnit, valueAt } from '#core'
import { type BoardPack, FIRST_ROW } from '../pack.ts'
import { listOf } from '../sheets/checks/layout.ts'
import { componentColumns } from '../sheets/components/columns.ts'
import { fieldOf, type TypedAt, type TypedCell } from './typed-cell.ts'

/** Column → field of the component. What is not here follows from several records, or from when something was written. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ name: 'name', layer: 'layer', approach: 'approach', hosting: 'hosting', lifecycle: 'lifecycle', edge: 'edge' },
  ...{ vendor: 'vendor', kind: 'kind', origin: 'origin', apiAvailable: 'apiAvailable', hardManual: 'hardManual' },
  ...{ customerNotices: 'customerNotices', reason: 'ownerTimeRationale', exitNote: 'exitNote', comment: 'notes' },
  ...{ switchWeeks: 'switchWeeks', contractStart: 'contract.start', contractEnd: 'contract.end', contractMonths: 'contract.minMonths' },
  ...{ pathTokens: 'observability.tokens', pathErrors: 'observability.errors', always24x7: 'always24x7' },
}
const TEXTS: ReadonlySet<string> = new Set(['name', 'vendor', 'comment'])

export function typedComponents(pack: BoardPack): TypedAt {
  const { columns } = componentColumns(pack)
  return (row, column) => {
    const plan = columns[column - 1]
    const evaluated = pack.rows[row - FIRST_ROW]
    if (plan === undefined || evaluated === undefined) return null
    const { component } = evaluated.assessment.subject
    if (plan.key === 'bookedAs') return bookedOf(evaluated.assessment.subject.costLines)
    if (plan.key === 'cost') return costOf(pack, component.id, evaluated.columns['cost'] ?? null)
    const field = FIELDS[plan.key]
    if (field === undefined) return null
    const value = valueAt(component, field)
    const base = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    return { target: { kind: 'field', table: 'components', id: component.id, field }, unit: unitOf(plan.key, base), base }
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

function unitOf(key: string, base: TypedCell['base']): PackUnit {
  if (TEXTS.has(key)) return { kind: 'text' }
  if (typeof base === 'boolean') return { kind: 'flag' }
  const unit = COMPONENT_COLUMNS[key]?.unit
  if (unit === 'choice') return { kind: 'choice', list: listOf(key) }
  return { kind: unit === 'date' || unit === 'text' ? unit : 'count' }
}
