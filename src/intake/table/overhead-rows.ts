// Rows of a list of people's time that are no infrastructure: vacation, meetings, sick leave. They say nothing but time, and whether they
// are left out is asked once; those that are stay in the report by their names.

import { OVERHEAD_WORDS } from '#wording'
import { normalHeader } from './header-text.ts'
import type { Inquiry } from './inquiry.ts'
import type { ImportedRow } from './read-list-row.ts'
import type { LeftOutRow } from './sort-rows.ts'

const CERTAIN = wordsOf(OVERHEAD_WORDS.certain)
/** They may be components as well: "Training" of models, "Support" for a help desk. */
const LIKELY = wordsOf(OVERHEAD_WORDS.likely)

interface Rows {
  readonly rows: readonly ImportedRow[]
  readonly leftOut: readonly LeftOutRow[]
}

export function withoutOverhead<R extends Rows>(found: R, column: string, inquiry: Inquiry): R {
  const certain = new Set(found.rows.filter((row) => isTimeAlone(row) && isCertain(row.component.name)))
  if (certain.size === 0) return found
  const overhead = found.rows.filter((row) => certain.has(row) || (isTimeAlone(row) && LIKELY.has(normalHeader(row.component.name))))
  const names = overhead.map(({ component }) => component.name.slice(0, 40))
  const question = {
    code: 'rows-overhead',
    field: 'row',
    facts: { names },
    choices: ['leave-out', 'component'],
    proposed: 'leave-out',
  } as const
  const left = new Set(
    overhead.filter(({ line, component }) => inquiry.ask({ line, column, text: component.name }, question) === 'leave-out'),
  )
  if (left.size === 0) return found
  const entries = Array.from(left, ({ line, component }) => ({ line, text: component.name, reason: 'answer' as const }))
  return {
    ...found,
    rows: found.rows.filter((row) => !left.has(row)),
    leftOut: [...found.leftOut, ...entries].toSorted((a, b) => a.line - b.line),
  }
}

/** Whose time it is, how much, and remarks; anything else is of a component. */
function isTimeAlone({ component, owners, cost, once }: ImportedRow): boolean {
  const said = Object.keys(component).filter((field) => !['name', 'notes', 'tags', 'lifecycle'].includes(field))
  return owners.length > 0 && said.length === 0 && (cost === null || cost.amount === null) && once === null
}

/** "Leave / bench" and "Meetings & admin" are as well: one of their words is certain, and the others are likely. */
function isCertain(name: string): boolean {
  const parts = withoutRemark(name)
    .split(/[/,&+]|\s(?:and|und|et|y|e|en)\s/u)
    .map(normalHeader)
  return parts.some((part) => CERTAIN.has(part)) && parts.every((part) => CERTAIN.has(part) || LIKELY.has(part))
}

/** "Vacation (25 days)" and "Sick (all)" are remarked upon; "Meetings (Zoom)" names a component. */
function withoutRemark(name: string): string {
  return name.replace(/\((?:\p{Ll}|[^()]*\d)[^()]*\)/gu, ' ')
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map(normalHeader))
}
