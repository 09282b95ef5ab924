// One component as the flat object that a general rule engine or a bare loop is given: everything
// already looked up, so that the yardsticks do no work of ours.

import type { ComponentAssessment, Setting } from '#core'

export interface FlatFacts {
  readonly isRunning: boolean
  /** Basis points; -1 is not known. A sum over the limit is known even with shares missing. */
  readonly ownerTime: number
  /** Basis points; -1 unless every share is known. */
  readonly wholeOwnerTime: number
  readonly edge: 'yes' | 'no' | 'unsure' | 'not answered'
  readonly rationale: number
  readonly customerNotices: number
  readonly approach: string
  readonly isHard: boolean
  readonly isLeavingKnown: boolean
  readonly exitNote: number
  readonly headcount: number
  readonly isBorrowedButSelfRun: boolean
  readonly hasOwner: boolean
  readonly hasCost: boolean
}

export function flatFacts({ subject }: ComponentAssessment, { company, limits }: Setting): FlatFacts {
  const { component, owners, ownerTime, monthlyCost } = subject
  const { knownBp, rows, blankShares } = ownerTime
  const whole = rows > 0 && blankShares === 0 ? knownBp : -1
  return {
    isRunning: component.lifecycle !== 'retired' && component.kind !== 'request-path',
    ownerTime: knownBp > limits['owner-time'] ? knownBp : whole,
    wholeOwnerTime: whole,
    edge: component.edge ?? 'not answered',
    rationale: component.ownerTimeRationale?.length ?? 0,
    customerNotices: component.customerNotices?.length ?? 0,
    approach: component.approach,
    isHard: component.hardManual === 'yes' || (component.switchWeeks ?? 0) > limits['switch-weeks'],
    isLeavingKnown: component.hardManual !== null || component.switchWeeks !== null,
    exitNote: component.exitNote?.length ?? 0,
    headcount: company.headcount ?? 0,
    isBorrowedButSelfRun: component.approach === 'borrow' && (component.hosting === 'self-run' || component.hosting === 'rented-bare'),
    hasOwner: owners.some(({ personId }) => personId !== null),
    hasCost: monthlyCost !== null,
  }
}
