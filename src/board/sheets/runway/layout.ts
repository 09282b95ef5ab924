// The columns of the cash bridge: the base case, low and high, and the scenarios of the team as the app computes them over the
// present, each with a name that no other column has.

import {
  type Assessment,
  assess,
  inOneGo,
  layingOver,
  lookingContext,
  NO_LEVERS,
  plainScenarios,
  type ScenarioChange,
  type ScenarioFigures,
  type ScenarioLevers,
  scenarioChange,
  scenarioDifference,
  scenarioLevers,
  type Workbook,
} from '#core'
import { RUNWAY_SHEET } from '#wording'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly runway: ScenariosLayout | null
  }
}

export interface BoardScenario {
  /** "base", "low", "high", or of the record. */
  readonly id: string
  readonly name: string
  readonly figures: ScenarioFigures
  readonly levers: ScenarioLevers
  /** Changes that cannot be made over this present. */
  readonly skipped: number
}

export interface ScenariosLayout {
  readonly base: BoardScenario
  /** Low and high, unless the team has a scenario of that name. */
  readonly cases: readonly BoardScenario[]
  /** Of the team. */
  readonly scenarios: readonly BoardScenario[]
}

/** House defaults: use, and revenue with it, of today's in basis points. */
const CASES = { low: 8000, high: 15_000 } as const

/** null: no cash, no burn and no scenario. */
export function scenariosLayout(workbook: Workbook, assessment: Assessment): ScenariosLayout | null {
  const { cash, netBurn } = assessment.setting.company
  const records = plainScenarios(workbook)
  if (cash === null && netBurn === null && records.length === 0) return null
  const judge = (id: string, name: string, changes: readonly ScenarioChange[]) => ({
    id,
    ...judged(workbook, assessment, name, changes),
  })
  const ofTeam = new Set(records.map(({ name }) => name.toLowerCase()))
  const cases = (['low', 'high'] as const)
    .filter((id) => !ofTeam.has(RUNWAY_SHEET[id].toLowerCase()))
    .map((id) => judge(id, RUNWAY_SHEET[id], [scenarioChange({ kind: 'growth', value: CASES[id] })]))
  const taken = new Set([RUNWAY_SHEET.base, ...cases.map(({ name }) => name)].map((name) => name.toLowerCase()))
  const scenarios = records.map(({ id, name, changes }) => judge(id, freeName(name, taken), changes))
  return { base: judge('base', RUNWAY_SHEET.base, []), cases, scenarios }
}

function judged(workbook: Workbook, assessment: Assessment, name: string, changes: readonly ScenarioChange[]): Omit<BoardScenario, 'id'> {
  const outcome = inOneGo(layingOver(lookingContext(workbook), { name, changes }))
  const isMoved = outcome.steps.length > 0
  const after = isMoved ? assess(outcome.workbook, assessment.asOf) : assessment
  const { base, scenario } = scenarioDifference(assessment, after, outcome)
  return {
    name,
    figures: isMoved ? scenario : base,
    levers: isMoved ? scenarioLevers(outcome, workbook) : NO_LEVERS,
    skipped: outcome.skipped.length,
  }
}

/** The selector finds a column by its name: "Growth", "Growth (2)". */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name} (${n})`
  taken.add(free.toLowerCase())
  return free
}
