// What was decided: advice taken, decisions and exceptions in one list, what asks for attention first. Each with the flags
// that its status is looked up by, as the sheet computes them too.

import {
  type Ask,
  type Asks,
  type AskTotals,
  type Assessment,
  asksOf,
  askTotals,
  CHECK_STATES,
  type Decision,
  type Exemption,
  type IsoDate,
  isClosed,
  isInForce,
  isWithoutAlternative,
  outcomeOf,
  type RuleFormula,
  recordsOf,
} from '#core'
import {
  ACTUAL_FROM,
  coveredNames,
  type DECISION_KINDS,
  DECISION_LABELS,
  DECISION_STATUS,
  type DecisionStatus,
  GROUND_LABELS,
} from '#wording'
import type { BoardPack } from '../../pack.ts'
import { type CompanyFinding, canSpeak, companyFindings, type FindingState } from '../checks/company-wide.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly decisions: DecisionsLayout | null
  }
}

/** The first that holds is the status. */
export const STATUSES = Object.keys(DECISION_STATUS) as readonly DecisionStatus[]

/** Money a month in minor units, time in basis points of one engineer. */
export type Effect = Decision['effect']

export interface DecisionItem {
  readonly id: string
  readonly kind: keyof typeof DECISION_KINDS
  /** null: the list as a whole. The component may be deleted since. */
  readonly componentId: string | null
  readonly choice: string
  readonly ruleIds: readonly string[]
  readonly covers: string
  readonly owner: string | null
  readonly approver: string | null
  readonly date: IsoDate | null
  /** Due, or kept until. */
  readonly until: IsoDate | null
  readonly expected: Effect
  readonly actual: Effect
  readonly actualFrom: string
  readonly closedOn: IsoDate | null
  readonly outcome: string | null
  readonly why: string | null
  /** An exception that has a reason, an approver and an end. */
  readonly isGiven: boolean
  /** It holds until a day, and nothing is to be done: an exception, or a decision that nobody offers an alternative. */
  readonly isHeld: boolean
}

export interface AsksLayout extends Asks {
  readonly heading: number
  readonly first: number
  /** As many as have a row; the others are counted in the row below them. */
  readonly shown: readonly Ask[]
  /** null: every ask has a row. */
  readonly rest: number | null
  /** Of those that have none. */
  readonly restTotals: AskTotals
  readonly total: number
  /** The minor ones, below the total. */
  readonly last: number
}

export interface CompanyLayout {
  readonly heading: number
  readonly first: number
  /** What needs a decision first. */
  readonly findings: readonly CompanyFinding[]
  /** Checks that only inform, below them. */
  readonly others: readonly OtherCheck[]
  /** How many need a decision. */
  readonly total: number
}

export interface DecisionsLayout {
  /** null: no decision is needed. */
  readonly asks: AsksLayout | null
  readonly company: CompanyLayout
  /** What was decided; none at all leaves one blank row. */
  readonly items: readonly DecisionItem[]
  readonly heading: number
  readonly first: number
  readonly last: number
  readonly totalsHeading: number
  readonly firstStatus: number
  /** Open and overdue together. */
  readonly outstanding: number
}

/** A check of the company that nobody decides about. */
export interface OtherCheck {
  readonly formula: RuleFormula
  /** Place among PORTFOLIO_FORMULAS. */
  readonly place: number
  /** The row of its result on the sheet Checks. */
  readonly result: number
}

const FIRST_HEADING = 5
/** Below a heading stand the headers and their units. */
const HEAD = 3
/** More are counted: a board decides a few things at a time. */
const MOST_ASKS = 8

/** null: nothing is asked or said of the company, nothing was decided, and nothing is kept. */
export function decisionsLayout(pack: BoardPack): DecisionsLayout | null {
  const { workbook, assessment } = pack
  const items = [
    ...recordsOf(workbook, 'decisions').map((decision) => ofDecision(decision, assessment)),
    ...recordsOf(workbook, 'exemptions').map(ofExemption),
  ].sort((a, b) => attention(a, assessment.asOf) - attention(b, assessment.asOf) || compareDays(a.until, b.until))
  const asks = asksLayout(asksOf(assessment, workbook.tables.settings['settings']?.fiscalStartMonth ?? 1))
  const company = companyLayout(pack, asks === null ? FIRST_HEADING : asks.last + 2)
  if (items.length === 0 && asks === null && company.findings.every(({ state }) => state === null)) return null
  const heading = company.total + 2
  const first = heading + HEAD
  const last = first + Math.max(items.length, 1) - 1
  const totalsHeading = last + 2
  const firstStatus = totalsHeading + 2
  return { asks, company, items, heading, first, last, totalsHeading, firstStatus, outstanding: firstStatus + STATUSES.length }
}

/** null: no decision is needed, not even a minor one. */
function asksLayout(asks: Asks): AsksLayout | null {
  if (asks.asks.length === 0 && asks.minor.count === 0) return null
  const first = FIRST_HEADING + HEAD
  const shown = asks.asks.slice(0, MOST_ASKS)
  const rest = asks.asks.length > shown.length ? first + shown.length : null
  const total = first + shown.length + (rest === null ? 0 : 1)
  const restTotals = askTotals(asks.asks.slice(MOST_ASKS))
  return { ...asks, heading: FIRST_HEADING, first, shown, rest, restTotals, total, last: total + 1 }
}

function companyLayout(pack: BoardPack, heading: number): CompanyLayout {
  const place = ({ state, quiet }: CompanyFinding) =>
    state === null ? SAID.length + CHECK_STATES.indexOf(quiet.state) : SAID.indexOf(state)
  const findings = companyFindings(pack).toSorted((a, b) => place(a) - place(b))
  const others = otherChecks(pack)
  return { heading, first: heading + 2, findings, others, total: heading + 2 + findings.length + others.length }
}

function otherChecks({ places }: BoardPack): readonly OtherCheck[] {
  return places
    .of('checks')
    .portfolio.flatMap(({ formula, row, inputs }, place): OtherCheck[] =>
      canSpeak(formula) ? [] : [{ formula, place, result: row + 1 + inputs.length + formula.outcomes.length }],
    )
}

const SAID: readonly FindingState[] = ['to-decide', 'watch', 'planned', 'kept']

/** The list of what was decided; null: nothing was. */
export function decisionLog({ places }: Pick<BoardPack, 'places'>): DecisionsLayout | null {
  const layout = places.of('decisions')
  return layout === null || layout.items.length === 0 ? null : layout
}

function ofDecision(decision: Decision, assessment: Assessment): DecisionItem {
  const { id, choice, ruleIds, owner, approver, date, due, effect, closedOn, outcome, rationale } = decision
  const { actual, basis } = outcomeOf(decision, assessment)
  const isHeld = isWithoutAlternative(decision) && !isClosed(decision, assessment.asOf)
  return {
    ...{ id, componentId: decision.componentId, kind: choice === 'accept-advice' ? 'advice' : 'decision' },
    ...{ choice: DECISION_LABELS[choice], ruleIds, covers: coveredNames(ruleIds), owner, approver, date, until: due },
    ...{ expected: effect, actual, actualFrom: ACTUAL_FROM[basis], closedOn, outcome, why: rationale },
    ...{ isHeld, isGiven: isHeld },
  }
}

const NO_EFFECT: Effect = { cash: null, capacity: null }

function ofExemption(exemption: Exemption): DecisionItem {
  const { id, componentId, ruleIds, ground, approver, since, until, reason } = exemption
  return {
    ...{ id, componentId, kind: 'exception', choice: ground === null ? DECISION_LABELS.keep : GROUND_LABELS[ground] },
    ...{ ruleIds, covers: coveredNames(ruleIds), owner: null, approver, date: since, until },
    ...{ expected: NO_EFFECT, actual: NO_EFFECT, actualFrom: '', closedOn: null, outcome: null, why: reason },
    isHeld: true,
    isGiven: until !== null && isInForce(exemption, until),
  }
}

/** In the order of STATUSES, as the flags of the sheet have them. */
function flagsOf(item: DecisionItem, asOf: IsoDate): readonly number[] {
  const { isHeld, isGiven, until } = item
  const isKept = isHeld && isGiven && until !== null && until >= asOf
  const isDone = !isHeld && isClosed(item, asOf)
  const isOverdue = !isHeld && !isDone && until !== null && until < asOf
  const flags = [isKept, isHeld && !isKept, isDone, isOverdue]
  return [...flags, !flags.includes(true)].map(Number)
}

export function statusOf(item: DecisionItem, asOf: IsoDate): DecisionStatus {
  return STATUSES[flagsOf(item, asOf).indexOf(1)] as DecisionStatus
}

const ATTENTION: readonly DecisionStatus[] = ['overdue', 'open', 'kept', 'ended', 'done']

function attention(item: DecisionItem, asOf: IsoDate): number {
  return ATTENTION.indexOf(statusOf(item, asOf))
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b !== null && b < a ? 1 : -1
}

export interface StatusTotal {
  readonly count: number
  readonly cash: number
  readonly capacity: number
}

export function totalOf(items: readonly DecisionItem[], statuses: readonly DecisionStatus[], asOf: IsoDate): StatusTotal {
  const of = items.filter((item) => statuses.includes(statusOf(item, asOf)))
  const sum = (key: keyof Effect) => of.reduce((total, { expected }) => total + (expected[key] ?? 0), 0)
  return { count: of.length, cash: sum('cash'), capacity: sum('capacity') }
}
