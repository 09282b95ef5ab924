// What a grid shows, outside of the window: its rows and columns as a file of comma-separated values, and on paper.
// Rows of folded groups are among them: folding is for the eye.

import { useEffect, useState } from 'react'
import { INVENTORY_TEXT, problemText } from '#wording'
import { useCommandEffects } from '../commands/commands.tsx'
import { useApp } from '../session/use-app.tsx'
import { useNumberStyle } from '../session/use-number-style.ts'
import { csvText } from '../widgets/grid/clipboard-text.ts'
import { OnPaper } from '../widgets/on-paper.tsx'
import printed from '../widgets/printed-text.module.css'
import type { GridColumn } from '../widgets/table-model/grid-column.ts'
import { unfoldedItems } from '../widgets/table-model/grid-lines.ts'
import type { GridTable } from '../widgets/table-model/grid-table.ts'
import { showToast } from '../widgets/toasts.tsx'
import { decimalMarkOf } from '../widgets/typed-amounts.ts'

export interface GridOutputProps<T> {
  readonly title: string
  /** What the name of a file begins with. */
  readonly file: string
  /** Filtered, sorted and grouped, with the columns as arranged. */
  readonly table: GridTable<T>
  /** What rows are grouped by: said by their groups on paper, by columns in the file. */
  readonly groups?: readonly GridColumn<T>[]
  /** ISO. */
  readonly asOf: string
}

/** Points of all columns side by side on a sheet. */
const MOST_POINTS = 100
/** Further columns follow on sheets of their own, each with the first one, which names the row. */
const COLUMNS_A_SHEET = 20
const ROWS_A_SHEET = 35
/** Drawing more would keep the window for minutes, and nobody takes a book for a view. */
const MOST_SHEETS = 200

/** Gives the commands their effect, and draws the view for paper while it is printed. */
export function GridOutput<T>({ title, file, table, groups = [], asOf }: GridOutputProps<T>) {
  const { api } = useApp()
  const { columns } = table
  const style = useNumberStyle()
  const [isPrinting, setPrinting] = useState(false)

  async function saveCsv(): Promise<void> {
    const rows = unfoldedItems<T>(table.table).flatMap((item) => (item.kind === 'row' ? [item.row] : []))
    const text = csvText(
      rows,
      [...columns, ...groups.filter((group) => !columns.includes(group))],
      decimalMarkOf(style.locale) === ',' ? ';' : ',',
    )
    const saved = await api.ask('inventory:save-view', { fileName: INVENTORY_TEXT.csvName(file, asOf), text })
    if (!saved.ok) showToast({ title: problemText(saved.problem, style), tone: 'problem' })
    else if (saved.value !== null) showToast({ title: INVENTORY_TEXT.csvSaved, description: saved.value })
  }

  // Once the rows are drawn, all of them and not only those in sight; the window waits until it is printed.
  useEffect(() => {
    if (!isPrinting) return
    window.print()
    setPrinting(false)
  }, [isPrinting])
  function print(): void {
    const sheets = sheetsOf(columns).length * Math.ceil(unfoldedItems<T>(table.table).length / ROWS_A_SHEET)
    if (sheets > MOST_SHEETS) showToast({ title: INVENTORY_TEXT.printsTooMuch(sheets, style) })
    else setPrinting(true)
  }

  useCommandEffects({ 'save-view-csv': () => void saveCsv(), print })

  if (!isPrinting) return null
  return (
    <OnPaper>
      <div className={`${printed.text} ${printed.list}`}>
        <h1>{title}</h1>
        {sheetsOf(columns).map((side) => (
          <PrintedTable key={side.at(-1)?.id} table={table} columns={side} />
        ))}
      </div>
    </OnPaper>
  )
}

function PrintedTable<T>({ table, columns }: { readonly table: GridTable<T>; readonly columns: readonly GridColumn<T>[] }) {
  return (
    <table style={{ fontSize: `${Math.max(5, Math.min(10, MOST_POINTS / columns.length))}pt` }}>
      <thead>
        <tr>
          {columns.map(({ id, header }) => (
            <th key={id}>{header}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {unfoldedItems<T>(table.table).map((item) =>
          item.kind === 'new' ? null : (
            <tr key={item.id}>
              {item.kind === 'group' ? (
                <th colSpan={columns.length}>{table.groupLabelOf(item.groupingColumnId)?.(item.original)}</th>
              ) : (
                columns.map((column) => <td key={column.id}>{column.render(item.row)}</td>)
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

/** The columns that stand side by side on one sheet, sheet by sheet. */
function sheetsOf<T>(columns: readonly GridColumn<T>[]): readonly (readonly GridColumn<T>[])[] {
  const [first, ...others] = columns
  if (first === undefined || columns.length <= COLUMNS_A_SHEET) return [columns]
  const beside = COLUMNS_A_SHEET - 1
  return Array.from({ length: Math.ceil(others.length / beside) }, (_, at) => [first, ...others.slice(at * beside, (at + 1) * beside)])
}
