// What a rule is. A rule lives in checks/<rule-id>/ and joins by one line in catalogue.ts.

import type { TableName } from '../inventory/tables.ts'
import type { ComponentSubject, PersonSubject, PortfolioSubject } from './subject.ts'
import type { RuleId, Verdict } from './verdict.ts'

export type RuleKind = 'check' | 'advice' | 'measure' | 'calculator' | 'data'

/** "components.edge", "owners.share", "policy.owner-time": the fields whose change can move the verdict. */
export type ReadPath = `${TableName}.${string}`

export interface Rule {
  readonly id: RuleId
  /** Raised when the rule's meaning changes; locked quarters keep the version they were decided with. */
  readonly version: number
  readonly kind: RuleKind
  /** Decides the component's verdict on its own, at every edit. */
  readonly headline: boolean
  readonly reads: readonly ReadPath[]
  readonly ofComponent?: (subject: ComponentSubject) => Verdict
  readonly ofPerson?: (subject: PersonSubject) => Verdict
  readonly ofPortfolio?: (subject: PortfolioSubject) => Verdict
}
