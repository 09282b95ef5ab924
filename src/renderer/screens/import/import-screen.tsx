// A list from outside into the workbook: choose it, see how it was read, answer what is odd, import it
// whole, then the two questions. The desk keeps the import while the user looks elsewhere.

import { useEffect, useRef } from 'react'
import type { DropPurpose } from '#contract'
import { recordOf } from '#core'
import { COMMON_TEXT, IMPORT_TEXT, importedTitle, QUESTIONS_TEXT, STACK_FILES_TEXT } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useApp } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import { AfterImport } from './after-import.tsx'
import { ChooseList } from './choose-list.tsx'
import styles from './import.module.css'
import { ImportDesk, useImportDesk } from './import-desk.tsx'
import { ListReview } from './list-review.tsx'
import { StackReview } from './stack-review.tsx'

const HERE: DropPurpose = 'import-list'

export const IMPORT: ScreenDescription = { Component: ImportScreen, Desk: ImportDesk }

function ImportScreen() {
  const { importing, chooseList, giveUp } = useImportDesk()
  const go = useGo()
  const style = useNumberStyle()
  const { state } = importing
  const acceptKeys = shownKeys('Mod+Enter', useApp().facts.platform)
  const isImported = useSessionState(
    ({ workbook }) => state.step === 'imported' && state.added.some(([id]) => recordOf(workbook, 'components', id)),
  )
  const isUndone = useSessionState(
    ({ workbook }) => state.step === 'imported' && state.importId !== null && recordOf(workbook, 'imports', state.importId) === undefined,
  )
  const title = useRef<HTMLHeadingElement>(null)
  // Each step is a page of its own: whoever uses the keyboard starts at its top.
  useEffect(() => {
    if (state.step === 'choose') return
    // With the next frame, which lays the page out anyway: at once it would be one task with making the page.
    const frame = requestAnimationFrame(() => title.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [state.step])

  function cancel(): void {
    importing.cancel()
    giveUp?.()
  }

  function leave(): void {
    importing.cancel()
    go('inventory')
  }

  return (
    <div className={`${page.page} ${styles.screen}`} data-drop={HERE}>
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {state.step === 'imported' && !isUndone
            ? importedTitle(isImported ? state.added.length : 0, state.updated, style)
            : state.step === 'stack'
              ? STACK_FILES_TEXT.title
              : IMPORT_TEXT.title}
        </h1>
        {isImported ? <Note>{QUESTIONS_TEXT.afterImport}</Note> : null}
      </header>
      {state.step === 'choose' ? (
        <ChooseList
          problem={state.problem}
          onChooseFile={() => void chooseList()}
          onPaste={(text) => importing.read(text, IMPORT_TEXT.pasted)}
          onBack={giveUp}
        />
      ) : null}
      {state.step === 'reading' ? (
        <Stack gap={4} className={styles.reading}>
          <Progress label={IMPORT_TEXT.reading(state.source)} done={null} total={1} />
          <div>
            <Button onClick={cancel}>{COMMON_TEXT.cancel}</Button>
          </div>
        </Stack>
      ) : null}
      {state.step === 'review' ? (
        <ListReview review={state.review} importing={importing} acceptKeys={acceptKeys} onCancel={cancel} />
      ) : null}
      {state.step === 'stack' ? (
        <StackReview review={state.stack} stack={importing.stack} acceptKeys={acceptKeys} onCancel={cancel} />
      ) : null}
      {state.step !== 'imported' ? null : state.added.length === 0 ? (
        <EmptyState
          title={isUndone ? IMPORT_TEXT.undone : IMPORT_TEXT.imported}
          actions={<Button onClick={leave}>{COMMON_TEXT.goToInventory}</Button>}
        />
      ) : (
        <AfterImport added={state.added} acceptKeys={acceptKeys} onDone={leave} />
      )}
    </div>
  )
}
