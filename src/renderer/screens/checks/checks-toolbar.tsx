// Above the rules: a part of a name, a state, and only what asks for something.

import { Search } from 'lucide-react'
import type { Ref } from 'react'
import { ANSWER_WORDS, ANSWERS } from '#wording'
import { Select } from '../../widgets/select.tsx'
import styles from './checks.module.css'
import type { ChecksFilter } from './checks-view.ts'

export interface ChecksToolbarProps {
  readonly filter: ChecksFilter
  readonly onFilter: (filter: ChecksFilter) => void
  readonly search: Ref<HTMLInputElement>
}

const OPTIONS = ANSWERS.map((value) => ({ value, label: ANSWER_WORDS[value] }))

export function ChecksToolbar({ filter, onFilter, search }: ChecksToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <Search aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label="Filter by name of a component or person"
          placeholder="Component or person"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </div>
      <Select
        label="State"
        hideLabel
        blank="Every state"
        value={filter.answer}
        options={OPTIONS}
        onChange={(answer) => onFilter({ ...filter, answer })}
      />
      <label className={styles.only}>
        <input
          type="checkbox"
          checked={filter.onlyAsking}
          onChange={(event) => onFilter({ ...filter, onlyAsking: event.target.checked })}
        />
        Only what asks for something
      </label>
    </div>
  )
}
