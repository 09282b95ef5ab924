// Cells of a grid that are cut: they stay until they are pasted somewhere. Used by the screens whose grids move blocks.

import { useState } from 'react'
import { copiedSentence, INVENTORY_TEXT, WIDGET_TEXT } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'
import { clipboardTexts, isSameText } from '../widgets/grid/clipboard-text.ts'
import type { PasteTarget } from '../widgets/grid/grid-props.ts'
import type { CellBlock } from '../widgets/grid/grid-range.ts'
import { countCells } from '../widgets/grid/picked-cells.ts'
import type { GridColumn } from '../widgets/table-model/grid-column.ts'
import { settleToasts, showToast } from '../widgets/toasts.tsx'

export function useCut<T>(columns: readonly GridColumn<T>[], rowOf: (id: string) => T | undefined, announce: (said: string) => void) {
  const style = useNumberStyle()
  const [cut, setCut] = useState<{ readonly block: CellBlock; readonly text: string } | null>(null)

  function textOf({ rowIds, columnIds }: CellBlock): string {
    const rows = rowIds.flatMap((id) => rowOf(id) ?? [])
    const used = columns.filter(({ id }) => columnIds.includes(id))
    return clipboardTexts(rows, used, false).own
  }

  return {
    block: cut?.block ?? null,
    begin(block: CellBlock) {
      setCut({ block, text: textOf(block) })
      const said = INVENTORY_TEXT.cutSentence(countCells(block), style)
      announce(said)
      showToast({ title: said })
    },
    forget: () => setCut(null),
    copied(block: CellBlock) {
      setCut(null)
      announce(copiedSentence(countCells(block), 0, style))
    },
    /** Whether what is pasted was cut: moved once, and copied from then on. Into several ranges it can't go, and waits for another place. */
    moved(text: string, target: PasteTarget, move: (block: CellBlock, target: PasteTarget) => void): boolean {
      const isCut = cut !== null && isSameText(cut.text, text)
      // What the strip asks for is done.
      if (cut !== null) settleToasts('all')
      if (isCut && target.selected.cells !== undefined) {
        showToast({ title: WIDGET_TEXT.cutIntoRanges, tone: 'problem' })
        announce(WIDGET_TEXT.cutIntoRanges)
        return true
      }
      setCut(null)
      if (isCut) move(cut.block, target)
      return isCut
    },
  }
}
