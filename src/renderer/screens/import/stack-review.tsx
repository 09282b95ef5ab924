// What stack files run and the inventory doesn't list, before it comes in: what is asked, the components with a tick each, what is
// not added and why, and the one button that adds the ticked ones.

import { useState } from 'react'
import {
  COMMON_TEXT,
  COMPONENT_FIELDS,
  choiceLabel,
  headOf,
  IMPORT_TEXT,
  NOT_SET,
  OWNER_FIELDS,
  STACK_FILES_TEXT,
  stackLeftOutWord,
  stackQuestionText,
  stackUnreadWord,
} from '#wording'
import type { StackReview as Review, StackImporting, StackProposal, StackQuestion } from '../../session/use-import.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Row, Small, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import styles from './import.module.css'
import { numbered } from './left-behind.tsx'
import { Pager } from './pager.tsx'
import { ProposalChoice } from './proposal-choice.tsx'
import { useAcceptKey } from './use-accept-key.ts'

export interface StackReviewProps {
  readonly review: Review
  readonly stack: StackImporting
  readonly acceptKeys: string
  readonly onCancel: () => void
}

const PAGE = 50

export function StackReview({ review, stack, acceptKeys, onCancel }: StackReviewProps) {
  const { questions } = review.plan
  const open = questions.filter(({ id }) => review.answers[id] === undefined).length
  useAcceptKey(open > 0 ? stack.acceptAll : null)
  return (
    <>
      <ProblemBanner problem={review.problem} />
      <Note>{STACK_FILES_TEXT.from(review.files)}</Note>
      {questions.length === 0 ? null : (
        <TitledPart title={STACK_FILES_TEXT.questions} lead={STACK_FILES_TEXT.questionsLead}>
          <ul className={lines.lines}>
            {questions.map((question) => (
              <li key={question.id}>
                <Question question={question} review={review} stack={stack} />
              </li>
            ))}
          </ul>
        </TitledPart>
      )}
      {review.plan.added.length === 0 ? null : (
        <TitledPart title={STACK_FILES_TEXT.proposals} lead={STACK_FILES_TEXT.proposalsLead}>
          <Proposals review={review} stack={stack} />
        </TitledPart>
      )}
      <NotAdded review={review} />
      <Bar review={review} stack={stack} open={open} acceptKeys={acceptKeys} onCancel={onCancel} />
    </>
  )
}

type PartProps = Pick<StackReviewProps, 'review' | 'stack'>

function Question({ question, review, stack }: PartProps & { readonly question: StackQuestion }) {
  const { id, choices, proposed } = question
  return (
    <ProposalChoice
      label={stackQuestionText(question)}
      options={choices.map((value) => ({ value, label: STACK_FILES_TEXT.choices[value] ?? value }))}
      value={review.answers[id] ?? null}
      proposed={proposed}
      onChoose={(choice) => stack.answer(id, choice)}
    />
  )
}

const { name: NAME, kind: KIND, vendor: VENDOR, hosting: HOSTING } = COMPONENT_FIELDS
const SAID = { kind: headOf(KIND), vendor: headOf(VENDOR), hosting: headOf(HOSTING), owner: headOf(OWNER_FIELDS.personId) }
const HEADS = [headOf(NAME), ...Object.values(SAID), STACK_FILES_TEXT.reason]

function Proposals({ review, stack }: PartProps) {
  const [asked, setFrom] = useState(0)
  const { added } = review.plan
  // An answer may have left fewer than there were.
  const from = asked < added.length ? asked : 0
  return (
    <>
      <Row gap={2}>
        <Button kind="quiet" onClick={() => stack.tickAll(true)}>
          {STACK_FILES_TEXT.selectAll}
        </Button>
        <Button kind="quiet" onClick={() => stack.tickAll(false)}>
          {STACK_FILES_TEXT.selectNone}
        </Button>
      </Row>
      <table className={`${table.table} ${table.lines} ${styles.table} ${styles.runs}`} aria-label={STACK_FILES_TEXT.proposals}>
        <TableHead columns={HEADS} />
        <tbody>
          {added.slice(from, from + PAGE).map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} isAdded={!review.without.includes(proposal.id)} stack={stack} />
          ))}
        </tbody>
      </table>
      <Pager what={STACK_FILES_TEXT.components} from={from} size={PAGE} total={added.length} onFrom={setFrom} />
    </>
  )
}

interface ProposalProps {
  readonly proposal: StackProposal
  readonly isAdded: boolean
  readonly stack: StackImporting
}

function Proposal({ proposal: { id, name, kind, vendor, hosting, owner, named }, isAdded, stack }: ProposalProps) {
  return (
    <tr>
      <th scope="row">
        <label className={styles.sheet}>
          <input
            type="checkbox"
            aria-label={STACK_FILES_TEXT.addOne(name)}
            checked={isAdded}
            onChange={({ target }) => stack.tick(id, target.checked)}
          />
          <span className={styles.sheetText}>{name}</span>
        </label>
      </th>
      <Said label={SAID.kind} text={kind === null ? null : choiceLabel('kind', kind)} />
      <Said label={SAID.vendor} text={vendor} />
      <Said label={SAID.hosting} text={hosting === null ? null : choiceLabel('hosting', hosting)} />
      <Said label={SAID.owner} text={owner === null ? null : owner.isTeam ? STACK_FILES_TEXT.team(owner.name) : owner.name} />
      <td>
        {named.map((place) => (
          <Small key={place} block>
            {place}
          </Small>
        ))}
      </td>
    </tr>
  )
}

function Said({ label, text }: { readonly label: string; readonly text: string | null }) {
  return (
    <td data-label={label} data-blank={text === null || undefined}>
      {text ?? NOT_SET}
    </td>
  )
}

function NotAdded({ review: { plan } }: Pick<StackReviewProps, 'review'>) {
  const style = useNumberStyle()
  const { listed, deleted, leftOut, unread } = plan
  if (listed.length + deleted.length + leftOut.length + unread.length === 0) return null
  return (
    <TitledPart title={STACK_FILES_TEXT.others}>
      <Stack gap={1}>
        <Folded
          summary={STACK_FILES_TEXT.listed(listed.length, style)}
          entries={listed.map(({ proposal, components }) => STACK_FILES_TEXT.listedAs(proposal.name, components))}
        />
        <Folded summary={STACK_FILES_TEXT.deleted(deleted.length, style)} entries={deleted.map(({ name }) => name)} />
        <Folded
          summary={STACK_FILES_TEXT.unread(countOf(unread), style)}
          entries={unread.map(({ file, what, count }) => STACK_FILES_TEXT.leftOutEntry(file, what, count, stackUnreadWord(what)))}
        />
        <Folded
          summary={STACK_FILES_TEXT.leftOut(countOf(leftOut), style)}
          entries={leftOut.map(({ file, type, count, why }) => STACK_FILES_TEXT.leftOutEntry(file, type, count, stackLeftOutWord(why)))}
        />
      </Stack>
    </TitledPart>
  )
}

function countOf(entries: readonly { readonly count: number }[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}

function Folded({ summary, entries }: { readonly summary: string; readonly entries: readonly string[] }) {
  if (entries.length === 0) return null
  return (
    <Disclosure summary={summary}>
      <ul className={styles.notes}>
        {numbered(entries.map((text) => ({ text }))).map(({ place, text }) => (
          <li key={place}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Bar({ review, stack, open, acceptKeys, onCancel }: StackReviewProps & { readonly open: number }) {
  const style = useNumberStyle()
  const { added } = review.plan
  const chosen = added.filter(({ id }) => !review.without.includes(id)).length
  return (
    <BottomBar
      className={styles.bar}
      state={
        <div className={styles.barState}>
          <p id="stack-state" role="status">
            {STACK_FILES_TEXT.state(open, chosen, added.length, style)}
          </p>
        </div>
      }
    >
      <Button onClick={onCancel}>{COMMON_TEXT.cancel}</Button>
      {open === 0 ? null : (
        <Button onClick={stack.acceptAll} aria-keyshortcuts="Control+Enter">
          {IMPORT_TEXT.acceptAll} <kbd>{acceptKeys}</kbd>
        </Button>
      )}
      <Button kind="primary" disabled={open > 0 || review.isBusy} aria-describedby="stack-state" onClick={stack.add}>
        {chosen === 0 ? COMMON_TEXT.done : STACK_FILES_TEXT.addCount(chosen, style)}
      </Button>
    </BottomBar>
  )
}
