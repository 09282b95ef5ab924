// A labelled line of a form that is sent as a whole. A refused entry stays, with the sentence that says why.

import field from './field.module.css'
import { Row } from './layout.tsx'
import box from './text-field.module.css'

export interface TypedLineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly refusal: string | null
  readonly maxLength?: number | undefined
  /** What is typed is not shown. */
  readonly isSecret?: boolean
  readonly onChange: (typed: string) => void
}

export function TypedLine({ id, label, value, refusal, maxLength, isSecret = false, onChange }: TypedLineProps) {
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <Row gap={1} wrap={false} className={box.box} data-refused={refusal !== null}>
        <input
          id={id}
          className={box.input}
          type={isSecret ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          maxLength={maxLength}
          aria-invalid={refusal !== null}
          aria-describedby={refusal === null ? undefined : `${id}-refusal`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Row>
      {refusal === null ? null : (
        <p id={`${id}-refusal`} className={box.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
