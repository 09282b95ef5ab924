// What stands above a list to narrow it down: a text searched for while it is typed, and a box to tick.

import { Search } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import styles from './filter-bar.module.css'

export interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly field: Ref<HTMLInputElement>
  readonly onEnter?: () => void
}

export function SearchField({ label, placeholder, value, onChange, field, onEnter }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
        }}
      />
    </div>
  )
}

export interface CheckOptionProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

export function CheckOption({ checked, onChange, children }: CheckOptionProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  )
}
