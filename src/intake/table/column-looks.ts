// What the cells of a column look like, whatever its header says: money, time, days or yes and no. A column that looks like one
// of them and is left out is said aloud before a list comes in.

import { lengthOfHeader } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { type ColumnProfile, profileOf, sampleOf } from './column-profile.ts'
import { fieldsOf, type ImportField } from './fields.ts'
import { isOfPay, isQuestion, remarksOf } from './header-text.ts'
import { headerUnit, isPercentOfElse } from './header-unit.ts'

export type ColumnLook = 'money' | 'time' | 'date' | 'yes-no'

const MEANINGS: Readonly<Record<ColumnLook, readonly ImportField[]>> = {
  money: ['cost', 'costOnce', 'newColumn'],
  time: ['share', 'newColumn'],
  date: ['contract.end', 'pricesAsOf', 'newColumn'],
  'yes-no': ['edge', 'hardManual', 'newColumn'],
}

/** What a column that looks like it can mean, the likeliest first. */
export function meaningsOf(look: ColumnLook): readonly ImportField[] {
  return MEANINGS[look]
}

/** How many of the cells that hold anything have to agree. */
const ENOUGH = 0.6

/** @param rows those below the header; the answer has a place for each column */
export function columnLooks(rows: readonly SourceRow[], headers: readonly string[]): readonly (ColumnLook | null)[] {
  const sample = sampleOf(rows)
  return headers.map((header, index) => lookOf(header, profileOf(sample, index, header)))
}

export function lookOf(header: string, profile: ColumnProfile): ColumnLook | null {
  if (profile.filled === 0 || profile.isRunningNumber || remarksOf(header).has('touched') || isOfPay(header)) return null
  if (profile.share('date') >= ENOUGH) return 'date'
  if (profile.share('yes-no') >= ENOUGH || (profile.isPair && isQuestion(header))) return 'yes-no'
  // A number alone is no amount and no time unless the header says so.
  const fields = fieldsOf(header)
  const isTime = fields.has('share') || remarksOf(header).has('sum')
  const isRate = isPercentOfElse(header) || (remarksOf(header).has('rate') && !fields.has('share'))
  if (!isRate && profile.share('percent', 'time', ...(isTime ? (['number'] as const) : [])) >= ENOUGH && profile.share('number') < ENOUGH)
    return 'time'
  // "Person-months" of nobody knows how long are no share, and time all the same.
  if (!isRate && (fields.has('share') || lengthOfHeader(header) === 'months') && profile.share('number') >= ENOUGH) return 'time'
  const unit = headerUnit(header)
  const isMoney = fields.has('cost') || fields.has('costOnce') || unit.currency !== null || unit.hasSign || remarksOf(header).has('budget')
  return profile.share('money', ...(isMoney ? (['number'] as const) : [])) >= ENOUGH ? 'money' : null
}
