// Who gives what how much time, as rows of people and columns of components, with the sums of both. Worked out of
// an assessment; the sums are those that the checks judge.

import { type Assessment, type ComponentAssessment, countsInTotals, type Owner, type Person, type Verdict } from '#core'

/** A table as wide as this can still be read and drawn; the filter finds the rest. */
export const MAX_COLUMNS = 40

/** Ids of the two rows that are no person; ids of records never hold a colon. */
export const TOTAL_ROW = 'row:total'
export const UNASSIGNED_ROW = 'row:unassigned'

/** Known shares and how many are not set: a sum with blanks is "at least". */
export interface Time {
  readonly knownBp: number
  readonly blanks: number
}

interface Row {
  readonly id: string
  /** By component; what is not in it is an empty cell, which is not 0. */
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

export type MatrixRow = PersonRow | (Row & { readonly kind: 'unassigned' }) | (Row & { readonly kind: 'total' })

export interface MatrixView {
  /** Components without any time are shown too. */
  readonly showsAll: boolean
  /** Part of a component's name. */
  readonly text: string
}

export interface PeopleMatrix {
  /** At most MAX_COLUMNS. */
  readonly columns: readonly ComponentAssessment[]
  /** Fitting the view, but too many to show. */
  readonly columnsLeftOut: number
  /** Active people first, each in the order in which they were added. */
  readonly people: readonly PersonRow[]
  readonly unassigned: MatrixRow
  readonly total: MatrixRow
}

/**
 * Component id → place of its column, for those somebody owns: the most time first, so that what matters is in sight. Kept
 * while the screen is open, else a column would move or leave while it is filled in.
 */
export function columnOrder({ components }: Assessment): ReadonlyMap<string, number> {
  const byTime = components.filter(({ subject }) => subject.owners.length > 0).toSorted((a, b) => ownTime(b).knownBp - ownTime(a).knownBp)
  return new Map(byTime.map(({ subject }, place) => [subject.component.id, place]))
}

/** @param order of the columns (columnOrder); what is not in it comes last, in list order */
export function peopleMatrix(assessment: Assessment, view: MatrixView, order: ReadonlyMap<string, number>): PeopleMatrix {
  const { components, index } = assessment
  const shown = components.filter((component) => isShown(component, view, order))
  const placeOf = ({ subject }: ComponentAssessment) => order.get(subject.component.id) ?? order.size
  const columns = shown.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, MAX_COLUMNS)
  const people = assessment.people.map(({ person, shareBp, blankShares, checks }): PersonRow => {
    const times = timesOf(index.ownedBy.get(person.id) ?? [])
    const verdict = checks.find(({ rule, state }) => rule === 'data-quality' && state !== 'N/A') ?? null
    return { kind: 'person', id: person.id, person, times, total: { knownBp: shareBp, blanks: blankShares }, verdict }
  })
  return {
    columns,
    columnsLeftOut: shown.length - columns.length,
    people: [...people.filter(({ person }) => person.active), ...people.filter(({ person }) => !person.active)],
    unassigned: { kind: 'unassigned', id: UNASSIGNED_ROW, ...unassigned(components) },
    total: { kind: 'total', id: TOTAL_ROW, ...totals(assessment) },
  }
}

/** What the staff of a vendor gives is shown in its row and counts in no total. */
export function ownTime({ subject }: ComponentAssessment): Time {
  return { knownBp: subject.ownerTime.knownBp, blanks: subject.ownerTime.blankShares }
}

function isShown(
  { subject: { component, owners } }: ComponentAssessment,
  { showsAll, text }: MatrixView,
  order: ReadonlyMap<string, number>,
): boolean {
  if (component.lifecycle === 'retired') return false
  const wanted = text.trim().toLocaleLowerCase()
  // Who searches for a component means it, with or without time.
  if (wanted !== '') return component.name.toLocaleLowerCase().includes(wanted)
  return showsAll || owners.length > 0 || order.has(component.id)
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

function plus({ knownBp, blanks }: Time = NOTHING, share: number | null): Time {
  return share === null ? { knownBp, blanks: blanks + 1 } : { knownBp: knownBp + share, blanks }
}
