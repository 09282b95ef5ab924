// The life of an edit: core applies it, the screen sees it at once, the working copy and the file
// get it, and only then is it called saved. Called by open-workbook.ts; nothing else changes a workbook.

import type { HistoryLine, OpenedWorkbook, RightsizeApi } from '#contract'
import {
  afterDo,
  afterRedo,
  afterUndo,
  applyEdit,
  assess,
  changesOf,
  type Edit,
  fail,
  type IsoDate,
  inverseOf,
  ok,
  type Problem,
  problem,
  type Result,
  reassess,
  type UndoStacks,
  type Workbook,
} from '#core'
import type { WorkbookStore } from '../storage/workbook-store.ts'
import { watchDate } from './local-date.ts'
import { createSavePump } from './save-pump.ts'
import type { Session, SessionState } from './session.ts'

export interface SessionParts {
  readonly ask: RightsizeApi['ask']
  readonly store: WorkbookStore
  readonly workbook: Workbook
  readonly opened: Omit<OpenedWorkbook, 'payload'>
  readonly history: UndoStacks
  readonly asOf: IsoDate
}

export function createSession({ ask, store, workbook, opened, history, asOf }: SessionParts): Session {
  const listeners = new Set<() => void>()
  let stacks = history
  let sha256 = opened.sha256
  let state: SessionState = {
    workbook,
    assessment: assess(workbook, asOf),
    save: opened.readOnly ? { kind: 'read-only', problem: opened.readOnly } : { kind: 'saved', at: opened.savedAt },
    ...undoNames(stacks),
    opened,
    workingCopy: store.problem(),
  }

  function change(next: Partial<SessionState>): void {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  const pump = createSavePump({
    ask,
    savedRev: opened.rev,
    onSaved: (saved, isNewest) => {
      sha256 = saved.sha256
      void store.markSaved(workbook.id, saved.rev, saved.sha256)
      if (isNewest) change({ save: { kind: 'saved', at: saved.savedAt }, workingCopy: store.problem() })
    },
    onFailed: (why) => change({ save: { kind: 'not-saved', problem: why } }),
  })

  const stopWatching = watchDate((date) => {
    if (date !== state.assessment.asOf) change({ assessment: assess(state.workbook, date) })
  })

  function apply(edit: Edit, kind: HistoryLine['kind'], nextStacks: UndoStacks): Promise<Result<null>> {
    if (opened.readOnly) return Promise.resolve(fail(readOnlyProblem(opened.readOnly)))
    const effective = kind === 'undo' ? inverseOf(edit) : edit
    const applied = applyEdit(state.workbook, effective)
    if (!applied.ok) return Promise.resolve(applied)
    const next = { ...applied.value, rev: state.workbook.rev + 1 }
    stacks = nextStacks
    change({
      workbook: next,
      assessment: reassess(state.assessment, next, effective),
      save: state.save.kind === 'not-saved' ? state.save : { kind: 'saving' },
      ...undoNames(stacks),
    })
    void store.commit(next, changesOf(effective, next))
    return pump.save(next, { rev: next.rev, kind, edit: JSON.stringify(edit) })
  }

  async function rememberSent(): Promise<Result<null>> {
    if (opened.readOnly || state.workbook.pastHashes.includes(sha256)) return ok(null)
    const next = { ...state.workbook, rev: state.workbook.rev + 1, pastHashes: [...state.workbook.pastHashes, sha256] }
    change({ workbook: next, save: { kind: 'saving' } })
    void store.commit(next, [])
    return pump.save(next, null)
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    dispatch: (edit) => apply(edit, 'do', afterDo(stacks, edit)),
    undo: () => (state.undo ? apply(state.undo, 'undo', afterUndo(stacks)) : Promise.resolve(ok(null))),
    redo: () => (state.redo ? apply(state.redo, 'redo', afterRedo(stacks)) : Promise.resolve(ok(null))),
    retrySave: () => pump.flush(),
    flush: () => pump.flush(),
    rememberSent,
    close: async () => {
      const flushed = await pump.flush()
      // What cannot be saved is not left behind: the session lives on and tries again.
      if (!flushed.ok) return flushed
      pump.stop()
      stopWatching()
      return flushed
    },
  }
}

function undoNames(stacks: UndoStacks): Pick<SessionState, 'undo' | 'redo'> {
  return { undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null }
}

function readOnlyProblem(why: Problem): Problem {
  return why.code === 'workbook-read-only' ? why : problem('workbook-read-only', { reason: why.code })
}
