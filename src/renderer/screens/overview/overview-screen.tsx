// The whole list at a glance: the finding in one sentence, the figures, what asks for a decision, and apart from it what
// is missing or odd in the data.

import { Gauge } from 'lucide-react'
import { figuresOf, quarterOf, quarterRange } from '#core'
import {
  COMMON_TEXT,
  comparedSentence,
  findingSentence,
  nothingToDecide,
  OVERVIEW_TEXT,
  quotesSentence,
  stateLabel,
  verdictText,
  whyNothingToDecide,
} from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useLibrary } from '../../session/use-app.tsx'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { wantsQuote } from '../component/asked.ts'
import { DecideButton } from '../component/decide-button.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { useShowInInventory } from '../use-open.ts'
import { ActiveExceptionsList } from './active-exceptions.tsx'
import { OverviewCharts } from './charts.tsx'
import { DataFindings } from './data-findings.tsx'
import { DecisionTable } from './decision-table.tsx'
import { Figures, type FiguresProps } from './figures.tsx'
import { NextRenewals } from './next-renewals.tsx'
import styles from './overview.module.css'
import { type OverviewFacts, overviewFacts } from './overview-facts.ts'
import { RecentChanges } from './recent-changes.tsx'
import { Stack } from './stack.tsx'
import { stackFacts } from './stack-facts.ts'
import { useEarlierFigures } from './use-earlier-figures.ts'

export const OVERVIEW: ScreenDescription = { icon: Gauge, Component: OverviewScreen }

function OverviewScreen() {
  const library = useLibrary()
  const go = useGo()
  const assessment = useSessionState((state) => state.assessment)
  const fiscalStartMonth = useSessionState((state) => state.workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  const workbook = useSessionState((state) => state.workbook)
  const style = useNumberStyle()
  const facts = overviewFacts(assessment)
  const figures = figuresOf(assessment)
  const quarter = quarterOf(assessment.asOf, fiscalStartMonth)
  const earlier = useEarlierFigures(library, useSession(), workbook, quarterRange(quarter, fiscalStartMonth).first)
  const isEmpty = assessment.components.length === 0

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <header>
        <h1 className={styles.finding}>{findingSentence(assessment.totals, style)}</h1>
        <Note size="body">
          {OVERVIEW_TEXT.asOf(assessment.setting.company.name, `${quarter.year}Q${quarter.quarter}`, assessment.asOf, style)}
        </Note>
      </header>
      {isEmpty ? (
        <EmptyState
          title={OVERVIEW_TEXT.empty}
          actions={
            <Button kind="primary" onClick={() => go('inventory')}>
              {COMMON_TEXT.goToInventory}
            </Button>
          }
        >
          {OVERVIEW_TEXT.emptyText}
        </EmptyState>
      ) : (
        <>
          <div>
            <Figures assessment={assessment} facts={facts} figures={figures} earlier={earlier ?? null} />
            {/* Until it is known its line is kept free: nothing below may jump. */}
            <Note size="small" className={styles.compared}>
              {earlier === undefined ? '' : comparedSentence(earlier?.with ?? null, style)}
            </Note>
          </div>
          <Decisions assessment={assessment} facts={facts} figures={figures} />
          <Stack facts={stackFacts(assessment, workbook)} />
          <OverviewCharts assessment={assessment} />
          <EdgeShare facts={facts} />
          <NextRenewals />
          <ActiveExceptionsList assessment={assessment} />
          <DataFindings facts={facts} />
          <RecentChanges />
        </>
      )}
    </div>
  )
}

function Decisions({ assessment, facts, figures: { missing } }: Omit<FiguresProps, 'earlier'>) {
  const showInInventory = useShowInInventory()
  const style = useNumberStyle()
  const { decisions, small, furtherDecisions, planned } = facts
  const { components, setting } = assessment
  /** Components that a managed quote would help to decide. */
  const quotesWanted = components.filter(wantsQuote).length
  return (
    <section aria-labelledby="overview-decisions">
      <h2 id="overview-decisions" className={styles.heading}>
        {OVERVIEW_TEXT.decisions}
      </h2>
      {decisions.length === 0 ? (
        <EmptyState title={nothingToDecide(facts, missing, setting.limits['owner-time'], style)}>
          {whyNothingToDecide(small.length, missing, style)}
        </EmptyState>
      ) : (
        <DecisionTable label={OVERVIEW_TEXT.decisions} rows={decisions} />
      )}
      {furtherDecisions === 0 ? null : (
        <Button kind="quiet" onClick={() => showInInventory('to-decide')}>
          {OVERVIEW_TEXT.more(furtherDecisions, style)}
        </Button>
      )}
      {small.length === 0 ? null : (
        <Disclosure summary={OVERVIEW_TEXT.minorItems(small.length, style)}>
          <DecisionTable label={COMMON_TEXT.minorItems} rows={small} />
          <DecideButton entries={components.filter((entry) => entry.small)} />
          <Button kind="quiet" onClick={() => showInInventory('to-decide')}>
            {OVERVIEW_TEXT.showInInventory}
          </Button>
        </Disclosure>
      )}
      {quotesWanted === 0 ? null : <Note className={styles.note}>{quotesSentence(quotesWanted, style)}</Note>}
      {decisions.length + small.length === 0 ? null : (
        <Note className={styles.note}>{OVERVIEW_TEXT.fullCost(setting.company.engineerMonthlyCost, style)}</Note>
      )}
      {planned === 0 ? null : <Note className={styles.note}>{OVERVIEW_TEXT.planned(planned, style)}</Note>}
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
        {OVERVIEW_TEXT.differentiators}
      </h2>
      <p className={styles.sentence}>
        {verdict.code === 'too-few-answers' ? null : <Badge state={verdict.state} word={stateLabel(verdict.state, verdict, style)} />}{' '}
        {verdictText(verdict, style)}
      </p>
    </section>
  )
}
