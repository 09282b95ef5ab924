// The scenarios of the workbook, in the order in which they were made.

import type { Scenario } from '#core'
import { pluralize } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import styles from './what-if.module.css'

export interface ScenarioListProps {
  readonly scenarios: readonly Scenario[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

export function ScenarioList({ scenarios, chosen, onChoose }: ScenarioListProps) {
  const style = useNumberStyle()
  return (
    <ul>
      {scenarios.map(({ id, name, changes }) => (
        <li key={id}>
          <button type="button" className={styles.entry} aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
            <span className={styles.entryName}>{name}</span>
            <Note as="span" size="label">
              {pluralize(changes.length, 'changes', style)}
            </Note>
          </button>
        </li>
      ))}
    </ul>
  )
}
