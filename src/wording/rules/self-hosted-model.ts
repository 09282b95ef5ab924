// R16 in words.

import { type RuleWords, regulated } from './rule-words.ts'

export const selfHostedModelWords: RuleWords<'self-hosted-model'> = {
  name: 'Self-hosted model',
  question: 'Is a self-hosted model available through an API? Only regulation justifies hosting it.',
  sentences: {
    'model-has-api': () => 'This model is available through an API. Hosting it adds updates, monitoring, scaling and failover.',
    'model-api-unsure': () => 'Find out whether an API offers this model.',
    'model-has-no-api': () => 'No API offers this model.',
    'model-regulated': regulated,
  },
  outcomes: {
    'model-has-api': 'The model is available through an API.',
    'model-api-unsure': 'Depends on whether an API offers this model.',
    'model-has-no-api': 'No API offers this model.',
    'model-regulated': 'Required by a regulation for now.',
  },
  short: { 'model-has-api': 'available through an API' },
  inputs: { apiAvailable: 'available through an API' },
  changes: { apiAvailable: ({ to }) => (to === 'no' ? 'No API for this model' : 'An API for this model') },
  columns: { isModelByApi: ['An API has the model', '1/0'], apiAvailable: ['Offered by API?', ''] },
}
