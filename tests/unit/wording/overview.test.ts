// The first sentence of the overview: what is so, in whole numbers, small ones and gaps said.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { findingSentence, formatEngineerCount, formatEngineers, nothingToDecide, whyNothingToDecide } from '#wording'
import { AS_OF, aComponent, aWorkbook, type ComponentSketch } from '../../builders/workbook.ts'

const STYLE = { locale: 'en-US', currency: 'USD' }
const sentence = (components: readonly ComponentSketch[]) => findingSentence(assess(aWorkbook({ components }), AS_OF).totals, STYLE)

const quiet = aComponent({ name: 'Quiet', share: 500, cost: 10_000, edge: 'no', approach: 'buy' })
const loud = aComponent({ name: 'Loud', share: 2500, cost: 200_000, edge: 'no', approach: 'buy' })
const tiny = aComponent({ name: 'Tiny', share: 100, cost: 1_000, edge: 'no', approach: 'build', hosting: 'self-run' })
const open = aComponent({ name: 'Open', share: 500, cost: 10_000, edge: null })

describe('findingSentence', () => {
  it('counts what asks for a decision', () => {
    expect(sentence([loud, { ...loud, name: 'Louder' }, quiet])).toBe('2 of 3 components ask for a decision.')
    expect(sentence([loud, quiet])).toBe('1 of 2 components asks for a decision.')
  })

  it('says which of them are small', () => {
    expect(sentence([loud, tiny, quiet])).toBe('2 of 3 components ask for a decision, 1 of them small.')
    expect(sentence([tiny, { ...tiny, name: 'Tinier' }])).toBe('2 of 2 components ask for a decision, all of them small.')
    expect(sentence([tiny, quiet])).toBe('1 of 2 components asks for a decision, a small one.')
  })

  it('does not call a list fine that misses answers', () => {
    expect(sentence([open, quiet])).toBe('Nothing asks for a decision so far; 1 of 2 components misses an answer.')
    expect(sentence([quiet])).toBe('Nothing asks for a decision.')
    expect(sentence([])).toBe('Nothing is listed yet.')
  })
})

describe('formatEngineers', () => {
  it('says time as people', () => {
    expect(formatEngineers(11_800, STYLE)).toBe('1.18 engineers')
    expect(formatEngineers(10_000, STYLE)).toBe('1 engineer')
    expect(formatEngineers(5_000, { locale: 'de-DE' })).toBe('0,5 engineers')
    expect(formatEngineerCount(3_500, STYLE)).toBe('0.35')
  })
})

describe('nothingToDecide', () => {
  it('does not claim that nothing is above the limit when a reason covers it', () => {
    expect(nothingToDecide(true, 0, 2000, STYLE)).toBe('Nothing above 20 %.')
    expect(nothingToDecide(false, 0, 2000, STYLE)).toBe('What is above 20 % carries its reason.')
  })

  it('gives no all-clear while answers are missing', () => {
    expect(nothingToDecide(true, 2, 2000, STYLE)).toBe('Nothing above 20 % so far.')
    expect(whyNothingToDecide(0, 2, STYLE)).toBe('2 components miss an answer that can still change this.')
    expect(whyNothingToDecide(3, 1, STYLE)).toBe('1 component misses an answer that can still change this.')
    expect(whyNothingToDecide(3, 0, STYLE)).toBe('Only small items are left.')
    expect(whyNothingToDecide(0, 0, STYLE)).toBe('Both headline checks are answered by what you have.')
  })
})
