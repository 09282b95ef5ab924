// What can still be done about a decision and an exception: say what came of it, take it back, end it today. Used by the
// component page, by what is said of the company as a whole, and by the decision log.

import { useState } from 'react'
import { closeDecision, type Decision, type Exemption, endExemption, withdrawDecision } from '#core'
import { DECIDE_TEXT, DECISION_FIELDS } from '#wording'
import { useApplyEdit, useCommit, useSessionState } from '../../session/use-session.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { TextDialog } from '../../widgets/text-dialog.tsx'

export function DecisionActions({ decision: { id, outcome } }: { readonly decision: Pick<Decision, 'id' | 'outcome'> }) {
  const commit = useCommit()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Buttons>
        {outcome === null ? <Button onClick={() => setIsAsking(true)}>{DECIDE_TEXT.recordOutcome}</Button> : null}
        <Button kind="quiet" onClick={() => void commit((context) => withdrawDecision(context, id))}>
          {DECIDE_TEXT.withdraw}
        </Button>
      </Buttons>
      {isAsking ? (
        <TextDialog
          title={DECIDE_TEXT.outcomeTitle}
          description={DECIDE_TEXT.outcomeHint}
          label={DECISION_FIELDS.outcome.label}
          value=""
          action={DECIDE_TEXT.saveOutcome}
          commit={(typed) => commit((context) => closeDecision(context, id, typed, { on: asOf }))}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  )
}

export function ExemptionActions({ exemption: { id } }: { readonly exemption: Pick<Exemption, 'id'> }) {
  const apply = useApplyEdit()
  const asOf = useSessionState((state) => state.assessment.asOf)
  return (
    <Buttons>
      <Button kind="quiet" onClick={() => void apply((context) => endExemption(context, id, asOf))}>
        {DECIDE_TEXT.endNow}
      </Button>
    </Buttons>
  )
}
