// Which components the inventory shows: a text and one of four chips.

import type { ComponentAssessment, Setting } from '#core'

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
export function matchesText({ subject }: ComponentAssessment, text: string, allPeople: Setting['people']): boolean {
  const { component, owners } = subject
  const people = owners.map(({ personId }) => (personId === null ? '' : (allPeople[personId]?.name ?? '')))
  const haystack = [component.name, component.vendor, component.notes, ...component.tags, ...people].join('\n').toLocaleLowerCase()
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

export function isChip(value: unknown): value is Chip {
  return CHIPS.some((chip) => chip === value)
}
