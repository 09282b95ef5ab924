// Which vendors of the books and which names of the list belong together. One cloud may be listed by four services, and
// two vendors may be paid for one component: whatever answers join stands in one row.

import { nameKey } from '../inventory/name-key.ts'
import type { BookVendor } from '../inventory/tables.ts'
import type { VendorAnswer } from './book-edits.ts'
import { spellingKey } from './book-names.ts'
import { type ExpectedCosts, expectedCosts, type ListedCost } from './listed-costs.ts'

export interface BookedVendor {
  /** As the books spell it first; null: lines that name nobody. */
  readonly vendor: string | null
  /** What was said of it; null: nothing, or everything it named has gone from the list. */
  readonly answer: BookVendor['counts'] | null
  /** Names of the list it stands for. */
  readonly listed: readonly string[]
  /** Names of the list that it probably stands for, while nothing was said. */
  readonly likely: readonly string[]
  /** While nothing was said: another vendor of the books that is probably the same, written differently; one with an answer first. */
  readonly alike: Pick<BookedVendor, 'vendor' | 'answer' | 'listed'> | null
  /** Of the period, under hosting and software. */
  readonly bookedMinor: number
}

/** Paid and listed; paid but not listed; listed but not paid; neither in these months; paid, and nobody has said to whom it belongs. */
export type MatchState = 'both' | 'not-listed' | 'not-paid' | 'nothing' | 'not-answered'

/** Smallest units of the workbook's currency, of all months of the period together. */
export interface VendorMatch extends ExpectedCosts {
  readonly name: string
  readonly vendors: readonly BookedVendor[]
  readonly items: readonly ListedCost[]
  readonly state: MatchState
  readonly bookedMinor: number
  /** booked − expected */
  readonly differenceMinor: number
}

/** What is probably to be said of a vendor, for somebody to accept; null: nothing suggests it, or it was said. */
export function proposedAnswer({ vendor, answer, likely, alike }: BookedVendor): VendorAnswer | null {
  if (vendor === null || answer !== null) return null
  if (alike !== null && alike.answer !== null) return { vendor, counts: alike.answer, listed: alike.listed }
  return likely.length === 0 ? null : { vendor, counts: 'listed', listed: likely }
}

/** What is not infrastructure is in none. Two spellings of one vendor are in one once the same was said of both. */
export function vendorMatches(vendors: readonly BookedVendor[], items: readonly ListedCost[], months: number): readonly VendorMatch[] {
  const groups = new Groups()
  const counted = vendors.filter(({ answer }) => answer !== 'not-infrastructure')
  for (const { payee } of items) groups.add(ofList(payee))
  for (const { vendor, answer, listed } of counted) {
    groups.add(ofBooks(vendor))
    if (answer === 'not-listed' && spellingKey(vendor) !== '') groups.join(ofBooks(vendor), `spelled ${spellingKey(vendor)}`)
    for (const name of listed) groups.join(ofBooks(vendor), ofList(name))
  }
  const members = new Map<string, { vendors: BookedVendor[]; items: ListedCost[] }>()
  const at = (key: string) => {
    const root = groups.rootOf(key)
    const group = members.get(root) ?? { vendors: [], items: [] }
    members.set(root, group)
    return group
  }
  for (const vendor of counted) at(ofBooks(vendor.vendor)).vendors.push(vendor)
  for (const item of items) at(ofList(item.payee)).items.push(item)
  return [...members.values()]
    .map((group) => matchOf(group.vendors, group.items, months))
    .sort((a, b) => Math.abs(b.differenceMinor) - Math.abs(a.differenceMinor) || (a.name < b.name ? -1 : 1))
}

const ofBooks = (vendor: string | null): string => `books ${nameKey(vendor)}`
const ofList = (payee: string): string => `list ${nameKey(payee)}`

function matchOf(vendors: readonly BookedVendor[], items: readonly ListedCost[], months: number): VendorMatch {
  const bookedMinor = vendors.reduce((total, vendor) => total + vendor.bookedMinor, 0)
  const expected = expectedCosts(items, months)
  const isAnswered = vendors.every(({ answer }) => answer !== null)
  return {
    ...{ vendors, items, bookedMinor, ...expected },
    name: nameOf(vendors, items),
    state: stateOf(bookedMinor, expected.listedMinor + expected.onceMinor, { isListed: items.length > 0, isAnswered }),
    differenceMinor: bookedMinor - expected.expectedMinor,
  }
}

interface MatchFacts {
  readonly isListed: boolean
  readonly isAnswered: boolean
}

function stateOf(bookedMinor: number, pricedMinor: number, { isListed, isAnswered }: MatchFacts): MatchState {
  if (bookedMinor === 0) return pricedMinor === 0 ? 'nothing' : 'not-paid'
  if (isListed) return 'both'
  return isAnswered ? 'not-listed' : 'not-answered'
}

/** By the vendors of the books where there are any: that is who was paid. */
function nameOf(vendors: readonly BookedVendor[], items: readonly ListedCost[]): string {
  const paid = vendors.map(({ vendor }) => vendor ?? '')
  const names = vendors.length > 0 ? paid : [...new Set(items.map(({ payee }) => payee))]
  return names.join(' + ')
}

/** Disjoint sets, joined pair by pair. */
class Groups {
  readonly #parents = new Map<string, string>()

  add(key: string): void {
    if (!this.#parents.has(key)) this.#parents.set(key, key)
  }

  join(a: string, b: string): void {
    this.add(a)
    this.add(b)
    this.#parents.set(this.rootOf(b), this.rootOf(a))
  }

  rootOf(key: string): string {
    let root = key
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root)) root = parent
    this.#parents.set(key, root)
    return root
  }
}
