// What the items of Commitments come to: what is still owed, what leaving costs, how much of the monthly cost is bound,
// and what credits leave unused.

import { BOARD_WORDS, COMMITMENTS_SHEET, PACK_TEXT, perMonth, SHEETS } from '#wording'
import { type Content, calculated, sheetCell, sheetPrefix } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { type CommitmentsLayout, type CommitmentTotal, KINDS } from './layout.ts'
import { type WorkingKey, workingRange } from './working-columns.ts'

interface TotalLine {
  readonly label: string
  readonly unit: string
  readonly format: 'money' | 'percent'
  readonly cell: string
  /** How many of its items are not known, or not in this currency: it is at least what stands there. */
  readonly open?: string
}

export function commitmentTotals(pack: BoardPack, layout: CommitmentsLayout): Readonly<Record<CommitmentTotal, TotalLine>> {
  const { currency } = pack.style
  const on = (key: WorkingKey) => workingRange(layout, key)
  const ifBinding = `${on('kind')},"${KINDS.contract}",${on('ahead')},1`
  const bound = `SUMIFS(${on('counted')},${ifBinding})`
  const cost = `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`
  const money = (label: string, unit: string, cell: string, open: string): TotalLine => ({ label, unit, cell, open, format: 'money' })
  const withoutNumber = (which: string, key: WorkingKey) => `COUNTIFS(${which})-COUNTIFS(${which},${on(key)},">=0")`
  const withoutPrice = withoutNumber(`${on('months')},">0"`, 'month')
  return {
    remaining: money(COMMITMENTS_SHEET.remaining, currency, `SUM(${on('remaining')})`, withoutPrice),
    exitFees: money(COMMITMENTS_SHEET.exitFees, currency, `SUMIFS(${on('exitFee')},${ifBinding})`, withoutNumber(ifBinding, 'exitFee')),
    bound: money(COMMITMENTS_SHEET.bound, perMonth(currency), bound, withoutNumber(ifBinding, 'month')),
    ofCost: {
      ...{ label: COMMITMENTS_SHEET.boundShare, unit: COMMITMENTS_SHEET.ofMonthlyCost, format: 'percent' },
      cell: `IF(${cost}>0,${bound}/${cost},"${BOARD_WORDS.notSet}")`,
    },
    lapses: money(COMMITMENTS_SHEET.lapses, currency, `SUM(${on('lapses')})`, `COUNTIF(${on('lapses')},"${PACK_TEXT.rateMissing}")`),
  }
}

/** "USD, at least" while something is not known. @param open how many items are not */
export function unitAtLeast(unit: string, open: string): Content {
  return calculated(`IF(${open}>0,"${COMMITMENTS_SHEET.atLeast(unit)}","${unit}")`, 'formula.text')
}

/** How many pools of credits pay, or lapse, in a currency without a rate, for another sheet; null: this pack has none. */
export function creditsWithoutRate({ places }: BoardPack, key: 'month' | 'lapses'): string | null {
  const layout = places.of('commitments')
  if (layout === null || !layout.items.some(({ kind }) => kind === 'credits')) return null
  return `COUNTIF(${sheetPrefix(SHEETS.commitments)}${workingRange(layout, key)},"${PACK_TEXT.rateMissing}")`
}
