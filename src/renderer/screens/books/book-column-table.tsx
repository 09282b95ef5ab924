// Which row of an accounting export names its columns, and what each column means. Part of the import.

import { BOOK_FIELD_LABELS } from '#wording'
import type { BookField, BookImporting, BookReview } from '../../session/use-book-import.ts'
import aside from '../../widgets/aside.module.css'
import { Select, type SelectOption } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import styles from './books.module.css'

type Meaning = BookField | 'ignore'

const MEANINGS: readonly SelectOption<Meaning>[] = [
  { value: 'ignore', label: 'Leave out' },
  ...Object.entries(BOOK_FIELD_LABELS).map(([value, label]) => ({ value: value as BookField, label })),
]
const FIRST_ROWS = 12

export interface BookReviewProps {
  readonly review: BookReview
  readonly importing: BookImporting
}

export function BookColumnTable({ review: { table: source, columns, mapping, isRemembered }, importing }: BookReviewProps) {
  const rows = source.rows.slice(0, Math.max(FIRST_ROWS, (columns.headerRow ?? 0) + 1)).map(({ line, cells }, index) => ({
    value: String(index),
    label: `Line ${line}: ${cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, 60)}`,
  }))
  return (
    <>
      <Select
        label="Row with the column names"
        value={columns.headerRow === null ? null : String(columns.headerRow)}
        options={rows}
        onChange={(row) => {
          if (row !== null) importing.chooseHeader(Number(row))
        }}
      />
      {isRemembered ? <p className={aside.note}>As you settled it the last time for these columns.</p> : null}
      <table className={`${table.table} ${styles.columns}`}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Its first cells</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {mapping.headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr key={index}>
              <th scope="row">{header}</th>
              <td className={styles.examples}>{(columns.examples[index] ?? []).join(' · ') || 'nothing'}</td>
              <td>
                <Select
                  label={`What ${header} means`}
                  hideLabel
                  value={mapping.fields[index] ?? 'ignore'}
                  options={MEANINGS}
                  onChange={(meaning) => importing.mapColumn(index, meaning ?? 'ignore')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
