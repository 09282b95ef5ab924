// What the filter arrows do to a pack: a reader sorts Components by cost in LibreOffice.

import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { type CalcStep, editInLibreOffice } from '../helpers/edit-in-libre-office.ts'
import { columnOf } from './find-cells.ts'
import { type ReadWorkbook, readCells } from './read-cells.ts'
import { rangeOf } from './sheet-conventions.ts'
import { seedSubject } from './subjects.ts'
import { verdictsIn } from './verdicts.ts'

const seed = seedSubject()

/** As the file says it, which is what the program sorts by. */
async function filterOf(bytes: Uint8Array): Promise<string> {
  const archive = await JSZip.loadAsync(bytes)
  const place = seed.plan.sheets.findIndex(({ name }) => name === SHEETS.components) + 1
  const xml = (await archive.file(`xl/worksheets/sheet${place}.xml`)?.async('string')) ?? ''
  return /<autoFilter ref="([^"]+)"/.exec(xml)?.[1] ?? ''
}

const valueIn = (file: ReadWorkbook, sheet: string, cell: string) => file.get(sheet)?.get(cell)?.value ?? null

/** Component by its hidden id: name, time, cost, verdict and what it rests on. */
function rowsById(file: ReadWorkbook): ReadonlyMap<unknown, readonly unknown[]> {
  const columns = ['Component', 'Engineer time', 'Monthly cost', 'Verdict', 'Reason'].map((header) => columnOf(file, header))
  return new Map(
    seed.assessment.components.map((_, index) => [
      valueIn(file, SHEETS.components, `A${7 + index}`),
      columns.map((column) => valueIn(file, SHEETS.components, `${column}${7 + index}`)),
    ]),
  )
}

function failing(file: ReadWorkbook): readonly unknown[] {
  const checks = file.get(SHEETS.modelChecks) ?? new Map()
  return [...checks].flatMap(([cell, { value }]) =>
    /^G([89]|[1-9]\d+)$/.test(cell) && value !== null && value !== 'Pass' ? [checks.get(cell.replace('G', 'B'))?.value] : [],
  )
}

describe('Components, sorted by its filter arrows', () => {
  let sent: ReadWorkbook
  let sorted: ReadWorkbook
  let sortedBack: ReadWorkbook

  beforeAll(async () => {
    const bytes = (await writeBoardWorkbook(seed.plan)).bytes
    sent = await readCells(bytes)
    const filter = await filterOf(bytes)
    const { left, top } = rangeOf(filter)
    const range = filter.replace(/\d+/, String(top + 1))
    const sort = (column: string, ascending: boolean): CalcStep => ({
      ...{ do: 'sort', sheet: SHEETS.components, range, ascending },
      by: rangeOf(`${column}1`).left - left,
    })
    const byCost = sort(columnOf(sent, 'Monthly cost'), false)
    // The sample company stands by its ids.
    const saved = await editInLibreOffice(bytes, [[byCost], [byCost, sort('A', true)]])
    const [first, second] = await Promise.all(saved.map(readCells))
    sorted = first ?? new Map()
    sortedBack = second ?? new Map()
  }, 300_000)

  it('keeps every id with its component, its figures and its verdicts', () => {
    const cost = columnOf(sorted, 'Monthly cost')
    const costs = seed.assessment.components.map((_, index) => Number(valueIn(sorted, SHEETS.components, `${cost}${7 + index}`)))
    expect(costs).toEqual(costs.toSorted((a, b) => b - a))
    expect([...rowsById(sorted).keys()]).not.toEqual([...rowsById(sent).keys()])
    for (const [id, row] of rowsById(sent)) expect(rowsById(sorted).get(id)).toEqual(row)
    expect(verdictsIn(sorted).toSorted()).toEqual(verdictsIn(sent).toSorted())
  })

  it('changes nothing on other sheets, which find each component by its id', () => {
    expect(failing(sent)).toEqual([])
    expect(failing(sorted)).toEqual([])
    expect(valueIn(sorted, SHEETS.modelChecks, 'C5')).toBe('all pass')
    expect(failing(sortedBack)).toEqual([])
    expect(valueIn(sortedBack, SHEETS.modelChecks, 'C5')).toBe('all pass')
  })
})
