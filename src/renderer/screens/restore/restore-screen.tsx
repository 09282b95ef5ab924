// Earlier versions of the open workbook: what each held, how it differs from now, and the way back to it.
// Going back is one step that undo takes back. Also reads every copy on this computer on request.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { DataCheck, EarlierVersion } from '#contract'
import type { Result } from '#core'
import { dataCheckText, differenceText, formatDateTime, problemText, SCREEN_TABLE } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'
import { useLibrary } from '../../session/use-app.tsx'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import page from '../../widgets/page.module.css'
import { showToast } from '../../widgets/toasts.tsx'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './restore.module.css'
import { VersionTable } from './version-table.tsx'

type Versions = Result<readonly EarlierVersion[]>

export const EARLIER_VERSIONS: ScreenDescription = { Component: RestoreScreen }

function RestoreScreen() {
  const library = useLibrary()
  const session = useSession()
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const versions = useVersions(library, session)
  const { locale } = useNumberStyle()
  const [asked, setAsked] = useState<EarlierVersion | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function restore(version: EarlierVersion): Promise<void> {
    setAsked(null)
    setIsBusy(true)
    const restored = await library.restore(session, version)
    setIsBusy(false)
    if (!restored.ok) return showToast({ title: problemText(restored.problem), tone: 'problem' })
    showToast({
      title: `This is the version of ${formatDateTime(version.savedAt, { locale })} again`,
      description: 'What was there before is kept as a backup.',
      action: { label: 'Undo', run: () => takeBack(session) },
    })
  }

  return (
    <div className={page.page} aria-busy={isBusy}>
      <header>
        <h1>{SCREEN_TABLE['earlier-versions'].title}</h1>
        <ScreenTabs />
        <p className={page.lead}>
          The copy before the last save, and the backups: the ten newest, one of each of the last thirty days with changes, and every one
          made before an update of the format.
        </p>
      </header>
      {isReadOnly ? (
        <Banner tone="caution">This workbook is open for reading only; it cannot go back to an earlier version here.</Banner>
      ) : null}
      <VersionList versions={versions} disabled={isReadOnly || isBusy} onRestore={setAsked} />
      <CheckData library={library} />
      <Dialog
        open={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        title={`Go back to ${formatDateTime(asked?.savedAt ?? null, { locale })}?`}
        description={`${asked?.facts ? differenceText(asked.facts.difference) : ''} A backup of the present is made first, and Undo takes it back.`}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>Keep the present</Button>
            <Button kind="primary" onClick={() => asked !== null && void restore(asked)}>
              Go back
            </Button>
          </>
        }
      />
    </div>
  )
}

/** Not what was done since: the message may outlast the next edit. */
function takeBack(session: Session): void {
  if (session.state().undo?.label.code === 'restore-version') void session.undo()
}

/** Read again after every save: a restored version, an undo and an edit all change what differs. */
function useVersions(library: Library, session: Session): Versions | null {
  const [versions, setVersions] = useState<Versions | null>(null)
  const rev = useSessionState((state) => (state.save.kind === 'saved' || state.save.kind === 'read-only' ? state.workbook.rev : null))
  const newest = useRef(0)
  const load = useCallback(async () => {
    newest.current += 1
    const mine = newest.current
    const answer = await library.earlierVersions(session)
    if (mine === newest.current) setVersions(answer)
  }, [library, session])
  useEffect(() => {
    if (rev !== null) void load()
  }, [rev, load])
  return versions
}

interface VersionListProps {
  readonly versions: Versions | null
  readonly disabled: boolean
  readonly onRestore: (version: EarlierVersion) => void
}

function VersionList({ versions, disabled, onRestore }: VersionListProps) {
  if (versions === null) return <p className={page.lead}>Reading the backups…</p>
  if (!versions.ok) return <Banner tone="problem">{problemText(versions.problem)}</Banner>
  if (versions.value.length === 0) {
    return <EmptyState title="None yet">The first one is kept when you change something and when the workbook is opened again.</EmptyState>
  }
  return <VersionTable versions={versions.value} disabled={disabled} onRestore={onRestore} />
}

function CheckData({ library }: { readonly library: Library }) {
  const [result, setResult] = useState<Result<DataCheck> | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function run(): Promise<void> {
    setIsBusy(true)
    setResult(await library.ask('library:check', null))
    setIsBusy(false)
  }

  return (
    <section className={styles.check} aria-labelledby="check-data">
      <h2 id="check-data">Check my data</h2>
      <p className={page.lead}>
        Reads every workbook on this computer, the copy before its last save and all its backups, and compares each with its checksum.
      </p>
      <div>
        <Button disabled={isBusy} onClick={() => void run()}>
          {isBusy ? 'Checking…' : 'Check my data'}
        </Button>
      </div>
      {result === null ? null : <CheckResult result={result} />}
    </section>
  )
}

function CheckResult({ result }: { readonly result: Result<DataCheck> }) {
  if (!result.ok) return <Banner tone="problem">{problemText(result.problem)}</Banner>
  const { workbooks, copies, damaged } = result.value
  return (
    <Banner tone={damaged.length === 0 ? 'info' : 'caution'}>
      {dataCheckText({ workbooks, copies, damaged: damaged.length })}
      {damaged.length === 0 ? null : (
        <ul className={styles.damaged}>
          {damaged.map(({ name, problem }) => (
            <li key={`${name} ${problemText(problem)}`}>
              {name === '' ? 'Unreadable workbook' : name}: {problemText(problem)}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  )
}
