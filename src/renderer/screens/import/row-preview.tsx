// The rows as they would come in, the first fifty of them: a column for everything that the list says. Part of the review.

import { ownPath } from '#core'
import { headOf, IMPORT_TEXT, NOT_SET, type NumberStyle } from '#wording'
import type { ShownProposal } from '../../session/import-messages.ts'
import type { ImportField } from '../../session/use-import.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './import.module.css'
import { fieldLabels } from './import-words.ts'
import { rowText, type ShownField, shownFields, shownLabel } from './row-words.ts'

export interface RowPreviewProps {
  readonly proposal: Pick<ShownProposal, 'rows' | 'rowCount' | 'newColumns'>
  /** What the columns of the list mean, in their order. */
  readonly fields: readonly (ImportField | 'ignore')[]
  readonly style: NumberStyle
}

export function RowPreview({ proposal: { rows, rowCount, newColumns }, fields, style }: RowPreviewProps) {
  const there = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  const own = { ...there, ...Object.fromEntries(newColumns.map(({ column }) => [column.id, column])) }
  const labels = fieldLabels(own)
  const shown = shownFields(withNewColumns(fields, newColumns))
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

/** What was to become a column is one by now. */
function withNewColumns(fields: RowPreviewProps['fields'], newColumns: ShownProposal['newColumns']): RowPreviewProps['fields'] {
  const paths = new Map(newColumns.map(({ index, column }) => [index, ownPath(column.id) as ImportField]))
  return fields.map((field, index) => paths.get(index) ?? (field === 'newColumn' ? 'ignore' : field))
}
