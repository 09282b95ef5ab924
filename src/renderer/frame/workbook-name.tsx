// The name of the workbook, which is the company's: a click, or the command, turns it into a field. What is typed there is an edit like any other.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { setField } from '#core'
import { FRAME_TEXT, refusalText } from '#wording'
import { useCommandEffects } from '../commands/commands.tsx'
import { useNumberStyle } from '../session/use-number-style.ts'
import { useApplyEdit, useSessionState } from '../session/use-session.tsx'
import { Tooltip } from '../widgets/tooltip.tsx'
import styles from './workbook-name.module.css'

export function WorkbookName() {
  const name = useSessionState((state) => state.workbook.tables.company['company']?.name ?? '')
  const save = useSessionState((state) => state.save.kind)
  const isReadOnly = save === 'read-only'
  const [typed, setTyped] = useState<string | null>(null)
  const begin = () => setTyped(name)
  useCommandEffects({ 'rename-workbook': isReadOnly ? null : begin })
  const button = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    // Back from the field, by keyboard: the focus has nowhere else to go.
    if (wasRenaming.current && typed === null && document.activeElement === document.body) button.current?.focus()
    wasRenaming.current = typed !== null
  }, [typed])

  if (typed !== null) return <NameField typed={typed} name={name} onType={setTyped} onLeave={() => setTyped(null)} />
  return (
    <>
      <Tooltip label={FRAME_TEXT.rename}>
        <button
          ref={button}
          type="button"
          className={styles.name}
          disabled={isReadOnly}
          aria-label={`${FRAME_TEXT.workbookName}: ${name}`}
          onClick={begin}
          onKeyDown={(event) => {
            if (event.key === 'F2') begin()
          }}
        >
          {name}
        </button>
      </Tooltip>
      <span className={styles.edited} data-shown={save === 'saving' || save === 'not-saved' || undefined} title={FRAME_TEXT.edited} />
    </>
  )
}

interface NameFieldProps {
  readonly typed: string
  readonly name: string
  readonly onType: (typed: string) => void
  readonly onLeave: () => void
}

/** A name that is refused stays in the field with the sentence that says why; Escape gives it up. */
function NameField({ typed, name, onType, onLeave }: NameFieldProps) {
  const apply = useApplyEdit()
  const style = useNumberStyle()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  /** A field that goes away loses the focus, too, which keeps nothing then. */
  const isGivenUp = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => field.current?.select(), [])

  function commit(): boolean {
    const next = typed.trim()
    if (next === name) return true
    const label = { code: 'change-company', facts: { field: 'name' } } as const
    const edit = apply((context) => setField(context, 'company', 'company', 'name', next, label))
    setRefusal(refusalText(edit, style))
    return edit.ok
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    isGivenUp.current = event.key === 'Escape'
    if (isGivenUp.current || (event.key === 'Enter' && commit())) {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    }
  }

  return (
    <span className={styles.renaming} data-unsaved={typed === name ? undefined : ''}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={FRAME_TEXT.workbookName}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : id}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isGivenUp.current && commit()) onLeave()
        }}
      />
      {refusal === null ? null : (
        <span id={id} className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </span>
  )
}
