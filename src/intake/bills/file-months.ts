// Which months of which bill each file has, and what its lines come to there. Files that are read together may be parts of one bill, or
// say a month again: what surely are parts counts, the same lines twice are refused, and about the rest somebody is asked.

import { addedExact, alikeBillsIn, ExactSum, exactText, groupedBy, isFarLess, MAPPED, type MonthTotal, sumExact } from '#core'
import { type AmountCell, addCell } from './amount-cell.ts'
import { monthIn } from './bill-months.ts'
import { billsOf } from './bill-parts.ts'
import type { LeftMonth, OverlapSum } from './bill-read.ts'
import { singleDay, writtenDay } from './charged-days.ts'
import { type Settled, sourceOf, type WrittenLine } from './gather-lines.ts'
import { RowSample } from './row-sample.ts'
import type { ScannedRow } from './row-scanner.ts'

/** One month of one bill in one file, as the file writes it. */
interface FileMonth {
  readonly file: number
  readonly of: Pick<WrittenLine, 'payer' | 'biller' | 'vendor' | 'month' | 'currency'>
  readonly amount: ExactSum
  lines: number
  /** Of all its rows, in whatever order they stand. */
  mark: number
  readonly rows: RowSample
  /** Until when something is charged that begins then. */
  readonly ends: Map<string, string>
  /** null: some line is of no single day that is known. */
  days: Set<string> | null
  /** That some line names; null: there are too many. */
  accounts: Set<string> | null
  /** null: there are too many. */
  services: Set<string> | null
}

interface SettledMonth {
  readonly own: FileMonth
  readonly source: string
  readonly biller: string
  readonly month: string
  readonly currency: string
  readonly days: ReadonlySet<string> | null
}

/** Months that a file says and a later one says again, or may. */
export interface Overlap {
  readonly months: readonly string[]
  readonly files: readonly string[]
  /** What these months come to if all files count, and if of each only the last one does. */
  readonly sums: readonly OverlapSum[]
  /** With the later one alone something may be missing: nothing shows that it has all that the earlier one has. */
  readonly mayLose: boolean
  /** No line says who sends one of them, so each may be somebody else's. */
  readonly isOfNobody: boolean
  /** What doesn't count where the later one does. */
  readonly left: ReadonlySet<string>
  readonly leftMonths: readonly LeftMonth[]
}

/** No month has more. */
const MOST_DAYS = 100
const MOST_ACCOUNTS = 1000
const MOST_SERVICES = 1000
const MOST_KEPT = 2000

export class FileMonths {
  readonly isSeveral: boolean
  readonly #names: readonly string[]
  /** Of each file the bill that its name makes it a part of. */
  readonly #bills: readonly number[]
  readonly #left: ReadonlySet<string>
  readonly #months = new Map<string, FileMonth>()
  #file = -1
  #last: FileMonth | null = null

  /** @param left what of which file doesn't count */
  constructor(names: readonly string[], left: ReadonlySet<string>) {
    this.isSeveral = names.length > 1
    this.#names = names
    this.#left = left
    const bills = billsOf(names.map((name, file) => ({ name, file })))
    this.#bills = names.map((_, file) => bills.findIndex((parts) => parts.some((part) => part.file === file)))
  }

  /** Lines that follow are of the file at this place. */
  begin(file: number): void {
    this.#file = file
    this.#last = null
  }

  isLeft(line: WrittenLine): boolean {
    return this.#left.size > 0 && this.#left.has(keyOf(this.#file, line))
  }

  /** @param lines 0 of what stands in a line that is counted already */
  add(line: WrittenLine, amount: AmountCell, lines: number): void {
    const month = this.#monthOf(line)
    addCell(month.amount, amount)
    month.lines += lines
  }

  /** Only of several files. @param start and @param end of what it is charged for */
  see(line: WrittenLine, row: ScannedRow, start: string, end: string): void {
    const month = this.#monthOf(line)
    const mark = row.mark()
    month.mark = (month.mark + mark) | 0
    if (mark !== 0) month.rows.add(mark)
    if ((month.accounts?.size ?? 0) > MOST_ACCOUNTS) month.accounts = null
    if (line.account !== '') month.accounts?.add(line.account)
    if ((month.services?.size ?? 0) > MOST_SERVICES) month.services = null
    month.services?.add(line.service)
    // Most lines say what others have said.
    if (month.ends.get(start) === end) return
    if (month.ends.size < MOST_KEPT) month.ends.set(start, end)
    if (start === '' || (month.days?.size ?? 0) > MOST_DAYS) month.days = null
    month.days?.add(writtenDay(start, end))
  }

  /** Neighbors are mostly of one month. */
  #monthOf(line: WrittenLine): FileMonth {
    if (this.#last !== null && isSameMonth(this.#last.of, line)) return this.#last
    const key = keyOf(this.#file, line)
    const { payer, biller, vendor, month, currency } = line
    const of = { payer, biller, vendor, month, currency }
    const made = {
      file: this.#file,
      of,
      amount: new ExactSum(),
      lines: 0,
      mark: 0,
      rows: new RowSample(),
      ends: new Map(),
      days: new Set<string>(),
      accounts: new Set<string>(),
      services: new Set<string>(),
    }
    this.#last = this.#months.get(key) ?? made
    this.#months.set(key, this.#last)
    return this.#last
  }

  /** What the lines of each month come to, added up beside the groups. */
  totals(settled: Settled): readonly MonthTotal[] {
    const totals = new Map<string, MonthTotal>()
    for (const { own, source, month, currency } of this.#settled(settled)) {
      const key = `${source}\n${month}\n${currency}`
      const before = totals.get(key)
      const amount = own.amount.total()
      totals.set(key, { source, month, currency, amount: before === undefined ? amount : addedExact(before.amount, amount) })
    }
    return [...totals.values()]
  }

  /** In which files each month is; none of one file. */
  files(settled: Settled): Readonly<Record<string, readonly string[]>> {
    if (!this.isSeveral) return {}
    const months = groupedBy(this.#settled(settled), ({ month }) => month)
    return Object.fromEntries(
      [...months].map(([month, own]) => [month, this.#names.filter((_, at) => own.some(({ own: { file } }) => file === at))]),
    )
  }

  /** A file with the lines of another one, whatever their order and the ends of its lines. null: there is none. */
  twin(settled: Settled): { readonly file: string; readonly first: string } | null {
    const known = new Map<string, number>()
    for (const [file, months] of groupedBy(this.#settled(settled), ({ own }) => own.file)) {
      // Of rows that nobody knows wholly, as many and the same sum may be other ones: parts of nothing but free charges.
      if (months.every(({ own }) => own.mark === 0)) continue
      const content = months.map(contentOf).sort().join('\n')
      const first = known.get(content)
      if (first !== undefined) return { file: this.#names[file] ?? '', first: this.#names[first] ?? '' }
      known.set(content, file)
    }
    return null
  }

  /** null: every month is surely of one file, or of parts. */
  overlap(settled: Settled): Overlap | null {
    const found = [...groupedBy(this.#settled(settled), ({ month, currency }) => `${month}\n${currency}`).values()].flatMap((months) =>
      this.#overlapping(months),
    )
    if (found.length === 0) return null
    const files = new Set(found.flatMap(([earlier, later]) => [earlier.own.file, later.own.file]))
    const ofNobody = found.some((months) => months.some(isOfNobody))
    // Of several vendors a month of a file is one month all the same.
    const leftMonths = new Map(
      found.map(([{ own, month }]) => [`${own.file}\n${month}`, { file: this.#names[own.file] ?? '', month }] as const),
    )
    return {
      months: [...new Set(found.map(([{ month }]) => month))].sort(),
      sums: sumsOf(found),
      files: [...files].sort((a, b) => a - b).map((file) => this.#names[file] ?? ''),
      // In columns of one's own two invoices of one account in one month look like two issues of one.
      mayLose: settled.kind === MAPPED || ofNobody || hasOthers(found),
      isOfNobody: ofNobody,
      left: new Set(found.map(([{ own }]) => keyOf(own.file, own.of))),
      leftMonths: [...leftMonths.values()].sort((a, b) => (a.month < b.month ? -1 : Number(a.month > b.month))),
    }
  }

  /** @param months of one month and currency, whoever sends the bill */
  #overlapping(months: readonly SettledMonth[]): readonly (readonly [SettledMonth, SettledMonth])[] {
    const placeOf = ({ own }: SettledMonth) => this.#bills[own.file] ?? 0
    const ordered = months.toSorted((a, b) => placeOf(a) - placeOf(b) || a.own.file - b.own.file)
    const shared = sharedRows(ordered)
    const placesOf = groupedBy([...ordered.keys()], (at) => ordered[at]?.source)
    const bills = [...placesOf.values()].flatMap(([at]) => ordered[at ?? 0] ?? [])
    const alikeIn = alikeBillsIn(bills)
    return bills.flatMap((bill) => {
      const alike = [bill, ...alikeIn(bill)].flatMap(({ source }) => placesOf.get(source) ?? [])
      return (placesOf.get(bill.source) ?? []).flatMap((at) =>
        alike.flatMap((before) => {
          const [earlier, later] = [ordered[before], ordered[at]]
          if (before >= at || earlier === undefined || later === undefined || earlier.own.file === later.own.file) return []
          const isAgain = placeOf(earlier) === placeOf(later) ? shared(before, at) : !areApart(earlier.days, later.days)
          return isAgain ? [[earlier, later] as const] : []
        }),
      )
    })
  }

  #settled(settled: Settled): readonly SettledMonth[] {
    return [...this.#months.values()].map((own) => {
      const { biller, vendor, month, currency } = own.of
      return {
        ...{ own, source: sourceOf(own.of, settled), biller: biller || vendor || settled.vendor },
        ...{ month: monthIn(month, settled.order) ?? '', currency: currency || settled.currency },
        days: own.days === null ? null : daysIn(own.days, settled),
      }
    })
  }
}

function sumsOf(found: readonly (readonly [earlier: SettledMonth, later: SettledMonth])[]): readonly OverlapSum[] {
  const left = new Set(found.map(([earlier]) => earlier))
  return [...groupedBy(new Set(found.flat()), ({ currency }) => currency)].map(([currency, months]) => {
    const sumOf = (of: readonly SettledMonth[]) => sumExact(of.map(({ own }) => own.amount.total()))
    return { currency, all: sumOf(months), last: sumOf(months.filter((month) => !left.has(month))) }
  })
}

function keyOf(file: number, { payer, biller, vendor, month, currency }: FileMonth['of']): string {
  return `${file}\n${payer}\n${biller}\n${vendor}\n${month}\n${currency}`
}

/** Texts of one column are mostly the same text: a comparison of two of them costs nothing. */
function isSameMonth(a: FileMonth['of'], b: WrittenLine): boolean {
  return a.month === b.month && a.payer === b.payer && a.biller === b.biller && a.vendor === b.vendor && a.currency === b.currency
}

function contentOf({ own, source, month, currency }: SettledMonth): string {
  return [source, own.of.vendor, month, currency, own.lines, own.mark, exactText(own.amount.total())].join('\n')
}

/** Neither its lines nor its source say who sends it. */
function isOfNobody({ own: { of } }: SettledMonth): boolean {
  return of.biller === '' && of.vendor === ''
}

/**
 * An earlier one names no account, and may be of another one, or the later file lacks an account or a service of it, under whichever vendor,
 * or comes to less, as of a filter that says neither.
 */
function hasOthers(found: readonly (readonly [earlier: SettledMonth, later: SettledMonth])[]): boolean {
  const pairs = groupedBy(found, ([{ own }, later]) => `${later.own.file}\n${keyOf(own.file, own.of)}`)
  return [...pairs.values()].some((again) => {
    const own = again[0]?.[0].own
    if (own?.of.payer === '' && own.accounts?.size === 0) return true
    if (own !== undefined && isFarLess(own.amount.total(), sumExact(again.map(([, later]) => later.own.amount.total())))) return true
    return NAMED.some((of) => {
      const names = own?.[of] ?? null
      return names === null || ![...names].every((name) => again.some(([, later]) => later.own[of]?.has(name) === true))
    })
  })
}

const NAMED = ['accounts', 'services'] as const

/** Each of single days, and none of them in both. */
function areApart(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  return a !== null && b !== null && a.size > 0 && b.size > 0 && [...a].every((each) => !b.has(each))
}

function daysIn(written: ReadonlySet<string>, { order }: Settled): ReadonlySet<string> | null {
  const days = [...written].flatMap((each) => singleDay(each, order) ?? [])
  return days.length < written.size ? null : new Set(days)
}

const NO_ROWS: ReadonlySet<number> = new Set()

/** Numbered parts have no rows in common, but for a few that are equal by chance: half of them are the same charges again. */
function sharedRows(months: readonly SettledMonth[]): (a: number, b: number) => boolean {
  const mask = months.reduce((widest, { own }) => widest | own.rows.mask, 0)
  const rows = months.map(({ own }) => new Set(own.rows.within(mask)))
  return (a, b) => {
    const [some, others] = [rows[a] ?? NO_ROWS, rows[b] ?? NO_ROWS]
    const both = [...some].filter((mark) => others.has(mark)).length
    return both > 0 && both * 2 >= Math.min(some.size, others.size)
  }
}
