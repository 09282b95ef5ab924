// Where the columns and rows of Runway and scenarios stand.

import { columnLetter } from '../../cells.ts'
import { FIRST_ROW } from '../../pack.ts'
import type { ScenariosLayout } from './layout.ts'
import { SCENARIO_ROWS, type ScenarioRow } from './scenario-rows.ts'

export const CHOSEN_COLUMN = 'D'
export const DIFFERENCE_COLUMN = 'E'
export const NOW_COLUMN = 'F'
export const SELECTOR_CELL = 'D4'
export const FIRST_COLUMN = 6

export const scenarioRow = (key: ScenarioRow): number => FIRST_ROW + SCENARIO_ROWS.indexOf(key)
const LAST_FIGURE = FIRST_ROW + SCENARIO_ROWS.length - 1
export const ROWS = {
  note: LAST_FIGURE + 2,
  workings: LAST_FIGURE + 4,
  chosen: LAST_FIGURE + 5,
  lasts: LAST_FIGURE + 6,
  notBurning: LAST_FIGURE + 7,
  skipped: LAST_FIGURE + 8,
  words: LAST_FIGURE + 9,
} as const
export const RUNWAY_LAST_ROW = ROWS.words + 1

export const lastScenarioColumn = ({ scenarios }: ScenariosLayout): string => columnLetter(FIRST_COLUMN + scenarios.length)
