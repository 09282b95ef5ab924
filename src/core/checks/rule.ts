// What a rule is. A rule lives in checks/<rule-id>/rule.ts, which exports its `terms` and its `rule`,
// and joins by one line in catalogue.ts.

import type { TableName } from '../inventory/tables.ts'
import type { RuleId } from './codes.ts'
import type { ComponentRow } from './component-row.ts'
import type { AnyTold } from './explain-check.ts'
import type { RuleFormulas } from './formula.ts'
import type { Said, ToldOfComponent } from './formula-check.ts'
import type { PersonSubject, PortfolioSubject, Setting } from './subject.ts'
import type { Unit, Verdict } from './verdict.ts'

export type RuleKind = 'check' | 'advice' | 'measure' | 'calculator' | 'data'

/**
 * "components.edge", "owners.share", "policy.owner-time": the fields whose change can move the verdict.
 * A field of a group is named by its group ("components.contract").
 */
export type ReadPath = `${TableName}.${string}`

/** The part of the article a rule comes from; the Checks screen groups by it. */
export const RULE_THEMES = ['questions', 'layers', 'mistakes', 'building', 'runway', 'data'] as const
export type RuleTheme = (typeof RULE_THEMES)[number]

/** A number that verdicts compare with. */
export interface LimitDefinition {
  readonly default: number
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** article, a public source by its name, or "house default" where none was found. What it says is in LimitWords. */
  readonly source: string
  /** When the source was last read. */
  readonly date: string
}

/** The words and numbers that a rule brings along, typed by what is written here. */
export interface RuleTerms {
  readonly id: string
  readonly kind: RuleKind
  readonly theme: RuleTheme
  /** Decides the component's verdict on its own, at every edit. */
  readonly headline?: boolean
  /** Raised from 1 when the rule's meaning changes; locked quarters keep the version they were decided with. */
  readonly version?: number
  /** One for each sentence that the rule can say. */
  readonly codes: readonly string[]
  /** Why it does not apply, where the shared reasons do not say it. */
  readonly notApplicable?: readonly string[]
  readonly limits?: Readonly<Record<string, LimitDefinition>>
}

/** What a rule does, beside its terms. */
export interface RuleParts {
  /** What it reads besides its own limits and what its formulas read. */
  readonly reads: readonly ReadPath[]
  /** What stands beside the verdict that its formula gives a component, a person, the list. */
  readonly component?: ToldOfComponent
  readonly person?: AnyTold<PersonSubject>
  readonly portfolio?: AnyTold<PortfolioSubject>
  /** What it says of a component, of people and of the list, in the app and in the exported workbook. */
  readonly formulas: RuleFormulas
}

export interface Rule extends Required<Pick<RuleTerms, 'kind' | 'theme' | 'headline' | 'version'>>, RuleParts {
  readonly id: RuleId
  readonly ofComponent?: (row: ComponentRow) => Said
  /** What it can say of a component, by the places of its outcomes. */
  readonly canSay?: readonly Said[]
  readonly ofPerson?: (subject: PersonSubject, setting: Setting) => Verdict
  readonly ofPortfolio?: (subject: PortfolioSubject, setting: Setting) => Verdict
}
