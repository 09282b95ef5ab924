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

const NOTHING: TypedAt = () => null

/** By the name of the planned sheet. */
export function typedCells(pack: BoardPack): (sheet: string) => TypedAt {
  const sheets = new Map<string, TypedAt>([
    [SHEETS.inputs, typedInputs(pack)],
    [SHEETS.components, typedComponents(pack)],
    [SHEETS.time, typedTime(pack)],
    ...(pack.costs === null ? [] : [[SHEETS.costs, typedCosts(pack, pack.costs)] as const]),
    ...(pack.commitments === null ? [] : [[SHEETS.commitments, typedCommitments(pack.commitments, pack)] as const]),
    ...(pack.buildVsBuy === null ? [] : [[SHEETS.buildVsBuy, typedBuildVsBuy(pack, pack.buildVsBuy)] as const]),
  ])
  return (sheet) => sheets.get(sheet) ?? NOTHING
}
