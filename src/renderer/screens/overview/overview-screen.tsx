// The whole list at a glance: the finding in one sentence, the figures, what asks for a decision, and apart from it what
// is missing or odd in the data. Mounted by app.tsx.

import { quarterOf } from '#core'
import { findingSentence, formatDate, nothingToDecide, stateLabel, verdictText, whyNothingToDecide } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { OverviewCharts } from './charts.tsx'
import { DataFindings } from './data-findings.tsx'
import { DecisionTable } from './decision-table.tsx'
import { Figures } from './figures.tsx'
import styles from './overview.module.css'
import { type OverviewFacts, overviewFacts } from './overview-facts.ts'

export interface OverviewScreenProps {
  /** Opens a component in the inspector. */
  readonly onOpenComponent: (id: string) => void
  readonly onGoTo: (screen: 'inventory' | 'settings') => void
}

export function OverviewScreen({ onOpenComponent, onGoTo }: OverviewScreenProps) {
  const assessment = useSessionState((state) => state.assessment)
  const fiscalStartMonth = useSessionState((state) => state.workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  const style = useNumberStyle()
  const facts = overviewFacts(assessment)
  const quarter = quarterOf(assessment.asOf, fiscalStartMonth)
  const isEmpty = assessment.components.length === 0

  return (
    <div className={styles.screen}>
      <header>
        <h1 className={styles.finding}>{findingSentence(assessment.totals, style)}</h1>
        <p className={styles.lead}>
          {assessment.setting.company.name} · Q{quarter.quarter} {quarter.year}, judged on {formatDate(assessment.asOf, style)}
        </p>
      </header>
      {isEmpty ? (
        <EmptyState
          title="List what your team runs"
          actions={
            <Button kind="primary" onClick={() => onGoTo('inventory')}>
              Go to the inventory
            </Button>
          }
        >
          Name, owner, time and cost of each piece of infrastructure. Most start with ten rows; the figures and verdicts stand here from the
          first one on.
        </EmptyState>
      ) : (
        <>
          <Figures assessment={assessment} facts={facts} onGoToSettings={() => onGoTo('settings')} />
          <Decisions
            facts={facts}
            missing={assessment.totals.byVerdict.UNKNOWN}
            limitBp={assessment.setting.limits['owner-time']}
            onOpenComponent={onOpenComponent}
            onGoTo={onGoTo}
          />
          <OverviewCharts assessment={assessment} />
          <EdgeShare facts={facts} />
          <DataFindings facts={facts} onOpenComponent={onOpenComponent} />
        </>
      )}
    </div>
  )
}

interface DecisionsProps extends OverviewScreenProps {
  readonly facts: OverviewFacts
  /** Components whose verdict waits for an answer. */
  readonly missing: number
  readonly limitBp: number
}

function Decisions({ facts, missing, limitBp, onOpenComponent, onGoTo }: DecisionsProps) {
  const style = useNumberStyle()
  const { decisions, small, furtherDecisions, planned } = facts
  return (
    <section aria-labelledby="overview-decisions">
      <h2 id="overview-decisions" className={styles.heading}>
        Needs a decision
      </h2>
      {decisions.length === 0 ? (
        <EmptyState title={nothingToDecide(facts.isAllWithinLimit, missing, limitBp, style)}>
          {whyNothingToDecide(small.length, missing, style)}
        </EmptyState>
      ) : (
        <DecisionTable label="Needs a decision" rows={decisions} onOpenComponent={onOpenComponent} />
      )}
      {furtherDecisions === 0 ? null : (
        <Button kind="quiet" onClick={() => onGoTo('inventory')}>
          {furtherDecisions} more in the inventory
        </Button>
      )}
      {small.length === 0 ? null : (
        <Disclosure summary={small.length === 1 ? '1 small item' : `${small.length} small items, decided together`}>
          <DecisionTable label="Small items" rows={small} onOpenComponent={onOpenComponent} />
        </Disclosure>
      )}
      {planned === 0 ? null : (
        <p className={styles.note}>{planned === 1 ? '1 more is decided and planned.' : `${planned} more are decided and planned.`}</p>
      )}
    </section>
  )
}

function EdgeShare({ facts }: { readonly facts: OverviewFacts }) {
  const style = useNumberStyle()
  const verdict = facts.edgeShare
  if (verdict === null) return null
  return (
    <section aria-labelledby="overview-edge">
      <h2 id="overview-edge" className={styles.heading}>
        Why customers choose us
      </h2>
      <p className={styles.sentence}>
        {verdict.code === 'too-few-answers' ? null : <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} />}{' '}
        {verdictText(verdict, style)}
      </p>
    </section>
  )
}
