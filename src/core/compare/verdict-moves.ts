// Which verdicts moved between two states, and by what. Proved by counterfactual (mixed-state.ts): one thing at a time is
// taken from the other side and the rules are asked again. A thing moved the verdict if it alone turns what was said
// before, or if what is said now turns when it is put back.

import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import { CHECK_STATES } from '../checks/verdict.ts'
import type { WorkDone } from '../in-slices.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import { type CauseDetail, detailOf, type Judged, type Sides } from './cause-details.ts'
import { type ComparedState, rulesOf, type StatedVerdict, statedVerdict } from './compared-state.ts'
import { FACTORS, type Factor, type MixedState, mixedState, mixOf } from './mixed-state.ts'

export type VerdictCause = CauseDetail & {
  /** It turns the verdict without any of the others. */
  readonly isEnough: boolean
}

export interface VerdictMove {
  readonly componentId: string
  readonly name: string
  readonly before: StatedVerdict
  readonly after: StatedVerdict
  /** Never empty. */
  readonly causes: readonly VerdictCause[]
  /** False where the rules of today say neither what was said then nor what was said later: causes are what differs. */
  readonly isProved: boolean
}

/** Moves judged between two yields. */
const SLICE = 5

/** The worst now first. What was retired or came back between the two is told as that, not as a verdict. */
export function* verdictMoves(before: ComparedState, after: ComparedState): Generator<WorkDone, readonly VerdictMove[]> {
  const moved = after.assessment.components.flatMap((entry): Moved[] => {
    const old = before.assessment.byId.get(entry.subject.component.id)
    if (old === undefined || isRetired(old) !== isRetired(entry)) return []
    const said = { before: statedVerdict(before, old), after: statedVerdict(after, entry) }
    return said.before.state === said.after.state ? [] : [{ entry, old, said }]
  })
  if (moved.length === 0) return []
  const mixes = yield* mixesOf(before, after)
  const moves: VerdictMove[] = []
  for (const each of moved) {
    moves.push(explained(each, mixes))
    if (moves.length % SLICE === 0) yield { done: moves.length, total: moved.length }
  }
  return moves.sort((a, b) => severity(a) - severity(b))
}

/** A word of another version comes last. */
function severity({ after: { state } }: VerdictMove): number {
  const place = (CHECK_STATES as readonly string[]).indexOf(state)
  return place === -1 ? CHECK_STATES.length : place
}

interface Moved {
  readonly old: ComponentAssessment
  readonly entry: ComponentAssessment
  readonly said: { readonly before: StatedVerdict; readonly after: StatedVerdict }
}

/** Each factor on its own: taken from after into before, and put back from before into after. */
interface Mixes extends Sides {
  readonly allBefore: MixedState
  readonly allAfter: MixedState
  readonly putBack: Readonly<Record<Factor, MixedState>>
}

function* mixesOf(before: ComparedState, after: ComparedState): Generator<WorkDone, Mixes> {
  const alone: Partial<Record<Factor, MixedState>> = {}
  const putBack: Partial<Record<Factor, MixedState>> = {}
  for (const factor of FACTORS) {
    alone[factor] = mixedState(mixOf(before, { [factor]: after }))
    yield { done: 0, total: 0 }
    putBack[factor] = mixedState(mixOf(after, { [factor]: before }))
    yield { done: 0, total: 0 }
  }
  return {
    before,
    after,
    allBefore: mixedState(mixOf(before)),
    allAfter: mixedState(mixOf(after)),
    alone: alone as Mixes['alone'],
    putBack: putBack as Mixes['putBack'],
  }
}

function explained({ entry, old, said }: Moved, mixes: Mixes): VerdictMove {
  const { id, name } = entry.subject.component
  const judged = { before: mixes.allBefore.judge(id) ?? old, after: mixes.allAfter.judge(id) ?? entry }
  const isReproduced = judged.before.verdict === said.before.state && judged.after.verdict === said.after.state
  const haveRulesChanged = !sameValue(rulesOf(mixes.before).ruleVersions, rulesOf(mixes.after).ruleVersions)
  const byRules = !isReproduced && haveRulesChanged ? [rulesCause(said, judged, mixes)] : []
  const factors = judged.before.verdict === judged.after.verdict ? [] : provedFactors(id, judged, mixes)
  const proved = [...byRules, ...factors.map((factor) => causeOf(factor, id, judged, mixes))]
  const isProved = proved.length > 0 && (isReproduced || haveRulesChanged)
  const causes = proved.length > 0 ? proved : [{ ...detailOf('facts', id, judged, mixes), isEnough: false }]
  return { componentId: id, name, before: said.before, after: said.after, causes, isProved }
}

function provedFactors(id: string, judged: Judged, { alone, putBack }: Mixes): readonly Factor[] {
  return FACTORS.filter((factor) => {
    const [with1, without1] = [alone[factor].judge(id), putBack[factor].judge(id)]
    return with1?.verdict !== judged.before.verdict || without1?.verdict !== judged.after.verdict
  })
}

function causeOf(factor: Factor, id: string, judged: Judged, mixes: Mixes): VerdictCause {
  return { ...detailOf(factor, id, judged, mixes), isEnough: mixes.alone[factor].judge(id)?.verdict === judged.after.verdict }
}

/** The rules that said something on the side whose words today's rules do not say, and that are others now. */
function rulesCause(said: Moved['said'], judged: Judged, { before, after }: Mixes): VerdictCause {
  const [old, next] = [rulesOf(before), rulesOf(after)]
  const ids = new Set([...Object.keys(old.ruleVersions), ...Object.keys(next.ruleVersions)])
  const changed = [...ids].filter((id) => old.ruleVersions[id] !== next.ruleVersions[id])
  const spoken = [said.before, said.after].flatMap(({ reason }) => (reason === null ? [] : [reason.verdict.rule as string]))
  const both = changed.filter((id) => spoken.includes(id))
  const rules = both.length > 0 ? both : changed
  return {
    kind: 'rules',
    from: old.ruleSetVersion,
    to: next.ruleSetVersion,
    rules,
    isEnough: judged.before.verdict === judged.after.verdict,
  }
}

function isRetired({ subject }: ComponentAssessment): boolean {
  return subject.component.lifecycle === 'retired'
}
