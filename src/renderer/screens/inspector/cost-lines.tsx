// What a component costs: a line a price, each with what it comes to a month, parts of bills as they are split on
// the costs screen, and the sum.

import { Plus, ReceiptText } from 'lucide-react'
import { addCostLine, type ComponentAssessment, type CostLine } from '#core'
import { COSTS_TEXT, INSPECTOR_TEXT } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { ComponentField } from '../record-field.tsx'
import { CostLineFields } from './cost-line-fields.tsx'
import styles from './inspector.module.css'
import { LineDriver } from './line-driver.tsx'

export function CostLines({ entry }: { readonly entry: ComponentAssessment }) {
  const { component, costLines } = entry.subject
  const style = useNumberStyle()
  const apply = useApplyEdit()
  const bills = useSessionState((state) => state.workbook.tables.bills)
  return (
    <>
      {costLines.map((line) => {
        const bill = line.billId === null ? undefined : bills[line.billId]
        return bill === undefined ? (
          <CostLineFields key={line.id} line={line} />
        ) : (
          <BillPart key={line.id} line={line} vendor={bill.vendor} />
        )
      })}
      <Row gap={0} justify="space-between" wrap={false} className={styles.costSum}>
        <Button kind="quiet" icon={<Plus />} onClick={() => void apply((context) => addCostLine(context, component.id, {}))}>
          {INSPECTOR_TEXT.addCostLine}
        </Button>
        {costLines.length === 0 ? null : <Note>{INSPECTOR_TEXT.monthlyCost(entry.subject, style)}</Note>}
      </Row>
      {hasPriceJump(entry) ? <ComponentField record={component} field="priceChangeReason" /> : null}
    </>
  )
}

/** Since the last lock, explained or not. */
function hasPriceJump({ checks }: ComponentAssessment): boolean {
  return checks.some(({ rule, code }) => rule === 'price-jump' && (code === 'price-jumped' || code === 'price-jump-explained'))
}

/** Split on its bill: here it is only shown, with the way there. */
function BillPart({ line, vendor }: { readonly line: CostLine; readonly vendor: string }) {
  const style = useNumberStyle()
  const desk = useCommandDesk()
  return (
    <Row justify="space-between">
      <p>{INSPECTOR_TEXT.billPart(vendor, line.billShare, COSTS_TEXT.amountPer(line.amount, line, style), style)}</p>
      <LineDriver line={line} />
      <Button kind="quiet" icon={<ReceiptText />} onClick={() => void desk.run('show-costs')}>
        {INSPECTOR_TEXT.splitBill}
      </Button>
    </Row>
  )
}
