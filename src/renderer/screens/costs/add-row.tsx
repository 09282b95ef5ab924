// The fields of one more bill, share or rate. Enter in any of them adds it, and the focus goes back to the first for the next.

import { Plus } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../widgets/button.tsx'
import { type FormRefusal, Refusable } from '../../widgets/form-refusal.tsx'
import styles from './costs.module.css'

export interface AddRowProps {
  /** What the button says. */
  readonly action: string
  /** Answers why it was refused, null when it was added. */
  readonly add: () => FormRefusal | null
  readonly children: ReactNode
}

export function AddRow({ action, add, children }: AddRowProps) {
  const [refusal, setRefusal] = useState<FormRefusal | null>(null)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const refused = add()
    setRefusal(refused)
    if (refused === null) event.currentTarget.querySelector('input')?.focus()
  }

  return (
    <form className={styles.newRow} onSubmit={submit}>
      <Refusable refusal={refusal}>
        {children}
        <Button type="submit" icon={<Plus />}>
          {action}
        </Button>
      </Refusable>
    </form>
  )
}
