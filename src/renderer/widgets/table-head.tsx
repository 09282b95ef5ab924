// The names over the columns of a table.

import table from './table.module.css'

export interface TableHeadProps {
  /** "" over a column without a name: of row names, or of buttons. */
  readonly columns: readonly string[]
  /** Those that hold numbers: their names stand over them. */
  readonly numbers?: readonly string[]
}

export function TableHead({ columns, numbers = [] }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((column) =>
          column === '' ? (
            <td key="" />
          ) : (
            <th key={column} scope="col" className={numbers.includes(column) ? table.number : undefined}>
              {column}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}
