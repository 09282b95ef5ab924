// R08 in words.

import type { RuleWords } from './rule-words.ts'

export const gpusAtSeedWords: RuleWords<'gpus-at-seed'> = {
  name: 'GPUs',
  question: 'Do we run GPUs of our own up to seed? Unless the product is a foundation model, rent or call an API.',
  sentences: {
    'own-gpus-too-early': () =>
      'You run GPUs of your own at this stage, and your product is not a foundation model: rent inference by use, or call the model’s API.',
    'own-gpus-later': () => 'GPUs of your own are no question of the stage any more: whether they pay is worked out apart.',
    'gpus-handed-over': () => 'Somebody else runs the GPUs.',
  },
  outcomes: {
    'own-gpus-too-early': 'GPUs of our own this early: rent by use or call an API.',
    'own-gpus-later': 'No question of the stage any more.',
    'gpus-handed-over': 'Somebody else runs the GPUs.',
    'product-is-the-model': 'The product is a foundation model.',
  },
  short: { 'own-gpus-too-early': 'own GPUs this early' },
  notApplicable: { 'product-is-the-model': 'Your product is a foundation model, so running GPUs is part of it.' },
  columns: { isGpuTooEarly: ['GPUs too early', '1/0'], coreProduct: ['Core product', ''] },
}
