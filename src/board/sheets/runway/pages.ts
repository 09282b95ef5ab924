// How the cash bridge is set on its page.

import { PAGE_WORDS } from '#wording'
import { columnIndex, columnLetter } from '../../cells.ts'
import { bandOf, plainBands } from '../../pages/bands.ts'
import type { SheetTable } from '../../pages/sheet-tables.ts'
import type { PageBand } from '../../pages/types.ts'
import { NOW_COLUMN } from './scenario-places.ts'

/** The column that follows the selector is a tool of the workbook: on paper all scenarios stand side by side. */
export function runwayBands([figures, ...more]: readonly SheetTable[]): readonly PageBand[] {
  const scenarios =
    figures?.columns.filter(({ column }) => column >= columnIndex(NOW_COLUMN)).map(({ column }) => columnLetter(column)) ?? []
  return [...bandOf(figures, { caption: PAGE_WORDS.runway, letters: ['B', 'C', ...scenarios] }), ...plainBands(more)]
}
