// The whole window: Welcome while no workbook is open, else frame and screens around its session.
// Gives the app-wide commands their effect and keeps main's menu in step. Mounted by main.tsx.

import { useEffect, useEffectEvent, useState } from 'react'
import type { AboutApp, AppFacts, ListFile, RightsizeApi } from '#contract'
import { fail, ok, problem, type Result } from '#core'
import { FRAME_TEXT, PLAIN_STYLE, PRODUCT_NAME, problemText } from '#wording'
import { useCommandEffects } from './commands/commands.tsx'
import { AboutDialog } from './frame/about-dialog.tsx'
import { CommandPalette } from './frame/command-palette.tsx'
import styles from './frame/frame.module.css'
import { NoticesDialog } from './frame/notices-dialog.tsx'
import { ShortcutSheet } from './frame/shortcut-sheet.tsx'
import { WelcomeScreen } from './screens/welcome/welcome-screen.tsx'
import { chooseListFile } from './session/choose-list-file.ts'
import type { Library } from './session/library.ts'
import type { Session } from './session/session.ts'
import { AppContext } from './session/use-app.tsx'
import { useFrontSession } from './session/use-front-session.ts'
import { SessionContext } from './session/use-session.tsx'
import { MessageStrip, showToast } from './widgets/toasts.tsx'
import { Workspace } from './workspace.tsx'

export interface AppProps {
  readonly api: RightsizeApi
  readonly library: Library
  readonly facts: AppFacts
}

export function App({ api, library, facts }: AppProps) {
  const { session, ...front } = useFrontSession(keepWhatIsTyped)
  const [begun, setBegun] = useState<{ readonly session: Session; readonly list: ListFile } | null>(null)
  const [isFileComing, setIsFileComing] = useState(facts.isFileHandedOver)
  const [theme, setTheme] = useState(facts.theme)
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const [notices, setNotices] = useState<string | null>(null)
  const [about, setAbout] = useState<AboutApp | null>(null)

  const change = async (open: () => Promise<Result<Session | null>>) => tell(await front.change(open))

  function chooseTheme(next: AppFacts['theme']): void {
    setTheme(next)
    void api.ask('app:set-theme', next).then(tell)
  }

  async function sendCopy(open: Session): Promise<void> {
    keepWhatIsTyped()
    const sent = await library.sendCopy(open)
    if (!sent.ok) return tell(sent)
    if (sent.value !== null) showToast({ title: FRAME_TEXT.copySaved, description: sent.value, about: 'file' })
  }

  async function showNotices(): Promise<void> {
    const read = await api.ask('app:third-party-notices', null)
    if (read.ok) setNotices(read.value)
    else tell(read)
  }

  async function showAbout(): Promise<void> {
    const read = await api.ask('app:about', null)
    if (read.ok) setAbout(read.value)
    else tell(read)
  }

  async function saveDiagnostics(): Promise<void> {
    const saved = await api.ask('app:save-diagnostics', null)
    if (!saved.ok) tell(saved)
    else if (saved.value !== null) showToast({ title: FRAME_TEXT.diagnosticsSaved, description: saved.value, about: 'file' })
  }

  async function checkRelease(): Promise<void> {
    const checked = await api.ask('app:check-release', null)
    if (!checked.ok) return tell(checked)
    if (checked.value === null) return
    const { file, sha256 } = checked.value
    showToast({ title: FRAME_TEXT.releaseWhole(file), description: FRAME_TEXT.releaseSum(sha256), about: 'file' })
  }

  /** From Welcome: a list makes a workbook of its own, once it is taken. */
  async function beginWithList(): Promise<void> {
    const chosen = await chooseListFile(api)
    if (!chosen.ok) tell(chosen)
    else if (chosen.value !== null) await beginWith(chosen.value)
  }

  async function beginWith(list: ListFile): Promise<void> {
    await change(async () => {
      const begun = await library.beginBlank()
      setBegun({ session: begun, list })
      return ok(begun)
    })
  }

  useCommandEffects({
    // With a workbook open, the list goes into that one: the workspace gives the effect.
    ...(session === null ? { 'import-list': () => void beginWithList() } : {}),
    'new-blank': () => void change(() => library.createBlank()),
    'new-sample': () => void change(library.createSample),
    'open-file': () => void change(library.openFile),
    ...(session === null ? {} : { 'close-workbook': () => void front.close().then(tell), 'send-copy': () => void sendCopy(session) }),
    ...(session === null ? {} : { undo: () => void session.undo().then(tell), redo: () => void session.redo().then(tell) }),
    'show-data-folder': () => void api.ask('app:show-data-folder', null).then(tell),
    'show-shortcuts': () => setIsSheetOpen(true),
    'show-logs': () => void api.ask('app:show-logs', null).then(tell),
    'save-diagnostics': () => void saveDiagnostics(),
    'check-release': facts.checkReleases ? () => void checkRelease() : FRAME_TEXT.turnedOffByPolicy,
    'show-notices': () => void showNotices(),
    'show-about': () => void showAbout(),
    'theme-system': () => chooseTheme('system'),
    'theme-light': () => chooseTheme('light'),
    'theme-dark': () => chooseTheme('dark'),
  })

  const onStarted = useEffectEvent(async () => {
    if (!isFileComing) return
    try {
      await change(async () => {
        const opened = await api.ask('library:handed-over', null)
        if (!opened.ok) return opened
        return opened.value === null ? ok(null) : library.adopt(opened.value)
      })
    } finally {
      setIsFileComing(false)
    }
  })
  useEffect(() => void onStarted(), [])
  const onHandedOver = useEffectEvent((opened: Parameters<Library['adopt']>[0]) => void change(() => library.adopt(opened)))
  const onCloseRequested = useEffectEvent(async () => {
    keepWhatIsTyped()
    const flushed = await (session?.flush() ?? Promise.resolve(null))
    // A failed save is told by main, which asks what to do; the window stays open until then.
    if (flushed === null || flushed.ok) await api.ask('app:ready-to-close', null)
  })
  useEffect(
    () =>
      api.listen('library:opened', (result) => {
        if (result.ok) onHandedOver(result.value)
        else tell(result)
      }),
    [api],
  )
  const onReturnedPack = useEffectEvent((file: string) => {
    // With a workbook open, the workspace holds it against that.
    if (session === null) tell(fail(problem('pack-needs-workbook', { file })))
  })
  const onDroppedList = useEffectEvent((dropped: Result<ListFile>) => {
    // With a workbook open, the list goes into that one: the import's desk takes it.
    if (session !== null) return
    if (dropped.ok) void beginWith(dropped.value)
    else tell(dropped)
  })
  useEffect(() => api.listen('list:dropped', (dropped) => onDroppedList(dropped)), [api])
  useEffect(() => api.listen('pack:returned', (file) => onReturnedPack(file)), [api])
  useEffect(() => api.listen('app:close-requested', () => void onCloseRequested()), [api])

  useEffect(() => {
    // Main turns the system's own parts; the page says it itself, so that both change in one frame.
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])

  const hasSession = session !== null
  useEffect(() => {
    if (hasSession) return
    document.title = PRODUCT_NAME
    void api.ask('menu:state', { hasWorkbook: false, undo: null, redo: null })
  }, [api, hasSession])

  return (
    <>
      {session === null ? (
        <>
          <div className={styles.welcome}>
            <div className={styles.welcomePage}>
              {isFileComing ? (
                <p className={styles.opening}>{FRAME_TEXT.opening}</p>
              ) : (
                <WelcomeScreen library={library} change={front.change} />
              )}
            </div>
            <MessageStrip />
          </div>
          <CommandPalette platform={facts.platform} hasWorkbook={false} places={noPlaces} />
        </>
      ) : (
        <SessionContext value={session}>
          <AppContext
            value={{ api, library, facts, theme, onTheme: chooseTheme, firstList: begun?.session === session ? begun.list : null }}
          >
            <Workspace key={session.state().workbook.id} />
          </AppContext>
        </SessionContext>
      )}
      {isSheetOpen ? <ShortcutSheet platform={facts.platform} onClose={() => setIsSheetOpen(false)} /> : null}
      {about === null ? null : <AboutDialog about={about} onClose={() => setAbout(null)} />}
      {notices === null ? null : <NoticesDialog text={notices} onClose={() => setNotices(null)} />}
    </>
  )
}

/** Without a workbook there is nothing to go to but commands. */
const noPlaces = () => []

/** Leaving a field is what keeps its text: quitting with the caret in it must not lose a word. */
function keepWhatIsTyped(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** A failure of something asked for without a place of its own on the screen. */
function tell(result: Result<unknown>): void {
  if (!result.ok) showToast({ title: problemText(result.problem, PLAIN_STYLE), tone: 'problem', about: 'file' })
}
