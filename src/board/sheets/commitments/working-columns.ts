// The workings of Commitments and renewals, one row an item in list order: the dates of a contract or of credits,
// the day to act by, and its place among those of the others.

import { addMonths, type IsoDate } from '#core'
import { BOARD_WORDS, COMMITMENTS_SHEET, PACK_TEXT, SHEETS } from '#wording'
import { type Content, columnLetter, computed, sheetCell, typed } from '../../cells.ts'
import { flag, monthsAfterText } from '../../formula-text.ts'
import type { BoardPack } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { componentColumns } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { GRANT_LETTERS } from '../costs/cost-letters.ts'
import { dateOr, type EvaluatedCommitment, KINDS, NOTHING, ranksOf } from './evaluated-commitments.ts'
import type { Commitment, CommitmentsLayout } from './layout.ts'

/** Between the place of a vendor and its name, as a text of a formula. */
const MARK = '"· "'

export interface WorkingColumn {
  readonly key: WorkingKey
  readonly header: string
  readonly unit: string
  readonly style: StyleName
  readonly content: (item: Commitment, values: EvaluatedCommitment, row: number) => Content
}

const KEYS = [
  ...(['name', 'kind', 'contractEnd', 'minimum', 'usedUp', 'expires', 'ends', 'noticeDays', 'notice', 'exitFee'] as const),
  ...(['fee', 'month', 'calendarMonths', 'begun', 'months', 'remaining', 'act', 'day', 'rank', 'place', 'id'] as const),
] as const
export type WorkingKey = (typeof KEYS)[number]

/** They begin beside the printed columns. */
const FIRST = 14
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

export function workingColumns(pack: BoardPack, layout: CommitmentsLayout, days: readonly CellValue[]): WorkingColumn[] {
  const { currency } = pack.style
  const { letter } = componentColumns(pack)
  const onComponents = (key: string, row: number) => `${SHEETS.components}!$${letter(key)}${row}`
  const onGrants = (column: string, row: number) => sheetCell(SHEETS.costs, `${column}${row}`)
  /** A formula for contracts and one for credits. */
  const either = (
    key: WorkingKey & keyof EvaluatedCommitment,
    header: string,
    unit: string,
    style: StyleName,
    ofContracts: (componentRow: number, row: number) => string,
    ofGrants: (grantRow: number, row: number) => string,
  ): WorkingColumn => ({
    ...{ key, header, unit, style },
    content: (item, values, row) => {
      const text = item.kind === 'contract' ? ofContracts(item.componentRow, row) : ofGrants(item.grant.number, row)
      return computed(text, values[key] as CellValue, style)
    },
  })
  const at = (key: WorkingKey, row: number) => `$${workingLetter(key)}${row}`
  const contractInput = (key: 'noticeDays' | 'exitFee', header: string, unit: string, style: StyleName, scale: number): WorkingColumn => ({
    ...{ key, header, unit, style },
    content: (item) => {
      const value = item.kind === 'contract' ? item.component.subject.component.contract[key] : null
      return typed(value === null ? null : value / scale, style)
    },
  })
  const minorUnits = 10 ** pack.decimals
  const none = () => '0'
  const empty = () => '""'
  return [
    either(
      'name',
      PACK_TEXT.item,
      '',
      'link.text',
      (row) => onComponents('name', row),
      (row) => withoutNumber(onGrants('B', row)),
    ),
    {
      ...{ key: 'kind', header: PACK_TEXT.type, unit: '', style: 'stored.text' },
      content: (item) => typed(KINDS[item.kind], 'stored.text'),
    },
    either('contractEnd', COMMITMENTS_SHEET.contractEnd, 'date', 'link.date', (row) => `SUM(${onComponents('contractEnd', row)})`, none),
    either(
      'minimum',
      COMMITMENTS_SHEET.minimumEnds,
      'date',
      'formula.date',
      (row) => monthsAfterText(onComponents('contractStart', row), onComponents('contractMonths', row)),
      none,
    ),
    either('usedUp', COMMITMENTS_SHEET.balanceUsed, 'date', 'link.date', none, (row) => onGrants(GRANT_LETTERS.usedUp, row)),
    either('expires', COMMITMENTS_SHEET.expires, 'date', 'link.date', none, (row) => `SUM(${onGrants('M', row)})`),
    either(
      'ends',
      COMMITMENTS_SHEET.ends,
      'date',
      'link.date',
      (row) => onComponents('termEnd', row),
      (row) => onGrants(GRANT_LETTERS.end, row),
    ),
    contractInput('noticeDays', COMMITMENTS_SHEET.notice, 'days', 'input.count', 1),
    either(
      'notice',
      COMMITMENTS_SHEET.noticeBy,
      'date',
      'formula.date',
      (_, row) => `IF(${at('ends', row)}>0,${at('ends', row)}-N(${at('noticeDays', row)}),0)`,
      none,
    ),
    contractInput('exitFee', COMMITMENTS_SHEET.exitFee, currency, 'input.money', minorUnits),
    either(
      'fee',
      COMMITMENTS_SHEET.exitFeeShown,
      currency,
      'formula.money',
      (_, row) => `IF(ISNUMBER(${at('exitFee', row)}),${at('exitFee', row)},"${BOARD_WORDS.notSet}")`,
      empty,
    ),
    either(
      'month',
      PACK_TEXT.monthlyCost,
      currency,
      'link.money',
      (row) => onComponents('cost-shown', row),
      (row) => grantMonth(pack, row),
    ),
    {
      ...{ key: 'calendarMonths', header: COMMITMENTS_SHEET.calendarMonths, unit: 'count', style: 'formula.count' },
      content: (_, values, row) => calendarMonths(pack, at('ends', row), values),
    },
    {
      ...{ key: 'begun', header: COMMITMENTS_SHEET.oneMoreStarted, unit: '1/0', style: 'formula.flag' },
      content: (_, values, row) => {
        const months = at('calendarMonths', row)
        const shifted = `MIN(DATE(YEAR(in_as_of),MONTH(in_as_of)+${months},DAY(in_as_of)),EOMONTH(in_as_of,${months}))`
        return computed(flag(`${shifted}<${at('ends', row)}`), isBegun(pack, values) ? 1 : 0, 'formula.flag')
      },
    },
    either(
      'months',
      COMMITMENTS_SHEET.monthsLeft,
      COMMITMENTS_SHEET.startedCountWhole,
      'formula.count',
      (_, row) => begunMonths(at('ends', row), at('calendarMonths', row), at('begun', row)),
      empty,
    ),
    either(
      'remaining',
      COMMITMENTS_SHEET.remaining,
      currency,
      'formula.money',
      (_, row) => `IF(ISNUMBER(${at('month', row)}),${at('months', row)}*N(${at('month', row)}),"${BOARD_WORDS.notSet}")`,
      empty,
    ),
    {
      ...{ key: 'act', header: PACK_TEXT.actBy, unit: 'date', style: 'formula.date' },
      content: (_, { act }, row) =>
        computed(`IF(${at('notice', row)}>0,${at('notice', row)},${at('ends', row)})`, dateOr(act), 'formula.date'),
    },
    ...orderColumns(layout, days, at),
  ]
}

function grantMonth({ places }: BoardPack, row: number): string {
  const costs = places.of('costs')
  if (costs === null) return '0'
  return `SUMIFS(${costRange('paid', costs.lines)},${costRange('grant', costs.lines)},${sheetCell(SHEETS.costs, `A${row}`)})`
}

function calendarMonths({ assessment: { asOf } }: BoardPack, ends: string, values: EvaluatedCommitment): Content {
  const between = `(YEAR(${ends})-YEAR(in_as_of))*12+MONTH(${ends})-MONTH(in_as_of)`
  return computed(
    `IF(${ends}>0,${between},0)`,
    typeof values.ends === 'object' ? monthsBetween(asOf, values.ends.date) : 0,
    'formula.count',
  )
}

/** After the whole months the day may still lie ahead. */
function isBegun({ assessment: { asOf } }: BoardPack, { ends }: EvaluatedCommitment): boolean {
  return typeof ends === 'object' && addMonths(asOf, monthsBetween(asOf, ends.date)) < ends.date
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [endYear = 0, endMonth = 0] = to.split('-').map(Number)
  return (endYear - year) * 12 + endMonth - month
}

/** Begun months count whole, like in the app. */
function begunMonths(ends: string, months: string, begun: string): string {
  return `IF(${ends}>in_as_of,${months}+${begun},0)`
}

/** Ascending by day, those without one last, equal days in list order. */
function orderColumns(
  layout: CommitmentsLayout,
  days: readonly CellValue[],
  at: (key: WorkingKey, row: number) => string,
): WorkingColumn[] {
  const range = workingRange(layout, 'day')
  const soFar = (row: number) => `$${workingLetter('day')}$${layout.first}:${at('day', row)}`
  const ranks = ranksOf(days)
  return [
    {
      ...{ key: 'day', header: COMMITMENTS_SHEET.sortingDay, unit: 'date', style: 'formula.date' },
      content: (_item, _, row) =>
        computed(
          `IF(${at('act', row)}>0,${at('act', row)},MAX(${workingRange(layout, 'act')})+1)`,
          days[row - layout.first] ?? NOTHING,
          'formula.date',
        ),
    },
    {
      ...{ key: 'rank', header: COMMITMENTS_SHEET.rankByDay, unit: 'no.', style: 'formula.count' },
      content: (_item, _, row) =>
        computed(
          `COUNTIF(${range},"<"&${at('day', row)})+COUNTIF(${soFar(row)},${at('day', row)})`,
          ranks[row - layout.first] ?? 0,
          'formula.count',
        ),
    },
    {
      ...{ key: 'place', header: COMMITMENTS_SHEET.itemShown, unit: 'no.', style: 'formula.count' },
      content: (_item, _, row) =>
        computed(`MATCH($A${row},${workingRange(layout, 'rank')},0)`, ranks.indexOf(row - layout.first + 1) + 1, 'formula.count'),
    },
    {
      ...{ key: 'id', header: PACK_TEXT.rowId, unit: '', style: 'stored.text' },
      content: (item) => typed(item.kind === 'contract' ? item.component.subject.component.id : item.grant.record.id, 'stored.text'),
    },
  ]
}
