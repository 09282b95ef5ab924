// What was answered about something that does not exist yet, and which of the questions matter for it. Kept while the
// workbook is open, never part of it.

import type { Approach, BasisPoints, ComponentPlan, ComponentValues, Edge, IsoDate, Kind, Layer, MinorUnits } from '#core'

export interface Plan {
  readonly name: string
  readonly layer: Layer | null
  readonly kind: Kind | null
  readonly approach: Approach
  readonly origin: ComponentValues['origin']
  readonly apiAvailable: ComponentValues['apiAvailable']
  readonly edge: Edge | null
  readonly customerNotices: string | null
  readonly hardManual: ComponentValues['hardManual']
  /** Of a contract that would begin today. */
  readonly termMonths: number | null
  readonly switchWeeks: number | null
  readonly ownerName: string | null
  readonly share: BasisPoints | null
  readonly ownerTimeRationale: string | null
  readonly monthlyCost: MinorUnits | null
  readonly quote: MinorUnits | null
}

export const NO_PLAN: Plan = {
  name: '',
  layer: null,
  kind: null,
  approach: 'build',
  origin: null,
  apiAvailable: null,
  edge: null,
  customerNotices: null,
  hardManual: null,
  termMonths: null,
  switchWeeks: null,
  ownerName: null,
  share: null,
  ownerTimeRationale: null,
  monthlyCost: null,
  quote: null,
}

/** Questions that only some plans have to answer: what is not asked is not judged either. */
export interface Asked {
  readonly customerNotices: boolean
  readonly rationale: boolean
  readonly origin: boolean
  readonly apiAvailable: boolean
  readonly quote: boolean
}

export function askedOf({ edge, share, approach, kind }: Plan, watchBp: number): Asked {
  const isBuilt = approach === 'build'
  return {
    customerNotices: edge === 'yes',
    rationale: edge === 'yes' && share !== null && share >= watchBp,
    origin: isBuilt && (kind === 'gateway' || kind === 'feature-store'),
    apiAvailable: isBuilt && kind === 'model-self-hosted',
    quote: isBuilt,
  }
}

/** The record it would become, with what is asked of it and nothing else. */
export function componentPlan(plan: Plan, asked: Asked, asOf: IsoDate): ComponentPlan {
  const { name, layer, kind, approach, edge, hardManual, termMonths, switchWeeks, ownerName, share, monthlyCost } = plan
  return {
    component: {
      name,
      layer,
      kind,
      approach,
      edge,
      hardManual,
      switchWeeks,
      contract: { start: termMonths === null ? null : asOf, end: null, minMonths: termMonths, noticeDays: null, exitFee: null },
      ...(asked.origin ? { origin: plan.origin } : {}),
      ...(asked.apiAvailable ? { apiAvailable: plan.apiAvailable } : {}),
      ...(asked.customerNotices ? { customerNotices: plan.customerNotices } : {}),
      ...(asked.rationale && plan.ownerTimeRationale !== null ? { ownerTimeRationale: plan.ownerTimeRationale } : {}),
    },
    ownerName,
    share,
    monthlyCost,
    quote: asked.quote ? plan.quote : null,
  }
}
