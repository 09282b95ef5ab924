// Checks of Reconciliation: it adds up to the total that Components, Costs by month and Summary show, and every line of the books
// is in it once.

import { SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { type ModelCheck, noErrors, ZERO } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { MONTH_COLUMNS, monthRows } from '../costs-by-month/layout.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { LAST_LETTER, onReconciliation } from './cells.ts'
import type { Block, ReconciliationLayout } from './layout.ts'

export function reconciliationChecks(pack: BoardPack, layout: ReconciliationLayout): ModelCheck[] {
  const costsByMonth = pack.places.of('costsByMonth')
  const { found, items, rests, ties, lines, accounts, vendors, months } = layout
  const range = ({ first, last }: Block<unknown>, column: string) => sheetRange(SHEETS.reconciliation, column, Math.min(first, last), last)
  const money = { unit: pack.style.currency, format: 'money' } as const
  const month = found.listedMinor / found.period.months.length
  const same = (label: string, left: string, right: string, minor: number, comment: string): ModelCheck => ({
    ...{ ...money, label, left, right, comment, leftValue: major(minor, pack), rightValue: major(minor, pack) },
  })
  const list = `SUM(${range(items, 'E')})+SUM(${range(rests, 'E')})`
  const total = pack.assessment.totals.monthlyCostMinor
  const workbookIsApp: ModelCheck = {
    ...{ label: 'Reconciliation: workbook = app', left: `SUMXMY2(${range(vendors, 'D')},${range(vendors, 'I')})`, leftValue: 0 },
    ...ZERO,
    comment: 'What was booked, vendor by vendor. They differ as soon as a line is changed here',
  }
  return [
    {
      ...same('Cost a month: Reconciliation = Summary', list, `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`, month, ''),
      ...{ rightValue: total === null ? 0 : major(month, pack), comment: 'Every price of the list is paid to somebody, once' },
    },
    ...(costsByMonth === null
      ? []
      : [
          same(
            'Cost a month: Reconciliation = Costs by month',
            list,
            sheetCell(SHEETS.costsByMonth, `${MONTH_COLUMNS.standing}${monthRows(pack, FIRST_ROW).list}`),
            month,
            'The standing price, of components and of what bills leave',
          ),
        ]),
    same(
      'Reconciliation: by vendor = the list',
      `SUM(${range(ties, 'E')})`,
      `(${list})*COUNT(${range(months, 'B')})`,
      found.listedMinor,
      'Every row of the list belongs to one vendor above',
    ),
    same(
      'Reconciliation: by account = by vendor',
      `SUM(${range(accounts, 'E')})+SUM(${range(accounts, 'F')})`,
      `SUM(${range(vendors, 'D')})`,
      found.bookedMinor + found.byClass['not-infrastructure'],
      'Every line of hosting and software names one vendor',
    ),
    same(
      'Reconciliation: difference = sum of the differences',
      `${onReconciliation('booked')}-${onReconciliation('expected')}`,
      `SUM(${range(ties, 'I')})`,
      found.bookedMinor - found.expectedMinor,
      'What a vendor is not tied to is a difference, too',
    ),
    ...(vendors.items.length === 0 ? [] : [workbookIsApp]),
    same(
      'Reconciliation: months = lines compared',
      `SUM(${range(months, 'D')})`,
      `SUMIFS(${range(lines, 'D')},${range(lines, 'I')},1)`,
      found.bookedMinor + found.byClass['not-infrastructure'],
      'No line stands in two months',
    ),
    noErrors('reconciliation', LAST_LETTER, layout.lastRow),
  ]
}
