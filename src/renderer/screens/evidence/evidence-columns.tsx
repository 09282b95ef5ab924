// The columns of the evidence log: who, when, what happened, about which component, what is at stake, and whether a limit still stands.

import { currencyDecimals, type FieldPath } from '#core'
import { EVIDENCE_FIELDS, type NumberStyle, OPEN_LABELS } from '#wording'
import notSet from '../../widgets/not-set.module.css'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'
import { type FieldColumnLooks, fieldColumn, NotSet } from '../field-column.tsx'
import type { EvidenceRow } from './evidence-rows.ts'

const OPEN = (['open', 'closed'] as const).map((value) => ({ value, label: OPEN_LABELS[value] }))

const lineOf = ({ line }: EvidenceRow) => line

/** @param componentNames offered while a component is typed */
export function evidenceColumns(style: NumberStyle, componentNames: readonly string[]): readonly GridColumn<EvidenceRow>[] {
  const column = (field: FieldPath<'evidence'>, looks: FieldColumnLooks<EvidenceRow>) =>
    fieldColumn('evidence', field, lineOf, style, looks)
  return [
    column('customer', { width: 220, pin: 'start' }),
    column('date', { width: 112 }),
    column('kind', { width: 136, cycles: true }),
    {
      id: 'component',
      header: EVIDENCE_FIELDS.componentId.label,
      width: 200,
      grows: true,
      sortValue: ({ componentName }) => componentName ?? undefined,
      text: ({ componentName }) => componentName ?? '',
      render: ({ componentName }) => componentName ?? <NotSet />,
      editor: { kind: 'text', suggestions: () => componentNames },
    },
    column('amount', {
      header: `${EVIDENCE_FIELDS.amount.label}, ${style.currency}`,
      width: 120,
      copyText: ({ line }) => plainAmount(line.amount, style),
    }),
    {
      id: 'open',
      header: EVIDENCE_FIELDS.open.label,
      width: 88,
      sortValue: (row) => openState(row) || undefined,
      text: openState,
      render: (row) => OPEN.find(({ value }) => value === openState(row))?.label ?? <span className={notSet.notSet}>–</span>,
      editor: { kind: 'choice', choices: OPEN, value: (row) => openState(row) || null, cycle: ['open', 'closed'] },
      // A customer who left has left; only a limit can be lifted.
      isReadOnly: ({ line }) => line.kind !== 'blocking-limit',
    },
    column('note', { width: 220, grows: true, render: ({ line }) => line.note ?? '' }),
  ]
}

function openState({ line }: EvidenceRow): 'open' | 'closed' | '' {
  if (line.kind !== 'blocking-limit') return ''
  return line.open ? 'open' : 'closed'
}

function plainAmount(minor: number | null, { currency }: NumberStyle): string {
  const decimals = currencyDecimals(currency)
  return minor === null ? '' : (minor / 10 ** decimals).toFixed(decimals)
}
