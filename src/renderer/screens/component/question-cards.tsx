// The three questions as large controls side by side, each with what its rule says about the answer.

import type { ReactNode } from 'react'
import type { ComponentAssessment, RuleId } from '#core'
import { INSPECTOR_TEXT } from '#wording'
import { Card } from '../../widgets/layout.tsx'
import { OwnerList } from '../inspector/owner-list.tsx'
import { EdgeQuestion, ReverseQuestion } from '../inspector/questions.tsx'
import { RuleOutcome } from '../inspector/rule-outcome.tsx'
import { askedOf } from './asked.ts'
import styles from './component.module.css'

export function QuestionCards({ entry }: { readonly entry: ComponentAssessment }) {
  const { component } = entry.subject
  return (
    <div className={styles.questions}>
      <QuestionCard title={INSPECTOR_TEXT.edge} entry={entry} rule="differentiation">
        <EdgeQuestion component={component} />
      </QuestionCard>
      <QuestionCard title={INSPECTOR_TEXT.reverse} entry={entry} rule="reversibility">
        <ReverseQuestion component={component} asksEffort={askedOf(entry).switchEffort} />
      </QuestionCard>
      <QuestionCard title={INSPECTOR_TEXT.time} entry={entry} rule="owner-time">
        <OwnerList entry={entry} />
      </QuestionCard>
    </div>
  )
}

interface QuestionCardProps {
  readonly title: string
  readonly entry: ComponentAssessment
  readonly rule: RuleId
  readonly children: ReactNode
}

function QuestionCard({ title, entry, rule, children }: QuestionCardProps) {
  return (
    <Card as="section" aria-label={title}>
      <h2>{title}</h2>
      <RuleOutcome entry={entry} rule={rule} />
      {children}
    </Card>
  )
}
