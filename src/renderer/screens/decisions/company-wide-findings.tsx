// What is said of the company as a whole, a finding each: what it is, what was decided about it, and the two ways to settle it.
// Used by the overview, the review and the decision log.

import { useState } from 'react'
import type { CompanyWideFinding } from '#core'
import { companyWideLabel, DECIDE_TEXT, decisionText, exemptionText, RULE_WORDS, verdictText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge, type BadgeProps } from '../../widgets/badge.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { DecideDialog } from '../component/decide-dialog.tsx'
import { DecisionActions, ExemptionActions } from '../component/decision-actions.tsx'
import type { Choice } from '../component/decision-draft.ts'

export interface CompanyWideFindingsProps {
  readonly findings: readonly CompanyWideFinding[]
  /** In front of others no names are shown, and with them no buttons that lead to more of them. */
  readonly hidesNames?: boolean
  readonly hidesMoney?: boolean
}

export function CompanyWideFindings({ findings, hidesNames = false, hidesMoney = false }: CompanyWideFindingsProps) {
  const [asked, setAsked] = useState<{ readonly finding: CompanyWideFinding; readonly choice: Choice } | null>(null)
  return (
    <>
      <ul className={lines.lines} aria-label={DECIDE_TEXT.companyWideFindings}>
        {findings.map((finding) => (
          <Stack key={finding.rule} as="li" gap={2} align="start">
            <Finding finding={finding} hidesMoney={hidesMoney} />
            {hidesNames ? null : <Settling finding={finding} onAsk={(choice) => setAsked({ finding, choice })} />}
          </Stack>
        ))}
      </ul>
      {asked === null ? null : <DecideDialog entries={[asked.finding]} choice={asked.choice} onClose={() => setAsked(null)} />}
    </>
  )
}

/** A finding that is watched of a measure is neutral: it asks nothing. */
const BADGE_STATES: Readonly<Record<CompanyWideFinding['state'], BadgeProps['state']>> = {
  'to-decide': 'FAIL',
  watch: 'WATCH',
  planned: 'PLANNED',
  kept: 'EXEMPT',
}

export function CompanyWideBadge({ finding }: { readonly finding: CompanyWideFinding }) {
  const style = useNumberStyle()
  const isFlagged = finding.state === 'watch' && finding.verdict.informational
  return <Badge state={isFlagged ? 'N/A' : BADGE_STATES[finding.state]} word={companyWideLabel(finding, style)} />
}

function Finding({ finding, hidesMoney }: { readonly finding: CompanyWideFinding; readonly hidesMoney: boolean }) {
  const style = useNumberStyle()
  return (
    <>
      <span>
        <strong>{RULE_WORDS[finding.rule].name}</strong> <CompanyWideBadge finding={finding} />
      </span>
      {hidesMoney ? null : <p>{verdictText(finding.verdict, style)}</p>}
    </>
  )
}

interface SettlingProps {
  readonly finding: CompanyWideFinding
  readonly onAsk: (choice: Choice) => void
}

function Settling({ finding: { rule, decision, exemption }, onAsk }: SettlingProps) {
  const style = useNumberStyle()
  const { name } = RULE_WORDS[rule]
  if (decision === null && exemption === null)
    return (
      <Buttons>
        <Button onClick={() => onAsk('other')} aria-label={`${DECIDE_TEXT.decide} ${name}`}>
          {DECIDE_TEXT.decide}
        </Button>
        <Button kind="quiet" onClick={() => onAsk('keep')} aria-label={`${DECIDE_TEXT.grantException} ${name}`}>
          {DECIDE_TEXT.grantException}
        </Button>
      </Buttons>
    )
  return (
    <>
      {decision === null ? null : (
        <>
          <p>{decisionText(decision, style)}</p>
          {decision.rationale === null ? null : <Note>{decision.rationale}</Note>}
          <DecisionActions decision={decision} />
        </>
      )}
      {exemption === null ? null : (
        <>
          <p>{exemptionText(exemption, true, style)}</p>
          {exemption.reason === null ? null : <Note>{exemption.reason}</Note>}
          <ExemptionActions exemption={exemption} />
        </>
      )}
    </>
  )
}
