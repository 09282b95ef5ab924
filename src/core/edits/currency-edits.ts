// The change of the workbook's currency: every amount keeps the number a person sees, nothing is converted.
// 25.00 USD become 25.00 EUR, and 25 JPY; lines kept in a third currency stay as they are.

import { currencyDecimals } from '../amounts/money.ts'
import { divideRounded } from '../amounts/rounding.ts'
import { valueAt } from '../inventory/apply-edit.ts'
import type { BatchEdit, SetEdit } from '../inventory/edit.ts'
import { currencyOf, type EditContext, recordsOf, setField, stepOf } from '../inventory/edits.ts'
import type { FieldMap } from '../inventory/field.ts'
import { ownPath } from '../inventory/own-column.ts'
import { type AnyRecord, TABLE_NAMES, type TableName, tableFields } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { Result } from '../result.ts'

/** One step that can be undone. A currency with fewer decimals rounds each amount once. */
export function changeCurrency(context: EditContext, currency: string): Result<BatchEdit> {
  const before = currencyOf(context.workbook)
  const set = setField(context, 'settings', 'settings', 'currency', currency)
  if (!set.ok) return set
  const amounts = TABLE_NAMES.flatMap((table) =>
    (recordsOf(context.workbook, table) as readonly AnyRecord[]).flatMap((record) => editsOf(context, table, record, before, currency)),
  )
  return stepOf(context, { code: 'change-settings', facts: { field: 'currency' } }, [set, ...amounts])
}

/** Whether anything in the workbook is worth what it is only in its currency: an amount or an exchange rate. */
export function hasAmounts(workbook: Workbook): boolean {
  return TABLE_NAMES.some((table) => {
    const paths = amountPaths({ workbook }, table)
    return (recordsOf(workbook, table) as readonly AnyRecord[]).some(
      (record) => table === 'exchangeRates' || paths.some((path) => typeof valueAt(record, path) === 'number'),
    )
  })
}

/** A record with a currency of its own follows only when that was the workbook's. */
function editsOf(context: EditContext, table: TableName, record: AnyRecord, from: string, to: string): Result<SetEdit>[] {
  // What a file says it billed stays what it says.
  if (table === 'billed') return []
  const hasOwn = table !== 'settings' && typeof record['currency'] === 'string'
  if (hasOwn && record['currency'] !== from) return []
  const scaled = amountPaths(context, table).flatMap((path) => {
    const value = valueAt(record, path)
    return typeof value === 'number' ? [setField(context, table, record.id, path, rescaled(value, from, to))] : []
  })
  return hasOwn ? [setField(context, table, record.id, 'currency', to), ...scaled] : scaled
}

function amountPaths(context: Pick<EditContext, 'workbook'>, table: TableName): string[] {
  return [...moneyPaths(tableFields[table] as FieldMap), ...(table === 'components' ? ownMoney(context) : [])]
}

/** Fields in minor units, those of groups included. */
function moneyPaths(fields: FieldMap, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.unit === 'minor') return [prefix + name]
    return field.fields === undefined || prefix !== '' ? [] : moneyPaths(field.fields, `${name}.`)
  })
}

/** The team's own columns of money. */
function ownMoney({ workbook }: Pick<EditContext, 'workbook'>): string[] {
  return recordsOf(workbook, 'ownColumns').flatMap(({ id, type }) => (type === 'money' ? [ownPath(id)] : []))
}

function rescaled(minor: number, from: string, to: string): number {
  const shift = currencyDecimals(to) - currencyDecimals(from)
  return shift >= 0 ? minor * 10 ** shift : divideRounded(minor, 10 ** -shift)
}
