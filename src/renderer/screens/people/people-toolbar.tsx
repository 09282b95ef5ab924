// Above the people table: what it says in one sentence, the unit of time, which components are shown, and the way to add.

import type { ReactNode, Ref } from 'react'
import { TIME_UNITS } from '#core'
import { COMMON_TEXT, INVENTORY_TEXT, PEOPLE_TEXT, SCREEN_TABLE, TIME_UNIT_LABELS } from '#wording'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { CheckOption, SearchField } from '../../widgets/filter-bar.tsx'
import gridPage from '../../widgets/grid/grid-page.module.css'
import { Note } from '../../widgets/layout.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import styles from './people.module.css'
import type { PeopleView } from './people-view.ts'

export interface PeopleToolbarProps {
  readonly sentence: string
  readonly view: PeopleView
  readonly onView: (view: PeopleView) => void
  readonly search: Ref<HTMLInputElement>
  readonly children: ReactNode
}

const UNITS = TIME_UNITS.map((value) => ({ value, label: TIME_UNIT_LABELS[value] }))

export function PeopleToolbar({ sentence, view, onView, search, children }: PeopleToolbarProps) {
  return (
    <header className={`${gridPage.toolbar} ${styles.toolbar}`}>
      <div className={gridPage.headline}>
        <h1>{SCREEN_TABLE.people.title}</h1>
        <Note>{sentence}</Note>
      </div>
      <SegmentedChoice
        label={PEOPLE_TEXT.timeUnit}
        hideLabel
        value={view.unit}
        options={UNITS}
        onChange={(unit) => onView({ ...view, unit: unit ?? view.unit })}
      />
      <CheckOption checked={view.showsAll} onChange={(showsAll) => onView({ ...view, showsAll })}>
        {COMMON_TEXT.allComponents}
      </CheckOption>
      <SearchField
        label={PEOPLE_TEXT.search}
        placeholder={INVENTORY_TEXT.searchHint}
        value={view.text}
        onChange={(text) => onView({ ...view, text })}
        field={search}
      />
      {children}
      <ScreenTabs />
    </header>
  )
}
