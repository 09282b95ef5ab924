// One value into one field of many components: which field, which value, and what each of the values there would become before
// anything does. One step to undo.

import { type FormEvent, useEffect, useId, useState } from 'react'
import { type BlockEdit, type ComponentAssessment, changedPartOf, isCellColumn, type Workbook } from '#core'
import { assumed, NOT_SET, problemText, SET_TEXT } from '#wording'
import { applyNow } from '../../session/apply-now.ts'
import { inTasks } from '../../session/next-task.ts'
import { typedNow } from '../../session/typed-now.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { TypedLine } from '../../widgets/typed-line.tsx'
import { meantOwners, planningCells } from '../cell-edits.ts'
import type { InventoryColumn } from './more-columns.tsx'

export interface SetDialogProps {
  readonly columns: readonly InventoryColumn[]
  readonly rowIds: readonly string[]
  readonly onDone: (said: string) => void
  readonly onClose: () => void
}

export function SetDialog({ columns, rowIds, onDone, onClose }: SetDialogProps) {
  const session = useSession()
  const style = useNumberStyle()
  const [columnId, setColumnId] = useState<string | null>(null)
  const [value, setValue] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const column = columns.find(({ id }) => id === columnId)
  const owners = column?.id === 'owners' && value !== null ? meantOwners(session.state(), value) : null
  const plan = useSetPlan(column, owners === null ? value : owners.ok ? owners.value : null, rowIds)
  const stranger = owners?.ok === false ? problemText(owners.problem, style) : null
  const outcome = plan === null || column === undefined ? null : outcomeOf(session.state(), plan, rowIds, column, value ?? '')
  const changed = outcome?.changed ?? 0
  const id = useId()

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (plan === null || column === undefined || changed === 0) return
    const label = { code: 'set-field', facts: { field: column.header, count: changed } } as const
    const applied = await applyNow(session, { ...plan.edit, label })
    if (!applied.ok) return setRefusal(problemText(applied.problem, style))
    onDone(SET_TEXT.done(column.header, changed, style))
    onClose()
  }

  const choose = (next: string | null) => {
    setColumnId(next)
    setValue(null)
  }
  const editable = columns.filter((each) => each.editor !== null && each.id !== 'name' && isCellColumn(each.id))
  return (
    <Dialog
      title={SET_TEXT.title(rowIds.length, style)}
      action={{ label: SET_TEXT.action(changed, style), form: id, disabled: changed === 0 }}
      onClose={onClose}
    >
      <form id={id} onSubmit={(event) => void submit(event)}>
        <Stack>
          <Select
            label={SET_TEXT.field}
            value={columnId}
            options={editable.map((each) => ({ value: each.id, label: each.header }))}
            onChange={choose}
          />
          {column === undefined ? null : column.editor?.kind === 'choice' ? (
            <Select
              label={SET_TEXT.value}
              value={value}
              options={column.editor.choices.map((choice) => ({ value: choice.value ?? '', label: choice.label }))}
              onChange={setValue}
            />
          ) : (
            <TypedLine id={`${id}-value`} label={SET_TEXT.value} value={value ?? ''} refusal={null} onChange={setValue} />
          )}
          <Note role="status">{refusal ?? stranger ?? (outcome === null ? SET_TEXT.nothingYet : SET_TEXT.plan(outcome, style))}</Note>
          {outcome === null ? null : (
            <Stack as="ul" gap={1}>
              {SET_TEXT.steps(outcome, style).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </Stack>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}

interface Judged {
  readonly workbook: Workbook
  readonly assessment: { readonly byId: { readonly get: (id: string) => ComponentAssessment | undefined } }
}

/** How many components hold each value that would become another, how many hold it already, and which refuse it. */
export function outcomeOf(
  { workbook, assessment }: Judged,
  plan: BlockEdit,
  rowIds: readonly string[],
  column: InventoryColumn,
  typed: string,
) {
  const { editor, range } = column
  const shown = (held: string | null) =>
    (editor?.kind === 'choice' ? editor.choices.find(({ value }) => (value ?? '') === (held ?? ''))?.label : held) || NOT_SET
  const moved = new Set(plan.edit.edits.map((edit) => changedPartOf(edit, workbook)?.componentId))
  const read = range?.read(typed)
  const to = range === undefined || !read?.ok || read.value === null ? shown(typed.trim()) : range.format(read.value)
  const counts = new Map<string, number>()
  for (const id of rowIds) {
    const row = assessment.byId.get(id)
    if (row === undefined || !moved.has(id)) continue
    const figure = range?.of(row)
    const held = range === undefined || figure === undefined ? shown(column.text(row)) : range.format(figure)
    // What becomes the same was there without anybody's saying so.
    const before = held === to ? assumed(held) : held
    counts.set(before, (counts.get(before) ?? 0) + 1)
  }
  const changed = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const refused = plan.refused.map(({ row, problem }) => ({ row, problem }))
  return { changed, same: plan.accepted - changed, refused, from: [...counts].sort(([, a], [, b]) => b - a), to }
}

/** What the value would do to each row; worked out beside the typing. null: nothing is chosen yet, or it is not known yet. */
function useSetPlan(column: InventoryColumn | undefined, value: string | null, rowIds: readonly string[]): BlockEdit | null {
  const session = useSession()
  const [plan, setPlan] = useState<BlockEdit | null>(null)
  useEffect(() => {
    setPlan(null)
    const id = column?.id ?? ''
    if (column === undefined || value === null || !isCellColumn(id)) return
    let isWanted = true
    const entry = { column: id, value: column.editor?.kind === 'choice' && value === '' ? null : value }
    const entries = rowIds.map((rowId) => ({ rowId, cells: [entry] }))
    const planning = planningCells(typedNow(session.state().workbook), entries, 'set-field', [column])
    void inTasks(planning, { isWanted: () => isWanted }).then((done) => {
      if (isWanted) setPlan(done)
    })
    return () => {
      isWanted = false
    }
  }, [session, column, value, rowIds])
  return plan
}
