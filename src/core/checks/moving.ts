// A differentiator that is about to change hands: what leaving takes is then judged like anywhere else (R04).

import { isClosed } from '../inventory/decision-outcome.ts'
import type { ComponentSubject, Setting } from './subject.ts'

/** A decision to move it is open. */
export function isMoving({ decisions }: Pick<ComponentSubject, 'decisions'>, { asOf }: Pick<Setting, 'asOf'>): boolean {
  return decisions.some((decision) => decision.choice === 'move' && !isClosed(decision, asOf))
}
