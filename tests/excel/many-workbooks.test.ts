// The export held against two engines that know nothing of it, for as many generated workbooks as there is time for: a few
// with every run of the tests, a thousand with `npm run test:workbooks` (docs/checked-exports.md has the figures).

import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '#core'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { someGeneratedPacks } from '../builders/generated-pack.ts'
import { excelizeResults } from './excelize.ts'
import { recalculate } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { differences, formulaCount, readCells } from './read-cells.ts'
import { type Subject, subjectOf } from './subjects.ts'

/** How many; 0: the short form. */
const WANTED = Number(process.env['RIGHTSIZE_WORKBOOKS'] ?? 0)
const SHORT = 16
const HOUR_MS = 3_600_000

const packs = someGeneratedPacks(Math.max(WANTED, SHORT))
/** excelize takes seconds for each. */
const FOR_EXCELIZE = WANTED > 0 ? WANTED : 1
/** As many as fit one start of LibreOffice, spread over all. */
const FOR_LIBREOFFICE = WANTED > 0 ? Math.min(WANTED, 50) : SHORT

/** Made when it is its turn: a thousand plans do not fit memory. */
function subjectAt(index: number): Subject {
  const pack = packs[index]
  if (pack === undefined) throw new RangeError(`No workbook ${index}`)
  return subjectOf(`generated-${index + 1}`, pack.workbook, pack.past, AUDIENCES[index % AUDIENCES.length])
}

describe('generated workbooks', () => {
  it('have every sheet among the first sixteen', () => {
    const seen = new Set(
      Array.from({ length: SHORT }, (_, index) => subjectAt(index)).flatMap(({ plan }) => plan.sheets.map(({ name }) => name)),
    )
    expect(Object.values(SHEETS).filter((name) => !seen.has(name))).toEqual([])
  })

  it('are recomputed by excelize without a difference, in whole files', { timeout: 6 * HOUR_MS }, async () => {
    const wrong: string[] = []
    let formulas = 0
    for (let index = 0; index < FOR_EXCELIZE; index += 1) {
      const { name, plan } = subjectAt(index)
      const { bytes } = await writeBoardWorkbook(plan)
      const cells = await readCells(bytes)
      const found = [...differences(cells, await excelizeResults(bytes, cells)), ...(await partProblems(bytes))]
      wrong.push(...found.map((each) => `${name} ${each}`))
      formulas += formulaCount(cells)
      if (WANTED > 0)
        console.info([`excelize: ${index + 1} workbooks, ${formulas} formulas, ${wrong.length} differences`, ...found].join('\n  '))
    }
    expect(wrong).toEqual([])
  })

  it('are recomputed by LibreOffice without a difference', { timeout: HOUR_MS }, async () => {
    const step = Math.floor(packs.length / FOR_LIBREOFFICE)
    const written = new Map<string, Uint8Array>()
    for (let at = 0; at < FOR_LIBREOFFICE; at += 1) {
      const { name, plan } = subjectAt(at * step)
      written.set(name, (await writeBoardWorkbook(plan)).bytes)
    }
    const outputs = await recalculate(written)
    const wrong: string[] = []
    for (const [name, bytes] of written) {
      const output = await readCells(outputs.get(name) ?? new Uint8Array())
      const found = differences(await readCells(bytes), (sheet, cell) => output.get(sheet)?.get(cell)?.value ?? null)
      wrong.push(...found.map((each) => `${name} ${each}`))
    }
    expect(written.size).toBe(FOR_LIBREOFFICE)
    expect(wrong).toEqual([])
  })
})
