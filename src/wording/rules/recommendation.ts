// R05 in words; the notes beside the advice are in ../advice.ts.

import { adviceSentence } from '../advice.ts'
import type { RuleWords } from './rule-words.ts'

/** By itself for the reader of lists, which needs no other word of the rules. */
export const ADVICE_NAME = 'Advice'

export const recommendationWords: RuleWords<'recommendation'> = {
  name: ADVICE_NAME,
  question: 'The next step that the three questions suggest.',
  sentences: {
    build: adviceSentence,
    'build-pilot-first': adviceSentence,
    'build-needs-rationale': adviceSentence,
    buy: adviceSentence,
    borrow: adviceSentence,
    keep: adviceSentence,
    'reduce-time': adviceSentence,
    'move-off': adviceSentence,
    unknown: ({ missing }) => `No advice yet. Needs input: ${missing}.`,
  },
  outcomes: {
    build: 'A differentiator. Keep it in-house.',
    'build-pilot-first': 'A differentiator, but hard to reverse. Start with a pilot.',
    'build-needs-rationale': 'A differentiator over the limit. Record a rationale before building on.',
    buy: 'Not a differentiator. Buy it.',
    borrow: 'Not clearly a differentiator. Rent it, pay as you go.',
    keep: 'Keep it as it is.',
    'reduce-time': 'A managed service over the limit. Use a simpler one, or do less work on it.',
    'move-off': 'Not a differentiator and over the limit. Plan a migration.',
    unknown: 'No advice until the missing input is entered.',
  },
}
