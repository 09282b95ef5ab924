// What the list of locked quarters asks before it acts: why a quarter is reopened, who approves it.

import { fieldSpec, type QuarterRecord } from '#core'
import { approvalStatement, lockedQuarterName, problemText } from '#wording'
import type { Quarters } from '../../session/quarters.ts'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { sentenceOf } from '../costs/use-cost-edits.ts'

export type LockedWish = 'reopen' | 'approve' | 'save-approval'

export interface AskedOfLocked {
  readonly wish: LockedWish
  readonly record: QuarterRecord
}

export async function readApproval(quarters: Quarters, record: QuarterRecord): Promise<void> {
  const taken = await quarters.readApproval(record.id)
  if (!taken.ok) showToast({ title: problemText(taken.problem), tone: 'problem' })
  else if (taken.value !== null) showToast({ title: `Approval of ${taken.value.by} recorded`, description: taken.value.statement })
}

export interface LockedQuarterDialogProps {
  readonly asked: AskedOfLocked
  readonly quarters: Quarters
  readonly onClose: () => void
}

export function LockedQuarterDialog({ asked: { wish, record }, quarters, onClose }: LockedQuarterDialogProps) {
  const name = lockedQuarterName(record)
  if (wish === 'reopen') {
    return (
      <TextDialog
        title={`Reopen ${name}`}
        description="What was locked stays as it is. The quarter can then be changed and locked again as the next revision, which carries the reason. This cannot be undone."
        label="Why it is reopened, in 20 characters or more"
        value=""
        action="Reopen"
        maxLength={fieldSpec('quarters', 'reopenReason').max}
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
      maxLength={fieldSpec('quarters', 'approvedBy').max}
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
