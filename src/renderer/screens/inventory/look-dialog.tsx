// Asks how the figures of a column look: their decimals, whether thousands are separated, and a number as a percentage. What the
// cells hold is the same, and filters, sums and copies go by that.

import { useState } from 'react'
import { COLUMN_TEXT, type NumberLook } from '#wording'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { CheckOption } from '../../widgets/filter-bar.tsx'
import { Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { LOOK_DECIMALS } from './inventory-view.ts'
import type { InventoryColumn } from './more-columns.tsx'
import { useInventory } from './use-inventory.ts'

const DECIMALS = LOOK_DECIMALS.map((decimals) => ({ value: String(decimals), label: String(decimals) }))
const AS_IT_IS: NumberLook = { decimals: null, isPercent: false, isPlain: false }

export function LookDialog({ column: { id, header, figures } }: { readonly column: InventoryColumn }) {
  const { view, setLayout, ask } = useInventory()
  const { [id]: before = AS_IT_IS, ...others } = view.layout.looks
  const [look, setLook] = useState(before)
  const onClose = () => ask(null)
  const done = (looks: typeof others) => {
    setLayout({ looks })
    onClose()
  }
  return (
    <Dialog
      title={COLUMN_TEXT.lookOf(header)}
      action={{ label: COLUMN_TEXT.setLook, onClick: () => done({ ...others, [id]: look }) }}
      instead={<Button onClick={() => done(others)}>{COLUMN_TEXT.reset}</Button>}
      onClose={onClose}
    >
      <Stack>
        <Select
          label={COLUMN_TEXT.decimals}
          value={look.decimals === null ? null : String(look.decimals)}
          options={DECIMALS}
          blank={COLUMN_TEXT.ownDecimals}
          onChange={(decimals) => setLook({ ...look, decimals: decimals === null ? null : Number(decimals) })}
        />
        <CheckOption checked={!look.isPlain} onChange={(isGrouped) => setLook({ ...look, isPlain: !isGrouped })}>
          {COLUMN_TEXT.grouped}
        </CheckOption>
        {figures === 'number' ? (
          <CheckOption checked={look.isPercent} onChange={(isPercent) => setLook({ ...look, isPercent })}>
            {COLUMN_TEXT.percent}
          </CheckOption>
        ) : null}
      </Stack>
    </Dialog>
  )
}
