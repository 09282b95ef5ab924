// The finding of a whole list in one sentence, first thing on the overview, on the board's cover and in the command line.

import type { Totals } from '#core'
import { counted, formatCount, formatDate, formatMoney, formatShare, formatValue, type NumberStyle, quarterText } from '../quantities.ts'

import { PEOPLE_TEXT } from './people.ts'

type CountedTotals = Pick<Totals, 'components' | 'toDecide' | 'toDecideSmall' | 'byVerdict'>

/** "3 of 15 components ask for a decision." Small ones and missing answers are said, never hidden. */
export function findingSentence({ components, toDecide, toDecideSmall, byVerdict }: CountedTotals, style: NumberStyle): string {
  if (components === 0) return 'Nothing is listed yet.'
  const of = `of ${counted(components, 'components', style)}`
  if (toDecide > 0) {
    const small = toDecideSmall === 0 ? '' : toDecideSmall === toDecide ? ', all of them small' : `, ${toDecideSmall} of them small`
    return `${formatCount(toDecide, style)} ${of} ${toDecide === 1 ? 'asks' : 'ask'} for a decision${toDecide === 1 && small !== '' ? ', a small one' : small}.`
  }
  const missing = byVerdict.UNKNOWN
  if (missing > 0)
    return `Nothing asks for a decision so far; ${formatCount(missing, style)} ${of} ${missing === 1 ? 'misses' : 'miss'} an answer.`
  return 'Nothing asks for a decision.'
}

/** What stands under it: an empty list of decisions is no all-clear while answers are missing. */
export function whyNothingToDecide(smallCount: number, missingCount: number, style: NumberStyle): string {
  if (missingCount > 0) {
    const components = counted(missingCount, 'components', style)
    return `${components} ${missingCount === 1 ? 'misses' : 'miss'} an answer that can still change this.`
  }
  return smallCount > 0 ? 'Only small items are left.' : 'Both headline checks are answered by what you have.'
}

/** Time as engineers: 11,800 basis points are "1.18 engineers". */
export function formatEngineers(bp: number, { locale }: Pick<NumberStyle, 'locale'>): string {
  return `${formatEngineerCount(bp, { locale })} ${bp === 10_000 ? 'engineer' : 'engineers'}`
}

/** The number alone: 3,500 basis points are "0.35". A percent sign would read as a share of the whole. */
export function formatEngineerCount(bp: number, { locale }: Pick<NumberStyle, 'locale'>): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(bp / 10_000)
}

/** What stands where no component asks for a decision. */
export function nothingToDecide(isAllWithinLimit: boolean, missingCount: number, limitBp: number, style: NumberStyle): string {
  const limit = formatShare(limitBp, style)
  return isAllWithinLimit ? `Nothing above ${limit}${missingCount > 0 ? ' so far' : ''}.` : `What is above ${limit} carries its reason.`
}

export type ChangeUnit = 'money' | 'points' | 'engineers' | 'count' | 'month-hundredths'

/** What a figure did since the version compared with: "+$202.50", "−1.5 points", "unchanged", "was not set". */
export function changeText(now: number | null, then: number | null, unit: ChangeUnit, style: NumberStyle): string | null {
  if (now === null) return null
  if (then === null) return 'was not set'
  const difference = now - then
  if (difference === 0) return 'unchanged'
  return `${difference > 0 ? '+' : '−'}${CHANGES[unit](Math.abs(difference), style)}`
}

const CHANGES: Readonly<Record<ChangeUnit, (difference: number, style: NumberStyle) => string>> = {
  money: formatMoney,
  points: (bp, style) => `${formatShare(bp, style).replace(' %', '')} ${bp === 100 ? 'point' : 'points'}`,
  engineers: (bp, style) => formatEngineerCount(bp, style),
  count: formatCount,
  'month-hundredths': (value, style) => formatValue(value, 'month-hundredths', style),
}

/** The last locked quarter, or a version that was kept. */
export type ComparedWith = { readonly quarter: string } | { readonly savedAt: string; readonly isBefore: boolean }

/** What the changes are measured against. @param earlier null: no quarter is locked and no version from before today is kept */
export function comparedSentence(earlier: ComparedWith | null, style: NumberStyle): string {
  if (earlier === null) return 'No earlier quarter yet: changes stand here once a version from before today is kept.'
  if ('quarter' in earlier) return `Changes since ${quarterText(earlier.quarter)}, the last locked quarter.`
  const day = formatDate(earlier.savedAt, style)
  return earlier.isBefore
    ? `Changes since the version of ${day}, the last before this quarter.`
    : `No earlier quarter yet: changes since the version of ${day}, the oldest one kept.`
}

interface TimeAtStake {
  readonly ownerTimeBp: number
  /** At the average engineer's full cost, in minor units; null while that is not set. */
  readonly timeCost: number | null
  /** Who gives it, each once; nobody named is left out. */
  readonly owners: readonly string[]
}

/** "25 %, ≈ $3,750 of Ana’s time": time priced at the average full cost, never as somebody's pay. */
export function timeAtStakeText({ ownerTimeBp, timeCost, owners }: TimeAtStake, style: NumberStyle): string {
  const time = `of ${whoseTime(owners)}`
  if (timeCost === null) return `${formatShare(ownerTimeBp, style)} ${time}, full cost not set`
  return `${formatShare(ownerTimeBp, style)}, ≈ ${formatMoney(timeCost, style)} ${time}`
}

function whoseTime(owners: readonly string[]): string {
  const [first, second] = owners
  if (first === undefined) return 'time nobody is named for'
  if (second === undefined) return `${first}’s time`
  return owners.length === 2 ? `${first}’s and ${second}’s time` : `the time of ${owners.length} people`
}

/** Below the list of decisions: what the price of time is, and what it is not. */
export function fullCostSentence(engineerMonthlyCost: number | null, style: NumberStyle): string {
  return engineerMonthlyCost === null
    ? 'Time has no price until Settings hold the full cost of an engineer.'
    : `Time is priced at the average full cost of an engineer, ${formatMoney(engineerMonthlyCost, style)} a month; it is nobody’s pay.`
}

export const OVERVIEW_TEXT = {
  empty: 'List what your team runs',
  emptyText:
    'Add the name, owner, time and cost of each piece of infrastructure. Most start with 10 rows. Figures and verdicts appear from the first row.',
  decisions: 'Needs a decision',
  minor: 'Minor items',
  showInInventory: 'Show in inventory',
  differentiators: 'Differentiators',
  exceptions: 'Active exceptions',
  fixBeforeLock: 'Fix before lock',
  inventory: 'Inventory',
  changes: 'Recent changes',
  noChanges: 'No changes yet. Every edit appears here. Undo reverses the latest one first.',
  component: 'Component',
  reason: 'Reason',
  stake: 'Monthly cost at stake',
  noCost: 'cost not set',
  check: 'Check',
  share: 'Share',
  componentsHeld: 'Components',
} as const

/** "Acme AI · Q4 2026, as of Nov 23, 2026". @param quarter "2026Q4" */
export function asOfText(company: string, quarter: string, asOf: string, style: NumberStyle): string {
  return `${company} · ${quarterText(quarter)}, as of ${formatDate(asOf, style)}`
}

export function moreInInventory(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} more in the inventory`
}

/** "3 minor items to decide together". */
export function minorItemsText(count: number, style: NumberStyle): string {
  return count === 1 ? '1 minor item' : `${formatCount(count, style)} minor items to decide together`
}

export function plannedCountText(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} more ${count === 1 ? 'has' : 'have'} a planned decision.`
}

/** Below a badge: the further reasons. */
export function alsoReasons(reasons: readonly string[]): string {
  return `also ${reasons.join(', ')}`
}

export function moreEndLater(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} more ${count === 1 ? 'ends' : 'end'} later.`
}

/** What a sum leaves out: "excludes 2 components with no cost". */
export function excludedText(components: number, what: 'cost' | 'time', style: NumberStyle): string {
  return `excludes ${counted(components, 'components', style)} with no ${what}`
}

/** Under the chart of cost. */
export function excludedNote(components: number, style: NumberStyle): string {
  return `Excludes ${counted(components, 'components', style)} with no cost.`
}

/** Under the chart of time: "3 more take 12% or less each." */
export function restTakesText(count: number, most: string, style: NumberStyle): string {
  return `${formatCount(count, style)} more ${count === 1 ? 'takes' : 'take'} ${most} or less${count === 1 ? '' : ' each'}.`
}

/** Under the chart of people. */
export function restOfPeopleText(count: number, style: NumberStyle): string {
  return `${formatCount(count, style)} more ${count === 1 ? 'spends' : 'spend'} less.`
}

export function outlinedText(limitBp: number, style: NumberStyle): string {
  return `Outlined: components that take more than ${formatShare(limitBp, style)} of an engineer across all owners.`
}

/** At the line of a limit: "limit 20%". */
export function limitLineText(limitBp: number, style: NumberStyle): string {
  return `limit ${formatShare(limitBp, style)}`
}

/** At the line where all of a person's time is given. */
export function fullTimeText(fullBp: number, style: NumberStyle): string {
  return `full time, ${formatShare(fullBp, style)}`
}

/** @param isActive false: the person no longer works here */
export function personText(name: string, isActive: boolean): string {
  return isActive ? name : `${name} (${PEOPLE_TEXT.inactive})`
}

/** "Postgres (Data, over limit) 25%". @param layer null: several components as one */
export function componentShareText(name: string, layer: string | null, isOverLimit: boolean, share: string): string {
  return `${name}${layer === null ? '' : ` (${layer}${isOverLimit ? ', over limit' : ''})`} ${share}`
}

/** Head of a column of amounts: "Monthly cost (USD)". */
export function monthlyCostHead({ currency }: NumberStyle): string {
  return `Monthly cost (${currency})`
}

/** A change made several times in a row. */
export function repeatedText(text: string, times: number): string {
  return times === 1 ? text : `${text} (${times} times)`
}

/** The company as a whole. */
export const STACK_TEXT = {
  title: 'Company-wide',
  setTypes: 'Set their types',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
} as const

/** The figures under the headline. */
export const FIGURE_TEXT = {
  cost: 'Monthly infrastructure cost',
  noRate: 'A price in another currency has no exchange rate. Add one in Costs.',
  listPrice: 'at list price, before credits',
  burn: 'Share of net burn',
  setBurn: 'Set net burn',
  notBurning: 'Not burning',
  time: 'Engineers on infrastructure',
  productWork: 'product work',
  ktlo: 'keeping the lights on',
  headcount: 'Share of headcount',
  noHeadcount: 'Headcount is 0.',
  setHeadcount: 'Set headcount',
} as const

export function unallocatedText(minor: number, style: NumberStyle): string {
  return `includes ${formatMoney(minor, style)} of unallocated bills`
}

export function netOfCreditsText(minor: number, style: NumberStyle): string {
  return `${formatMoney(minor, style)} net of credits`
}

/** Beneath the share of net burn. */
export function ofNetBurnText(netBurn: number, style: NumberStyle): string {
  return `of ${formatMoney(netBurn, style)} per month`
}

/** Beneath the share of headcount. @param note what it leaves out, or null */
export function ofPeopleText(headcount: number, note: string | null, style: NumberStyle): string {
  return `of ${counted(headcount, 'people', style)}${note === null ? '' : `, ${note}`}`
}

/** In place of a change that mixes currencies. */
export function otherCurrencyText(currency: string): string {
  return `was in ${currency}`
}

/** Tooltip of a figure's name. @param place the screen where it is entered */
export function enteredInText(place: string): string {
  return `Entered in ${place}`
}
