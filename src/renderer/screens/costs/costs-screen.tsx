// Costs as a company has them: credits, exchange rates, where costs are booked, the budget, investor metrics, and the
// lists that prices came from. What one component costs is typed in the inspector; what several share stands on Bills.

import { ReceiptText } from 'lucide-react'
import { useMemo } from 'react'
import { investorFigures } from '#core'
import { COSTS_TEXT, costsSentence, SCREEN_TABLE } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import page from '../../widgets/page.module.css'
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

export const COSTS: ScreenDescription = { icon: ReceiptText, Component: CostsScreen }

function CostsScreen() {
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const facts = useMemo(() => costsFacts(assessment), [assessment])
  const workbook = useSessionState((state) => state.workbook)
  const investor = useMemo(() => investorFigures(workbook, assessment), [workbook, assessment])
  const fiscalStart = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  const style = useNumberStyle()
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.costs.title} finding={costsSentence(assessment.totals, style)} />
      {isReadOnly ? <Banner tone="caution">{COSTS_TEXT.readOnly}</Banner> : null}
      {facts.missingRates.length === 0 ? null : <MissingRates currencies={facts.missingRates} />}
      <CreditsSection grants={facts.grants} />
      <RatesSection />
      <BookedSection />
      <BudgetSection quarters={budgetQuarters(workbook, investor, assessment.asOf, fiscalStart)} />
      <InvestorsSection figures={investor.figures} />
      <ImportsSection />
    </div>
  )
}
