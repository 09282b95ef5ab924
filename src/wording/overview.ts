// The finding of a whole list in one sentence, first thing on the overview, on the board's cover and in the command line.

import type { Totals } from '#core'
import { counted, formatCount, formatShare, type NumberStyle } from './quantities.ts'

type CountedTotals = Pick<Totals, 'components' | 'toDecide' | 'toDecideSmall' | 'byVerdict'>

/** "3 of 15 components ask for a decision." Small ones and missing answers are said, never hidden. */
export function findingSentence({ components, toDecide, toDecideSmall, byVerdict }: CountedTotals, style: NumberStyle): string {
  if (components === 0) return 'Nothing is listed yet.'
  const of = `of ${counted(components, 'components', style)}`
  if (toDecide > 0) {
    const small = toDecideSmall === 0 ? '' : toDecideSmall === toDecide ? ', all of them small' : `, ${toDecideSmall} of them small`
    return `${formatCount(toDecide, style)} ${of} ${toDecide === 1 ? 'asks' : 'ask'} for a decision${toDecide === 1 && small !== '' ? ', a small one' : small}.`
  }
  const missing = byVerdict.UNKNOWN
  if (missing > 0)
    return `Nothing asks for a decision so far; ${formatCount(missing, style)} ${of} ${missing === 1 ? 'misses' : 'miss'} an answer.`
  return 'Nothing asks for a decision.'
}

/** What stands under it: an empty list of decisions is no all-clear while answers are missing. */
export function whyNothingToDecide(smallCount: number, missingCount: number, style: NumberStyle): string {
  if (missingCount > 0) {
    const components = counted(missingCount, 'components', style)
    return `${components} ${missingCount === 1 ? 'misses' : 'miss'} an answer that can still change this.`
  }
  return smallCount > 0 ? 'Only small items are left.' : 'Both headline checks are answered by what you have.'
}

/** Time as engineers: 11,800 basis points are "1.18 engineers". */
export function formatEngineers(bp: number, { locale }: Pick<NumberStyle, 'locale'>): string {
  return `${formatEngineerCount(bp, { locale })} ${bp === 10_000 ? 'engineer' : 'engineers'}`
}

/** The number alone: 3,500 basis points are "0.35". A percent sign would read as a share of the whole. */
export function formatEngineerCount(bp: number, { locale }: Pick<NumberStyle, 'locale'>): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(bp / 10_000)
}

/** What stands where no component asks for a decision. */
export function nothingToDecide(isAllWithinLimit: boolean, missingCount: number, limitBp: number, style: NumberStyle): string {
  const limit = formatShare(limitBp, style)
  return isAllWithinLimit ? `Nothing above ${limit}${missingCount > 0 ? ' so far' : ''}.` : `What is above ${limit} carries its reason.`
}
