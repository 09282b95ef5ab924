// Asks for a workbook's new name, which is the company's.

import { type FormEvent, useId, useState } from 'react'
import { MAX_NAME_LENGTH } from '#core'
import { COMMON_TEXT, WELCOME_TEXT } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note } from '../../widgets/note.tsx'
import styles from './welcome-screen.module.css'

export interface RenameDialogProps {
  readonly name: string
  readonly onCancel: () => void
  readonly onRename: (name: string) => void
}

export function RenameDialog({ name, onCancel, onRename }: RenameDialogProps) {
  const [typed, setTyped] = useState(name)
  const id = useId()
  const next = typed.trim()

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (next === '' || next === name) onCancel()
    else onRename(next)
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel()
      }}
      title={WELCOME_TEXT.renameTitle}
      description={WELCOME_TEXT.renameHint}
      actions={
        <>
          <Button onClick={onCancel}>{COMMON_TEXT.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={next === ''}>
            {COMMON_TEXT.rename}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        <Note as="label" size="label" block className={styles.nameLabel} htmlFor={`${id}-name`}>
          {COMMON_TEXT.name}
        </Note>
        <input
          id={`${id}-name`}
          className={styles.nameInput}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_NAME_LENGTH}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
