// A list with one row for each person and component: the rows of a component are one component with all its people, and its cost
// counts once, however often it is repeated.

import { type ComponentValues, groupedBy, nameKey, type OwnerEntry, sameValue } from '#core'
import type { Inquiry } from './inquiry.ts'
import type { ImportedRow } from './read-list-row.ts'

export interface JoinedRows {
  readonly rows: readonly ImportedRow[]
  /** Rows that became part of another one. */
  readonly joined: number
  readonly components: number
  readonly example: string
  /** Keys of the names whose rows somebody keeps apart. */
  readonly apart: ReadonlySet<string>
}

/** A long list says the same of a component on each of its rows. */
const LEAST_GROUPS = 2

export function joinRows(rows: readonly ImportedRow[], column: string, inquiry: Inquiry): JoinedRows {
  const groups = [...groupedBy(rows, ({ component }) => nameKey(component.name)).values()]
  const several = groups.filter((group) => group.length > 1)
  const perPerson = several.filter(isPerPerson)
  const agreeing = perPerson.filter(agree)
  // Where others conflict, a cost that each row of a component repeats shows it.
  const isLong =
    agreeing.length >= LEAST_GROUPS ||
    (perPerson.length >= LEAST_GROUPS && agreeing.some((group) => group.every((row) => costOf(row) !== null)))
  // On a long list a row may name nobody yet: the time is of somebody who is to be found.
  const open = isLong
    ? several.filter((group) => !perPerson.includes(group) && isPerPerson(group.filter(({ owners }) => owners.length > 0)))
    : []
  const joining = new Set([...perPerson, ...open].filter((group) => agree(group) && (isLong || continuesFirst(group))))
  const costs = new Map<readonly ImportedRow[], string>()
  const apart = new Set<string>()
  if (isLong)
    for (const group of perPerson) {
      if (joining.has(group) || !agreeBesideCost(group)) continue
      const [{ line, component } = NO_ROW] = group
      const question = {
        code: 'rows-differ',
        field: 'cost',
        facts: { example: component.name.slice(0, 80), rows: group.length },
        choices: ['join', 'sum', 'apart'],
        proposed: 'join',
      } as const
      const answer = inquiry.ask({ line, column, text: component.name }, question)
      if (answer === 'apart') {
        apart.add(nameKey(component.name))
        continue
      }
      joining.add(group)
      costs.set(group, answer)
    }
  const result = groups.flatMap((group) => (joining.has(group) ? [joinedRow(group, costs.get(group))] : group))
  const joined = [...joining].reduce((sum, group) => sum + group.length - 1, 0)
  const [first] = joining
  return {
    rows: result.toSorted((a, b) => a.line - b.line),
    joined,
    components: joining.size,
    example: first?.[0]?.component.name ?? '',
    apart,
  }
}

const NO_ROW = { line: 0, component: { name: '' } }

/** Each row names people, and none of them twice. */
function isPerPerson(group: readonly ImportedRow[]): boolean {
  const names = group.flatMap(({ owners }) => owners.map(({ personName }) => nameKey(personName ?? '')))
  return group.length > 0 && group.every(({ owners }) => owners.length > 0) && new Set(names).size === names.length
}

function agree(group: readonly ImportedRow[]): boolean {
  return (
    agreeBesideCost(group) &&
    sameOrBlank(group.map(costOf)) &&
    sameOrBlank(group.map(({ once }) => (once === null ? null : [once.amount, once.currency])))
  )
}

/** What is said twice is said alike; notes and tags may differ. */
function agreeBesideCost(group: readonly ImportedRow[]): boolean {
  const fields = new Set(group.flatMap(({ component }) => Object.keys(component)))
  return [...fields].every(
    (field) =>
      ADDED_UP.has(field) ||
      field === 'name' ||
      sameOrBlank(group.map(({ component }) => component[field as keyof ComponentValues] ?? null)),
  )
}

const ADDED_UP: ReadonlySet<string> = new Set(['notes', 'tags', 'links', 'contract', 'own'])

function costOf({ cost }: ImportedRow): readonly unknown[] | null {
  return cost === null || cost.amount === null ? null : [cost.amount, cost.currency, cost.per, cost.seats]
}

function sameOrBlank(values: readonly unknown[]): boolean {
  const said = values.filter((value) => value !== null)
  return said.every((value) => sameValue(value, said[0]))
}

/** One pair of rows alone is one component only where the second says no more than who else works on it; two accounts have two costs. */
function continuesFirst([first, ...others]: readonly ImportedRow[]): boolean {
  const facts = ['vendor', 'approach', 'layer'] as const
  const isSame = facts.some(
    (field) => first?.component[field] !== undefined && others.every(({ component }) => component[field] === first.component[field]),
  )
  return isSame && first !== undefined && costOf(first) !== null && others.every((row) => costOf(row) === null && row.once === null)
}

function joinedRow(group: readonly ImportedRow[], costs: string | undefined): ImportedRow {
  const [first, ...others] = group
  if (first === undefined) throw new Error('a group without rows')
  return others.reduce((whole, row) => joinedWith(whole, row, costs), first)
}

/** @param costs "sum" adds the costs up, "join" leaves them out where they differ; else the first one counts */
export function joinedWith(whole: ImportedRow, row: ImportedRow, costs?: string): ImportedRow {
  const said = Object.fromEntries(Object.entries(row.component).filter(([field]) => !(field in whole.component)))
  const notes = linesOf([whole.component.notes, row.component.notes])
  const tags = [...new Set([...(whole.component.tags ?? []), ...(row.component.tags ?? [])])]
  const links = [...new Set([...(whole.component.links ?? []), ...(row.component.links ?? [])])]
  return {
    ...whole,
    component: {
      ...whole.component,
      ...said,
      ...(notes === '' ? {} : { notes }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(links.length === 0 ? {} : { links }),
    },
    owners: [...whole.owners, ...row.owners].reduce(withOwner, [] as readonly OwnerEntry[]),
    cost: costs === undefined ? (whole.cost ?? row.cost) : costs === 'sum' ? summed(whole, row) : null,
    once: whole.once ?? row.once,
    pricesAsOf: whole.pricesAsOf ?? row.pricesAsOf,
  }
}

function withOwner(owners: readonly OwnerEntry[], owner: OwnerEntry): readonly OwnerEntry[] {
  return owners.some((there) => there.personName === owner.personName && there.share === owner.share) ? owners : [...owners, owner]
}

function linesOf(texts: readonly (string | null | undefined)[]): string {
  return [...new Set(texts.flatMap((text) => text?.split('\n') ?? []))].join('\n')
}

/** Different periods or currencies are no sum. */
function summed(whole: ImportedRow, row: ImportedRow): ImportedRow['cost'] {
  const [a, b] = [whole.cost, row.cost]
  if (a === null || b === null) return a ?? b
  if (a.amount === null || b.amount === null || a.per !== b.per || a.currency !== b.currency || a.seats !== b.seats) return null
  return { ...a, amount: (a.amount + b.amount) as typeof a.amount, written: (a.written ?? 0) + (b.written ?? 0) }
}
