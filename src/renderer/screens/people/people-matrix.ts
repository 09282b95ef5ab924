// Who gives what how much time, as rows of people and columns of components, or the other way round, with the sums of both.
// Worked out of an assessment; the sums are those that the checks judge.

import {
  type Assessment,
  type ComponentAssessment,
  countsInTotals,
  type Owner,
  type Person,
  type PersonAssessment,
  type Verdict,
} from '#core'
import { searchText } from '../../widgets/search-text.ts'

/** Ids of the two rows that are no person; ids of records never hold a colon. */
export const TOTAL_ROW = 'row:total'
export const UNASSIGNED_ROW = 'row:unassigned'

const TEAM = 'team:'

/** Of a row or column: what adds up others, and is never typed into. */
export const isSum = (id: string): boolean => id === TOTAL_ROW || id.startsWith(TEAM)

/** Known shares and how many are not set: a sum with blanks is "at least". */
export interface Time {
  readonly knownBp: number
  readonly blanks: number
}

interface Row {
  readonly id: string
  /** By component, where components are rows by person; what is not in it is an empty cell, which is not 0. */
  readonly times: ReadonlyMap<string, Time>
  /** Over the components that count: live and retiring ones. */
  readonly total: Time
}

export type PersonRow = Row & {
  readonly kind: 'person'
  readonly person: Person
  /** What the checks say about the total; null for the staff of a vendor. */
  readonly verdict: Verdict | null
}

/** A part of the team added up: those of one kind, or those whom the filter found. */
type TeamRow = Row & { readonly kind: 'team'; readonly of: Person['kind'] | 'found'; readonly people: number }

export type MatrixRow =
  | PersonRow
  | TeamRow
  | (Row & { readonly kind: 'unassigned' })
  | (Row & { readonly kind: 'total' })
  | (Row & { readonly kind: 'component'; readonly component: ComponentAssessment })

export interface MatrixView {
  /** Components without any time are shown too. */
  readonly showsAll: boolean
  /** Part of a person's name. */
  readonly person: string
  /** Part of a component's name. */
  readonly component: string
}

export interface PeopleMatrix {
  readonly columns: readonly ComponentAssessment[]
  readonly everyone: readonly PersonRow[]
  /** Those the filter finds, active people first, each in the order in which they were added. */
  readonly people: readonly PersonRow[]
  /** Those found, else each kind where there are several. */
  readonly teams: readonly TeamRow[]
  readonly unassigned: MatrixRow
  readonly total: MatrixRow
}

/**
 * Component id → place of its column, for those somebody owns whom the filter finds: the most time first, so that what matters
 * is in sight. Kept while the same people are shown, else a column would move or leave while it is filled in.
 */
export function columnOrder(assessment: Assessment, person = ''): ReadonlyMap<string, number> {
  const isFound = findsOwner(assessment, person)
  const timeOf = ({ subject: { owners } }: ComponentAssessment) => owners.filter(isFound).reduce((sum, { share }) => sum + (share ?? 0), 0)
  const byTime = assessment.components
    .filter(({ subject }) => subject.owners.some(isFound))
    .map((component) => [component.subject.component.id, timeOf(component)] as const)
    .toSorted(([, a], [, b]) => b - a)
  return new Map(byTime.map(([id], place) => [id, place]))
}

/** @param order of the columns (columnOrder); what is not in it comes last, in list order */
export function peopleMatrix(assessment: Assessment, view: MatrixView, order: ReadonlyMap<string, number>): PeopleMatrix {
  const { components, index } = assessment
  const isFound = findsOwner(assessment, view.person)
  const placeOf = ({ subject }: ComponentAssessment) => order.get(subject.component.id) ?? order.size
  const columns = components.filter((component) => isShown(component, view, order, isFound)).toSorted((a, b) => placeOf(a) - placeOf(b))
  const everyone = assessment.people.map((person) => personRow(person, index.ownedBy.get(person.person.id) ?? NO_TIME))
  const found = everyone.filter(({ person }) => contains(person.name, view.person))
  return {
    columns,
    everyone,
    people: [...found.filter(({ person }) => person.active), ...found.filter(({ person }) => !person.active)],
    teams: view.person.trim() === '' ? kindsOf(everyone) : [teamOf('found', found)],
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

/** The same with components as rows: the sums of people first, then a row a component. */
export function transposed({ columns, people, teams, unassigned, total }: PeopleMatrix): readonly MatrixRow[] {
  const across = [...people, ...teams, unassigned]
  const sums: MatrixRow = { kind: 'total', id: TOTAL_ROW, times: new Map(across.map((row) => [row.id, row.total])), total: total.total }
  const rows = columns.map((component): MatrixRow => {
    const { id } = component.subject.component
    const given = across.filter((row) => row.times.has(id))
    const times = new Map(given.map((row) => [row.id, row.times.get(id) ?? NOTHING]))
    return { kind: 'component', id, component, times, total: total.times.get(id) ?? NOTHING }
  })
  return [sums, ...rows]
}

const KINDS = ['employee', 'contractor', 'vendor'] as const

function kindsOf(everyone: readonly PersonRow[]): readonly TeamRow[] {
  const kinds = KINDS.filter((kind) => everyone.some(({ person }) => person.kind === kind))
  return kinds.length < 2 ? [] : kinds.map((kind) => teamOf(kind, everyone))
}

function teamOf(of: TeamRow['of'], all: readonly PersonRow[]): TeamRow {
  const people = of === 'found' ? all : all.filter(({ person }) => person.kind === of)
  const times = new Map<string, Time>()
  for (const person of people) for (const [id, time] of person.times) times.set(id, sumOf(times.get(id), time))
  const total = people.reduce((sum, person) => sumOf(sum, person.total), NOTHING)
  return { kind: 'team', id: `${TEAM}${of}`, of, people: people.length, times, total }
}

const contains = (name: string, text: string) => searchText(name).includes(searchText(text.trim()))

/** With a filter only people it finds are meant, not time that is nobody's. */
function findsOwner({ people }: Assessment, text: string): (owner: Owner) => boolean {
  if (text.trim() === '') return () => true
  const found = new Set(people.flatMap(({ person }) => (contains(person.name, text) ? [person.id] : [])))
  return ({ personId }) => personId !== null && found.has(personId)
}

/** What the staff of a vendor gives is shown in its row and counts in no total. */
export function ownTime({ subject }: ComponentAssessment): Time {
  return { knownBp: subject.ownerTime.knownBp, blanks: subject.ownerTime.blankShares }
}

function isShown(
  { subject: { component, owners } }: ComponentAssessment,
  { showsAll, component: text }: MatrixView,
  order: ReadonlyMap<string, number>,
  isFound: (owner: Owner) => boolean,
): boolean {
  if (component.lifecycle === 'retired') return false
  // Who searches for a component means it, with or without time.
  if (text.trim() !== '') return contains(component.name, text)
  return showsAll || owners.some(isFound) || order.has(component.id)
}

function timesOf(owners: readonly Owner[]): ReadonlyMap<string, Time> {
  const times = new Map<string, Time>()
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

const NOTHING: Time = { knownBp: 0, blanks: 0 }

function sumOf({ knownBp, blanks }: Time = NOTHING, more: Time): Time {
  return { knownBp: knownBp + more.knownBp, blanks: blanks + more.blanks }
}

function plus(time: Time | undefined, share: number | null): Time {
  return sumOf(time, share === null ? { knownBp: 0, blanks: 1 } : { knownBp: share, blanks: 0 })
}
