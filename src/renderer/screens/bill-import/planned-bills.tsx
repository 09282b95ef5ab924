// What comes of a bill: its monthly amount with who bears it, purchases for a term, prices that go, months that came to something else
// before, and what is left out of totals.

import { BILL_IMPORT_TEXT, BILL_WINDOW_TEXT, formatAmount, formatDate, type NumberStyle } from '#wording'
import { BILL_PAGE, type ShownBillNote, type ShownBillPlan, type ShownPlanBill } from '../../session/use-bill-import.ts'
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
  readonly onPage?: (of: 'bills' | 'notes', from: number) => void
}

export function PlannedBills({ plan, onPage }: PlannedBillsProps) {
  const style = useNumberStyle()
  const { missingRates, lists } = plan
  const bills = lists.bills.items
  return (
    <>
      {bills.length === 0 ? null : (
        <table className={`${table.table} ${table.lines} ${styles.table}`} aria-label={BILL_WINDOW_TEXT.bills}>
          <TableHead columns={HEADS} numbers={[BILL_IMPORT_TEXT.total]} />
          {bills.map((bill) => (
            <PlannedBill key={`${bill.vendor} ${bill.currency} ${bill.per} ${bill.amount} ${bill.term?.first ?? ''}`} bill={bill} />
          ))}
        </table>
      )}
      <MoreOf what={BILL_WINDOW_TEXT.billList} page={lists.bills} onFrom={onPage && ((from) => onPage('bills', from))} />
      {bills.map(({ vendor, currency, belowZeroMinor }) =>
        belowZeroMinor < 0 ? (
          <Note key={`${vendor} ${currency}`}>{BILL_IMPORT_TEXT.belowZero(vendor, -belowZeroMinor, { ...style, currency })}</Note>
        ) : null,
      )}
      {missingRates.map((currency) => (
        <Note key={currency}>{BILL_IMPORT_TEXT.rateMissing(currency, style.currency)}</Note>
      ))}
      {lists.notes.items.map((note) => (
        <Note key={`${placeOf(note)} ${noteText(note, style)}`}>{noteText(note, style)}</Note>
      ))}
      <MoreOf what={BILL_WINDOW_TEXT.noteList} page={lists.notes} onFrom={onPage && ((from) => onPage('notes', from))} />
    </>
  )
}

/** Two components of one name, or two sources, may have the same said of them. */
function placeOf(note: ShownBillNote): string {
  if (note.what === 'priceGone') return note.of.componentId
  return note.what === 'restated' ? note.of.source : ''
}

function noteText(note: ShownBillNote, style: NumberStyle): string {
  switch (note.what) {
    case 'tagLost':
      return BILL_IMPORT_TEXT.tagLost(note.of)
    case 'priceGone':
      return BILL_IMPORT_TEXT.priceGone(note.of, style)
    case 'contractGone':
      return BILL_IMPORT_TEXT.contractGone(note.of, style)
    case 'restated':
      return BILL_IMPORT_TEXT.restated(note.of, style)
    case 'partialMonth':
      return BILL_IMPORT_TEXT.partialMonth(note.of, style)
    case 'paidOnce':
      return BILL_IMPORT_TEXT.paidOnce(note.of, style)
    case 'pastPurchase':
      return BILL_IMPORT_TEXT.pastPurchase(note.of, style)
    case 'taxLeft':
      return BILL_IMPORT_TEXT.taxLeft(note.of, style)
    case 'waitingPurchase':
      return BILL_IMPORT_TEXT.waitingPurchase(note.of, style)
    case 'withoutAmount':
      return BILL_IMPORT_TEXT.withoutAmount(note.of, style)
    case 'withoutFullMonth':
      return BILL_IMPORT_TEXT.withoutFullMonth(note.of)
  }
}

interface MoreOfProps {
  readonly what: string
  readonly page: { readonly items: readonly unknown[]; readonly from: number; readonly total: number }
  readonly onFrom: ((from: number) => void) | undefined
}

function MoreOf({ what, page: { items, from, total }, onFrom }: MoreOfProps) {
  const style = useNumberStyle()
  if (onFrom !== undefined) return <Pager what={what} from={from} size={BILL_PAGE} total={total} onFrom={onFrom} />
  return total > items.length ? <Note>{BILL_WINDOW_TEXT.morePart(total - items.length, style)}</Note> : null
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
