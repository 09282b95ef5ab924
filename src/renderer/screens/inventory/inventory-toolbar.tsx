// Above the grid: the text filter, grouping, and the way to add.

import { Columns3, Compass, Plus } from 'lucide-react'
import type { Ref } from 'react'
import { COLUMN_TEXT, COMMON_TEXT, INVENTORY_TEXT, RAIL_ENTRIES, SCREEN_TABLE } from '#wording'
import { useCommandDesk } from '../../commands/commands.tsx'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { Button } from '../../widgets/button.tsx'
import { CheckOption, SearchField } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import styles from './inventory.module.css'
import { type InventoryView, withLayout } from './inventory-view.ts'

export interface InventoryToolbarProps {
  readonly view: InventoryView
  readonly onView: (view: InventoryView) => void
  /** Names of the columns that rows are grouped by, or would be: "Layer". */
  readonly grouping: readonly string[]
  readonly onAdd: () => void
  readonly onColumns: () => void
  readonly search: Ref<HTMLInputElement>
  /** Enter in the search: to the first row of what is shown. */
  readonly onFound: () => void
}

export function InventoryToolbar({ view, onView, grouping, onAdd, onColumns, search, onFound }: InventoryToolbarProps) {
  const desk = useCommandDesk()
  const { filter, layout } = view
  return (
    <Row as="header" gap={4} className={styles.toolbar}>
      <h1>{RAIL_ENTRIES.inventory}</h1>
      <div className={styles.spacer} />
      <CheckOption
        checked={layout.groupBy.length > 0}
        onChange={(isGrouped) => onView(withLayout(view, { groupBy: isGrouped ? ['layer'] : [] }))}
      >
        {COLUMN_TEXT.groupBy(grouping)}
      </CheckOption>
      <SearchField
        label={INVENTORY_TEXT.search}
        placeholder={INVENTORY_TEXT.searchHint}
        value={filter.text}
        onChange={(text) => onView({ ...view, filter: { ...filter, text } })}
        field={search}
        onEnter={onFound}
      />
      <Button icon={<Columns3 />} onClick={onColumns}>
        {COMMON_TEXT.columns}
      </Button>
      <Button icon={<Compass />} onClick={() => void desk.run('show-before-you-build')}>
        {SCREEN_TABLE['before-you-build'].title}
      </Button>
      <Button icon={<Plus />} onClick={onAdd}>
        {INVENTORY_TEXT.addComponent}
      </Button>
      <ScreenTabs />
    </Row>
  )
}
