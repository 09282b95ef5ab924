// What a rule is. A rule lives in checks/<rule-id>/ and joins by one line in catalogue.ts.

import type { TableName } from '../inventory/tables.ts'
import type { RuleId } from './codes.ts'
import type { ComponentSubject, PersonSubject, PortfolioSubject, Setting } from './subject.ts'
import type { Verdict } from './verdict.ts'

export type RuleKind = 'check' | 'advice' | 'measure' | 'calculator' | 'data'

/**
 * "components.edge", "owners.share", "policy.owner-time": the fields whose change can move the verdict.
 * A field of a group is named by its group ("components.contract").
 */
export type ReadPath = `${TableName}.${string}`

export interface Rule {
  readonly id: RuleId
  /** Raised when the rule's meaning changes; locked quarters keep the version they were decided with. */
  readonly version: number
  readonly kind: RuleKind
  /** Decides the component's verdict on its own, at every edit. */
  readonly headline: boolean
  readonly reads: readonly ReadPath[]
  readonly ofComponent?: (subject: ComponentSubject, setting: Setting) => Verdict
  readonly ofPerson?: (subject: PersonSubject, setting: Setting) => Verdict
  readonly ofPortfolio?: (subject: PortfolioSubject, setting: Setting) => Verdict
}
