// A scenario judged by the rules that judge the present: its changes on a copy, in slices, compared, and forgotten.

import {
  type Assessment,
  assessing,
  comparingScenario,
  layingOver,
  lookingContext,
  type Scenario,
  type ScenarioDifference,
  type ScenarioOutcome,
  type VolumeShare,
  volumeShare,
  type Workbook,
  type WorkDone,
} from '#core'

export interface Present {
  readonly workbook: Workbook
  readonly assessment: Assessment
}

export interface JudgedScenario {
  readonly scenario: Scenario
  /** What it was laid over. */
  readonly base: Workbook
  /** How much of its cost growth moves. */
  readonly volume: VolumeShare
  readonly outcome: ScenarioOutcome
  readonly difference: ScenarioDifference
}

export function* judgingScenario({ workbook, assessment }: Present, scenario: Scenario): Generator<WorkDone, JudgedScenario> {
  const outcome = yield* layingOver(lookingContext(workbook), scenario)
  const after = outcome.steps.length === 0 ? assessment : yield* assessing(outcome.workbook, assessment.asOf)
  return {
    scenario,
    base: workbook,
    volume: volumeShare(assessment),
    outcome,
    difference: yield* comparingScenario(assessment, after, outcome),
  }
}
