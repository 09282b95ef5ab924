// A verdict whose state and code are known and whose explanation is worked out when it is first read,
// once. An assessment judges every rule of every component; people look at few of them. It holds
// nothing that changes: subjects, settings and records are replaced, never altered.

import type { RuleId, VerdictCode } from './codes.ts'
import type { Setting } from './subject.ts'
import type { CheckState, Verdict } from './verdict.ts'

/** All of a verdict but what was decided. */
export type Explanation = Omit<Verdict, 'rule' | 'state' | 'code' | 'mark'> & { readonly mark: string | undefined }

/** Pure, and asked at most once of each verdict. */
type Explain<S> = (subject: S, setting: Setting) => Explanation

/** Getters, not closures, and one object: there is one for every rule of every component. A copy with changes is made by `copiedVerdict`. */
export class LazyVerdict<S> implements Verdict {
  readonly rule: RuleId
  readonly state: CheckState
  readonly code: VerdictCode
  /** What explains it until somebody asks, and then what it said. */
  private told: Explain<S> | Explanation
  private readonly subject: S
  private readonly setting: Setting

  constructor(rule: RuleId, state: CheckState, code: VerdictCode, explain: Explain<S>, subject: S, setting: Setting) {
    this.rule = rule
    this.state = state
    this.code = code
    this.told = explain
    this.subject = subject
    this.setting = setting
  }

  get informational() {
    return this.explained().informational
  }

  get value() {
    return this.explained().value
  }

  // Left out where there is none, which a class cannot say of its getter.
  get mark(): string {
    return this.explained().mark as string
  }

  get facts() {
    return this.explained().facts
  }

  get inputs() {
    return this.explained().inputs
  }

  get limit() {
    return this.explained().limit
  }

  get margin() {
    return this.explained().margin
  }

  get flip() {
    return this.explained().flip
  }

  private explained(): Explanation {
    if (typeof this.told === 'function') this.told = this.told(this.subject, this.setting)
    return this.told
  }
}
