// What a pack that came back makes of the verdicts and the totals: the base as it was, and the base with what they typed.

import type { IsoDate } from '../amounts/units.ts'
import { assess } from '../assessment/assess.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { CheckState } from '../checks/verdict.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { runwayOf } from '../quarters/trend.ts'
import { lookingContext } from '../scenarios/scenario.ts'
import { type RefusedFact, takeFacts } from './pack-edits.ts'
import type { PackFact } from './pack-facts.ts'

export interface PackFigures {
  readonly components: number
  /** Minor ones are counted apart. */
  readonly toDecide: number
  /** A month at list price in minor units; null: a price lacks its rate. */
  readonly monthlyCostMinor: number | null
  /** Of one engineer's time together, in basis points. */
  readonly ownerTimeBp: number
  /** Hundredths of a month of cash at the burn; null: not known, or nothing is burnt. A case kept before it was counted has none. */
  readonly runwayHundredths?: number | null
}

interface PackTurn {
  readonly componentId: string
  readonly name: string
  readonly before: CheckState
  readonly after: CheckState
}

export interface PackEffect {
  readonly base: PackFigures
  readonly theirs: PackFigures
  /** Verdicts that what they typed turns. */
  readonly turns: readonly PackTurn[]
  /** What they typed and the workbook does not take, so that it is in no figure here. A case kept before it was told has none. */
  readonly refused?: readonly RefusedFact[]
}

export function packEffect(base: Workbook, asOf: IsoDate, facts: readonly PackFact[]): PackEffect {
  const before = assess(base, asOf)
  const { workbook, refused } = takeFacts(lookingContext(base), facts, '')
  const after = assess(workbook, asOf)
  return { base: packFigures(before, base), theirs: packFigures(after, workbook), turns: packTurns(before, after), refused }
}

export function packFigures({ totals }: Pick<Assessment, 'totals'>, { tables }: Pick<Workbook, 'tables'>): PackFigures {
  const { components, toDecideMaterial: toDecide, monthlyCostMinor, ownerTimeBp } = totals
  const { cash = null, netBurn = null } = tables.company['company'] ?? {}
  return { components, toDecide, monthlyCostMinor, ownerTimeBp, runwayHundredths: runwayOf({ cash, netBurn }) }
}

function packTurns(before: Assessment, after: Assessment): readonly PackTurn[] {
  return after.components.flatMap(({ subject: { component }, verdict }) => {
    const was = before.byId.get(component.id)?.verdict
    return was === undefined || was === verdict ? [] : [{ componentId: component.id, name: component.name, before: was, after: verdict }]
  })
}
