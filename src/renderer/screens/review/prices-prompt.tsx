// Prices of one vendor, or small ones together: still right, or what they are now; and where the bill is found.

import {
  batch,
  changeBill,
  confirmPrices,
  lineMonthlyCost,
  ok,
  type PricesItem,
  parseCostText,
  parseMoneyText,
  rememberPlace,
  setField,
  setLinePrice,
} from '#core'
import { COMMON_TEXT, COSTS_TEXT, formatMoney, NOT_SET, REVIEW_TEXT, refusalText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, moneyAsTyped } from '../../widgets/typed-amounts.ts'
import { typedOrNull } from '../costs/use-cost-edits.ts'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'
import styles from './review.module.css'

export function PricesPrompt({ item, asOf }: PromptProps<PricesItem>) {
  const keep = useCommit()
  const style = useNumberStyle()
  const shown = useShown()
  return (
    <PromptCard
      item={item}
      about={item.name === '' ? REVIEW_TEXT.minorBills : item.name}
      answers={[
        { key: 'y', label: REVIEW_TEXT.correct, run: () => keep((context) => confirmPrices(context, item, asOf)) },
        { key: 'n', label: REVIEW_TEXT.changed, run: 'field' },
      ]}
    >
      <Note>{REVIEW_TEXT.prices(item.oldest, shown.money(item.monthlyMinor), style)}</Note>
      {shown.hidesMoney ? null : item.billId === null ? <PriceTable item={item} asOf={asOf} /> : <BillAmount item={item} asOf={asOf} />}
      {item.name === '' ? null : (
        <TextField
          label={REVIEW_TEXT.foundAt}
          placeholder={REVIEW_TEXT.foundAtExample}
          value={item.foundAt ?? ''}
          commit={(typed) => keep((context) => rememberPlace(context, item, typedOrNull(typed)))}
        />
      )}
    </PromptCard>
  )
}

/** A price that is typed is of the day of the review. */
function PriceTable({ item, asOf }: PromptProps<PricesItem>) {
  const keep = useCommit()
  const setting = useSessionState((state) => state.assessment.setting)
  const style = useNumberStyle()

  function commit(lineId: string, currency: string, text: string): string | null {
    const price = parseCostText(text, { field: 'amount', currency, decimalMark: decimalMarkOf(style.locale) })
    if (!price.ok) return refusalText(price, style)
    return keep((context) => {
      const set = setLinePrice(context, lineId, price.value)
      const dated = setField(context, 'costLines', lineId, 'costAsOf', asOf)
      return set.ok && dated.ok ? ok(batch(context, [set.value, dated.value], set.value.label)) : set.ok ? dated : set
    })
  }

  return (
    <table className={table.table}>
      <TableHead columns={[COMMON_TEXT.component, REVIEW_TEXT.currentPrice, COMMON_TEXT.monthlyCost]} />
      <tbody>
        {item.lines.map(({ line, component }) => {
          const monthly = lineMonthlyCost(line, setting)
          return (
            <tr key={line.id} className={styles.fieldRow}>
              <th scope="row">{component.name}</th>
              <td className={styles.fieldCell}>
                <TextField
                  label={REVIEW_TEXT.priceOf(component.name)}
                  hideLabel
                  align="end"
                  prefix={line.currency}
                  value={moneyAsTyped(line.amount, line.currency, style.locale)}
                  commit={(text) => commit(line.id, line.currency, text)}
                />
              </td>
              <td>{monthly === null ? NOT_SET : formatMoney(monthly, style)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function BillAmount({ item, asOf }: PromptProps<PricesItem>) {
  const keep = useCommit()
  const style = useNumberStyle()
  const bill = useSessionState((state) => state.workbook.tables.bills[item.billId ?? ''])
  if (bill === undefined) return null

  function commit(text: string): string | null {
    const amount = parseMoneyText(text, {
      field: 'amount',
      currency: bill?.currency ?? style.currency,
      decimalMark: decimalMarkOf(style.locale),
    })
    if (!amount.ok) return refusalText(amount, style)
    return keep((context) => changeBill(context, item.billId ?? '', { amount: amount.value, date: asOf }))
  }

  return (
    <TextField
      label={REVIEW_TEXT.billAmount(COSTS_TEXT.amountPer(bill.amount, bill, style))}
      align="end"
      prefix={bill.currency}
      value={moneyAsTyped(bill.amount, bill.currency, style.locale)}
      commit={commit}
    />
  )
}
