// A rule's formula as Excel text. Shares are compared as whole basis points and money as whole minor
// units on both sides, because 1 + 14 + 1 + 4 % is more than 20 % in some engines.

import { assertNever, type Formula, type FormulaUnit, LIMITS, type LimitId } from '#core'
import { columnIndex } from './cells.ts'
import { lastOfMonthsText, monthsAfterText } from './months-text.ts'

type Joined = Extract<Formula, { readonly kind: 'and' | 'or' }>

/** Where names stand in the workbook. */
export interface FormulaPlaces {
  /** Address of a column's cell in this row: "$H7", "Time!$D7". */
  readonly column: (name: string) => string
  /** Where its number stands for a sum or a product: 0 where something else was typed. */
  readonly number: (name: string) => string
  /** Address of its number in whole units of a formula; null: no cell has it. */
  readonly units: (name: string, unit: FormulaUnit) => string | null
  /** Whether somebody types it, so that it may hold anything. */
  readonly isTyped: (name: string) => boolean
  /** Named cell of a limit: "in_limit_owner_time". */
  readonly limit: (id: LimitId) => string
  /** Named cell or address of an input: a number, whatever was typed, or a word. */
  readonly input: (name: string) => string
  /** The cell that somebody types it in, to ask whether it is set. */
  readonly typedInput: (name: string) => string
  /** Address of a word of a list: "Checks!$D$60". */
  readonly choice: (field: string, value: string) => string
  /** Named cell with the number of minor units in one unit of the currency. */
  readonly minorUnits: string
  /** Address of the flag that asks the same; null: none does. */
  readonly asked: (formula: Formula) => string | null
  /** Flags before this one, for "otherwise". */
  readonly before: string
}

/** The text after "=" of a formula that gives 1 or 0. */
export function flagText(formula: Formula, places: FormulaPlaces): string {
  return flag(formula.kind === 'otherwise' ? `SUM(${places.before})=0` : formulaText(formula, places))
}

/** 1 or 0. Not --(…): some engines leave a single TRUE as it is. */
export function flag(condition: string): string {
  return `IF(${condition},1,0)`
}

/** The text after "=" of a formula that gives a number, a date (0 stands for none) or a condition to be joined with another one. */
export function formulaText(formula: Formula, places: FormulaPlaces): string {
  const text = (of: Formula) => partText(of, places)
  const part = (of: Formula) => (SINGLE.has(of.kind) ? text(of) : `(${text(of)})`)
  switch (formula.kind) {
    case 'column':
      return (
        places.units(formula.name, formula.unit) ??
        scaled(COMPUTED.includes(formula.name) ? `SUM(${places.column(formula.name)})` : places.number(formula.name), formula.unit, places)
      )
    case 'input':
      return scaled(places.input(formula.name), formula.unit, places)
    case 'limit':
      return scaled(places.limit(formula.id), LIMITS[formula.id].unit, places)
    case 'choice':
      return places.choice(formula.field, formula.value)
    case 'number':
      return String(formula.value)
    case 'compare': {
      const texts = comparisonTexts(formula, places)
      return texts.length === 1 ? (texts[0] as string) : `AND(${texts.join(',')})`
    }
    case 'and':
      return `AND(${[...new Set(joined(formula, places).flatMap((each) => conditionTexts(each, places)))].join(',')})`
    case 'or':
      return (
        wordsText(formula, places) ??
        sameWordText(formula, places) ??
        anyBlankText(formula, places) ??
        `OR(${flat(formula, places).map(text).join(',')})`
      )
    case 'not':
      // Not NOT(NOT(…)): shorter to read.
      if (formula.of.kind === 'blank' && isFigure(formula.of.of) && places.asked(formula.of) === null)
        return `ISNUMBER(${bare(formula.of.of, places)})`
      return unlikeText(formula.of, places) ?? `NOT(${text(formula.of)})`
    case 'blank':
      // Not ="": a cell that holds 0 equals an empty text in some engines.
      // A figure that a formula gives may be an empty text, which is not blank.
      if (isLinkedText(formula.of)) return `LEN(${bare(formula.of, places)})=0`
      return isFigure(formula.of) ? `COUNT(${bare(formula.of, places)})=0` : `ISBLANK(${bare(formula.of, places)})`
    case 'length':
      return `LEN(${text(formula.of)})`
    case 'smaller':
      return `MIN(${text(formula.left)},${text(formula.right)})`
    case 'larger':
      return `MAX(${text(formula.left)},${text(formula.right)})`
    case 'plus':
      return `${text(formula.left)}+${text(formula.right)}`
    case 'minus':
      return `${text(formula.left)}-${part(formula.right)}`
    case 'times':
      return `${part(formula.left)}*${part(formula.right)}`
    case 'quotient':
      return `IF(${text(formula.right)}=0,0,ROUND((${text(formula.left)})/(${text(formula.right)}),0))`
    case 'share-of':
      return `ROUND(${text(formula.amount)}*${text(formula.share)}/10000,0)`
    case 'share-exceeds':
      return `${text(formula.part)}*10000>${text(formula.limit)}*${text(formula.whole)}`
    case 'differs-by':
      return `ABS(${text(formula.left)}-${text(formula.right)})*10000>${text(formula.limit)}*${text(formula.right)}`
    case 'months-after':
      return monthsAfterText(bare(formula.date, places), bare(formula.months, places))
    case 'last-of-months':
      return lastOfMonthsText(bare(formula.date, places), bare(formula.months, places))
    case 'otherwise':
      throw new Error('"otherwise" stands alone')
    default:
      return assertNever(formula)
  }
}

/** More words than these, one by one, are no formula that somebody reads. */
const MOST_WORDS = 6

/** Whether a choice is one of many words, which stand below one another in their list; null: it asks something else. */
function wordsText({ parts }: Joined, places: FormulaPlaces): string | null {
  if (parts.length <= MOST_WORDS) return null
  const asked = parts.map((part) =>
    part.kind === 'compare' && part.operator === '=' && part.left.kind === 'column' && part.right.kind === 'choice'
      ? { column: part.left.name, cell: places.choice(part.right.field, part.right.value) }
      : null,
  )
  const [first] = asked
  if (first == null || asked.some((each) => each?.column !== first.column)) return null
  const column = places.column(first.column)
  const runs = runsOf(asked.flatMap((each) => (each === null ? [] : [each.cell])))
  return `${runs.map((run) => `COUNTIF(${run},${column})`).join('+')}>0`
}

/** Whether one of several answers is the same word, asked of cells that stand side by side; null: it asks something else. */
function sameWordText({ parts }: Joined, places: FormulaPlaces): string | null {
  const word = sameWordOf(parts)
  if (word === null) return null
  const cells = sideBySide(
    parts.map((part) => (part.kind === 'compare' ? part.left : part)),
    places,
  )
  return cells === null ? null : `COUNTIF(${cells},${places.choice(word.field, word.value)})>0`
}

/** Whether one of several answers is not given, asked of cells that stand side by side; null: it asks something else. */
function anyBlankText({ parts }: Joined, places: FormulaPlaces): string | null {
  const blanks = parts.flatMap((part) => (part.kind === 'blank' && !isLinkedText(part.of) && !isFigure(part.of) ? [part.of] : []))
  const cells = blanks.length > 2 && blanks.length === parts.length ? sideBySide(blanks, places) : null
  return cells === null ? null : `COUNTA(${cells})<COLUMNS(${cells})`
}

/** The cells of columns as one range; null: they are no columns, or others stand between them. */
function sideBySide(columns: readonly Formula[], places: FormulaPlaces): string | null {
  const cells = columns.flatMap((column) => (column.kind === 'column' ? [places.column(column.name)] : []))
  const [first = '', last = ''] = [cells[0], cells.at(-1)]
  const from = columnIndex(lettersOf(first))
  if (cells.length < columns.length || cells.some((cell, at) => columnIndex(lettersOf(cell)) !== from + at)) return null
  return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`
}

const lettersOf = (cell: string) => /\$([A-Z]+)[^!$]*$/.exec(cell)?.[1] ?? ''

/** The word that each of several columns is asked for; null: it is not the same, or they are few. */
export function sameWordOf(parts: readonly Formula[]): Extract<Formula, { readonly kind: 'choice' }> | null {
  const words = parts.map((part) =>
    part.kind === 'compare' && part.operator === '=' && part.left.kind === 'column' && part.right.kind === 'choice' ? part.right : null,
  )
  const [first] = words
  const isSame = words.length > 2 && words.every((word) => word?.value === first?.value)
  return isSame ? (first ?? null) : null
}

/** Cells as ranges: "Checks!$D$5", "Checks!$D$6" is "Checks!$D$5:$D$6". */
function runsOf(cells: readonly string[]): readonly string[] {
  const runs: { readonly start: string; readonly letters: string; readonly first: number; last: number }[] = []
  for (const cell of cells) {
    const [, start = '', letters = '', digits = ''] = /^(.*!)?\$([A-Z]+)\$(\d+)$/.exec(cell) ?? []
    const before = runs.at(-1)
    if (before !== undefined && before.start === start && before.letters === letters && before.last + 1 === Number(digits)) before.last += 1
    else runs.push({ start, letters, first: Number(digits), last: Number(digits) })
  }
  return runs.map(({ start, letters, first, last }) => `${start}$${letters}$${first}${last === first ? '' : `:$${letters}$${last}`}`)
}

/** What is not the same, without a NOT around it: shorter to read. Null: it is no such question. */
function unlikeText(of: Formula, places: FormulaPlaces): string | null {
  const flagged = places.asked(of) ?? (of.kind === 'column' && of.unit === 'flag' ? places.number(of.name) : null)
  if (flagged !== null) return `${flagged}<>1`
  if (of.kind === 'or' && of.parts.length === 1) return unlikeText(of.parts[0] as Formula, places)
  return of.kind === 'compare' && of.operator === '=' ? comparisonTexts({ ...of, operator: '<>' }, places).join() : null
}

/** A condition as those that an AND joins. */
function conditionTexts(formula: Formula, places: FormulaPlaces): readonly string[] {
  return formula.kind === 'compare' && places.asked(formula) === null ? comparisonTexts(formula, places) : [partText(formula, places)]
}

/** A text is more than any number, so that what somebody typed has to be one. */
function comparisonTexts(
  { left, operator, right }: Extract<Formula, { readonly kind: 'compare' }>,
  places: FormulaPlaces,
): readonly string[] {
  const compared = `${partText(left, places)}${operator}${partText(right, places)}`
  const isTyped = operator.startsWith('>') && left.kind === 'column' && isFigure(left) && places.isTyped(left.name)
  return isTyped ? [`ISNUMBER(${places.column(left.name)})`, compared] : [compared]
}

/** A condition that another cell asks already is that cell: a formula stays short, and what it says is found in one place. */
function partText(formula: Formula, places: FormulaPlaces): string {
  const flagged = places.asked(formula)
  return flagged === null ? formulaText(formula, places) : `${flagged}=1`
}

/** They need no brackets beside an operator. */
const SINGLE: ReadonlySet<Formula['kind']> = new Set([
  'column',
  'input',
  'limit',
  'number',
  'share-of',
  'quotient',
  'length',
  'smaller',
  'larger',
])

/** OR(OR(a,b),c) is OR(a,b,c): shorter to read, and an engine takes the inner one for false. */
function flat({ kind, parts }: Joined, places: FormulaPlaces): readonly Formula[] {
  return parts.flatMap((part) => (part.kind === kind && places.asked(part) === null ? flat(part, places) : [part]))
}

/** None of several that are missing is each that is known: what an AND joins, without a NOT around an OR of NOTs. */
function joined(formula: Joined, places: FormulaPlaces): readonly Formula[] {
  return flat(formula, places).flatMap((part) => {
    if (part.kind !== 'not' || part.of.kind !== 'or' || places.asked(part) !== null || places.asked(part.of) !== null) return [part]
    const none = flat(part.of, places)
    return none.every(({ kind }) => kind === 'not' || kind === 'blank')
      ? none.map((of) => (of.kind === 'not' ? of.of : ({ kind: 'not', of } as const)))
      : [part]
  })
}

/** Formulas of their own that show an empty text where it is not known: SUM takes that for 0. */
export const COMPUTED: readonly string[] = ['cost', 'spendBesideBlanks']

function scaled(address: string, unit: FormulaUnit, places: FormulaPlaces): string {
  if (unit === 'bp') return `ROUND(${address}*10000,0)`
  if (unit === 'minor') return `ROUND(${address}*${places.minorUnits},0)`
  return unit === 'flag' ? `${address}=1` : address
}

/** Answers that Workings reads from Components: a link to a blank is an empty text. */
const LINKED_TEXTS: readonly string[] = ['layer', 'kind', 'approach', 'hosting', 'lifecycle', 'edge']

function isLinkedText(formula: Formula): boolean {
  return formula.kind === 'column' && LINKED_TEXTS.includes(formula.name)
}

/** Whatever is typed there that is no number is as good as nothing. */
function isFigure(formula: Formula): boolean {
  return (formula.kind === 'column' || formula.kind === 'input') && formula.unit !== 'text' && formula.unit !== 'choice'
}

/** The cell itself, to ask whether it is blank. */
function bare(formula: Formula, places: FormulaPlaces): string {
  if (formula.kind === 'column') return places.column(formula.name)
  if (formula.kind === 'input') return places.typedInput(formula.name)
  return formulaText(formula, places)
}
