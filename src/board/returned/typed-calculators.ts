// Typed cells of Build vs buy and of Commitments: the prices of a project, the notice and the exit fee of a contract.

import type { BoardPack } from '../pack.ts'
import { type BuildVsBuyLayout, projectLetter } from '../sheets/build-vs-buy/layout.ts'
import type { CommitmentsLayout } from '../sheets/commitments/layout.ts'
import { workingLetter } from '../sheets/commitments/working-columns.ts'
import { type TypedAt, typedList } from './typed-cell.ts'

const PROJECT_FIELDS = {
  [projectLetter('typed')]: 'build.oneOff',
  [projectLetter('weeks')]: 'build.effortWeeks',
  [projectLetter('maintenance')]: 'build.maintPerYear',
  [projectLetter('run')]: 'build.runPerMonth',
  [projectLetter('setup')]: 'managed.setup',
  [projectLetter('quote')]: 'managed.quote',
  [projectLetter('rise')]: 'managed.yearlyRise',
}

export function typedBuildVsBuy({ workbook, style }: BoardPack, { breakEven: { first, items } }: BuildVsBuyLayout): TypedAt {
  const records = items.map(({ comparison }) => workbook.tables.projects[comparison.projectId])
  return typedList({ table: 'projects', first, records, fields: PROJECT_FIELDS, currencyOf: () => style.currency })
}

const CONTRACT_FIELDS = { [workingLetter('noticeDays')]: 'contract.noticeDays', [workingLetter('exitFee')]: 'contract.exitFee' }

export function typedCommitments({ items, first }: CommitmentsLayout, { style }: BoardPack): TypedAt {
  const records = items.map((item) => (item.kind === 'contract' ? item.component.subject.component : undefined))
  return typedList({ table: 'components', first, records, fields: CONTRACT_FIELDS, currencyOf: () => style.currency })
}
