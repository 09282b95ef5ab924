// The reasons of the verdict, headline first, what would clear each, and what was decided about them: decisions in force
// and past, and exemptions with the day they end.

import { type ComponentAssessment, type Decision, type Exemption, isClosed, isInForce } from '#core'
import {
  COMPONENT_TEXT,
  checkBadge,
  clearingText,
  coveredNames,
  DECIDE_TEXT,
  DECISION_FIELDS,
  decisionText,
  EXCEPTION_FIELDS,
  effectText,
  exemptionText,
  RULE_WORDS,
  verdictText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Badge } from '../../widgets/badge.tsx'
import facts from '../../widgets/facts.module.css'
import { Card, Note, Stack } from '../../widgets/layout.tsx'
import styles from './component.module.css'
import { DecisionActions, ExemptionActions } from './decision-actions.tsx'
import { Part } from './part.tsx'

export function DecisionsPart({ entry }: { readonly entry: ComponentAssessment }) {
  const style = useNumberStyle()
  const { decisions, exemptions } = entry.subject
  const isNothing = entry.reasons.length + decisions.length + exemptions.length === 0
  return (
    <Part title={COMPONENT_TEXT.decisions}>
      {isNothing ? <Note>{DECIDE_TEXT.none}</Note> : null}
      <Stack as="ul">
        {entry.reasons.map((check) => {
          const clearing = clearingText(check, style)
          const { state, word } = checkBadge(check, entry, style)
          return (
            <Stack key={check.rule} as="li" gap={1} align="start">
              <Badge state={state} word={RULE_WORDS[check.rule].name} reason={word} />
              <p>{verdictText(check, style)}</p>
              {clearing === null ? null : <Note>{clearing}.</Note>}
            </Stack>
          )
        })}
      </Stack>
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
      {exemptions.map((exemption) => (
        <ExemptionCard key={exemption.id} exemption={exemption} />
      ))}
    </Part>
  )
}

function DecisionCard({ decision }: { readonly decision: Decision }) {
  const style = useNumberStyle()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const { ruleIds, rationale, alternatives, effect, outcome, due } = decision
  const isOverdue = !isClosed(decision, asOf) && due !== null && due < asOf
  return (
    <Card as="article" gap={2} className={styles.card}>
      <p className={styles.cardTitle}>{decisionText(decision, style)}</p>
      {isOverdue ? <p>{DECIDE_TEXT.overdue}</p> : null}
      <Lines
        lines={[
          [DECISION_FIELDS.ruleIds.label, coveredNames(ruleIds)],
          [DECISION_FIELDS.rationale.label, rationale],
          [DECISION_FIELDS.alternatives.label, alternatives],
          [DECISION_FIELDS.effect.label, effectText(effect, style)],
          [DECISION_FIELDS.outcome.label, outcome],
        ]}
      />
      <DecisionActions decision={decision} />
    </Card>
  )
}

function ExemptionCard({ exemption }: { readonly exemption: Exemption }) {
  const style = useNumberStyle()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const holds = isInForce(exemption, asOf)
  return (
    <Card as="article" gap={2} className={styles.card}>
      <p className={styles.cardTitle}>{exemptionText(exemption, holds, style)}</p>
      <Lines
        lines={[
          [DECISION_FIELDS.ruleIds.label, coveredNames(exemption.ruleIds)],
          [EXCEPTION_FIELDS.reason.label, exemption.reason],
        ]}
      />
      {holds ? <ExemptionActions exemption={exemption} /> : null}
    </Card>
  )
}

function Lines({ lines }: { readonly lines: readonly (readonly [label: string, text: string | null])[] }) {
  return (
    <dl className={facts.facts}>
      {lines.map(([label, text]) =>
        text === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
