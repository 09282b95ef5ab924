// What each limit is called and what it decides, in Settings and on the Inputs sheet of the board workbook.

import { LIMITS, type LimitDefinition, type LimitId, type SharedLimitId } from '#core'
import { asWords } from './fields.ts'
import { formatCount, formatShare, formatValue, type LocaleStyle, monthText, type NumberStyle } from './quantities.ts'
import { ALL_WORDS } from './rules/index.ts'
import type { LimitWords } from './rules/rule-words.ts'

const SHARED: Readonly<Record<SharedLimitId, LimitWords>> = {
  'small-share': { name: 'Minor: time below', decides: 'Minor items are decided together' },
  'small-cost': { name: 'Minor: monthly cost below', decides: 'Both time and cost must be below' },
  'guess-band': { name: 'Guess near a limit', decides: 'Within this distance, a verdict says that it is based on a guess' },
  'basis-months': { name: 'Regulatory basis lasts', decides: 'A basis is reviewed within this time' },
  'hours-per-page': { name: 'Hours per page', decides: 'Upkeep hours for each page, follow-up included' },
}

export const LIMIT_WORDS: Readonly<Record<LimitId, LimitWords>> = Object.assign({}, SHARED, ...ALL_WORDS.map(({ limits }) => limits ?? {}))

/** What the source of a default says, or its name. */
export function defaultSource(id: LimitId, style: LocaleStyle): string {
  return LIMIT_WORDS[id].source?.((of) => formatShare(of * 100, style)) ?? LIMITS[id].source
}

/** As Settings call it; a limit that this version does not know reads as its id. */
export function limitName(id: string): string {
  return Object.hasOwn(LIMIT_WORDS, id) ? LIMIT_WORDS[id as LimitId].name : asWords(id)
}

/** "20%", "$1,500", "20 characters": a value of this limit with what it counts. */
export function limitValueText(id: LimitId, value: number, style: NumberStyle): string {
  const { unit }: LimitDefinition = LIMITS[id]
  const counts = LIMIT_WORDS[id].counts
  return unit === 'count' && counts !== undefined ? `${formatCount(value, style)} ${counts}` : formatValue(value, unit, style)
}

export const LIMIT_TEXT = {
  limit: 'Limit',
  value: 'Value',
  range: 'Default and range',
  source: 'Source',
  reset: 'Reset',
  default: 'Default',
  changed: 'Changed by you',
  /** @param month "2026-11" */
  checked: (month: string) => `Checked ${monthText(month)}`,
  /** @param min as typed */
  between: (min: string, max: string) => `${min}–${max}`,
  resetTo: (id: LimitId, value: number, style: NumberStyle): string =>
    `${LIMIT_TEXT.reset} ${LIMIT_WORDS[id].name} to ${limitValueText(id, value, style)}`,
  /** Where a default comes from: "house default", "JPMorgan: 12 to 18 months at seed, disputed: …". */
  sourceOf: (id: LimitId, style: LocaleStyle): string => {
    const dispute = LIMIT_WORDS[id].dispute?.((of) => formatShare(of * 100, style))
    return `${defaultSource(id, style)}${dispute === undefined ? '' : `, disputed: ${dispute}`}`
  },
  /** The same for a limit that was changed: "Default: article". */
  defaultSource: (id: LimitId, style: LocaleStyle): string => `${LIMIT_TEXT.default}: ${LIMIT_TEXT.sourceOf(id, style)}`,
} as const
