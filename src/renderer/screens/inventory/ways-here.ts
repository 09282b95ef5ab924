// The ways from other screens into the inventory.

import { useCallback } from 'react'
import { useGo } from '../../navigation/navigation.tsx'
import type { Chip } from './inventory-filter.ts'
import { withChip, withoutFilter } from './inventory-view.ts'
import { useSetInventoryView } from './use-inventory-view.ts'

/** From a list elsewhere to the row of a component, with its details: nothing may hide it. */
export function useOpenComponent(): (id: string) => void {
  const go = useGo()
  const setView = useSetInventoryView()
  return useCallback(
    (id) => {
      setView(withoutFilter)
      go('inventory', { inspected: id, target: id })
    },
    [go, setView],
  )
}

/** The inventory with only these components in it. */
export function useShowInInventory(): (chip: Chip) => void {
  const go = useGo()
  const setView = useSetInventoryView()
  return useCallback(
    (chip) => {
      setView((view) => withChip(withoutFilter(view), chip))
      go('inventory')
    },
    [go, setView],
  )
}
