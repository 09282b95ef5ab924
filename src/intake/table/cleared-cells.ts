// Cells that an earlier import filled and that the list leaves blank now. A list that knows less takes nothing away by itself; but
// somebody may have cleared the cell on purpose, so it is asked once for all of them.

import { type CostLine, nameKey, type OwnerEntry, type RecordMeta, valueAt } from '#core'
import { cellsInNotes } from '#wording'
import type { SourceRow } from '../formats/list-format.ts'
import { COMPONENT_PATHS } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'
import type { RowMatch } from './match-rows.ts'
import { figureOfLine, type RowChange } from './row-changes.ts'

interface ClearedRow {
  readonly match: RowMatch
  readonly columns: readonly string[]
  /** What clearing them changes, with the changes of the row. */
  readonly changes: readonly RowChange[]
}

/** The matches, with what their blank cells clear where that is the answer. @param rows those of components */
export function withClearedCells(
  matches: readonly RowMatch[],
  rows: readonly SourceRow[],
  mapping: ColumnMapping,
  inquiry: Inquiry,
): readonly RowMatch[] {
  if (matches.length === 0) return matches
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const cleared = matches.flatMap((match) => clearedIn(match, byLine.get(match.row.line)?.cells, mapping))
  const columns = [...new Set(cleared.flatMap((each) => each.columns))]
  const facts = { components: cleared.length, example: (cleared[0]?.match.row.component.name ?? '').slice(0, 80), columns }
  const question = { code: 'cells-cleared', field: 'row', facts, choices: ['keep-values', 'clear'], proposed: 'keep-values' } as const
  const changed = new Map<RowMatch, RowMatch>()
  for (const { match, columns, changes } of cleared)
    for (const column of columns) {
      const answer = inquiry.ask({ line: match.row.line, column, text: match.row.component.name }, question)
      if (answer === 'clear') changed.set(match, { ...match, changes })
    }
  return matches.map((match) => withoutOldRemarks(changed.get(match) ?? match))
}

function clearedIn(match: RowMatch, cells: readonly string[] | undefined, { fields, headers }: ColumnMapping): readonly ClearedRow[] {
  const { row, there, choice } = match
  if (choice !== 'update' || cells === undefined) return []
  const columnsOf = (field: string) => fields.flatMap((each, at) => (each === field ? [at] : []))
  const isBlank = (field: string) => columnsOf(field).length > 0 && columnsOf(field).every((at) => (cells[at] ?? '').trim() === '')
  const columns: string[] = []
  let changes = match.changes
  const clear = (field: string, change: RowChange) => {
    columns.push(headers[columnsOf(field)[0] ?? -1] ?? '')
    changes = [...changes.filter((other) => other.field !== change.field), change]
  }
  const own = fields.filter((field): field is `own.${string}` => field.startsWith('own.'))
  for (const path of [...COMPONENT_PATHS, ...own]) {
    const before = valueAt(there.component, path)
    const isSaid = !isNothing(valueAt({ id: '', meta: {}, own: null, ...row.component }, path))
    if (path === 'notes' && cellsInNotes(String(before)) !== null) continue
    if (path === 'name' || isSaid || isNothing(before) || !isBlank(path) || !isImported(there.component.meta, path)) continue
    clear(path, { field: path, before, after: null })
  }
  clearOwners(match, isBlank, clear)
  for (const [field, as] of [['cost', 'cost'] as const, ['costOnce', 'once'] as const]) {
    const lines = there.costLines.filter(({ per }) => (per === 'one-off') === (as === 'once'))
    const [line] = lines
    const isSaid = (as === 'cost' ? row.cost : row.once)?.amount
    if (line === undefined || lines.length > 1 || isSaid !== undefined || !isBlank(field) || !isOfList(line)) continue
    const before = figureOfLine(line)
    clear(field, { field: as, before, after: { ...before, amount: null } })
  }
  return columns.length === 0 ? [] : [{ match, columns, changes }]
}

/** What a cell of a cost or a time said besides is no entry among the notes: it goes once the cell says a figure alone. */
function withoutOldRemarks(match: RowMatch): RowMatch {
  const { row, there, choice, changes } = match
  const before = there.component.notes
  const kinds = choice === 'update' && before !== null && isImported(there.component.meta, 'notes') ? cellsInNotes(before) : null
  if (kinds === null || row.component.notes !== undefined || changes.some(({ field }) => field === 'notes')) return match
  const says = { cost: row.cost?.amount != null, time: row.owners.some(({ share }) => share !== null) }
  return kinds.every((kind) => says[kind]) ? { ...match, changes: [...changes, { field: 'notes', before, after: null }] } : match
}

/** Whose it is and for how long are cleared apart, of those whom a list named alone; somebody then without a time and a name is nobody. */
function clearOwners(
  { row, there, changes }: RowMatch,
  isBlank: (field: string) => boolean,
  clear: (field: string, change: RowChange) => void,
): void {
  const isNobody = row.owners.every(({ personName }) => personName === null)
  const isTimeless = row.owners.every(({ share }) => share === null)
  const noPeople = isBlank('personTime') && row.owners.length === 0
  const names =
    (isBlank('owner') || noPeople) &&
    isNobody &&
    there.owners.some(({ meta, personName }) => personName !== null && isImported(meta, 'personId'))
  const times =
    (isBlank('share') || noPeople) && isTimeless && there.owners.some(({ meta, share }) => share !== null && isImported(meta, 'share'))
  if (!names && !times) return
  const before = there.owners.map(({ personName, share }) => ({ personName, share }))
  const known = changes.find((change) => change.field === 'owners')
  const free = [...there.owners]
  const kept: OwnerEntry[] = []
  const cleared: OwnerEntry[] = []
  for (const owner of known?.after ?? before) {
    const at = free.findIndex(({ personName }) => nameKey(personName ?? '') === nameKey(owner.personName ?? ''))
    const meta = (at === -1 ? [] : free.splice(at, 1))[0]?.meta ?? {}
    const personName = names && isImported(meta, 'personId') ? null : owner.personName
    const share = times && isImported(meta, 'share') ? null : owner.share
    if (personName === owner.personName && share === owner.share) kept.push(owner)
    else if (personName !== null || share !== null) cleared.push({ ...owner, personName, share })
  }
  // Those who stay come first, so that they keep their own records.
  const after = [...kept, ...cleared]
  const change = { field: 'owners', before, after } as const
  if (names) clear(isBlank('owner') ? 'owner' : 'personTime', change)
  if (times && !noPeople) clear('share', change)
}

function isOfList({ amount, billId, meta }: CostLine): boolean {
  return amount !== null && billId === null && isImported(meta, 'amount')
}

function isImported(meta: RecordMeta, field: string): boolean {
  return meta[field]?.source === 'imported'
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
