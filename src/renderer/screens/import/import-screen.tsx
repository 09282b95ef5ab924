// A list from outside into the workbook: choose it, see how it was read, answer what is odd, import it
// whole, then the two questions. The desk keeps the import while the user looks elsewhere.

import { useEffect, useRef } from 'react'
import { recordOf } from '#core'
import { counted, PLAIN_STYLE } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { useApp } from '../../session/use-app.tsx'
import type { ImportState } from '../../session/use-import.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import page from '../../widgets/page.module.css'
import { Progress } from '../../widgets/progress.tsx'
import { AfterImport } from './after-import.tsx'
import { ChooseList } from './choose-list.tsx'
import styles from './import.module.css'
import { ImportDesk, PASTED, useImportDesk } from './import-desk.tsx'
import { ListReview } from './list-review.tsx'

export const IMPORT: ScreenDescription = { Component: ImportScreen, Desk: ImportDesk }

function ImportScreen() {
  const { importing, chooseList, giveUp } = useImportDesk()
  const go = useGo()
  const { state } = importing
  const acceptKeys = shownKeys('Mod+Enter', useApp().facts.platform)
  const isThere = useSessionState(
    ({ workbook }) => state.step === 'imported' && state.added.some(([id]) => recordOf(workbook, 'components', id)),
  )
  const title = useRef<HTMLHeadingElement>(null)
  // Each step is a page of its own: whoever uses the keyboard starts at its top.
  useEffect(() => {
    if (state.step !== 'choose') title.current?.focus()
  }, [state.step])

  function cancel(): void {
    importing.cancel()
    giveUp()
  }

  function leave(): void {
    importing.cancel()
    go('inventory')
  }

  return (
    <div className={`${page.page} ${styles.screen}`}>
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {titleOf(state, isThere)}
        </h1>
        {isThere ? (
          <p className={styles.muted}>
            Two questions decide most of the advice. What is dashed is a suggestion from name and vendor: Enter accepts it.
          </p>
        ) : null}
      </header>
      {state.step === 'choose' ? (
        <ChooseList problem={state.problem} onChooseFile={() => void chooseList()} onPaste={(text) => importing.read(text, PASTED)} />
      ) : null}
      {state.step === 'reading' ? (
        <div className={styles.reading}>
          <Progress label={`Reading ${state.source}`} done={null} total={1} />
          <div>
            <Button onClick={cancel}>Cancel</Button>
          </div>
        </div>
      ) : null}
      {state.step === 'review' ? (
        <ListReview review={state.review} importing={importing} acceptKeys={acceptKeys} onCancel={cancel} />
      ) : null}
      {state.step !== 'imported' ? null : state.added.length === 0 ? (
        <EmptyState title="The list is in." actions={<Button onClick={leave}>Show the inventory</Button>} />
      ) : (
        <AfterImport added={state.added} acceptKeys={acceptKeys} onDone={leave} />
      )}
    </div>
  )
}

function titleOf(state: ImportState, isThere: boolean): string {
  if (state.step !== 'imported') return 'Import a list'
  const updated = state.updated === 0 ? '' : `${counted(state.updated, 'components', PLAIN_STYLE)} updated`
  if (!isThere) return updated === '' ? 'Import a list' : updated
  return `${counted(state.added.length, 'components', PLAIN_STYLE)} ${state.added.length === 1 ? 'is' : 'are'} in${updated === '' ? '' : `, ${updated}`}`
}
