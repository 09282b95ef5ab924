// Proposals of stack files as one edit: components with what the files say of them, and nothing else. Approach, engineer time, cost and
// differentiator are not in any stack file and stay blank.

import { type BatchEdit, batch, type EditContext, nameKey, POSITION_STEP, type Result, recordsOf } from '#core'
import { stackNotes } from '#wording'
import { ImportDraft } from '../table/import-draft.ts'
import type { StackProposal } from './propose-stack.ts'

/** @param source what the files are called together */
export function stackEdit(added: readonly StackProposal[], source: string, context: EditContext): Result<BatchEdit> {
  const draft = new ImportDraft(context)
  const { workbook } = context
  let position = recordsOf(workbook, 'components').reduce((last, component) => Math.max(last, component.position), 0)
  for (const proposal of added) {
    position += POSITION_STEP
    const componentId = addComponent(draft, proposal, position)
    const person = ownerOf(proposal, context)
    if (person !== null) draft.add('owners', { componentId, personId: draft.personId(person) })
  }
  if (draft.refusal !== null) return { ok: false, problem: draft.refusal }
  return { ok: true, value: batch(draft.context, draft.edits, { code: 'import-list', facts: { name: source } }) }
}

function addComponent(draft: ImportDraft, proposal: StackProposal, position: number): string {
  const { at } = draft.context
  const values = said(proposal)
  const meta = Object.fromEntries(Object.keys(values).map((field) => [field, { source: 'imported', at } as const]))
  return draft.add('components', { ...values, id: proposal.id, position, meta })
}

/** Only fields that the files say anything about: what is left out is not set, and not said by the import. */
function said({ name, kind, layer, vendor, hosting, lifecycle, named, remarks }: StackProposal) {
  return {
    ...{ name, notes: stackNotes(named, remarks) },
    ...(kind === null ? {} : { kind }),
    ...(layer === null ? {} : { layer }),
    ...(vendor === null ? {} : { vendor }),
    ...(hosting === null ? {} : { hosting }),
    ...(lifecycle === null ? {} : { lifecycle }),
  }
}

/** A person, by the name that the workbook has: "amina.wanjiru" is Amina Wanjiru where she is there. null: a team, or nobody. */
function ownerOf({ owner }: StackProposal, { workbook }: EditContext): string | null {
  if (owner === null) return null
  const keys = [nameKey(owner.name), nameKey(owner.name.replace(/[-_.]/g, ' '))]
  const person = recordsOf(workbook, 'people').find(({ name }) => keys.includes(nameKey(name)))
  return person?.name ?? (owner.isTeam ? null : owner.name)
}
