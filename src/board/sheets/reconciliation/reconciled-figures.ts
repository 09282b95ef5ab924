// The figures of Reconciliation, each with its formula over the lists below them and what the app says.

import { BOARD_WORDS, BOOK_ACCOUNT_WORDS, PACK_TEXT, periodText, RECONCILIATION_SHEET, SHEETS } from '#wording'
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
  const { found, matches, vendors, accounts, leftOut, months, lines } = layout
  const { byClass, period } = found
  const { currency } = pack.style
  const { monthlyCostMinor } = pack.assessment.totals
  const summary = (at: string) => `N(${sheetCell(SHEETS.summary, at)})`
  const sum = (block: Parameters<typeof blockRange>[0], column: string) => `SUM(${blockRange(block, column)})`
  const unallocated = layout.rests.items.reduce((all, { item }) => all + item.monthMinor, 0) * period.months.length
  const shown = (state: string) => matches.items.filter(({ match }) => match.state === state)
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
    months: count(
      RECONCILIATION_SHEET.monthsCompared,
      `COUNT(${blockRange(months, 'B')})`,
      period.months.length,
      PACK_TEXT.months,
      periodText(period),
    ),
    month: amount(PACK_TEXT.infrastructure, summary(SUMMARY_CELLS.cost), monthlyCostMinor ?? 0, RECONCILIATION_SHEET.monthComment),
    listed: amount(RECONCILIATION_SHEET.listed, sum(matches, 'E'), found.listedMinor, RECONCILIATION_SHEET.listedComment),
    unallocated: amount(
      RECONCILIATION_SHEET.unallocated,
      `${summary(SUMMARY_CELLS.unallocated)}*${cell('months')}`,
      unallocated,
      RECONCILIATION_SHEET.unallocatedComment,
    ),
    credits: amount(RECONCILIATION_SHEET.credits, sum(matches, 'F'), found.creditsMinor, RECONCILIATION_SHEET.creditsComment),
    once: amount(RECONCILIATION_SHEET.oneTimeInMonths, sum(matches, 'G'), found.onceMinor),
    expected: amount(RECONCILIATION_SHEET.expectedTotal, `${cell('listed')}-${cell('credits')}+${cell('once')}`, found.expectedMinor),
    hosting: amount(
      RECONCILIATION_SHEET.bookedHosting,
      sum(accounts, 'E'),
      ofAccounts('hosting'),
      RECONCILIATION_SHEET.bookedHostingComment,
    ),
    software: amount(
      RECONCILIATION_SHEET.bookedSoftware,
      sum(accounts, 'F'),
      ofAccounts('software'),
      RECONCILIATION_SHEET.bookedSoftwareComment,
    ),
    notInfrastructure: amount(
      RECONCILIATION_SHEET.notInfrastructure,
      sum(vendors, 'H'),
      byClass['not-infrastructure'],
      RECONCILIATION_SHEET.notInfrastructureComment,
    ),
    booked: amount(
      RECONCILIATION_SHEET.bookedInfrastructure,
      `${cell('hosting')}+${cell('software')}-${cell('notInfrastructure')}`,
      found.bookedMinor,
    ),
    difference: amount(
      PACK_TEXT.difference,
      `IF(ISNUMBER(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)}),${cell('booked')}-${cell('expected')},"${BOARD_WORDS.notSet}")`,
      found.differenceMinor,
      RECONCILIATION_SHEET.differenceComment,
    ),
    coverage: {
      ...{
        label: RECONCILIATION_SHEET.coverage,
        style: 'percent',
        unit: RECONCILIATION_SHEET.ofBooked,
        comment: RECONCILIATION_SHEET.coverageComment,
      },
      formula: `IF(${cell('booked')}>0,${cell('tied')}/${cell('booked')},"${BOARD_WORDS.notSet}")`,
      value: coverageValue(pack),
    },
    tied: amount(RECONCILIATION_SHEET.matched, sum(vendors, 'E'), byClass.tied),
    notListed: amount(RECONCILIATION_SHEET.notInInventory, sum(vendors, 'F'), byClass['not-listed']),
    notSaid: amount(RECONCILIATION_SHEET.notAnswered, sum(vendors, 'G'), byClass.open),
    vendorsNotListed: count(
      RECONCILIATION_SHEET.vendorsNotListed,
      sum(matches, 'L'),
      shown('not-listed').length,
      RECONCILIATION_SHEET.vendorsUnit,
      RECONCILIATION_SHEET.vendorsNotListedComment,
    ),
    notPaid: count(
      RECONCILIATION_SHEET.notPaid,
      sum(matches, 'M'),
      shown('not-paid').length,
      RECONCILIATION_SHEET.rowsBelow,
      RECONCILIATION_SHEET.notPaidComment,
    ),
    notPaidAmount: amount(
      RECONCILIATION_SHEET.notPaidAmount,
      `SUMIFS(${blockRange(matches, 'H')},${blockRange(matches, 'M')},1)`,
      shown('not-paid').reduce((all, { match }) => all + match.expectedMinor, 0),
    ),
    accountsOpen: amount(
      RECONCILIATION_SHEET.accountsOpen,
      `SUMIFS(${blockRange(leftOut, 'D')},${blockRange(leftOut, 'C')},"${BOOK_ACCOUNT_WORDS.open}")`,
      open,
      RECONCILIATION_SHEET.accountsOpenComment,
    ),
    otherMonths: count(
      RECONCILIATION_SHEET.otherMonths,
      null,
      [...found.classOf.values()].filter((name) => name === 'other-month').length,
      RECONCILIATION_SHEET.linesUnit,
      RECONCILIATION_SHEET.otherMonthsComment,
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
