// The start screen while no workbook is open: recent workbooks and four ways to get started. Mounted by app.tsx.

import { Building2, FilePlus2, FolderOpen, Import } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DropPurpose } from '#contract'
import { ok, type Problem, type Result } from '#core'
import { PLAIN_STYLE, PRODUCT_NAME, problemText, WELCOME_TEXT } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'
import type { FrontSession } from '../../session/use-front-session.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import { RecentWorkbooks } from './recent-workbooks.tsx'
import styles from './welcome-screen.module.css'

/** Packs belong to a workbook, and none is open. */
const LISTS: DropPurpose = 'import-list'

/** Answers with null when the user closed a dialog. */
type Opening = () => Promise<Result<Session | null>>

interface WelcomeProps {
  readonly library: Library
  /** Opens in turn: what the system hands over meanwhile would be put in front first, and then covered. */
  readonly change: FrontSession['change']
}

export function WelcomeScreen({ library, change }: WelcomeProps) {
  const desk = useCommandDesk()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const screen = useRef<HTMLElement>(null)
  // As the app starts and as a workbook closes, nothing else has the focus.
  useEffect(() => screen.current?.focus({ preventScroll: true }), [])

  async function open(opening: Opening): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const opened = await change(opening)
    setBusy(false)
    if (!opened.ok) setProblem(opened.problem)
  }

  const ways = [
    { icon: <Building2 />, title: WELCOME_TEXT.sample, text: WELCOME_TEXT.sampleText, onClick: () => void open(library.createSample) },
    { icon: <Import />, title: WELCOME_TEXT.importList, text: WELCOME_TEXT.importText, onClick: () => void desk.run('import-list') },
    { icon: <FilePlus2 />, title: WELCOME_TEXT.blank, text: WELCOME_TEXT.blankText, onClick: () => void open(library.createBlank) },
    { icon: <FolderOpen />, title: WELCOME_TEXT.openFile, text: WELCOME_TEXT.openText, onClick: () => void open(library.openFile) },
  ]

  return (
    <Stack ref={screen} as="main" tabIndex={-1} gap={5} className={styles.screen} aria-busy={busy} data-drop={LISTS}>
      <header>
        <h1 className={styles.title}>{PRODUCT_NAME}</h1>
        <p className={styles.lead}>{WELCOME_TEXT.lead}</p>
      </header>
      {problem === null ? null : <Banner tone="problem">{problemText(problem, PLAIN_STYLE)}</Banner>}
      <div className={styles.columns}>
        <RecentWorkbooks
          library={library}
          disabled={busy}
          onOpen={(id) => void open(() => library.open(id))}
          onOpened={(session) => void open(async () => ok(session))}
        />
        <Stack as="section" gap={2} className={styles.begin} aria-labelledby="welcome-begin">
          <h2 id="welcome-begin" className={styles.heading}>
            {WELCOME_TEXT.getStarted}
          </h2>
          {ways.map((way) => (
            <Card key={way.title} {...way} disabled={busy} />
          ))}
        </Stack>
      </div>
      <Note as="footer" className={styles.footer}>
        {WELCOME_TEXT.offline}
      </Note>
    </Stack>
  )
}

interface CardProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly disabled: boolean
  readonly onClick: () => void
}

function Card({ icon, title, text, disabled, onClick }: CardProps) {
  return (
    <button type="button" className={styles.card} disabled={disabled} onClick={onClick}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.cardTitle}>{title}</span>
      <Note as="span">{text}</Note>
    </button>
  )
}
