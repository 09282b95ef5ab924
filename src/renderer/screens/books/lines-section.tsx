// The lines of the ledger as they were typed or imported, newest month first, and a row for the next one.

import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { addLedgerLine, changeLedgerLine, type LedgerLine, type LedgerValues, parseMoneyText, removeLedgerLine } from '#core'
import { BOOKS_TEXT, COMMON_TEXT, formatCount, formatMoney, LEDGER_FIELDS } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useCommit } from '../../session/use-session.tsx'
import { Button, IconButton } from '../../widgets/button.tsx'
import { type FormRefusal, Refusable, refusalOf } from '../../widgets/form-refusal.tsx'
import { NameList } from '../../widgets/name-list.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { Pager } from '../import/pager.tsx'
import { FieldControl, type FieldProps } from '../record-field.tsx'
import styles from './books.module.css'

const A_PAGE = 50

export function LinesSection({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const [asked, setFrom] = useState(0)
  const from = asked < lines.length ? asked : 0
  const id = useId()
  const distinct = (field: 'vendor' | 'account') => [...new Set(lines.flatMap((line) => line[field] ?? []))]
  return (
    <TitledPart title={BOOKS_TEXT.lines} lead={BOOKS_TEXT.linesLead}>
      <NameList id={`${id}-vendors`} names={distinct('vendor')} />
      <NameList id={`${id}-accounts`} names={distinct('account')} />
      <NewLine vendors={`${id}-vendors`} accounts={`${id}-accounts`} />
      {lines.slice(from, from + A_PAGE).map((line) => (
        <LineRow key={line.id} line={line} vendors={`${id}-vendors`} accounts={`${id}-accounts`} />
      ))}
      <Pager what={BOOKS_TEXT.linesCounted} from={from} size={A_PAGE} total={lines.length} onFrom={setFrom} />
    </TitledPart>
  )
}

interface Suggested {
  readonly vendors: string
  readonly accounts: string
}

function LineRow({ line, vendors, accounts }: Suggested & { readonly line: LedgerLine }) {
  const style = useNumberStyle()
  const commit = useCommit()
  const what = BOOKS_TEXT.line(line.vendor, line.month)
  const field = (name: keyof LedgerValues, looks: Pick<FieldProps<'ledger'>, 'placeholder' | 'prefix' | 'suggestions'> = {}) => (
    <FieldControl
      table="ledger"
      field={name}
      hideLabel
      value={line[name]}
      commit={(value) => commit((context) => changeLedgerLine(context, line.id, { [name]: value }))}
      {...looks}
    />
  )
  return (
    <fieldset className={styles.line} aria-label={`${what}, ${formatMoney(line.amount ?? 0, style)}`}>
      {field('month')}
      {field('vendor', { suggestions: vendors })}
      {field('account', { suggestions: accounts, placeholder: BOOKS_TEXT.noAccount })}
      {field('amount', { prefix: '' })}
      <IconButton
        label={COMMON_TEXT.removeOf(what)}
        icon={<X />}
        onClick={() => void commit((context) => removeLedgerLine(context, line.id))}
      />
    </fieldset>
  )
}

/** Nothing is kept before month and amount are both there. Month and account stay for the next line. */
function NewLine({ vendors, accounts }: Suggested) {
  const style = useNumberStyle()
  const apply = useApplyEdit()
  const [values, setValues] = useState({ month: '', vendor: '', account: '', amount: '' })
  const [refusal, setRefusal] = useState<FormRefusal | null>(null)
  const keep = (field: keyof typeof values) => (typed: string) => {
    setValues((now) => ({ ...now, [field]: typed.trim() }))
    return null
  }

  function add(): void {
    const amount = parseMoneyText(values.amount, { field: 'amount', currency: style.currency, decimalMark: decimalMarkOf(style.locale) })
    const line = { month: typedOrNull(values.month), vendor: typedOrNull(values.vendor), account: typedOrNull(values.account) }
    const added = amount.ok ? apply((context) => addLedgerLine(context, { ...line, amount: amount.value })) : amount
    setRefusal(refusalOf(added, style, ['month', 'vendor', 'account', 'amount']))
    if (added.ok) setValues((now) => ({ ...now, vendor: '', amount: '' }))
  }

  return (
    <div className={styles.newLine}>
      <Refusable refusal={refusal}>
        <TextField name="month" label={LEDGER_FIELDS.month.label} placeholder="2026-10" value={values.month} commit={keep('month')} />
        <TextField
          name="vendor"
          label={LEDGER_FIELDS.vendor.label}
          placeholder={BOOKS_TEXT.vendorExample}
          value={values.vendor}
          suggestions={vendors}
          commit={keep('vendor')}
        />
        <TextField
          name="account"
          label={LEDGER_FIELDS.account.label}
          placeholder={BOOKS_TEXT.noAccount}
          value={values.account}
          suggestions={accounts}
          commit={keep('account')}
        />
        <TextField
          name="amount"
          label={LEDGER_FIELDS.amount.label}
          placeholder={formatCount(1200, style)}
          align="end"
          value={values.amount}
          commit={keep('amount')}
        />
        <Button icon={<Plus />} onClick={add}>
          {BOOKS_TEXT.addLine}
        </Button>
      </Refusable>
    </div>
  )
}
