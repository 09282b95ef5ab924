// R04 in words.

import { formatDate } from '../quantities.ts'
import { limit, type RuleWords, type Said, value } from './rule-words.ts'

export const reversibilityWords: RuleWords<'reversibility'> = {
  name: 'Reversible',
  question: 'Will it be hard to reverse in six months? Then we need a note on how we would leave.',
  sentences: {
    easy: (said) => `Easy to reverse${leaving(said)}.`,
    'hard-without-exit-note': (said) => `Hard to reverse${leaving(said)}: write down how you would leave.`,
    'hard-with-exit-note': (said) => `Hard to reverse${leaving(said)}; how you would leave is written down.`,
  },
  outcomes: {
    easy: 'Easy to reverse.',
    'hard-without-exit-note': 'Hard to reverse: write down how we would leave.',
    'hard-with-exit-note': 'Hard to reverse; how we would leave is written down.',
    'edge-stays': 'Our edge, and it stays: leaving is no question.',
    'leaving-not-described': 'Nothing is written about leaving, so it counts as easy.',
  },
  short: { 'hard-without-exit-note': 'no exit plan' },
  asksToExplain: ['hard-without-exit-note'],
  explainWord: 'Needs exit plan',
  notApplicable: {
    'edge-stays': 'It is your edge and stays, so leaving it is no question.',
    'leaving-not-described': 'Nothing is written down about leaving it, so it counts as easy to reverse.',
  },
  limits: {
    'reverse-months': { name: 'Contract that binds', decides: 'A longer term makes a component hard to reverse' },
    'switch-weeks': { name: 'Effort to switch', decides: 'More weeks of one person make it hard to reverse' },
  },
}

/** What makes it hard or easy: ": the contract runs until 31 May 2027, limit 6 months". */
function leaving(said: Said): string {
  const { verdict, style } = said
  const of = verdict.value
  if (of === null || of.value === null) return ''
  if (of.unit === 'date' && verdict.facts['isTermOver'] === true) return ` (the contract ended on ${formatDate(String(of.value), style)})`
  if (of.unit === 'date') return ` (the contract binds until ${formatDate(String(of.value), style)}, limit ${limit(said)} from today)`
  if (of.unit === 'weeks') return ` (${value(said)} of work to switch, limit ${limit(said)})`
  return of.value === 'yes' ? ' (you said so)' : ''
}
