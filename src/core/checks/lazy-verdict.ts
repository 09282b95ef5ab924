// A verdict whose state and code are known and whose explanation is worked out when it is first read,
// once. An assessment judges every rule of every component; people look at few of them. It holds
// nothing that changes: subjects, settings and records are replaced, never altered.

import type { RuleId, VerdictCode } from './codes.ts'
import type { Setting } from './subject.ts'
import type { CheckState, Verdict } from './verdict.ts'

/** All of a verdict but what was decided. */
export type Explanation = Omit<Verdict, 'rule' | 'state' | 'code' | 'mark'> & { readonly mark: string | undefined }

/** What an explanation is worked out from. `explain` is pure and asked at most once. */
interface Basis<S> {
  explain(subject: S, setting: Setting): Explanation
  readonly subject: S
  readonly setting: Setting
}

const BASIS = Symbol('basis')

/** Four fields in the object itself: there is one for every rule of every component. */
interface LazyVerdict {
  rule: RuleId
  state: CheckState
  code: VerdictCode
  [BASIS]: Basis<unknown> | Explanation
}

/** The getters stand on a prototype: a closure for each of them in every verdict would cost more than the judging. */
const EXPLAINED_WHEN_READ: Explanation & ThisType<LazyVerdict> = {
  get informational() {
    return explained(this).informational
  },
  get value() {
    return explained(this).value
  },
  get mark() {
    return explained(this).mark
  },
  get facts() {
    return explained(this).facts
  },
  get inputs() {
    return explained(this).inputs
  },
  get limit() {
    return explained(this).limit
  },
  get margin() {
    return explained(this).margin
  },
  get flip() {
    return explained(this).flip
  },
}

/** A copy with changes is made by `copiedVerdict`, not by spreading. */
export function lazyVerdict<S>(rule: RuleId, state: CheckState, code: VerdictCode, basis: Basis<S>): Verdict {
  const verdict = Object.create(EXPLAINED_WHEN_READ)
  verdict.rule = rule
  verdict.state = state
  verdict.code = code
  verdict[BASIS] = basis
  return verdict
}

function explained(verdict: LazyVerdict): Explanation {
  const basis = verdict[BASIS]
  if (!('explain' in basis)) return basis
  const explanation = basis.explain(basis.subject, basis.setting)
  verdict[BASIS] = explanation
  return explanation
}
