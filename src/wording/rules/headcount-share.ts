// R02 in words.

import { formatShare } from '../quantities.ts'
import { type RuleWords, value } from './rule-words.ts'

export const headcountShareWords: RuleWords<'headcount-share'> = {
  name: 'Of the company',
  question: 'What it takes of the whole company. It informs and decides nothing.',
  sentences: {
    share: ({ verdict, style }) => {
      const ofEngineers = verdict.facts['ofEngineersBp']
      const tail = typeof ofEngineers === 'number' ? `, ${formatShare(ofEngineers, style)} of the engineers` : ''
      return `That is ${value({ verdict, style })} of the company${tail}.`
    },
    'headcount-zero': () => 'Missing: number of people. With 0 people there is no share of the company.',
  },
  outcomes: {
    share: 'Share of everybody’s time.',
    'headcount-zero': 'With 0 people there is no share of the company.',
  },
}
