// How calm the first picture is, on both sample lists as they are imported: what asks for a decision, what says Missing, and
// that no missing answer is asked for that could change nothing.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Assessment, assess, countsOf, type IsoTime, inputGaps, type Verdict } from '#core'
import { sampleWorkbook, workbookFromCsv } from '#intake'
import { companyFacts } from '../../../../src/renderer/screens/overview/company-facts.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

function context() {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  return { id: 'w-sample', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId }
}
const imported = (file: string) => okOf(workbookFromCsv(readFileSync(`tests/fixtures/sample/${file}`), file, context()))
const SEED = imported('seed_5_people.csv')
const SERIES_A = imported('series_a_40_people.csv')
const SAMPLE = sampleWorkbook(context())

const isAsked = ({ state, rule, informational }: Verdict) => state === 'UNKNOWN' && !informational && rule !== 'data-quality'
/** Cells of the checks of all components that say Missing. */
const missingCells = ({ components }: Assessment) => components.flatMap(({ checks }) => checks.filter(isAsked))

describe.each([
  ['the list of five people', SEED, { toDecide: 3, components: 15, noted: ['imports'] }],
  ['the sample company', SAMPLE, { toDecide: 3, components: 15, noted: ['imports'] }],
  ['the list of forty people', SERIES_A, { toDecide: 10, components: 40, noted: ['imports', 'owner'] }],
] as const)('%s, as imported', (_, workbook, expected) => {
  const assessment = assess(workbook, AS_OF)

  it('asks for few decisions, and misses nothing that a verdict needs', () => {
    const { components, toDecide, needsInput: missing } = countsOf(assessment)
    expect({ components, toDecide, missing }).toEqual({
      components: expected.components,
      toDecide: expected.toDecide,
      missing: 0,
    })
    expect(missingCells(assessment)).toEqual([])
  })

  it('lacks in its components only what the data lacks: the day of the prices, and who owns a component', () => {
    const missing = inputGaps(assessment).filter(({ gap }) => gap.of !== 'company' && (gap.of !== 'components' || gap.input !== 'kind'))
    expect(missing.map(({ gap }) => (gap.of === 'components' ? gap.input : gap.of)).toSorted()).toEqual(expected.noted)
  })

  it('has no line that says Missing about the company, and none that asks for a decision', () => {
    const { lines, signs } = companyFacts(assessment, workbook)
    expect([...lines, ...(signs === null ? [] : [signs])].map(({ state }) => state)).toEqual(
      [...lines, ...(signs === null ? [] : [signs])].map(() => 'PASS'),
    )
    expect(lines.length).toBeLessThanOrEqual(3)
  })
})
