// The open list of a cell with choices. Arrows and letters move in it, Enter takes one and goes down, Tab takes one and
// goes right, Escape gives up. A word is read whole, so that "borrow" is not the first choice with a b.

import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { NOT_SET, WIDGET_TEXT } from '#wording'
import popup from '../list-popup.module.css'
import notSet from '../not-set.module.css'
import type { GridChoice } from '../table-model/grid-column.ts'
import styles from './cell-editors.module.css'
import type { Refusal } from './grid-props.ts'
import type { AfterCommit } from './text-editor.tsx'

const LOOKS_ON = /^(?:Arrow|Home$|End$)/

export interface ChoiceEditorProps {
  readonly label: string
  readonly choices: readonly GridChoice[]
  readonly value: string | null
  /** What was typed to open the list: the first choice that begins with it is marked. */
  readonly typed: string | null
  readonly commit: (value: string | null, after: AfterCommit) => Refusal | null
  readonly cancel: () => void
}

export function ChoiceEditor({ label, choices, value, typed, commit, cancel }: ChoiceEditorProps) {
  const [marked, setMarked] = useState(() => {
    const at = choiceAt(choices, typed ?? '')
    return at === -1 ? value : (choices[at]?.value ?? null)
  })
  /** The word so far, also where no choice begins with it: letters after a wrong one are no words of their own. */
  const written = useRef(typed?.trim() === '' ? '' : (typed ?? ''))
  const isMiss = () => written.current !== '' && choiceAt(choices, written.current) === -1
  const [missed, setMissed] = useState(() => (isMiss() ? written.current : null))
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const after = useRef<AfterCommit>('here')
  const isDone = useRef(false)

  // The list takes the focus a frame or more later; a word typed fast would lose its next letters to the cell until then.
  useLayoutEffect(() => trigger.current?.focus(), [])

  /** Taking a choice and closing the list are told apart from each other, in either order: the first counts. */
  function finish(act: () => void): void {
    if (isDone.current) return
    isDone.current = true
    act()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Tab') {
      event.preventDefault()
      if (isMiss()) return
      const options: readonly (Element | null)[] = optionsOf(list.current)
      const wanted = choiceAt(choices, written.current)
      const at = wanted === -1 ? options.indexOf(document.activeElement) : wanted
      const taken = at === -1 ? marked : (choices[at]?.value ?? null)
      finish(() => void commit(taken, event.shiftKey ? 'tab-back' : 'tab'))
    }
    event.stopPropagation()
  }

  /** A written word counts whatever has the focus: a list that opens late takes it to the choice that was marked first. */
  function onEnter(event: KeyboardEvent): void {
    after.current = event.ctrlKey || event.metaKey ? 'fill' : event.shiftKey ? 'enter-up' : 'enter'
    if (written.current === '') return
    event.preventDefault()
    event.stopPropagation()
    const at = choiceAt(choices, written.current)
    if (at !== -1) finish(() => void commit(choices[at]?.value ?? null, after.current))
  }

  /** What was written counts no more once the choice is looked for by other keys or the mouse. */
  function forget(): void {
    written.current = ''
    setMissed(null)
  }

  /** Before the list's own search by letters, which does not know the one that opened it. */
  function onWrite(event: KeyboardEvent): void {
    if (event.key === 'Enter') onEnter(event)
    if (LOOKS_ON.test(event.key)) forget()
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isLetter && event.key !== 'Backspace') return
    const text = isLetter ? written.current + event.key : written.current.slice(0, -1)
    const at = choiceAt(choices, text)
    // Space takes the marked choice, unless a choice goes on with one.
    if (at === -1 && event.key === ' ' && !isMiss()) return
    event.preventDefault()
    event.stopPropagation()
    written.current = text
    setMissed(isMiss() ? text : null)
    if (at === -1) return
    const option = optionsOf(list.current)[at]
    if (option === undefined) setMarked(choices[at]?.value ?? null)
    else option.focus()
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
      <Select.Trigger ref={trigger} className={styles.choice} aria-label={label} onKeyDown={onKeyDown} onKeyDownCapture={onWrite}>
        <Select.Value placeholder={NOT_SET} />
        <ChevronDown className={styles.choiceIcon} aria-hidden="true" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className={popup.positioner} sideOffset={2} align="start" alignItemWithTrigger={false}>
          <Select.Popup
            ref={list}
            className={`${popup.popup} ${styles.list}`}
            finalFocus={false}
            onKeyDown={onKeyDown}
            onKeyDownCapture={onWrite}
            onPointerMove={forget}
          >
            {missed === null ? null : (
              <p role="alert" className={styles.missed}>
                {WIDGET_TEXT.noChoice(missed)}
              </p>
            )}
            <Select.List aria-label={label}>
              {choices.map((choice) => (
                <Select.Item key={choice.value ?? ''} value={choice.value} className={`${popup.item} ${styles.option}`}>
                  <Select.ItemText className={choice.value === null ? notSet.notSet : ''}>{choice.label}</Select.ItemText>
                  <Select.ItemIndicator className={popup.mark}>
                    <Check />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

function optionsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>('[role="option"]')]
}

/** The first choice that begins with the text as it reads, else as a list file says it ("borrow"); -1 where none does. */
function choiceAt(choices: readonly GridChoice[], text: string): number {
  if (text === '') return -1
  const begins = (word: string | null) => word?.toLowerCase().startsWith(text.toLowerCase()) ?? false
  const asRead = choices.findIndex(({ value, label }) => value !== null && begins(label))
  return asRead === -1 ? choices.findIndex(({ value }) => begins(value)) : asRead
}
