// The tabs beside the screen that is shown: every screen of the same entry of the rail. Each screen puts them below its title.

import { memo, useEffect, useState } from 'react'
import { RAIL_ENTRIES, screenEntry, type TabId, tabsOf } from '#wording'
import { shownKeys } from '../commands/command-table.ts'
import { useApp } from '../session/use-app.tsx'
import { TabBar } from '../widgets/tab-bar.tsx'
import { useMoves, usePlace } from './navigation.tsx'

/** Not drawn anew with the screen that it stands on. */
export const ScreenTabs = memo(function ScreenTabs() {
  const { platform } = useApp().facts
  const { go, byTab } = useMoves()
  const { screen } = usePlace()
  const { railEntry } = screenEntry(screen)
  // Taken once: the next screen may be reached in another way.
  const [takesFocus] = useState(byTab.current)
  useEffect(() => {
    byTab.current = false
  }, [byTab])
  const tabs = tabsOf(railEntry).map((id) => {
    const { title, accelerator } = screenEntry(id)
    return { id, title, ...(accelerator === undefined ? {} : { shortcut: shownKeys(accelerator, platform) }) }
  })
  return (
    <TabBar
      label={RAIL_ENTRIES[railEntry]}
      tabs={tabs}
      current={screen as TabId}
      onGo={(id) => {
        byTab.current = id !== screen
        go(id)
      }}
      takesFocus={takesFocus}
    />
  )
})
