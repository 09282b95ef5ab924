// The columns of the evidence log: who, when, what happened, about which component, what is at stake, and whether a limit still stands.

import { currencyDecimals, type Evidence } from '#core'
import { EVIDENCE_KIND_LABELS, EVIDENCE_LABELS, formatAmount, formatDate, NOT_SET, type NumberStyle, OPEN_LABELS } from '#wording'
import type { GridColumn } from '../../widgets/grid/grid-column.ts'
import { moneyAsTyped } from '../../widgets/typed-amounts.ts'
import styles from './evidence.module.css'
import type { EvidenceRow } from './evidence-rows.ts'

const KINDS = (Object.keys(EVIDENCE_KIND_LABELS) as Evidence['kind'][]).map((value) => ({ value, label: EVIDENCE_KIND_LABELS[value] }))
const OPEN = (['open', 'closed'] as const).map((value) => ({ value, label: OPEN_LABELS[value] }))

/** @param componentNames offered while a component is typed */
export function evidenceColumns(style: NumberStyle, componentNames: readonly string[]): readonly GridColumn<EvidenceRow>[] {
  return [
    {
      id: 'customer',
      header: EVIDENCE_LABELS.customer,
      width: 160,
      pin: 'start',
      sortValue: ({ line }) => line.customer ?? undefined,
      text: ({ line }) => line.customer ?? '',
      render: ({ line }) => line.customer ?? <NotSet />,
      editor: { kind: 'text' },
    },
    {
      id: 'date',
      header: EVIDENCE_LABELS.date,
      width: 112,
      sortValue: ({ line }) => line.date ?? undefined,
      text: ({ line }) => line.date ?? '',
      render: ({ line }) => (line.date === null ? <NotSet /> : formatDate(line.date, style)),
      editor: { kind: 'text' },
    },
    {
      id: 'kind',
      header: EVIDENCE_LABELS.kind,
      width: 136,
      sortValue: ({ line }) => line.kind,
      text: ({ line }) => line.kind,
      copyText: ({ line }) => EVIDENCE_KIND_LABELS[line.kind],
      render: ({ line }) => EVIDENCE_KIND_LABELS[line.kind],
      editor: { kind: 'choice', choices: KINDS, value: ({ line }) => line.kind, cycle: KINDS.map(({ value }) => value) },
    },
    {
      id: 'component',
      header: EVIDENCE_LABELS.component,
      width: 200,
      grows: true,
      sortValue: ({ componentName }) => componentName ?? undefined,
      text: ({ componentName }) => componentName ?? '',
      render: ({ componentName }) => componentName ?? <NotSet />,
      editor: { kind: 'text', suggestions: () => componentNames },
    },
    {
      id: 'amount',
      header: `${EVIDENCE_LABELS.amount}, ${style.currency}`,
      width: 120,
      align: 'end',
      sortValue: ({ line }) => line.amount ?? undefined,
      text: ({ line }) => moneyAsTyped(line.amount, style.currency, style.locale),
      copyText: ({ line }) => plainAmount(line.amount, style),
      render: ({ line }) => (line.amount === null ? <NotSet /> : formatAmount(line.amount, style)),
      editor: { kind: 'text' },
    },
    {
      id: 'open',
      header: EVIDENCE_LABELS.open,
      width: 88,
      sortValue: (row) => openState(row) || undefined,
      text: openState,
      render: (row) => OPEN.find(({ value }) => value === openState(row))?.label ?? <span className={styles.muted}>–</span>,
      editor: { kind: 'choice', choices: OPEN, value: (row) => openState(row) || null, cycle: ['open', 'closed'] },
      // A customer who left has left; only a limit can be lifted.
      isReadOnly: ({ line }) => line.kind !== 'blocking-limit',
    },
    {
      id: 'note',
      header: EVIDENCE_LABELS.note,
      width: 220,
      grows: true,
      sortValue: ({ line }) => line.note ?? undefined,
      text: ({ line }) => line.note ?? '',
      render: ({ line }) => line.note ?? '',
      editor: { kind: 'text' },
    },
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

function NotSet() {
  return <span className={styles.notSet}>{NOT_SET}</span>
}
