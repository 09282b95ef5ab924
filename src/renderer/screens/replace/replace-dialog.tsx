// Find and replace: every cell that would change, with what it holds now and then. All or some are taken, as one step; what
// cannot change says why.

import { useDeferredValue, useId, useMemo, useState } from 'react'
import { type ComponentAssessment, isCellColumn, type RowEntries } from '#core'
import { COMMON_TEXT, problemText, REFUSED_TEXT, REPLACE_TEXT } from '#wording'
import { typedNow } from '../../session/typed-now.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession } from '../../session/use-session.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import field from '../../widgets/field.module.css'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { Note, Row } from '../../widgets/layout.tsx'
import styles from '../../widgets/scrolled-table.module.css'
import { Select } from '../../widgets/select.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import type { GridColumn } from '../../widgets/table-model/grid-column.ts'
import { toggled } from '../../widgets/toggled.ts'
import { TypedLine } from '../../widgets/typed-line.tsx'
import { entriesOf, type Replacement, replacements, type Sought } from './replace-plan.ts'

export interface ReplaceDialogProps {
  readonly columns: readonly GridColumn<ComponentAssessment>[]
  /** Those that are shown, in their order. */
  readonly rows: readonly ComponentAssessment[]
  /** What was looked for last. */
  readonly first: string
  readonly onReplace: (rows: readonly RowEntries[]) => void
  readonly onClose: () => void
}

/** More are counted and replaced, but not listed one by one. */
const MOST_LISTED = 300
const NOTHING: ReadonlySet<string> = new Set()

const keyOf = ({ rowId, column }: Replacement) => `${rowId} ${column}`

export function ReplaceDialog({ columns, rows, first, onReplace, onClose }: ReplaceDialogProps) {
  const id = useId()
  const session = useSession()
  const style = useNumberStyle()
  const [sought, setSought] = useState<Sought>({ find: first, replacement: '', matchCase: false, wholeCell: false, columnId: null })
  const [skipped, setSkipped] = useState(NOTHING)
  const change = (part: Partial<Sought>) => setSought({ ...sought, ...part })
  const deferred = useDeferredValue(sought)
  const found = useMemo(() => replacements(typedNow(session.state().workbook), rows, columns, deferred), [session, rows, columns, deferred])
  const possible = found.filter(({ problem }) => problem === null)
  const chosen = possible.filter((one) => !skipped.has(keyOf(one)))
  const options = columns.filter((column) => isCellColumn(column.id)).map(({ id: value, header: label }) => ({ value, label }))

  function replace(): void {
    onReplace(entriesOf(chosen))
    onClose()
  }

  return (
    <Dialog
      title={REPLACE_TEXT.title}
      description={REPLACE_TEXT.lead}
      width="wide"
      action={{ label: REPLACE_TEXT.replace(chosen.length, style), disabled: chosen.length === 0, onClick: replace }}
      onClose={onClose}
    >
      <div className={field.pair}>
        <TypedLine id={`${id}-find`} label={REPLACE_TEXT.find} value={sought.find} refusal={null} onChange={(find) => change({ find })} />
        <TypedLine
          id={`${id}-by`}
          label={REPLACE_TEXT.by}
          value={sought.replacement}
          refusal={null}
          onChange={(replacement) => change({ replacement })}
        />
      </div>
      <Row gap={4} align="end">
        <Select
          label={COMMON_TEXT.column}
          value={sought.columnId}
          blank={REPLACE_TEXT.everyColumn}
          options={options}
          onChange={(columnId) => change({ columnId })}
        />
        <CheckOption checked={sought.matchCase} onChange={(matchCase) => change({ matchCase })}>
          {REPLACE_TEXT.matchCase}
        </CheckOption>
        <CheckOption checked={sought.wholeCell} onChange={(wholeCell) => change({ wholeCell })}>
          {REPLACE_TEXT.wholeCell}
        </CheckOption>
      </Row>
      <Note role="status">{sought.find === '' ? '' : REPLACE_TEXT.found(found.length, possible.length, style)}</Note>
      {found.length === 0 ? null : (
        <section className={styles.scroller} aria-label={REPLACE_TEXT.changes}>
          <CheckOption
            checked={chosen.length === possible.length}
            onChange={(all) => setSkipped(all ? NOTHING : new Set(possible.map(keyOf)))}
          >
            {REPLACE_TEXT.all}
          </CheckOption>
          <table className={table.table}>
            <TableHead columns={[REFUSED_TEXT.row, COMMON_TEXT.column, REPLACE_TEXT.now, REPLACE_TEXT.afterwards]} />
            <tbody>
              {found.slice(0, MOST_LISTED).map((one) => (
                <tr key={keyOf(one)}>
                  <td>
                    {one.problem === null ? (
                      <CheckOption checked={!skipped.has(keyOf(one))} onChange={() => setSkipped(toggled(skipped, keyOf(one)))}>
                        {one.row}
                      </CheckOption>
                    ) : (
                      one.row
                    )}
                  </td>
                  <td>{one.header}</td>
                  <td className={styles.value}>{one.before.slice(0, 80)}</td>
                  <td className={styles.value}>
                    {one.problem === null ? one.after.slice(0, 80) || REFUSED_TEXT.blank : problemText(one.problem, style)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.length > MOST_LISTED ? <Note className={styles.more}>{COMMON_TEXT.moreOf(found.length - MOST_LISTED, style)}</Note> : null}
        </section>
      )}
    </Dialog>
  )
}
