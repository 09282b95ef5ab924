// What the items of Commitments come to: what is still owed, what leaving costs, how much of the monthly cost is bound,
// and what credits leave unused.

import { BOARD_WORDS, COMMITMENTS_SHEET, perMonth, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import type { CellValue } from '../../workbook-plan.ts'
import type { Computed } from '../columns.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { type EvaluatedCommitment, KINDS } from './evaluated-commitments.ts'
import type { CommitmentsLayout, CommitmentTotal } from './layout.ts'
import { type WorkingKey, workingRange } from './working-columns.ts'

interface TotalLine {
  readonly label: string
  readonly unit: string
  readonly format: 'money' | 'percent'
  readonly cell: Computed
}

export function commitmentTotals(
  pack: BoardPack,
  layout: CommitmentsLayout,
  values: readonly EvaluatedCommitment[],
): Readonly<Record<CommitmentTotal, TotalLine>> {
  const { currency } = pack.style
  const on = (key: WorkingKey) => workingRange(layout, key)
  const sum = (key: 'remaining' | 'fee' | 'counted' | 'lapses', of = values) =>
    of.reduce((all, value) => all + (typeof value[key] === 'number' ? value[key] : 0), 0)
  const binding = values.filter(({ kind, isAhead }) => kind === KINDS.contract && isAhead)
  const ifBinding = `${on('kind')},"${KINDS.contract}",${on('ahead')},1`
  const bound = `SUMIFS(${on('counted')},${ifBinding})`
  const cost = `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`
  const total = pack.assessment.totals.monthlyCostMinor ?? 0
  const share: CellValue = total > 0 ? sum('counted', binding) / major(total, pack) : BOARD_WORDS.notSet
  const money = (label: string, unit: string, cell: Computed): TotalLine => ({ label, unit, cell, format: 'money' })
  return {
    remaining: money(COMMITMENTS_SHEET.remaining, currency, [`SUM(${on('remaining')})`, sum('remaining')]),
    exitFees: money(COMMITMENTS_SHEET.exitFees, currency, [`SUMIFS(${on('exitFee')},${ifBinding})`, sum('fee', binding)]),
    bound: money(COMMITMENTS_SHEET.bound, perMonth(currency), [bound, sum('counted', binding)]),
    ofCost: {
      ...{ label: COMMITMENTS_SHEET.boundShare, unit: COMMITMENTS_SHEET.ofMonthlyCost, format: 'percent' },
      cell: [`IF(${cost}>0,${bound}/${cost},"${BOARD_WORDS.notSet}")`, share],
    },
    lapses: money(COMMITMENTS_SHEET.lapses, currency, [`SUM(${on('lapses')})`, sum('lapses')]),
  }
}
