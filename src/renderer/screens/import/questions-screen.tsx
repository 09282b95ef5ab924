// The questions of an import asked again, of every component that misses an answer: what was left for later, what was
// typed into the grid, a sample or a file from before. Opened from the menu, the palette and the overview.

import { useEffect, useRef, useState } from 'react'
import { COMMON_TEXT, QUESTIONS_TEXT } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import type { SuggestionEntry } from '../../session/import-messages.ts'
import { inTasks } from '../../session/next-task.ts'
import { openQuestions } from '../../session/open-questions.ts'
import { useApp } from '../../session/use-app.tsx'
import { useSession } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { AfterImport } from './after-import.tsx'
import styles from './import.module.css'

export const QUESTIONS_PAGE: ScreenDescription = { Component: QuestionsScreen }

function QuestionsScreen() {
  const go = useGo()
  const onLeave = () => go('inventory')
  const { platform } = useApp().facts
  const session = useSession()
  // Found once: a row that is answered here stays in sight, so that the answer can be changed.
  const [asked, setAsked] = useState<readonly SuggestionEntry[] | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    let isShown = true
    void inTasks(openQuestions(session.state().workbook), { isWanted: () => isShown }).then((found) => {
      if (isShown && found !== null) setAsked(found)
    })
    return () => {
      isShown = false
    }
  }, [session])

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {QUESTIONS_TEXT.title}
        </h1>
        {asked === null || asked.length === 0 ? null : <Note>{QUESTIONS_TEXT.lead}</Note>}
      </header>
      {asked === null ? null : asked.length === 0 ? (
        <EmptyState title={QUESTIONS_TEXT.nothingOpen} actions={<Button onClick={onLeave}>{COMMON_TEXT.goToInventory}</Button>}>
          {QUESTIONS_TEXT.nothingOpenText}
        </EmptyState>
      ) : (
        <AfterImport added={asked} acceptKeys={shownKeys('Mod+Enter', platform)} onDone={onLeave} />
      )}
    </div>
  )
}
