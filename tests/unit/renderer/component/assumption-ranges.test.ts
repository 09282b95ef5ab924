import { describe, expect, it } from 'vitest'
import { assess, sensitivityOf } from '#core'
import { assumptionRows, rangesOf } from '../../../../src/renderer/screens/component/assumption-ranges.ts'
import { AS_OF, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' } as const

function drawn(sketch: ComponentSketch) {
  const assessment = assess(aWorkbook({ components: [sketch] }), AS_OF)
  const [entry] = assessment.components
  if (entry === undefined) throw new Error('No component')
  const assumptions = sensitivityOf(entry, assessment.setting)
  return { ranges: rangesOf(assumptions, entry.verdict, STYLE), rows: assumptionRows(assumptions, entry.verdict, STYLE) }
}

const { ranges, rows } = drawn({ name: 'Queue', approach: 'buy', edge: 'no', share: 2100, cost: 10_000 })

describe('ranges of assumptions', () => {
  it('fill their whole width, with a mark where the assumption stands', () => {
    const time = ranges.find(({ id }) => id === 'ownerTime')
    expect(time?.stretches.map(({ state }) => state)).toEqual(['PASS', 'WATCH', 'FAIL'])
    for (const { stretches } of ranges) expect(stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
    expect(time?.now).toBeCloseTo(0.5)
    expect(time?.ends).toEqual(['10.5%', '31.5%'])
    expect(time?.text).toSay('20% instead of 21%: Watch')
  })

  it('mark the answer that is given', () => {
    const edge = ranges.find(({ id }) => id === 'edge')
    expect(edge?.stretches.map(({ word, isNow }) => [word, isNow])).toEqual([
      ['Yes: Watch', false],
      [expect.toSay('No: Needs decision'), true],
      [expect.toSay('Not sure: Needs decision'), false],
    ])
  })

  it('show what turns the verdict; the table holds all', () => {
    expect(ranges.map(({ id }) => id)).toContain('ownerTime')
    expect(ranges.map(({ id }) => id)).not.toContain('cost')
    expect(rows.find(({ id }) => id === 'cost')?.cells).toEqual(['$100', '$50 – $150', expect.toSay('doesn’t change it')])
  })
})
