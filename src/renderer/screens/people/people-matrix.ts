// What the people table shows of who gives what how much time: rows of people and columns of components, as far as its filter
// finds them.

import {
  type Assessment,
  type ComponentAssessment,
  kindsOf,
  type Owner,
  type PersonRow,
  type TeamRow,
  type TimeRows,
  teamOf,
  timeRows,
} from '#core'
import { searchText } from '../../widgets/search-text.ts'

export interface MatrixView {
  /** Components without any time are shown too. */
  readonly showsAll: boolean
  /** Part of a person's name. */
  readonly person: string
  /** Part of a component's name. */
  readonly component: string
}

export interface PeopleMatrix extends TimeRows {
  readonly columns: readonly ComponentAssessment[]
  /** Those the filter finds, active people first, each in the order in which they were added. */
  readonly people: readonly PersonRow[]
  /** Those found, else each kind where there are several. */
  readonly teams: readonly TeamRow[]
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
  const rows = timeRows(assessment)
  const { everyone } = rows
  const isFound = findsOwner(assessment, view.person)
  const placeOf = ({ subject }: ComponentAssessment) => order.get(subject.component.id) ?? order.size
  const columns = assessment.components
    .filter((component) => isShown(component, view, order, isFound))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  const found = everyone.filter(({ person }) => contains(person.name, view.person))
  return {
    ...rows,
    columns,
    people: [...found.filter(({ person }) => person.active), ...found.filter(({ person }) => !person.active)],
    teams: view.person.trim() === '' ? kindsOf(everyone) : [teamOf('found', found)],
  }
}

const contains = (name: string, text: string) => searchText(name).includes(searchText(text.trim()))

/** With a filter only people it finds are meant, not time that is nobody's. */
function findsOwner({ people }: Assessment, text: string): (owner: Owner) => boolean {
  if (text.trim() === '') return () => true
  const found = new Set(people.flatMap(({ person }) => (contains(person.name, text) ? [person.id] : [])))
  return ({ personId }) => personId !== null && found.has(personId)
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
