// A change that a row of a list would make, in words: the field, what is there, what would be there.

import { isPlainObject, ownColumnId, type Table } from '#core'
import {
  CHOICE_LABELS,
  type ChoiceField,
  COST_LINE_FIELDS,
  choiceLabel,
  fieldLabel,
  formatDate,
  formatMoney,
  formatShare,
  IMPORT_APPROACH_LABELS,
  IMPORT_TEXT,
  NOT_SET,
  type NumberStyle,
  ownValueText,
  PEOPLE_TEXT,
  PER_SEAT,
  pluralize,
} from '#wording'
import { approachWord, type CostFigure, type ImportedRow, type ImportField, type RowChange } from '../../session/use-import.ts'

export interface ChangeWords {
  readonly field: string
  readonly before: string | null
  /** null: nothing changes, and before says why. */
  readonly after: string | null
}

export function changeWords(change: RowChange, style: NumberStyle, own: Table<'ownColumns'> = {}): ChangeWords {
  switch (change.field) {
    case 'owners':
      return { field: IMPORT_TEXT.owners, before: ownersText(change.before, style), after: ownersText(change.after, style) ?? NOT_SET }
    case 'cost':
      return { field: IMPORT_TEXT.cost, before: costText(change.before, style), after: costText(change.after, style) ?? NOT_SET }
    case 'once':
      return { field: IMPORT_TEXT.costOnce, before: costText(change.before, style), after: costText(change.after, style) ?? NOT_SET }
    case 'costAsOf':
      return {
        field: COST_LINE_FIELDS.costAsOf.label,
        before: change.before === null ? null : formatDate(change.before, style),
        after: formatDate(change.after, style),
      }
    case 'cost-kept':
      return { field: IMPORT_TEXT.cost, before: IMPORT_TEXT.costKept(change.lines, style), after: null }
    default: {
      const column = own[ownColumnId(change.field) ?? '']
      if (column !== undefined) {
        const said = (value: unknown) => ownValueText(column.type, value, style)
        return { field: column.name, before: said(change.before), after: said(change.after) }
      }
      return {
        field: fieldLabel('components', change.field),
        before: valueText(change.field, change.before),
        after: valueText(change.field, change.after) ?? NOT_SET,
      }
    }
  }
}

export function ownersText(
  owners: readonly { readonly personName: string | null; readonly share: number | null; readonly confidence?: string }[],
  style: NumberStyle,
): string | null {
  if (owners.length === 0) return null
  return owners
    .map(({ personName, share, confidence }) => {
      const time = share === null ? IMPORT_TEXT.timeNotSet : formatShare(share, style)
      return `${personName ?? PEOPLE_TEXT.unassigned} ${time}${confidence === 'guess' ? ` ${IMPORT_TEXT.guess}` : ''}`
    })
    .join(', ')
}

export function costText(cost: CostFigure | null, style: NumberStyle): string | null {
  if (cost === null || cost.amount === null) return null
  const amount = formatMoney(cost.amount, { ...style, currency: cost.currency })
  const one = cost.isOfOneSeat === true ? ` ${PER_SEAT}` : ''
  const seats = cost.seats === null ? one : ` × ${pluralize(cost.seats, 'seats', style)}`
  return `${amount}${seats}${cost.per === 'month' ? '' : ` ${choiceLabel('per', cost.per)}`}`
}

/** What a row says in a column of the list; null where it is blank. Not for owners and costs. */
export function importedText(
  { component, pricesAsOf }: ImportedRow,
  field: ImportField,
  style: NumberStyle,
  own: Table<'ownColumns'>,
): string | null {
  if (field === 'pricesAsOf') return pricesAsOf === null ? null : formatDate(pricesAsOf, style)
  const column = own[ownColumnId(field) ?? '']
  if (column !== undefined) {
    const said = component.own?.[column.id]
    return said === undefined ? null : ownValueText(column.type, said, style)
  }
  const { approach, origin = null } = component
  if (field === 'approach') return approach === undefined ? null : IMPORT_APPROACH_LABELS[approachWord({ approach, origin })]
  const value = field.split('.').reduce<unknown>((at, key) => (isPlainObject(at) ? at[key] : undefined), component) ?? null
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ')
  // In one line notes of several columns would run together.
  if (field === 'notes' && typeof value === 'string') return value.replaceAll('\n', ' · ')
  return isDay(value) ? formatDate(value, style) : valueText(field, value)
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function valueText(field: string, value: unknown): string | null {
  if (value === null || value === '') return null
  if (isChoiceField(field) && typeof value === 'string' && Object.hasOwn(CHOICE_LABELS[field], value)) return choiceLabel(field, value)
  return String(value)
}

function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(CHOICE_LABELS, field)
}
