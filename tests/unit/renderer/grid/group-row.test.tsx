// The line of a group, as it is drawn: how many rows it has, in the number format of the workbook.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GroupRow } from '../../../../src/renderer/widgets/grid/grid-row.tsx'
import type { GridColumn } from '../../../../src/renderer/widgets/table-model/grid-column.ts'

const COLUMN: GridColumn<number> = { id: 'n', header: 'N', width: 80, sortValue: Number, text: String, render: String, editor: null }

function drawn(rows: number, locale: string): string {
  const item = {
    ...({ kind: 'group', id: 'g', groupingColumnId: 'n', depth: 0, original: 1 } as const),
    rows: Array.from({ length: rows }, (_, at) => at),
    getIsExpanded: () => true,
  }
  const line = { columns: [{ column: COLUMN, place: 0, track: 1 }], index: 0, top: 0, focusColumn: null }
  const markup = renderToStaticMarkup(<GroupRow {...line} item={item} isOpen labelOf={undefined} locale={locale} />)
  return markup.replace(/<[^>]*>/g, '')
}

describe('the line of a group', () => {
  it('counts its rows in the number format of the workbook', () => {
    expect(drawn(1234, 'en-US')).toBe('1,234 components')
    expect(drawn(1234, 'de-DE')).toBe('1.234 components')
    expect(drawn(1, 'de-DE')).toBe('1 component')
  })
})
