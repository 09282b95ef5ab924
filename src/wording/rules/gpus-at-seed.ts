// R08 in words.

import type { RuleWords, SentenceFacts } from './rule-words.ts'

export const gpusAtSeedWords: RuleWords<'gpus-at-seed'> = {
  name: 'Early GPUs',
  question: 'Are GPUs self-managed at seed or earlier? Unless the model is the product, rent them or call an API.',
  sentences: {
    'own-gpus-too-early': (said) => `You ${what(said)} at this stage. ${said.verdict.facts['edge'] === 'yes' ? DIFFERENTIATOR : OTHERWISE}`,
    'own-gpus-later': () => 'Past the stage where this matters. See Reserved or owned compute.',
  },
  outcomes: {
    'own-gpus-too-early': 'Self-managed GPUs at this stage. Rent them or call an API.',
    'own-gpus-later': 'Past the stage where this matters.',
    'product-is-the-model': 'The model is the product.',
  },
  short: { 'own-gpus-too-early': 'own GPUs this early' },
  notApplicable: { 'product-is-the-model': 'The model is your product, so running GPUs is part of it.' },
  columns: { isGpuTooEarly: ['GPUs too early', '1/0'], coreProduct: ['Core product', ''] },
}

const OTHERWISE = 'The model isn’t your product, so rent inference or call an API.'
const DIFFERENTIATOR =
  'Even a differentiator rents GPUs until Series A, while demand still changes. The check doesn’t apply if the core product is the model itself.'

function what({ verdict }: SentenceFacts): string {
  return verdict.facts['kind'] === 'model-self-hosted' ? 'host this model on GPUs of your own' : 'run your own GPUs'
}
