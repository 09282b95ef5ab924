// Costs as people have them: bills split over components, credits, exchange rates, where costs are booked, the budget, what
// investors ask of it all, and the lists that prices came from. What one component costs is typed in the inspector; here is what several share.

import { useMemo } from 'react'
import { investorFigures } from '#core'
import { costsSentence } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import page from '../../widgets/page.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import { BillsSection } from './bills-section.tsx'
import { BookedSection } from './booked-section.tsx'
import { budgetQuarters } from './budget-facts.ts'
import { BudgetSection } from './budget-section.tsx'
import styles from './costs.module.css'
import { costsFacts } from './costs-facts.ts'
import { CreditsSection } from './credits-section.tsx'
import { ImportsSection } from './imports-section.tsx'
import { InvestorsSection } from './investors-section.tsx'
import { MissingRates } from './missing-rates.tsx'
import { RatesSection } from './rates-section.tsx'

export function CostsScreen({ onOpenComponent }: { readonly onOpenComponent: (id: string) => void }) {
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const facts = useMemo(() => costsFacts(assessment), [assessment])
  const workbook = useSessionState((state) => state.workbook)
  const investor = useMemo(() => investorFigures(workbook, assessment), [workbook, assessment])
  const fiscalStart = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  const style = useNumberStyle()
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <header>
        <h1>Costs</h1>
        <p className={page.finding} role="status">
          {costsSentence(assessment.totals, style)}
        </p>
      </header>
      {isReadOnly ? <Banner tone="caution">This workbook is open for reading only. Its costs cannot be changed here.</Banner> : null}
      {facts.missingRates.length === 0 ? null : <MissingRates currencies={facts.missingRates} />}
      <BillsSection bills={facts.bills} onOpenComponent={onOpenComponent} />
      <CreditsSection grants={facts.grants} />
      <RatesSection />
      <BookedSection />
      <BudgetSection quarters={budgetQuarters(workbook, investor, assessment.asOf, fiscalStart)} />
      <InvestorsSection figures={investor.figures} />
      <ImportsSection />
    </div>
  )
}
