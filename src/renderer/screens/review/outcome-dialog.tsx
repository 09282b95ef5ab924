// Asks what came of a decision, and what it came to where somebody knows.

import { useState } from 'react'
import { closeDecision, type Decision, parseMoneyText } from '#core'
import { problemText } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, moneyAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { parseSignedShare } from '../component/decision-draft.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './review.module.css'
import { useReviewEdits } from './use-review-edit.ts'

export interface OutcomeDialogProps {
  readonly decision: Decision
  readonly outcome: string
  readonly onRecorded: () => void
  readonly onClose: () => void
}

/** What came of it, and what it came to where somebody knows; what is left blank is measured two quarters later. */
export function OutcomeDialog({ decision, outcome, onRecorded, onClose }: OutcomeDialogProps) {
  const { apply } = useReviewEdits()
  const { locale, currency } = useNumberStyle()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const [draft, setDraft] = useState({ outcome, cash: '', capacity: '' })
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    return null
  }

  function save(): void {
    const typed = { currency, decimalMark: decimalMarkOf(locale) }
    const cash = parseMoneyText(draft.cash, { ...typed, field: 'actual.cash' })
    const capacity = parseSignedShare(draft.capacity, 'actual.capacity', typed)
    const sentence = !cash.ok
      ? problemText(cash.problem)
      : !capacity.ok
        ? problemText(capacity.problem)
        : apply((context) =>
            closeDecision(context, decision.id, draft.outcome.trim(), { on: asOf, actual: { cash: cash.value, capacity: capacity.value } }),
          )
    setRefusal(sentence)
    if (sentence !== null) return
    onClose()
    onRecorded()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="What came of it"
      description="What is left blank is measured from the component, two quarters after the decision."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" onClick={save}>
            Record it
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField label="Outcome" value={draft.outcome} commit={(text) => keep({ outcome: text.trim() })} />
        <TextField
          label="Cash saved a month"
          align="end"
          prefix={currency}
          placeholder={decision.effect.cash === null ? 'not known' : `expected ${moneyAsTyped(decision.effect.cash, currency, locale)}`}
          value={draft.cash}
          commit={(text) => keep({ cash: text.trim() })}
        />
        <TextField
          label="Time freed, of one engineer"
          align="end"
          suffix="%"
          placeholder={decision.effect.capacity === null ? 'not known' : `expected ${shareAsTyped(decision.effect.capacity, locale)}`}
          value={draft.capacity}
          commit={(text) => keep({ capacity: text.trim() })}
        />
      </div>
      <Refusal sentence={refusal} size="body" />
    </Dialog>
  )
}
