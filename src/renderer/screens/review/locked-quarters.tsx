// The quarters that were locked: when, by whom, whether approved, and whether each file still is what was locked. From
// here one is reopened, or its approval recorded. Mounted by the review.

import { useEffect, useState } from 'react'
import { lockedQuarters, type Problem, type QuarterRecord, recordsOf } from '#core'
import { approvalStatement, approvalText, lockedQuarterName, lockedText, problemText } from '#wording'
import { type Quarters, useQuarters } from '../../session/quarters.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import table from '../../widgets/table.module.css'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { TitledPart } from '../../widgets/titled-part.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { sentenceOf } from '../costs/use-cost-edits.ts'
import { useNumberStyle } from '../use-number-style.ts'
import styles from './locked-quarters.module.css'

type Wish = 'reopen' | 'approve' | 'save-approval'

interface Asked {
  readonly wish: Wish
  readonly record: QuarterRecord
}

export function LockedQuarters({ disabled }: { readonly disabled: boolean }) {
  const quarters = useQuarters()
  const workbook = useSessionState((state) => state.workbook)
  const problems = useFileProblems(quarters, workbook.tables.quarters)
  const [asked, setAsked] = useState<Asked | null>(null)
  const newest = new Set(lockedQuarters(workbook))
  const records = recordsOf(workbook, 'quarters').toSorted((a, b) =>
    a.quarter === b.quarter ? b.revision - a.revision : a.quarter < b.quarter ? 1 : -1,
  )
  return (
    <TitledPart
      title="Locked quarters"
      lead="Each as it was locked, in a file of its own beside the workbook. Who locked and who approved is recorded as it was typed: no identity is proved."
    >
      {records.length === 0 ? (
        <p className={styles.empty}>No quarter is locked yet. A review ends with locking its quarter.</p>
      ) : (
        <table className={`${table.table} ${styles.list}`}>
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">Locked</th>
              <th scope="col">Approval</th>
              <th scope="col">Fingerprint</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <LockedRow
                key={record.id}
                record={record}
                isNewest={newest.has(record)}
                problems={problems.filter(({ facts }) => 'file' in facts && facts.file.startsWith(`${record.id}.`))}
                disabled={disabled}
                onAsk={(wish) => setAsked({ wish, record })}
                onReadApproval={() => void readApproval(quarters, record)}
              />
            ))}
          </tbody>
        </table>
      )}
      {asked === null ? null : <AskingDialog asked={asked} quarters={quarters} onClose={() => setAsked(null)} />}
    </TitledPart>
  )
}

/** Asked anew whenever a record changes: a lock or an approval came. */
function useFileProblems(quarters: Quarters, records: object): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  useEffect(() => {
    let isShown = true
    if (Object.keys(records).length > 0) void quarters.check().then((found) => isShown && found.ok && setProblems(found.value))
    return () => {
      isShown = false
    }
  }, [quarters, records])
  return problems
}

interface LockedRowProps {
  readonly record: QuarterRecord
  readonly isNewest: boolean
  readonly problems: readonly Problem[]
  readonly disabled: boolean
  readonly onAsk: (wish: Wish) => void
  readonly onReadApproval: () => void
}

function LockedRow({ record, isNewest, problems, disabled, onAsk, onReadApproval }: LockedRowProps) {
  const style = useNumberStyle()
  const name = lockedQuarterName(record)
  const isOpen = record.reopenedAt === null
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {lockedText(record, style)}
        {record.dataReason === null ? null : <span className={styles.note}>In spite of its data: {record.dataReason}</span>}
        {isOpen ? null : <span className={styles.note}>Reopened: {record.reopenReason}</span>}
        {problems.map((problem) => (
          <span key={problemText(problem)} className={styles.problem} role="alert">
            {problemText(problem)}
          </span>
        ))}
      </td>
      <td>{approvalText(record, style)}</td>
      <td>
        <code className={styles.fingerprint} title={record.sha256}>
          {record.sha256.slice(0, 12)}
        </code>
      </td>
      <td>
        <div className={styles.actions}>
          {isNewest && isOpen ? (
            <>
              <Button disabled={disabled} aria-label={`Reopen ${name}`} onClick={() => onAsk('reopen')}>
                Reopen…
              </Button>
              {record.approvalSha256 === null ? (
                <>
                  <Button disabled={disabled} aria-label={`Approve ${name}`} onClick={() => onAsk('approve')}>
                    Approve…
                  </Button>
                  <Button disabled={disabled} aria-label={`Read approval of ${name}`} onClick={onReadApproval}>
                    Read approval…
                  </Button>
                </>
              ) : null}
              <Button aria-label={`Save approval of ${name}`} onClick={() => onAsk('save-approval')}>
                Save approval…
              </Button>
            </>
          ) : null}
        </div>
      </td>
    </tr>
  )
}

async function readApproval(quarters: Quarters, record: QuarterRecord): Promise<void> {
  const taken = await quarters.readApproval(record.id)
  if (!taken.ok) showToast({ title: problemText(taken.problem), tone: 'problem' })
  else if (taken.value !== null) showToast({ title: `Approval of ${taken.value.by} recorded`, description: taken.value.statement })
}

interface AskingDialogProps {
  readonly asked: Asked
  readonly quarters: Quarters
  readonly onClose: () => void
}

const MAX_NAME = 200
const MAX_REASON = 2000

function AskingDialog({ asked: { wish, record }, quarters, onClose }: AskingDialogProps) {
  const name = lockedQuarterName(record)
  if (wish === 'reopen') {
    return (
      <TextDialog
        title={`Reopen ${name}`}
        description="What was locked stays as it is. The quarter can then be changed and locked again as the next revision, which carries the reason. This cannot be undone."
        label="Why it is reopened, in 20 characters or more"
        value=""
        action="Reopen"
        maxLength={MAX_REASON}
        commit={(reason) => sentenceOf(quarters.reopen(record.id, reason))}
        onClose={onClose}
      />
    )
  }
  const isHere = wish === 'approve'
  return (
    <TextDialog
      title={`Approve ${name}`}
      description={
        isHere
          ? 'The name is recorded with the quarter. No identity is proved.'
          : 'Writes a small file for whoever locked this quarter: that this very content is approved, and by whom. No identity is proved.'
      }
      label="Who approves"
      value={record.approvedBy ?? ''}
      action={isHere ? 'Record the approval' : 'Save as a file…'}
      maxLength={MAX_NAME}
      commit={(by) => {
        if (isHere) return sentenceOf(quarters.approve(record.id, by))
        if (by === '') return 'Say who approves.'
        void saveApproval(quarters, record, by)
        return null
      }}
      onClose={onClose}
    />
  )
}

async function saveApproval(quarters: Quarters, record: QuarterRecord, by: string): Promise<void> {
  const saved = await quarters.saveApproval(record.id, by, approvalStatement(record))
  if (!saved.ok) showToast({ title: problemText(saved.problem), tone: 'problem' })
  else if (saved.value !== null)
    showToast({ title: 'Approval saved: send this file to whoever locked the quarter', description: saved.value })
}
