// What a column of a block of Build vs buy is, and how a block of them is put on the sheet.

import { columnIndex, columnLetter, type Sheet, typed } from '../../cells.ts'
import { type Column, columnMakers, putHead } from '../columns.ts'
import type { Block } from './layout.ts'

/** The cell of a column of the block in the same row: "$F12". */
export type BlockCell = (key: string) => string

export type BlockColumn<Item> = Column<readonly [item: Item, at: BlockCell, row: number]>
export const blockColumns = <Item>() => columnMakers<readonly [item: Item, at: BlockCell, row: number]>()

/** Said and not left to be found: what stands over the rows below keeps its place in every program. */
export const HEADING_POINTS = 20

/** From B on. */
export function blockLetter<Item>(columns: readonly BlockColumn<Item>[], key: string): string {
  const index = columns.findIndex((column) => column.key === key)
  if (index === -1) throw new RangeError(`No column ${key}`)
  return columnLetter(index + 2)
}

/** @param idOf names the record that a row is of, in the hidden column */
export function putBlock<Item>(
  sheet: Sheet,
  title: string,
  { heading, first, items }: Block<Item>,
  columns: readonly BlockColumn<Item>[],
  idOf: (item: Item) => string,
): void {
  if (items.length === 0) return
  sheet.put('B', heading, typed(title, 'heading.text'))
  for (const column of columns) putHead(sheet, blockLetter(columns, column.key), heading + 1, column)
  sheet.height(heading, HEADING_POINTS)
  sheet.height(heading + 1, 32)
  for (const [index, item] of items.entries()) {
    const row = first + index
    sheet.put('A', row, typed(idOf(item), 'stored.text'))
    const at: BlockCell = (key) => `$${blockLetter(columns, key)}${row}`
    for (const { key, content } of columns) sheet.put(blockLetter(columns, key), row, content(item, at, row))
  }
}

/** The columns in the order that other sheets count on. */
export function inOrder<Item>(keys: readonly string[], columns: readonly BlockColumn<Item>[]): readonly BlockColumn<Item>[] {
  if (keys.length !== columns.length) throw new RangeError(`${columns.length} columns for ${keys.length} places`)
  return keys.map((key) => columns[columnIndex(blockLetter(columns, key)) - 2] as BlockColumn<Item>)
}
