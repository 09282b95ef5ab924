// Keeps the import of a list while the user looks at other screens, and begins one: from a file, from the clipboard, or with the
// list that the workbook was made for.

import { type ReactNode, useCallback, useEffect } from 'react'
import { IMPORT_TEXT } from '#wording'
import { useCommandDesk, useCommandEffects } from '../../commands/commands.tsx'
import { useGo, usePlace } from '../../navigation/navigation.tsx'
import { chooseListFile } from '../../session/choose-list-file.ts'
import { requiredContext } from '../../session/required-context.ts'
import { useApp } from '../../session/use-app.tsx'
import { type Importing, useImport } from '../../session/use-import.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'

interface ImportDeskHold {
  readonly importing: Importing
  readonly chooseList: () => Promise<void>
  /** Closes a workbook that was made for the list and has nothing else yet: back to Welcome. null: there is none. */
  readonly giveUp: (() => void) | null
}

const [ImportContext, useImportDesk] = requiredContext<ImportDeskHold>('useImportDesk')

export { useImportDesk }

export function ImportDesk({ children }: { readonly children: ReactNode }) {
  const { api, firstList } = useApp()
  const desk = useCommandDesk()
  const go = useGo()
  const importing = useImport(useSession())
  const isUntouched = useSessionState((state) => state.workbook.rev === 0) && firstList !== null
  const { read, refuse } = importing
  const toImport = useCallback(() => go('import'), [go])

  async function chooseList(): Promise<void> {
    const chosen = await chooseListFile(api)
    if (chosen.ok && chosen.value === null) return
    toImport()
    if (!chosen.ok) refuse(chosen.problem)
    else if (chosen.value !== null) read(chosen.value.bytes, chosen.value.name, chosen.value.folders)
  }

  useEffect(() => {
    if (firstList !== null) read(firstList.bytes, firstList.name, firstList.folders)
  }, [firstList, read])
  useEffect(
    () =>
      api.listen('list:dropped', (dropped) => {
        toImport()
        if (dropped.ok) read(dropped.value.bytes, dropped.value.name, dropped.value.folders)
        else refuse(dropped.problem)
      }),
    [api, toImport, read, refuse],
  )
  usePastedTable(
    useCallback(
      (text) => {
        toImport()
        read(text, IMPORT_TEXT.pasted)
      },
      [toImport, read],
    ),
  )
  useCommandEffects({
    'import-list': () => void chooseList(),
    // The same dialog: what a file is, is seen by its name.
    'import-stack': () => void chooseList(),
    'paste-table': () => {
      // An import that is over makes room; one that is being looked at stays.
      if (importing.state.step === 'imported') importing.cancel()
      toImport()
    },
    'answer-questions': () => go('questions'),
  })
  const giveUp = isUntouched ? () => desk.run('close-workbook') : null
  return <ImportContext value={{ importing, chooseList, giveUp }}>{children}</ImportContext>
}

/** A table pasted where nothing is yet is an import; into a list that has rows it goes cell by cell. */
function usePastedTable(onTable: (text: string) => void): void {
  const { screen } = usePlace()
  const rows = useSessionState(({ assessment }) => assessment.components.length)
  const isWanted = screen === 'inventory' && rows === 0
  useEffect(() => {
    if (!isWanted) return
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea')
      if (event.defaultPrevented || isTyping || !isTable(text)) return
      event.preventDefault()
      event.stopPropagation()
      onTable(text)
    }
    // Before the grid hears of it.
    document.addEventListener('paste', onPaste, { capture: true })
    return () => document.removeEventListener('paste', onPaste, { capture: true })
  }, [isWanted, onTable])
}

/** Cells in more than one row. Looked for step by step: one pattern for it takes the square of the tabs. */
function isTable(text: string): boolean {
  const tab = text.indexOf('\t')
  const end = tab === -1 ? -1 : text.indexOf('\n', tab)
  return end !== -1 && end < text.length - 1
}
