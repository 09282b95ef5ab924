// What another value of a limit would turn: the real rules on a copy of the workbook, in slices, compared with what they
// say now. Nothing is stored.

import {
  type Assessment,
  applyEdit,
  type ComponentAssessment,
  type Edit,
  type EditContext,
  type LimitId,
  type Result,
  type Rule,
  reassessing,
  setLimit,
  type Verdict,
  type Workbook,
  type WorkDone,
} from '#core'
import { answerOf, answerWord, type LimitEffect, outcomeText, type TurnGroup } from '#wording'

/** A verdict that the other limit would turn. */
export interface Turn {
  readonly id: string
  readonly name: string
  readonly before: Verdict
  readonly after: Verdict
}

export interface Trial {
  readonly limit: LimitId
  readonly value: number
  readonly components: readonly Turn[]
  readonly people: readonly Turn[]
  readonly list: Pick<Turn, 'before' | 'after'> | null
  readonly toDecide: { readonly before: number; readonly after: number }
}

/** The ordinary edit of this limit, made for the copy alone; a value that Settings would refuse is refused here. */
export function trialEdit(workbook: Workbook, limit: LimitId, value: number): Result<Edit> {
  const context: EditContext = { workbook, at: TRIED_AT, newId: () => 'tried', source: 'typed' }
  return setLimit(context, limit, value)
}

/** No record of a trial is kept, so its time is nobody's. */
const TRIED_AT = '2000-01-01T00:00:00.000Z' as EditContext['at']

/** @param edit made by `trialEdit`; null when it does not fit the workbook any more */
export function* tryingLimit(
  before: Assessment,
  workbook: Workbook,
  edit: Edit,
  { rule, limit, value }: { readonly rule: Rule; readonly limit: LimitId; readonly value: number },
): Generator<WorkDone, Trial | null> {
  const applied = applyEdit(workbook, edit)
  if (!applied.ok) return null
  const after = yield* reassessing(before, applied.value, edit)
  return {
    limit,
    value,
    components: turnedComponents(before, after, rule),
    people: turnedPeople(before, after, rule),
    list: turned(ofRule(before.portfolio, rule), ofRule(after.portfolio, rule), rule),
    toDecide: { before: before.totals.toDecideMaterial, after: after.totals.toDecideMaterial },
  }
}

/** Who is not touched by an edit of a limit is the same object before and after, in the same order. */
function turnedComponents(before: Assessment, after: Assessment, rule: Rule): readonly Turn[] {
  const place = after.components[0]?.checks.findIndex((verdict) => verdict.rule === rule.id) ?? -1
  const turns: Turn[] = []
  for (const [index, next] of after.components.entries()) {
    const old = before.components[index] as ComponentAssessment
    if (old === next) continue
    const change = turned(old.checks[place], next.checks[place], rule)
    const { id, name } = next.subject.component
    if (change !== null) turns.push({ id, name, ...change })
  }
  return turns
}

function turnedPeople(before: Assessment, after: Assessment, rule: Rule): readonly Turn[] {
  return after.people.flatMap(({ person, checks }, index) => {
    const change = turned(ofRule(before.people[index]?.checks ?? [], rule), ofRule(checks, rule), rule)
    return change === null ? [] : [{ id: person.id, name: person.name, ...change }]
  })
}

/** What informs turns when it says something else; everything else when it stands under another word. */
function turned(before: Verdict | undefined, after: Verdict | undefined, { kind }: Rule): Pick<Turn, 'before' | 'after'> | null {
  if (before === undefined || after === undefined || before === after) return null
  const isSame = kind === 'check' || kind === 'data' ? answerOf(before, kind) === answerOf(after, kind) : before.code === after.code
  return isSame ? null : { before, after }
}

function ofRule(verdicts: readonly Verdict[], rule: Rule): Verdict | undefined {
  return verdicts.find((verdict) => verdict.rule === rule.id)
}

/** How a verdict reads where it is compared with another one: its word, or what it says where it only informs. */
export function readingOf(verdict: Verdict, { kind }: Rule): string {
  const answer = answerOf(verdict, kind)
  if (answer !== 'informs') return answerWord(answer, verdict.rule)
  return `“${outcomeText(verdict.rule, verdict.code)}”`
}

/** The trial as its sentence needs it. @param value as it is written: "25 %" */
export function limitEffect(trial: Trial, rule: Rule, value: string): LimitEffect {
  const groups = new Map<string, TurnGroup>()
  for (const { before, after } of trial.components) {
    const [from, to] = [readingOf(before, rule), readingOf(after, rule)]
    const key = `${from} → ${to}`
    groups.set(key, { from, to, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  const { list } = trial
  return {
    value,
    turns: [...groups.values()].sort((a, b) => b.count - a.count),
    people: trial.people.length,
    list: list === null ? null : { from: readingOf(list.before, rule), to: readingOf(list.after, rule) },
    toDecide: trial.toDecide,
  }
}
