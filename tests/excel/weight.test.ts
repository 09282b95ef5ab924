// What the pack of the sample company weighs: a workbook that is sent around stays small, and holds no workings that nobody reads.

import { describe, expect, it } from 'vitest'
import { writeBoardWorkbook } from '#excel'
import { seedSubject } from './subjects.ts'

const MOST_FORMULAS = 4500
const MOST_BYTES = 150_000

describe("the sample company's pack", () => {
  it('has at most 4,500 formulas and 150 kB', async () => {
    const { plan } = seedSubject()
    const cells = plan.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    const formulas = cells.filter(({ formula }) => formula !== undefined).length
    expect(formulas).toBeGreaterThan(1000)
    expect(formulas).toBeLessThanOrEqual(MOST_FORMULAS)
    expect((await writeBoardWorkbook(plan)).bytes.length).toBeLessThanOrEqual(MOST_BYTES)
  })
})
