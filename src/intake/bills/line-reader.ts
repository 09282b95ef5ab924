// One line of a bill after the other: what it says by the columns of its source, into groups and sums.

import {
  addedExact,
  type DayOrder,
  type Decimal,
  daysBetween,
  ExactSum,
  NO_AMOUNT,
  negatedExact,
  type Problem,
  problem,
  readExact,
} from '#core'
import {
  type AmountCell,
  addCell,
  currenciesBeside,
  exactOfCell,
  NO_CODES,
  newAmountCell,
  readAmountBesideCode,
  signOfCell,
  takeAsCrores,
} from './amount-cell.ts'
import type { BillHeader } from './bill-header.ts'
import { DayOrders, endDayOf, firstDayOf, monthIn, periodIn, writtenMonth } from './bill-months.ts'
import type { BillCellFault, BillOrder, BillQuestion, BillRead, OwnTotal } from './bill-read.ts'
import { type BillRole, type BillSource, KINDS, type LineKind, type WrittenTerm } from './bill-source.ts'
import { shortName } from './bill-tags.ts'
import { CostBases } from './cost-bases.ts'
import { FileMonths, type Overlap } from './file-months.ts'
import { monthsIn, type Settled, type WrittenLine } from './gather-lines.ts'
import { currencyIn, LineCells } from './line-cells.ts'
import { creditsIn, type LineCredit } from './line-credits.ts'
import { LineSums } from './line-sums.ts'
import { MarkDoubt } from './mark-doubt.ts'
import { ownTotal } from './open-totals.ts'
import { PeriodDoubt } from './period-doubt.ts'
import type { ScannedRow } from './row-scanner.ts'
import { UnknownKinds } from './unknown-kinds.ts'
import { WideLines } from './wide-lines.ts'

export class LineReader {
  readonly #source: BillSource
  readonly #order: BillOrder
  #cells: LineCells
  /** Of each header that the files have. */
  readonly #allCells: LineCells[]
  readonly #sums: LineSums
  #file = ''
  #header: BillHeader
  #wide: WideLines | null = null
  #currency: string | null = null
  #month = ''
  /** Of the file at hand, where it is of one account. */
  #payer = ''
  readonly #days = new DayOrders()
  readonly #bases = new CostBases()
  readonly #amount = newAmountCell()
  readonly #effective = newAmountCell()
  readonly #doubt: MarkDoubt
  /** null: a source knows its columns, or somebody said where the period stands. */
  readonly #periods: PeriodDoubt | null
  #knownKind: string | null = null
  readonly #unknownKinds = new UnknownKinds()
  #overlap: Overlap | null = null
  #blankLines = 0
  /** Rows of sums in the file at hand, with what the lines above each come to. */
  #stated: { readonly line: number; readonly kind: string; readonly stated: Decimal; readonly above: Decimal }[] = []
  /** What the lines of tax in the file at hand come to; null: it has none yet. Only where rows may sum them. */
  #tax: ExactSum | null = null
  /** Months of the file at hand as it writes them, and the tax in it whose line has no day. */
  #months = new Set<string>()
  #undated: { readonly row: number; readonly line: WrittenLine; readonly amount: AmountCell }[] = []
  /** Tax that was added so: once all files have shown their order of day and month it is looked at again. */
  readonly #datedTax: { readonly rows: readonly number[]; readonly file: string | null; readonly months: ReadonlySet<string> }[] = []
  #refused: Problem | null = null

  /** @param files their names @param left what of which file doesn't count */
  constructor(source: BillSource, header: BillHeader, order: BillOrder, files: readonly string[], left: ReadonlySet<string>) {
    this.#source = source
    this.#header = header
    this.#order = order
    this.#cells = new LineCells(source, header, order)
    this.#allCells = [this.#cells]
    this.#sums = new LineSums(order.tag !== null, new FileMonths(files, left))
    this.#doubt = new MarkDoubt(source.id === 'mapped')
    const isAsked = source.id === 'mapped' && !PERIOD_ROLES.some((role) => this.#cells.of(role).length > 0)
    const known = new Set(this.#cells.places)
    this.#periods = isAsked
      ? new PeriodDoubt(
          header.names,
          [...header.names.keys()].filter((place) => !known.has(place)),
          order.answers,
        )
      : null
  }

  /** Whether lines below this header are lines of the same bill. What columns mean somebody said of those of the first file. */
  isContinuedBy(source: BillSource, header: BillHeader): boolean {
    return source === this.#source && (source.id !== 'mapped' || this.#hasColumnsOf(header))
  }

  #hasColumnsOf({ names }: BillHeader): boolean {
    const own = this.#header.names
    return names.length === own.length && names.every((name, at) => name === own[at])
  }

  /** Lines that follow are of this file. @param at its place among the files */
  begin(file: string, at: number, header: BillHeader): void {
    if (this.#file !== '') this.#endFile()
    const source = this.#source
    if (!this.#hasColumnsOf(header)) {
      this.#cells = new LineCells(source, header, this.#order)
      this.#allCells.push(this.#cells)
    }
    this.#file = file
    this.#header = header
    this.#sums.begin(file, at)
    const wide = source.wide?.(header) ?? null
    const said = source.currencyOf?.(header) ?? wide?.currency ?? null
    this.#currency = said === null ? null : currencyIn(said)
    this.#payer = ''
    this.#month = writtenMonth(source.monthOf?.(header) ?? '')
    const bill = wide === null ? null : { ...wide, vendor: source.vendor ?? '', names: header.names }
    this.#wide = bill === null ? null : new WideLines(bill, this.#cells, this.#sums, this.#currency ?? this.#order.answers.currency ?? '')
  }

  /** Why nothing further is read of the file. */
  get refused(): Problem | null {
    return this.#refused ?? this.#sums.refused
  }

  /** What earlier files say of months that a later one has, once all lines are read; null: nothing. */
  get overlap(): Overlap | null {
    return this.#overlap
  }

  /** Columns whose cells are asked for. */
  get places(): ReadonlySet<number> {
    return new Set([...this.#cells.places, ...(this.#wide?.places ?? []), ...(this.#periods?.places ?? [])])
  }

  /** Answers false when no further line is to be read. */
  take(row: ScannedRow): boolean {
    // A comma that nothing quotes moves what follows it: the cell in the column of amounts may be a part of one.
    const { names } = this.#header
    const behind = row.behind(names.length)
    if (behind !== '') {
      this.#sums.fault(row.line, names.at(-1) ?? '', behind, 'more-cells')
      return this.refused === null
    }
    this.#cells.take(row)
    if (this.#wide === null) this.#takeLine(row)
    else this.#days.see(this.#wide.take(row), '')
    return this.refused === null
  }

  #takeLine(row: ScannedRow): void {
    const source = this.#source
    const cells = this.#cells
    const amount = this.#amount
    cells.amount('amount', amount)
    const codes = this.#codesBeside(amount)
    if (this.#order.answers.sides === 'crore') takeAsCrores(amount)
    this.#doubt.see(amount, () => cells.text('amount'))
    const sign = signOfCell(amount)
    const written = this.#month || cells.text('month')
    const said = (written === '' ? this.#kindSaid(row) : null) ?? source.kindOf(cells.text, sign)
    // "MwSt. gesamt" of an invoice without lines of tax is its tax.
    const kind = said === 'tax-total' && this.#tax === null ? KINDS.tax : said
    const period = source.id === 'mapped' ? periodIn(written) : null
    this.#days.see(period?.start ?? written, period?.end ?? cells.text('monthEnd'))
    if (amount.kind === 'wrong') {
      this.#sums.wrongAmount(row.line, this.#nameOf('amount'), cells.text('amount'))
      return
    }
    this.#sums.seeSide(amount, row.line, this.#nameOf('amount'), () => cells.text('amount'), typeof kind !== 'string')
    if (typeof kind === 'string') {
      const stated = { line: row.line, kind, stated: exactOfCell(amount), above: this.#summed() }
      if (amount.kind !== 'blank') this.#stated.push(stated)
      return
    }
    const credits = this.#creditsOf(row)
    if (credits === null) return
    // Of a credit in a row of its own there is no cost.
    if (amount.kind === 'blank' && credits.length === 0) {
      this.#takeBlank(row)
      return
    }
    const month = this.#month || cells.month(written)
    const isUndated = written === '' && kind.category === 'tax'
    if (month === '' && !isUndated) {
      this.#fault(row, 'month', written, 'month')
      return
    }
    if (source.id === 'mapped' && this.#hasPeriodFault(row)) return
    this.#periods?.see(row, written)
    const term = kind.term === null || kind.term === 'once' ? kind.term : dayTerm(kind.term)
    if (typeof term === 'object' && term !== null) this.#days.see(term.start, term.end)
    const currency = this.#currencyOf(row, codes)
    if (currency === null) return
    this.#noteBasis(month, sign)
    const seller = source.vendorOf?.(cells.text) ?? null
    const vendor = cells.vendor(seller ?? source.vendor ?? null)
    const line = {
      payer: this.#payerOf(),
      biller: source.biller ?? (seller === null ? vendor : cells.vendor(null)),
      month,
      vendor,
      service: cells.plain(source.serviceOf?.(cells.text, sign) ?? cells.text('service')),
      account: cells.account(),
      tag: cells.tag(),
      category: kind.category,
      term,
      currency,
    }
    const isLeft = this.#sums.months.isLeft(line)
    if (!isLeft) this.#noteKind(line, amount, sign)
    if (kind.category === 'tax' && source.kindSaid !== undefined) {
      this.#tax ??= new ExactSum()
      addCell(this.#tax, amount)
    }
    if (month === '') {
      if (this.#undated.length < MOST_UNDATED) this.#undated.push({ row: row.line, line, amount: { ...amount } })
      else this.#fault(row, 'month', '', 'month')
      return
    }
    this.#months.add(month)
    if (isLeft) return
    if (this.#sums.months.isSeveral) this.#seeInFile(line, row)
    if (line.category === 'usage' && (term === null || term === 'once')) this.#sums.days.see(line, cells.text, written)
    this.#sums.add(line, amount, this.#effectiveOf(), shortName(cells.text('control')))
    if (credits !== NO_CREDITS) this.#addCredits(credits, line)
  }

  #payerOf(): string {
    const payer = this.#cells.plain(this.#cells.text('payer'))
    if (this.#source.isOfOneAccount !== true) return payer
    if (payer !== '') this.#payer = payer
    return this.#payer
  }

  /** The day of a column that somebody named may be that of the invoice: two issues of one have two, and nothing is in halves. */
  #seeInFile(line: WrittenLine, row: ScannedRow): void {
    const [start, end] = this.#source.id === 'mapped' ? ['', ''] : [this.#cells.text('day'), this.#cells.text('dayEnd')]
    this.#sums.months.see(line, row, start, end)
  }

  #kindSaid(row: ScannedRow): LineKind | null {
    const { kindSaid } = this.#source
    if (kindSaid === undefined) return null
    for (let at = 0; at < this.#header.names.length; at++) {
      const text = row.text(at)
      const kind = kindSaid(text)
      if (kind === 'total' || kind === 'balance' || (kind !== null && this.#isName(text, row))) return kind
    }
    return null
  }

  /** Whether a cell says what its line is for: a tax code beside what was sold makes no line of tax. */
  #isName(text: string, row: ScannedRow): boolean {
    if (this.#cells.of('service').length > 0) return ['', text].includes(this.#cells.text('service'))
    const known = [text, ...(['amount', 'currency', 'vendor'] as const).map(this.#cells.text)]
    return this.#header.names.every((_, at) => !/\p{L}/u.test(row.text(at)) || known.includes(row.text(at)))
  }

  /** A line that ends before its amount is no line without one. */
  #takeBlank(row: ScannedRow): void {
    if (this.#cells.of('amount').some((place) => place >= row.count))
      this.#sums.fault(row.line, this.#nameOf('amount'), String(row.count), 'cells')
    else {
      this.#blankLines++
      this.#sums.days.seeWithout(this.#cells.text)
    }
  }

  /** What it was paid with stands in the line itself; its cost is without it. null: the line is left out, and says so. */
  #creditsOf(row: ScannedRow): readonly LineCredit[] | null {
    const { creditsIn: roles } = this.#source
    if (roles === undefined) return NO_CREDITS
    const found: LineCredit[] = []
    for (const role of roles) {
      const text = this.#cells.text(role)
      if (text === '') continue
      const credits = creditsIn(text, this.#cells.text('detail'), this.#order.answers.mark ?? '.')
      if (credits === null) {
        this.#fault(row, role, text, 'credits')
        return null
      }
      found.push(...credits)
    }
    return found.length === 0 ? NO_CREDITS : found
  }

  #addCredits(credits: readonly LineCredit[], line: WrittenLine): void {
    for (const { amount, type } of credits) {
      if (this.#source.isAgreed?.(type) === true) this.#sums.add(line, amount, null, '', 0, 0)
      else this.#sums.add({ ...line, category: 'credit', term: null }, amount, null, '', 0)
    }
  }

  /** Currencies that what stands beside the amount may be; none: nothing does. */
  #codesBeside(amount: AmountCell): readonly string[] {
    if (amount.kind === 'wrong') return readAmountBesideCode(this.#cells.text('amount'), amount, this.#order.answers.mark ?? '.')
    return amount.kind === 'exact' && this.#source.id === 'mapped' ? currenciesBeside(this.#cells.text('amount')) : NO_CODES
  }

  /** null: the line is left out, and says so. @param codes that may stand beside its amount; none: nothing does */
  #currencyOf(row: ScannedRow, codes: readonly string[]): string | null {
    const currency = this.#saidCurrency(row)
    if (codes.length === 0 || currency === null) return currency
    const [only = '', other] = codes
    if (currency === '') return other === undefined ? only : ''
    if (codes.includes(currency)) return currency
    this.#fault(row, 'amount', this.#cells.text('amount'), 'currency')
    return null
  }

  #saidCurrency(row: ScannedRow): string | null {
    if (this.#currency !== null) return this.#currency
    const written = this.#cells.text('currency')
    if (written === '') return this.#order.answers.currency ?? ''
    const currency = this.#cells.currency(written)
    if (currency === null) this.#fault(row, 'currency', written, 'currency')
    return currency
  }

  /** null: the file has no such costs. */
  #effectiveOf(): AmountCell | null {
    const { effectiveOf } = this.#source
    if (effectiveOf === undefined && this.#cells.of('effective').length === 0) return null
    const role = effectiveOf === undefined ? 'effective' : effectiveOf(this.#cells.text)
    this.#effective.kind = 'blank'
    if (role === 'amount') return this.#amount
    if (typeof role === 'string') this.#cells.amount(role, this.#effective)
    else if (role !== null) this.#addUp(role, this.#effective)
    return this.#effective
  }

  /** Rare: of the fees of what was committed to. */
  #addUp({ plus, minus }: { readonly plus: readonly BillRole[]; readonly minus: readonly BillRole[] }, into: AmountCell): void {
    const exact = (role: BillRole) => {
      this.#cells.amount(role, into)
      return exactOfCell(into)
    }
    const added = plus.map(exact)
    const taken = minus.map((role) => negatedExact(exact(role)))
    into.kind = 'exact'
    into.exact = [...added, ...taken].reduce(addedExact, NO_AMOUNT)
  }

  #noteBasis(month: string, sign: number): void {
    const basis = this.#source.basisOf?.(this.#cells.text, sign) ?? null
    if (basis !== null) this.#bases.note(month, basis, this.#file)
  }

  /** Most lines are of a known kind: the last one that was looked at costs nothing. */
  #noteKind({ category, currency }: WrittenLine, amount: AmountCell, sign: number): void {
    const { kinds, kindTextOf } = this.#source
    const kind = kindTextOf?.(this.#cells.text, sign) ?? this.#cells.text('category')
    if (kinds === undefined || kind === this.#knownKind) return
    if (kinds.test(kind)) this.#knownKind = kind
    else this.#unknownKinds.add(this.#cells.plain(kind.slice(0, 60)), category, currency, amount)
  }

  /** What says how long something is paid for and isn't understood: read as nothing it would be a price of a month. */
  #hasPeriodFault(row: ScannedRow): boolean {
    const [start, end, term] = PERIOD_ROLES.map(this.#cells.text)
    if (start && periodIn(start) === null && this.#cells.month(start) === '') this.#fault(row, 'start', start, 'month')
    else if (end && this.#cells.month(end) === '') this.#fault(row, 'end', end, 'month')
    else if (term && monthsIn(term) === null) this.#fault(row, 'term', term, 'term')
    else if (start && end && isTorn(start, end, this.#order.answers.dates)) this.#fault(row, 'end', end, 'end')
    else return false
    return true
  }

  #summed() {
    return this.#sums.onlyTotal ?? NO_AMOUNT
  }

  #fault(row: ScannedRow, role: BillRole, text: string, what: BillCellFault['what']): void {
    this.#sums.fault(row.line, this.#nameOf(role), text, what)
  }

  #nameOf(role: BillRole): string {
    return this.#header.names[this.#cells.of(role)[0] ?? 0] ?? ''
  }

  /** What the file at hand says that it comes to, beside what its lines do. */
  #endFile(): void {
    this.#addUndated()
    this.#sums.own.push(...(this.#wide?.ownTotals() ?? []), ...this.#statedTotals(), ...this.#totalAbove())
    this.#stated = []
    this.#tax = null
  }

  /** What an invoice adds for all of its lines is of their month, if they have one. */
  #addUndated(): void {
    const [undated, months] = [this.#undated, this.#months]
    this.#undated = []
    this.#months = new Set()
    if (undated.length === 0) return
    const rows = undated.map(({ row }) => row)
    const { order } = this.#days.order(this.#order.answers.dates ?? null)
    const [month] = months
    if (month === undefined || (order !== null && !isOneMonth(months, order))) {
      this.#faultUndated(rows, this.#sums.named)
      return
    }
    for (const { line, amount } of undated) this.#sums.add({ ...line, month }, amount, null, '')
    this.#datedTax.push({ rows, file: this.#sums.named, months })
  }

  #faultUndated(rows: readonly number[], file: string | null): void {
    for (const row of rows) this.#sums.fault(row, this.#nameOf('month'), '', 'month', file)
  }

  /**
   * A row of sums may sum the whole file, what stands above it, or a section above or below it that ends at another one; one of tax
   * sums the tax.
   */
  #statedTotals(): readonly OwnTotal[] {
    const whole = this.#summed()
    return this.#stated.map(({ line, kind, stated, above }, at) => {
      const before = this.#stated[at - 1]?.above ?? NO_AMOUNT
      const next = this.#stated[at + 1]?.above ?? whole
      const tax = kind === 'tax-total' && this.#tax !== null ? [this.#tax.total()] : []
      const sums = [...tax, whole, above, addedExact(above, negatedExact(before)), addedExact(next, negatedExact(above))]
      const totals = sums.map((summed) => ownTotal({ file: this.#sums.named, line, of: null }, stated, summed))
      return totals.find(({ isTied }) => isTied) ?? { ...(totals[0] as OwnTotal), isBalance: kind === 'balance' }
    })
  }

  /** Once all lines are read. @param files names of the files they were in */
  result(files: readonly string[]): BillRead {
    this.#endFile()
    const { answers } = this.#order
    if (answers.sides === 'crore') this.#sums.faultCrores()
    const sums = this.#sums
    const { order, example, isTorn } = this.#days.order(answers.dates ?? null)
    if (isTorn) this.#refused = problem('bill-days-torn', { file: this.#file })
    for (const { rows, file, months } of this.#datedTax) if (order !== null && !isOneMonth(months, order)) this.#faultUndated(rows, file)
    const settled: Settled = {
      kind: this.#source.id,
      order: order ?? 'month-first',
      currency: answers.currency ?? '',
      vendor: answers.vendor ?? '',
    }
    const { both, basis, bases } = order === null ? { both: null, basis: null, bases: {} } : this.#bases.settled(order)
    if (both !== null) this.#refused = problem('bill-both-bases', { file: both })
    if (order !== null) this.#seeFiles(settled)
    const questions = [...this.#questions(order === null ? example : null, order)]
    const isOpen = questions.length > 0 || order === null
    const [control] = this.#cells.of('control')
    return {
      files,
      source: this.#source.id,
      columns: this.#source.id === 'mapped' ? this.#header.names : [],
      questions,
      groups: isOpen ? [] : sums.groups.settled(settled, sums.days.partial(settled)),
      totals: sums.totals(),
      monthTotals: isOpen ? [] : sums.months.totals(settled),
      monthFiles: isOpen ? {} : sums.months.files(settled),
      leftMonths: [],
      control: sums.control(control === undefined ? undefined : this.#header.names[control]),
      ownTotals: sums.own,
      faults: sums.faults,
      faultyLines: sums.faultyLines,
      lines: sums.lines,
      blankLines: this.#blankLines,
      ...{ basis, bases },
      unknownKinds: this.#unknownKinds.found(answers.currency ?? ''),
      tags: [...new Set(this.#allCells.flatMap(({ tags }) => [...tags]))].sort(),
      emails: this.#allCells.reduce((sum, { emails }) => sum + emails, 0),
      dayOrder: example === null ? null : order,
    }
  }

  /** Whether several files have the same lines, or the same months. */
  #seeFiles(settled: Settled): void {
    const { months } = this.#sums
    if (!months.isSeveral) return
    const twin = months.twin(settled)
    if (twin !== null) this.#refused ??= problem('bill-part-twice', twin)
    this.#overlap = months.overlap(settled)
  }

  *#questions(dates: string | null, order: DayOrder | null): Generator<BillQuestion> {
    const { mark, sides, currency, vendor, overlap } = this.#order.answers
    const { commaExample, eitherSide, groups } = this.#sums
    const marked = commaExample ?? this.#doubt.example
    const isComma = this.#source.id === 'mapped' && commaExample !== null && !this.#doubt.isShown && !this.#sums.hasOtherAmounts
    if (marked !== null && mark === undefined)
      yield { id: 'mark', example: marked, choices: ['.', ','], ...(isComma ? { shown: ',' } : {}) }
    if (eitherSide !== null && sides === undefined) yield { id: 'sides', example: eitherSide, choices: ['credit', 'crore'] }
    const period = this.#periods?.question(order) ?? null
    if (period !== null) yield period
    if (dates !== null) yield { id: 'dates', example: dates, choices: ['day-first', 'month-first'] }
    const lines = [...groups.lines()]
    if (currency === undefined && lines.some((line) => line.currency === '')) yield { id: 'currency' }
    if (vendor === undefined && lines.some((line) => line.vendor === '')) yield { id: 'vendor' }
    if (this.#overlap !== null && overlap === undefined) {
      const { months, files, sums, mayLose, isOfNobody } = this.#overlap
      const choices = isOfNobody ? (['last', 'parts', 'apart'] as const) : (['last', 'parts'] as const)
      yield { id: 'overlap', months, files, sums, choices, ...(mayLose ? {} : { proposed: 'last' }) }
    }
  }

  /** One that cannot be read is a fault, because nothing would be compared with it. */
  #totalAbove(): readonly OwnTotal[] {
    const { totalBeside } = this.#source
    const said = totalBeside === undefined ? null : this.#header.said(totalBeside)
    if (totalBeside === undefined || said === null) return []
    // It may be written for the reader of the invoice, and the lines below it for programs.
    const stated = readExact(said) ?? readExact(said, ',')
    if (stated === null) this.#sums.fault(null, totalBeside, said, 'amount')
    const summed = this.#sums.onlyTotal
    return stated === null || summed === null ? [] : [ownTotal({ file: this.#sums.named, line: null, of: null }, stated, summed)]
  }
}

const PERIOD_ROLES = ['start', 'end', 'term'] as const satisfies readonly BillRole[]

/** Days of which the last is before the first in every order of day and month, or other than the one that the first cell says itself. */
function isTorn(start: string, end: string, answer: DayOrder | undefined): boolean {
  const orders = answer === undefined ? (['day-first', 'month-first'] as const) : [answer]
  const period = periodIn(start)
  const apart = orders.flatMap((order) => {
    const [first, last] = [period === null ? firstDayOf(start, order) : endDayOf(period.end, order), endDayOf(end, order)]
    return first === null || last === null ? [] : [daysBetween(first, last)]
  })
  return apart.length > 0 && apart.every((days) => (period === null ? days < 0 : Math.abs(days) > 1))
}

function isOneMonth(written: ReadonlySet<string>, order: DayOrder): boolean {
  return new Set([...written].map((month) => monthIn(month, order))).size === 1
}

/** No invoice has as many lines of tax. */
const MOST_UNDATED = 1000
const NO_CREDITS: readonly LineCredit[] = []

/** Days without their time, so that hours do not make groups of their own. */
function dayTerm({ start, end, ...others }: WrittenTerm): WrittenTerm {
  return { start: dayPart(start), end: dayPart(end), ...others }
}

function dayPart(text: string): string {
  return text.charCodeAt(4) === 0x2d ? text.slice(0, 10) : text
}
