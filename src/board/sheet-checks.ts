// Checks of the sheets that not every workbook has: Costs, Costs by month, Commitments and renewals, Build vs buy.

import { allocatedOf, type Bill } from '#core'
import { SHEETS } from '#wording'
import { sheetCell, sheetRange } from './cells.ts'
import { type ModelCheck, TOLERANCE_CELL, ZERO } from './model-check.ts'
import { type BoardPack, FIRST_ROW, major, wholeColumn } from './pack.ts'
import { LAST_WORKING } from './sheets/build-vs-buy/break-even-columns.ts'
import { lastWorkingLetter } from './sheets/commitments/working-columns.ts'
import { componentColumns } from './sheets/components/columns.ts'
import { costRange } from './sheets/costs/component-cost.ts'
import { COST_LETTERS } from './sheets/costs/cost-letters.ts'
import { unallocatedOf } from './sheets/costs/evaluated-costs.ts'
import { evaluatedMonths } from './sheets/costs-by-month/evaluated-months.ts'
import { MONTH_COLUMNS, monthColumn, monthRows, yearColumn } from './sheets/costs-by-month/layout.ts'
import { APP_LETTERS, MARGIN_LAST_LETTER } from './sheets/margin/app-places.ts'
import type { MarginLayout } from './sheets/margin/layout.ts'
import { quarterColumns } from './sheets/margin/quarter-places.ts'
import { SUMMARY_CELLS } from './sheets/summary/layout.ts'

type ErrorsOn = (sheet: string, lastColumn: string, row: number) => string
type NoError = Omit<ModelCheck, 'label' | 'left'>

/** Component total = monthly total = summary. */
export function monthChecks(pack: BoardPack): ModelCheck[] {
  const { costsByMonth: layout } = pack
  if (layout === null) return []
  const rows = monthRows(pack, FIRST_ROW)
  const on = (column: string, row: number) => sheetCell(SHEETS.costsByMonth, `${column}${row}`)
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const standing = pack.rows.reduce((sum, { counts, columns }) => sum + (counts ? Number(columns['cost'] ?? 0) : 0), 0)
  const list = major(standing + unallocatedOf(pack), pack)
  const { monthlyCostMinor } = pack.assessment.totals
  const { components } = evaluatedMonths(pack, layout)
  const all = major(
    components.reduce((sum, amount) => sum + amount, 0),
    pack,
  )
  const [first, last] = [monthColumn(0), monthColumn(layout.months.length - 1)]
  const money = { unit: pack.style.currency, format: 'money' } as const
  return [
    {
      ...money,
      label: 'Standing price: Costs by month = Components',
      left: on(MONTH_COLUMNS.standing, rows.components),
      leftValue: major(standing, pack),
      right: `SUMIF(${column('countsInTotals')},1,${column('cost')})`,
      rightValue: major(standing, pack),
      comment: 'What every month has that no record stands for',
    },
    {
      ...money,
      label: 'Standing price: Costs by month = Summary',
      left: on(MONTH_COLUMNS.standing, rows.list),
      leftValue: list,
      right: `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`,
      rightValue: monthlyCostMinor === null ? 0 : list,
      comment: 'Components and what bills leave unallocated',
    },
    {
      ...money,
      label: 'Costs by month: sum over components = sum over months',
      left: `SUM(${sheetRange(SHEETS.costsByMonth, first, FIRST_ROW, rows.heading - 1).replace(`$${first}$${rows.heading - 1}`, `$${last}$${rows.heading - 1}`)})`,
      leftValue: all,
      right: `SUM(${on(first, rows.components)}:$${last}$${rows.components})`,
      rightValue: all,
      comment: 'Every amount stands in one month and in one component',
    },
  ]
}

export function sheetChecks(pack: BoardPack, errorsOn: ErrorsOn, noError: NoError): ModelCheck[] {
  const { costsByMonth, commitments, buildVsBuy, margin } = pack
  const checks = costsHealth(pack, (to, row) => errorsOn(SHEETS.costs, to, row), noError)
  if (costsByMonth !== null) {
    const left = errorsOn(SHEETS.costsByMonth, yearColumn(costsByMonth), monthRows(pack, FIRST_ROW).last)
    checks.push({ ...noError, label: `No errors on ${SHEETS.costsByMonth}`, left })
  }
  if (commitments !== null) {
    const left = errorsOn(SHEETS.commitments, lastWorkingLetter, commitments.last)
    checks.push({ ...noError, label: `No errors on ${SHEETS.commitments}`, left })
  }
  if (margin !== null)
    checks.push(...marginHealth(margin, (row) => errorsOn(SHEETS.margin, MARGIN_LAST_LETTER, row), noError), ...quarterTies(pack, margin))
  if (buildVsBuy !== null) {
    const left = errorsOn(SHEETS.buildVsBuy, LAST_WORKING, buildVsBuy.lastRow)
    checks.push({ ...noError, label: `No errors on ${SHEETS.buildVsBuy}`, left })
  }
  return checks
}

/** Of a workbook with the sheet Costs: no errors, nothing split twice, and the app's figures. */
function costsHealth(
  pack: BoardPack,
  errorsOn: (lastColumn: string, row: number) => string,
  noError: Omit<ModelCheck, 'label' | 'left'>,
): ModelCheck[] {
  const { costs } = pack
  if (costs === null) return []
  const { bills, lines } = costs
  const over = bills.map(
    ({ number }) => `(${SHEETS.costs}!$M$${number}>N(${SHEETS.costs}!$D$${number})+${sheetCell(SHEETS.modelChecks, TOLERANCE_CELL)})`,
  )
  return [
    { ...noError, label: 'No errors on Costs', left: errorsOn(COST_LETTERS.app, costs.lastRow) },
    {
      ...ZERO,
      label: 'Costs: workbook = app',
      left: `SUMXMY2(${costRange('month', lines)},${costRange('app', lines)})`,
      leftValue: 0,
      comment: 'Every price a month. They differ as soon as a price or a rate is changed here',
    },
    {
      ...ZERO,
      label: 'No bill is split beyond its amount',
      // A comparison alone is a truth, not a number.
      left: ['0', ...over].join('+'),
      leftValue: bills.filter(({ record }) => isOverSplit(pack, record)).length,
      unit: 'bills',
      comment: 'Parts of components add up to the bill at most',
    },
  ]
}

function isOverSplit({ assessment }: BoardPack, bill: Bill): boolean {
  return allocatedOf(assessment.index.billParts.get(bill.id) ?? []) > (bill.amount ?? 0)
}

function marginHealth({ groups, lastRow }: MarginLayout, errorsOn: (row: number) => string, noError: NoError): ModelCheck[] {
  const rows = groups.flatMap(({ lines }) => lines.map(({ row }) => row))
  const { differs } = APP_LETTERS
  return [
    { ...noError, label: `No errors on ${SHEETS.margin}`, left: errorsOn(lastRow) },
    {
      ...ZERO,
      label: `${SHEETS.margin}: workbook = app`,
      left: `SUM(${sheetRange(SHEETS.margin, differs, Math.min(...rows), Math.max(...rows))})`,
      leftValue: 0,
      unit: 'figures',
      comment: 'Every figure, now and with the decisions. They differ as soon as an input here is changed',
    },
  ]
}

/** The months stand in both places: one by one there, by quarter here. */
function quarterTies(pack: BoardPack, layout: MarginLayout): ModelCheck[] {
  const { costsByMonth } = pack
  const { quarters } = layout
  if (quarters.items.length === 0 || costsByMonth === null) return []
  const { list } = monthRows(pack, FIRST_ROW)
  const column = quarterColumns(pack, layout).letter('list')
  const months = `${sheetCell(SHEETS.costsByMonth, `${monthColumn(0)}${list}`)}:$${monthColumn(costsByMonth.months.length - 1)}$${list}`
  const value = major(
    quarters.items.reduce((sum, { listMinor }) => sum + listMinor, 0),
    pack,
  )
  return [
    {
      ...{ label: `At list price: ${SHEETS.margin} = ${SHEETS.costsByMonth}`, unit: pack.style.currency, format: 'money' },
      ...{ left: `SUM(${sheetRange(SHEETS.margin, column, quarters.first, quarters.first + quarters.items.length - 1)})` },
      ...{ leftValue: value, right: `SUM(${months})`, rightValue: value },
      comment: 'The quarter and the four after it, here by quarter and there by month',
    },
  ]
}
