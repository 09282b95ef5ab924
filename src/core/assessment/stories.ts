// One story a component: which advice may stand beside a verdict and its first reason, and which notes beside an advice. What is not
// in these tables is impossible; tests/unit/core/assessment/stories.test.ts holds them against generated workbooks.

import type { AdviceNote, CodeOf, RuleId } from '../checks/codes.ts'
import { type CheckState, factTexts } from '../checks/verdict.ts'
import type { ComponentAssessment } from './component-assessment.ts'

type AdviceCode = CodeOf<'recommendation'>
type Asked = Exclude<CheckState, 'N/A' | 'PASS'>

/** Whoever cannot be advised yet may have any verdict: the time or the differentiator is not answered. */
const OPEN = 'unknown'
const GIVE_AWAY = ['borrow', 'buy'] as const
const BUILD = ['build', 'build-pilot-first', 'build-needs-rationale'] as const
const STAY = ['keep', ...GIVE_AWAY, ...BUILD] as const

/** The first reason is a core check where one says so. A rule that is not named never comes first. */
const BESIDE_REASON: Readonly<Record<Asked, Partial<Record<RuleId, readonly AdviceCode[]>>>> = {
  // Nothing that needs a decision is kept as it is.
  FAIL: {
    'owner-time': ['reduce-time', ...GIVE_AWAY],
    differentiation: [...GIVE_AWAY, OPEN],
    // Up to seed only, where everything is rented.
    'gpus-at-seed': ['borrow', OPEN],
    'managed-data': [...GIVE_AWAY, OPEN],
    'boring-serving': ['borrow', OPEN],
    'self-hosted-model': [...GIVE_AWAY, OPEN],
    // Too early, even for a differentiator that would be right to build later.
    'eval-before-users': [...GIVE_AWAY, ...BUILD, 'reduce-time', OPEN],
    'managed-equivalent': [...GIVE_AWAY, 'reduce-time', OPEN],
  },
  WATCH: {
    'owner-time': [...STAY, OPEN],
    differentiation: [...STAY, OPEN],
    reversibility: [...STAY, OPEN],
    credits: [...STAY, OPEN],
    'boring-serving': [...STAY, OPEN],
    'eval-before-users': [...STAY, OPEN],
    'managed-equivalent': [...STAY, OPEN],
    // Only what is a differentiator is at a wall, and only somebody else's service has one.
    'the-wall': ['keep', ...BUILD, OPEN],
  },
  UNKNOWN: {
    'owner-time': [OPEN],
    differentiation: ['keep', ...GIVE_AWAY, OPEN],
  },
  // An exception keeps the advice on what runs by ourselves in sight.
  EXEMPT: {
    'owner-time': [...STAY],
    differentiation: [...STAY, OPEN],
    reversibility: [...STAY, OPEN],
    credits: [...STAY, OPEN],
    'gpus-at-seed': [...STAY, OPEN],
    'managed-data': [...STAY, OPEN],
    'boring-serving': [...STAY, OPEN],
    'self-hosted-model': [...STAY, OPEN],
    'eval-before-users': [...STAY, OPEN],
    'managed-equivalent': [...STAY, OPEN],
    'the-wall': [...STAY, OPEN],
  },
}

/** Nothing is asked: it stays, or goes on being built. */
const BESIDE_OK: readonly AdviceCode[] = ['keep', 'build', 'build-pilot-first']

const BESIDE_ADVICE: Readonly<Record<AdviceNote, readonly AdviceCode[]>> = {
  'exit-note': ['keep', ...GIVE_AWAY, 'reduce-time', 'move-off'],
  // Asked of a service of others: our own code that needs a decision goes.
  'why-this-much-time': ['keep', 'reduce-time'],
  'ask-again': ['keep', ...GIVE_AWAY, 'reduce-time', 'move-off'],
  'pilot-first': ['build-needs-rationale'],
  wall: ['build', 'build-pilot-first'],
  'not-to-build': [...GIVE_AWAY, 'move-off'],
  'hard-not-answered': ['build', 'build-needs-rationale', 'keep', ...GIVE_AWAY, 'reduce-time', 'move-off'],
}

/** What of a component does not belong together, as "FAIL owner-time, keep"; empty where its story is one. */
export function contradictionsOf({ verdict, reasons, recommendation, checks }: ComponentAssessment): readonly string[] {
  if (recommendation.state === 'N/A') return []
  const advice = recommendation.code as AdviceCode
  const first = reasons[0]?.rule
  const found: string[] = []
  if (!isAllowed(verdict, first, advice, checks)) found.push(`${verdict} ${first ?? 'no reason'}, ${advice}`)
  for (const note of factTexts(recommendation.facts['notes']) as readonly AdviceNote[])
    if (!BESIDE_ADVICE[note].includes(advice)) found.push(`${advice}, ${note}`)
  return found
}

function isAllowed(verdict: CheckState, first: RuleId | undefined, advice: AdviceCode, checks: ComponentAssessment['checks']): boolean {
  // A migration is advised only where a check FAILs, in the open or under an exception that keeps the advice in sight.
  if (advice === 'move-off') return verdict === 'FAIL' || checks.some(({ facts }) => facts['rawState'] === 'FAIL')
  if (verdict === 'N/A') return false
  if (verdict === 'PASS') return BESIDE_OK.includes(advice)
  return first !== undefined && (BESIDE_REASON[verdict][first]?.includes(advice) ?? false)
}
