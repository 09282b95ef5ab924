// Edits of credits and of exchange rates: pools that lines draw on, and what one currency is worth in
// another on a day.

import type { MinorUnits } from '../amounts/units.ts'
import type { CreditGrantValues, ExchangeRateValues } from '../inventory/cost.ts'
import type { BatchEdit, EditLabel } from '../inventory/edit.ts'
import { addRecord, allOf, batch, type EditContext, recordOf, removeRecord, setField } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

export function addGrant(context: EditContext, values: Partial<CreditGrantValues> & Pick<CreditGrantValues, 'vendor'>): Result<BatchEdit> {
  const currency = context.workbook.tables.settings['settings']?.currency ?? 'USD'
  const added = addRecord(context, 'creditGrants', { currency, ...values })
  return added.ok ? ok(batch(context, [added.value], labelOf(values.vendor))) : added
}

/** A pool that lines draw on keeps its currency: their prices are in it. */
export function changeGrant(context: EditContext, grantId: string, values: Partial<CreditGrantValues>): Result<BatchEdit> {
  const grant = recordOf(context.workbook, 'creditGrants', grantId)
  if (!grant) return fail(problem('record-missing', { table: 'creditGrants', id: grantId }))
  const other = indexOf(context.workbook.tables).grantLines.get(grantId)?.[0]?.currency
  if (values.currency !== undefined && other !== undefined && other !== values.currency)
    return fail(problem('grant-other-currency', { vendor: grant.vendor, currency: values.currency, other }))
  const fields = allOf(Object.entries(values).map(([field, value]) => setField(context, 'creditGrants', grantId, field, value)))
  return fields.ok ? ok(batch(context, fields.value, labelOf(grant.vendor))) : fields
}

/** Lines that drew on it are paid in cash again. */
export function removeGrant(context: EditContext, grantId: string): Result<BatchEdit> {
  const grant = recordOf(context.workbook, 'creditGrants', grantId)
  if (!grant) return fail(problem('record-missing', { table: 'creditGrants', id: grantId }))
  const drawing = indexOf(context.workbook.tables).grantLines.get(grantId) ?? []
  const freed = allOf(
    drawing.flatMap(({ id }) => [
      setField(context, 'costLines', id, 'grantId', null),
      setField(context, 'costLines', id, 'grantAmount', null),
    ]),
  )
  if (!freed.ok) return freed
  return ok(batch(context, [...freed.value, removeRecord(context, 'creditGrants', grant)], labelOf(grant.vendor)))
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
  const fields = allOf([
    setField(context, 'costLines', lineId, 'grantId', grantId),
    setField(context, 'costLines', lineId, 'grantAmount', grantId === null ? null : amount),
  ])
  const name = line.componentId === null ? '' : (recordOf(context.workbook, 'components', line.componentId)?.name ?? '')
  return fields.ok ? ok(batch(context, fields.value, { code: 'change-cost', facts: { name } })) : fields
}

/** A rate without a day is not used, so none is kept. */
export function addRate(context: EditContext, values: ExchangeRateValues): Result<BatchEdit> {
  const refused = refusedRate(values)
  if (refused !== null) return refused
  const added = addRecord(context, 'exchangeRates', values)
  return added.ok ? ok(batch(context, [added.value], { code: 'change-rate', facts: { name: values.from } })) : added
}

export function changeRate(context: EditContext, rateId: string, values: Partial<ExchangeRateValues>): Result<BatchEdit> {
  const rate = recordOf(context.workbook, 'exchangeRates', rateId)
  if (!rate) return fail(problem('record-missing', { table: 'exchangeRates', id: rateId }))
  const refused = refusedRate({ ...rate, ...values })
  if (refused !== null) return refused
  const fields = allOf(Object.entries(values).map(([field, value]) => setField(context, 'exchangeRates', rateId, field, value)))
  return fields.ok ? ok(batch(context, fields.value, { code: 'change-rate', facts: { name: rate.from } })) : fields
}

export function removeRate(context: EditContext, rateId: string): Result<BatchEdit> {
  const rate = recordOf(context.workbook, 'exchangeRates', rateId)
  if (!rate) return fail(problem('record-missing', { table: 'exchangeRates', id: rateId }))
  return ok(batch(context, [removeRecord(context, 'exchangeRates', rate)], { code: 'change-rate', facts: { name: rate.from } }))
}

function refusedRate({ from, to, date }: ExchangeRateValues): Result<never> | null {
  if (from === to) return fail(problem('rate-same-currency', { currency: from }))
  return date === null ? fail(problem('rate-undated', { currency: from })) : null
}

const labelOf = (name: string): EditLabel => ({ code: 'change-credits', facts: { name } })
