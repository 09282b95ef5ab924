// People whose primary job is infrastructure, and how much of an engineer they leave for it.

import type { Person } from '../inventory/tables.ts'
import type { Setting } from './subject.ts'

/** Active employees and contractors; the staff of a vendor is nobody's hire. */
export function infraPeople({ people }: Pick<Setting, 'people'>): readonly Person[] {
  return Object.values(people).filter(({ active, infraPrimary, kind }) => active && infraPrimary && kind !== 'vendor')
}

/** Typed for the company, else what the promises of those people leave. null: neither, or a promise is not known. */
export function infraCapacity(setting: Pick<Setting, 'people' | 'company'>): number | null {
  return setting.company.infraCapacity ?? capacityLeft(setting)
}

/** The most that can be left: a promise that is not known leaves a whole engineer. null: there are no such people. */
export function mostCapacity(setting: Pick<Setting, 'people' | 'company'>): number | null {
  const people = infraPeople(setting)
  if (people.length === 0) return null
  return people.reduce((sum, { otherPromised }) => sum + 10_000 - (otherPromised ?? 0), 0)
}

/** What the promises of those people leave. null: there are none, or a promise is not known. */
function capacityLeft(setting: Pick<Setting, 'people'>): number | null {
  const people = infraPeople(setting)
  if (people.length === 0) return null
  let capacity = 0
  for (const { otherPromised } of people) {
    if (otherPromised === null) return null
    capacity += 10_000 - otherPromised
  }
  return capacity
}
