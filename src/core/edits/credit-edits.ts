// Edits of credits and of exchange rates: pools that lines draw on, and what one currency is worth in
// another on a day.

import type { MinorUnits } from '../amounts/units.ts'
import type { CreditGrantValues, ExchangeRateValues } from '../inventory/cost.ts'
import type { BatchEdit, EditLabel } from '../inventory/edit.ts'
import { addRecord, currencyOf, type EditContext, recordOf, removeRecord, setFields, stepOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import { problem } from '../problem.ts'
import { fail, type Result } from '../result.ts'

export function addGrant(context: EditContext, values: Partial<CreditGrantValues> & Pick<CreditGrantValues, 'vendor'>): Result<BatchEdit> {
  const currency = currencyOf(context.workbook)
  return stepOf(context, labelOf(values.vendor), [addRecord(context, 'creditGrants', { currency, ...values })])
}

/** A pool that lines draw on keeps its currency: their prices are in it. */
export function changeGrant(context: EditContext, grantId: string, values: Partial<CreditGrantValues>): Result<BatchEdit> {
  const grant = recordOf(context.workbook, 'creditGrants', grantId)
  if (!grant) return fail(problem('record-missing', { table: 'creditGrants', id: grantId }))
  const other = indexOf(context.workbook.tables).grantLines.get(grantId)?.[0]?.currency
  if (values.currency !== undefined && other !== undefined && other !== values.currency)
    return fail(problem('grant-other-currency', { vendor: grant.vendor, currency: values.currency, other }))
  return stepOf(context, labelOf(grant.vendor), [setFields(context, 'creditGrants', grantId, values)])
}

/** Lines that drew on it are paid in cash again. */
export function removeGrant(context: EditContext, grantId: string): Result<BatchEdit> {
  const grant = recordOf(context.workbook, 'creditGrants', grantId)
  if (!grant) return fail(problem('record-missing', { table: 'creditGrants', id: grantId }))
  const drawing = indexOf(context.workbook.tables).grantLines.get(grantId) ?? []
  const freed = drawing.map(({ id }) => setFields(context, 'costLines', id, { grantId: null, grantAmount: null }))
  return stepOf(context, labelOf(grant.vendor), [...freed, removeRecord(context, 'creditGrants', grant)])
}

/** @param amount what the credits pay of the line per period; null: all of it */
export function payFromGrant(
  context: EditContext,
  lineId: string,
  grantId: string | null,
  amount: MinorUnits | null = null,
): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'costLines', lineId)
  if (!line) return fail(problem('record-missing', { table: 'costLines', id: lineId }))
  const grant = grantId === null ? null : recordOf(context.workbook, 'creditGrants', grantId)
  if (grant === undefined) return fail(problem('record-missing', { table: 'creditGrants', id: grantId ?? '' }))
  if (grant !== null && grant.currency !== line.currency)
    return fail(problem('grant-other-currency', { vendor: grant.vendor, currency: grant.currency, other: line.currency }))
  const name = line.componentId === null ? '' : (recordOf(context.workbook, 'components', line.componentId)?.name ?? '')
  const fields = setFields(context, 'costLines', lineId, { grantId, grantAmount: grantId === null ? null : amount })
  return stepOf(context, { code: 'change-cost', facts: { name } }, [fields])
}

/** A rate without a day is not used, so none is kept. */
export function addRate(context: EditContext, values: ExchangeRateValues): Result<BatchEdit> {
  const refused = refusedRate(values)
  if (refused !== null) return refused
  return stepOf(context, rateLabel(values), [addRecord(context, 'exchangeRates', values)])
}

export function changeRate(context: EditContext, rateId: string, values: Partial<ExchangeRateValues>): Result<BatchEdit> {
  const rate = recordOf(context.workbook, 'exchangeRates', rateId)
  if (!rate) return fail(problem('record-missing', { table: 'exchangeRates', id: rateId }))
  const refused = refusedRate({ ...rate, ...values })
  if (refused !== null) return refused
  return stepOf(context, rateLabel(rate), [setFields(context, 'exchangeRates', rateId, values)])
}

export function removeRate(context: EditContext, rateId: string): Result<BatchEdit> {
  const rate = recordOf(context.workbook, 'exchangeRates', rateId)
  if (!rate) return fail(problem('record-missing', { table: 'exchangeRates', id: rateId }))
  return stepOf(context, rateLabel(rate), [removeRecord(context, 'exchangeRates', rate)])
}

function refusedRate({ from, to, date }: ExchangeRateValues): Result<never> | null {
  if (from === to) return fail(problem('rate-same-currency', { currency: from }))
  return date === null ? fail(problem('rate-undated', { currency: from })) : null
}

const labelOf = (name: string): EditLabel => ({ code: 'change-credits', facts: { name } })
const rateLabel = ({ from }: ExchangeRateValues): EditLabel => ({ code: 'change-rate', facts: { name: from } })
