// The open text editor of a cell. A refused value stays as typed, with the sentence that says why;
// nothing is changed until it is accepted or given up.

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { NameList } from '../name-list.tsx'
import styles from './cell-editors.module.css'
import type { Refusal } from './grid-props.ts'

/**
 * Where the focus goes after a value was kept. enter: down, and back to the column where a run of Tabs began;
 * stay: it went elsewhere by itself and is left there; fill: it stays, and the whole selection gets the value.
 */
export type AfterCommit = 'enter' | 'enter-up' | 'tab' | 'tab-back' | 'down' | 'up' | 'right' | 'left' | 'here' | 'stay' | 'fill'

export interface TextEditorProps {
  readonly label: string
  readonly initial: string
  /** typed: the text was just typed over the cell, and arrows keep it; end: the caret stands behind the text; all: it is selected. */
  readonly opened: 'typed' | 'end' | 'all'
  readonly align?: 'start' | 'end' | undefined
  readonly suggestions?: readonly string[] | undefined
  /** Answers why it was refused, or null when the value was kept. */
  readonly commit: (typed: string, after: AfterCommit) => Refusal | null
  readonly cancel: () => void
}

export function TextEditor({ label, initial, opened, align = 'start', suggestions = [], commit, cancel }: TextEditorProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  /** The text that was refused last. */
  const asked = useRef<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  useLayoutEffect(() => {
    input.current?.focus()
    const end = opened === 'all' ? 0 : initial.length
    input.current?.setSelectionRange(end, initial.length)
  }, [opened, initial])

  function keep(after: AfterCommit): void {
    if (isDone.current || input.current === null) return
    const [first, second] = after === 'enter' || after === 'enter-up' ? (refusal?.options ?? []) : []
    const option = after === 'enter-up' ? second : first
    if (option !== undefined && input.current.value === asked.current) input.current.value = option.value
    asked.current = input.current.value
    // Set first: closing the editor takes the focus away, which must not commit a second time.
    isDone.current = true
    // Opened for letters that an input method never made.
    const isNothing = opened === 'typed' && initial === '' && input.current.value === ''
    if (isNothing) cancel()
    const refused = isNothing ? null : commit(input.current.value, after)
    isDone.current = refused === null
    setRefusal(refused)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const arrow = ARROWS[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      cancel()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      keep(event.ctrlKey || event.metaKey ? 'fill' : event.shiftKey ? 'enter-up' : 'enter')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      keep(event.shiftKey ? 'tab-back' : 'tab')
    } else if (opened === 'typed' && arrow !== undefined && !(suggestions.length > 0 && event.key.endsWith('n')) && !hasModifier(event)) {
      event.preventDefault()
      keep(arrow)
    }
    // Keys of the grid and commands that would fight with typing stay out of an open editor.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  }

  return (
    <div className={styles.editor} data-unsaved="">
      <input
        ref={input}
        className={styles.input}
        data-align={align}
        aria-label={label}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : `${id}-refusal`}
        defaultValue={initial}
        list={suggestions.length === 0 ? undefined : `${id}-list`}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onBlur={() => keep('stay')}
      />
      {suggestions.length === 0 ? null : <NameList id={`${id}-list`} names={suggestions} />}
      {refusal === null ? null : (
        <div ref={scrollToWhole} id={`${id}-refusal`} role="alert" className={styles.refusal} data-align={align}>
          {refusal.sentence}
          {(refusal.options ?? []).map(({ label }, at) => (
            <button
              key={label}
              type="button"
              tabIndex={-1}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => keep(at === 0 ? 'enter' : 'enter-up')}
            >
              {label} <kbd>{at === 0 ? 'Enter' : 'Shift Enter'}</kbd>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** What is below the last line in sight is scrolled up to; sideways the cell is in sight already. */
function scrollToWhole(box: HTMLElement | null): void {
  const port = box?.closest('[data-scroller]')
  if (box == null || port == null) return
  port.scrollTop += Math.max(0, box.getBoundingClientRect().bottom - port.getBoundingClientRect().top - port.clientHeight)
}

const ARROWS: Readonly<Record<string, AfterCommit>> = { ArrowDown: 'down', ArrowUp: 'up', ArrowRight: 'right', ArrowLeft: 'left' }

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey
}
