// R12 in words.

import { formatTimes } from '../quantities.ts'
import type { RuleWords } from './rule-words.ts'

export const plumbingVsMoatWords: RuleWords<'plumbing-vs-moat'> = {
  name: 'Plumbing vs. moat',
  list: 'Data work: plumbing vs. differentiators',
  question: 'How much data work goes into what sets the product apart?',
  sentences: {
    'plumbing-to-moat': ({ verdict, style }) =>
      `Data plumbing takes ${formatTimes(Number(verdict.value?.value), style)} the time of data work that sets you apart.`,
    'no-product-work': () => 'No time is recorded on data work that sets you apart.',
  },
  outcomes: {
    'plumbing-to-moat': 'Time on plumbing compared with time on differentiators.',
    'no-product-work': 'No time is recorded on differentiating data work.',
    'no-data-components': 'No data component is marked as a differentiator or not.',
  },
  notApplicable: { 'no-data-components': 'No data component is marked as a differentiator or not.' },
  inputs: { plumbing: 'time on data plumbing', moat: 'time on differentiating data work' },
  columns: {
    isPlumbing: ['Data, not a differentiator', '1/0'],
    isMoat: ['Data, a differentiator', '1/0'],
    isDataTimeOpen: ['Its time is not known', '1/0'],
    plumbingCount: ['Data, not a differentiator', 'components'],
    moatCount: ['Data, a differentiator', 'components'],
    plumbingTime: ['Time on plumbing, bp', 'bp'],
    moatTime: ['Time on differentiators, bp', 'bp'],
    dataTimeOpen: ['Data whose time is not known', 'components'],
  },
}
