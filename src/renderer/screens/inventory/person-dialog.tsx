// Asks once which person sits here, so that "My components" means something. Kept on this computer, not in the
// workbook: the next reader is somebody else.

import { useState } from 'react'
import { PEOPLE_TEXT, VIEW_TEXT } from '#wording'
import { Dialog } from '../../widgets/dialog.tsx'
import { Select } from '../../widgets/select.tsx'
import { useInventory } from './use-inventory.ts'

export function PersonDialog() {
  const { facts, tellMe, ask } = useInventory()
  const people = Object.values(facts.people).toSorted((a, b) => a.name.localeCompare(b.name))
  const [chosen, setChosen] = useState(facts.me)
  const onClose = () => ask(null)
  const choose = () => {
    if (chosen !== null) tellMe(chosen)
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
