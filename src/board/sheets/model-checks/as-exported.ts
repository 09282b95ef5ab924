// As exported: what the second light compares typed cells with.

import { surveySheet } from '../../integrity/survey.ts'
import { describeSheet } from '../describe-sheet.ts'
import { asExportedBody } from './as-exported-body.ts'

export const asExportedSheet = describeSheet({
  id: 'asExported',
  group: 'control',
  plan: (pack) => asExportedBody(pack, surveySheet(pack.plans.asPlanned('modelChecks')).formulas),
})
