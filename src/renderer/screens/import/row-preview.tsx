// The rows as they would come in, the first fifty of them. Part of the review.

import { choiceLabel, counted, EDGE_LABELS, formatCount, formatMoney, formatShare, LAYER_LABELS, NOT_SET, type NumberStyle } from '#wording'
import type { ImportedRow } from '../../session/use-import.ts'
import styles from './import.module.css'

export interface RowPreviewProps {
  readonly rows: readonly ImportedRow[]
  readonly rowCount: number
  readonly style: NumberStyle
}

export function RowPreview({ rows, rowCount, style }: RowPreviewProps) {
  return (
    <>
      <table className={styles.table} aria-label="Rows as they would come in">
        <thead>
          <tr>
            <th scope="col">Component</th>
            <th scope="col">Layer</th>
            <th scope="col">Owners and their time</th>
            <th scope="col" className={styles.number}>
              Cost
            </th>
            <th scope="col">Our edge?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.component.name}</th>
              <Cell text={row.component.layer ? LAYER_LABELS[row.component.layer] : null} />
              <Cell text={ownersText(row)} />
              <Cell text={costText(row, style)} isNumber />
              <Cell text={row.component.edge ? EDGE_LABELS[row.component.edge] : null} />
            </tr>
          ))}
        </tbody>
      </table>
      {rowCount > rows.length ? (
        <p className={styles.muted}>
          The first {formatCount(rows.length)} of {formatCount(rowCount)}.
        </p>
      ) : null}
    </>
  )
}

function Cell({ text, isNumber = false }: { readonly text: string | null; readonly isNumber?: boolean }) {
  return (
    <td className={isNumber ? styles.number : undefined} data-blank={text === null || undefined}>
      {text ?? NOT_SET}
    </td>
  )
}

function ownersText({ owners }: ImportedRow): string | null {
  if (owners.length === 0) return null
  return owners
    .map(({ personName, share, confidence }) => {
      const time = share === null ? `time ${NOT_SET}` : formatShare(share)
      return `${personName ?? 'nobody named'} ${time}${confidence === 'guess' ? ' (guess)' : ''}`
    })
    .join(', ')
}

function costText({ cost }: ImportedRow, { locale }: NumberStyle): string | null {
  if (cost === null || cost.amount === null) return null
  const amount = formatMoney(cost.amount, { locale, currency: cost.currency })
  const seats = cost.seats === null ? '' : ` × ${counted(cost.seats, 'seats')}`
  return `${amount}${seats}${cost.per === 'month' ? '' : ` ${choiceLabel('per', cost.per)}`}`
}
