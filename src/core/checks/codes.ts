// The names that verdicts are made of, gathered from the terms of every rule. src/wording does not
// compile until each has its sentence.

import { RULE_FOLDERS } from './catalogue.ts'

type Terms = (typeof RULE_FOLDERS)[number]['terms']
type TermsOf<R extends RuleId> = Extract<Terms, { readonly id: R }>

/** The stable names of the rules: code, tests, docs page, JSON, Excel column. */
export type RuleId = Terms['id']
export const RULE_IDS: readonly RuleId[] = RULE_FOLDERS.map(({ terms }) => terms.id)

export type CodeOf<R extends RuleId> = TermsOf<R>['codes'][number]
export const VERDICT_CODES = Object.fromEntries(RULE_FOLDERS.map(({ terms }): [RuleId, readonly string[]] => [terms.id, terms.codes])) as {
  readonly [R in RuleId]: readonly CodeOf<R>[]
}

/** Why a rule says nothing about a subject (state N/A): the reasons that several rules share. */
const SHARED_NOT_APPLICABLE = ['retired', 'request-path', 'vendor-staff', 'kind-not-set', 'other-kind', 'not-self-run'] as const
export type SharedNotApplicable = (typeof SHARED_NOT_APPLICABLE)[number]
type OwnNotApplicable<T> = T extends { readonly notApplicable: readonly (infer C extends string)[] } ? C : never
/** The reasons of one rule alone. */
export type NotApplicableOf<R extends RuleId> = OwnNotApplicable<TermsOf<R>>
export type NotApplicableCode = SharedNotApplicable | OwnNotApplicable<Terms>

/** missing: UNKNOWN, facts.missing names the inputs. */
export type VerdictCode = CodeOf<RuleId> | NotApplicableCode | 'missing'

/** Limits of one rule. */
export type LimitOf<R extends RuleId> = OwnLimits<TermsOf<R>>
type OwnLimits<T> = T extends { readonly limits: infer L } ? keyof L & string : never

/** What data-quality may find, worst first; facts.findings lists those found. */
export type DataFinding = Exclude<CodeOf<'data-quality'>, 'clean' | 'person-within' | 'prices-dated'>

/** Said beside the advice of `recommendation`; facts.notes lists them. */
export const ADVICE_NOTES = [
  'exit-note',
  'why-this-much-time',
  'ask-again',
  'pilot-first',
  'wall',
  'not-to-build',
  'hard-not-answered',
] as const
export type AdviceNote = (typeof ADVICE_NOTES)[number]

/** What makes a component hard to leave; facts.causes lists them. */
const HARD_CAUSES = ['term', 'switch', 'manual'] as const
export type HardCause = (typeof HARD_CAUSES)[number]
