// Rows of the Summary sheet: the finding, what asks for a decision, figures, and below them the verdicts and the layers; beside both
// stand the charts.

import { countsOf, LAYERS, STANDINGS, type Standing } from '#core'
import { type Live, summaryFinding } from '#wording'
import type { BoardPack } from '../../pack.ts'

export const FINDING_ROW = 5
/** Below it: whether the inventory is complete. */
export const COMPLETENESS_ROW = FINDING_ROW + 1
const DECISIONS_HEADING = 7
export const SHOWN_DECISIONS = 5
/** Below the decisions shown: how many there are besides. */
export const MORE_DECISIONS_ROW = DECISIONS_HEADING + 2 + SHOWN_DECISIONS
/** Beside it, where nothing is printed: the number alone. */
export const FURTHER_LETTER = 'J'
const FIGURES_HEADING = MORE_DECISIONS_ROW + 2
export const FIGURES = [
  ...(['cost', 'unallocated', 'afterCredits', 'withoutCost', 'time', 'building', 'keepingAlive', 'withoutTime', 'overFull'] as const),
  ...(['ofCompany', 'ofRevenue', 'ofBurn'] as const),
  ...(['cash', 'burn', 'creditsEnding', 'saved', 'burnAfter', 'runway', 'lasting', 'cashOut'] as const),
  ...(['guesses', 'booked', 'expected', 'difference', 'explained', 'coverage', 'spendBooked'] as const),
] as const
/** Figures of Reconciliation, which a pack without books lacks: the last ones. */
export const RECONCILED_FIGURES: ReadonlySet<Figure> = new Set<Figure>(FIGURES.slice(FIGURES.indexOf('booked')))
export type Figure = (typeof FIGURES)[number]

/** Of the cash bridge: without one they have no row to show. */
export const BRIDGE_FIGURES = ['cash', 'burn', 'creditsEnding', 'saved', 'burnAfter', 'lasting', 'cashOut'] as const
export const CASH_FIGURES: ReadonlySet<Figure> = new Set<Figure>(BRIDGE_FIGURES)

export const figureRow = (figure: Figure): number => FIGURES_HEADING + 2 + FIGURES.indexOf(figure)
const STATES_HEADING = FIGURES_HEADING + 2 + FIGURES.length + 1

export const SUMMARY_HEADINGS = {
  decisions: DECISIONS_HEADING,
  figures: FIGURES_HEADING,
  states: STATES_HEADING,
} as const

/** The layers, beside the verdicts: what each is called, how many there are, what they cost and take. */
export const LAYER_LETTERS = { name: 'D', count: 'E', cost: 'F', time: 'G' } as const

/** After the layers: no layer, what bills leave unallocated, the total. */
const LAYER_TOTAL = STATES_HEADING + 2 + LAYERS.length + 2

export const SUMMARY_CELLS = {
  cost: `C${figureRow('cost')}`,
  unallocated: `C${figureRow('unallocated')}`,
  /** Beside the cost, where nothing is printed: amounts without an exchange rate, and what is known without them. */
  withoutRate: `S${figureRow('cost')}`,
  costAtLeast: `T${figureRow('cost')}`,
  /** The same of what is left to pay after credits. */
  netKnown: `S${figureRow('afterCredits')}`,
  netAtLeast: `T${figureRow('afterCredits')}`,
  /** Beside shares of revenue and of burn: what they say where there is none. */
  noRevenue: `S${figureRow('ofRevenue')}`,
  noBurn: `S${figureRow('ofBurn')}`,
  withoutCost: `C${figureRow('withoutCost')}`,
  withoutTime: `C${figureRow('withoutTime')}`,
  time: `C${figureRow('time')}`,
  building: `C${figureRow('building')}`,
  keepingAlive: `C${figureRow('keepingAlive')}`,
  firstState: STATES_HEADING + 2,
  /** After the standings: all, of them request paths, to decide with the minor ones, company-wide. */
  stateTotal: STATES_HEADING + 2 + STANDINGS.length,
  firstLayer: STATES_HEADING + 2,
  layerTotal: LAYER_TOTAL,
  costByLayer: `${LAYER_LETTERS.cost}${LAYER_TOTAL}`,
  timeByLayer: `${LAYER_LETTERS.time}${LAYER_TOTAL}`,
  lastRow: STATES_HEADING + 2 + STANDINGS.length + 3,
} as const

/** Right of the workings of the chart: parts of sentences that are long as formulas, in the row of their sentence. */
export const SENTENCE_LETTERS = ['S', ...'TUVWXYZ', ...[...'ABCDEFGHIJKLMNOPQR'].map((letter) => `A${letter}`)] as const
export const SENTENCE_WIDTHS = SENTENCE_LETTERS.map(() => 24)

/** The cell that counts a standing. */
export const standingCell = (standing: Standing): string => `C${SUMMARY_CELLS.firstState + STANDINGS.indexOf(standing)}`
const REQUEST_PATHS_CELL = `C${SUMMARY_CELLS.stateTotal + 1}`
/** The cell that counts what is said of the company and needs a decision. */
export const COMPANY_WIDE_CELL = `C${SUMMARY_CELLS.stateTotal + 3}`

/** The same words as on the app's overview; the counts stand below the verdicts. */
export function findingOf({ assessment, style }: BoardPack): Live {
  const { components, requestPaths, toDecideMaterial, toDecideMinor, toDecideCompanyWide, needsInput } = countsOf(assessment)
  const at = (cell: string, value: number) => ({ formula: cell.replace(/([A-Z]+)/, '$$$1$$'), value })
  return summaryFinding(
    {
      counted: at(`C${SUMMARY_CELLS.stateTotal}`, components + requestPaths),
      requestPaths: at(REQUEST_PATHS_CELL, requestPaths),
      toDecideMaterial: at(standingCell('to-decide'), toDecideMaterial),
      toDecideMinor: at(standingCell('minor'), toDecideMinor),
      toDecideCompanyWide: at(COMPANY_WIDE_CELL, toDecideCompanyWide),
      needsInput: at(standingCell('needs-input'), needsInput),
    },
    style,
  )
}
