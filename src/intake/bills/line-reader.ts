// One line of a bill after the other: what it says by the columns of its source, into groups and sums.

import { currenciesOf, type Decimal, ExactSum, type Problem, problem, readExact } from '#core'
import { type AmountCell, addCell, exactOfCell, newAmountCell, readAmountText, signOfCell } from './amount-cell.ts'
import type { BillHeader } from './bill-header.ts'
import { DayOrders, writtenMonth } from './bill-months.ts'
import type { BillCellFault, BillControl, BillOrder, BillQuestion, BillRead, OwnTotal } from './bill-read.ts'
import { BILL_ROLES, type BillRole, type BillSource, type CostBasis, KINDS, type WideColumns, type WrittenTerm } from './bill-source.ts'
import { hasEmail, TagReader } from './bill-tags.ts'
import { LineGroups, MAX_BILLED_GROUPS } from './gather-lines.ts'
import { addTo, newTotal, type OpenTotal, openIn, ownTotal, totalOf } from './open-totals.ts'
import type { ScannedRow } from './row-scanner.ts'

const MOST_FAULTS = 50
const MOST_CONTROLS = 500
const BLANK = /^null$/i

export class LineReader {
  /** Why nothing further is read of the file. */
  refused: Problem | null = null
  readonly #file: string
  readonly #source: BillSource
  readonly #header: BillHeader
  readonly #order: BillOrder
  readonly #places: Readonly<Record<BillRole, readonly number[]>>
  readonly #tagPlaces: readonly { readonly rest: string; readonly place: number }[]
  readonly #wide: WideColumns | null
  readonly #currency: string | null
  readonly #month: string
  readonly #tags: TagReader
  readonly #days = new DayOrders()
  readonly #groups = new LineGroups()
  readonly #totals = new Map<string, OpenTotal>()
  readonly #controls = new Map<string, { readonly value: string; readonly currency: string; readonly sum: OpenTotal }>()
  readonly #own: OwnTotal[] = []
  readonly #wideSums = new Map<number, ExactSum>()
  #wideTotals: ReadonlyMap<number, { readonly line: number; readonly stated: Decimal }> = new Map()
  readonly #faults: BillCellFault[] = []
  readonly #bases = new Map<string, CostBasis>()
  readonly #amount = newAmountCell()
  readonly #effective = newAmountCell()
  #row: ScannedRow | null = null
  /** An amount that is one if a comma separates decimals. */
  #commaExample: string | null = null
  #faultyLines = 0
  #lines = 0
  #blankLines = 0
  #emails = 0

  constructor(file: string, source: BillSource, header: BillHeader, order: BillOrder) {
    this.#file = file
    this.#source = source
    this.#header = header
    this.#order = order
    this.#places = Object.fromEntries(BILL_ROLES.map((role) => [role, header.places(source.columns[role] ?? [])])) as never
    this.#tagPlaces = header.beginningWith(...(source.tagColumns ?? []))
    this.#wide = source.wide?.(header) ?? null
    const said = source.currencyOf?.(header) ?? this.#wide?.currency ?? null
    this.#currency = said === null ? null : currencyIn(said)
    this.#month = writtenMonth(source.monthOf?.(header) ?? '')
    this.#tags = new TagReader(order.tag)
  }

  /** Columns whose cells are asked for. */
  get places(): ReadonlySet<number> {
    const ofTags = this.#order.tag === null ? [] : this.#tagPlaces.map(({ place }) => place)
    const ofServices = this.#wide === null ? [] : [0, this.#wide.total ?? 0, ...this.#wide.services.map(({ place }) => place)]
    return new Set([...Object.values(this.#places).flat(), ...ofTags, ...ofServices])
  }

  /** Answers false when no further line is to be read. */
  take(row: ScannedRow): boolean {
    this.#row = row
    if (this.#wide === null) this.#takeLine(row)
    else this.#takeWide(row, this.#wide)
    return this.refused === null
  }

  readonly #text = (role: BillRole): string => {
    for (const place of this.#places[role]) {
      const text = this.#row?.text(place) ?? ''
      if (text !== '' && !BLANK.test(text)) return text
    }
    return ''
  }

  #amountOf(role: BillRole, into: AmountCell): void {
    into.kind = 'blank'
    for (const place of this.#places[role]) {
      if (this.#order.answers.mark === ',') readAmountText(this.#row?.text(place) ?? '', into, ',')
      else this.#row?.amount(place, into)
      if (into.kind !== 'blank') return
    }
  }

  #takeLine(row: ScannedRow): void {
    const source = this.#source
    const amount = this.#amount
    this.#amountOf('amount', amount)
    const sign = signOfCell(amount)
    const kind = source.kindOf(this.#text, sign)
    const written = this.#month || this.#text('month')
    this.#days.see(written, this.#text('monthEnd'))
    if (amount.kind === 'wrong') {
      this.#wrongAmount(row, this.#text('amount'))
      return
    }
    if (kind === 'total') {
      this.#takeTotal(row.line)
      return
    }
    if (amount.kind === 'blank') {
      if (this.#places.amount.some((place) => place >= row.count)) {
        this.#fault(row, 'amount', String(row.count), 'cells')
        return
      }
      this.#blankLines++
      return
    }
    const month = this.#month || writtenMonth(written)
    if (month === '') {
      this.#fault(row, 'month', written, 'month')
      return
    }
    const [start, end] = kind.term === null || kind.term === 'once' ? ['', ''] : [kind.term.start, kind.term.end]
    this.#days.see(start, end)
    const currency = this.#currencyOf(row)
    if (currency === null) return
    this.#noteBasis(month, sign)
    const vendor = source.vendorOf?.(this.#text) ?? source.vendor ?? this.#text('vendor')
    const line = {
      payer: this.#plain(this.#text('payer')),
      biller: source.biller ?? vendor,
      month,
      vendor,
      service: this.#plain(source.serviceOf?.(this.#text) ?? this.#text('service')),
      account: this.#account(),
      tag: this.#tag(),
      category: kind.category,
      term: typeof kind.term === 'object' && kind.term !== null ? dayTerm(kind.term) : kind.term,
      currency,
    }
    const effective = this.#effectiveOf()
    if (!this.#groups.add(line, amount, effective)) {
      this.#tooMany()
      return
    }
    this.#count(currency, amount, effective, this.#text('control'))
    if (source.creditsIn !== undefined) this.#takeCredits(this.#text(source.creditsIn), line, currency)
  }

  /** What it was paid with stands in the line itself; its cost is without it. */
  #takeCredits(text: string, line: Parameters<LineGroups['add']>[0], currency: string): void {
    for (const [, written = ''] of text.matchAll(CREDIT_AMOUNT)) {
      readAmountText(written, this.#amount)
      if (this.#amount.kind !== 'exact') continue
      if (!this.#groups.add({ ...line, category: 'credit', term: null }, this.#amount, null)) {
        this.#tooMany()
        return
      }
      this.#count(currency, this.#amount, null, '', 0)
    }
  }

  #takeWide(row: ScannedRow, { services, total, isAccounts }: WideColumns): void {
    const first = row.text(0)
    const month = writtenMonth(first)
    if (/\btotal/i.test(first)) {
      this.#wideTotals = new Map(
        [...services.map(({ place }) => place), total ?? -1].flatMap((place) => {
          row.amount(place, this.#amount)
          return this.#amount.kind === 'short' || this.#amount.kind === 'exact'
            ? [[place, { line: row.line, stated: exactOfCell(this.#amount) }]]
            : []
        }),
      )
      return
    }
    if (month === '') {
      this.#fault(row, 'month', first, 'month')
      return
    }
    const currency = this.#currency ?? this.#order.answers.currency ?? ''
    this.#days.see(first, '')
    const ofRow = new ExactSum()
    for (const { name, place, category } of services) {
      row.amount(place, this.#amount)
      if (this.#amount.kind === 'wrong') {
        this.#wrongAmount(row, row.text(place), name)
        return
      }
      if (this.#amount.kind === 'blank') continue
      const [service, account] = isAccounts ? ['', this.#plain(name)] : [this.#plain(name), '']
      const vendor = this.#source.vendor ?? ''
      const kind = KINDS[signOfCell(this.#amount) < 0 && category === 'usage' ? 'credit' : category]
      if (kind === 'total') continue
      const line = { payer: '', biller: vendor, month, vendor, service, account, tag: null, ...kind, currency }
      if (!this.#groups.add({ ...line, term: null }, this.#amount, null)) {
        this.#tooMany()
        return
      }
      this.#count(currency, this.#amount, null, '')
      addCell(ofRow, this.#amount)
      addCell(this.#wideSum(place), this.#amount)
      if (total !== null) addCell(this.#wideSum(total), this.#amount)
    }
    if (total === null) return
    row.amount(total, this.#amount)
    if (this.#amount.kind === 'wrong') {
      this.#wrongAmount(row, row.text(total))
      return
    }
    if (this.#amount.kind !== 'blank') this.#own.push(ownTotal(row.line, first, exactOfCell(this.#amount), ofRow.total()))
  }

  #wideSum(place: number): ExactSum {
    const known = this.#wideSums.get(place)
    if (known !== undefined) return known
    const made = new ExactSum()
    this.#wideSums.set(place, made)
    return made
  }

  /** null: the line is left out, and says so. */
  #currencyOf(row: ScannedRow): string | null {
    if (this.#currency !== null) return this.#currency
    const written = this.#text('currency')
    if (written === '') return this.#order.answers.currency ?? ''
    const currency = currencyIn(written)
    if (currency === null) this.#fault(row, 'currency', written, 'currency')
    return currency
  }

  #account(): string {
    for (const place of this.#places.account) {
      const text = this.#row?.text(place) ?? ''
      if (text === '' || BLANK.test(text)) continue
      if (!hasEmail(text)) return /^\[.*\]$/.test(text) ? '' : text
      this.#emails++
    }
    return ''
  }

  #plain(text: string): string {
    if (!hasEmail(text)) return text
    this.#emails++
    return ''
  }

  #tag(): string | null {
    let tag = this.#tags.valueIn(this.#text('tags'))
    for (const { rest, place } of this.#tagPlaces) tag = this.#tags.column(rest, this.#row?.text(place) ?? '') ?? tag
    return tag
  }

  /** null: the file has no such costs. */
  #effectiveOf(): AmountCell | null {
    const { effectiveOf } = this.#source
    if (effectiveOf === undefined && this.#places.effective.length === 0) return null
    const role = effectiveOf === undefined ? 'effective' : effectiveOf(this.#text)
    this.#effective.kind = 'blank'
    if (role !== null) this.#amountOf(role, this.#effective)
    return this.#effective
  }

  #noteBasis(month: string, sign: number): void {
    const basis = this.#source.basisOf?.(this.#text, sign) ?? null
    if (basis === null) return
    const known = this.#bases.get(month)
    if (known !== undefined && known !== basis) this.refused = problem('bill-both-bases', { file: this.#file })
    else this.#bases.set(month, basis)
  }

  #takeTotal(line: number): void {
    if (this.#amount.kind === 'blank') return
    const [only] = this.#totals.values()
    const summed = this.#totals.size === 1 && only !== undefined ? only.amount.total() : new ExactSum().total()
    this.#own.push(ownTotal(line, null, exactOfCell(this.#amount), summed))
  }

  #count(currency: string, amount: AmountCell, effective: AmountCell | null, control: string, lines = 1): void {
    this.#lines += lines
    addTo(openIn(this.#totals, currency), amount, effective, lines)
    if (control === '') return
    const key = `${currency}\n${control}`
    const known = this.#controls.get(key)
    if (known === undefined && this.#controls.size >= MOST_CONTROLS) return
    const open = known ?? { value: control, currency, sum: newTotal() }
    if (known === undefined) this.#controls.set(key, open)
    addTo(open.sum, amount, null, lines)
  }

  #wrongAmount(row: ScannedRow, text: string, column?: string): void {
    if (readExact(text, ',') !== null) this.#commaExample ??= text.slice(0, 60)
    this.#fault(row, 'amount', text, 'amount', column)
  }

  #fault(row: ScannedRow, role: BillRole, text: string, what: BillCellFault['what'], column?: string): void {
    this.#faultyLines++
    if (this.#faults.length >= MOST_FAULTS) return
    const name = column ?? this.#header.names[this.#places[role][0] ?? 0] ?? ''
    this.#faults.push({ line: row.line, column: name, text: text.slice(0, 60), what })
  }

  #tooMany(): void {
    this.refused = problem('bill-too-many-groups', { file: this.#file, max: MAX_BILLED_GROUPS })
  }

  /** Once all lines are read. */
  result(): BillRead {
    const { answers } = this.#order
    const { order, example, isTorn } = this.#days.order(answers.dates ?? null)
    if (isTorn) this.refused = problem('bill-days-torn', { file: this.#file })
    const questions = [...this.#questions(order === null ? example : null)]
    const isOpen = questions.length > 0 || order === null
    const settled = { kind: this.#source.id, order: order ?? 'month-first', currency: answers.currency ?? '', vendor: answers.vendor ?? '' }
    const bases = new Set(this.#bases.values())
    return {
      source: this.#source.id,
      questions,
      groups: isOpen ? [] : this.#groups.settled(settled),
      totals: [...this.#totals].map(([currency, open]) => totalOf(currency, open)).sort((a, b) => (a.currency < b.currency ? -1 : 1)),
      control: this.#controlSums(),
      ownTotals: [...this.#own, ...this.#wideOwnTotals(), ...this.#totalAbove()],
      faults: this.#faults,
      faultyLines: this.#faultyLines,
      lines: this.#lines,
      blankLines: this.#blankLines,
      basis: bases.size === 1 ? ([...bases][0] ?? null) : null,
      tags: [...this.#tags.names].sort(),
      emails: this.#emails + this.#tags.emails,
    }
  }

  *#questions(dates: string | null): Generator<BillQuestion> {
    if (this.#commaExample !== null && this.#order.answers.mark === undefined)
      yield { id: 'mark', example: this.#commaExample, choices: ['.', ','] }
    if (dates !== null) yield { id: 'dates', example: dates, choices: ['day-first', 'month-first'] }
    const lines = [...this.#groups.lines()]
    if (this.#order.answers.currency === undefined && lines.some(({ currency }) => currency === '')) yield { id: 'currency' }
    if (this.#order.answers.vendor === undefined && lines.some(({ vendor }) => vendor === '')) yield { id: 'vendor' }
  }

  #controlSums(): BillRead['control'] {
    const place = this.#places.control[0]
    if (place === undefined || this.#controls.size === 0) return null
    const sums = [...this.#controls.values()].map(({ value, currency, sum }): BillControl => {
      return { value, currency, amount: sum.amount.total(), lines: sum.lines }
    })
    return { column: this.#header.names[place] ?? '', sums: sums.sort((a, b) => (a.value < b.value ? -1 : 1)) }
  }

  #wideOwnTotals(): readonly OwnTotal[] {
    return [...this.#wideTotals].map(([place, { line, stated }]) => {
      const name = this.#wide?.services.find((service) => service.place === place)?.name ?? null
      return ownTotal(line, name, stated, (this.#wideSums.get(place) ?? new ExactSum()).total())
    })
  }

  #totalAbove(): readonly OwnTotal[] {
    const said = this.#source.totalOf?.(this.#header) ?? null
    const stated = said === null ? null : readExact(said)
    const [only] = this.#totals.values()
    if (stated === null || only === undefined || this.#totals.size !== 1) return []
    return [ownTotal(null, null, stated, only.amount.total())]
  }
}

/** "amount": -1.25 of each credit, as it is written: a number read as JSON has lost its last digits. */
const CREDIT_AMOUNT = /"amount"\s*:\s*"?([-+.\deE]+)"?/g

/** Days without their time, so that hours do not make groups of their own. */
function dayTerm({ start, end, months }: WrittenTerm): WrittenTerm {
  return { start: dayPart(start), end: dayPart(end), months }
}

function dayPart(text: string): string {
  return text.charCodeAt(4) === 0x2d ? text.slice(0, 10) : text
}

/** A code, or a sign that stands for one currency; the dollar of a cloud is the one of the United States. null: neither. */
function currencyIn(written: string): string | null {
  const text = written.trim()
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase()
  if (text === '$') return 'USD'
  const [only, other] = currenciesOf(text) ?? []
  return other === undefined ? (only ?? null) : null
}
