// The currency of a list's unmarked amounts, and whether the workbook takes it and the list's number format: one without figures of its
// own does, as a new one of the command line is made in them. Any other workbook keeps its own, and what the list's unmarked amounts are
// is asked once.

import {
  applyEdit,
  changeCurrency,
  currenciesOf,
  currencyOf,
  type Edit,
  type EditContext,
  hasAmounts,
  importNote,
  LONGEST_PRICE,
  newRecord,
  recordsOf,
  scaleIn,
  setField,
  stepOf,
  type Workbook,
} from '#core'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { isWordToo } from './cell-kinds.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import type { ColumnMapping } from './find-header.ts'
import { currencyIn, type OpenCurrency, openCurrency } from './header-unit.ts'
import type { Inquiry } from './inquiry.ts'
import { currencyNamed, type ListNotation, listNotation, namesCurrency } from './list-notation.ts'

interface Input {
  readonly table: SourceTable
  readonly firstRow: number
  readonly mapping: ColumnMapping
  readonly context: Omit<EditContext, 'source'>
}

export interface TakenNotation {
  /** In the list's currency and number format where it takes them. */
  readonly workbook: Workbook
  /** What makes it so; empty where nothing changes. */
  readonly edits: readonly Edit[]
  readonly isOtherCurrency: boolean
  /** The number format that the workbook takes; null: it keeps its own. */
  readonly locale: string | null
}

/** A dollar sign is the workbook's dollar. */
function notationIn({ table, context, ...found }: Input, rows: readonly SourceRow[]): ListNotation {
  const notation = listNotation(table, found, rows)
  const own = currencyOf(context.workbook)
  const isDollar = notation.currency === 'USD' && currenciesOf('$')?.includes(own) === true
  return isDollar && !rows.some(({ cells }) => cells.some((cell) => cell.includes('USD'))) ? { ...notation, currency: own } : notation
}

/** @param rows those of components */
export function takeListNotation(input: Input, rows: readonly SourceRow[]): TakenNotation {
  const { workbook } = input.context
  const kept = { workbook, edits: [], isOtherCurrency: false, locale: null }
  if (!isFresh(workbook)) return kept
  // An amount that somebody has entered is in the currency it was entered in.
  if (hasAmounts(workbook)) return kept
  const { currency, locale: listed } = notationIn(input, rows)
  const isOtherCurrency = currency !== null && currency !== currencyOf(workbook)
  const locale = hasChosenFormat(workbook) ? null : listed
  const context = { ...input.context, source: 'imported' } as const
  const change = stepOf(context, { code: 'change-settings', facts: {} }, [
    ...(isOtherCurrency ? [changeCurrency(context, currency)] : []),
    ...(locale === null ? [] : [setField(context, 'settings', 'settings', 'locale', locale)]),
  ])
  if (!change.ok) return kept
  const next = applyEdit(workbook, change.value)
  return next.ok ? { workbook: next.value, edits: change.value.edits, isOtherCurrency, locale } : kept
}

/**
 * The mapping with the currency that amounts without one are in. Read as the workbook's they are nothing to tell, except where it has
 * only just become so. @param rows those of components
 */
export function withListCurrency(input: Input, taken: TakenNotation, rows: readonly SourceRow[], inquiry: Inquiry): ColumnMapping {
  const { mapping, context } = input
  const at = mapping.fields.indexOf('cost')
  if (mapping.currency !== null || at === -1 || mapping.fields.includes('currency')) return mapping
  const figures = rows.flatMap(({ line, cells }) => (/\p{Nd}/u.test(cells[at] ?? '') ? [{ line, text: (cells[at] ?? '').trim() }] : []))
  const unmarked = figures.filter(({ text }) => !namesCurrency(text))
  const [first] = unmarked
  if (first === undefined) return mapping
  const own = currencyOf(context.workbook)
  const marked = figures.filter(({ text }) => namesCurrency(text))
  const open = openCurrency(mapping.headers[at] ?? '')
  const listed = notationIn(input, rows).currency
  if (open !== null && (open.currencies.length === 0 || listed === null)) return withOpen(open, at, unmarked, input, inquiry)
  const scales = unmarked.flatMap(({ text }) => scaleIn(text.slice(0, LONGEST_PRICE)) ?? [])
  const [scale] = scales
  if (scale !== undefined && (listed === null || !scale.currencies.includes(listed))) {
    // Millions of dong or rupees are no dollars, whatever the other amounts are in.
    if (!scale.currencies.includes(own)) return withOpen(scale, at, unmarked, input, inquiry, scale.currencies[0])
    if (scales.length === unmarked.length) return { ...mapping, currency: own }
  }
  const currency = listed ?? likelierThan(own, marked, unmarked) ?? codeBeside(input, rows) ?? own
  const column = mapping.headers[at] ?? ''
  let answer = currency
  if (currency !== own) {
    const facts = { column, example: first.text.slice(0, 40), list: currency, workbook: own }
    const question = { code: 'money-currency', field: 'cost', facts, choices: ['list-currency', 'workbook-currency'] } as const
    for (const { line, text } of unmarked) {
      answer = inquiry.ask({ line, column, text }, { ...question, proposed: 'list-currency' }) === 'list-currency' ? currency : own
    }
  } else if (
    // No currency stands anywhere in the list: its amounts are the workbook's only because nothing says otherwise.
    (marked.length === 0 && listed === null && currencyIn(mapping.headers.join(' ')) === null) ||
    (marked.length > 0 && (taken.isOtherCurrency || (isMadeFor(context.workbook) && unmarked.length >= marked.length)))
  ) {
    inquiry.note(importNote('currency-taken', { column, currency, cells: unmarked.length, example: first.text.slice(0, 40) }))
  }
  return { ...mapping, currency: answer }
}

/** The one code of a column that nothing says the meaning of, "Entity: EUR" in every row: perhaps what the amounts are in. */
function codeBeside({ mapping: { fields, byHand = [] } }: Input, rows: readonly SourceRow[]): string | null {
  const sample = sampleOf(rows)
  const codes = fields.flatMap((field, index) =>
    (field === 'ignore' || field === 'notes' || field === 'tags') && !byHand.includes(index) ? profileOf(sample, index).currencies() : [],
  )
  return codes.length === 1 && !codes.some(isWordToo) ? (codes[0] ?? null) : null
}

const BLANK = 'blank'

/** A mark that may be any of several currencies, or one nobody here knows, is never the workbook's unless somebody says so. */
function withOpen(
  { mark, currencies }: OpenCurrency,
  at: number,
  unmarked: readonly { readonly line: number; readonly text: string }[],
  { mapping, context }: Input,
  inquiry: Inquiry,
  proposed = BLANK,
): ColumnMapping {
  const column = mapping.headers[at] ?? ''
  const own = currencyOf(context.workbook)
  const facts = { column, mark, example: unmarked[0]?.text.slice(0, 40) ?? '', workbook: own }
  const choices = [...currencies.filter((code) => code !== own), 'workbook-currency', BLANK]
  const question = { code: 'money-currency-open', field: 'cost', facts, choices, proposed } as const
  let answer = proposed
  for (const { line, text } of unmarked) answer = inquiry.ask({ line, column, text }, question)
  // Left blank, what the column says is kept among the notes.
  if (answer === BLANK) return { ...mapping, fields: mapping.fields.map((field) => (field === 'cost' ? 'notes' : field)) }
  return { ...mapping, currency: answer === 'workbook-currency' ? own : answer }
}

function isFresh(workbook: Workbook): boolean {
  return recordsOf(workbook, 'components').length === 0 && recordsOf(workbook, 'imports').length === 0
}

/** Whether somebody chose how numbers are written: no workbook begins with it. */
function hasChosenFormat(workbook: Workbook): boolean {
  return recordsOf(workbook, 'settings').some(({ locale }) => locale !== newRecord('settings', 'settings').locale)
}

/** A new workbook of the command line is made in the currency of its list. */
function isMadeFor(workbook: Workbook): boolean {
  return isFresh(workbook) && currencyOf(workbook) !== newRecord('settings', 'settings').currency
}

interface Figure {
  readonly text: string
}

/** More digits than a startup pays dollars or euros for one thing a month: rather dong, rupiah or pesos. */
const MANY_DIGITS = 7

/** The one currency that a few amounts name, where most of those without one are far too large for the workbook's; else null. */
function likelierThan(own: string, marked: readonly Figure[], unmarked: readonly Figure[]): string | null {
  const named = new Set(marked.map(({ text }) => currencyNamed(text)))
  const [only = null] = named
  const large = unmarked.filter(({ text }) => text.replace(/\D/g, '').length >= MANY_DIGITS)
  return named.size === 1 && only !== own && large.length * 2 > unmarked.length ? only : null
}
