// Prompts about components that ask for a decision, small ones together, and the rest that asks for nothing.

import { useContext, useState } from 'react'
import type { ComponentAssessment, DecideItem, RestItem, SmallItem } from '#core'
import {
  adviceLabel,
  adviceNotes,
  COMMON_TEXT,
  componentBadge,
  DECIDE_TEXT,
  decisionText,
  exemptionText,
  knownCostText,
  REVIEW_TEXT,
  STEP_LABELS,
  verdictText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { WordedBadge } from '../../widgets/badge.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { DecideDialog } from '../component/decide-dialog.tsx'
import type { Choice } from '../component/decision-draft.ts'
import { useShown } from './presenter.tsx'
import { PromptCard, type PromptProps, WalkContext } from './prompt-card.tsx'

export function DecidePrompt({ item }: PromptProps<DecideItem>) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const { entry } = item
  const choose = (next: Choice) => () => {
    setChoice(next)
    return 'asks' as const
  }
  return (
    <PromptCard
      item={item}
      about={entry.subject.component.name}
      answers={
        entry.toDecide
          ? [
              { key: 'y', label: REVIEW_TEXT.followAdvice, run: choose('accept-advice') },
              { key: 'n', label: REVIEW_TEXT.planMigration, run: choose('move') },
              { key: 'u', label: DECIDE_TEXT.grantException, run: choose('keep') },
              { key: 'Enter', label: DECIDE_TEXT.decide, run: choose('accept-advice') },
            ]
          : []
      }
    >
      <Reasons entry={entry} />
      {choice === null ? null : <DecideDialog entries={[entry]} choice={choice} onClose={() => setChoice(null)} />}
    </PromptCard>
  )
}

export function Reasons({ entry }: { readonly entry: ComponentAssessment }) {
  const style = useNumberStyle()
  const shown = useShown()
  const { subject, reasons, recommendation, decision } = entry
  const kept = subject.exemptions.at(-1)
  return (
    <>
      <WordedBadge {...componentBadge(entry, style)} />
      {shown.hidesMoney ? null : reasons.map((reason) => <p key={reason.rule}>{verdictText(reason, style)}</p>)}
      <p>
        <strong>{adviceLabel(recommendation)}.</strong>{' '}
        {recommendation.code === 'unknown' ? '' : adviceNotes(recommendation, style).join(' ')}
      </p>
      <Note>{REVIEW_TEXT.costAndTime(knownCostText(subject, shown.money, style), subject.ownerTime.knownBp, style)}</Note>
      {decision === null || shown.hidesNames ? null : <p>{decisionText(decision, style)}</p>}
      {entry.verdict !== 'EXEMPT' || kept === undefined || shown.hidesNames ? null : <p>{exemptionText(kept, true, style)}</p>}
    </>
  )
}

export function SmallPrompt({ item }: PromptProps<SmallItem>) {
  const style = useNumberStyle()
  const [isDeciding, setIsDeciding] = useState(false)
  const asking = item.entries.filter(({ toDecide }) => toDecide)
  const open = () => {
    setIsDeciding(true)
    return 'asks' as const
  }
  return (
    <PromptCard
      item={item}
      about={COMMON_TEXT.minorItems}
      answers={asking.length === 0 ? [] : [{ key: 'Enter', label: REVIEW_TEXT.decideAll(asking.length, style), run: open }]}
    >
      <NameList entries={item.entries} />
      {isDeciding ? <DecideDialog entries={asking} onClose={() => setIsDeciding(false)} /> : null}
    </PromptCard>
  )
}

export function RestPrompt({ item }: PromptProps<RestItem>) {
  const { onCarry } = useContext(WalkContext)
  const style = useNumberStyle()
  const near = item.entries.filter(({ verdict }) => verdict === 'WATCH')
  return (
    <PromptCard
      item={item}
      about={STEP_LABELS.rest}
      answers={item.state === 'open' ? [{ key: 'Enter', label: REVIEW_TEXT.carryAll, run: onCarry }] : []}
    >
      {near.length === 0 ? null : <Note>{REVIEW_TEXT.watched(near.length, style)}</Note>}
      <Disclosure summary={REVIEW_TEXT.showNames(item.entries.length, style)}>
        <NameList entries={item.entries} />
      </Disclosure>
    </PromptCard>
  )
}

export function NameList({ entries }: { readonly entries: readonly ComponentAssessment[] }) {
  const style = useNumberStyle()
  return (
    <Stack as="ul" gap={1}>
      {entries.map((entry) => (
        <li key={entry.subject.component.id}>
          {entry.subject.component.name}
          {entry.verdict === 'PASS' || entry.verdict === 'N/A' ? null : <Note as="span"> · {componentBadge(entry, style).word}</Note>}
        </li>
      ))}
    </Stack>
  )
}
