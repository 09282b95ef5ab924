// Rows of one name side by side, in what they differ, with what they would be as one component; each name is kept or merged.
// Below the question about the name, or in a list of all names. Part of the review.

import { IMPORT_TEXT, NOT_SET, type NumberStyle } from '#wording'
import { type ImportedRow, type Importing, type ListReview, type NameRepeat, REPEAT_CHOICES } from '../../session/use-import.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Note, Small, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './import.module.css'
import { fieldLabels, repeatChoiceText } from './import-words.ts'
import { ProposalChoice } from './proposal-choice.tsx'
import { rowText, type ShownField, shownFields, shownLabel } from './row-words.ts'

export interface SameNamesProps {
  readonly review: ListReview
  readonly importing: Importing
  readonly style: NumberStyle
}

/** Names that have no question of their own. */
export function SameNames({ review, importing, style }: SameNamesProps) {
  const { items = [], total = 0 } = review.proposal?.repeats ?? {}
  return (
    <>
      {items.map((repeat) => (
        <Stack key={repeat.rows[0]?.line} gap={1}>
          <ProposalChoice
            label={repeat.name}
            options={REPEAT_CHOICES.map((value) => ({ value, label: repeatChoiceText(value, repeat.rowCount) }))}
            value={review.answers[repeat.id] !== undefined || review.proposal?.open === 0 ? repeat.choice : null}
            proposed={repeat.choice}
            disabled={review.isImporting}
            onChoose={(choice) => importing.answer(repeat.id, choice)}
          />
          <SideBySide repeat={repeat} review={review} style={style} />
        </Stack>
      ))}
      {total > items.length ? <Note>{IMPORT_TEXT.firstOf(items.length, total, 'names', style)}</Note> : null}
    </>
  )
}

export interface SideBySideProps {
  readonly repeat: NameRepeat & { readonly rowCount: number }
  readonly review: ListReview
  readonly style: NumberStyle
}

export function SideBySide({ repeat, review, style }: SideBySideProps) {
  const own = useSessionState(({ workbook }) => workbook.tables.ownColumns)
  const { name, rows, merged, isSame, rowCount } = repeat
  const labels = fieldLabels(own)
  const textOf = (row: ImportedRow, field: ShownField) => rowText(row, field, style, own)
  const differing = shownFields(review.mapping.fields).filter((field) => new Set(rows.map((row) => textOf(row, field))).size > 1)
  const lines = rows.map(({ line }) => IMPORT_TEXT.onLine(line))
  return (
    <>
      {isSame ? <Note>{IMPORT_TEXT.sameTwice(lines)}</Note> : null}
      {differing.length === 0 ? null : (
        <div className={styles.preview}>
          <table className={`${table.table} ${styles.table} ${styles.sideBySide}`} aria-label={name}>
            <TableHead columns={['', ...lines, IMPORT_TEXT.merged]} />
            <tbody>
              {differing.map((field) => (
                <tr key={field}>
                  <th scope="row">{shownLabel(field, labels)}</th>
                  {rows.map((row) => (
                    <SaidCell key={row.line} text={textOf(row, field)} />
                  ))}
                  <SaidCell text={textOf(merged.row, field)} isFirst={isConflict(field, merged.conflicts)} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rowCount > rows.length ? <Note>{IMPORT_TEXT.firstOf(rows.length, rowCount, 'rows', style)}</Note> : null}
    </>
  )
}

function isConflict(field: ShownField, conflicts: readonly string[]): boolean {
  return conflicts.includes(field === 'owners' ? 'share' : field)
}

/** @param isFirst of several entries that can't all be kept */
function SaidCell({ text, isFirst = false }: { readonly text: string | null; readonly isFirst?: boolean }) {
  return (
    <td data-blank={text === null || undefined}>
      {text ?? NOT_SET}
      {isFirst ? <Small block>{IMPORT_TEXT.firstEntry}</Small> : null}
    </td>
  )
}
