// Which columns the quarters have on Cost and gross margin, and where: those with something to say stand side by side, so that
// no gap is printed.

import { columnLetter } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { decisionLog } from '../decisions/layout.ts'
import type { MarginLayout } from './layout.ts'

const KEYS = ['name', 'list', 'credits', 'cash', 'saved', 'ending', 'budget', 'left'] as const
export type QuarterKey = (typeof KEYS)[number]

const FIRST_COLUMN = 2

export interface QuarterColumns {
  readonly shown: readonly QuarterKey[]
  /** One that is not shown would come behind the others. */
  readonly letter: (key: QuarterKey) => string
}

/** Columns whose input is blank are left out. */
export function quarterColumns(pack: BoardPack, { investor }: MarginLayout): QuarterColumns {
  const { places } = pack
  const costs = places.of('costs')
  const decisions = decisionLog(pack)
  const commitments = places.of('commitments')
  const inputs = places.of('inputs')
  const hasCredits = (costs?.grants.length ?? 0) > 0
  const hasBudget = inputs.entries.some(({ section }) => section === 'budget')
  const isReported: Readonly<Record<QuarterKey, boolean>> = {
    ...{ name: true, list: true, cash: hasCredits, credits: hasCredits, budget: hasBudget, left: hasBudget },
    saved: decisions !== null && investor.decisions.cashMinor !== null,
    ending: commitments !== null && investor.commitments.contracts > 0,
  }
  const shown = KEYS.filter((key) => isReported[key])
  const order = [...shown, ...KEYS.filter((key) => !isReported[key])]
  return { shown, letter: (key) => columnLetter(FIRST_COLUMN + order.indexOf(key)) }
}
