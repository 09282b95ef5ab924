// A labelled line of text that is committed on Enter or when the focus leaves, and taken back with Escape.
// A refused entry stays as it was typed, with the sentence that says why. Used for text, money, shares, counts and dates.

import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react'
import { NOT_SET } from '#wording'
import field from './field.module.css'
import { useFormRefusal } from './form-refusal.tsx'
import { textOfHtml } from './grid/clipboard-text.ts'
import hidden from './hidden.module.css'
import { Note, Row } from './layout.tsx'
import styles from './text-field.module.css'

export interface TextFieldProps {
  readonly label: string
  /** What refusals of the form around it call it. */
  readonly name?: string
  /** What is stored, as a person would type it; "" when it is not set. */
  readonly value: string
  /** Takes what was typed; answers the sentence of refusal, or null when it was accepted. */
  readonly commit: (typed: string) => string | null
  /** Takes several cells that were pasted, and answers in the same way. Without it they are pasted as text. */
  readonly commitCells?: (text: string) => string | null
  /** Words on the left and right inside the box: "$", "% of one engineer". */
  readonly prefix?: string
  readonly suffix?: string
  readonly hint?: ReactNode
  readonly placeholder?: string
  readonly align?: 'start' | 'end'
  readonly multiline?: boolean
  readonly hideLabel?: boolean
  readonly disabled?: boolean
  /** Keeps what was typed after a pause, too: for texts long enough to lose. */
  readonly commitsWhenIdle?: boolean
  /** The id of a datalist with texts to choose from. */
  readonly suggestions?: string
  /** Longest text accepted while typing. */
  readonly maxLength?: number | undefined
}

/** The commit of a field that refuses nothing by itself: the record it belongs to is held to its rules when it is added. */
export function keeping(keep: (typed: string) => void): (typed: string) => null {
  return (typed) => {
    keep(typed.trim())
    return null
  }
}

const IDLE_MS = 500

export function TextField(props: TextFieldProps) {
  const { label, value, hint, prefix = '', suffix, placeholder = NOT_SET, align = 'start', multiline = false, hideLabel = false } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [own, setRefusal] = useState<string | null>(null)
  const [ofForm, changed] = useFormRefusal(props.name, id)
  const refusal = own ?? ofForm

  function type(text: string): void {
    setTyped(text)
    changed()
  }

  function revert(): void {
    setTyped(null)
    setRefusal(null)
  }

  /** False when it was refused. */
  function commit(): boolean {
    if (typed === null) {
      // What was refused stands in no field any more.
      setRefusal(null)
      return true
    }
    const sentence = typed.trim() === value ? null : props.commit(typed)
    setRefusal(sentence)
    if (sentence === null) setTyped(null)
    return sentence === null
  }

  const commitIdle = useEffectEvent(() => {
    if (typed === null || typed.trim() === value) return
    const sentence = props.commit(typed)
    setRefusal(sentence)
    // A space just typed is dropped in what is kept, but must stay under the caret.
    if (sentence === null && typed === typed.trim()) setTyped(null)
  })
  const { commitsWhenIdle = false } = props
  useEffect(() => {
    if (!commitsWhenIdle || typed === null) return
    const timer = setTimeout(() => commitIdle(), IDLE_MS)
    return () => clearTimeout(timer)
  }, [commitsWhenIdle, typed])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      // In a form what was kept goes on to what the form does.
      const isInForm = event.target instanceof HTMLInputElement && event.target.form !== null
      if (!commit() || !isInForm) event.preventDefault()
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault()
      event.stopPropagation()
      revert()
    }
  }

  function onPaste(event: ClipboardEvent): void {
    if (props.commitCells === undefined) return
    const text = event.clipboardData.getData('text/plain') || textOfHtml(event.clipboardData.getData('text/html'))
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    revert()
    setRefusal(props.commitCells(text))
  }

  const describedBy = [refusal === null ? null : `${id}-refusal`, hint === undefined ? null : `${id}-hint`].filter(Boolean).join(' ')
  const shared = {
    id,
    value: typed ?? value,
    placeholder,
    disabled: props.disabled,
    maxLength: props.maxLength,
    'aria-invalid': refusal !== null,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    onKeyDown,
    onPaste,
    onBlur: commit,
    className: styles.input,
    spellCheck: multiline,
  }
  return (
    <div className={`${field.field} ${styles.field}`} data-align={align}>
      <label className={hideLabel ? hidden.hidden : field.label} htmlFor={id}>
        {label}
      </label>
      <Row gap={1} wrap={false} className={styles.box} data-refused={refusal !== null} data-unsaved={typed === null ? undefined : ''}>
        {prefix === '' ? null : (
          <Note as="span" className={styles.affix}>
            {prefix}
          </Note>
        )}
        {multiline ? (
          <textarea {...shared} rows={3} onChange={(event) => type(event.target.value)} />
        ) : (
          <input {...shared} type="text" autoComplete="off" list={props.suggestions} onChange={(event) => type(event.target.value)} />
        )}
        {suffix === undefined ? null : (
          <Note as="span" className={styles.affix}>
            {suffix}
          </Note>
        )}
      </Row>
      {refusal === null ? null : (
        <p id={`${id}-refusal`} className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      {hint === undefined ? null : (
        <Note id={`${id}-hint`} size="small">
          {hint}
        </Note>
      )}
    </div>
  )
}
