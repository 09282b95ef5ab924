// Bills: one amount that several components share. Each is a card with its parts and, always visible, its rest.

import { X } from 'lucide-react'
import { useState } from 'react'
import { addBill, changeBill, type FieldPath, removeBill, type TypedCost } from '#core'
import { BILL_FIELDS, BILLS_TEXT, COMMON_TEXT, COST_LINE_FIELDS, COSTS_TEXT, NOT_SET, unallocatedName } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { IconButton } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { type FormRefusal, refusalOf } from '../../widgets/form-refusal.tsx'
import { Card, Note, Row } from '../../widgets/layout.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { FieldControl } from '../record-field.tsx'
import { AddRow } from './add-row.tsx'
import { BillParts } from './bill-parts.tsx'
import styles from './costs.module.css'
import type { BillRow } from './costs-facts.ts'
import { useCostEdits } from './use-cost-edits.ts'

export function BillsSection({ bills }: { readonly bills: readonly BillRow[] }) {
  return (
    <>
      {bills.length === 0 ? <EmptyState title={BILLS_TEXT.empty}>{BILLS_TEXT.emptyText}</EmptyState> : null}
      {bills.map((row) => (
        <BillCard key={row.bill.id} row={row} />
      ))}
      <NewBill />
    </>
  )
}

function BillCard({ row }: { readonly row: BillRow }) {
  const { bill, parts, restMinor, restMonthly, isRestTooLarge } = row
  const style = useNumberStyle()
  const { commit, commitPrice } = useCostEdits()
  const change = (values: Parameters<typeof changeBill>[2]) => commit((context) => changeBill(context, bill.id, values))
  const field = (name: FieldPath<'bills'>, placeholder = NOT_SET) => (
    <FieldControl
      table="bills"
      field={name}
      placeholder={placeholder}
      value={bill[name]}
      commit={(value) => change({ [name]: name === 'currency' ? String(value).trim().toUpperCase() : value })}
    />
  )
  return (
    <Card as="article" aria-label={BILLS_TEXT.billOf(bill.vendor)}>
      <div className={styles.billFields}>
        {field('vendor')}
        <TextField
          label={BILL_FIELDS.amount.label}
          align="end"
          value={moneyAsTyped(bill.amount, bill.currency, style.locale)}
          commit={(typed) => commitPrice(typed, bill.currency, (price) => (context) => changeBill(context, bill.id, billValues(price)))}
        />
        {field('per')}
        {field('currency')}
        {field('date', '2026-11-30')}
        <IconButton
          label={COMMON_TEXT.removeOf(BILLS_TEXT.billOf(bill.vendor))}
          icon={<X />}
          onClick={() => void commit((context) => removeBill(context, bill.id))}
        />
      </div>
      <BillParts bill={bill} parts={parts} />
      <Row as="p" gap={3} align="baseline" justify="space-between" className={styles.rest} data-open={restMinor !== null && restMinor > 0}>
        <span>
          {unallocatedName(bill.vendor)}
          <Note as="span"> {COSTS_TEXT.parts(parts.length, style)}</Note>
        </span>
        <span>
          {COSTS_TEXT.amountPer(restMinor, bill, style)}
          {isRestTooLarge ? <Note as="span"> {COMMON_TEXT.costTooLarge}</Note> : null}
          {restMonthly === null || (bill.per === 'month' && bill.currency === style.currency) ? null : (
            <Note as="span"> {COSTS_TEXT.monthly(restMonthly, style)}</Note>
          )}
        </span>
      </Row>
    </Card>
  )
}

/** Nothing is kept before the vendor and the amount are both there. */
function NewBill() {
  const style = useNumberStyle()
  const { applyPrice } = useCostEdits()
  const [vendor, setVendor] = useState('')
  const [price, setPrice] = useState('')

  function add(): FormRefusal | null {
    const added = applyPrice(
      price,
      style.currency,
      (typed) => (context) => addBill(context, { vendor: vendor.trim(), ...billValues(typed) }),
    )
    if (!added.ok) return refusalOf(added, style, ['vendor', 'amount'])
    setVendor('')
    setPrice('')
    return null
  }

  return (
    <AddRow action={BILLS_TEXT.addBill} add={add}>
      <TextField name="vendor" label={BILL_FIELDS.vendor.label} placeholder="AWS" value={vendor} commit={keeping(setVendor)} />
      <TextField
        name="amount"
        label={BILLS_TEXT.amount}
        placeholder={COST_LINE_FIELDS.amount.example}
        align="end"
        value={price}
        commit={keeping(setPrice)}
      />
    </AddRow>
  )
}

function billValues({ amount, per, currency }: TypedCost) {
  return { amount, ...(per === undefined ? {} : { per }), ...(currency === undefined ? {} : { currency }) }
}
