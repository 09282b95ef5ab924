// Which columns the inventory shows, in which order and how wide, and how high its rows are: all in one place,
// for whoever does not drag.

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ComponentAssessment } from '#core'
import { Button, IconButton } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import {
  AS_SHIPPED,
  type ColumnArrangement,
  inOrder,
  MAX_COLUMN_WIDTH,
  MIN_COLUMN_WIDTH,
  movedBefore,
  withVisible,
  withWidth,
} from '../../widgets/grid/column-arrangement.ts'
import type { GridColumn } from '../../widgets/grid/grid-column.ts'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import styles from './inventory.module.css'
import type { Density, Layout } from './inventory-view.ts'

export interface ColumnsDialogProps {
  readonly columns: readonly GridColumn<ComponentAssessment>[]
  readonly layout: Layout
  readonly onLayout: (change: Partial<Layout>) => void
  readonly onClose: () => void
}

const DENSITY_OPTIONS: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'standard', label: 'Standard' },
  { value: 'compact', label: 'Compact' },
]

export function ColumnsDialog({ columns, layout, onLayout, onClose }: ColumnsDialogProps) {
  const arrangement = layout.columns
  const ordered = inOrder(columns, arrangement)
  const change = (next: ColumnArrangement) => onLayout({ columns: next })
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Columns and rows"
      actions={
        <>
          <Button onClick={() => change(AS_SHIPPED)}>As at first</Button>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <SegmentedChoice
        label="Height of rows"
        value={layout.density}
        options={DENSITY_OPTIONS}
        onChange={(density) => (density === null ? undefined : onLayout({ density }))}
      />
      <ul className={styles.columnList}>
        {ordered.map(({ id, header, width }, place) => (
          <li key={id} className={styles.columnEntry}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={!arrangement.hidden.includes(id)}
                disabled={place === 0}
                onChange={(event) => change(withVisible(arrangement, id, event.target.checked))}
              />
              {header}
            </label>
            <TextField
              label={`Width of ${header}`}
              hideLabel
              align="end"
              suffix="px"
              value={String(arrangement.widths[id] ?? width)}
              commit={(typed) => widthEntry(typed, (next) => change(withWidth(arrangement, id, next)))}
            />
            <IconButton
              label={`Move ${header} up`}
              icon={<ArrowUp />}
              disabled={place <= 1}
              onClick={() => change(movedBefore(columns, arrangement, id, ordered[place - 1]?.id ?? null))}
            />
            <IconButton
              label={`Move ${header} down`}
              icon={<ArrowDown />}
              disabled={place === 0 || place === ordered.length - 1}
              onClick={() => change(movedBefore(columns, arrangement, id, ordered[place + 2]?.id ?? null))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** A typed width; blank takes the column's own back. Answers the sentence of refusal, or null. */
export function widthEntry(typed: string, set: (width: number | null) => void): string | null {
  if (typed.trim() === '') {
    set(null)
    return null
  }
  const width = Number(typed.replace(/px$/, '').trim())
  if (!Number.isInteger(width) || width < MIN_COLUMN_WIDTH || width > MAX_COLUMN_WIDTH) {
    return `A column is ${MIN_COLUMN_WIDTH} to ${MAX_COLUMN_WIDTH} pixels wide. Enter a whole number in between.`
  }
  set(width)
  return null
}
