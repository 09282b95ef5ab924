// What is said of the company as a whole: decided, accepted until a day, or carried forward.

import { useState } from 'react'
import type { CompanyWideItem } from '#core'
import { DECIDE_TEXT, decisionText, exemptionText, RULE_WORDS, verdictText } from '#wording'
import { DecideDialog } from '../component/decide-dialog.tsx'
import type { Choice } from '../component/decision-draft.ts'
import { CompanyWideBadge } from '../decisions/company-wide-findings.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'

export function CompanyWidePrompt({ item }: PromptProps<CompanyWideItem>) {
  const style = useNumberStyle()
  const shown = useShown()
  const [choice, setChoice] = useState<Choice | null>(null)
  const { finding } = item
  const { rule, verdict, state, decision, exemption } = finding
  const choose = (next: Choice) => () => {
    setChoice(next)
    return 'asks' as const
  }
  return (
    <PromptCard
      item={item}
      about={RULE_WORDS[rule].name}
      answers={
        state === 'to-decide'
          ? [
              { key: 'Enter', label: DECIDE_TEXT.decide, run: choose('other') },
              { key: 'u', label: DECIDE_TEXT.grantException, run: choose('keep') },
            ]
          : []
      }
    >
      <CompanyWideBadge finding={finding} />
      {shown.hidesMoney ? null : <p>{verdictText(verdict, style)}</p>}
      {decision === null || shown.hidesNames ? null : <p>{decisionText(decision, style)}</p>}
      {exemption === null || shown.hidesNames ? null : <p>{exemptionText(exemption, true, style)}</p>}
      {choice === null ? null : <DecideDialog entries={[finding]} choice={choice} onClose={() => setChoice(null)} />}
    </PromptCard>
  )
}
