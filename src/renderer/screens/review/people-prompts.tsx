// Prompts about people's time, and about answers that are still open.

import { useRef } from 'react'
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
import { EDGE_LABELS, inputLabel, problemText, REVIEW_TEXT, stateLabel } from '#wording'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note } from '../../widgets/note.tsx'
import table from '../../widgets/table.module.css'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { useNumberStyle } from '../use-number-style.ts'
import { useOpenPage } from '../use-open.ts'
import type { Answer } from './answers.ts'
import { useShown } from './presenter.tsx'
import { focusFirstField, PromptCard } from './prompt-card.tsx'
import type { PromptProps } from './prompt-props.ts'
import styles from './review.module.css'
import { useReviewEdits } from './use-review-edit.ts'

export function OwnersPrompt({ item, onAnswered }: PromptProps<OwnersItem>) {
  const { apply, answer } = useReviewEdits()
  const style = useNumberStyle()
  const shown = useShown()
  const body = useRef<HTMLDivElement>(null)
  const { person, rows, shareBp } = item

  function commit(ownerId: string, text: string): string | null {
    const share = parseShareText(text, { field: 'share', decimalMark: decimalMarkOf(style.locale) })
    return share.ok ? apply((context) => setField(context, 'owners', ownerId, 'share', share.value)) : problemText(share.problem, style)
  }

  return (
    <PromptCard
      item={item}
      about={shown.name(person.name)}
      onAnswered={onAnswered}
      answers={[
        { key: 'y', label: REVIEW_TEXT.correct, run: () => answer(item, person.name, null) },
        { key: 'n', label: REVIEW_TEXT.changed, run: () => focusFirstField(body.current) },
      ]}
    >
      <Note>{REVIEW_TEXT.inAll(shareBp, rows.length, style)}</Note>
      <div ref={body}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{REVIEW_TEXT.component}</th>
              <th scope="col">{REVIEW_TEXT.engineerTime}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ owner, component }) => (
              <tr key={owner.id} className={styles.fieldRow}>
                <th scope="row">{component.name}</th>
                <td className={styles.fieldCell}>
                  <TextField
                    label={REVIEW_TEXT.timeOn(component.name)}
                    hideLabel
                    align="end"
                    suffix="%"
                    placeholder={REVIEW_TEXT.timeExample}
                    value={shareAsTyped(owner.share, style.locale)}
                    commit={(text) => commit(owner.id, text)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PromptCard>
  )
}

const EDGE_KEYS: Readonly<Record<Edge, 'y' | 'n' | 'u'>> = { yes: 'y', no: 'n', unsure: 'u' }

export function AnswersPrompt({ item, onAnswered }: PromptProps<AnswersItem>) {
  const openPage = useOpenPage()
  const { answer } = useReviewEdits()
  const style = useNumberStyle()
  const body = useRef<HTMLDivElement>(null)
  const { entry, missing } = item
  const { component } = entry.subject
  const [first] = entry.reasons
  const asksEdge = missing.includes('edge')
  const edges = EDGES.map(
    (edge): Answer => ({
      key: EDGE_KEYS[edge],
      label: EDGE_LABELS[edge],
      run: () => answer(item, component.name, (context) => setField(context, 'components', component.id, 'edge', edge)),
    }),
  )
  const others: readonly Answer[] = [
    {
      key: 'Enter',
      label: missing.some((name) => FIELDS.has(name)) ? REVIEW_TEXT.enter : REVIEW_TEXT.openPage,
      run: () => {
        if (missing.some((name) => FIELDS.has(name))) return focusFirstField(body.current)
        openPage(component.id)
        return 'asks'
      },
    },
  ]
  return (
    <PromptCard item={item} about={component.name} onAnswered={onAnswered} answers={asksEdge ? edges : others}>
      <Badge state={entry.verdict} word={stateLabel(entry.verdict, first ?? null, style)} />
      <div ref={body} className={styles.fields}>
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
  const { answer } = useReviewEdits()
  const style = useNumberStyle()
  const { component, costLines } = item.entry.subject
  const decimalMark = decimalMarkOf(style.locale)

  function commitCost(text: string): string | null {
    const price = parseCostText(text, { field: 'amount', currency: style.currency, decimalMark })
    if (!price.ok) return problemText(price.problem, style)
    const [line] = costLines
    return answer(item, component.name, (context) =>
      line === undefined ? setMonthlyCost(context, component.id, price.value.amount) : setLinePrice(context, line.id, price.value),
    )
  }

  function commitTime(text: string): string | null {
    const share = parseShareText(text, { field: 'share', decimalMark })
    if (!share.ok) return problemText(share.problem, style)
    return answer(item, component.name, (context) => setOwnerTime(context, component.id, share.value))
  }

  const names = (text: string) =>
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
  const fields: Readonly<Record<string, (text: string) => string | null>> = {
    owner: (text) => answer(item, component.name, (context) => setOwnerNames(context, component.id, names(text))),
    cost: commitCost,
    ownerTime: commitTime,
  }
  return item.missing.map((name) => {
    const commit = fields[name]
    return commit === undefined ? null : <TextField key={name} label={inputLabel(name)} value="" commit={commit} />
  })
}
