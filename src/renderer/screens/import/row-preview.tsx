// The rows as they would come in, the first fifty of them. Part of the review.

import { EDGE_LABELS, formatCount, LAYER_LABELS, NOT_SET, type NumberStyle, PLAIN_STYLE } from '#wording'
import type { ImportedRow } from '../../session/use-import.ts'
import table from '../../widgets/table.module.css'
import { costText, ownersText } from './change-words.ts'
import styles from './import.module.css'

export interface RowPreviewProps {
  readonly rows: readonly ImportedRow[]
  readonly rowCount: number
  readonly style: NumberStyle
}

export function RowPreview({ rows, rowCount, style }: RowPreviewProps) {
  return (
    <>
      <table className={`${table.table} ${styles.table}`} aria-label="Rows as they would come in">
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
              <Cell text={ownersText(row.owners)} />
              <Cell text={costText(row.cost, style)} isNumber />
              <Cell text={row.component.edge ? EDGE_LABELS[row.component.edge] : null} />
            </tr>
          ))}
        </tbody>
      </table>
      {rowCount > rows.length ? (
        <p className={styles.muted}>
          The first {formatCount(rows.length, PLAIN_STYLE)} of {formatCount(rowCount, PLAIN_STYLE)}.
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
