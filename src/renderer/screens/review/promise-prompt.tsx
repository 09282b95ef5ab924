// A promise of an earlier review: done, later, or dropped; what was expected beside what is measured so far.

import { useContext, useState } from 'react'
import { measuredEffect, type PromiseItem, parseDateText, postponePromise } from '#core'
import { COMMON_TEXT, DECISION_FIELDS, decisionAbout, decisionText, effectText, NOT_SET, problemText, REVIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps, WalkContext } from './prompt-card.tsx'
import styles from './review.module.css'

type Asked = 'done' | 'given-up' | 'later' | null

export function PromisePrompt({ item }: PromptProps<PromiseItem>) {
  const { onAnswered } = useContext(WalkContext)
  const commit = useCommit()
  const style = useNumberStyle()
  const shown = useShown()
  const assessment = useSessionState((state) => state.assessment)
  const [asked, setAsked] = useState<Asked>(null)
  const { decision, entry } = item
  const measured = effectText(measuredEffect(decision, assessment), style)
  const ask = (next: Asked) => () => {
    setAsked(next)
    return 'asks' as const
  }
  return (
    <PromptCard
      item={item}
      about={decisionAbout(decision, entry?.subject.component.name)}
      answers={[
        { key: 'y', label: REVIEW_TEXT.askDone, run: ask('done') },
        { key: 'n', label: REVIEW_TEXT.askLater, run: ask('later') },
        { key: 'u', label: REVIEW_TEXT.askDropped, run: ask('given-up') },
      ]}
    >
      {shown.hidesNames ? null : <p>{decisionText(decision, style)}</p>}
      {shown.hidesMoney ? null : (
        <dl className={styles.pairs}>
          <dt>{COMMON_TEXT.expected}</dt>
          <dd>{effectText(decision.effect, style) ?? NOT_SET}</dd>
          <dt>{REVIEW_TEXT.measured}</dt>
          <dd>{measured ?? COMMON_TEXT.unknown}</dd>
          {decision.outcome === null ? null : (
            <>
              <dt>{DECISION_FIELDS.outcome.label}</dt>
              <dd>{decision.outcome}</dd>
            </>
          )}
        </dl>
      )}
      {asked === 'later' ? (
        <TextDialog
          title={REVIEW_TEXT.newDate}
          label={DECISION_FIELDS.due.label}
          value=""
          action={COMMON_TEXT.save}
          commit={(typed) => {
            const day = parseDateText(typed, { field: 'due', locale: style.locale, today: assessment.asOf })
            if (!day.ok) return problemText(day.problem, style)
            return done(commit((context) => postponePromise(context, decision, day.value, assessment.asOf)))
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'done' || asked === 'given-up' ? (
        <OutcomeDialog
          decision={decision}
          outcome={asked === 'done' ? COMMON_TEXT.done : REVIEW_TEXT.dropped}
          onRecorded={onAnswered}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </PromptCard>
  )

  function done(sentence: string | null): string | null {
    if (sentence === null) onAnswered()
    return sentence
  }
}
