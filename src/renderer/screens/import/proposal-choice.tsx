// One question with its answers side by side. What is proposed is dashed, and Enter accepts it; only an
// answer of the user's is filled. Used for notations and for suggestions.

import { type KeyboardEvent, useId } from 'react'
import { IMPORT_TEXT } from '#wording'
import hidden from '../../widgets/hidden.module.css'
import segmented from '../../widgets/segmented-choice.module.css'
import type { SelectOption } from '../../widgets/select.tsx'
import styles from './proposal-choice.module.css'

export interface ProposalChoiceProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly SelectOption<string>[]
  /** The user's answer, null while there is none. */
  readonly value: string | null
  readonly proposed: string | null
  /** Why it is proposed; said with it. */
  readonly because?: string
  readonly disabled?: boolean
  readonly onChoose: (value: string) => void
}

export function ProposalChoice({
  label,
  hideLabel = false,
  options,
  value,
  proposed,
  because,
  disabled = false,
  onChoose,
}: ProposalChoiceProps) {
  const name = useId()

  function accept(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || value !== null || proposed === null) return
    event.preventDefault()
    onChoose(proposed)
  }

  return (
    <fieldset disabled={disabled} onKeyDown={accept}>
      <legend className={hideLabel ? hidden.hidden : styles.question}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => {
          const isProposed = value === null && option.value === proposed
          return (
            <label
              key={option.value}
              className={styles.option}
              title={isProposed && because !== undefined ? IMPORT_TEXT.suggestedFrom(because) : undefined}
            >
              <input
                type="radio"
                className={segmented.radio}
                name={name}
                checked={option.value === value}
                onChange={() => onChoose(option.value)}
              />
              <span className={`${segmented.text} ${styles.optionText}`} data-proposed={isProposed || undefined}>
                {option.label}
                {isProposed ? <span className={hidden.hidden}>{IMPORT_TEXT.suggested}</span> : null}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
