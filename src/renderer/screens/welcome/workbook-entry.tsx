// One workbook in the list: opens on a click; a menu beside it renames, duplicates, pins and deletes.

import { Copy, EllipsisVertical, PencilLine, Pin, PinOff, Trash2 } from 'lucide-react'
import type { LibraryEntry } from '#contract'
import { COMMON_TEXT, entryFacts, formatWhen, PLAIN_STYLE, problemText, VERSIONS_TEXT, WELCOME_TEXT } from '#wording'
import { IconButton } from '../../widgets/button.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import { Menu } from '../../widgets/menu.tsx'
import styles from './welcome-screen.module.css'

export interface EntryActions {
  readonly onOpen: (id: string) => void
  readonly onRename: (entry: LibraryEntry) => void
  readonly onDuplicate: (entry: LibraryEntry) => void
  readonly onPin: (entry: LibraryEntry) => void
  readonly onDelete: (entry: LibraryEntry) => void
}

export interface WorkbookEntryProps extends EntryActions {
  readonly entry: LibraryEntry
  readonly disabled: boolean
}

export function WorkbookEntry({ entry, disabled, ...actions }: WorkbookEntryProps) {
  const name = shownName(entry)
  const isReadable = entry.problem === null
  return (
    <Row as="li" gap={1} wrap={false}>
      {entry.problem === null ? (
        <button type="button" className={styles.entry} disabled={disabled} onClick={() => actions.onOpen(entry.id)}>
          <span className={styles.entryName}>{name}</span>
          <Note as="span" block>
            {entry.toDecide === null || entry.toDecide === 0 ? null : (
              <strong className={styles.toDecide}>{WELCOME_TEXT.openDecisions(entry.toDecide)}</strong>
            )}
            {entryFacts(entry, formatWhen(entry.savedAt, new Date(), PLAIN_STYLE))}
          </Note>
        </button>
      ) : (
        <div className={styles.entry} data-unreadable="true">
          <span className={styles.entryName}>{name}</span>
          <span className={styles.entryProblem}>{problemText(entry.problem, PLAIN_STYLE)}</span>
        </div>
      )}
      {entry.isPinned ? (
        <span className={styles.pin} role="img" aria-label={WELCOME_TEXT.pinned}>
          <Pin aria-hidden="true" />
        </span>
      ) : null}
      <Menu
        align="end"
        trigger={<IconButton label={WELCOME_TEXT.moreAbout(name)} icon={<EllipsisVertical />} disabled={disabled} />}
        groups={[
          [
            { label: WELCOME_TEXT.rename, icon: <PencilLine />, disabled: !isReadable, onSelect: () => actions.onRename(entry) },
            { label: COMMON_TEXT.duplicate, icon: <Copy />, disabled: !isReadable, onSelect: () => actions.onDuplicate(entry) },
            entry.isPinned
              ? { label: WELCOME_TEXT.unpin, icon: <PinOff />, onSelect: () => actions.onPin(entry) }
              : { label: WELCOME_TEXT.pin, icon: <Pin />, onSelect: () => actions.onPin(entry) },
          ],
          [{ label: WELCOME_TEXT.moveToTrash, icon: <Trash2 />, danger: true, onSelect: () => actions.onDelete(entry) }],
        ]}
      />
    </Row>
  )
}

export function shownName({ name, problem }: Pick<LibraryEntry, 'name' | 'problem'>): string {
  if (name !== '') return name
  return problem === null ? WELCOME_TEXT.unnamed : VERSIONS_TEXT.unreadable
}
