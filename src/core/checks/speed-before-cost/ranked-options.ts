// The options of a component's projects, the fastest to go live first.

import type { Project } from '../../inventory/tables.ts'
import type { ComponentSubject } from '../subject.ts'

type Option = Project['options'][number]
export type RankedOption = Option & { readonly weeks: number }

/** Of the first project that has a choice. */
export function optionsOf({ projects }: Pick<ComponentSubject, 'projects'>): readonly Option[] {
  return projects.find(({ options }) => options.length > 1)?.options ?? []
}

/** By weeks to live, ties by cost, a cost that is not set last. null while one does not say its weeks. */
export function ranked(options: readonly Option[]): readonly RankedOption[] | null {
  const known = options.filter((option): option is RankedOption => option.weeks !== null)
  if (known.length < options.length) return null
  return known.toSorted((a, b) => a.weeks - b.weeks || costOf(a) - costOf(b))
}

/** The chosen one, of several the fastest. null: none is, or one does not say its weeks. */
export function chosenOf(options: readonly Option[]): RankedOption | null {
  return ranked(options)?.find(({ chosen }) => chosen) ?? null
}

function costOf({ cost }: Option): number {
  return cost ?? Number.MAX_SAFE_INTEGER
}
