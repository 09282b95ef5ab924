// What to fix before the quarter is locked, and what is near a limit or wants something written down.

import { COMMON_TEXT, findingTexts, formatCount, OVERVIEW_TEXT, STATE_WORDS, VERDICT_WORDS, verdictText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import rowName from '../../widgets/row-name.module.css'
import { ComponentLink } from '../component-link.tsx'
import styles from './overview.module.css'
import type { DataFindingRow, OverviewFacts } from './overview-facts.ts'

/** Longer lists belong to the inventory. */
const MAX_SHOWN = 7

export function DataFindings({ facts }: { readonly facts: OverviewFacts }) {
  const { fixBeforeLock, checkData, watch, busyPeople } = facts
  if (fixBeforeLock.length + checkData.length + watch.length + busyPeople.length === 0) return null
  return (
    <div className={styles.findings}>
      <Group id="overview-fix" title={VERDICT_WORDS.fixBeforeLock} rows={fixBeforeLock} />
      <Group id="overview-check" title={VERDICT_WORDS.checkData} rows={checkData} />
      <Group id="overview-watch" title={STATE_WORDS.WATCH} rows={watch} />
      <Group id="overview-people" title={OVERVIEW_TEXT.busyPeople} rows={busyPeople} />
    </div>
  )
}

interface GroupProps {
  readonly id: string
  readonly title: string
  readonly rows: readonly DataFindingRow[]
}

function Group({ id, title, rows }: GroupProps) {
  const style = useNumberStyle()
  if (rows.length === 0) return null
  const further = rows.length - MAX_SHOWN
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title} <span className={styles.headingCount}>{formatCount(rows.length, style)}</span>
      </h2>
      <ul className={lines.lines}>
        {rows.slice(0, MAX_SHOWN).map((row) => (
          <FindingRow key={`${row.componentId ?? row.name ?? 'list'} ${row.verdict.code}`} row={row} />
        ))}
      </ul>
      {further <= 0 ? null : <Note className={styles.note}>{COMMON_TEXT.moreOf(further, style)}</Note>}
    </section>
  )
}

function FindingRow({ row }: { readonly row: DataFindingRow }) {
  const style = useNumberStyle()
  const { componentId, name, verdict } = row
  const found = findingTexts(verdict, style)
  const texts = found.length === 0 ? [verdictText(verdict, style)] : found
  return (
    <Stack as="li" gap={0} align="start" className={styles.findingRow}>
      {componentId === null ? (
        <span className={styles.findingName}>{name ?? OVERVIEW_TEXT.inventory}</span>
      ) : (
        <ComponentLink id={componentId} className={`${rowName.name} ${styles.open}`}>
          {name}
        </ComponentLink>
      )}
      <Note as="span">{texts.join(' ')}</Note>
    </Stack>
  )
}
