// What a Parquet file says at its end: its columns, and where the values of each row group stand.

import { type ColumnMetaData, type FileMetaData, parquetMetadata, parquetSchema, type SchemaElement, type SchemaTree } from 'hyparquet'
import type { BillFile } from '../bill-file.ts'
import {
  damaged,
  MOST_COLUMNS,
  MOST_FOOTER_BYTES,
  MOST_FOOTER_VALUES,
  mostRows,
  orDamaged,
  tooLarge,
  unknownForm,
} from './parquet-limits.ts'
import { endOfThrift } from './thrift-size.ts'

/** Physical values of one path. */
export interface ParquetLeaf {
  /** Which of the columns of a row group. */
  readonly at: number
  /** The last part of its path. */
  readonly name: string
  readonly element: SchemaElement
  readonly path: SchemaTree[]
  /** Levels at which a value is there, and at which an entry of a list is. */
  readonly most: number
  readonly entry: number
  readonly isRepeated: boolean
}

/** A column as a bill names it. Lists and maps have several leaves, and are one column. */
export interface ParquetColumn {
  readonly name: string
  readonly leaves: readonly ParquetLeaf[]
}

export interface ParquetRowGroup {
  readonly rows: number
  /** By the places of the leaves. */
  readonly chunks: readonly ColumnMetaData[]
}

export interface ParquetFooter {
  readonly columns: readonly ParquetColumn[]
  readonly rowGroups: readonly ParquetRowGroup[]
  readonly rows: number
}

const TAIL_BYTES = 8

/** @throws ByteFault */
export async function readFooter(file: BillFile): Promise<ParquetFooter> {
  const { name, size } = file
  const tail = await file.slice(Math.max(0, size - TAIL_BYTES), size)
  const magic = new TextDecoder('latin1').decode(tail.subarray(4))
  if (magic === 'PARE') throw unknownForm(name, 'encryption')
  if (tail.length < TAIL_BYTES || magic !== 'PAR1') throw damaged(name)
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true)
  if (length > size - TAIL_BYTES - 4) throw damaged(name)
  if (length > MOST_FOOTER_BYTES) throw tooLarge(name)
  const bytes = await file.slice(size - TAIL_BYTES - length, size)
  endOfThrift(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, MOST_FOOTER_VALUES, name)
  return orDamaged(name, () => footerOf(parquetMetadata(bytes, { geoparquet: false }), file))
}

function footerOf(metadata: FileMetaData, { name, size }: BillFile): ParquetFooter {
  if (metadata.schema.length > MOST_COLUMNS) throw tooLarge(name)
  const leaves = leavesOf(parquetSchema(metadata))
  const rowGroups = metadata.row_groups.map(({ columns, num_rows }): ParquetRowGroup => {
    const chunks = columns.flatMap(({ meta_data: chunk, file_path: elsewhere }) => {
      if (elsewhere !== undefined) throw unknownForm(name, 'values in another file')
      return chunk === undefined ? [] : [chunk]
    })
    if (chunks.length !== leaves.length) throw unknownForm(name, 'encryption')
    return { rows: Number(num_rows), chunks }
  })
  const rows = rowGroups.reduce((sum, group) => sum + group.rows, 0)
  if (rowGroups.some((group) => group.rows < 0)) throw damaged(name)
  if (rows > mostRows(size)) throw tooLarge(name)
  return { columns: columnsOf(leaves), rowGroups, rows }
}

interface FoundLeaf extends ParquetLeaf {
  readonly column: string
}

function leavesOf(root: SchemaTree): readonly FoundLeaf[] {
  const leaves: FoundLeaf[] = []
  const visit = (path: SchemaTree[]): void => {
    const node = path.at(-1) as SchemaTree
    if (node.children.length > 0) {
      for (const child of node.children) visit([...path, child])
      return
    }
    const below = path.slice(1)
    const first = below.findIndex(({ element }) => element.repetition_type === 'REPEATED')
    const isRequired = ({ element }: SchemaTree) => element.repetition_type === 'REQUIRED'
    const levelsOf = (nodes: readonly SchemaTree[]) => nodes.filter((each) => !isRequired(each)).length
    leaves.push({
      at: leaves.length,
      name: node.element.name,
      element: node.element,
      path,
      most: levelsOf(below),
      entry: levelsOf(below.slice(0, first + 1)),
      isRepeated: first >= 0,
      column: columnName(below, first),
    })
  }
  visit([root])
  return leaves
}

/** "project.labels" of project.labels.list.element.key: what a list is made of is no name of its own. */
function columnName(below: readonly SchemaTree[], first: number): string {
  const names = below.map(({ element }) => element.name)
  if (first < 0) return names.join('.')
  const parent = below[first - 1]?.element
  const type = parent?.converted_type ?? parent?.logical_type?.type ?? ''
  return names.slice(0, /^(?:LIST|MAP|MAP_KEY_VALUE)$/.test(type) ? first : first + 1).join('.')
}

/** Lists within lists say nothing that a bill is read for. */
function columnsOf(leaves: readonly FoundLeaf[]): readonly ParquetColumn[] {
  const columns = new Map<string, ParquetLeaf[]>()
  for (const leaf of leaves) {
    const lists = leaf.path.filter(({ element }) => element.repetition_type === 'REPEATED').length
    if (lists > 1) continue
    columns.set(leaf.column, [...(columns.get(leaf.column) ?? []), leaf])
  }
  return [...columns].map(([name, own]) => ({ name, leaves: own }))
}
