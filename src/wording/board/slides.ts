// What the slides for the board say: the conclusion of each as its headline, what stands where nothing is to show, headers,
// and in the speaker notes where each figure comes from. Bad news comes first.

import type { CashBridge, Counts, Decision, IsoDate, QuarterRecord, Runway, SlideId } from '#core'
import { effectVerbs } from '../asks.ts'
import { COMMON_TEXT } from '../common.ts'
import { totalCostText } from '../component-cost.ts'
import { findingSentence, isAllClear } from '../counts.ts'
import { PRODUCT_NAME } from '../product-name.ts'
import {
  formatCount,
  formatDate,
  formatFteCell,
  formatFteFixed,
  formatMoney,
  formatMonthsColumn,
  formatNumber,
  formatShare,
  formatValue,
  type NumberStyle,
  pluralize,
  quarterText,
  roundedDown,
} from '../quantities.ts'
import { RUNWAY_SHEET } from './runway.ts'
import { PACK_TEXT, perMonth } from './shared.ts'
import { SHEETS, type SheetId } from './sheets.ts'
import { BOARD_WORDS, lockedStatus, shortFingerprint } from './workbook.ts'

export const SLIDE_TITLES = {
  summary: 'Summary',
  decisions: 'Decisions',
  runway: 'Cash',
  movement: 'Changes',
  exceptions: 'Exceptions and renewals',
} as const satisfies Readonly<Record<SlideId, string>>

export const SLIDES_DESCRIPTION = 'The notes of each slide name the cells of the Excel model that hold its figures.'

export const SLIDE_FIGURES = {
  toDecide: PACK_TEXT.decisionsNeeded,
  cost: 'Monthly cost',
  ofBurn: 'Share of net burn',
  keepingAlive: 'Keeping the lights on',
  runway: PACK_TEXT.runway,
  cash: PACK_TEXT.cash,
  netBurn: PACK_TEXT.netBurn,
  lasting: RUNWAY_SHEET.runwayByMonth,
} as const
export type SlideFigure = Exclude<keyof typeof SLIDE_FIGURES, 'lasting'>

export const SLIDE_HEADERS = {
  due: 'Due',
  cash: 'Monthly savings',
  change: PACK_TEXT.change,
  scenario: 'Scenario',
} as const

export const SLIDE_WORDS = {
  /** The body of each slide, shown to the person who exports it. */
  visuals: {
    summary: 'Key figures with changes; a chart of the components that take the most time, with the limit; components by verdict',
    movement: 'Charts of cost by layer and of components that need attention, quarter by quarter; a list of changes, bad news first',
    decisions: 'Decisions requested with resolution, savings, one-time cost, owner and date; planned decisions, overdue first',
    exceptions: 'Exceptions with reason, end date and approver; contracts and credits by the day to act',
    runway: 'Key figures with the cash-out date; a chart of cash by month with the runway target; low, high and your scenarios',
  },
  time: 'Most time first',
  moves: 'Changes, bad news first',
  asking: 'Components that need attention',
  decided: 'Planned decisions, overdue first',
  exceptions: 'Exceptions and their end dates',
  renewals: 'Contracts and credits, next action first',
  scenarios: 'After credits and decisions, by scenario',
  comparedWith: 'Compared with',
  completeness: 'Whether the inventory is complete',
  toComeCash: 'Expected monthly savings, not yet realized',
  toComeTime: 'Expected engineer time, not yet realized',
  /** Below the headline; "" where there is none. */
  minorOnes: (count: number, style: NumberStyle) =>
    count === 0 ? '' : `${pluralize(count, 'minor items', style)} can be settled ${count === 1 ? 'in one step' : 'together'}.`,
  noTime: 'No engineer time is set yet.',
  /** Below the headline, where a total of people's time is "at least". */
  withoutTime: (count: number, style: NumberStyle) =>
    count === 0 ? '' : `${pluralize(count, 'components', style)} ${count === 1 ? 'has' : 'have'} no complete time.`,
  /** Below the headline, where a total of people's time is too high. */
  overFull: (count: number, style: NumberStyle) =>
    count === 0 ? '' : `${pluralize(count, 'people', style)} ${count === 1 ? 'is' : 'are'} over-allocated, so their time is too high.`,
  /** Below the headline, where credits and decisions move the date that it names. */
  afterCredits: 'The cash-out date includes ending credits and planned decisions.',
  /** Below the headline: what the changes are measured against. */
  since: (since: Pick<QuarterRecord, 'quarter'> | null) =>
    since === null ? '' : `Changes since ${quarterText(since.quarter)}, the last locked quarter.`,
  /** The last line of the notes. */
  sourcesEnd: (facts: { readonly asOf: IsoDate; readonly rules: string; readonly fingerprint: string }, style: NumberStyle) =>
    `As of ${formatDate(facts.asOf, style)}, under rules ${facts.rules} and the limits on sheet ${SHEETS.inputs}. Cells refer to the Excel model with fingerprint ${facts.fingerprint}.`,
  /** Of a past whose file is not at hand. */
  noFileHeadline: (quarter: string) => `Changes since ${quarterText(quarter)} are unknown because its locked file is missing.`,
  noFileText: (quarter: string) =>
    `The locked file of ${quarterText(quarter)} is missing or was changed after the lock. Figures by quarter are on sheet ${SHEETS.changes}.`,
  /** Below a chart of those that take time: others take none. "" where all are drawn. */
  moreWithTime: (count: number, sheet: SheetId, style: NumberStyle) =>
    count === 0 ? '' : `${formatCount(count, style)} more with engineer time on sheet ${SHEETS[sheet]}.`,
  /** "3 more on sheet Decisions." */
  moreOnSheet: (count: number, sheet: SheetId, style: NumberStyle) => `${formatCount(count, style)} more on sheet ${SHEETS[sheet]}.`,
  /** "Cash in Q3 2026" */
  figureThen: (label: string, quarter: string) => `${label} in ${quarterText(quarter)}`,
  /** Of a cost that was not known: there is no change to it. @param amount with its currency */
  costsNow: (amount: string) => `now ${perMonth(amount)}`,
  /** The same of one that is not known any more. */
  costThen: (amount: string) => `was ${perMonth(amount)}`,
  /** Names a text beside a table or a chart, for whoever reads the slide by its shapes: "Exceptions, heading". */
  shapeName: (title: string, part: 'heading' | 'more') => `${title}, ${part}`,
} as const

/** "5 of 15 components need a decision. Keeping the lights on takes 0.83 of 1.18 FTE." What is overdue is still to be carried out. */
export function summaryHeadline(
  counts: Counts,
  overdue: number,
  time: { readonly ownerTime: number | null; readonly keepingAlive: number | null; readonly withoutTime: number },
  style: NumberStyle,
): string {
  const isAsked = counts.toDecideMaterial + counts.toDecideCompanyWide > 0
  const late = `${pluralize(overdue, 'decisions', style)} ${overdue === 1 ? 'is' : 'are'} overdue.`
  const finding = isAsked || overdue === 0 ? findingSentence(counts, style) : late
  return [finding, keepingSentence(time, style)].join(' ').trim()
}

/** @param time withoutTime: components whose time is not set, so that both figures may be more */
function keepingSentence({ ownerTime, keepingAlive, withoutTime }: Parameters<typeof summaryHeadline>[2], style: NumberStyle): string {
  if (ownerTime === null || keepingAlive === null || ownerTime === 0) return ''
  const all = formatFteFixed(ownerTime, style)
  if (withoutTime > 0) {
    const { atLeast } = COMMON_TEXT
    const known = roundedDown(style)
    return `Keeping the lights on takes ${atLeast(formatFteCell(keepingAlive, known))} of ${atLeast(formatFteFixed(ownerTime, known))}.`
  }
  if (keepingAlive === 0) return `All infrastructure time, ${all}, is product work.`
  if (keepingAlive === ownerTime) return `Keeping the lights on takes all infrastructure time, ${all}.`
  return `Keeping the lights on takes ${formatFteCell(keepingAlive, style)} of ${all}.`
}

/**
 * Where nothing is asked: what is planned and overdue, and how the components stand. "2 decisions are planned, 1 of them overdue. No others
 * are needed."
 * @param open planned ones, those overdue among them
 */
export function decisionsHeadline(counts: Counts, open: number, overdue: number, style: NumberStyle): string {
  const state = overdue === open ? 'overdue' : 'planned'
  const late = overdue === 0 || overdue === open ? '' : `, ${formatCount(overdue, style)} of them overdue`
  const finding = isAllClear(counts) ? 'No others are needed.' : findingSentence(counts, style)
  return `${pluralize(open, 'decisions', style)} ${open === 1 ? 'is' : 'are'} ${state}${late}. ${finding}`
}

/** "3 contracts and credits need action, the first by Dec 20, 2026." */
export function renewalsHeadline(count: number, first: RenewalFacts, style: NumberStyle): string {
  const day = formatDate(first.act, style)
  return count === 1
    ? `Act on ${first.name} by ${day}.`
    : `${formatCount(count, style)} contracts and credits need action, the first by ${day}.`
}

interface RenewalFacts {
  readonly name: string
  readonly act: IsoDate
}

/** The line below the headline: what decisions that are not done are expected to bring. "" where nothing is expected. */
export function stillToComeLine(effect: Decision['effect'], overdue: number, style: NumberStyle): string {
  const said = effectVerbs(effect, style)
  return said === '' ? '' : `${overdue === 0 ? 'Planned decisions' : 'Overdue and planned decisions'} ${said}.`
}

/**
 * Below the headline: the time that what is kept takes, and why the first slide may count fewer. "" where nothing is kept.
 * @param elsewhere those whose verdict another check decides
 */
export function exceptionTimeText(kept: number, elsewhere: number, ownerTimeBp: number, style: NumberStyle): string {
  if (kept === 0) return ''
  const time = `${kept === 1 ? 'The exception also takes' : 'The exceptions also take'} ${formatFteFixed(ownerTimeBp, style)} of time. Cash and time are not added together.`
  if (elsewhere === 0) return time
  return `${time} ${kept === 1 ? 'Another check decides its verdict.' : `Another check decides the verdict of ${formatCount(elsewhere, style)}.`}`
}

interface ExceptionFacts {
  readonly kept: number
  /** Exceptions in force for the company as a whole. */
  readonly ofCompany: number
  readonly costMinor: number
  readonly first: { readonly name: string; readonly until: IsoDate } | null
  /** Exceptions that ended, whose component asks again. */
  readonly asking: number
}

/** "1 exception is not in force, so a decision is needed. 4 components have an exception, at $1,250 per month." */
export function exceptionsHeadline({ kept, ofCompany, costMinor, first, asking }: ExceptionFacts, style: NumberStyle): string {
  const needed = asking === 1 ? 'is not in force, so a decision is needed' : 'are not in force, so decisions are needed'
  const ended = `${pluralize(asking, 'exceptions', style)} ${needed}.`
  const wide = `${pluralize(ofCompany, 'exceptions', style)} ${ofCompany === 1 ? 'is' : 'are'} company-wide.`
  if (kept === 0) return asking > 0 ? ended : ofCompany === 0 ? 'No exceptions are in force.' : wide
  const holding = `${pluralize(kept, 'components', style)} ${kept === 1 ? 'has' : 'have'} an exception, at ${formatMoney(costMinor, style)} per month.`
  // The day is of the components: another one may be of the company.
  const day =
    asking > 0 || first === null
      ? ''
      : ` ${kept === 1 ? 'It ends' : `The first, ${first.name}, ends`} on ${formatDate(first.until, style)}.`
  return [...(asking > 0 ? [ended] : []), `${holding}${day}`, ...(ofCompany === 0 ? [] : [wide])].join(' ')
}

interface RunwayFacts {
  readonly runway: Runway
  readonly netBurn: number | null
  /** Infrastructure, of net burn. */
  readonly ofBurnBp: number | null
  /** Components whose cost is not known, or not all of it. */
  readonly withoutCost: number
  /** As the cash bridge has it: with credits that end and decisions to come. */
  readonly lasting: CashBridge['lasting']
  readonly targetMonths: number
}

/**
 * "13.9 months of runway at $65,000 net burn per month (infrastructure 2.6%). Cash runs out on Jan 20, 2028, 4.1 months short of target."
 * Where credits and decisions make another runway, it is that of which the date and what is short are said.
 */
export function runwayHeadline({ lasting, targetMonths, ...facts }: RunwayFacts, style: NumberStyle): string {
  const now = runwayNowSentence(facts, style)
  if (lasting?.kind !== 'lasts' || lasting.outOn === null) return now
  const out = `Cash runs out on ${formatDate(lasting.outOn, style)}`
  const short = targetMonths * 100 - lasting.monthHundredths
  if (facts.runway?.kind === 'lasts' && facts.runway.monthHundredths !== lasting.monthHundredths) {
    // What is short and what there is add up to the target as they are printed.
    const [months, shortOf] = formatMonthsColumn([lasting.monthHundredths, Math.abs(short)], style, [facts.runway.monthHundredths])
    const apart = short <= 0 ? '' : `, ${shortOf} short of the ${formatNumber(targetMonths, style)}-month target`
    return `${months} of runway after credits and decisions${apart}. ${out}.`
  }
  const today = facts.runway?.kind === 'not-burning' ? 'The company burns no cash today.' : now
  const apart = short <= 0 ? '' : `, ${formatValue(short, 'month-hundredths', style)} short of target`
  return `${today} ${out}${apart}.`
}

function runwayNowSentence(
  { runway, netBurn, ofBurnBp, withoutCost }: Omit<RunwayFacts, 'lasting' | 'targetMonths'>,
  style: NumberStyle,
): string {
  if (runway?.kind === 'not-burning') return 'The company burns no cash.'
  if (runway === null || netBurn === null) {
    return netBurn === null ? 'Runway unknown: net burn is not set.' : 'Runway unknown: cash is not set.'
  }
  const months = formatValue(runway.monthHundredths, 'month-hundredths', style)
  const infra = ofBurnBp === null ? '' : ` (infrastructure ${totalCostText(ofBurnBp, formatShare, withoutCost, style)})`
  return `${months} of runway at ${formatMoney(netBurn, style)} net burn per month${infra}.`
}

interface FooterFacts {
  readonly company: string
  /** "Q4 2026" */
  readonly quarter: string
  /** null: the present. */
  readonly locked: QuarterRecord | null
  readonly asOf: IsoDate
  readonly fingerprint: string
}

/** What the bottom of every slide says: "Acme AI · Q4 2026 · Draft · as of 25 Nov 2026 · fingerprint 3f9a1c27b0de". */
export function slideFooter({ company, quarter, locked, asOf, fingerprint }: FooterFacts, style: NumberStyle): string {
  const status = locked === null ? `${quarter} · ${BOARD_WORDS.draft}` : lockedStatus(locked)
  return [company, status, `as of ${formatDate(asOf, style)}`, `fingerprint ${shortFingerprint(fingerprint)}`].join(' · ')
}

export interface SourceFacts {
  readonly what: string
  /** As on the slide; null: many, on the cells together. */
  readonly shown: string | null
  readonly sheet: SheetId
  /** "C41", "B7:R12" */
  readonly cells: string
  /** How it is worked out; "" where the sheet says all. */
  readonly from: string
}

/** "Needs decision, 5: sheet Summary, cell C41. Components that need a decision, with none in force." */
export function sourceText({ what, shown, sheet, cells, from }: SourceFacts): string {
  const head = shown === null ? what : `${what}, ${shown}`
  return `${head}: sheet ${SHEETS[sheet]}, ${cells.includes(':') ? 'cells' : 'cell'} ${cells}.${from === '' ? '' : ` ${from}`}`
}

export const SOURCES_HEADING = 'Sources of the figures'

export const SOURCE_RULES = {
  toDecide: 'Components that need a decision, with none in force that covers it. Minor ones are counted apart.',
  cost: 'Monthly list price before credits, including unallocated bills.',
  ofBurn: 'Monthly infrastructure cost divided by monthly net burn.',
  keepingAlive: 'Engineer time on all components that are not differentiators.',
  runway: 'Cash divided by net burn. Engineer time is not cash.',
  cash: 'Entered by the company.',
  netBurn: 'Entered by the company.',
  atLock: 'As recorded when that quarter was locked.',
  states: 'Components that count, by the worst of their checks. Minor ones and planned decisions are counted apart.',
  guesses: 'Estimated time close to a limit.',
  time: 'Share of an engineer, all owners of a component together.',
  timeChart: 'Components that take the most time, and the limit.',
  trends: 'The last quarters as recorded when each was locked, and now.',
  asks: 'Ranked by savings, minor ones excluded. Savings are expected or quoted, never estimated.',
  toCome: 'Expected effect of planned decisions, overdue ones included.',
  decided: 'Overdue first, then planned, by due date. Cash and time are not added together.',
  renewals: 'By the day to give notice, or on which credits end.',
  exceptions: 'In force while reason, approver and end date are recorded; earliest end date first.',
  moves: 'The current workbook compared with the locked file under the same rules. Causes are confirmed by running the rules again.',
  scenarios: 'The columns of the cash bridge: low and high use, and the team’s scenarios.',
  bridge: 'Month by month, as credits end and decisions fall due.',
  cashByMonth: 'Cash at the end of each month, and the cash for the runway target.',
} as const

/** The places of a slide, as PowerPoint's selection pane and outline name them. */
export const SLIDE_PLACES = {
  layout: 'Conclusion and figures',
  title: 'Title',
  headline: 'Headline',
  footer: 'Footer',
  number: 'Slide number',
  slide: 'Slide',
  notes: 'Notes',
  notesTheme: `${PRODUCT_NAME} notes`,
  line: 'Line',
} as const
