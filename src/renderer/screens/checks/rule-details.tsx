// What a rule unfolds to: its limits, each with what is tried under it, and its rows.

import { useMemo } from 'react'
import type { RuleId } from '#core'
import { CHECKS_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Disclosure } from '../../widgets/disclosure.tsx'
import { Note, Stack } from '../../widgets/layout.tsx'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'
import { useGridTable } from '../../widgets/table-model/grid-table.ts'
import { LimitTable } from '../limits/limit-table.tsx'
import { CheckRowLine } from './check-row-line.tsx'
import { type CheckRow, type RuleFacts, rowFilter, rowRank, rowsOf } from './check-rows.ts'
import styles from './checks.module.css'
import type { ChecksView } from './checks-view.ts'
import { LimitTry } from './limit-try.tsx'
import { RowList } from './row-list.tsx'
import { limitsOf } from './rule-limits.ts'

export interface RuleDetailsProps {
  readonly facts: RuleFacts
  readonly view: ChecksView
  /** To a row, which has the focus again on the way back. */
  readonly onOpen: (row: Pick<CheckRow, 'kind' | 'id'>, rule: RuleId) => void
}

const NO_COLUMNS: readonly GridColumn<CheckRow>[] = []
const HEIGHTS = { wide: 92, narrow: 168 }

export function RuleDetails({ facts: { rule, counts, notAsked }, view: { filter, left }, onOpen }: RuleDetailsProps) {
  const assessment = useSessionState((state) => state.assessment)
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const style = useNumberStyle()
  const all = useMemo(() => rowsOf(rule, assessment), [rule, assessment])
  const listed = useMemo(() => ({ view: { filter: rowFilter(rule, filter) }, rankOf: rowRank(rule) }), [rule, filter])
  const { items } = useGridTable({ rows: all, columns: NO_COLUMNS, getId: ({ key }) => key, ...listed })
  const rows = items.flatMap((item) => (item.kind === 'row' ? item.row : []))
  const limits = limitsOf(rule)
  const first = left?.rule === rule.id ? rows.findIndex(({ key }) => key === left.row) : -1
  const open = (row: Pick<CheckRow, 'kind' | 'id'>) => onOpen(row, rule.id)

  return (
    <Stack gap={4} className={styles.details}>
      {limits.length === 0 ? null : (
        <LimitTable
          ids={limits}
          disabled={isReadOnly}
          below={(limit) => (
            <LimitTry rule={rule} limit={limit} disabled={isReadOnly} onOpenComponent={(id) => open({ kind: 'component', id })} />
          )}
        />
      )}
      {rows.length === 0 ? null : (
        <RowList label={CHECKS_TEXT.findings} items={rows} heights={HEIGHTS} first={first} keyOf={({ key }) => key}>
          {(row, tabIndex) => <CheckRowLine row={row} tabIndex={tabIndex} onOpen={open} />}
        </RowList>
      )}
      {notAsked.length === 0 ? null : (
        <Disclosure summary={CHECKS_TEXT.notAsked(counts.none, style)}>
          <Note as="ul">
            {notAsked.map(([code, count]) => (
              <li key={code}>{CHECKS_TEXT.notAskedBecause(rule.id, code, count, style)}</li>
            ))}
          </Note>
        </Disclosure>
      )}
      {limits.length + rows.length + notAsked.length === 0 ? <Note>{CHECKS_TEXT.nothing}</Note> : null}
    </Stack>
  )
}
