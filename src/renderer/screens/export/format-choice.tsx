// In which form the pack is handed over: one of a few, each with what it is for. Radio buttons, so arrows move and Tab leaves.

import { useId } from 'react'
import { PACK_FORMATS, type PackFormat } from '#core'
import { EXPORT_TEXT, PACK_WORDS } from '#wording'
import field from '../../widgets/field.module.css'
import { Small } from '../../widgets/layout.tsx'
import styles from './format-choice.module.css'

export interface FormatChoiceProps {
  readonly value: PackFormat
  readonly onChange: (format: PackFormat) => void
  readonly disabled: boolean
}

export function FormatChoice({ value, onChange, disabled }: FormatChoiceProps) {
  const id = useId()
  return (
    <fieldset disabled={disabled}>
      <legend className={field.legend}>{EXPORT_TEXT.format}</legend>
      {PACK_FORMATS.map((format) => (
        <label key={format} className={styles.format}>
          <input type="radio" name={id} checked={format === value} aria-describedby={`${id}-${format}`} onChange={() => onChange(format)} />
          <span className={styles.name}>{PACK_WORDS[format].name}</span>
          <Small id={`${id}-${format}`} className={styles.use} aria-hidden="true">
            {PACK_WORDS[format].use}
          </Small>
        </label>
      ))}
    </fieldset>
  )
}
