// One save on its way to main: only the steps made since the saved state cross the border, long ones in parts; the
// whole workbook goes when main cannot follow them. Called by save-pump.ts.

import { type Judged, MAX_SAVE_STEPS, type RightsizeApi, type Saved, type SaveStep } from '#contract'
import { countRecords, fail, ok, problem, type Result, type Workbook, type WorkbookStep, writingPayload } from '#core'
import { inTasks } from './next-task.ts'

/** A step as the page keeps it until main has it: the text of its edit in pieces of any length. */
export type MadeStep = WorkbookStep<readonly string[]>

export interface SaveOrder {
  readonly workbook: Workbook
  readonly judged: Judged
  /** The state on disk that the steps start from. */
  readonly base: { readonly rev: number; readonly sha256: string }
  readonly steps: readonly MadeStep[]
}

/** A message of that many characters takes the window's thread about five milliseconds. */
const PART_CHARACTERS = 1_000_000

export async function sendSave(ask: RightsizeApi['ask'], order: SaveOrder): Promise<Result<Saved>> {
  const { workbook, judged, base, steps } = order
  const { id, rev } = workbook

  async function send(sent: readonly MadeStep[], whole: string | null): Promise<Result<Saved | null>> {
    const light: SaveStep[] = []
    for (const step of sent) light.push(await withoutLongText(step))
    return ask('workbook:save', { id, rev, base, steps: light, whole, records: countRecords(workbook), judged })
  }

  async function withoutLongText(step: MadeStep): Promise<SaveStep> {
    if (step.kind === 'sent') return step
    if (step.edit.reduce((sum, { length }) => sum + length, 0) <= PART_CHARACTERS) return { ...step, edit: step.edit.join('') }
    let part = 0
    for (const text of partsOf(step.edit)) await ask('workbook:save-part', { id, rev: step.rev, part: part++, text })
    return { ...step, edit: null }
  }

  const followed = steps.length > MAX_SAVE_STEPS ? ok(null) : await send(steps, null)
  if (!followed.ok) return followed
  if (followed.value !== null) return ok(followed.value)
  const whole = await inTasks(writingPayload(workbook))
  const answer = await send(steps.slice(-MAX_SAVE_STEPS), whole)
  if (answer.ok && answer.value === null) return fail(problem('save-failed', { reason: 'other', detail: 'whole-refused' }))
  return answer as Result<Saved>
}

/** Joined while they fit into a message, since main reads pieces as they were made one by one; cut where one alone does not fit. */
function* partsOf(pieces: readonly string[]): Generator<string> {
  let part = ''
  for (const piece of pieces) {
    if (part !== '' && part.length + piece.length > PART_CHARACTERS) {
      yield part
      part = ''
    }
    let from = 0
    for (; piece.length - from > PART_CHARACTERS; from += PART_CHARACTERS) yield piece.slice(from, from + PART_CHARACTERS)
    part += piece.slice(from)
  }
  if (part !== '') yield part
}
