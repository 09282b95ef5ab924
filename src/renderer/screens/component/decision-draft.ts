// What is typed into the decision dialog, and the one edit it becomes. Texts are read here; what must not be is refused by
// the builders of core, with the sentence that says why.

import {
  basisPoints,
  type CompanyWideFinding,
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
  type Verdict,
} from '#core'

export type Choice = DecisionValues['choice']

/** What the dialog decides: components, or a finding about the company as a whole. */
export type Entry = ComponentAssessment | CompanyWideFinding

export function isCompanyWide(entry: Entry): entry is CompanyWideFinding {
  return !('subject' in entry)
}

export function reasonsOf(entry: Entry): readonly Verdict[] {
  return isCompanyWide(entry) ? [entry.verdict] : entry.reasons
}

export function contractEndOf(entry: Entry | undefined): IsoDate | null {
  return entry === undefined || isCompanyWide(entry) ? null : entry.subject.component.contract.end
}

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

/**
 * Of a failing component any choice; of one that is only near a limit it can be kept, and nothing else is to decide. Nothing
 * advises about the company as a whole: something is done about what is said of it, or it is kept.
 */
export function choicesFor(entries: readonly Entry[]): readonly Choice[] {
  if (entries.some(isCompanyWide)) return ['other', 'keep']
  const isFailing = entries.every((entry) => !isCompanyWide(entry) && entry.verdict === 'FAIL')
  return isFailing ? ['accept-advice', 'move', 'keep', 'nothing-to-buy'] : ['keep']
}

/** Small ones are mostly answered by "nothing to buy"; the day offered for an exemption is its latest. */
export function firstDraft(entries: readonly Entry[], asOf: IsoDate, approver: string): DecisionDraft {
  const [first] = entries
  const isSmall = entries.length > 1 || (first !== undefined && !isCompanyWide(first) && first.small)
  const choices = choicesFor(entries)
  const [firstChoice = 'keep'] = choices
  return {
    choice: isSmall && choices.includes('nothing-to-buy') ? 'nothing-to-buy' : firstChoice,
    ruleIds: first === undefined ? [] : reasonsOf(first).map(({ rule }) => rule),
    approver,
    reason: '',
    alternatives: '',
    owner: '',
    due: '',
    cash: '',
    capacity: '',
    ground: 'other',
    until: latestEnd('other', asOf, { end: contractEndOf(first) }),
  }
}

/** One entry by the reasons that are ticked, several by all of theirs. */
function coveredBy(entries: readonly Entry[], { ruleIds }: Pick<DecisionDraft, 'ruleIds'>): readonly Covered[] {
  return entries.map((entry) => ({
    componentId: isCompanyWide(entry) ? null : entry.subject.component.id,
    ruleIds: entries.length === 1 ? ruleIds : reasonsOf(entry).map(({ rule }) => rule),
  }))
}

export function editOf(context: EditContext, entries: readonly Entry[], draft: DecisionDraft, typed: Typed): Result<Edit> {
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
