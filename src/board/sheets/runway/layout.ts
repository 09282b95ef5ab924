// The scenarios of the team as the app computes them over the present, each with a name that no other column has.

import {
  type Assessment,
  assess,
  inOneGo,
  layingOver,
  lookingContext,
  plainScenarios,
  type ScenarioFigures,
  scenarioDifference,
  type Workbook,
} from '#core'
import { PACK_TEXT } from '#wording'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly runway: ScenariosLayout | null
  }
}

export interface BoardScenario {
  readonly name: string
  readonly figures: ScenarioFigures
  /** Changes that cannot be made over this present. */
  readonly skipped: number
}

export interface ScenariosLayout {
  readonly scenarios: readonly BoardScenario[]
}

/** null: no cash, no burn and no scenario. */
export function scenariosLayout(workbook: Workbook, assessment: Assessment): ScenariosLayout | null {
  const { cash, netBurn } = assessment.setting.company
  const records = plainScenarios(workbook)
  if (cash === null && netBurn === null && records.length === 0) return null
  const taken = new Set([PACK_TEXT.now.toLowerCase()])
  const scenarios = records.map((scenario): BoardScenario => {
    const outcome = inOneGo(layingOver(lookingContext(workbook), scenario))
    const after = outcome.steps.length === 0 ? assessment : assess(outcome.workbook, assessment.asOf)
    const figures = scenarioDifference(assessment, after, outcome).scenario
    return { name: freeName(scenario.name, taken), figures, skipped: outcome.skipped.length }
  })
  return { scenarios }
}

/** The selector finds a column by its name: "Growth", "Growth (2)". */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name} (${n})`
  taken.add(free.toLowerCase())
  return free
}
