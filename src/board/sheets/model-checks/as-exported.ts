// As exported: what the second light compares typed cells with.

import type { Calculation } from '../../calculation/calculate.ts'
import { columnIndex } from '../../cells.ts'
import { FIRST_COUNTED_ROW, surveySheet } from '../../integrity/survey.ts'
import type { SheetPlan } from '../../workbook-plan.ts'
import { describeSheet } from '../describe-sheet.ts'
import { asExportedBody } from './as-exported-body.ts'
import { DIFFERENCE_COLUMN } from './list.ts'

export const asExportedSheet = describeSheet({
  id: 'asExported',
  group: 'control',
  plan: (pack) => {
    const plan = pack.plans.asPlanned('modelChecks')
    return asExportedBody(pack, { formulas: surveySheet(plan).formulas, differences: differencesOn(plan, pack.calculation) })
  },
})

function differencesOn({ name, rows }: SheetPlan, { valueAt }: Calculation): number {
  const values = rows.map(({ number }) => (number < FIRST_COUNTED_ROW ? 0 : valueAt(name, columnIndex(DIFFERENCE_COLUMN), number)))
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
}
