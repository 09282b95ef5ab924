// A cell that says how much of a person's time something takes. core/amounts/read-time.ts knows the notations; here stands what the
// column adds, and what is asked about once.

import {
  type BareUnit,
  type BasisPoints,
  basisPoints,
  lengthOfHeader,
  type Owner,
  ownerFields,
  periodOfHeader,
  readTime,
  type TimeReading,
  type TimeShare,
  timeProblem,
  unitOfHeader,
} from '#core'
import type { Cell, Inquiry } from './inquiry.ts'
import { boundsOf } from './read-cost.ts'

export interface CellShare {
  readonly share: BasisPoints
  readonly confidence: Owner['confidence']
  /** Said of each of several owners. */
  readonly each: boolean
}

/** What bare numbers of the column are, as its header and its other cells show. */
export interface ShareColumn {
  /** null: neither says. */
  readonly unit: BareUnit | null
  /** Of times that have a unit of their own: "6h" below "Time / wk". */
  readonly period: ReturnType<typeof periodOfHeader>
  /** All bare numbers are 1 or less: then 1 is all of a person, too. */
  readonly isAllParts: boolean
  /** "Hours per sprint": of a length that is not known. */
  readonly isOfOtherSpan?: boolean
  /** What bare numbers are by a header that names no period. */
  readonly likely?: BareUnit
  /** Keeps its questions apart from those of another column; absent for the first of them. */
  readonly variant?: string
}

export function shareColumn(header: string, texts: Iterable<string>): ShareColumn {
  let largest = 0
  let hasDecimals = false
  /** Bare numbers above 1, less those of more than 0 and up to 1. */
  let moreAboveOne = 0
  for (const text of texts) {
    const bare = /^\s*(\d+(?:[.,]\d+)?)\s*$/.exec(text)?.[1]
    if (bare === undefined) continue
    const value = Number(bare.replace(',', '.'))
    largest = Math.max(largest, value)
    if (value > 0) moreAboveOne += value > 1 ? 1 : -1
    hasDecimals ||= /[.,]/.test(bare)
  }
  const unit = headerUnit(header)
  // Most owners can't give more than all of their time: "FTE" above 5 and 12.5 says something else than its figures, so it is asked.
  const length = unit === null && !OTHER_SPAN.test(header) ? lengthOfHeader(header) : null
  return {
    unit: unit === 'part' && moreAboveOne > 0 ? null : unit,
    period: periodOfHeader(header),
    isAllParts: hasDecimals && largest <= 1 && lengthOfHeader(header) === null,
    // "Person-months" may be of a year or of a whole project.
    isOfOtherSpan: unit === null && (OTHER_SPAN.test(header) || length === 'months'),
    ...(length === null || length === 'months'
      ? {}
      : { likely: length === 'hours' && largest <= HOURS_A_WEEK ? 'hours-week' : `${length}-month` }),
  }
}

const HOURS_A_WEEK = 40
/** Nobody here knows how long a sprint is. */
const OTHER_SPAN = /(?<!\p{L})(?:sprints?|iterations?|releases?|incidents?|tickets?|cycles?|runs?)(?!\p{L})|スプリント/iu

function headerUnit(header: string): BareUnit | null {
  const unit = unitOfHeader(header)
  if (unit !== null) return unit
  // "FTE days" are days, of which period is open.
  if (/(?:ftes?|vzä|etp)[ -]?(?:hours|days|tage|stunden|jours|heures)(?!\p{L})/iu.test(header)) return null
  // "% FTE" is a percentage of one.
  if (/[%％]/.test(header)) return 'percent'
  if (/(?<!\p{L})(?:ftes?|vzä|vzk|etp|eti|htv|vte|årsværk|etat(?:y|u)?|úvazek|headcount)(?!\p{L})/iu.test(header)) return 'part'
  return /percent|prozent|pourcent|porcentaje|procent|prosent|yüzde|процент|share|anteil|割合|比率|占比|투입률|비율/i.test(header)
    ? 'percent'
    : null
}

/** null for a blank cell, and for one that is to stay not set. */
export function readShare(cell: Cell, column: ShareColumn, inquiry: Inquiry): CellShare | null {
  const [share = null] = readShares(cell, column, 1, inquiry)
  return share
}

/** One share for all of them, or one for each in their order. @param people how many the cell is about */
export function readShares(cell: Cell, column: ShareColumn, people: number, inquiry: Inquiry): readonly (CellShare | null)[] {
  // A bare number is of a unit that nobody gives; "6h" lacks its period alone.
  const given = column.unit ?? (column.period !== null && /\p{L}/u.test(cell.text) ? (`hours-${column.period}` as const) : null)
  const notation = { unit: given, people, isFromFile: true } as const
  const text = withPlus(cell.text, people)
  const read = readTime(text, notation)
  if (read.kind === 'blank') return [null]
  if (read.kind === 'several') return read.parts.map((part) => settled(part, cell, column, inquiry))
  const first = read.kind === 'unclear' && given === null ? firstOfBare(text, people) : null
  const unit = unitFor(first === null ? read : { kind: 'bare', value: first }, cell, column, inquiry)
  if (unit === 'blank') return [null]
  if (first !== null) {
    const parts = readTime(text, { ...notation, unit })
    return parts.kind === 'several' ? parts.parts.map((part) => settled(part, cell, column, inquiry)) : [null]
  }
  const again = unit === given || unit === column.unit ? read : readTime(text, { ...notation, unit })
  return [again.kind === 'share' || again.kind === 'unclear' ? settled(again, cell, column, inquiry) : null]
}

/** "6/4" of two people is a number for each, as "6 + 4" is; "1/3" is a third of their time. */
function withPlus(text: string, people: number): string {
  const parts = text.split('/').map((part) => Number(part.trim().replace(',', '.') || Number.NaN))
  const [first = 0, second = 0] = parts
  const isFraction = parts.length === 2 && first < second
  return people > 1 && parts.length === people && !isFraction && !parts.some(Number.isNaN) ? text.replaceAll('/', ' + ') : text
}

/** "6 + 2" of two people is a number for each, in whatever unit; null: it is something else. */
function firstOfBare(text: string, people: number): number | null {
  const isSeveral = people > 1 && readTime(text, { unit: 'hours-month', people, isFromFile: true }).kind === 'several'
  return isSeveral ? Number.parseFloat(text.trim().replace(',', '.')) : null
}

/** What a bare number counts: asked once where neither header nor cells say it. */
function unitFor(read: TimeReading, cell: Cell, column: ShareColumn, inquiry: Inquiry): BareUnit | 'blank' | null {
  const value =
    read.kind === 'bare'
      ? read.value
      : column.unit === 'percent' && /^[\s\d.,]+$/.test(cell.text)
        ? Number(cell.text.replace(',', '.'))
        : null
  // "6:00" or "4h": only the period is missing.
  if (read.kind === 'unclear' && read.why === 'no-period') {
    const question = { code: 'share-unit', field: 'share', facts: { column: cell.column, example: cell.text.trim().slice(0, 40) } } as const
    const choices = ['hours-week', 'hours-month', 'blank'] as const
    return chosen(inquiry.ask(cell, { ...question, choices, proposed: 'blank', variant: `${column.variant ?? ''} period`.trim() }))
  }
  if (value === null || value === 0) return read.kind === 'bare' ? 'percent' : column.unit
  const example = cell.text.trim().slice(0, 40)
  if (column.isAllParts || (value < 1 && column.unit === 'percent')) {
    const choices = ['part', 'percent', 'blank'] as const
    return chosen(inquiry.ask(cell, { code: 'share-part', field: 'share', facts: { example }, choices, proposed: 'part', ...of(column) }))
  }
  if (column.unit !== null) return column.unit
  const likely = column.likely ?? (column.period === null ? 'percent' : `hours-${column.period}`)
  const proposed = column.isOfOtherSpan === true ? 'blank' : likely
  const choices = [...new Set(['percent', 'hours-week', 'hours-month', 'days-month', likely, 'blank'])]
  const facts = { column: cell.column, example }
  return chosen(inquiry.ask(cell, { code: 'share-unit', field: 'share', facts, choices, proposed, ...of(column) }))
}

function of({ variant }: ShareColumn): { readonly variant?: string } {
  return variant === undefined ? {} : { variant }
}

function chosen(choice: string): BareUnit | 'blank' {
  const units = ['percent', 'part', 'hours-week', 'hours-month', 'days-month', 'hours-quarter', 'hours-year'] as const
  return units.find((unit) => unit === choice) ?? 'blank'
}

function settled(
  read: TimeShare | Extract<TimeReading, { kind: 'unclear' }>,
  cell: Cell,
  column: ShareColumn,
  inquiry: Inquiry,
): CellShare | null {
  if (read.kind === 'share') {
    if (read.notation === 'time') inquiry.readAs(cell, 'time')
    if (read.notation === 'fraction') inquiry.readAs(cell, 'fraction')
    if (read.isAbout) inquiry.readAs(cell, 'approximate')
    return kept(read.share, read.isAbout ? 'guess' : 'estimate', read.each, cell, inquiry)
  }
  // "x" and "negligible" say something; "1.2.3" is a slip.
  if (read.why === 'word' && /\d/.test(cell.text)) {
    inquiry.refuse(cell, timeProblem(read.why, cell.text, { field: cell.column }))
    return null
  }
  const facts = { column: cell.column, example: cell.text.trim().slice(0, 40) }
  // A mark or a word may mean that it takes nothing.
  const choices = read.lower === null && read.upper === null ? ['blank', 'zero'] : boundsOf(read)
  const choice = inquiry.ask(cell, { code: 'share-unclear', field: 'share', facts, choices, proposed: 'blank', ...of(column) })
  const share = choice === 'zero' ? 0 : choice === 'lower' ? read.lower : choice === 'upper' ? read.upper : null
  return share === null ? null : kept(share, 'guess', false, cell, inquiry)
}

function kept(share: number, confidence: Owner['confidence'], each: boolean, cell: Cell, inquiry: Inquiry): CellShare | null {
  const allowed = ownerFields.share.read(share, cell.column)
  if (!allowed.ok) inquiry.refuse(cell, allowed.problem)
  return allowed.ok && allowed.value !== null ? { share: basisPoints(allowed.value), confidence, each } : null
}
