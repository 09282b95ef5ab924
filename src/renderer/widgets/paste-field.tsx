// Takes rows that are pasted from a spreadsheet, and stays empty.

import type { ClipboardEvent, Ref } from 'react'
import { WIDGET_TEXT } from '#wording'
import styles from './paste-field.module.css'

export interface PasteFieldProps {
  readonly id?: string
  readonly rows: number
  readonly onPaste: (text: string) => void
  readonly field?: Ref<HTMLTextAreaElement>
  readonly className?: string | undefined
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string
}

export function PasteField({ onPaste, field, className = '', ...attributes }: PasteFieldProps) {
  function paste(event: ClipboardEvent): void {
    // Never shown as text: ten megabytes in a text field would stop the window.
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() !== '') onPaste(text)
  }

  return (
    <textarea
      {...attributes}
      ref={field}
      className={`${styles.paste} ${className}`}
      value=""
      placeholder={WIDGET_TEXT.pasteHere}
      onChange={() => undefined}
      onPaste={paste}
    />
  )
}
