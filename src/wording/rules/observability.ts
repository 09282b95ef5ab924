// R14 in words.

import { CHOICE_LABELS } from '../labels.ts'
import type { RuleWords, SentenceFacts } from './rule-words.ts'
import { inputNames } from './signal-names.ts'

export const observabilityWords: RuleWords<'observability'> = {
  name: 'Observability',
  question: 'Does every customer-facing path record latency, tokens, errors and cost per request?',
  sentences: {
    observed: () => 'Latency, tokens, errors and cost per request are all recorded.',
    'not-observed': (said) => `Not recorded: ${lacking(said)}. Without it, the next optimization is a guess.`,
    'plan-to-observe': (said) => `Plan to record from day one: ${lacking(said)}.`,
  },
  outcomes: {
    observed: 'Everything is recorded.',
    'not-observed': 'Something is not recorded. The next optimization is a guess.',
    'plan-to-observe': 'Plan to record it from day one.',
  },
  short: { 'not-observed': 'incomplete metrics', 'plan-to-observe': 'metrics not planned' },
  explain: 'plan',
  inputs: inputNames,
  choices: Object.fromEntries(Object.keys(inputNames).map((name) => [name, CHOICE_LABELS.tick])),
  changes: Object.fromEntries(
    Object.entries(inputNames).map(([name, text]) => [
      name,
      ({ to }: { readonly to: unknown }) => (to === 'yes' ? `Recording ${text}` : `No longer recording ${text}`),
    ]),
  ),
  columns: {
    pathLatency: ['Latency per step', ''],
    pathTokens: ['Tokens', ''],
    pathErrors: ['Errors', ''],
    pathCost: ['Cost per request', ''],
  },
}

function lacking({ verdict }: SentenceFacts): string {
  const names = verdict.facts['lacking']
  return Array.isArray(names) ? names.map((name) => inputNames[name as keyof typeof inputNames]).join(', ') : ''
}
