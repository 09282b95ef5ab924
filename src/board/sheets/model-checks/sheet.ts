// Model checks: the two lights in detail.

import { describeSheet } from '../describe-sheet.ts'
import { modelChecksBody } from './body.ts'

export const modelChecksSheet = describeSheet({
  id: 'modelChecks',
  group: 'control',
  plan: modelChecksBody,
})
