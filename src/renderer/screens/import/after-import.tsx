// The two questions once a list is in: which of these do you run yourselves, and which are why customers
// choose you. All of them, grouped, a page at a time; suggestions are dashed and stored only when accepted.

import { useDeferredValue, useMemo, useState } from 'react'
import { COMMON_TEXT, COMPONENT_FIELDS, headOf, IMPORT_TEXT, KIND_LABELS, pluralize, QUESTIONS_TEXT, refusalText } from '#wording'
import { shownKeys } from '../../commands/command-table.ts'
import type { SuggestionEntry } from '../../session/import-messages.ts'
import { acceptOffer, type Offer, offersAfterImport } from '../../session/import-offers.ts'
import {
  acceptAll,
  type ComponentQuestions,
  type GroupedBy,
  groupedQuestions,
  openSuggestions,
  type QuestionGroup,
  questionsAfterImport,
} from '../../session/import-suggestions.ts'
import { useApp } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type BuildEdit, useCommit, useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { BottomBar } from '../../widgets/bottom-bar.tsx'
import { Button } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import { Note, Row, Small } from '../../widgets/layout.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import table from '../../widgets/table.module.css'
import { AskedRow } from './asked-row.tsx'
import styles from './import.module.css'
import { OfferList } from './offer-list.tsx'
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
  const { platform } = useApp().facts
  const style = useNumberStyle()
  const commit = useCommit()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isAccepting, setIsAccepting] = useState(false)
  const [by, setBy] = useState<GroupedBy>('kind')
  const [from, setFrom] = useState(0)
  const rows = useMemo(() => questionsAfterImport(workbook, added), [workbook, added])
  const groups = useMemo(() => groupedQuestions(rows, by), [rows, by])
  const waiting = openSuggestions(rows)

  const say = (build: BuildEdit) => setRefusal(commit(build))
  async function accept(some: readonly ComponentQuestions[]): Promise<void> {
    if (isAccepting) return
    setIsAccepting(true)
    const taken = await acceptAll(session, some)
    setIsAccepting(false)
    setRefusal(refusalText(taken, style))
  }
  // Behind the rows: of thousands of components both in one task keep the window.
  const offered = useDeferredValue(
    useMemo(() => ({ workbook, rows }), [workbook, rows]),
    null,
  )
  const offers = useMemo(() => (offered === null ? [] : offersAfterImport(offered.workbook, offered.rows)), [offered])
  async function settle(offer: Offer): Promise<void> {
    if (isAccepting) return
    setIsAccepting(true)
    const taken = await acceptOffer(session, offer)
    setIsAccepting(false)
    setRefusal(refusalText(taken, style))
  }
  useAcceptKey(waiting > 0 ? () => void accept(rows) : null)

  if (rows.length === 0)
    return <EmptyState title={IMPORT_TEXT.undone} actions={<Button onClick={onDone}>{COMMON_TEXT.goToInventory}</Button>} />
  return (
    <>
      {refusal === null ? null : <Banner tone="problem">{refusal}</Banner>}
      <OfferList offers={offers} style={style} isBusy={isAccepting} accept={(offer) => void settle(offer)} />
      {rows.length < MIN_TO_GROUP ? null : (
        <Row gap={4} align="end" justify="space-between">
          <SegmentedChoice
            label={QUESTIONS_TEXT.groupBy}
            options={[
              { value: 'kind', label: COMPONENT_FIELDS.kind.label },
              { value: 'vendor', label: COMPONENT_FIELDS.vendor.label },
            ]}
            value={by}
            onChange={(next) => {
              setBy(next ?? 'kind')
              setFrom(0)
            }}
          />
          <Note>
            <kbd>{shownKeys('Shift+Enter', platform)}</kbd> {IMPORT_TEXT.acceptGroup}
          </Note>
        </Row>
      )}
      <table className={`${table.table} ${table.lines} ${styles.asked}`}>
        <thead>
          <tr>
            <th scope="col">{headOf(COMPONENT_FIELDS.name)}</th>
            <th scope="col">
              {QUESTIONS_TEXT.run}
              <Small block>{QUESTIONS_TEXT.runHint}</Small>
            </th>
            <th scope="col">{QUESTIONS_TEXT.edge}</th>
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
      <Pager what={IMPORT_TEXT.components} from={from} size={PAGE} total={rows.length} onFrom={setFrom} />
      <BottomBar
        className={styles.bar}
        state={
          <p className={styles.barState} role="status">
            {waiting === 0 ? QUESTIONS_TEXT.noSuggestions : QUESTIONS_TEXT.toReview(waiting, style)}
          </p>
        }
      >
        {waiting === 0 ? null : (
          <Button onClick={() => void accept(rows)} aria-keyshortcuts="Control+Enter">
            {IMPORT_TEXT.acceptAll} <kbd>{acceptKeys}</kbd>
          </Button>
        )}
        <Button kind="primary" onClick={onDone}>
          {waiting === 0 ? COMMON_TEXT.goToInventory : QUESTIONS_TEXT.finishLater}
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
  const style = useNumberStyle()
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
              {title} <Small className={styles.groupCount}>{pluralize(group.rows.length, 'components', style)}</Small>
            </span>
            {waiting === 0 ? null : (
              <Button kind="quiet" aria-label={IMPORT_TEXT.acceptFor(waiting, title, style)} onClick={() => accept(group.rows)}>
                {IMPORT_TEXT.accept(waiting, style)}
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
  if (by === 'vendor') return key ?? QUESTIONS_TEXT.noVendor
  return key === null ? QUESTIONS_TEXT.noType : (KIND_LABELS[key as keyof typeof KIND_LABELS] ?? key)
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
