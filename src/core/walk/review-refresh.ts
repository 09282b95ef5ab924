// The second step: what has grown old. Prices by vendor, because that is how bills come; a list whose prices nobody dated
// once for all its rows; the company's figures once a quarter; credits and rates by their day.

import { type IsoDate, minorUnits } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import { costDate } from '../costs/cost-date.ts'
import { isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { Component, CostLine, ExchangeRate, RecordMeta } from '../inventory/tables.ts'
import { COMPANY_KEY, memberKey, type PricesItem, type RefreshItem, refreshKey } from './review-item.ts'
import { isGathered, isSetLately, isTouched, type ReviewView, stateOf } from './review-view.ts'

/** What asks once for many comes first, then prices by what they come to a month. */
export function refreshItems(view: ReviewView): readonly RefreshItem[] {
  return [...importItems(view), ...companyItem(view), ...priceItems(view), ...creditItems(view), ...rateItems(view)]
}

function importItems(view: ReviewView): readonly RefreshItem[] {
  return Object.values(view.workbook.tables.imports).flatMap((record): RefreshItem[] => {
    const key = refreshKey(record.id)
    const state = stateOf(view, key, record.pricesAsOf === null, false)
    return state === null ? [] : [{ kind: 'import', key, state, record }]
  })
}

/** Of everything that Settings ask about the company, what moves from quarter to quarter. */
export const MOVING_FIGURES = ['headcount', 'engineers', 'engineerMonthlyCost', 'netBurn', 'cash', 'revenue', 'customers'] as const

/** Once a quarter, unless somebody has just set all of them. */
function companyItem(view: ReviewView): readonly RefreshItem[] {
  const meta = view.workbook.tables.company['company']?.meta ?? {}
  const isOpen = MOVING_FIGURES.some((figure) => !isSetLately(view, meta, figure))
  const isAnswered = MOVING_FIGURES.some((figure) => isTouched(view, meta, figure))
  const state = stateOf(view, COMPANY_KEY, isOpen, true) ?? (isAnswered ? 'answered' : null)
  return state === null ? [] : [{ kind: 'company', key: COMPANY_KEY, state }]
}

interface PriceGroup {
  /** "" for small ones gathered. */
  readonly name: string
  readonly billId: string | null
  readonly lines: { readonly line: CostLine; readonly component: Component }[]
}

function priceItems(view: ReviewView): readonly PricesItem[] {
  const groups = [...priceGroups(view)].map(([id, group]) => ({ id, ...group, monthly: monthlyOf(view, group.lines) }))
  const usual = smallOnes(groups)
  const small = new Set(groups.filter(({ id }) => isGathered(view, memberKey(refreshKey(id)), usual.has(id))).map(({ id }) => id))
  const old = (lines: PriceGroup['lines']) => lines.filter(({ line }) => isOldPrice(view, line) || isTouched(view, line.meta, 'costAsOf'))
  const gathered = groups.filter(({ id }) => small.has(id)).flatMap(({ lines }) => old(lines))
  const asked = [
    ...groups.filter(({ id }) => !small.has(id)),
    { id: SMALL, name: '', billId: null, lines: gathered, monthly: monthlyOf(view, gathered), members: [...small] },
  ]
  return asked.flatMap((group) => priceItem(view, group)).sort((a, b) => b.monthlyMinor - a.monthlyMinor || (a.name < b.name ? -1 : 1))
}

function priceItem(
  view: ReviewView,
  group: PriceGroup & { readonly id: string; readonly monthly: number; readonly members?: readonly string[] },
): readonly PricesItem[] {
  const { name, billId, lines, members = [] } = group
  const { imports } = view.assessment.setting
  const key = refreshKey(group.id)
  const isOpen = lines.some(({ line }) => isOldPrice(view, line))
  const isAnswered = lines.some(({ line }) => isTouched(view, line.meta, 'costAsOf'))
  const state = stateOf(view, key, isOpen, false) ?? (isAnswered ? 'answered' : null)
  if (state === null) return []
  const dates = lines.flatMap(({ line }) => costDate(line, imports) ?? [])
  const oldest = dates.reduce<IsoDate | null>((first, date) => (first === null || date < first ? date : first), null)
  const bill = billId === null ? undefined : view.workbook.tables.bills[billId]
  const ownPlace = name === '' ? null : (lines.find(({ line }) => line.foundAt !== null)?.line.foundAt ?? null)
  const foundAt = bill?.foundAt ?? ownPlace
  return [
    {
      kind: 'prices',
      key,
      state,
      name,
      billId,
      lines,
      oldest,
      monthlyMinor: minorUnits(group.monthly),
      foundAt,
      memberKeys: members.map((id) => memberKey(refreshKey(id))),
    },
  ]
}

function isOldPrice(view: ReviewView, line: CostLine): boolean {
  const { setting } = view.assessment
  const date = costDate(line, setting.imports)
  return date !== null && date < setting.oldestCostDay && !isTypedSince(view, line.meta, 'amount', 'costAsOf')
}

/** Somebody typed the figure lately, and did not say afterwards that it is of an older day. */
function isTypedSince(view: ReviewView, meta: RecordMeta, figure: string, day: string): boolean {
  const origin = meta[figure]
  return origin?.source === 'typed' && isSetLately(view, meta, figure) && (meta[day]?.at ?? '') < origin.at
}

function monthlyOf({ assessment: { setting } }: ReviewView, lines: PriceGroup['lines']): number {
  return lines.reduce((sum, { line }) => sum + (lineMonthlyCost(line, setting) ?? 0), 0)
}

const SMALL = 'small'
/** Of all prices together, in basis points: so much of it is looked at in one go, the smallest vendors first. */
const SMALL_SHARE_BP = 2000
const FEW = 3

/** Ids of the groups that are gathered; a few are asked one by one. */
function smallOnes(groups: readonly (PriceGroup & { readonly id: string; readonly monthly: number })[]): ReadonlySet<string> {
  const total = groups.reduce((sum, { monthly }) => sum + monthly, 0)
  const small = new Set<string>()
  let sum = 0
  for (const { id, billId, monthly } of groups.toSorted((a, b) => a.monthly - b.monthly)) {
    sum += monthly
    if (sum * 10_000 > total * SMALL_SHARE_BP) break
    if (billId === null) small.add(id)
  }
  return small.size < FEW ? new Set() : small
}

/** Run-rate prices of what counts, by bill, else by vendor, else each component for itself. */
function priceGroups({ workbook, assessment }: ReviewView): ReadonlyMap<string, PriceGroup> {
  const groups = new Map<string, PriceGroup>()
  for (const { subject } of assessment.components) {
    const { component } = subject
    if (!countsInTotals(component)) continue
    for (const line of subject.costLines) {
      if (line.amount === null || !isRunRate(line)) continue
      const bill = line.billId === null ? undefined : workbook.tables.bills[line.billId]
      const name = bill?.vendor ?? component.vendor ?? component.name
      const id = line.billId ?? (component.vendor === null ? component.id : `vendor:${nameKey(component.vendor)}`)
      const group = groups.get(id) ?? { name, billId: line.billId, lines: [] }
      group.lines.push({ line, component })
      groups.set(id, group)
    }
  }
  return groups
}

function creditItems(view: ReviewView): readonly RefreshItem[] {
  const { oldestCostDay } = view.assessment.setting
  return Object.values(view.workbook.tables.creditGrants).flatMap((grant): RefreshItem[] => {
    const key = refreshKey(grant.id)
    const isSpent = grant.balance === 0 || (grant.expires !== null && grant.expires < view.open.asOf)
    const isOld = (grant.asOf === null || grant.asOf < oldestCostDay) && !isTypedSince(view, grant.meta, 'balance', 'asOf')
    const state = stateOf(view, key, !isSpent && isOld, false)
    return state === null ? [] : [{ kind: 'credits', key, state, grant }]
  })
}

/** Of each currency that a price is in, the newest rate. */
function rateItems(view: ReviewView): readonly RefreshItem[] {
  const { tables } = view.workbook
  const { currency, oldestCostDay } = view.assessment.setting
  const used = new Set(Object.values(tables.costLines).map((line) => line.currency))
  const newest = new Map<string, ExchangeRate>()
  for (const rate of Object.values(tables.exchangeRates)) {
    if (rate.to !== currency || !used.has(rate.from)) continue
    const known = newest.get(rate.from)
    if (known === undefined || (known.date ?? '') <= (rate.date ?? '')) newest.set(rate.from, rate)
  }
  return [...newest.values()].flatMap((rate): RefreshItem[] => {
    const key = refreshKey(`rate:${rate.from}`)
    const state = stateOf(view, key, rate.date === null || rate.date < oldestCostDay, false)
    return state === null ? [] : [{ kind: 'rate', key, state, rate }]
  })
}
