// What one check says now, right below the controls it reads.

import type { ComponentAssessment, RuleId } from '#core'
import { checkBadge, verdictText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import { Stack } from '../../widgets/layout.tsx'
import styles from './inspector.module.css'

/** What only informs has no state to show. */
export function RuleOutcome({ entry, rule }: { readonly entry: ComponentAssessment; readonly rule: RuleId }) {
  const style = useNumberStyle()
  const verdict = entry.checks.find((check) => check.rule === rule)
  if (verdict === undefined) return null
  const hasState = verdict.state !== 'N/A' && !verdict.informational
  return (
    <Stack as="output" gap={0} align="start" className={styles.outcome}>
      {hasState ? <Badge {...checkBadge(verdict, entry, style)} /> : null}
      <span>{verdictText(verdict, style)}</span>
    </Stack>
  )
}
