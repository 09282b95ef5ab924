// A verdict whose state and code are known and whose explanation is worked out when it is first read,
// once. An assessment judges every rule of every component; people look at few of them. It holds
// nothing that changes: subjects, settings and records are replaced, never altered.

import type { RuleId, VerdictCode } from './codes.ts'
import type { CheckState, Verdict } from './verdict.ts'

/** All of a verdict but what was decided. */
export type Explanation = Omit<Verdict, 'rule' | 'state' | 'informational' | 'code' | 'mark'> & { readonly mark: string | undefined }

const EXPLANATION = Symbol('explanation')

interface LazyVerdict {
  rule: RuleId
  state: CheckState
  informational: boolean
  code: VerdictCode
  [EXPLANATION]: Explanation | (() => Explanation)
}

/** The getters stand on a prototype: six closures for each verdict would cost more than the judging. */
const EXPLAINED_WHEN_READ: Explanation & ThisType<LazyVerdict> = {
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

/** @param explain pure; asked at most once. A copy with changes is made by `copiedVerdict`, not by spreading. */
export function lazyVerdict(
  rule: RuleId,
  state: CheckState,
  informational: boolean,
  code: VerdictCode,
  explain: () => Explanation,
): Verdict {
  const verdict = Object.create(EXPLAINED_WHEN_READ)
  verdict.rule = rule
  verdict.state = state
  verdict.informational = informational
  verdict.code = code
  verdict[EXPLANATION] = explain
  return verdict
}

function explained(verdict: LazyVerdict): Explanation {
  const known = verdict[EXPLANATION]
  if (typeof known !== 'function') return known
  const explanation = known()
  verdict[EXPLANATION] = explanation
  return explanation
}
