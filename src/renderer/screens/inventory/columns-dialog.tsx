// Which columns the inventory shows, in which order and how wide, and how high its rows are: all in one place,
// for whoever does not drag.

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ComponentAssessment } from '#core'
import { COLUMN_TEXT } from '#wording'
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
import { Row } from '../../widgets/layout.tsx'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { TextField } from '../../widgets/text-field.tsx'
import styles from './inventory.module.css'
import { DENSITIES, type Layout } from './inventory-view.ts'

export interface ColumnsDialogProps {
  readonly columns: readonly GridColumn<ComponentAssessment>[]
  readonly layout: Layout
  readonly onLayout: (change: Partial<Layout>) => void
  readonly onClose: () => void
}

const DENSITY_OPTIONS = DENSITIES.map((value) => ({ value, label: COLUMN_TEXT.densities[value] }))

export function ColumnsDialog({ columns, layout, onLayout, onClose }: ColumnsDialogProps) {
  const arrangement = layout.columns
  const ordered = inOrder(columns, arrangement)
  const change = (next: ColumnArrangement) => onLayout({ columns: next })
  return (
    <Dialog
      title={COLUMN_TEXT.title}
      action={{ label: COLUMN_TEXT.done, onClick: onClose }}
      instead={<Button onClick={() => change(AS_SHIPPED)}>{COLUMN_TEXT.reset}</Button>}
      onClose={onClose}
    >
      <SegmentedChoice
        label={COLUMN_TEXT.rowHeight}
        value={layout.density}
        options={DENSITY_OPTIONS}
        onChange={(density) => (density === null ? undefined : onLayout({ density }))}
      />
      <ul className={styles.columnList}>
        {ordered.map(({ id, header, width }, place) => (
          <li key={id} className={styles.columnEntry}>
            <Row as="label" wrap={false} className={styles.choice}>
              <input
                type="checkbox"
                checked={!arrangement.hidden.includes(id)}
                disabled={place === 0}
                onChange={(event) => change(withVisible(arrangement, id, event.target.checked))}
              />
              {header}
            </Row>
            <TextField
              label={COLUMN_TEXT.widthOf(header)}
              hideLabel
              align="end"
              suffix="px"
              value={String(arrangement.widths[id] ?? width)}
              commit={(typed) => widthEntry(typed, (next) => change(withWidth(arrangement, id, next)))}
            />
            <IconButton
              label={COLUMN_TEXT.move(header, 'up')}
              icon={<ArrowUp />}
              disabled={place <= 1}
              onClick={() => change(movedBefore(columns, arrangement, id, ordered[place - 1]?.id ?? null))}
            />
            <IconButton
              label={COLUMN_TEXT.move(header, 'down')}
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
    return COLUMN_TEXT.widthProblem(MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH)
  }
  set(width)
  return null
}
