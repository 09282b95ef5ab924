// Prompts about people's time, and about answers that are still open.

import {
  type AnswersItem,
  EDGES,
  type Edge,
  type OwnersItem,
  parseCostText,
  parseShareText,
  setField,
  setLinePrice,
  setMonthlyCost,
  setOwnerNames,
  setOwnerTime,
} from '#core'
import { COMMON_TEXT, EDGE_LABELS, inputLabel, REVIEW_TEXT, refusalText, stateLabel } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import field from '../../widgets/field.module.css'
import { Note } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'
import { RecordField } from '../record-field.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useOpenPage } from '../use-open.ts'
import type { Answer } from './answers.ts'
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

const EDGE_KEYS: Readonly<Record<Edge, 'y' | 'n' | 'u'>> = { yes: 'y', no: 'n', unsure: 'u' }

export function AnswersPrompt({ item }: PromptProps<AnswersItem>) {
  const openPage = useOpenPage()
  const answer = useAnswer(item, item.entry.subject.component.name)
  const style = useNumberStyle()
  const { entry, missing } = item
  const { component } = entry.subject
  const [first] = entry.reasons
  const asksEdge = missing.includes('edge')
  const edges = EDGES.map(
    (edge): Answer => ({
      key: EDGE_KEYS[edge],
      label: EDGE_LABELS[edge],
      run: () => answer((context) => setField(context, 'components', component.id, 'edge', edge)),
    }),
  )
  const open = () => {
    openPage(component.id)
    return 'asks' as const
  }
  const others: readonly Answer[] = [
    missing.some((name) => FIELDS.has(name))
      ? { key: 'Enter', label: REVIEW_TEXT.enter, run: 'field' }
      : { key: 'Enter', label: REVIEW_TEXT.openPage, run: open },
  ]
  return (
    <PromptCard item={item} about={component.name} answers={asksEdge ? edges : others}>
      <Badge state={entry.verdict} word={stateLabel(entry.verdict, first ?? null, style)} />
      <div className={field.fields}>
        <MissingFields item={item} />
      </div>
      {missing.every((name) => FIELDS.has(name) || name === 'edge') ? null : (
        <Button kind="quiet" onClick={() => openPage(component.id)}>
          {REVIEW_TEXT.openPage}
        </Button>
      )}
    </PromptCard>
  )
}

/** Inputs with a field of their own here; the others are answered on the page of the component. */
const FIELDS: ReadonlySet<string> = new Set(['owner', 'cost', 'ownerTime'])

function MissingFields({ item }: { readonly item: AnswersItem }) {
  const answer = useAnswer(item, item.entry.subject.component.name)
  const style = useNumberStyle()
  const { component, costLines } = item.entry.subject
  const decimalMark = decimalMarkOf(style.locale)

  function commitCost(text: string): string | null {
    const price = parseCostText(text, { field: 'amount', currency: style.currency, decimalMark })
    if (!price.ok) return refusalText(price, style)
    const [line] = costLines
    return answer((context) =>
      line === undefined ? setMonthlyCost(context, component.id, price.value.amount) : setLinePrice(context, line.id, price.value),
    )
  }

  function commitTime(text: string): string | null {
    const share = parseShareText(text, { field: 'share', decimalMark })
    if (!share.ok) return refusalText(share, style)
    return answer((context) => setOwnerTime(context, component.id, share.value))
  }

  const names = (text: string) =>
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  const fields: Readonly<Record<string, (text: string) => string | null>> = {
    owner: (text) => answer((context) => setOwnerNames(context, component.id, names(text))),
    cost: commitCost,
    ownerTime: commitTime,
  }
  return item.missing.map((name) => {
    const commit = fields[name]
    return commit === undefined ? null : <TextField key={name} label={inputLabel(name)} value="" commit={commit} />
  })
}
