// Every number a verdict compares with: its default, its range and where it comes from. A team may
// change one in Settings; the change is a record of the workbook's policy table.

import { currencyDecimals } from '../amounts/money.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { RULE_FOLDERS } from './catalogue.ts'
import type { LimitOf, RuleId } from './codes.ts'
import type { LimitDefinition, RuleTerms } from './rule.ts'
import type { VerdictLimit } from './verdict.ts'

/** Raised whenever a default, a state or a formula changes meaning; locked quarters keep theirs. The one before goes to EARLIER_RULE_SETS. */
export const RULE_SET_VERSION = '2027.1'

/** Those that were in force before: a lock that names any other was not made by us, or by a newer version than this. */
const EARLIER_RULE_SETS: readonly string[] = ['2026.1', '2026.2']

/** Whether rules of this version ever judged anything. */
export function isKnownRuleSet(version: string): boolean {
  return version === RULE_SET_VERSION || EARLIER_RULE_SETS.includes(version)
}

/** Limits that no single rule owns. */
const SHARED_LIMITS = {
  'small-share': { default: 1000, unit: 'bp', min: 0, max: 10_000, source: 'house default', date: '2026-11' },
  'small-cost': { default: 150_000, unit: 'minor', min: 0, max: 1_000_000_000, source: 'house default', date: '2026-11' },
  'guess-band': { default: 500, unit: 'bp', min: 0, max: 5000, source: 'house default', date: '2026-11' },
  'basis-months': { default: 12, unit: 'months', min: 1, max: 36, source: 'house default', date: '2026-11' },
  'hours-per-page': { default: 6, unit: 'hours', min: 1, max: 100, source: 'Google SRE book', date: '2026-11' },
} as const satisfies Readonly<Record<string, LimitDefinition>>

export type SharedLimitId = keyof typeof SHARED_LIMITS
export type LimitId = LimitOf<RuleId> | SharedLimitId

/** Limits of every rule in the order of the catalogue, then the shared ones. */
export const LIMITS = /* @__PURE__ */ allLimits()

export const LIMIT_IDS = /* @__PURE__ */ Object.keys(LIMITS) as readonly LimitId[]

/** Marked as pure where it is called: who only needs the version above does not carry every rule along. */
function allLimits(): Readonly<Record<LimitId, LimitDefinition>> {
  return Object.assign({}, ...RULE_FOLDERS.map(({ terms }) => (terms satisfies RuleTerms as RuleTerms).limits ?? {}), SHARED_LIMITS)
}

/** limit id → the value in force. */
export type LimitValues = Readonly<Record<LimitId, number>>

/** A default amount is meant in whole units of the currency: 1,500 dollars, 1,500 yen. */
export function limitDefault(id: LimitId, currency = 'USD'): number {
  const definition = LIMITS[id]
  return definition.unit === 'minor' ? Math.round(definition.default * 10 ** (currencyDecimals(currency) - 2)) : definition.default
}

/** The limits in force: what the team changed, else the defaults. */
export function limitValues(policy: Workbook['tables']['policy'], currency = 'USD'): LimitValues {
  return Object.fromEntries(LIMIT_IDS.map((id) => [id, policy[id]?.value ?? limitDefault(id, currency)])) as LimitValues
}

/** The limit as a verdict shows it. */
export function shownLimit(id: LimitId, limits: LimitValues, currency = 'USD'): VerdictLimit {
  const definition = LIMITS[id]
  const isDefault = limits[id] === limitDefault(id, currency)
  return {
    id,
    value: limits[id],
    unit: definition.unit,
    source: isDefault ? definition.source : 'changed by you',
    isDefault,
    ruleSetVersion: RULE_SET_VERSION,
  }
}
