// What a row of a list would change at a component that is there: worked out as a difference to be
// looked at, and built as edits from the same difference. Blank cells leave what is there.

import {
  type Component,
  type ComponentValues,
  type CostLine,
  componentFields,
  type IsoDate,
  nameKey,
  type Owner,
  type OwnerEntry,
  ownPath,
  sameValue,
  valueAt,
} from '#core'
import type { ComponentPath } from './fields.ts'
import type { ImportDraft } from './import-draft.ts'
import type { CellCost, CostFigure } from './read-cost.ts'
import type { ImportedRow } from './read-list-row.ts'

/** A component with what belongs to it. */
export interface Present {
  readonly component: Component
  readonly owners: readonly (Owner & { readonly personName: string | null })[]
  readonly costLines: readonly CostLine[]
}

interface ValueChange {
  readonly field: ComponentPath | `own.${string}`
  readonly before: unknown
  /** null where a blank cell clears it. */
  readonly after: unknown
}

export type RowChange =
  | ValueChange
  | { readonly field: 'owners'; readonly before: readonly OwnerEntry[]; readonly after: readonly OwnerEntry[] }
  | { readonly field: 'cost'; readonly before: CostFigure | null; readonly after: CostFigure }
  /** A price paid once, of which none is there yet; one that is there is only ever cleared. */
  | { readonly field: 'once'; readonly before: CostFigure | null; readonly after: CostFigure }
  | { readonly field: 'costAsOf'; readonly before: IsoDate | null; readonly after: IsoDate }
  /** The row names a cost, and the component has several lines or a part of a bill: which one is meant is not said. */
  | { readonly field: 'cost-kept'; readonly lines: number }

/** Follow from the approach, and are set along with it. */
const DERIVED = ['origin', 'hosting'] as const
/** Where they are from then. */
const SOURCE_BESIDE = { origin: 'imported', hosting: 'derived' } as const

export function rowChanges(row: ImportedRow, there: Present): readonly RowChange[] {
  return [
    ...componentChanges(row, there),
    ...ownerChanges(row, there),
    ...costChanges(row, ofPeriod(row, there)),
    ...onceChanges(row, there),
  ]
}

function componentChanges({ component: { name: _, ...said }, isHostingDerived }: ImportedRow, { component }: Present): RowChange[] {
  const isDerived = (field: string) => field === 'origin' || (field === 'hosting' && isHostingDerived)
  return saidPaths(said)
    .map(([field, after]) => ({ field: field as ComponentPath, before: valueAt(component, field), after }))
    .filter(({ field, before, after }) => !isDerived(field) && !sameValue(before, after))
}

/** What a row says, those of groups and of the team's own columns by their paths; a group has blanks for what it does not say. */
export function saidPaths(said: Partial<ComponentValues>): readonly (readonly [path: string, value: unknown])[] {
  return Object.entries(said).flatMap(([field, value]) => {
    const isGroup = componentFields[field as keyof ComponentValues].fields !== undefined || field === 'own'
    if (!isGroup) return [[field, value] as const]
    const parts = Object.entries(value as Readonly<Record<string, unknown>>).filter(([, part]) => part !== null)
    return parts.map(([part, of]) => [field === 'own' ? ownPath(part) : `${field}.${part}`, of] as const)
  })
}

/** The owners afterwards; a name without a share keeps the share it has. */
function ownersAfter({ owners }: ImportedRow, there: Present): readonly OwnerEntry[] | null {
  if (owners.length === 0) return null
  const before = there.owners
  const [only] = owners
  // A list without names says how long, not who: that fits one owner and no other number.
  if (owners.length === 1 && only?.personName === null) {
    if (before.length > 1) return null
    return [{ ...only, personName: before[0]?.personName ?? null }]
  }
  return owners.map((owner) => {
    const same = before.find(({ personName }) => nameKey(personName ?? '') === nameKey(owner.personName ?? ''))
    return { ...owner, personName: same?.personName ?? owner.personName, share: owner.share ?? same?.share ?? null }
  })
}

function ownerChanges(row: ImportedRow, there: Present): RowChange[] {
  const after = ownersAfter(row, there)
  const before = there.owners.map(({ personName, share }): OwnerEntry => ({ personName, share }))
  if (after === null || sameValue(ownerFacts(before), ownerFacts(after))) return []
  return [{ field: 'owners', before, after }]
}

function ownerFacts(owners: readonly OwnerEntry[]): readonly string[] {
  return owners.map(({ personName, share }) => `${nameKey(personName ?? '')}\n${share}`).toSorted()
}

function costChanges({ cost, pricesAsOf }: ImportedRow, { costLines }: Present): RowChange[] {
  if (cost === null || cost.amount === null) return []
  const [line] = costLines
  const after = withKnownSeats(figureOf(cost), line)
  const said = [after, ...cost.also.filter(({ per }) => (per === 'one-off') === (cost.per === 'one-off')).map(figureOf)]
  if (said.length > 1 && sameFigures(said, costLines.map(figureOfLine))) return []
  if (costLines.length > 1 || (line !== undefined && (line.billId !== null || said.length > 1)))
    return [{ field: 'cost-kept', lines: costLines.length }]
  if (line === undefined) return [{ field: 'cost', before: null, after }]
  const before = figureOfLine(line)
  const isDated = pricesAsOf !== null && pricesAsOf !== line.costAsOf
  return [
    ...(sameValue(before, after) ? [] : [{ field: 'cost', before, after } as const]),
    ...(isDated ? [{ field: 'costAsOf', before: line.costAsOf, after: pricesAsOf } as const] : []),
  ]
}

/** What is paid once is compared with what was paid once, and what is paid again with the rest. */
function ofPeriod({ cost }: ImportedRow, there: Present): Present {
  const isOnce = cost?.per === 'one-off'
  return { ...there, costLines: there.costLines.filter(({ per }) => (per === 'one-off') === isOnce) }
}

function onceChanges({ once }: ImportedRow, { costLines }: Present): RowChange[] {
  if (once === null || once.amount === null || costLines.some(({ per }) => per === 'one-off')) return []
  return [{ field: 'once', before: null, after: figureOf(once) }]
}

/** In whatever order they stand. */
function sameFigures(said: readonly CostFigure[], there: readonly CostFigure[]): boolean {
  const sorted = (figures: readonly CostFigure[]) => figures.map((figure) => JSON.stringify(figure)).toSorted()
  return sameValue(sorted(said), sorted(there))
}

export function figureOf({ amount, currency, per, seats, isOfOneSeat }: CostFigure): CostFigure {
  return { amount, currency, per, seats, ...(isOfOneSeat === true && seats === null ? { isOfOneSeat } : {}) }
}

/** Seats count only where the price is of one of them. */
export function figureOfLine({ amount, currency, per, seats, driver }: CostLine): CostFigure {
  const isBySeat = driver === 'per-seat'
  return figureOf({ amount, currency, per, seats: isBySeat ? seats : null, isOfOneSeat: isBySeat })
}

/** A list that says the price of one seat, and not how many there are, leaves their number. */
function withKnownSeats(said: CostFigure, line: CostLine | undefined): CostFigure {
  return said.isOfOneSeat === true && line?.driver === 'per-seat' ? figureOf({ ...said, seats: line.seats }) : said
}

/** The same changes as edits. */
export function updateComponent(draft: ImportDraft, row: ImportedRow, there: Present, changes: readonly RowChange[]): void {
  for (const change of changes) {
    if (change.field === 'owners') setOwners(draft, there, change.after)
    else if (change.field === 'cost') setCost(draft, row, ofPeriod(row, there), change.after)
    else if (change.field === 'costAsOf') setLine(draft, ofPeriod(row, there), 'costAsOf', change.after)
    else if (change.field === 'once') setOnce(draft, there, change.after)
    else if (change.field !== 'cost-kept') setValue(draft, row, there, change)
  }
}

/** null: nobody has said it any more, and what only followed from it goes along. */
function setValue(draft: ImportDraft, row: ImportedRow, there: Present, { field, after }: ValueChange): void {
  const { id, meta } = there.component
  if (after !== null) draft.set('components', id, field, after)
  else draft.unset(id, field)
  if (field !== 'approach') return
  if (after !== null) setDerived(draft, row, there)
  else for (const derived of DERIVED) if (meta[derived]?.source === SOURCE_BESIDE[derived]) draft.unset(id, derived)
}

/** What somebody said about hosting stays said. */
function setDerived(draft: ImportDraft, { component: said, isHostingDerived }: ImportedRow, { component }: Present): void {
  const isSetByUser = ['typed', 'imported'].includes(component.meta['hosting']?.source ?? '')
  for (const field of DERIVED) {
    if (said[field] === undefined || (field === 'hosting' && (isSetByUser || !isHostingDerived))) continue
    draft.set('components', component.id, field, said[field], 'derived')
  }
}

function setOwners(draft: ImportDraft, { component, owners }: Present, after: readonly OwnerEntry[]): void {
  const free = [...owners]
  for (const { personName, share, confidence } of after) {
    const at = free.findIndex((owner) => nameKey(owner.personName ?? '') === nameKey(personName ?? ''))
    const [row] = at === -1 ? [] : free.splice(at, 1)
    if (row === undefined) {
      const personId = personName === null ? null : draft.personId(personName)
      draft.add('owners', { componentId: component.id, personId, share, ...(confidence === undefined ? {} : { confidence }) })
      continue
    }
    if (row.share === share) continue
    draft.set('owners', row.id, 'share', share)
    if (confidence !== undefined) draft.set('owners', row.id, 'confidence', confidence)
  }
  for (const { personName: _, ...gone } of free) draft.remove('owners', gone)
}

function setCost(draft: ImportDraft, row: ImportedRow, there: Present, after: CostFigure): void {
  const [line] = there.costLines
  if (line === undefined) addCost(draft, there.component.id, row)
  else if (after.amount === null) setLine(draft, there, 'amount', null)
  else {
    const { isOfOneSeat = false, ...values } = after
    for (const [field, value] of Object.entries(values)) setLine(draft, there, field, value)
    const isBySeat = isOfOneSeat || after.seats !== null
    // A price that followed its seats follows nothing without them; any other follows whatever it followed.
    if (isBySeat !== (line.driver === 'per-seat')) setLine(draft, there, 'driver', isBySeat ? 'per-seat' : 'fixed')
  }
}

export function addCost(draft: ImportDraft, componentId: string, { cost, pricesAsOf }: ImportedRow): void {
  if (cost === null) return
  const dated = pricesAsOf === null ? {} : { costAsOf: pricesAsOf }
  for (const each of [cost, ...cost.also]) {
    const { amount, currency, per, seats, isOfOneSeat = false } = each
    const isSeated = seats !== null || isOfOneSeat
    const seatFields = isSeated ? ({ seats, driver: 'per-seat' } as const) : {}
    draft.add('costLines', { componentId, amount, currency, per, ...seatFields, ...dated })
  }
}

export function addOnce(draft: ImportDraft, componentId: string, { amount, currency }: Pick<CellCost, 'amount' | 'currency'>): void {
  draft.add('costLines', { componentId, amount, currency, per: 'one-off' })
}

function setOnce(draft: ImportDraft, { component, costLines }: Present, after: CostFigure): void {
  const line = costLines.find(({ per }) => per === 'one-off')
  if (line === undefined) addOnce(draft, component.id, after)
  else draft.set('costLines', line.id, 'amount', after.amount)
}

function setLine(draft: ImportDraft, { costLines: [line] }: Present, field: string, value: unknown): void {
  if (line !== undefined) draft.set('costLines', line.id, field, value)
}
