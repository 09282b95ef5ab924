// The way from other screens to one person's time.

import { useCallback } from 'react'
import { useGo } from '../../navigation/navigation.tsx'

export function useOpenPerson(): (id: string) => void {
  const go = useGo()
  return useCallback((id) => go('people', { target: id }), [go])
}
