// Names that stand on several rows of a list: one component written twice, or two of the same name. The list does not say which,
// so both are kept unless somebody merges them, and the rows are shown side by side.

import { groupedBy, type ImportNote, importNote, nameKey, recordsOf, type Workbook } from '#core'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { type ImportAnswers, type Inquiry, MOST_QUESTIONS } from './inquiry.ts'
import { type MergedRow, mergedRow, saysSame } from './merge-rows.ts'
import type { ImportedRow } from './read-list-row.ts'

export const REPEAT_CHOICES = ['keep-both', 'merge'] as const
type RepeatChoice = (typeof REPEAT_CHOICES)[number]

/** Rows of one name, and what they would be as one component. */
export interface NameRepeat {
  /** Under it the answers hold what was decided for this name. */
  readonly id: string
  readonly name: string
  readonly rows: readonly ImportedRow[]
  readonly merged: MergedRow
  /** The rows differ in nothing. */
  readonly isSame: boolean
  readonly choice: RepeatChoice
  /** There is a question about this name alone. */
  readonly isAsked: boolean
}

export interface SettledNames {
  readonly rows: readonly ImportedRow[]
  readonly repeats: readonly NameRepeat[]
}

/** More names than that are one question. Where a list asks much already, they are kept, named and can still be merged. */
const MOST_NAMES = 5
/** A text on more rows than that is no name that was written twice. */
const MOST_ROWS = 50
const MOST_NOTES = 10

/** @param settled names whose rows somebody keeps apart by another answer */
export function settleNames(
  rows: readonly ImportedRow[],
  settled: ReadonlySet<string>,
  mapping: ColumnMapping,
  workbook: Workbook,
  answers: ImportAnswers,
  inquiry: Inquiry,
): SettledNames {
  const several = [...groupedBy(rows, ({ component }) => nameKey(component.name))].filter(([, group]) => group.length > 1)
  if (several.length === 0) return { rows, repeats: [] }
  const there = groupedBy(recordsOf(workbook, 'components'), ({ name }) => nameKey(name))
  // Several components of the name: they were kept apart before, and which row is which of them is asked with the matches.
  const unsettled = several.filter(([key]) => !settled.has(key) && (there.get(key)?.length ?? 0) < 2)
  const offered = unsettled.filter(([, group]) => group.length <= MOST_ROWS)
  const column = mapping.headers[mapping.fields.indexOf('name')] ?? ''
  const asking = offered.some(([, group]) => group.some(addsUp)) ? askingOf(offered.length, inquiry) : 'none'
  const repeats = offered.map(([key, group]): NameRepeat => {
    const asked = ask(key, group, { column, names: offered.length, asking }, inquiry)
    const merged = mergedRow(group)
    const isSame = group.every((row) => saysSame(row, merged.row))
    const facts = { id: repeatAnswerId(key), name: group[0]?.component.name ?? '', rows: group, merged, isSame }
    return { ...facts, choice: ownAnswer(key, answers) ?? asked, isAsked: asking === 'each' }
  })
  const unasked = asking === 'none' ? repeats.filter(({ choice }) => choice === 'keep-both').map(({ rows }) => rows) : []
  const tooMany = unsettled.flatMap(([, group]) => (group.length > MOST_ROWS ? [group] : []))
  for (const note of notesOf([...unasked, ...tooMany], repeats, mapping)) inquiry.note(note)
  return { rows: withMerged(rows, repeats), repeats }
}

function repeatAnswerId(key: string): string {
  return `name:names-repeat:${key.slice(0, 60)}`
}

type Asking = 'each' | 'all' | 'none'

/** A catalogue of names without people and money counts nothing twice. */
function addsUp({ owners, cost, once }: ImportedRow): boolean {
  return owners.length > 0 || cost !== null || once !== null
}

function askingOf(names: number, inquiry: Inquiry): Asking {
  const room = MOST_QUESTIONS - inquiry.questions().length
  return names <= Math.min(MOST_NAMES, room) ? 'each' : room > 0 ? 'all' : 'none'
}

function ask(
  key: string,
  group: readonly ImportedRow[],
  { column, names, asking }: { readonly column: string; readonly names: number; readonly asking: Asking },
  inquiry: Inquiry,
): RepeatChoice {
  if (asking === 'none') return 'keep-both'
  let answer = 'keep-both'
  for (const { line, component } of group) {
    const example = component.name.slice(0, 80)
    const facts = { example, rows: group.length, names: asking === 'each' ? 1 : names }
    const question = { code: 'names-repeat', field: 'name', facts, choices: REPEAT_CHOICES, proposed: 'keep-both' } as const
    answer = inquiry.ask({ line, column, text: component.name }, asking === 'each' ? { ...question, variant: key } : question)
  }
  return answer === 'merge' ? 'merge' : 'keep-both'
}

function ownAnswer(key: string, answers: ImportAnswers): RepeatChoice | undefined {
  const id = repeatAnswerId(key)
  return Object.hasOwn(answers, id) ? REPEAT_CHOICES.find((choice) => choice === answers[id]) : undefined
}

/** A merged component stands where the first of its rows stood. */
function withMerged(rows: readonly ImportedRow[], repeats: readonly NameRepeat[]): readonly ImportedRow[] {
  const merging = repeats.filter(({ choice }) => choice === 'merge')
  if (merging.length === 0) return rows
  const merged = new Map(merging.flatMap(({ rows: [first], merged }) => (first === undefined ? [] : [[first, merged.row] as const])))
  const gone = new Set(merging.flatMap(({ rows: [, ...others] }) => others))
  return rows.filter((row) => !gone.has(row)).map((row) => merged.get(row) ?? row)
}

function notesOf(
  kept: readonly (readonly ImportedRow[])[],
  repeats: readonly NameRepeat[],
  { headers, fields }: ColumnMapping,
): readonly ImportNote[] {
  const columnOf = (path: string) => headers[fields.indexOf(path as ImportField)] ?? path
  const differing = repeats.filter(({ choice, merged }) => choice === 'merge' && merged.conflicts.length > 0)
  return [
    ...kept.slice(0, MOST_NOTES).map((group) => importNote('names-repeat', { name: group[0]?.component.name ?? '', rows: group.length })),
    ...differing
      .slice(0, MOST_NOTES)
      .map(({ name, rows, merged }) => importNote('merged-differ', { name, rows: rows.length, columns: merged.conflicts.map(columnOf) })),
  ]
}
