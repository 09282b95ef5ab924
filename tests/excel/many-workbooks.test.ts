// The export held against two engines that know nothing of it, for as many generated workbooks as there is time for: a few
// with every run of the tests, a thousand with `npm run test:workbooks` (docs/checked-exports.md has the figures).

import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '#core'
import { writeBoardWorkbook } from '#excel'
import { SHEETS } from '#wording'
import { someGeneratedPacks } from '../builders/generated-pack.ts'
import { excelizeDifferences, withoutRepeats } from './excelize.ts'
import { recalculatedMoves } from './libre-office.ts'
import { partProblems } from './parts.ts'
import { differences, formulaCount, readCells } from './read-cells.ts'
import { type Subject, subjectOf } from './subjects.ts'

const SHORT = 16
const HOUR_MS = 3_600_000

/** "from-to" of the long form, which takes them slice by slice; absent: the short form. */
const asked = process.env['RIGHTSIZE_WORKBOOKS']?.split('-').map(Number)
const [from = 0, to = SHORT] = asked ?? []
const packs = someGeneratedPacks(Math.max(to, SHORT))
/** excelize takes seconds for each. */
const forExcelize = asked === undefined ? 1 : to - from
/** As many as fit one start of LibreOffice, spread over all. */
const forLibreOffice = asked === undefined ? SHORT / 2 : Math.min(to - from, 50)

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

  it('are recomputed by excelize without a difference, and whole files', { timeout: 6 * HOUR_MS }, async () => {
    const wrong: string[] = []
    let formulas = 0
    for (let index = from; index < from + forExcelize; index += 1) {
      const { name, plan } = subjectAt(index)
      const { bytes } = await writeBoardWorkbook(plan)
      const cells = await readCells(bytes)
      const inTurn = asked === undefined ? withoutRepeats(cells) : cells
      const found = [...(await excelizeDifferences(bytes, inTurn)), ...(await partProblems(bytes))]
      wrong.push(...found.map((each) => `${name} ${each}`))
      formulas += formulaCount(cells)
    }
    if (asked !== undefined) console.info(`excelize: workbooks ${from + 1} to ${to}, ${formulas} formulas, ${wrong.length} differences`)
    expect(wrong).toEqual([])
  })

  it('are recomputed by LibreOffice without a difference', { timeout: HOUR_MS }, async () => {
    const step = Math.floor((to - from) / forLibreOffice)
    const written = new Map<string, Uint8Array>()
    for (let at = 0; at < forLibreOffice; at += 1) {
      const { name, plan } = subjectAt(from + at * step)
      written.set(name, (await writeBoardWorkbook(plan)).bytes)
    }
    const outputs = await recalculatedMoves([...written].map(([name, bytes]) => ({ bytes, moves: { [name]: [] } })))
    const wrong: string[] = []
    for (const [name, bytes] of written) {
      const output = outputs.get(name)
      const found = differences(await readCells(bytes), (sheet, cell) => output?.get(sheet)?.get(cell)?.value ?? null)
      wrong.push(...found.map((each) => `${name} ${each}`))
    }
    if (asked !== undefined) console.info(`LibreOffice: ${written.size} workbooks of ${from + 1} to ${to}, ${wrong.length} differences`)
    expect(written.size).toBe(forLibreOffice)
    expect(wrong).toEqual([])
  })
})
