// What data-quality found, one sentence a finding: what is odd and what to do about it.

import { type DataFinding, type Facts, factTexts, type Verdict } from '#core'
import { formatDate, formatList, formatMoney, formatShare, formatValue, type NumberStyle, pluralize } from './quantities.ts'

type FindingSentence = (facts: Facts, style: NumberStyle, verdict: Verdict) => string

const SENTENCES: Readonly<Record<DataFinding, FindingSentence>> = {
  'contract-ends-before-start': (facts, style) =>
    `The contract ends on ${date(facts, 'contractEnd', style)}, before it starts on ${date(facts, 'contractStart', style)}. Check both dates.`,
  'credits-over-list': (facts, style) => {
    const currency = { ...style, currency: String(facts['currency']) }
    return `Credits pay ${money(facts, 'creditMinor', currency)} of a ${money(facts, 'listMinor', currency)} list price. Check both amounts.`
  },
  'borrow-but-self-run': () => 'Pay as you go, yet self-managed. Check who runs it.',
  'hours-disagree': (facts, style) =>
    `Upkeep hours come to ${formatShare(Number(facts['hoursBp']), style, Number(facts['shareBp']))} of an engineer, but engineer time is ${formatShare(Number(facts['shareBp']), style, Number(facts['hoursBp']))}. Check both.`,
  'cost-old': (facts, style) =>
    `The cost is from ${date(facts, 'costDate', style)}, more than ${pluralize(Number(facts['ageMonths']), 'months', style)} ago. Confirm or change it.`,
  'missing-owner': () => 'No owner.',
  'missing-cost': () => 'No monthly cost.',
  'missing-rate': () => 'The cost is in another currency without a current exchange rate. Add one under Costs.',
  'person-over-full': (_, style, verdict) =>
    `Allocated ${figure(verdict, style)} (maximum ${limitOf(verdict, style)}). Correct the shares.`,
  'person-busy': (_, style, verdict) =>
    `Spends ${figure(verdict, style)} of their time on infrastructure. Little is left for anything else.`,
  'total-differs': (facts, style) => offTotals(facts, style),
  'prices-undated': (facts) => `Enter the price date of ${formatList(factTexts(facts['imports']))}.`,
}

/** One sentence a finding, in the order of the rule; several undated imports make one sentence. */
export function findingTexts(verdict: Verdict, style: NumberStyle): readonly string[] {
  const codes = verdict.facts['findings']
  if (!Array.isArray(codes)) return []
  return [...new Set(codes as readonly DataFinding[])].map((code) => SENTENCES[code](verdict.facts, style, verdict))
}

/** "costs.csv: its rows add up to $1,694 more than its total. Check which is right." */
function offTotals({ offImports, offBy }: Facts, style: NumberStyle): string {
  if (!Array.isArray(offImports) || !Array.isArray(offBy)) return ''
  const lists = offImports.map((source, index) => {
    const minor = Number(offBy[index])
    return `${source}: its rows add up to ${formatMoney(Math.abs(minor), style)} ${minor > 0 ? 'more' : 'less'} than its total`
  })
  return `${lists.join('. ')}. Check which is right.`
}

function date(facts: Facts, name: string, style: NumberStyle): string {
  return formatDate(String(facts[name]), style)
}

function money(facts: Facts, name: string, style: NumberStyle): string {
  return formatMoney(Number(facts[name]), style)
}

function figure({ value, limit }: Verdict, style: NumberStyle): string {
  return value === null ? '' : formatValue(value.value, value.unit, style, Number(limit?.value))
}

function limitOf({ limit }: Verdict, style: NumberStyle): string {
  return limit === null ? '' : formatValue(limit.value, limit.unit, style)
}
