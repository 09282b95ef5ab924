// Which row of a table names its columns, what stands above it, and what each column may mean.
// Called by the import screen, which shows the proposal as a row of choices.

import { type ImportNote, type IsoDate, importNote } from '#core'
import { columnAt } from '#wording'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import type { HeaderTexts } from './column-evidence.ts'
import type { Confidence, ImportField } from './fields.ts'
import { headerRows, headerTexts, likeliestHeader, withoutTrailingBlanks } from './header-row.ts'
import { GROUP_MARK, isCalculated, normalHeader, remarksOf } from './header-text.ts'
import { currencyIn, saysTimeUnit } from './header-unit.ts'
import { costSpanOf, isAhead, isRunning } from './list-shapes.ts'
import { type ProposedMeaning, proposeColumns } from './propose-columns.ts'
import { besideColumns, ownRows } from './side-tables.ts'
import { BETWEEN_CLAUSES } from './stated-units.ts'

interface ColumnProposal {
  /** From 0, as in the cells of a row. */
  readonly index: number
  /** As the header shows it; "Column 3" where there is none. */
  readonly header: string
  readonly field: ImportField | 'ignore'
  /** null where the header says nothing. */
  readonly confidence: Confidence | null
  /** The first cells below it that hold anything. */
  readonly examples: readonly string[]
}

/** What the user settled for the columns of one source. The session stores it under its key and offers it next time. */
export interface ColumnMapping {
  /** The same for every table with the same headers in the same order. */
  readonly key: string
  readonly headers: readonly string[]
  readonly fields: readonly (ImportField | 'ignore')[]
  /** The currency that the cost column's header names, else null: the workbook's. */
  readonly currency: string | null
  /** Columns whose meaning somebody has set, which is not asked about again. */
  readonly byHand?: readonly number[]
}

export interface FoundHeader {
  /** Index into the table's rows of the first row of data. */
  readonly firstRow: number
  /** The line of the header, null when no row looks like one. */
  readonly line: number | null
  readonly columns: readonly ColumnProposal[]
  readonly mapping: ColumnMapping
  readonly notes: readonly ImportNote[]
}

const EXAMPLES = 3
/** A title that is no more than a unit. */
const LONGEST_UNIT = 60
/** Rows that have a cell beyond the header, of all: then a column has no name. */
const UNNAMED = 0.3

/**
 * @param headerRow index of the row the user points at; without it the likeliest is taken
 * @param asOf of columns of months those behind it are forecasts; null: nobody knows the day
 */
export function findHeader(table: SourceTable, headerRow?: number | null, asOf: IsoDate | null = null): FoundHeader {
  const { rows } = table
  const found = headerRow ?? likeliestHeader(rows)
  const { upper, lower } = found === null ? { upper: 0, lower: -1 } : headerRows(table, found)
  const firstRow = lower + 1
  const data = rows.slice(firstRow)
  const width = widthOf(found === null ? [] : (rows[lower]?.cells ?? []), found === null ? [] : (rows[upper]?.cells ?? []), data)
  const texts = found === null ? Array.from({ length: width }, () => ({ own: '', group: '' })) : headerTexts(table, { upper, lower }, width)
  const beside = besideColumns(
    texts.map(({ own }) => own),
    data,
    width,
    table.merges.filter(({ row }) => row >= (rows[Math.max(upper, 0)]?.line ?? 0)),
  )
  const above = rows.slice(0, found === null ? 0 : upper)
  const titleUnit = timeUnitIn(above)
  const isUsable = (index: number) => !beside.has(index) && !isCalculated(texts[index]?.own ?? '')
  // What stands in the next table says nothing of these columns.
  const own = ownRows(
    data,
    texts.map((text) => text.own),
  )
  const meanings = proposeColumns(texts, own, isUsable, asOf, titleUnit !== null)
  const isMerged = table.merges.some(({ row }) => row === rows[upper]?.line)
  const unit = titleUnit ?? timeUnitOfSum(texts, meanings)
  const columns = texts.map((text, index) => columnOf(withUnit(text, meanings[index], unit), index, meanings[index], isMerged, data))
  const notes = [
    ...(above.length === 0 ? [] : [importNote('titles-skipped', { lines: above.map((row) => row.line), text: titleText(above) })]),
    ...(found === null ? [importNote('header-missing', {})] : []),
    ...shapeNotes(columns, texts, beside, asOf),
  ]
  return { firstRow, line: rows[lower]?.line ?? null, columns, mapping: mappingOf(columns), notes }
}

/** "Hours per week" above a table of people says what the numbers below their names are. */
function timeUnitIn(titles: readonly SourceRow[]): string | null {
  const texts = titles.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell.length <= LONGEST_UNIT))
  const clauses = texts.flatMap((text) => [...inBrackets(text), ...text.split(BETWEEN_CLAUSES)]).map((clause) => clause.trim())
  return clauses.find(saysTimeUnit) ?? texts.find(saysTimeUnit) ?? null
}

function inBrackets(text: string): readonly string[] {
  return Array.from(text.matchAll(/[([（]([^()[\]（）]+)[)\]）]/gu), ([, inside = '']) => inside)
}

/** "Σ FTE" beside the columns of people. */
function timeUnitOfSum(texts: readonly HeaderTexts[], meanings: readonly ProposedMeaning[]): string | null {
  const isSum = (own: string, index: number) => remarksOf(own).has('sum') || meanings[index]?.isSum === true
  const sum = texts.find(({ own }, index) => isSum(own, index) && saysTimeUnit(own))?.own
  return sum === undefined ? null : sum.replace(/[Σ∑]/g, '').trim()
}

function withUnit(text: HeaderTexts, meaning: ProposedMeaning | undefined, unit: string | null): HeaderTexts {
  return meaning?.field === 'personTime' && text.group === '' && unit !== null ? { ...text, group: unit } : text
}

function columnOf(
  text: HeaderTexts,
  index: number,
  meaning: ProposedMeaning | undefined,
  isMerged: boolean,
  data: readonly SourceRow[],
): ColumnProposal {
  const field = meaning?.field ?? 'ignore'
  // A text that only stands before the next one may not be meant for all columns between them.
  const showsGroup = text.group !== '' && (isMerged || field === 'personTime')
  const header = showsGroup ? `${text.group}${GROUP_MARK}${text.own}` : headerAt([text.own], 0, index)
  return { index, header, field, confidence: meaning?.confidence ?? null, examples: examplesAt(data.slice(0, 50), index) }
}

/** As wide as the header, with a last column that its upper row alone names or that it leaves blank, and wider where many rows are. */
function widthOf(lower: readonly string[], upper: readonly string[], data: readonly SourceRow[]): number {
  const widths = data.map(({ cells }) => withoutTrailingBlanks(cells))
  const named = withoutTrailingBlanks(lower)
  const next = named === 0 ? 0 : Math.max(withoutTrailingBlanks(upper), Math.min(lower.length, named + 1))
  const width = next > named && widths.some((each) => each > named && each <= next) ? next : named
  if (width === 0) return Math.max(0, ...widths.slice(0, 1000))
  const wider = widths.filter((each) => each > width)
  return wider.length > 2 && wider.length > data.length * UNNAMED ? Math.max(width, Math.min(...wider)) : width
}

/** What the shape of the list made of its columns. */
function shapeNotes(
  columns: readonly ColumnProposal[],
  texts: readonly HeaderTexts[],
  beside: ReadonlySet<number>,
  asOf: IsoDate | null,
): readonly ImportNote[] {
  const named = (indexes: readonly number[]) => indexes.map((index) => columns[index]?.header ?? '').slice(0, 20)
  const people = columns.filter(({ field }) => field === 'personTime').map(({ index }) => index)
  const spans = texts.map(({ own }) => costSpanOf(own))
  const taken = spans.findIndex((each, index) => each !== null && columns[index]?.field === 'cost')
  const span = spans[taken] ?? null
  const alike = spans.filter((each) => each?.per === span?.per).length
  const running = span !== null && isRunning(span, asOf)
  const ahead = texts.flatMap(({ own }, index) => {
    const each = spans[index]
    return each && isAhead(each, asOf) ? [own] : []
  })
  return [
    ...(people.length === 0 ? [] : [importNote('people-columns', { columns: named(people) })]),
    // One by itself is none of several.
    ...(span === null || alike < 2
      ? []
      : [
          importNote('month-taken', {
            column: columns[taken]?.header ?? '',
            columns: alike,
            per: span.per,
            running,
            ahead: ahead.slice(0, 20),
          }),
        ]),
    ...(beside.size === 0
      ? []
      : [importNote('beside-left-out', { columns: named([...beside].filter((index) => texts[index]?.own !== '')) })]),
  ]
}

/** The mapping that the proposal stands for; the screen changes `fields` and keeps the rest. */
function mappingOf(columns: readonly ColumnProposal[]): ColumnMapping {
  const headers = columns.map((column) => column.header)
  const cost = columns.find((column) => column.field === 'cost')
  return {
    key: keyOf(headers),
    headers,
    fields: columns.map((column) => column.field),
    currency: cost === undefined ? null : currencyIn(cost.header),
  }
}

/** True when a remembered mapping was made for a table with these very headers. */
export function fits<M extends Pick<ColumnMapping, 'key' | 'headers'>>(remembered: M, { mapping }: { readonly mapping: M }): boolean {
  return remembered.key === mapping.key && remembered.headers.join('\n') === mapping.headers.join('\n')
}

/** As it is shown: a column without a header is called by its place. */
export function headerAt(cells: readonly string[], index: number, place = index): string {
  return (cells[index] ?? '').replace(/\s+/g, ' ').trim() || columnAt(place)
}

/** The first cells below a header that hold anything. */
export function examplesAt(below: readonly SourceRow[], index: number): readonly string[] {
  const texts = below.map((row) => (row.cells[index] ?? '').trim()).filter((text) => text !== '')
  return texts.slice(0, EXAMPLES)
}

function titleText(rows: readonly SourceRow[]): string {
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  return texts.join(' · ').slice(0, 200)
}

/** FNV-1a over the normalised headers: short, stable, and never trusted alone (see fits). */
export function keyOf(headers: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const character of headers.map(normalHeader).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `columns-${headers.length}-${hash.toString(16).padStart(8, '0')}`
}
