// Fields that are always read together: a price is worth nothing without its currency, and somebody's share says nothing
// without knowing who that is. A rule spreads them into its `reads`.

import type { ReadPath } from './rule.ts'

/** Whether a component is looked at, and whether it counts. */
export const SCOPE_READS = ['components.lifecycle', 'components.kind'] as const satisfies readonly ReadPath[]

/** What a price line says of itself. */
export const PRICE_READS = [
  'costLines.amount',
  'costLines.currency',
  'costLines.per',
  'costLines.seats',
  'costLines.driver',
  'costLines.basis',
  'costLines.month',
] as const satisfies readonly ReadPath[]

/** What converts a price in another currency. */
const RATE_READS = [
  'exchangeRates.from',
  'exchangeRates.to',
  'exchangeRates.rate',
  'exchangeRates.date',
  'settings.currency',
] as const satisfies readonly ReadPath[]

/** What a component costs a month, in the workbook's currency (core/costs/monthly-cost). */
export const MONTHLY_COST_READS = [...PRICE_READS, ...RATE_READS] as const

/** Who gives a component how much time. */
export const OWNER_READS = ['owners.share', 'owners.personId', 'people.kind'] as const satisfies readonly ReadPath[]

/** Hours of upkeep: which are asked depends on the kind. */
export const UPKEEP_READS = ['components.kind', 'projects.opsHours', 'policy.hours-per-page'] as const satisfies readonly ReadPath[]

/** Whose main job infrastructure is, and how much of their time is promised elsewhere. */
export const INFRA_PEOPLE_READS = ['people.active', 'people.infraPrimary', 'people.kind'] as const satisfies readonly ReadPath[]
