// What a bill comes to: the proof that every charge stands in one place, the file's own totals beside its lines, what was not
// understood by its line, and its months by kind of charge.

import { BILLED_CATEGORIES, NO_AMOUNT } from '#core'
import {
  BILL_IMPORT_TEXT,
  BILL_WINDOW_TEXT,
  BILLED_CATEGORY_LABELS,
  billFaultText,
  billFilesText,
  billProofText,
  formatExact,
  formatRounded,
  monthText,
  ownTotalText,
  pluralize,
} from '#wording'
import type { ShownBill, ShownBillPlan } from '../../session/use-bill-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import styles from '../import/import.module.css'

interface BillProofProps {
  readonly bill: ShownBill
  readonly proofs: ShownBillPlan['proofs']
}

export function BillProof({ bill, proofs }: BillProofProps) {
  const style = useNumberStyle()
  const { totals, ownTotals, faults, faultyLines, blankLines, basis, unknownKinds, emails, control } = bill
  return (
    <TitledPart title={BILL_WINDOW_TEXT.proof} lead={BILL_WINDOW_TEXT.proofLead}>
      {bill.parts === 'some-missing' ? <p>{BILL_IMPORT_TEXT.partsMissing(billFilesText(bill.files))}</p> : null}
      {bill.parts === 'from-first' ? <Note>{BILL_IMPORT_TEXT.partsNumbered(bill.files.length)}</Note> : null}
      {bill.leftMonths.map((left) => (
        <p key={`${left.month} ${left.file}`}>{BILL_IMPORT_TEXT.leftMonth(left)}</p>
      ))}
      {totals.length > 1 ? <p>{BILL_IMPORT_TEXT.currencies(totals.map(({ currency }) => currency))}</p> : null}
      {proofs.map((proof) => (
        <p key={proof.currency} data-proof={proof.isTied ? 'tied' : 'open'}>
          {billProofText(proof, style, bill.files.length)}
        </p>
      ))}
      {ownTotals
        .filter(({ of, isTied }) => of === null || !isTied)
        .map((own) => (
          <p key={`${own.file} ${own.line} ${own.of}`}>{ownTotalText(own, style)}</p>
        ))}
      <ul className={styles.notes}>
        {faults.map((fault) => (
          <li key={`${fault.file} ${fault.line} ${fault.column}`}>{billFaultText(fault, style)}</li>
        ))}
      </ul>
      {faultyLines > faults.length ? <Note>{BILL_IMPORT_TEXT.moreFaults(faultyLines - faults.length, style)}</Note> : null}
      {totals.map(({ currency, amount, effective }) =>
        effective === null || formatExact(effective, style) === formatExact(amount, style) ? null : (
          <Note key={currency}>{BILL_IMPORT_TEXT.effective(currency, effective, style)}</Note>
        ),
      )}
      {blankLines > 0 ? <Note>{BILL_IMPORT_TEXT.blankLines(blankLines, style)}</Note> : null}
      {basis === 'amortized' ? <Note>{BILL_IMPORT_TEXT.amortized}</Note> : null}
      {unknownKinds.map((unknown) => (
        <Note key={`${unknown.kind} ${unknown.countsAs} ${unknown.currency}`}>{BILL_IMPORT_TEXT.unknownKind(unknown, style)}</Note>
      ))}
      {bill.source === 'aws-cost-explorer' && !bill.namesServices ? <Note>{BILL_IMPORT_TEXT.noServices}</Note> : null}
      {emails > 0 ? <Note>{BILL_IMPORT_TEXT.emails}</Note> : null}
      {control === null ? null : (
        <Disclosure summary={BILL_WINDOW_TEXT.compareWith(control.column)}>
          <ul className={styles.notes}>
            {control.sums.slice(0, SHOWN_SUMS).map(({ value, currency, amount, lines }) => (
              <li key={`${value} ${currency}`}>
                {value === '' ? BILL_WINDOW_TEXT.none : value}: {currency} {formatExact(amount, style)} (
                {pluralize(lines, 'charges', style)})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </TitledPart>
  )
}

const SHOWN_SUMS = 50

export function BillMonths({ bill: { months } }: { readonly bill: ShownBill }) {
  const style = useNumberStyle()
  if (months.length === 0) return null
  const categories = BILLED_CATEGORIES.filter((category) => months.some(({ byCategory }) => byCategory.has(category)))
  const heads = categories.map((category) => BILLED_CATEGORY_LABELS[category])
  const columns = [BILL_IMPORT_TEXT.month, ...heads, BILL_IMPORT_TEXT.total]
  return (
    <TitledPart title={BILL_WINDOW_TEXT.months}>
      <Stack className={styles.preview}>
        <table className={`${table.table} ${table.figures}`} aria-label={BILL_WINDOW_TEXT.months}>
          <TableHead columns={columns} numbers={columns.slice(1)} />
          <tbody>
            {months.map(({ currency, month, amount, byCategory }) => (
              <tr key={`${currency} ${month}`}>
                <th scope="row">{monthText(month)}</th>
                {categories.map((category) => (
                  <td key={category} title={formatExact(byCategory.get(category) ?? NO_AMOUNT, style)}>
                    {formatRounded(byCategory.get(category) ?? NO_AMOUNT, { ...style, currency })}
                  </td>
                ))}
                <td title={formatExact(amount, style)}>
                  {currency} {formatRounded(amount, { ...style, currency })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Stack>
    </TitledPart>
  )
}
