// What the slides for the board say: the conclusion of each as its headline, what stands where nothing is to show, headers,
// and in the speaker notes where each figure comes from. Bad news comes first.

import type { Decision, IsoDate, QuarterRecord, Runway, Totals } from '#core'
import {
  counted,
  formatCount,
  formatDate,
  formatFte,
  formatFteNumber,
  formatMoney,
  formatShare,
  formatValue,
  type NumberStyle,
  quarterText,
} from '../quantities.ts'
import { effectText } from '../screens/component.ts'
import { findingSentence } from '../screens/overview.ts'
import { BOARD_WORDS, lockedStatus, SHEETS, type SheetId } from './workbook.ts'

export const SLIDE_TITLES = {
  summary: 'Summary',
  movement: 'Movement',
  decisions: 'Decisions',
  exceptions: 'Exceptions',
  runway: 'Runway',
} as const
export type SlideId = keyof typeof SLIDE_TITLES

export const SLIDE_HOLDS: Readonly<Record<SlideId, string>> = {
  summary: 'How many decisions are asked, what it costs in money and in time, and how the components stand',
  movement: 'What came, went, cost and turned since the last locked quarter, what got worse first',
  decisions: 'What the board is asked to decide, and what was decided and is not done',
  exceptions: 'What is kept on purpose until a day, and what no longer holds',
  runway: 'How long the cash lasts, and what the team’s scenarios make of it',
}

export const SLIDES_DESCRIPTION = 'Five slides. The notes of each say in which cells of the workbook its figures stand.'

export const SLIDE_FIGURES = {
  toDecide: 'To decide',
  cost: 'Infrastructure a month',
  ofBurn: 'Share of net burn',
  keepingAlive: 'Keeping things alive',
  runway: 'Runway',
  cash: 'Cash',
  netBurn: 'Net burn a month',
} as const
export type SlideFigure = keyof typeof SLIDE_FIGURES

export const SLIDE_HEADERS = {
  component: 'Component',
  why: 'Why',
  ownerTime: 'Owner time',
  cost: 'Cost a month',
  advice: 'Advice',
  choice: 'Choice',
  due: 'Due',
  status: 'Status',
  owner: 'Owner',
  cash: 'Saves a month',
  capacity: 'Frees time',
  ground: 'Reason',
  until: 'Until',
  approver: 'Approved by',
  verdict: 'Verdict',
  components: 'Components',
  change: 'Change',
  moved: 'What moved',
  scenario: 'Scenario',
  netBurn: 'Net burn a month',
  cashThen: 'Cash',
  runway: 'Runway',
  toDecide: 'To decide',
} as const

export const SLIDE_WORDS = {
  /** For whoever chooses slides: what stands below the conclusion of each. */
  draws: {
    summary: 'Key figures with their change; a chart of the components that take the most time, with the limit; components by verdict',
    movement: 'Charts of cost by layer and of what asks for a decision, quarter by quarter; a list of what moved, bad news first',
    decisions: 'What is asked, most time first; what was decided, overdue first',
    exceptions: 'A list with reason, last day and who approved it',
    runway: 'Key figures; a chart of the months until the cash ends, by scenario; the scenarios beside the present',
  },
  states: 'Components by verdict',
  time: 'Most time first',
  moves: 'What moved, bad news first',
  asking: 'To decide, to watch, or to answer',
  asks: 'Asked of the board',
  decided: 'Decided, and not done yet',
  exceptions: 'Exceptions, each until a day',
  scenarios: 'The present and the team’s scenarios',
  now: 'Now',
  guesses: 'Rest on a guess',
  toComeCash: 'Still to come, cash a month',
  toComeTime: 'Still to come, time of one engineer',
  small: 'small',
  limit: 'Limit',
  nothingMoved: 'Nothing came, went or moved.',
  nothingAsked: 'No component asks for a decision that has not been made.',
  nothingDecided: 'Nothing that was decided is still to be done.',
  nothingKept: 'No exception was made. One would stand here with its reason, its last day and who approved it.',
  noTime: 'Nobody’s time is set yet: shares of time on Inventory fill this.',
  noPast: 'Movement is told from one locked quarter to the next. Once a quarter is locked, what came, went, cost and turned stands here.',
  noCash: 'Cash and net burn are not set. With both in Settings, this shows how long the cash lasts, and how scenarios change it.',
} as const

/** "5 of 15 components ask for a decision. Keeping things alive takes 0.83 of 1.18 engineers." */
export function summaryHeadline(
  totals: Totals,
  time: { readonly ownerTime: number | null; readonly keepingAlive: number | null },
  style: NumberStyle,
): string {
  return [findingSentence(totals, style), keepingSentence(time.ownerTime, time.keepingAlive, style)].join(' ').trim()
}

function keepingSentence(ownerTime: number | null, keepingAlive: number | null, style: NumberStyle): string {
  if (ownerTime === null || keepingAlive === null || ownerTime === 0) return ''
  const all = formatFte(ownerTime, style)
  if (keepingAlive === 0) return `All time on infrastructure, ${all}, builds the product.`
  if (keepingAlive === ownerTime) return `Keeping things alive takes all time on infrastructure, ${all}.`
  return `Keeping things alive takes ${formatFteNumber(keepingAlive, style)} of ${all}.`
}

/** Below the headline: what the changes are measured against. */
export function sinceLine(since: Pick<QuarterRecord, 'quarter'> | null): string {
  return since === null
    ? 'No quarter is locked yet: changes stand here from the first lock on.'
    : `Changes since ${quarterText(since.quarter)}, the last locked quarter.`
}

export const NO_PAST_HEADLINE = 'No quarter is locked yet, so there is nothing to compare with.'

/** Of a past whose file is not at hand. */
export function noFileHeadline(quarter: string): string {
  return `What moved since ${quarterText(quarter)} is not known: its locked file is not at hand.`
}

export function noFileText(quarter: string): string {
  return `The locked file of ${quarterText(quarter)} is not at hand, or is not what was locked. The figures of the quarters are on sheet ${SHEETS.changes}.`
}

interface Asked {
  readonly totals: Totals
  readonly overdue: number
  /** Whose time is the most of those that ask; null: none asks. */
  readonly first: { readonly name: string; readonly ownerTimeBp: number } | null
}

/** "1 decision is overdue; 3 of 15 components ask for a decision." */
export function decisionsHeadline({ totals, overdue, first }: Asked, style: NumberStyle): string {
  const asked = findingSentence(totals, style)
  if (overdue > 0) {
    const late = `${counted(overdue, 'decisions', style)} ${overdue === 1 ? 'is' : 'are'} overdue`
    return `${late}; ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`
  }
  if (first === null || totals.toDecide === 0 || first.ownerTimeBp === 0) return asked
  const most = totals.toDecide === 1 ? 'it' : first.name
  return `${asked.replace(/\.$/, '')}; ${most} takes ${formatShare(first.ownerTimeBp, style)} of one engineer.`
}

/** Below the headline: what the decisions that are not done shall bring. "" where nothing is expected. */
export function stillToComeLine(effect: Decision['effect'], style: NumberStyle): string {
  const said = effectText(effect, style)
  return said === null ? '' : `Still to come of what was decided: ${said} Cash and time are never added up.`
}

/**
 * Below the headline: the time that what is kept takes, and why the first slide may count fewer. "" where nothing is kept.
 * @param elsewhere those whose verdict another check decides
 */
export function keptTimeLine(kept: number, elsewhere: number, ownerTimeBp: number, style: NumberStyle): string {
  if (kept === 0) return ''
  const time = `${kept === 1 ? 'It takes' : 'They take'} ${formatFte(ownerTimeBp, style)} of time besides; cash and time are never added up.`
  if (elsewhere === 0) return time
  return `${time} ${kept === 1 ? 'Another check decides its verdict.' : `Of ${formatCount(elsewhere, style)} another check decides the verdict.`}`
}

interface KeptSaid {
  readonly kept: number
  readonly costMinor: number
  readonly first: { readonly name: string; readonly until: IsoDate } | null
  /** Exceptions that ended, whose component asks again. */
  readonly asking: number
}

/** "1 exception has ended and its component asks again; 4 components are under an exception, at $1,250 a month." */
export function exceptionsHeadline({ kept, costMinor, first, asking }: KeptSaid, style: NumberStyle): string {
  const ended = `${counted(asking, 'exceptions', style)} ${asking === 1 ? 'is' : 'are'} no longer in force, and ${asking === 1 ? 'its component asks' : 'their components ask'} again`
  if (kept === 0) return asking === 0 ? 'No exception is in force.' : `${ended}.`
  const held = `${counted(kept, 'components', style)} ${kept === 1 ? 'is' : 'are'} under an exception, at ${formatMoney(costMinor, style)} a month`
  if (asking > 0) return `${ended}; ${held}.`
  return first === null
    ? `${held}.`
    : `${held}; ${kept === 1 ? 'it asks' : `${first.name} asks first`} again after ${formatDate(first.until, style)}.`
}

interface RunwaySaid {
  readonly runway: Runway
  readonly netBurn: number | null
  /** Infrastructure, of net burn. */
  readonly ofBurnBp: number | null
}

/** "Cash lasts 13.85 months at a net burn of $65,000 a month; infrastructure is 2.62 % of it." */
export function runwayHeadline({ runway, netBurn, ofBurnBp }: RunwaySaid, style: NumberStyle): string {
  if (runway?.kind === 'not-burning') return 'The company burns no cash.'
  if (runway === null || netBurn === null) {
    return netBurn === null
      ? 'How long the cash lasts is not known: net burn is not set.'
      : 'How long the cash lasts is not known: cash is not set.'
  }
  const months = formatValue(runway.monthHundredths, 'month-hundredths', style)
  const infra = ofBurnBp === null ? '' : `; infrastructure is ${formatShare(ofBurnBp, style)} of it`
  return `Cash lasts ${months} at a net burn of ${formatMoney(netBurn, style)} a month${infra}.`
}

export const NO_RUNWAY_HEADLINE = 'How long the cash lasts is not known: cash and net burn are not set.'

/** "and 3 more on sheet Decisions." */
export function moreOnSheet(count: number, sheet: SheetId, style: NumberStyle): string {
  return `and ${formatCount(count, style)} more on sheet ${SHEETS[sheet]}.`
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
  return [company, status, `as of ${formatDate(asOf, style)}`, `fingerprint ${fingerprint.slice(0, FINGERPRINT_SHOWN)}`].join(' · ')
}

const FINGERPRINT_SHOWN = 12

export interface SourceSaid {
  readonly what: string
  /** As on the slide; null: many, on the cells together. */
  readonly shown: string | null
  readonly sheet: SheetId
  /** "C41", "B7:R12" */
  readonly cells: string
  /** How it is worked out; "" where the sheet says all. */
  readonly from: string
}

/** "To decide, 5: sheet Summary, cell C41. Components whose verdict is Decide, with no decision in force." */
export function sourceText({ what, shown, sheet, cells, from }: SourceSaid): string {
  const head = shown === null ? what : `${what}, ${shown}`
  return `${head}: sheet ${SHEETS[sheet]}, ${cells.includes(':') ? 'cells' : 'cell'} ${cells}.${from === '' ? '' : ` ${from}`}`
}

export const SOURCES_HEADING = 'Where the figures come from'

/** The last line of the notes. */
export function sourcesEnd(
  facts: { readonly asOf: IsoDate; readonly rules: string; readonly fingerprint: string },
  style: NumberStyle,
): string {
  return `Judged as of ${formatDate(facts.asOf, style)} by the rules ${facts.rules}, with the limits on sheet ${SHEETS.inputs}. The cells are those of the Excel workbook with the fingerprint ${facts.fingerprint}.`
}

export const SOURCE_RULES = {
  toDecide: 'Components that ask for a decision, with none in force that covers it.',
  cost: 'List price a month before credits, what bills leave unallocated included.',
  ofBurn: 'Infrastructure a month by net burn a month.',
  keepingAlive: 'Owner time of all components that are not our edge.',
  runway: 'Cash by net burn; people’s time is not money saved.',
  cash: 'Typed by the company.',
  netBurn: 'Typed by the company.',
  atLock: 'As recorded when that quarter was locked.',
  states: 'Components that count, by the worst of their checks.',
  guesses: 'A guessed share close to a limit.',
  time: 'Time of one engineer, all owners of a component together.',
  timeChart: 'Those that take the most, and the limit.',
  trends: 'The last quarters as recorded when each was locked, and now.',
  asks: 'Most time first, small items last; limits and reasons stand in the row.',
  toCome: 'What overdue and open decisions are expected to save and to free.',
  decided: 'Overdue first, then open, by the day they are due. Cash and time are never added up.',
  exceptions: 'In force while reason, approver and last day stand; the first to end first.',
  moves: 'The workbook of now against the locked file, judged by the same rules; causes are proved by asking the rules again.',
  scenarios: 'As the app computed them over the present; cash less what is paid once, by the net burn with their costs.',
} as const
