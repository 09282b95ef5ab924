// The way from other screens to one rule, unfolded.

import { useCallback } from 'react'
import type { RuleId } from '#core'
import { useGo, useSetScreenState } from '../../navigation/navigation.tsx'
import { FIRST_CHECKS_VIEW, openedRule } from './checks-view.ts'

export function useOpenRule(): (rule: RuleId) => void {
  const go = useGo()
  const setView = useSetScreenState('checks', FIRST_CHECKS_VIEW)
  return useCallback(
    (rule) => {
      setView((view) => openedRule(view, rule))
      go('checks')
    },
    [go, setView],
  )
}
