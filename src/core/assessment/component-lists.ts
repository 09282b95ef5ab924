// The lists of components that the app comes with: what needs a decision, is near a limit, costs most …; which components are in
// each, and how many: counted once, then after every edit only what it changed is counted again.

import type { IsoDate } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import type { CostLine, FieldMeta, Owner } from '../inventory/tables.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { standingOf } from './standing.ts'

export const LIST_IDS = ['all', 'to-decide', 'minor', 'near-limit', 'over-limit', 'undecided', 'top-cost', 'stale', 'mine'] as const
export type ListId = (typeof LIST_IDS)[number]

export function isListId(value: unknown): value is ListId {
  return LIST_IDS.some((list) => list === value)
}

/** What the lists compare with. */
export interface ListFacts {
  readonly limitBp: number
  readonly people: Setting['people']
  /** The components of "Cost top 10". */
  readonly topCost: ReadonlySet<string>
  /** What the last of them costs: a row that stays for what it cost is told by it. */
  readonly topLeast: number
  /** First day of the quarter. */
  readonly quarterStart: IsoDate
  /** Who looks at the list; null as long as nobody said. */
  readonly me: string | null
}

/** How many "Cost top 10" shows. */
export const MOST_COSTLY = 10

/**
 * undecided: an answer is missing, so no verdict can be given. stale: nothing of it was touched since the quarter began. What is
 * planned or retired is among all and mine only: every other list holds what its count in countsOf and in the totals counts.
 */
export function isInList(entry: ComponentAssessment, list: ListId, facts: Omit<ListFacts, 'people'>): boolean {
  const { subject } = entry
  switch (list) {
    case 'all':
      return true
    case 'mine':
      return facts.me !== null && subject.owners.some(({ personId }) => personId === facts.me)
    default:
      return countsInTotals(subject.component) && isInCountedList(entry, list, facts)
  }
}

function isInCountedList(entry: ComponentAssessment, list: Exclude<ListId, 'all' | 'mine'>, facts: Omit<ListFacts, 'people'>): boolean {
  const { subject } = entry
  switch (list) {
    case 'to-decide':
      return standingOf(entry) === 'to-decide'
    case 'minor':
      return standingOf(entry) === 'minor'
    case 'near-limit':
      return standingOf(entry) === 'watch'
    case 'over-limit':
      return subject.ownerTime.knownBp > facts.limitBp
    case 'undecided':
      return standingOf(entry) === 'needs-input'
    case 'top-cost':
      return facts.topCost.has(subject.component.id) || subject.knownCost > facts.topLeast
    case 'stale':
      return lastTouched(subject) < facts.quarterStart
  }
}

/** The ten that cost most a month; one without a cost is never among them, and nothing costs nothing. */
export function topCostOf(rows: readonly ComponentAssessment[]): Pick<ListFacts, 'topCost' | 'topLeast'> {
  const sorted = rows.filter(hasCost).toSorted((a, b) => b.subject.knownCost - a.subject.knownCost)
  const top = sorted.slice(0, MOST_COSTLY)
  return { topCost: new Set(top.map(({ subject }) => subject.component.id)), topLeast: top.at(-1)?.subject.knownCost ?? Infinity }
}

function hasCost({ subject }: ComponentAssessment): boolean {
  return countsInTotals(subject.component) && subject.knownCost > 0
}

/** What the counts depend on besides the components. */
export type CountedBy = Pick<ListFacts, 'limitBp' | 'quarterStart' | 'me'>

export interface ListCounts {
  readonly components: readonly ComponentAssessment[]
  readonly by: CountedBy
  /** top-cost: all that cost something. */
  readonly counts: Readonly<Record<ListId, number>>
}

// Not made when the module is loaded: a worker that counts nothing leaves it out.
const noCounts = () => Object.fromEntries(LIST_IDS.map((list) => [list, 0])) as ListCounts['counts']

/** @param before the counts before the edit, null to count everything */
export function listCountsAfter(before: ListCounts | null, components: readonly ComponentAssessment[], by: CountedBy): ListCounts {
  const isKnown = before !== null && isSame(before.by, by)
  const old = isKnown ? before.components : []
  const counts = { ...(isKnown ? before.counts : noCounts()) }
  const facts = { ...by, topCost: new Set<string>(), topLeast: Infinity }
  const add = (component: ComponentAssessment | undefined, times: 1 | -1) => {
    if (component === undefined) return
    for (const list of LIST_IDS) if (list === 'top-cost' ? hasCost(component) : isInList(component, list, facts)) counts[list] += times
  }
  for (let at = 0; at < Math.max(old.length, components.length); at++) {
    if (old[at] === components[at]) continue
    add(old[at], -1)
    add(components[at], 1)
  }
  return { components, by, counts }
}

function isSame(a: CountedBy, b: CountedBy): boolean {
  return a.limitBp === b.limitBp && a.quarterStart === b.quarterStart && a.me === b.me
}

/** The day on which anything of a component was last entered, "" when nothing says. */
export function lastTouched({ component, owners, costLines }: ComponentSubject): string {
  const records: readonly Pick<Owner | CostLine, 'meta'>[] = [component, ...owners, ...costLines]
  let last = ''
  // Fields that came together share one origin: it is compared once.
  let known: FieldMeta | undefined
  for (const { meta } of records) {
    for (const field in meta) {
      const origin = meta[field]
      if (origin === undefined || origin === known) continue
      known = origin
      if (origin.at > last) last = origin.at
    }
  }
  return last.slice(0, 10)
}
