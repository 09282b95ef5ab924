// Reads the text of a cell in one of the team's own columns, typed or from a list, as the value that the column holds. The grid,
// a change of type and the import of lists read here.

import { parseDateText } from '../amounts/parse-date.ts'
import { parseMoneyText, parseNumberText, type TypedMoney } from '../amounts/parse-text.ts'
import type { IsoDate } from '../amounts/units.ts'
import { ok, type Result } from '../result.ts'
import { nameKey } from './name-key.ts'
import { type OwnColumnValues, type OwnValue, ownField } from './own-column.ts'

export interface OwnNotation extends Omit<TypedMoney, 'field' | 'perMonth'> {
  readonly locale: string
  /** The column is one of percentages: "25%" is 0.25. */
  readonly isPercent?: boolean
  /** What "today" means. */
  readonly today: IsoDate
}

type NamedColumn = Pick<OwnColumnValues, 'name' | 'type' | 'choices'>

/** Blank is null. A Problem names the column. */
export function readOwnText(column: NamedColumn, text: string, notation: OwnNotation): Result<OwnValue | null> {
  const read = parsed(column, text, { ...notation, field: column.name })
  return read.ok ? ownField(column).read(read.value, column.name) : read
}

function parsed({ type, choices }: NamedColumn, text: string, typed: OwnNotation & { readonly field: string }): Result<OwnValue | null> {
  const plain = text.trim()
  if (plain === '') return ok(null)
  switch (type) {
    case 'number':
      return parseNumberText(plain, typed)
    case 'money':
      return parseMoneyText(plain, typed)
    case 'date':
      return parseDateText(plain, typed)
    case 'choice':
      return ok(choices.find((choice) => nameKey(choice) === nameKey(plain)) ?? plain)
    case 'tick':
      return ok(/^(?:yes|y|true|x|\u2713)$/i.test(plain) ? 'yes' : /^(?:no|n|false)$/i.test(plain) ? 'no' : plain)
    case 'text':
    case 'link':
      return ok(text)
  }
}
