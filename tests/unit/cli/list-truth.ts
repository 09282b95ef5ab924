// The truth about a list of tests/fixtures/lists, as RULES.md there explains it, and an import in the same form.

import type { PortableContent } from '#core'
import { approachWord } from '#intake'

export interface TrueOwner {
  /** null: unassigned time. */
  readonly name: string | null
  readonly shareBp: number | null
  readonly shareRange?: readonly [number, number]
}

interface TrueCost {
  readonly amountMinor: number | null
  readonly currency: string
  readonly per: string
  readonly seats: number | null
}

export interface TrueComponent {
  readonly name: string
  readonly nameAccept?: readonly string[]
  readonly line?: number
  /** May be imported or left out. */
  readonly optional?: boolean
  readonly owners: readonly TrueOwner[]
  readonly costs: readonly TrueCost[]
  readonly approach: string | null
  readonly edge: string | null
  readonly contractEnd: string | null
  readonly lifecycle: string | null
  /** What else counts as right, by field; "*": not judged. */
  readonly accept?: Readonly<Record<string, '*' | readonly (string | number | null)[]>>
}

export interface ListTruth {
  readonly file: string
  readonly company: { readonly currency: string }
  readonly aliases: Readonly<Record<string, string>>
  readonly components: readonly TrueComponent[]
  readonly mustAsk: readonly { readonly line: number; readonly field: string }[]
}

/** Minor units by currency. */
export type Money = ReadonlyMap<string, number>

export interface ReadComponent {
  readonly name: string
  readonly owners: readonly TrueOwner[]
  /** A month. */
  readonly cost: Money
  readonly once: Money
  readonly approach: string | null
  readonly edge: string | null
  readonly contractEnd: string | null
  readonly lifecycle: string
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }

/** What recurs as an amount a month, rounded per line, and what is paid once. */
export function sums(costs: readonly TrueCost[]): { readonly cost: Money; readonly once: Money } {
  const cost = new Map<string, number>()
  const once = new Map<string, number>()
  for (const { amountMinor, currency, per, seats } of costs) {
    if (amountMinor === null) continue
    const isOnce = per === 'once' || per === 'one-off'
    const amount = amountMinor * (seats ?? 1)
    const into = isOnce ? once : cost
    into.set(currency, (into.get(currency) ?? 0) + (isOnce ? amount : Math.floor(amount / (MONTHS[per] ?? 1) + 0.5)))
  }
  return { cost, once }
}

export function readComponents({ workbook: { tables } }: PortableContent): readonly ReadComponent[] {
  const lines = Object.values(tables.costLines).filter(({ month }) => month === null)
  return Object.values(tables.components)
    .toSorted((a, b) => a.position - b.position)
    .map((component) => {
      const owners = Object.values(tables.owners).filter(({ componentId }) => componentId === component.id)
      const costs = lines
        .filter(({ componentId }) => componentId === component.id)
        .map(({ amount, currency, per, seats, driver }) => ({
          amountMinor: amount,
          currency,
          per,
          seats: driver === 'per-seat' ? seats : 1,
        }))
      return {
        ...{ name: component.name, ...sums(costs), edge: component.edge, lifecycle: component.lifecycle },
        owners: owners.map(({ personId, share }) => ({ name: tables.people[personId ?? '']?.name ?? null, shareBp: share })),
        // An approach that nobody gave is held as bought.
        approach: component.approach === 'buy' && component.meta['approach'] === undefined ? null : approachWord(component),
        contractEnd: component.contract.end,
      }
    })
}
