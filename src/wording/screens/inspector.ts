// The words of the details panel of a component: its sections, examples in empty fields, and where an input comes from.

import { type ComponentCost, type InputFrom, MAX_MINOR_UNITS } from '#core'
import { knownCostText } from '../component-cost.ts'
import { formatMoney, formatShare, NOT_SET, type NumberStyle, roundedDown } from '../quantities.ts'

export const INSPECTOR_TEXT = {
  panel: 'Component details',
  openPage: 'Open component page',
  close: 'Close details',
  edge: 'Is this why customers choose you?',
  reverse: 'Is it hard to reverse?',
  time: 'How much engineer time does it take?',
  costs: 'Cost',
  details: 'Details',
  margin: 'Margin',
  moreContract: 'More contract terms',
  cash: 'Cash',
  addCostLine: 'Add cost line',
  splitBill: 'Split bill',
  whichPerson: (typed: string, similar: string, mark: string) =>
    `“${typed}” resembles ${similar}. Enter the full name, or ${mark}${typed} to add a new person.`,
  addOwner: 'Add owner',
  from: (from: InputFrom) => (from === 'computed' ? 'calculated' : `from ${FROM[from]}`),
  ruleSet: (version: string) => `rules ${version}`,
  also: (reasons: readonly string[]) => `Also: ${reasons.join('; ')}`,
  monthlyCost: (cost: ComponentCost, style: NumberStyle) => {
    if (cost.isCostTooLarge) return `Monthly cost: too large. It can be ${formatMoney(MAX_MINOR_UNITS, style)} at most.`
    const known = knownCostText(cost, formatMoney, style)
    return known === null ? `Monthly cost: ${NOT_SET}` : `${known} per month`
  },
  /** @param amount as text */
  billPart: (vendor: string, shareBp: number | null, amount: string, style: NumberStyle) =>
    `Share of the ${vendor} bill: ${shareBp === null ? '' : `${formatShare(shareBp, style)}, `}${amount}`,
  /** @param label of the price; null where it has none */
  removeCostLine: (label: string | null) => (label === null ? 'Remove cost line' : `Remove cost line ${label}`),
  /** @param name null: no one is named for this time */
  removeOwner: (name: string | null) => (name === null ? 'Remove unassigned owner' : `Remove ${name}`),
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

/** Below several owners: "Total: at least 25% of an engineer". The hours stand beside each owner. */
export function timeTotalText(bp: number, isAtLeast: boolean, style: NumberStyle): string {
  return `Total: ${isAtLeast ? `at least ${formatShare(bp, roundedDown(style))}` : formatShare(bp, style)} of an engineer`
}
