// One component or person under a rule. The whole row opens it.

import { Stack } from '../../widgets/layout.tsx'
import rowName from '../../widgets/row-name.module.css'
import type { CheckRow } from './check-rows.ts'
import styles from './checks.module.css'
import { StateBadge, VerdictFacts } from './verdict-facts.tsx'

export interface CheckRowLineProps {
  readonly row: CheckRow
  readonly tabIndex: 0 | -1
  readonly onOpen: (row: CheckRow) => void
}

export function CheckRowLine({ row, tabIndex, onOpen }: CheckRowLineProps) {
  return (
    <div className={styles.row}>
      <Stack gap={1} align="start">
        <button type="button" className={`${rowName.name} ${styles.open}`} tabIndex={tabIndex} onClick={() => onOpen(row)}>
          {row.name}
        </button>
        <StateBadge verdict={row.verdict} entry={row.entry} />
      </Stack>
      <VerdictFacts verdict={row.verdict} />
    </div>
  )
}
