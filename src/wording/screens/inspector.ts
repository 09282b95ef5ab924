// The words of the details panel of a component: its sections, examples in empty fields, and where an input comes from.

import type { InputFrom } from '#core'
import { formatMoney, formatShare, NOT_SET, type NumberStyle } from '../quantities.ts'
import { formatTimeInUnits } from './people.ts'

export const INSPECTOR_TEXT = {
  panel: 'Component details',
  openPage: 'Open component page',
  close: 'Close details',
  edge: 'Is this why customers choose you?',
  reverse: 'Is it hard to reverse?',
  time: 'How much engineer time does it take?',
  costs: 'Cost',
  details: 'Details',
  why: 'Why',
  flips: 'What would change it',
  moreContract: 'More contract terms',
  months: 'months',
  days: 'days',
  weeks: 'weeks',
  cash: 'Cash',
  addCostLine: 'Add cost line',
  splitBill: 'Split bill',
  addOwner: 'Add owner',
} as const

/** What an empty field shows: a real answer in the expected form. */
export const FIELD_EXAMPLES = {
  customerNotices: 'Answers arrive before they finish reading the question',
  exitNote: 'Copy the tables, switch reads, then writes: about 6 weeks',
  rationale: 'Customers get answers in under 200 ms',
  costLabel: 'Compute',
  cost: '16.8k/yr',
  seats: '12',
  allCredits: 'All of it',
  share: '20 or 4h/wk',
  ownerName: 'Ana',
} as const

const FROM: Readonly<Record<Exclude<InputFrom, 'computed'>, string>> = {
  component: 'this component',
  owners: 'its owners',
  'cost-lines': 'its cost lines',
  company: 'company',
  people: 'people',
  person: 'the person',
  imports: 'the import',
  decisions: 'decisions',
  evidence: 'evidence',
  projects: 'project',
  credits: 'credits',
  settings: 'settings',
}

/** Beside an input of a check: "from its owners", "calculated". */
export function inputFromText(from: InputFrom): string {
  return from === 'computed' ? 'calculated' : `from ${FROM[from]}`
}

/** Beside a limit: which version of the rules it belongs to. */
export function ruleSetText(version: string): string {
  return `rules ${version}`
}

/** The further reasons of a verdict: "Also: no exit plan; near limit". */
export function alsoText(reasons: readonly string[]): string {
  return `Also: ${reasons.join('; ')}`
}

/** "$1,200 per month". @param minor null: a price is missing or waits for an exchange rate */
export function monthlyCostText(minor: number | null, style: NumberStyle): string {
  return minor === null ? `Monthly cost: ${NOT_SET}` : `${formatMoney(minor, style)} per month`
}

/** "Share of the AWS bill: 20%, $120 per month". @param amount as text */
export function billPartText(vendor: string, shareBp: number | null, amount: string, style: NumberStyle): string {
  return `Share of the ${vendor} bill: ${shareBp === null ? '' : `${formatShare(shareBp, style)}, `}${amount}`
}

/** @param label of the price; null where it has none */
export function removeCostLineText(label: string | null): string {
  return label === null ? 'Remove cost line' : `Remove cost line ${label}`
}

/** @param name null: no one is named for this time */
export function removeOwnerText(name: string | null): string {
  return name === null ? 'Remove unassigned owner' : `Remove ${name}`
}

/** "At least 25% of an engineer: 10 h or 1.3 d a week, …". */
export function timeTotalText(bp: number, isAtLeast: boolean, style: NumberStyle): string {
  const time = `${formatShare(bp, style)} of an engineer: ${formatTimeInUnits(bp, style)}`
  return isAtLeast ? `At least ${time}` : time
}
