// The figures of Reconciliation, each with its formula over the lists below them and what the app says.

import { type BothWays, bothWays } from '#core'
import { BOARD_WORDS, BOOK_ACCOUNT_WORDS, PACK_TEXT, periodText, SHEETS, RECONCILIATION_SHEET as words } from '#wording'
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

type Head = readonly [label: string, comment?: string]

export function reconciledFigures(pack: BoardPack, layout: ReconciliationLayout): Readonly<Record<Reconciled, FigureLine>> {
  const { found, matches, vendors, accounts, leftOut, months, lines } = layout
  const { byClass, period } = found
  const summary = (at: string) => `N(${sheetCell(SHEETS.summary, at)})`
  const sum = (block: Parameters<typeof blockRange>[0], column: string) => `SUM(${blockRange(block, column)})`
  const ofState = (state: string) => matches.items.filter(({ match }) => match.state === state)
  const ofAccounts = (kind: 'hosting' | 'software') =>
    lines.items.reduce((all, { line, account }) => {
      const counts = accounts.items[account - 1]?.counts ?? 'hosting'
      return all + (counts === kind ? (line.amount ?? 0) : 0)
    }, 0)
  const ofRests = layout.rests.items.reduce((all, { item }) => all + item.monthMinor, 0)
  const open = leftOut.items.reduce((all, { counts, bookedMinor }) => all + (counts === null ? bookedMinor : 0), 0)
  const notPaid = ofState('not-paid').reduce((all, { match }) => all + match.expectedMinor, 0)
  const isKnown = `ISNUMBER(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`
  const differenceText = `IF(${isKnown},${cell('booked')}-${cell('expected')},"${BOARD_WORDS.notSet}")`
  const openText = `SUMIFS(${blockRange(leftOut, 'D')},${blockRange(leftOut, 'C')},"${BOOK_ACCOUNT_WORDS.open}")`
  const both = bothWays(found)
  const ofMatches = (column: string, sign: '>' | '<', isOneSided = '') =>
    `SUMIFS(${blockRange(matches, 'I')},${blockRange(matches, column)},"${sign}0"${isOneSided})`
  const withoutSign = (isOneSided = '') => `${ofMatches('I', '>', isOneSided)}-${ofMatches('I', '<', isOneSided)}`
  const oneSided = withoutSign(`,${blockRange(matches, 'K')},0`)
  const otherMonths = [...found.classOf.values()].filter((name) => name === 'other-month').length
  const amount = ([label, comment = '']: Head, formula: string, minor: number | null): FigureLine => ({
    ...{
      label,
      comment,
      formula,
      style: 'money',
      unit: pack.style.currency,
      value: minor === null ? BOARD_WORDS.notSet : major(minor, pack),
    },
  })
  const count = ([label, comment = '']: Head, unit: string, formula: string | null, value: number): FigureLine => ({
    ...{ label, comment, formula, value, unit, style: 'count' },
  })
  const percent = (
    [label, comment = '']: Head,
    unit: string,
    cells: { readonly formula: string; readonly value: CellValue },
  ): FigureLine => ({
    ...{ label, comment, unit, style: 'percent', ...cells },
  })
  return {
    months: count([words.monthsCompared, periodText(period)], PACK_TEXT.months, `COUNT(${blockRange(months, 'B')})`, period.months.length),
    month: amount(
      [PACK_TEXT.infrastructure, words.monthComment],
      summary(SUMMARY_CELLS.cost),
      pack.assessment.totals.monthlyCostMinor ?? 0,
    ),
    listed: amount([words.listed, words.listedComment], sum(matches, 'E'), found.listedMinor),
    unallocated: amount(
      [words.unallocated, words.unallocatedComment],
      `${summary(SUMMARY_CELLS.unallocated)}*${cell('months')}`,
      ofRests * period.months.length,
    ),
    credits: amount([words.credits, words.creditsComment], sum(matches, 'F'), found.creditsMinor),
    once: amount([words.oneTimeInMonths], sum(matches, 'G'), found.onceMinor),
    expected: amount([words.expectedTotal], `${cell('listed')}-${cell('credits')}+${cell('once')}`, found.expectedMinor),
    hosting: amount([words.bookedHosting, words.bookedHostingComment], sum(accounts, 'E'), ofAccounts('hosting')),
    software: amount([words.bookedSoftware, words.bookedSoftwareComment], sum(accounts, 'F'), ofAccounts('software')),
    notInfrastructure: amount([words.notInfrastructure, words.notInfrastructureComment], sum(vendors, 'H'), byClass['not-infrastructure']),
    booked: amount([words.bookedInfrastructure], `${cell('hosting')}+${cell('software')}-${cell('notInfrastructure')}`, found.bookedMinor),
    difference: amount([PACK_TEXT.difference, words.differenceComment], differenceText, found.differenceMinor),
    coverage: {
      ...{ label: words.coverage, comment: words.coverageComment, style: 'percent', unit: words.ofBooked, value: coverageValue(pack) },
      formula: `IF(${cell('booked')}>0,${cell('tied')}/${cell('booked')},"${BOARD_WORDS.notSet}")`,
    },
    tied: amount([words.matched], sum(vendors, 'E'), byClass.tied),
    notListed: amount([words.notInInventory], sum(vendors, 'F'), byClass['not-listed']),
    notSaid: amount([words.notAnswered], sum(vendors, 'G'), byClass.open),
    vendorsNotListed: count(
      [words.vendorsNotListed, words.vendorsNotListedComment],
      words.vendorsUnit,
      sum(matches, 'L'),
      ofState('not-listed').length,
    ),
    notPaid: count([words.notPaid, words.notPaidComment], words.rowsBelow, sum(matches, 'M'), ofState('not-paid').length),
    notPaidAmount: amount([words.notPaidAmount], `SUMIFS(${blockRange(matches, 'H')},${blockRange(matches, 'M')},1)`, notPaid),
    spendBooked: percent([words.spendBooked, words.spendBookedComment], words.ofExpected, {
      formula: `IF(${cell('expected')}>0,(${cell('expected')}-${cell('notPaidAmount')})/${cell('expected')},"${BOARD_WORDS.notSet}")`,
      value: found.expectedMinor > 0 ? 1 - both.expectedOnlyMinor / found.expectedMinor : BOARD_WORDS.notSet,
    }),
    bookedOnly: amount(
      [words.bookedOnly, words.bookedOnlyComment],
      `SUMIFS(${blockRange(matches, 'D')},${blockRange(matches, 'L')},1)`,
      both.bookedOnlyMinor,
    ),
    amounts: amount(
      [words.amounts, words.amountsComment],
      `SUM(${blockRange(matches, 'I')})-${cell('bookedOnly')}+${cell('notPaidAmount')}`,
      both.amountsMinor,
    ),
    gross: amount([words.gross, words.grossComment], withoutSign(), both.grossMinor),
    explained: percent([words.explained, words.explainedComment], words.ofGross, {
      // Nothing differs: nothing is left to be explained.
      formula: `IF(ROUND(${cell('gross')}*in_minor_units,0)>0,(${oneSided})/${cell('gross')},1)`,
      value: explainedValue(both),
    }),
    accountsOpen: amount([words.accountsOpen, words.accountsOpenComment], openText, open),
    otherMonths: count([words.otherMonths, words.otherMonthsComment], words.linesUnit, null, otherMonths),
  }
}

/** A fraction, not rounded, as the formula has it. */
function coverageValue({ places }: Pick<BoardPack, 'places'>): CellValue {
  const reconciliation = places.of('reconciliation')
  if (reconciliation === null || reconciliation.found.bookedMinor <= 0) return BOARD_WORDS.notSet
  const { byClass, bookedMinor } = reconciliation.found
  return byClass.tied / bookedMinor
}

/** A fraction, not rounded; 1 where nothing differs. */
function explainedValue({ grossMinor, oneSidedMinor }: BothWays): number {
  return grossMinor > 0 ? oneSidedMinor / grossMinor : 1
}
