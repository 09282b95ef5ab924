// Words of the Excel model that belong to no single sheet: the text of every outcome that a formula may land on (without
// numbers, which have their own cells), caveats, the cover, statuses, the glossary and the known limits.

import type { AdviceNote, QuarterRecord, RuleId, VerdictCode } from '#core'
import { formatCount, type LocaleStyle, NOT_SET, quarterText } from '../quantities.ts'
import { ALL_WORDS, RULE_WORDS } from '../rules/index.ts'
import { VERDICT_WORDS } from '../states.ts'
import { SHARED_NOT_APPLICABLE } from '../verdicts.ts'
import { SHEETS, type SheetId } from './sheets.ts'

/** As much of a fingerprint as a reader compares; the cover of a pack has the whole. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.slice(0, 12)

/** What an outcome of a rule says, for the column Reason. */
export function outcomeText(rule: RuleId, code: VerdictCode): string {
  return SHARED_OUTCOMES[code] ?? (RULE_WORDS[rule].outcomes as Readonly<Record<string, string>>)[code] ?? ''
}

const SHARED_OUTCOMES: Readonly<Partial<Record<VerdictCode, string>>> = {
  ...SHARED_NOT_APPLICABLE,
  missing: 'A missing answer decides this check.',
  'vendor-staff': 'Works for a vendor, so the time does not count.',
}

export const NOTE_TEXTS: Readonly<Record<AdviceNote, string>> = {
  'exit-note': 'Hard to reverse. Write an exit plan.',
  'why-this-much-time': 'Find out where the time goes.',
  'ask-again': 'Ask again next quarter.',
  'pilot-first': 'Start with a pilot.',
  wall: 'A vendor limit is in the way.',
  'not-to-build': 'Even as a differentiator, it should not be built now.',
  'hard-not-answered': 'Reversibility is not set. Read as easy to reverse.',
}

export const BOARD_WORDS = {
  notSet: NOT_SET,
  allGood: 'all pass',
  agrees: 'Pass',
  lookAt: 'Review',
  draft: 'Draft',
  lockedInSpite: 'Locked with data issues',
  yes: 'Yes',
  /** Header and unit of a column, working or figure that a rule's formulas bring along. */
  formulaHeader: (name: string): readonly [header: string, unit: string] =>
    ALL_WORDS.find(({ columns }) => columns?.[name] !== undefined)?.columns?.[name] ?? [name, ''],
  /** Below the title of every sheet but the cover: "Acme · Q3 2026 · fingerprint 3f9a1c27b0de" */
  frameLine: ({ company, quarter, fingerprint }: FrameFacts) =>
    `${company} · ${quarterText(quarter)} · fingerprint ${shortFingerprint(fingerprint)}`,
  /** What the rule's part about the whole list is called. */
  listName: (rule: RuleId) => RULE_WORDS[rule].list ?? RULE_WORDS[rule].name,
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
  edition: 'Wording edition',
} as const

/** Whose numbers a sheet shows. */
interface FrameFacts {
  readonly company: string
  /** "2026Q3" */
  readonly quarter: string
  readonly fingerprint: string
}

/** null: the text is no such line. */
export function readFrameLine(text: string): FrameFacts | null {
  const [, company = '', quarter = '', year = '', fingerprint = ''] = FRAME_LINE.exec(text) ?? []
  return fingerprint === '' ? null : { company, quarter: `${year}Q${quarter}`, fingerprint }
}

const FRAME_LINE = /^(.*) · Q([1-4]) (\d{4}) · fingerprint ([0-9a-f]{8,64})$/s

export const DECISION_KINDS = { advice: 'Advice followed', decision: 'Decision', exception: 'Exception' } as const

/** What an actual effect comes from. */
export const ACTUAL_FROM = { recorded: 'recorded', measured: 'measured', 'too-early': 'under two quarters', unknown: '' } as const

export const COMPONENT_GONE = 'deleted component'

export const BOARD_SCENARIO_WORDS = {
  choose: 'Select a scenario. The Selected column follows',
  list: 'Choose the name of a scenario from the header row.',
  notBurning: 'not burning cash',
  snapshot: 'Gray figures of scenarios are app results at export. All others follow the inputs.',
} as const

/** A sentence with figures that stands beside cells which follow the inputs, and does not follow them. */
export const asExported = (sentence: string) => `As exported: ${sentence}`

/** What a sheet of the board says when its page has no room for all of a list. */
export const onPaper = (shown: number, all: number, style: LocaleStyle) =>
  shown === 0
    ? `Decisions and exceptions: ${formatCount(all, style)} in the Excel model, not printed.`
    : `Printed: the first ${shown}. ${formatCount(all - shown, style)} more in the Excel model.`

export const CHANGES_WORDS = {
  trend: 'Quarter by quarter',
  since: (quarter: string) => `Changes since ${quarterText(quarter)}`,
  noFile: (quarter: string) =>
    `Changes since ${quarterText(quarter)} are not listed. Its locked file is missing or was changed after the lock.`,
  budget: (quarter: string) => `From the budget of ${quarter} to its cost`,
  variance: (quarter: string) => `Why the monthly cost changed since ${quarterText(quarter)}`,
  more: (count: number, style: LocaleStyle) => `${formatCount(count, style)} more in the app, under Compare.`,
} as const

export const GLOSSARY: readonly (readonly [string, string])[] = [
  ['Component', 'One piece of infrastructure that someone looks after: a rented service, a purchased product or something self-managed.'],
  ['Engineer time', 'The share of one engineer’s time that a component takes, all owners together. A fifth is one day per week.'],
  [
    'Differentiator',
    'Customers choose the product for it. Time on differentiators is product work. All other time keeps the lights on (KTLO).',
  ],
  [
    VERDICT_WORDS.needsDecision,
    'The check needs a decision. It forbids nothing. Keeping things as they are, with a reason, is also a decision.',
  ],
  [VERDICT_WORDS.watch, 'Near limit: close to the limit, not over it. Needs rationale, exit plan or plan: it is still to be recorded.'],
  [VERDICT_WORDS.needsInput, 'Input is missing that could change the verdict. No verdict takes a blank for zero.'],
  [VERDICT_WORDS.exception, 'Accepted as is until a date, with a named approver and a reason. The verdict then returns.'],
  [VERDICT_WORDS.flagged, 'A figure past a guideline, for information. It needs no decision.'],
  ['Minor', 'Needs a decision, but takes less time and costs less than both materiality limits. Decided together, listed last.'],
  ['All-in cost', 'Monthly cost plus time at the fully loaded cost of an average engineer. It is no one’s salary.'],
]

interface KnownLimit {
  readonly says: string
  /** The sheets that it speaks of: a pack without one of them does not say it. */
  readonly sheets?: readonly SheetId[]
}

const KNOWN_LIMITS: readonly KnownLimit[] = [
  {
    says: 'Cost is the monthly list price before credits and excludes one-time costs. Yearly and quarterly prices are divided and rounded line by line, as in the app.',
  },
  {
    says: 'Amounts in other currencies are converted at the rate in force on the as-of date, on Costs. Moving that date past a newer rate changes nothing here. Bill allocations given as shares appear as amounts.',
    sheets: ['costs'],
  },
  {
    says: 'Upkeep hours are included as totals. Where a component has several quotes or savings, the app used the best one. Options and build projects are listed in full.',
    sheets: ['buildVsBuy'],
  },
  {
    says: 'Lost customers, open vendor limits and the months recorded since the raise are included as figures. Their logs stay in the app.',
  },
  {
    says: 'Costs by month begins with the quarter of the export. Changing the date does not move its months. Components without prices on Costs share one row there. A recorded month replaces the recurring price. One-time costs are added in the month that they name, and forecasts are excluded. Credits pay whole months until the one in which they end.',
    sheets: ['costsByMonth'],
  },
  { says: 'Yearly and quarterly prices are spread evenly over their months, because the month of payment is unknown.', sheets: ['costs'] },
  {
    says: `The arrows on Components and Decisions filter and sort whole rows. ${SHEETS.time}, Costs and Costs by month refer to a component by its row on Components. After a sort there, a model check fails until the sort is undone. Filtering changes nothing.`,
  },
  {
    says: 'Formulas are locked without a password. Remove the protection to sort or to fold columns. Typing over a formula sets the first light to review until the formula is restored.',
  },
  {
    says: 'The second light counts cells that differ from the export, so a sort counts as well. Checks that compare with the app pause until the inputs are as exported.',
  },
  {
    says: 'To add a component, add it in the app and export again. Ranges here end with the last row, and Model checks names a row typed below it.',
  },
  {
    says: `For verdicts, exceptions and decisions count by their end dates on ${SHEETS.answers}. Changing them on Decisions changes only their status there. The app checked whether they were approved.`,
    sheets: ['answers', 'decisions'],
  },
  {
    says: 'Margin after infrastructure COGS counts infrastructure as the only cost of revenue, at list price before credits. Gross margin deducts the other cost of revenue as well. A decision’s savings are split like its component’s cost today and are at most that cost. Savings of the company as a whole, or of a component without a price, reduce no cost here.',
    sheets: ['margin'],
  },
  {
    says: 'The cash bridge counts planned savings of the company as a whole as well, each from its due date. What is overdue or has no date is in no month.',
    sheets: ['runway', 'decisions'],
  },
  {
    says: 'Cost and gross margin follows the 40 largest vendors and groups the rest. A figure without its input has no line, and entering the input here does not add one. Enter it in the app and export again.',
    sheets: ['margin'],
  },
  {
    says: 'Scenarios follow the inputs and Drivers. Their gray figures are app results at export, which no change here moves.',
    sheets: ['runway'],
  },
  {
    says: 'Reconciliation compares the recurring price of today, in each month compared, with what was booked in it. A price that has changed since, and a bill paid in another month than it covers, show as a difference. Lines of other months and accounts stay in the app.',
    sheets: ['reconciliation'],
  },
  { says: 'Engineer time is what owners report. Guesses are marked. Nothing here measures time.' },
  {
    says: 'Summary and Decisions list the decisions requested by their savings, as many as fit on a page. What no one has priced follows by its all-in cost. Components has all of them.',
    sheets: ['decisions'],
  },
  { says: 'The fingerprint identifies the state of the source workbook. Typing in this file does not change it.' },
]

/** Those of a pack. @param has whether it has a sheet */
export function knownLimits(has: (sheet: SheetId) => boolean): readonly string[] {
  return KNOWN_LIMITS.filter(({ sheets = [] }) => sheets.every(has)).map(({ says }) => says)
}

/** Of a locked quarter: what the cover says instead of draft: "Q3 2026, locked, not approved". */
export function lockedStatus({ quarter, revision, approvedBy }: Pick<QuarterRecord, 'quarter' | 'revision' | 'approvedBy'>): string {
  const name = quarterText(quarter)
  const locked = revision === 1 ? `${name}, locked` : `${name}, locked as revision ${revision}`
  return approvedBy === null ? `${locked}, not approved` : `${locked}, approval recorded`
}

/** Title of Excel's message on an entry that a cell does not take; the sentence below it is that of the cell. */
export const REFUSED_ENTRY_TITLE = 'Not possible here'
