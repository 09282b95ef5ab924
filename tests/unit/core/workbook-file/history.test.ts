import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterDo,
  afterRedo,
  afterUndo,
  type Edit,
  type HistoryRecord,
  inverseOf,
  NO_HISTORY,
  stacksAt,
  type UndoStacks,
  type Workbook,
} from '#core'
import { parsingEdit, readEdit } from '../../../../src/core/workbook-file/edit-text.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, noteEdit } from '../../../builders/workbook-files.ts'

const start = { ...aWorkbook({ components: [aComponent({ id: 'c-1' })] }), rev: 0 }

interface Life {
  readonly workbook: Workbook
  readonly stacks: UndoStacks
  readonly lines: readonly HistoryRecord[]
}

function step({ workbook, stacks, lines }: Life, kind: HistoryRecord['kind'], note: string): Life {
  const edit = kind === 'do' ? noteEdit(workbook, 'c-1', note) : kind === 'undo' ? stacks.undo.at(-1) : stacks.redo.at(-1)
  if (edit === undefined) return { workbook, stacks, lines }
  const next = afterEdit(workbook, kind === 'undo' ? inverseOf(edit) : edit)
  const nextStacks = kind === 'do' ? afterDo(stacks, edit) : kind === 'undo' ? afterUndo(stacks) : afterRedo(stacks)
  return { workbook: next, stacks: nextStacks, lines: [...lines, { rev: next.rev, kind, edit: JSON.stringify(edit) }] }
}

function read(pieces: readonly string[]) {
  const parsing = parsingEdit(pieces)
  for (let slices = 0; ; slices++) {
    const slice = parsing.next()
    if (slice.done) return { edit: slice.value, slices }
  }
}

const kinds = fc.array(fc.constantFrom<HistoryRecord['kind']>('do', 'do', 'undo', 'redo'), { maxLength: 30 })

describe('undo history', () => {
  it('behaves like a list of states with a position', () => {
    fc.assert(
      fc.property(kinds, (sequence) => {
        let life: Life = { workbook: start, stacks: NO_HISTORY, lines: [] }
        let states: readonly (string | null)[] = [null]
        let position = 0
        for (const [index, kind] of sequence.entries()) {
          life = step(life, kind, `note ${index}`)
          if (kind === 'do') {
            states = [...states.slice(0, position + 1), `note ${index}`]
            position += 1
          } else if (kind === 'undo') position = Math.max(0, position - 1)
          else position = Math.min(states.length - 1, position + 1)
          expect(life.workbook.tables.components['c-1']?.notes).toBe(states[position])
          expect(life.stacks.undo).toHaveLength(position)
          expect(life.stacks.redo).toHaveLength(states.length - 1 - position)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is the same after a restart', () => {
    fc.assert(
      fc.property(kinds, (sequence) => {
        let life: Life = { workbook: start, stacks: NO_HISTORY, lines: [] }
        for (const [index, kind] of sequence.entries()) life = step(life, kind, `note ${index}`)
        expect(stacksAt(life.lines, life.workbook.rev)).toEqual(life.stacks)
      }),
      { numRuns: 150 },
    )
  })

  it('reads a long edit that comes in pieces, wherever they end, and in slices where they end between its steps', () => {
    const edits = ['a', 'é "quoted"', ',"edits":[', ']}'].map((note) => noteEdit(start, 'c-1', note))
    const batch: Edit = {
      id: 'e-1',
      at: edits[0]?.at ?? ('' as never),
      label: { code: 'paste', facts: { name: ',"edits":[' } },
      op: 'batch',
      edits,
    }
    const text = JSON.stringify(batch)
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), text.length]
        const pieces = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end))
        expect(read(pieces).edit).toEqual(batch)
      }),
    )
    const { edits: _edits, ...head } = batch
    const between = [
      `${JSON.stringify(head).slice(0, -1)},"edits":[${JSON.stringify(edits[0])}`,
      ...edits.slice(1).map((edit) => `,${JSON.stringify(edit)}`),
      ']}',
    ]
    expect(read(between)).toEqual({ edit: batch, slices: between.length })
    expect(read([...between.slice(0, 2), ',{}', ...between.slice(2)]).edit).toBeNull()
  })

  it('leaves out steps beyond the revision that was opened, and those a later life replaced', () => {
    let life: Life = { workbook: start, stacks: NO_HISTORY, lines: [] }
    for (const note of ['a', 'b', 'c']) life = step(life, 'do', note)
    const [first, second] = life.lines as [HistoryRecord, HistoryRecord]
    expect(stacksAt(life.lines, 2).undo).toHaveLength(2)
    const other = step(step({ workbook: start, stacks: NO_HISTORY, lines: [] }, 'do', 'a'), 'do', 'x')
    const replaced = stacksAt([...life.lines, ...other.lines.slice(1)], 2)
    expect(replaced.undo.map((edit) => JSON.stringify(edit))).toEqual([first.edit, other.lines[1]?.edit])
    expect(replaced.undo.map((edit) => JSON.stringify(edit))).not.toContain(second.edit)
  })

  it('ends before a line that cannot be read', () => {
    let life: Life = { workbook: start, stacks: NO_HISTORY, lines: [] }
    for (const note of ['a', 'b', 'c']) life = step(life, 'do', note)
    const lines = life.lines.map((line, index) => (index === 1 ? { ...line, edit: '{"op":"set"' } : line))
    expect(stacksAt(lines, 3).undo).toHaveLength(1)
  })

  it('begins anew at a lock, also after a restart', () => {
    const note = noteEdit(start, 'c-1', 'a')
    const lock = { ...note, label: { code: 'lock-quarter' as const, facts: { quarter: '2026Q4' } } }
    const later = noteEdit(start, 'c-1', 'b')
    expect(afterDo({ undo: [note], redo: [note] }, lock)).toEqual(NO_HISTORY)
    const lines = [note, lock, later].map((edit, at) => ({ rev: at + 1, kind: 'do' as const, edit: JSON.stringify(edit) }))
    expect(stacksAt(lines, 3)).toEqual({ undo: [later], redo: [] })
  })

  it('refuses edits of another shape', () => {
    const edit = noteEdit(start, 'c-1', 'a')
    expect(readEdit(JSON.parse(JSON.stringify(edit)))).toEqual(edit)
    for (const wrong of [
      null,
      [],
      { ...edit, table: 'toString' },
      { ...edit, op: 'run' },
      { ...edit, label: { code: 'x', facts: {} } },
      { ...edit, metaAfter: 1 },
    ]) {
      expect(readEdit(wrong)).toBeNull()
    }
    expect(readEdit({ ...edit, op: 'batch', edits: [edit, { op: 'set' }] })).toBeNull()
  })
})
