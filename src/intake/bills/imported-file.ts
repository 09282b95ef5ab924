// What a workbook notes of a bill that came in, whoever imported it: how many charges, its own total beside their sum, and what its months come to.

import {
  currencyDecimals,
  type Decimal,
  exactText,
  groupedBy,
  type ImportedFile,
  isSameExact,
  type MinorUnits,
  nameOnly,
  roundedExact,
  sumExact,
} from '#core'
import { billFilesText } from '#wording'
import { columnKey } from './bill-header.ts'
import { writtenMonth } from './bill-months.ts'
import type { BillAnswers, BillOrder, BillRead } from './bill-read.ts'
import { hasEmail } from './bill-tags.ts'
import { lastingBillAnswers } from './read-order.ts'
import type { BillColumns } from './sources/mapped.ts'

/** @param currency the workbook's: sums are in it, or not at all */
export function importedFile(bill: BillRead, currency: string, { columns, answers }: Pick<BillOrder, 'columns' | 'answers'>): ImportedFile {
  const only = bill.totals.length === 1 && bill.totals[0]?.currency === currency ? bill.totals[0] : null
  const stated = wholeStated(bill)
  const minorOf = (amount: Decimal | undefined) =>
    only === null || amount === undefined ? null : (roundedExact(amount, currencyDecimals(currency)) as MinorUnits | null)
  return {
    ...{ name: billFilesText(bill.files.map(nameOnly)), lines: bill.lines },
    controlTotal: minorOf(stated),
    rowsTotal: minorOf(only?.amount),
    map:
      columns === null || bill.source !== 'mapped'
        ? null
        : { columns: withAllColumns(columns, bill.columns), answers: lasting(answers, bill.dayOrder) },
    files: bill.files.length,
    ofMonths: Object.fromEntries(
      Object.entries(bill.monthFiles).map(([month, files]) => [month, { name: billFilesText(files.map(nameOnly)), files: files.length }]),
    ),
    monthTotals: bill.monthTotals,
    stated: statedByMonth(bill, stated),
  }
}

/** What the file says that all of its lines come to, or its files together: a total of a section, or of one file of several, is not that. */
function wholeStated({ totals: [only, ...others], ownTotals, files }: BillRead): Decimal | undefined {
  if (only === undefined || others.length > 0) return undefined
  const totals = ownTotals.filter(({ of, isBalance }) => of === null && !isBalance)
  if (files.length === 1) return totals.findLast(({ summed }) => isSameExact(summed, only.amount))?.stated
  // Of each file the last one, below its sections. Where it isn't that of its whole file, they don't come to the sum.
  const last = [...new Map(totals.map((total) => [total.file, total])).values()]
  const isWhole = last.length === files.length && isSameExact(sumExact(last.map(({ summed }) => summed)), only.amount)
  return isWhole ? sumExact(last.map(({ stated }) => stated)) : undefined
}

/** @param dayOrder that a day shows: the next file may have none after the twelfth */
function lasting(answers: BillAnswers, dayOrder: BillRead['dayOrder']): Readonly<Record<string, string>> {
  const said = { ...(dayOrder === null ? {} : { dates: dayOrder }), ...lastingBillAnswers(answers) }
  return Object.fromEntries(Object.entries(said).filter(([, answer]) => !hasEmail(answer)))
}

/** With a meaning for each column that has a name: the next file that has others is asked about, as is one that names somebody's address. */
function withAllColumns(columns: BillColumns, all: readonly string[]): BillColumns {
  const said = new Set(Object.keys(columns).map(columnKey))
  const others = all.filter((name) => name !== '' && !said.has(columnKey(name)))
  const kept = { ...Object.fromEntries(others.map((name) => [name, 'ignore' as const])), ...columns }
  return Object.fromEntries(Object.entries(kept).filter(([name]) => !hasEmail(name)))
}

/** A bill of one month has the total of all its lines; the columns of Cost Explorer have one for each of their rows. */
function statedByMonth({ monthTotals, ownTotals, source, leftMonths }: BillRead, whole: Decimal | undefined): ImportedFile['stated'] {
  const [month, ...others] = new Set(monthTotals.map((total) => total.month))
  if (month !== undefined && others.length === 0) return whole === undefined ? {} : { [month]: exactText(whole) }
  if (source !== 'aws-cost-explorer' || leftMonths.length > 0) return {}
  const rows = groupedBy(ownTotals, ({ of }) => (of === null ? undefined : writtenMonth(of) || undefined))
  return Object.fromEntries([...rows].map(([ofMonth, totals]) => [ofMonth, exactText(sumExact(totals.map(({ stated }) => stated)))]))
}
