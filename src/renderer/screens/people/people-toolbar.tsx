// Above the people table: what it says in one sentence, the unit of time, who and what is shown, which way round, and the way to add.

import { ArrowLeftRight } from 'lucide-react'
import { type ReactNode, type Ref, useRef } from 'react'
import { TIME_UNITS } from '#core'
import { COMMAND_TABLE, COMMON_TEXT, PEOPLE_TEXT, SCREEN_TABLE, TIME_UNIT_LABELS } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { useApp } from '../../session/use-app.tsx'
import { IconButton } from '../../widgets/button.tsx'
import { CheckOption, SearchField } from '../../widgets/filter-bar.tsx'
import gridPage from '../../widgets/grid-page.module.css'
import { Note, Row } from '../../widgets/layout.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import styles from './people.module.css'
import type { PeopleView } from './people-view.ts'

export interface PeopleToolbarProps {
  readonly sentence: string
  readonly view: PeopleView
  readonly onView: (view: PeopleView) => void
  readonly onSwap: () => void
  readonly search: Ref<HTMLInputElement>
  readonly children: ReactNode
}

const UNITS = TIME_UNITS.map((value) => ({ value, label: TIME_UNIT_LABELS[value] }))

export function PeopleToolbar({ sentence, view, onView, onSwap, search, children }: PeopleToolbarProps) {
  const components = useRef<HTMLInputElement>(null)
  const { platform } = useApp().facts
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
      {children}
      <Row className={styles.tabs}>
        <ScreenTabs />
        <SearchField
          label={PEOPLE_TEXT.searchPeople}
          placeholder={PEOPLE_TEXT.searchPeople}
          value={view.person}
          onChange={(person) => onView({ ...view, person })}
          field={search}
        />
        <SearchField
          label={PEOPLE_TEXT.search}
          placeholder={PEOPLE_TEXT.search}
          value={view.component}
          onChange={(component) => onView({ ...view, component })}
          field={components}
        />
        <IconButton
          label={PEOPLE_TEXT.swap}
          icon={<ArrowLeftRight />}
          shortcut={shownKeys(COMMAND_TABLE['swap-people'].accelerator ?? '', platform)}
          onClick={onSwap}
        />
      </Row>
    </header>
  )
}
