// The rows of why the list cost changed. Each cause is stored as the app said it: nothing in the file can tell why a reader's cost is
// another one. What is left between the cells of both costs is what was changed in the file, so that the rows foot all the same.

import { type CostVariance, type StateComparison, VARIANCE_CAUSES, type VarianceCause } from '#core'
import {
  BOARD_WORDS,
  CHANGES_SHEET,
  CHANGES_WORDS,
  formatMoney,
  inCurrency,
  lockedStatus,
  PACK_TEXT,
  quarterText,
  VARIANCE_LABELS,
  varianceNames,
} from '#wording'
import { type Content, calculated, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, major } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import { putHeadings } from '../columns.ts'
import type { ChangesLayout } from './layout.ts'
import { explanationOf } from './movements.ts'
import { trendLetter } from './trend-places.ts'
import type { BudgetCause } from './variance-block.ts'

/** A step in a row: what it is called, what it comes to, and the largest of it. */
export function putStep(sheet: Sheet, row: number, label: string, content: Content, note = '', isTotal = false): void {
  sheet.put('B', row, typed(label, isTotal ? 'total.text' : 'label.text'))
  sheet.put('C', row, content)
  sheet.put('D', row, typed(note, 'note.text'))
}

/** In a file in which a rate or a price was made blank, totals are words. @param amounts cells that it reads */
export function knownAmount(amounts: readonly string[], text: string): string {
  return `IF(${amounts.map((cell) => `ISNUMBER(${cell})`).join('*')},${toUnit(text)},"${BOARD_WORDS.notSet}")`
}

/**
 * What the rows above it leave of the total below it: nothing in the file as it was exported.
 * @param first of those that add up to the total
 */
export function putChangedHere(sheet: Sheet, first: number, row: number): void {
  const [start, total] = [`$C$${first}`, `$C$${row + 1}`]
  const left = knownAmount([total, start], `${total}-SUM(${start}:$C$${row - 1})`)
  putStep(sheet, row, CHANGES_SHEET.changedHere, calculated(left, 'formula.rest-money'))
}

export function putVariance(pack: BoardPack, { variance, comparison, since, now }: ChangesLayout, sheet: Sheet): void {
  if (variance === null || comparison === null) return
  const { heading, rows, costs } = variance
  const at = (key: 'monthlyCost' | 'cashAfterCredits', row: number) => `$${trendLetter(key)}$${row}`
  const formula = (text: string) => calculated(text, 'formula.money')
  const total = (text: string) => calculated(text, 'total.money')
  putHeadings(
    sheet,
    heading,
    CHANGES_WORDS.variance(since.quarter),
    [...[CHANGES_SHEET.cause, inCurrency(PACK_TEXT.monthlyCost, pack.style.currency), CHANGES_SHEET.largest]],
    [1],
  )
  const first = heading + 2
  putStep(sheet, first, lockedStatus(since), formula(at('monthlyCost', now - 1)))
  for (const [index, step] of rows.entries()) {
    const content = typed(major(costs.steps[step], pack), 'stored.money')
    putStep(sheet, first + 1 + index, VARIANCE_LABELS[step], content, noteOf(pack, comparison, step, 1))
  }
  putChangedHere(sheet, first, variance.now - 1)
  putStep(sheet, variance.now, PACK_TEXT.now, total(at('monthlyCost', now)), '', true)
  if (!variance.hasCredits) return
  const [list, left] = [at('monthlyCost', now), at('cashAfterCredits', now)]
  putStep(sheet, variance.now + 1, PACK_TEXT.paidByCredits, formula(knownAmount([left, list], `${left}-${list}`)))
  const then = `${quarterText(since.quarter)}: ${formatMoney(since.figures.cashAfterCredits ?? 0, pack.style)}`
  putStep(sheet, variance.now + 2, PACK_TEXT.netOfCredits, total(left), then, true)
}

/** Components that a cause names: those it moved most. */
const NAMED = 3

/** The largest of a cause, each with what was written of it. @param months that the row is of: its parts add up to it */
export function noteOf(pack: BoardPack, { costs }: StateComparison, step: BudgetCause, months: number): string {
  if (!isCause(step)) return ''
  const reasonOf = ({ componentId }: CostVariance) => (step === 'price' || step === 'volume' ? explanationOf(pack, componentId) : '')
  const variances = costs.variances.map((variance) => ({ ...variance, [step]: variance[step] * months }))
  return varianceNames(variances, step, NAMED, reasonOf, pack.style)
}

function isCause(step: BudgetCause): step is VarianceCause {
  return (VARIANCE_CAUSES as readonly string[]).includes(step)
}
