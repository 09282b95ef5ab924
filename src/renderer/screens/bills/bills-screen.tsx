// Bills: amounts that several components share, each split over them, and the proof of those that were imported.

import { FileUp } from 'lucide-react'
import { useMemo } from 'react'
import { BILL_WINDOW_TEXT, BILLS_TEXT, costsSentence, SCREEN_TABLE } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import page from '../../widgets/page.module.css'
import { BillsSection } from '../costs/bills-section.tsx'
import styles from '../costs/costs.module.css'
import { costsFacts } from '../costs/costs-facts.ts'
import { MissingRates } from '../costs/missing-rates.tsx'
import { ProofsSection } from './proofs-section.tsx'

export const BILLS: ScreenDescription = { Component: BillsScreen }

function BillsScreen() {
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const desk = useCommandDesk()
  const facts = useMemo(() => costsFacts(assessment), [assessment])
  const style = useNumberStyle()
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <ScreenHead title={SCREEN_TABLE.bills.title} finding={costsSentence(assessment.totals, style)} lead={BILLS_TEXT.lead} />
      {isReadOnly ? <Banner tone="caution">{BILLS_TEXT.readOnly}</Banner> : null}
      {facts.missingRates.length === 0 ? null : <MissingRates currencies={facts.missingRates} />}
      <div>
        <Button icon={<FileUp />} onClick={() => void desk.run('import-bill')}>
          {BILL_WINDOW_TEXT.importBill}
        </Button>
      </div>
      <BillsSection bills={facts.bills} />
      <ProofsSection />
    </div>
  )
}
