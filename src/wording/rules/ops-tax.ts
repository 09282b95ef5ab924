// R18 in words.

import { formatMoney, formatShare, pluralize } from '../quantities.ts'
import { type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const opsTaxWords: RuleWords<'ops-tax'> = {
  name: 'Upkeep',
  question: 'What does this cost per year to operate: pages, upgrades, patches and debugging?',
  sentences: {
    'tax-by-hours': (said) =>
      `Upkeep takes ${pluralize(Number(said.verdict.facts['hours']), 'hours', said.style)} per year: ${value(said)}${pocket(said)}, or ${share(said)} of an engineer.`,
    'tax-by-share': (said) => `Upkeep takes ${share(said)} of an engineer: ${value(said)} per year${pocket(said)}.`,
  },
  outcomes: {
    'tax-by-hours': 'Upkeep calculated from its hours.',
    'tax-by-share': 'Upkeep calculated from the engineer time.',
    'run-by-others': 'A provider runs it. Upkeep is in the price.',
  },
  notApplicable: { 'run-by-others': 'A provider runs it, so upkeep is in the price.' },
  inputs: { upkeep: 'upkeep hours' },
  columns: {
    upkeepHours: ['Upkeep hours', 'per year'],
    outOfPocket: ['Out of pocket', 'per month'],
  },
}

function share({ verdict: { facts }, style }: SentenceFacts): string {
  return formatShare(Number(facts['upkeepBp']), style)
}

function pocket({ verdict: { facts }, style }: SentenceFacts): string {
  const minor = Number(facts['outOfPocketMinor'])
  return minor === 0 ? '' : ` (${formatMoney(minor, style)} out of pocket)`
}
