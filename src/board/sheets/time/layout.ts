// Rows of the Time sheet below the components: what each person's column adds up to.

import { PERSON_FORMULAS, type RuleFormula } from '#core'
import { type BoardPack, lastRow, slotColumn } from '../../pack.ts'

export const PERSON_FORMULA = PERSON_FORMULAS[0] as RuleFormula
export const KIND_ROW = 4
export const COUNTS_ROW = 5

export function timeRows(pack: Pick<BoardPack, 'rows'>) {
  const heading = lastRow(pack) + 2
  const firstFlag = heading + 3
  const outcome = firstFlag + PERSON_FORMULA.outcomes.length
  return {
    heading,
    total: heading + 1,
    blanks: heading + 2,
    firstFlag,
    outcome,
    word: outcome + 1,
    /** State number by the formulas, and by the app. */
    check: outcome + 2,
    app: outcome + 3,
    last: outcome + 3,
  }
}

/** Beyond that: how many shares of ours are set, 0 included. */
export function knownSharesColumn({ places }: Pick<BoardPack, 'places'>): string {
  return slotColumn(places.of('time').length + 1)
}

/** Beyond the people: 1 where Components has the same component in this row. A sort of one of the sheets makes it 0. */
export function inPlaceColumn({ places }: Pick<BoardPack, 'places'>): string {
  const slots = places.of('time')
  return slotColumn(slots.length)
}
