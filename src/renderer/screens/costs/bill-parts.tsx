// Who bears which part of a bill: a component and an amount or a share a row, and a row for one more.

import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { type Bill, nameKey, ok, type PartWish, parseMoneyText, parseShareText, type Result, setBillPart } from '#core'
import { BILLS_TEXT, COMMON_TEXT, COST_LINE_FIELDS, COSTS_TEXT, formatShare, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { IconButton } from '../../widgets/button.tsx'
import type { FormRefusal } from '../../widgets/form-refusal.tsx'
import { Note } from '../../widgets/layout.tsx'
import { NameList } from '../../widgets/name-list.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, moneyAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { ComponentLink } from '../component-link.tsx'
import { AddRow } from './add-row.tsx'
import styles from './costs.module.css'
import type { BillPartRow } from './costs-facts.ts'
import { useCostEdits } from './use-cost-edits.ts'

export function BillParts({ bill, parts }: { readonly bill: Bill; readonly parts: readonly BillPartRow[] }) {
  const style = useNumberStyle()
  const { commit } = useCostEdits()
  const read = useReadWish(bill)

  function change(componentId: string, typed: string): string | null {
    const wish = read(typed)
    return wish.ok ? commit((context) => setBillPart(context, bill.id, componentId, wish.value)) : refusalText(wish, style)
  }

  return (
    <>
      <ul aria-label={BILLS_TEXT.partsOf(bill.vendor)}>
        {parts.map(({ line, componentName }) => (
          <li key={line.id} className={styles.partRow}>
            <ComponentLink id={line.componentId ?? ''} className={styles.open}>
              {componentName}
            </ComponentLink>
            <TextField
              label={BILLS_TEXT.partOf(componentName)}
              hideLabel
              align="end"
              value={
                line.billShare === null
                  ? moneyAsTyped(line.amount, bill.currency, style.locale)
                  : `${shareAsTyped(line.billShare, style.locale)}%`
              }
              commit={(typed) => change(line.componentId ?? '', typed)}
            />
            <Note as="span">
              {line.billShare === null ? '' : `${formatShare(line.billShare, style)} = `}
              {COSTS_TEXT.amountPer(line.amount, bill, style)}
            </Note>
            <IconButton
              label={COMMON_TEXT.removeOf(BILLS_TEXT.fromBill(componentName))}
              icon={<X />}
              onClick={() => void commit((context) => setBillPart(context, bill.id, line.componentId ?? '', null))}
            />
          </li>
        ))}
      </ul>
      <NewPart bill={bill} taken={parts.map(({ line }) => line.componentId ?? '')} read={read} />
    </>
  )
}

type ReadWish = (typed: string) => Result<PartWish>

/** "30%" is a share that follows the bill, "250" an amount that stays; blank takes the component off. */
function useReadWish(bill: Bill): ReadWish {
  const { locale } = useNumberStyle()
  const decimalMark = decimalMarkOf(locale)
  return (typed) => {
    if (typed.trim() === '') return ok(null)
    if (typed.trim().endsWith('%')) {
      const share = parseShareText(typed, { field: 'billShare', decimalMark })
      return share.ok ? ok(share.value === null ? null : { share: share.value }) : share
    }
    const amount = parseMoneyText(typed, { field: 'amount', currency: bill.currency, decimalMark })
    return amount.ok ? ok(amount.value === null ? null : { amount: amount.value }) : amount
  }
}

/** Longer lists would open slowly; any name can be typed. */
const MAX_SUGGESTIONS = 500

interface NewPartProps {
  readonly bill: Bill
  readonly taken: readonly string[]
  readonly read: ReadWish
}

function NewPart({ bill, taken, read }: NewPartProps) {
  const style = useNumberStyle()
  const components = useSessionState((state) => state.assessment.components)
  const { commit } = useCostEdits()
  const [name, setName] = useState('')
  const [part, setPart] = useState('')
  const listId = useId()
  const free = components.map(({ subject }) => subject.component).filter(({ id }) => !taken.includes(id))

  function add(): FormRefusal | null {
    const component = free.find((one) => nameKey(one.name) === nameKey(name))
    const wish = read(part)
    if (component === undefined)
      return { field: 'component', sentence: name.trim() === '' ? BILLS_TEXT.chooseComponent : BILLS_TEXT.noComponent(name.trim()) }
    if (wish.ok && wish.value === null) return { field: 'part', sentence: BILLS_TEXT.enterPart(BILLS_TEXT.partExample(style)) }
    const sentence = wish.ok ? commit((context) => setBillPart(context, bill.id, component.id, wish.value)) : refusalText(wish, style)
    if (sentence !== null) return { field: 'part', sentence }
    setName('')
    setPart('')
    return null
  }

  return (
    <AddRow action={BILLS_TEXT.addPart} add={add}>
      <TextField name="component" label={COST_LINE_FIELDS.componentId.label} value={name} suggestions={listId} commit={keeping(setName)} />
      <NameList id={listId} names={free.slice(0, MAX_SUGGESTIONS).map((component) => component.name)} />
      <TextField
        name="part"
        label={BILLS_TEXT.part}
        placeholder={BILLS_TEXT.partExample(style)}
        align="end"
        value={part}
        commit={keeping(setPart)}
      />
    </AddRow>
  )
}
