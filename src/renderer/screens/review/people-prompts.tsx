// Prompts about people's time.

import type { OwnersItem } from '#core'
import { COMMON_TEXT, REVIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { RecordField } from '../record-field.tsx'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'
import styles from './review.module.css'
import { useAnswer } from './use-review-edit.ts'

export function OwnersPrompt({ item }: PromptProps<OwnersItem>) {
  const answer = useAnswer(item, item.person.name)
  const style = useNumberStyle()
  const shown = useShown()
  const { person, rows, shareBp } = item

  return (
    <PromptCard
      item={item}
      about={shown.name(person.name)}
      answers={[
        { key: 'y', label: REVIEW_TEXT.correct, run: () => answer(null) },
        { key: 'n', label: REVIEW_TEXT.changed, run: 'field' },
      ]}
    >
      <Note>{REVIEW_TEXT.inAll(shareBp, rows.length, style)}</Note>
      <table className={table.table}>
        <TableHead columns={[COMMON_TEXT.component, REVIEW_TEXT.engineerTime]} />
        <tbody>
          {rows.map(({ owner, component }) => (
            <tr key={owner.id} className={styles.fieldRow}>
              <th scope="row">{component.name}</th>
              <td className={styles.fieldCell}>
                <RecordField
                  table="owners"
                  record={owner}
                  field="share"
                  label={REVIEW_TEXT.timeOn(component.name)}
                  hideLabel
                  placeholder={REVIEW_TEXT.timeExample}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PromptCard>
  )
}
