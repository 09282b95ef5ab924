// Components on watch because something is not written down: it is written here, kept by an exception, or carried forward.

import { useContext, useState } from 'react'
import { type PriceJumpItem, type RationaleItem, reasonsToExplain, SENTENCE_FIELDS, type SmallRationalesItem, setField } from '#core'
import { COMMON_TEXT, DECIDE_TEXT, REVIEW_TEXT, verdictText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import { DecideDialog } from '../component/decide-dialog.tsx'
import { FieldControl } from '../record-field.tsx'
import type { Answer } from './answers.ts'
import { NameList, Reasons } from './decide-prompts.tsx'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps, WalkContext } from './prompt-card.tsx'
import { useAnswer } from './use-review-edit.ts'

export function RationalePrompt({ item }: PromptProps<RationaleItem>) {
  const [isKeeping, setIsKeeping] = useState(false)
  const { entry } = item
  const { component } = entry.subject
  const answer = useAnswer(item, component.name)
  const fields = [...new Set(reasonsToExplain(entry).flatMap(({ rule }) => SENTENCE_FIELDS[rule] ?? []))]
  const keep: Answer = {
    key: fields.length === 0 ? 'Enter' : 'u',
    label: DECIDE_TEXT.grantException,
    run: () => {
      setIsKeeping(true)
      return 'asks'
    },
  }
  const answers: readonly Answer[] =
    item.state !== 'open' ? [] : fields.length === 0 ? [keep] : [{ key: 'Enter', label: REVIEW_TEXT.write, run: 'field' }, keep]
  return (
    <PromptCard item={item} about={component.name} answers={answers}>
      <Reasons entry={entry} />
      {fields.map((field) => (
        <FieldControl
          key={field}
          table="components"
          field={field}
          commitsWhenIdle={false}
          value={component[field]}
          commit={(text) => answer((context) => setField(context, 'components', component.id, field, text))}
        />
      ))}
      <Note>{REVIEW_TEXT.staysOnWatch}</Note>
      {isKeeping ? <DecideDialog entries={[entry]} choice="keep" onClose={() => setIsKeeping(false)} /> : null}
    </PromptCard>
  )
}

export function SmallRationalesPrompt({ item }: PromptProps<SmallRationalesItem>) {
  const { onCarry } = useContext(WalkContext)
  return (
    <PromptCard
      item={item}
      about={COMMON_TEXT.minorItems}
      answers={item.state === 'open' ? [{ key: 'Enter', label: REVIEW_TEXT.carryAll, run: onCarry }] : []}
    >
      <NameList entries={item.entries} />
      <Note>{REVIEW_TEXT.staysOnWatch}</Note>
    </PromptCard>
  )
}

/** Kept with the component, and told with the changes of the quarter. */
export function PriceJumpPrompt({ item }: PromptProps<PriceJumpItem>) {
  const { entry, verdict, state } = item
  const { component } = entry.subject
  const answer = useAnswer(item, component.name)
  const style = useNumberStyle()
  const { hidesMoney } = useShown()
  return (
    <PromptCard
      item={item}
      about={component.name}
      answers={state === 'open' ? [{ key: 'Enter', label: REVIEW_TEXT.write, run: 'field' }] : []}
    >
      {hidesMoney ? null : <p>{verdictText(verdict, style)}</p>}
      <FieldControl
        table="components"
        field="priceChangeReason"
        commitsWhenIdle={false}
        value={component.priceChangeReason}
        commit={(text) => answer((context) => setField(context, 'components', component.id, 'priceChangeReason', text))}
      />
    </PromptCard>
  )
}
