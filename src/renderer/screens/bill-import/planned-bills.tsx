// What comes of a bill: its monthly amount with who bears it, purchases for a term, months that came to something else before, and what
// is left out of totals.

import { BILL_IMPORT_TEXT, BILL_WINDOW_TEXT, formatAmount, formatDate } from '#wording'
import { BILL_PAGE, type ShownBillPlan, type ShownPlanBill } from '../../session/use-bill-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from '../import/import.module.css'
import { Pager } from '../import/pager.tsx'

const HEADS = [BILL_IMPORT_TEXT.vendor, BILL_IMPORT_TEXT.period, BILL_IMPORT_TEXT.component, BILL_IMPORT_TEXT.total]

interface PlannedBillsProps {
  readonly plan: ShownBillPlan
  /** undefined: what is not on this page is not to be had any more. */
  readonly onFrom?: (from: number) => void
}

export function PlannedBills({ plan, onFrom }: PlannedBillsProps) {
  const style = useNumberStyle()
  const { items: bills, from, total } = plan.lists.bills
  const { restated, missingRates, partialMonths, withoutAmount, withoutFullMonth, paidOnce, pastPurchases } = plan
  return (
    <>
      {restated.map((month) => (
        <p key={`${month.source} ${month.month} ${month.currency}`}>{BILL_IMPORT_TEXT.restated(month, style)}</p>
      ))}
      {bills.length === 0 ? null : (
        <table className={`${table.table} ${table.lines} ${styles.table}`} aria-label={BILL_WINDOW_TEXT.bills}>
          <TableHead columns={HEADS} numbers={[BILL_IMPORT_TEXT.total]} />
          {bills.map((bill) => (
            <PlannedBill key={`${bill.vendor} ${bill.currency} ${bill.per} ${bill.amount} ${bill.term?.first ?? ''}`} bill={bill} />
          ))}
        </table>
      )}
      {onFrom === undefined ? (
        total > bills.length && <Note>{BILL_WINDOW_TEXT.morePart(total - bills.length, style)}</Note>
      ) : (
        <Pager what={BILL_WINDOW_TEXT.billList} from={from} size={BILL_PAGE} total={total} onFrom={onFrom} />
      )}
      {bills.map(({ vendor, currency, belowZeroMinor }) =>
        belowZeroMinor < 0 ? (
          <Note key={`${vendor} ${currency}`}>{BILL_IMPORT_TEXT.belowZero(vendor, -belowZeroMinor, { ...style, currency })}</Note>
        ) : null,
      )}
      {missingRates.map((currency) => (
        <Note key={currency}>{BILL_IMPORT_TEXT.rateMissing(currency, style.currency)}</Note>
      ))}
      {partialMonths.map((month) => (
        <Note key={`${month.vendor} ${month.month} ${month.first}`}>{BILL_IMPORT_TEXT.partialMonth(month, style)}</Note>
      ))}
      {paidOnce.map((once) => (
        <Note key={`${once.vendor} ${once.currency}`}>{BILL_IMPORT_TEXT.paidOnce(once, style)}</Note>
      ))}
      {pastPurchases.map((past) => (
        <Note key={BILL_IMPORT_TEXT.pastPurchase(past, style)}>{BILL_IMPORT_TEXT.pastPurchase(past, style)}</Note>
      ))}
      {withoutAmount.map((month) => (
        <Note key={`${month.vendor} ${month.currency}`}>{BILL_IMPORT_TEXT.withoutAmount(month, style)}</Note>
      ))}
      {withoutFullMonth.map((source) => (
        <Note key={source}>{BILL_IMPORT_TEXT.withoutFullMonth(source)}</Note>
      ))}
    </>
  )
}

function PlannedBill({ bill }: { readonly bill: ShownPlanBill }) {
  const style = useNumberStyle()
  const { vendor, currency, per, amount, date, parts, partCount, restMinor } = bill
  const shown = (minor: number) => `${currency} ${formatAmount(minor, { ...style, currency })}`
  const others = partCount - parts.length
  const rest = restMinor > 0 ? [{ name: BILL_IMPORT_TEXT.rest, minor: restMinor }] : []
  return (
    <tbody>
      <tr>
        <th scope="row">{vendor}</th>
        <td data-label={BILL_IMPORT_TEXT.period}>{BILL_IMPORT_TEXT.per[per]}</td>
        <td>
          {BILL_IMPORT_TEXT.wholeBill} ({formatDate(date, style)})
        </td>
        <td className={table.number}>{shown(amount)}</td>
      </tr>
      {[...parts, ...rest].map(({ name, minor }) => (
        <tr key={name}>
          <td />
          <td />
          <td>{name}</td>
          <td className={table.number}>{shown(minor)}</td>
        </tr>
      ))}
      {others > 0 ? (
        <tr>
          <td />
          <td />
          <td>{BILL_WINDOW_TEXT.morePart(others, style)}</td>
          <td />
        </tr>
      ) : null}
    </tbody>
  )
}
