// One piece of infrastructure, and who gives it how much time. Everything a rule may ask of a
// component stands here; the glossary is in ARCHITECTURE.md.

import {
  choice,
  flag,
  group,
  integer,
  list,
  nameText,
  optionalBasisPoints,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalLine,
  optionalMinorUnits,
  optionalText,
  reference,
  type ValuesOf,
} from './field.ts'
import { attachments } from './outside-fields.ts'
import { ownValues } from './own-column.ts'

export const LAYERS = ['compute', 'data', 'serving', 'other'] as const
export type Layer = (typeof LAYERS)[number]

/** build: we run it ourselves (own code or self-hosted). buy: a paid contract. borrow: rented by use. */
export const APPROACHES = ['build', 'buy', 'borrow'] as const
export type Approach = (typeof APPROACHES)[number]

export const HOSTINGS = ['managed', 'provider-managed', 'self-run', 'rented-bare'] as const
export type Hosting = (typeof HOSTINGS)[number]

export const ORIGINS = ['own-code', 'third-party'] as const
export type Origin = (typeof ORIGINS)[number]

export const LIFECYCLES = ['planned', 'live', 'retiring', 'retired'] as const
export type Lifecycle = (typeof LIFECYCLES)[number]

/** Is this why customers choose us? unsure is an answer; null is no answer yet. */
export const EDGES = ['yes', 'no', 'unsure'] as const
export type Edge = (typeof EDGES)[number]

export const KINDS = [
  'llm-api',
  'embeddings',
  'model-self-hosted',
  'gpu',
  'kubernetes',
  'containers',
  'database',
  'vector-store',
  'object-store',
  'cache',
  'search',
  'stream',
  'queue',
  'warehouse',
  'feature-store',
  'pipeline',
  'labelling',
  'orchestrator',
  'request-orchestrator',
  'autoscaler',
  'gateway',
  'request-path',
  'eval',
  'observability',
  'ci',
  'auth-billing',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export const CONFIDENCES = ['guess', 'estimate', 'measured'] as const

const tick = optionalChoice(['yes', 'no', 'na'])
const MAX_POSITION = Number.MAX_SAFE_INTEGER

export const componentFields = {
  name: nameText(),
  /** Order in the list; gaps leave room for rows put between. */
  position: integer('count', 0, MAX_POSITION, 0),
  layer: optionalChoice(LAYERS),
  kind: optionalChoice(KINDS),
  approach: choice(APPROACHES, 'buy'),
  origin: optionalChoice(ORIGINS),
  hosting: choice(HOSTINGS, 'managed'),
  lifecycle: choice(LIFECYCLES, 'live'),
  replacedBy: reference('components'),
  always24x7: flag(),
  vendor: optionalLine(),
  edge: optionalChoice(EDGES),
  /** The sentence naming what customers notice. */
  customerNotices: optionalText(),
  /** Why more than the limit of an engineer's time is worth it; dated by its meta. */
  ownerTimeRationale: optionalText(),
  /** Why its price rose since the last lock; counts while its meta is newer than that lock, and each locked file keeps its own. */
  priceChangeReason: optionalText(),
  hardManual: optionalChoice(['yes', 'no']),
  exitNote: optionalText(),
  switchWeeks: optionalInteger('weeks', 0, 520),
  contract: group({
    start: optionalDate(),
    end: optionalDate(),
    minMonths: optionalInteger('months', 0, 240),
    noticeDays: optionalInteger('days', 0, 3660),
    exitFee: optionalMinorUnits(),
  }),
  steps: list(group({ name: nameText(), latency: tick }), 50),
  requestsPerMonth: optionalInteger('count', 0, 1_000_000_000_000),
  observability: group({ latencyPerStep: tick, tokens: tick, errors: tick, costPerRequest: tick }),
  apiAvailable: optionalChoice(['yes', 'no', 'unsure']),
  regulatoryBasis: group({ name: optionalLine(), scope: optionalText(), approver: optionalLine(), review: optionalDate() }),
  tags: list(nameText(), 50),
  notes: optionalText(),
  links: list(nameText(), 50),
  attachments: attachments(),
  /** Values of the team's own columns, by id of the column. */
  own: ownValues(),
}

export type ComponentValues = ValuesOf<typeof componentFields>

export const ownerFields = {
  componentId: { ...nameText(), refersTo: 'components' },
  /** null: time that nobody is named for. */
  personId: reference('people'),
  /** null: not known, which is never 0. */
  share: optionalBasisPoints(),
  confidence: choice(CONFIDENCES, 'estimate'),
}

export type OwnerValues = ValuesOf<typeof ownerFields>
