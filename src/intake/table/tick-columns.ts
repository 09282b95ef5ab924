// Columns of ticks, where everything that is said is a yes: whether their blanks are a no, or nobody has looked yet, is asked once for
// each of them. A list that asks much already is not held up by it: its blanks stay blank, which is said.

import { type AnyRecord, type ComponentValues, componentFields, fieldSpec, formOf, importNote, withValue } from '#core'
import { isMark } from './cell-kinds.ts'
import { UNTICKED } from './choice-words.ts'
import { COMPONENT_PATHS, type ComponentPath } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { isInverted } from './header-text.ts'
import { type Inquiry, MOST_QUESTIONS } from './inquiry.ts'
import type { ImportedRow } from './read-list-row.ts'
import { saidPaths } from './row-changes.ts'
import { isOfComponent, type KnownRow } from './row-kinds.ts'

/** A single mark shows no habit. */
const LEAST_TICKS = 2

interface TickColumn {
  readonly path: ComponentPath
  readonly header: string
  readonly ticked: number
  /** Lines of the rows in which it is blank. */
  readonly blanks: ReadonlySet<number>
}

/** The rows with a no where they are blank in a column whose blanks mean one. @param known the list as it stands */
export function settleTicks(
  rows: readonly ImportedRow[],
  known: readonly KnownRow[],
  mapping: ColumnMapping,
  inquiry: Inquiry,
): readonly ImportedRow[] {
  const meaningNo = ticksIn(known.filter(isOfComponent), mapping).filter((column) => blanksMeanNo(column, rows, inquiry))
  return meaningNo.reduce((settled, column) => settled.map((row) => withNo(row, column)), rows)
}

function ticksIn(rows: readonly KnownRow[], { fields, headers }: ColumnMapping): readonly TickColumn[] {
  return fields.flatMap((field, index): readonly TickColumn[] => {
    const path = COMPONENT_PATHS.find((each) => each === field)
    if (path === undefined || !isYesOrNo(path)) return []
    const cells = rows.map(({ row }) => ({ line: row.line, text: (row.cells[index] ?? '').trim() }))
    const ticked = cells.filter(({ text }) => isMark(text)).length
    const blanks = new Set(cells.flatMap(({ line, text }) => (text === '' || UNTICKED.test(text) ? [line] : [])))
    const isTicked = ticked >= LEAST_TICKS && blanks.size > 0 && ticked + blanks.size === cells.length
    return isTicked ? [{ path, header: headers[index] ?? '', ticked, blanks }] : []
  })
}

function isYesOrNo(path: ComponentPath): boolean {
  const spec = fieldSpec('components', path)
  return formOf(spec) === 'flag' || (spec.choices?.includes('yes') === true && spec.choices.includes('no'))
}

function blanksMeanNo({ path, header, ticked, blanks }: TickColumn, rows: readonly ImportedRow[], inquiry: Inquiry): boolean {
  const facts = { column: header, ticked, blank: blanks.size }
  if (inquiry.questions().length >= MOST_QUESTIONS) {
    inquiry.note(importNote('ticks-blank', facts))
    return false
  }
  const question = { code: 'ticks-blank', field: path, facts, choices: ['blank', 'as-no'], proposed: 'blank' } as const
  const asked = rows.filter(({ line }) => blanks.has(line))
  const answers = asked.map(({ line, component }) => inquiry.ask({ line, column: header, text: component.name }, question))
  return answers.includes('as-no')
}

/** A row that became one with others may have its tick on another line. */
function withNo(row: ImportedRow, { path, header, blanks }: TickColumn): ImportedRow {
  if (!blanks.has(row.line) || saidPaths(row.component).some(([said]) => said === path)) return row
  const isTurned = (path === 'edge' || path === 'hardManual') && isInverted(header, path)
  const no = formOf(fieldSpec('components', path)) === 'flag' ? false : isTurned ? 'yes' : 'no'
  const [field = ''] = path.split('.')
  const component: AnyRecord = { id: '', meta: {}, [field]: componentFields[field as keyof ComponentValues].initial, ...row.component }
  const { id: _, meta: __, ...said } = withValue(component, path, no)
  return { ...row, component: { ...said, name: row.component.name } }
}
