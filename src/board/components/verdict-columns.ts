// Workings of the component's verdict: the worst of its checks, whether it is decided, small, or rests
// on a guess, and its place in the list of decisions.

import { CHECK_STATES } from '#core'
import { BOARD_WORDS, RULE_WORDS, SHEETS } from '#wording'
import { computed, sheetCell } from '../cells.ts'
import { stateNumber } from '../checks-layout.ts'
import { type BoardContext, FIRST_ROW, limitCell, major } from '../context.ts'
import { CHECK_RULES, type EvaluatedComponent, isHeadline } from '../evaluated.ts'
import { flag } from '../formula-text.ts'
import type { StyleName } from '../styles.ts'
import { type Cell, type ComponentColumnPlan, type Letter, span } from './column.ts'

export function decideColumns(context: BoardContext, cell: Cell, letter: Letter): ComponentColumnPlan[] {
  const { checks } = context
  const column = (key: string, header: string, style: StyleName, content: ComponentColumnPlan['content']): ComponentColumnPlan => ({
    key,
    block: 'decide',
    header,
    unit: style === 'formula.flag' ? '1/0' : 'no.',
    width: 9,
    style,
    content,
  })
  const counted = CHECK_RULES.map((rule, index) =>
    column(`counted ${rule}`, `${RULE_WORDS[rule].name}: counts as`, 'formula.count', (row, number) => {
      const state = row.rules[index]?.state ?? 'N/A'
      const isSupporting = !isHeadline(rule)
      const value = CHECK_STATES.indexOf(isSupporting && state === 'UNKNOWN' ? 'N/A' : state) + 1
      const from = cell(`state ${rule}`, number)
      return computed(
        isSupporting ? `IF(${from}=${stateNumber(checks, 'UNKNOWN')},${stateNumber(checks, 'N/A')},${from})` : from,
        value,
        'formula.count',
      )
    }),
  )
  const undecided = CHECK_RULES.map((rule, index) =>
    column(`undecided ${rule}`, `${RULE_WORDS[rule].name}: not decided`, 'formula.flag', (row, number) =>
      computed(
        flag(`AND(${cell(`state ${rule}`, number)}=${stateNumber(checks, 'FAIL')},${cell(`planned ${rule}`, number)}<in_as_of)`),
        row.undecided[index] ? 1 : 0,
        'formula.flag',
      ),
    ),
  )
  const all = CHECK_RULES.map((rule) => `counted ${rule}`)
  const lastIndex = FIRST_ROW + Math.max(context.rows.length, 1) - 1
  return [
    ...counted,
    column('verdict number', 'Verdict', 'formula.count', (row, number) =>
      computed(`MIN(${all.map((key) => cell(key, number)).join(',')})`, CHECK_STATES.indexOf(row.verdict) + 1, 'formula.count'),
    ),
    column('first reason', 'First reason', 'formula.count', (row, number) =>
      computed(`MATCH(${cell('verdict number', number)},${span(cell, all, number)},0)`, row.reason + 1, 'formula.count'),
    ),
    ...undecided,
    column('toDecide', 'To decide', 'formula.flag', (row, number) =>
      computed(
        flag(
          `SUM(${span(
            cell,
            CHECK_RULES.map((rule) => `undecided ${rule}`),
            number,
          )})>0`,
        ),
        row.toDecide ? 1 : 0,
        'formula.flag',
      ),
    ),
    column('small', 'Small', 'formula.flag', (row, number) => computed(smallText(cell, number), row.small ? 1 : 0, 'formula.flag')),
    column('counted to decide', 'To decide and in the totals', 'formula.flag', (row, number) =>
      computed(`${cell('toDecide', number)}*${cell('countsInTotals', number)}`, row.toDecide && row.counts ? 1 : 0, 'formula.flag'),
    ),
    column('guess near limit', 'Rests on a guess', 'formula.flag', (row, number) =>
      computed(guessText(context, cell, number), row.restsOnGuess ? 1 : 0, 'formula.flag'),
    ),
    // A blank that is looked up reads 0: this keeps "not set" apart from free.
    {
      ...column('cost shown', 'Cost as shown', 'formula.money', (row, number) => {
        const { cost } = row.columns
        const from = cell('cost', number)
        const value = typeof cost === 'number' ? major(cost, context) : BOARD_WORDS.notSet
        return computed(`IF(ISNUMBER(${from}),${from},"${BOARD_WORDS.notSet}")`, value, 'formula.money')
      }),
      unit: context.style.currency,
      width: 12,
    },
    column('rank', 'Order of decisions', 'formula.count', (row, number) => {
      const rows = `ROWS(${letter('rank')}${number}:${letter('rank')}$${lastIndex})`
      const weight = sheetCell(SHEETS.checks, RANK_WEIGHT_CELL)
      const time = `ROUND(${cell('ownerTime', number)}*10000,0)`
      const formula = `${cell('counted to decide', number)}*(((1-${cell('small', number)})*${weight}+${time})*ROWS($A$${FIRST_ROW}:$A$${lastIndex})+${rows})`
      return computed(formula, rankOf(row, number, lastIndex), 'formula.count')
    }),
  ]
}

/** Small items last, then most time first, then the order of the list. */
export function rankOf(row: EvaluatedComponent, number: number, last: number): number {
  if (!row.toDecide || !row.counts) return 0
  const time = Number(row.columns['ownerTime'])
  return ((row.small ? 0 : 1) * RANK_WEIGHT + time) * (last - FIRST_ROW + 1) + (last - number + 1)
}

/** More basis points than any component has. */
export const RANK_WEIGHT = 1_000_000

export const RANK_WEIGHT_CELL = 'D4'

function smallText(cell: Cell, row: number): string {
  const cost = cell('cost', row)
  const time = `ROUND(${cell('ownerTime', row)}*10000,0)`
  const cash = `ROUND(SUM(${cost})*in_minor_units,0)`
  const people = `ROUND(ROUND(in_engineer_monthly_cost*in_minor_units,0)*${time}/10000,0)`
  const known = `${cell('timeKnown', row)}=1,ISNUMBER(${cost}),NOT(ISBLANK(in_engineer_monthly_cost))`
  return flag(
    `AND(${known},${time}<ROUND(${limitCell('small-share')}*10000,0),${cash}+${people}<ROUND(${limitCell('small-cost')}*in_minor_units,0))`,
  )
}

/** Asked at all: neither retired nor a request path, the first two outcomes of every rule. */
function guessText(context: BoardContext, cell: Cell, row: number): string {
  const time = `ROUND(${cell('ownerTime', row)}*10000,0)`
  const away = (id: 'owner-time' | 'owner-time-watch') => `ABS(${time}-ROUND(${limitCell(id)}*10000,0))`
  const isAsked = `${cell('flag owner-time 0', row)}+${cell('flag owner-time 1', row)}=0`
  const isGuess = `${cell('guess', row)}=${context.checks.word('guess', 'yes')}`
  return flag(
    `AND(${isAsked},${isGuess},MIN(${away('owner-time')},${away('owner-time-watch')})<=ROUND(${limitCell('guess-band')}*10000,0))`,
  )
}
