// The rows as they would come in, the first fifty of them: a column for everything that the list says. Part of the review.

import { headOf, IMPORT_TEXT, NOT_SET, type NumberStyle } from '#wording'
import type { ImportedRow, ImportField } from '../../session/use-import.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './import.module.css'
import { fieldLabels } from './import-words.ts'
import { rowText, type ShownField, shownFields, shownLabel } from './row-words.ts'

export interface RowPreviewProps {
  readonly rows: readonly ImportedRow[]
  readonly rowCount: number
  /** What the columns of the list mean, in their order. */
  readonly fields: readonly (ImportField | 'ignore')[]
  readonly style: NumberStyle
}

export function RowPreview({ rows, rowCount, fields, style }: RowPreviewProps) {
  const own = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  const labels = fieldLabels(own)
  const shown = shownFields(fields)
  const head = (field: ShownField) => shownLabel(field, labels)
  return (
    <>
      <section className={styles.preview} aria-label={IMPORT_TEXT.rowsPreview} tabIndex={0}>
        <table className={`${table.table} ${styles.table}`} aria-label={IMPORT_TEXT.newRows}>
          <TableHead columns={[headOf({ label: labels.name }), ...shown.map(head)]} numbers={[head('cost'), head('costOnce')]} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.component.name}</th>
                {shown.map((field) => (
                  <Cell key={field} text={rowText(row, field, style, own)} isNumber={field === 'cost' || field === 'costOnce'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
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
