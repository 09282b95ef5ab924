// The first sentence of the overview: what is so, in whole numbers, small ones and gaps said.
import { describe, expect, it } from 'vitest'
import { assess, countsOf } from '#core'
import { changeText, comparedSentence, findingSentence, nothingToDecide, OVERVIEW_TEXT, timeGiversText } from '#wording'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const sentence = (components: readonly ComponentSketch[]) => findingSentence(countsOf(assess(aWorkbook({ components }), AS_OF)), STYLE)

const quiet = aComponent({ name: 'Quiet', share: 500, cost: 10_000, edge: 'no', approach: 'buy' })
const loud = aComponent({ name: 'Loud', share: 2500, cost: 200_000, edge: 'no', approach: 'buy' })
const tiny = aComponent({ name: 'Tiny', share: 100, cost: 1_000, edge: 'no', approach: 'build', hosting: 'self-run' })
const open = aComponent({ name: 'Open', share: 500, cost: 10_000, edge: null })

describe('findingSentence', () => {
  it('counts what asks for a decision', () => {
    expect(sentence([loud, { ...loud, name: 'Louder' }, quiet])).toSay('2 of 3 components need a decision.')
    expect(sentence([loud, quiet])).toSay('1 of 2 components needs a decision.')
  })

  it('counts minor ones apart', () => {
    expect(sentence([loud, tiny, quiet])).toSay('1 of 3 components needs a decision. 1 minor one can be settled in one step.')
    expect(sentence([tiny, { ...tiny, name: 'Tinier' }])).toSay('2 of 2 components are minor and can be settled together.')
    expect(sentence([tiny, quiet])).toSay('1 of 2 components is minor and can be settled in one step.')
  })

  it('does not call a list fine that misses answers', () => {
    expect(sentence([open, quiet])).toSay('No new decisions needed so far. 1 of 2 components needs input.')
    expect(sentence([quiet])).toSay('No new decisions needed.')
    expect(sentence([])).toSay('No live components.')
  })
})

describe('nothingToDecide', () => {
  const nothing = (components: readonly ComponentSketch[]) => nothingToDecide(countsOf(assess(aWorkbook({ components }), AS_OF)), STYLE)

  it('says what the components are instead', () => {
    const near = aComponent({ name: 'Near', share: 1600, cost: 10_000, edge: 'no', approach: 'buy' })
    expect(nothing([quiet])).toSay('No component needs a decision. Of 1 component, 1 is OK.')
    expect(nothing([quiet, near, { ...near, name: 'Nearer' }])).toSay(
      'No component needs a decision. Of 3 components, 1 is OK and 2 are on watch.',
    )
  })

  it('gives no all-clear while input is missing or minor ones are left', () => {
    expect(nothing([open, quiet])).toSay('No component needs a decision so far. Of 2 components, 1 is OK and 1 needs input.')
    expect(nothing([tiny, quiet])).toSay('Only minor items need a decision. Of 2 components, 1 is OK.')
    expect(nothing([tiny])).toSay('Only minor items need a decision.')
  })
})

describe('the change of a figure', () => {
  it.each([
    [170_250, 150_000, 'money', '+$202.50'],
    [150_000, 170_250, 'money', '−$202.50'],
    [2420, 2270, 'points', '+1.5 points'],
    [2420, 2520, 'points', '−1 point'],
    [12_100, 9600, 'engineers', '+0.25'],
    [3, 5, 'count', '−2'],
    [3, 3, 'count', 'unchanged'],
    [3, null, 'money', 'was not known'],
    [null, 3, 'money', null],
  ] as const)('from %s against %s in %s reads %s', (now, then, unit, text) => {
    expect(changeText(now, then, unit, STYLE)).toEqual(text === null ? null : expect.toSay(text))
  })

  it('says what it is measured against, and invents no quarter', () => {
    const savedAt = '2026-09-28T10:00:00.000Z'
    expect(comparedSentence({ savedAt, isBefore: true }, STYLE)).toSay('Changes since Sep 28, 2026, the last version before this quarter.')
    expect(comparedSentence({ savedAt, isBefore: false }, STYLE)).toMention('Changes since Sep 28, 2026, the oldest version')
    expect(comparedSentence({ quarter: '2026Q3' }, STYLE)).toSay('Changes since Q3 2026, the last locked quarter.')
    expect(comparedSentence(null, STYLE)).toMention('Nothing to compare with yet')
  })
})

describe('recent changes', () => {
  it('never say that nothing has changed, right after a lock or where the edits were made elsewhere', () => {
    expect(OVERVIEW_TEXT.noChanges('2026Q3')).toSay('No edits here since Q3 2026 was locked. Compare shows what changed before.')
    expect(OVERVIEW_TEXT.noChanges(null)).toSay('Nothing to undo yet. Every edit appears here, latest first.')
  })
})

describe('time at stake', () => {
  const stake = (owners: readonly string[], timeCost: number | null = 375_000) => timeGiversText({ timeCost, owners }, STYLE)

  it('is priced and says whose it is', () => {
    expect(stake(['Ana'])).toBe('Ana, about $3,750')
    expect(stake(['Ana', 'Bo'])).toBe('Ana and Bo, about $3,750')
    expect(stake(['Ana', 'Bo', 'Cy'])).toBe('3 people, about $3,750')
    expect(stake([])).toBe('Unassigned, about $3,750')
    expect(stake(['Ana'], 379_950)).toBe('Ana, about $3,800')
  })

  it('has no price while nobody said what an engineer costs', () => {
    expect(stake(['Ana'], null)).toBe('Ana')
  })
})
