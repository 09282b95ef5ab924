// Checks of Reconciliation: it adds up to the total that Components, Costs by month and Summary show, and every line of the books
// is in it once.

import { equals, excelEqualsApp, PACK_TEXT, RECONCILIATION_SHEET, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { type ModelCheck, noErrors, ZERO } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { MONTH_COLUMNS, monthRows } from '../costs-by-month/layout.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { LAST_LETTER, onReconciliation } from './cells.ts'
import type { Block, ReconciliationLayout } from './layout.ts'

export function reconciliationChecks(pack: BoardPack, layout: ReconciliationLayout): ModelCheck[] {
  const costsByMonth = pack.places.of('costsByMonth')
  const { found, items, rests, matches, lines, accounts, vendors, months } = layout
  const range = ({ first, last }: Block<unknown>, column: string) => sheetRange(SHEETS.reconciliation, column, Math.min(first, last), last)
  const money = { unit: pack.style.currency, format: 'money' } as const
  const month = found.listedMinor / found.period.months.length
  const same = (label: string, left: string, right: string, minor: number, comment: string): ModelCheck => ({
    ...{ ...money, label, left, right, comment, leftValue: major(minor, pack), rightValue: major(minor, pack) },
  })
  const list = `SUM(${range(items, 'E')})+SUM(${range(rests, 'E')})`
  const total = pack.assessment.totals.monthlyCostMinor
  const workbookIsApp: ModelCheck = {
    ...{ label: excelEqualsApp(SHEETS.reconciliation), left: `SUMXMY2(${range(vendors, 'D')},${range(vendors, 'I')})`, leftValue: 0 },
    ...ZERO,
    comment: RECONCILIATION_SHEET.appComment,
  }
  return [
    {
      ...same(
        equals(PACK_TEXT.monthlyCost, SHEETS.reconciliation, SHEETS.summary),
        list,
        `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`,
        month,
        '',
      ),
      ...{ rightValue: total === null ? 0 : major(month, pack), comment: RECONCILIATION_SHEET.pricesComment },
    },
    ...(costsByMonth === null
      ? []
      : [
          same(
            equals(PACK_TEXT.monthlyCost, SHEETS.reconciliation, SHEETS.costsByMonth),
            list,
            sheetCell(SHEETS.costsByMonth, `${MONTH_COLUMNS.standing}${monthRows(pack, FIRST_ROW).list}`),
            month,
            RECONCILIATION_SHEET.recurringComment,
          ),
        ]),
    same(
      equals(SHEETS.reconciliation, RECONCILIATION_SHEET.byVendor, RECONCILIATION_SHEET.inventory),
      `SUM(${range(matches, 'E')})`,
      `(${list})*COUNT(${range(months, 'B')})`,
      found.listedMinor,
      RECONCILIATION_SHEET.byVendorComment,
    ),
    same(
      equals(SHEETS.reconciliation, RECONCILIATION_SHEET.byAccount, RECONCILIATION_SHEET.byVendor),
      `SUM(${range(accounts, 'E')})+SUM(${range(accounts, 'F')})`,
      `SUM(${range(vendors, 'D')})`,
      found.bookedMinor + found.byClass['not-infrastructure'],
      RECONCILIATION_SHEET.byAccountComment,
    ),
    same(
      equals(SHEETS.reconciliation, RECONCILIATION_SHEET.difference, RECONCILIATION_SHEET.sumOfDifferences),
      `${onReconciliation('booked')}-${onReconciliation('expected')}`,
      `SUM(${range(matches, 'I')})`,
      found.bookedMinor - found.expectedMinor,
      RECONCILIATION_SHEET.differencesComment,
    ),
    ...(vendors.items.length === 0 ? [] : [workbookIsApp]),
    same(
      equals(SHEETS.reconciliation, RECONCILIATION_SHEET.monthsTotal, RECONCILIATION_SHEET.linesCompared),
      `SUM(${range(months, 'D')})`,
      `SUMIFS(${range(lines, 'D')},${range(lines, 'I')},1)`,
      found.bookedMinor + found.byClass['not-infrastructure'],
      RECONCILIATION_SHEET.monthsComment,
    ),
    noErrors('reconciliation', LAST_LETTER, layout.lastRow),
  ]
}
