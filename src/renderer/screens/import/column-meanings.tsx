// Which row of a file names its columns, and what each column means, with a few of its cells: for a list and for an accounting
// export alike.

import { COMMON_TEXT, IMPORT_TEXT } from '#wording'
import { Note } from '../../widgets/layout.tsx'
import { Select, type SelectOption } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
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
      label={IMPORT_TEXT.headerRow}
      value={index === null ? null : String(index)}
      options={rows.map(({ index: at, line, text }) => ({ value: String(at), label: IMPORT_TEXT.lineText(line, text) }))}
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
    { value: 'ignore', label: IMPORT_TEXT.leaveOut },
    ...(Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] })),
  ]
  return (
    <>
      {isRemembered ? <Note>{IMPORT_TEXT.remembered}</Note> : null}
      <table className={`${table.table} ${className}`}>
        <TableHead columns={[COMMON_TEXT.column, IMPORT_TEXT.examples, IMPORT_TEXT.meaning]} />
        <tbody>
          {columns.map(({ header, examples, meaning, hint }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr key={index}>
              <th scope="row">{header}</th>
              <td className={styles.examples}>{examples.join(' · ') || IMPORT_TEXT.noExamples}</td>
              <td>
                <Select
                  label={IMPORT_TEXT.meaningOf(header)}
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
