// What a bill says was bought for a term costs something as long as the term lasts, whichever bills come in afterwards: on each day the
// workbook is looked at as if it had only the bills of terms that hold then.

import { addDays } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount, Tables } from '../inventory/tables.ts'

const PURCHASE_ID = 'purchase'

/** The bill of what was bought for a term, by the id of its amount. */
export function purchaseId(recordId: string): string {
  return `${PURCHASE_ID}.${recordId}`
}

export function isOfPurchase(billId: string): boolean {
  return billId.startsWith(`${PURCHASE_ID}.`)
}

/** Whose bill it is; of any other bill, nothing. */
export function purchaseOfBill({ billed }: Pick<Tables, 'billed'>, billId: string | null): BilledAmount | undefined {
  return billId === null || !isOfPurchase(billId) ? undefined : billed[billId.slice(PURCHASE_ID.length + 1)]
}

/** What is renewed: of each such thing one term holds at a time. */
export function keyOfPurchase({ source, vendor, service, account, tag, currency }: BilledAmount): string {
  return [source, vendor, service, account, tag, currency].join('\n')
}

export type Bought = BilledAmount & { readonly termStart: IsoDate; readonly termEnd: IsoDate }

/** Of a service that is paid for a year its usage and its tax, too. */
const CHARGED: ReadonlySet<string> = new Set(['usage', 'purchase', 'tax'])

export function isBought(amount: BilledAmount): amount is Bought {
  return CHARGED.has(amount.category) && amount.termStart !== null && amount.termEnd !== null
}

/**
 * Those whose term isn't over, and that don't count yet. As long as one that has begun holds, others wait for their first day, and for the
 * day after its last one where they begin on that. Terms that have begun and overlap are two purchases.
 */
export function waitingAt(bought: readonly Bought[], day: IsoDate): ReadonlySet<Bought> {
  const lasting = bought.filter(({ termEnd }) => termEnd >= day)
  return new Set(
    [...groupedBy(lasting, keyOfPurchase).values()].flatMap((ofThing) => {
      const holding = holderOf(ofThing, day)
      if (holding === undefined) return []
      const isHeld = holding.termStart <= day
      return ofThing.filter((amount) => {
        return amount !== holding && (amount.termStart >= holding.termEnd || (isHeld && amount.termStart > day))
      })
    }),
  )
}

/** The first day after this one on which it waits no longer: its own, or, after a gap, the one on which nothing holds before it. */
export function countsFrom(amount: Bought, bought: readonly Bought[], day: IsoDate): IsoDate {
  const ofThing = bought.filter((other) => keyOfPurchase(other) === keyOfPurchase(amount))
  const days = [amount.termStart, ...ofThing.map(({ termEnd }) => addDays(termEnd, 1))].filter((next) => next > day).sort()
  return days.find((next) => !waitingAt(ofThing, next).has(amount)) ?? amount.termStart
}

/** Of the terms that have begun the one that ends first. Before any has, the next one: years that are paid ahead never count at once. */
function holderOf(bought: readonly Bought[], day: IsoDate): Bought | undefined {
  const begun = bought.filter(({ termStart }) => termStart <= day)
  if (begun.length > 0) return begun.sort(byEnd)[0]
  const [first] = bought.map(({ termStart }) => termStart).sort()
  return bought.filter(({ termStart }) => termStart === first).sort(byEnd)[0]
}

function byEnd(a: Bought, b: Bought): number {
  return a.termEnd < b.termEnd ? -1 : Number(a.termEnd > b.termEnd)
}

/** Of tables as they stand on a day: one edit asks for them several times, and their index is known by them. */
const STANDING = new WeakMap<Tables, { readonly day: IsoDate; readonly tables: Tables }>()

/** Without the bills of purchases whose term is over or that wait for it, and without what components bear of them; the same tables where there are none. */
export function standingTables(tables: Tables, day: IsoDate): Tables {
  const known = STANDING.get(tables)
  if (known?.day === day) return known.tables
  const away = billsAway(tables, day)
  const standing = away.size === 0 ? tables : withoutBills(tables, away)
  STANDING.set(tables, { day, tables: standing })
  return standing
}

export function hasPurchases({ bills }: Pick<Tables, 'bills'>): boolean {
  return Object.keys(bills).some(isOfPurchase)
}

function billsAway(tables: Pick<Tables, 'bills' | 'billed'>, day: IsoDate): ReadonlySet<string> {
  const bought = Object.keys(tables.bills).flatMap((id) => {
    const amount = purchaseOfBill(tables, id)
    return amount !== undefined && isBought(amount) ? [amount] : []
  })
  const waiting = waitingAt(bought, day)
  return new Set(bought.flatMap((amount) => (amount.termEnd < day || waiting.has(amount) ? [purchaseId(amount.id)] : [])))
}

function withoutBills(tables: Tables, away: ReadonlySet<string>): Tables {
  const bills = Object.entries(tables.bills).filter(([id]) => !away.has(id))
  const costLines = Object.entries(tables.costLines).filter(([, { billId }]) => billId === null || !away.has(billId))
  return { ...tables, bills: Object.fromEntries(bills), costLines: Object.fromEntries(costLines) }
}
