// Which WATCH asks for a sentence, and where the sentence is kept. The others say that a limit is near, and ask for nothing.

import type { CodeOf, RuleId, VerdictCode } from './codes.ts'
import type { Verdict } from './verdict.ts'

const TO_EXPLAIN: { readonly [R in RuleId]?: readonly CodeOf<R>[] } = {
  'owner-time': ['over-needs-rationale'],
  differentiation: ['edge-not-explained', 'edge-share-high'],
  reversibility: ['hard-without-exit-note'],
  credits: ['credits-ending'],
  'first-hundred-customers': ['infra-before-customers'],
  'boring-serving': ['cluster-for-later'],
  observability: ['plan-to-observe'],
  'eval-before-users': ['eval-with-few-cases'],
  'overbuild-pattern': ['one-pattern'],
  'managed-equivalent': ['managed-cheaper', 'managed-far-cheaper'],
  'the-wall': ['at-the-wall'],
  'operable-stack': ['round-the-clock-with-few'],
}

/** A WATCH with such a code waits for something to be written down. */
export function isToExplain({ rule, code }: Pick<Verdict, 'rule' | 'code'>): boolean {
  return (TO_EXPLAIN[rule] as readonly VerdictCode[] | undefined)?.includes(code) ?? false
}

/** The field of the component whose text lifts it; rules that are not here are lifted by an exception alone, or by a change. */
export const SENTENCE_FIELDS: { readonly [R in RuleId]?: 'ownerTimeRationale' | 'customerNotices' | 'exitNote' } = {
  'owner-time': 'ownerTimeRationale',
  differentiation: 'customerNotices',
  reversibility: 'exitNote',
}
