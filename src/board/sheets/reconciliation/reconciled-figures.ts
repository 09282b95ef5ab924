// The figures of Reconciliation, each with its formula over the lists below them and what the app says.

import { hasBilledBeyond } from '#core'
import { BOARD_WORDS, MATCH_WORDS, NOT_APPLICABLE_MARK, PACK_TEXT, periodText, SHEETS, RECONCILIATION_SHEET as words } from '#wording'
import { sheetCell } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { inUnits, toUnit } from '../../smallest-units.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { blockRange, reconciledCell as cell, countsAs, isAnswered, NOT_PAID_LETTER, type Reconciled } from './cells.ts'
import type { Block, ReconciliationLayout } from './layout.ts'

export interface FigureLine {
  readonly label: string
  /** A number: typed, as the app counted it. */
  readonly formula: string | number
  readonly style: 'money' | 'percent' | 'count'
  readonly unit: string
  readonly comment: string
}

type Head = readonly [label: string, comment?: string]

export function reconciledFigures(pack: BoardPack, layout: ReconciliationLayout): Readonly<Record<Reconciled, FigureLine>> {
  const { found, matches, vendors, accounts, leftOut, months } = layout
  const onSummary = (at: string) => sheetCell(SHEETS.summary, at)
  const sum = (block: Block<unknown>, column: string) => `SUM(${blockRange(block, column)})`
  const isKnown = `ISNUMBER(${onSummary(SUMMARY_CELLS.cost)})`
  const differenceText = `IF(${isKnown},${toUnit(`${cell('booked')}-${cell('expected')}`)},"${BOARD_WORDS.notSet}")`
  /** What was booked in rows of a block. */
  const sumOf = (block: Block<unknown>, condition: string) => toUnit(`SUMIFS(${blockRange(block, 'D')},${condition})`)
  const ofMatches = (column: string, sign: '>' | '<', isOneSided = '') =>
    `SUMIFS(${blockRange(matches, 'I')},${blockRange(matches, column)},"${sign}0"${isOneSided})`
  const withoutSign = (isOneSided = '') => `${ofMatches('I', '>', isOneSided)}-${ofMatches('I', '<', isOneSided)}`
  const notPaid = `${blockRange(matches, NOT_PAID_LETTER)},1`
  const inState = (state: 'not-listed' | 'not-answered') => `${blockRange(matches, 'C')},"${MATCH_WORDS[state]}"`
  const explained = (rows: string) => withoutSign(`,${rows}`)
  const openAccounts = `COUNTIFS(${countsAs(leftOut, 'open')})`
  // Listed and not booked is no answer while it may be booked under a vendor or an account that has none.
  const isAllAnswered = `COUNTIFS(${inState('not-answered')})+${openAccounts}=0`
  const amount = ([label, comment = '']: Head, formula: string): FigureLine => ({
    ...{ label, comment, formula, style: 'money', unit: pack.style.currency },
  })
  const count = ([label, comment = '']: Head, unit: string, formula: string | number): FigureLine => ({
    ...{ label, comment, formula, unit, style: 'count' },
  })
  const percent = ([label, comment = '']: Head, unit: string, formula: string): FigureLine => ({
    ...{ label, comment, unit, style: 'percent', formula },
  })
  const otherMonths = [...found.classOf.values()].filter((name) => name === 'other-month').length
  return {
    months: count([words.monthsCompared, periodText(found.period)], PACK_TEXT.months, `COUNT(${blockRange(months, 'B')})`),
    // Not as a number: while a price is missing, Summary says at least how much in words.
    month: amount([PACK_TEXT.infrastructure, words.monthComment], onSummary(SUMMARY_CELLS.cost)),
    listed: amount([words.listed, words.listedComment], sum(matches, 'E')),
    unallocated: amount([words.unallocated, words.unallocatedComment], `${onSummary(SUMMARY_CELLS.unallocated)}*${cell('months')}`),
    credits: amount([words.credits, words.creditsComment], sum(matches, 'F')),
    once: amount(
      hasBilledBeyond(found) ? [words.oneTimeOrBilled, words.oneTimeOrBilledComment] : [words.oneTimeInMonths],
      sum(matches, 'G'),
    ),
    expected: amount([words.expectedTotal], toUnit(`${cell('listed')}-${cell('credits')}+${cell('once')}`)),
    hosting: amount([words.bookedHosting, words.bookedHostingComment], sumOf(accounts, countsAs(accounts, 'hosting'))),
    software: amount([words.bookedSoftware, words.bookedSoftwareComment], sumOf(accounts, countsAs(accounts, 'software'))),
    notInfrastructure: amount(
      [words.notInfrastructure, words.notInfrastructureComment],
      sumOf(vendors, isAnswered(vendors, 'not-infrastructure')),
    ),
    booked: amount([words.bookedInfrastructure], toUnit(`${cell('hosting')}+${cell('software')}-${cell('notInfrastructure')}`)),
    difference: amount([PACK_TEXT.difference, words.differenceComment], differenceText),
    coverage: {
      ...{ label: words.coverage, comment: words.coverageComment, style: 'percent', unit: words.ofBooked },
      formula: `IF(${cell('booked')}>0,${cell('tied')}/${cell('booked')},"${BOARD_WORDS.notSet}")`,
    },
    tied: amount([words.matched], sumOf(vendors, isAnswered(vendors, 'listed'))),
    notListed: amount([words.notInInventory], sumOf(vendors, isAnswered(vendors, 'not-listed'))),
    notSaid: amount([words.notAnswered], sumOf(vendors, isAnswered(vendors, 'open'))),
    vendorsNotListed: count(
      [words.vendorsNotListed, words.vendorsNotListedComment],
      words.vendorsUnit,
      `COUNTIFS(${inState('not-listed')})`,
    ),
    notPaid: count([words.notPaid, words.notPaidComment], words.rowsBelow, `COUNTIFS(${notPaid})`),
    notPaidAmount: amount([words.notPaidAmount], toUnit(`SUMIFS(${blockRange(matches, 'H')},${notPaid})`)),
    spendBooked: percent(
      [words.spendBooked, words.spendBookedComment],
      words.ofExpected,
      `IF(${cell('expected')}>0,(${cell('expected')}-${cell('notPaidAmount')})/${cell('expected')},"${BOARD_WORDS.notSet}")`,
    ),
    bookedOnly: amount([words.bookedOnly, words.bookedOnlyComment], toUnit(`SUMIFS(${blockRange(matches, 'D')},${inState('not-listed')})`)),
    amounts: amount(
      [words.amounts, words.amountsComment],
      toUnit(`SUM(${blockRange(matches, 'I')})-${cell('bookedOnly')}-${cell('notSaid')}+${cell('notPaidAmount')}`),
    ),
    gross: amount([words.gross, words.grossComment], toUnit(withoutSign())),
    bookedAlone: amount([words.bookedAlone, words.bookedAloneComment], explained(inState('not-listed'))),
    explainedAmount: amount(
      [words.explainedAmount, words.explainedAmountComment],
      `${cell('bookedAlone')}+IF(${isAllAnswered},${explained(notPaid)},0)`,
    ),
    explained: percent(
      [words.explained, words.explainedComment],
      words.ofGross,
      // Nothing is booked, or nothing differs: there is nothing to explain.
      `IF(AND(${inUnits(cell('booked'))}<>0,${inUnits(cell('gross'))}>0),${cell('explainedAmount')}/${cell('gross')},"${NOT_APPLICABLE_MARK}")`,
    ),
    accountsOpen: amount([words.accountsOpen, words.accountsOpenComment], sumOf(leftOut, countsAs(leftOut, 'open'))),
    otherMonths: count([words.otherMonths, words.otherMonthsComment], words.linesUnit, otherMonths),
  }
}
