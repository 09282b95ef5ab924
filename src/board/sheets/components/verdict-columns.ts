// Workings of the component's verdict: the worst of its checks, whether it is decided, small, or rests
// on a guess, and its place in the list of decisions.

import { CHECK_STATES, STANDINGS, type Standing, shareOfMinor } from '#core'
import { COMPONENTS_SHEET, PACK_TEXT } from '#wording'
import { CHECK_RULES, type EvaluatedComponent, isHeadline } from '../../evaluated.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, FIRST_ROW, lastRow, limitCell } from '../../pack.ts'
import { spokenRules } from '../../spoken-rules.ts'
import { stateNumber } from '../checks/layout.ts'
import { type Cell, type ComponentColumnPlan, fixed, type LiveMaker, live, span } from './column.ts'
import { costColumns } from './cost-shown.ts'

/** An order by amount or by time in its smallest units has many digits in a long list. */
const LONG: ReadonlySet<string> = new Set(['time-rank', 'people-cost'])

export function decideColumns(pack: BoardPack, cell: Cell): ComponentColumnPlan[] {
  const checks = pack.places.of('checks')
  const spoken = spokenRules(pack).checks
  const column: LiveMaker = (key, header, style, of) =>
    live(fixed(key, 'decide', header, style === 'formula.flag' ? '1/0' : 'no.', LONG.has(key) ? 15 : 9, style), of)
  const [headline, others] = [true, false].map((first) =>
    spoken.filter((rule) => isHeadline(rule) === first).map((rule) => `state-${rule}`),
  )
  const states = spoken.map((rule) => `state-${rule}`)
  const planned = spoken.map((rule) => `planned-${rule}`)
  const last = lastRow(pack)
  return [
    // A missing input counts of a headline check only: where nothing is worse, those of other checks are passed over.
    column('passed-over', COMPONENTS_SHEET.passedOver, 'formula.count', {
      formula(at) {
        const [worst, unknown] = [`MIN(${span(cell, states, at)})`, stateNumber(checks, 'UNKNOWN')]
        const isOther = `(MIN(${span(cell, headline ?? [], at)})>${unknown})`
        return `COUNTIF(${span(cell, others ?? [], at)},${unknown})*${isOther}*(${worst}=${unknown})`
      },
      value: passedOver,
    }),
    column('verdict-number', PACK_TEXT.verdict, 'formula.count', {
      formula: (at) => `SMALL(${span(cell, states, at)},1+${cell('passed-over', at)})`,
      value: ({ verdict }) => CHECK_STATES.indexOf(verdict) + 1,
    }),
    column('toDecide', PACK_TEXT.decisionsNeeded, 'formula.flag', {
      // More checks fail than an open decision covers.
      formula(at) {
        const failing = `${span(cell, states, at)},${stateNumber(checks, 'FAIL')}`
        return flag(`COUNTIF(${failing})>COUNTIFS(${failing},${span(cell, planned, at)},">="&in_as_of)`)
      },
      value: ({ toDecide }) => toDecide,
    }),
    column('time-units', COMPONENTS_SHEET.timeUnits, 'formula.count', {
      formula: (at) => `ROUND(${cell('ownerTime', at)}*10000,0)`,
      value: ({ columns }) => Number(columns['ownerTime']),
    }),
    column('people-cost', COMPONENTS_SHEET.peopleCost, 'formula.count', {
      formula: (at) => `ROUND(ROUND(in_engineer_monthly_cost*in_minor_units,0)*${cell('time-units', at)}/10000,0)`,
      value({ columns }) {
        const { engineerMonthlyCost } = pack.assessment.setting.company
        return engineerMonthlyCost === null ? 0 : shareOfMinor(engineerMonthlyCost, Number(columns['ownerTime']))
      },
    }),
    column('small', COMPONENTS_SHEET.minor, 'formula.flag', { formula: (at) => smallText(cell, at), value: ({ small }) => small }),
    // In the order of the app: to decide, minor and planned where the verdicts have one place, so the others stand two places later.
    live(fixed('standing', 'decide', COMPONENTS_SHEET.standing, 'no.', 9, 'formula.count'), {
      formula: (at) => `${cell('verdict-number', at)}+(1+1)-${cell('toDecide', at)}*(1+1-${cell('small', at)})`,
      value: ({ standing }) => STANDINGS.indexOf(standing) + 1,
    }),
    column('guess-near-limit', PACK_TEXT.guesses, 'formula.flag', {
      formula: (at) => guessText(pack, cell, at),
      value: ({ restsOnGuess }) => restsOnGuess,
    }),
    ...costColumns(pack, cell),
    column('time-rank', COMPONENTS_SHEET.timeOrder, 'formula.count', {
      formula(at) {
        const place = `${timeBp(cell, at)}*ROWS($A$${FIRST_ROW}:$A$${last})+${rowsBelow(at, last)}`
        return `${cell('countsInTotals', at)}*(${place})`
      },
      value: (row, number) => timeRankOf(row, number, last),
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

function passedOver({ rules }: EvaluatedComponent): number {
  const checks = rules.filter(({ rule }) => CHECK_RULES.includes(rule))
  const isWorse = checks.some(({ rule, state }) => state === 'FAIL' || state === 'WATCH' || (state === 'UNKNOWN' && isHeadline(rule)))
  return isWorse ? 0 : checks.filter(({ state }) => state === 'UNKNOWN').length
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

/** Most time first, then the order of the list; 0 for what is in no total. */
export function timeRankOf(row: EvaluatedComponent, number: number, last: number): number {
  return row.counts ? Number(row.columns['ownerTime']) * (last - FIRST_ROW + 1) + (last - number + 1) : 0
}

function smallText(cell: Cell, row: string): string {
  const cost = cell('cost', row)
  const time = timeBp(cell, row)
  const allIn = `${cell('costUnits', row)}+${cell('people-cost', row)}`
  const known = `OR(${cell('timeKnown', row)}=1,${cell('managedWithoutTime', row)}=1),ISNUMBER(${cost})`
  return flag(
    `AND(${known},${time}<ROUND(${limitCell('small-share')}*10000,0),${allIn}<ROUND(${limitCell('small-cost')}*in_minor_units,0))`,
  )
}

function guessText(pack: BoardPack, cell: Cell, row: string): string {
  const time = timeBp(cell, row)
  const away = (id: 'owner-time' | 'owner-time-watch') => `ABS(${time}/10000-${limitCell(id)})`
  const isAsked = `VALUE(${cell('away', row)})=0`
  const isGuess = `${cell('guess', row)}=${pack.places.of('checks').word('guess', 'yes')}`
  const over = `MIN(${away('owner-time')},${away('owner-time-watch')})-${limitCell('guess-band')}`
  return flag(`AND(${isAsked},${isGuess},ROUND((${over})*10000,0)<=0)`)
}
