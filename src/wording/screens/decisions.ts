// The decision log: what decisions were expected to change, and what they did change.

import type { Decision, Exemption } from '#core'
import { COMMON_TEXT } from '../common.ts'
import { coveredNames } from './component.ts'

export const DECISIONS_TEXT = {
  outcomes: 'Decision outcomes',
  actual: 'Actual',
  outcome: 'Outcome',
  deleted: 'Deleted component',
} as const

/** What a decision or an exception is about: its component, or "Company-wide: Runway". @param name undefined: the component is not there */
export function decisionAbout({ componentId, ruleIds }: Pick<Decision | Exemption, 'componentId' | 'ruleIds'>, name?: string): string {
  return componentId === null ? `${COMMON_TEXT.companyWide}: ${coveredNames(ruleIds)}` : (name ?? DECISIONS_TEXT.deleted)
}
