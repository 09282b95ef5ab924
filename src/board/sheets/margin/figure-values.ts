// A figure of the app as the number that its cell holds: amounts in whole units of the currency, shares as parts of one.

import { FIGURE_MEASURES, type FigureId, type FigureMeasure } from '#core'
import { BOARD_WORDS } from '#wording'
import type { BoardPack } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'

const PER: Readonly<Record<Exclude<FigureMeasure, 'minor' | 'minor-hundredths'>, number>> = {
  bp: 10_000,
  engineers: 10_000,
  hundredths: 100,
}

/** @param value null is shown as not set */
export function figureValue(id: FigureId, value: number | null, { decimals }: Pick<BoardPack, 'decimals'>): CellValue {
  if (value === null) return BOARD_WORDS.notSet
  const measure = FIGURE_MEASURES[id]
  if (measure === 'minor') return value / 10 ** decimals
  return measure === 'minor-hundredths' ? value / (100 * 10 ** decimals) : value / PER[measure]
}
