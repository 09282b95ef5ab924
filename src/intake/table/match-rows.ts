// Which rows of a list are about components that are there already. A name is no key: rows of the same
// name are proposed as matches, the person decides for all of them and, where one differs, for that row.

import { type EditContext, groupedBy, type IsoDate, localDate, nameKey, recordOf, recordsOf, standingTables, type Workbook } from '#core'
import type { Cell, ImportAnswers, Inquiry } from './inquiry.ts'
import type { ImportedRow } from './read-list-row.ts'
import { type Present, type RowChange, rowChanges } from './row-changes.ts'

export const MATCH_CHOICES = ['update', 'leave-out', 'add'] as const
type MatchChoice = (typeof MATCH_CHOICES)[number]

/** A row and the component of its name, with what would change there. */
export interface RowMatch {
  readonly row: ImportedRow
  readonly there: Present
  readonly choice: MatchChoice
  /** Empty when the row says what the workbook says already. A blank cell changes nothing. */
  readonly changes: readonly RowChange[]
}

export interface MatchedRows {
  /** Rows that become components, in their order. */
  readonly added: readonly ImportedRow[]
  readonly matches: readonly RowMatch[]
}

/** Under this id the answers hold what was decided for one row alone. */
export function matchAnswerId(line: number): string {
  return `row-match:${line}`
}

export function matchRows(
  rows: readonly ImportedRow[],
  { workbook, at }: Pick<EditContext, 'workbook' | 'at'>,
  column: string,
  answers: ImportAnswers,
  inquiry: Inquiry,
): MatchedRows {
  const present = presentOf(workbook, localDate(new Date(at)))
  const there = groupedBy(present, ({ component }) => nameKey(component.name))
  const listed = groupedBy(rows, ({ component }) => nameKey(component.name))
  const seen = new Map<string, number>()
  const added: ImportedRow[] = []
  const matches: RowMatch[] = []
  const unchanged = new Set([...listed].filter(([key, same]) => saySame(same, there.get(key) ?? [])).map(([key]) => key))
  for (const row of rows) {
    const key = nameKey(row.component.name)
    const known = there.get(key)
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    if (known === undefined) {
      added.push(row)
      continue
    }
    const cell: Cell = { line: row.line, column, text: row.component.name }
    const present = known[turn]
    if (unchanged.has(key) && present !== undefined) {
      matches.push({ row, there: present, choice: 'update', changes: [] })
      continue
    }
    const isPair = known.length === 1 && listed.get(key)?.length === 1
    const asked = isPair ? askPair(cell, inquiry) : askSeveral(cell, listed.get(key)?.length ?? 1, known.length, inquiry)
    const partner = known[turn]
    const choice = ownAnswer(row.line, answers) ?? asked
    if (partner === undefined) {
      // More rows than components of the name: what is left over is new.
      if (choice !== 'leave-out') added.push(row)
    } else if (choice === 'add') added.push(row)
    else matches.push({ row, there: partner, choice, changes: rowChanges(row, partner) })
  }
  return { added, matches }
}

/** As many rows as components, and each says what is there already: nothing to ask. */
function saySame(rows: readonly ImportedRow[], there: readonly Present[]): boolean {
  return rows.length === there.length && rows.every((row, index) => rowChanges(row, there[index] as Present).length === 0)
}

function ownAnswer(line: number, answers: ImportAnswers): MatchChoice | undefined {
  const id = matchAnswerId(line)
  return Object.hasOwn(answers, id) ? MATCH_CHOICES.find((choice) => choice === answers[id]) : undefined
}

function askPair(cell: Cell, inquiry: Inquiry): MatchChoice {
  const facts = { example: cell.text.slice(0, 80) }
  return choiceOf(inquiry.ask(cell, { code: 'component-there', field: 'name', facts, choices: MATCH_CHOICES, proposed: 'update' }))
}

function askSeveral(cell: Cell, rows: number, components: number, inquiry: Inquiry): MatchChoice {
  const facts = { example: cell.text.slice(0, 80), rows, components }
  const choices = ['in-order', 'leave-out', 'add'] as const
  const answer = inquiry.ask(cell, { code: 'component-there-twice', field: 'name', facts, choices, proposed: 'in-order' })
  return answer === 'in-order' ? 'update' : choiceOf(answer)
}

function choiceOf(answer: string): MatchChoice {
  return MATCH_CHOICES.find((choice) => choice === answer) ?? 'leave-out'
}

/** Without the price of a purchase whose term is over: nobody sees it any more, and a figure of the list comes in its place. */
function presentOf(workbook: Workbook, today: IsoDate): readonly Present[] {
  const owners = groupedBy(recordsOf(workbook, 'owners'), ({ componentId }) => componentId ?? '')
  const costLines = groupedBy(
    recordsOf({ ...workbook, tables: standingTables(workbook.tables, today) }, 'costLines'),
    ({ componentId }) => componentId ?? '',
  )
  const nameOf = (id: string | null) => (id === null ? null : (recordOf(workbook, 'people', id)?.name ?? null))
  return recordsOf(workbook, 'components').map((component) => ({
    component,
    owners: (owners.get(component.id) ?? []).map((owner) => ({ ...owner, personName: nameOf(owner.personId) })),
    costLines: costLines.get(component.id) ?? [],
  }))
}
