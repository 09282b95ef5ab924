// R12 in words.

import { formatTimes } from '../quantities.ts'
import type { RuleWords } from './rule-words.ts'

export const plumbingVsMoatWords: RuleWords<'plumbing-vs-moat'> = {
  name: 'Plumbing to moat',
  list: 'Data: time on plumbing against time on our edge',
  question: 'Of the time that data takes, how much goes into what customers choose us for? It informs and decides nothing.',
  sentences: {
    'plumbing-to-moat': ({ verdict, style }) =>
      `Data that is not your edge takes ${formatTimes(Number(verdict.value?.value), style)} the time of data that is.`,
    'no-product-work': () => 'No time on data that is your edge is recorded.',
  },
  outcomes: {
    'plumbing-to-moat': 'Time on plumbing against time on our edge.',
    'no-product-work': 'No product work on data is recorded.',
    'no-data-components': 'No data component is called our edge or not.',
  },
  notApplicable: { 'no-data-components': 'No data component is called your edge or not your edge.' },
  inputs: { plumbing: 'time on data that is not your edge', moat: 'time on data that is your edge' },
  columns: {
    isPlumbing: ['Data, not our edge', '1/0'],
    isMoat: ['Data, our edge', '1/0'],
    timeOnPlumbing: ['Time on plumbing, bp', 'bp'],
    timeOnMoat: ['Time on our edge, bp', 'bp'],
    isDataTimeOpen: ['Its time is not known', '1/0'],
    plumbingCount: ['Data, not our edge', 'components'],
    moatCount: ['Data, our edge', 'components'],
    plumbingTime: ['Time on plumbing, bp', 'bp'],
    moatTime: ['Time on our edge, bp', 'bp'],
    dataTimeOpen: ['Data whose time is not known', 'components'],
  },
}
