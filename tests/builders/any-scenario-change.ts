// Changes of scenarios as a property test throws them: sensible ones, and ones whose target is not there.

import fc from 'fast-check'
import { LIMIT_IDS, SCENARIO_FIGURES, type ScenarioChange, STAGES, scenarioChange, type Workbook } from '#core'

export const anyChange: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.constantFrom(100, 10_000, 20_000, 33_333, 10_000_000, null).map((value) => scenarioChange({ kind: 'growth', value })),
  fc.integer({ min: -3, max: 3 }).map((value) => scenarioChange({ kind: 'hire', value })),
  fc
    .record({ target: fc.constantFrom('Job queue', 'TRUE', '0012', 'no such vendor'), value: fc.integer({ min: 0, max: 100_000 }) })
    .map((change) => scenarioChange({ kind: 'price', ...change })),
  fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4', 'c-gone').map((target) => scenarioChange({ kind: 'swap', target })),
  fc
    .record({
      target: fc.constantFrom(...SCENARIO_FIGURES, 'name'),
      value: fc.integer({ min: -10, max: 1000 }),
      choice: fc.constantFrom(...STAGES, null),
    })
    .map((change) => scenarioChange({ kind: 'company', ...change })),
  fc
    .record({ target: fc.constantFrom(...LIMIT_IDS, 'no-limit'), value: fc.integer({ min: 0, max: 10_000 }) })
    .map((change) => scenarioChange({ kind: 'limit', ...change })),
)

/** Writing to any part of it throws. */
export function frozen(workbook: Workbook): Workbook {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  freeze(workbook)
  return workbook
}
