// Words for choices and fields, in the grid, the inspector, the command line and the board workbook.
// The ids stay in code and JSON.

import type {
  Approach,
  CompanyValues,
  ComponentValues,
  CostLineValues,
  Edge,
  Hosting,
  Kind,
  Layer,
  Lifecycle,
  OwnerValues,
  PersonValues,
  Stage,
} from '#core'
import { NOT_SET } from './quantities.ts'

type Labels<C extends string> = Readonly<Record<C, string>>

export const LAYER_LABELS: Labels<Layer> = { compute: 'Compute', data: 'Data', serving: 'Serving', other: 'Other' }

export const APPROACH_LABELS: Labels<Approach> = { build: 'Run it ourselves', buy: 'Buy', borrow: 'Rent by use' }

/** Said beside the choice, where there is room. */
export const APPROACH_HINTS: Labels<Approach> = {
  build: 'Own code or self-hosted, open source included (build)',
  buy: 'A paid contract',
  borrow: 'API, credits, no commitment (borrow)',
}

const HOSTING_LABELS: Labels<Hosting> = {
  managed: 'Managed service',
  'provider-managed': 'Managed by the cloud provider',
  'self-run': 'Run by us',
  'rented-bare': 'Rented machines, run by us',
}

export const LIFECYCLE_LABELS: Labels<Lifecycle> = { planned: 'Planned', live: 'Live', retiring: 'Retiring', retired: 'Retired' }

export const EDGE_LABELS: Labels<Edge> = { yes: 'Yes', no: 'No', unsure: 'Not sure' }

export const STAGE_LABELS: Labels<Stage> = {
  'pre-seed': 'Pre-seed',
  seed: 'Seed',
  'series-a': 'Series A',
  'series-b': 'Series B',
  later: 'Later',
}

export const KIND_LABELS: Labels<Kind> = {
  'llm-api': 'LLM API',
  embeddings: 'Embeddings API',
  'model-self-hosted': 'Self-hosted model',
  gpu: 'GPUs',
  kubernetes: 'Kubernetes',
  containers: 'Containers',
  database: 'Database',
  'vector-store': 'Vector store',
  'object-store': 'Object store',
  cache: 'Cache',
  search: 'Search index',
  stream: 'Event stream',
  queue: 'Queue',
  warehouse: 'Warehouse',
  'feature-store': 'Feature store',
  pipeline: 'Data pipeline',
  labelling: 'Labelling',
  orchestrator: 'Job orchestrator',
  'request-orchestrator': 'Request orchestrator',
  autoscaler: 'Autoscaler',
  gateway: 'Gateway',
  'request-path': 'Request path',
  eval: 'Evaluation',
  observability: 'Observability',
  ci: 'CI',
  'auth-billing': 'Sign-in and billing',
  other: 'Something else',
}

/** Choices by the name of their field, of whatever record. */
export const CHOICE_LABELS = {
  layer: LAYER_LABELS,
  kind: KIND_LABELS,
  approach: APPROACH_LABELS,
  hosting: HOSTING_LABELS,
  lifecycle: LIFECYCLE_LABELS,
  edge: EDGE_LABELS,
  stage: STAGE_LABELS,
  origin: { 'own-code': 'Our own code', 'third-party': 'Somebody else’s software' },
  hardManual: { yes: 'Yes', no: 'No' },
  apiAvailable: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  tick: { yes: 'Yes', no: 'No', na: 'Does not apply' },
  confidence: { guess: 'Guess', estimate: 'Estimate', measured: 'Measured' },
  per: { month: 'a month', quarter: 'a quarter', year: 'a year', 'one-off': 'once' },
  driver: { fixed: 'Fixed', 'per-seat': 'Per seat', 'per-request': 'Per request', usage: 'By usage' },
  bookedAs: { cogs: 'Cost of revenue', 'r-and-d': 'R&D', other: 'Other' },
  basis: { actual: 'Actual', forecast: 'Forecast' },
  coreProduct: { 'foundation-model': 'A foundation model', other: 'Something else' },
  personKind: { employee: 'Employee', contractor: 'Contractor', vendor: 'Staff of a vendor' },
} as const satisfies Readonly<Record<string, Labels<string>>>

export type ChoiceField = keyof typeof CHOICE_LABELS

/** The word for a value of a field; "not set" when it is blank. */
export function choiceLabel(field: ChoiceField, value: string | null): string {
  if (value === null) return NOT_SET
  return (CHOICE_LABELS[field] as Labels<string>)[value] ?? value
}

export const COMPONENT_LABELS: Labels<keyof ComponentValues> = {
  name: 'Component',
  position: 'Order',
  layer: 'Layer',
  kind: 'Kind',
  approach: 'How we have it',
  origin: 'Whose software',
  hosting: 'Who runs it',
  lifecycle: 'Lifecycle',
  replacedBy: 'Replaced by',
  always24x7: 'Needed day and night',
  vendor: 'Vendor',
  edge: 'Our edge?',
  customerNotices: 'What customers notice',
  ownerTimeRationale: 'Why the time is worth it',
  hardManual: 'Hard to reverse?',
  exitNote: 'How we would leave',
  switchWeeks: 'Effort to switch',
  contract: 'Contract',
  steps: 'Steps of a request',
  requestsPerMonth: 'Requests a month',
  observability: 'What is measured',
  apiAvailable: 'Same model by API?',
  regulatoryBasis: 'Regulation behind it',
  tags: 'Tags',
  notes: 'Notes',
  links: 'Links',
  attachments: 'Attachments',
}

export const CONTRACT_LABELS: Labels<keyof ComponentValues['contract']> = {
  start: 'Contract starts',
  end: 'Contract ends',
  minMonths: 'Minimum term',
  noticeDays: 'Notice',
  exitFee: 'Fee to leave',
}

export const COMPANY_LABELS: Labels<keyof CompanyValues> = {
  name: 'Company',
  stage: 'Stage',
  headcount: 'People in all',
  engineers: 'Engineers',
  engineerMonthlyCost: 'Full cost of an engineer a month',
  infraCapacity: 'Time available for infrastructure',
  revenue: 'Revenue a month',
  netBurn: 'Net burn a month',
  cash: 'Cash',
  raise: 'Last raise',
  customers: 'Customers',
  activeUsers: 'Active users',
  loggedCases: 'Logged cases',
  coreProduct: 'Core product',
  netNewArr: 'Net new ARR',
  requestsPerMonth: 'Requests a month',
  plannedEngineers: 'Engineers planned',
}

export const OWNER_LABELS: Labels<keyof OwnerValues> = {
  componentId: 'Component',
  personId: 'Owner',
  share: 'Owner time',
  confidence: 'How sure',
}

export const PERSON_LABELS: Labels<keyof PersonValues> = {
  name: 'Name',
  kind: 'Works as',
  infraPrimary: 'Infrastructure is the main job',
  otherPromised: 'Promised elsewhere',
  active: 'Active',
}

export const COST_LINE_LABELS: Labels<keyof CostLineValues> = {
  componentId: 'Component',
  billId: 'Bill',
  billShare: 'Share of the bill',
  label: 'What for',
  amount: 'List price',
  currency: 'Currency',
  per: 'Per',
  seats: 'Seats',
  driver: 'Grows with',
  bookedAs: 'Booked as',
  costAsOf: 'Price as of',
  grantId: 'Paid from credits',
  grantAmount: 'Amount from credits',
  basis: 'Actual or forecast',
  month: 'Month',
  foundAt: 'Where the bill is found',
}

/** Fields of credits, rates and lines of the books that no other record has. */
export const MONEY_LABELS: Readonly<Record<string, string>> = {
  balance: 'Balance',
  asOf: 'Balance as of',
  expires: 'Expires on',
  rate: 'Rate',
  booked: 'Amount',
  from: 'Currency',
  date: 'Date',
}
