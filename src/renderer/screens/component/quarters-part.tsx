// The locked quarters of a component, the newest first: its verdict in the words of then, cost and time. Their files are read
// one after the other while the page is looked at, a few at a time.

import { useEffect, useMemo, useState } from 'react'
import { type ComponentThen, componentThen, isCheckState, lockedQuarters, type Problem, type QuarterRecord } from '#core'
import {
  COMPARE_TEXT,
  componentCostText,
  formatMoney,
  formatShare,
  LOCKED_TEXT,
  NOT_SET,
  problemText,
  QUARTERS_TEXT,
  STATE_WORDS,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Badge } from '../../widgets/badge.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note } from '../../widgets/layout.tsx'
import { Progress } from '../../widgets/progress.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import styles from './component.module.css'
import { Part } from './part.tsx'

/** So many files are read before somebody asks for more. */
const PORTION = 8

type Line = { readonly record: QuarterRecord } & (
  | { readonly kind: 'read'; readonly then: ComponentThen }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly problem: Problem }
)

/** Nothing while no quarter is locked. */
export function QuartersPart({ componentId }: { readonly componentId: string }) {
  const quarters = useSessionState((state) => state.workbook.tables.quarters)
  const style = useNumberStyle()
  const records = useMemo(() => lockedQuarters({ tables: { quarters } }).toReversed(), [quarters])
  const [wanted, setWanted] = useState(PORTION)
  const lines = useLines(componentId, records, wanted)
  if (records.length === 0) return null
  const reading = Math.min(wanted, records.length)
  const left = records.length - reading
  return (
    <Part title={LOCKED_TEXT.title} lead={QUARTERS_TEXT.lead}>
      {lines.length === 0 ? null : (
        <table className={table.table}>
          <TableHead columns={QUARTERS_TEXT.columns} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.record.id}>
                <th scope="row" className={styles.figure}>
                  {COMPARE_TEXT.lock(line.record)}
                </th>
                <Cells line={line} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length < reading ? (
        <Progress
          label={QUARTERS_TEXT.reading(COMPARE_TEXT.lock(records[lines.length] ?? NO_RECORD))}
          done={lines.length}
          total={reading}
        />
      ) : null}
      {lines.length < reading || left === 0 ? null : (
        <div>
          <Button kind="quiet" onClick={() => setWanted(wanted + PORTION)}>
            {QUARTERS_TEXT.more(Math.min(PORTION, left), left, style)}
          </Button>
        </div>
      )}
    </Part>
  )
}

const NO_RECORD = { quarter: '', revision: 1 }

/** In the order of the records; each stands there as soon as it is read. */
function useLines(componentId: string, records: readonly QuarterRecord[], wanted: number): readonly Line[] {
  const { read } = useSession().quarters
  const [known, setKnown] = useState<{ readonly of: readonly QuarterRecord[]; readonly lines: readonly Line[] }>({ of: records, lines: [] })
  const lines = known.of === records ? known.lines : []
  const next = lines.length < wanted ? records[lines.length] : undefined
  useEffect(() => {
    if (next === undefined) return
    let isWanted = true
    void read(next.id).then((locked) => {
      if (!isWanted) return
      const then = locked.ok ? componentThen(locked.value, componentId) : null
      const line: Line = !locked.ok
        ? { record: next, kind: 'failed', problem: locked.problem }
        : then === null
          ? { record: next, kind: 'absent' }
          : { record: next, kind: 'read', then }
      setKnown((before) => ({ of: records, lines: [...(before.of === records ? before.lines : []), line] }))
    })
    return () => {
      isWanted = false
    }
  }, [read, componentId, records, next])
  return lines
}

function Cells({ line }: { readonly line: Line }) {
  const own = useNumberStyle()
  if (line.kind === 'absent') return <td colSpan={3}>{QUARTERS_TEXT.absent}</td>
  if (line.kind === 'failed') return <td colSpan={3}>{problemText(line.problem, own)}</td>
  const { state, reason, currency, ownerTimeBp } = line.then
  return (
    <>
      <td>
        {isCheckState(state) ? <Badge state={state} word={STATE_WORDS[state]} /> : state}
        {reason === null ? null : <Note>{reason.text}</Note>}
      </td>
      <td className={styles.figure}>{componentCostText(line.then, formatMoney, { ...own, currency })}</td>
      <td className={styles.figure}>{ownerTimeBp === null ? NOT_SET : formatShare(ownerTimeBp, own)}</td>
    </>
  )
}
