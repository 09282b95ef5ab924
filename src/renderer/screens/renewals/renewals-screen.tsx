// Every date on which something ends, has to be canceled or was promised, by month, with the money it concerns.

import { CalendarPlus } from 'lucide-react'
import { calendarFile, type IsoTime, type Renewal, renewalsWithin } from '#core'
import { monthText, problemText, RENEWALS_TEXT, renewalsFinding, SCREEN_TABLE } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenHead } from '../../navigation/screen-head.tsx'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Row } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { showToast } from '../../widgets/toasts.tsx'
import { RenewalTable } from './renewal-table.tsx'
import { SOON_DAYS, useRenewals } from './use-renewals.ts'

export const RENEWALS: ScreenDescription = { Component: RenewalsScreen }

function RenewalsScreen() {
  const renewals = useRenewals()
  const style = useNumberStyle()
  const asOf = useSessionState((state) => state.assessment.asOf)
  const save = useSavedCalendar(renewals)
  if (renewals.length === 0) {
    return (
      <div className={page.page}>
        <ScreenHead title={SCREEN_TABLE.renewals.title} />
        <EmptyState title={RENEWALS_TEXT.emptyTitle}>{RENEWALS_TEXT.empty}</EmptyState>
      </div>
    )
  }
  const overdue = renewals.filter(({ isOverdue }) => isOverdue)
  const ahead = renewals.filter(({ isOverdue }) => !isOverdue)
  const months = [...new Set(ahead.map(({ day }) => day.slice(0, 7)))]
  return (
    <div className={page.page}>
      <ScreenHead
        title={SCREEN_TABLE.renewals.title}
        finding={renewalsFinding(renewals, renewalsWithin(renewals, asOf, SOON_DAYS), style)}
        lead={RENEWALS_TEXT.lead}
      />
      <Row gap={0} align="stretch" wrap={false}>
        <Button icon={<CalendarPlus />} onClick={() => void save()}>
          {RENEWALS_TEXT.save}
        </Button>
      </Row>
      {overdue.length === 0 ? null : <RenewalTable title={RENEWALS_TEXT.overdue} renewals={overdue} />}
      {months.map((month) => (
        <RenewalTable key={month} title={monthText(month)} renewals={ahead.filter(({ day }) => day.startsWith(month))} />
      ))}
    </div>
  )
}

/** Saves all dates as one calendar file; a second one replaces the entries of the first, because their ids stay. */
function useSavedCalendar(renewals: readonly Renewal[]): () => Promise<void> {
  const { ask } = useLibrary()
  const style = useNumberStyle()
  const workbook = useSessionState((state) => state.workbook)
  const company = useSessionState((state) => state.assessment.setting.company.name)
  return async () => {
    const at = new Date().toISOString() as IsoTime
    const days = renewals.map((renewal) => ({
      uid: `${renewal.key}.${workbook.id}@rightsize.invalid`,
      at,
      day: renewal.day,
      summary: RENEWALS_TEXT.entry(renewal),
      description: company,
    }))
    const saved = await ask('review:save-calendar', { fileName: RENEWALS_TEXT.fileName, text: calendarFile(days) })
    if (!saved.ok) showToast({ title: problemText(saved.problem, style), tone: 'problem', about: 'file' })
    else if (saved.value !== null) showToast({ title: RENEWALS_TEXT.saved, description: saved.value, about: 'file' })
  }
}
