// What is typed into the decision dialog, and the one edit it becomes. Texts are read here; what must not be is refused by
// the builders of core, with the sentence that says why.

import {
  basisPoints,
  type ComponentAssessment,
  type Covered,
  type DecisionValues,
  decide,
  type Edit,
  type EditContext,
  type Ground,
  type IsoDate,
  keepUntil,
  latestEnd,
  ok,
  parseDateText,
  parseMoneyText,
  parseShareText,
  type Result,
  type RuleId,
} from '#core'

export type Choice = Exclude<DecisionValues['choice'], 'other'>

/** Everything as text, as it stands in the fields. */
export interface DecisionDraft {
  readonly choice: Choice
  /** The reasons it is about; of several components all of each. */
  readonly ruleIds: readonly RuleId[]
  readonly approver: string
  /** Why; of an exemption the reason that has to be written. */
  readonly reason: string
  readonly alternatives: string
  readonly owner: string
  readonly due: string
  readonly cash: string
  readonly capacity: string
  readonly ground: Ground
  readonly until: string
}

export interface Typed {
  readonly currency: string
  readonly decimalMark: '.' | ','
  readonly locale: string
  /** Today: a decision is made and an exemption begins on it. */
  readonly asOf: IsoDate
}

/** Of a failing component any choice; of one that is only near a limit it can be kept, and nothing else is to decide. */
export function choicesFor(entries: readonly ComponentAssessment[]): readonly Choice[] {
  const isFailing = entries.every(({ verdict }) => verdict === 'FAIL')
  return isFailing ? ['accept-advice', 'move', 'keep', 'nothing-to-buy'] : ['keep']
}

/** Small ones are mostly answered by "nothing to buy"; the day offered for an exemption is its latest. */
export function firstDraft(entries: readonly ComponentAssessment[], asOf: IsoDate, approver: string): DecisionDraft {
  const [first] = entries
  const isSmall = entries.length > 1 || (first?.small ?? false)
  const [onlyChoice = 'keep', ...others] = choicesFor(entries)
  const contract = { end: first?.subject.component.contract.end ?? null }
  return {
    choice: others.length === 0 ? onlyChoice : isSmall ? 'nothing-to-buy' : 'accept-advice',
    ruleIds: first?.reasons.map(({ rule }) => rule) ?? [],
    approver,
    reason: '',
    alternatives: '',
    owner: '',
    due: '',
    cash: '',
    capacity: '',
    ground: 'other',
    until: latestEnd('other', asOf, contract),
  }
}

/** One component by the reasons that are ticked, several by all of theirs. */
function coveredBy(entries: readonly ComponentAssessment[], { ruleIds }: Pick<DecisionDraft, 'ruleIds'>): readonly Covered[] {
  return entries.map(({ subject, reasons }) => ({
    componentId: subject.component.id,
    ruleIds: entries.length === 1 ? ruleIds : reasons.map(({ rule }) => rule),
  }))
}

export function editOf(context: EditContext, entries: readonly ComponentAssessment[], draft: DecisionDraft, typed: Typed): Result<Edit> {
  const covered = coveredBy(entries, draft)
  const ofDay = { locale: typed.locale, today: typed.asOf }
  if (draft.choice === 'keep') {
    const until = parseDateText(draft.until, { field: 'until', ...ofDay })
    if (!until.ok) return until
    const { reason, ground, approver } = draft
    return keepUntil(context, covered, { reason, ground, approver: approver.trim(), since: typed.asOf, until: until.value })
  }
  const due = parseDateText(draft.due, { field: 'due', ...ofDay })
  if (!due.ok) return due
  const cash = parseMoneyText(draft.cash, { ...typed, field: 'effect.cash' })
  if (!cash.ok) return cash
  const capacity = parseSignedShare(draft.capacity, 'effect.capacity', typed)
  if (!capacity.ok) return capacity
  return decide(context, covered, {
    choice: draft.choice,
    date: typed.asOf,
    approver: textOf(draft.approver),
    rationale: textOf(draft.reason),
    alternatives: textOf(draft.alternatives),
    owner: textOf(draft.owner),
    due: due.value,
    effect: { cash: cash.value, capacity: capacity.value },
  })
}

/** A move may also take time: "-5 %". */
export function parseSignedShare(text: string, field: string, typed: Pick<Typed, 'decimalMark'>): Result<number | null> {
  const isNegative = /^\s*[-−]/.test(text)
  const share = parseShareText(text.replace(/^\s*[-−]\s*/, ''), { ...typed, field })
  return share.ok && share.value !== null && isNegative ? ok(basisPoints(-share.value)) : share
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
