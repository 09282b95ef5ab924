// Asks for a workbook's new name, which is the company's.

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import styles from './welcome-screen.module.css'

export interface RenameDialogProps {
  readonly name: string
  readonly onCancel: () => void
  readonly onRename: (name: string) => void
}

const MAX_NAME = 200

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
      title="Rename the workbook"
      description="A workbook is called as its company is. Undo takes it back once it is open."
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button kind="primary" type="submit" form={id} disabled={next === ''}>
            Rename
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        <label className={styles.nameLabel} htmlFor={`${id}-name`}>
          Name
        </label>
        <input
          id={`${id}-name`}
          className={styles.nameInput}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_NAME}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
