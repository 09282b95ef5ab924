// What of the workbook each typed cell of a pack holds: its target, how it is read, and what it was sent with. A typed cell
// without a target follows from several things, or only names something.

import { SHEETS } from '#wording'
import type { BoardPack } from '../pack.ts'
import { typedBuildVsBuy, typedCommitments } from './typed-calculators.ts'
import type { TypedAt } from './typed-cell.ts'
import { typedComponents } from './typed-components.ts'
import { typedCosts } from './typed-costs.ts'
import { typedInputs } from './typed-inputs.ts'
import { typedTime } from './typed-time.ts'

/** Of a sheet on which nothing of the workbook is typed. */
const NOTHING: TypedAt = () => null

/** By the name of the planned sheet. */
export function typedCells(pack: BoardPack): (sheet: string) => TypedAt {
  const [costs, commitments, buildVsBuy] = [pack.places.of('costs'), pack.places.of('commitments'), pack.places.of('buildVsBuy')]
  const sheets = new Map<string, TypedAt>([
    [SHEETS.inputs, typedInputs(pack)],
    [SHEETS.components, typedComponents(pack, 'components')],
    [SHEETS.answers, typedComponents(pack, 'answers')],
    [SHEETS.time, typedTime(pack)],
    ...(costs === null ? [] : [[SHEETS.costs, typedCosts(pack, costs)] as const]),
    ...(commitments === null ? [] : [[SHEETS.commitments, typedCommitments(commitments, pack)] as const]),
    ...(buildVsBuy === null ? [] : [[SHEETS.buildVsBuy, typedBuildVsBuy(pack, buildVsBuy)] as const]),
  ])
  return (sheet) => sheets.get(sheet) ?? NOTHING
}
