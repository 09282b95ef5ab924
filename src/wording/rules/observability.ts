// R14 in words.

import { CHOICE_LABELS } from '../labels.ts'
import type { RuleWords, Said } from './rule-words.ts'
import { inputNames } from './signal-names.ts'

export const observabilityWords: RuleWords<'observability'> = {
  name: 'Measured',
  question: 'Does every path that answers a customer measure latency, tokens, errors and the cost of a request?',
  sentences: {
    observed: () => 'Everything you will need to find the slow and the dear part is measured.',
    'not-observed': (said) => `Not measured: ${lacking(said)}. Without it, the next optimisation is a guess.`,
    'plan-to-observe': (said) => `Plan to measure from day one: ${lacking(said)}.`,
  },
  outcomes: {
    observed: 'Everything is measured.',
    'not-observed': 'Something is not measured: the next optimisation is a guess.',
    'plan-to-observe': 'Plan to measure it from day one.',
  },
  short: { 'not-observed': 'not all is measured', 'plan-to-observe': 'what will be measured?' },
  asksToExplain: ['plan-to-observe'],
  explainWord: 'Needs plan',
  inputs: inputNames,
  choices: Object.fromEntries(Object.keys(inputNames).map((name) => [name, CHOICE_LABELS.tick])),
  changes: Object.fromEntries(
    Object.entries(inputNames).map(([name, text]) => [
      name,
      ({ to }: { readonly to: unknown }) => (to === 'yes' ? `Measuring ${text}` : `No longer measuring ${text}`),
    ]),
  ),
  columns: {
    pathLatency: ['Latency measured at every step', ''],
    pathTokens: ['Tokens measured', ''],
    pathErrors: ['Errors measured', ''],
    pathCost: ['Cost per request measured', ''],
  },
}

function lacking({ verdict }: Said): string {
  const names = verdict.facts['lacking']
  return Array.isArray(names) ? names.map((name) => inputNames[name as keyof typeof inputNames]).join(', ') : ''
}
