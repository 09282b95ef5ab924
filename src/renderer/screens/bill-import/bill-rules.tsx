// The rules in the order in which they are tried, each with what its groups come to, and with the groups where it is opened. Another
// order shows first what it would change.

import { ArrowDown, ArrowUp } from 'lucide-react'
import { Fragment } from 'react'
import { BILL_IMPORT_TEXT, BILL_WINDOW_TEXT, exactSumsText, formatCount, groupText, ruleConditionsText, ruleTargetText } from '#wording'
import { BILL_PAGE, type BillImporting, type BillReview, type ShownBillPlan } from '../../session/use-bill-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Button, IconButton, Tools } from '../../widgets/button.tsx'
import { Card, Note, Row } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import styles from '../import/import.module.css'
import { Pager } from '../import/pager.tsx'
import { GroupTable } from './bill-groups.tsx'

interface BillRulesProps {
  readonly review: BillReview
  readonly plan: ShownBillPlan
  readonly importing: BillImporting
}

export function BillRules({ review, plan, importing }: BillRulesProps) {
  const style = useNumberStyle()
  const { items, from, total } = plan.lists.rules
  const open = review.openRule
  if (total === 0) return null
  const movable = items.filter(({ isKnown }) => isKnown)
  const canMove = plan.knownRules > 1
  const heads = [BILL_WINDOW_TEXT.conditions, BILL_WINDOW_TEXT.leadsTo, BILL_WINDOW_TEXT.groupCount, BILL_IMPORT_TEXT.total]
  const numbers = [BILL_WINDOW_TEXT.groupCount, BILL_IMPORT_TEXT.total]
  return (
    <TitledPart title={BILL_WINDOW_TEXT.rules} lead={BILL_WINDOW_TEXT.rulesLead} isLower>
      {review.isOrderOpen ? <NewOrder plan={plan} importing={importing} isBusy={review.isBusy} /> : null}
      <table className={`${table.table} ${table.lines} ${styles.table} ${styles.withButtons}`} aria-label={BILL_WINDOW_TEXT.rules}>
        <TableHead columns={[BILL_WINDOW_TEXT.ruleNumber, ...heads, ...(canMove ? [''] : [])]} numbers={numbers} />
        <tbody>
          {items.map((rule) => (
            <Fragment key={rule.id}>
              <tr>
                <td>{rule.place}</td>
                <th scope="row">{ruleConditionsText(rule.conditions)}</th>
                <td data-label={BILL_WINDOW_TEXT.leadsTo}>{ruleTargetText(rule.leadsTo, style)}</td>
                <td data-label={BILL_WINDOW_TEXT.groupCount} className={table.number}>
                  {rule.groups === 0 ? (
                    formatCount(0, style)
                  ) : (
                    <Button
                      kind="quiet"
                      aria-label={BILL_WINDOW_TEXT.groupsOf(rule.place, rule.groups, style)}
                      aria-expanded={rule.place === open?.place}
                      onClick={() => importing.openRule(rule.place === open?.place ? null : rule.place)}
                    >
                      {formatCount(rule.groups, style)}
                    </Button>
                  )}
                </td>
                <td data-label={BILL_IMPORT_TEXT.total} className={table.number}>
                  {exactSumsText(rule.sums, style)}
                </td>
                {canMove ? (
                  <td>
                    {rule.isKnown ? (
                      <Tools>
                        <IconButton
                          label={BILL_WINDOW_TEXT.moveUp(rule.place)}
                          icon={<ArrowUp />}
                          disabled={rule.place === 1}
                          onClick={() => importing.moveRule(rule.id, -1)}
                        />
                        <IconButton
                          label={BILL_WINDOW_TEXT.moveDown(rule.place)}
                          icon={<ArrowDown />}
                          disabled={rule === movable.at(-1) && rule.place >= plan.knownRules}
                          onClick={() => importing.moveRule(rule.id, 1)}
                        />
                      </Tools>
                    ) : null}
                  </td>
                ) : null}
              </tr>
              {rule.place === open?.place ? (
                <tr>
                  <td colSpan={heads.length + (canMove ? 2 : 1)}>
                    <GroupTable label={BILL_WINDOW_TEXT.groupsOf(rule.place, rule.groups, style)} groups={open.groups.items} />
                    <Pager
                      what={BILL_WINDOW_TEXT.groupList}
                      from={open.groups.from}
                      size={BILL_PAGE}
                      total={open.groups.total}
                      onFrom={(next) => importing.openRule(rule.place, next)}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Pager
        what={BILL_WINDOW_TEXT.ruleList}
        from={from}
        size={BILL_PAGE}
        total={total}
        onFrom={(next) => importing.showPage('rules', next)}
      />
    </TitledPart>
  )
}

function NewOrder({ plan, importing, isBusy }: Pick<BillRulesProps, 'plan' | 'importing'> & { readonly isBusy: boolean }) {
  const style = useNumberStyle()
  const { items, from, total } = plan.lists.moved
  const heads = [BILL_IMPORT_TEXT.month, BILL_IMPORT_TEXT.service, BILL_IMPORT_TEXT.total, BILL_WINDOW_TEXT.before, BILL_WINDOW_TEXT.after]
  return (
    <Card as="section" aria-label={BILL_WINDOW_TEXT.order}>
      <Note role="status">{total === 0 ? BILL_WINDOW_TEXT.orderSame : BILL_WINDOW_TEXT.orderLead}</Note>
      {total === 0 ? null : (
        <table className={`${table.table} ${table.lines}`} aria-label={BILL_WINDOW_TEXT.order}>
          <TableHead columns={heads} numbers={[BILL_IMPORT_TEXT.total]} />
          <tbody>
            {items.map(({ group, before, after }) => (
              <tr key={`${group.source} ${group.month} ${group.category} ${groupText(group)} ${group.currency}`}>
                <td>{group.month}</td>
                <th scope="row">{groupText(group)}</th>
                <td className={table.number}>{exactSumsText([group], style)}</td>
                <td data-label={BILL_WINDOW_TEXT.before}>{ruleTargetText(before, style)}</td>
                <td data-label={BILL_WINDOW_TEXT.after}>{ruleTargetText(after, style)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager
        what={BILL_WINDOW_TEXT.moves}
        from={from}
        size={BILL_PAGE}
        total={total}
        onFrom={(next) => importing.showPage('moved', next)}
      />
      <Row gap={2}>
        <Button disabled={isBusy} onClick={() => importing.keepOrder(true)}>
          {BILL_WINDOW_TEXT.useOrder}
        </Button>
        <Button kind="quiet" onClick={() => importing.keepOrder(false)}>
          {BILL_WINDOW_TEXT.keepOrder}
        </Button>
      </Row>
    </Card>
  )
}
