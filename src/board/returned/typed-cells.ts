// What of the workbook each typed cell of a pack holds: its target, how it is read, and what it was sent with. A typed cell
// without a target follows from several things, or only names something.

import { SHEETS } from '#wording'
import type { BoardContext } from '../context.ts'
import { typedBuildVsBuy, typedCommitments } from './typed-calculators.ts'
import type { TypedAt } from './typed-cell.ts'
import { typedComponents } from './typed-components.ts'
import { typedCosts } from './typed-costs.ts'
import { typedInputs } from './typed-inputs.ts'
import { typedTime } from './typed-time.ts'

const NOTHING: TypedAt = () => null

/** By the name of the planned sheet. */
export function typedCells(context: BoardContext): (sheet: string) => TypedAt {
  const sheets = new Map<string, TypedAt>([
    [SHEETS.inputs, typedInputs(context)],
    [SHEETS.components, typedComponents(context)],
    [SHEETS.time, typedTime(context)],
    ...(context.costs === null ? [] : [[SHEETS.costs, typedCosts(context, context.costs)] as const]),
    ...(context.commitments === null ? [] : [[SHEETS.commitments, typedCommitments(context.commitments, context)] as const]),
    ...(context.buildVsBuy === null ? [] : [[SHEETS.buildVsBuy, typedBuildVsBuy(context, context.buildVsBuy)] as const]),
  ])
  return (sheet) => sheets.get(sheet) ?? NOTHING
}
