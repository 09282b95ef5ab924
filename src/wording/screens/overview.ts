// What the overview says below the finding of a whole list.

import type { Counts } from '#core'
import { COMMON_TEXT } from '../common.ts'
import { countedRows } from '../counts.ts'
import {
  formatCount,
  formatDate,
  formatFteCell,
  formatLargeMoney,
  formatList,
  formatMoney,
  formatPoints,
  formatShare,
  formatValue,
  formatWholeMoney,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
  signed,
} from '../quantities.ts'

import { PEOPLE_TEXT } from './people.ts'

/** Where no component needs a decision that is not minor: what they are instead, so that nothing is called fine that is not. */
export function nothingToDecide(counts: Omit<Counts, 'toDecideMaterial' | 'toDecide'>, style: NumberStyle): string {
  const { toDecideMinor, needsInput, components, requestPaths } = counts
  const so = needsInput > 0 ? ' so far' : ''
  const subject = components === 0 && requestPaths > 0 ? 'request path' : 'component'
  const first = toDecideMinor > 0 ? 'Only minor items need a decision' : `No ${subject} needs a decision`
  const are = standings(counts, style)
  return are === '' ? `${first}${so}.` : `${first}${so}. Of ${countedRows(counts, style)}, ${are}.`
}

/** "30 are OK, 8 are on watch, 4 need input, 2 are kept by an exception, and 1 is decided". */
function standings(
  { ok, watch, needsInput, kept, planned }: Pick<Counts, 'ok' | 'watch' | 'needsInput' | 'kept' | 'planned'>,
  style: NumberStyle,
) {
  const part = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${formatCount(count, style)} ${plural(count, one, many)}`]
  return formatList([
    ...part(ok, 'is OK', 'are OK'),
    ...part(watch, 'is on watch', 'are on watch'),
    ...part(needsInput, 'needs input', 'need input'),
    ...part(kept, 'is kept by an exception', 'are kept by an exception'),
    ...part(planned, 'is decided', 'are decided'),
  ])
}

export type ChangeUnit = 'money' | 'points' | 'engineers' | 'count' | 'month-hundredths'

/** What a figure did since the version compared with: "+$202.50", "−1.5 points", "unchanged", "was not known". */
export function changeText(now: number | null, then: number | null, unit: ChangeUnit, style: NumberStyle): string | null {
  if (now === null) return null
  if (then === null) return 'was not known'
  const difference = now - then
  if (difference === 0) return 'unchanged'
  return signed(difference, (amount) => CHANGES[unit](amount, style))
}

const CHANGES: Readonly<Record<ChangeUnit, (difference: number, style: NumberStyle) => string>> = {
  money: formatMoney,
  points: formatPoints,
  engineers: formatFteCell,
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
  /** At the average engineer's full cost, in minor units; null while that is not set. */
  readonly timeCost: number | null
  /** Who gives it, each once; nobody named is left out. */
  readonly owners: readonly string[]
}

/** "Ana, about $3,750": below the time of a component; priced at the average fully loaded cost, never at a person’s pay. */
export function timeGiversText({ timeCost, owners }: TimeAtStake, style: NumberStyle): string {
  const [first, second] = owners
  const who =
    first === undefined
      ? PEOPLE_TEXT.unassigned
      : second === undefined
        ? first
        : owners.length === 2
          ? `${first} and ${second}`
          : pluralize(owners.length, 'people', style)
  return timeCost === null || timeCost === 0 ? who : `${who}, about ${formatWholeMoney(timeCost, style)}`
}

export const OVERVIEW_TEXT = {
  empty: 'List what your team runs',
  emptyText:
    'Add the name, owner, time and cost of each piece of infrastructure. Most start with 10 rows. Figures and verdicts appear from the first row.',
  /** Nothing counts yet: what is listed is planned or retired. */
  decisions: 'Needs a decision',
  exceptions: 'Active exceptions',
  busyPeople: 'People with little time left',
  inventory: 'Inventory',
  changes: 'Recent changes',
  /** @param locked the quarter that was locked last, "2026Q3"; null: none is */
  noChanges: (locked: string | null) =>
    locked === null
      ? 'Nothing to undo yet. Every edit appears here, latest first.'
      : `No edits here since ${quarterText(locked)} was locked. Compare shows what changed before.`,
  compare: 'Open Compare',
  engineerTime: 'Engineer time (FTE)',
  topCosts: 'Largest costs',
  allTopCosts: 'Show the top 10',
  shareOfSpend: 'Share of spend',
  shareOfKnown: 'Share of known spend',
  notPricedThen: 'not priced then',
  /** @param quarter "2026Q3" */
  since: (quarter: string) => `Since ${quarterText(quarter)}`,
  together: (count: number, style: NumberStyle) => `All ${formatCount(count, style)} together`,
  noCost: 'cost not set',
  check: 'Check',
  share: 'Share',
  /** @param quarter "2026Q4" */
  asOf: (company: string, quarter: string, asOf: string, style: NumberStyle) =>
    `${company} · ${quarterText(quarter)}, as of ${formatDate(asOf, style)}`,
  more: (count: number, style: NumberStyle) => `${formatCount(count, style)} more in the inventory`,
  minorItems: (count: number, style: NumberStyle) =>
    count === 1 ? '1 minor item' : `${formatCount(count, style)} minor items to decide together`,
  planned: (count: number, style: NumberStyle) => `${pluralize(count, 'more components', style)} ${plural(count, 'is', 'are')} decided.`,
  also: (reasons: readonly string[]) => `also ${reasons.join(', ')}`,
  moreEndLater: (count: number, style: NumberStyle) => `${formatCount(count, style)} more ${count === 1 ? 'ends' : 'end'} later.`,
  withoutTime: (components: number, style: NumberStyle) => `excludes ${pluralize(components, 'components', style)} with no time`,
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
  planned: 'Planned decisions',
  yes: 'Yes',
  no: 'No',
  unknown: COMMON_TEXT.unknown,
  /** @param place the screen where it is entered */
  enteredIn: (place: string) => `Entered in ${place}`,
} as const

/** The figures under the headline. */
export const FIGURE_TEXT = {
  cost: 'Monthly infrastructure cost',
  revenue: COMMON_TEXT.revenueShare,
  burn: COMMON_TEXT.burnShare,
  runway: 'Runway',
  time: 'Engineers on infrastructure',
  listPrice: 'at list price, before credits',
  noRevenue: 'No revenue',
  notBurning: 'Not burning',
  noHeadcount: 'Headcount is 0.',
  productWork: 'product work',
  ktlo: 'keeping the lights on',
  unallocated: (minor: number, style: NumberStyle) => `includes ${formatMoney(minor, style)} of unallocated bills`,
  netOfCredits: (minor: number, style: NumberStyle) => `${formatMoney(minor, style)} net of credits`,
  withoutRate: (components: number, currencies: readonly string[], style: NumberStyle) =>
    components === 0
      ? `excludes bills in ${formatList(currencies)}`
      : `excludes ${pluralize(components, 'components', style)} in ${formatList(currencies)}`,
  ofRevenue: (revenue: number, style: NumberStyle) => `list price, of ${formatMoney(revenue, style)} per month`,
  ofNetBurn: (netBurn: number, style: NumberStyle) => `net of credits, of ${formatMoney(netBurn, style)} per month`,
  ofCash: (cash: number, targetMonths: number, style: NumberStyle) =>
    `of ${formatLargeMoney(cash, style)} cash at today’s net burn, target ${pluralize(targetMonths, 'months', style)}`,
  /** "24.2% of 5 people" */
  ofPeople: (shareBp: number, headcount: number, style: NumberStyle) =>
    `${formatShare(shareBp, style)} of ${pluralize(headcount, 'people', style)}`,
  otherCurrency: (currency: string) => `was in ${currency}`,
} as const
