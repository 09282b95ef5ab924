// The whole list at a glance: the finding in one sentence, the figures, what needs a decision, what costs most, what comes up, which
// input would help most, and apart from it what is odd in the data.

import { Gauge } from 'lucide-react'
import { useMemo } from 'react'
import { completenessOf, countsOf, figuresOf, quarterOf, quarterRange } from '#core'
import { COMMON_TEXT, comparedSentence, completenessSentence, findingSentence, OVERVIEW_TEXT } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { ActiveExceptionsList } from './active-exceptions.tsx'
import { OverviewCharts } from './charts/charts.tsx'
import { companyFacts } from './company-facts.ts'
import { CompanyWide } from './company-wide.tsx'
import { DataFindings } from './data-findings.tsx'
import { Decisions } from './decisions.tsx'
import { Figures } from './figures.tsx'
import { HelpfulInputs } from './helpful-inputs.tsx'
import { NextRenewals } from './next-renewals.tsx'
import styles from './overview.module.css'
import { overviewFacts } from './overview-facts.ts'
import { RecentChanges } from './recent-changes.tsx'
import { TopCosts } from './top-costs.tsx'
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
  const counts = countsOf(assessment)
  const complete = completenessSentence(
    useMemo(() => completenessOf(assessment), [assessment]),
    style,
  )

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <header>
        <h1 className={styles.finding}>{findingSentence(counts, style)}</h1>
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
          {complete === '' ? null : <Note size="body">{complete}</Note>}
          <Decisions assessment={assessment} facts={facts} />
          <CompanyWide facts={companyFacts(assessment, workbook)} />
          <div className={styles.columns}>
            <TopCosts />
            <NextRenewals />
            <HelpfulInputs />
            <ActiveExceptionsList assessment={assessment} />
          </div>
          <OverviewCharts assessment={assessment} />
          <DataFindings facts={facts} />
          <RecentChanges />
        </>
      )}
    </div>
  )
}
