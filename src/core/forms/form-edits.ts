// The answers that were chosen, as one edit that one Undo takes back. Everything is dated as imported.

import type { BasisPoints, MinorUnits } from '../amounts/units.ts'
import { setMonthlyCost } from '../edits/cost-edits.ts'
import { ownersOf, setPersonTime } from '../edits/owner-edits.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { type EditContext, recordOf, setField, stepOf } from '../inventory/edits.ts'
import { problem } from '../problem.ts'
import { fail, type Result } from '../result.ts'
import { ownersKey } from '../walk/review-item.ts'
import { reviewOf } from '../walk/review-view.ts'
import { commentLine, type FormProposal, type ProposedAnswer } from './compare-forms.ts'

/** A proposal and the answer that is to stand. */
export interface ChosenAnswer {
  readonly proposal: FormProposal
  readonly answer: ProposedAnswer
}

/** @param chosen of one comparison with the workbook of the context; an answer each at most */
export function applyForms(context: EditContext, chosen: readonly ChosenAnswer[]): Result<BatchEdit> {
  const imported: EditContext = { ...context, source: 'imported' }
  const values = chosen.flatMap((one) => valueEdit(imported, one) ?? [])
  const people = [...new Set(chosen.flatMap(({ answer }) => answer.by))]
  const label = { code: 'apply-slips', facts: { name: people.join(', ').slice(0, 120) } } as const
  return stepOf(imported, label, [...values, ...commentEdits(imported, chosen), ...confirmEdits(imported, chosen)])
}

/** null for what is put together for a whole component or a whole person. */
function valueEdit(context: EditContext, { proposal, answer: { value } }: ChosenAnswer): Result<Edit> | null {
  const { componentId, personId, field } = proposal
  if (componentId === null) return null
  switch (field) {
    case 'time':
    case 'unnamedTime':
      return timeEdit(context, componentId, personId, value as BasisPoints | null)
    case 'cost':
      return setMonthlyCost(context, componentId, value as MinorUnits | null)
    case 'edge':
    case 'lifecycle':
      return setField(context, 'components', componentId, field, value)
    case 'confirm':
    case 'comment':
      return null
  }
}

/** An emptied cell means that the time is not known: the person stays an owner. */
function timeEdit(context: EditContext, componentId: string, personId: string | null, share: BasisPoints | null): Result<Edit> {
  if (share !== null) return setPersonTime(context, componentId, personId, share)
  const rows = ownersOf(context, componentId).filter((owner) => owner.personId === personId)
  const name = recordOf(context.workbook, 'components', componentId)?.name ?? ''
  const blanked = rows.map(({ id }) => setField(context, 'owners', id, 'share', null))
  return stepOf(context, { code: 'change-owner-share', facts: { name } }, blanked)
}

/** Comments of several people on one component go into its notes together, below what stands there. */
function commentEdits(context: EditContext, chosen: readonly ChosenAnswer[]): readonly Result<Edit>[] {
  const lines = new Map<string, string[]>()
  for (const { proposal, answer } of chosen) {
    const { field, componentId } = proposal
    if (field !== 'comment' || componentId === null) continue
    lines.set(componentId, [...(lines.get(componentId) ?? []), commentLine(answer.by[0] ?? '', String(answer.value))])
  }
  return [...lines].map(([componentId, added]) => {
    const component = recordOf(context.workbook, 'components', componentId)
    if (component === undefined) return fail(problem('record-missing', { table: 'components', id: componentId }))
    const notes = [...(component.notes === null ? [] : [component.notes]), ...added].join('\n')
    return setField(context, 'components', componentId, 'notes', notes)
  })
}

function confirmEdits(context: EditContext, chosen: readonly ChosenAnswer[]): readonly Result<Edit>[] {
  const keys = chosen.flatMap(({ proposal: { field, personId } }) =>
    field === 'confirm' && personId !== null ? [ownersKey(personId)] : [],
  )
  if (keys.length === 0) return []
  return [setField(context, 'review', 'review', 'confirmed', [...new Set([...reviewOf(context.workbook).confirmed, ...keys])])]
}
