// Which two states, and which of the changes.

import { ArrowLeftRight } from 'lucide-react'
import type { RefObject } from 'react'
import type { Workbook } from '#core'
import { CAUSE_TITLES, COMMON_TEXT, COMPARE_TEXT } from '#wording'
import { IconButton } from '../../widgets/button.tsx'
import { SearchField } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { type CauseKind, type CompareView, locksOf, type StateKey } from './compare-view.ts'

export interface CompareToolbarProps {
  readonly view: CompareView
  readonly onView: (view: CompareView) => void
  readonly keys: { readonly before: StateKey; readonly after: StateKey }
  readonly workbook: Workbook
  readonly search: RefObject<HTMLInputElement | null>
}

const CAUSES = (Object.keys(CAUSE_TITLES) as CauseKind[]).map((value) => ({ value, label: CAUSE_TITLES[value] }))

export function CompareToolbar({ view, onView, keys, workbook, search }: CompareToolbarProps) {
  const states = [
    { value: 'now', label: COMMON_TEXT.now },
    ...locksOf(workbook).map((record) => ({ value: record.id, label: COMPARE_TEXT.lock(record) })),
  ]
  return (
    <Row gap={3} align="end">
      <Select label={COMPARE_TEXT.from} value={keys.before} options={states} onChange={(before) => onView({ ...view, before })} />
      <IconButton
        label={COMPARE_TEXT.swap}
        icon={<ArrowLeftRight />}
        onClick={() => onView({ ...view, before: keys.after, after: keys.before })}
      />
      <Select label={COMPARE_TEXT.to} value={keys.after} options={states} onChange={(after) => onView({ ...view, after })} />
      <Select
        label={COMPARE_TEXT.cause}
        value={view.filter.cause}
        options={CAUSES}
        blank={COMPARE_TEXT.anyCause}
        onChange={(cause) => onView({ ...view, filter: { ...view.filter, cause } })}
      />
      <SearchField
        label={COMPARE_TEXT.search}
        placeholder={COMPARE_TEXT.searchExample}
        value={view.filter.text}
        onChange={(text) => onView({ ...view, filter: { ...view.filter, text } })}
        field={search}
      />
    </Row>
  )
}
