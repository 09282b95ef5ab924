// Written down: what the team noted in its own words and what was changed last, for the team alone.

import { fieldLabelIn, recordKind, WRITTEN_WORDS } from '#wording'
import { type Content, dated, newSheet, type Sheet, typed, written } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import { putHeaders } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { wrappedHeight } from '../wrapped-height.ts'
import { type WrittenLayout, writtenLayout } from './layout.ts'

const WIDTHS = { id: 12, kind: 16, about: 32, field: 26, text: 72, at: 12, source: 12 } as const
/** Of the days among the headers, which stand right like them. */
const DAY_PLACE = 4

function planWrittenDown(pack: BoardPack, layout: WrittenLayout): SheetBody {
  const { texts, changes, first, changesHeading } = layout
  const sheet = newSheet()
  putFrame(pack, 'written', sheet)
  putHeaders(sheet, HEADER_ROW, WRITTEN_WORDS.texts, [DAY_PLACE])
  for (const [index, { id, table, about, field, text, at, source }] of texts.entries()) {
    const what = [
      typed(recordKind(table), 'label.text'),
      typed(about, 'label.text'),
      typed(fieldLabelIn(pack.workbook, table, field), 'label.text'),
    ]
    putRow(sheet, first + index, [
      typed(id, 'stored.text'),
      ...what,
      written(text, 'note.wrap'),
      dated(at, 'note.date'),
      typed(source, 'note.text'),
    ])
    sheet.height(first + index, wrappedHeight(text, WIDTHS.text))
  }
  putHeaders(sheet, changesHeading + 1, WRITTEN_WORDS.changes, [DAY_PLACE])
  sheet.put('B', changesHeading, typed(WRITTEN_WORDS.changesHeading, 'heading.text'))
  for (const [index, { id, table, about, fields, at, source }] of changes.entries()) {
    const what = [typed(recordKind(table), 'label.text'), typed(about, 'label.text'), typed(null, 'label.text')]
    const names = fields.map((field) => fieldLabelIn(pack.workbook, table, field)).join(', ')
    putRow(sheet, changesHeading + 2 + index, [
      ...[typed(id, 'stored.text'), ...what, typed(names, 'note.wrap'), dated(at, 'note.date'), typed(source, 'note.text')],
    ])
    sheet.height(changesHeading + 2 + index, wrappedHeight(names, WIDTHS.text))
  }
  return planned(sheet, {
    columns: Object.entries(WIDTHS).map(([key, width]) => ({ width, ...(key === 'id' ? { isHidden: true } : {}) })),
    freeze: { rows: HEADER_ROW, columns: 3 },
    print: printed(pack, `B1:G${changesHeading + 1 + changes.length}`, { repeat: `1:${HEADER_ROW}` }),
  })
}

function putRow(sheet: Sheet, row: number, contents: readonly Content[]): void {
  for (const [index, content] of contents.entries()) sheet.put('ABCDEFG'.charAt(index), row, content)
}

export const writtenDownSheet = describeSheet({
  id: 'written',
  group: 'model',
  places: ({ audience, workbook }) => (audience === 'team' ? writtenLayout(workbook, FIRST_ROW) : null),
  plan: planWrittenDown,
})
