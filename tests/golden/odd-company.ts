// A company as no sample is, for the golden files: yen with prices in other currencies, one of which has no rate, a fiscal year from
// February with two locked quarters, credits that lapse, a bill that came to more than its price, books of other months, costs booked
// on bills and on what is retired alone, vendors of one beginning, exceptions and decisions of every kind, and scenarios of every change.

import { addRecord, type IsoDate, type LockedQuarter, scenarioChange, setField, type Workbook } from '#core'
import { bookLine } from '../builders/books.ts'
import { type WithPast, withLocked } from '../builders/locked-past.ts'
import { aWorkbook } from '../builders/workbook.ts'
import { edited } from '../excel/subjects.ts'
import { group, imported } from '../unit/core/billing/bill-import.ts'

export function oddCompany(): WithPast {
  const start = withBill(aWorkbook(SKETCH))
  let workbook = start
  let past: LockedQuarter | null = null
  for (const [quarter, asOf, then] of [
    ['2027Q2', '2026-07-31', inJuly(start)],
    ['2027Q3', '2026-10-31', inOctober(start)],
  ] as const)
    ({ workbook, past } = withLocked(workbook, then, quarter, asOf as IsoDate))
  if (past === null) throw new Error('It has no past')
  return { workbook: withScenarios(workbook), past }
}

const SKETCH = {
  settings: { currency: 'JPY', locale: 'en-GB', fiscalStartMonth: 2, nextReview: '2027-01-20' },
  company: {
    ...{ name: 'Odd Company KK', stage: 'series-a', headcount: 24, engineers: 9, engineerMonthlyCost: 1_250_000 },
    ...{ revenue: 9_800_000, netBurn: 21_000_000, cash: 310_000_000, customers: 41, requestsPerMonth: 8_100_000, netNewArr: -2_400_000 },
    ...{ otherCogs: 640_000, infraCapacity: 15_000, raise: { amount: 900_000_000, date: '2025-05-31' } },
  },
  policy: { 'small-share': 500, 'basis-months': 18 },
  people: {
    Aki: { infraPrimary: true, otherPromised: 1500 },
    Bea: { kind: 'contractor' },
    Chen: { active: false },
    Dana: { kind: 'vendor' },
  },
  components: [
    {
      ...{ name: 'Inference cluster', layer: 'serving', kind: 'kubernetes', approach: 'build', hosting: 'self-run', vendor: 'AWS EKS' },
      ...{ edge: 'no', always24x7: true, switchWeeks: 5 },
      owners: [
        { person: 'Aki', share: 4500, confidence: 'measured' },
        { person: 'Bea', share: 2500 },
        { person: 'Chen', share: 1000 },
      ],
      costLines: [
        { label: 'Nodes', amount: 4100, currency: 'USD', grantId: 'grant-1', grantAmount: 1500 },
        { label: 'Load', amount: 61, currency: 'USD', driver: 'per-request', month: '2026-10' },
        { label: 'Support', amount: 900_000, per: 'year' },
      ],
      projects: [
        {
          ...{ managed: { vendor: 'Managed K8s', quote: 310_000, setup: 450_000, yearlyRise: 500, residualShare: 800 } },
          ...{ build: { oneOff: 1_200_000, effortWeeks: 8, maintPerYear: 700_000, runPerMonth: 90_000 }, outOfPocketPerMonth: 12_000 },
          opsHours: { pages: 3, upgrades: 6, patches: 4, debugging: 9, updates: 2, monitoring: 5, scaling: 1, failover: 0 },
        },
      ],
      exemptions: [
        {
          ...{ ruleIds: ['owner-time'], reason: 'Until the second engineer is here', ground: 'role-hired', approver: 'Maya' },
          ...{ since: '2026-10-01', until: '2027-01-31' },
        },
      ],
      decisions: [
        {
          ...{ ruleIds: ['managed-equivalent'], choice: 'move', date: '2026-10-20', approver: 'Maya', owner: 'Aki', due: '2026-11-20' },
          ...{ rationale: 'The quote is below what we pay', effect: { cash: 120_000, capacity: 3000 } },
          before: { cash: 700_000, capacity: 8000 },
        },
      ],
    },
    {
      ...{
        name: 'Training GPUs',
        layer: 'compute',
        kind: 'gpu',
        approach: 'borrow',
        hosting: 'rented-bare',
        vendor: 'Lambda',
        edge: 'yes',
      },
      customerNotices: 'Voices that sound like the speaker',
      owners: [{ person: 'Bea', share: null }, { share: 800 }],
      costLines: [
        { amount: 210_000, currency: 'EUR', grantId: 'grant-2' },
        ...[31, 35, 28, 44].map((amount, at) => ({ amount: amount * 10_000, month: `2026-0${at + 6}` })),
        { label: 'Racks', amount: 2_400_000, per: 'one-off', month: '2026-12' },
      ],
      contract: { start: '2026-02-01', minMonths: 12, noticeDays: 90, exitFee: 400_000 },
      decisions: [{ choice: 'keep', date: '2026-09-12', approver: 'Maya', rationale: 'It is what we sell', ruleIds: ['own-compute'] }],
    },
    {
      ...{ name: 'LLM API', layer: 'other', kind: 'llm-api', approach: 'borrow', vendor: 'Anthropic', edge: 'yes', share: 200 },
      costLines: [
        { label: 'Tokens', amount: 1_700_000, driver: 'usage' },
        { label: 'Batch', amount: 90_000, per: 'quarter', basis: 'forecast' },
      ],
      priceChangeReason: 'Twice the documents',
      evidence: [{ date: '2026-10-02', kind: 'lost-deal', customer: 'A bank', amount: 6_000_000 }],
      decisions: [
        {
          ...{ choice: 'nothing-to-buy', date: '2026-08-01', approver: 'Maya', due: '2027-02-01', ruleIds: ['spend-concentration'] },
          effect: { cash: 10_000, capacity: null },
        },
        {
          ...{ choice: 'other', date: '2026-03-01', outcome: 'Half of it came true', closedOn: '2026-05-15', effect: { cash: 60_000 } },
          ...{ actual: { cash: 31_000, capacity: -200 }, before: { cash: 1_400_000, capacity: 100 } },
        },
      ],
    },
    {
      ...{ name: 'LLM API (fallback)', layer: 'other', kind: 'llm-api', approach: 'borrow', vendor: 'Anthropic Japan', edge: 'unsure' },
      costLines: [{ amount: 45_000, currency: 'GBP' }],
    },
    {
      ...{ name: 'Object store', vendor: 'AWS', layer: 'data', kind: 'object-store', share: 300, edge: 'no' },
      costLines: [{ label: 'Archive', amount: 30_000, billId: 'bill-1' }],
    },
    {
      ...{ name: 'Search', vendor: 'AWS OpenSearch', layer: 'data', kind: 'search', edge: 'no', owners: [{ person: 'Dana', share: 9000 }] },
      costLines: [{ label: 'Nodes', amount: 75_000, billId: 'bill-1', billShare: 5000 }, { amount: 8000 }],
      contract: { end: '2026-12-31', noticeDays: 45 },
      exemptions: [{ ruleIds: ['reversibility'], reason: 'Expired', approver: 'Maya', since: '2026-01-01', until: '2026-06-30' }],
    },
    {
      ...{ name: 'Seats', vendor: 'GitHub', layer: 'other', kind: 'ci', approach: 'buy', share: 50, edge: 'no' },
      costLines: [{ amount: 21, currency: 'USD', driver: 'per-seat', seats: 14 }],
      contract: { end: '2027-03-01', noticeDays: 60 },
    },
    {
      ...{ name: 'Answer path', kind: 'request-path', layer: 'serving', requestsPerMonth: 8_100_000, share: 600, edge: 'no' },
      steps: [
        { name: 'retrieve', latency: 'yes' },
        { name: 'rank', latency: 'no' },
      ],
      observability: { latencyPerStep: 'yes', tokens: 'no', errors: 'yes', costPerRequest: null },
      decisions: [{ choice: 'accept-advice', date: '2026-11-10', ruleIds: ['observability'], owner: 'Aki', due: null }],
    },
    { name: 'Old warehouse', lifecycle: 'retired', vendor: 'Snowflake', costLines: [{ amount: 500_000, bookedAs: 'cogs' }] },
    {
      ...{ name: 'New warehouse', lifecycle: 'planned', vendor: 'Snowflake', layer: 'data', kind: 'warehouse', share: 1500, cost: 350_000 },
      projects: [
        {
          options: [
            { name: 'Managed', weeks: 3, cost: 500_000, chosen: true },
            { name: 'Own', weeks: 14, cost: null, chosen: false },
          ],
        },
      ],
    },
    { ...{ name: 'Tape', lifecycle: 'retiring', replacedBy: 'c-object-store', layer: 'data', share: 100, cost: 0, edge: 'no' } },
    { name: 'Nobody knows' },
  ],
  bills: [
    { vendor: 'Google Cloud', amount: 150_000, date: '2026-10-31', bookedAs: 'cogs' },
    { vendor: 'Hetzner', amount: 1000, currency: 'EUR', per: 'year', bookedAs: 'r-and-d' },
  ],
  creditGrants: [
    { vendor: 'AWS Activate', balance: 9000, currency: 'USD', asOf: '2026-11-01', expires: '2027-01-15' },
    { vendor: 'Lambda credits', balance: 100_000_000, currency: 'EUR', asOf: '2026-11-01', expires: '2027-02-28' },
    { vendor: 'Lapsed', balance: 40_000, currency: 'JPY', asOf: '2026-04-01', expires: '2026-10-31' },
  ],
  exchangeRates: [
    { from: 'USD', to: 'JPY', rate: 151.4, date: '2026-10-01' },
    { from: 'USD', to: 'JPY', rate: 149.85, date: '2026-11-01' },
    { from: 'EUR', to: 'JPY', rate: 163.27, date: '2026-11-01' },
  ],
  imports: [{ source: 'list.csv', pricesAsOf: '2026-10-15', controlTotal: 4_000_000, rowsTotal: 3_990_000 }],
  budget: [
    ...['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].map((month) => ({ month, amount: 3_600_000 })),
    { month: '2027-02', amount: 4_000_000 },
  ],
  // July is before what is compared, and nothing was booked in August.
  ledger: [
    bookLine('2026-07', 'Amazon Web Services Japan', 800_000),
    bookLine('2026-09', 'Amazon Web Services Japan', 1_190_000),
    bookLine('2026-10', 'Amazon Web Services Japan', 910_000),
    bookLine('2026-10', 'Amazon Web Services Japan', -40_000),
    bookLine('2026-10', 'Anthropic, PBC', 1_760_000, 'Software'),
    bookLine('2026-10', 'Datadog', 66_000, 'Software'),
    bookLine('2026-10', 'Notion', 12_000, 'Software'),
    bookLine('2026-10', 'Nobody asked', 5000, 'Travel'),
    bookLine('2026-10', null, 700, null),
    bookLine('2026-10', 'Aki', 1_250_000, 'Salaries'),
  ],
  bookAccounts: { Hosting: 'hosting', Software: 'software', Salaries: 'other' },
  bookVendors: {
    'Amazon Web Services Japan': ['AWS', 'AWS EKS', 'AWS OpenSearch'],
    ...{ 'Anthropic, PBC': ['Anthropic', 'Anthropic Japan'], Datadog: 'not-listed', Notion: 'not-infrastructure' },
  },
  exemptions: [
    { ruleIds: ['runway'], reason: 'The round closes in January', approver: 'The board', since: '2026-11-01', until: '2027-01-31' },
  ],
  decisions: [{ ruleIds: ['runway'], choice: 'other', effect: { cash: 2_000_000, capacity: 5000 }, due: '2027-02-01', owner: 'Maya' }],
  evidence: [{ date: '2026-09-09', kind: 'churn', customer: 'A school', amount: 1_200_000, open: false }],
} satisfies Parameters<typeof aWorkbook>[0]

/** Its last month came to less than the one before, with a purchase, tax, a credit and what nobody lists. */
function withBill(workbook: Workbook): Workbook {
  const ofMonth = (month: string, factor: number) => [
    group('AmazonS3', String(1040.5 * factor), { month }),
    group('AmazonEC2', String(2310.25 * factor), { month, account: 'training' }),
    group('AWSSupport', String(100 * factor), { month }),
    group(null, String(310.07 * factor), { month, category: 'tax' }),
    group('AmazonEC2', String(-200 * factor), { month, category: 'credit' }),
  ]
  const bought = group('ComputeSavingsPlans', '3600', {
    ...{ month: '2026-09', category: 'purchase' },
    term: { first: '2026-09-01' as IsoDate, last: '2027-08-31' as IsoDate },
  })
  const rules = [
    { conditions: [{ field: 'service', test: 'is', text: 'AWSSupport' }], target: 'rest', componentId: null, shares: [] },
    { conditions: [{ field: 'service', test: 'is', text: 'AmazonS3' }], target: 'component', componentId: 'c-object-store', shares: [] },
  ] as const
  return imported(workbook, [...ofMonth('2026-09', 1.5), bought, ...ofMonth('2026-10', 1)], { rules }, 'aws.csv')
}

/** Cheaper, one component fewer, another owner, and no burn that anybody knew. */
function inJuly(workbook: Workbook): Workbook {
  return edited(inOctober(workbook), [
    (context) => setField(context, 'company', 'company', 'netBurn', null),
    (context) => setField(context, 'company', 'company', 'cash', 420_000_000),
    (context) => setField(context, 'components', 'c-new-warehouse', 'lifecycle', 'retired'),
    (context) => setField(context, 'owners', 'c-inference-cluster-owner-1', 'share', 7000),
  ])
}

function inOctober(workbook: Workbook): Workbook {
  return edited(workbook, [
    (context) => setField(context, 'company', 'company', 'netBurn', 19_500_000),
    (context) => setField(context, 'company', 'company', 'engineers', 8),
    (context) => setField(context, 'components', 'c-old-warehouse', 'lifecycle', 'live'),
    (context) => setField(context, 'components', 'c-inference-cluster', 'edge', 'unsure'),
    (context) => setField(context, 'costLines', 'c-llm-api-cost-1', 'amount', 1_100_000),
    (context) => setField(context, 'costLines', 'c-training-gpus-cost-1', 'amount', 190_000),
    (context) => setField(context, 'policy', 'basis-months', 'value', 12),
  ])
}

function withScenarios(workbook: Workbook): Workbook {
  const named = {
    Worse: [
      scenarioChange({ kind: 'growth', value: 25_000 }),
      scenarioChange({ kind: 'company', target: 'netBurn', value: 26_000_000 }),
      scenarioChange({ kind: 'limit', target: 'owner-time', value: 900 }),
    ],
    Hired: [scenarioChange({ kind: 'hire', value: -2 }), scenarioChange({ kind: 'company', target: 'stage', choice: 'series-b' })],
    Moved: [
      scenarioChange({ kind: 'swap', target: 'c-inference-cluster' }),
      scenarioChange({ kind: 'price', target: 'Anthropic', value: 8000 }),
      scenarioChange({ kind: 'price', target: 'Nobody', value: 20_000 }),
      scenarioChange({ kind: 'swap', target: 'c-gone', name: 'Gone' }),
    ],
  }
  return edited(
    workbook,
    Object.entries(named).map(
      ([name, changes], at) =>
        (context) =>
          addRecord(context, 'scenarios', { id: `s-${at + 1}`, name, changes }),
    ),
  )
}
