// R24 in words.

import { limit, type RuleWords, value } from './rule-words.ts'

export const focusWords: RuleWords<'focus'> = {
  name: 'Focus',
  list: 'Time spent keeping the lights on (KTLO)',
  question: 'How much engineering time goes to keeping the lights on instead of the product?',
  sentences: {
    focused: (said) => `Keeping the lights on takes ${value(said)} of engineering time. Up to ${limit(said)} is usual.`,
    unfocused: (said) => `Keeping the lights on takes ${value(said)} of engineering time (guideline ${limit(said)}).`,
    'no-engineers': () => 'Needs the number of engineers. With 0 engineers there is no share.',
  },
  outcomes: {
    focused: 'Keeping the lights on takes no more engineering time than the guideline.',
    unfocused: 'Keeping the lights on takes more engineering time than the guideline.',
    'no-engineers': 'With 0 engineers there is no share.',
  },
  flagged: ['unfocused'],
  limits: { 'focus-share': { name: 'Keeping the lights on', decides: 'Above this share, the figure is flagged' } },
}
