// What `bill` prints for a person: months by kind of charge, the largest groups, and the proof.

import {
  BILLED_CATEGORIES,
  type BilledGroup,
  type BillImportPlan,
  type BillProof,
  billedMonths,
  componentNames,
  largestFirst,
  NO_AMOUNT,
  nameOnly,
  paidOnce,
  ratesMissingFor,
  sameInvoice,
  type Workbook,
} from '#core'
import { type BillAnswers, type BillRead, partsGiven } from '#intake'
import {
  BILL_IMPORT_TEXT,
  BILLED_CATEGORY_LABELS,
  billFaultText,
  billFilesText,
  billProofText,
  COMMAND_LINE_TEXT,
  formatAmount,
  formatCount,
  formatExact,
  type NumberStyle,
  ownTotalText,
} from '#wording'
import { type TextColumn, textTable } from './text-table.ts'

const MOST_GROUPS = 40

/** @param tag that charges are grouped by */
export function* billText(bill: BillRead, proofs: readonly BillProof[], tag: string | null, style: NumberStyle): Generator<string> {
  const text = BILL_IMPORT_TEXT
  if (bill.source !== null) yield text.heading(bill.source, bill.lines, style)
  yield* partsText(bill)
  if (bill.totals.length > 1) yield text.currencies(bill.totals.map(({ currency }) => currency))
  for (const { currency } of bill.totals) {
    yield ''
    yield* monthTable(
      bill.groups.filter((group) => group.currency === currency),
      currency,
      style,
    )
  }
  yield ''
  yield* groupTable(bill, style)
  yield ''
  for (const proof of proofs) yield billProofText(proof, style, bill.files.length)
  for (const { currency, amount, effective } of bill.totals) {
    if (effective !== null && formatExact(effective, style) !== formatExact(amount, style)) yield text.effective(currency, effective, style)
  }
  for (const own of bill.ownTotals) if (own.of === null || !own.isTied) yield ownTotalText(own, style)
  for (const fault of bill.faults) yield billFaultText(fault, style)
  if (bill.faultyLines > bill.faults.length) yield text.moreFaults(bill.faultyLines - bill.faults.length, style)
  for (const once of paidOnce(bill.groups)) yield text.paidOnce(once, style)
  yield* notesText(bill, tag, style)
}

/** What is said of a bill whether a workbook takes it or not. */
function* notesText(
  { source, blankLines, basis, unknownKinds, emails, tags, groups }: BillRead,
  wanted: string | null,
  style: NumberStyle,
): Generator<string> {
  const text = BILL_IMPORT_TEXT
  if (blankLines > 0) yield text.blankLines(blankLines, style)
  if (basis === 'amortized') yield text.amortized
  for (const kind of unknownKinds) yield text.unknownKind(kind, style)
  if (wanted !== null && groups.every(({ tag }) => tag === null) && !tags.some((tag) => isSameTag(tag, wanted)))
    yield text.tagMissing(wanted)
  if (source === 'aws-cost-explorer' && groups.every(({ service }) => service === null)) yield text.noServices
  if (emails > 0) yield text.emails
}

function isSameTag(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function* partsText({ files, leftMonths }: BillRead): Generator<string> {
  for (const left of leftMonths) yield BILL_IMPORT_TEXT.leftMonth(left)
  const given = partsGiven(files)
  if (given === 'some-missing') yield BILL_IMPORT_TEXT.partsMissing(billFilesText(files))
  if (given === 'from-first') yield BILL_IMPORT_TEXT.partsNumbered(files.length)
}

interface ImportShown {
  readonly bill: BillRead
  /** That charges are grouped by. */
  readonly tag: string | null
  /** Nobody has said so, but the last bill was. */
  readonly isTagBefore: boolean
  /** What its columns mean was said of an earlier bill. */
  readonly isRemembered: boolean
  /** So was what its file doesn't say. */
  readonly answersTaken: BillAnswers | null
  readonly proofs: readonly BillProof[]
  readonly plan: BillImportPlan
  readonly workbook: Workbook
  /** null: nothing changed. */
  readonly written: string | null
}

/** What an import made: the proof, the bills with who bears them, and what changed. */
export function* billImportText(
  { bill, tag, isTagBefore, isRemembered, answersTaken, proofs, plan, workbook, written }: ImportShown,
  style: NumberStyle,
): Generator<string> {
  const text = BILL_IMPORT_TEXT
  if (bill.source !== null) yield text.heading(bill.source, bill.lines, style)
  if (isRemembered) yield text.columnsBefore
  if (answersTaken !== null) yield text.answersBefore(answersTaken)
  yield* partsText(bill)
  for (const proof of proofs) yield billProofText(proof, style, bill.files.length)
  if (tag !== null && isTagBefore) yield text.tagBefore(tag)
  yield* notesText(bill, tag, style)
  if (plan.bills.length > 0) {
    yield ''
    yield* billTable(plan, workbook, style)
  }
  yield ''
  for (const vendor of plan.tagLost) yield text.tagLost(vendor)
  for (const price of plan.pricesGone) yield text.priceGone(price, style)
  for (const contract of plan.contractsGone) yield text.contractGone(contract, style)
  for (const month of plan.changes.restated) yield text.restated(month, style)
  for (const { vendor, currency, belowZeroMinor } of plan.bills) {
    if (belowZeroMinor < 0) yield text.belowZero(vendor, -belowZeroMinor, { ...style, currency })
  }
  for (const currency of ratesMissingFor(plan, workbook)) yield text.rateMissing(currency, style.currency)
  for (const month of plan.partialMonths) yield text.partialMonth(month, style)
  for (const once of plan.paidOnce) yield text.paidOnce(once, style)
  for (const past of plan.pastPurchases) yield text.pastPurchase(past, style)
  for (const tax of plan.taxLeft) yield text.taxLeft(tax, style)
  for (const waiting of plan.waitingPurchases) yield text.waitingPurchase(waiting, style)
  for (const month of plan.withoutAmount) yield text.withoutAmount(month, style)
  for (const source of plan.withoutFullMonth) yield text.withoutFullMonth(source)
  const left = plan.questions.filter(({ answer }) => answer === 'leave')
  for (const { facts } of left) yield text.leftOut(facts)
  const { added, changed, removed } = plan.changes
  const counts = { added: added.length, changed: changed.length, removed: removed.length }
  if (written === null) yield left.length > 0 ? text.unchangedBeside : text.unchanged
  else yield text.changed(counts, style, left.length > 0)
  const same = written === null ? sameInvoice(plan, workbook, billFilesText(bill.files.map(nameOnly))) : null
  if (same !== null) yield text.sameInvoice(same)
  if (written !== null) yield COMMAND_LINE_TEXT.wrote(written, null)
}

function billTable(plan: BillImportPlan, workbook: Workbook, style: NumberStyle): readonly string[] {
  const text = BILL_IMPORT_TEXT
  const nameOf = componentNames(plan, workbook)
  const rows = plan.bills.flatMap(({ vendor, currency, per, amount, parts }) => {
    const shown = (minor: number) => `${currency} ${formatAmount(minor, { ...style, currency })}`
    const rest = parts.reduce((left, { minor }) => left - minor, amount)
    return [
      [vendor, text.per[per], text.wholeBill, shown(amount)],
      ...parts.toSorted((a, b) => b.minor - a.minor).map(({ componentId, minor }) => ['', '', nameOf(componentId), shown(minor)]),
      ...(rest > 0 ? [['', '', text.rest, shown(rest)]] : []),
    ]
  })
  const columns: readonly TextColumn[] = [
    { title: text.vendor, max: 30 },
    { title: text.period },
    { title: text.component, max: 40 },
    { title: text.total, align: 'right' },
  ]
  return textTable(columns, rows)
}

function monthTable(groups: readonly BilledGroup[], currency: string, style: NumberStyle): readonly string[] {
  const months = billedMonths(groups)
  const categories = BILLED_CATEGORIES.filter((category) => months.some(({ byCategory }) => byCategory.has(category)))
  const columns: readonly TextColumn[] = [
    { title: BILL_IMPORT_TEXT.month },
    ...categories.map((category) => ({ title: BILLED_CATEGORY_LABELS[category], align: 'right' as const })),
    { title: BILL_IMPORT_TEXT.amount(currency), align: 'right' },
  ]
  return textTable(
    columns,
    months.map(({ month, amount, byCategory }) => [
      month,
      ...categories.map((category) => formatExact(byCategory.get(category) ?? NO_AMOUNT, style)),
      formatExact(amount, style),
    ]),
  )
}

/** Of all months, the largest first. */
function groupTable({ groups, totals }: BillRead, style: NumberStyle): readonly string[] {
  const largest = largestFirst(groups).slice(0, MOST_GROUPS)
  const hasTags = groups.some(({ tag }) => tag !== null)
  const [only] = totals.length === 1 ? totals : []
  const columns: readonly TextColumn[] = [
    { title: BILL_IMPORT_TEXT.month },
    { title: BILL_IMPORT_TEXT.vendor, max: 24 },
    { title: BILL_IMPORT_TEXT.service, max: 36 },
    { title: BILL_IMPORT_TEXT.account, max: 24 },
    ...(hasTags ? [{ title: BILL_IMPORT_TEXT.tag, max: 20 }] : []),
    { title: BILL_IMPORT_TEXT.category },
    { title: BILL_IMPORT_TEXT.charges, align: 'right' },
    { title: only === undefined ? BILL_IMPORT_TEXT.total : BILL_IMPORT_TEXT.amount(only.currency), align: 'right' },
  ]
  const rows = largest.map((group) => [
    group.month,
    group.vendor,
    group.service ?? '',
    group.account ?? '',
    ...(hasTags ? [group.tag ?? ''] : []),
    BILLED_CATEGORY_LABELS[group.category],
    formatCount(group.lines, style),
    `${only === undefined ? `${group.currency} ` : ''}${formatExact(group.amount, style)}`,
  ])
  const more = groups.length - largest.length
  return [...textTable(columns, rows), ...(more > 0 ? [BILL_IMPORT_TEXT.moreGroups(more, style)] : [])]
}
