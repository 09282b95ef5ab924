// Hands the workbook to the board: what the Excel file holds, for which quarter, and the button that writes it.
// Mounted by app.tsx; the file is chosen in a dialog of the main process.

import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { Exported, ExportRequest } from '#contract'
import { AUDIENCES, type Audience, lockedQuarters, PACK_FORMATS, type PackFormat, type QuarterRecord, quarterId, quarterOf } from '#core'
import {
  AUDIENCE_WORDS,
  type BoardFileFacts,
  counted,
  lockedLabel,
  PACK_WORDS,
  packContentsText,
  problemText,
  quarterText,
  SHEETS,
  suggestedName,
} from '#wording'
import type { Library } from '../../session/library.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Progress } from '../../widgets/progress.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { Select } from '../../widgets/select.tsx'
import styles from './export-screen.module.css'
import { type ExportTask, useExport } from './use-export.ts'

export interface ExportScreenProps {
  readonly library: Library
}

const STEPS = {
  reading: 'Reading the saved workbook',
  planning: 'Laying it out',
  writing: 'Writing the file',
  checking: 'Checking what was written',
} as const

export function ExportScreen({ library }: ExportScreenProps) {
  const session = useSession()
  const { workbook, assessment, save } = useSessionState()
  const task = useExport(session, library)
  const settings = workbook.tables.settings['settings']
  const quarter = quarterOf(assessment.asOf, settings?.fiscalStartMonth ?? 1)
  const company = workbook.tables.company['company']?.name ?? ''
  const [asked, setAsked] = useState<string | null>(null)
  const locked = lockedQuarters(workbook).toReversed()
  const record = locked.find(({ id }) => id === asked) ?? null
  const [format, setFormat] = useState<PackFormat>('workbook')
  const [audience, setAudience] = useState<Audience>('board')
  const file = suggestedName({ company, audience, ...fileFacts(record, { quarter: quarterId(quarter), rev: workbook.rev }) }, format)
  const isBlocked = save.kind === 'not-saved'

  return (
    <div className={styles.screen}>
      <header>
        <h1>Board pack</h1>
        <p className={styles.lead}>
          {company} · {quarterText(record?.quarter ?? quarterId(quarter))} ·{' '}
          {counted(record?.figures.components ?? assessment.totals.components, 'components')}
        </p>
      </header>
      {isBlocked ? (
        <Banner tone="problem" actions={<Button onClick={() => void session.retrySave()}>Try again</Button>}>
          Your last changes are not saved, and an export is written from the saved workbook. {problemText(save.problem)}
        </Banner>
      ) : null}
      <section className={styles.action} aria-label="Export">
        {PACK_FORMATS.length > 1 ? (
          <SegmentedChoice
            label="What"
            value={format}
            options={PACK_FORMATS.map((each) => ({ value: each, label: PACK_WORDS[each].name }))}
            onChange={(chosen) => setFormat(chosen ?? format)}
          />
        ) : null}
        <SegmentedChoice
          label="For"
          value={audience}
          options={AUDIENCES.map((each) => ({ value: each, label: AUDIENCE_WORDS[each].name }))}
          onChange={(chosen) => setAudience(chosen ?? audience)}
        />
        {locked.length === 0 ? null : (
          <Select
            label="Which quarter"
            value={record?.id ?? null}
            blank={`Q${quarter.quarter} ${quarter.year}, open: a draft`}
            options={locked.map((each) => ({ value: each.id, label: lockedLabel(each) }))}
            onChange={setAsked}
          />
        )}
        <ExportAction
          task={task}
          what={{ recordId: record?.id ?? null, format, audience }}
          file={file}
          isBlocked={isBlocked}
          showExported={(what) => void library.showExported(what)}
        />
      </section>
      <section aria-labelledby="export-holds">
        <h2 id="export-holds" className={styles.heading}>
          What it holds
        </h2>
        <dl className={styles.sheets}>
          {PACK_WORDS[format].holds
            .filter(([part]) => audience === 'team' || part !== SHEETS.written)
            .map(([part, about]) => (
              <div key={part} className={styles.sheet}>
                <dt>{part}</dt>
                <dd>{about}</dd>
              </div>
            ))}
        </dl>
        <p className={styles.note}>
          {PACK_WORDS[format].note} {AUDIENCE_WORDS[audience].holds}
        </p>
      </section>
    </div>
  )
}

/** As the dialog will suggest it: a lock has a revision of its own, and is prepared until somebody's approval is recorded. */
function fileFacts(record: QuarterRecord | null, present: Omit<BoardFileFacts, 'company'>): Omit<BoardFileFacts, 'company'> {
  if (record === null) return present
  return { quarter: record.quarter, rev: record.revision, status: record.approvedBy === null ? 'prepared' : 'approved' }
}

interface ExportActionProps {
  readonly task: ExportTask
  readonly what: Omit<ExportRequest, 'id'>
  /** The name that the dialog will suggest. */
  readonly file: string
  readonly isBlocked: boolean
  readonly showExported: (what: 'file' | 'folder') => void
}

function ExportAction({ task, what, file, isBlocked, showExported }: ExportActionProps) {
  const { state } = task
  if (state.kind === 'running') {
    const { progress, cancelling } = state
    return (
      <div className={styles.running}>
        <Progress
          label={progress === null ? 'Waiting for the file’s name' : STEPS[progress.step]}
          done={progress?.done ?? null}
          total={progress?.total ?? 1}
        />
        <Button onClick={task.cancel} disabled={cancelling}>
          {cancelling ? 'Cancelling…' : 'Cancel'}
        </Button>
      </div>
    )
  }
  return (
    <>
      {state.kind === 'failed' ? <Banner tone="problem">{problemText(state.problem)}</Banner> : null}
      {state.kind === 'cancelled' ? <Banner tone="info">Cancelled. Nothing was written.</Banner> : null}
      {state.kind === 'done' ? <Done exported={state.exported} showExported={showExported} /> : null}
      <div className={styles.start}>
        <Button kind="primary" icon={<FileSpreadsheet />} disabled={isBlocked} onClick={() => void task.start(what)}>
          {state.kind === 'done' ? 'Export again…' : PACK_WORDS[what.format].action}
        </Button>
        <span className={styles.suggested}>{file}</span>
      </div>
    </>
  )
}

function Done({ exported, showExported }: { readonly exported: Exported; readonly showExported: (what: 'file' | 'folder') => void }) {
  return (
    <div className={styles.done} role="status">
      <p className={styles.file}>{exported.file}</p>
      <p className={styles.facts}>
        {packContentsText(exported.contents)}, written to {exported.folder}
      </p>
      <div className={styles.buttons}>
        <Button icon={<FileSpreadsheet />} onClick={() => showExported('file')}>
          Open
        </Button>
        <Button icon={<FolderOpen />} onClick={() => showExported('folder')}>
          Show in folder
        </Button>
      </div>
    </div>
  )
}
