// What speaks for the meaning of a column: the words of its header, weighed, and the profile of its cells.

import { isTimeUnit } from '#core'
import type { ColumnProfile } from './column-profile.ts'
import { fieldsOf, type ImportField } from './fields.ts'

/** A header in two rows has a text that stands over several columns, too. */
export interface HeaderTexts {
  readonly own: string
  readonly group: string
}

export interface ColumnEvidence {
  readonly index: number
  readonly header: HeaderTexts
  readonly profile: ColumnProfile
  readonly prior: ReadonlyMap<ImportField, number>
}

const SURE = 3
const LIKELY = 2
/** Words of the group stand for what a column alone does not say. */
const GROUP_PART = 0.7

/** The weight of each meaning that the words of a header name. */
export function priorOf({ own, group }: HeaderTexts): ReadonlyMap<ImportField, number> {
  const prior = new Map<ImportField, number>()
  for (const [field, confidence] of fieldsOf(own)) prior.set(field, confidence === 'sure' ? SURE : LIKELY)
  if (prior.size === 0 && isTimeUnit(own)) prior.set('share', LIKELY)
  if (group === '') return prior
  for (const [field, confidence] of fieldsOf(`${group} ${own}`)) {
    const weight = (confidence === 'sure' ? SURE : LIKELY) * GROUP_PART
    if ((prior.get(field) ?? 0) < weight) prior.set(field, weight)
  }
  return prior
}

export function isSure(weight: number): boolean {
  return weight >= SURE
}

/** The header names it, be it in one of several senses of its words. */
export function isLikely(weight: number): boolean {
  return weight >= LIKELY
}
