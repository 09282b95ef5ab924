// Proposals of stack files as one edit: components with what the files say of them, and nothing else. Approach, engineer time, cost and
// differentiator are not in any stack file and stay blank.

import {
  type BatchEdit,
  batch,
  type EditContext,
  nameKey,
  POSITION_STEP,
  type Result,
  recordsOf,
  STACK_JOB,
  type StackItem,
  sameValue,
} from '#core'
import { stackFilesText, stackNotes } from '#wording'
import { ImportDraft } from '../table/import-draft.ts'
import { jobId, type StackPlan } from './plan-stack.ts'
import type { StackProposal } from './propose-stack.ts'

export interface StackTaken {
  /** Names of the files that were read. */
  readonly files: readonly string[]
  /** Those, and names that the workbook had for them before. */
  readonly read: readonly string[]
  /** Ids of proposals that stay out. */
  readonly without: readonly string[]
}

/** No edits where the workbook has and remembers all of it. */
export function stackEdit(plan: StackPlan, { files, read, without }: StackTaken, context: EditContext): Result<BatchEdit> {
  const draft = new ImportDraft(context)
  const { workbook } = context
  const added = plan.added.filter(({ id }) => !without.includes(id))
  let position = recordsOf(workbook, 'components').reduce((last, component) => Math.max(last, component.position), 0)
  for (const proposal of added) {
    position += POSITION_STEP
    const componentId = addComponent(draft, proposal, position)
    const person = ownerOf(proposal, context)
    if (person !== null) draft.add('owners', { componentId, personId: draft.personId(person) })
  }
  remember(draft, itemsOf(plan, without), read)
  if (draft.refusal !== null) return { ok: false, problem: draft.refusal }
  return { ok: true, value: batch(draft.context, draft.edits, { code: 'import-list', facts: { name: stackFilesText(files) } }) }
}

type Item = Pick<StackItem, 'name' | 'files' | 'listedAs'>

/** Everything that runs by the files, by its id: what is a component, what is not in the inventory, and what is a job. */
function itemsOf({ added, listed, deleted, jobs }: StackPlan, without: readonly string[]): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>()
  const put = ({ id, name, files }: StackProposal, listedAs: string | null) => items.set(id, { name, files, listedAs })
  for (const proposal of added) put(proposal, without.includes(proposal.id) ? null : proposal.id)
  for (const { proposal, componentId } of listed) put(proposal, componentId)
  for (const proposal of deleted) put(proposal, null)
  for (const job of jobs) items.set(jobId(job), { name: job.facts.name, files: [job.facts.file], listedAs: STACK_JOB })
  return items
}

/** What the files that were read said before is theirs to say again; what others said stays. */
function remember(draft: ImportDraft, items: ReadonlyMap<string, Item>, read: readonly string[]): void {
  const known = recordsOf(draft.context.workbook, 'stackItems')
  for (const record of known) {
    const others = record.files.filter((file) => !read.includes(file))
    const item = items.get(record.id)
    const files = [...others, ...(item?.files ?? [])]
    if (files.length === 0) draft.remove('stackItems', record)
    else {
      const values: Item = { ...record, ...item, files }
      for (const field of ['name', 'files', 'listedAs'] as const) {
        if (!sameValue(record[field], values[field])) draft.set('stackItems', record.id, field, values[field])
      }
    }
  }
  const ids = new Set(known.map(({ id }) => id))
  for (const [id, item] of items) if (!ids.has(id)) draft.add('stackItems', { ...item, id })
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
