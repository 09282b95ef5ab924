// People and their time in words: the finding of the people screen, and one share read as percent, hours or days.

import { type TimeMeasureId, type TimeUnit, timeOfShare } from '#core'
import { counted, formatCount, formatShare, type NumberStyle } from '../quantities.ts'

type Locale = Pick<NumberStyle, 'locale'>

export const TIME_UNIT_LABELS: Readonly<Record<TimeUnit, string>> = {
  percent: 'Percent',
  'hours-week': 'Hours a week',
  'hours-month': 'Hours a month',
  'days-month': 'Days a month',
}

/** A share to be read, not typed back: 2000 is "20 %", "8 h" a week, "34.7 h" or "4.3 d" a month. */
export function formatTime(bp: number, unit: TimeUnit, style: Locale): string {
  if (unit === 'percent') return formatShare(bp, style)
  return timeIn(bp, unit, style)
}

/** The same time in the units people think in: "8 h or 1 d a week, 34.7 h a month". */
export function formatTimeInUnits(bp: number, style: Locale): string {
  return `${timeIn(bp, 'hours-week', style)} or ${timeIn(bp, 'days-week', style)} a week, ${timeIn(bp, 'hours-month', style)} a month`
}

function timeIn(bp: number, measure: TimeMeasureId, { locale }: Locale): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(timeOfShare(bp, measure, 1) / 10)
  return `${number} ${measure.startsWith('hours') ? 'h' : 'd'}`
}

export interface PeopleCounts {
  /** Active ones. */
  readonly people: number
  readonly overFull: number
  readonly busy: number
  /** Some of their time is not set, and what is set stays within the limits. */
  readonly incomplete: number
  readonly unassignedBp: number
  /** People who have left and still hold time. */
  readonly left: readonly { readonly name: string; readonly bp: number }[]
}

/** "1 of 3 people has more than 100 % given away." What is free comes last, what cannot be true first. */
export function peopleSentence(
  { people, overFull, busy, incomplete, unassignedBp, left }: PeopleCounts,
  fullBp: number,
  busyBp: number,
  style: Locale,
): string {
  if (people === 0) return `Nobody is listed yet.${leftText(left, style)}`
  const persons = (count: number) => counted(count, 'people', style).replace(/^1 people$/, '1 person')
  const of = `of ${persons(people)}`
  const unassigned =
    (unassignedBp === 0 ? '' : ` ${formatShare(unassignedBp, style)} of an engineer is nobody’s yet.`) + leftText(left, style)
  const has = (count: number) => `${formatCount(count, style)} ${of} ${count === 1 ? 'gives' : 'give'}`
  if (overFull > 0) return `${has(overFull)} more than ${formatShare(fullBp, style)}, which cannot be true.${unassigned}`
  if (busy > 0) return `${has(busy)} ${formatShare(busyBp, style)} or more to infrastructure.${unassigned}`
  const known = incomplete === 0 ? '' : `, as far as it is known: of ${persons(incomplete)} some time is not set`
  return `Nobody gives ${formatShare(busyBp, style)} or more to infrastructure${known}.${unassigned}`
}

/** Time of somebody who is gone is time that somebody else gives, or nobody. */
function leftText(left: PeopleCounts['left'], style: Locale): string {
  const [first, ...others] = left
  if (first === undefined) return ''
  if (others.length === 0) return ` ${first.name} has left and still holds ${formatShare(first.bp, style)}.`
  const bp = left.reduce((sum, person) => sum + person.bp, 0)
  return ` ${formatCount(left.length, style)} people have left and still hold ${formatShare(bp, style)} of an engineer.`
}
