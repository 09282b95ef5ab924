import { describe, expect, it } from 'vitest'
import { binLossText, dataCheckText, differenceText } from '../../../src/wording/index.ts'

describe('words about earlier versions', () => {
  it('say what going back would do', () => {
    expect(differenceText({ back: 0, gone: 0, changed: 0, others: 0 })).toBe('Holds the same as now.')
    expect(differenceText({ back: 1, gone: 0, changed: 0, others: 0 })).toBe('Brings back 1 component.')
    expect(differenceText({ back: 2, gone: 1, changed: 1000, others: 1 })).toBe(
      'Brings back 2 components, removes 1 component, changes 1,000 components and changes 1 entry of company, people or settings.',
    )
  })

  it('say the result of the check in one sentence', () => {
    expect(dataCheckText({ workbooks: 3, copies: 27, damaged: 0 })).toBe(
      'All is well: 27 copies of 3 workbooks were read and match their checksum.',
    )
    expect(dataCheckText({ workbooks: 1, copies: 1, damaged: 0 })).toBe(
      'All is well: 1 copy of 1 workbook was read and matches its checksum.',
    )
    expect(dataCheckText({ workbooks: 3, copies: 27, damaged: 1 })).toBe(
      '1 of 27 copies of 3 workbooks is damaged and will not be used; the others match their checksum.',
    )
  })

  it('say what emptying the bin takes away', () => {
    expect(binLossText([{ components: 15, versions: 1 }])).toBe(
      '1 workbook with 15 components in all, and 1 backup, are gone for good. Nothing brings them back.',
    )
  })
})
