// What of a file does not come in, for a list and for an accounting export alike: cells that were not understood, a page at a
// time, and rows that were left out; and whether the rest adds up to its own total.

import { useState } from 'react'
import type { Problem } from '#core'
import { COMMON_TEXT, controlSumText, IMPORT_TEXT, type NumberStyle, problemText, REFUSED_TEXT } from '#wording'
import type { BookReview } from '../../session/use-book-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { Pager } from './pager.tsx'

export interface ControlSumBannerProps {
  /** null: the file names no total of its own. */
  readonly control: BookReview['proposal']['control']
  readonly style: NumberStyle
}

export function ControlSumBanner({ control, style }: ControlSumBannerProps) {
  if (control === null) return null
  const { differenceMinor, likelyRows, line, totalMinor, sumMinor } = control
  return (
    <Banner tone={differenceMinor === 0 ? 'info' : 'caution'}>
      {controlSumText(differenceMinor, likelyRows, style)} {IMPORT_TEXT.controlSum(line, totalMinor, sumMinor, style)}
    </Banner>
  )
}

interface UnreadCell {
  readonly line: number
  /** The header of its column. */
  readonly column: string
  readonly text: string
  readonly problem: Problem
}

export interface UnreadCellsProps {
  readonly cells: readonly UnreadCell[]
  readonly onePage: number
  readonly className: string | undefined
}

export function UnreadCells({ cells, onePage, className = '' }: UnreadCellsProps) {
  const style = useNumberStyle()
  const [asked, setFrom] = useState(0)
  // An answer may have left fewer than there were.
  const from = asked < cells.length ? asked : 0
  return (
    <>
      <table className={`${table.table} ${className}`}>
        <TableHead columns={[IMPORT_TEXT.line, COMMON_TEXT.column, REFUSED_TEXT.value, COMMON_TEXT.reason]} />
        <tbody>
          {numbered(cells.slice(from, from + onePage)).map(({ place, line, column, text, problem }) => (
            <tr key={place}>
              <td>{line}</td>
              <td>{column}</td>
              <td>“{text}”</td>
              <td>{problemText(problem, style)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager what={IMPORT_TEXT.cells} from={from} size={onePage} total={cells.length} onFrom={setFrom} />
    </>
  )
}

/** Two columns may have one header, so that cells of a line are told apart by their place alone. */
export function numbered<T extends object>(cells: readonly T[]): readonly (T & { readonly place: number })[] {
  return cells.map((cell, place) => ({ ...cell, place }))
}

export interface LeftOutRowsProps {
  readonly title: string
  readonly rows: readonly { readonly line: number; readonly text: string; readonly why: string }[]
  /** More of them are only counted. */
  readonly most: number
  readonly className: string | undefined
}

export function LeftOutRows({ title, rows, most, className }: LeftOutRowsProps) {
  const style = useNumberStyle()
  if (rows.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul className={className}>
        {rows.slice(0, most).map(({ line, text, why }) => (
          <li key={line}>{IMPORT_TEXT.leftOutRow(line, why, text)}</li>
        ))}
      </ul>
      {rows.length > most ? <Note>{COMMON_TEXT.moreOf(rows.length - most, style)}</Note> : null}
    </>
  )
}
