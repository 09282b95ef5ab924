// The four words of a list's approach column and what they say about a component. Source: rules,
// words of the model. The command line prints the word back from the component.

import { type Component, type ComponentValues, usualHosting } from '#core'

export const APPROACH_WORDS = ['build', 'self-host', 'buy', 'borrow'] as const
export type ApproachWord = (typeof APPROACH_WORDS)[number]

type Meaning = Pick<ComponentValues, 'approach' | 'origin' | 'hosting'>

export function meaningOf(word: ApproachWord): Meaning {
  const approach = word === 'self-host' ? 'build' : word
  const origin = word === 'build' ? 'own-code' : word === 'self-host' ? 'third-party' : null
  return { approach, origin, hosting: usualHosting(approach) }
}

/** The word that a list would use for the component. Run by ourselves without a known origin counts as build. */
export function approachWord({ approach, origin }: Pick<Component, 'approach' | 'origin'>): ApproachWord {
  return approach === 'build' && origin === 'third-party' ? 'self-host' : approach
}
