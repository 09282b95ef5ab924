// What data-quality found, one sentence a finding: what is odd and what to do about it.

import type { DataFinding, Facts, Verdict } from '#core'
import { counted, formatDate, formatMoney, formatShare, formatValue, type NumberStyle } from './quantities.ts'

type FindingSentence = (facts: Facts, style: NumberStyle, verdict: Verdict) => string

const SENTENCES: Readonly<Record<DataFinding, FindingSentence>> = {
  'contract-ends-before-start': (facts, style) =>
    `The contract ends on ${date(facts, 'contractEnd', style)}, before it starts on ${date(facts, 'contractStart', style)}: check both dates.`,
  'credits-over-list': (facts, style) => {
    const currency = { ...style, currency: String(facts['currency']) }
    return `Credits pay ${money(facts, 'creditMinor', currency)} of a list price of ${money(facts, 'listMinor', currency)}: check both amounts.`
  },
  'borrow-but-self-run': () => 'Rented by use, yet run by you: check who runs it.',
  'hours-disagree': (facts, style) =>
    `The upkeep hours make ${share(facts, 'hoursBp', style)} of one engineer, the owner time says ${share(facts, 'shareBp', style)}: check both.`,
  'cost-old': (facts, style) =>
    `The cost is from ${date(facts, 'costDate', style)}, more than ${counted(Number(facts['ageMonths']), 'months', style)} ago: confirm or change it.`,
  'missing-owner': () => 'Nobody is named as owner.',
  'missing-cost': () => 'The monthly cost is not set.',
  'missing-rate': () => 'The cost is in another currency and no rate is dated up to today: add one under Costs.',
  'person-over-full': (_, style, verdict) =>
    `${figure(verdict, style)} of one person’s time is given away: no more than ${limitOf(verdict, style)} can be true.`,
  'person-busy': (_, style, verdict) => `${figure(verdict, style)} of the time is on infrastructure, little is left for anything else.`,
  'total-differs': (facts, style) => offTotals(facts, style),
  'prices-undated': (facts) => `Say what day the prices are from: ${listed(facts['imports'])}.`,
}

/** One sentence a finding, in the order of the rule; several undated imports make one sentence. */
export function findingTexts(verdict: Verdict, style: NumberStyle): readonly string[] {
  const codes = verdict.facts['findings']
  if (!Array.isArray(codes)) return []
  return [...new Set(codes as readonly DataFinding[])].map((code) => SENTENCES[code](verdict.facts, style, verdict))
}

/** "costs.csv: its rows are $1,694 more than its own total; check which of the two is right." */
function offTotals({ offImports, offBy }: Facts, style: NumberStyle): string {
  if (!Array.isArray(offImports) || !Array.isArray(offBy)) return ''
  const lists = offImports.map((source, index) => {
    const minor = Number(offBy[index])
    return `${source}: its rows are ${formatMoney(Math.abs(minor), style)} ${minor > 0 ? 'more' : 'less'} than its own total`
  })
  return `${lists.join('. ')}; check which of the two is right.`
}

function date(facts: Facts, name: string, style: NumberStyle): string {
  return formatDate(String(facts[name]), style)
}

function money(facts: Facts, name: string, style: NumberStyle): string {
  return formatMoney(Number(facts[name]), style)
}

function share(facts: Facts, name: string, style: NumberStyle): string {
  return formatShare(Number(facts[name]), style)
}

function figure({ value }: Verdict, style: NumberStyle): string {
  return value === null ? '' : formatValue(value.value, value.unit, style)
}

function limitOf({ limit }: Verdict, style: NumberStyle): string {
  return limit === null ? '' : formatValue(limit.value, limit.unit, style)
}

function listed(value: Facts[string] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : ''
}
