// R24 in words.

import { limit, type RuleWords, value } from './rule-words.ts'

export const focusWords: RuleWords<'focus'> = {
  name: 'Focus',
  list: 'Engineers’ time that keeps things alive',
  question: 'How much of the engineers’ time keeps things alive instead of building the product? It informs and decides nothing.',
  sentences: {
    focused: (said) => `${value(said)} of the engineers’ time keeps things alive, up to ${limit(said)} is usual.`,
    unfocused: (said) => `${value(said)} of the engineers’ time keeps things alive, more than ${limit(said)}.`,
    'no-engineers': () => 'Missing: number of engineers. With 0 engineers there is no share of them.',
  },
  outcomes: {
    focused: 'The engineers’ time goes into the product.',
    unfocused: 'More of the engineers’ time than the limit keeps things alive.',
    'no-engineers': 'With 0 engineers there is no share of them.',
  },
  flagged: ['unfocused'],
  limits: { 'focus-share': { name: 'Engineers’ time kept for upkeep', decides: 'Above this share the figure is marked' } },
}
