// Components that came with an earlier import of this list and that it no longer names: each is retired or stays. Part of the review.

import { COMPONENT_FIELDS, headOf, IMPORT_TEXT, type NumberStyle } from '#wording'
import { GONE_CHOICES, type GoneComponent, goneAnswerId, type Importing, type ListReview } from '../../session/use-import.ts'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './import.module.css'
import { ProposalChoice } from './proposal-choice.tsx'

export interface GoneComponentsProps {
  readonly review: ListReview
  readonly importing: Importing
  readonly style: NumberStyle
}

const MOST = 50
const OPTIONS = GONE_CHOICES.map((value) => ({ value, label: IMPORT_TEXT.goneChoices[value] }))

export function GoneComponents({ review, importing, style }: GoneComponentsProps) {
  const gone = review.proposal?.gone ?? []
  if (gone.length === 0) return null
  return (
    <>
      <table className={`${table.table} ${styles.table}`} aria-label={IMPORT_TEXT.goneComponents}>
        <TableHead columns={[headOf(COMPONENT_FIELDS.name), IMPORT_TEXT.action]} />
        <tbody>
          {gone.slice(0, MOST).map((component) => (
            <GoneRow key={component.id} component={component} review={review} importing={importing} />
          ))}
        </tbody>
      </table>
      {gone.length > MOST ? <Note>{IMPORT_TEXT.firstOf(MOST, gone.length, 'components', style)}</Note> : null}
    </>
  )
}

type GoneRowProps = Pick<GoneComponentsProps, 'review' | 'importing'> & { readonly component: GoneComponent }

function GoneRow({ component: { id, name, choice }, review, importing }: GoneRowProps) {
  const isAnswered = review.answers[goneAnswerId(id)] !== undefined || review.proposal?.open === 0
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ProposalChoice
          label={IMPORT_TEXT.actionFor(name)}
          hideLabel
          options={OPTIONS}
          value={isAnswered ? choice : null}
          proposed={choice}
          disabled={review.isImporting}
          onChoose={(next) => importing.answer(goneAnswerId(id), next)}
        />
      </td>
    </tr>
  )
}
