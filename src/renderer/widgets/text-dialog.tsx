// Asks for one line of text over the page: a name, a width. A refused one stays, with the sentence that says why.

import { type FormEvent, useId, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { TypedLine } from './typed-line.tsx'

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
      <form id={id} onSubmit={submit}>
        <TypedLine id={`${id}-text`} label={label} value={typed} refusal={refusal} maxLength={maxLength} onChange={setTyped} />
      </form>
    </Dialog>
  )
}
