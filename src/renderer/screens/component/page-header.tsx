// The top of the page: where it leads back to, the verdict in a sentence with the advice beside it, and what can be done.

import { ArrowLeft, Copy, Gavel, Printer } from 'lucide-react'
import { type ComponentAssessment, isApproachAssumed } from '#core'
import {
  adviceLabel,
  adviceNotes,
  assumedApproach,
  COMPONENT_TEXT,
  choiceLabel,
  componentBadge,
  DECIDE_TEXT,
  type DecisionRecord,
  RULE_WORDS,
  recordMarkdown,
  verdictText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { WordedBadge } from '../../widgets/badge.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { Note, Stack } from '../../widgets/layout.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import styles from './component.module.css'

export interface PageHeaderProps {
  readonly entry: ComponentAssessment
  readonly record: DecisionRecord
  readonly onBack: () => void
  readonly onDecide: () => void
}

export function PageHeader({ entry, record, onBack, onDecide }: PageHeaderProps) {
  const style = useNumberStyle()
  const { subject, verdict, reasons, recommendation } = entry
  const { component } = subject
  const [first] = reasons
  const notes = recommendation.code === 'unknown' ? [] : adviceNotes(recommendation, style)
  return (
    <Stack as="header" gap={2} align="start" className={styles.header}>
      <Button kind="quiet" icon={<ArrowLeft />} onClick={onBack}>
        {COMPONENT_TEXT.back}
      </Button>
      <h1 className={styles.title} tabIndex={-1}>
        {component.name}
      </h1>
      <Note>
        {choiceLabel('layer', component.layer)} ·{' '}
        {isApproachAssumed(component) ? assumedApproach(component.approach) : choiceLabel('approach', component.approach)} ·{' '}
        {choiceLabel('lifecycle', component.lifecycle)}
        {component.vendor === null ? '' : ` · ${component.vendor}`}
      </Note>
      <WordedBadge {...componentBadge(entry, style)} />
      {first === undefined ? null : <p className={styles.sentence}>{verdictText(first, style)}</p>}
      {recommendation.state === 'N/A' ? null : (
        <p className={styles.sentence}>
          <Note as="span">{RULE_WORDS.recommendation.name}</Note> {[`${adviceLabel(recommendation)}.`, ...notes].join(' ')}
        </p>
      )}
      <Buttons>
        {verdict === 'FAIL' || verdict === 'WATCH' ? (
          <Button kind={entry.toDecide ? 'primary' : 'plain'} icon={<Gavel />} onClick={onDecide}>
            {verdict === 'FAIL' ? DECIDE_TEXT.decide : DECIDE_TEXT.grantException}
          </Button>
        ) : null}
        <Button icon={<Printer />} onClick={() => window.print()}>
          {COMPONENT_TEXT.print}
        </Button>
        <Button icon={<Copy />} onClick={() => copyRecord(record)}>
          {COMPONENT_TEXT.copyMarkdown}
        </Button>
      </Buttons>
    </Stack>
  )
}

function copyRecord(record: DecisionRecord): void {
  const isCopied = copyText(recordMarkdown(record))
  showToast(isCopied ? { title: COMPONENT_TEXT.copied, description: record.title } : { title: COMPONENT_TEXT.notCopied, tone: 'problem' })
}
