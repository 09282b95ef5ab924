// Checks of Summary: its figures and tables are those of Components and of the bills.

import { STANDINGS } from '#core'
import { equals, PACK_TEXT, SHEETS, SUMMARY_SHEET } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { agree, COMPONENTS_MEASURE, type ModelCheck, moneyMeasure, TIME_MEASURE } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { componentRange } from '../components/columns.ts'
import { costRange } from '../costs/component-cost.ts'
import { unallocatedOf } from '../costs/evaluated-costs.ts'
import { SUMMARY_CELLS } from './layout.ts'

export function summaryChecks(pack: BoardPack): ModelCheck[] {
  const column = (key: string) => componentRange(pack, key)
  const counting = pack.rows.filter((row) => row.counts)
  const sum = (key: string) => counting.reduce((total, { columns }) => total + Number(columns[key] ?? 0), 0)
  const { totals } = pack.assessment
  const cost = major(sum('knownCost') + unallocatedOf(pack), pack)
  const rests = pack.places.of('costs')?.rests ?? null
  const ofBills = rests === null ? '' : `+SUM(${costRange('month', rests)})`
  const ofComponentsAndBills = `SUMIF(${column('countsInTotals')},1,${column('cost-known')})${ofBills}`
  const time = sum('ownerTime') / 10_000
  const { firstState } = SUMMARY_CELLS
  const summary = (cell: 'cost' | 'costByLayer' | 'time' | 'timeByLayer' | 'building' | 'keepingAlive') =>
    sheetCell(SHEETS.summary, SUMMARY_CELLS[cell])
  return [
    agree(moneyMeasure(pack), cost, {
      label: equals(PACK_TEXT.monthlyCost, SUMMARY_SHEET.componentsAndBills, SHEETS.summary),
      ...{ left: ofComponentsAndBills, right: `IF(ISNUMBER(${summary('cost')}),${summary('cost')},${summary('costByLayer')})` },
      comment: SUMMARY_SHEET.costComment,
    }),
    agree(moneyMeasure(pack), cost, {
      label: equals(PACK_TEXT.monthlyCost, SUMMARY_SHEET.componentsAndBills, SUMMARY_SHEET.sumByLayer),
      ...{ left: ofComponentsAndBills, right: summary('costByLayer') },
      comment: SUMMARY_SHEET.layerComment,
    }),
    agree(TIME_MEASURE, time, {
      label: equals(PACK_TEXT.engineerTime, SHEETS.components, SHEETS.summary),
      left: `SUMIF(${column('countsInTotals')},1,${column('ownerTime')})`,
      ...{ right: summary('time'), rightValue: totals.ownerTimeBp / 10_000 },
      comment: SUMMARY_SHEET.timeComment,
    }),
    agree(TIME_MEASURE, time, {
      label: equals(PACK_TEXT.engineerTime, SUMMARY_SHEET.sumByLayer, SUMMARY_SHEET.productPlusLights),
      ...{ left: summary('timeByLayer'), right: `${summary('building')}+${summary('keepingAlive')}` },
      comment: SUMMARY_SHEET.splitComment,
    }),
    agree(COMPONENTS_MEASURE, counting.length, {
      label: SUMMARY_SHEET.verdictsLabel,
      left: `COUNTIFS(${column('countsInTotals')},1,${column('verdict-number')},">0")`,
      right: `SUM(${sheetRange(SHEETS.summary, 'C', firstState, firstState + STANDINGS.length - 1)})`,
      comment: SUMMARY_SHEET.verdictsComment,
    }),
  ]
}
