// What the lines of a bill come to while they are read: groups, totals beside them, sums by a column that an invoice has too, and
// cells that were not understood.

import { addedExact, type Decimal, NO_AMOUNT, negatedExact, type Problem, problem } from '#core'
import { type AmountCell, amountWithoutCode, exactIn } from './amount-cell.ts'
import type { BillCellFault, BillControl, BillRead, BillTotal, OwnTotal } from './bill-read.ts'
import { ChargedDays } from './charged-days.ts'
import type { FileMonths } from './file-months.ts'
import { LineGroups, MAX_BILLED_GROUPS, type WrittenLine } from './gather-lines.ts'
import { addTo, newTotal, type OpenTotal, openIn, totalOf } from './open-totals.ts'

const MOST_FAULTS = 50
const MOST_CONTROLS = 500

export class LineSums {
  /** Why nothing further is read of the file. */
  refused: Problem | null = null
  readonly groups = new LineGroups()
  readonly days = new ChargedDays()
  readonly months: FileMonths
  readonly own: OwnTotal[] = []
  readonly faults: BillCellFault[] = []
  faultyLines = 0
  lines = 0
  /** An amount that is one if a comma separates decimals. */
  commaExample: string | null = null
  /** What is no amount either way. */
  hasOtherAmounts = false
  /** Of several files the one at hand; null: there is only one. */
  named: string | null = null
  #file = ''
  /** What the lines of the files before it came to. */
  #before = new Map<string, BillTotal>()
  readonly #totals = new Map<string, OpenTotal>()
  readonly #hasTag: boolean
  /** The first amount that is a credit if the file has others that surely are debits or credits. */
  #sided: BillCellFault | null = null
  #hasSides = false
  readonly #controls = new Map<string, { readonly value: string; readonly currency: string; readonly sum: OpenTotal }>()

  /** @param hasTag lines are grouped by a tag too */
  constructor(hasTag: boolean, months: FileMonths) {
    this.#hasTag = hasTag
    this.months = months
  }

  /** Lines that follow are of this file. @param at its place among the files */
  begin(file: string, at: number): void {
    this.#file = file
    this.named = this.months.isSeveral ? file : null
    this.months.begin(at)
    this.days.begin()
    this.#before = new Map(this.totals().map((total) => [total.currency, total]))
  }

  /**
   * @param effective null: the file has no such costs
   * @param control "": the line is in no invoice
   * @param lines 0 of what stands in a line that is counted already
   * @param ofGroup 0 of what stands in a line that its group has counted already
   */
  add(line: WrittenLine, amount: AmountCell, effective: AmountCell | null, control: string, lines = 1, ofGroup = 1): void {
    if (this.months.isLeft(line)) return
    if (!this.groups.add(line, amount, effective, ofGroup)) {
      this.refused = problem('bill-too-many-groups', { file: this.#file, max: MAX_BILLED_GROUPS, hasTag: this.#hasTag })
      return
    }
    this.lines += lines
    this.months.add(line, amount, ofGroup)
    addTo(openIn(this.#totals, line.currency), amount, effective, lines)
    if (control !== '') this.#addControl(line.currency, control, amount, lines)
  }

  #addControl(currency: string, value: string, amount: AmountCell, lines: number): void {
    const key = `${currency}\n${value}`
    const known = this.#controls.get(key)
    if (known === undefined && this.#controls.size >= MOST_CONTROLS) return
    const open = known ?? { value, currency, sum: newTotal() }
    if (known === undefined) this.#controls.set(key, open)
    addTo(open.sum, amount, null, lines)
  }

  /** Of the file at hand; null: its lines are in several currencies, or there are none. */
  get onlyTotal(): Decimal | null {
    const own = [...this.#totals].filter(([currency, { lines }]) => lines > (this.#before.get(currency)?.lines ?? 0))
    const [only] = own
    if (only === undefined || own.length !== 1) return null
    const [currency, { amount }] = only
    return addedExact(amount.total(), negatedExact(this.#before.get(currency)?.amount ?? NO_AMOUNT))
  }

  totals(): BillRead['totals'] {
    return [...this.#totals].map(([currency, open]) => totalOf(currency, open)).sort((a, b) => (a.currency < b.currency ? -1 : 1))
  }

  /** @param column its name in the file */
  control(column: string | undefined): BillRead['control'] {
    if (column === undefined || this.#controls.size === 0) return null
    const sums = [...this.#controls.values()].map(({ value, currency, sum }): BillControl => {
      return { value, currency, amount: sum.amount.total(), lines: sum.lines }
    })
    return { column, sums: sums.sort((a, b) => (a.value < b.value ? -1 : 1)) }
  }

  wrongAmount(line: number, column: string, text: string): void {
    if (exactIn(amountWithoutCode(text), ',') !== null) this.commaExample ??= shortened(text)
    else this.hasOtherAmounts = true
    this.fault(line, column, text, 'amount')
  }

  /** On which side it stands. @param isCounted in the sums */
  seeSide({ kind, exact }: AmountCell, line: number, column: string, text: () => string, isCounted: boolean): void {
    if (kind !== 'exact' || exact.side === undefined) return
    if (exact.side !== 'credit-or-crore') this.#hasSides = true
    else if (isCounted) this.#sided ??= { file: this.named, line, column, text: shortened(text()), what: 'side' }
  }

  /** What may be a credit or crores, once all lines are read; null: nothing leaves that open. */
  get eitherSide(): string | null {
    return this.#hasSides ? null : (this.#sided?.text ?? null)
  }

  /** Beside debits, and what surely is a credit, nothing is crores, whatever somebody says. */
  faultCrores(): void {
    if (!this.#hasSides || this.#sided === null) return
    const { line, column, text, what, file } = this.#sided
    this.fault(line, column, text, what, file)
  }

  /** @param file that it is in, where that is not the one at hand */
  fault(line: number | null, column: string, text: string, what: BillCellFault['what'], file = this.named): void {
    this.faultyLines++
    if (this.faults.length < MOST_FAULTS) this.faults.push({ file, line, column, text: shortened(text), what })
  }
}

function shortened(text: string): string {
  return text.slice(0, 60)
}
