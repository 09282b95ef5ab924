// R02 in words.

import { formatShare } from '../quantities.ts'
import { type RuleWords, value } from './rule-words.ts'

export const headcountShareWords: RuleWords<'headcount-share'> = {
  name: 'Share of headcount',
  question: 'How much of the whole company’s time does this take?',
  sentences: {
    share: ({ verdict, style }) => {
      const ofEngineers = verdict.facts['ofEngineersBp']
      const tail = typeof ofEngineers === 'number' ? ` and ${formatShare(ofEngineers, style)} of engineering time` : ''
      return `Takes ${value({ verdict, style })} of the company’s time${tail}.`
    },
    'headcount-zero': () => 'Needs headcount. With 0 people there is no share.',
  },
  outcomes: {
    share: 'Share of all staff time.',
    'headcount-zero': 'With 0 people there is no share.',
  },
}
