// Typed cells of Build vs buy and of Commitments: the prices of a project, the notice and the exit fee of a contract.

import { type PackUnit, valueAt } from '#core'
import { columnIndex } from '../cells.ts'
import type { BoardPack } from '../pack.ts'
import { type BuildVsBuyLayout, PROJECT_KEYS, projectLetter } from '../sheets/build-vs-buy/layout.ts'
import type { CommitmentsLayout } from '../sheets/commitments/layout.ts'
import { workingLetter } from '../sheets/commitments/working-columns.ts'
import { fieldOf, plain, type TypedAt } from './typed-cell.ts'

const PROJECT_FIELDS: Readonly<Partial<Record<(typeof PROJECT_KEYS)[number], readonly [field: string, unit: 'minor' | 'bp' | 'count']>>> = {
  typed: ['build.oneOff', 'minor'],
  weeks: ['build.effortWeeks', 'count'],
  maintenance: ['build.maintPerYear', 'minor'],
  run: ['build.runPerMonth', 'minor'],
  setup: ['managed.setup', 'minor'],
  quote: ['managed.quote', 'minor'],
  rise: ['managed.yearlyRise', 'bp'],
}

export function typedBuildVsBuy({ workbook, style }: BoardPack, { breakEven }: BuildVsBuyLayout): TypedAt {
  return (row, column) => {
    const projectId = breakEven.items[row - breakEven.first]?.comparison.projectId
    const project = projectId === undefined ? undefined : workbook.tables.projects[projectId]
    const key = PROJECT_KEYS.find((each) => columnIndex(projectLetter(each)) === column)
    const [field, kind] = (key === undefined ? undefined : PROJECT_FIELDS[key]) ?? []
    if (project === undefined || field === undefined || kind === undefined) return null
    return { ...fieldOf('projects', project.id, field), unit: unitOf(kind, style.currency), base: plain(valueAt(project, field)) }
  }
}

export function typedCommitments({ items, first }: CommitmentsLayout, { style }: BoardPack): TypedAt {
  const fields = new Map([
    [columnIndex(workingLetter('noticeDays')), ['contract.noticeDays', 'count'] as const],
    [columnIndex(workingLetter('exitFee')), ['contract.exitFee', 'minor'] as const],
  ])
  return (row, column) => {
    const item = items[row - first]
    const [field, kind] = fields.get(column) ?? []
    if (item?.kind !== 'contract' || field === undefined || kind === undefined) return null
    const { component } = item.component.subject
    return { ...fieldOf('components', component.id, field), unit: unitOf(kind, style.currency), base: plain(valueAt(component, field)) }
  }
}

function unitOf(kind: 'minor' | 'bp' | 'count', currency: string): PackUnit {
  return kind === 'minor' ? { kind, currency } : { kind }
}
