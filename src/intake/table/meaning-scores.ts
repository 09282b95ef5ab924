// How far the cells of a column speak for a meaning: above 0 for, below against, null rules it out. The header is weighed elsewhere.

import { componentFields, fieldSpec, formOf } from '#core'
import type { ChoiceName, ColumnProfile } from './column-profile.ts'
import type { ComponentPath, ImportField } from './fields.ts'

/** Cells alone never say these: any number may be a count of seats, any date the end of a contract. */
export const PROPOSED_BY_HEADER_ONLY: ReadonlySet<ImportField> = new Set<ImportField>([
  'seats',
  'currency',
  'per',
  'costOnce',
  'pricesAsOf',
  'contract.start',
  'contract.end',
  'vendor',
  'hardManual',
  'kind',
  'hosting',
  'personTime',
])

/** @param prior what the header says for the field: 3 sure, 2 likely, 0 nothing */
export function contentScore(field: ImportField, profile: ColumnProfile, prior: number): number | null {
  if (profile.filled === 0) return 0
  const own = SCORES[field]
  if (own !== undefined) return own(profile, prior)
  return field.startsWith('own.') ? 0 : plainScore(field as ComponentPath, profile, prior)
}

type Score = (profile: ColumnProfile, prior: number) => number | null

const SCORES: { readonly [field in ImportField]?: Score } = {
  name: (column) => (isFigures(column) ? null : (column.distinct / column.filled) * 0.8),
  vendor: (column) => (isFigures(column) || column.meanLength > 60 ? null : 0.3),
  owner: ownerScore,
  share: shareScore,
  cost: costScore,
  costOnce: (column) => (isWords(column) ? null : column.share('money', 'number') * 0.5),
  seats: (column) => (isWords(column) || column.share('money', 'percent', 'date') > 0.5 ? null : column.share('number')),
  currency: (column) => (column.meanLength > 5 || column.share('number', 'money', 'date') > 0.3 ? null : 0.5),
  per: (column) => (column.share('number', 'money', 'date', 'yes-no') > 0.3 || column.distinct > 12 ? null : 0.3),
  pricesAsOf: (column) => dateScore(column, 0.5),
  layer: (column, prior) => choiceScore('layer', column, prior) ?? (prior >= 3 ? 0 : null),
  // "Self-hosted?" is answered by yes and no.
  approach: (column, prior) =>
    choiceScore('approach', column, prior) ?? (prior > 0 && (column.share('yes-no') > 0.6 || (prior >= 3 && column.isPair)) ? 0.5 : null),
  hosting: (column, prior) => choiceScore('hosting', column, prior),
  // Below a status one "Retired" among words that nobody knows says what the column is; the others are asked about.
  lifecycle: (column, prior) => choiceScore('lifecycle', column, prior, prior > 0 ? 0.01 : undefined),
  kind: (column, prior) => choiceScore('kind', column, prior),
  edge: edgeScore,
  hardManual: (column, prior) =>
    column.known('hardManual') >= 0.2 ? column.known('hardManual') * 1.5 : prior > 0 && column.isPair ? 0 : null,
  'contract.start': (column) => dateScore(column, 0.15),
  'contract.end': (column) => dateScore(column, 0.15),
  'contract.noticeDays': (column) => (column.share('money', 'percent', 'yes-no') > 0.5 ? null : 0.3),
  'contract.minMonths': (column) => (column.share('money', 'percent', 'yes-no') > 0.5 ? null : 0.3),
  tags: tagScore,
  links: (column) => (column.share('link') < 0.3 ? null : column.share('link') * 2),
  notes: noteScore,
}

/** Amounts, times, days, answers and links: none of them is a name. */
export function isFigures(column: ColumnProfile): boolean {
  return column.isRunningNumber || column.share('money', 'number', 'percent', 'time', 'date', 'yes-no', 'link') > 0.5
}

function isWords(column: ColumnProfile): boolean {
  return column.share('word', 'text', 'person', 'group', 'link') > 0.6
}

function ownerScore(column: ColumnProfile, prior: number): number | null {
  // Below "Owner (share)" more than a percentage.
  if (prior > 0 && column.namedTimes() > 0.5) return 2.5
  if (isFigures(column)) return null
  const people = column.share('person', 'group')
  // A word such as "API" or "SaaS" looks like a name.
  if (prior === 0 && (column.known('approach') > 0.3 || column.known('layer') > 0.3 || column.known('lifecycle') > 0.3)) return null
  if (prior === 0 && column.joinsNames) return people > 0.7 ? 1.6 : null
  if (prior === 0) return people > 0.7 && column.filled >= 4 && column.distinct / column.filled < 0.6 ? 1.55 : null
  return people * 1.2 + (column.distinct / column.filled < 0.7 ? 0.3 : 0)
}

function shareScore(column: ColumnProfile, prior: number): number | null {
  // "Priya 30%, Sam 20%" below "Eng time".
  if (prior > 0 && column.namedTimes() > 0.5) return 2.5
  if (isWords(column) || column.share('date') > 0.3 || column.share('money') > 0.5) return null
  return column.share('percent', 'time') * 2 + column.share('number') * 0.3
}

function costScore(column: ColumnProfile, prior: number): number | null {
  // Three prices may be 10, 11 and 12.
  const isNumbering = column.isRunningNumber && prior < 3
  if (isWords(column) || isNumbering || column.share('percent', 'time') > 0.5 || column.share('date') > 0.5) return null
  if (column.share('yes-no') > 0.5) return null
  return column.share('money') * 2.2 + column.share('number') * 0.4
}

/** @param least share of the cells that must be days */
function dateScore(column: ColumnProfile, least: number): number | null {
  const days = column.share('date')
  return days < least && column.filled >= 3 ? null : days * 1.5
}

/** Of a scale that says how much. */
const STEPS = 5

/** Words that nobody knows rule a field out, but for one whose header names it alone. */
function choiceScore(
  choice: Exclude<ChoiceName, 'edge' | 'hardManual'>,
  column: ColumnProfile,
  prior: number,
  atLeast?: number,
): number | null {
  // "SOC 2: on" says nothing of the lifecycle.
  if (prior === 0 && column.share('yes-no') > 0.5) return null
  if (column.share('number', 'money', 'percent', 'time', 'date') > 0.5) return null
  const known = column.known(choice)
  const least = atLeast ?? (prior >= 3 ? 0.2 : prior > 0 ? 0.25 : 0.6)
  if (known < least && column.filled >= 3) return null
  // "Area" may be the layer where some of its words are layers.
  return known * (prior > 0 ? 2 : 2.6)
}

function edgeScore(column: ColumnProfile, prior: number): number | null {
  // Below any other header mostly figures, days, links or a yes and a no leave too little that could say it.
  if (prior === 0 && column.share('number', 'money', 'percent', 'time', 'date', 'link', 'yes-no') > 0.6) return null
  const known = column.known('edge')
  // "High", "Medium" and "Low" below "Differentiator" are asked about.
  if (prior > 0 && (column.isPair || (prior >= 3 && column.distinct <= STEPS))) return Math.max(known * 2, 0.2)
  if (known < 0.2 && column.filled >= 3) return null
  if (prior > 0) return known * 2
  const said = known - column.share('yes-no', 'number')
  return said > 0.4 ? said * 2.4 : null
}

function tagScore(column: ColumnProfile, prior: number): number | null {
  if (isFigures(column) || column.meanLength > 60) return null
  if (prior > 0) return 0.2 + column.hasCommas * 0.5
  const isGroup = column.filled >= 5 && column.distinct / column.filled <= 0.5 && column.share('text') < 0.3
  return isGroup ? 1.5 : null
}

function noteScore(column: ColumnProfile, prior: number): number | null {
  if (column.share('money', 'number', 'percent', 'time', 'date', 'yes-no', 'link') > (prior > 0 ? 0.8 : 0.5)) return null
  if (prior > 0) return column.share('text') * 0.5
  return column.share('text', 'word', 'person') > 0.5 && (column.share('text') > 0.2 || column.meanLength > 12) ? 1.5 : null
}

/** Any other field by what it holds; only its header can say which one it is. */
function plainScore(path: ComponentPath, column: ColumnProfile, prior: number): number | null {
  if (prior === 0) return null
  const form = formOf(fieldSpec('components', path))
  if (form === 'date') return dateScore(column, 0.3)
  if (form === 'choice' || form === 'flag') return column.share('yes-no', 'word') < 0.3 && column.filled >= 3 ? null : 0.2
  if (form === 'text') return isFigures(column) && !Object.hasOwn(componentFields, path) ? null : 0
  return isWords(column) ? null : 0
}
