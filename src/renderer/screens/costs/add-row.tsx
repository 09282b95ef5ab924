// The fields of one more bill, share or rate. Enter in any of them adds it, and the focus goes back to the first for the next.

import { Plus } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../widgets/button.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import styles from './costs.module.css'

export interface AddRowProps {
  /** What the button says. */
  readonly action: string
  /** Answers why it was refused, null when it was added. */
  readonly add: () => string | null
  readonly children: ReactNode
}

export function AddRow({ action, add, children }: AddRowProps) {
  const [refusal, setRefusal] = useState<string | null>(null)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const sentence = add()
    setRefusal(sentence)
    if (sentence === null) event.currentTarget.querySelector('input')?.focus()
  }

  return (
    <form className={styles.newRow} onSubmit={submit}>
      {children}
      <Button type="submit" icon={<Plus />}>
        {action}
      </Button>
      <Refusal sentence={refusal} />
    </form>
  )
}
