// What the quarterly review says: which quarter is open and why, what each prompt asks, how far one is, and what a lock waits for.

import {
  type Bias,
  type Blocker,
  type DecisionOutcome,
  type IsoDate,
  type OpenQuarter,
  type PreparedPerson,
  type PrepareList,
  problem,
  type ReviewItem,
  type ReviewStep,
  type WalkStep,
} from '#core'
import { inputName } from '../inputs.ts'
import { problemText } from '../problems.ts'
import { counted, formatCount, formatDate, formatShare, type NumberStyle, quarterText } from '../quantities.ts'
import { verdictText } from '../verdicts.ts'
import { effectText } from './component.ts'

export const STEP_LABELS: Readonly<Record<ReviewStep, string>> = {
  promised: 'Promised last time',
  refresh: 'Grown old',
  owners: 'Owners',
  answers: 'Open answers',
  decide: 'To decide',
  rest: 'Everything else',
  'people-and-notes': 'Who was there',
  lock: 'Lock',
}

/** Why a step asks nothing. */
export const EMPTY_STEPS: Readonly<Record<ReviewStep, string>> = {
  promised: 'Nothing that was promised is due in this quarter.',
  refresh: 'No price, figure or rate has grown old.',
  owners: 'Every owner’s time was set since the last lock, or nobody is named.',
  answers: 'No open answer can change a verdict.',
  decide: 'No component asks for a decision.',
  rest: 'No other component is listed.',
  'people-and-notes': 'Nothing to fill in.',
  lock: 'Nothing to lock.',
}

/** Which quarter it is, for which day it is judged, and what is unusual about it. */
export function openQuarterText(open: OpenQuarter, style: NumberStyle): string {
  switch (open.kind) {
    case 'locked':
      return `${quarterText(open.quarter)} is locked. The next quarter can be reviewed from ${formatDate(open.opensOn, style)} on.`
    case 'clock-behind':
      return problemText(problem('clock-behind', open))
    case 'open': {
      const { quarter, first, last, asOf, revision } = open
      const again = revision === 1 ? '' : ` It was reopened: this will be its revision ${revision}.`
      return `${quarterText(quarter)} runs from ${formatDate(first, style)} to ${formatDate(last, style)} and is judged for ${formatDate(asOf, style)}.${again}`
    }
  }
}

/** Quarters that nobody locked; null where there are none. Many of them rather mean that the clock is wrong. */
export function skippedText({ skipped }: Extract<OpenQuarter, { kind: 'open' }>, today: IsoDate, style: NumberStyle): string | null {
  if (skipped.length === 0) return null
  const which = skipped.length > 3 ? `${counted(skipped.length, 'quarters', style)} before it` : listOf(skipped.map(quarterText))
  const were = skipped.length === 1 ? 'was' : 'were'
  const said = `${which} ${were} never locked, and ${skipped.length === 1 ? 'stays' : 'stay'} a gap once this one is.`
  if (skipped.length < MANY_SKIPPED) return said
  return `${said} This computer says it is ${formatDate(today, style)}: if that is wrong, set its clock right before you begin.`
}

const MANY_SKIPPED = 4

/** A review that began later than now: the clock was ahead then, or is behind now. */
export function begunLaterText(startedAt: string, style: NumberStyle): string {
  return `This review was begun on ${formatDate(startedAt, style)}, which is later than now, so one of the two clocks was wrong. Begin it again: what was answered stays.`
}

export function movedText(from: string, to: string): string {
  return `The review of ${quarterText(from)} is now that of ${quarterText(to)}. What was answered so far stays.`
}

export const OTHER_COPY_TEXT =
  'Is somebody else answering in a copy? Merge the copy into this workbook before the lock: the answers of both are kept.'

/** What will happen, before one begins. */
export const WALK_TEXT =
  'One question at a time, each answered with a key and saved at once; leave whenever you like, and go on later. The last step locks the quarter.'

/** What a lock keeps, and what can be done with it. */
export const AFTER_LOCK_TEXT =
  'Kept as they were: all inputs, verdicts with their sentences, limits, decisions and who took part. Next, record below who approves it, and export the board workbook.'

/** How much there is, before and while one walks. */
export function promptsText(prompts: number, left: number, isBegun: boolean, style: NumberStyle): string {
  if (!isBegun) return `${counted(prompts, 'questions', style)} in this review.`
  return left <= 1
    ? 'Every question is answered. Only the lock is left.'
    : `${formatCount(left, style)} of ${counted(prompts, 'questions', style)} left.`
}

/** "1 of 3 left" beside a step. */
export function stepCountText({ items, left, asks }: Pick<WalkStep, 'items' | 'left' | 'asks'>): string {
  if (items.length === 0) return 'nothing to ask'
  return left === 0 ? 'done' : left === items.length ? stepLeftText(left, asks) : `${left} of ${items.length} left`
}

/** "3", "10 in 8 prompts" where several components are asked about together. */
export function stepLeftText(prompts: number, asks: number): string {
  return prompts === asks ? `${prompts}` : `${asks} in ${prompts === 1 ? 'one prompt' : `${prompts} prompts`}`
}

export const ITEM_STATES: Readonly<Record<ReviewItem['state'], string>> = { open: '', answered: 'Answered', carried: 'Carried forward' }

/** The question, in one line; names and amounts are beside it, so that they can be hidden. */
export function questionText(item: ReviewItem, style: NumberStyle): string {
  switch (item.kind) {
    case 'promise':
      return 'Was this done?'
    case 'import':
      return 'From which day are the prices of this list?'
    case 'prices':
      if (item.name === '') return `${counted(item.lines.length, 'small prices', style)} have grown old. Are they still right?`
      return item.lines.length === 1 ? 'Is this price still right?' : 'Are these prices still right?'
    case 'company':
      return 'Are the figures of the company still right?'
    case 'credits':
      return 'Is this the balance of today?'
    case 'rate':
      return 'Is this rate still right?'
    case 'owners':
      return item.rows.length === 1 ? 'Is this time still right?' : 'Are these times still right?'
    case 'answers':
      return answersQuestion(item.missing)
    case 'decide':
      return 'What is decided?'
    case 'small':
      return `${counted(item.entries.length, 'small components', style)} ${item.entries.length === 1 ? 'asks' : 'ask'}. Decide them together?`
    case 'rest':
      return item.entries.length === 1
        ? 'One other component asks for nothing. Carry it forward unchanged?'
        : `${counted(item.entries.length, 'other components', style)} ask for nothing. Carry them forward unchanged?`
    case 'people':
      return 'Who took part, and what should be remembered?'
    case 'lock':
      return 'Lock the quarter?'
  }
}

function answersQuestion(missing: readonly string[]): string {
  if (missing[0] === 'edge') return 'Is this why customers choose us?'
  const names = missing.map(inputName)
  return names.length === 0 ? 'Is anything open?' : `Not known: ${names.join(', ')}.`
}

/** What the lock names: the first failing data checks with whom they are about. */
export function blockerText({ name, verdict }: Blocker, style: NumberStyle): string {
  return name === null ? verdictText(verdict, style) : `${name}: ${verdictText(verdict, style)}`
}

/** What it came to: "Saves $300 a month in cash. Measured.", or why there is nothing to say yet. */
export function cameToText({ actual, basis }: DecisionOutcome, style: NumberStyle): string {
  if (basis === 'too-early') return 'Too early: measured two quarters after the decision.'
  if (basis === 'unknown') return 'Not known: what it cost before was not recorded.'
  return `${effectText(actual, style) ?? ''} ${basis === 'measured' ? 'Measured.' : 'As recorded.'}`.trim()
}

/** "You get 80 % of the cash that you expect, the median of 5 decisions." */
export function biasText(bias: Bias, of: 'cash' | 'capacity', style: NumberStyle): string {
  const what = of === 'cash' ? 'cash' : 'time'
  if (bias.kind === 'known')
    return `You get ${formatShare(bias.ratioBp, style)} of the ${what} that you expect, the median of ${counted(bias.outcomes, 'decisions', style)}.`
  return `How well you foresee ${what} can be said after ${counted(bias.needed, 'more decisions', style)} with an outcome.`
}

interface ReviewDayFacts {
  readonly company: string
  readonly quarter: string
  readonly day: IsoDate
  /** What is to be brought. */
  readonly lines: readonly string[]
}

/** Of the file for a calendar. */
export function reviewDayTexts({ company, quarter, day, lines }: ReviewDayFacts, style: NumberStyle) {
  return {
    summary: `Infrastructure review ${quarterText(quarter)}, ${company}`,
    description: [`Review of ${quarterText(quarter)} on ${formatDate(day, style)}.`, ...lines].join('\n'),
    fileName: `Review_${quarter}.ics`,
  }
}

/** What is to be brought, without amounts: a calendar is often shared. */
export function prepareLines({ bills, people }: PrepareList, style: NumberStyle): readonly string[] {
  const named = people.filter(({ name }) => name !== null)
  return [
    bills.length === 0 ? '' : `Bills to look up: ${bills.map(({ name }) => (name === '' ? 'small ones' : name)).join(', ')}.`,
    named.length === 0 ? '' : `Waiting on ${counted(named.length, 'people', style)}.`,
  ].filter((line) => line !== '')
}

/** What is asked of one person, in one line each. */
export function owedTexts({ owners, answers, promises }: PreparedPerson, style: NumberStyle): readonly string[] {
  return [
    ...(owners === null
      ? []
      : [
          `Confirm the time on ${counted(owners.rows.length, 'components', style)}: ${owners.rows.map(({ component }) => component.name).join(', ')}.`,
        ]),
    ...answers.map(({ entry, missing }) => `${entry.subject.component.name}: ${missing.map(inputName).join(', ')}?`),
    ...promises.map(({ entry, decision }) => {
      const due = decision.due === null ? '' : `, due ${formatDate(decision.due, style)}`
      return `Promised: ${entry?.subject.component.name ?? 'a component that was deleted'}${due}.`
    }),
  ]
}

/** What of the figures has to be looked up. */
export function figureText(item: PrepareList['figures'][number]): string {
  switch (item.kind) {
    case 'company':
      return 'Cash, net burn, revenue and headcount of the company'
    case 'import':
      return `The day that the prices of ${item.record.source} are from`
    case 'credits':
      return `Balance of the credits of ${item.grant.vendor}`
    case 'rate':
      return `Exchange rate of ${item.rate.from} to ${item.rate.to}`
  }
}

/** "Q1 2026, Q2 2026 and Q3 2026". */
function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
