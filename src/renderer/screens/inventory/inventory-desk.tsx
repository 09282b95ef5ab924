// Adding a component and finding one lead to the inventory from every screen that does neither by itself.

import type { ReactNode } from 'react'
import { useCommandDesk, useFallbackEffects } from '../../commands/commands.tsx'
import { useGo } from '../../navigation/navigation.tsx'
import { useInventoryView } from './use-inventory-view.ts'

export function InventoryDesk({ children }: { readonly children: ReactNode }) {
  const go = useGo()
  const desk = useCommandDesk()
  // Its first view follows from what the workbook holds when it opens.
  useInventoryView()
  const there = (command: 'add-component' | 'find') => () => {
    go('inventory')
    desk.runWhenGiven(command)
  }
  useFallbackEffects({ 'add-component': there('add-component'), find: there('find') })
  return children
}
