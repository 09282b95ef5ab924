// Which components came, went, were retired or replaced between two states. A record is the same one only by its id: what
// was deleted and made again under its old name is told as that, never matched in silence.

import type { MinorUnits } from '../amounts/units.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { ComponentCost } from '../checks/subject.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { ComparedState } from './compared-state.ts'

/**
 * added: only after. removed: its record is gone. retired: still there, and retired now. replaced: another one is named for
 * it now, whatever its lifecycle. returned: no longer retired.
 */
export type ComponentMoveKind = 'added' | 'removed' | 'retired' | 'replaced' | 'returned'

export interface ComponentMove {
  readonly kind: ComponentMoveKind
  readonly componentId: string
  readonly name: string
  /** replaced: the name of its successor. */
  readonly by: string | null
  /** added, removed: the id of a component of the same name that went, or came: deleted and made again. */
  readonly sameNameId: string | null
}

/** Cost a month of a component in one side's totals. */
export interface CostMove {
  readonly componentId: string
  readonly name: string
  readonly before: ComponentCost
  readonly after: ComponentCost
  /** What the totals moved by because of it; what does not count, or is not known, counts nothing. */
  readonly differenceMinor: number
}

/** In list order of the state after, then what is gone, in list order of before. */
export function componentMoves(before: ComparedState, after: ComparedState): readonly ComponentMove[] {
  const gone = before.assessment.components.filter(({ subject }) => !after.assessment.byId.has(subject.component.id))
  const come = after.assessment.components.filter(({ subject }) => !before.assessment.byId.has(subject.component.id))
  const goneByName = idsByName(gone)
  const comeByName = idsByName(come)
  return [
    ...after.assessment.components.flatMap((entry): ComponentMove[] => {
      const old = before.assessment.byId.get(entry.subject.component.id)
      if (old === undefined)
        return [{ ...named(entry, 'added'), sameNameId: goneByName.get(nameKey(entry.subject.component.name)) ?? null }]
      return keptMove(old, entry, after)
    }),
    ...gone.map((entry) => ({ ...named(entry, 'removed'), sameNameId: comeByName.get(nameKey(entry.subject.component.name)) ?? null })),
  ]
}

/** Of every component whose cost in the totals is not what it was. Both sides must count in one currency. */
export function costMoves(before: ComparedState, after: ComparedState): readonly CostMove[] {
  const gone = before.assessment.components.filter(({ subject }) => !after.assessment.byId.has(subject.component.id))
  const pairs = [
    ...after.assessment.components.map((entry) => [before.assessment.byId.get(entry.subject.component.id), entry] as const),
    ...gone.map((entry) => [entry, undefined] as const),
  ]
  return pairs.flatMap(([old, next]): CostMove[] => {
    const [was, is] = [countedCost(old), countedCost(next)]
    const { component } = (next ?? old)?.subject ?? {}
    if (component === undefined || isSameCost(was, is)) return []
    const differenceMinor = is.knownCost - was.knownCost
    return [{ componentId: component.id, name: component.name, before: was, after: is, differenceMinor }]
  })
}

function isSameCost(was: ComponentCost, is: ComponentCost): boolean {
  return was.monthlyCost === is.monthlyCost && was.knownCost === is.knownCost && was.isCostTooLarge === is.isCostTooLarge
}

function keptMove(old: ComponentAssessment, entry: ComponentAssessment, after: ComparedState): ComponentMove[] {
  const [was, is] = [old.subject.component, entry.subject.component]
  if (is.replacedBy !== null && is.replacedBy !== was.replacedBy) {
    return [{ ...named(entry, 'replaced'), by: after.assessment.byId.get(is.replacedBy)?.subject.component.name ?? is.replacedBy }]
  }
  if ((was.lifecycle === 'retired') === (is.lifecycle === 'retired')) return []
  return [named(entry, is.lifecycle === 'retired' ? 'retired' : 'returned')]
}

function named({ subject: { component } }: ComponentAssessment, kind: ComponentMoveKind): ComponentMove {
  return { kind, componentId: component.id, name: component.name, by: null, sameNameId: null }
}

function idsByName(entries: readonly ComponentAssessment[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [nameKey(entry.subject.component.name), entry.subject.component.id]))
}

function countedCost(entry: ComponentAssessment | undefined): ComponentCost {
  if (entry === undefined || !countsInTotals(entry.subject.component)) return NOTHING
  const { monthlyCost, knownCost, isCostTooLarge } = entry.subject
  return { monthlyCost, knownCost, isCostTooLarge }
}

/** In the totals, because it is not there, retired, or nothing that is counted. */
const NOTHING: ComponentCost = { monthlyCost: 0 as MinorUnits, knownCost: 0 as MinorUnits, isCostTooLarge: false }
