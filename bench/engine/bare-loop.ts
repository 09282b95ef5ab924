// The six rules as plain ifs over flat facts: the least that has to be computed to know the states.
// Answers states only; no inputs, sentences, margins or ways to turn them.

import type { CheckState } from '#core'
import type { FlatFacts } from './flat-facts.ts'

/** States in catalogue order. */
export function bareStates(facts: FlatFacts): readonly CheckState[] {
  if (!facts.isRunning) return ['N/A', 'N/A', 'N/A', 'N/A', 'N/A', 'N/A']
  return [ownerTime(facts), headcountShare(facts), differentiation(facts), reversibility(facts), recommendation(facts), dataQuality(facts)]
}

function ownerTime({ ownerTime: time, edge, rationale }: FlatFacts): CheckState {
  if (time < 0) return 'UNKNOWN'
  if (time < 1500) return 'PASS'
  if (edge === 'not answered' && (time > 2000 || rationale >= 20)) return 'UNKNOWN'
  if (edge === 'yes' && rationale >= 20) return 'PASS'
  return time > 2000 && edge !== 'yes' ? 'FAIL' : 'WATCH'
}

function headcountShare({ wholeOwnerTime, headcount }: FlatFacts): CheckState {
  return wholeOwnerTime < 0 || headcount === 0 ? 'UNKNOWN' : 'PASS'
}

function differentiation({ edge, approach, customerNotices }: FlatFacts): CheckState {
  if (edge === 'yes') return customerNotices > 0 ? 'PASS' : 'WATCH'
  if (edge === 'no') return approach === 'build' ? 'FAIL' : 'PASS'
  return 'UNKNOWN'
}

function reversibility({ edge, isLeavingKnown, isHard, exitNote }: FlatFacts): CheckState {
  if (edge === 'yes' || !isLeavingKnown) return 'N/A'
  return isHard && exitNote === 0 ? 'WATCH' : 'PASS'
}

function recommendation({ ownerTime: time, edge }: FlatFacts): CheckState {
  return time < 0 || edge === 'not answered' ? 'UNKNOWN' : 'PASS'
}

function dataQuality({ isBorrowedButSelfRun, hasOwner, hasCost }: FlatFacts): CheckState {
  if (isBorrowedButSelfRun) return 'WATCH'
  return hasOwner && hasCost ? 'PASS' : 'UNKNOWN'
}
