// Asked where a component is deleted that has an open decision: it may be gone because that was decided, or it may have been no
// component at all. Nothing is asked of the others.

import { useState } from 'react'
import { DELETE_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Note } from '../../widgets/layout.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'

type Meant = 'retire' | 'delete'

export interface DeleteDialogProps {
  /** All that are meant. */
  readonly names: readonly string[]
  /** Those with an open decision. */
  readonly decided: readonly string[]
  readonly onMeant: (meant: Meant) => void
  readonly onClose: () => void
}

export function DeleteDialog({ names, decided, onMeant, onClose }: DeleteDialogProps) {
  const style = useNumberStyle()
  const [meant, setMeant] = useState<Meant>('retire')
  return (
    <Dialog
      title={DELETE_TEXT.title(names, style)}
      description={DELETE_TEXT.decided(names, decided, style)}
      width="wide"
      action={{
        label: DELETE_TEXT.choices[meant],
        kind: meant === 'delete' ? 'danger' : 'primary',
        onClick: () => {
          onMeant(meant)
          onClose()
        },
      }}
      onClose={onClose}
    >
      <SegmentedChoice
        label={DELETE_TEXT.question}
        size="large"
        value={meant}
        options={(['retire', 'delete'] as const).map((value) => ({ value, label: DELETE_TEXT.choices[value] }))}
        onChange={(value) => (value === null ? undefined : setMeant(value))}
      />
      <Note>{meant === 'retire' ? DELETE_TEXT.retireHint(names.length - decided.length, style) : DELETE_TEXT.deleteHint}</Note>
    </Dialog>
  )
}
