// The words of the quarterly review: which quarter is open and why, the questions, the progress, and what a lock waits for.

import {
  type AskedChoice,
  askedChoice,
  type Bias,
  type Blocker,
  type ComponentAssessment,
  type DecisionOutcome,
  type IsoDate,
  type LockCaution,
  type OpenQuarter,
  type PreparedPerson,
  type PrepareList,
  type PricesItem,
  problem,
  type ReviewItem,
  type ReviewStep,
  reasonsToExplain,
  type WalkStep,
} from '#core'
import { COMMON_TEXT, SEPARATOR } from '../common.ts'
import { countedRows } from '../counts.ts'
import { inputName } from '../inputs.ts'
import { problemText } from '../problems.ts'
import {
  formatCount,
  formatDate,
  formatDateRange,
  formatDaysPerMonth,
  formatList,
  formatMoney,
  formatShare,
  NOT_SET,
  type NumberStyle,
  plural,
  pluralize,
  quarterText,
} from '../quantities.ts'
import { explainWords, VERDICT_WORDS } from '../states.ts'
import { verdictText } from '../verdicts.ts'
import { effectText } from './component.ts'
import { decisionAbout } from './decisions.ts'

export const STEP_LABELS: Readonly<Record<ReviewStep, string>> = {
  promised: 'Follow-ups',
  refresh: 'Out of date',
  owners: 'Owners',
  answers: 'Missing input',
  decide: 'Decisions',
  'company-wide': COMMON_TEXT.companyWide,
  rationale: 'Rationales',
  'price-jump': 'Price jumps',
  rest: 'No change',
  'people-and-notes': 'Attendees and notes',
  lock: 'Lock quarter',
}

/** Why a step asks nothing. */
export const EMPTY_STEPS: Readonly<Record<ReviewStep, string>> = {
  promised: 'No follow-ups are due this quarter.',
  refresh: 'No prices, figures or rates are out of date.',
  owners: 'Every owner’s time was set or imported since the last lock, or no owner is named.',
  answers: 'No missing input could change a verdict.',
  decide: 'No components need a decision.',
  'company-wide': 'No company-wide finding needs a decision or is on watch.',
  rationale: 'No components on watch lack a rationale or a plan.',
  'price-jump': 'No price jumped since the last lock without a reason.',
  rest: 'There are no other components.',
  'people-and-notes': 'Nothing to fill in.',
  lock: 'Nothing to lock.',
}

/** "Oct 1 – Dec 31, 2026, as of Nov 23, 2026" of an open quarter, else why none can be reviewed. */
export function openQuarterText(open: OpenQuarter, style: NumberStyle): string {
  switch (open.kind) {
    case 'locked':
      return `${quarterText(open.quarter)} is locked. You can review the next quarter from ${formatDate(open.opensOn, style)}.`
    case 'clock-behind':
      return problemText(problem('clock-behind', open), style)
    case 'open': {
      const { first, last, asOf, revision } = open
      const again = revision === 1 ? '' : `${SEPARATOR}reopened as revision ${revision}`
      return `${formatDateRange(first, last, style)}, as of ${formatDate(asOf, style)}${again}`
    }
  }
}

/** Quarters that were never locked; null where there are none. Many of them rather mean that the clock is wrong. */
export function skippedText({ skipped }: Extract<OpenQuarter, { kind: 'open' }>, today: IsoDate, style: NumberStyle): string | null {
  if (skipped.length === 0) return null
  const which =
    skipped.length > 3 ? `${pluralize(skipped.length, 'quarters', style)} before this one` : formatList(skipped.map(quarterText))
  const said = `${which} ${plural(skipped.length, 'was', 'were')} never locked, and ${plural(skipped.length, 'stays a gap', 'stay gaps')}.`
  if (skipped.length < MANY_SKIPPED) return said
  return `${said} This computer’s date is ${formatDate(today, style)}. If that is wrong, correct the clock before you start.`
}

const MANY_SKIPPED = 4

/** How much there is, before and while one walks. */
export function promptsText(prompts: number, left: number, isBegun: boolean, style: NumberStyle): string {
  if (!isBegun) return `${pluralize(prompts, 'questions', style)} in this review.`
  return left === 0
    ? 'No questions are left. Only the lock remains.'
    : `${formatCount(left, style)} of ${pluralize(prompts, 'questions', style)} left.`
}

/** "1 of 3 left" beside a step. */
export function stepCountText({ items, left, itemCount }: Pick<WalkStep, 'items' | 'left' | 'itemCount'>, style: NumberStyle): string {
  if (items.length === 0) return 'no questions'
  if (left === 0) return 'done'
  return left === items.length
    ? REVIEW_TEXT.stepLeft(left, itemCount, style)
    : `${formatCount(left, style)} of ${formatCount(items.length, style)} left`
}

export const ITEM_STATES = { open: '', answered: 'Answered', carried: 'Carried forward', raised: 'Next review' } as const

/** The question, in one line; names and amounts are beside it, so that they can be hidden. */
/** "41 components and 2 request paths" */
function countedEntries(entries: readonly ComponentAssessment[], style: NumberStyle): string {
  const requestPaths = entries.filter(({ subject }) => subject.component.kind === 'request-path').length
  return countedRows({ components: entries.length - requestPaths, requestPaths }, style)
}

export function questionText(item: ReviewItem, style: NumberStyle): string {
  switch (item.kind) {
    case 'promise':
      return 'Was this done?'
    case 'import':
      return 'What date are these prices from?'
    case 'prices':
      if (item.name !== '') return item.lines.length === 1 ? 'Is this price still correct?' : 'Are these prices still correct?'
      return `${pluralize(item.lines.length, 'minor prices', style)} ${plural(item.lines.length, 'is', 'are')} out of date. Still correct?`
    case 'company':
      return 'Are the company’s figures still correct?'
    case 'credits':
      return 'Is this today’s balance?'
    case 'rate':
      return 'Is this rate still correct?'
    case 'owners':
      return 'Is this time still correct?'
    case 'answers':
      return answersQuestion(item.missing)
    case 'decide':
    case 'company-wide':
      return 'What do you decide?'
    case 'watched':
      return `${pluralize(item.findings.length, 'company-wide findings', style)} ${plural(item.findings.length, 'is', 'are')} on watch. Anything to decide?`
    case 'small':
      return `${pluralize(item.entries.length, 'minor items', style)} ${plural(item.entries.length, 'needs a decision. Decide it now?', 'need decisions. Decide them together?')}`
    case 'price-jump':
      return 'Why did this price rise?'
    case 'rationale':
      return rationaleQuestion(item.entry)
    case 'small-rationales':
      return `${pluralize(item.entries.length, 'minor items', style)} ${plural(item.entries.length, 'lacks', 'lack')} a rationale or a plan. Carry ${plural(item.entries.length, 'it', 'them')} forward?`
    case 'rest':
      return `${countedEntries(item.entries, style)} ${plural(item.entries.length, 'needs no action. Carry it forward?', 'need no action. Carry them forward?')}`
    case 'people':
      return 'Who attended, and what should be noted?'
    case 'lock':
      return 'Lock the quarter?'
  }
}

/** By what the first reason waits for. */
function rationaleQuestion(entry: ComponentAssessment): string {
  const [first] = reasonsToExplain(entry)
  if (first?.code === 'edge-not-explained') return 'What do customers notice?'
  return first === undefined ? 'Is a rationale missing?' : explainWords(first.rule).question
}

function answersQuestion(missing: readonly string[]): string {
  const asked = askedChoice(missing)
  if (asked !== null) return CHOICE_QUESTIONS[asked]
  const names = missing.map(inputName)
  return names.length === 0 ? 'Is any input missing?' : `${VERDICT_WORDS.needsInput}: ${names.join(', ')}`
}

const CHOICE_QUESTIONS: Readonly<Record<AskedChoice, string>> = {
  edge: 'Is this why customers choose you?',
  apiAvailable: 'Is the same model available via API?',
  stage: 'What stage is the company at?',
  latency: 'Is latency measured at every step?',
  tokens: 'Are tokens measured?',
  errors: 'Are errors measured?',
  costPerRequest: 'Is the cost per request measured?',
}

/** The actual effect: "Saves $300 per month in cash. Measured.", or why there is none yet. */
export function cameToText({ actual, basis }: DecisionOutcome, style: NumberStyle): string {
  if (basis === 'too-early') return 'Too early. Measured two quarters after the decision.'
  if (basis === 'unknown') return 'Unknown. The earlier cost was not recorded.'
  return `${effectText(actual, style) ?? ''} ${basis === 'measured' ? 'Measured.' : 'As recorded.'}`.trim()
}

/** Forecast accuracy: "Decisions deliver 80% of the expected cash (median of 5)." */
export function biasText(bias: Bias, of: 'cash' | 'capacity', style: NumberStyle): string {
  const isCash = of === 'cash'
  if (bias.kind === 'known')
    return `Decisions deliver ${formatShare(bias.ratioBp, style)} of the expected ${isCash ? 'cash' : 'time'} (median of ${formatCount(bias.outcomes, style)}).`
  return `${isCash ? 'Cash' : 'Time'} forecast accuracy appears after ${pluralize(bias.needed, 'more closed decisions', style)}.`
}

interface ReviewDayFacts {
  readonly company: string
  readonly quarter: string
  readonly day: IsoDate
  /** What to collect. */
  readonly lines: readonly string[]
}

/** Of the file for a calendar. */
export function reviewDayTexts({ company, quarter, day, lines }: ReviewDayFacts, style: NumberStyle) {
  return {
    summary: `${quarterText(quarter)} infrastructure review, ${company}`,
    description: [`${quarterText(quarter)} review on ${formatDate(day, style)}.`, ...lines].join('\n'),
    fileName: `Review_${quarter}.ics`,
  }
}

/** What to collect, without amounts: a calendar is often shared. */
export function prepareLines({ bills, people }: PrepareList, style: NumberStyle): readonly string[] {
  const named = people.filter(({ name }) => name !== null)
  return [
    bills.length === 0 ? '' : `Bills to look up: ${bills.map(({ name }) => (name === '' ? 'minor bills' : name)).join(', ')}.`,
    named.length === 0 ? '' : `Waiting on ${pluralize(named.length, 'people', style)}.`,
  ].filter((line) => line !== '')
}

/** What is asked of one person, in one line each. */
export function owedTexts({ owners, answers, promises }: PreparedPerson, style: NumberStyle): readonly string[] {
  return [
    ...(owners === null
      ? []
      : [
          `Confirm the time on ${pluralize(owners.rows.length, 'components', style)}: ${owners.rows.map(({ component }) => component.name).join(', ')}.`,
        ]),
    ...answers.map(({ entry, missing }) => `${entry.subject.component.name}: ${missing.map(inputName).join(', ')}?`),
    ...promises.map(({ entry, decision }) => {
      const due = decision.due === null ? '' : `, due ${formatDate(decision.due, style)}`
      return `Follow-up: ${decisionAbout(decision, entry?.subject.component.name)}${due}`
    }),
  ]
}

/** What of the figures has to be looked up. */
export function figureText(item: PrepareList['figures'][number]): string {
  switch (item.kind) {
    case 'company':
      return 'The company’s cash, net burn, revenue and headcount'
    case 'import':
      return `Date of the prices in ${item.record.source}`
    case 'credits':
      return REVIEW_TEXT.balanceOf(item.grant.vendor)
    case 'rate':
      return `Exchange rate, ${item.rate.from} to ${item.rate.to}`
  }
}

const stillOpen = (count: number, style: NumberStyle) => `${pluralize(count, 'questions', style)} ${plural(count, 'is', 'are')} still open.`

const putOff = (count: number, style: NumberStyle) =>
  `${pluralize(count, 'decisions', style)} ${plural(count, 'is', 'are')} carried forward, not made.`

const cameUp = (count: number, style: NumberStyle) =>
  `${pluralize(count, 'questions', style)} came up during this review. The next review asks ${plural(count, 'it', 'them')}.`

/** What whoever locks should know first. */
export function cautionText(caution: LockCaution, style: NumberStyle): string {
  switch (caution.code) {
    case 'early':
      return `The quarter runs for another ${pluralize(caution.daysLeft, 'days', style)}, until ${formatDate(caution.last, style)}. Later changes count for the next quarter.`
    case 'open':
      return stillOpen(caution.count, style)
    case 'carried':
      return putOff(caution.count, style)
    case 'raised':
      return cameUp(caution.count, style)
    case 'blocked':
      return `${REVIEW_TEXT.failing(caution.count, style)} Your reason is printed on the cover.`
  }
}

/** The screen, its questions, the lock and the preparation. */
export const REVIEW_TEXT = {
  judging: 'Checking the inventory…',
  parts: 'Part of the review',
  review: 'Review',
  prepare: 'Prepare',
  steps: 'Steps of the review',
  // Start.
  walk: 'One question at a time. Answers save as you go, so you can stop and resume. The last step locks the quarter.',
  otherCopy: 'Is a teammate working in a copy? Merge it before you lock the quarter. Both sets of answers are kept.',
  afterLock: 'Inputs, verdicts, limits, decisions and attendees are now frozen. Next: record the approval, then export the board pack.',
  resume: 'Continue',
  dueLater: 'Follow-ups due later',
  goToExport: 'Go to Export',
  // Moving through the questions.
  carry: 'Carry forward',
  exit: 'Save and exit',
  write: 'Write answer…',
  staysOnWatch: 'If carried forward, this stays on watch, in the board pack too, and is asked again next quarter.',
  present: 'Present',
  hideNames: 'Hide names',
  hideMoney: 'Hide amounts',
  stopPresenting: 'Stop presenting',
  hiddenAmount: 'amount hidden',
  hiddenName: 'one person',
  // Answers.
  correct: 'Still correct',
  changed: 'Changed…',
  change: 'Change…',
  another: 'Another…',
  anotherDate: 'Another date…',
  pricesFrom: 'Prices are from',
  figuresCorrect: 'Figures are correct',
  isBalance: 'Balance is correct',
  balance: 'Balance',
  rate: 'Rate',
  minorBills: 'Minor bills',
  foundAt: 'Bill location',
  foundAtExample: 'Vendor console, Billing page',
  currentPrice: 'Current price',
  engineerTime: 'Engineer time (%)',
  timeExample: '20 or 4h/wk',
  ownersExample: 'Maya Okafor',
  priceExample: '1,200',
  enter: 'Enter value…',
  everyone: 'All staff',
  nameThem: 'Enter names…',
  attendees: 'Attendees (separated by commas)',
  attendeesExample: 'Names, separated by commas',
  notes: 'Notes',
  notesExample: 'Ask for the GPU quote before Q1',
  followAdvice: 'Follow advice…',
  planMigration: 'Plan migration…',
  carryAll: 'Carry all forward',
  dropped: 'Dropped',
  askDone: 'Done…',
  askLater: 'Not yet…',
  askDropped: 'Dropped…',
  measured: 'Measured so far',
  outcomeHint: 'Blank values are measured from the component, two quarters after the decision.',
  newDate: 'New due date',
  // Lock.
  locked: 'It can’t be edited. Reopening creates a new revision.',
  reasonHint: 'Printed on the cover of the quarter.',
  lockedBy: 'Locked by',
  lockedByExample: 'Your name',
  locking: 'Locking…',
  cameUp,
  lockTitle: (quarter: string) => `Lock ${quarterText(quarter)} now?`,
  open: 'Open',
  // Preparing.
  nextReview: 'Next review',
  saveCalendar: 'Save calendar entry…',
  calendarSaved: 'Calendar entry saved',
  copyCalendar: 'Copy entry',
  toCollect: 'To collect',
  print: 'Print list',
  noBills: 'No bills are out of date.',
  noFigures: 'No figures are out of date.',
  bills: 'Bills',
  bill: 'Bill',
  oldest: 'Oldest price',
  figures: 'Figures',
  waitingOn: 'Waiting on',
  noOne: 'No one',
  /** @param quarter "2026Q4" */
  title: (quarter: string) => `${quarterText(quarter)} review`,
  start: (quarter: string) => `Start ${quarterText(quarter)} review`,
  lock: (quarter: string) => `Lock ${quarterText(quarter)}`,
  lockedNow: (quarter: string) => `${quarterText(quarter)} locked`,
  position: (step: ReviewStep, at: number, of: number, style: NumberStyle) =>
    `${STEP_LABELS[step]}, ${formatCount(at, style)} of ${formatCount(of, style)}`,
  /** @param carried decisions that were put off, which no answer is */
  lockQuestion: (quarter: string, open: number, carried: number, style: NumberStyle) => {
    if (open > 0) return `${stillOpen(open, style)} Lock ${quarterText(quarter)} anyway?`
    if (carried > 0) return `${putOff(carried, style)} Lock ${quarterText(quarter)}?`
    return `All questions are answered. Lock ${quarterText(quarter)}?`
  },
  asOf: (day: IsoDate, style: NumberStyle) => `As of ${formatDate(day, style)}. Open questions come back next quarter.`,
  failing: (checks: number, style: NumberStyle) => `${pluralize(checks, 'data checks', style)} ${plural(checks, 'fails', 'fail')}.`,
  lockReason: (least: number, style: NumberStyle) => `Reason to lock anyway (at least ${pluralize(least, 'characters', style)})`,
  carriedForward: (components: number, style: NumberStyle) => `${pluralize(components, 'components', style)} carried forward.`,
  attended: (names: readonly string[]) => `Attendees: ${names.join(', ')}`,
  costAndTime: (amount: string | null, timeBp: number, style: NumberStyle) =>
    `${amount === null ? 'Cost not set' : `${amount} per month`}${SEPARATOR}${formatDaysPerMonth(timeBp, style)} of work per month`,
  decideAll: (count: number, style: NumberStyle) => (count === 1 ? 'Decide…' : `Decide all ${formatCount(count, style)}…`),
  watched: (count: number, style: NumberStyle) => `${pluralize(count, 'components', style)} near a limit.`,
  withoutRationale: (components: number, style: NumberStyle) =>
    `${pluralize(components, 'components', style)} carried forward without a rationale or a plan. The next review asks again.`,
  showNames: (count: number, style: NumberStyle) => `Show ${pluralize(count, 'names', style)}`,
  inAll: (shareBp: number, components: number, style: NumberStyle) =>
    `${formatShare(shareBp, style)} of an engineer in total, on ${pluralize(components, 'components', style)}.`,
  timeOn: (component: string) => `Time on ${component}`,
  timeOf: (person: string) => `Engineer time of ${person}`,
  billOf: (vendor: string) => `${vendor} bill`,
  balanceOf: (vendor: string) => `Balance of ${vendor} credits`,
  priceOf: (component: string) => `Price of ${component}`,
  billAmount: (amount: string) => `Bill amount (${amount})`,
  prices: (oldest: string | null, amount: string, style: NumberStyle) =>
    `${amount} per month in total${oldest === null ? '' : `, oldest price from ${formatDate(oldest, style)}`}`,
  pricesOf: (day: string, style: NumberStyle) => `From ${formatDate(day, style)}`,
  creditsOf: (vendor: string) => `${vendor} credits`,
  rateOf: (from: string, to: string) => `1 ${from} in ${to}`,
  /** @param date of a balance or a rate; null: not set */
  dated: (date: string | null, style: NumberStyle) => (date === null ? 'Date not set' : `From ${formatDate(date, style)}`),
  suggested: (day: IsoDate, style: NumberStyle) => `Suggested: ${formatDate(day, style)}, the first Monday after the quarter`,
  suggestedDay: (day: IsoDate, style: NumberStyle) => `Use ${formatDate(day, style)}`,
  billsToFind: (bills: number, withoutPlace: number, style: NumberStyle) =>
    `${pluralize(bills, 'bills', style)} to look up.${withoutPlace === 0 ? '' : ` ${formatCount(withoutPlace, style)} with no location noted.`}`,
  billPlace: (name: string) => `Location of the ${name} bill`,
  billName: ({ name, lines }: PricesItem, style: NumberStyle) => (name === '' ? pluralize(lines.length, 'minor bills', style) : name),
  /** @param typed as it would be typed; null: none was expected */
  expectedValue: (typed: string | null) => (typed === null ? NOT_SET : `expected ${typed}`),
  printedTitle: (quarter: string) => `To collect for the ${quarterText(quarter)} review`,
  printedBill: ({ monthlyMinor, oldest }: PricesItem, style: NumberStyle) =>
    `${formatMoney(monthlyMinor, style)} per month${oldest === null ? '' : `, price from ${formatDate(oldest, style)}`}`,
  /** A review that began later than now: the clock was ahead then, or is behind now. */
  begunLater: (startedAt: string, style: NumberStyle) =>
    `This review was started on ${formatDate(startedAt, style)}, which is later than now, so one of the clocks was wrong. Start over. Your answers are kept.`,
  moved: (from: string, to: string) => `The ${quarterText(from)} review is now the ${quarterText(to)} review. Your answers are kept.`,
  nothingToDecide: 'Nothing to decide',
  /** "3"; "10 in 8 questions" where several components are asked about together; "1, 1 on watch", which is in no count of decisions. */
  stepLeft(questions: number, itemCount: number, style: NumberStyle): string {
    const items = formatCount(itemCount, style)
    const watched = `${formatCount(questions - itemCount, style)} on watch`
    if (questions > itemCount) return itemCount === 0 ? watched : `${items}, ${watched}`
    return questions === itemCount ? items : `${items} in ${pluralize(questions, 'questions', style)}`
  },
  /** What the lock names: the first failing data checks with whom they are about. */
  blocker: ({ name, verdict }: Blocker, style: NumberStyle) =>
    name === null ? verdictText(verdict, style) : `${name}: ${verdictText(verdict, style)}`,
} as const
