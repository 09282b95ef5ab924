// What the cash of a column computes to: what credits and decisions do to a month's burn, how long the cash lasts, and the day on
// which it is out. Every step has a row of its own below the months.

import { addDays, addMonths, type CashMonth, daysBetween } from '#core'
import { BOARD_SCENARIO_WORDS, BOARD_WORDS, RUNWAY_SHEET } from '#wording'
import { flag } from '../../formula-text.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import type { Computed } from '../columns.ts'
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
const inUnits = (text: string) => `ROUND(${text}*in_minor_units,0)`
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

export function runwayCell(column: BridgeColumn): Computed {
  const { runway, burn, cash, oneOff } = column.figures
  const months = `MAX(${at('cash', column)}-${at('oneOff', column)},0)/${at('burn', column)}`
  const word = runway === null ? BOARD_WORDS.notSet : BOARD_SCENARIO_WORDS.notBurning
  return [
    `IF(${step('lastsNow', column)}=1,${months},INDEX(${words(NOW_WORDS)},1+${step('notBurning', column)}))`,
    runway?.kind === 'lasts' ? Math.max((cash ?? 0) - oneOff, 0) / (burn ?? 1) : word,
  ]
}

export function lastingCell(column: BridgeColumn): Computed {
  const { lasting } = column.figures.bridge
  // At least one unit: an engine computes what is not shown as well, and divides by nothing.
  const months = `${step('whole', column)}+${inUnits(step('left', column))}/MAX(${inUnits(step('burnThen', column))},1)`
  return [
    `IF(${step('lasts', column)}=1,${months},INDEX(${words(WORDS)},1+${step('notEnding', column)}))`,
    lasting?.kind === 'lasts' ? lasting.months : wordOf(column),
  ]
}

export function cashOutCell(column: BridgeColumn): Computed {
  const { lasting } = column.figures.bridge
  const [far, day] = [step('tooFar', column), step('dayOut', column)]
  const word = `INDEX(${words(WORDS)},1+${step('notEnding', column)}+${far}+${far})`
  const value: CellValue = lasting?.kind === 'lasts' && lasting.outOn !== null ? { date: lasting.outOn } : wordOf(column)
  return [`IF(AND(${step('lasts', column)}=1,${far}=0),${day},${word})`, value]
}

function wordOf({ figures }: BridgeColumn): string {
  const { lasting } = figures.bridge
  if (lasting === null) return BOARD_WORDS.notSet
  return lasting.kind === 'lasts' ? RUNWAY_SHEET.tooFar : RUNWAY_SHEET.doesNotEnd
}

/** Cash at the end of a month, or what there is before the first one. */
export function cashCell(pack: BoardPack, column: BridgeColumn, row: number, place: number): Computed {
  const known = `${step('known', column)}=1`
  const { opening, months } = column.figures.bridge
  const burn = column.figures.burn
  const isKnown = opening !== null && burn !== null
  if (place === 0) {
    const text = `MAX(${at('cash', column)}-${at('oneOff', column)},0)`
    return [`IF(${known},${text},"")`, isKnown ? major(opening, pack) : '']
  }
  const { ended, saved } = monthTexts(pack)
  const before = `${column.letter}${row - 1}`
  const day = until(MONTHS.opening + place - 1)
  const less = `${at('burn', column)}-${ended(column, day)}+${saved(column, day)}`
  const value = months[place - 1]?.cash
  return [
    `IF(${known},MAX(${inUnits(`(${before}-${less})`)}/in_minor_units,0)*SIGN(${before}),"")`,
    value === undefined ? '' : major(value, pack),
  ]
}

interface Lasted {
  readonly isKnown: boolean
  readonly whole: number
  readonly left: number
  readonly burnThen: number
}

/** As the bridge of the app counts: months that end with cash, what is left after them, and what burns then. */
function lastedOf({ figures }: BridgeColumn): Lasted {
  const { opening, months, burnAfter } = figures.bridge
  if (opening === null || figures.burn === null) return { isKnown: false, whole: 0, left: 0, burnThen: 0 }
  const whole = months.filter(({ cash }) => cash > 0).length
  const last: CashMonth | undefined = months[whole - 1]
  return { isKnown: true, whole, left: last?.cash ?? opening, burnThen: months[whole]?.burn ?? burnAfter ?? 0 }
}

/** More months than these have no date: a hundred years. */
const MOST_MONTHS = 1200

/** The steps to the day on which the cash is out. */
export function cashSteps(pack: BoardPack, column: BridgeColumn, cash: RowSpan): Partial<Record<Working, Computed>> {
  const { asOf } = pack.assessment
  const { isKnown, whole, left, burnThen } = lastedOf(column)
  const { ended, saved } = monthTexts(pack)
  const known = `${step('known', column)}=1`
  const burn = at('burn', column)
  const day = step('day', column)
  const then = `${burn}+${ended(column, day)}-${saved(column, day)}`
  const lasts = isKnown && burnThen > 0
  const { burn: now } = column.figures
  const { lasting, burnAfter } = column.figures.bridge
  const more = lasts ? Math.floor(left / burnThen) : 0
  const month = Math.min(whole + more, MOST_MONTHS)
  const [start, next] = [addMonths(asOf, month), addMonths(asOf, month + 1)]
  const [units, burnt] = [inUnits(step('left', column)), `MAX(${inUnits(step('burnThen', column))},1)`]
  const out = `${step('start', column)}+INT((${units}-${step('more', column)}*${burnt})*(${step('next', column)}-${step('start', column)})/${burnt})`
  const days = lasts ? Math.floor(((left - more * burnThen) * daysBetween(start, next)) / burnThen) : 0
  const hasNoCash = `AND(${step('known', column)}=0,ISNUMBER(${burn}),N(${burn})<=0,N(${at('burnAfter', column)})<=0)`
  return {
    known: [flag(`AND(ISNUMBER(${at('cash', column)}),ISNUMBER(${burn}))`), Number(isKnown)],
    whole: [`IF(${known},COUNTIF(${range(column, { first: cash.first + 1, last: cash.last })},">0"),0)`, whole],
    left: [`IF(${known},INDEX(${range(column, cash)},1+${step('whole', column)}),0)`, major(left, pack)],
    day: [`INDEX(${until(MONTHS.opening)}:${until(MONTHS.last)},1+${step('whole', column)})`, { date: addMonths(asOf, whole) }],
    burnThen: [`IF(${known},${inUnits(`(${then})`)}/in_minor_units,0)`, major(burnThen, pack)],
    lasts: [flag(`AND(${known},${step('burnThen', column)}>0)`), Number(lasts)],
    notEnding: [
      flag(`OR(AND(${known},${step('burnThen', column)}<=0),${hasNoCash})`),
      Number(isKnown ? burnThen <= 0 : now !== null && now <= 0 && (burnAfter ?? 0) <= 0),
    ],
    more: [`IF(${step('lasts', column)}=1,INT(${units}/${burnt}),0)`, more],
    tooFar: [flag(`N(${at('lasting', column)})>12*100`), Number(lasting?.kind === 'lasts' && lasting.months > MOST_MONTHS)],
    start: [laterText(column, '0'), { date: start }],
    next: [laterText(column, '1'), { date: next }],
    dayOut: [`IF(${step('lasts', column)}=1,${out},0)`, lasts ? { date: addDays(start, days) } : 0],
    lastsNow: [flag(`AND(ISNUMBER(${at('cash', column)}),N(${burn})>0)`), Number(column.figures.cash !== null && (now ?? 0) > 0)],
    notBurning: [flag(`AND(ISNUMBER(${burn}),N(${burn})<=0)`), Number(now !== null && now <= 0)],
  }
}

/** EDATE differs between engines over a year's end; this is the same everywhere. */
function laterText(column: Letter, more: string): string {
  const months = `MIN(${step('whole', column)}+${step('more', column)},12*100)+${more}`
  return `MIN(DATE(YEAR(in_as_of),MONTH(in_as_of)+${months},DAY(in_as_of)),EOMONTH(in_as_of,${months}))`
}
