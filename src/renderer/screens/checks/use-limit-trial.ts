// Runs a trial of a limit beside everything else: in tasks of a few milliseconds, given up as soon as another value is
// tried, the workbook changes, or its place is left.

import { useEffect, useState } from 'react'
import type { LimitId, Problem, Rule } from '#core'
import { inTasks } from '../../session/next-task.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { type Trial, trialEdit, tryingLimit } from './limit-trial.ts'

export type TrialState =
  | { readonly kind: 'idle' }
  /** known: what the value before this one would turn, to be read meanwhile. */
  | { readonly kind: 'working'; readonly value: number; readonly known: Trial | null }
  | { readonly kind: 'refused'; readonly value: number; readonly problem: Problem }
  | { readonly kind: 'known'; readonly trial: Trial }

const IDLE: TrialState = { kind: 'idle' }

/** @param value null: nothing is tried */
export function useLimitTrial(rule: Rule, limit: LimitId, value: number | null): TrialState {
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const [state, setState] = useState<TrialState>(IDLE)

  useEffect(() => {
    if (value === null) return setState(IDLE)
    const edit = trialEdit(workbook, limit, value)
    if (!edit.ok) return setState({ kind: 'refused', value, problem: edit.problem })
    let isWanted = true
    setState((before) => ({ kind: 'working', value, known: knownOf(before) }))
    const slices = tryingLimit(assessment, workbook, edit.value, { rule, limit, value })
    void inTasks(slices, { isWanted: () => isWanted }).then((trial) => {
      if (isWanted) setState(trial === null ? IDLE : { kind: 'known', trial })
    })
    return () => {
      isWanted = false
    }
  }, [assessment, workbook, rule, limit, value])

  return state
}

function knownOf(state: TrialState): Trial | null {
  if (state.kind === 'known') return state.trial
  return state.kind === 'working' ? state.known : null
}
