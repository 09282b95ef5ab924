// Notes: the words of this workbook, what the model cannot do, and what was left out.

import { ABOUT_SHEET, knownLimits } from '#wording'
import { newSheet, typed } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import { leftOut } from '../cover/sheet.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { wrappedHeight } from '../wrapped-height.ts'

/** Characters that fit the width of the column. */
const LINE_WIDTH = 115

function planNotes(pack: BoardPack): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'notes', sheet)
  let row = 5
  sheet.put('B', row, typed(ABOUT_SHEET.glossary, 'heading.text'))
  for (const [word, meaning] of pack.words.glossary) {
    row += 1
    sheet.put('B', row, typed(word, 'label.text'))
    sheet.put('C', row, typed(meaning, 'label.wrap'))
  }
  row += 2
  sheet.put('B', row, typed(ABOUT_SHEET.limits, 'heading.text'))
  for (const limit of knownLimits((id) => pack.places.of(id) !== null)) {
    row += 1
    sheet.put('C', row, typed(limit, 'label.wrap'))
    sheet.height(row, wrappedHeight(limit, LINE_WIDTH))
  }
  row += 2
  sheet.put('B', row, typed(ABOUT_SHEET.leftOut, 'heading.text'))
  sheet.put('C', row + 1, typed(leftOut(pack), 'label.wrap'))
  sheet.height(row + 1, wrappedHeight(leftOut(pack), LINE_WIDTH))
  return planned(sheet, {
    columns: widths([2, 26, 112]),
    freeze: { rows: 3, columns: 0 },
    print: printed(pack, `B1:C${row + 1}`, { repeat: '1:3' }),
  })
}

export const notesSheet = describeSheet({
  id: 'notes',
  group: 'control',
  plan: planNotes,
})
