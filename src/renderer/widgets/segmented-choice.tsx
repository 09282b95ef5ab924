// Two to four answers side by side: yes / no / unsure. A radio group, so arrows move and Tab leaves; Delete or a
// second click on the answer takes it back to "not answered" where that is allowed.

import { type KeyboardEvent, useId } from 'react'
import field from './field.module.css'
import hidden from './hidden.module.css'
import { Stack } from './layout.tsx'
import styles from './segmented-choice.module.css'
import type { SelectOption } from './select.tsx'

export interface SegmentedChoiceProps<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly options: readonly SelectOption<V>[]
  readonly onChange: (value: V | null) => void
  /** The answer may be taken back. */
  readonly clearable?: boolean
  readonly hideLabel?: boolean
  /** Large for the three questions of the inspector. */
  readonly size?: 'standard' | 'large'
  readonly disabled?: boolean
}

export function SegmentedChoice<V extends string>(props: SegmentedChoiceProps<V>) {
  const { label, value, options, onChange, clearable = false, hideLabel = false, size = 'standard', disabled = false } = props
  const name = useId()

  function onKeyDown(event: KeyboardEvent): void {
    if (!clearable || value === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    onChange(null)
  }

  return (
    <Stack as="fieldset" gap={1} className={styles.group} data-size={size} disabled={disabled} onKeyDown={onKeyDown}>
      <legend className={hideLabel ? hidden.hidden : field.legend}>{label}</legend>
      <div className={styles.segments}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onClick={() => {
                if (clearable && option.value === value) onChange(null)
              }}
            />
            <span className={styles.text}>{option.label}</span>
          </label>
        ))}
      </div>
    </Stack>
  )
}
