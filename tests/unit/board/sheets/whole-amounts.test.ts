import { describe, expect, it } from 'vitest'
import { planBoardSlides, planBoardWorkbook } from '#board'
import { assess } from '#core'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const source = (cost: number) => {
  const workbook = aWorkbook({
    company: { revenue: 30_000_000, customers: 7, cash: 900_000_000, netBurn: 20_000_050 },
    components: [{ name: 'GPUs', layer: 'compute', share: 500, cost }],
  })
  return { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past: null }
}

/** Formats of all amounts and numbers, by group of sheets. */
function formatsIn(cost: number, group: 'board' | 'model'): ReadonlySet<string> {
  const { sheets } = okOf(planBoardWorkbook(source(cost)))
  return new Set(sheets.filter((sheet) => sheet.group === group).flatMap(({ styles }) => styles.map((style) => style.split('.')[1] ?? '')))
}

function words(cost: number): string {
  return JSON.stringify(okOf(planBoardSlides(source(cost))).slides)
}

describe('amounts of the Board group', () => {
  it('are whole where a month costs ten thousand or more, and keep their cents below', () => {
    expect(formatsIn(1_000_000, 'board')).toContain('whole')
    expect(formatsIn(1_000_000, 'board')).not.toContain('money')
    expect(formatsIn(999_999, 'board')).not.toContain('whole')
    expect(formatsIn(999_999, 'board')).toContain('money')
  })

  it('keep their cents in the model', () => {
    expect(formatsIn(1_000_000, 'model')).toContain('money')
    expect(formatsIn(1_000_000, 'model')).not.toContain('whole')
  })

  it('are whole on slides whatever a month costs, so that none with cents stands beside one without', () => {
    expect(words(1_234_567)).toContain('$12,346')
    expect(words(1_234_567)).not.toContain('$12,345.67')
    expect(words(123_456)).toContain('$1,235')
    expect(words(123_456)).not.toContain('$1,234.56')
    expect(words(1150)).toContain('$12')
    expect(words(1150)).not.toContain('$11.50')
  })

  it('keep their cents on slides where little would be left of them', () => {
    expect(words(425)).toContain('$4.25')
  })
})
