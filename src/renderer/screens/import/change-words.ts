// A change that a row of a list would make, in words: the field, what is there, what would be there.

import {
  CHOICE_LABELS,
  type ChoiceField,
  COMPONENT_FIELDS,
  COST_LINE_FIELDS,
  choiceLabel,
  counted,
  formatDate,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  PLAIN_STYLE,
} from '#wording'
import type { CostFigure, RowChange } from '../../session/use-import.ts'

export interface ChangeWords {
  readonly field: string
  readonly before: string | null
  /** null: nothing changes, and before says why. */
  readonly after: string | null
}

export function changeWords(change: RowChange, style: NumberStyle): ChangeWords {
  switch (change.field) {
    case 'owners':
      return { field: 'Owners', before: ownersText(change.before), after: ownersText(change.after) ?? NOT_SET }
    case 'cost':
      return { field: 'Cost', before: costText(change.before, style), after: costText(change.after, style) ?? NOT_SET }
    case 'costAsOf':
      return {
        field: COST_LINE_FIELDS.costAsOf.label,
        before: change.before === null ? null : formatDate(change.before, PLAIN_STYLE),
        after: formatDate(change.after, PLAIN_STYLE),
      }
    case 'cost-kept':
      return {
        field: 'Cost',
        before: `stays: it is kept as ${counted(change.lines, 'lines', PLAIN_STYLE)}, to be changed there`,
        after: null,
      }
    default:
      return {
        field: COMPONENT_FIELDS[change.field].label,
        before: valueText(change.field, change.before),
        after: valueText(change.field, change.after) ?? NOT_SET,
      }
  }
}

export function ownersText(
  owners: readonly { readonly personName: string | null; readonly share: number | null; readonly confidence?: string }[],
): string | null {
  if (owners.length === 0) return null
  return owners
    .map(({ personName, share, confidence }) => {
      const time = share === null ? `time ${NOT_SET}` : formatShare(share, PLAIN_STYLE)
      return `${personName ?? 'nobody named'} ${time}${confidence === 'guess' ? ' (guess)' : ''}`
    })
    .join(', ')
}

export function costText(cost: CostFigure | null, { locale }: NumberStyle): string | null {
  if (cost === null || cost.amount === null) return null
  const amount = formatMoney(cost.amount, { locale, currency: cost.currency })
  const seats = cost.seats === null ? '' : ` × ${counted(cost.seats, 'seats', PLAIN_STYLE)}`
  return `${amount}${seats}${cost.per === 'month' ? '' : ` ${choiceLabel('per', cost.per)}`}`
}

function valueText(field: string, value: unknown): string | null {
  if (value === null || value === '') return null
  if (isChoiceField(field) && typeof value === 'string' && Object.hasOwn(CHOICE_LABELS[field], value)) return choiceLabel(field, value)
  return String(value)
}

function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(CHOICE_LABELS, field)
}
