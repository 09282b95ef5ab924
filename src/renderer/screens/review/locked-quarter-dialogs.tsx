// What the list of locked quarters asks before it acts: why a quarter is reopened, who approves it.

import { fieldSpec, type QuarterRecord } from '#core'
import { LOCKED_TEXT, lockedQuarterName, type NumberStyle, problemText, refusalText, signatureText } from '#wording'
import type { Quarters } from '../../session/create-quarters.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { showToast } from '../../widgets/toasts.tsx'

export type LockedWish = 'reopen' | 'approve' | 'save-approval'

export interface AskedOfLocked {
  readonly wish: LockedWish
  readonly record: QuarterRecord
}

export async function readApproval(quarters: Quarters, record: QuarterRecord, style: NumberStyle): Promise<void> {
  const taken = await quarters.readApproval(record.id)
  if (!taken.ok) showToast({ title: problemText(taken.problem, style), tone: 'problem', about: 'file' })
  else if (taken.value !== null)
    showToast({
      title: LOCKED_TEXT.recorded(taken.value.by),
      description: `${taken.value.statement} ${signatureText(taken.value.signature, style)}`.trim(),
      about: 'file',
    })
}

export interface LockedQuarterDialogProps {
  readonly asked: AskedOfLocked
  readonly quarters: Quarters
  readonly onClose: () => void
}

export function LockedQuarterDialog({ asked: { wish, record }, quarters, onClose }: LockedQuarterDialogProps) {
  const style = useNumberStyle()
  const name = lockedQuarterName(record)
  if (wish === 'reopen') {
    return (
      <TextDialog
        title={LOCKED_TEXT.reopenTitle(name)}
        description={LOCKED_TEXT.reopenHint}
        label={LOCKED_TEXT.reopenReason}
        value=""
        action={LOCKED_TEXT.reopen}
        maxLength={fieldSpec('quarters', 'reopenReason').max}
        commit={(reason) => refusalText(quarters.reopen(record.id, reason), style)}
        onClose={onClose}
      />
    )
  }
  const isHere = wish === 'approve'
  return (
    <TextDialog
      title={LOCKED_TEXT.approveTitle(name)}
      description={isHere ? LOCKED_TEXT.approveHint : LOCKED_TEXT.approveFileHint}
      label={LOCKED_TEXT.approver}
      value={record.approvedBy ?? ''}
      action={isHere ? LOCKED_TEXT.record : LOCKED_TEXT.save}
      maxLength={fieldSpec('quarters', 'approvedBy').max}
      commit={(by) => {
        if (isHere) return refusalText(quarters.approve(record.id, by), style)
        if (by === '') return LOCKED_TEXT.approverMissing
        void saveApproval(quarters, record, by, style)
        return null
      }}
      onClose={onClose}
    />
  )
}

async function saveApproval(quarters: Quarters, record: QuarterRecord, by: string, style: NumberStyle): Promise<void> {
  const saved = await quarters.saveApproval(record.id, by, LOCKED_TEXT.statement(record))
  if (!saved.ok) showToast({ title: problemText(saved.problem, style), tone: 'problem', about: 'file' })
  else if (saved.value !== null) showToast({ title: LOCKED_TEXT.saved, description: saved.value, about: 'file' })
}
