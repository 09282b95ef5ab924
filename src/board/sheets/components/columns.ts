// The columns of the Components sheet from left to right, each with what it holds in a row. Their
// letters follow from the order, so that a column is added in one place.

import { SHEETS } from '#wording'
import { columnLetter, sheetPrefix } from '../../cells.ts'
import { type BoardPack, once, wholeColumn } from '../../pack.ts'
import { withCosts } from '../costs/component-cost.ts'
import { marginColumns } from '../margin/component-columns.ts'
import { knownSharesColumn } from '../time/layout.ts'
import { appColumns } from './app-columns.ts'
import type { ComponentColumnPlan } from './column.ts'
import { exceptionColumns, moreColumns } from './input-columns.ts'
import { withProjects } from './project-links.ts'
import { decideColumns } from './verdict-columns.ts'
import { visibleColumns } from './visible-columns.ts'
import { workingColumns } from './working-columns.ts'

export interface ComponentSheetColumns {
  readonly columns: readonly ComponentColumnPlan[]
  readonly letter: (key: string) => string
}

/** Columns that stand on the Time sheet, in the same row. */
const TIME_LETTERS: Partial<Record<string, string>> = { ownerTime: 'C', ownerRows: 'D', blankShares: 'E', namedOwners: 'F' }

export const componentColumns = once(planColumns)

function planColumns(pack: BoardPack): ComponentSheetColumns {
  const letters = new Map<string, string>()
  const letter = (key: string) => {
    const found = letters.get(key)
    if (found === undefined) throw new RangeError(`No column ${key}`)
    return found
  }
  /** The cell of a named column in a row, wherever it stands. */
  const cell = (name: string, row: number | string) => {
    const onTime = name === 'knownShares' ? knownSharesColumn(pack) : TIME_LETTERS[name]
    return letters.has(name) || onTime === undefined ? `$${letter(name)}${row}` : `${sheetPrefix(SHEETS.time)}$${onTime}${row}`
  }
  const columns = [
    ...visibleColumns(pack, cell),
    ...moreColumns(pack).map((column) => withProjects(pack, withCosts(pack, cell, column))),
    ...exceptionColumns(),
    ...workingColumns(pack, cell),
    ...decideColumns(pack, cell, letter),
    ...marginColumns(pack, cell),
    ...appColumns(letter),
  ]
  for (const [index, { key }] of columns.entries()) {
    if (letters.has(key)) throw new RangeError(`Two columns are called ${key}`)
    letters.set(key, columnLetter(index + 1))
  }
  return { columns, letter }
}

/** A column over all components, for formulas of other sheets: "Components!$H$7:$H$21". */
export function componentRange(pack: BoardPack, key: string): string {
  return wholeColumn(pack, 'components', componentColumns(pack).letter(key))
}
