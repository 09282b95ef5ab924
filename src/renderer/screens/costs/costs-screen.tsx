// Costs as people have them: bills split over components, credits, exchange rates, and the lists that prices came
// from. What one component costs is typed in the inspector; here is what several share.

import { useMemo } from 'react'
import { costsSentence } from '#wording'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import { BillsSection } from './bills-section.tsx'
import styles from './costs.module.css'
import { costsFacts } from './costs-facts.ts'
import { CreditsSection } from './credits-section.tsx'
import { ImportsSection } from './imports-section.tsx'
import { MissingRates } from './missing-rates.tsx'
import { RatesSection } from './rates-section.tsx'

export function CostsScreen({ onOpenComponent }: { readonly onOpenComponent: (id: string) => void }) {
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const facts = useMemo(() => costsFacts(assessment), [assessment])
  const style = useNumberStyle()
  return (
    <div className={styles.screen}>
      <header>
        <h1>Costs</h1>
        <p className={styles.finding} role="status">
          {costsSentence(assessment.totals, style)}
        </p>
      </header>
      {isReadOnly ? <Banner tone="caution">This workbook is open for reading only. Its costs cannot be changed here.</Banner> : null}
      {facts.missingRates.length === 0 ? null : <MissingRates currencies={facts.missingRates} />}
      <BillsSection bills={facts.bills} onOpenComponent={onOpenComponent} />
      <CreditsSection grants={facts.grants} />
      <RatesSection />
      <ImportsSection />
    </div>
  )
}
