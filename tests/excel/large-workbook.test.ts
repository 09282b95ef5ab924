// The export of a long list, every formula of it computed anew by LibreOffice. excelize ends at the first figure over a
// thousand rows; `npm run test:workbooks` takes ten thousand components, each run of the tests four hundred: enough to be packed as
// long packs are.

import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnLetter, type SheetPlan } from '#board'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { dateSerial } from '../../src/excel/cell-values.ts'
import { manyComponents } from '../builders/many-components.ts'
import { aWorkbook } from '../builders/workbook.ts'
import { type ComputedCells, computedCells } from './large-file.ts'
import { recalculate } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { isSame, withChanges } from './read-cells.ts'
import { subjectOf } from './subjects.ts'

const COMPONENTS = process.env['RIGHTSIZE_WORKBOOKS'] === undefined ? 400 : 10_000
const HOUR_MS = 3_600_000

const { plan } = subjectOf('large', aWorkbook({ components: manyComponents(COMPONENTS) }))
let computed: JSZip
let tampered: JSZip

beforeAll(async () => {
  const { bytes } = await writeBoardWorkbook(plan)
  const limit = plan.names.find(({ name }) => name === 'in_limit_owner_time')?.cell ?? ''
  const changed = await withChanges(bytes, [{ sheet: SHEETS.inputs, cell: limit, value: 0.5 }])
  const outputs = await recalculate(new Map([...Object.entries({ bytes, changed })]))
  ;[computed, tampered] = await Promise.all([
    JSZip.loadAsync(outputs.get('bytes') ?? new Uint8Array()),
    JSZip.loadAsync(outputs.get('changed') ?? new Uint8Array()),
  ])
}, HOUR_MS)

interface Compared {
  readonly formulas: number
  readonly differences: number
  /** The first of them. */
  readonly wrong: readonly string[]
}

const SHOWN = 20

function compare({ name, rows }: SheetPlan, cells: ComputedCells): Compared {
  const wrong: string[] = []
  let formulas = 0
  let differences = 0
  for (const { number, cells: planned } of rows)
    for (const { column, formula, value } of planned) {
      if (formula === undefined) continue
      formulas += 1
      const held = typeof value === 'object' ? dateSerial(value.date) : typeof value === 'boolean' ? Number(value) : (value ?? null)
      const other = cells(number, column)
      if (isSame(held, other)) continue
      differences += 1
      if (wrong.length < SHOWN) wrong.push(`${name}!${columnLetter(column)}${number}: =${formula} holds ${held}, computes to ${other}`)
    }
  return { formulas, differences, wrong }
}

async function comparedIn(archive: JSZip): Promise<Compared> {
  const sheets: Compared[] = []
  for (const [place, sheet] of plan.sheets.entries()) sheets.push(compare(sheet, await computedCells(archive, place)))
  const sum = (count: (of: Compared) => number) => sheets.reduce((total, each) => total + count(each), 0)
  return {
    formulas: sum(({ formulas }) => formulas),
    differences: sum(({ differences }) => differences),
    wrong: sheets.flatMap(({ wrong }) => wrong),
  }
}

/** Its XML is checked whole, which takes too long for more. */
describe('a pack of four hundred components', () => {
  it.each([
    ['unsigned', null],
    ['signed', 'a signature'],
  ])('is a whole file, its chart included: %s', async (_, signature) => {
    const { plan: long } = subjectOf('long', aWorkbook({ components: manyComponents(400) }))
    expect(long.sheets.some(({ charts }) => charts.length > 0)).toBe(true)
    const { bytes } = await writeBoardWorkbook(long, undefined, signature)
    expect(await partProblems(bytes)).toEqual([])
  })
})

describe(`a workbook of ${COMPONENTS} components`, () => {
  it('is recomputed by LibreOffice without a difference', { timeout: HOUR_MS }, async () => {
    const { formulas, differences, wrong } = await comparedIn(computed)
    console.info(`LibreOffice: ${COMPONENTS} components, ${formulas} formulas, ${differences} differences`)
    expect(formulas).toBeGreaterThan(100 * COMPONENTS)
    expect(wrong).toEqual([])
  })

  it('is seen to be another once a limit is', { timeout: HOUR_MS }, async () => {
    expect((await comparedIn(tampered)).differences).toBeGreaterThan(COMPONENTS / 10)
  })
})
