// Which row of an accounting export names its columns, and what each column means. Part of the import.

import { BOOK_FIELD_LABELS } from '#wording'
import type { BookImporting, BookReview } from '../../session/use-book-import.ts'
import table from '../../widgets/table.module.css'
import { ColumnMeanings, HeaderRow } from '../import/column-meanings.tsx'

const FIRST_ROWS = 12

export interface BookReviewProps {
  readonly review: BookReview
  readonly importing: BookImporting
}

export function BookColumnTable({ review: { table: source, columns, mapping, isRemembered }, importing }: BookReviewProps) {
  const rows = source.rows.slice(0, Math.max(FIRST_ROWS, (columns.headerRow ?? 0) + 1)).map(({ line, cells }, index) => ({
    index,
    line,
    text: cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, 60),
  }))
  return (
    <>
      <HeaderRow rows={rows} index={columns.headerRow} onChoose={importing.chooseHeader} />
      <ColumnMeanings
        columns={mapping.headers.map((header, index) => ({
          header,
          examples: columns.examples[index] ?? [],
          meaning: mapping.fields[index] ?? 'ignore',
        }))}
        labels={BOOK_FIELD_LABELS}
        isRemembered={isRemembered}
        onMap={importing.mapColumn}
        className={table.fixed}
      />
    </>
  )
}
