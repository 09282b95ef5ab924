// R29 in words.

import { factTexts } from '#core'
import { formatList, formatMoney, plural, pluralize } from '../quantities.ts'
import { type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const spendConcentrationWords: RuleWords<'spend-concentration'> = {
  name: 'Vendor concentration',
  question: 'How much of the infrastructure cost goes to one vendor, and would an alternative pay off?',
  sentences: {
    'spend-spread': (said) => `The largest vendor is ${share(said)}.${blanks(said)}`,
    'spend-concentrated': (said) => `The largest vendor is ${share(said)}.${decides(said)}${blanks(said)}`,
  },
  outcomes: {
    'spend-spread': 'No vendor takes a large part of the cost.',
    'spend-concentrated': 'One vendor takes a large part of the cost.',
    'one-component': 'Fewer than two components.',
    'nothing-priced': 'No price entered.',
    'no-vendor-named': 'No vendor named.',
  },
  flagged: ['spend-concentrated'],
  notApplicable: {
    'one-component': 'Fewer than two components.',
    'nothing-priced': 'No price entered.',
    'no-vendor-named': 'No vendor named.',
  },
  limits: {
    'vendor-share': { name: 'Vendor concentration: flagged from', decides: 'From this share of cost on, the largest vendor is flagged' },
  },
  columns: {
    spendBesideBlanks: ['Other known prices', ''],
    ...perVendor((place) => ({
      [`ofVendor${place}`]: [`To vendor no. ${place}`, ''],
      [`restOfVendor${place}`]: [`Unallocated bills of vendor no. ${place}`, ''],
      [`sumOfVendor${place}`]: [`Components of vendor no. ${place}, minor units`, ''],
      [`spendOfVendor${place}`]: [`Vendor no. ${place} per month, minor units`, ''],
    })),
    spendUnallocated: ['Unallocated bills per month', ''],
    billsWaiting: ['Bills without a rate', 'bills'],
    spendComponents: ['Components that count', 'components'],
    spendWaiting: ['Components without a rate', 'components'],
    spendOfComponents: ['Known prices of components, minor units', ''],
    spendTotal: ['Known cost per month, minor units', ''],
    spendOfLargest: ['Largest vendor per month, minor units', ''],
  },
}

function perVendor(
  heads: (place: number) => Readonly<Record<string, readonly [string, string]>>,
): Readonly<Record<string, readonly [header: string, unit: string]>> {
  return Object.assign({}, ...[1, 2, 3].map(heads))
}

/** "OpenAI with 31% of cost, $9,400 of $30,300 per month" */
function share(said: SentenceFacts): string {
  const { verdict, style } = said
  const money = (name: string) => formatMoney(Number(verdict.facts[name]), style)
  return `${String(verdict.facts['vendor'])} with ${value(said)} of cost, ${money('vendorMinor')} of ${money('totalMinor')} per month`
}

const NEEDS: Readonly<Record<string, string>> = {
  reservation: 'a planned reservation',
  plannedSaving: 'planned savings',
  bill: 'its price',
  revenue: 'revenue',
  history: 'six months of cost',
  expectedUse: 'expected use',
  days: 'days of work',
  savedShare: 'the share saved',
  upkeep: 'upkeep',
  engineerCost: 'the cost of an engineer',
  significance: 'revenue and net burn',
}

/** What would decide it: own compute, or a cheaper model. */
function decides({ verdict }: SentenceFacts): string {
  const needs = [...new Set(factTexts(verdict.facts['needs']).map((need) => NEEDS[need] ?? need))]
  const missing = needs.length === 0 ? '' : ` They still need ${formatList(needs)}.`
  return ` Owned compute and inference savings show whether an alternative pays off.${missing}`
}

function blanks({ verdict, style }: SentenceFacts): string {
  const [components, bills] = [Number(verdict.facts['withoutPrice']), Number(verdict.facts['billsWithoutPrice'] ?? 0)]
  const whose = [
    ...(components === 0 ? [] : [pluralize(components, 'components', style)]),
    ...(bills === 0 ? [] : [pluralize(bills, 'bills', style)]),
  ]
  if (whose.length === 0) return ''
  return ` ${formatList(whose)} ${plural(components + bills, 'has', 'have')} a price that is not known, so only known prices count.`
}
