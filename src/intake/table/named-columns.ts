// Finds whether the first line of a pasted block names the columns below it, and which of our columns each name means.

import { fieldOf, type ImportField, normalHeader } from './fields.ts'

export interface OwnColumn {
  readonly id: string
  readonly header: string
  /** What a list to import would call it, too. */
  readonly field: string
}

/**
 * The column that each cell of the line names, null for one that names none; null as a whole where the line is a line of
 * values: fewer than two names, or not most of the cells.
 * @param into id of the column that the block goes into: a single name, of that very column, is its header and no value
 */
export function namedColumns(line: readonly string[], columns: readonly OwnColumn[], into?: string): readonly (string | null)[] | null {
  const taken = new Set<string>()
  const named = line.map((cell) => {
    const text = normalHeader(cell)
    const meant = fieldOf(cell)
    const field: ImportField | undefined = meant?.confidence === 'sure' ? meant.field : undefined
    const own =
      text === ''
        ? undefined
        : (columns.find(({ header }) => normalHeader(header) === text) ?? columns.find((column) => column.field === field))
    if (own === undefined || taken.has(own.id)) return null
    taken.add(own.id)
    return own.id
  })
  const filled = line.filter((cell) => cell.trim() !== '').length
  const isHeader = filled === 1 && line.length === 1 ? into !== undefined && taken.has(into) : taken.size >= 2 && taken.size * 2 > filled
  return isHeader ? named : null
}

interface NamedBlock {
  /** Those below the first one where that names the columns. */
  readonly lines: readonly (readonly string[])[]
  /** As namedColumns. */
  readonly named: readonly (string | null)[] | null
  /** Names that no column has; null where the first line names none. */
  readonly unknown: readonly string[] | null
}

/** A pasted block, without the names of its columns. */
export function namedBlock(block: readonly (readonly string[])[], columns: readonly OwnColumn[], into?: string): NamedBlock {
  const [first = [], ...below] = block
  const named = below.length === 0 ? null : namedColumns(first, columns, into)
  const unknown = named === null ? null : first.filter((name, at) => named[at] === null && name.trim() !== '')
  return { lines: named === null ? block : below, named, unknown }
}
