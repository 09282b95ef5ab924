// Judges a scenario beside everything else: in tasks of a few milliseconds, given up as soon as it or the workbook changes,
// or the screen is left.

import { useEffect, useState } from 'react'
import type { Scenario } from '#core'
import { inTasks } from '../../session/next-task.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { type JudgedScenario, judgingScenario } from './judge-scenario.ts'

export interface JudgedState {
  /** Of the scenario asked for; while it is worked out anew, what was known of it before. */
  readonly judged: JudgedScenario | null
  readonly isWorking: boolean
}

const NOTHING: JudgedState = { judged: null, isWorking: false }

/** @param scenario null: none is asked for */
export function useJudgedScenario(scenario: Scenario | null): JudgedState {
  const workbook = useSessionState((state) => state.workbook)
  const assessment = useSessionState((state) => state.assessment)
  const [state, setState] = useState(NOTHING)

  useEffect(() => {
    if (scenario === null) return setState(NOTHING)
    let isWanted = true
    setState(({ judged }) => ({ judged: judged?.scenario.id === scenario.id ? judged : null, isWorking: true }))
    void inTasks(judgingScenario({ workbook, assessment }, scenario), { isWanted: () => isWanted }).then((judged) => {
      if (isWanted) setState({ judged, isWorking: false })
    })
    return () => {
      isWanted = false
    }
  }, [workbook, assessment, scenario])

  return state.judged !== null && state.judged.scenario.id !== scenario?.id ? NOTHING : state
}
