// The two lights in the frozen rows of every sheet: whether the model is what it was, and how many inputs somebody changed.
// The first has two witnesses on different sheets, and each light watches the one of the sheet before: whatever formula is
// overwritten, a light says so. Only the last one is watched by none, as that would be a circle.

import { MODEL_CHECKS_SHEET, SHEETS, type SheetId } from '#wording'
import { calculated, sheetCell } from '../cells.ts'
import { type BoardPack, MASTER_CELL, shownSheets } from '../pack.ts'

/** How many inputs differ from what was exported, and the same in words. */
export const CHANGED_CELL = 'C6'
/** Behind what is printed there: the light above says it. */
export const CHANGED_TEXT_CELL = 'M6'
/** On Model checks: 1 until an input changes, then 0. */
export const WHILE_EXPORTED = `(${CHANGED_CELL.replace(/(\w)(\d)/, '$$$1$$$2')}=0)`
/** On As exported: what it says of Model checks, '' while every formula stands there; and what is said where a witness is gone. */
const WITNESS_CELL = 'C5'
const WITNESS_GONE_CELL = 'C6'
const LIGHT_CELL = 'B3'

/** Between the two. */
export const LIGHTS_APART = ' · '

export function lightsContent(pack: BoardPack, id: SheetId) {
  const onModelChecks = (cell: string) => sheetCell(SHEETS.modelChecks, cell)
  const onAsExported = (cell: string) => sheetCell(SHEETS.asExported, cell)
  const shown = shownSheets(pack)
  const before = shown[shown.indexOf(id) - 1]
  const watched = [onAsExported(WITNESS_CELL), ...(before === undefined ? [] : [sheetCell(SHEETS[before], LIGHT_CELL)])]
  const gone = `REPT(${onAsExported(WITNESS_GONE_CELL)},${watched.map((cell) => `1-ISFORMULA(${cell})`).join('+')})`
  const parts = [onModelChecks(MASTER_CELL), onAsExported(WITNESS_CELL), gone, onModelChecks(CHANGED_TEXT_CELL)]
  return calculated(`"${MODEL_CHECKS_SHEET.integrity}: "&${parts.join('&')}`, 'check.text')
}
