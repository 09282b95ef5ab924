import { describe, expect, it } from 'vitest'
import { binLossText, dataCheckText, differenceText, entryFacts, PLAIN_STYLE } from '../../../../src/wording/index.ts'

describe('words about earlier versions', () => {
  it('say what going back would do', () => {
    expect(differenceText({ back: 0, gone: 0, changed: 0, others: 0 }, PLAIN_STYLE)).toSay('Same as the current version.')
    expect(differenceText({ back: 1, gone: 0, changed: 0, others: 0 }, PLAIN_STYLE)).toSay('Brings back 1 component.')
    expect(differenceText({ back: 2, gone: 1, changed: 1000, others: 1 }, PLAIN_STYLE)).toSay(
      'Brings back 2 components, removes 1 component, changes 1,000 components, and makes 1 other change (company, people or settings).',
    )
  })

  it('say the result of the check in one sentence', () => {
    expect(dataCheckText({ workbooks: 3, copies: 27, damaged: 0, unmatched: 0 }, PLAIN_STYLE)).toSay(
      'All good. 27 copies of 3 workbooks match their checksums.',
    )
    expect(dataCheckText({ workbooks: 1, copies: 1, damaged: 0, unmatched: 0 }, PLAIN_STYLE)).toSay(
      'All good. 1 copy of 1 workbook matches its checksum.',
    )
    expect(dataCheckText({ workbooks: 3, copies: 27, damaged: 0, unmatched: 1 }, PLAIN_STYLE)).toSay(
      '27 copies of 3 workbooks match their checksums.',
    )
    expect(dataCheckText({ workbooks: 3, copies: 27, damaged: 1, unmatched: 0 }, PLAIN_STYLE)).toSay(
      '1 of 27 copies of 3 workbooks is damaged and won’t be used. The others match their checksums.',
    )
  })

  it('say what emptying the bin takes away', () => {
    expect(binLossText([{ components: 15, versions: 1 }], PLAIN_STYLE)).toSay(
      'This permanently deletes 1 workbook, 15 components, and 1 backup. You can’t undo this.',
    )
  })
})

describe('a workbook in the list', () => {
  it('says how much it holds, its quarter and when it was saved', () => {
    const quarter = { year: 2026, quarter: 4 } as const
    expect(entryFacts({ components: 15, toDecide: 3, quarter, isFromBackup: false }, 'today 14:02')).toBe(
      '15 components · Q4 2026 · saved today 14:02',
    )
    expect(entryFacts({ components: 1, toDecide: 0, quarter, isFromBackup: false }, 'today 14:02')).toSay(
      '1 component · no decisions needed · Q4 2026 · saved today 14:02',
    )
    expect(entryFacts({ components: 0, toDecide: 0, quarter: null, isFromBackup: true }, 'today 14:02')).toSay(
      '0 components · from the backup of today 14:02',
    )
  })
})
