// The caveats of an advice, as sentences that stand where they are said.

import { ADVICE_NOTES, type AdviceNote, type RuleFormula } from '#core'
import { COMPONENTS_SHEET, NOTE_TEXTS, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { SHOWN_FORMULAS } from '../../evaluated.ts'
import { inRoom } from '../../formula-length.ts'
import type { FormulaPlaces } from '../../formula-text.ts'
import { type BoardPack, once } from '../../pack.ts'
import { type Cell, type ComponentColumnPlan, fixed, live, plain } from './column.ts'
import { LAST_ROW, longestCells, widthOf } from './formula-room.ts'
import { type Asked, askedBy, digitText, placesIn } from './rule-formulas.ts'

/** Caveats one after the other, each with a blank behind it: as many as a formula has room for. */
interface NotePart {
  readonly key: string
  readonly codes: readonly AdviceNote[]
}

const ADVICE_PLACE = SHOWN_FORMULAS.findIndex(({ rule }) => rule === 'recommendation')
const ADVICE = SHOWN_FORMULAS[ADVICE_PLACE] as RuleFormula

/** In the order of the Checks sheet. */
export const noteParts = once((pack: BoardPack): readonly NotePart[] => {
  const places = placesIn(pack, longestCells(), LAST_ROW, askedBy(ADVICE.rule, ADVICE))
  const notes = pack.places.of('checks').notes.map(({ note }) => note)
  return inRoom(notes, (note) => noteText(pack, note, places)).map((codes, index) => ({ key: `caveats-${index + 1}`, codes }))
})

function noteText({ places: { of } }: BoardPack, code: AdviceNote, places: FormulaPlaces): string {
  const when = ADVICE.notes?.find((note) => note.code === code)?.when
  const row = of('checks').notes.find(({ note }) => note === code)?.row
  if (when === undefined || row === undefined) throw new RangeError(`No formula for the note ${code}`)
  return `REPT(${sheetCell(SHEETS.checks, `D${row}`)}&"${COMPONENTS_SHEET.between}",${digitText(when, places)})`
}

/** Said of what has an advice: the cell that joins them asks for it. */
export function noteColumns(pack: BoardPack, cell: Cell, asked: Asked): ComponentColumnPlan[] {
  return noteParts(pack).map(({ key, codes }) => {
    const header = COMPONENTS_SHEET.caveats(codes.map(plain))
    const head = fixed(key, 'rule-recommendation', header, '', Math.max(widthOf(header), NOTE_WIDTH), 'formula.wrap')
    return live(head, (row) => codes.map((code) => noteText(pack, code, placesIn(pack, cell, row, asked))).join('&'))
  })
}

/** Of a sentence on a few lines. */
const NOTE_WIDTH = 24

/** In the order of the Checks sheet, each with a blank behind it. */
export function saidNotes(codes: readonly AdviceNote[]): string {
  return ADVICE_NOTES.filter((note) => codes.includes(note))
    .map((note) => `${NOTE_TEXTS[note]}${COMPONENTS_SHEET.between}`)
    .join('')
}
