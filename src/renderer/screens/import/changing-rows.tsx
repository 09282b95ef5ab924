// Rows about components that are there already: what each would change, and what becomes of it. Part of
// the review; a row that says what the workbook says is only counted.

import { counted, NOT_SET, type NumberStyle, PLAIN_STYLE } from '#wording'
import { MATCHES_A_PAGE } from '../../session/import-desk.ts'
import { type Importing, type ListReview, MATCH_CHOICES, matchAnswerId, type RowMatch } from '../../session/use-import.ts'
import table from '../../widgets/table.module.css'
import { changeWords } from './change-words.ts'
import styles from './import.module.css'
import { Pager } from './pager.tsx'
import { ProposalChoice } from './proposal-choice.tsx'

export interface ChangingRowsProps {
  readonly review: ListReview
  readonly importing: Importing
  readonly style: NumberStyle
}

const CHOICE_WORDS: Readonly<Record<(typeof MATCH_CHOICES)[number], string>> = {
  update: 'Update',
  'leave-out': 'Leave out',
  add: 'Add again',
}
const OPTIONS = MATCH_CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value] }))

export function ChangingRows({ review, importing, style }: ChangingRowsProps) {
  const { proposal } = review
  if (proposal === null) return null
  const { from, total, items } = proposal.changing
  return (
    <>
      {proposal.same === 0 ? null : (
        <p className={styles.muted}>
          {counted(proposal.same, 'rows', PLAIN_STYLE)} of the list {proposal.same === 1 ? 'changes' : 'change'} nothing: the workbook says
          the same.
        </p>
      )}
      {total === 0 ? null : (
        <table className={`${table.table} ${styles.table}`} aria-label="Components that would change">
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col">What would change</th>
              <th scope="col">This row</th>
            </tr>
          </thead>
          <tbody>
            {items.map((match) => (
              <ChangingRow key={match.row.line} match={match} review={review} importing={importing} style={style} />
            ))}
          </tbody>
        </table>
      )}
      <Pager what="rows that change something" from={from} size={MATCHES_A_PAGE} total={total} onFrom={importing.showMatches} />
    </>
  )
}

function ChangingRow({ match, review, importing, style }: ChangingRowsProps & { readonly match: RowMatch }) {
  const { row, there, choice, changes } = match
  const isAnswered = review.answers[matchAnswerId(row.line)] !== undefined || review.proposal?.open === 0
  const { name } = there.component
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.vendor}>Line {row.line}</span>
      </th>
      <td>
        <dl className={styles.changes}>
          {changes.map((change) => {
            const { field, before, after } = changeWords(change, style)
            return (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  {after === null ? (
                    before
                  ) : (
                    <>
                      <del>{before ?? NOT_SET}</del> <ins>{after}</ins>
                    </>
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      </td>
      <td>
        <ProposalChoice
          label={`What the row does to ${name}`}
          hideLabel
          options={OPTIONS}
          value={isAnswered ? choice : null}
          proposed={choice}
          disabled={review.isImporting}
          onChoose={(next) => importing.answerRow(row.line, next)}
        />
      </td>
    </tr>
  )
}
