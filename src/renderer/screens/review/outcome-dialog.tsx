// Asks for the outcome of a decision, and for its actual effect where that is known.

import { useState } from 'react'
import { closeDecision, type Decision, parseMoneyText } from '#core'
import { DECIDE_TEXT, DECISION_FIELDS, REVIEW_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useApplyEdit, useSessionState } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import field from '../../widgets/field.module.css'
import { type FormRefusal, Refusable, refusalOf } from '../../widgets/form-refusal.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import { decimalMarkOf, moneyAsTyped, shareAsTyped } from '../../widgets/typed-amounts.ts'
import { parseSignedShare } from '../component/decision-draft.ts'

export interface OutcomeDialogProps {
  readonly decision: Decision
  readonly outcome: string
  readonly onRecorded: () => void
  readonly onClose: () => void
}

/** A blank effect is measured two quarters after the decision. */
export function OutcomeDialog({ decision, outcome, onRecorded, onClose }: OutcomeDialogProps) {
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const [draft, setDraft] = useState({ outcome, cash: '', capacity: '' })
  const [refusal, setRefusal] = useState<FormRefusal | null>(null)
  const keep = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    return null
  }

  function save(): void {
    const typed = { currency: style.currency, decimalMark: decimalMarkOf(style.locale) }
    const cash = parseMoneyText(draft.cash, { ...typed, field: 'actual.cash' })
    const capacity = parseSignedShare(draft.capacity, 'actual.capacity', typed)
    const closed = apply((context) => {
      if (!cash.ok) return cash
      if (!capacity.ok) return capacity
      const actual = { cash: cash.value, capacity: capacity.value }
      return closeDecision(context, decision.id, draft.outcome.trim(), { on: asOf, actual })
    })
    setRefusal(refusalOf(closed, style, ['outcome', 'actual.cash', 'actual.capacity']))
    if (!closed.ok) return
    onClose()
    onRecorded()
  }

  return (
    <Dialog
      title={DECIDE_TEXT.outcomeTitle}
      description={REVIEW_TEXT.outcomeHint}
      action={{ label: DECIDE_TEXT.saveOutcome, onClick: save }}
      onClose={onClose}
    >
      <Refusable refusal={refusal} size="body">
        <div className={field.fields}>
          <TextField
            name="outcome"
            label={DECISION_FIELDS.outcome.label}
            value={draft.outcome}
            commit={(text) => keep({ outcome: text.trim() })}
          />
          <TextField
            name="actual.cash"
            label={DECISION_FIELDS['actual.cash'].label}
            align="end"
            prefix={style.currency}
            placeholder={REVIEW_TEXT.expectedValue(
              decision.effect.cash === null ? null : moneyAsTyped(decision.effect.cash, style.currency, style.locale),
            )}
            value={draft.cash}
            commit={(text) => keep({ cash: text.trim() })}
          />
          <TextField
            name="actual.capacity"
            label={DECISION_FIELDS['actual.capacity'].label}
            align="end"
            suffix="%"
            placeholder={REVIEW_TEXT.expectedValue(
              decision.effect.capacity === null ? null : shareAsTyped(decision.effect.capacity, style.locale),
            )}
            value={draft.capacity}
            commit={(text) => keep({ capacity: text.trim() })}
          />
        </div>
      </Refusable>
    </Dialog>
  )
}
