// Asks for a passphrase, for a new one twice. What is refused stays with its sentence; what was typed is nowhere else.

import { type FormEvent, useId, useState } from 'react'
import { SIGNING_TEXT } from '#wording'
import { Dialog } from '../../widgets/dialog.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { TypedLine } from '../../widgets/typed-line.tsx'

export interface PassphraseDialogProps {
  readonly title: string
  readonly hint: string
  readonly action: string
  readonly asksForPresent: boolean
  readonly asksForNew: boolean
  /** Answers the sentence of refusal, or null when it was accepted. */
  readonly commit: (typed: { readonly present: string; readonly next: string }) => Promise<string | null>
  readonly onClose: () => void
}

const LONGEST = 500

export function PassphraseDialog({ title, hint, action, asksForPresent, asksForNew, commit, onClose }: PassphraseDialogProps) {
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const first = `${id}-${asksForPresent ? 'present' : 'next'}`

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const sentence = asksForNew && next !== again ? SIGNING_TEXT.different : await commit({ present, next })
    setBusy(false)
    setRefusal(sentence)
    if (sentence === null) onClose()
    else document.getElementById(first)?.focus()
  }

  const line = (name: string, label: string, value: string, onChange: (typed: string) => void) => (
    <TypedLine
      id={`${id}-${name}`}
      label={label}
      value={value}
      refusal={`${id}-${name}` === first ? refusal : null}
      maxLength={LONGEST}
      isSecret
      onChange={onChange}
    />
  )
  return (
    <Dialog title={title} description={hint} action={{ label: action, form: id, disabled: isBusy }} isBusy={isBusy} onClose={onClose}>
      <form id={id} onSubmit={(event) => void submit(event)}>
        <Stack>
          {asksForPresent ? line('present', asksForNew ? SIGNING_TEXT.present : SIGNING_TEXT.passphrase, present, setPresent) : null}
          {asksForNew ? line('next', asksForPresent ? SIGNING_TEXT.next : SIGNING_TEXT.passphrase, next, setNext) : null}
          {asksForNew ? line('again', SIGNING_TEXT.again, again, setAgain) : null}
        </Stack>
      </form>
    </Dialog>
  )
}
