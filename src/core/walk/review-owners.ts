// The third step: who gives how much time, a person a prompt. Rows that somebody set, or a list brought, since the last lock are
// not asked.

import { countsInTotals } from '../checks/applies.ts'
import { type OwnersItem, ownersKey } from './review-item.ts'
import { isSetLately, isTouched, type ReviewView, stateOf } from './review-view.ts'

/** A name without time is news as well. */
const OWNER_FIELDS = ['share', 'personId'] as const

/** Who gives most comes first; the staff of vendors is the vendor's business. */
export function ownersItems(view: ReviewView): readonly OwnersItem[] {
  const { assessment } = view
  return assessment.people
    .flatMap(({ person, shareBp }): OwnersItem[] => {
      if (person.kind === 'vendor') return []
      const rows = (assessment.index.ownedBy.get(person.id) ?? []).flatMap((owner) => {
        const component = assessment.byId.get(owner.componentId)?.subject.component
        return component !== undefined && countsInTotals(component) ? [{ owner, component }] : []
      })
      const key = ownersKey(person.id)
      const isOpen = rows.some(
        ({ owner: { meta } }) => !isTouched(view, meta) && !OWNER_FIELDS.some((field) => isSetLately(view, meta, field)),
      )
      const isAnswered = rows.some(({ owner }) => isTouched(view, owner.meta, 'share'))
      const state = stateOf(view, key, isOpen, true) ?? (isAnswered ? 'answered' : null)
      return state === null || rows.length === 0 ? [] : [{ kind: 'owners', key, state, person, rows, shareBp }]
    })
    .sort((a, b) => b.shareBp - a.shareBp || (a.person.name < b.person.name ? -1 : 1))
}
