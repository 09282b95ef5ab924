// The four quarters before today in the life of the sample company, so that a newcomer sees history at once: what was not
// there yet, what cost or took another amount, one move to a managed service with its forecast and outcome, one exemption that
// has ended. Of its list alone (sample-workbook.ts) as much as of all it knows (sample-company.ts).

import {
  type AnyRecord,
  addDays,
  addMonths,
  basisPoints,
  type Company,
  type Component,
  type CreditGrant,
  type Decision,
  dayBefore,
  type Exemption,
  type IsoDate,
  minorUnits,
  newRecord,
  quarterId,
  quarterOf,
  quarterRange,
  type Workbook,
} from '#core'
import { firstOfMonth } from './sample-company.ts'
import { idOf } from './sample-names.ts'

/** A quarter as it was on its last day: it is locked as it stands. */
interface PastQuarter {
  readonly quarter: string
  readonly asOf: IsoDate
  readonly workbook: Workbook
}

export interface SampleHistory {
  /** The sample with what its past has left behind. */
  readonly workbook: Workbook
  /** The oldest first. */
  readonly quarters: readonly PastQuarter[]
}

/** How many of the past quarters had it already: all of them, unless it stands here. */
const QUARTERS_THERE: Readonly<Record<string, number>> = {
  'Evaluation harness': 0,
  'Fine-tuning GPUs (on demand)': 1,
  'Feature store (bespoke)': 1,
  'LLM tracing and cost per request': 2,
  'Error monitoring': 3,
  'Job queue': 3,
}

/** What was another than today, in each past quarter from the newest; null and what is left out: as today. */
type Then<T> = Readonly<Record<string, readonly (T | null)[]>>

type CompanyThen = Pick<Company, 'headcount'> &
  Partial<Pick<Company, 'revenue' | 'netBurn' | 'cash' | 'netNewArr' | 'customers' | 'activeUsers' | 'loggedCases' | 'requestsPerMonth'>>

const money = (revenue: number, netBurn: number, cash: number, netNewArr: number) => ({
  ...{ revenue: minorUnits(revenue * 100), netBurn: minorUnits(netBurn * 100) },
  ...{ cash: minorUnits(cash * 100), netNewArr: minorUnits(netNewArr * 100) },
})

const use = (customers: number, loggedCases: number, requestsPerMonth: number) => ({
  ...{ customers, activeUsers: customers, loggedCases, requestsPerMonth },
})

/** What the list does not know today it did not know then. */
const COMPANY: readonly CompanyThen[] = [
  { headcount: 5, ...money(6000, 57_000, 935_000, 36_000), ...use(2, 90, 30_000) },
  { headcount: 5, ...money(3000, 54_000, 1_103_000, 0), ...use(1, 40, 18_000) },
  { headcount: 4, ...money(3000, 46_000, 1_257_000, 36_000), ...use(1, 15, 11_000) },
  { headcount: 4, ...money(0, 43_000, 1_391_000, 0), ...use(0, 0, 4000) },
]

/** Minor units, at the start of each past quarter that drew on them. */
const CREDITS_LEFT = [minorUnits(2270_00)] as const

/** Minor units a month. */
const COSTS: Then<number> = {
  'LLM API (chat and extraction)': [410_00, 300_00, 190_00, 90_00],
  'Embeddings API': [24_00, 18_00, 12_00, 6_00],
  'Fine-tuning GPUs (on demand)': [240_00],
  'Kubernetes cluster': [null, 390_00, 360_00, 360_00],
  'Vector store': [null, null, 85_00, 85_00],
  'Object storage': [10_00, 8_00, 6_00, 4_00],
  'Document parsing pipeline': [null, 120_00, 90_00, 60_00],
  'API containers and load balancer': [null, 90_00, 72_00, 60_00],
}

/** Basis points. */
const SHARES: Then<number> = {
  'Kubernetes cluster': [2200, 3000, 3000, 2800],
  'Vector store': [null, null, 1200, 1200],
  'Document parsing pipeline': [null, 3000, 2500, 2000],
  'Feature store (bespoke)': [1800],
}

const SELF_RUN_VECTORS = { approach: 'build', origin: 'third-party', hosting: 'self-run', vendor: 'Qdrant' } as const

const FIELDS: Then<Partial<Component>> = { 'Vector store': [null, null, SELF_RUN_VECTORS, SELF_RUN_VECTORS] }

/** What the company books as research and development; all else is in the cost of what it sells. */
const IN_R_AND_D = ['Fine-tuning GPUs (on demand)', 'Feature store (bespoke)', 'Evaluation harness'] as const
/** Minor units a month, for infrastructure in all, this quarter and the next four. */
const BUDGET = minorUnits(1800_00)
const BUDGET_MONTHS = 15

/** @param list the sample as it is today. @param today the open quarter is the one of this day */
export function sampleHistory(list: Workbook, today: IsoDate): SampleHistory {
  const { fiscalStartMonth } = list.tables.settings['settings'] ?? newRecord('settings', 'settings')
  const sample = withBooks(list, quarterRange(quarterOf(today, fiscalStartMonth), fiscalStartMonth).first)
  const days = lastDays(today, fiscalStartMonth)
  const past = pastRecords(sample, days)
  const quarters = days.map((asOf, place): PastQuarter => {
    return { quarter: quarterId(quarterOf(asOf, fiscalStartMonth)), asOf, workbook: asItWas(sample, place, asOf, past) }
  })
  return { workbook: withPast(sample, today, past), quarters: quarters.toReversed() }
}

function withBooks(list: Workbook, first: IsoDate): Workbook {
  const research = new Set(IN_R_AND_D.map((name) => idOf(list, name)))
  const months = Array.from({ length: BUDGET_MONTHS }, (_, at) => addMonths(first, at).slice(0, 7))
  const budget = months.map((month) => ({ ...newRecord('budget', `budget-${month}`), month, amount: BUDGET }))
  const costLines = Object.values(list.tables.costLines).map((line) => ({
    ...line,
    bookedAs: research.has(line.componentId ?? '') ? ('r-and-d' as const) : ('cogs' as const),
  }))
  const byId = <R extends AnyRecord>(records: readonly R[]) => Object.fromEntries(records.map((record) => [record.id, record]))
  return { ...list, tables: { ...list.tables, costLines: byId(costLines), budget: byId(budget) } }
}

/** Last days of the quarters before today's, the newest first. */
function lastDays(today: IsoDate, fiscalStartMonth: number): readonly IsoDate[] {
  const days: IsoDate[] = []
  for (let day = today; days.length < COMPANY.length; ) {
    day = dayBefore(quarterRange(quarterOf(day, fiscalStartMonth), fiscalStartMonth).first)
    days.push(day)
  }
  return days
}

interface PastRecords {
  readonly moved: Decision
  readonly kept: Exemption
}

function pastRecords(sample: Workbook, days: readonly IsoDate[]): PastRecords {
  const [last, before, third] = days as [IsoDate, IsoDate, IsoDate]
  const moved: Decision = {
    ...newRecord('decisions', 'sample-decision-vectors'),
    componentId: idOf(sample, 'Vector store'),
    ruleIds: ['differentiation', 'managed-data'],
    choice: 'move',
    date: third,
    approver: 'Maya Okafor',
    rationale: 'Customers never see which vector store answers; a managed one takes the upgrades away from us.',
    alternatives: 'Stay on our own server for another quarter: the next upgrade alone takes two days.',
    owner: 'Jonas Weber',
    due: before,
    effect: { cash: minorUnits(25_00), capacity: 800 },
    outcome: 'Moved in a week. The managed plan costs a little less than our server did.',
    closedOn: before,
    actual: { cash: minorUnits(35_00), capacity: 1000 },
  }
  const cluster = idOf(sample, 'Kubernetes cluster')
  const ofItsKind = sample.tables.components[cluster]?.kind === 'kubernetes' ? ['boring-serving'] : []
  const kept: Exemption = {
    ...newRecord('exemptions', 'sample-exemption-cluster'),
    componentId: cluster,
    ruleIds: ['owner-time', 'differentiation', 'reversibility', ...ofItsKind],
    reason: 'The first pilot customer asks for a cluster of their own; looked at again when the pilot is over.',
    ground: 'other',
    approver: 'Maya Okafor',
    since: addDays(third, 1),
    until: last,
  }
  return { moved, kept }
}

/** What stands in the sample itself is as young as it says: a past quarter has only what was there by then. */
function withPast(workbook: Workbook, day: IsoDate, { moved, kept }: PastRecords): Workbook {
  const isClosed = moved.closedOn !== null && moved.closedOn <= day
  const decision = isClosed ? moved : { ...moved, outcome: null, closedOn: null, actual: newRecord('decisions', moved.id).actual }
  const { decisions, exemptions } = workbook.tables
  return {
    ...workbook,
    tables: {
      ...workbook.tables,
      decisions: byDay({ [moved.id]: decision, ...decisions }, ({ date }) => date, day),
      exemptions: byDay({ [kept.id]: kept, ...exemptions }, ({ since }) => since, day),
    },
  }
}

function byDay<R>(table: Readonly<Record<string, R>>, dayOf: (record: R) => IsoDate | null, day: IsoDate): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(table).filter(([, record]) => (dayOf(record) ?? day) <= day))
}

/** @param place of the quarter, from 0: the newest */
function asItWas(sample: Workbook, place: number, asOf: IsoDate, past: PastRecords): Workbook {
  const { tables } = sample
  const gone = new Set(Object.entries(QUARTERS_THERE).flatMap(([name, quarters]) => (quarters <= place ? [idOf(sample, name)] : [])))
  const about = (record: AnyRecord) => String(record['componentId'] ?? record.id)
  function rows<R extends AnyRecord, T>(
    table: Readonly<Record<string, R>>,
    then: Then<T>,
    change: (value: T) => Partial<R>,
    young: (record: R) => R = (record) => record,
  ) {
    const values = new Map(Object.entries(then).map(([name, each]) => [idOf(sample, name), each[place] ?? null]))
    const kept = Object.values(table).filter((record) => !gone.has(about(record)))
    const asThen = (record: R, value: T | null): R => (value === null ? record : { ...record, ...change(value) })
    return Object.fromEntries(kept.map((record) => [record.id, asThen(young(record), values.get(about(record)) ?? null)]))
  }
  const changed = {
    ...sample,
    tables: {
      ...tables,
      ...youngerTables(sample, place, asOf),
      components: rows(
        tables.components,
        FIELDS,
        (fields) => fields,
        (component) => withoutLaterContract(component, asOf),
      ),
      owners: rows(tables.owners, SHARES, (share) => ({ share: basisPoints(share) })),
      costLines: rows(tables.costLines, COSTS, (amount) => ({ amount: minorUnits(amount) })),
    },
  }
  return withPast(changed, asOf, past)
}

/** What the sample knows besides its list, as far as it was known then. Plans and books begin with the open quarter. */
function youngerTables({ tables }: Workbook, place: number, asOf: IsoDate): Partial<Workbook['tables']> {
  const { fiscalStartMonth } = tables.settings['settings'] ?? newRecord('settings', 'settings')
  const { first } = quarterRange(quarterOf(asOf, fiscalStartMonth), fiscalStartMonth)
  const company = tables.company['company'] ?? newRecord('company', 'company')
  const { headcount, ...then } = COMPANY[place] ?? company
  const settings = tables.settings['settings']
  const balance = CREDITS_LEFT[place]
  const grants = Object.values(tables.creditGrants).map((grant): CreditGrant => ({ ...grant, balance: balance ?? null, asOf: first }))
  return {
    ...(settings === undefined ? {} : { settings: { settings: { ...settings, nextReview: null } } }),
    company: { company: { ...company, headcount, ...(company.revenue === null ? {} : then) } },
    imports: Object.fromEntries(
      Object.values(tables.imports).map((entry) => [
        entry.id,
        { ...entry, pricesAsOf: entry.pricesAsOf === null ? null : firstOfMonth(asOf) },
      ]),
    ),
    creditGrants: balance === undefined ? {} : Object.fromEntries(grants.map((grant) => [grant.id, grant])),
    evidence: byDay(tables.evidence, ({ date }) => date, asOf),
    projects: {},
    scenarios: {},
    ledger: {},
    bookAccounts: {},
    bookVendors: {},
  }
}

function withoutLaterContract(component: Component, asOf: IsoDate): Component {
  const { start } = component.contract
  return start === null || start <= asOf ? component : { ...component, contract: newRecord('components', component.id).contract }
}
