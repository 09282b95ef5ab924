// Checks of Reconciliation: it adds up to the total that Components and Summary show, and every line of the books
// is in it once.

import { bothWays } from '#core'
import { equals, PACK_TEXT, RECONCILIATION_SHEET, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { agree, type ModelCheck, moneyMeasure, sameAsApp } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { ACCOUNT_LETTERS, onReconciliation } from './cells.ts'
import type { Block, ReconciliationLayout } from './layout.ts'

export function reconciliationChecks(pack: BoardPack, layout: ReconciliationLayout): ModelCheck[] {
  const { found, items, rests, matches, lines, accounts, vendors, months } = layout
  const range = ({ first, last }: Block<unknown>, column: string) => sheetRange(SHEETS.reconciliation, column, Math.min(first, last), last)
  const month = found.listedMinor / found.period.months.length
  const same = (minor: number, said: Parameters<typeof agree>[2]) => agree(moneyMeasure(pack), major(minor, pack), said)
  const list = `SUM(${range(items, 'E')})+SUM(${range(rests, 'E')})`
  // While an amount lacks a rate, Summary says at least in words: what is known stands below its layers.
  const cost = sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)
  const booked = found.bookedMinor + found.byClass['not-infrastructure']
  return [
    same(month, {
      label: equals(PACK_TEXT.monthlyCost, SHEETS.reconciliation, SHEETS.summary),
      ...{ left: list, right: `IF(ISNUMBER(${cost}),${cost},${sheetCell(SHEETS.summary, SUMMARY_CELLS.costByLayer)})` },
      comment: RECONCILIATION_SHEET.pricesComment,
    }),
    same(found.listedMinor, {
      label: equals(SHEETS.reconciliation, RECONCILIATION_SHEET.byVendor, RECONCILIATION_SHEET.inventory),
      ...{ left: `SUM(${range(matches, 'E')})`, right: `(${list})*COUNT(${range(months, 'B')})` },
      comment: RECONCILIATION_SHEET.byVendorComment,
    }),
    same(booked, {
      label: equals(SHEETS.reconciliation, RECONCILIATION_SHEET.byAccount, RECONCILIATION_SHEET.byVendor),
      left: toUnit(`SUMIFS(${range(accounts, 'D')},${range(accounts, ACCOUNT_LETTERS.compared)},1)`),
      right: toUnit(`SUM(${range(vendors, 'D')})`),
      comment: RECONCILIATION_SHEET.byAccountComment,
    }),
    same(found.bookedMinor - found.expectedMinor, {
      label: equals(SHEETS.reconciliation, RECONCILIATION_SHEET.difference, RECONCILIATION_SHEET.sumOfDifferences),
      ...{ left: toUnit(`${onReconciliation('booked')}-${onReconciliation('expected')}`), right: toUnit(`SUM(${range(matches, 'I')})`) },
      comment: RECONCILIATION_SHEET.differencesComment,
    }),
    same(bothWays(found).grossMinor, {
      label: equals(SHEETS.reconciliation, RECONCILIATION_SHEET.gross, RECONCILIATION_SHEET.byVendor),
      ...{ left: onReconciliation('gross'), right: withoutSign(range(matches, 'I')) },
      comment: RECONCILIATION_SHEET.grossComment,
    }),
    ...(vendors.items.length === 0
      ? []
      : [
          {
            ...{ ...sameAsApp(SHEETS.reconciliation), comment: RECONCILIATION_SHEET.appComment },
            ...{ left: `SUMXMY2(${range(vendors, 'D')},${range(vendors, 'E')})`, leftValue: 0 },
          },
        ]),
    same(booked, {
      label: equals(SHEETS.reconciliation, RECONCILIATION_SHEET.monthsTotal, RECONCILIATION_SHEET.linesCompared),
      left: toUnit(`SUM(${range(months, 'D')})`),
      right: toUnit(`SUMIFS(${range(lines, 'D')},${range(lines, 'I')},1)`),
      comment: RECONCILIATION_SHEET.monthsComment,
    }),
  ]
}

const withoutSign = (differences: string) => `SUMIFS(${differences},${differences},">0")-SUMIFS(${differences},${differences},"<0")`
