// What forms propose, line by line: one answer is ticked or not, several are asked with nobody's picked. Part of forms-in.tsx.

import { useId } from 'react'
import type { FormProposal } from '#core'
import { COMMON_TEXT, FORMS_TEXT, formatList, formFieldWord, formValueText, type NumberStyle } from '#wording'
import type { FormReading } from '../../session/use-forms.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { ProposalChoice } from '../import/proposal-choice.tsx'
import styles from './owner-forms.module.css'

export function FormProposals({ proposals, reading }: { readonly proposals: readonly FormProposal[]; readonly reading: FormReading }) {
  const style = useNumberStyle()
  return (
    <table className={`${table.table} ${table.fixed} ${styles.table}`} aria-label={FORMS_TEXT.proposals}>
      <TableHead columns={[COMMON_TEXT.component, FORMS_TEXT.current, COMMON_TEXT.answer]} />
      <tbody>
        {proposals.map((proposal) => (
          <tr key={proposal.id}>
            <th scope="row">
              {proposal.about}
              <Note as="span" block>
                {formFieldWord(proposal.field)}
              </Note>
            </th>
            <td>
              {formValueText(proposal.field, proposal.now, style)}
              {proposal.isChangedHere ? (
                <Note as="span" block className={styles.meanwhile}>
                  {FORMS_TEXT.changedHere}
                </Note>
              ) : null}
            </td>
            <td>
              {proposal.answers.length === 1 ? (
                <OneAnswer proposal={proposal} reading={reading} style={style} />
              ) : (
                <SeveralAnswers proposal={proposal} reading={reading} style={style} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface AnswerProps {
  readonly proposal: FormProposal
  readonly reading: FormReading
  readonly style: NumberStyle
}

function OneAnswer({ proposal, reading, style }: AnswerProps) {
  const id = useId()
  const [answer] = proposal.answers
  if (answer === undefined) return null
  return (
    <div className={styles.answer}>
      <input
        id={id}
        type="checkbox"
        aria-label={FORMS_TEXT.accept(proposal, formValueText(proposal.field, answer.value, style), answer.by)}
        checked={reading.chosen(proposal.id) === 0}
        onChange={({ target }) => reading.choose(proposal.id, target.checked ? 0 : null)}
      />
      <label htmlFor={id}>
        {formValueText(proposal.field, answer.value, style)}{' '}
        <Note as="span" className={styles.muted}>
          {formatList(answer.by)}
        </Note>
      </label>
    </div>
  )
}

const LEAVE = 'leave'

/** "Maya 10 %", "Priya 30 %", "Leave as it is". */
function SeveralAnswers({ proposal, reading, style }: AnswerProps) {
  const chosen = reading.chosen(proposal.id)
  const value = chosen === null ? (reading.isAsked(proposal.id) ? null : LEAVE) : String(chosen)
  return (
    <ProposalChoice
      label={FORMS_TEXT.differ(proposal)}
      hideLabel
      options={[
        ...proposal.answers.map((answer, place) => ({
          value: String(place),
          label: `${formatList(answer.by)} ${formValueText(proposal.field, answer.value, style)}`,
        })),
        { value: LEAVE, label: FORMS_TEXT.leave },
      ]}
      value={value}
      proposed={null}
      onChoose={(next) => reading.choose(proposal.id, next === LEAVE ? null : Number(next))}
    />
  )
}
