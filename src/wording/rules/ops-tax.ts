// R18 in words.

import { counted, formatMoney, formatShare } from '../quantities.ts'
import { type RuleWords, type Said, value } from './rule-words.ts'

export const opsTaxWords: RuleWords<'ops-tax'> = {
  name: 'Upkeep',
  question: 'What does it cost a year after it is built: pages, upgrades, patches, debugging? It informs and decides nothing.',
  sentences: {
    'tax-by-hours': (said) =>
      `Upkeep of ${counted(Number(said.verdict.facts['hours']), 'hours', said.style)} a year: ${value(said)}${pocket(said)}, ${share(said)} of one engineer.`,
    'tax-by-share': (said) => `Upkeep of ${share(said)} of one engineer: ${value(said)} a year${pocket(said)}.`,
  },
  outcomes: {
    'tax-by-hours': 'Upkeep worked out from its hours.',
    'tax-by-share': 'Upkeep worked out from the owner time.',
    'run-by-others': 'Run by others: their upkeep is in the price.',
  },
  notApplicable: { 'run-by-others': 'Somebody else runs it, so its upkeep is in the price.' },
  inputs: { upkeep: 'upkeep hours' },
  columns: {
    upkeepHours: ['Upkeep, pages with all that follows', 'hours a year'],
    outOfPocket: ['Upkeep out of pocket', 'a month'],
  },
}

function share({ verdict: { facts }, style }: Said): string {
  return formatShare(Number(facts['upkeepBp']), style)
}

function pocket({ verdict: { facts }, style }: Said): string {
  const minor = Number(facts['outOfPocketMinor'])
  return minor === 0 ? '' : ` (${formatMoney(minor, style)} of it out of pocket)`
}
