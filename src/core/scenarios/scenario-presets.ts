// Scenarios one asks for again and again, ready to be made: what each would change in this workbook. Called by the screen.

import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { quoteOf } from '../checks/managed-equivalent/comparison.ts'
import { STAGES, type Stage } from '../inventory/company.ts'
import { MAX_SCENARIO_CHANGES, type ScenarioChange } from '../inventory/planning.ts'
import type { Company } from '../inventory/tables.ts'

export type ScenarioPreset =
  | { readonly kind: 'growth'; readonly factorBp: number; readonly changes: readonly ScenarioChange[] }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly changes: readonly ScenarioChange[] }
  | { readonly kind: 'hire'; readonly engineers: 1 | -1; readonly changes: readonly ScenarioChange[] }
  /** Every component that asks for a decision and has a quote; left: those that did not fit. */
  | { readonly kind: 'swap'; readonly left: number; readonly changes: readonly ScenarioChange[] }

const NO_CHANGE: ScenarioChange = { kind: 'company', target: null, name: null, value: null, choice: null }

/** A change with what its kind does not need left blank. */
export function scenarioChange(change: Pick<ScenarioChange, 'kind'> & Partial<ScenarioChange>): ScenarioChange {
  return { ...NO_CHANGE, ...change }
}

const GROWTH_BP = [20_000, 50_000, 100_000]

/** Only those that would change something here: no next stage after the last, no engineer to lose where there is none. */
export function scenarioPresets({ components, setting }: Assessment): readonly ScenarioPreset[] {
  const { stage, engineers, headcount } = setting.company
  const next = stage === null ? undefined : STAGES[STAGES.indexOf(stage) + 1]
  const areCounted = engineers !== null && headcount !== null
  const quoted = components.filter(
    ({ subject, toDecide }) => toDecide && countsInTotals(subject.component) && quoteOf(subject, setting) !== null,
  )
  return [
    ...GROWTH_BP.map((factorBp) => ({ kind: 'growth', factorBp, changes: [scenarioChange({ kind: 'growth', value: factorBp })] }) as const),
    ...(next === undefined ? [] : [{ kind: 'stage', stage: next, changes: atStage(next, setting.company) } as const]),
    ...(areCounted ? [hired(1)] : []),
    ...(areCounted && engineers > 0 && headcount > 0 ? [hired(-1)] : []),
    ...(quoted.length === 0
      ? []
      : [
          {
            kind: 'swap',
            left: Math.max(0, quoted.length - MAX_SCENARIO_CHANGES),
            changes: quoted
              .slice(0, MAX_SCENARIO_CHANGES)
              .map(({ subject: { component } }) => scenarioChange({ kind: 'swap', target: component.id, name: component.name })),
          } as const,
        ]),
  ]
}

/** Nobody is at the next stage with today's use: twice of it, and the engineers that are planned. */
function atStage(stage: Stage, { engineers, headcount, plannedEngineers }: Company): readonly ScenarioChange[] {
  const hires = engineers === null || headcount === null || plannedEngineers === null ? 0 : plannedEngineers - engineers
  return [
    scenarioChange({ kind: 'company', target: 'stage', choice: stage }),
    scenarioChange({ kind: 'growth', value: GROWTH_BP[0] ?? 20_000 }),
    ...(hires > 0 ? [scenarioChange({ kind: 'hire', value: hires })] : []),
  ]
}

function hired(engineers: 1 | -1): ScenarioPreset {
  return { kind: 'hire', engineers, changes: [scenarioChange({ kind: 'hire', value: engineers })] }
}
