// Workbooks with everything odd that a team may have: names that look like formulas, blanks, unknown
// answers, many owners, vendor staff, other currencies, contracts, exemptions and decisions.

import fc from 'fast-check'
import { APPROACHES, BOOKED_AS, EDGES, HOSTINGS, KINDS, LAYERS, LIFECYCLES, MAX_MINOR_UNITS, ORIGINS, STAGES, type Workbook } from '#core'
import { aWorkbook, type ComponentSketch, type WorkbookSketch } from './workbook.ts'

const ODD_TEXTS = [
  'Job queue',
  "O'Brien's “cache”",
  '+1 hot standby',
  '-1 and @home',
  'Zürich · データ 🚀',
  'a <b> & "c"',
  '_x0041_ literal',
  "'leading quote",
  '100 %',
  'TRUE',
  '2026-11-25',
  '0012',
  'very '.repeat(30).trim(),
]
const PEOPLE = ['Ana', 'Bo', 'Zoë Lindqvist', 'Vendor Vic', '=', 'Dr. <Q> & Sons', '1', '🚀'].map((name) => (name === '=' ? 'Equal' : name))

const blankOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const day = fc.integer({ min: -500, max: 900 }).map((n) => new Date(Date.UTC(2026, 10, 25) + n * 86_400_000).toISOString().slice(0, 10))
const nearDay = fc.constantFrom(
  '2027-05-24',
  '2027-05-25',
  '2027-05-26',
  '2026-08-24',
  '2026-08-25',
  '2026-08-26',
  '2026-11-25',
  '2026-11-24',
)
const anyDay = fc.oneof(day, nearDay)
const share = fc.oneof(fc.constantFrom(0, 100, 400, 500, 999, 1000, 1400, 1499, 1500, 1501, 1999, 2000, 2001, 10_000), fc.nat(10_000))
const minor = fc.oneof(fc.constantFrom(0, 1, 149_999, 150_000, MAX_MINOR_UNITS), fc.nat(5_000_000))
const reason = fc.constantFrom('x'.repeat(19), 'x'.repeat(20), 'It is what our customers pay us for', 'no')
const text = fc.constantFrom(...ODD_TEXTS)

const owner = fc.record({
  person: blankOr(fc.constantFrom(...PEOPLE)),
  share: blankOr(share),
  confidence: fc.constantFrom('guess', 'estimate', 'measured' as const),
})

/** Said more often than not: a margin waits until all of them are. */
const bookedAs = fc.option(fc.constantFrom(...BOOKED_AS), { nil: null, freq: 9 })

const costLine = fc.record({
  bookedAs,
  amount: blankOr(minor),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR', 'JPY', 'CHF'),
  per: fc.constantFrom('month', 'month', 'quarter', 'year', 'one-off' as const),
  driver: fc.constantFrom('fixed', 'usage', 'per-seat' as const),
  seats: blankOr(fc.nat(20)),
  costAsOf: blankOr(anyDay),
  grantAmount: blankOr(minor),
  grantId: blankOr(fc.constantFrom('grant-1', 'grant-2', 'grant-3')),
  billId: fc.constantFrom(null, null, null, 'bill-1', 'bill-2'),
  basis: fc.constantFrom('actual', 'actual', 'forecast' as const),
  month: blankOr(fc.constantFrom('2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11')),
})

const bill = fc.record({
  bookedAs,
  vendor: text,
  amount: blankOr(minor),
  currency: fc.constantFrom('USD', 'USD', 'EUR', 'CHF'),
  per: fc.constantFrom('month', 'quarter', 'year', 'one-off' as const),
  date: blankOr(anyDay),
})

const exemption = fc.record({
  ruleIds: fc.subarray(['owner-time', 'differentiation', 'reversibility']),
  reason: blankOr(reason),
  approver: blankOr(fc.constant('Maya')),
  until: blankOr(anyDay),
})

const decision = fc.record({
  ruleIds: fc.subarray(['owner-time', 'differentiation', 'reversibility']),
  choice: fc.constantFrom('move', 'accept-advice' as const),
  outcome: blankOr(fc.constant('done')),
  due: blankOr(anyDay),
})

const tick = blankOr(fc.constantFrom('yes', 'no', 'na' as const))
const count = (...numbers: number[]) => blankOr(fc.constantFrom(...numbers))

const evidence = fc.record({
  date: blankOr(anyDay),
  kind: fc.constantFrom('churn', 'lost-deal', 'blocking-limit' as const),
  customer: blankOr(text),
  amount: blankOr(minor),
  open: fc.boolean(),
})

const project = fc.record({
  managed: fc.record({
    vendor: blankOr(text),
    quote: blankOr(minor),
    setup: blankOr(minor),
    yearlyRise: count(0, 800, 1000),
    residualShare: blankOr(share),
  }),
  options: fc.array(fc.record({ name: text, weeks: count(0, 1, 4, 30), cost: blankOr(minor), chosen: fc.boolean() }), { maxLength: 3 }),
  build: fc.record({ oneOff: blankOr(minor), effortWeeks: count(0, 4, 20), maintPerYear: blankOr(minor), runPerMonth: blankOr(minor) }),
  saving: fc.record({ days: count(0, 5, 20), share: count(0, 1000, 6000), upkeep: count(0, 100, 500) }),
  reserved: fc.record({ discount: count(0, 4000), expectedUse: count(5900, 6000, 6500, 9000) }),
  opsHours: fc.record({
    pages: blankOr(fc.nat(5)),
    upgrades: blankOr(fc.nat(20)),
    patches: blankOr(fc.nat(5)),
    debugging: blankOr(fc.nat(30)),
    updates: blankOr(fc.nat(20)),
    monitoring: blankOr(fc.nat(20)),
    scaling: blankOr(fc.nat(20)),
    failover: blankOr(fc.nat(20)),
  }),
  outOfPocketPerMonth: blankOr(minor),
})

const component = fc.record({
  name: text,
  layer: blankOr(fc.constantFrom(...LAYERS)),
  kind: blankOr(fc.oneof(fc.constantFrom(...KINDS), fc.constant('request-path' as const))),
  approach: fc.constantFrom(...APPROACHES),
  origin: blankOr(fc.constantFrom(...ORIGINS)),
  always24x7: fc.boolean(),
  requestsPerMonth: count(0, 1000),
  steps: fc.array(fc.record({ name: text, latency: tick }), { maxLength: 2 }),
  observability: fc.record({ latencyPerStep: tick, tokens: tick, errors: tick, costPerRequest: tick }),
  apiAvailable: blankOr(fc.constantFrom('yes', 'no', 'unsure' as const)),
  regulatoryBasis: fc.record({ name: blankOr(text), scope: blankOr(text), approver: blankOr(text), review: blankOr(anyDay) }),
  hosting: fc.constantFrom(...HOSTINGS),
  lifecycle: fc.oneof({ arbitrary: fc.constant('live' as const), weight: 3 }, { arbitrary: fc.constantFrom(...LIFECYCLES), weight: 1 }),
  vendor: blankOr(text),
  edge: blankOr(fc.constantFrom(...EDGES)),
  customerNotices: blankOr(text),
  ownerTimeRationale: blankOr(reason),
  priceChangeReason: blankOr(reason),
  hardManual: blankOr(fc.constantFrom('yes', 'no' as const)),
  exitNote: blankOr(text),
  switchWeeks: blankOr(fc.constantFrom(0, 4, 5, 100)),
  contract: fc.record({
    start: blankOr(anyDay),
    end: blankOr(anyDay),
    minMonths: blankOr(fc.constantFrom(0, 1, 6, 12, 36)),
  }),
  notes: blankOr(text),
  owners: fc.array(owner, { maxLength: 4 }),
  costLines: fc.array(costLine, { maxLength: 2 }),
  exemptions: fc.array(exemption, { maxLength: 1 }),
  decisions: fc.array(decision, { maxLength: 2 }),
  projects: fc.array(project, { maxLength: 2 }),
  evidence: fc.array(evidence, { maxLength: 2 }),
})

const company = fc.record({
  name: text,
  stage: blankOr(fc.constantFrom(...STAGES)),
  headcount: blankOr(fc.constantFrom(0, 1, 3, 5, 7, 50)),
  engineers: blankOr(fc.constantFrom(0, 3, 9)),
  engineerMonthlyCost: blankOr(minor),
  revenue: blankOr(minor),
  netBurn: blankOr(fc.integer({ min: -1_000_000, max: 9_000_000 })),
  cash: blankOr(fc.integer({ min: -1_000_000, max: 900_000_000 })),
  customers: count(0, 99, 100, 150),
  activeUsers: count(0, 1, 19, 20, 500),
  loggedCases: count(0, 199, 200),
  coreProduct: fc.constantFrom('other', 'other', 'foundation-model' as const),
  infraCapacity: count(0, 2000, 10_000),
  raise: fc.record({ amount: blankOr(minor), date: blankOr(anyDay) }),
  netNewArr: blankOr(minor),
  requestsPerMonth: count(0, 1_000_000),
  plannedEngineers: count(0, 9),
})

const grant = fc.record({
  balance: blankOr(minor),
  currency: fc.constantFrom('USD', 'EUR'),
  asOf: blankOr(anyDay),
  expires: blankOr(anyDay),
})

const policy = fc.record(
  {
    'owner-time': fc.constantFrom(1500, 2000, 2500),
    'owner-time-watch': fc.constantFrom(0, 1000, 2200),
    'edge-share': fc.constantFrom(3333, 5000),
    'edge-share-answers': fc.constantFrom(1, 5),
    'reverse-months': fc.constantFrom(1, 12),
    'small-cost': fc.constantFrom(0, 1_000_000),
    'rationale-length': fc.constantFrom(1, 20),
  },
  { requiredKeys: [] },
)

/** What was locked of the first components; the reasons of the builder are dated the first of November. */
const lock = fc.record({
  asOf: anyDay,
  lockedAt: fc.constantFrom('2026-10-02T10:00:00.000Z', '2026-11-20T10:00:00.000Z'),
  prices: fc.array(
    fc.record({
      componentId: fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4', 'c-5'),
      currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR', 'CHF'),
      amount: fc.option(minor, { nil: null, freq: 9 }),
    }),
    { maxLength: 7 },
  ),
})

type Lock = typeof lock extends fc.Arbitrary<infer L> ? L : never

const generated = (lockOrNone: fc.Arbitrary<Lock | null>): fc.Arbitrary<Workbook> =>
  fc
    .record({
      components: fc.array(component, { maxLength: 9 }),
      company,
      policy,
      imports: fc.array(
        fc.record({ source: text, pricesAsOf: blankOr(anyDay), controlTotal: count(0, 1, 2), rowsTotal: count(-1, 1, 2) }),
        {
          maxLength: 2,
        },
      ),
      bills: fc.tuple(bill, bill),
      grants: fc.tuple(grant, grant, grant),
      evidence: fc.array(evidence, { maxLength: 1 }),
      lock: lockOrNone,
      ana: fc.record({ infraPrimary: fc.boolean(), otherPromised: count(0, 8000, 8001, 10_000), active: fc.boolean() }),
    })
    .map(({ components, grants, bills, ana, lock: locked, ...rest }) =>
      aWorkbook({
        ...rest,
        components: components.map((sketch, index) => ({
          ...sketch,
          id: `c-${index + 1}`,
          // A part follows its bill: no edit makes another one.
          costLines: sketch.costLines.map((line) => ({ ...line, ...followed(bills, line.billId) })),
        })) as readonly ComponentSketch[],
        bills,
        creditGrants: grants,
        quarters: locked === null ? [] : [{ quarter: '2026Q3', ...locked }],
        people: { 'Vendor Vic': { kind: 'vendor' }, Bo: { kind: 'contractor' }, Ana: ana },
        exchangeRates: [
          { from: 'EUR', to: 'USD', rate: 1.0837, date: '2026-11-01' },
          { from: 'JPY', to: 'USD', rate: 0.00671, date: '2026-10-15' },
          { from: 'CHF', to: 'USD', rate: 1.1, date: '2027-01-01' },
        ],
      } as WorkbookSketch),
    )

function followed(bills: readonly { readonly currency: string; readonly per: string }[], billId: string | null) {
  const bill = bills[Number(billId?.replace('bill-', '')) - 1]
  return bill === undefined ? {} : { currency: bill.currency, per: bill.per }
}

export const generatedWorkbook = generated(fc.constant(null))
/** Most of them with a quarter that is locked; its file is nowhere. */
export const generatedLockedWorkbook = generated(blankOr(lock))

/** A few of them, the same ones every time. */
export function someGeneratedWorkbooks(count: number): readonly Workbook[] {
  return fc.sample(generatedWorkbook, { numRuns: count, seed: 20_261_125 })
}
