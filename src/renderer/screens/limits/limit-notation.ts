// How the value of a limit is typed and what stands around it, in Settings and on the Checks screen.

import { LIMITS, type LimitDefinition, type LimitId, type Result } from '#core'
import { LIMIT_WORDS } from '#wording'
import { asTyped, kindOf, type Notation, readTyped } from '../settings/typed-value.ts'

/** The text of the field that holds this value. */
export function limitAsTyped(id: LimitId, value: number, notation: Notation): string {
  return asTyped(kindOf(LIMITS[id].unit), value, notation)
}

/** Blank is null: a limit always has a value, so an emptied field means the default. */
export function readLimit(id: LimitId, typed: string, notation: Notation): Result<string | number | null> {
  return readTyped(kindOf(LIMITS[id].unit), typed, id, notation)
}

/** Behind the field: "%", "USD", "weeks", "characters". */
export function limitUnit(id: LimitId, { currency }: Pick<Notation, 'currency'>): string {
  const { unit }: LimitDefinition = LIMITS[id]
  if (unit === 'bp') return '%'
  if (unit === 'minor') return currency
  return unit === 'count' ? (LIMIT_WORDS[id].counts ?? '') : unit
}
