// The way from other screens to the page of a component.

import { useCallback } from 'react'
import { useGo } from '../../navigation/navigation.tsx'

export function useOpenPage(): (id: string) => void {
  const go = useGo()
  return useCallback((id) => go('component', { inspected: id }), [go])
}
