// Checks of Summary: its figures and tables are those of Components and of the bills.

import { CHECK_STATES } from '#core'
import { equals, PACK_TEXT, SHEETS, SUMMARY_SHEET } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type ModelCheck, noErrors } from '../../model-check.ts'
import { type BoardPack, major, wholeColumn } from '../../pack.ts'
import { componentColumns } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { unallocatedOf } from '../costs/evaluated-costs.ts'
import { SUMMARY_CELLS } from './layout.ts'
import { TIME_CHART_LAST_LETTER } from './time-chart.ts'

export function summaryChecks(pack: BoardPack): ModelCheck[] {
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const counting = pack.rows.filter((row) => row.counts)
  const sum = (of: (row: (typeof counting)[number]) => number) => counting.reduce((total, row) => total + of(row), 0)
  const cost = major(sum((row) => Number(row.columns['cost'] ?? 0)) + unallocatedOf(pack), pack)
  const rests = pack.places.of('costs')?.rests ?? null
  const ofComponents = `SUMIF(${column('countsInTotals')},1,${column('cost')})`
  const ofComponentsAndBills = rests === null ? ofComponents : `${ofComponents}+SUM(${costRange('month', rests)})`
  const time = sum((row) => Number(row.columns['ownerTime'])) / 10_000
  const { building, keepingAlive, costByLayer, timeByLayer, cost: costCell, time: timeCell } = SUMMARY_CELLS
  const summary = (cell: string) => sheetCell(SHEETS.summary, cell)
  return [
    {
      label: equals(PACK_TEXT.monthlyCost, SUMMARY_SHEET.componentsAndBills, SHEETS.summary),
      left: ofComponentsAndBills,
      leftValue: cost,
      right: `N(${summary(costCell)})`,
      rightValue: pack.assessment.totals.monthlyCostMinor === null ? 0 : cost,
      unit: pack.style.currency,
      format: 'money',
      comment: SUMMARY_SHEET.costComment,
    },
    {
      label: equals(PACK_TEXT.monthlyCost, SUMMARY_SHEET.componentsAndBills, SUMMARY_SHEET.sumByLayer),
      left: ofComponentsAndBills,
      leftValue: cost,
      right: summary(costByLayer),
      rightValue: cost,
      unit: pack.style.currency,
      format: 'money',
      comment: SUMMARY_SHEET.layerComment,
    },
    {
      label: equals(PACK_TEXT.engineerTime, SHEETS.components, SHEETS.summary),
      left: `SUMIF(${column('countsInTotals')},1,${column('ownerTime')})`,
      leftValue: time,
      right: summary(timeCell),
      rightValue: pack.assessment.totals.ownerTimeBp / 10_000,
      unit: PACK_TEXT.fte,
      format: 'share',
      comment: SUMMARY_SHEET.timeComment,
    },
    {
      label: equals(PACK_TEXT.engineerTime, SUMMARY_SHEET.sumByLayer, SUMMARY_SHEET.productPlusLights),
      left: summary(timeByLayer),
      leftValue: time,
      right: `${summary(building)}+${summary(keepingAlive)}`,
      rightValue: time,
      unit: PACK_TEXT.fte,
      format: 'share',
      comment: SUMMARY_SHEET.splitComment,
    },
    {
      label: SUMMARY_SHEET.verdictsLabel,
      left: `COUNTIFS(${column('countsInTotals')},1,${column('verdict-number')},">0")`,
      leftValue: counting.length,
      right: `SUM(${SHEETS.summary}!$C$${SUMMARY_CELLS.firstState}:$C$${SUMMARY_CELLS.firstState + CHECK_STATES.length - 1})`,
      rightValue: counting.length,
      unit: 'components',
      format: 'count',
      comment: SUMMARY_SHEET.verdictsComment,
    },
    noErrors('summary', TIME_CHART_LAST_LETTER, SUMMARY_CELLS.lastRow),
  ]
}
