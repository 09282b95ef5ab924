// Words of components, their owners and people.

import { CHOICE_LABELS } from '../labels.ts'
import type { TableWords } from './field-words.ts'

export const COMPONENT_FIELDS = {
  name: {
    label: 'Name',
    head: 'Component',
    csv: 'name',
  },
  position: { label: 'Order' },
  layer: {
    label: 'Layer',
    choices: CHOICE_LABELS.layer,
    csv: 'layer',
  },
  kind: { label: 'Type', choices: CHOICE_LABELS.kind, csv: 'kind' },
  approach: {
    label: 'Approach',
    choices: CHOICE_LABELS.approach,
    csv: 'approach',
  },
  origin: { label: 'Code origin', choices: CHOICE_LABELS.origin, csv: 'origin' },
  hosting: {
    label: 'Hosting',
    choices: CHOICE_LABELS.hosting,
    csv: 'hosting',
  },
  lifecycle: {
    label: 'Lifecycle',
    choices: CHOICE_LABELS.lifecycle,
    csv: 'lifecycle',
  },
  replacedBy: { label: 'Replaced by' },
  always24x7: { label: '24×7', csv: 'always_24x7' },
  vendor: {
    label: 'Vendor',
    csv: 'vendor',
  },
  edge: {
    label: 'Differentiator',
    choices: CHOICE_LABELS.edge,
    csv: 'differentiating',
  },
  customerNotices: {
    label: 'Customer reason',
    example: 'Answers arrive before they finish reading the question',
    csv: 'customer_notices',
  },
  ownerTimeRationale: {
    label: 'Rationale',
    example: 'Customers get answers in under 200 ms',
    csv: 'owner_time_rationale',
  },
  priceChangeReason: {
    label: 'Reason for the price rise',
    head: 'Price rise reason',
    example: 'Twelve new seats, and the yearly increase',
    csv: 'price_change_reason',
  },
  hardManual: {
    label: 'Hard to reverse?',
    title: 'Hard to reverse',
    choices: CHOICE_LABELS.hardManual,
    csv: 'hard_to_reverse',
  },
  exitNote: {
    label: 'Exit plan',
    example: 'Copy the tables, switch reads, then writes: about 6 weeks',
    csv: 'exit_note',
  },
  switchWeeks: { label: 'Switching effort', csv: 'switch_weeks' },
  contract: { label: 'Contract' },
  'contract.start': { label: 'Contract start', example: '2026-07-01', csv: 'contract_start' },
  'contract.end': { label: 'Contract end', example: '2027-06-30', csv: 'contract_end' },
  'contract.minMonths': { label: 'Minimum term', csv: 'contract_min_months' },
  'contract.noticeDays': { label: 'Notice period' },
  'contract.exitFee': { label: 'Exit fee' },
  steps: { label: 'Request steps' },
  requestsPerMonth: { label: 'Monthly requests', csv: 'requests_per_month' },
  observability: { label: 'Observability' },
  'observability.latencyPerStep': { label: 'Latency per step', choices: CHOICE_LABELS.tick, csv: 'latency_measured' },
  'observability.tokens': { label: 'Tokens', choices: CHOICE_LABELS.tick, csv: 'tokens_measured' },
  'observability.errors': { label: 'Errors', choices: CHOICE_LABELS.tick, csv: 'errors_measured' },
  'observability.costPerRequest': { label: 'Cost per request', choices: CHOICE_LABELS.tick, csv: 'cost_per_request_measured' },
  apiAvailable: {
    label: 'Available via API?',
    title: 'Available via API',
    noun: 'availability via API',
    choices: CHOICE_LABELS.apiAvailable,
    csv: 'api_available',
  },
  regulatoryBasis: { label: 'Regulation' },
  'regulatoryBasis.name': { label: 'Regulation name', example: 'HIPAA' },
  'regulatoryBasis.scope': { label: 'Data covered', example: 'Patient records' },
  'regulatoryBasis.approver': { label: 'Approved by', example: 'Head of compliance' },
  'regulatoryBasis.review': { label: 'Next review', example: '2027-06-30' },
  tags: { label: 'Tags' },
  notes: {
    label: 'Notes',
    csv: 'notes',
  },
  links: { label: 'Links' },
  attachments: { label: 'Attachments' },
  own: { label: 'Custom column' },
} as const satisfies TableWords<'components'>

export const OWNER_FIELDS = {
  componentId: { label: 'Component' },
  personId: {
    label: 'Owner',
    csv: 'owner',
  },
  share: {
    label: 'Engineer time',
    example: '20 or 4h/wk',
    csv: 'owner_time_share_percent',
  },
  confidence: { label: 'Confidence', choices: CHOICE_LABELS.confidence },
} as const satisfies TableWords<'owners'>

export const PERSON_FIELDS = {
  name: { label: 'Name' },
  kind: { label: 'Employment', choices: CHOICE_LABELS.personKind },
  infraPrimary: { label: 'Infrastructure is the main job' },
  otherPromised: { label: 'Committed elsewhere' },
  active: { label: 'Active' },
} as const satisfies TableWords<'people'>
