// Where the columns and rows of the cash bridge stand.

import { BRIDGE_MONTHS } from '#core'
import { SHEETS } from '#wording'
import { columnIndex, columnLetter, sheetCell } from '../../cells.ts'
import { type BoardPack, FIRST_ROW } from '../../pack.ts'
import type { RowSpan } from '../costs/layout.ts'
import type { DecisionItem } from '../decisions/layout.ts'
import { LEVER_LETTERS } from '../drivers/layout.ts'
import type { BoardScenario, ScenariosLayout } from './layout.ts'

export const SCENARIO_ROWS = [
  ...(['typedBurn', 'inBurn', 'baseBurn', 'cost', 'afterCredits', 'costChange', 'revenue', 'revenueChange', 'burn'] as const),
  ...(['creditsEnding', 'saved', 'burnAfter', 'cash', 'oneOff', 'runway', 'lasting', 'cashOut', 'lapsing'] as const),
  ...(['time', 'building', 'keepingAlive', 'engineers', 'headcount', 'toDecide', 'nearLimit', 'missing'] as const),
] as const
export type ScenarioRow = (typeof SCENARIO_ROWS)[number]

export const CHOSEN_COLUMN = 'D'
export const DIFFERENCE_COLUMN = 'E'
export const NOW_COLUMN = 'F'
export const SELECTOR_CELL = 'D4'
const FIRST_COLUMN = 6

export interface BridgeColumn extends BoardScenario {
  readonly letter: string
  readonly isBase: boolean
}

export function bridgeColumns({ base, cases, scenarios }: ScenariosLayout): readonly BridgeColumn[] {
  return [base, ...cases, ...scenarios].map((of, at) => ({ ...of, letter: columnLetter(FIRST_COLUMN + at), isBase: at === 0 }))
}

/** Of a column of the cash bridge, on Drivers. */
export function leverCell(
  { places }: Pick<BoardPack, 'places'>,
  { letter }: Pick<BridgeColumn, 'letter'>,
  lever: keyof typeof LEVER_LETTERS,
): string {
  const first = places.of('drivers')?.firstScenario ?? 0
  return sheetCell(SHEETS.drivers, `${LEVER_LETTERS[lever]}${first + columnIndex(letter) - FIRST_COLUMN}`)
}

export const lastScenarioColumn = ({ cases, scenarios }: ScenariosLayout): string =>
  columnLetter(FIRST_COLUMN + cases.length + scenarios.length)

export const scenarioRow = (key: ScenarioRow): number => FIRST_ROW + SCENARIO_ROWS.indexOf(key)
const LAST_FIGURE = FIRST_ROW + SCENARIO_ROWS.length - 1

/** Below the figures: the months of the scenario that is chosen. */
const BY_MONTH = LAST_FIGURE + 4
export const MONTHS = {
  note: LAST_FIGURE + 2,
  heading: BY_MONTH,
  /** Today: what there is before the first month. */
  opening: BY_MONTH + 2,
  first: BY_MONTH + 3,
  last: BY_MONTH + 2 + BRIDGE_MONTHS,
} as const
/** In the rows of months. */
export const MONTH_LETTERS = { number: 'A', until: 'B', needed: 'C', cash: 'D', burn: 'E' } as const

export const WORKINGS = [
  ...([
    'place',
    'known',
    'hiredCost',
    'replaced',
    'scaled',
    'otherCost',
    'revenueThen',
    'unpricedThen',
    'whole',
    'left',
    'day',
    'burnThen',
  ] as const),
  ...(['lasts', 'notEnding', 'more', 'tooFar', 'start', 'next', 'dayOut', 'skipped'] as const),
] as const
export type Working = (typeof WORKINGS)[number]
export const WORKINGS_HEADING = MONTHS.last + 2
export const workingRow = (key: Working): number => WORKINGS_HEADING + 1 + WORKINGS.indexOf(key)
/** Not set, does not run out, too far ahead. */
export const WORDS = { first: WORKINGS_HEADING + 1 + WORKINGS.length, last: WORKINGS_HEADING + 3 + WORKINGS.length } as const
/** Not set, not burning. */
export const NOW_WORDS = { first: WORDS.last + 1, last: WORDS.last + 2 } as const
const BLOCKS = NOW_WORDS.last + 2

export interface BridgeRows {
  /** What each pool of credits pays a month, and when it ends; null: there is none. */
  readonly paid: RowSpan | null
  readonly ends: RowSpan | null
  /** One a decision; null: nothing was decided. */
  readonly decisions: RowSpan | null
  readonly decisionsHeading: number
  /** Cash of every column by month, the opening first. */
  readonly cash: RowSpan
  readonly cashHeading: number
}

export function bridgeRows(pack: Pick<BoardPack, 'places'>): BridgeRows {
  const grants = pack.places.of('costs')?.grants.length ?? 0
  const decisions = decisionItems(pack).length
  let next = BLOCKS
  const span = (count: number): RowSpan | null => {
    const first = next
    next += count
    return count === 0 ? null : { first, last: next - 1 }
  }
  const [paid, ends] = [span(grants), span(grants)]
  const decisionsHeading = next + 1
  next = decisions === 0 ? next : decisionsHeading + 1
  const ofDecisions = span(decisions)
  const cashHeading = next + 1
  const opening = cashHeading + 1
  return { paid, ends, decisions: ofDecisions, decisionsHeading, cash: { first: opening, last: opening + BRIDGE_MONTHS }, cashHeading }
}

/** With the row in which each stands on Decisions; what is held as it is saves nothing. */
export function decisionItems({ places }: Pick<BoardPack, 'places'>): readonly { readonly item: DecisionItem; readonly row: number }[] {
  const decisions = places.of('decisions')
  if (decisions === null) return []
  return decisions.items.map((item, at) => ({ item, row: decisions.first + at })).filter(({ item }) => !item.isHeld)
}
