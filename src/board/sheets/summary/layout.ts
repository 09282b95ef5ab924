// Rows of the Summary sheet: the finding, what asks for a decision, figures, verdicts, layers.

import { CHECK_STATES, LAYERS, PORTFOLIO_FORMULAS } from '#core'
import { type Live, summaryFinding } from '#wording'
import type { BoardPack } from '../../pack.ts'

export const FINDING_ROW = 5
const DECISIONS_HEADING = 7
export const SHOWN_DECISIONS = 7
const FIGURES_HEADING = DECISIONS_HEADING + 2 + SHOWN_DECISIONS + 1
export const FIGURES = [
  ...(['cost', 'unallocated', 'afterCredits', 'withoutCost', 'time', 'building', 'keepingAlive'] as const),
  ...(['ofCompany', 'ofRevenue', 'ofBurn', 'runway', 'guesses', 'coverage'] as const),
] as const
export type Figure = (typeof FIGURES)[number]

export const figureRow = (figure: Figure): number => FIGURES_HEADING + 2 + FIGURES.indexOf(figure)
const STATES_HEADING = FIGURES_HEADING + 2 + FIGURES.length + 1
const LAYERS_HEADING = STATES_HEADING + 2 + CHECK_STATES.length + 4
const LIST_HEADING = LAYERS_HEADING + 2 + LAYERS.length + 4

export const SUMMARY_HEADINGS = {
  decisions: DECISIONS_HEADING,
  figures: FIGURES_HEADING,
  states: STATES_HEADING,
  layers: LAYERS_HEADING,
  list: LIST_HEADING,
} as const

/** After the layers: no layer, what bills leave unallocated, the total. */
const LAYER_TOTAL = LAYERS_HEADING + 2 + LAYERS.length + 2

export const SUMMARY_CELLS = {
  cost: `C${figureRow('cost')}`,
  unallocated: `C${figureRow('unallocated')}`,
  time: `C${figureRow('time')}`,
  building: `C${figureRow('building')}`,
  keepingAlive: `C${figureRow('keepingAlive')}`,
  firstState: STATES_HEADING + 2,
  /** After the states: all, to decide, of these small. */
  stateTotal: STATES_HEADING + 2 + CHECK_STATES.length,
  firstLayer: LAYERS_HEADING + 2,
  layerTotal: LAYER_TOTAL,
  costByLayer: `D${LAYER_TOTAL}`,
  timeByLayer: `E${LAYER_TOTAL}`,
  firstList: LIST_HEADING + 2,
  lastRow: LIST_HEADING + 1 + PORTFOLIO_FORMULAS.length,
} as const

/** The same words as on the app's overview for the usual case; the counts stand below the verdicts. */
export function findingOf({ assessment: { totals }, style }: BoardPack): Live {
  const count = (offset: number, value: number) => ({ formula: `$C$${SUMMARY_CELLS.stateTotal + offset}`, value })
  return summaryFinding(count(0, totals.components), count(1, totals.toDecide), count(2, totals.toDecideSmall), style)
}
