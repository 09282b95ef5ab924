// The same six rules in json-rules-engine: one rule of the engine for every state that a rule of
// ours can have, N/A being the state that no rule fired.

import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import type { CheckState, RuleId } from '#core'
import type { FlatFacts } from './flat-facts.ts'

const is = (fact: keyof FlatFacts, value: string | number | boolean): NestedCondition => ({ fact, operator: 'equal', value })
const isNot = (fact: keyof FlatFacts, value: string): NestedCondition => ({ fact, operator: 'notEqual', value })
const from = (fact: keyof FlatFacts, value: number): NestedCondition => ({ fact, operator: 'greaterThanInclusive', value })
const below = (fact: keyof FlatFacts, value: number): NestedCondition => ({ fact, operator: 'lessThan', value })
const all = (...conditions: NestedCondition[]): NestedCondition => ({ all: conditions })
const any = (...conditions: NestedCondition[]): NestedCondition => ({ any: conditions })

function state(type: RuleId, reached: CheckState, condition: NestedCondition): RuleProperties {
  return { conditions: { all: [is('isRunning', true), condition] }, event: { type, params: { state: reached } } }
}

const IS_TIME_KNOWN = from('ownerTime', 0)
const IS_NEAR = all(from('ownerTime', 1500), below('ownerTime', 2001))
const IS_OVER = from('ownerTime', 2001)
const IS_REASONED = from('rationale', 20)
const IS_UNREASONED = below('rationale', 20)
const IS_EDGE = is('edge', 'yes')
const IS_NOT_ANSWERED = is('edge', 'not answered')
const IS_LEAVING_JUDGED = all(isNot('edge', 'yes'), is('isLeavingKnown', true))

const RULE_SET: readonly RuleProperties[] = [
  state('owner-time', 'PASS', any(all(IS_TIME_KNOWN, below('ownerTime', 1500)), all(from('ownerTime', 1500), IS_EDGE, IS_REASONED))),
  state(
    'owner-time',
    'WATCH',
    any(all(IS_NEAR, any(IS_UNREASONED, all(isNot('edge', 'yes'), isNot('edge', 'not answered')))), all(IS_OVER, IS_EDGE, IS_UNREASONED)),
  ),
  state('owner-time', 'FAIL', all(IS_OVER, isNot('edge', 'yes'), isNot('edge', 'not answered'))),
  state('owner-time', 'UNKNOWN', any(below('ownerTime', 0), all(IS_NOT_ANSWERED, any(IS_OVER, all(IS_NEAR, IS_REASONED))))),
  state('headcount-share', 'PASS', all(from('wholeOwnerTime', 0), from('headcount', 1))),
  state('headcount-share', 'UNKNOWN', any(below('wholeOwnerTime', 0), is('headcount', 0))),
  state('differentiation', 'PASS', any(all(IS_EDGE, from('customerNotices', 1)), all(is('edge', 'no'), isNot('approach', 'build')))),
  state('differentiation', 'WATCH', all(IS_EDGE, is('customerNotices', 0))),
  state('differentiation', 'FAIL', all(is('edge', 'no'), is('approach', 'build'))),
  state('differentiation', 'UNKNOWN', any(is('edge', 'unsure'), IS_NOT_ANSWERED)),
  state('reversibility', 'PASS', all(IS_LEAVING_JUDGED, any(is('isHard', false), from('exitNote', 1)))),
  state('reversibility', 'WATCH', all(IS_LEAVING_JUDGED, is('isHard', true), is('exitNote', 0))),
  state('recommendation', 'PASS', all(IS_TIME_KNOWN, isNot('edge', 'not answered'))),
  state('recommendation', 'UNKNOWN', any(below('ownerTime', 0), IS_NOT_ANSWERED)),
  state('data-quality', 'WATCH', is('isBorrowedButSelfRun', true)),
  state('data-quality', 'UNKNOWN', all(is('isBorrowedButSelfRun', false), any(is('hasOwner', false), is('hasCost', false)))),
  state('data-quality', 'PASS', all(is('isBorrowedButSelfRun', false), is('hasOwner', true), is('hasCost', true))),
]

export function createRuleEngine(): Engine {
  return new Engine([...RULE_SET])
}

/** The states that fired, by rule. */
export async function engineStates(engine: Engine, facts: FlatFacts): Promise<ReadonlyMap<string, CheckState>> {
  const { events } = await engine.run({ ...facts })
  return new Map(events.map(({ type, params }) => [type, params?.['state'] as CheckState]))
}
