// What is odd or missing in the data. It stands apart from the verdicts and counts for none of them.

import { findingTexts, moreText, OVERVIEW_TEXT, STATE_WORDS, verdictText } from '#wording'
import rowName from '../../widgets/row-name.module.css'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './overview.module.css'
import type { DataFindingRow, OverviewFacts } from './overview-facts.ts'

/** Longer lists belong to the inventory. */
const MAX_SHOWN = 7

export interface DataFindingsProps {
  readonly facts: OverviewFacts
  readonly onOpenComponent: (id: string) => void
}

export function DataFindings({ facts, onOpenComponent }: DataFindingsProps) {
  if (facts.fixBeforeLock.length + facts.nearLimit.length + facts.missing.length === 0) return null
  return (
    <div className={styles.findings}>
      <Group id="overview-fix" title={OVERVIEW_TEXT.fixBeforeLock} rows={facts.fixBeforeLock} onOpenComponent={onOpenComponent} />
      <Group id="overview-near" title={STATE_WORDS.WATCH} rows={facts.nearLimit} onOpenComponent={onOpenComponent} />
      <Group id="overview-missing" title={STATE_WORDS.UNKNOWN} rows={facts.missing} onOpenComponent={onOpenComponent} />
    </div>
  )
}

interface GroupProps {
  readonly id: string
  readonly title: string
  readonly rows: readonly DataFindingRow[]
  readonly onOpenComponent: (id: string) => void
}

function Group({ id, title, rows, onOpenComponent }: GroupProps) {
  const style = useNumberStyle()
  if (rows.length === 0) return null
  const further = rows.length - MAX_SHOWN
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title} <span className={styles.headingCount}>{rows.length}</span>
      </h2>
      <ul className={styles.findingList}>
        {rows.slice(0, MAX_SHOWN).map((row) => (
          <FindingRow
            key={`${row.componentId ?? row.name ?? 'list'} ${row.verdicts[0].code}`}
            row={row}
            onOpenComponent={onOpenComponent}
          />
        ))}
      </ul>
      {further <= 0 ? null : <p className={styles.note}>{moreText(further, style)}</p>}
    </section>
  )
}

function FindingRow({ row, onOpenComponent }: { readonly row: DataFindingRow; readonly onOpenComponent: (id: string) => void }) {
  const style = useNumberStyle()
  const { componentId, name, verdicts } = row
  const texts = verdicts.flatMap((verdict) => {
    const found = findingTexts(verdict, style)
    return found.length === 0 ? [verdictText(verdict, style)] : found
  })
  return (
    <li className={styles.findingRow}>
      {componentId === null ? (
        <span className={styles.findingName}>{name ?? OVERVIEW_TEXT.inventory}</span>
      ) : (
        <button type="button" className={`${rowName.name} ${styles.open}`} onClick={() => onOpenComponent(componentId)}>
          {name}
        </button>
      )}
      <span className={styles.findingText}>{texts.join(' ')}</span>
    </li>
  )
}
