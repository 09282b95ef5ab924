// R01 · owner-time (headline). The article's third question: does this take more than 20 % of one
// engineer? Then it must be worth it, which only a component that is our edge can be, with a reason.

import type { Edge } from '../../inventory/component.ts'
import { appliesToRunning } from '../applies.ts'
import { defineCheck, type Outcome } from '../define-check.ts'
import { isManaged } from '../hosting.ts'
import { edgeInput, ownerTimeInput, rationaleInput } from '../inputs.ts'
import type { LimitValues } from '../limits.ts'
import type { Rule } from '../rule.ts'
import type { ComponentSubject } from '../subject.ts'

type OwnerTimeInputs = { ownerTime: number; edge: Edge; rationale: number }

function decide(values: OwnerTimeInputs, subject: ComponentSubject, limits: LimitValues): Outcome {
  const limit = limits['owner-time']
  const watch = Math.min(limits['owner-time-watch'], limit)
  const over = values.ownerTime > limit
  const isEdge = values.edge === 'yes'
  const hasRationale = isEdge && values.rationale >= limits['rationale-length']
  const shared = {
    value: { value: values.ownerTime, unit: 'bp' as const },
    limit: 'owner-time' as const,
    margin: limit - values.ownerTime,
  }
  if (values.ownerTime < watch) return { ...shared, state: 'PASS', code: 'below' }
  if (hasRationale) return { ...shared, state: 'PASS', code: over ? 'over-with-rationale' : 'near-with-rationale' }
  if (!over) return { ...shared, state: 'WATCH', code: values.ownerTime === limit ? 'at-limit' : 'near-limit' }
  if (isEdge) return { ...shared, state: 'WATCH', code: 'over-needs-rationale' }
  return { ...shared, state: 'FAIL', code: isManaged(subject.component) ? 'over-though-managed' : 'over' }
}

/** Vectors: 2000 WATCH at the limit; 2001 FAIL; 15 % + 15 % of two people = 3000 FAIL. */
const evaluate = defineCheck<ComponentSubject, OwnerTimeInputs>({
  id: 'owner-time',
  applies: appliesToRunning,
  limit: 'owner-time',
  inputs: {
    ownerTime: {
      ...ownerTimeInput,
      required: true,
      turns: (value, limits) =>
        value > limits['owner-time']
          ? [limits['owner-time'], limits['owner-time-watch'] - 1]
          : value >= limits['owner-time-watch']
            ? [limits['owner-time-watch'] - 1]
            : [limits['owner-time-watch'], limits['owner-time'] + 1],
    },
    edge: { ...edgeInput, turns: (value) => (value === 'yes' ? ['no'] : ['yes']) },
    rationale: { ...rationaleInput, turns: (value, limits) => (value >= limits['rationale-length'] ? [0] : [limits['rationale-length']]) },
  },
  decide,
  facts: (subject) => ({ owners: subject.owners.length, restsOnGuess: restsOnGuessNearLimit(subject) }),
})

/** A verdict within the guess band of its limit that rests on a guess says so. */
function restsOnGuessNearLimit({ ownerTime, setting: { limits } }: ComponentSubject): boolean {
  const distances = [limits['owner-time'], limits['owner-time-watch']].map((limit) => Math.abs(ownerTime.knownBp - limit))
  return ownerTime.restsOnGuess && Math.min(...distances) <= limits['guess-band']
}

export const ownerTime: Rule = {
  id: 'owner-time',
  version: 1,
  kind: 'check',
  headline: true,
  reads: [
    'components.lifecycle',
    'components.kind',
    'components.hosting',
    'components.edge',
    'components.ownerTimeRationale',
    'owners.share',
    'owners.personId',
    'owners.confidence',
    'people.kind',
    'policy.owner-time',
    'policy.owner-time-watch',
    'policy.rationale-length',
    'policy.guess-band',
  ],
  ofComponent: evaluate,
}
