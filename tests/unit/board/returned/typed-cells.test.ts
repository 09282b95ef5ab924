import { describe, expect, it } from 'vitest'
import { applyEdit, assess, type PackTarget, packValueNow, type Workbook } from '#core'
import { planOf } from '../../../../src/board/plan-board-workbook.ts'
import { plannedSheet } from '../../../../src/board/returned/planned-sheet.ts'
import type { TypedCell } from '../../../../src/board/returned/typed-cell.ts'
import { typedCells } from '../../../../src/board/returned/typed-cells.ts'
import { boardPack } from '../../../../src/board/sheets/index.ts'
import { packEdit } from '../../../../src/core/packs/pack-edits.ts'
import { someGeneratedPacks } from '../../../builders/generated-pack.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { contextOf } from '../../../builders/workbook-files.ts'
import { rounds } from '../../../helpers/rounds.ts'

/** Every cell of a pack that stands for a value of the workbook, blank ones too. */
function cellsOf(workbook: Workbook): readonly (TypedCell & { readonly at: string })[] {
  const pack = boardPack({ workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0' })
  const typedAt = typedCells(pack)
  return planOf(pack).sheets.flatMap((sheet) => {
    const { name, rows, columns } = plannedSheet(sheet)
    return [...rows.keys()].flatMap((row) =>
      Array.from({ length: columns.length }, (_, index) => index + 1).flatMap((column) => {
        const cell = typedAt(name)(row, column)
        return cell === null ? [] : [{ ...cell, at: `${name} ${row} ${column}` }]
      }),
    )
  })
}

const packs = someGeneratedPacks(rounds(12, 20)).map(({ workbook }) => ({ workbook, cells: cellsOf(workbook) }))
const kinds = (cells: readonly { readonly target: PackTarget }[]) => new Set(cells.map(({ target }) => target.kind))

describe('a typed cell of a pack', () => {
  it('was sent with what the workbook says where it points', () => {
    const all = packs.flatMap(({ cells }) => cells)
    expect(kinds(all)).toEqual(new Set(['limit', 'field', 'cost', 'time', 'seats']))
    expect(all.length).toBeGreaterThan(1000)
    expect(all.map(({ target }) => (target.kind === 'field' ? target.table : null))).toContain('budget')
    for (const { workbook, cells } of packs) {
      const said = cells.map(({ at, target }) => [at, packValueNow(workbook, target, AS_OF)])
      expect(said).toEqual(cells.map(({ at, base }) => [at, base]))
    }
  })

  it('takes back what it was sent with', () => {
    for (const { workbook, cells } of packs.slice(0, 5)) {
      for (const { at, target, base } of cells) {
        const edit = packEdit(contextOf(workbook), target, base)
        // A part of a bill is set on its bill: refused, as on screen.
        if (!edit.ok) {
          expect([at, edit.problem.code]).toEqual([at, expect.stringMatching(/^(bill-part-fixed|cost-line-not-monthly)$/)])
          continue
        }
        const after = applyEdit(workbook, edit.value)
        expect([at, after.ok && packValueNow(after.value, target, AS_OF)]).toEqual([at, base])
      }
    }
  })
})
