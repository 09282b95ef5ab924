// What the words of one rule are, and the phrases that several of them share. Written in wording/rules/<rule-id>.ts.

import type { CodeOf, FactValue, Flip, LimitOf, NotApplicableOf, RuleId, Verdict } from '#core'
import { formatDate, formatMoney, formatValue, type NumberStyle, plural, pluralize } from '../quantities.ts'

/** A verdict with what its sentence needs at hand. */
export interface SentenceFacts {
  readonly verdict: Verdict
  readonly style: NumberStyle
  /** The inputs it misses: "engineer time and differentiator". */
  readonly missing: string
}

export type Sentence = (said: SentenceFacts) => string

/** One change of one input, as the beginning of a sentence: "2.4 fewer days per month". */
export type Change = (flip: Flip, style: NumberStyle) => string

export interface LimitWords {
  /** Short enough for a table row. */
  readonly name: string
  /** What happens at the limit, in one clause. */
  readonly decides: string
  /** What is counted, where the unit is a plain count. */
  readonly counts?: string
  /** It limits how many times as much something is: 30,000 basis points read "3×". */
  readonly isMultiple?: true
  /** What its source says, where that is more than a name: "wring.co: 12% to 18% at Series B". */
  readonly source?: SourceWords
  /** Who says otherwise. */
  readonly dispute?: SourceWords
}

/** @param percent writes a whole number of percent as the locale does */
type SourceWords = (percent: (of: number) => string) => string

export interface RuleWords<R extends RuleId> {
  /** Short: a column's header. */
  readonly name: string
  /** What its part about the whole list is called, where it has one. */
  readonly list?: string
  /** What it asks, and what follows, in a sentence or two. */
  readonly question: string
  /** What is so, with its numbers, and what could be done. */
  readonly sentences: { readonly [C in CodeOf<R>]: Sentence }
  /** The same without numbers, for a table whose numbers stand in their own cells. */
  readonly outcomes: { readonly [C in CodeOf<R> | NotApplicableOf<R>]: string }
  /** The shortest reason, beside the badge: "self-managed, not a differentiator". */
  readonly short?: { readonly [C in CodeOf<R>]?: string }
  /** What is written down where it asks for that, and it is no rationale. */
  readonly explain?: 'exit-plan' | 'plan'
  /** Codes of a measure whose figure is past its limit: nothing to decide, and not simply well. */
  readonly flagged?: readonly CodeOf<R>[]
  readonly notApplicable?: { readonly [C in NotApplicableOf<R>]: string }
  readonly limits?: { readonly [L in LimitOf<R>]: LimitWords }
  /** Names of its inputs inside a sentence, where no rule before it has them: "number of people". */
  readonly inputs?: Readonly<Record<string, string>>
  /** Words for the answers of an input that is no field of the inventory. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What would turn it, by input: "A quote under $3,420". */
  readonly changes?: Readonly<Record<string, Change>>
  /** Headers of the columns, workings and figures that its formulas bring along: [header, unit]. */
  readonly columns?: Readonly<Record<string, readonly [header: string, unit: string]>>
}

/** "Required by a regulation until its review on Mar 31, 2027." */
export function regulated({ verdict, style }: SentenceFacts): string {
  const review = verdict.facts['basisReview']
  return `Required by a regulation${typeof review === 'string' ? ` until its review on ${formatDate(review, style)}` : ''}.`
}

/** The figure of the verdict, never reading like a limit that it differs from: "27%". */
export function value({ verdict, style }: Pick<SentenceFacts, 'verdict' | 'style'>): string {
  return verdict.value === null ? '' : formatValue(verdict.value.value, verdict.value.unit, style, besideNumber(verdict.limit))
}

/** The limit it is compared with: "20%". */
export function limit({ verdict, style }: Pick<SentenceFacts, 'verdict' | 'style'>): string {
  return verdict.limit === null ? '' : formatValue(verdict.limit.value, verdict.limit.unit, style, besideNumber(verdict.value))
}

function besideNumber(figure: { readonly value: FactValue } | null): number | undefined {
  return typeof figure?.value === 'number' ? figure.value : undefined
}

/** The monthly bill for inference. */
export function bill({ verdict: { facts }, style }: SentenceFacts): string {
  return formatMoney(Number(facts['billMinor']), style)
}

/** " 4 self-managed components have no type yet."; nothing where every type is set. */
export function kindsNotSaid({ verdict, style }: Pick<SentenceFacts, 'verdict' | 'style'>): string {
  const count = Number(verdict.facts['kindsNotSaid'] ?? 0)
  if (count === 0) return ''
  return ` ${pluralize(count, 'self-managed components', style)} ${plural(count, 'has', 'have')} no type yet.`
}
