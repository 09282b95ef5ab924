// What the charts of the overview show, worked out of an assessment: cost by layer, time by component, and time by person.

import { type Assessment, type CheckState, countsInTotals, divideRounded, LAYERS, type Layer, lacksTime, type Owner } from '#core'
import { type ChartLayer, COMMON_TEXT, type CostGaps, type NumberStyle } from '#wording'

/** Bars drawn; what takes less is counted. */
export const MAX_BARS = 10
/** Lines of the table behind them. */
export const MAX_TABLE_ROWS = 100

interface LayerCost {
  readonly layer: ChartLayer
  readonly minor: number
  /** Of the total, in whole percents. */
  readonly shareBp: number
}

export interface CostByLayer {
  /** In the order of layers everywhere; a layer that costs nothing is left out. */
  readonly parts: readonly LayerCost[]
  readonly totalMinor: number
  readonly gaps: CostGaps
}

/** null: there is no total to part, because nothing costs anything or a currency has no rate. */
export function costByLayer({ components, totals }: Assessment): CostByLayer | null {
  const totalMinor = totals.monthlyCostMinor
  if (totalMinor === null || totalMinor <= 0) return null
  const sums = new Map<ChartLayer, number>([['unallocated', totals.unallocatedMinor ?? 0]])
  for (const { subject } of components) {
    const { layer } = subject.component
    if (countsInTotals(subject.component)) sums.set(layer, (sums.get(layer) ?? 0) + subject.knownCost)
  }
  const parts = [...LAYERS, null, 'unallocated' as const].flatMap((layer): LayerCost[] => {
    const minor = sums.get(layer) ?? 0
    return minor <= 0 ? [] : [{ layer, minor, shareBp: divideRounded(minor * 100, totalMinor) * 100 }]
  })
  const { componentsWithoutCost, billsWithoutCost } = totals
  return { parts, totalMinor, gaps: { componentsWithoutCost, billsWithoutCost } }
}

export interface TimeBar {
  readonly id: string
  readonly name: string
  readonly bp: number
  /** Some of the time is not set: the bar may be longer. */
  readonly isAtLeast: boolean
  /** What the owner-time check says. */
  readonly state: CheckState
}

export interface ComponentTime {
  /** The most time first, at most MAX_TABLE_ROWS. */
  readonly bars: readonly TimeBar[]
  /** Components with time, those beyond the table included. */
  readonly count: number
  readonly limitBp: number
  readonly over: number
  /** Whose time is not set, wholly or in part: they may take more than the limit. */
  readonly unknown: number
}

/** null: nobody's time is known. What is planned or retired takes none. */
export function componentTime({ components, setting }: Assessment): ComponentTime | null {
  const limitBp = setting.limits['owner-time']
  const counted = components.filter(({ subject }) => countsInTotals(subject.component))
  const bars = counted
    .filter(({ subject }) => subject.ownerTime.knownBp > 0)
    .map(({ subject: { component, ownerTime }, checks }): TimeBar => {
      const state = checks.find(({ rule }) => rule === 'owner-time')?.state ?? 'N/A'
      return { id: component.id, name: component.name, bp: ownerTime.knownBp, isAtLeast: ownerTime.blankShares > 0, state }
    })
    .sort((a, b) => b.bp - a.bp)
  if (bars.length === 0) return null
  // The limit is none of request paths.
  const limited = counted.filter(({ subject }) => subject.component.kind !== 'request-path')
  const over = limited.filter(({ subject }) => subject.ownerTime.knownBp > limitBp).length
  const unknown = limited.filter(({ subject }) => lacksTime(subject) && subject.ownerTime.knownBp <= limitBp).length
  return { bars: bars.slice(0, MAX_TABLE_ROWS), count: bars.length, limitBp, over, unknown }
}

/** Parts of one person's bar drawn apart; what is less is one part. */
const MAX_PARTS = 6

export interface PersonPart {
  /** Component id, or "rest" for what is drawn as one. */
  readonly id: string
  readonly name: string
  readonly bp: number
  readonly layer: Layer | null
  /** The component takes more than the limit, all its owners together. */
  readonly isOverLimit: boolean
}

export interface PersonBar {
  readonly id: string
  /** null: time that nobody is named for. */
  readonly name: string | null
  readonly hasLeft: boolean
  readonly bp: number
  readonly isAtLeast: boolean
  /** The largest first. */
  readonly parts: readonly PersonPart[]
}

export interface PersonTime {
  /** The most time first, nobody's last; at most MAX_TABLE_ROWS. */
  readonly people: readonly PersonBar[]
  /** With time, those beyond the table included. */
  readonly count: number
  readonly fullBp: number
  readonly limitBp: number
  /** Some of somebody's time is not set. */
  readonly hasUnknown: boolean
}

/** null: nobody's time is known. The staff of a vendor is not counted, nor is what is planned or retired. */
export function personTime({ people, components, index, byId, setting }: Assessment, style: NumberStyle): PersonTime | null {
  const { 'person-full': fullBp, 'owner-time': limitBp } = setting.limits
  const partsOf = (owners: readonly Owner[]) =>
    sortedParts(
      owners.flatMap((owner) => partOf(owner, byId, limitBp)),
      style,
    )
  const named = people
    .filter(({ person, shareBp }) => person.kind !== 'vendor' && shareBp > 0)
    .map(({ person: { id, name, active }, shareBp, blankShares }): PersonBar => {
      return { id, name, hasLeft: !active, bp: shareBp, isAtLeast: blankShares > 0, parts: partsOf(index.ownedBy.get(id) ?? []) }
    })
    .sort((a, b) => b.bp - a.bp)
  const nobodys = partsOf(components.flatMap(({ subject }) => subject.owners.filter(({ personId }) => personId === null)))
  const bp = nobodys.reduce((sum, part) => sum + part.bp, 0)
  const nobody: PersonBar = { id: 'nobody', name: null, hasLeft: false, bp, isAtLeast: false, parts: nobodys }
  const all = bp > 0 ? [...named, nobody] : named
  if (all.length === 0) return null
  const hasUnknown = people.some(({ person, blankShares }) => person.kind !== 'vendor' && blankShares > 0)
  return { people: all.slice(0, MAX_TABLE_ROWS), count: all.length, fullBp, limitBp, hasUnknown }
}

function partOf({ componentId, share }: Owner, byId: Assessment['byId'], limitBp: number): PersonPart[] {
  const subject = byId.get(componentId)?.subject
  if (subject === undefined || share === null || share === 0 || !countsInTotals(subject.component)) return []
  const { id, name, layer } = subject.component
  return [{ id, name, layer, bp: share, isOverLimit: subject.ownerTime.knownBp > limitBp }]
}

function sortedParts(parts: readonly PersonPart[], style: NumberStyle): readonly PersonPart[] {
  const sorted = parts.toSorted((a, b) => b.bp - a.bp)
  const rest = sorted.slice(MAX_PARTS)
  if (rest.length < 2) return sorted
  const bp = rest.reduce((sum, part) => sum + part.bp, 0)
  const isOverLimit = rest.some((part) => part.isOverLimit)
  return [...sorted.slice(0, MAX_PARTS), { id: 'rest', name: COMMON_TEXT.moreOf(rest.length, style), layer: null, bp, isOverLimit }]
}
