// Judges a plan by the rules that judge what is there: it is put into a copy of the workbook, assessed like any edit, and
// the copy is dropped. So the answer is what the inventory will say once it is added.

import {
  APPROACHES,
  type Approach,
  type Assessment,
  applyEdit,
  basisPoints,
  CHECK_STATES,
  type ComponentAssessment,
  type ComponentPlan,
  type EditContext,
  type IsoTime,
  ok,
  type PersonAssessment,
  planComponent,
  type Result,
  reassess,
  type Verdict,
  type Workbook,
} from '#core'
import type { JudgedPlan } from '#wording'

export interface Judging {
  readonly workbook: Workbook
  readonly assessment: Assessment
}

/** Refuses what the inventory would refuse: a name without letters, an amount too large. */
export function judgePlan(judging: Judging, plan: ComponentPlan): Result<JudgedPlan> {
  const { setting } = judging.assessment
  const planned = plan.component.approach ?? 'build'
  const alternatives: { readonly approach: Approach; readonly entry: ComponentAssessment }[] = []
  for (const approach of APPROACHES) {
    const judged = tried(judging, wayOf(plan, approach, basisPoints(setting.limits['residual-share'])), 'planned')
    if (!judged.ok) return judged
    alternatives.push({ approach, entry: judged.value.entry })
  }
  const live = tried(judging, plan, 'live')
  if (!live.ok) return live
  const entry = alternatives.find(({ approach }) => approach === planned)?.entry ?? live.value.entry
  return ok({ entry, alternatives, stackEffects: turnedWorse(judging.assessment, live.value.assessment), setting })
}

/** Another way to have it: somebody else's service leaves little time and has the quoted price, where there is a quote. */
function wayOf(plan: ComponentPlan, approach: Approach, residualBp: ComponentPlan['share']): ComponentPlan {
  const planned = plan.component.approach ?? 'build'
  const isOther = planned === 'build' && approach !== 'build'
  return {
    ...plan,
    component: { ...plan.component, approach, ...(isOther ? { origin: null } : {}) },
    ...(isOther ? { share: residualBp, monthlyCost: plan.quote, quote: null } : {}),
  }
}

function tried({ workbook, assessment }: Judging, plan: ComponentPlan, lifecycle: 'planned' | 'live') {
  let ids = 0
  const context: EditContext = {
    workbook,
    at: `${assessment.asOf}T00:00:00.000Z` as IsoTime,
    newId() {
      ids += 1
      return `tried-out-${ids}`
    },
    source: 'typed',
  }
  const created = planComponent(context, plan, lifecycle)
  if (!created.ok) return created
  const applied = applyEdit(workbook, created.value.edit)
  if (!applied.ok) return applied
  const after = reassess(assessment, applied.value, created.value.edit)
  const entry = after.byId.get(created.value.ids[0] ?? '')
  if (entry === undefined) throw new Error('A component that was tried out is not in its own assessment')
  return ok({ assessment: after, entry })
}

type Turned = JudgedPlan['stackEffects'][number]

/** What is said of the list and of people that was better before, or is marked and has moved. */
function turnedWorse(before: Assessment, after: Assessment): readonly Turned[] {
  const ofList = after.portfolio.filter((verdict, i) => verdict.rule !== 'data-quality' && isWorse(before.portfolio[i], verdict))
  const known = new Map(before.people.map((person) => [person.person.id, person]))
  return [
    ...ofList.map((verdict) => ({ name: null, verdict })),
    ...after.people.flatMap((person) => worseOfPerson(known.get(person.person.id), person)),
  ]
}

function worseOfPerson(before: PersonAssessment | undefined, { person, checks }: PersonAssessment): readonly Turned[] {
  return checks.flatMap((verdict, i) => (isWorse(before?.checks[i], verdict) ? [{ name: person.name, verdict }] : []))
}

function isWorse(before: Verdict | undefined, after: Verdict): boolean {
  const rank = ({ state }: Verdict) => CHECK_STATES.indexOf(state)
  if (after.informational) return after.mark !== undefined && after.value?.value !== before?.value?.value
  return rank(after) <= CHECK_STATES.indexOf('UNKNOWN') && (before === undefined || rank(after) < rank(before))
}
