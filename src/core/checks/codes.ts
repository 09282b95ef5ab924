// Every code a verdict may carry, rule by rule. A rule joins by its line here and in catalogue.ts;
// src/wording then does not compile until each code has its sentence.

export const VERDICT_CODES = {
  'owner-time': [
    'below',
    'near-limit',
    'at-limit',
    'near-with-rationale',
    'over',
    'over-though-managed',
    'over-needs-rationale',
    'over-with-rationale',
  ],
  'headcount-share': ['share', 'headcount-zero'],
  differentiation: [
    'not-edge-built',
    'not-edge-handed-over',
    'unsure',
    'edge-not-explained',
    'edge-explained',
    'edge-share-high',
    'edge-share-fine',
    'too-few-answers',
  ],
  reversibility: ['easy', 'hard-without-exit-note', 'hard-with-exit-note'],
  recommendation: ['build', 'build-pilot-first', 'build-needs-rationale', 'buy', 'borrow', 'keep', 'move-off', 'unknown'],
  'data-quality': [
    'clean',
    'missing-owner',
    'missing-cost',
    'missing-rate',
    'cost-old',
    'hours-disagree',
    'contract-ends-before-start',
    'credits-over-list',
    'borrow-but-self-run',
    'person-over-full',
    'person-busy',
    'person-within',
    'prices-undated',
    'prices-dated',
  ],
} as const

/** The stable names of the rules: code, tests, docs page, JSON, Excel column. */
export type RuleId = keyof typeof VERDICT_CODES
export const RULE_IDS = Object.keys(VERDICT_CODES) as readonly RuleId[]

/** Why a rule says nothing about a subject (state N/A). */
export const NOT_APPLICABLE_CODES = ['retired', 'request-path', 'edge-stays', 'leaving-not-described', 'vendor-staff'] as const
export type NotApplicableCode = (typeof NOT_APPLICABLE_CODES)[number]

export type CodeOf<R extends RuleId> = (typeof VERDICT_CODES)[R][number]
/** missing: UNKNOWN, facts.missing names the inputs. */
export type VerdictCode = CodeOf<RuleId> | NotApplicableCode | 'missing'

/** What data-quality may find, worst first; facts.findings lists those found. */
export type DataFinding = Exclude<CodeOf<'data-quality'>, 'clean' | 'person-within' | 'prices-dated'>

/** Said beside the advice of `recommendation`; facts.notes lists them. */
export const ADVICE_NOTES = ['exit-note', 'why-this-much-time', 'ask-again', 'pilot-first', 'hard-not-answered'] as const
export type AdviceNote = (typeof ADVICE_NOTES)[number]

/** What makes a component hard to leave; facts.causes lists them. */
export const HARD_CAUSES = ['term', 'switch', 'manual'] as const
export type HardCause = (typeof HARD_CAUSES)[number]
