import { describe, expect, it } from 'vitest'
import type { WorkbookPlan } from '#board'
import type { PackDifference, PlainCell, PlainRow, PlainSheets } from '#core'
import { packDifferences } from '../../../../src/excel/verify/cell-differences.ts'
import { pointsAt, type RowMove } from '../../../../src/excel/verify/moved-rows.ts'
import { lockedPacks } from '../../../builders/locked-packs.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

const NAMES = ['Queue', 'Search', 'Cache', 'Object store', 'Cluster', 'Warehouse', 'LLM API', 'Tracing']
const PLAN = lockedPacks(
  aWorkbook({ components: NAMES.map((name, index) => aComponent({ id: `c-${index + 1}`, name, cost: 40_000 + index, share: 500 })) }),
).planFor()

/** A pack as it is read from a file that nobody touched. */
function readOf({ sheets, names }: WorkbookPlan): PlainSheets {
  const cell = ({ formula, value }: { readonly formula?: string; readonly value?: unknown }): PlainCell => {
    const text = typeof value === 'object' ? (value as { readonly date: string }).date : String(value ?? '')
    const isText = typeof value === 'string' ? ({ isText: true } as const) : {}
    return formula === undefined ? { text, kind: 'value', ...isText } : { text, kind: 'formula', formula, ...isText }
  }
  const rows = (plan: WorkbookPlan['sheets'][number]) =>
    plan.rows.map(({ number, cells }): PlainRow => ({ number, cells: new Map(cells.map((each) => [each.column, cell(each)])) }))
  return {
    sheets: sheets.map((plan) => ({ name: plan.name, rows: rows(plan) })),
    hidden: 0,
    oddities: [],
    additions: [],
    names: names.map(({ name, sheet, cell: at }) => ({
      name,
      refersTo: `'${sheet}'!${at.replace(/([A-Z]+)/, '$$$1$$')}`,
      isOfOneSheet: false,
    })),
  } as unknown as PlainSheets
}

const REFERENCE = /(?:('[^']+'|[A-Za-z]+)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\w(])/g

/** What a spreadsheet makes of a formula whose sheet loses or gains a row. */
function shifted(formula: string, own: string, sheet: string, at: number, by: -1 | 1): string {
  const to = (row: string) => (Number(row) > at || (by === 1 && Number(row) === at) ? Number(row) + by : Number(row))
  return formula.replace(REFERENCE, (token, named: string | undefined, from: string, row: string, until?: string, end?: string) => {
    if ((named?.replaceAll("'", '') ?? own) !== sheet) return token
    const prefix = named === undefined ? '' : `${named}!`
    if (by === -1 && Number(row) === at && end === undefined) return `${prefix}#REF!`
    return `${prefix}${from}${to(row)}${end === undefined ? '' : `:${until}${Number(end) === at && by === -1 ? at - 1 : to(end)}`}`
  })
}

function afterRow(pack: PlainSheets, sheet: string, at: number, by: -1 | 1): PlainSheets {
  const moved = (number: number) => (number > at || (by === 1 && number === at) ? number + by : number)
  return {
    ...pack,
    sheets: pack.sheets.map((each) => ({
      ...each,
      rows: each.rows
        .filter(({ number }) => !(by === -1 && each.name === sheet && number === at))
        .map(({ number, cells }) => ({
          number: each.name === sheet ? moved(number) : number,
          cells: new Map(
            [...cells].map(([column, cell]) => [
              column,
              cell.formula === undefined ? cell : { ...cell, formula: shifted(cell.formula, each.name, sheet, at, by) },
            ]),
          ),
        })),
    })),
    names: pack.names.map((name) => ({ ...name, refersTo: shifted(name.refersTo, '', sheet, at, by) })),
  }
}

const causes = (all: Iterable<PackDifference>) => [...all].filter((each) => each.kind !== 'cell' || each.what !== 'result')

describe('rows that no longer stand where they were', () => {
  it('are none in a pack that nobody touched', () => {
    expect([...packDifferences(PLAN, readOf(PLAN))]).toEqual([])
  })

  it('are one cause, a row that was deleted by its name, on whichever sheet', () => {
    for (const sheet of ['Components', 'Workings']) {
      const pack = afterRow(readOf(PLAN), sheet, 9, -1)
      expect(causes(packDifferences(PLAN, pack))).toEqual([
        { kind: 'rows', change: 'deleted', sheet, first: 9, rows: 1, name: sheet === 'Components' ? 'Cache' : expect.any(String) },
      ])
    }
  })

  it('are one cause, a row that was put in', () => {
    const pack = afterRow(readOf(PLAN), 'Inputs', 20, 1)
    expect(causes(packDifferences(PLAN, pack))).toEqual([
      { kind: 'rows', change: 'inserted', sheet: 'Inputs', first: 20, rows: 1, name: '' },
    ])
  })

  it('are no move where something else stands below them', () => {
    const others = (pack: PlainSheets, from: number) => ({
      ...pack,
      sheets: pack.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          sheet.name !== 'Components' || row.number < from
            ? row
            : {
                ...row,
                cells: new Map(
                  [...row.cells].map(([column, cell]) => [column, cell.isText ? { ...cell, text: `Other ${row.number}` } : cell]),
                ),
              },
        ),
      })),
    })
    const kinds = (from: number) => {
      const found = causes(packDifferences(PLAN, others(afterRow(readOf(PLAN), 'Components', 9, 1), from)))
      return found.map(({ kind }) => kind)
    }
    expect(kinds(14)).toContain('rows')
    expect(kinds(10)).not.toContain('rows')
  })

  it('do not hide a cell below them that was typed over', () => {
    const pack = afterRow(readOf(PLAN), 'Components', 9, -1)
    const sheet = pack.sheets.find(({ name }) => name === 'Components')
    const cells = sheet?.rows.find(({ number }) => number === 11)?.cells ?? new Map<number, PlainCell>()
    ;(cells as Map<number, PlainCell>).set(2, { text: 'Another name', kind: 'value', isText: true })
    expect(causes(packDifferences(PLAN, pack))).toMatchObject([
      { kind: 'rows', first: 9 },
      { kind: 'cell', what: 'value', sheet: 'Components', cell: 'B12', locked: 'Warehouse', pack: 'Another name' },
    ])
  })
})

describe('a formula of the plan', () => {
  const deleted: RowMove = { kind: 'rows', change: 'deleted', sheet: 'Costs', first: 5, rows: 2, name: '' }

  // Else a formula that was typed over beside a deleted row would be told as a result of that row.
  it.each([
    ['B5', 'Costs', true],
    ['$B$6*2', 'Costs', true],
    ['SUM(B5:B9)', 'Costs', true],
    ['SUM(B2:B6)', 'Costs', true],
    ['Costs!B5', 'Time', true],
    ["'Costs'!B5", 'Time', true],
    ['B4+B7', 'Costs', false],
    ['SUM(B2:B9)', 'Costs', false],
    ['B5', 'Time', false],
    ['Time!B5', 'Costs', false],
    ['"B5"', 'Costs', false],
    ['LOG10(2)', 'Costs', false],
  ])('%s of %s points at rows that are gone: %s', (formula, own, points) => {
    expect(pointsAt(formula, own, [deleted])).toBe(points)
    expect(pointsAt(formula, own, [{ ...deleted, change: 'inserted' }])).toBe(false)
  })

  it('points there by a name with an apostrophe, which formulas write twice', () => {
    expect(pointsAt("'Ann''s costs'!B5", 'Time', [{ ...deleted, sheet: "Ann's costs" }])).toBe(true)
  })
})
