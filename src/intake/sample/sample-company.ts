// What the sample company knows besides its list, so that a newcomer sees every screen filled: its money and its customers, what
// each component is, credits that end, a contract near its notice day, a month of the books, a deal that was lost, an exception
// with its reason, a decision that is open, and scenarios. No row, time, price or count of the list changes by it.

import {
  addDays,
  addMonths,
  basisPoints,
  type Company,
  type Component,
  type CostLine,
  type Decision,
  dayBefore,
  type Exemption,
  type IsoDate,
  type IsoTime,
  type Kind,
  minorUnits,
  newRecord,
  quarterOf,
  quarterRange,
  type RecordMeta,
  type Scenario,
  scenarioChange,
  type Workbook,
} from '#core'
import { sampleBooks } from './sample-books.ts'
import { idOf } from './sample-names.ts'

const KINDS: Readonly<Record<string, Kind>> = {
  'LLM API (chat and extraction)': 'llm-api',
  'Embeddings API': 'embeddings',
  'Fine-tuning GPUs (on demand)': 'gpu',
  'Kubernetes cluster': 'kubernetes',
  'Product database (Postgres)': 'database',
  'Vector store': 'vector-store',
  'Object storage': 'object-store',
  'Document parsing pipeline': 'pipeline',
  'Feature store (bespoke)': 'feature-store',
  'Job queue': 'queue',
  'API containers and load balancer': 'containers',
  'LLM tracing and cost per request': 'observability',
  'Error monitoring': 'observability',
  'Evaluation harness': 'eval',
  'Sign-in and billing': 'auth-billing',
}

/** Minor units. What the company has left at the start of the open quarter lasts it five months. */
const CREDITS = minorUnits(1550_00)
const NOTICE_DAYS = 30
const CONTRACT_MONTHS = 6

/** Where the days of the sample stand from today on. */
interface Days {
  readonly today: IsoDate
  /** First and last day of the open quarter. */
  readonly first: IsoDate
  readonly last: IsoDate
}

/** @param list as sampleWorkbook makes it. @param today every other day is counted from it */
export function sampleCompany(list: Workbook, today: IsoDate): Workbook {
  const { fiscalStartMonth } = list.tables.settings['settings'] ?? newRecord('settings', 'settings')
  const days: Days = { today, ...quarterRange(quarterOf(today, fiscalStartMonth), fiscalStartMonth) }
  const at = Object.values(list.tables.imports)[0]?.at ?? (`${today}T09:00:00.000Z` as IsoTime)
  const { tables } = list
  return {
    ...list,
    tables: {
      ...tables,
      settings: { settings: { ...newRecord('settings', 'settings'), ...tables.settings['settings'], nextReview: days.last } },
      company: { company: companyOf(list, days, at) },
      components: mapped(tables.components, (component) => componentOf(component, days, at)),
      costLines: mapped(tables.costLines, (line) => costLineOf(line, list)),
      creditGrants: credits(days),
      imports: mapped(tables.imports, (entry) => ({ ...entry, pricesAsOf: firstOfMonth(today) })),
      evidence: evidence(list, days),
      projects: quotes(list),
      decisions: decisions(days),
      exemptions: exemptions(list, days),
      scenarios: scenarios(),
      ...sampleBooks(today),
    },
  }
}

function mapped<R extends { readonly id: string }>(table: Readonly<Record<string, R>>, change: (record: R) => R) {
  return Object.fromEntries(Object.values(table).map((record) => [record.id, change(record)]))
}

/** Values that somebody typed at that moment. */
function typed<V extends object>(values: V, at: IsoTime, meta: RecordMeta): V & { readonly meta: RecordMeta } {
  const said = Object.fromEntries(Object.keys(values).map((field) => [field, { source: 'typed', at } as const]))
  return { ...values, meta: { ...meta, ...said } }
}

export const firstOfMonth = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01` as IsoDate

/** Three pilot customers at 3,000 a month; the time of one and a quarter engineers is there for what keeps things alive. */
function companyOf({ tables }: Workbook, { today }: Days, at: IsoTime): Company {
  const company = tables.company['company'] ?? newRecord('company', 'company')
  const values = {
    revenue: minorUnits(9000_00),
    netBurn: minorUnits(58_000_00),
    cash: minorUnits(820_000_00),
    raise: { amount: minorUnits(1_600_000_00), date: addMonths(today, -16) },
    customers: 3,
    activeUsers: 3,
    loggedCases: 160,
    infraCapacity: basisPoints(12_500),
    netNewArr: minorUnits(36_000_00),
    requestsPerMonth: 42_000,
    plannedEngineers: 4,
  } satisfies Partial<Company>
  return { ...company, ...typed(values, at, company.meta) }
}

function componentOf(component: Component, { today }: Days, at: IsoTime): Component {
  const kind = KINDS[component.name] ?? null
  const end = addDays(today, 45)
  const start = addDays(addMonths(end, -CONTRACT_MONTHS), 1)
  const more: Readonly<Record<string, Partial<Component>>> = {
    'Product database (Postgres)': { contract: { ...component.contract, start, end, noticeDays: NOTICE_DAYS } },
    'Document parsing pipeline': { customerNotices: 'Contracts come back as rows they can search, scans and tables included.' },
  }
  return { ...component, ...typed({ kind, ...more[component.name] }, at, component.meta) }
}

/** Three prices say what they grow with; what the others grow with is assumed. */
function costLineOf(line: CostLine, list: Workbook): CostLine {
  const name = list.tables.components[line.componentId ?? '']?.name
  if (name === 'Fine-tuning GPUs (on demand)') return { ...line, driver: 'usage', grantId: 'sample-credits' }
  return name === 'LLM API (chat and extraction)' || name === 'Embeddings API' ? { ...line, driver: 'usage' } : line
}

function credits({ first }: Days): Workbook['tables']['creditGrants'] {
  const id = 'sample-credits'
  return { [id]: { ...newRecord('creditGrants', id), vendor: 'Modal', balance: CREDITS, asOf: first } }
}

function evidence(list: Workbook, { today }: Days): Workbook['tables']['evidence'] {
  const [lost, waiting] = ['sample-evidence-lost', 'sample-evidence-limit'] as const
  return {
    [lost]: {
      ...newRecord('evidence', lost),
      ...{ date: addDays(today, -36), kind: 'lost-deal', customer: 'Halden Insurance', amount: minorUnits(24_000_00), open: true },
      componentId: idOf(list, 'LLM API (chat and extraction)'),
      note: 'Documents had to stay in the EU; our plan offers no region. They signed with somebody else.',
    },
    [waiting]: {
      ...newRecord('evidence', waiting),
      ...{ date: addDays(today, -9), kind: 'blocking-limit', customer: 'Brightwater Legal', amount: minorUnits(9000_00), open: true },
      componentId: idOf(list, 'Vector store'),
      note: 'Wants an index of its own for each matter; the plan allows five.',
    },
  }
}

function quotes(list: Workbook): Workbook['tables']['projects'] {
  const id = 'sample-quote-cluster'
  const project = newRecord('projects', id)
  const managed = { ...project.managed, vendor: 'AWS Fargate', quote: minorUnits(190_00), setup: minorUnits(1500_00) }
  return { [id]: { ...project, componentId: idOf(list, 'Kubernetes cluster'), managed } }
}

/** About the company: a component that is decided would no longer ask, and the list says which three do. */
function decisions({ today }: Days): Readonly<Record<string, Decision>> {
  const id = 'sample-decision-overbuild'
  const decision: Decision = {
    ...newRecord('decisions', id),
    ruleIds: ['overbuild-pattern'],
    choice: 'accept-advice',
    date: addDays(today, -12),
    approver: 'Maya Okafor',
    rationale: 'Three pilots need neither a cluster nor a feature store. First the store goes, then the cluster.',
    alternatives: 'Keep both until the first hundred customers: 40% of an engineer every month until then.',
    owner: 'Jonas Weber',
    due: addMonths(today, 3),
    effect: { cash: minorUnits(290_00), capacity: 3500 },
  }
  return { [id]: decision }
}

function exemptions(list: Workbook, { today }: Days): Readonly<Record<string, Exemption>> {
  const id = 'sample-exemption-sign-in'
  const exemption: Exemption = {
    ...newRecord('exemptions', id),
    componentId: idOf(list, 'Sign-in and billing'),
    ruleIds: ['reversibility'],
    reason: 'Every user would have to set a new password. Looked at again when the pilots are over.',
    ground: 'other',
    approver: 'Maya Okafor',
    since: addDays(today, -20),
    until: dayBefore(addMonths(addDays(today, -20), 5)),
  }
  return { [id]: exemption }
}

function scenarios(): Readonly<Record<string, Scenario>> {
  const made = [
    ['sample-scenario-growth', 'Twice the customers', scenarioChange({ kind: 'growth', value: 20_000 })],
    ['sample-scenario-price', 'Anthropic raises prices by a fifth', scenarioChange({ kind: 'price', target: 'Anthropic', value: 12_000 })],
    ['sample-scenario-hire', 'A fourth engineer', scenarioChange({ kind: 'hire', value: 1 })],
  ] as const
  return Object.fromEntries(made.map(([id, name, change]) => [id, { ...newRecord('scenarios', id), name, changes: [change] }]))
}
