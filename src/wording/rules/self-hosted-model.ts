// R16 in words.

import { formatDate } from '../quantities.ts'
import type { RuleWords, Said } from './rule-words.ts'

export const selfHostedModelWords: RuleWords<'self-hosted-model'> = {
  name: 'Model by API',
  question: 'Do we host a model that can be called by API? Only a regulation is a reason to.',
  sentences: {
    'model-has-api': () =>
      'The same model can be called by API: hosting it means updates, monitoring, scaling and failover as well as running it.',
    'model-api-unsure': () => 'Find out whether the same model can be called by API: that decides.',
    'model-has-no-api': () => 'No API offers this model.',
    'model-regulated': (said) => `A regulation keeps it with you${until(said)}.`,
  },
  outcomes: {
    'model-has-api': 'The same model can be called by API.',
    'model-api-unsure': 'Whether an API offers this model decides this.',
    'model-has-no-api': 'No API offers this model.',
    'model-regulated': 'A regulation keeps it with us, for now.',
  },
  short: { 'model-has-api': 'an API has it' },
  inputs: { apiAvailable: 'offered by API?' },
  changes: { apiAvailable: ({ to }) => (to === 'no' ? 'No API offering the same model' : 'An API offering the same model') },
  columns: { isModelByApi: ['An API has the model', '1/0'], apiAvailable: ['Offered by API?', ''] },
}

function until({ verdict, style }: Said): string {
  const review = verdict.facts['basisReview']
  return typeof review === 'string' ? ` until the basis is reviewed on ${formatDate(review, style)}` : ''
}
