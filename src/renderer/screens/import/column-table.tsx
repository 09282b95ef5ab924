// Which row is the header and what each column means, with a few of its cells. Part of the review.

import type { ImportField, Importing, ListReview } from '../../session/use-import.ts'
import { Select, type SelectOption } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import styles from './import.module.css'
import { FIELD_LABELS } from './import-words.ts'

type Meaning = ImportField | 'ignore'

const MEANINGS: readonly SelectOption<Meaning>[] = [
  { value: 'ignore', label: 'Leave out' },
  ...Object.entries(FIELD_LABELS).map(([value, label]) => ({ value: value as ImportField, label })),
]

export interface ColumnTableProps {
  readonly review: ListReview
  readonly importing: Importing
}

export function ColumnTable({ review, importing }: ColumnTableProps) {
  const { list, found, mapping, isRemembered } = review
  const header = list.firstRows.find(({ line }) => line === found.line)
  const rows = list.firstRows.map(({ index, line, text }) => ({ value: String(index), label: `Line ${line}: ${text}` }))
  return (
    <>
      <div className={styles.headerRow}>
        <Select
          label="Row with the column names"
          value={header === undefined ? null : String(header.index)}
          options={rows}
          onChange={(row) => {
            if (row !== null) importing.chooseHeader(Number(row))
          }}
        />
      </div>
      {isRemembered ? <p className={styles.muted}>As you settled it the last time for these columns.</p> : null}
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.column}>
              Column
            </th>
            <th scope="col">Its first cells</th>
            <th scope="col" className={styles.meaning}>
              Means
            </th>
          </tr>
        </thead>
        <tbody>
          {found.columns.map(({ index, header: name, field, confidence, examples }) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td className={styles.examples}>{examples.length === 0 ? 'nothing' : examples.join(' · ')}</td>
              <td>
                <Select
                  label={`What ${name} means`}
                  hideLabel
                  value={mapping.fields[index] ?? 'ignore'}
                  options={MEANINGS}
                  {...(mapping.fields[index] === field && confidence === 'likely' ? { hint: 'Probably, going by its name' } : {})}
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
