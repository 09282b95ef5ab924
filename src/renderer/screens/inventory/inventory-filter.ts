// Which components the inventory shows: a text and one of four chips.

import type { Component, ComponentAssessment, Setting } from '#core'

export const CHIPS = ['all', 'to-decide', 'over-limit', 'undecided'] as const
export type Chip = (typeof CHIPS)[number]

export const CHIP_LABELS: Readonly<Record<Chip, string>> = {
  all: 'All',
  'to-decide': 'To decide',
  'over-limit': 'Over the limit',
  undecided: 'Undecided',
}

export interface InventoryFilter {
  readonly text: string
  readonly chip: Chip
}

/** Undecided: an answer is missing, so no verdict can be given. */
export function matchesChip({ subject, verdict, toDecide }: ComponentAssessment, chip: Chip, limitBp: number): boolean {
  switch (chip) {
    case 'all':
      return true
    case 'to-decide':
      return toDecide
    case 'over-limit':
      return subject.ownerTime.knownBp > limitBp
    case 'undecided':
      return verdict === 'UNKNOWN'
  }
}

/** Every word must occur in the name, vendor, an owner, a tag or the notes. */
export function textMatcher(text: string, people: Setting['people']): (row: ComponentAssessment) => boolean {
  const words = text.toLocaleLowerCase().split(/\s+/)
  const names = new Map(Object.values(people).map(({ id, name }) => [id, name.toLocaleLowerCase()]))
  return ({ subject: { component, owners } }) => {
    const haystack = textOf(component)
    return words.every(
      (word) => haystack.includes(word) || owners.some(({ personId }) => personId !== null && names.get(personId)?.includes(word)),
    )
  }
}

/** Lower-case text of components that were searched: the next letter typed asks for the same. */
const texts = new WeakMap<Component, string>()

function textOf(component: Component): string {
  const known = texts.get(component)
  if (known !== undefined) return known
  const { name, vendor, notes, tags } = component
  const text = [name, vendor, notes, ...tags].join('\n').toLocaleLowerCase()
  texts.set(component, text)
  return text
}

export function isChip(value: unknown): value is Chip {
  return CHIPS.some((chip) => chip === value)
}
