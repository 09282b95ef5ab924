// The open list of a cell with choices. Arrows and letters move in it, Enter takes one and goes
// down, Escape gives up.

import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import styles from './grid.module.css'
import type { GridChoice } from './grid-column.ts'
import type { AfterCommit } from './text-editor.tsx'

export interface ChoiceEditorProps {
  readonly label: string
  readonly choices: readonly GridChoice[]
  readonly value: string | null
  /** What was typed to open the list: the first choice that begins with it is marked. */
  readonly typed: string | null
  readonly commit: (value: string | null, after: AfterCommit) => string | null
  readonly cancel: () => void
}

export function ChoiceEditor({ label, choices, value, typed, commit, cancel }: ChoiceEditorProps) {
  const [marked, setMarked] = useState(() => choiceTyped(choices, typed) ?? value)
  const after = useRef<AfterCommit>('here')
  const isDone = useRef(false)

  /** Taking a choice and closing the list are told apart from each other, in either order: the first counts. */
  function finish(act: () => void): void {
    if (isDone.current) return
    isDone.current = true
    act()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') after.current = event.shiftKey ? 'up' : 'down'
    if (event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      finish(() => void commit(marked, event.shiftKey ? 'left' : 'right'))
    }
    event.stopPropagation()
  }

  return (
    <Select.Root
      items={choices}
      value={marked}
      open
      modal={false}
      onValueChange={(next) => {
        setMarked(next)
        finish(() => void commit(next, after.current))
      }}
      onOpenChange={(isOpen, { reason }) => {
        if (isOpen) return
        // The marked choice taken once more is no change of value, but an answer all the same.
        if (reason === 'item-press') queueMicrotask(() => finish(() => void commit(marked, after.current)))
        else finish(cancel)
      }}
    >
      <Select.Trigger className={styles.choice} aria-label={label}>
        <Select.Value placeholder="not set" />
        <ChevronDown className={styles.choiceIcon} aria-hidden="true" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className={styles.listPlace} sideOffset={2} align="start" alignItemWithTrigger={false}>
          <Select.Popup className={styles.list} finalFocus={false} onKeyDown={onKeyDown}>
            {choices.map((choice) => (
              <Select.Item key={choice.value ?? ''} value={choice.value} className={styles.option}>
                <Select.ItemText className={choice.value === null ? styles.notSet : ''}>{choice.label}</Select.ItemText>
                <Select.ItemIndicator className={styles.optionMark}>
                  <Check />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

function choiceTyped(choices: readonly GridChoice[], typed: string | null): string | null | undefined {
  if (typed === null || typed === '') return undefined
  return choices.find((choice) => choice.value !== null && choice.label.toLowerCase().startsWith(typed.toLowerCase()))?.value
}
