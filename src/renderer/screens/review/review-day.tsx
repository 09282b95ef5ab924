// The day of the next review: typed or taken as suggested, and put into a calendar with an alarm a week before.

import { CalendarPlus } from 'lucide-react'
import { calendarFile, type IsoDate, type IsoTime, type PrepareList, quarterId, quarterOf, setReviewDay, suggestedReviewDay } from '#core'
import { prepareLines, problemText, REVIEW_TEXT, reviewDayTexts } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { copyText } from '../../widgets/copy-text.ts'
import { Row } from '../../widgets/layout.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { FieldControl } from '../record-field.tsx'
import styles from './review.module.css'

export interface ReviewDayProps {
  /** What is to be prepared for it; null where no quarter is open. */
  readonly list: PrepareList | null
}

export function ReviewDay({ list }: ReviewDayProps) {
  const style = useNumberStyle()
  const commit = useCommit()
  const { ask } = useLibrary()
  const workbook = useSessionState((state) => state.workbook)
  const today = useSessionState((state) => state.assessment.asOf)
  const { nextReview = null, fiscalStartMonth = 1 } = workbook.tables.settings['settings'] ?? {}
  const suggested = suggestedReviewDay(workbook, today)
  const set = (day: string | null) => commit((context) => setReviewDay(context, day as IsoDate | null))

  function entryOf(day: IsoDate): { readonly fileName: string; readonly text: string } {
    const quarter = list?.quarter ?? quarterId(quarterOf(day, fiscalStartMonth))
    const company = workbook.tables.company['company']?.name ?? ''
    const lines = list === null ? [] : prepareLines(list, style)
    const { summary, description, fileName } = reviewDayTexts({ company, quarter, day, lines }, style)
    const uid = `review-${quarter}.${workbook.id}@rightsize.invalid`
    return { fileName, text: calendarFile([{ uid, at: new Date().toISOString() as IsoTime, day, summary, description }]) }
  }

  async function save(day: IsoDate): Promise<void> {
    const saved = await ask('review:save-calendar', entryOf(day))
    if (!saved.ok) showToast({ title: problemText(saved.problem, style), tone: 'problem', about: 'file' })
    else if (saved.value !== null) showToast({ title: REVIEW_TEXT.calendarSaved, description: saved.value, about: 'file' })
  }

  return (
    <Row gap={3} align="start" className={styles.day}>
      <FieldControl
        table="settings"
        field="nextReview"
        label={REVIEW_TEXT.nextReview}
        placeholder={suggested}
        {...(nextReview === null || nextReview <= today ? { hint: REVIEW_TEXT.suggested(suggested, style) } : {})}
        value={nextReview}
        commit={(day) => set(day as IsoDate | null)}
      />
      <Row className={styles.answers}>
        {nextReview !== null && nextReview > today ? null : (
          <Button onClick={() => void set(suggested)}>{REVIEW_TEXT.suggestedDay(suggested, style)}</Button>
        )}
        {nextReview === null ? null : (
          <>
            <Button icon={<CalendarPlus />} onClick={() => void save(nextReview)}>
              {REVIEW_TEXT.saveCalendar}
            </Button>
            <Button kind="quiet" onClick={() => void copyText(entryOf(nextReview).text)}>
              {REVIEW_TEXT.copyCalendar}
            </Button>
          </>
        )}
      </Row>
    </Row>
  )
}
