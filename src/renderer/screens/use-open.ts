// The ways from one screen into another, for links and for the command palette.

import { useCallback } from 'react'
import type { ListId, RuleId } from '#core'
import { useGo, useSetScreenState } from '../navigation/navigation.tsx'
import { FIRST_CHECKS_VIEW, openedRule } from './checks/checks-view.ts'
import { filteredBy, withChip, withoutFilter } from './inventory/inventory-view.ts'
import { useSetInventoryView } from './inventory/use-inventory-view.ts'

/** To the row of a component, with its details: nothing may hide it. */
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

/** To the inventory with only these components in it. */
export function useShowInInventory(): (chip: ListId) => void {
  const go = useGo()
  const setView = useSetInventoryView()
  return (chip) => {
    setView((view) => withChip(withoutFilter(view), chip))
    go('inventory')
  }
}

/** To the inventory with only those rows whose cell of that column holds one of these values; '' is a blank one. */
export function useShowBlank(): (columnId: string, values: readonly string[]) => void {
  const go = useGo()
  const setView = useSetInventoryView()
  return (columnId, values) => {
    setView((view) => filteredBy(withoutFilter(view), [{ id: columnId, value: { kind: 'one-of', values }, group: null }]))
    go('inventory')
  }
}

/** To the page of a component. */
export function useOpenPage(): (id: string) => void {
  const go = useGo()
  return useCallback((id) => go('component', { inspected: id }), [go])
}

/** To one person's time. */
export function useOpenPerson(): (id: string) => void {
  const go = useGo()
  return (id) => go('people', { target: id })
}

/** To one rule, unfolded. */
export function useOpenRule(): (rule: RuleId) => void {
  const go = useGo()
  const setView = useSetScreenState('checks', FIRST_CHECKS_VIEW)
  return (rule) => {
    setView((view) => openedRule(view, rule))
    go('checks')
  }
}
