// Asks for one line of text over the page: a name, a width. A refused one stays, with the sentence that says why.

import { type FormEvent, useId, useState } from 'react'
import { Dialog } from './dialog.tsx'
import field from './field.module.css'
import { Row } from './layout.tsx'
import styles from './text-field.module.css'

export interface TextDialogProps {
  readonly title: string
  readonly description?: string
  readonly label: string
  readonly value: string
  readonly action: string
  readonly maxLength?: number | undefined
  /** Takes what was typed; answers the sentence of refusal, or null when it was accepted. */
  readonly commit: (typed: string) => string | null
  readonly onClose: () => void
}

export function TextDialog({ title, description, label, value, action, maxLength, commit, onClose }: TextDialogProps) {
  const [typed, setTyped] = useState(value)
  const [refusal, setRefusal] = useState<string | null>(null)
  const id = useId()

  function submit(event: FormEvent): void {
    event.preventDefault()
    const sentence = commit(typed.trim())
    setRefusal(sentence)
    if (sentence === null) onClose()
    else document.getElementById(`${id}-text`)?.focus()
  }

  return (
    <Dialog title={title} description={description} action={{ label: action, form: id }} onClose={onClose}>
      <form id={id} className={styles.field} onSubmit={submit}>
        <label className={field.label} htmlFor={`${id}-text`}>
          {label}
        </label>
        <Row gap={1} wrap={false} className={styles.box} data-refused={refusal !== null}>
          <input
            id={`${id}-text`}
            className={styles.input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={maxLength}
            aria-invalid={refusal !== null}
            aria-describedby={refusal === null ? undefined : `${id}-refusal`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Row>
        {refusal === null ? null : (
          <p id={`${id}-refusal`} className={styles.refusal} role="alert">
            {refusal}
          </p>
        )}
      </form>
    </Dialog>
  )
}
