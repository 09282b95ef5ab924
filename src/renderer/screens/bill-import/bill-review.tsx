// A bill before it comes in: what it comes to and the proof of it, what is asked, what is paid and not listed, the rules with what
// each of them places, and the one button that takes it in.

import { useId } from 'react'
import {
  BILL_IMPORT_TEXT,
  BILL_WINDOW_TEXT,
  billImportQuestionText,
  billStateText,
  COMMON_TEXT,
  COMPONENT_FIELDS,
  choiceLabel,
  headOf,
  NOT_SET,
} from '#wording'
import {
  BILL_PAGE,
  type BillImporting,
  type BillReview as Review,
  type ShownBillPlan,
  type ShownQuestion,
} from '../../session/use-bill-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { Select } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { AcceptAll } from '../import/accept-all.tsx'
import styles from '../import/import.module.css'
import { Pager } from '../import/pager.tsx'
import { ProposalChoice } from '../import/proposal-choice.tsx'
import { useAcceptKey } from '../import/use-accept-key.ts'
import { ProblemBanner } from '../problem-banner.tsx'
import { BillGroups } from './bill-groups.tsx'
import { BillMonths, BillProof } from './bill-proof.tsx'
import { BillRules } from './bill-rules.tsx'
import { PlannedBills } from './planned-bills.tsx'

export interface BillReviewProps {
  readonly review: Review
  readonly importing: BillImporting
}

export function BillReview({ review, importing, isReadOnly }: BillReviewProps & { readonly isReadOnly: boolean }) {
  const style = useNumberStyle()
  const { bill, plan, problem } = review
  const asks = plan !== null && plan.openProposed > 0
  useAcceptKey(asks ? importing.acceptAll : null)
  return (
    <>
      <ProblemBanner problem={problem} />
      {bill.isWhole ? null : <Banner tone="problem">{BILL_WINDOW_TEXT.notWhole}</Banner>}
      {bill.source === null ? null : (
        <Stack gap={1}>
          <p>{BILL_IMPORT_TEXT.heading(bill.source, bill.lines, style)}</p>
          <Note>{importing.source}</Note>
        </Stack>
      )}
      <BillProof bill={bill} proofs={plan?.proofs ?? bill.proofs} />
      <BillMonths bill={bill} />
      {bill.tags.length === 0 ? null : <TagChoice review={review} importing={importing} />}
      {review.tagLeft === null ? null : <Note>{BILL_WINDOW_TEXT.tagLeft(review.tagLeft)}</Note>}
      {plan === null ? null : (
        <>
          <Questions plan={plan} importing={importing} />
          <Proposals plan={plan} importing={importing} />
          <BillRules review={review} plan={plan} importing={importing} />
          <BillGroups plan={plan} importing={importing} />
          <TitledPart title={BILL_WINDOW_TEXT.bills} lead={BILL_WINDOW_TEXT.billsLead} isLower>
            <PlannedBills plan={plan} onPage={importing.showPage} />
          </TitledPart>
        </>
      )}
      <Bar review={review} importing={importing} isReadOnly={isReadOnly} />
    </>
  )
}

function TagChoice({ review: { bill, tag }, importing }: BillReviewProps) {
  return (
    <TitledPart title={BILL_WINDOW_TEXT.tag} lead={BILL_WINDOW_TEXT.tagLead}>
      <div className={styles.headerRow}>
        <Select
          label={BILL_WINDOW_TEXT.tag}
          hideLabel
          value={tag}
          blank={BILL_WINDOW_TEXT.noTag}
          options={bill.tags.map((value) => ({ value, label: value }))}
          onChange={importing.groupBy}
        />
      </div>
    </TitledPart>
  )
}

interface PlanProps {
  readonly plan: ShownBillPlan
  readonly importing: BillImporting
}

function Questions({ plan, importing }: PlanProps) {
  const { items, from, total } = plan.lists.questions
  if (total === 0) return null
  return (
    <TitledPart title={BILL_WINDOW_TEXT.questions} lead={BILL_WINDOW_TEXT.questionsLead}>
      <ul className={lines.lines}>
        {items.map((question) => (
          <Row as="li" key={question.id} gap={4} justify="space-between" align="end" wrap={false}>
            <Question question={question} importing={importing} />
            <Paid question={question} />
          </Row>
        ))}
      </ul>
      <Pager
        what={BILL_WINDOW_TEXT.questionList}
        from={from}
        size={BILL_PAGE}
        total={total}
        onFrom={(next) => importing.showPage('questions', next)}
      />
    </TitledPart>
  )
}

function Question({ question, importing }: { readonly question: ShownQuestion; readonly importing: BillImporting }) {
  const { id, choices, proposed, answer } = question
  return (
    <ProposalChoice
      label={billImportQuestionText(question)}
      options={choices.map(({ value, name }) => ({ value, label: BILL_WINDOW_TEXT.choices[value] ?? name }))}
      value={answer}
      proposed={proposed}
      onChoose={(choice) => importing.answer(id, choice)}
    />
  )
}

/** So that what matters most is seen among many. */
function Paid({ question: { paid } }: { readonly question: ShownQuestion }) {
  const style = useNumberStyle()
  return paid.length === 0 ? null : <Note className={table.number}>{BILL_WINDOW_TEXT.paid(paid, style)}</Note>
}

const { name: NAME, kind: KIND, vendor: VENDOR, layer: LAYER } = COMPONENT_FIELDS
const SAID = { vendor: headOf(VENDOR), kind: headOf(KIND), layer: headOf(LAYER) }

function Proposals({ plan, importing }: PlanProps) {
  const { items, from, total } = plan.lists.proposals
  if (total === 0) return null
  return (
    <TitledPart title={BILL_WINDOW_TEXT.proposals} lead={BILL_WINDOW_TEXT.proposalsLead} isLower>
      <table className={`${table.table} ${table.lines} ${styles.table}`} aria-label={BILL_WINDOW_TEXT.proposals}>
        <TableHead columns={[headOf(NAME), ...Object.values(SAID)]} />
        <tbody>
          {items.map(({ id, name, vendor, kind, layer }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={SAID.vendor}>{vendor ?? NOT_SET}</td>
              <td data-label={SAID.kind} data-blank={kind === null || undefined}>
                {kind === null ? NOT_SET : choiceLabel('kind', kind)}
              </td>
              <td data-label={SAID.layer} data-blank={layer === null || undefined}>
                {layer === null ? NOT_SET : choiceLabel('layer', layer)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager
        what={BILL_WINDOW_TEXT.proposed}
        from={from}
        size={BILL_PAGE}
        total={total}
        onFrom={(next) => importing.showPage('proposals', next)}
      />
    </TitledPart>
  )
}

function Bar({ review, importing, isReadOnly }: BillReviewProps & { readonly isReadOnly: boolean }) {
  const style = useNumberStyle()
  const state = useId()
  const { bill, plan, problem, isBusy, isImporting, isOrderOpen } = review
  const [next] = importing.waiting
  // One that cannot come in, or changes nothing, keeps no other one out.
  const isPassed = !bill.isWhole || problem !== null || plan?.isUnchanged === true
  const isReady = plan !== null && plan.open === 0 && !plan.isUnchanged && !isOrderOpen && !isBusy && !isImporting && !isReadOnly
  return (
    <BottomBar
      className={styles.bar}
      state={
        <div className={styles.barState}>
          <Stack as="p" id={state} role="status" gap={0}>
            {plan === null ? (bill.isWhole ? '' : BILL_WINDOW_TEXT.blocked) : billStateText({ ...plan, isOrderOpen }, style)}
          </Stack>
          {plan !== null && plan.open > 0 && plan.openProposed < plan.open ? <Note>{BILL_WINDOW_TEXT.tiesStay}</Note> : null}
        </div>
      }
    >
      <Button onClick={importing.cancel}>{COMMON_TEXT.cancel}</Button>
      {next === undefined || !isPassed ? null : <Button onClick={importing.next}>{BILL_WINDOW_TEXT.nextBill(next)}</Button>}
      {plan === null || plan.openProposed === 0 ? null : <AcceptAll onAccept={importing.acceptAll} />}
      <Button kind="primary" disabled={!isReady} aria-describedby={state} onClick={importing.importNow}>
        {BILL_WINDOW_TEXT.importNow}
      </Button>
    </BottomBar>
  )
}
