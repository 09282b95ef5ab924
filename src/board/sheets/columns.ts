// What the lists of all sheets share: a heading with headers below it, and columns that say in one place how they are headed,
// how they look and what their cells hold.

import { type Content, calculated, columnLetter, type Sheet, typed as typedCell } from '../cells.ts'
import type { StyleName } from '../styles.ts'
import type { CellValue } from '../workbook-plan.ts'

interface ColumnHead {
  readonly header: string
  readonly unit: string
  readonly style: StyleName
}

/** @param Args what its cells are made from, row by row */
export interface Column<Args extends readonly unknown[], Key extends string = string> extends ColumnHead {
  /** What formulas of the same row call it; in some lists its letter. */
  readonly key: Key
  readonly content: (...args: Args) => Content
}

/** What a column of a list is made by: cells that are typed, and cells that are calculated. */
export function columnMakers<Args extends readonly unknown[], Key extends string = string>() {
  type Of = Column<Args, Key>
  return {
    typed: (key: Key, header: string, unit: string, style: StyleName, value: (...args: Args) => CellValue | null): Of => ({
      ...{ key, header, unit, style },
      content: (...args) => typedCell(value(...args), style),
    }),
    calculated: (key: Key, header: string, unit: string, style: StyleName, formula: (...args: Args) => string): Of => ({
      ...{ key, header, unit, style },
      content: (...args) => calculated(formula(...args), style),
    }),
  }
}

/** Header and unit one above the other: texts stand left, numbers right. */
export function putHead(sheet: Sheet, letter: string, row: number, { header, unit, style }: ColumnHead): void {
  const isLeft = style.endsWith('.text') || style.endsWith('.wrap')
  sheet.put(letter, row, typedCell(header, isLeft ? 'header.wrap' : 'header.count'))
  sheet.put(letter, row + 1, typedCell(unit, isLeft ? 'unit.text' : 'unit.count'))
}

/** One row of headers from B on. @param right places of the columns that hold numbers, from 0 */
export function putHeaders(sheet: Sheet, row: number, names: readonly string[], right: readonly number[] = []): void {
  for (const [index, name] of names.entries())
    sheet.put(columnLetter(index + 2), row, typedCell(name, right.includes(index) ? 'header.count' : 'header.wrap'))
}

/** A heading, and the headers in the row below it. */
export function putHeadings(sheet: Sheet, row: number, title: string, names: readonly string[], right: readonly number[] = []): void {
  sheet.put('B', row, typedCell(title, 'heading.text'))
  putHeaders(sheet, row + 1, names, right)
}
