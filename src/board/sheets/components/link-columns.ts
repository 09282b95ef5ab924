// What rules read of Components, found by the hidden id: a reader may sort Components, and everything else keeps its order.

import { COMPONENT_FIELDS, COMPONENTS_SHEET, headOf, PACK_TEXT, SHEETS, wordsOf } from '#wording'
import { sheetRange, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, lastRow } from '../../pack.ts'
import { type Cell, type ComponentColumnPlan, fixed, type Letter, live } from './column.ts'

export const idColumn = (): ComponentColumnPlan => ({
  ...fixed('id', 'component', PACK_TEXT.rowId, '', 12),
  content: ({ assessment }) => typed(assessment.subject.component.id, 'stored.text'),
})

/** The hidden id and the name, of the sheets beside Components. @param text of the name's formula */
export function namedColumns(text: (at: string) => string): ComponentColumnPlan[] {
  return [idColumn(), live(fixed('name', 'component', COMPONENT_FIELDS.name.head, '', 26, 'link.wrap'), text)]
}

const CHOICES = ['layer', 'kind', 'approach', 'hosting', 'lifecycle', 'edge'] as const

export const LINKED: ReadonlySet<string> = new Set([...CHOICES, 'cost'])

/** @param letter of a column of Components */
export function linkColumns(pack: BoardPack, cell: Cell, letter: Letter): ComponentColumnPlan[] {
  const column = (key: string) => sheetRange(SHEETS.components, letter(key), FIRST_ROW, lastRow(pack))
  const picked = (key: string, at: string) => `INDEX(${column(key)},${cell('place', at)})`
  return [
    ...namedColumns((at) => `${picked('name', at)}&""`),
    // Where nothing was sorted it is found at once: ten thousand searches of ten thousand ids are not made.
    live(
      fixed('place', 'links', COMPONENTS_SHEET.place, 'no.', 9, 'formula.count'),
      (at) => `IF(${SHEETS.components}!$A${at}=$A${at},ROWS($A$${FIRST_ROW}:$A${at}),MATCH($A${at},${column('id')},0))`,
    ),
    ...CHOICES.map((key) =>
      live(fixed(key, 'links', headOf(wordsOf('components', key)), 'choice', 13, 'link.text'), (at) => `${picked(key, at)}&""`),
    ),
    live(fixed('cost-held', 'links', COMPONENTS_SHEET.costHeld, 'text', 12, 'link.text'), (at) => `${picked('cost', at)}&""`),
    // By its text: a blank that is looked up would be 0, and not every engine tells an INDEX of a number from one of a text.
    live(
      fixed('cost', 'links', PACK_TEXT.monthlyCost, pack.style.currency, 12, 'formula.money'),
      (at) => `IFERROR(VALUE(${cell('cost-held', at)}),"")`,
    ),
  ]
}
