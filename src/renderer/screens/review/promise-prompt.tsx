// A promise of an earlier review: done, later, or given up; what was expected beside what is measured so far.

import { useState } from 'react'
import { measuredEffect, type PromiseItem, parseIsoDate, postponePromise, problem } from '#core'
import { decisionText, effectText, problemText } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { useShown } from './presenter.tsx'
import { PromptCard } from './prompt-card.tsx'
import type { PromptProps } from './prompt-props.ts'
import styles from './review.module.css'
import { useReviewEdits } from './use-review-edit.ts'

type Asked = 'done' | 'given-up' | 'later' | null

export function PromisePrompt({ item, onAnswered }: PromptProps<PromiseItem>) {
  const { apply } = useReviewEdits()
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
      about={entry?.subject.component.name ?? 'A component that was deleted'}
      onAnswered={onAnswered}
      answers={[
        { key: 'y', label: 'Done…', run: ask('done') },
        { key: 'n', label: 'Not yet…', run: ask('later') },
        { key: 'u', label: 'Given up…', run: ask('given-up') },
      ]}
    >
      {shown.hidesNames ? null : <p>{decisionText(decision, style)}</p>}
      {shown.hidesMoney ? null : (
        <dl className={styles.pairs}>
          <dt>Expected</dt>
          <dd>{effectText(decision.effect, style) ?? 'nothing was said'}</dd>
          <dt>Measured so far</dt>
          <dd>{measured ?? 'not known'}</dd>
          {decision.outcome === null ? null : (
            <>
              <dt>What came of it</dt>
              <dd>{decision.outcome}</dd>
            </>
          )}
        </dl>
      )}
      {asked === 'later' ? (
        <TextDialog
          title="When will it be done?"
          label="New day"
          value=""
          action="Record it"
          commit={(typed) => {
            const day = parseIsoDate(typed.trim())
            if (day === null && typed.trim() !== '') return problemText(problem('not-a-date', { field: 'due', text: typed }))
            return done(apply((context) => postponePromise(context, decision, day, assessment.asOf)))
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === 'done' || asked === 'given-up' ? (
        <OutcomeDialog
          decision={decision}
          outcome={asked === 'done' ? 'Done' : 'Given up'}
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
