// The first sentence of the overview: what is so, in whole numbers, small ones and gaps said.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { changeText, comparedSentence, findingSentence, nothingToDecide, timeAtStakeText, whyNothingToDecide } from '#wording'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const sentence = (components: readonly ComponentSketch[]) => findingSentence(assess(aWorkbook({ components }), AS_OF).totals, STYLE)

const quiet = aComponent({ name: 'Quiet', share: 500, cost: 10_000, edge: 'no', approach: 'buy' })
const loud = aComponent({ name: 'Loud', share: 2500, cost: 200_000, edge: 'no', approach: 'buy' })
const tiny = aComponent({ name: 'Tiny', share: 100, cost: 1_000, edge: 'no', approach: 'build', hosting: 'self-run' })
const open = aComponent({ name: 'Open', share: 500, cost: 10_000, edge: null })

describe('findingSentence', () => {
  it('counts what asks for a decision', () => {
    expect(sentence([loud, { ...loud, name: 'Louder' }, quiet])).toBe('2 of 3 components need a decision.')
    expect(sentence([loud, quiet])).toBe('1 of 2 components needs a decision.')
  })

  it('says which of them are small', () => {
    expect(sentence([loud, tiny, quiet])).toBe('2 of 3 components need a decision, 1 of them minor.')
    expect(sentence([tiny, { ...tiny, name: 'Tinier' }])).toBe('2 of 2 components need a decision, all minor.')
    expect(sentence([tiny, quiet])).toBe('1 of 2 components needs a decision (minor).')
  })

  it('does not call a list fine that misses answers', () => {
    expect(sentence([open, quiet])).toBe('No decisions needed so far. 1 of 2 components needs input.')
    expect(sentence([quiet])).toBe('No decisions needed.')
    expect(sentence([])).toBe('No components yet.')
  })
})

describe('nothingToDecide', () => {
  it('does not claim that nothing is above the limit when a reason covers it', () => {
    expect(nothingToDecide({ overLimit: 0, unexplained: 0 }, 0, 2000, STYLE)).toBe('Nothing above 20%.')
    expect(nothingToDecide({ overLimit: 3, unexplained: 0 }, 0, 2000, STYLE)).toBe('Everything above 20% has a rationale on file.')
    expect(nothingToDecide({ overLimit: 3, unexplained: 1 }, 3, 2000, STYLE)).toBe('1 component above 20% has no rationale yet.')
  })

  it('gives no all-clear while answers are missing', () => {
    expect(nothingToDecide({ overLimit: 0, unexplained: 0 }, 2, 2000, STYLE)).toBe('Nothing above 20% so far.')
    expect(whyNothingToDecide(0, 2, STYLE)).toBe('2 components need input that could change this.')
    expect(whyNothingToDecide(3, 1, STYLE)).toBe('1 component needs input that could change this.')
    expect(whyNothingToDecide(3, 0, STYLE)).toBe('Only minor items remain.')
    expect(whyNothingToDecide(0, 0, STYLE)).toBe('Every component passes both core checks or has an answer on file.')
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
    [3, null, 'money', 'was not set'],
    [null, 3, 'money', null],
  ] as const)('from %s against %s in %s reads %s', (now, then, unit, text) => {
    expect(changeText(now, then, unit, STYLE)).toBe(text)
  })

  it('says what it is measured against, and invents no quarter', () => {
    const savedAt = '2026-09-28T10:00:00.000Z'
    expect(comparedSentence({ savedAt, isBefore: true }, STYLE)).toBe('Changes since Sep 28, 2026, the last version before this quarter.')
    expect(comparedSentence({ savedAt, isBefore: false }, STYLE)).toMatch(/^Changes since Sep 28, 2026, the oldest version/)
    expect(comparedSentence({ quarter: '2026Q3' }, STYLE)).toBe('Changes since Q3 2026, the last locked quarter.')
    expect(comparedSentence(null, STYLE)).toMatch(/^Nothing to compare with yet/)
  })
})

describe('time at stake', () => {
  const stake = (owners: readonly string[], timeCost: number | null = 375_000) =>
    timeAtStakeText({ ownerTimeBp: 2500, timeCost, owners }, STYLE)

  it('is priced and says whose it is', () => {
    expect(stake(['Ana'])).toBe('25% of Ana’s time (about $3,750)')
    expect(stake(['Ana', 'Bo'])).toBe('25% of Ana’s and Bo’s time (about $3,750)')
    expect(stake(['Ana', 'Bo', 'Cy'])).toBe('25% of the time of 3 people (about $3,750)')
    expect(stake([])).toBe('25% of unassigned time (about $3,750)')
  })

  it('has no price while nobody said what an engineer costs', () => {
    expect(stake(['Ana'], null)).toBe('25% of Ana’s time (cost per engineer not set)')
  })
})
