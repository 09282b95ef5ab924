// Typed cells of Build vs buy and of Commitments: the prices of a project, the notice and the exit fee of a contract.

import { columnIndex } from '../cells.ts'
import type { BoardPack } from '../pack.ts'
import { type BuildVsBuyLayout, PROJECT_KEYS, projectLetter } from '../sheets/build-vs-buy/layout.ts'
import type { CommitmentsLayout } from '../sheets/commitments/layout.ts'
import { workingLetter } from '../sheets/commitments/working-columns.ts'
import { fieldCell, type TypedAt } from './typed-cell.ts'

const PROJECT_FIELDS: Readonly<Partial<Record<(typeof PROJECT_KEYS)[number], string>>> = {
  typed: 'build.oneOff',
  weeks: 'build.effortWeeks',
  maintenance: 'build.maintPerYear',
  run: 'build.runPerMonth',
  setup: 'managed.setup',
  quote: 'managed.quote',
  rise: 'managed.yearlyRise',
}

export function typedBuildVsBuy({ workbook, style }: BoardPack, { breakEven }: BuildVsBuyLayout): TypedAt {
  return (row, column) => {
    const projectId = breakEven.items[row - breakEven.first]?.comparison.projectId
    const project = projectId === undefined ? undefined : workbook.tables.projects[projectId]
    const key = PROJECT_KEYS.find((each) => columnIndex(projectLetter(each)) === column)
    const field = key === undefined ? undefined : PROJECT_FIELDS[key]
    return project === undefined || field === undefined ? null : fieldCell('projects', project, field, style.currency)
  }
}

export function typedCommitments({ items, first }: CommitmentsLayout, { style }: BoardPack): TypedAt {
  const fields = new Map([
    [columnIndex(workingLetter('noticeDays')), 'contract.noticeDays'],
    [columnIndex(workingLetter('exitFee')), 'contract.exitFee'],
  ])
  return (row, column) => {
    const item = items[row - first]
    const field = fields.get(column)
    if (item?.kind !== 'contract' || field === undefined) return null
    return fieldCell('components', item.component.subject.component, field, style.currency)
  }
}
