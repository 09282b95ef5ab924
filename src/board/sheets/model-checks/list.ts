// The checks of the model: pairs of cells that must agree, with what they compute to. The master check in the frozen rows of
// every sheet is all of them together.

import { BOARD_WORDS, MODEL_CHECKS_SHEET, SHEETS } from '#wording'
import { differenceOf } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'

/** As far as Model checks ever goes. */
export const MODEL_CHECKS_AREA = { name: SHEETS.modelChecks, lastColumn: 9, lastRow: 1000 } as const

export function failedChecks(pack: BoardPack): readonly string[] {
  return pack.modelChecks().flatMap((check) => (differenceOf(check) === 0 ? [] : [check.label]))
}

/** What was entered is no matter of the model. */
export function modelFailures(pack: BoardPack): number {
  return pack.modelChecks().filter((check) => check.isOfData !== true && differenceOf(check) !== 0).length
}

export function dataFindings(pack: BoardPack): number {
  return pack.modelChecks().filter((check) => check.isOfData === true && differenceOf(check) !== 0).length
}

export function masterResult(pack: BoardPack): string {
  const failed = modelFailures(pack)
  return failed === 0 ? BOARD_WORDS.allGood : `${failed}${MODEL_CHECKS_SHEET.toReview}`
}
