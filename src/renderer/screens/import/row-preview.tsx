// The rows as they would come in, the first fifty of them. Part of the review.

import { COMPONENT_FIELDS, EDGE_LABELS, headOf, IMPORT_TEXT, LAYER_LABELS, NOT_SET, type NumberStyle } from '#wording'
import type { ImportedRow } from '../../session/use-import.ts'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
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
      <table className={`${table.table} ${styles.table}`} aria-label={IMPORT_TEXT.newRows}>
        <TableHead
          columns={[
            headOf(COMPONENT_FIELDS.name),
            COMPONENT_FIELDS.layer.label,
            IMPORT_TEXT.ownersAndTime,
            IMPORT_TEXT.cost,
            COMPONENT_FIELDS.edge.label,
          ]}
          numbers={[IMPORT_TEXT.cost]}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.component.name}</th>
              <Cell text={row.component.layer ? LAYER_LABELS[row.component.layer] : null} />
              <Cell text={ownersText(row.owners, style)} />
              <Cell text={costText(row.cost, style)} isNumber />
              <Cell text={row.component.edge ? EDGE_LABELS[row.component.edge] : null} />
            </tr>
          ))}
        </tbody>
      </table>
      {rowCount > rows.length ? <Note>{IMPORT_TEXT.firstOf(rows.length, rowCount, 'rows', style)}</Note> : null}
    </>
  )
}

function Cell({ text, isNumber = false }: { readonly text: string | null; readonly isNumber?: boolean }) {
  return (
    <td className={isNumber ? table.number : undefined} data-blank={text === null || undefined}>
      {text ?? NOT_SET}
    </td>
  )
}
