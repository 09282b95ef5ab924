// What stands there when no workbook is open: the ones used before, and four ways to begin. Mounted by app.tsx.

import { Building2, FilePlus2, FolderOpen, Import } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Problem, Result } from '#core'
import { problemText } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'
import aside from '../../widgets/aside.module.css'
import { Banner } from '../../widgets/banner.tsx'
import { RecentWorkbooks } from './recent-workbooks.tsx'
import styles from './welcome-screen.module.css'

export interface WelcomeScreenProps {
  readonly library: Library
  readonly onOpened: (session: Session) => void
}

/** Answers with null when the user closed a dialog. */
type Opening = () => Promise<Result<Session | null>>

export function WelcomeScreen({ library, onOpened }: WelcomeScreenProps) {
  const desk = useCommandDesk()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function open(opening: Opening): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const opened = await opening()
    setBusy(false)
    if (!opened.ok) setProblem(opened.problem)
    else if (opened.value !== null) onOpened(opened.value)
  }

  return (
    <main className={styles.screen} aria-busy={busy}>
      <header>
        <h1 className={styles.title}>Rightsize</h1>
        <p className={styles.lead}>What your infrastructure takes, in money and in people’s time, and what to build, buy or rent.</p>
      </header>
      {problem === null ? null : <Banner tone="problem">{problemText(problem)}</Banner>}
      <div className={styles.columns}>
        <RecentWorkbooks library={library} disabled={busy} onOpen={(id) => void open(() => library.open(id))} onOpened={onOpened} />
        <section className={styles.begin} aria-labelledby="welcome-begin">
          <h2 id="welcome-begin" className={styles.heading}>
            Begin
          </h2>
          <Card
            icon={<Building2 />}
            title="Open the sample company"
            text="Five people, fifteen components, three decisions waiting. Yours to change."
            disabled={busy}
            onClick={() => void open(library.createSample)}
          />
          <Card
            icon={<Import />}
            title="Import a list…"
            text="The table you keep today, messy as it is. Nothing is guessed in silence."
            disabled={busy}
            onClick={() => void desk.run('import-list')}
          />
          <Card
            icon={<FilePlus2 />}
            title="Start blank"
            text="List what your team runs. Most start with ten rows."
            disabled={busy}
            onClick={() => void open(() => library.createBlank())}
          />
          <Card
            icon={<FolderOpen />}
            title="Open a file…"
            text="A .rightsize workbook that somebody sent you, or drop it on this window. The file itself stays as it is."
            disabled={busy}
            onClick={() => void open(library.openFile)}
          />
        </section>
      </div>
      <footer className={styles.footer}>Nothing leaves this computer.</footer>
    </main>
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
      <span className={aside.note}>{text}</span>
    </button>
  )
}
