// What the charts of quarters draw, worked out of the figures that the records keep. Amounts of another currency than
// today's are left out and counted; what is not known is no zero.

import { decisionsNeeded, type QuarterFigures, runwayOf, type TrendPoint } from '#core'
import { KEPT_LAYER_LABELS, PEOPLE_TEXT, RULE_WORDS, type Span, TRENDS_TEXT, VERDICT_WORDS } from '#wording'
import type { ColumnTone } from '../../widgets/charts/quarter-columns.tsx'

export interface TrendSeries {
  readonly parts: readonly { readonly id: string; readonly label: string; readonly tone: ColumnTone }[]
  /** One for each quarter, in their order; null: not known, or not in this currency. */
  readonly values: readonly (readonly number[] | null)[]
  /** The sums at the first and the last quarter that has one; null: there is none, and nothing to draw. */
  readonly span: Span | null
}

const LAYER_PARTS = [
  { id: 'compute', label: KEPT_LAYER_LABELS.compute, tone: 'compute' },
  { id: 'data', label: KEPT_LAYER_LABELS.data, tone: 'data' },
  { id: 'serving', label: KEPT_LAYER_LABELS.serving, tone: 'serving' },
  { id: 'otherLayers', label: KEPT_LAYER_LABELS.other, tone: 'other' },
] as const

export function costSeries(points: readonly TrendPoint[], currency: string): TrendSeries {
  return series(points, LAYER_PARTS, (figures) => {
    if (figures.currency !== currency || figures.monthlyCost === null) return null
    return LAYER_PARTS.map(({ id }) => figures[id] ?? 0)
  })
}

/** Figures that are in another currency than today's. */
export function inOtherCurrency(points: readonly TrendPoint[], currency: string): readonly QuarterFigures[] {
  return points.flatMap(({ figures }) => (figures === null || figures.currency === currency ? [] : [figures]))
}

/** People drawn apart; the others are one part. */
const MOST_PEOPLE = 4
const TONES = ['one', 'two', 'three', 'four'] as const

/** Who gives the most over all quarters comes first. By record where there is one: people of the same name are several. */
export function timeSeries(points: readonly TrendPoint[]): TrendSeries {
  const sums = new Map<string, { readonly label: string; readonly sum: number }>()
  for (const { people } of points) {
    for (const { personId, name, share } of people) {
      const key = personId ?? name
      sums.set(key, { label: name, sum: (sums.get(key)?.sum ?? 0) + (share ?? 0) })
    }
  }
  const most = [...sums].sort(([, a], [, b]) => b.sum - a.sum).slice(0, MOST_PEOPLE)
  const parts = most.map(([id, { label }], place) => ({ id, label, tone: TONES[place] ?? ('rest' as const) }))
  const rest = { id: 'rest', label: sums.size > most.length ? TRENDS_TEXT.others : PEOPLE_TEXT.unassigned, tone: 'rest' } as const
  const all = series(points, [...parts, rest], ({ ownerTime }, people) => {
    if (ownerTime === null) return null
    const own = parts.map(({ id }): number => people.find(({ personId, name }) => (personId ?? name) === id)?.share ?? 0)
    return [...own, Math.max(0, ownerTime - own.reduce((sum, share) => sum + share, 0))]
  })
  const isRestEmpty = all.values.every((values) => (values?.at(-1) ?? 0) === 0)
  return isRestEmpty ? { ...all, parts, values: all.values.map((values) => values?.slice(0, -1) ?? null) } : all
}

/** Of all owner time, in basis points. */
export function keepingSeries(points: readonly TrendPoint[]): TrendSeries {
  return series(points, [{ id: 'keeping', label: TRENDS_TEXT.ktlo, tone: 'one' }], ({ keepingAlive, ownerTime }) =>
    keepingAlive === null || !ownerTime ? null : [Math.round((keepingAlive / ownerTime) * 10_000)],
  )
}

export function decisionSeries(points: readonly TrendPoint[]): TrendSeries {
  return series(points, [{ id: 'toDecide', label: VERDICT_WORDS.needsDecision, tone: 'one' }], (figures) => {
    const needed = decisionsNeeded(figures)
    return needed === null ? null : [needed]
  })
}

export function keptSeries(points: readonly TrendPoint[]): TrendSeries {
  return series(points, [{ id: 'kept', label: VERDICT_WORDS.exceptions, tone: 'one' }], ({ kept }) => (kept === null ? null : [kept]))
}

/** In hundredths of a month. */
export function runwaySeries(points: readonly TrendPoint[]): TrendSeries {
  return series(points, [{ id: 'runway', label: RULE_WORDS.runway.name, tone: 'one' }], (figures) => {
    const months = runwayOf(figures)
    return months === null ? null : [months]
  })
}

function series(
  points: readonly TrendPoint[],
  parts: TrendSeries['parts'],
  valuesOf: (figures: QuarterFigures, people: TrendPoint['people']) => readonly number[] | null,
): TrendSeries {
  const values = points.map(({ figures, people }) => (figures === null ? null : valuesOf(figures, people)))
  const known = points.flatMap(({ quarter }, place) => {
    const each = values[place]
    return each == null ? [] : [{ quarter, value: each.reduce((sum, value) => sum + value, 0) }]
  })
  const [from, to] = [known[0], known.at(-1)]
  return { parts, values, span: from === undefined || to === undefined ? null : { from, to } }
}
