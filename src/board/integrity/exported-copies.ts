// Where the values that a pack was exported with stand on As exported, and how a changed one is counted. Sheet below sheet,
// each with the columns that have typed cells side by side.

import { SHEETS } from '#wording'
import { columnLetter, sheetPrefix } from '../cells.ts'
import type { SheetSurvey, TypedRange } from './survey.ts'

export interface CopyBlock {
  readonly survey: SheetSurvey
  /** Row of its heading; headers of columns follow in the next one. */
  readonly heading: number
  readonly firstRow: number
  /** Row of the sheet → row of its copy. */
  readonly rowOf: (row: number) => number
  /** Columns of the sheet, in order; the copy of the first stands in C. */
  readonly columns: readonly number[]
}

const FIRST_COLUMN = 3
/** Heading and headers above the rows, a blank row below. */
const AROUND = 3

/** @param first row of the first heading */
export function copyBlocks(surveys: readonly SheetSurvey[], first: number): readonly CopyBlock[] {
  let heading = first
  return surveys
    .filter(({ typed }) => typed.length > 0)
    .map((survey) => {
      const top = Math.min(...survey.typed.map(({ firstRow }) => firstRow))
      const last = Math.max(...survey.typed.map(({ lastRow }) => lastRow))
      const columns = new Set(survey.typed.flatMap(({ firstColumn, lastColumn }) => [...between(firstColumn, lastColumn)]))
      const firstRow = heading + AROUND - 1
      const block = {
        ...{ survey, heading, firstRow, columns: [...columns].sort((a, b) => a - b) },
        rowOf: (row: number) => firstRow + row - top,
      }
      heading += AROUND + last - top + 1
      return block
    })
}

function* between(first: number, last: number): Generator<number> {
  for (let column = first; column <= last; column += 1) yield column
}

export function copyColumn({ columns }: CopyBlock, column: number): number {
  return FIRST_COLUMN + columns.indexOf(column)
}

/** "C7:D40" */
export const rangeText = ({ firstColumn, lastColumn, firstRow, lastRow }: TypedRange) =>
  `${columnLetter(firstColumn)}${firstRow}:${columnLetter(lastColumn)}${lastRow}`

/** Columns side by side are side by side in the copy, too. */
export function copyOf(block: CopyBlock, { firstColumn, lastColumn, firstRow, lastRow }: TypedRange): TypedRange {
  return {
    ...{ firstColumn: copyColumn(block, firstColumn), lastColumn: copyColumn(block, lastColumn) },
    ...{ firstRow: block.rowOf(firstRow), lastRow: block.rowOf(lastRow) },
  }
}

/** As texts, since a blank cell equals 0. A formula between typed cells is none of them. */
export function changedIn(block: CopyBlock, range: TypedRange): string {
  const here = `${sheetPrefix(block.survey.name)}${fixed(range)}`
  const there = `${sheetPrefix(SHEETS.asExported)}${fixed(copyOf(block, range))}`
  return `SUMPRODUCT(--(${here}&""<>${there}&""),--NOT(ISFORMULA(${here})))`
}

function fixed(range: TypedRange): string {
  return rangeText(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}
