import { expect, it } from 'vitest'
import type { Edit, IsoTime } from '#core'
import { gridThatShows, isNewEdit } from '../../../../src/renderer/navigation/use-undo-places.ts'

const edit = (id: string): Edit => ({
  id,
  at: '2026-11-30T10:00:00.000Z' as IsoTime,
  label: { code: 'change-field', facts: {} },
  op: 'batch',
  edits: [],
})
const [first, second, third] = [edit('first'), edit('second'), edit('third')]

it.each([
  ['the first one of a workbook', [null, null], [first, null], true],
  ['the next one', [first, null], [second, null], true],
  ['its undo', [second, null], [first, second], false],
  ['the undo of the only one', [first, second], [null, first], false],
  ['what is done again', [null, first], [first, second], false],
  ['one after an undo', [first, second], [third, null], true],
  ['one after everything was undone', [null, first], [third, null], true],
  ['a save', [first, second], [first, second], false],
] as const)('%s is told from the others', (_, [undo, redo], [undoNow, redoNow], isNew) => {
  expect(isNewEdit({ undo, redo }, { undo: undoNow, redo: redoNow })).toBe(isNew)
})

const changed = (table: 'owners' | 'costLines' | 'people' | 'evidence' | 'settings'): Edit => ({
  ...edit('of another day'),
  op: 'batch',
  edits: [{ op: 'set', table, recordId: 'a', field: 'note', value: 'b' } as never],
})

it.each([
  ['a share', changed('owners'), 'settings', 'inventory'],
  ['a price, seen from a setting', changed('costLines'), 'settings', 'inventory'],
  ['a price, seen where prices are', changed('costLines'), 'costs', null],
  ['a price, seen among bills', changed('costLines'), 'bills', null],
  ['a person', changed('people'), 'inventory', 'people'],
  ['a lost deal', changed('evidence'), 'trends', 'evidence'],
  ['a limit', changed('settings'), 'checks', null],
] as const)('%s of an edit of another day is shown in its grid', (_, made, shown, grid) => {
  expect(gridThatShows(made, shown)).toBe(grid)
})
