// Workings of the component's verdict: the worst of its checks, whether it is decided, small, or rests
// on a guess, and its place in the list of decisions.

import { STANDINGS, type Standing } from '#core'
import { COMPONENTS_SHEET, PACK_TEXT } from '#wording'
import { type EvaluatedComponent, isHeadline } from '../../evaluated.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, lastRow, limitCell } from '../../pack.ts'
import { inUnits } from '../../smallest-units.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { stateNumber } from '../checks/layout.ts'
import { type Cell, type ComponentColumnPlan, fixed, type LiveMaker, live, span } from './column.ts'
import { costColumns } from './cost-shown.ts'

/** An order by amount or by time in its smallest units has many digits in a long list. */
const LONG: ReadonlySet<string> = new Set(['time-rank', 'people-cost'])

export function decideColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const checks = pack.places.of('checks')
  const spoken = spokenRules(pack).checks
  const column: LiveMaker = (key, header, style, formula) =>
    live(fixed(key, 'decide', header, style === 'formula.flag' ? '1/0' : 'no.', LONG.has(key) ? 15 : 9, style), formula)
  const [headline, others] = [true, false].map((first) =>
    spoken.filter((rule) => isHeadline(rule) === first).map((rule) => `state-${rule}`),
  )
  const states = spoken.map((rule) => `state-${rule}`)
  const planned = spoken.map((rule) => `planned-${rule}`)
  const last = lastRow(pack)
  return [
    // A missing input counts of a headline check only: where nothing is worse, those of other checks are passed over.
    column('verdict-number', PACK_TEXT.verdict, 'formula.count', (at) => {
      const [all, unknown] = [span(cell, states, at), stateNumber(checks, 'UNKNOWN')]
      const isOther = `AND(MIN(${span(cell, headline ?? [], at)})>${unknown},MIN(${all})=${unknown})`
      // The count first: an engine takes what a function holds behind an operator for the function around it.
      return `SMALL(${all},IF(${isOther},COUNTIF(${span(cell, others ?? [], at)},${unknown}),0)+1)`
    }),
    // More checks fail than an open decision covers.
    column('toDecide', PACK_TEXT.decisionsNeeded, 'formula.flag', (at) => {
      const failing = `${span(cell, states, at)},${stateNumber(checks, 'FAIL')}`
      return flag(`COUNTIF(${failing})>COUNTIFS(${failing},${span(cell, planned, at)},">="&in_as_of)`)
    }),
    column('time-units', COMPONENTS_SHEET.timeUnits, 'formula.count', (at) => `ROUND(${cell('ownerTime', at)}*10000,0)`),
    column(
      'people-cost',
      COMPONENTS_SHEET.peopleCost,
      'formula.count',
      (at) => `ROUND(${inUnits('in_engineer_monthly_cost')}*${cell('time-units', at)}/10000,0)`,
    ),
    column('small', COMPONENTS_SHEET.minor, 'formula.flag', (at) => smallText(cell, at)),
    // In the order of the app: to decide, minor and planned where the verdicts have one place, so the others stand two places later.
    column(
      'standing',
      COMPONENTS_SHEET.standing,
      'formula.count',
      (at) => `${cell('verdict-number', at)}+(1+1)-${cell('toDecide', at)}*(1+1-${cell('small', at)})`,
    ),
    column('guess-near-limit', PACK_TEXT.guesses, 'formula.flag', (at) => guessText(pack, cell, at)),
    ...costColumns(pack, cell),
    column('time-rank', COMPONENTS_SHEET.timeOrder, 'formula.count', (at) => {
      const place = `${timeBp(cell, at)}*ROWS($A$${FIRST_ROW}:$A$${last})+${rowsBelow(at, last)}`
      return `${cell('countsInTotals', at)}*(${place})`
    }),
  ]
}

/** What a component of this standing has in its column. */
export function standingNumber(standing: Standing): string {
  return STANDINGS.slice(0, STANDINGS.indexOf(standing) + 1)
    .map(() => '1')
    .join('+')
}

/** The place of the first check that the verdict is due to, from 1. */
export function firstReason(pack: BoardPack, cell: Cell, at: string): string {
  const states = spokenRules(pack).checks.map((rule) => `state-${rule}`)
  return `MATCH(${cell('verdict-number', at)},${span(cell, states, at)},0)`
}

const timeBp = (cell: Cell, at: string) => cell('time-units', at)
/** Of two alike the upper one comes first. */
const rowsBelow = (at: string, last: number) => `ROWS($A${at}:$A$${last})`

/** The limit is none of request paths. */
export function isOverTime({ assessment }: BoardPack, row: EvaluatedComponent): boolean {
  return (
    row.counts &&
    row.assessment.subject.component.kind !== 'request-path' &&
    Number(row.columns['ownerTime']) > assessment.setting.limits['owner-time']
  )
}

function smallText(cell: Cell, row: string): string {
  const cost = cell('cost', row)
  const time = timeBp(cell, row)
  const allIn = `${cell('costUnits', row)}+${cell('people-cost', row)}`
  const known = `OR(${cell('timeKnown', row)}=1,${cell('managedWithoutTime', row)}=1),ISNUMBER(${cost})`
  return flag(`AND(${known},${time}<ROUND(${limitCell('small-share')}*10000,0),${allIn}<${inUnits(limitCell('small-cost'))})`)
}

function guessText(pack: BoardPack, cell: Cell, row: string): string {
  const time = timeBp(cell, row)
  const away = (id: 'owner-time' | 'owner-time-watch') => `ABS(${time}/10000-${limitCell(id)})`
  const isAsked = `VALUE(${cell('away', row)})=0`
  const isGuess = `${cell('guess', row)}=${pack.places.of('checks').word('guess', 'yes')}`
  const over = `MIN(${away('owner-time')},${away('owner-time-watch')})-${limitCell('guess-band')}`
  return flag(`AND(${isAsked},${isGuess},ROUND((${over})*10000,0)<=0)`)
}
