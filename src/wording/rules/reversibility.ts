// R04 in words.

import { formatDate } from '../quantities.ts'
import { limit, type RuleWords, type SentenceFacts, value } from './rule-words.ts'

export const reversibilityWords: RuleWords<'reversibility'> = {
  name: 'Reversibility',
  question: 'Would this be hard to undo in six months? If so, it needs an exit plan.',
  sentences: {
    easy: (said) => `Easy to reverse${leaving(said)}.`,
    'hard-without-exit-note': (said) =>
      said.verdict.value?.value === 'yes'
        ? 'Marked hard to reverse. Add an exit plan.'
        : `Hard to reverse${leaving(said)}. Add an exit plan.`,
    'hard-with-exit-note': (said) => `Hard to reverse${leaving(said)}. Exit plan on file.`,
  },
  outcomes: {
    easy: 'Easy to reverse.',
    'hard-without-exit-note': 'Hard to reverse, without an exit plan.',
    'hard-with-exit-note': 'Hard to reverse, with an exit plan on file.',
    'edge-stays': 'A differentiator that stays, so no exit plan is needed.',
    'leaving-not-described': 'No exit details, so it counts as easy to reverse.',
  },
  short: { 'hard-without-exit-note': 'no exit plan' },
  explain: 'exit-plan',
  notApplicable: {
    'edge-stays': 'A differentiator that stays, so no exit plan is needed.',
    'leaving-not-described': 'No exit details, so it counts as easy to reverse.',
  },
  limits: {
    'reverse-months': { name: 'Remaining contract term', decides: 'A longer term makes a component hard to reverse' },
    'switch-weeks': { name: 'Switching effort', decides: 'More weeks for one person make it hard to reverse' },
  },
}

/** What makes it hard or easy: " (contract runs until May 31, 2027, limit 6 months from today)". */
function leaving(said: SentenceFacts): string {
  const { verdict, style } = said
  const of = verdict.value
  if (of === null || of.value === null) return ''
  if (of.unit === 'date' && verdict.facts['isTermOver'] === true) return ` (contract ended on ${formatDate(String(of.value), style)})`
  if (of.unit === 'date') return ` (contract runs until ${formatDate(String(of.value), style)}, limit ${limit(said)} from today)`
  if (of.unit === 'weeks') return ` (${value(said)} to switch, limit ${limit(said)})`
  return of.value === 'yes' ? ' (marked by you)' : ''
}
