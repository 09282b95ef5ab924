// The assessment of a workbook that is just opened: everything of it is worked out when somebody reads it, so
// that the lines in sight are drawn before all are judged; the rest follows in slices. Called by the session.

import type { IsoDate } from '../amounts/units.ts'
import { standingTables } from '../costs/purchases.ts'
import { inOneGo, type WorkDone } from '../in-slices.ts'
import { indexing } from '../inventory/inventory-index.ts'
import { listed } from '../inventory/list-order.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { isWorkedOut, setWhenRead } from '../when-read.ts'
import { byIdOf, COMPONENTS_A_SLICE } from './assess.ts'
import { componentWhenRead } from './assess-component.ts'
import type { Assessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { assessingPortfolio, assessPeople } from './people-and-portfolio.ts'
import { settingOf } from './setting.ts'
import { subjectOf } from './subject-of.ts'
import { sumsOf } from './sums.ts'
import { totalsOf } from './totals.ts'

/** Says what `assess` says. Whoever reads a sum over all components before `judgingRest` is through waits for all of them. */
export function* assessingWhenRead(workbook: Workbook, asOf: IsoDate): Generator<WorkDone, Assessment> {
  const { tables } = workbook
  const setting = settingOf(workbook, asOf)
  const index = yield* indexing(standingTables(tables, asOf))
  const rows = listed(tables.components)
  const components: ComponentAssessment[] = []
  for (const component of rows) {
    components.push(componentWhenRead(subjectOf(component, index, setting), setting))
    if (components.length % COMPONENTS_A_SLICE === 0) yield { done: components.length, total: rows.length }
  }
  const assessment: Partial<Assessment> = { asOf, setting, index, components, byId: byIdOf(components) }
  setWhenRead(assessment, 'people', () => assessPeople(index, setting))
  setWhenRead(assessment, 'portfolio', () => inOneGo(assessingPortfolio(components, index, setting)))
  setWhenRead(assessment, 'sums', () => sumsOf(components, setting))
  setWhenRead(assessment, 'totals', () => totalsOf(assessment as Assessment))
  return assessment as Assessment
}

/** Whether the sums over all components are known. */
export function isAllJudged(assessment: Assessment): boolean {
  return isWorkedOut(assessment, 'totals')
}

/** Judges every component that is not judged yet, and adds up; what rules say of the whole list waits for who reads it. */
export function* judgingRest(assessment: Assessment): Generator<WorkDone, void> {
  const total = assessment.components.length
  for (let done = 1; done <= total; done += 1) {
    // Read is judged.
    assessment.components[done - 1]?.verdict
    if (done % COMPONENTS_A_SLICE === 0) yield { done, total }
  }
  for (const part of ['people', 'sums', 'totals'] as const) {
    assessment[part]
    yield { done: total, total }
  }
}
