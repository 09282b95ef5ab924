// Edits of the books: lines that are typed, what accounts and vendors stand for, and the lines of an import, which take the
// place of what the same accounts had in the same months.

import type { BookAccountKind, BookAnswer } from '../inventory/cost.ts'
import type { BatchEdit, Edit, EditLabel } from '../inventory/edit.ts'
import { addRecord, allOf, batch, type EditContext, recordOf, recordsOf, removeRecord, setFields, stepOf } from '../inventory/edits.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { LedgerLine } from '../inventory/tables.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { bookId } from './book-names.ts'

export type LedgerValues = Partial<Pick<LedgerLine, 'month' | 'account' | 'vendor' | 'amount'>>

const label = (code: 'change-books' | 'match-books', name: string): EditLabel => ({ code, facts: { name } })

/** A line without a month or an amount says nothing, so none is kept. */
export function addLedgerLine(context: EditContext, values: LedgerValues): Result<BatchEdit> {
  const refused = incomplete(values)
  if (refused !== null) return fail(refused)
  return stepOf(context, label('change-books', values.vendor ?? ''), [addRecord(context, 'ledger', values)])
}

export function changeLedgerLine(context: EditContext, lineId: string, values: LedgerValues): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'ledger', lineId)
  if (!line) return fail(problem('record-missing', { table: 'ledger', id: lineId }))
  const refused = incomplete({ ...line, ...values })
  if (refused !== null) return fail(refused)
  return stepOf(context, label('change-books', line.vendor ?? ''), [setFields(context, 'ledger', lineId, values)])
}

export function removeLedgerLine(context: EditContext, lineId: string): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'ledger', lineId)
  if (!line) return fail(problem('record-missing', { table: 'ledger', id: lineId }))
  return ok(batch(context, [removeRecord(context, 'ledger', line)], label('change-books', line.vendor ?? '')))
}

function incomplete({ month, amount }: LedgerValues): Problem | null {
  if (month == null) return problem('book-line-undated', {})
  return amount == null ? problem('book-line-blank', { month }) : null
}

/** What is said of a vendor of the books. */
export interface VendorAnswer {
  readonly vendor: string
  /** null: nothing any more; the vendor is asked about again. */
  readonly counts: BookAnswer | null
  /** Names of the list; counts with listed, and then at least one. */
  readonly listed: readonly string[]
}

/** Several answers are one step: all suggestions that were accepted at once. */
export function answerVendors(context: EditContext, answers: readonly VendorAnswer[]): Result<BatchEdit> {
  const edits = answers.map((answer) => answerEdits(context, answer))
  return stepOf(context, label('match-books', answers.length === 1 ? (answers[0]?.vendor ?? '') : ''), edits)
}

function answerEdits(context: EditContext, { vendor, counts, listed }: VendorAnswer): Result<Edit[]> {
  const id = bookId(vendor)
  const known = recordOf(context.workbook, 'bookVendors', id)
  if (counts === null) return ok(known === undefined ? [] : [removeRecord(context, 'bookVendors', known)])
  const names = counts === 'listed' ? listed : []
  if (counts === 'listed' && names.length === 0) return fail(problem('book-vendor-unmatched', { vendor }))
  if (known === undefined) return allOf([addRecord(context, 'bookVendors', { id, vendor, counts, listed: names })])
  return setFields(context, 'bookVendors', id, { counts, listed: names })
}

export interface AccountAnswer {
  readonly account: string
  readonly counts: BookAccountKind | null
}

export function answerAccounts(context: EditContext, answers: readonly AccountAnswer[]): Result<BatchEdit> {
  const edits = answers.map((answer) => accountEdits(context, answer))
  return stepOf(context, label('match-books', answers.length === 1 ? (answers[0]?.account ?? '') : ''), edits)
}

function accountEdits(context: EditContext, { account, counts }: AccountAnswer): Result<Edit[]> {
  const id = bookId(account)
  const known = recordOf(context.workbook, 'bookAccounts', id)
  if (counts === null) return ok(known === undefined ? [] : [removeRecord(context, 'bookAccounts', known)])
  if (known === undefined) return allOf([addRecord(context, 'bookAccounts', { id, account, counts })])
  return setFields(context, 'bookAccounts', id, { counts })
}

/** Of an import: complete, and of each month, account and vendor one. */
export type ImportedLine = Required<LedgerValues> & { readonly month: string }

/** Lines of the same account in the same month go: they are what the file says now. */
export function replacedLines(ledger: Iterable<LedgerLine>, lines: readonly ImportedLine[]): readonly LedgerLine[] {
  const placeOf = ({ month, account }: LedgerValues) => `${month} ${nameKey(account ?? null)}`
  const places = new Set(lines.map(placeOf))
  return [...ledger].filter((line) => places.has(placeOf(line)))
}

/** @param source the file's name */
export function importLedger(context: EditContext, source: string, lines: readonly ImportedLine[]): Result<BatchEdit> {
  const gone = replacedLines(recordsOf(context.workbook, 'ledger'), lines).map((line) => removeRecord(context, 'ledger', line))
  const added = lines.map((line) => addRecord(context, 'ledger', line))
  return stepOf(context, { code: 'import-books', facts: { name: source } }, [...gone, ...added])
}
