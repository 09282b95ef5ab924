// Columns of the team's own: what no field of ours asks. The workbook names them, a component holds their values by the id of
// the column, and no rule reads them. A value that does not fit its column, because the type was changed or two copies were
// merged, stays as the text it is.

import {
  choice,
  type Field,
  integer,
  isKey,
  keyed,
  list,
  nameText,
  optionalChoice,
  optionalDate,
  optionalNumber,
  optionalSignedMinorUnits,
  optionalText,
  type ValuesOf,
} from './field.ts'
import { optionalLink } from './outside-fields.ts'

export const OWN_COLUMN_TYPES = ['text', 'number', 'money', 'date', 'choice', 'tick', 'link'] as const
export type OwnColumnType = (typeof OWN_COLUMN_TYPES)[number]

export const MAX_OWN_COLUMNS = 50
/** For new names: it stands above a column. Older ones may be longer. */
export const MAX_OWN_COLUMN_NAME = 60
const MAX_CHOICES = 100

export const ownColumnFields = {
  name: nameText(),
  type: choice(OWN_COLUMN_TYPES, 'text'),
  /** Of a choice, in the order in which they are offered. */
  choices: list(nameText(), MAX_CHOICES),
  position: integer('count', 0, 1_000_000, 0),
}

export type OwnColumnValues = ValuesOf<typeof ownColumnFields>

/** Money in minor units of the workbook's currency, a day as ISO, a tick as yes or no. */
export type OwnValue = string | number

/** The field of a component that holds them; "own.<id>" is the path of one. */
export const OWN_VALUES = 'own'

export function ownPath(columnId: string): string {
  return `${OWN_VALUES}.${columnId}`
}

/** The id of the column that a path names, or null where it names a field of ours. */
export function ownColumnId(path: string): string | null {
  const id = path.slice(OWN_VALUES.length + 1)
  return path.startsWith(`${OWN_VALUES}.`) && isKey(id) ? id : null
}

/** Room for values of columns that a merge left without their definition. */
export function ownValues(): Field<Readonly<Record<string, OwnValue>>> {
  const [text, number] = [optionalText(), optionalNumber()]
  const money = optionalSignedMinorUnits()
  const any: Field<OwnValue | null> = {
    initial: null,
    isText: true,
    read: (raw, name) =>
      typeof raw !== 'number' ? text.read(raw, name) : Number.isInteger(raw) ? money.read(raw, name) : number.read(raw, name),
  }
  return keyed(any, MAX_OWN_COLUMNS * 10)
}

const FIELD_OF_TYPE: Readonly<Record<OwnColumnType, (choices: readonly string[]) => Field<OwnValue | null>>> = {
  text: () => optionalText(),
  number: optionalNumber,
  money: () => optionalSignedMinorUnits(),
  date: optionalDate,
  choice: optionalChoice,
  tick: () => optionalChoice(['yes', 'no']),
  link: optionalLink,
}

/** What a column takes. */
export function ownField({ type, choices }: Pick<OwnColumnValues, 'type' | 'choices'>): Field<OwnValue | null> {
  return FIELD_OF_TYPE[type](choices)
}
