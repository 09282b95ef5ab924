// A plan follows from its source alone: tests that hold hundreds of packs against one lock need not make it each time.

import type { planBoardWorkbook } from '#board'

type Plan = typeof planBoardWorkbook

export function plannedOnce(plan: Plan): Plan {
  const known = new WeakMap<object, Map<string, ReturnType<Plan>>>()
  return (source) => {
    const { workbook, assessment: _, past = null, ...rest } = source
    const plans = known.get(workbook) ?? new Map<string, ReturnType<Plan>>()
    known.set(workbook, plans)
    const key = JSON.stringify([rest, past?.review ?? null])
    const planned = plans.get(key) ?? plan(source)
    plans.set(key, planned)
    return planned
  }
}
