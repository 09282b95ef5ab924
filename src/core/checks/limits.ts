// Every number a verdict compares with: its default, its range and where it comes from. A team may
// change one in Settings; the change is a record of the workbook's policy table.

import { currencyDecimals } from '../amounts/money.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { Unit, VerdictLimit } from './verdict.ts'

/** Raised whenever a default, a state or a formula changes meaning; locked quarters keep theirs. */
export const RULE_SET_VERSION = '2026.1'

export interface LimitDefinition {
  readonly default: number
  readonly unit: Unit
  readonly min: number
  readonly max: number
  /** article, or "house default" where no public source was found. */
  readonly source: string
  /** When the source was last read. */
  readonly date: string
  readonly dispute?: string
}

const ARTICLE = 'article'
const HOUSE = 'house default'
const READ = '2026-11'

export const LIMITS = {
  'owner-time': { default: 2000, unit: 'bp', min: 100, max: 10_000, source: ARTICLE, date: READ },
  'owner-time-watch': { default: 1500, unit: 'bp', min: 0, max: 10_000, source: HOUSE, date: READ },
  'rationale-length': { default: 20, unit: 'count', min: 1, max: 500, source: HOUSE, date: READ },
  'edge-share': { default: 4000, unit: 'bp', min: 500, max: 10_000, source: HOUSE, date: READ },
  'edge-share-answers': { default: 5, unit: 'count', min: 1, max: 100, source: HOUSE, date: READ },
  'reverse-months': { default: 6, unit: 'months', min: 1, max: 36, source: ARTICLE, date: READ },
  'switch-weeks': { default: 4, unit: 'weeks', min: 1, max: 52, source: HOUSE, date: READ },
  'small-share': { default: 1000, unit: 'bp', min: 0, max: 10_000, source: HOUSE, date: READ },
  'small-cost': { default: 150_000, unit: 'minor', min: 0, max: 100_000_000, source: HOUSE, date: READ },
  'person-full': { default: 10_000, unit: 'bp', min: 5000, max: 10_000, source: HOUSE, date: READ },
  'person-busy': { default: 8000, unit: 'bp', min: 1000, max: 10_000, source: HOUSE, date: READ },
  'cost-age-months': { default: 3, unit: 'months', min: 1, max: 24, source: HOUSE, date: READ },
  'hours-disagree': { default: 2500, unit: 'bp', min: 500, max: 10_000, source: HOUSE, date: READ },
  'hours-per-page': { default: 6, unit: 'hours', min: 1, max: 100, source: 'Google SRE book, chapter on being on call', date: READ },
  'guess-band': { default: 500, unit: 'bp', min: 0, max: 5000, source: HOUSE, date: READ },
} as const satisfies Readonly<Record<string, LimitDefinition>>

export type LimitId = keyof typeof LIMITS
export const LIMIT_IDS = Object.keys(LIMITS) as readonly LimitId[]

/** limit id → the value in force. */
export type LimitValues = Readonly<Record<LimitId, number>>

/** A default amount is meant in whole units of the currency: 1,500 dollars, 1,500 yen. */
export function limitDefault(id: LimitId, currency = 'USD'): number {
  const definition: LimitDefinition = LIMITS[id]
  return definition.unit === 'minor' ? Math.round(definition.default * 10 ** (currencyDecimals(currency) - 2)) : definition.default
}

/** The limits in force: what the team changed, else the defaults. */
export function limitValues(policy: Workbook['tables']['policy'], currency = 'USD'): LimitValues {
  return Object.fromEntries(LIMIT_IDS.map((id) => [id, policy[id]?.value ?? limitDefault(id, currency)])) as LimitValues
}

/** The limit as a verdict shows it. */
export function shownLimit(id: LimitId, limits: LimitValues, currency = 'USD'): VerdictLimit {
  const definition: LimitDefinition = LIMITS[id]
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
