// Asks once which person sits here, so that "My components" means something. Kept on this computer, not in the
// workbook: the next reader is somebody else.

import { useState } from 'react'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Select } from '../../widgets/select.tsx'

export interface PersonDialogProps {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly me: string | null
  readonly onChoose: (personId: string) => void
  readonly onClose: () => void
}

export function PersonDialog({ people, me, onChoose, onClose }: PersonDialogProps) {
  const [chosen, setChosen] = useState(me)
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Which person are you?"
      description="“My components” shows what this person looks after. The answer stays on this computer."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            disabled={chosen === null}
            onClick={() => {
              if (chosen !== null) onChoose(chosen)
              onClose()
            }}
          >
            That is me
          </Button>
        </>
      }
    >
      {people.length === 0 ? (
        <p>Nobody is named in this workbook yet. Type a name into the column Owner first.</p>
      ) : (
        <Select label="Person" value={chosen} options={people.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />
      )}
    </Dialog>
  )
}
