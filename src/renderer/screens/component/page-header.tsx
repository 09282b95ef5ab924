// The top of the page: where it leads back to, the verdict in a sentence with the advice beside it, and what can be done.

import { ArrowLeft, Copy, Gavel, Printer } from 'lucide-react'
import type { ComponentAssessment } from '#core'
import {
  adviceLabel,
  adviceNotes,
  choiceLabel,
  type DecisionRecord,
  decisionLabel,
  recordMarkdown,
  shortReason,
  stateLabel,
  verdictText,
} from '#wording'
import aside from '../../widgets/aside.module.css'
import { Badge } from '../../widgets/badge.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { showToast } from '../../widgets/toasts.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './component.module.css'

export interface PageHeaderProps {
  readonly entry: ComponentAssessment
  readonly record: DecisionRecord
  readonly onBack: () => void
  readonly onDecide: () => void
}

export function PageHeader({ entry, record, onBack, onDecide }: PageHeaderProps) {
  const style = useNumberStyle()
  const { subject, verdict, reasons, recommendation, decision } = entry
  const { component } = subject
  const [first] = reasons
  const reason = first === undefined || verdict === 'UNKNOWN' ? '' : shortReason(first, style)
  const notes = recommendation.code === 'unknown' ? [] : adviceNotes(recommendation)
  return (
    <header className={styles.header}>
      <Button kind="quiet" icon={<ArrowLeft />} onClick={onBack}>
        Back to the inventory
      </Button>
      <h1 className={styles.title} tabIndex={-1}>
        {component.name}
      </h1>
      <p className={aside.note}>
        {choiceLabel('layer', component.layer)} · {choiceLabel('approach', component.approach)} ·{' '}
        {choiceLabel('lifecycle', component.lifecycle)}
        {component.vendor === null ? '' : ` · ${component.vendor}`}
      </p>
      <div className={styles.verdict}>
        <Badge state={verdict} word={stateLabel(verdict, first ?? null, style)} {...(reason === '' ? {} : { reason })} />
        {decision === null ? null : <span className={aside.note}>{decisionLabel(decision, style)}</span>}
      </div>
      {first === undefined ? null : <p className={styles.sentence}>{verdictText(first, style)}</p>}
      {recommendation.state === 'N/A' ? null : (
        <p className={styles.sentence}>
          <span className={aside.note}>Advice</span> {[`${adviceLabel(recommendation)}.`, ...notes].join(' ')}
        </p>
      )}
      <Buttons>
        {verdict === 'FAIL' || verdict === 'WATCH' ? (
          <Button kind={entry.toDecide ? 'primary' : 'plain'} icon={<Gavel />} onClick={onDecide}>
            {verdict === 'FAIL' ? 'Decide…' : 'Keep until a day…'}
          </Button>
        ) : null}
        <Button icon={<Printer />} onClick={() => window.print()}>
          Print the record…
        </Button>
        <Button icon={<Copy />} onClick={() => copyRecord(record)}>
          Copy as Markdown
        </Button>
      </Buttons>
    </header>
  )
}

function copyRecord(record: DecisionRecord): void {
  const isCopied = copyText(recordMarkdown(record))
  showToast(
    isCopied ? { title: 'Copied as Markdown', description: record.title } : { title: 'The text could not be copied', tone: 'problem' },
  )
}
