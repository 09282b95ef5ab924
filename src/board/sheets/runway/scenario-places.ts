// Where the columns and rows of the cash bridge stand.

import { BRIDGE_MONTHS } from '#core'
import { SHEETS } from '#wording'
import { columnIndex, columnLetter, sheetCell } from '../../cells.ts'
import { type BoardPack, FIRST_ROW } from '../../pack.ts'
import type { RowSpan } from '../costs/layout.ts'
import type { DecisionItem } from '../decisions/layout.ts'
import { LEVER_LETTERS } from '../drivers/layout.ts'
import { cutToLines, headerLines } from '../text-room.ts'
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
  /** Its name, or what two lines hold of it: the selector finds a column by it, so no other one has it. */
  readonly head: string
  readonly letter: string
  readonly isBase: boolean
}

export function bridgeColumns({ base, cases, scenarios }: ScenariosLayout): readonly BridgeColumn[] {
  const all = [base, ...cases, ...scenarios]
  const heads = headsOf(all.map(({ name }) => name))
  return all.map((of, at) => ({ ...of, head: heads[at] ?? of.name, letter: columnLetter(FIRST_COLUMN + at), isBase: at === 0 }))
}

export const SCENARIO_WIDTH = 15
const MOST_HEAD_LINES = 2

/** Two long names may begin alike: "Twice the customers in…", "Twice the customers… (2)". */
function headsOf(names: readonly string[]): readonly string[] {
  const isShort = (name: string) => headerLines(name, SCENARIO_WIDTH) <= MOST_HEAD_LINES
  const taken = new Set(names.filter(isShort).map((name) => name.toLowerCase()))
  return names.map((name) => {
    if (isShort(name)) return name
    const cut = (ending?: string) => cutToLines(name, SCENARIO_WIDTH, MOST_HEAD_LINES, ending)
    let head = cut()
    for (let n = 2; taken.has(head.toLowerCase()); n += 1) head = cut(`… (${n})`)
    taken.add(head.toLowerCase())
    return head
  })
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
