import { expect, it } from 'vitest'
import type { Edit, IsoTime } from '#core'
import { isNewEdit } from '../../../../src/renderer/navigation/use-undo-places.ts'

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
