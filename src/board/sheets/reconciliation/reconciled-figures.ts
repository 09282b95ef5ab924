// The figures of Reconciliation, each with its formula over the lists below them and what the app says.

import { BOARD_WORDS, BOOK_ACCOUNT_WORDS, periodText, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { blockRange, reconciledCell as cell, type Reconciled } from './cells.ts'
import type { ReconciliationLayout } from './layout.ts'

export interface FigureLine {
  readonly label: string
  /** null: typed, as the app counted it. */
  readonly formula: string | null
  readonly value: CellValue
  readonly style: 'money' | 'percent' | 'count'
  readonly unit: string
  readonly comment: string
}

export function reconciledFigures(pack: BoardPack, layout: ReconciliationLayout): Readonly<Record<Reconciled, FigureLine>> {
  const { found, ties, vendors, accounts, leftOut, months, lines } = layout
  const { byClass, period } = found
  const { currency } = pack.style
  const { monthlyCostMinor } = pack.assessment.totals
  const summary = (at: string) => `N(${sheetCell(SHEETS.summary, at)})`
  const sum = (block: Parameters<typeof blockRange>[0], column: string) => `SUM(${blockRange(block, column)})`
  const unallocated = layout.rests.items.reduce((all, { item }) => all + item.monthMinor, 0) * period.months.length
  const shown = (state: string) => ties.items.filter(({ tie }) => tie.state === state)
  const amount = (label: string, formula: string, minor: number | null, comment = ''): FigureLine => ({
    ...{ label, formula, comment, style: 'money', unit: currency, value: minor === null ? BOARD_WORDS.notSet : major(minor, pack) },
  })
  const count = (label: string, formula: string | null, value: number, unit: string, comment: string): FigureLine => ({
    ...{ label, formula, value, unit, comment, style: 'count' },
  })
  const ofAccounts = (kind: 'hosting' | 'software') =>
    lines.items.reduce((all, { line, account }) => {
      const counts = accounts.items[account - 1]?.counts ?? 'hosting'
      return all + (counts === kind ? (line.amount ?? 0) : 0)
    }, 0)
  const open = leftOut.items.reduce((all, { counts, bookedMinor }) => all + (counts === null ? bookedMinor : 0), 0)
  return {
    months: count('Months compared', `COUNT(${blockRange(months, 'B')})`, period.months.length, 'months', periodText(period)),
    month: amount('Infrastructure a month', summary(SUMMARY_CELLS.cost), monthlyCostMinor ?? 0, 'At list price, as on Summary'),
    listed: amount('In these months, at list price', sum(ties, 'E'), found.listedMinor, 'The standing price, once a month'),
    unallocated: amount(
      '· of it unallocated',
      `${summary(SUMMARY_CELLS.unallocated)}*${cell('months')}`,
      unallocated,
      'What no component bears of a bill',
    ),
    credits: amount('Less what credits pay', sum(ties, 'F'), found.creditsMinor, 'The books show what was paid in money'),
    once: amount('Paid once in these months', sum(ties, 'G'), found.onceMinor),
    expected: amount('What the books should show', `${cell('listed')}-${cell('credits')}+${cell('once')}`, found.expectedMinor),
    hosting: amount('Booked under hosting', sum(accounts, 'E'), ofAccounts('hosting'), 'Lines of the P&L, and lines that name no account'),
    software: amount('Booked under software', sum(accounts, 'F'), ofAccounts('software'), 'Lines of the P&L'),
    notInfrastructure: amount('Less what is no infrastructure', sum(vendors, 'H'), byClass['not-infrastructure'], 'Said of its vendor'),
    booked: amount('Booked for infrastructure', `${cell('hosting')}+${cell('software')}-${cell('notInfrastructure')}`, found.bookedMinor),
    difference: amount(
      'Difference',
      `IF(ISNUMBER(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)}),${cell('booked')}-${cell('expected')},"${BOARD_WORDS.notSet}")`,
      found.differenceMinor,
      'Booked, less what the books should show',
    ),
    coverage: {
      ...{
        label: 'Tied to the list',
        style: 'percent',
        unit: 'of what was booked',
        comment: 'Coverage: vendors that somebody tied to the list',
      },
      formula: `IF(${cell('booked')}>0,${cell('tied')}/${cell('booked')},"${BOARD_WORDS.notSet}")`,
      value: coverageValue(pack),
    },
    tied: amount('· tied to the list', sum(vendors, 'E'), byClass.tied),
    notListed: amount('· paid, and said not to be listed', sum(vendors, 'F'), byClass['not-listed']),
    notSaid: amount('· paid, and nobody has said', sum(vendors, 'G'), byClass.open),
    vendorsNotListed: count(
      'Paid, not listed',
      sum(ties, 'L'),
      shown('not-listed').length,
      'vendors',
      'Each stands below with what was paid',
    ),
    notPaid: count('Listed, not paid', sum(ties, 'M'), shown('not-paid').length, 'rows below', 'Of the list, without a line of the books'),
    notPaidAmount: amount(
      '· what the books should show of them',
      `SUMIFS(${blockRange(ties, 'H')},${blockRange(ties, 'M')},1)`,
      shown('not-paid').reduce((all, { tie }) => all + tie.expectedMinor, 0),
    ),
    accountsOpen: amount(
      'Booked under accounts nobody spoke of',
      `SUMIFS(${blockRange(leftOut, 'D')},${blockRange(leftOut, 'C')},"${BOOK_ACCOUNT_WORDS.open}")`,
      open,
      'Left out until somebody says what they are',
    ),
    otherMonths: count(
      'Lines of other months',
      null,
      [...found.classOf.values()].filter((name) => name === 'other-month').length,
      'lines',
      'Not in this workbook',
    ),
  }
}

/** A fraction, not rounded, as the formula has it. */
export function coverageValue({ places }: Pick<BoardPack, 'places'>): CellValue {
  const reconciliation = places.of('reconciliation')
  if (reconciliation === null || reconciliation.found.bookedMinor <= 0) return BOARD_WORDS.notSet
  const { byClass, bookedMinor } = reconciliation.found
  return byClass.tied / bookedMinor
}
