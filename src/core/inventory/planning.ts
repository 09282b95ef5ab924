// What a team decides about its components over the quarters: evidence, projects to compare,
// exemptions, decisions, scenarios and the review itself.

import { ok } from '../result.ts'
import {
  choice,
  type Field,
  flag,
  group,
  integer,
  list,
  nameText,
  ofMonth,
  optionalBasisPoints,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalLine,
  optionalLongText,
  optionalMinorUnits,
  optionalSignedMinorUnits,
  optionalText,
  optionalTime,
  reference,
  type ValuesOf,
} from './field.ts'
import { attachments } from './outside-fields.ts'

const hours = () => optionalInteger('hours', 0, 100_000)

export const evidenceFields = {
  date: optionalDate(),
  componentId: reference('components'),
  customer: optionalLine(),
  kind: choice(['churn', 'lost-deal', 'blocking-limit'], 'blocking-limit'),
  amount: optionalMinorUnits(),
  open: { ...flag(), initial: true },
  note: optionalText(),
  attachments: attachments(),
}

/** Another way to have it: a second provider, a smaller build. */
export const projectOptionFields = { name: nameText(), weeks: optionalInteger('weeks', 0, 520), cost: optionalMinorUnits(), chosen: flag() }

export const projectFields = {
  componentId: reference('components'),
  managed: group({
    vendor: optionalLine(),
    quote: ofMonth(optionalMinorUnits()),
    setup: optionalMinorUnits(),
    yearlyRise: optionalBasisPoints(100_000),
    residualShare: optionalBasisPoints(),
  }),
  options: list(group(projectOptionFields), 20),
  build: group({
    oneOff: optionalMinorUnits(),
    effortWeeks: optionalInteger('weeks', 0, 5200),
    maintPerYear: optionalMinorUnits(),
    runPerMonth: ofMonth(optionalMinorUnits()),
  }),
  saving: group({ days: optionalInteger('days', 0, 100_000), share: optionalBasisPoints(), upkeep: optionalBasisPoints() }),
  reserved: group({ discount: optionalBasisPoints(), expectedUse: optionalBasisPoints() }),
  opsHours: group({
    pages: optionalInteger('count', 0, 100_000),
    upgrades: hours(),
    patches: hours(),
    debugging: hours(),
    updates: hours(),
    monitoring: hours(),
    scaling: hours(),
    failover: hours(),
  }),
  outOfPocketPerMonth: ofMonth(optionalMinorUnits()),
}

export type ProjectValues = ValuesOf<typeof projectFields>

const ruleIds = () => list(nameText(), 50)

export const exemptionFields = {
  /** null: the portfolio. */
  componentId: reference('components'),
  ruleIds: ruleIds(),
  reason: optionalText(),
  ground: optionalChoice(['contract-runs', 'regulation', 'nothing-to-buy', 'role-hired', 'other']),
  approver: optionalLine(),
  /** The day it was given: an exception lasts two quarters from here at most. */
  since: optionalDate(),
  /** Inclusive. */
  until: optionalDate(),
  attachments: attachments(),
}

export type ExemptionValues = ValuesOf<typeof exemptionFields>

export const decisionFields = {
  componentId: reference('components'),
  /** The failing checks this decision covers. */
  ruleIds: ruleIds(),
  choice: choice(['accept-advice', 'move', 'keep', 'nothing-to-buy', 'other'], 'accept-advice'),
  /** The day it was made, and by whom. */
  date: optionalDate(),
  approver: optionalLine(),
  rationale: optionalText(),
  /** What else was on the table, and why not. */
  alternatives: optionalText(),
  owner: optionalLine(),
  due: optionalDate(),
  effect: group({ cash: optionalSignedMinorUnits(), capacity: optionalInteger('bp', -10_000_000, 10_000_000) }),
  outcome: optionalText(),
  /** The day the outcome was recorded, and what it really came to: held against `effect` after two quarters. */
  closedOn: optionalDate(),
  actual: group({ cash: optionalSignedMinorUnits(), capacity: optionalInteger('bp', -10_000_000, 10_000_000) }),
  /** What it cost a month and took when this was decided, so that the outcome can be measured. */
  before: group({ cash: optionalMinorUnits(), capacity: optionalInteger('bp', 0, 10_000_000) }),
  attachments: attachments(),
}

export type DecisionValues = ValuesOf<typeof decisionFields>

/** Edits of a scenario are kept as they are: they are checked when they are applied. */
function rawList(): Field<readonly unknown[]> {
  return { initial: [], read: (raw) => ok(Array.isArray(raw) ? raw : []) }
}

export const SCENARIO_CHANGES = ['company', 'hire', 'growth', 'price', 'swap', 'limit'] as const
export type ScenarioChangeKind = (typeof SCENARIO_CHANGES)[number]

const scenarioChangeFields = {
  kind: choice(SCENARIO_CHANGES, 'company'),
  /** What it changes: a field of the company, a vendor, a component's id, a limit; null where the kind needs none (growth, hire). */
  target: optionalLine(),
  /** What the target was called when it was chosen: it is named by it once it is gone. */
  name: optionalLine(),
  /** In the unit of the target; growth and prices in basis points of today's (20000: twice); engineers more or less. */
  value: optionalInteger('count', -90_000_000_000_000, 90_000_000_000_000),
  /** Where the value is a word: the stage. */
  choice: optionalText(40),
}

/** So many changes one scenario has at most. */
export const MAX_SCENARIO_CHANGES = 500

export type ScenarioChange = ValuesOf<typeof scenarioChangeFields>

/** Changes are over the present, whatever that becomes; edits are of a pack that came back. */
export const scenarioFields = {
  name: nameText(),
  baseQuarter: optionalText(20),
  changes: list(group(scenarioChangeFields), MAX_SCENARIO_CHANGES),
  edits: rawList(),
}

export const viewFields = { name: nameText(), position: integer('count', 0, 1_000_000, 0), state: optionalLongText() }

/** The review that is going on; its answers are edits like any other. A lock freezes it and starts the next one blank. */
export const reviewFields = {
  /** "2026Q4"; null: none has been started. */
  quarter: optionalText(20),
  startedAt: optionalTime(),
  step: optionalText(40),
  /** What was taken over unchanged, and what somebody said is still right: ids of components and keys of items (review-item.ts). */
  carried: list(nameText(), 100_000),
  confirmed: list(nameText(), 100_000),
  /** Keys of what it asks, kept as it begins: what comes up later is asked in the next one. Empty: it has promised nothing. */
  asked: list(nameText(), 200_000),
  /** Keys of what had been answered before its latest answer: another answer asks none of it again. */
  settled: list(nameText(), 200_000),
  attendees: list(nameText(), 200),
  notes: optionalLongText(),
}
