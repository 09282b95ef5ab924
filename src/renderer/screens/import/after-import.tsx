// The two questions once a list is in: which of these do you run yourselves, and which are why customers
// choose you. All of them, grouped, a page at a time; suggestions are dashed and stored only when accepted.

import { useMemo, useState } from 'react'
import { counted, KIND_LABELS, PLAIN_STYLE, problemText } from '#wording'
import type { SuggestionEntry } from '../../session/import-messages.ts'
import {
  acceptAll,
  type ComponentQuestions,
  type GroupedBy,
  groupedQuestions,
  openSuggestions,
  type QuestionGroup,
  questionsAfterImport,
} from '../../session/import-suggestions.ts'
import { type BuildEdit, useApplyEdit, useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import table from '../../widgets/table.module.css'
import { AskedRow } from './asked-row.tsx'
import styles from './import.module.css'
import { Pager } from './pager.tsx'
import { useAcceptKey } from './use-accept-key.ts'

export interface AfterImportProps {
  readonly added: readonly SuggestionEntry[]
  readonly acceptKeys: string
  readonly onDone: () => void
}

const PAGE = 25
/** With fewer there is nothing to gain from groups. */
const MIN_TO_GROUP = 8

export function AfterImport({ added, acceptKeys, onDone }: AfterImportProps) {
  const workbook = useSessionState((state) => state.workbook)
  const session = useSession()
  const applyEdit = useApplyEdit()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isAccepting, setIsAccepting] = useState(false)
  const [by, setBy] = useState<GroupedBy>('kind')
  const [from, setFrom] = useState(0)
  const rows = useMemo(() => questionsAfterImport(workbook, added), [workbook, added])
  const groups = useMemo(() => groupedQuestions(rows, by), [rows, by])
  const waiting = openSuggestions(rows)

  function say(build: BuildEdit): void {
    const edit = applyEdit(build)
    setRefusal(edit.ok ? null : problemText(edit.problem))
  }
  async function accept(some: readonly ComponentQuestions[]): Promise<void> {
    if (isAccepting) return
    setIsAccepting(true)
    const taken = await acceptAll(session, some)
    setIsAccepting(false)
    setRefusal(taken.ok ? null : problemText(taken.problem))
  }
  useAcceptKey(waiting > 0 ? () => void accept(rows) : null)

  if (rows.length === 0)
    return <EmptyState title="The import was taken back." actions={<Button onClick={onDone}>Show the inventory</Button>} />
  return (
    <>
      {refusal === null ? null : <Banner tone="problem">{refusal}</Banner>}
      {rows.length < MIN_TO_GROUP ? null : (
        <div className={styles.grouping}>
          <SegmentedChoice
            label="Grouped by"
            options={[
              { value: 'kind', label: 'Kind' },
              { value: 'vendor', label: 'Vendor' },
            ]}
            value={by}
            onChange={(next) => {
              setBy(next ?? 'kind')
              setFrom(0)
            }}
          />
          <p className={styles.muted}>
            <kbd className={styles.keys}>Shift Enter</kbd> accepts all suggestions of the group you are in.
          </p>
        </div>
      )}
      <table className={`${table.table} ${styles.table} ${styles.asked}`}>
        <thead>
          <tr>
            <th scope="col">Component</th>
            <th scope="col">
              Which of these do you run yourselves?
              <span className={styles.vendor}>Own code and self-hosted are run by you.</span>
            </th>
            <th scope="col">Which are why customers choose you?</th>
          </tr>
        </thead>
        {onPage(groups, from).map(({ group, shown }) => (
          <GroupRows
            key={group.key ?? ''}
            group={group}
            shown={shown}
            by={by}
            isTitled={rows.length >= MIN_TO_GROUP}
            say={say}
            accept={(some) => void accept(some)}
          />
        ))}
      </table>
      <Pager what="components" from={from} size={PAGE} total={rows.length} onFrom={setFrom} />
      <BottomBar
        className={styles.bar}
        state={
          <p className={styles.barState} role="status">
            {waiting === 0
              ? 'No suggestion is left.'
              : `${counted(waiting, 'suggestions', PLAIN_STYLE)} ${waiting === 1 ? 'waits' : 'wait'}.`}
          </p>
        }
      >
        {waiting === 0 ? null : (
          <Button onClick={() => void accept(rows)} aria-keyshortcuts="Control+Enter">
            Accept all suggestions <kbd className={styles.keys}>{acceptKeys}</kbd>
          </Button>
        )}
        <Button kind="primary" onClick={onDone}>
          {waiting === 0 ? 'Show the inventory' : 'Leave the rest for later'}
        </Button>
      </BottomBar>
    </>
  )
}

interface GroupRowsProps {
  readonly group: QuestionGroup
  /** Its rows on this page. */
  readonly shown: readonly ComponentQuestions[]
  readonly by: GroupedBy
  readonly isTitled: boolean
  readonly say: (build: BuildEdit) => void
  readonly accept: (rows: readonly ComponentQuestions[]) => void
}

function GroupRows({ group, shown, by, isTitled, say, accept }: GroupRowsProps) {
  const waiting = openSuggestions(group.rows)
  const title = groupTitle(group, by)
  return (
    <tbody
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.shiftKey || event.ctrlKey || event.metaKey || waiting === 0) return
        event.preventDefault()
        accept(group.rows)
      }}
    >
      {isTitled ? (
        <tr className={styles.group}>
          <th scope="rowgroup" colSpan={3}>
            <span>
              {title} <span className={styles.groupCount}>{counted(group.rows.length, 'components', PLAIN_STYLE)}</span>
            </span>
            {waiting === 0 ? null : (
              <Button
                kind="quiet"
                aria-label={`Accept ${counted(waiting, 'suggestions', PLAIN_STYLE)} for ${title}`}
                onClick={() => accept(group.rows)}
              >
                Accept {counted(waiting, 'suggestions', PLAIN_STYLE)}
              </Button>
            )}
          </th>
        </tr>
      ) : null}
      {shown.map((row) => (
        <AskedRow key={row.id} row={row} say={say} />
      ))}
    </tbody>
  )
}

function groupTitle({ key }: QuestionGroup, by: GroupedBy): string {
  if (by === 'vendor') return key ?? 'No vendor'
  return key === null ? 'No kind' : (KIND_LABELS[key as keyof typeof KIND_LABELS] ?? key)
}

/** The rows of one page with their groups: a group that runs on has its title on each page. */
function onPage(groups: readonly QuestionGroup[], from: number): readonly { group: QuestionGroup; shown: readonly ComponentQuestions[] }[] {
  let before = 0
  return groups.flatMap((group) => {
    const shown = group.rows.slice(Math.max(0, from - before), Math.max(0, from + PAGE - before))
    before += group.rows.length
    return shown.length === 0 ? [] : [{ group, shown }]
  })
}
