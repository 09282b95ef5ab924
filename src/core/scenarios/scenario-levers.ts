// A scenario as the few levers that a planning sheet has: more use, more seats, engineers hired, figures that it names, components
// that it swaps. What it changes beside them is said there as one amount.

import type { Workbook } from '../inventory/workbook.ts'
import type { ScenarioOutcome } from './scenario.ts'
import { companyOf } from './scenario-company.ts'

export interface ScenarioLevers {
  /** Use of today's, as a factor: revenue and what is paid by use follow it. */
  readonly volume: number
  /** Seats of today's, as a factor: what is paid by seat follows them. */
  readonly seats: number
  /** Engineers more; below 0: fewer. */
  readonly hired: number
  /** Figures of the company that it names itself. */
  readonly named: ReadonlySet<string>
  /** Ids of components that it swaps for others. */
  readonly replaced: ReadonlySet<string>
}

export const NO_LEVERS: ScenarioLevers = { volume: 1, seats: 1, hired: 0, named: new Set(), replaced: new Set() }

/** @param base what the scenario was laid over */
export function scenarioLevers({ steps, workbook }: Pick<ScenarioOutcome, 'steps' | 'workbook'>, base: Workbook): ScenarioLevers {
  const of = (kind: ScenarioOutcome['steps'][number]['change']['kind']) =>
    steps.flatMap(({ change }) => (change.kind === kind ? [change] : []))
  const [before, after] = [companyOf(base).headcount, companyOf(workbook).headcount]
  return {
    volume: of('growth').reduce((factor, { value }) => (factor * (value ?? 10_000)) / 10_000, 1),
    seats: before === null || before === 0 || after === null ? 1 : after / before,
    hired: of('hire').reduce((sum, { value }) => sum + (value ?? 0), 0),
    named: new Set(of('company').flatMap(({ target }) => target ?? [])),
    replaced: new Set(of('swap').flatMap(({ target }) => target ?? [])),
  }
}
