// Whose verdicts move under one or two scenarios, as rows: one row for a component, whatever scenario moves it.

import type { CheckState, ScenarioMove } from '#core'
import type { JudgedScenario } from './judge-scenario.ts'

export interface MovedRow extends ScenarioMove {
  readonly key: string
  /** Under the second scenario; undefined where there is none. */
  readonly beside?: CheckState
}

export function movedRows(judged: JudgedScenario, beside: JudgedScenario | null): readonly MovedRow[] {
  const keyOf = ({ of, id, because }: ScenarioMove) => [of, id, of === 'component' ? '' : (because?.rule ?? '')].join(' ')
  const own = judged.difference.moves
  if (beside === null) return own.map((move) => ({ ...move, key: keyOf(move) }))
  const seconds = new Map(beside.difference.moves.map((move) => [keyOf(move), move]))
  const firsts = new Set(own.map(keyOf))
  return [
    ...own.map((move) => ({ ...move, key: keyOf(move), beside: seconds.get(keyOf(move))?.after ?? move.before })),
    ...beside.difference.moves
      .filter((move) => !firsts.has(keyOf(move)))
      .map((move) => ({ ...move, key: keyOf(move), after: move.before, beside: move.after })),
  ]
}
