// The life of an edit: core applies it, the screen sees it at once, the working copy and the file
// get it, and only then is it called saved. Called by open-workbook.ts; nothing else changes a workbook.

import type { HistoryLine, OpenedWorkbook, RightsizeApi } from '#contract'
import {
  type Assessment,
  afterDo,
  afterRedo,
  afterUndo,
  applyEdit,
  assess,
  changesOf,
  type Edit,
  fail,
  inverseOf,
  isAllJudged,
  judgingRest,
  ok,
  type Problem,
  problem,
  type Result,
  reassess,
  type UndoStacks,
  type Workbook,
  withDecisionsClosed,
  withSent,
} from '#core'
import { DECIDE_TEXT } from '#wording'
import type { WorkbookStore } from '../storage/workbook-store.ts'
import { createQuarters } from './create-quarters.ts'
import { type Applied, applyingLongEdit, isLong } from './long-edit.ts'
import { inTasks } from './next-task.ts'
import { createSavePump } from './save-pump.ts'
import type { EditWatch, Session, SessionState } from './session.ts'
import { typedNow } from './typed-now.ts'
import { watchDate } from './watch-date.ts'

export interface SessionParts {
  readonly ask: RightsizeApi['ask']
  readonly store: WorkbookStore
  readonly workbook: Workbook
  readonly opened: Omit<OpenedWorkbook, 'payload'>
  readonly history: UndoStacks
  /** Of the workbook as it was opened; judged to its end once somebody looks at it. */
  readonly assessment: Assessment
}

/** One edit on its way into the workbook, and the stacks once it is there. */
interface Step {
  readonly edit: Edit
  readonly kind: HistoryLine['kind']
  readonly stacks: UndoStacks
}

export function createSession({ ask, store, workbook, opened, history, assessment }: SessionParts): Session {
  const listeners = new Set<() => void>()
  let stacks = history
  let sha256 = opened.sha256
  let state: SessionState = {
    workbook,
    assessment,
    isJudged: isAllJudged(assessment),
    save: opened.readOnly ? { kind: 'read-only', problem: opened.readOnly } : { kind: 'saved', at: opened.savedAt },
    ...undoNames(stacks),
    opened,
    workingCopy: store.problem(),
    working: null,
  }

  function change(next: Partial<SessionState>): void {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  const pump = createSavePump({
    ask,
    saved: opened,
    judged: () => ({ asOf: state.assessment.asOf, toDecide: state.assessment.totals.toDecideMaterial }),
    onSaved: (saved, isNewest) => {
      sha256 = saved.sha256
      void store.markSaved(workbook.id, saved.rev, saved.sha256)
      if (isNewest) change({ save: { kind: 'saved', at: saved.savedAt }, workingCopy: store.problem() })
      else if (state.save.kind === 'saving' && state.save.isLate) change({ save: { kind: 'saving' } })
    },
    onLate: () => {
      if (state.save.kind === 'saving') change({ save: { kind: 'saving', isLate: true } })
    },
    onFailed: (why) => change({ save: { kind: 'not-saved', problem: why } }),
  })

  const stopWatching = watchDate((date) => {
    if (date !== state.assessment.asOf) change({ assessment: assess(state.workbook, date), isJudged: true })
  })

  let isLookedAt = false
  /** The lines in sight are drawn first. An edit made meanwhile judges what is left at once: its sums need it. */
  async function judgeRest(): Promise<void> {
    await inTasks(judgingRest(assessment))
    if (!state.isJudged) change({ isJudged: true })
  }

  /** The long edit under way; whatever is asked for meanwhile waits for it. */
  let underWay: Promise<unknown> | null = null
  let isWanted = true
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => (underWay === null ? work() : underWay.then(() => inTurn(work)))

  function apply(step: Step, watch: EditWatch = {}): Promise<Result<null>> {
    if (opened.readOnly) return Promise.resolve(fail(readOnlyProblem(opened.readOnly)))
    const effective = step.kind === 'undo' ? inverseOf(step.edit) : step.edit
    if (isLong(effective)) return applyLong(step, effective, watch)
    const applied = applyEdit(state.workbook, effective)
    if (!applied.ok) return Promise.resolve(applied)
    const workbook = { ...applied.value, rev: state.workbook.rev + 1 }
    const assessment = reassess(state.assessment, workbook, effective)
    return adopt(step, { workbook, assessment, changes: changesOf(effective, workbook), text: [JSON.stringify(step.edit)] })
  }

  async function applyLong(step: Step, effective: Edit, watch: EditWatch): Promise<Result<null>> {
    const { save, workbook: before, assessment } = state
    const isOurs = watch.isWanted === undefined && watch.onProgress === undefined
    change({ save: save.kind === 'saved' ? { kind: 'saving' } : save, working: isOurs ? { done: 0, total: 1 } : null })
    isWanted = true
    const own: EditWatch = { isWanted: () => isWanted, onProgress: (working) => change({ working }) }
    const working = inTasks(applyingLongEdit(before, step.edit, effective, assessment.asOf), isOurs ? own : watch)
    underWay = working
    const applied = await working
    underWay = null
    change({ working: null })
    if (applied?.ok === true) {
      const saving = adopt(step, applied.value)
      watch.onApplied?.()
      return saving
    }
    if (save.kind === 'saved') change({ save })
    return applied ?? ok(null)
  }

  function adopt({ kind, stacks: next }: Step, { workbook: after, assessment, changes, text }: Applied): Promise<Result<null>> {
    stacks = next
    // Midnight may have passed while a long edit was applied.
    const judged = assessment.asOf === state.assessment.asOf ? assessment : assess(after, state.assessment.asOf)
    change({
      workbook: after,
      assessment: judged,
      isJudged: true,
      save: state.save.kind === 'not-saved' || state.save.kind === 'saving' ? state.save : { kind: 'saving' },
      ...undoNames(stacks),
    })
    void store.commit(after, changes)
    return pump.save(after, { rev: after.rev, kind, edit: text })
  }

  async function rememberSent(): Promise<Result<null>> {
    if (opened.readOnly || state.workbook.pastHashes.includes(sha256)) return ok(null)
    const next = { ...withSent(state.workbook, sha256), rev: state.workbook.rev + 1 }
    change({ workbook: next, save: { kind: 'saving' } })
    void store.commit(next, [])
    return pump.save(next, { rev: next.rev, kind: 'sent', sha256 })
  }

  const dispatch: Session['dispatch'] = (edit, watch) =>
    inTurn(async () => {
      // Wherever a component is retired, its open decisions are done.
      const retirement = { on: state.assessment.asOf, outcome: DECIDE_TEXT.retired }
      const whole = withDecisionsClosed(typedNow(state.workbook), edit, retirement)
      return whole.ok ? apply({ edit: whole.value, kind: 'do', stacks: afterDo(stacks, whole.value) }, watch) : whole
    })
  const flush = () => inTurn(() => pump.flush())
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      if (!isLookedAt && !state.isJudged) void judgeRest()
      isLookedAt = true
      return () => listeners.delete(listener)
    },
    state: () => state,
    dispatch,
    undo: () => inTurn(async () => (state.undo ? apply({ edit: state.undo, kind: 'undo', stacks: afterUndo(stacks) }) : ok(null))),
    redo: () => inTurn(async () => (state.redo ? apply({ edit: state.redo, kind: 'redo', stacks: afterRedo(stacks) }) : ok(null))),
    cancelWork: () => {
      isWanted = false
    },
    whenApplied: () => inTurn(() => Promise.resolve()),
    retrySave: () => pump.flush(),
    flush,
    rememberSent: () => inTurn(rememberSent),
    quarters: createQuarters({ ask, workbook: () => state.workbook, flush, dispatch, readOnly: opened.readOnly }),
    close: async () => {
      const flushed = await flush()
      // What cannot be saved is not left behind: the session lives on and tries again.
      if (!flushed.ok) return flushed
      pump.stop()
      stopWatching()
      return flushed
    },
  }
}

function undoNames(stacks: UndoStacks): Pick<SessionState, 'undo' | 'redo' | 'done'> {
  return { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null, done: stacks.undo }
}

function readOnlyProblem(why: Problem): Problem {
  return why.code === 'workbook-read-only' ? why : problem('workbook-read-only', { reason: why.code })
}
