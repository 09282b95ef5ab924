// The cells of the line at hand by what they mean. A million lines say mostly what others have said: whatever is worked out of a
// text is kept for the next line that has it.

import { currenciesOf } from '#core'
import { type AmountCell, readAmountText } from './amount-cell.ts'
import type { BillHeader } from './bill-header.ts'
import { writtenMonth } from './bill-months.ts'
import type { BillOrder } from './bill-read.ts'
import { BILL_ROLES, type BillRole, type BillSource, type LineTexts } from './bill-source.ts'
import { hasEmail, LONGEST_NAME, shortName, TagReader, withoutEmails } from './bill-tags.ts'
import type { ScannedRow } from './row-scanner.ts'

export class LineCells {
  readonly #places: Readonly<Record<BillRole, readonly number[]>>
  readonly #tagPlaces: readonly { readonly rest: string; readonly place: number }[]
  readonly #tags: TagReader
  readonly #hasUserTags: () => boolean
  readonly #hasTag: boolean
  readonly #mark: '.' | ','
  readonly #plain = new Kept((text) => (hasEmail(shortName(text)) ? null : shortName(text)))
  readonly #vendors = new Kept((text) => withoutEmails(shortName(text)))
  readonly #accounts = new Kept(accountIn)
  readonly #months = new Kept(writtenMonth)
  readonly #currencies = new Kept(currencyIn)
  #row: ScannedRow | null = null
  #emails = 0

  constructor({ columns, tagColumns = [], hasUserTags }: BillSource, header: BillHeader, { tag, answers }: BillOrder) {
    this.#places = Object.fromEntries(BILL_ROLES.map((role) => [role, header.places(columns[role] ?? [])])) as never
    this.#tags = new TagReader(tag)
    const tagPlaces = header.beginningWith(...tagColumns)
    // The last one that says anything counts: the one that is called just like the tag.
    this.#tagPlaces = [...tagPlaces].sort((a, b) => Number(this.#tags.isExact(a.rest)) - Number(this.#tags.isExact(b.rest)))
    this.#hasUserTags = () => hasUserTags?.(this.text) === true
    this.#hasTag = tag !== null
    this.#mark = answers.mark ?? '.'
  }

  /** Columns whose cells are asked for. */
  get places(): readonly number[] {
    return [...Object.values(this.#places).flat(), ...(this.#hasTag ? this.#tagPlaces.map(({ place }) => place) : [])]
  }

  /** Of one thing. */
  of(role: BillRole): readonly number[] {
    return this.#places[role]
  }

  get tags(): ReadonlySet<string> {
    return this.#tags.names
  }

  /** Texts that were left out. */
  get emails(): number {
    return this.#emails + this.#tags.emails
  }

  take(row: ScannedRow): void {
    this.#row = row
  }

  readonly text: LineTexts = (role) => {
    const row = this.#row
    if (row === null) return ''
    const places = this.#places[role]
    for (let at = 0; at < places.length; at++) {
      const text = row.text(places[at] as number)
      if (text !== '' && !isBlank(text) && !(text.length <= 3 && OF_PERIODS.has(role) && NO_PERIOD.test(text))) return text
    }
    return ''
  }

  amount(role: BillRole, into: AmountCell): void {
    into.kind = 'blank'
    const row = this.#row
    if (row === null) return
    for (const place of this.#places[role]) {
      this.amountAt(row, place, into)
      if (into.kind !== 'blank') return
    }
  }

  /** Of a column that no role names. */
  amountAt(row: ScannedRow, place: number, into: AmountCell): void {
    if (this.#mark === ',') readAmountText(row.text(place), into, ',')
    else row.amount(place, into)
  }

  /** "" of what is neither a day nor a month. */
  month(text: string): string {
    return this.#months.of(text)
  }

  /** null: no currency. */
  currency(text: string): string | null {
    return this.#currencies.of(text)
  }

  /** "" of what names a person. */
  plain(text: string): string {
    if (text === '') return text
    const plain = this.#plain.of(text)
    if (plain === null) this.#emails++
    return plain ?? ''
  }

  /** The first name that is no person's. */
  account(): string {
    for (const place of this.#places.account) {
      const text = this.#row?.text(place) ?? ''
      if (text === '' || isBlank(text)) continue
      const account = this.#accounts.of(text)
      if (account !== null) return account
      this.#emails++
    }
    return ''
  }

  /** Without an address that stands in it. @param given null: the first one that a column names */
  vendor(given: string | null): string {
    if (given !== null) return this.#withoutEmails(given)
    for (const place of this.#places.vendor) {
      const text = this.#row?.text(place) ?? ''
      const vendor = text === '' || isBlank(text) ? '' : this.#withoutEmails(text)
      if (vendor !== '') return vendor
    }
    return ''
  }

  #withoutEmails(text: string): string {
    const vendor = this.#vendors.of(text)
    if (vendor !== text && text.includes('@')) this.#emails++
    return vendor
  }

  tag(): string | null {
    let tag = this.#tags.valueIn(this.text('tags'), this.#hasUserTags)
    if (this.#tagPlaces.length === 0) return tag
    for (const { rest, place } of this.#tagPlaces) tag = this.#tags.column(rest, this.#row?.text(place) ?? '', this.#hasUserTags) ?? tag
    return tag
  }
}

function isBlank(text: string): boolean {
  return text.length === BLANK.length && text.toUpperCase() === BLANK
}

const BLANK = 'NULL'
/** What has no end or no term says so with a dash as often as with nothing. */
const NO_PERIOD = /^(?:n\/?a|[-–—])$/i
const OF_PERIODS: ReadonlySet<BillRole> = new Set(['start', 'end', 'term', 'dayEnd', 'monthEnd'])
/** So many texts are kept with what they come to. */
const MOST_KEPT = 2000

class Kept<T> {
  readonly #read: (text: string) => T
  readonly #known = new Map<string, T>()
  #lastText = ''
  #last: T

  constructor(read: (text: string) => T) {
    this.#read = read
    this.#last = read('')
  }

  of(text: string): T {
    if (text === this.#lastText) return this.#last
    if (text.length > LONGEST_NAME) return this.#read(text)
    let value = this.#known.get(text)
    if (value === undefined) {
      value = this.#read(text)
      if (this.#known.size < MOST_KEPT) this.#known.set(text, value)
    }
    this.#lastText = text
    this.#last = value
    return value
  }
}

/** What stands in brackets says that there is none; null: it is an e-mail address. */
function accountIn(text: string): string | null {
  const name = shortName(text)
  if (hasEmail(name)) return null
  return /^\[.*\]$/.test(name) ? '' : name
}

/** A code, or a sign that stands for one currency; the dollar of a cloud is the one of the United States. null: neither. */
export function currencyIn(written: string): string | null {
  const text = written.trim()
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase()
  if (text === '$') return 'USD'
  const [only, other] = currenciesOf(text) ?? []
  return other === undefined ? (only ?? null) : null
}
