// The workbooks of this computer's library, pinned ones first, then the latest; below them the trash. A workbook that
// cannot be read stays in the list with its problem. Renaming, duplicating, deleting and restoring happen here.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { BinEntry, LibraryEntry } from '#contract'
import { MAX_NAME_LENGTH, problem, type Result } from '#core'
import { COMMON_TEXT, PLAIN_STYLE, problemText, WELCOME_TEXT } from '#wording'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import lines from '../../widgets/lines.module.css'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { BinList } from './bin-list.tsx'
import styles from './welcome-screen.module.css'
import { type EntryActions, shownName, WorkbookEntry } from './workbook-entry.tsx'

export interface RecentWorkbooksProps {
  readonly library: Library
  readonly disabled: boolean
  readonly onOpen: (id: string) => void
  /** For a workbook that has to be looked at before it is renamed. */
  readonly onOpened: (session: Session) => void
}

export function RecentWorkbooks({ library, disabled, onOpen, onOpened }: RecentWorkbooksProps) {
  const { listed, bin, reload } = useLists(library)
  const [renamed, setRenamed] = useState<LibraryEntry | null>(null)

  async function act<T>(work: Promise<Result<T>>, done: (value: T) => void = () => undefined): Promise<void> {
    const answer = await work
    reload()
    if (answer.ok) done(answer.value)
    else showToast({ title: problemText(answer.problem, PLAIN_STYLE), tone: 'problem', about: 'file' })
  }

  const bringBack = ({ key, name, problem }: BinEntry) =>
    act(library.ask('bin:give-back', { key }), () =>
      showToast({ title: WELCOME_TEXT.restored(shownName({ name, problem })), about: 'file' }),
    )

  const actions: EntryActions = {
    onOpen,
    onRename: setRenamed,
    onDuplicate: ({ id }) => void act(library.ask('library:duplicate', { id })),
    onPin: ({ id, isPinned }) => void act(library.ask('library:pin', { id, isPinned: !isPinned })),
    onDelete: (entry) =>
      void act(library.delete(entry.id), () =>
        showToast({ title: WELCOME_TEXT.movedToTrash(shownName(entry)), description: WELCOME_TEXT.inTrashHint, about: 'file' }),
      ),
  }

  return (
    <section aria-labelledby="welcome-recent" aria-busy={listed === null}>
      <h2 id="welcome-recent" className={styles.heading}>
        {WELCOME_TEXT.workbooks}
      </h2>
      {listed === null ? null : listed.ok ? (
        <Entries entries={listed.value} disabled={disabled} actions={actions} />
      ) : (
        <Banner tone="problem">{problemText(listed.problem, PLAIN_STYLE)}</Banner>
      )}
      {bin === null ? null : bin.ok ? (
        <BinList
          entries={bin.value}
          disabled={disabled}
          onGiveBack={(entry) => void bringBack(entry)}
          onEmpty={() => void act(library.ask('bin:empty', null))}
        />
      ) : (
        <Banner tone="problem">{problemText(bin.problem, PLAIN_STYLE)}</Banner>
      )}
      {renamed === null ? null : (
        <TextDialog
          title={WELCOME_TEXT.renameTitle}
          description={WELCOME_TEXT.renameHint}
          label={COMMON_TEXT.name}
          value={renamed.name}
          action={COMMON_TEXT.rename}
          maxLength={MAX_NAME_LENGTH}
          commit={(name) => {
            if (name === '') return problemText(problem('text-empty', { field: 'name' }), PLAIN_STYLE)
            if (name !== renamed.name) void act(library.rename(renamed.id, name), (session) => session !== null && onOpened(session))
            return null
          }}
          onClose={() => setRenamed(null)}
        />
      )}
    </section>
  )
}

interface Lists {
  readonly listed: Result<readonly LibraryEntry[]> | null
  readonly bin: Result<readonly BinEntry[]> | null
  readonly reload: () => void
}

function useLists({ ask }: Library): Lists {
  const [lists, setLists] = useState<Omit<Lists, 'reload'>>({ listed: null, bin: null })
  const newest = useRef(0)
  const reload = useCallback(() => {
    newest.current += 1
    const mine = newest.current
    void Promise.all([ask('library:list', null), ask('bin:list', null)]).then(([listed, bin]) => {
      // An answer that was overtaken would show a deleted workbook again.
      if (mine === newest.current) setLists({ listed, bin })
    })
  }, [ask])
  useEffect(() => {
    reload()
    return () => {
      newest.current += 1
    }
  }, [reload])
  return { ...lists, reload }
}

interface EntriesProps {
  readonly entries: readonly LibraryEntry[]
  readonly disabled: boolean
  readonly actions: EntryActions
}

/** People look for what they used last; the rest is a click away. */
const MAX_RECENT = 10

function Entries({ entries, disabled, actions }: EntriesProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? entries : entries.slice(0, MAX_RECENT)
  if (entries.length === 0) {
    return <EmptyState title={WELCOME_TEXT.noWorkbooks}>{WELCOME_TEXT.noWorkbooksText}</EmptyState>
  }
  return (
    <>
      <ul className={`${lines.lines} ${styles.entries}`}>
        {shown.map((entry) => (
          <WorkbookEntry key={entry.id} entry={entry} disabled={disabled} {...actions} />
        ))}
      </ul>
      {shown.length === entries.length ? null : (
        <Button kind="quiet" onClick={() => setShowsAll(true)}>
          {WELCOME_TEXT.showAll(entries.length)}
        </Button>
      )}
    </>
  )
}
