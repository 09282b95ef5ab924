// Rows about components that are there already: what each would change, and what becomes of it. Part of
// the review; a row that says what the workbook says is only counted.

import { COMPONENT_FIELDS, headOf, IMPORT_TEXT, NOT_SET, type NumberStyle } from '#wording'
import { MATCHES_A_PAGE } from '../../session/import-desk.ts'
import { type Importing, type ListReview, MATCH_CHOICES, matchAnswerId, type RowMatch } from '../../session/use-import.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Note, Row, Small, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { changeWords } from './change-words.ts'
import styles from './import.module.css'
import { Pager } from './pager.tsx'
import { ProposalChoice } from './proposal-choice.tsx'

export interface ChangingRowsProps {
  readonly review: ListReview
  readonly importing: Importing
  readonly style: NumberStyle
}

const OPTIONS = MATCH_CHOICES.map((value) => ({ value, label: IMPORT_TEXT.matches[value] }))

export function ChangingRows({ review, importing, style }: ChangingRowsProps) {
  const { proposal } = review
  if (proposal === null) return null
  const { from, total, items } = proposal.changing
  return (
    <>
      {proposal.same === 0 ? null : <Note>{IMPORT_TEXT.sameRows(proposal.same, style)}</Note>}
      {total === 0 ? null : (
        <table className={`${table.table} ${styles.table}`} aria-label={IMPORT_TEXT.changedComponents}>
          <TableHead columns={[headOf(COMPONENT_FIELDS.name), IMPORT_TEXT.changes, IMPORT_TEXT.action]} />
          <tbody>
            {items.map((match) => (
              <ChangingRow key={match.row.line} match={match} review={review} importing={importing} style={style} />
            ))}
          </tbody>
        </table>
      )}
      <Pager what={IMPORT_TEXT.changedRows} from={from} size={MATCHES_A_PAGE} total={total} onFrom={importing.showMatches} />
    </>
  )
}

function ChangingRow({ match, review, importing, style }: ChangingRowsProps & { readonly match: RowMatch }) {
  const { row, there, choice, changes } = match
  const isAnswered = review.answers[matchAnswerId(row.line)] !== undefined || review.proposal?.open === 0
  const { name } = there.component
  const own = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  return (
    <tr>
      <th scope="row">
        {name}
        <Small block>{IMPORT_TEXT.onLine(row.line)}</Small>
      </th>
      <td>
        <Stack as="dl" gap={1} className={styles.changes}>
          {changes.map((change) => {
            const { field, before, after } = changeWords(change, style, own)
            return (
              <Row key={field} align="baseline">
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
              </Row>
            )
          })}
        </Stack>
      </td>
      <td>
        <ProposalChoice
          label={IMPORT_TEXT.actionFor(name)}
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
