// The workings of Commitments, one row an item in list order: the dates of a contract or of credits,
// the day to act by, and its place among those of the others.

import { BOARD_WORDS, COMMITMENT_STATUS, COMMITMENTS_SHEET, PACK_TEXT, SHEETS } from '#wording'
import { calculated as calculatedCell, columnLetter, sheetCell, typed as typedCell } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { type Column, columnMakers } from '../columns.ts'
import { componentCell } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { blockRanges, GRANT_LETTERS } from '../costs/cost-letters.ts'
import { type Commitment, type CommitmentsLayout, KINDS } from './layout.ts'

/** Between the place of a vendor and its name, as a text of a formula. */
const MARK = '"· "'

const KEYS = [
  ...(['name', 'kind', 'contractEnd', 'minimum', 'usedUp', 'expires', 'ends', 'noticeDays', 'notice', 'ahead', 'noticeAhead'] as const),
  ...([
    'status',
    'exitFee',
    'fee',
    'month',
    'counted',
    'from',
    'until',
    'calendarMonths',
    'begun',
    'months',
    'remaining',
    'rate',
    'isDayShort',
    'useMonths',
  ] as const),
  ...(['unused', 'isLapsing', 'lapses', 'act', 'day', 'rank', 'place', 'id'] as const),
] as const
export type WorkingKey = (typeof KEYS)[number]

type CellArgs = readonly [item: Commitment, row: number]
export type WorkingColumn = Column<CellArgs, WorkingKey>
const { typed, calculated } = columnMakers<CellArgs, WorkingKey>()

/** They begin beside the printed columns. */
const FIRST = 16
export const workingLetter = (key: WorkingKey): string => columnLetter(FIRST + KEYS.indexOf(key))
export const lastWorkingLetter = workingLetter('place')

/** A column over all items: "$X$7:$X$12". */
export function workingRange({ first, last }: CommitmentsLayout, key: WorkingKey): string {
  return `$${workingLetter(key)}$${first}:$${workingLetter(key)}$${last}`
}

/** On Costs prices name credits by their number: "1 · Modal". Here nothing does. */
function withoutNumber(cell: string): string {
  return `IFERROR(MID(${cell},FIND(${MARK},${cell})+LEN(${MARK}),LEN(${cell})),${cell})`
}

const at = (key: WorkingKey, row: number) => `$${workingLetter(key)}${row}`

/** A formula of contracts gets the row of the component, one of credits that of their pool; the item's own row comes last. */
interface Formulas {
  readonly contract: (componentRow: number, row: number) => string
  readonly credits: (grantRow: number, row: number) => string
}

const NONE = { contract: () => '0', credits: () => '0' } as const
const EMPTY = { credits: () => '""' } as const

const either = (key: WorkingKey, header: string, unit: string, style: StyleName, of: Formulas) =>
  calculated(key, header, unit, style, (item, row) =>
    item.kind === 'contract' ? of.contract(item.componentRow, row) : of.credits(item.grant.number, row),
  )

export function workingColumns(pack: BoardPack, layout: CommitmentsLayout): WorkingColumn[] {
  const { currency } = pack.style
  const onComponents = (key: string, row: number) => componentCell(pack, key, row)
  const onGrants = (column: string, row: number) => sheetCell(SHEETS.costs, `${column}${row}`)
  const contractInput = (key: 'noticeDays' | 'exitFee', header: string, unit: string, style: StyleName, scale: number) =>
    typed(key, header, unit, style, (item) => {
      const value = item.kind === 'contract' ? item.component.subject.component.contract[key] : null
      return value === null ? null : value / scale
    })
  return [
    either('name', PACK_TEXT.item, '', 'link.text', {
      contract: (row) => onComponents('name', row),
      credits: (row) => withoutNumber(onGrants('B', row)),
    }),
    typed('kind', PACK_TEXT.type, '', 'stored.text', ({ kind }) => KINDS[kind]),
    either('contractEnd', COMMITMENTS_SHEET.contractEnd, 'date', 'link.date', {
      ...NONE,
      contract: (row) => `SUM(${onComponents('contractEnd', row)})`,
    }),
    either('minimum', COMMITMENTS_SHEET.minimumEnds, 'date', 'link.date', { ...NONE, contract: (row) => onComponents('minimumEnd', row) }),
    either('usedUp', PACK_TEXT.balanceUsed, 'date', 'link.date', {
      ...NONE,
      credits: (row) => onGrants(GRANT_LETTERS.usedUp, row),
    }),
    either('expires', PACK_TEXT.expires, 'date', 'link.date', { ...NONE, credits: (row) => `SUM(${onGrants('M', row)})` }),
    either('ends', PACK_TEXT.ends, 'date', 'link.date', {
      contract: (row) => onComponents('termEnd', row),
      credits: (row) => onGrants(GRANT_LETTERS.end, row),
    }),
    contractInput('noticeDays', COMMITMENTS_SHEET.notice, 'days', 'input.count', 1),
    either('notice', COMMITMENTS_SHEET.noticeBy, 'date', 'formula.date', {
      ...NONE,
      contract: (_, row) =>
        `IF(AND(${at('ends', row)}>0,ISNUMBER(${at('noticeDays', row)})),${at('ends', row)}-N(${at('noticeDays', row)}),0)`,
    }),
    ...statusColumns(pack),
    contractInput('exitFee', COMMITMENTS_SHEET.exitFee, currency, 'input.money', 10 ** pack.decimals),
    either('fee', COMMITMENTS_SHEET.exitFeeShown, currency, 'formula.money', {
      ...EMPTY,
      contract: (_, row) => `IF(ISNUMBER(${at('exitFee', row)}),${at('exitFee', row)},"${BOARD_WORDS.notSet}")`,
    }),
    either('month', PACK_TEXT.monthlyCost, currency, 'link.money', {
      contract: (row) => onComponents('cost-shown', row),
      credits: (on, row) => grantMonth(pack, on, row),
    }),
    either('counted', COMMITMENTS_SHEET.counted, currency, 'formula.money', {
      ...EMPTY,
      contract: (on) => `${onComponents('cost-known', on)}*${onComponents('countsInTotals', on)}`,
    }),
    ...monthColumns(onComponents),
    // Begun months count whole, like in the app.
    either('months', COMMITMENTS_SHEET.monthsLeft, COMMITMENTS_SHEET.startedCountWhole, 'formula.count', {
      ...EMPTY,
      contract: (_, row) => `IF(${at('ends', row)}>=${at('from', row)},${at('calendarMonths', row)}+${at('begun', row)},0)`,
    }),
    either('remaining', COMMITMENTS_SHEET.remaining, currency, 'formula.money', {
      ...EMPTY,
      contract(on, row) {
        const [month, known] = [at('month', row), onComponents('cost-known', on)]
        return `IF(AND(NOT(ISNUMBER(${month})),${known}=0),${month},${at('months', row)}*${known})`
      },
    }),
    ...lapsingColumns(pack),
    calculated(
      'act',
      PACK_TEXT.actBy,
      'date',
      'formula.date',
      (_, row) => `IF(${at('noticeAhead', row)}=1,${at('notice', row)},${at('ends', row)}*${at('ahead', row)})`,
    ),
    ...orderColumns(layout),
  ]
}

function grantMonth({ places }: BoardPack, on: number, row: number): string {
  const costs = places.of('costs')
  if (costs === null) return '0'
  const [use, pays] = ['H', 'N'].map((letter) => sheetCell(SHEETS.costs, `${letter}${on}`))
  const paid = `SUMIFS(${costRange('paid', costs.lines)},${costRange('grant', costs.lines)},${sheetCell(SHEETS.costs, `A${on}`)})`
  return `IF(${use}*${pays}*(${at('rate', row)}=0)>0,"${PACK_TEXT.rateMissing}",${paid})`
}

/** What is ahead of the day on Inputs, that day included, and the word for it. */
function statusColumns({ places }: BoardPack): WorkingColumn[] {
  const { ended, notice, noticePassed, bound, paying } = COMMITMENT_STATUS
  const isAhead = (key: 'ends' | 'notice') => (row: number) => flag(`${at(key, row)}>=in_as_of`)
  const pays = (row: number) => sheetCell(SHEETS.costs, `N${row}`)
  const ofContract = (row: number) => {
    const [ahead, given] = [at('ahead', row), `(1-${at('noticeAhead', row)})*(1+(${at('notice', row)}=0))`]
    return `CHOOSE(1+${ahead}*(1+${given}),"${ended}","${notice}","${noticePassed}","${bound}")`
  }
  return [
    calculated('ahead', COMMITMENTS_SHEET.endAhead, '1/0', 'formula.flag', (_, row) => isAhead('ends')(row)),
    calculated('noticeAhead', COMMITMENTS_SHEET.noticeAhead, '1/0', 'formula.flag', (_, row) => isAhead('notice')(row)),
    either('status', PACK_TEXT.state, '', 'formula.text', {
      contract: (_, row) => ofContract(row),
      credits: (row) => (places.of('costs') === null ? `"${ended}"` : `CHOOSE(1+${pays(row)},"${ended}","${paying}")`),
    }),
  ]
}

/**
 * From the day after the one on Inputs, or the first of the contract, to its last: begun months count whole. A day that somebody typed
 * and no calendar has is none.
 */
function monthColumns(onComponents: (key: string, row: number) => string): WorkingColumn[] {
  return [
    calculated('from', COMMITMENTS_SHEET.countedFrom, 'date', 'formula.date', (item) =>
      item.kind === 'contract' ? `MAX(in_as_of+1,${onComponents('contractStart', item.componentRow)})` : 'in_as_of+1',
    ),
    // An end on the anniversary means the day before.
    calculated(
      'until',
      COMMITMENTS_SHEET.countedUntil,
      'date',
      'formula.date',
      (_, row) => `${at('ends', row)}-(${at('ends', row)}>${at('from', row)})`,
    ),
    calculated('calendarMonths', COMMITMENTS_SHEET.calendarMonths, 'count', 'formula.count', (_, row) => {
      const [until, first] = [at('until', row), at('from', row)]
      const between = `(YEAR(${until})-YEAR(${first}))*12+MONTH(${until})-MONTH(${first})`
      return `IFERROR(IF(${until}>0,${between},0),0)`
    }),
    // After the whole months the last day may still lie ahead.
    calculated('begun', COMMITMENTS_SHEET.oneMoreStarted, '1/0', 'formula.flag', (_, row) => {
      const [first, months] = [at('from', row), at('calendarMonths', row)]
      const last = `MIN(DATE(YEAR(${first}),MONTH(${first})+${months},DAY(${first}))-1,EOMONTH(${first},${months}))`
      return flag(`IFERROR(${last},0)<${at('until', row)}`)
    }),
  ]
}

/** What is left of credits when they expire, after whole months of today's use up to the day of their expiry. */
function lapsingColumns(pack: BoardPack): WorkingColumn[] {
  const costs = pack.places.of('costs')
  const on = (column: string, row: number) => sheetCell(SHEETS.costs, `${column}${row}`)
  const { rates, currencies } = costs === null ? { rates: '', currencies: '' } : blockRanges(costs)
  return [
    either('rate', COMMITMENTS_SHEET.rate, pack.style.currency, 'link.decimal', {
      ...NONE,
      credits: (row) => `SUMIFS(${SHEETS.costs}!${rates},${SHEETS.costs}!${currencies},${on('G', row)})`,
    }),
    either('isDayShort', COMMITMENTS_SHEET.isDayShort, '1/0', 'formula.flag', {
      ...NONE,
      credits: (number, row) =>
        flag(`IFERROR(AND(${at('expires', row)}>0,DAY(${at('expires', row)}+1)<DAY(${on(GRANT_LETTERS.from, number)})),FALSE)`),
    }),
    // Without an expiry it is a hundred years ago.
    either('useMonths', COMMITMENTS_SHEET.monthsOfUse, 'count', 'formula.count', {
      ...NONE,
      credits(number, row) {
        const [first, last] = [on(GRANT_LETTERS.from, number), `${at('expires', row)}+1`]
        return `IFERROR(MAX((YEAR(${last})-YEAR(${first}))*12+MONTH(${last})-MONTH(${first})-${at('isDayShort', row)},0),0)`
      },
    }),
    {
      ...{ key: 'unused', header: COMMITMENTS_SHEET.unused, unit: COMMITMENTS_SHEET.smallestUnits, style: 'formula.count' },
      content(item, row) {
        if (item.kind === 'contract') return typedCell(0, 'stored.count')
        const [balance, units, use] = ['D', 'E', 'H'].map((letter) => on(letter, item.grant.number))
        const unused = `ROUND(N(${balance})*${units},0)-ROUND(${use}*${units},0)*${at('useMonths', row)}`
        return calculatedCell(`MAX(${unused},0)`, 'formula.count')
      },
    },
    either('isLapsing', COMMITMENTS_SHEET.isLapsing, '1/0', 'formula.flag', {
      contract: () => '0',
      credits(number, row) {
        const [balance, usedUp, expires] = [on('D', number), on('K', number), at('expires', row)]
        const isFirst = `OR(${usedUp}=0,${usedUp}>${expires})`
        return flag(`AND(ISNUMBER(${balance}),${expires}>=in_as_of,${isFirst},${at('unused', row)}>0)`)
      },
    }),
    either('lapses', COMMITMENTS_SHEET.lapses, pack.style.currency, 'formula.money', {
      ...EMPTY,
      contract: () => '""',
      credits(number, row) {
        const [unused, rate] = [at('unused', row), at('rate', row)]
        const own = `ROUND(${unused}*${rate}*in_minor_units/${on('E', number)},0)/in_minor_units`
        return `CHOOSE(1+${at('isLapsing', row)}*(1+(${rate}=0)),"",${own},"${PACK_TEXT.rateMissing}")`
      },
    }),
  ]
}

/** Ascending by day, those without one last, equal days in list order. */
function orderColumns(layout: CommitmentsLayout): WorkingColumn[] {
  const range = workingRange(layout, 'day')
  return [
    calculated(
      'day',
      COMMITMENTS_SHEET.sortingDay,
      'date',
      'formula.date',
      (_, row) => `IF(${at('act', row)}>0,${at('act', row)},MAX(in_as_of,${workingRange(layout, 'act')})+1)`,
    ),
    calculated('rank', COMMITMENTS_SHEET.rankByDay, 'no.', 'formula.count', (_, row) => {
      const soFar = `$${workingLetter('day')}$${layout.first}:${at('day', row)}`
      return `COUNTIF(${range},"<"&${at('day', row)})+COUNTIF(${soFar},${at('day', row)})`
    }),
    calculated(
      'place',
      COMMITMENTS_SHEET.itemShown,
      'no.',
      'formula.count',
      (_, row) => `MATCH($A${row},${workingRange(layout, 'rank')},0)`,
    ),
    typed('id', PACK_TEXT.rowId, '', 'stored.text', (item) =>
      item.kind === 'contract' ? item.component.subject.component.id : item.grant.record.id,
    ),
  ]
}
