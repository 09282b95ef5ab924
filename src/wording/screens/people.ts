// People and their time in words: the finding of the people screen, and one share read as percent, hours or days.

import { type Person, type TimeMeasureId, type TimeUnit, timeOfShare } from '#core'
import { formatCount, formatShare, formatTenths, type LocaleStyle, plural, pluralize } from '../quantities.ts'

export const TIME_UNIT_LABELS: Readonly<Record<TimeUnit, string>> = {
  percent: 'Percent',
  'hours-week': 'Hours per week',
  'hours-month': 'Hours per month',
  'days-month': 'Days per month',
}

/** A share to be read, not typed back: 2000 is "20%", "8 h" per week, "34.7 h" or "4.3 d" per month. */
export function formatTime(bp: number, unit: TimeUnit, style: LocaleStyle): string {
  return unit === 'percent' ? formatShare(bp, style) : timeIn(bp, unit, style)
}

function timeIn(bp: number, measure: TimeMeasureId, style: LocaleStyle): string {
  const tenths = style.roundingMode === 'floor' ? Math.floor(timeOfShare(bp, measure, 3) / 100) : timeOfShare(bp, measure, 1)
  const amount = formatTenths(tenths, style)
  return `${amount} ${measure.startsWith('hours') ? 'h' : 'd'}`
}

export interface PeopleCounts {
  /** Active ones. */
  readonly people: number
  readonly overFull: number
  readonly busy: number
  /** Some of their time is not set, and what is set stays within the limits. */
  readonly incomplete: number
  readonly unassignedBp: number
  /** People who have left and still hold time. */
  readonly left: readonly { readonly name: string; readonly bp: number }[]
}

/** "1 of 3 people is allocated more than 100%. Correct their shares." Errors come first, unassigned time last. */
export function peopleSentence(
  { people, overFull, busy, incomplete, unassignedBp, left }: PeopleCounts,
  fullBp: number,
  busyBp: number,
  style: LocaleStyle,
): string {
  if (people === 0) return `No people yet.${leftText(left, style)}`
  const of = `of ${pluralize(people, 'people', style)}`
  const unassigned =
    (unassignedBp === 0 ? '' : ` ${formatShare(unassignedBp, style)} of an engineer is unassigned.`) + leftText(left, style)
  const some = (count: number) => `${formatCount(count, style)} ${of}`
  const busyTime = `${formatShare(busyBp, style)} or more of their time on infrastructure`
  if (overFull > 0)
    return `${some(overFull)} ${plural(overFull, 'is', 'are')} allocated more than ${formatShare(fullBp, style)}. Correct their shares.${unassigned}`
  if (busy > 0) return `${some(busy)} ${plural(busy, 'spends', 'spend')} ${busyTime}.${unassigned}`
  const known = incomplete === 0 ? '' : ` Some time of ${pluralize(incomplete, 'people', style)} isn’t set.`
  return `No one spends ${busyTime}.${known}${unassigned}`
}

/** Time of a person who has left needs a new owner. */
function leftText(left: PeopleCounts['left'], style: LocaleStyle): string {
  const [first, ...others] = left
  if (first === undefined) return ''
  if (others.length === 0) return ` ${first.name} has left and is still assigned ${formatShare(first.bp, style)}.`
  const bp = left.reduce((sum, person) => sum + person.bp, 0)
  return ` ${pluralize(left.length, 'people', style)} have left and are still assigned ${formatShare(bp, style)} of an engineer.`
}

type PersonKind = Person['kind']

const TEAMS: Readonly<Record<PersonKind, string>> = { employee: 'Employees', contractor: 'Contractors', vendor: 'Vendor staff' }

export const PEOPLE_TEXT = {
  grid: 'Time by person and component',
  person: 'Person',
  total: 'Total',
  everyone: 'Everyone',
  unassigned: 'Unassigned',
  inactive: 'inactive',
  inactiveWithTime: 'Inactive, still has time',
  notCounted: 'not counted',
  timeUnit: 'Unit of time',
  search: 'Filter components by name',
  searchPeople: 'Filter people by name',
  swap: 'Swap rows and columns',
  component: 'Component',
  addPerson: 'Add person',
  newRow: 'Add a person',
  empty: 'No components yet',
  emptyText: 'List what your team runs first. Then enter here who spends how much time on each component.',
  noOwners: 'No component has an owner yet.',
  noTime: 'They have no time on any component yet.',
  showAll: 'Show all components',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  removeHint: 'Deactivate keeps their time. Remove unassigns it.',
  nothingPasted: 'Nothing was pasted',
  tooManyLines: (lines: number, most: number, style: LocaleStyle) =>
    `The pasted table has ${pluralize(lines, 'rows', style)} (limit ${formatCount(most, style)}). Nothing was changed.`,
  timeColumn: (name: string, counts: boolean, isPlanned: boolean): string =>
    counts ? name : `${name}, ${isPlanned ? 'planned' : PEOPLE_TEXT.notCounted}`,
  /** @param state the word of the check */
  overLimit: (limitBp: number, state: string, style: LocaleStyle) => `, over the limit of ${formatShare(limitBp, style)}, ${state}`,
  /** A sum: of one kind, or "Found: 3 people". */
  team: (of: PersonKind | 'found', people: number, style: LocaleStyle) =>
    of === 'found' ? `Found: ${pluralize(people, 'people', style)}` : TEAMS[of],
  noPerson: (text: string) => `No person’s name contains “${text}”.`,
  noComponent: (text: string) => `No component name contains “${text}”.`,
  meant: (names: readonly string[], style: LocaleStyle) =>
    names.length === 1 ? (names[0] ?? '') : `${formatCount(names.length, style)} people`,
  done: (people: string, done: 'deactivated' | 'reactivated' | 'removed') => `${people} ${done}`,
  /** Sums, and names, of which every person has one. */
  leftUnchanged: (cells: number, style: LocaleStyle) =>
    `${pluralize(cells, 'cells', style)} can’t be changed this way and ${plural(cells, 'was', 'were')} left unchanged.`,
  noPlace: (cells: number, style: LocaleStyle) =>
    cells === 0 ? '' : `${pluralize(cells, 'cells', style)} didn’t fit and ${cells === 1 ? 'was' : 'were'} left out.`,
  /** The same time in the units people think in: "8 h per week, 4.3 d per month". */
  timeInUnits: (bp: number, style: LocaleStyle) =>
    `${timeIn(bp, 'hours-week', style)} per week, ${timeIn(bp, 'days-month', style)} per month`,
} as const

/** Below the table. @param fullBp all of one person's time */
export function timeLimitsText(limitBp: number, fullBp: number, style: LocaleStyle): string {
  const limits = `Limit: ${formatShare(limitBp, style)} of an engineer per component. Maximum: ${formatShare(fullBp, style)} per person.`
  return `${limits} 1 year = ${formatCount(2080, style)} hours or ${formatCount(260, style)} days.`
}
