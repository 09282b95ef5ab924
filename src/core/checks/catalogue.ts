// The list of rules, in the order in which screens, JSON and workbook show them.

import { ownerTime } from './owner-time/rule.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [ownerTime]
