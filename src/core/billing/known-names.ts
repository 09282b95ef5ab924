// Under which name a source of the file is known in the workbook.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addDays, lastDayOf } from '../amounts/calendar.ts'
import { addedExact, isSameExact, NO_AMOUNT } from '../amounts/exact-amounts.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { BilledCoverage, BilledGroup } from './billed-group.ts'
import { linesOf, monthOf, sumOf } from './billed-records.ts'
import { isPlainName, isSameAccount, isSpelledAlike, type Payment } from './same-payer.ts'

/**
 * The groups under the name that their source has in the workbook: "Microsoft" that becomes "Microsoft Azure", and account 111 that
 * becomes /billingAccounts/111, send the same bill on. Who is spelled otherwise takes the place of no month that says something else,
 * and a source that names no account none of any: sameMonths asks about those.
 */
export function underKnownNames(groups: readonly BilledGroup[], names: ReadonlyMap<string, Payment>): readonly BilledGroup[] {
  if ([...names].every(([source, name]) => name.source === source)) return groups
  const named = groups.map((group) => ({ ...group, ...names.get(group.source) }))
  const days = new Map([...groupedBy(named, monthOf)].map(([key, ofMonth]) => [key, daysOf(ofMonth)]))
  return addedUp(named.map((group) => ({ ...group, coverage: days.get(monthOf(group)) ?? null })))
}

/** By the sources of the groups. */
export function knownNames(groups: readonly BilledGroup[], workbook: Workbook): ReadonlyMap<string, Payment> {
  const known = new Map<string, Payment>()
  for (const { source, biller } of recordsOf(workbook, 'billed')) known.set(source, { source, biller })
  const there = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  const inFile = groupedBy(groups, monthOf)
  // What the file has under both names is added up.
  const isRestated = (name: Payment, { source, month }: BilledGroup) => {
    const was = there.get(monthOf({ source: name.source, month })) ?? []
    const now = inFile.get(monthOf({ source, month })) ?? []
    const isSame = linesIn(now) === linesOf(was) && isSameExact(added(now.map(({ amount }) => amount)), sumOf(was))
    return was.length > 0 && !inFile.has(monthOf({ source: name.source, month })) && !isSame
  }
  const names = new Map<string, Payment>()
  for (const [source, [first, ...others]] of groupedBy(groups, (group) => group.source)) {
    if (first === undefined) continue
    const months = new Map([first, ...others].map((group) => [group.month, group]))
    const alike = [...known.values()].filter(
      (each) =>
        isSameAccount(each, first) &&
        (isSpelledAlike(each, first) || (isPlainName(each, first) && ![...months.values()].some((ofMonth) => isRestated(each, ofMonth)))),
    )
    const own = { source, biller: first.biller }
    const name = known.get(source) ?? (alike.length === 1 ? alike[0] : own) ?? own
    known.set(name.source, name)
    names.set(source, name)
  }
  return names
}

/** The days that there are charges of under any of its names; null: of the whole month. Of days apart the first ones. */
function daysOf(groups: readonly BilledGroup[]): BilledCoverage | null {
  const parts = groups.flatMap(({ coverage }) => coverage ?? []).sort((a, b) => (a.first < b.first ? -1 : 1))
  const [first, ...others] = parts
  if (first === undefined || groups.some(({ coverage }) => coverage === null)) return null
  let { last } = first
  for (const part of others) if (part.first <= addDays(last, 1) && part.last > last) last = part.last
  return first.first.endsWith('-01') && last === lastDayOf(first.first.slice(0, 7)) ? null : { first: first.first, last }
}

/** Two names of one source in one file may have the same group, and so may two terms of one service. */
export function addedUp(groups: readonly BilledGroup[]): readonly BilledGroup[] {
  const alike = groupedBy(groups, ({ source, month, vendor, service, account, tag, category, term, currency }) =>
    JSON.stringify([source, month, vendor, service, account, tag, category, term, currency]),
  )
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    const spread = same.flatMap(({ effective }) => effective ?? [])
    const effective = spread.length === 0 ? null : added(spread)
    return first === undefined ? [] : { ...first, amount: added(same.map(({ amount }) => amount)), effective, lines: linesIn(same) }
  })
}

function linesIn(groups: readonly BilledGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines, 0)
}

function added(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(addedExact, NO_AMOUNT)
}
