// Excel keeps a formula that was filled down once, with its first cell; the others name it. Each of them computes the same
// formula, moved: references without a $ go along.

import { columnLetters, columnNumber } from './column-letters.ts'

export interface SharedFormula {
  readonly formula: string
  readonly row: number
  readonly column: number
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Texts, and names of sheets in quotes, stay as they are. */
const PARTS = /("(?:[^"]|"")*"|'(?:[^']|'')*')/
/** Not a part of a name, and not a function: "LOG10(". */
const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g

/** The formula as it stands in the cell at row and column; empty where a reference would leave the sheet. */
export function movedFormula({ formula, row: fromRow, column: fromColumn }: SharedFormula, row: number, column: number): string {
  let isLost = false
  const moved = (reference: string, fixedColumn: string, letters: string, fixedRow: string, digits: string): string => {
    const place = columnNumber(letters)
    if (place > LAST_COLUMN) return reference
    const toColumn = fixedColumn === '$' ? place : place + column - fromColumn
    const toRow = fixedRow === '$' ? Number(digits) : Number(digits) + row - fromRow
    if (toColumn < 1 || toColumn > LAST_COLUMN || toRow < 1 || toRow > LAST_ROW) isLost = true
    return `${fixedColumn}${columnLetters(toColumn)}${fixedRow}${toRow}`
  }
  const text = formula
    .split(PARTS)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, moved)))
    .join('')
  return isLost ? '' : text
}
