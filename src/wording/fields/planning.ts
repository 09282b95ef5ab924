// Words of what a team decides: evidence, comparisons, exceptions, decisions, scenarios, reviews and locked quarters.

import { DECISION_LABELS, GROUND_LABELS } from '../labels.ts'
import { EVIDENCE_KIND_LABELS } from '../screens/evidence.ts'
import type { TableWords } from './field-words.ts'

export const EVIDENCE_FIELDS = {
  date: { label: 'Date' },
  componentId: { label: 'Component' },
  customer: { label: 'Customer' },
  kind: { label: 'Type', choices: EVIDENCE_KIND_LABELS },
  amount: { label: 'At stake' },
  open: { label: 'State' },
  note: { label: 'Note' },
  attachments: { label: 'Attachments' },
} as const satisfies TableWords<'evidence'>

export const PROJECT_FIELDS = {
  componentId: { label: 'Component' },
  managed: { label: 'Managed service' },
  'managed.vendor': { label: 'Quote from', example: 'Amazon RDS' },
  'managed.quote': { label: 'Managed quote per month', noun: 'managed quote', csv: 'managed_quote', example: '200' },
  'managed.setup': { label: 'Buying: one-time cost', example: '0' },
  'managed.yearlyRise': { label: 'Price increase per year', example: '8' },
  'managed.residualShare': { label: 'Remaining engineer time' },
  options: { label: 'Options' },
  build: { label: 'Building' },
  'build.oneOff': { label: 'Building: one-time cost', example: '90k' },
  'build.effortWeeks': { label: 'Or engineer weeks', hint: 'Used when no amount is given' },
  'build.maintPerYear': { label: 'Maintenance per year', example: '18k' },
  'build.runPerMonth': { label: 'Running cost per month', example: '300' },
  saving: { label: 'Savings' },
  'saving.days': { label: 'Days of work' },
  'saving.share': { label: 'Savings on the bill' },
  'saving.upkeep': { label: 'Upkeep afterwards', suffix: '% of an engineer' },
  reserved: { label: 'Commitment' },
  'reserved.discount': { label: 'Commitment discount' },
  'reserved.expectedUse': { label: 'Expected utilization' },
  opsHours: { label: 'Upkeep' },
  'opsHours.pages': { label: 'Pages per month', suffix: 'pages' },
  'opsHours.upgrades': { label: 'Upgrades' },
  'opsHours.patches': { label: 'Patches' },
  'opsHours.debugging': { label: 'Debugging' },
  'opsHours.updates': { label: 'Model updates' },
  'opsHours.monitoring': { label: 'Monitoring' },
  'opsHours.scaling': { label: 'Scaling' },
  'opsHours.failover': { label: 'Failover' },
  outOfPocketPerMonth: { label: 'Out-of-pocket cost per month' },
} as const satisfies TableWords<'projects'>

export const EXCEPTION_FIELDS = {
  componentId: { label: 'Component' },
  ruleIds: { label: 'Covers' },
  reason: { label: 'Reason' },
  ground: { label: 'Grounds', choices: GROUND_LABELS },
  approver: { label: 'Approved by' },
  since: { label: 'Granted on' },
  until: { label: 'Until', noun: 'end of the exception' },
  attachments: { label: 'Attachments' },
} as const satisfies TableWords<'exemptions'>

export const DECISION_FIELDS = {
  componentId: { label: 'Component' },
  ruleIds: { label: 'Covers' },
  choice: { label: 'Decision', choices: DECISION_LABELS },
  date: { label: 'Decided on' },
  approver: { label: 'Approved by' },
  rationale: { label: 'Rationale' },
  alternatives: { label: 'Alternatives considered' },
  owner: { label: 'Owner' },
  due: { label: 'Due' },
  effect: { label: 'Expected savings' },
  'effect.cash': { label: 'Monthly savings' },
  'effect.capacity': { label: 'Engineer time freed' },
  outcome: { label: 'Outcome' },
  closedOn: { label: 'Closed on' },
  actual: { label: 'Actual savings' },
  'actual.cash': { label: 'Monthly savings' },
  'actual.capacity': { label: 'Engineer time freed' },
  before: { label: 'Before the decision' },
  'before.cash': { label: 'Monthly cost' },
  'before.capacity': { label: 'Engineer time' },
  attachments: { label: 'Attachments' },
} as const satisfies TableWords<'decisions'>

export const SCENARIO_FIELDS = {
  name: { label: 'Name' },
  baseQuarter: { label: 'Base quarter' },
  changes: { label: 'Changes' },
  edits: { label: 'Edits' },
} as const satisfies TableWords<'scenarios'>

export const VIEW_FIELDS = {
  name: { label: 'Name' },
  position: { label: 'Order' },
  state: { label: 'Layout' },
} as const satisfies TableWords<'views'>

export const OWN_COLUMN_FIELDS = {
  name: { label: 'Name' },
  type: {
    label: 'Type',
    choices: { text: 'Text', number: 'Number', money: 'Money', date: 'Date', choice: 'Choice', tick: 'Yes or no', link: 'Link' },
  },
  choices: { label: 'Choices', example: 'EU, US, Asia', hint: 'Separate them with commas.' },
  position: { label: 'Order' },
} as const satisfies TableWords<'ownColumns'>

export const REVIEW_FIELDS = {
  quarter: { label: 'Quarter' },
  startedAt: { label: 'Started on' },
  step: { label: 'Step' },
  carried: { label: 'Carried forward' },
  confirmed: { label: 'Confirmed' },
  asked: { label: 'Asked' },
  settled: { label: 'Settled' },
  attendees: { label: 'Attendees' },
  notes: { label: 'Notes' },
} as const satisfies TableWords<'review'>

export const QUARTER_FIELDS = {
  quarter: { label: 'Quarter' },
  revision: { label: 'Revision' },
  asOf: { label: 'As of' },
  lockedAt: { label: 'Locked on' },
  lockedBy: { label: 'Prepared by' },
  sha256: { label: 'Fingerprint' },
  ruleSetVersion: { label: 'Rules version' },
  dataReason: { label: 'Reason to lock anyway' },
  reopenedAt: { label: 'Reopened on' },
  reopenReason: { label: 'Reason to reopen' },
  approvedBy: { label: 'Approved by' },
  approvedAt: { label: 'Approved on' },
  approvalSha256: { label: 'Approval file' },
  lockedElsewhere: { label: 'Locked in another copy' },
  figures: { label: 'Figures' },
  'figures.currency': { label: 'Currency' },
  'figures.monthlyCost': { label: 'Monthly cost' },
  'figures.cashAfterCredits': { label: 'Net of credits' },
  'figures.compute': { label: 'Compute' },
  'figures.data': { label: 'Data' },
  'figures.serving': { label: 'Serving' },
  'figures.otherLayers': { label: 'Other layers' },
  'figures.ownerTime': { label: 'Engineer time' },
  'figures.buildingProduct': { label: 'Product work' },
  'figures.keepingAlive': { label: 'KTLO', noun: 'KTLO' },
  'figures.components': { label: 'Components' },
  'figures.toDecide': { label: 'Needs decision, minor included' },
  'figures.toDecideMinor': { label: 'Minor' },
  'figures.nearLimit': { label: 'Watch' },
  'figures.missing': { label: 'Needs input' },
  'figures.kept': { label: 'Exceptions' },
  'figures.cash': { label: 'Cash' },
  'figures.netBurn': { label: 'Net burn' },
  'figures.revenue': { label: 'Revenue' },
  'figures.headcount': { label: 'Headcount' },
  'figures.engineers': { label: 'Engineers' },
  people: { label: 'People' },
  prices: { label: 'Prices' },
} as const satisfies TableWords<'quarters'>
