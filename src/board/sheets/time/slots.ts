// The columns of the Time sheet: one a person, a second one where somebody owns a component twice, and
// one for time that nobody is named for. Beyond MAX_PEOPLE those with the least time share columns.

import type { Assessment, Owner, Person } from '#core'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly time: readonly TimeSlot[]
  }
}

export interface TimeSlot {
  /** null: unassigned, or several people together. */
  readonly person: Person | null
  readonly kind: Person['kind']
  readonly title: 'name' | 'unassigned' | 'others' | 'vendor-others'
  /** First column of the person: it carries the total. */
  readonly isFirst: boolean
  /** Column index of the first one, from 0. */
  readonly first: number
  readonly owners: ReadonlyMap<string, Owner>
}

/** Enough for a company that plans by component; more columns would slow every engine down. */
const MAX_PEOPLE = 200

export function timeSlots({ people, components }: Assessment): readonly TimeSlot[] {
  const shown = people.length <= MAX_PEOPLE ? people : [...people].sort((a, b) => b.shareBp - a.shareBp).slice(0, MAX_PEOPLE)
  const named = new Set(shown.map(({ person }) => person.id))
  const kinds = new Map(people.map(({ person }) => [person.id, person.kind]))
  const columns = new Map<string, Map<string, Owner>[]>()
  for (const { subject } of components) {
    for (const owner of subject.owners) {
      const key = keyOf(owner, named, kinds)
      const maps = columns.get(key) ?? []
      columns.set(key, maps)
      const free = maps.find((map) => !map.has(subject.component.id))
      if (free) free.set(subject.component.id, owner)
      else maps.push(new Map([[subject.component.id, owner]]))
    }
  }
  const slots: TimeSlot[] = []
  const add = (key: string, slot: Pick<TimeSlot, 'person' | 'kind' | 'title'>, atLeast: number) => {
    const maps = columns.get(key) ?? []
    const first = slots.length
    for (let i = 0; i < Math.max(maps.length, atLeast); i += 1) {
      slots.push({ ...slot, isFirst: i === 0, first, owners: maps[i] ?? new Map() })
    }
  }
  for (const { person } of shown) add(person.id, { person, kind: person.kind, title: 'name' }, 1)
  add(OTHERS, { person: null, kind: 'employee', title: 'others' }, people.length === 0 ? 1 : 0)
  add(VENDOR_OTHERS, { person: null, kind: 'vendor', title: 'vendor-others' }, 0)
  add(NOBODY, { person: null, kind: 'employee', title: 'unassigned' }, 1)
  return slots
}

const OTHERS = ':others'
const VENDOR_OTHERS = ':vendor-others'
const NOBODY = ':nobody'

function keyOf({ personId }: Owner, named: ReadonlySet<string>, kinds: ReadonlyMap<string, Person['kind']>): string {
  if (personId === null) return NOBODY
  if (named.has(personId)) return personId
  return kinds.get(personId) === 'vendor' ? VENDOR_OTHERS : OTHERS
}
