// The finding of a whole list in one sentence, first thing on the overview, on the board's cover and in the command line.

import type { Totals } from '#core'
import { COMMON_TEXT } from '../common.ts'
import {
  formatCount,
  formatDate,
  formatFteNumber,
  formatMoney,
  formatPoints,
  formatShare,
  formatValue,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
  signed,
} from '../quantities.ts'

import { PEOPLE_TEXT } from './people.ts'

type CountedTotals = Pick<Totals, 'components' | 'toDecide' | 'toDecideSmall' | 'byVerdict'>

/** "3 of 15 components need a decision." Minor ones and missing input are named, never hidden. */
export function findingSentence({ components, toDecide, toDecideSmall, byVerdict }: CountedTotals, style: NumberStyle): string {
  if (components === 0) return 'No components yet.'
  const of = `of ${pluralize(components, 'components', style)}`
  if (toDecide > 0) {
    const decisions = `${formatCount(toDecide, style)} ${of} ${plural(toDecide, 'needs', 'need')} a decision`
    if (toDecideSmall === 0) return `${decisions}.`
    if (toDecideSmall < toDecide) return `${decisions}, ${formatCount(toDecideSmall, style)} of them minor.`
    return toDecide === 1 ? `${decisions} (minor).` : `${decisions}, all minor.`
  }
  const missing = byVerdict.UNKNOWN
  if (missing > 0) return `No decisions needed so far. ${formatCount(missing, style)} ${of} ${plural(missing, 'needs', 'need')} input.`
  return 'No decisions needed.'
}

/** What stands under it: an empty list of decisions is no all-clear while answers are missing. */
export function whyNothingToDecide(smallCount: number, missingCount: number, style: NumberStyle): string {
  if (missingCount > 0) {
    return `${pluralize(missingCount, 'components', style)} ${plural(missingCount, 'needs', 'need')} input that could change this.`
  }
  return smallCount > 0 ? 'Only minor items remain.' : 'Every component passes both core checks or has an answer on file.'
}

/** Shown where no component needs a decision. */
export function nothingToDecide(
  { overLimit, unexplained }: { readonly overLimit: number; readonly unexplained: number },
  missingCount: number,
  limitBp: number,
  style: NumberStyle,
): string {
  const limit = formatShare(limitBp, style)
  if (overLimit === 0) return `Nothing above ${limit}${missingCount > 0 ? ' so far' : ''}.`
  if (unexplained === 0) return `Everything above ${limit} has a rationale on file.`
  return `${pluralize(unexplained, 'components', style)} above ${limit} ${plural(unexplained, 'has', 'have')} no rationale yet.`
}

export type ChangeUnit = 'money' | 'points' | 'engineers' | 'count' | 'month-hundredths'

/** What a figure did since the version compared with: "+$202.50", "−1.5 points", "unchanged", "was not set". */
export function changeText(now: number | null, then: number | null, unit: ChangeUnit, style: NumberStyle): string | null {
  if (now === null) return null
  if (then === null) return 'was not set'
  const difference = now - then
  if (difference === 0) return 'unchanged'
  return signed(difference, (amount) => CHANGES[unit](amount, style))
}

const CHANGES: Readonly<Record<ChangeUnit, (difference: number, style: NumberStyle) => string>> = {
  money: formatMoney,
  points: formatPoints,
  engineers: formatFteNumber,
  count: formatCount,
  'month-hundredths': (value, style) => formatValue(value, 'month-hundredths', style, 0),
}

/** The last locked quarter, or a version that was kept. */
export type ComparedWith = { readonly quarter: string } | { readonly savedAt: string; readonly isBefore: boolean }

/** What the changes are measured against. @param earlier null: no quarter is locked and no version from before today is kept */
export function comparedSentence(earlier: ComparedWith | null, style: NumberStyle): string {
  if (earlier === null) return 'Nothing to compare with yet. Changes appear here after your first saved day or locked quarter.'
  if ('quarter' in earlier) return `Changes since ${quarterText(earlier.quarter)}, the last locked quarter.`
  const day = formatDate(earlier.savedAt, style)
  return earlier.isBefore
    ? `Changes since ${day}, the last version before this quarter.`
    : `Changes since ${day}, the oldest version. No quarter is locked yet.`
}

interface TimeAtStake {
  readonly ownerTimeBp: number
  /** At the average engineer's full cost, in minor units; null while that is not set. */
  readonly timeCost: number | null
  /** Who gives it, each once; nobody named is left out. */
  readonly owners: readonly string[]
}

/** "25% of Ana’s time (about $3,750)": priced at the average fully loaded cost, never at a person’s pay. */
export function timeAtStakeText({ ownerTimeBp, timeCost, owners }: TimeAtStake, style: NumberStyle): string {
  const time = `of ${whoseTime(owners, style)}`
  const price = timeCost === null ? 'cost per engineer not set' : `about ${formatMoney(timeCost, style)}`
  return `${formatShare(ownerTimeBp, style)} ${time} (${price})`
}

function whoseTime(owners: readonly string[], style: NumberStyle): string {
  const [first, second] = owners
  if (first === undefined) return 'unassigned time'
  if (second === undefined) return `${first}’s time`
  return owners.length === 2 ? `${first}’s and ${second}’s time` : `the time of ${pluralize(owners.length, 'people', style)}`
}

export const OVERVIEW_TEXT = {
  empty: 'List what your team runs',
  emptyText:
    'Add the name, owner, time and cost of each piece of infrastructure. Most start with 10 rows. Figures and verdicts appear from the first row.',
  decisions: 'Needs a decision',
  showInInventory: 'Show in inventory',
  differentiators: 'Differentiators',
  exceptions: 'Active exceptions',
  inventory: 'Inventory',
  missingData: 'Missing data',
  changes: 'Recent changes',
  noChanges: 'No changes yet. Every edit appears here. Undo reverses the latest one first.',
  stake: 'Monthly cost at stake',
  noCost: 'cost not set',
  check: 'Check',
  share: 'Share',
  /** @param quarter "2026Q4" */
  asOf: (company: string, quarter: string, asOf: string, style: NumberStyle) =>
    `${company} · ${quarterText(quarter)}, as of ${formatDate(asOf, style)}`,
  more: (count: number, style: NumberStyle) => `${formatCount(count, style)} more in the inventory`,
  minorItems: (count: number, style: NumberStyle) =>
    count === 1 ? '1 minor item' : `${formatCount(count, style)} minor items to decide together`,
  planned: (count: number, style: NumberStyle) => `${formatCount(count, style)} more ${count === 1 ? 'has' : 'have'} a planned decision.`,
  also: (reasons: readonly string[]) => `also ${reasons.join(', ')}`,
  moreEndLater: (count: number, style: NumberStyle) => `${formatCount(count, style)} more ${count === 1 ? 'ends' : 'end'} later.`,
  excluded: (components: number, what: 'cost' | 'time', style: NumberStyle) =>
    `excludes ${pluralize(components, 'components', style)} with no ${what}`,
  excludedNote: (components: number, style: NumberStyle) => `Excludes ${pluralize(components, 'components', style)} with no cost.`,
  restTakes: (count: number, most: string, style: NumberStyle) =>
    `${formatCount(count, style)} more ${count === 1 ? 'takes' : 'take'} ${most} or less${count === 1 ? '' : ' each'}.`,
  restOfPeople: (count: number, style: NumberStyle) => `${formatCount(count, style)} more ${count === 1 ? 'spends' : 'spend'} less.`,
  outlined: (limitBp: number, style: NumberStyle) =>
    `Outlined: components that take more than ${formatShare(limitBp, style)} of an engineer across all owners.`,
  limitLine: (limitBp: number, style: NumberStyle) => `limit ${formatShare(limitBp, style)}`,
  fullTime: (fullBp: number, style: NumberStyle) => `full time, ${formatShare(fullBp, style)}`,
  /** @param isActive false: the person no longer works here */
  person: (name: string, isActive: boolean) => (isActive ? name : `${name} (${PEOPLE_TEXT.inactive})`),
  /** @param layer null: several components as one */
  componentShare: (name: string, layer: string | null, isOverLimit: boolean, share: string) =>
    `${name}${layer === null ? '' : ` (${layer}${isOverLimit ? ', over limit' : ''})`} ${share}`,
  monthlyCost: ({ currency }: NumberStyle) => `Monthly cost (${currency})`,
  repeated: (text: string, times: number) => (times === 1 ? text : `${text} (${times} times)`),
  /** Below the list of decisions: what the price of time is, and what it is not. */
  fullCost: (engineerMonthlyCost: number | null, style: NumberStyle) =>
    engineerMonthlyCost === null
      ? 'To price time, enter the fully loaded cost per engineer in Settings.'
      : `Time is priced at your average fully loaded cost per engineer (${formatMoney(engineerMonthlyCost, style)} per month). It isn’t anyone’s salary.`,
} as const

/** The company as a whole. */
export const STACK_TEXT = {
  title: COMMON_TEXT.companyWide,
  setTypes: 'Set their types',
  yes: 'Yes',
  no: 'No',
  unknown: COMMON_TEXT.unknown,
  /** @param place the screen where it is entered */
  enteredIn: (place: string) => `Entered in ${place}`,
} as const

/** The figures under the headline. */
export const FIGURE_TEXT = {
  cost: 'Monthly infrastructure cost',
  noRate: 'A price in another currency has no exchange rate. Add one in Costs.',
  listPrice: 'at list price, before credits',
  burn: COMMON_TEXT.burnShare,
  setBurn: 'Set net burn',
  notBurning: 'Not burning',
  time: 'Engineers on infrastructure',
  productWork: 'product work',
  ktlo: 'keeping the lights on',
  headcount: 'Share of headcount',
  noHeadcount: 'Headcount is 0.',
  setHeadcount: 'Set headcount',
  unallocated: (minor: number, style: NumberStyle) => `includes ${formatMoney(minor, style)} of unallocated bills`,
  netOfCredits: (minor: number, style: NumberStyle) => `${formatMoney(minor, style)} net of credits`,
  ofNetBurn: (netBurn: number, style: NumberStyle) => `of ${formatMoney(netBurn, style)} per month`,
  /** @param note what it leaves out, or null */
  ofPeople: (headcount: number, note: string | null, style: NumberStyle) =>
    `of ${pluralize(headcount, 'people', style)}${note === null ? '' : `, ${note}`}`,
  otherCurrency: (currency: string) => `was in ${currency}`,
} as const
