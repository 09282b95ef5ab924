// Which row of a file names its columns, and what each column means, with a few of its cells: for a list and for an accounting
// export alike.

import aside from '../../widgets/aside.module.css'
import { Select, type SelectOption } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import styles from './import.module.css'

export interface HeaderRowProps {
  /** The rows that it may be. */
  readonly rows: readonly { readonly index: number; readonly line: number; readonly text: string }[]
  /** null when no row names the columns. */
  readonly index: number | null
  readonly onChoose: (index: number) => void
}

export function HeaderRow({ rows, index, onChoose }: HeaderRowProps) {
  return (
    <Select
      label="Row with the column names"
      value={index === null ? null : String(index)}
      options={rows.map(({ index: at, line, text }) => ({ value: String(at), label: `Line ${line}: ${text}` }))}
      onChange={(row) => {
        if (row !== null) onChoose(Number(row))
      }}
    />
  )
}

interface FileColumn<V extends string> {
  readonly header: string
  readonly examples: readonly string[]
  readonly meaning: V | 'ignore'
  readonly hint?: string
}

export interface ColumnMeaningsProps<V extends string> {
  /** In the order of the file. */
  readonly columns: readonly FileColumn<V>[]
  readonly labels: Readonly<Record<V, string>>
  readonly isRemembered: boolean
  readonly onMap: (index: number, meaning: V | 'ignore') => void
  /** Of the table: how wide its columns are. */
  readonly className: string | undefined
}

export function ColumnMeanings<V extends string>({ columns, labels, isRemembered, onMap, className = '' }: ColumnMeaningsProps<V>) {
  const meanings: readonly SelectOption<V | 'ignore'>[] = [
    { value: 'ignore', label: 'Leave out' },
    ...(Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] })),
  ]
  return (
    <>
      {isRemembered ? <p className={aside.note}>As you settled it the last time for these columns.</p> : null}
      <table className={`${table.table} ${className}`}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Its first cells</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, examples, meaning, hint }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr key={index}>
              <th scope="row">{header}</th>
              <td className={styles.examples}>{examples.join(' · ') || 'nothing'}</td>
              <td>
                <Select
                  label={`What ${header} means`}
                  hideLabel
                  value={meaning}
                  options={meanings}
                  {...(hint === undefined ? {} : { hint })}
                  onChange={(chosen) => onMap(index, chosen ?? 'ignore')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
