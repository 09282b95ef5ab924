// Whether a formula that came back says what was sent. Programs write the same formula in other ways, and it moves with
// its row: names of functions, quotes and dollar signs do not count, and cells are compared as what they were in the plan.

import { columnIndex, columnLetter } from '../cells.ts'
import type { SheetMatch } from './match-sheet.ts'

/** Matches by the name of the sheet in the file; undefined for a sheet that the plan does not know. */
export type MatchOf = (sheet: string) => { readonly match: SheetMatch; readonly planned: string } | undefined

export interface FormulaPlace {
  readonly sheet: string
  readonly row: number
}

/** @param sent of the plan, @param found of the file; each stands at its own place. '' found: kept with another cell, taken as the same. */
export function isSameFormula(
  { sent, at }: { readonly sent: string; readonly at: FormulaPlace },
  { found, there }: { readonly found: string; readonly there: FormulaPlace },
  matchOf: MatchOf,
): boolean {
  if (found === '' || sent === found) return true
  // A sort takes a formula's own row along, or leaves it where it was on other sheets: by program and formula, either is the same row.
  return [false, true].some((staysOnOthers) => {
    const isMoved = (sheet: string) => matchOf(sheet)?.match.isInPlace === false
    const isOwn = (sheet: string, place: FormulaPlace, row: number) =>
      row === place.row && !(staysOnOthers && sheet !== place.sheet && !isMoved(sheet))
    const sentShape = shapeOf(sent, at.sheet, (sheet, letters, row, isFixed) =>
      address(sheet, letters, !isFixed && isOwn(sheet, at, row), isMoved(sheet) ? null : row),
    )
    const foundShape = shapeOf(found, there.sheet, (sheet, letters, row, isFixed) => {
      const known = matchOf(sheet)
      const column = known === undefined ? columnIndex(letters) : known.match.plannedColumn(columnIndex(letters))
      const named = column === null ? '?' : columnLetter(column)
      const plannedRow = known === undefined ? row : known.match.isInPlace ? row : null
      return address(known?.planned ?? sheet, named, !isFixed && isOwn(sheet, there, row), plannedRow)
    })
    return sentShape === foundShape
  })
}

/** Where rows have moved (null), only the formula's own row is told from the others; a fixed row is never its own. */
function address(sheet: string, letters: string, isOwnRow: boolean, row: number | null): string {
  return `${sheet.toUpperCase()}!${letters}${isOwnRow ? '@' : (row ?? '#')}`
}

/** A text, a name in quotes before "!", a name before "!", a cell, a word, or any other character. */
const TOKEN =
  /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!|\$?([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])|[\p{L}_][\p{L}\p{N}_.]*|\s+|./gu

function shapeOf(text: string, own: string, cell: (sheet: string, letters: string, row: number, isFixed: boolean) => string): string {
  let shape = ''
  let named: string | null = null
  let last = own
  let isRange = false
  let before = ''
  for (const [token, quoted, plain, letters, fixed, row] of text.matchAll(TOKEN)) {
    if (quoted !== undefined || plain !== undefined) {
      named = quoted?.replaceAll("''", "'") ?? plain ?? null
      continue
    }
    if (letters !== undefined) {
      // The end of a range stands on the sheet of its beginning.
      last = named ?? (isRange ? last : own)
      const at = cell(last, letters, Number(row), fixed === '$')
      // LibreOffice writes a range of one cell as that cell.
      shape = isRange && at === before ? shape.slice(0, -1) : shape + at
      before = at
    } else if (token.startsWith('"')) shape += token
    else
      shape += token
        .trim()
        .toUpperCase()
        .replace(/^_XLFN\./, '')
    named = null
    isRange = token === ':'
  }
  // LibreOffice writes the truths as functions.
  return shape.replaceAll(/(TRUE|FALSE)\(\)/g, '$1')
}
