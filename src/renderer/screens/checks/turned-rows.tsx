// Which verdicts another limit would turn, and which way.

import type { Rule, Verdict } from '#core'
import { CHECKS_TEXT, COMMON_TEXT, stateLabel } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import hidden from '../../widgets/hidden.module.css'
import { Note, Row } from '../../widgets/layout.tsx'
import rowName from '../../widgets/row-name.module.css'
import styles from './checks.module.css'
import { readingOf, type Trial, type Turn } from './limit-trial.ts'
import { RowList } from './row-list.tsx'

const HEIGHTS = { wide: 36, narrow: 60 }

export interface TurnedRowsProps {
  readonly trial: Trial
  readonly rule: Rule
  readonly onOpenComponent: (id: string) => void
}

export function TurnedRows({ trial, rule, onOpenComponent }: TurnedRowsProps) {
  if (trial.components.length === 0) return null
  return (
    <RowList label={COMMON_TEXT.verdictChanges} items={trial.components} heights={HEIGHTS} keyOf={({ id }) => id}>
      {(turn, tabIndex) => <TurnedRow turn={turn} rule={rule} tabIndex={tabIndex} onOpenComponent={onOpenComponent} />}
    </RowList>
  )
}

interface TurnedRowProps extends Pick<TurnedRowsProps, 'rule' | 'onOpenComponent'> {
  readonly turn: Turn
  readonly tabIndex: 0 | -1
}

function TurnedRow({ turn: { id, name, before, after }, rule, tabIndex, onOpenComponent }: TurnedRowProps) {
  return (
    <Row gap={3} justify="space-between" className={styles.turn}>
      <button type="button" className={`${rowName.name} ${styles.open}`} tabIndex={tabIndex} onClick={() => onOpenComponent(id)}>
        {name}
      </button>
      <Row as="span" wrap={false}>
        <Reading verdict={before} rule={rule} />
        <Note as="span" size="body" aria-hidden="true">
          →
        </Note>
        <span className={hidden.hidden}>{CHECKS_TEXT.wouldRead}</span>
        <Reading verdict={after} rule={rule} />
      </Row>
    </Row>
  )
}

function Reading({ verdict, rule }: { readonly verdict: Verdict; readonly rule: Rule }) {
  const style = useNumberStyle()
  if (rule.kind !== 'check' && rule.kind !== 'data') return <span>{readingOf(verdict, rule)}</span>
  return <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} />
}
