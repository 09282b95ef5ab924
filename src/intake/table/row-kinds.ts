// What each row of a list is: a component, the title of a section, a sum, a remark, a header once more, or no part of the list because
// it stands below its total or begins another table. Decided before a cell is read, from what is filled and from the words of totals.

import type { SourceRow } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import { explainsColumns } from './explaining-rows.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { normalHeader, ownHeader } from './header-text.ts'
import { isNumbering, numbersOf } from './numbering.ts'
import { CHOICE_COLUMNS, wordsIn } from './read-choice.ts'
import { runningSums } from './running-sums.ts'
import { isHeaderOfWords, isOtherHeader } from './side-tables.ts'
import { sumIn } from './total-words.ts'

export type RowKind =
  | 'component'
  | 'more'
  | 'section'
  | 'name-only'
  | 'total'
  | 'subtotal'
  | 'remark'
  | 'header-again'
  | 'below-total'
  | 'second-table'
  | 'nothing'

export interface KnownRow {
  readonly row: SourceRow
  readonly kind: RowKind
  /** The title of the section it stands in. */
  readonly section: string | null
}

/** What of a component stands in it. */
export function isOfComponent({ kind }: KnownRow): boolean {
  return kind === 'component' || kind === 'more' || kind === 'name-only'
}

/** Rows below a total that are no longer the list: at most so many, of those above it. */
const REST = 0.25
/** Of the components, so many have a fact that no sum has. */
const MOSTLY = 0.9
const LONGEST_TITLE = 60
/** Of the cells that components usually fill. */
const FULL = 0.6
/** So many names alone in a list of two columns may be titles, and are asked about. */
const FEW_ALONE = 0.35
/** What a sum never has. */
const OF_COMPONENTS: readonly ImportField[] = ['owner', 'approach', 'vendor', 'layer', 'edge', 'lifecycle', 'kind', 'hosting', 'hardManual']

/** What a row without a name may say and still be about the component above it; any other fact is of a component of its own. */
const CONTINUES: ReadonlySet<string> = new Set(['owner', 'share', 'personTime', 'notes'])

/** A generator, so that a long list can be gone through in slices; the rows are its return value. */
export function* knowingRows(rows: readonly SourceRow[], mapping: ColumnMapping): Generator<void, readonly KnownRow[]> {
  const sheet = sheetOf(rows, mapping)
  const kinds: RowKind[] = []
  for (const [at, row] of rows.entries()) {
    kinds.push(at === 0 && explainsColumns(row.cells, mapping) ? 'remark' : sheet.kindOf(row))
    yield
  }
  if (sheet.isNarrow) settleNarrow(rows, kinds)
  settleTotal(rows, kinds, sheet)
  cutSecondTable(rows, kinds, sheet)
  cutBelowTotal(rows, kinds, sheet)
  settleTitles(rows, kinds, sheet)
  let section: string | null = null
  return rows.map((row, at) => {
    const given = kinds[at] ?? 'component'
    // Words alone beside the names are no component that lacks its facts.
    const kind = given === 'name-only' && !sheet.hasName(row) ? 'remark' : given
    if (kind === 'section') section = titleIn(row)
    return { row, kind, section: kind === 'section' ? null : section }
  })
}

/** A name and one fact: a name alone may only lack that fact. */
export function isNarrow({ fields }: ColumnMapping): boolean {
  return fields.filter((field) => field !== 'ignore').length < 3
}

interface Sheet {
  readonly headers: readonly string[]
  readonly isNarrow: boolean
  readonly kindOf: (row: SourceRow) => RowKind
  /** Known by its figures alone: those of all rows above it. */
  readonly isSumOfAll: (row: SourceRow) => boolean
  readonly hasName: (row: SourceRow) => boolean
  /** Something that a sum never has. */
  readonly hasFacts: (row: SourceRow) => boolean
  /** Its number looks like those of components. */
  readonly isNumberedAlike: (row: SourceRow) => boolean
  /** How many columns with a meaning hold something. */
  readonly filledOf: (row: SourceRow) => number
}

function sheetOf(rows: readonly SourceRow[], mapping: ColumnMapping): Sheet {
  const { fields, headers } = mapping
  const indexesOf = (...wanted: readonly (ImportField | 'ignore')[]) =>
    fields.flatMap((field, index) => (wanted.includes(field) ? [index] : []))
  const nameAt = fields.indexOf('name')
  const mapped = fields.flatMap((field, index) => (field === 'ignore' ? [] : [index]))
  const ofComponents = indexesOf(...OF_COMPONENTS)
  const owners = indexesOf('owner')
  const ofItsOwn = mapped.filter((index) => !CONTINUES.has(fields[index] ?? ''))
  const figures = indexesOf('cost', 'costOnce', 'share', 'personTime', 'seats')
  const sums = runningSums(indexesOf('cost', 'costOnce'), indexesOf('personTime'))
  const own = headers.map(ownHeader)
  const keys = own.map(normalHeader)
  const numbered = indexesOf('ignore').filter((index) => index < nameAt)
  const numbers = numbersOf(rows, numbered)
  const isOfTitle = (cell: string, index: number) => numbered.includes(index) && isNumbering(cell) && numbers(cell, index) !== 'run'
  const textAt = ({ cells }: SourceRow, index: number) => (cells[index] ?? '').trim()
  const filledIn = (row: SourceRow, columns: readonly number[]) => columns.filter((index) => textAt(row, index) !== '')
  // "Total" below the owners, left of a name that is blank, is nobody.
  const isSumWord = (row: SourceRow, index: number) => index < nameAt && textAt(row, nameAt) === '' && sumIn(textAt(row, index)) !== null
  const hasFacts = (row: SourceRow) => filledIn(row, ofComponents).some((index) => !isSumWord(row, index))

  function isHeaderAgain({ cells }: SourceRow): boolean {
    const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
    if (filled.length <= 1 || filled.length < keys.length * 0.5) return false
    // From the last one on: the first columns are of names, which differ from row to row and would each have to be normalized.
    return filled.toReversed().every((at) => keys[at] === normalHeader(cells[at] ?? ''))
  }

  const wholes = new Set<SourceRow>()

  function kindOfRow(row: SourceRow): RowKind {
    const filled = row.cells.filter((cell, index) => cell.trim() !== '' && !isOfTitle(cell, index))
    if (filled.length === 0) return 'nothing'
    if (isHeaderAgain(row)) return 'header-again'
    // A name whose value is missing is of a component of its own, and nobody knows of which.
    if (row.withoutValue?.has(nameAt)) return 'component'
    const name = textAt(row, nameAt)
    const label = name === '' ? titleIn(row) : name
    const sum = hasFacts(row) || startsAsRemark(label) ? null : sumIn(label)
    if (sum !== null) {
      if (sum === 'part') sums.restart()
      return sum === 'whole' ? 'total' : 'subtotal'
    }
    // Where no column says more of components, nothing tells a sum without a word for it from a component that costs as much.
    const found = ofComponents.length > 0 && !hasFacts(row) ? sums.sumIn(row) : null
    if (found !== null) {
      if (found === 'whole') wholes.add(row)
      sums.restart()
      return 'subtotal'
    }
    const mayBeAlone = name !== '' ? mapped.length >= 2 : nameAt > 0 && mapped.length >= 3
    if (filled.length === 1 && mayBeAlone) return isRemark(label) ? 'remark' : name === '' && !isShort(label) ? 'remark' : 'name-only'
    if (name === '') return kindWithoutName(row)
    sums.add(row)
    return 'component'
  }

  /** One more person of the component above, a component whose name is missing, or words that belong to none. */
  function kindWithoutName(row: SourceRow): RowKind {
    if (filledIn(row, owners).length > 0 && filledIn(row, ofItsOwn).length === 0) return 'more'
    const isFigured = filledIn(row, figures).length > 0 || filledIn(row, ofComponents).length > 0
    return isFigured ? 'component' : filledIn(row, mapped).length === 0 && row.cells.length <= fields.length ? 'nothing' : 'remark'
  }

  return {
    headers: own,
    isNarrow: isNarrow(mapping),
    isSumOfAll: (row) => wholes.has(row),
    kindOf: kindOfRow,
    hasName: (row) => textAt(row, nameAt) !== '',
    hasFacts,
    isNumberedAlike: ({ cells }) => numbered.some((index) => numbers(cells[index] ?? '', index) === 'alike'),
    filledOf: (row) => filledIn(row, mapped).length,
  }
}

/** "* incl. dollars 1:1, please check". */
function startsAsRemark(text: string): boolean {
  return /^(?:\*|†|‡|\[\d{1,2}\] |[¹²³] ?|note\b|nb\b|hinweis|anm|remarque|nota\b|obs\b|※|注)/i.test(text)
}

/** Or a sentence. */
function isRemark(text: string): boolean {
  return startsAsRemark(text) || text.length > LONGEST_TITLE || text.split(/\s+/).length > 8
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_TITLE && kindOf(text) !== 'date' && kindOf(text) !== 'number'
}

/** Below the last component the sum of all rows is the list's total, even if no word says so. */
function settleTotal(rows: readonly SourceRow[], kinds: RowKind[], { isSumOfAll }: Sheet): void {
  const at = rows.findLastIndex(isSumOfAll)
  if (at !== -1 && !kinds.includes('total') && !kinds.includes('component', at)) kinds[at] = 'total'
}

function cutSecondTable(rows: readonly SourceRow[], kinds: RowKind[], { headers }: Sheet): void {
  const begins = (row: SourceRow, at: number) =>
    isOtherHeader(row, headers, isApart(rows, kinds, at)) || (isGap(rows, kinds, at) && isHeaderOfWords(rows, at))
  const start = rows.findIndex((row, at) => at > 0 && kinds[at] === 'component' && begins(row, at))
  if (start === -1) return
  // Its title stands apart from the rows above, too, and directly over it.
  const title = lastFilled(kinds, start)
  const isTitled = title > 0 && ['name-only', 'section', 'remark'].includes(kinds[title] ?? '') && isGap(rows, kinds, title)
  kinds.fill('second-table', isTitled ? title : start)
}

/** Behind blank lines, or behind a title that is. */
function isApart(rows: readonly SourceRow[], kinds: readonly RowKind[], at: number): boolean {
  const before = lastFilled(kinds, at)
  const isTitle = kinds[before] === 'name-only' || kinds[before] === 'remark'
  return isGap(rows, kinds, at) || (isTitle && isGap(rows, kinds, before))
}

/** Blank rows are kept or only counted on, as the file has them. */
function isGap(rows: readonly SourceRow[], kinds: readonly RowKind[], at: number): boolean {
  const before = lastFilled(kinds, at)
  return before !== -1 && (rows[at]?.line ?? 0) - (rows[before]?.line ?? 0) > 1
}

function lastFilled(kinds: readonly RowKind[], at: number): number {
  let before = at - 1
  while (before >= 0 && kinds[before] === 'nothing') before--
  return before
}

/** What stands below the last total is a remark or another table, unless there is much of it, or it is as full as the list. */
function cutBelowTotal(rows: readonly SourceRow[], kinds: RowKind[], sheet: Sheet): void {
  const { filledOf } = sheet
  cutBelowSums(rows, kinds, sheet)
  const last = kinds.lastIndexOf('total')
  if (last === -1) return
  const isRow = (kind: RowKind | undefined) => kind === 'component' || kind === 'more' || kind === 'name-only'
  const above = rows.slice(0, last).filter((_, at) => kinds[at] === 'component')
  const below = rows.flatMap((row, at) => (at > last && isRow(kinds[at]) ? [row] : []))
  const usual = above.map(filledOf).toSorted((a, b) => a - b)[Math.floor(above.length / 2)] ?? 0
  const full = below.filter((row) => filledOf(row) >= usual * FULL && filledOf(row) > 2)
  if (below.length > Math.max(5, above.length * REST) || full.length > 0 || above.length === 0) return
  for (let at = last + 1; at < kinds.length; at++) if (isRow(kinds[at]) || kinds[at] === 'remark') kinds[at] = 'below-total'
}

/** Below the last sum stand more of them, "FTE" or "Run cost": figures without any fact that components have. */
function cutBelowSums(rows: readonly SourceRow[], kinds: RowKind[], { hasFacts }: Sheet): void {
  const lastComponent = rows.findLastIndex((row, at) => kinds[at] === 'component' && hasFacts(row))
  const sum = kinds.findIndex((kind, at) => at > lastComponent && (kind === 'total' || kind === 'subtotal'))
  if (sum === -1) return
  const above = rows.filter((_, at) => at < sum && kinds[at] === 'component')
  const rest = kinds.flatMap((kind, at) => (at > sum && kind === 'component' ? [at] : []))
  const isUsual = above.filter(hasFacts).length >= above.length * MOSTLY
  if (isUsual && rest.length <= Math.max(3, above.length * REST)) for (const at of rest) kinds[at] = 'below-total'
}

/** In a narrow list names alone are components that lack their one fact, unless they are few and rows follow them. */
function settleNarrow(rows: readonly SourceRow[], kinds: RowKind[]): void {
  const alone = aloneIn(kinds).filter((at) => !isSureTitle(rows, kinds, at))
  const areFew = alone.length <= kinds.length * FEW_ALONE && alone.every((at) => kinds[at + 1] === 'component')
  if (!areFew) for (const at of alone) kinds[at] = 'component'
}

/**
 * A name alone is a title where nothing else can be meant; also where several rows follow each of them, or where it is a layer or in
 * capitals, unless the list is narrow: there it may be a component whose price nobody knows, and is asked about.
 */
function settleTitles(rows: readonly SourceRow[], kinds: RowKind[], sheet: Sheet): void {
  const alone = aloneIn(kinds)
  const leading = alone.filter((at) => nextKind(kinds, at) === 'component')
  const rowsEach = kinds.filter((kind) => kind === 'component').length / Math.max(1, leading.length)
  const isDivided = leading.length >= 2 && leading.length === alone.length && rowsEach >= 2
  for (const at of alone) if (isSureTitle(rows, kinds, at)) kinds[at] = 'section'
  if (sheet.isNarrow) return
  for (const at of leading) {
    const row = rows[at]
    if (row !== undefined && sheet.isNumberedAlike(row)) continue
    const text = titleIn(row)
    const isLayer = wordsIn(text, CHOICE_COLUMNS.layer).isWhole
    const isCapitals = text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase()
    if (isLayer || isCapitals || isDivided) kinds[at] = 'section'
  }
}

/** Above the header once more begins a table of its own, and "Not ours:" announces the rows that follow. */
function isSureTitle(rows: readonly SourceRow[], kinds: readonly RowKind[], at: number): boolean {
  const next = nextKind(kinds, at)
  return next === 'header-again' || ((next === 'component' || next === 'name-only') && /[:：]$/.test(titleIn(rows[at])))
}

function aloneIn(kinds: readonly RowKind[]): readonly number[] {
  return kinds.flatMap((kind, at) => (kind === 'name-only' ? [at] : []))
}

function nextKind(kinds: readonly RowKind[], at: number): RowKind | undefined {
  let next = at + 1
  while (kinds[next] === 'nothing') next++
  return kinds[next]
}

/** The words of a row that is a title, without the number before them. */
export function titleIn(row: SourceRow | undefined): string {
  const filled = row?.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '') ?? []
  return filled.find((cell) => !isNumbering(cell)) ?? filled[0] ?? ''
}
