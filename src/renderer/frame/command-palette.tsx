// Search or run: every command by its name, and what the workspace offers to go to. What is chosen runs
// after the palette is gone, with the focus back where it was.

import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useRef, useState } from 'react'
import { COMMAND_IDS, COMMAND_TABLE, type Command, FRAME_TEXT, unavailableText } from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { type CommandDesk, useCommandDesk, useCommandEffects } from '../commands/commands.tsx'
import { recentChoices, rememberChoice } from '../session/local-choices.ts'
import dialog from '../widgets/dialog.module.css'
import hidden from '../widgets/hidden.module.css'
import styles from './command-palette.module.css'
import { type PaletteEntry, PaletteList } from './palette-list.tsx'

export interface CommandPaletteProps {
  readonly platform: string
  readonly hasWorkbook: boolean
  /** Asked each time it opens: components, people, settings. */
  readonly places: () => readonly PaletteEntry[]
}

export function CommandPalette({ platform, hasWorkbook, places }: CommandPaletteProps) {
  const desk = useCommandDesk()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useRef<PaletteEntry | null>(null)
  const before = useRef<Element | null>(null)
  useCommandEffects({
    'show-commands': () => {
      if (!isOpen) before.current = document.activeElement
      setIsOpen(true)
    },
  })

  function choose(entry: PaletteEntry): void {
    chosen.current = entry
    rememberChoice(entry.key)
    setIsOpen(false)
  }

  /** By hand and in this order: a command finds the focus where it was, and what it focuses keeps it. */
  function close(): void {
    const entry = chosen.current
    chosen.current = null
    if (before.current instanceof HTMLElement) before.current.focus()
    entry?.run()
  }

  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen} onOpenChangeComplete={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={`${dialog.popup} ${styles.popup}`} finalFocus={false}>
          <Dialog.Title className={hidden.hidden}>{FRAME_TEXT.palette}</Dialog.Title>
          <PaletteContent entriesOf={() => [...commandEntries(desk, platform, hasWorkbook), ...places()]} onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface PaletteContentProps {
  readonly entriesOf: () => readonly PaletteEntry[]
  readonly onChoose: (entry: PaletteEntry) => void
}

/** What there is to find is gathered once an opening: commands say what they can do at that moment. */
function PaletteContent({ entriesOf, onChoose }: PaletteContentProps) {
  const [entries] = useState(entriesOf)
  const recent = useMemo(() => recentChoices(), [])
  return <PaletteList entries={entries} recent={recent} onChoose={onChoose} />
}

function commandEntries(desk: CommandDesk, platform: string, hasWorkbook: boolean): readonly PaletteEntry[] {
  const opensItself: Command = 'show-commands'
  return COMMAND_IDS.filter((command) => command !== opensItself).map((command) => {
    const { title, also, menu, accelerator, group, scope } = COMMAND_TABLE[command]
    const effect = desk.effectOf(command)
    return {
      key: `command ${command}`,
      title,
      words: `${menu ?? ''} ${also ?? ''} ${group}`,
      kind: group,
      keys: accelerator === null ? null : shownKeys(accelerator, platform),
      refusal: typeof effect === 'function' ? null : (effect ?? unavailableText(scope, hasWorkbook)),
      run: () => void desk.run(command),
    }
  })
}
