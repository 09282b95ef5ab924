// Above the rules: a part of a name, a state, and only what asks for something.

import type { Ref } from 'react'
import { ANSWER_WORDS, ANSWERS, CHECKS_TEXT } from '#wording'
import { CheckOption, SearchField } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import type { ChecksFilter } from './checks-view.ts'

export interface ChecksToolbarProps {
  readonly filter: ChecksFilter
  readonly onFilter: (filter: ChecksFilter) => void
  readonly search: Ref<HTMLInputElement>
}

const OPTIONS = ANSWERS.map((value) => ({ value, label: ANSWER_WORDS[value] }))

export function ChecksToolbar({ filter, onFilter, search }: ChecksToolbarProps) {
  return (
    <Row gap={3}>
      <SearchField
        label={CHECKS_TEXT.search}
        placeholder={CHECKS_TEXT.searchHint}
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
        field={search}
      />
      <Select
        label={CHECKS_TEXT.state}
        hideLabel
        blank={CHECKS_TEXT.everyState}
        value={filter.answer}
        options={OPTIONS}
        onChange={(answer) => onFilter({ ...filter, answer })}
      />
      <CheckOption checked={filter.onlyAsking} onChange={(onlyAsking) => onFilter({ ...filter, onlyAsking })}>
        {CHECKS_TEXT.onlyAsking}
      </CheckOption>
    </Row>
  )
}
