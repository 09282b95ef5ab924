// Hands the workbook to the board: what the Excel file holds, for which quarter, and the button that writes it.
// Mounted by app.tsx; the file is chosen in a dialog of the main process.

import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import type { Exported } from '#contract'
import { quarterOf } from '#core'
import { problemText } from '#wording'
import type { Library } from '../../session/library.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Progress } from '../../widgets/progress.tsx'
import styles from './export-screen.module.css'
import { type ExportTask, useExport } from './use-export.ts'

export interface ExportScreenProps {
  readonly library: Library
}

const SHEETS: readonly (readonly [name: string, holds: string])[] = [
  ['Cover', 'the finding in one sentence, the day it was judged, the fingerprint of the workbook'],
  ['Summary', 'figures, what needs a decision, what is missing'],
  ['Inputs', 'company and limits, every one with its source; change a blue cell and all verdicts follow'],
  ['Components', 'one row each: owner, time, cost, the three answers, verdict and advice'],
  ['Time', 'who gives how much time to what'],
  ['Checks', 'every check with its inputs and limit, as live formulas'],
  ['Model checks', 'the sheet’s own results held against those of the app'],
  ['Notes', 'your notes, the terms, how each number is counted'],
]

const STEPS = {
  reading: 'Reading the saved workbook',
  planning: 'Laying out the sheets',
  writing: 'Writing cells and formulas',
  checking: 'Checking what was written',
} as const

export function ExportScreen({ library }: ExportScreenProps) {
  const session = useSession()
  const { workbook, assessment, save } = useSessionState()
  const task = useExport(session, library)
  const settings = workbook.tables.settings['settings']
  const quarter = quarterOf(assessment.asOf, settings?.fiscalStartMonth ?? 1)
  const company = workbook.tables.company['company']?.name ?? ''
  const isBlocked = save.kind === 'not-saved'

  return (
    <div className={styles.screen}>
      <header>
        <h1>Board workbook</h1>
        <p className={styles.lead}>
          {company} · Q{quarter.quarter} {quarter.year} · {assessment.totals.components} components
        </p>
      </header>
      {isBlocked ? (
        <Banner tone="problem" actions={<Button onClick={() => void session.retrySave()}>Try again</Button>}>
          Your last changes are not saved, and an export is written from the saved workbook. {problemText(save.problem)}
        </Banner>
      ) : null}
      <section className={styles.action} aria-label="Export">
        <ExportAction task={task} isBlocked={isBlocked} showExported={(what) => void library.showExported(what)} />
      </section>
      <section aria-labelledby="export-holds">
        <h2 id="export-holds" className={styles.heading}>
          What it holds
        </h2>
        <dl className={styles.sheets}>
          {SHEETS.map(([name, holds]) => (
            <div key={name} className={styles.sheet}>
              <dt>{name}</dt>
              <dd>{holds}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>
          Every verdict is a formula, so the file goes on judging when numbers change in Excel. It carries names and notes as they stand
          here.
        </p>
      </section>
    </div>
  )
}

interface ExportActionProps {
  readonly task: ExportTask
  readonly isBlocked: boolean
  readonly showExported: (what: 'file' | 'folder') => void
}

function ExportAction({ task, isBlocked, showExported }: ExportActionProps) {
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
      <div>
        <Button kind="primary" icon={<FileSpreadsheet />} disabled={isBlocked} onClick={() => void task.start()}>
          {state.kind === 'done' ? 'Export again…' : 'Export to Excel…'}
        </Button>
      </div>
    </>
  )
}

function Done({ exported, showExported }: { readonly exported: Exported; readonly showExported: (what: 'file' | 'folder') => void }) {
  return (
    <div className={styles.done} role="status">
      <p className={styles.file}>{exported.file}</p>
      <p className={styles.facts}>
        {exported.sheets} sheets, {exported.formulas.toLocaleString('en')} formulas, written to {exported.folder}
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
