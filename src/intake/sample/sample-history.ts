// The four quarters before today in the life of the sample company, so that a newcomer sees history at once: what was not
// there yet, what cost or took another amount, one move to a managed service with its forecast and outcome, one exemption that has ended.

import {
  type AnyRecord,
  addMonths,
  type Decision,
  dayBefore,
  type Exemption,
  type IsoDate,
  newRecord,
  quarterId,
  quarterOf,
  quarterRange,
  type TableName,
  type Workbook,
} from '#core'

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

interface ThenValues {
  /** Basis points. */
  readonly share?: number
  /** Minor units a month. */
  readonly cost?: number
  readonly fields?: Readonly<Record<string, unknown>>
}

interface Then {
  readonly headcount: number
  readonly absent: readonly string[]
  readonly values: Readonly<Record<string, ThenValues>>
}

const SELF_RUN_VECTORS: ThenValues = {
  share: 1200,
  cost: 85_00,
  fields: { approach: 'build', origin: 'third-party', hosting: 'self-run', vendor: 'Qdrant' },
}

/** Newest first; each says all that differs from today's list. */
const THEN: readonly Then[] = [
  {
    headcount: 5,
    absent: ['Evaluation harness'],
    values: {
      'LLM API (chat and extraction)': { cost: 410_00 },
      'Embeddings API': { cost: 24_00 },
      'Fine-tuning GPUs (on demand)': { cost: 240_00 },
      'Kubernetes cluster': { share: 2200 },
      'Object storage': { cost: 10_00 },
      'Feature store (bespoke)': { share: 1800 },
    },
  },
  {
    headcount: 5,
    absent: ['Evaluation harness', 'Fine-tuning GPUs (on demand)', 'Feature store (bespoke)'],
    values: {
      'LLM API (chat and extraction)': { cost: 300_00 },
      'Embeddings API': { cost: 18_00 },
      'Kubernetes cluster': { share: 3000, cost: 390_00 },
      'Object storage': { cost: 8_00 },
      'Document parsing pipeline': { share: 3000, cost: 120_00 },
      'API containers and load balancer': { cost: 90_00 },
    },
  },
  {
    headcount: 4,
    absent: ['Evaluation harness', 'Fine-tuning GPUs (on demand)', 'Feature store (bespoke)', 'LLM tracing and cost per request'],
    values: {
      'LLM API (chat and extraction)': { cost: 190_00 },
      'Embeddings API': { cost: 12_00 },
      'Kubernetes cluster': { share: 3000, cost: 360_00 },
      'Vector store': SELF_RUN_VECTORS,
      'Object storage': { cost: 6_00 },
      'Document parsing pipeline': { share: 2500, cost: 90_00 },
      'API containers and load balancer': { cost: 72_00 },
    },
  },
  {
    headcount: 4,
    absent: [
      'Evaluation harness',
      'Fine-tuning GPUs (on demand)',
      'Feature store (bespoke)',
      'LLM tracing and cost per request',
      'Error monitoring',
      'Job queue',
    ],
    values: {
      'LLM API (chat and extraction)': { cost: 90_00 },
      'Embeddings API': { cost: 6_00 },
      'Kubernetes cluster': { share: 2800, cost: 360_00 },
      'Vector store': SELF_RUN_VECTORS,
      'Object storage': { cost: 4_00 },
      'Document parsing pipeline': { share: 2000, cost: 60_00 },
      'API containers and load balancer': { cost: 60_00 },
    },
  },
]

/** What the company books as research and development; all else is in the cost of what it sells. */
const IN_R_AND_D = ['Fine-tuning GPUs (on demand)', 'Feature store (bespoke)', 'Evaluation harness'] as const
/** Minor units a month, for infrastructure in all, this quarter and the next four. */
const BUDGET = 1800_00
const BUDGET_MONTHS = 15

/** @param list the sample as it is today. @param today the open quarter is the one of this day */
export function sampleHistory(list: Workbook, today: IsoDate): SampleHistory {
  const { fiscalStartMonth } = list.tables.settings['settings'] ?? newRecord('settings', 'settings')
  const sample = withBooks(list, quarterRange(quarterOf(today, fiscalStartMonth), fiscalStartMonth).first)
  const days = lastDays(today, fiscalStartMonth)
  const past = pastRecords(sample, days)
  const quarters = THEN.map((then, place): PastQuarter => {
    const asOf = days[place] as IsoDate
    return { quarter: quarterId(quarterOf(asOf, fiscalStartMonth)), asOf, workbook: asItWas(sample, then, asOf, past) }
  })
  return { workbook: withPast(sample, today, past), quarters: quarters.toReversed() }
}

function withBooks(list: Workbook, first: IsoDate): Workbook {
  const research = new Set(IN_R_AND_D.map((name) => idOf(list, name)))
  const months = Array.from({ length: BUDGET_MONTHS }, (_, at) => addMonths(first, at).slice(0, 7))
  const budget = months.map((month) => ({
    ...newRecord('budget', `budget-${month}`),
    ...{ month, amount: BUDGET as Workbook['tables']['budget'][string]['amount'] },
  }))
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
  for (let day = today; days.length < THEN.length; ) {
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
    effect: { cash: 25_00 as Decision['effect']['cash'], capacity: 800 },
    outcome: 'Moved in a week. The managed plan costs a little less than our server did.',
    closedOn: before,
    actual: { cash: 35_00 as Decision['actual']['cash'], capacity: 1000 },
  }
  const kept: Exemption = {
    ...newRecord('exemptions', 'sample-exemption-cluster'),
    componentId: idOf(sample, 'Kubernetes cluster'),
    ruleIds: ['owner-time', 'differentiation', 'reversibility'],
    reason: 'The first pilot customer asks for a cluster of their own; looked at again when the pilot is over.',
    ground: 'other',
    approver: 'Maya Okafor',
    since: dayAfter(third),
    until: last,
  }
  return { moved, kept }
}

function dayAfter(lastOfMonth: IsoDate): IsoDate {
  return `${addMonths(`${lastOfMonth.slice(0, 7)}-01` as IsoDate, 1).slice(0, 7)}-01` as IsoDate
}

function withPast(workbook: Workbook, day: IsoDate, { moved, kept }: PastRecords): Workbook {
  const isClosed = moved.closedOn !== null && moved.closedOn <= day
  const decision = isClosed ? moved : { ...moved, outcome: null, closedOn: null, actual: newRecord('decisions', moved.id).actual }
  const isMade = moved.date !== null && moved.date <= day
  const isKept = kept.since !== null && kept.since <= day
  return {
    ...workbook,
    tables: {
      ...workbook.tables,
      decisions: isMade ? { [moved.id]: decision } : {},
      exemptions: isKept ? { [kept.id]: kept } : {},
    },
  }
}

function asItWas(sample: Workbook, { headcount, absent, values }: Then, asOf: IsoDate, past: PastRecords): Workbook {
  const gone = new Set(absent.map((name) => idOf(sample, name)))
  const then = new Map(Object.entries(values).map(([name, value]) => [idOf(sample, name), value]))
  const of = (record: AnyRecord) => then.get(String(record['componentId'] ?? record.id))
  const { tables } = sample
  const company = tables.company['company']
  const changed = {
    ...sample,
    tables: {
      ...tables,
      company: company === undefined ? {} : { company: { ...company, headcount } },
      components: rows(tables.components, gone, (record) => ({ ...record, ...of(record)?.fields })),
      owners: rows(tables.owners, gone, (record) => withValue(record, 'share', of(record)?.share)),
      costLines: rows(tables.costLines, gone, (record) => withValue(record, 'amount', of(record)?.cost)),
      projects: rows(tables.projects, gone, (record) => record),
    },
  }
  return withPast(changed, asOf, past)
}

type Rows<T extends TableName> = Workbook['tables'][T]

function rows<R extends AnyRecord>(
  table: Readonly<Record<string, R>>,
  gone: ReadonlySet<string>,
  change: (record: R) => R,
): Record<string, R> {
  const kept = Object.values(table).filter((record) => !gone.has(String(record['componentId'] ?? record.id)))
  return Object.fromEntries(kept.map((record) => [record.id, change(record)]))
}

function withValue<R extends AnyRecord>(record: R, field: 'share' | 'amount', value: number | undefined): R {
  return value === undefined ? record : { ...record, [field]: value }
}

/** Names are those of the sample's own list: one that is not there is a bug. */
function idOf({ tables }: Workbook, name: string): string {
  const found = Object.values(tables.components as Rows<'components'>).find((component) => component.name === name)
  if (found === undefined) throw new Error(`The sample has no component ${name}`)
  return found.id
}
