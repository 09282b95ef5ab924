// The checks of the model: pairs of cells that must agree, with what they compute to. The master check in the frozen rows of
// every sheet is all of them together.

import { SHEETS } from '#wording'
import { differenceOf } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'

/** As far as Model checks ever goes. */
export const MODEL_CHECKS_AREA = { name: SHEETS.modelChecks, lastColumn: 13, lastRow: 1000 } as const
export const DIFFERENCE_COLUMN = 'F'

/** What was entered is no matter of the model: it turns no light, and refuses no export. */
export function failedChecks(pack: BoardPack): readonly string[] {
  const failing = pack.modelChecks().filter((check) => differenceOf(check) !== 0)
  return failing.flatMap(({ isOfData, label }) => (isOfData === true ? [] : [label]))
}
