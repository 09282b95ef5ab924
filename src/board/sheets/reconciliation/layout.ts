// What stands on the sheet Reconciliation and in which row: figures first, then the vendors of both sides, then what they
// are added up from. Of the books only lines of the months and accounts that are compared: what is paid under other accounts
// (salaries among them) is one amount an account.

import {
  type Assessment,
  type BookedAccount,
  type BookedVendor,
  type LedgerLine,
  type LineClass,
  type ListedCost,
  nameKey,
  type Reconciliation,
  reconcile,
  type VendorMatch,
} from '#core'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly reconciliation: ReconciliationLayout | null
  }
}

/** Of the table of figures, above all blocks. */
export const FIGURES_HEADER = 6

export interface Block<Item> {
  readonly heading: number
  readonly first: number
  /** An empty block is not on the sheet, and stands for the headers of the figures: a range over texts sums to nothing. */
  readonly last: number
  readonly items: readonly Item[]
}

export interface MatchRow {
  readonly match: VendorMatch
  /** Rows of what the list says of it; null: nothing. */
  readonly listed: { readonly first: number; readonly last: number } | null
  readonly rests: { readonly first: number; readonly last: number } | null
}

export interface VendorRow {
  readonly vendor: BookedVendor
  /** From 1; null: it is no infrastructure. */
  readonly match: number | null
}

export interface ItemRow {
  readonly item: ListedCost
  /** The price alone; null: the one plain amount of a component, which stands on Components. */
  readonly lineId: string | null
  readonly match: number
}

export interface LineRow {
  readonly line: LedgerLine
  readonly vendor: number
  readonly account: number
}

export interface ReconciliationLayout {
  readonly found: Reconciliation
  readonly matches: Block<MatchRow>
  readonly vendors: Block<VendorRow>
  /** The account of lines that name none is null; it counts. */
  readonly accounts: Block<BookedAccount | null>
  readonly leftOut: Block<BookedAccount>
  readonly months: Block<string>
  readonly items: Block<ItemRow>
  readonly rests: Block<ItemRow>
  readonly lines: Block<LineRow>
  readonly lastRow: number
}

const COMPARED: ReadonlySet<LineClass | undefined> = new Set(['tied', 'not-listed', 'open', 'not-infrastructure'])
const isCompared = ({ counts }: BookedAccount) => counts === 'hosting' || counts === 'software'

/**
 * @param isOnCosts whether the prices of a component stand on Costs
 * @param firstRow of the first block, below the figures
 * @returns null: the books have no month that is over
 */
export function reconciliationLayout(
  assessment: Assessment,
  isOnCosts: (componentId: string) => boolean,
  firstRow: number,
): ReconciliationLayout | null {
  const found = reconcile(assessment)
  if (found === null) return null
  let next = firstRow
  const block = <Item>(items: readonly Item[]): Block<Item> => {
    if (items.length === 0) return { heading: 0, first: FIGURES_HEADER + 1, last: FIGURES_HEADER, items }
    const heading = next
    next += 4 + items.length
    return { heading, first: heading + 3, last: heading + 2 + items.length, items }
  }
  const lines = Object.values(assessment.index.tables.ledger).filter(({ id }) => COMPARED.has(found.classOf.get(id)))
  const named = new Set(lines.map(({ vendor }) => nameKey(vendor)))
  const vendors = found.vendors.filter(({ vendor }) => named.has(nameKey(vendor)))
  const matches = found.matches.filter(
    (match) => match.items.length > 0 || match.vendors.some((vendor) => named.has(nameKey(vendor.vendor))),
  )
  const numbers = new Map(matches.flatMap((match, at) => match.vendors.map(({ vendor }) => [nameKey(vendor), at + 1] as const)))
  const rows = matches.flatMap(({ items }, at) => items.flatMap((item) => itemRows(item, at + 1, isOnCosts)))
  const accounts = [...(lines.some(({ account }) => account === null) ? [null] : []), ...found.accounts.filter(isCompared)]
  const matchBlock = block(matches)
  const vendorBlock = block(vendors.map((vendor): VendorRow => ({ vendor, match: numbers.get(nameKey(vendor.vendor)) ?? null })))
  const accountBlock = block(accounts)
  const leftOut = block(found.accounts.filter((account) => !isCompared(account) && account.bookedMinor !== 0))
  const months = block(found.period.months)
  const items = block(rows.filter(({ item }) => item.componentId !== null))
  const rests = block(rows.filter(({ item }) => item.componentId === null))
  const vendorNumbers = new Map(vendors.map(({ vendor }, at) => [nameKey(vendor), at + 1]))
  const accountNumbers = new Map(accounts.map((account, at) => [nameKey(account?.account ?? null), at + 1]))
  const lineBlock = block(
    lines.map(
      (line): LineRow => ({
        ...{ line, vendor: vendorNumbers.get(nameKey(line.vendor)) ?? 0 },
        account: accountNumbers.get(nameKey(line.account)) ?? 0,
      }),
    ),
  )
  return {
    ...{ found, vendors: vendorBlock, accounts: accountBlock, leftOut, months, items, rests, lines: lineBlock, lastRow: next - 2 },
    matches: { ...matchBlock, items: matches.map((match, at) => ({ match, listed: spanOf(items, at + 1), rests: spanOf(rests, at + 1) })) },
  }
}

function itemRows(item: ListedCost, match: number, isOnCosts: (componentId: string) => boolean): readonly ItemRow[] {
  if (item.componentId === null || !isOnCosts(item.componentId)) return [{ item, lineId: null, match }]
  return item.lines.map(({ id }) => ({ item, lineId: id, match }))
}

/** What a match lists stands in rows that follow each other. */
function spanOf({ first, items }: Block<ItemRow>, match: number): MatchRow['listed'] {
  const from = items.findIndex((row) => row.match === match)
  return from < 0 ? null : { first: first + from, last: first + items.findLastIndex((row) => row.match === match) }
}
