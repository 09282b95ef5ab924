// Hands the workbook to the board: on the left what is handed over, for which quarter, and the button that writes it; on the right
// the pages as they are printed. The file is chosen in a dialog of the main process.

import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  AUDIENCES,
  type Audience,
  countsOf,
  lockedQuarters,
  openQuarter,
  type PackFormat,
  type Paper,
  type QuarterRecord,
  quarterId,
  quarterOf,
} from '#core'
import {
  AUDIENCE_WORDS,
  type BoardFileFacts,
  COMMON_TEXT,
  countedRows,
  EXPORT_TEXT,
  LOCKED_TEXT,
  lockedLabel,
  PACK_WORDS,
  pluralize,
  quarterText,
  RAIL_ENTRIES,
  SHEETS,
  suggestedName,
  usualPaper,
} from '#wording'
import { useCommandEffects } from '../../commands/commands.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { useWriting } from '../../session/use-writing.ts'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { OnPaper } from '../../widgets/on-paper.tsx'
import { BoardPages } from '../../widgets/paper/board-pages.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { Select } from '../../widgets/select.tsx'
import { useKeptFocus } from '../../widgets/use-kept-focus.ts'
import { ExportAction } from './export-action.tsx'
import styles from './export-screen.module.css'
import { FormatChoice } from './format-choice.tsx'
import { NotSavedBanner } from './not-saved-banner.tsx'
import { PreviewPane } from './pages-preview.tsx'
import { PaperChoice } from './paper-choice.tsx'
import { SlidesOutline } from './slides-outline.tsx'
import { useBoardPages, useSlides } from './use-previews.ts'

export const EXPORT: ScreenDescription = { icon: FileSpreadsheet, Component: ExportScreen }

function ExportScreen() {
  const style = useNumberStyle()
  const { workbook, assessment, save } = useSessionState()
  const task = useWriting('workbook:export')
  const quarter = quarterOf(assessment.asOf, workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  const company = workbook.tables.company['company']?.name ?? ''
  const locked = lockedQuarters(workbook).toReversed()
  const isLocked = openQuarter(workbook, assessment.asOf).kind === 'locked'
  // Once the quarter is locked, the board gets what was locked: a draft of it would be handed over by mistake.
  const [asked, setAsked] = useState(() => (isLocked ? (locked[0]?.id ?? null) : null))
  const record = locked.find(({ id }) => id === asked) ?? null
  const recordId = record?.id ?? null
  const [format, setFormat] = useState<PackFormat>('workbook')
  const [audience, setAudience] = useState<Audience>('board')
  const [isNoted, setIsNoted] = useState(false)
  // Slides have no notes in any case, pages print none.
  const offersNotes = audience === 'board' && format === 'workbook'
  const withNotes = offersNotes && isNoted
  const [paper, setPaper] = useState<Paper>(() => usualPaper(style.locale))
  const file = suggestedName({ company, audience, ...fileFacts(record, { quarter: quarterId(quarter), rev: workbook.rev }) }, format)
  const present = LOCKED_TEXT.present(quarterId(quarter), isLocked)
  const isBlocked = save.kind === 'not-saved'
  const isRunning = task.state.kind === 'running'
  const pages = useBoardPages({ recordId, audience, withNotes, paper }, format !== 'slides')
  const slides = useSlides({ recordId, audience }, format === 'slides')
  const counted =
    record === null ? countedRows(countsOf(assessment), style) : pluralize(record.figures.components ?? 0, 'components', style)
  // What is planned or retired has its rows in a pack as well.
  const isEmpty = record === null && assessment.components.length === 0
  const [isPrinting, setIsPrinting] = useState(false)
  const part = useKeptFocus<HTMLElement>(task.state.kind)

  // The pages stand beside the screen while they are printed only: they are long.
  useEffect(() => {
    if (!isPrinting) return
    // Once the pages have fitted themselves.
    const fitted = setTimeout(() => {
      window.print()
      setIsPrinting(false)
    })
    return () => clearTimeout(fitted)
  }, [isPrinting])
  // Only what is seen is printed.
  useCommandEffects({ print: pages.shown === null || format === 'slides' ? null : () => setIsPrinting(true) })

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{RAIL_ENTRIES.pack}</h1>
        <ScreenTabs />
        <Note size="body">
          {company} · {quarterText(record?.quarter ?? quarterId(quarter))} · {counted}
        </Note>
      </header>
      <Stack gap={5} className={styles.choices}>
        <NotSavedBanner />
        <Stack ref={part} tabIndex={-1} as="section" gap={4} aria-label={EXPORT_TEXT.export}>
          <FormatChoice value={format} onChange={setFormat} disabled={isRunning} />
          <SegmentedChoice
            label={EXPORT_TEXT.audience}
            value={audience}
            options={AUDIENCES.map((each) => ({ value: each, label: AUDIENCE_WORDS[each].name }))}
            onChange={(chosen) => setAudience(chosen ?? audience)}
            disabled={isRunning}
          />
          {offersNotes ? (
            <SegmentedChoice
              label={EXPORT_TEXT.notes}
              value={isNoted ? 'in' : 'out'}
              options={[
                { value: 'out', label: EXPORT_TEXT.notesOut },
                { value: 'in', label: EXPORT_TEXT.notesIn },
              ]}
              onChange={(chosen) => setIsNoted(chosen === 'in')}
              disabled={isRunning}
            />
          ) : null}
          {locked.length === 0 ? null : (
            <Select
              label={COMMON_TEXT.quarter}
              value={recordId}
              blank={present}
              options={locked.map((each) => ({ value: each.id, label: lockedLabel(each) }))}
              onChange={setAsked}
              disabled={isRunning}
            />
          )}
          {format === 'slides' ? null : <PaperChoice value={paper} onChange={setPaper} disabled={isRunning} />}
          <ExportAction task={task} what={{ recordId, format, audience, withNotes, paper }} file={file} isBlocked={isBlocked} />
        </Stack>
        {PACK_WORDS[format].holds.length === 0 ? null : (
          <Disclosure summary={EXPORT_TEXT.contents}>
            <dl className={`${lines.lines} ${styles.sheets}`}>
              {PACK_WORDS[format].holds
                .filter(([part]) => audience === 'team' || part !== SHEETS.written)
                .map(([part, about]) => (
                  <div key={part}>
                    <dt>{part}</dt>
                    <dd>{about}</dd>
                  </div>
                ))}
            </dl>
          </Disclosure>
        )}
        <Note>
          {PACK_WORDS[format].note} {AUDIENCE_WORDS[audience].holds}
        </Note>
      </Stack>
      {format === 'slides' ? (
        <SlidesOutline
          of={`${AUDIENCE_WORDS[audience].name} · ${record === null ? present : lockedLabel(record)}`}
          preview={slides}
          isEmpty={isEmpty}
          isBlocked={isBlocked}
        />
      ) : (
        <PreviewPane preview={pages} isEmpty={isEmpty} isBlocked={isBlocked} />
      )}
      {isPrinting && pages.shown !== null ? (
        <OnPaper measuresItself>
          <BoardPages pages={pages.shown} />
        </OnPaper>
      ) : null}
    </div>
  )
}

/** As the dialog will suggest it: a lock has a revision of its own, and is prepared until somebody's approval is recorded. */
function fileFacts(record: QuarterRecord | null, present: Omit<BoardFileFacts, 'company'>): Omit<BoardFileFacts, 'company'> {
  if (record === null) return present
  return { quarter: record.quarter, rev: record.revision, status: record.approvedBy === null ? 'prepared' : 'approved' }
}
