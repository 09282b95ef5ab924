// Above the grid: the text filter, grouping, and the way to add.

import { Columns3, Compass, Plus } from 'lucide-react'
import { memo, useRef } from 'react'
import { COLUMN_TEXT, COMMON_TEXT, INVENTORY_TEXT, RAIL_ENTRIES, SCREEN_TABLE } from '#wording'
import { useCommandDesk, useCommandEffects } from '../../commands/commands.tsx'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { Button } from '../../widgets/button.tsx'
import { CheckOption, SearchField } from '../../widgets/filter-bar.tsx'
import { Row } from '../../widgets/layout.tsx'
import styles from './inventory.module.css'
import { useInventory } from './use-inventory.ts'

export function InventoryToolbar() {
  const { columns, view, onView, setLayout, grid } = useInventory()
  const search = useRef<HTMLInputElement>(null)
  const { filter, layout } = view
  /** Names of the columns that rows are grouped by, or would be: "Layer". */
  const grouping = (layout.groupBy.length > 0 ? layout.groupBy : ['layer']).flatMap(
    (by) => columns.find(({ id }) => id === by)?.header ?? [],
  )
  useCommandEffects({ find: () => search.current?.select() })
  return (
    <Row as="header" gap={4} className={styles.toolbar}>
      <h1>{RAIL_ENTRIES.inventory}</h1>
      <div className={styles.spacer} />
      <CheckOption checked={layout.groupBy.length > 0} onChange={(isGrouped) => setLayout({ groupBy: isGrouped ? ['layer'] : [] })}>
        {COLUMN_TEXT.groupBy(grouping)}
      </CheckOption>
      <SearchField
        label={INVENTORY_TEXT.search}
        placeholder={INVENTORY_TEXT.searchHint}
        value={filter.text}
        onChange={(text) => onView({ ...view, filter: { ...filter, text } })}
        field={search}
        onEnter={() => grid.current?.focusFirst()}
      />
      <ToolbarCommands />
      <ScreenTabs />
    </Row>
  )
}

/** Apart from what changes with every edit: they are not drawn anew for it. */
const ToolbarCommands = memo(function ToolbarCommands() {
  const desk = useCommandDesk()
  return (
    <>
      <Button icon={<Columns3 />} onClick={() => void desk.run('choose-columns')}>
        {COMMON_TEXT.columns}
      </Button>
      <Button icon={<Compass />} onClick={() => void desk.run('show-before-you-build')}>
        {SCREEN_TABLE['before-you-build'].title}
      </Button>
      <Button icon={<Plus />} onClick={() => void desk.run('add-component')}>
        {INVENTORY_TEXT.addComponent}
      </Button>
    </>
  )
})
