import { describe, expect, it } from 'vitest'
import type { Decision } from '#core'
import { exceptionTimeText, PLAIN_STYLE, SLIDE_WORDS, stillToComeLine } from '#wording'

const said = (cash: number | null, capacity: number | null, overdue = 0) =>
  stillToComeLine({ cash, capacity } as Decision['effect'], overdue, PLAIN_STYLE)

describe('what is below the headline', () => {
  it('is a sentence about planned decisions, whatever they bring', () => {
    expect(said(29_000, 3500)).toSay('Planned decisions save $290 per month and free 0.35 FTE.')
    expect(said(-29_000, -3500)).toSay('Planned decisions cost $290 per month and take 0.35 FTE.')
    expect(said(-29_000, null)).toSay('Planned decisions cost $290 per month.')
    expect(said(null, 3000)).toSay('Planned decisions free 0.30 FTE.')
    expect(said(29_000, 0, 1)).toSay('Overdue and planned decisions save $290 per month.')
    expect(said(null, null)).toBe('')
  })

  it('says whose time an exception takes', () => {
    expect(exceptionTimeText(1, 0, 300, PLAIN_STYLE)).toSay(
      'The exception also takes 0.03 FTE of time. Cash and time are not added together.',
    )
    expect(exceptionTimeText(2, 0, 300, PLAIN_STYLE)).toMention('The exceptions also take 0.03 FTE of time.')
    for (const kept of [1, 2]) expect(exceptionTimeText(kept, 0, 300, PLAIN_STYLE)).not.toMatch(/^(It|They) /)
  })

  it('counts of the components that take time those that a chart has no room for', () => {
    expect(SLIDE_WORDS.moreWithTime(1, 'components', PLAIN_STYLE)).toSay('1 more with engineer time on sheet Components.')
    expect(SLIDE_WORDS.moreWithTime(0, 'components', PLAIN_STYLE)).toBe('')
  })
})
