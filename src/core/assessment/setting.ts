// What all subjects of one assessment share, read from the workbook.

import { addMonths, quarterOf, quarterRange } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { LIMIT_IDS, type LimitValues, limitValues, shownLimit } from '../checks/limits.ts'
import type { LastLock, Setting } from '../checks/subject.ts'
import { groupedBy } from '../grouped-by.ts'
import { lastLocked } from '../inventory/locked-quarters.ts'
import type { LockedPrice } from '../inventory/quarter-record.ts'
import { newRecord, type Workbook } from '../inventory/workbook.ts'

export function settingOf(workbook: Workbook, asOf: IsoDate): Setting {
  const { tables } = workbook
  const { currency, fiscalStartMonth } = tables.settings['settings'] ?? newRecord('settings', 'settings')
  const limits = limitValues(tables.policy, currency)
  const company = tables.company['company']
  if (company === undefined) throw new Error('A workbook without its company record was not read by the decoder')
  return {
    asOf,
    currency,
    company,
    people: tables.people,
    ...ofLimits(limits, asOf, currency),
    exchangeRates: Object.values(tables.exchangeRates),
    creditGrants: tables.creditGrants,
    imports: Object.values(tables.imports),
    lastQuarterStart: addMonths(quarterRange(quarterOf(asOf, fiscalStartMonth), fiscalStartMonth).first, -3),
    lastLock: lastLockOf(workbook),
  }
}

function lastLockOf(workbook: Workbook): LastLock | null {
  const record = lastLocked(workbook)
  return record === null
    ? null
    : { quarter: record.quarter, asOf: record.asOf, lockedAt: record.lockedAt, prices: byComponent(record.prices) }
}

/** Of thousands of prices, grouped once: a setting is made at every edit of what all components share. */
const GROUPED = new WeakMap<readonly LockedPrice[], LastLock['prices']>()

function byComponent(prices: readonly LockedPrice[]): LastLock['prices'] {
  const known = GROUPED.get(prices) ?? groupedBy(prices, ({ componentId }) => componentId)
  GROUPED.set(prices, known)
  return known
}

/** The same setting with other limits in force, as one looks at before changing one. */
export function withLimits(setting: Setting, limits: LimitValues): Setting {
  return { ...setting, ...ofLimits(limits, setting.asOf, setting.currency) }
}

function ofLimits(limits: LimitValues, asOf: IsoDate, currency: string) {
  return {
    limits,
    shownLimits: Object.fromEntries(LIMIT_IDS.map((id) => [id, shownLimit(id, limits, currency)])) as Setting['shownLimits'],
    lastEasyDay: addMonths(asOf, limits['reverse-months']),
    oldestCostDay: addMonths(asOf, -limits['cost-age-months']),
  }
}
