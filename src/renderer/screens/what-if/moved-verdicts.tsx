// Which verdicts a scenario moves, which way, and why in one line. A component opens in the inventory.

import { useMemo } from 'react'
import { type CheckState, isBetter } from '#core'
import { COMMON_TEXT, movesFinding, STATE_WORDS, WHAT_IF_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Badge } from '../../widgets/badge.tsx'
import hidden from '../../widgets/hidden.module.css'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import rowName from '../../widgets/row-name.module.css'
import { RowList } from '../checks/row-list.tsx'
import { ComponentLink } from '../component-link.tsx'
import type { JudgedScenario } from './judge-scenario.ts'
import { type MovedRow, movedRows } from './moved-rows.ts'
import styles from './what-if.module.css'

const HEIGHTS = { wide: 56, narrow: 96 }

export function MovedVerdicts({ judged, beside }: { readonly judged: JudgedScenario; readonly beside: JudgedScenario | null }) {
  const style = useNumberStyle()
  const rows = useMemo(() => movedRows(judged, beside), [judged, beside])
  const { moves } = judged.difference
  const better = moves.filter(isBetter).length
  return (
    <Stack as="section" aria-labelledby="what-if-moves">
      <h3 id="what-if-moves">
        {beside === null ? '' : `${judged.scenario.name}: `}
        {movesFinding(moves.length - better, better, style)}
      </h3>
      {rows.length === 0 ? null : (
        <>
          {beside === null ? null : <Note>{WHAT_IF_TEXT.comparedStates(judged.scenario.name, beside.scenario.name)}</Note>}
          <RowList label={COMMON_TEXT.verdictChanges} items={rows} heights={HEIGHTS} keyOf={({ key }) => key}>
            {(row, tabIndex) => <MovedLine row={row} tabIndex={tabIndex} />}
          </RowList>
        </>
      )}
    </Stack>
  )
}

function MovedLine({ row, tabIndex }: { readonly row: MovedRow; readonly tabIndex: 0 | -1 }) {
  const style = useNumberStyle()
  const { of, id, name, before, after, beside } = row
  return (
    <div className={styles.move} data-beside={beside === undefined ? undefined : ''}>
      {of === 'component' ? (
        <ComponentLink id={id} className={`${rowName.name} ${styles.moveName}`} tabIndex={tabIndex}>
          {name}
        </ComponentLink>
      ) : (
        <span className={`${rowName.name} ${styles.moveName}`}>{name ?? WHAT_IF_TEXT.companyVerdict(row.because?.rule ?? 'focus')}</span>
      )}
      <Row as="span">
        <Reading state={before} />
        <Arrow />
        <Reading state={after} />
        {beside === undefined ? null : (
          <>
            <Arrow />
            <Reading state={beside} />
          </>
        )}
      </Row>
      <span className={styles.moveWhy}>{WHAT_IF_TEXT.because(row, style)}</span>
    </div>
  )
}

function Reading({ state }: { readonly state: CheckState }) {
  return <Badge state={state} word={STATE_WORDS[state]} />
}

function Arrow() {
  return (
    <>
      <Note as="span" size="body" aria-hidden="true">
        →
      </Note>
      <span className={hidden.hidden}>{WHAT_IF_TEXT.changesTo}</span>
    </>
  )
}
