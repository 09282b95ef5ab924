// What is said of the company as a whole: decided, accepted until a day, or carried forward; and together what is only watched.

import { useState } from 'react'
import type { CompanyWideItem, WatchedItem } from '#core'
import { COMMON_TEXT, DECIDE_TEXT, decisionText, exemptionText, REVIEW_TEXT, RULE_WORDS, verdictText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { DecideDialog } from '../component/decide-dialog.tsx'
import type { Choice } from '../component/decision-draft.ts'
import { CompanyWideBadge, CompanyWideFindings } from '../decisions/company-wide-findings.tsx'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps } from './prompt-card.tsx'
import { useAnswer } from './use-review-edit.ts'

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

export function WatchedPrompt({ item }: PromptProps<WatchedItem>) {
  const { hidesMoney, hidesNames } = useShown()
  const answer = useAnswer(item, COMMON_TEXT.companyWide)
  return (
    <PromptCard
      item={item}
      about={COMMON_TEXT.companyWide}
      answers={item.state === 'open' ? [{ key: 'Enter', label: REVIEW_TEXT.nothingToDecide, run: () => answer(null) }] : []}
    >
      <CompanyWideFindings findings={item.findings} hidesNames={hidesNames} hidesMoney={hidesMoney} />
    </PromptCard>
  )
}
