// Earlier versions of the open workbook: what each held, how it differs from now, and the way back to it.
// Going back is one step that undo takes back. Also reads every copy on this computer on request.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { DataCheck, EarlierVersion } from '#contract'
import type { Result } from '#core'
import { COMMON_TEXT, dataCheckText, differenceText, formatDateTime, problemText, SCREEN_TABLE, VERSIONS_TEXT } from '#wording'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { restoreEarlierVersion } from '../../session/earlier-versions.ts'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { showToast } from '../../widgets/toasts.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { useUndoToast } from '../use-told.ts'
import styles from './restore.module.css'
import { VersionTable } from './version-table.tsx'

type Versions = Result<readonly EarlierVersion[]>

export const EARLIER_VERSIONS: ScreenDescription = { Component: RestoreScreen }

function RestoreScreen() {
  const library = useLibrary()
  const session = useSession()
  const undoToast = useUndoToast()
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const versions = useVersions(library, session)
  const style = useNumberStyle()
  const [asked, setAsked] = useState<EarlierVersion | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function restore(version: EarlierVersion): Promise<void> {
    setAsked(null)
    setIsBusy(true)
    const restored = await restoreEarlierVersion(library.ask, session, version)
    setIsBusy(false)
    if (!restored.ok) return showToast({ title: problemText(restored.problem, style), tone: 'problem' })
    const title = VERSIONS_TEXT.restored(formatDateTime(version.savedAt, style))
    undoToast({ title, description: VERSIONS_TEXT.kept }, 'restore-version')
  }

  return (
    <div className={page.page} aria-busy={isBusy}>
      <header>
        <h1>{SCREEN_TABLE['earlier-versions'].title}</h1>
        <ScreenTabs />
        <p className={page.lead}>{VERSIONS_TEXT.lead}</p>
      </header>
      {isReadOnly ? <Banner tone="caution">{VERSIONS_TEXT.readOnly}</Banner> : null}
      <VersionList versions={versions} disabled={isReadOnly || isBusy} onRestore={setAsked} />
      <CheckData library={library} />
      {asked === null ? null : (
        <Dialog
          title={VERSIONS_TEXT.restoreQuestion(formatDateTime(asked.savedAt, style))}
          description={VERSIONS_TEXT.restoreConsequence(asked.facts ? differenceText(asked.facts.difference, style) : '')}
          action={{ label: COMMON_TEXT.restore, onClick: () => void restore(asked) }}
          cancel={VERSIONS_TEXT.keep}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** Read again after every save: a restored version, an undo and an edit all change what differs. */
function useVersions(library: Library, session: Session): Versions | null {
  const [versions, setVersions] = useState<Versions | null>(null)
  const rev = useSessionState((state) => (state.save.kind === 'saved' || state.save.kind === 'read-only' ? state.workbook.rev : null))
  const newest = useRef(0)
  const load = useCallback(async () => {
    newest.current += 1
    const mine = newest.current
    const answer = await library.askSaved(session, 'workbook:earlier-versions', {})
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
  if (versions === null) return <p className={page.lead}>{VERSIONS_TEXT.reading}</p>
  if (!versions.ok) return <ProblemBanner problem={versions.problem} />
  if (versions.value.length === 0) {
    return <EmptyState title={VERSIONS_TEXT.emptyTitle}>{VERSIONS_TEXT.empty}</EmptyState>
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
    <Stack as="section" gap={2} aria-labelledby="check-data">
      <h2 id="check-data">{VERSIONS_TEXT.check}</h2>
      <p className={page.lead}>{VERSIONS_TEXT.checkLead}</p>
      <div>
        <Button disabled={isBusy} onClick={() => void run()}>
          {isBusy ? VERSIONS_TEXT.checking : VERSIONS_TEXT.check}
        </Button>
      </div>
      {result === null ? null : <CheckResult result={result} />}
    </Stack>
  )
}

function CheckResult({ result }: { readonly result: Result<DataCheck> }) {
  const style = useNumberStyle()
  if (!result.ok) return <ProblemBanner problem={result.problem} />
  const { workbooks, copies, damaged, unmatched } = result.value
  const found = [...damaged, ...unmatched]
  return (
    <Banner tone={found.length === 0 ? 'info' : 'caution'}>
      {dataCheckText({ workbooks, copies, damaged: damaged.length, unmatched: unmatched.length }, style)}
      {found.length === 0 ? null : (
        <ul className={styles.damaged}>
          {found.map(({ name, problem }) => (
            <li key={`${name} ${problemText(problem, style)}`}>
              {name === '' ? VERSIONS_TEXT.unreadable : name}: {problemText(problem, style)}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  )
}
