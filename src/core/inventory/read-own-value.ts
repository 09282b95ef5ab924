// What somebody typed into a column of the team's own, or a list says in it, as the column holds it. The grid, a change of type
// and the import of lists read here.

import { parseDateText } from '../amounts/parse-date.ts'
import { parseMoneyText, parseNumberText, type TypedMoney } from '../amounts/parse-text.ts'
import type { IsoDate } from '../amounts/units.ts'
import { ok, type Result } from '../result.ts'
import { nameKey } from './name-key.ts'
import { type OwnColumnValues, type OwnValue, ownField } from './own-column.ts'

export interface OwnNotation extends Omit<TypedMoney, 'field' | 'perMonth'> {
  readonly locale: string
  /** What "today" means. */
  readonly today: IsoDate
}

const TICKS: Readonly<Record<string, string>> = {
  yes: 'yes',
  y: 'yes',
  true: 'yes',
  x: 'yes',
  '\u2713': 'yes',
  no: 'no',
  n: 'no',
  false: 'no',
}

/** Blank is null. A Problem names the column. */
export function readOwnText(
  column: Pick<OwnColumnValues, 'name' | 'type' | 'choices'>,
  text: string,
  notation: OwnNotation,
): Result<OwnValue | null> {
  const typed = typedValue(column, text, notation)
  return typed.ok ? ownField(column).read(typed.value, column.name) : typed
}

function typedValue(
  { name, type, choices }: Pick<OwnColumnValues, 'name' | 'type' | 'choices'>,
  text: string,
  notation: OwnNotation,
): Result<OwnValue | null> {
  const plain = text.trim()
  if (plain === '') return ok(null)
  switch (type) {
    case 'number':
      return parseNumberText(plain, { ...notation, field: name })
    case 'money':
      return parseMoneyText(plain, { ...notation, field: name })
    case 'date':
      return parseDateText(plain, { ...notation, field: name })
    case 'choice':
      return ok(choices.find((choice) => nameKey(choice) === nameKey(plain)) ?? plain)
    case 'tick':
      return ok(TICKS[plain.toLowerCase()] ?? plain)
    case 'text':
    case 'link':
      return ok(text)
  }
}
