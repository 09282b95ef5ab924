// R05 in words; the notes beside the advice are in ../advice.ts.

import { adviceSentence } from '../advice.ts'
import type { RuleWords } from './rule-words.ts'

export const recommendationWords: RuleWords<'recommendation'> = {
  name: 'Advice',
  question: 'What to do with it: the three questions put together. It informs and decides nothing.',
  sentences: {
    build: adviceSentence,
    'build-pilot-first': adviceSentence,
    'build-needs-rationale': adviceSentence,
    buy: adviceSentence,
    borrow: adviceSentence,
    keep: adviceSentence,
    'move-off': adviceSentence,
    unknown: ({ missing }) => `No advice yet. Missing: ${missing}`,
  },
  outcomes: {
    build: 'Our edge: run it ourselves.',
    'build-pilot-first': 'Our edge but hard to reverse: start with a pilot.',
    'build-needs-rationale': 'Our edge, over the limit: say why before building on.',
    buy: 'Not our edge: buy it.',
    borrow: 'Not clearly our edge: rent it by use.',
    keep: 'Keep it with the managed service.',
    'move-off': 'Not our edge, over the limit: plan to move off it.',
    unknown: 'No advice until the missing answers are there.',
  },
}
