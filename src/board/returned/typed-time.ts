// Typed cells of Time: whose time goes where, and as what each person works.

import { NOT_KNOWN } from '#core'
import { type BoardPack, FIRST_ROW } from '../pack.ts'
import { KIND_ROW } from '../sheets/time/layout.ts'
import { fieldOf, type TypedAt } from './typed-cell.ts'

/** Columns before those of the people. */
const BEFORE_PEOPLE = 6

export function typedTime({ rows, places }: BoardPack): TypedAt {
  const slots = places.of('time')
  return (row, column) => {
    const slot = slots[column - BEFORE_PEOPLE - 1]
    if (slot === undefined) return null
    const { person, title } = slot
    if (row === KIND_ROW) {
      if (person === null || !slot.isFirst) return null
      return { ...fieldOf('people', person.id, 'kind'), unit: { kind: 'choice', list: 'personKind' }, base: person.kind }
    }
    const componentId = rows[row - FIRST_ROW]?.assessment.subject.component.id
    const owner = slot.owners.get(componentId ?? '')
    // Several people share a column, or one has another: nobody can tell what a new share there is.
    const isOwn = slot.isFirst && (title === 'name' || title === 'unassigned')
    if (componentId === undefined || (owner === undefined && !isOwn)) return null
    const personId = owner === undefined ? (person?.id ?? null) : owner.personId
    return {
      target: { kind: 'time', componentId, personId, ownerId: owner?.id ?? null },
      unit: { kind: 'bp' },
      base: owner === undefined ? null : (owner.share ?? NOT_KNOWN),
    }
  }
}
