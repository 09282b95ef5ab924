// Who gives what how much time: a row a person with a time a component, what is nobody's, and the sums of both. The sums are
// those that the checks judge. The same with components as rows.

import { countsInTotals } from '../checks/applies.ts'
import type { Verdict } from '../checks/verdict.ts'
import type { Owner, Person } from '../inventory/tables.ts'
import type { Assessment, PersonAssessment } from './assessment.ts'
import type { ComponentAssessment } from './component-assessment.ts'

/** Ids of the two rows that are no person; ids of records never hold a colon. */
export const TOTAL_ROW = 'row:total'
export const UNASSIGNED_ROW = 'row:unassigned'

const TEAM = 'team:'

/** Of a row or column: what adds up others, and is never typed into. */
export const isTimeSum = (id: string): boolean => id === TOTAL_ROW || id.startsWith(TEAM)

/** Known shares and how many are not set: a sum with blanks is "at least". */
export interface GivenTime {
  readonly knownBp: number
  readonly blanks: number
}

interface Row {
  readonly id: string
  /** By component, where components are rows by person; what is not in it is an empty cell, which is not 0. */
  readonly times: ReadonlyMap<string, GivenTime>
  /** Over the components that count: live and retiring ones. */
  readonly total: GivenTime
}

export type PersonRow = Row & {
  readonly kind: 'person'
  readonly person: Person
  /** What the checks say about the total; null for the staff of a vendor. */
  readonly verdict: Verdict | null
}

/** A part of the team added up: those of one kind, or those whom the filter found. */
export type TeamRow = Row & { readonly kind: 'team'; readonly of: Person['kind'] | 'found'; readonly people: number }

export type TimeRow =
  | PersonRow
  | TeamRow
  | (Row & { readonly kind: 'unassigned' })
  | (Row & { readonly kind: 'total' })
  | (Row & { readonly kind: 'component'; readonly component: ComponentAssessment })

export interface TimeRows {
  readonly everyone: readonly PersonRow[]
  readonly unassigned: TimeRow
  readonly total: TimeRow
}

/** Everyone in the order in which they were added. */
export function timeRows(assessment: Assessment): TimeRows {
  const { components, index } = assessment
  return {
    everyone: assessment.people.map((person) => personRow(person, index.ownedBy.get(person.person.id) ?? NO_TIME)),
    unassigned: { kind: 'unassigned', id: UNASSIGNED_ROW, ...unassigned(components) },
    total: { kind: 'total', id: TOTAL_ROW, ...totals(assessment) },
  }
}

const NO_TIME: readonly Owner[] = []
const ROWS = new WeakMap<PersonAssessment, { readonly owners: readonly Owner[]; readonly row: PersonRow }>()

/** The same row for whom an edit did not touch: it is not drawn anew, and does not count as changed. */
function personRow(of: PersonAssessment, owners: readonly Owner[]): PersonRow {
  const known = ROWS.get(of)
  if (known?.owners === owners) return known.row
  const { person, shareBp, blankShares, checks } = of
  const verdict = checks.find(({ rule, state }) => rule === 'data-quality' && state !== 'N/A') ?? null
  const total = { knownBp: shareBp, blanks: blankShares }
  const row: PersonRow = { kind: 'person', id: person.id, person, times: timesOf(owners), total, verdict }
  ROWS.set(of, { owners, row })
  return row
}

interface TimeMatrix extends Omit<TimeRows, 'everyone'> {
  readonly columns: readonly ComponentAssessment[]
  readonly people: readonly PersonRow[]
  readonly teams: readonly TeamRow[]
}

/** With components as rows: the sums of these people first, then a row a component. */
export function transposed({ columns, people, teams, unassigned, total }: TimeMatrix): readonly TimeRow[] {
  const across = [...people, ...teams, unassigned]
  const sums: TimeRow = { kind: 'total', id: TOTAL_ROW, times: new Map(across.map((row) => [row.id, row.total])), total: total.total }
  const rows = columns.map((component): TimeRow => {
    const { id } = component.subject.component
    const given = across.filter((row) => row.times.has(id))
    const times = new Map(given.map((row) => [row.id, row.times.get(id) ?? NOTHING]))
    return { kind: 'component', id, component, times, total: total.times.get(id) ?? NOTHING }
  })
  return [sums, ...rows]
}

const KINDS = ['employee', 'contractor', 'vendor'] as const

/** Each kind of people added up, where there are several. */
export function kindsOf(everyone: readonly PersonRow[]): readonly TeamRow[] {
  const kinds = KINDS.filter((kind) => everyone.some(({ person }) => person.kind === kind))
  return kinds.length < 2 ? [] : kinds.map((kind) => teamOf(kind, everyone))
}

export function teamOf(of: TeamRow['of'], all: readonly PersonRow[]): TeamRow {
  const people = of === 'found' ? all : all.filter(({ person }) => person.kind === of)
  const times = new Map<string, GivenTime>()
  for (const person of people) for (const [id, time] of person.times) times.set(id, sumOf(times.get(id), time))
  const total = people.reduce((sum, person) => sumOf(sum, person.total), NOTHING)
  return { kind: 'team', id: `${TEAM}${of}`, of, people: people.length, times, total }
}

/** What the staff of a vendor gives is shown in its row and counts in no total. */
export function ownTime({ subject }: ComponentAssessment): GivenTime {
  return { knownBp: subject.ownerTime.knownBp, blanks: subject.ownerTime.blankShares }
}

function timesOf(owners: readonly Owner[]): ReadonlyMap<string, GivenTime> {
  const times = new Map<string, GivenTime>()
  for (const { componentId, share } of owners) times.set(componentId, plus(times.get(componentId), share))
  return times
}

function unassigned(components: readonly ComponentAssessment[]): Pick<Row, 'times' | 'total'> {
  const nobodys = (component: ComponentAssessment) => component.subject.owners.filter(({ personId }) => personId === null)
  const counted = components.filter(({ subject }) => countsInTotals(subject.component)).flatMap(nobodys)
  return { times: timesOf(components.flatMap(nobodys)), total: counted.reduce((sum, { share }) => plus(sum, share), NOTHING) }
}

function totals({ components, totals: { ownerTimeBp } }: Assessment): Pick<Row, 'times' | 'total'> {
  const times = new Map(
    components.filter(({ subject }) => subject.owners.length > 0).map((row) => [row.subject.component.id, ownTime(row)]),
  )
  const blanks = components
    .filter(({ subject }) => countsInTotals(subject.component))
    .reduce((sum, { subject }) => sum + subject.ownerTime.blankShares, 0)
  return { times, total: { knownBp: ownerTimeBp, blanks } }
}

const NOTHING: GivenTime = { knownBp: 0, blanks: 0 }

function sumOf({ knownBp, blanks }: GivenTime = NOTHING, more: GivenTime): GivenTime {
  return { knownBp: knownBp + more.knownBp, blanks: blanks + more.blanks }
}

function plus(time: GivenTime | undefined, share: number | null): GivenTime {
  return sumOf(time, share === null ? { knownBp: 0, blanks: 1 } : { knownBp: share, blanks: 0 })
}
