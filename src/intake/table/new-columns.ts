// Columns of a list that no field of ours asks for and that are kept all the same: each becomes a column of the team's own, of the
// type that all of its cells are, or the one of that name which is there already. Called before the rows are read.

import {
  type AddEdit,
  addOwnColumn,
  applyEdit,
  importNote,
  MAX_OWN_COLUMN_NAME,
  MAX_OWN_COLUMNS,
  nameKey,
  type OwnColumn,
  type OwnColumnType,
  ownPath,
  recordsOf,
  type Workbook,
} from '#core'
import { BUILT_IN_NAMES, columnOfList } from '#wording'
import type { SourceRow } from '../formats/list-format.ts'
import type { CellKind } from './cell-kinds.ts'
import { type ColumnProfile, profileOf } from './column-profile.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { remarksOf } from './header-text.ts'
import type { Inquiry } from './inquiry.ts'
import type { ImportInput } from './propose-import.ts'

export interface NewColumn {
  /** Of the column in the list, from 0. */
  readonly index: number
  readonly column: OwnColumn
}

interface TakenColumns {
  readonly workbook: Workbook
  readonly mapping: ColumnMapping
  readonly edits: readonly AddEdit[]
  readonly columns: readonly NewColumn[]
}

/** A few words over and over are choices; more of them are texts. */
const MOST_CHOICES = 12
const LEAST_CELLS = 6

/**
 * The workbook with a column for each that is to be kept, and the mapping that says so. What a workbook has no room for goes into the
 * notes, and it is noted.
 * @param rows those of components
 */
export function takeNewColumns(
  { mapping, context }: Pick<ImportInput, 'mapping' | 'context'>,
  rows: readonly SourceRow[],
  inquiry: Pick<Inquiry, 'note'>,
): TakenColumns {
  let { workbook } = context
  if (!mapping.fields.includes('newColumn')) return { workbook, mapping, edits: [], columns: [] }
  const edits: AddEdit[] = []
  const columns: NewColumn[] = []
  const beyond: string[] = []
  const fields = mapping.fields.map((field, index): ImportField | 'ignore' => {
    if (field !== 'newColumn') return field
    const header = (mapping.headers[index] ?? '').trim()
    const known = recordsOf(workbook, 'ownColumns').find(({ name }) => nameKey(name) === nameKey(header))
    if (known !== undefined && !mapping.fields.includes(ownPath(known.id) as ImportField)) return ownPath(known.id) as ImportField
    const texts = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '')
    const draft = typeOf(header, texts, profileOf(rows, index, header))
    for (const name of namesFor(header)) {
      const added = addOwnColumn({ ...context, workbook, source: 'imported' }, { name, ...draft }, BUILT_IN_NAMES)
      const next = added.ok ? applyEdit(workbook, added.value) : added
      if (!added.ok || !next.ok) continue
      workbook = next.value
      edits.push(added.value)
      columns.push({ index, column: added.value.record as OwnColumn })
      return ownPath(added.value.record.id) as ImportField
    }
    beyond.push(header)
    return 'notes'
  })
  if (beyond.length > 0) inquiry.note(importNote('own-columns-full', { max: MAX_OWN_COLUMNS, columns: beyond.slice(0, 20) }))
  return { workbook, mapping: { ...mapping, fields }, edits, columns }
}

/** A field of ours, or a column that is there, may be called so: then it is the list's. */
function namesFor(header: string): readonly string[] {
  const name = [...header].slice(0, MAX_OWN_COLUMN_NAME).join('').trim()
  const short = [...header]
    .slice(0, MAX_OWN_COLUMN_NAME - 10)
    .join('')
    .trim()
  return [name, columnOfList(short, 1), columnOfList(short, 2), columnOfList(short, 3)]
}

/** A single cell that is something else makes it a column of texts: nothing of it may be refused. */
function typeOf(header: string, texts: readonly string[], profile: ColumnProfile): Pick<OwnColumn, 'type' | 'choices'> {
  const is = (...kinds: readonly CellKind[]) => profile.filled > 0 && profile.share(...kinds) === 1
  // Numbers of accounts and orders are names: "6510" is no amount, and "007" would lose its zeros.
  const isCode = remarksOf(header).has('number') || profile.isRunningNumber || texts.some((text) => /^0\d/.test(text))
  const plain: readonly (readonly [OwnColumnType, boolean])[] = [
    ['tick', is('yes-no') && texts.every((text) => TICK.test(text))],
    ['date', is('date')],
    ['number', is('number') && !isCode],
    ['money', is('money')],
    ['link', is('link')],
  ]
  const type = plain.find(([, fits]) => fits)?.[0]
  if (type !== undefined) return { type, choices: [] }
  const isChoice = profile.distinct <= MOST_CHOICES && profile.filled >= LEAST_CELLS && profile.distinct * 2 <= profile.filled
  return isChoice && is('word', 'text', 'person', 'group') ? { type: 'choice', choices: eachOnce(texts) } : { type: 'text', choices: [] }
}

/** What a column of ticks takes. */
const TICK = /^(?:yes|y|true|x|✓|no|n|false)$/i

function eachOnce(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [nameKey(text), text])).values()]
}
