// Words for choices, in the grid, the inspector, the command line and the board pack. The ids stay in code and JSON.

import type { Approach, DecisionValues, Edge, ExemptionValues, Hosting, Kind, Layer, Lifecycle, Stage } from '#core'
import type { Labels } from './fields/field-words.ts'
import { NOT_SET } from './quantities.ts'

export const LAYER_LABELS: Labels<Layer> = { compute: 'Compute', data: 'Data', serving: 'Serving', other: 'Other' }

export const APPROACH_LABELS: Labels<Approach> = { build: 'Own team', buy: 'Bought', borrow: 'Pay as you go' }

/** Said beside the choice, where there is room. */
export const APPROACH_HINTS: Labels<Approach> = {
  build: 'Own code or self-hosted, including open source',
  buy: 'A paid contract',
  borrow: 'API or credits, no commitment',
}

/** Beside an approach that nobody has set. */
export const ASSUMED_APPROACH_HINT = 'Not set yet, so it counts as bought'

const HOSTING_LABELS: Labels<Hosting> = {
  managed: 'Managed service',
  'provider-managed': 'Managed by the cloud provider',
  'self-run': 'Self-managed',
  'rented-bare': 'Self-managed on rented machines',
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
  labelling: 'Labeling',
  orchestrator: 'Job orchestrator',
  'request-orchestrator': 'Request orchestrator',
  autoscaler: 'Autoscaler',
  gateway: 'Gateway',
  'request-path': 'Request path',
  eval: 'Evaluation',
  observability: 'Observability',
  ci: 'CI',
  'auth-billing': 'Sign-in and billing',
  other: 'Other',
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
  origin: { 'own-code': 'Own code', 'third-party': 'Third-party software' },
  hardManual: { yes: 'Yes', no: 'No' },
  apiAvailable: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  tick: { yes: 'Yes', no: 'No', na: 'Not applicable' },
  confidence: { guess: 'Guess', estimate: 'Estimate', measured: 'Measured' },
  per: { month: 'per month', quarter: 'per quarter', year: 'per year', 'one-off': 'one-time' },
  driver: { fixed: 'Fixed', 'per-seat': 'Per seat', 'per-request': 'Per request', usage: 'Usage-based' },
  bookedAs: { cogs: 'Cost of revenue', 'r-and-d': 'R&D', other: 'Other' },
  basis: { actual: 'Actual', forecast: 'Forecast' },
  coreProduct: { 'foundation-model': 'Foundation model', other: 'Other' },
  personKind: { employee: 'Employee', contractor: 'Contractor', vendor: 'Vendor staff' },
} as const satisfies Readonly<Record<string, Labels<string>>>

export type ChoiceField = keyof typeof CHOICE_LABELS

/** An approach that nobody has set. */
export function assumedApproach(approach: Approach): string {
  return assumed(APPROACH_LABELS[approach])
}

/** A choice that nobody has made. */
export const assumed = (choice: string) => `${choice} (assumed)`

/** The word for a value of a field; "not set" when it is blank. */
export function choiceLabel(field: ChoiceField, value: string | null): string {
  if (value === null) return NOT_SET
  return (CHOICE_LABELS[field] as Labels<string>)[value] ?? value
}

export const DECISION_LABELS: Labels<DecisionValues['choice']> = {
  'accept-advice': 'Follow advice',
  move: 'Plan migration',
  keep: 'Grant exception',
  'nothing-to-buy': 'No alternative',
  other: 'Plan action',
}

export const GROUND_LABELS: Labels<NonNullable<ExemptionValues['ground']>> = {
  other: 'Other reason',
  'contract-runs': 'Contract still runs',
  regulation: 'Regulation',
  'nothing-to-buy': 'No alternative',
  'role-hired': 'Hiring for it',
}
