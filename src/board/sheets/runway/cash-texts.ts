// What the cash of a column computes to: what credits and decisions do to a month's burn, how long the cash lasts, and the day on
// which it is out. Every step has a row of its own below the months.

import { flag } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import { inUnits, toUnit } from '../../smallest-units.ts'
import type { RowSpan } from '../costs/layout.ts'
import {
  type BridgeColumn,
  bridgeRows,
  MONTH_LETTERS,
  MONTHS,
  NOW_WORDS,
  type ScenarioRow,
  scenarioRow,
  WORDS,
  type Working,
  workingRow,
} from './scenario-places.ts'

type Letter = Pick<BridgeColumn, 'letter'>

const at = (key: ScenarioRow, { letter }: Letter) => `${letter}$${scenarioRow(key)}`
const step = (key: Working, { letter }: Letter) => `${letter}$${workingRow(key)}`
const range = ({ letter }: Letter, { first, last }: RowSpan) => `${letter}$${first}:${letter}$${last}`
const words = ({ first, last }: RowSpan) => `$B$${first}:$B$${last}`
const until = (row: number) => `$${MONTH_LETTERS.until}$${row}`

/** What ends and what is saved in a month that begins on the day of a cell. */
export function monthTexts(pack: BoardPack) {
  const { paid, ends, decisions } = bridgeRows(pack)
  return {
    ended(column: Letter, day: string): string {
      if (paid === null || ends === null) return '0'
      return `SUMIFS(${range(column, paid)},${range(column, ends)},"<="&${day},${range(column, ends)},">0")`
    },
    saved(column: Letter, day: string): string {
      return decisions === null ? '0' : `SUMIFS(${range(column, decisions)},$E$${decisions.first}:$E$${decisions.last},"<="&${day})`
    },
  }
}

export function runwayCell(column: BridgeColumn): string {
  const [cash, burn] = [at('cash', column), at('burn', column)]
  const months = `MAX(${cash}-${at('oneOff', column)},0)/${burn}`
  const isNotBurning = `N(AND(ISNUMBER(${burn}),N(${burn})<=0))`
  return `IF(AND(ISNUMBER(${cash}),N(${burn})>0),${months},INDEX(${words(NOW_WORDS)},${isNotBurning}+1))`
}

export function lastingCell(column: BridgeColumn): string {
  // At least one unit: an engine computes what is not shown as well, and divides by nothing.
  const months = `${step('whole', column)}+${inUnits(step('left', column))}/MAX(${inUnits(step('burnThen', column))},1)`
  return `IF(${step('lasts', column)}=1,${months},INDEX(${words(WORDS)},1+${step('notEnding', column)}))`
}

export function cashOutCell(column: BridgeColumn): string {
  const [far, day] = [step('tooFar', column), step('dayOut', column)]
  const word = `INDEX(${words(WORDS)},1+${step('notEnding', column)}+${far}+${far})`
  return `IF(AND(${step('lasts', column)}=1,${far}=0),${day},${word})`
}

/** Cash at the end of a month, or what there is before the first one. Cash that is out does not come back, and below 0 nothing is burnt. */
export function cashCell(pack: BoardPack, column: BridgeColumn, row: number, place: number): string {
  const known = `${step('known', column)}=1`
  if (place === 0) return `IF(${known},${toUnit(`${at('cash', column)}-${at('oneOff', column)}`)},"")`
  const { ended, saved } = monthTexts(pack)
  const before = `${column.letter}${row - 1}`
  const day = `$${MONTH_LETTERS.until}${MONTHS.opening + place - 1}`
  const less = `${at('burn', column)}-${ended(column, day)}+${saved(column, day)}`
  return `IF(${known},MAX(${toUnit(`${before}-${less}`)},MIN(${before},0))*(${before}<>0),"")`
}

/** The steps to the day on which the cash is out. */
export function cashSteps(pack: BoardPack, column: BridgeColumn, cash: RowSpan): Partial<Record<Working, string>> {
  const { ended, saved } = monthTexts(pack)
  const known = `${step('known', column)}=1`
  const burn = at('burn', column)
  const day = step('day', column)
  const then = `${burn}+${ended(column, day)}-${saved(column, day)}`
  const [units, burnt] = [inUnits(step('left', column)), `MAX(${inUnits(step('burnThen', column))},1)`]
  const out = `${step('start', column)}+INT((${units}-${step('more', column)}*${burnt})*(${step('next', column)}-${step('start', column)})/${burnt})`
  const hasNoCash = `AND(${step('known', column)}=0,ISNUMBER(${burn}),N(${burn})<=0,N(${at('burnAfter', column)})<=0)`
  return {
    known: flag(`AND(ISNUMBER(${at('cash', column)}),ISNUMBER(${burn}))`),
    whole: `IF(${known},COUNTIF(${range(column, { first: cash.first + 1, last: cash.last })},">0"),0)`,
    left: `IF(${known},MAX(INDEX(${range(column, cash)},1+${step('whole', column)}),0),0)`,
    day: `INDEX(${until(MONTHS.opening)}:${until(MONTHS.last)},1+${step('whole', column)})`,
    burnThen: `IF(${known},${toUnit(then)},0)`,
    lasts: flag(`AND(${known},${step('burnThen', column)}>0)`),
    notEnding: flag(`OR(AND(${known},${step('burnThen', column)}<=0),${hasNoCash})`),
    more: `IF(${step('lasts', column)}=1,INT(${units}/${burnt}),0)`,
    tooFar: flag(`N(${at('lasting', column)})>12*100`),
    start: laterText(column, '0'),
    next: laterText(column, '1'),
    dayOut: `IF(${step('lasts', column)}=1,${out},0)`,
  }
}

/** EDATE differs between engines over a year's end; this is the same everywhere. */
function laterText(column: Letter, more: string): string {
  const months = `MIN(${step('whole', column)}+${step('more', column)},12*100)+${more}`
  return `MIN(DATE(YEAR(in_as_of),MONTH(in_as_of)+${months},DAY(in_as_of)),EOMONTH(in_as_of,${months}))`
}
