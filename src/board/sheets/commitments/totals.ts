// What the items of Commitments come to: what is still owed, what leaving costs, how much of the monthly cost is bound,
// and what credits leave unused.

import { BOARD_WORDS, COMMITMENTS_SHEET, perMonth, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { type CommitmentsLayout, type CommitmentTotal, KINDS } from './layout.ts'
import { type WorkingKey, workingRange } from './working-columns.ts'

interface TotalLine {
  readonly label: string
  readonly unit: string
  readonly format: 'money' | 'percent'
  readonly cell: string
}

export function commitmentTotals(pack: BoardPack, layout: CommitmentsLayout): Readonly<Record<CommitmentTotal, TotalLine>> {
  const { currency } = pack.style
  const on = (key: WorkingKey) => workingRange(layout, key)
  const ifBinding = `${on('kind')},"${KINDS.contract}",${on('ahead')},1`
  const bound = `SUMIFS(${on('counted')},${ifBinding})`
  const cost = `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`
  const money = (label: string, unit: string, cell: string): TotalLine => ({ label, unit, cell, format: 'money' })
  return {
    remaining: money(COMMITMENTS_SHEET.remaining, currency, `SUM(${on('remaining')})`),
    exitFees: money(COMMITMENTS_SHEET.exitFees, currency, `SUMIFS(${on('exitFee')},${ifBinding})`),
    bound: money(COMMITMENTS_SHEET.bound, perMonth(currency), bound),
    ofCost: {
      ...{ label: COMMITMENTS_SHEET.boundShare, unit: COMMITMENTS_SHEET.ofMonthlyCost, format: 'percent' },
      cell: `IF(${cost}>0,${bound}/${cost},"${BOARD_WORDS.notSet}")`,
    },
    lapses: money(COMMITMENTS_SHEET.lapses, currency, `SUM(${on('lapses')})`),
  }
}
