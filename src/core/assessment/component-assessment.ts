// What all rules together say about one component.

import type { ComponentSubject } from '../checks/subject.ts'
import type { CheckState, Verdict } from '../checks/verdict.ts'
import type { Decision } from '../inventory/tables.ts'

export interface ComponentAssessment {
  readonly subject: ComponentSubject
  /** Worst of the headline checks and the other checks that apply; the one row a person decides on. */
  readonly verdict: CheckState
  /** Below the materiality limits: still FAIL in its row, gathered as "n small items" in lists. */
  readonly small: boolean
  /** The decision in force that covers every failing reason, null when it still asks for one. */
  readonly decision: Decision | null
  /** verdict is FAIL and no decision in force covers it. */
  readonly toDecide: boolean
  /** Checks in the state of the verdict, headline first. Empty for PASS and N/A. */
  readonly reasons: readonly Verdict[]
  /** The advice of R05. */
  readonly recommendation: Verdict
  /** Every built rule, in catalogue order, N/A ones with their why. */
  readonly checks: readonly Verdict[]
}
