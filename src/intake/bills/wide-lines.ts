// Lines of a bill with one column a service, or an account: each row is a month, or the file's own totals.

import { type Decimal, ExactSum } from '#core'
import { addCell, exactOfCell, newAmountCell, signOfCell } from './amount-cell.ts'
import { writtenMonth } from './bill-months.ts'
import type { OwnTotal } from './bill-read.ts'
import type { WideColumns } from './bill-source.ts'
import type { LineCells } from './line-cells.ts'
import type { LineSums } from './line-sums.ts'
import { ownTotal } from './open-totals.ts'
import type { ScannedRow } from './row-scanner.ts'

interface WideBill extends WideColumns {
  readonly vendor: string
  /** Names of the columns. */
  readonly names: readonly string[]
}

export class WideLines {
  readonly #bill: WideBill
  readonly #cells: LineCells
  readonly #sums: LineSums
  readonly #currency: string
  readonly #amount = newAmountCell()
  readonly #summed = new Map<number, ExactSum>()
  #stated: ReadonlyMap<number, { readonly line: number; readonly stated: Decimal }> = new Map()

  constructor(bill: WideBill, cells: LineCells, sums: LineSums, currency: string) {
    this.#bill = bill
    this.#cells = cells
    this.#sums = sums
    this.#currency = currency
  }

  get places(): readonly number[] {
    const { services, total } = this.#bill
    return [0, ...(total === null ? [] : [total]), ...services.map(({ place }) => place)]
  }

  /** @returns the day of the row; "" of one of totals */
  take(row: ScannedRow): string {
    const first = row.text(0)
    if (/\btotal/i.test(first)) this.#takeTotals(row)
    else if (writtenMonth(first) === '') this.#sums.fault(row.line, this.#bill.names[0] ?? '', first, 'month')
    else {
      this.#takeMonth(row, first)
      return first
    }
    return ''
  }

  #takeTotals(row: ScannedRow): void {
    const { services, total } = this.#bill
    const amount = this.#amount
    const places = [...services.map(({ place }) => place), ...(total === null ? [] : [total])]
    this.#stated = new Map(
      places.flatMap((place) => {
        // Nothing would be compared with what is none.
        if (!this.#readAmount(row, place, this.#bill.names[place] ?? '')) return []
        return amount.kind === 'short' || amount.kind === 'exact' ? [[place, { line: row.line, stated: exactOfCell(amount) }]] : []
      }),
    )
  }

  #takeMonth(row: ScannedRow, first: string): void {
    const { services, total, columnsAre, vendor, names } = this.#bill
    const amount = this.#amount
    const currency = this.#currency
    const ofRow = new ExactSum()
    for (const { name, place, category, term } of services) {
      if (!this.#readAmount(row, place, name)) return
      if (amount.kind === 'blank') continue
      const service = columnsAre === 'services' ? this.#cells.plain(name) : ''
      const account = columnsAre === 'accounts' ? this.#cells.plain(name) : ''
      // Of kinds a discount is one, and what a plan takes off; elsewhere what is below zero was paid with credits.
      const kind = signOfCell(amount) < 0 && category === 'usage' && columnsAre !== 'kinds' ? 'credit' : category
      const month = writtenMonth(first)
      const line = { payer: '', biller: vendor, month, vendor, service, account, tag: null, category: kind, term, currency }
      if (this.#sums.months.isSeveral) this.#sums.months.see(line, row, first, '')
      this.#sums.days.see(line, (role) => (role === 'day' ? first : ''), '')
      this.#sums.add(line, amount, null, '')
      addCell(ofRow, amount)
      addCell(this.#summedIn(place), amount)
      if (total !== null) addCell(this.#summedIn(total), amount)
    }
    if (total === null || !this.#readAmount(row, total, names[total] ?? '')) return
    if (amount.kind !== 'blank')
      this.#sums.own.push(ownTotal({ file: this.#sums.named, line: row.line, of: first }, exactOfCell(amount), ofRow.total()))
  }

  /** "12.75 Cr" is none: nobody is asked here whether that is a credit or crores. @returns false: it is a fault */
  #readAmount(row: ScannedRow, place: number, column: string): boolean {
    const amount = this.#amount
    this.#cells.amountAt(row, place, amount)
    if (amount.kind === 'wrong') this.#sums.wrongAmount(row.line, column, row.text(place))
    else if (amount.kind === 'exact' && amount.exact.side === 'credit-or-crore')
      this.#sums.fault(row.line, column, row.text(place), 'amount')
    else return true
    return false
  }

  #summedIn(place: number): ExactSum {
    const known = this.#summed.get(place)
    if (known !== undefined) return known
    const made = new ExactSum()
    this.#summed.set(place, made)
    return made
  }

  /** What the file says that its columns come to, beside what they do. */
  ownTotals(): readonly OwnTotal[] {
    return [...this.#stated].map(([place, { line, stated }]) => {
      const name = this.#bill.services.find((service) => service.place === place)?.name ?? null
      const of = name === null ? null : this.#cells.plain(name) || null
      return ownTotal({ file: this.#sums.named, line, of }, stated, this.#summedIn(place).total())
    })
  }
}
