// The open text editor of a cell. A refused value stays as typed, with the sentence that says why;
// nothing is changed until it is accepted or given up.

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { NameList } from '../name-list.tsx'
import styles from './cell-editors.module.css'

/**
 * Where the focus goes after a value was kept; stay: it went elsewhere by itself and is left there;
 * fill: it stays, and the whole selection gets the value.
 */
export type AfterCommit = 'down' | 'up' | 'right' | 'left' | 'here' | 'stay' | 'fill'

export interface TextEditorProps {
  readonly label: string
  readonly initial: string
  /** The text is what the user just typed over the cell; the caret stands behind it instead of selecting it. */
  readonly isReplacing: boolean
  readonly align: 'start' | 'end'
  readonly suggestions: readonly string[]
  /** Answers the sentence of refusal, or null when the value was kept. */
  readonly commit: (typed: string, after: AfterCommit) => string | null
  readonly cancel: () => void
}

export function TextEditor({ label, initial, isReplacing, align, suggestions, commit, cancel }: TextEditorProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  useLayoutEffect(() => {
    input.current?.focus()
    if (!isReplacing) input.current?.select()
  }, [isReplacing])

  function keep(after: AfterCommit): void {
    if (isDone.current || input.current === null) return
    // Set first: closing the editor takes the focus away, which must not commit a second time.
    isDone.current = true
    const sentence = commit(input.current.value, after)
    isDone.current = sentence === null
    setRefusal(sentence)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      cancel()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      keep(event.ctrlKey || event.metaKey ? 'fill' : event.shiftKey ? 'up' : 'down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      keep(event.shiftKey ? 'left' : 'right')
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
        <p id={`${id}-refusal`} role="alert" className={styles.refusal} data-align={align}>
          {refusal}
        </p>
      )}
    </div>
  )
}
