// The list of rules, in the order in which screens, JSON and workbook show them.

import { dataQuality } from './data-quality/rule.ts'
import { differentiation } from './differentiation/rule.ts'
import { headcountShare } from './headcount-share/rule.ts'
import { ownerTime } from './owner-time/rule.ts'
import { recommendation } from './recommendation/rule.ts'
import { reversibility } from './reversibility/rule.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [ownerTime, headcountShare, differentiation, reversibility, recommendation, dataQuality]
