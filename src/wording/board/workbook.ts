// Words of the exported board workbook: sheet names and what they hold, headers, the text of every
// outcome that a formula may land on (without numbers, which stand in their own cells), notes.

import type { AdviceNote, QuarterRecord, RuleId, VerdictCode } from '#core'
import { quarterText } from '../quantities.ts'
import { ALL_WORDS, RULE_WORDS } from '../rules/index.ts'

export const SHEETS = {
  cover: 'Cover',
  summary: 'Summary',
  margin: 'Cost and gross margin',
  decisions: 'Decisions',
  changes: 'Changes',
  runway: 'Runway and scenarios',
  inputs: 'Inputs',
  components: 'Components',
  time: 'Time',
  costs: 'Costs',
  costsByMonth: 'Costs by month',
  commitments: 'Commitments and renewals',
  buildVsBuy: 'Build vs buy',
  written: 'Written down',
  checks: 'Checks',
  reconciliation: 'Reconciliation',
  modelChecks: 'Model checks',
  notes: 'Notes',
} as const

export type SheetId = keyof typeof SHEETS

export const SHEET_HOLDS: Readonly<Record<SheetId, string>> = {
  cover: 'What this is, where everything stands, how to read it',
  summary: 'The finding, the figures, and what asks for a decision',
  margin: 'Where costs are booked, gross margin and cost of a unit, now and with the decisions; budget, vendors, the quarters ahead',
  decisions: 'Advice taken, decisions and exceptions: by whom, until when, what was expected and what it came to',
  changes: 'The quarters in a row, and what moved since the last locked one',
  runway: 'Cash, burn and runway; the team’s scenarios beside the present, and one of them to look at',
  inputs: 'Company, limits and dates: change a blue cell and everything follows',
  components: 'One row a component, one column a check, workings to the right',
  time: 'Whose time goes where',
  costs: 'Prices by year, seat, currency or bill, and how each becomes an amount a month',
  costsByMonth: 'The quarter and the year after it, and what credits pay',
  commitments: 'Contracts and credits by the day to act, and what remains to pay',
  buildVsBuy: 'The calculators: managed, break-even, savings, upkeep, options',
  written: 'Every note, reason and log entry with its day, and what was changed last: for the team alone',
  checks: 'The checks, their outcomes and the words they use',
  reconciliation: 'The total against what the books say was paid for hosting and software, vendor by vendor',
  modelChecks: 'Does the workbook add up, and does it agree with the app?',
  notes: 'Glossary, known limits, what was left out',
}

/** On the cover, before the reasons. */
export const LEFT_OUT = 'A sheet with nothing to say is left out.'

/** Said beside it of a sheet that this workbook has nothing for. */
export const SHEETS_LEFT_OUT: Readonly<Partial<Record<SheetId, string>>> = {
  margin: 'Cost and gross margin is left out: no price is known.',
  decisions: 'Decisions is left out: nothing was decided, and nothing is kept until a day.',
  changes: 'Changes is left out: this state of the workbook holds no earlier quarter that is locked.',
  runway: 'Runway and scenarios is left out: there is no cash, no burn and no scenario.',
  costs: 'Costs is left out: every price is one amount a month, on Components.',
  costsByMonth: 'Costs by month is left out: no price is set.',
  commitments: 'Commitments and renewals is left out: no contract has a date, and there are no credits.',
  buildVsBuy: 'Build vs buy is left out: no component has a quote, hours of upkeep, options or anything else to compare.',
  written: 'Written down is left out: it is for the team.',
  reconciliation: 'Reconciliation is left out: the books have no line of a month that is over.',
}

/** Header and unit of a column, working or figure that a rule's formulas bring along. */
export function formulaHeader(name: string): readonly [header: string, unit: string] {
  return ALL_WORDS.find(({ columns }) => columns?.[name] !== undefined)?.columns?.[name] ?? [name, '']
}

/** What the rule's part about the whole list is called. */
export function listName(rule: RuleId): string {
  return RULE_WORDS[rule].list ?? RULE_WORDS[rule].name
}

/** What an outcome of a rule says, for the column Why. */
export function outcomeText(rule: RuleId, code: VerdictCode): string {
  return SHARED_OUTCOMES[code] ?? (RULE_WORDS[rule].outcomes as Readonly<Record<string, string>>)[code] ?? ''
}

const SHARED_OUTCOMES: Readonly<Partial<Record<VerdictCode, string>>> = {
  missing: 'An answer is missing that decides this check.',
  retired: 'Retired, so nothing is asked of it.',
  'request-path': 'A request path: looked at for what it measures, not for this.',
  'vendor-staff': 'Works for a vendor: not our time to plan.',
  'kind-not-set': 'Its kind is not set.',
  'other-kind': 'Another kind of component: not asked of it.',
  'not-self-run': 'Somebody else runs it: not asked of it.',
}

export const NOTE_TEXTS: Readonly<Record<AdviceNote, string>> = {
  'exit-note': 'Hard to reverse: note how to leave.',
  'why-this-much-time': 'Why this much time for a managed service?',
  'ask-again': 'Ask again next quarter.',
  'pilot-first': 'Start with a pilot.',
  wall: 'A limit of the managed service is in the way.',
  'not-to-build': 'Not to be run by us now, whatever the edge.',
  'hard-not-answered': 'Reversibility not answered: counts as easy.',
}

export const BOARD_WORDS = {
  notSet: 'not set',
  allGood: 'all agree',
  agrees: 'agrees',
  lookAt: 'look at it',
  draft: 'Draft',
  lockedInSpite: 'Locked although the data check fails, because',
  yes: 'Yes',
} as const

/** Left of the facts on the cover; a pack that comes back is known by them. */
export const COVER_LABELS = {
  status: 'Status',
  asOf: 'As of',
  preparedBy: 'Prepared by',
  approvedBy: 'Approved by',
  fingerprint: 'Fingerprint',
  rulesVersion: 'Rules version',
  madeWith: 'Made with',
} as const

/** Whose numbers a sheet shows. */
interface FrameFacts {
  readonly company: string
  /** "2026Q3" */
  readonly quarter: string
  readonly fingerprint: string
}

/** Below the title of every sheet but the cover: "Acme · Q3 2026 · fingerprint 3f9a1c27b0de" */
export function frameLine({ company, quarter, fingerprint }: FrameFacts): string {
  return `${company} · ${quarterText(quarter)} · fingerprint ${fingerprint}`
}

/** null: the text is no such line. */
export function readFrameLine(text: string): FrameFacts | null {
  const [, company = '', quarter = '', year = '', fingerprint = ''] = FRAME_LINE.exec(text) ?? []
  return fingerprint === '' ? null : { company, quarter: `${year}Q${quarter}`, fingerprint }
}

const FRAME_LINE = /^(.*) · Q([1-4]) (\d{4}) · fingerprint ([0-9a-f]{8,64})$/s

/** Where a decision or an exception stands, the first that holds. */
export const DECISION_STATUS = { kept: 'Exception', ended: 'Not in force', done: 'Done', overdue: 'Overdue', open: 'In progress' } as const
export type DecisionStatus = keyof typeof DECISION_STATUS

export const DECISION_KINDS = { advice: 'Advice taken', decision: 'Decision', exception: 'Exception' } as const

/** What an actual effect comes from. */
export const ACTUAL_FROM = { recorded: 'written down', measured: 'measured', 'too-early': 'two quarters not over', unknown: '' } as const

export const WHOLE_LIST = 'The whole list'
export const COMPONENT_GONE = 'a component that was deleted'

export const BOARD_SCENARIO_WORDS = {
  now: 'Now',
  choose: 'Choose a scenario: the column Chosen follows',
  list: 'A name of the scenarios in the row of headers.',
  notBurning: 'not burning',
  snapshot:
    'Now is live. Scenarios are what the app computed when this was made: after a change of an input, look at them in the app and export again.',
} as const

/** What a sheet of the board says when its page has no room for all of a list. */
export const onPaper = (shown: number, all: number) => `On paper: the first ${shown}, and ${all - shown} more on the screen.`

export const CHANGES_WORDS = {
  trend: 'The quarters in a row',
  now: 'Now',
  since: (quarter: string) => `What moved since ${quarterText(quarter)}`,
  noFile: (quarter: string) =>
    `What moved since ${quarterText(quarter)} is not listed: its locked file is not at hand, or is not what was locked.`,
  nothing: 'Nothing came, went or moved.',
  more: (count: number) => `And ${count} more: Compare in the app has them all.`,
} as const

export const GLOSSARY: readonly (readonly [string, string])[] = [
  ['Component', 'One piece of infrastructure that somebody looks after: a service we rent, a product we bought, or something we run.'],
  ['Owner time', 'The part of ONE engineer’s time that a component takes, all its owners together. 20 % is one day a week.'],
  ['Our edge', 'Customers choose us for it. Time on it is building the product; all other time is keeping things alive.'],
  ['Needs decision', 'The check needs a decision. It forbids nothing: keeping things as they are, with a reason, is a decision.'],
  ['Watch', 'Near limit: close to the limit, not over it. Needs rationale or Needs exit plan: something is still to be written down.'],
  ['Needs input', 'Input is missing that could change the verdict. Blank never counts as zero.'],
  ['Exception', 'Accepted as is until a date, with a named approver and a reason. The verdict then returns.'],
  ['Minor', 'Needs a decision, but takes less time and costs less than both materiality limits. Decided together, listed last.'],
  ['All in', 'Cost a month plus time at the full cost of an average engineer. It is nobody’s pay.'],
]

export const KNOWN_LIMITS: readonly string[] = [
  'Cost is the list price a month before credits; one-off costs are not in it. Yearly and quarterly prices are divided and rounded line by line, here as in the app.',
  'Amounts in other currencies are converted at the rate in force on the day, on Costs; moving the day past a newer rate changes nothing here. Parts of a bill that are shares come as amounts.',
  'Hours of upkeep come counted, pages with all that follows them. Of several quotes or savings of a component the app took the best; options and projects to build stand here with all their rows.',
  'Customers who left, open limits of services and the months recorded since the raise come as figures: their logs stay in the app.',
  'Costs by month begins with the quarter of the export; moving the day does not move its months. A recorded month stands for the standing price, what is paid once comes on top, forecasts are not in it, and credits pay whole months until the one in which they end.',
  'A yearly or quarterly price is spread evenly over its months: the month in which the bill is paid is not known.',
  'The arrows of Components and Decisions filter and sort whole rows. Time, Costs and Costs by month name a component by its place on Components: after a sort there the master check says so, and their figures count again once it is undone. A filter changes nothing.',
  'Adding a component means adding a row in the app and exporting again: the ranges here end with the last row.',
  'For verdicts, exceptions and decisions come as their last day, on Components; changing them on Decisions moves its own status only. Whether they were approved was checked in the app.',
  'The gross margin knows no other cost of revenue than infrastructure, at list price before credits. A decision saves as much of it as its component is cost of revenue today; one of no component, or of one without a price, saves none.',
  'Cost and gross margin follows the forty largest vendors; what others cost stands together. A figure whose input is blank has no line, and typing the input here brings none: enter it in the app and export again.',
  'Scenarios are figures as the app computed them at the export; what changes here moves the column of the present alone.',
  'Reconciliation compares the standing price of each month with what was booked in it: a bill that is paid in another month than it is for shows as a difference. Lines of other months and of other accounts stay in the app.',
  'People’s time is what the owners say. A guess is marked as a guess; nothing here measures it.',
  'Summary lists what asks for a decision, most time first, as far as its page has room. Components has all of it.',
  'The fingerprint names the state of the app’s workbook that this file was made from. Typing in this file does not change it.',
]

/** Of a locked quarter: what the cover says instead of draft: "Q3 2026, locked, not approved". */
export function lockedStatus({ quarter, revision, approvedBy }: Pick<QuarterRecord, 'quarter' | 'revision' | 'approvedBy'>): string {
  const name = quarterText(quarter)
  const locked = revision === 1 ? `${name}, locked` : `${name}, locked as revision ${revision}`
  return approvedBy === null ? `${locked}, not approved` : `${locked}, approval recorded`
}
