// Asks once which person sits here, so that "My components" means something. Kept on this computer, not in the
// workbook: the next reader is somebody else.

import { useState } from 'react'
import { PEOPLE_TEXT, VIEW_TEXT } from '#wording'
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
  const choose = () => {
    if (chosen !== null) onChoose(chosen)
    onClose()
  }
  return (
    <Dialog
      title={VIEW_TEXT.personTitle}
      description={VIEW_TEXT.personHint}
      action={{ label: VIEW_TEXT.thatIsMe, disabled: chosen === null, onClick: choose }}
      onClose={onClose}
    >
      {people.length === 0 ? (
        <p>{VIEW_TEXT.noPeople}</p>
      ) : (
        <Select
          label={PEOPLE_TEXT.person}
          value={chosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
    </Dialog>
  )
}
