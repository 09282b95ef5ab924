import { describe, expect, it } from 'vitest'
import { FIGURE_MEASURES } from '#core'
import { bookedName, bookedSentence, budgetText, investorFigureText, waitsForAt } from '#wording'
import { FIGURE_GAPS } from '../../../../src/core/figures/figure.ts'

const USD = { locale: 'en-US', currency: 'USD' }

describe('what is said of the figures that investors ask for', () => {
  it('has the digits that its measure has', () => {
    expect(investorFigureText(170_250, FIGURE_MEASURES.infrastructure, USD)).toBe('$1,702.50')
    expect(investorFigureText(1882, FIGURE_MEASURES.perThousandRequests, USD)).toBe('$0.1882')
    expect(investorFigureText(1882, FIGURE_MEASURES.perThousandRequests, { locale: 'en-US', currency: 'JPY' })).toBe('¥18.82')
    expect(investorFigureText(8297, FIGURE_MEASURES.grossMargin, USD)).toBe('83%')
    expect(investorFigureText(-500, FIGURE_MEASURES.headcountAvoided, USD)).toBe('−0.05 FTE')
    expect(investorFigureText(343, FIGURE_MEASURES.burnMultiple, USD)).toBe('3.4')
  })

  it('names the input that is missing and where it is entered', () => {
    expect(waitsForAt(['booked-some', 'revenue'])).toSay('Needs a cost category for every price (above) and revenue (Settings)')
    for (const gap of FIGURE_GAPS)
      expect(waitsForAt([gap])).toMatch(/^\p{Lu}.* \p{Ll}.* \((above|Settings|Inventory|Review)\)( is zero)?$/u)
    expect(waitsForAt(['price', 'revenue-zero'])).toSay('Needs a price (Inventory), and has no value while revenue (Settings) is zero')
  })

  it('says what is booked where, and of how much it is not said', () => {
    expect(bookedSentence({ cogs: 100, rAndD: 200, other: 0, notSaid: 0 }, USD)).toSay(
      '$1 per month in cost of revenue, $2 in R&D, $0 in other.',
    )
    expect(bookedSentence({ cogs: 100, rAndD: 0, other: 0, notSaid: 50 }, USD)).toMention('$0.50 has no category.')
    expect(bookedSentence({ cogs: 0, rAndD: 0, other: 0, notSaid: 50 }, USD)).toSay('$0.50 per month has no cost category yet.')
  })

  it('calls a price by its component and what it is for, and the rest of a bill by its vendor', () => {
    expect(bookedName({ componentName: 'Queue', label: null })).toBe('Queue')
    expect(bookedName({ componentName: 'Queue', label: 'Seats' })).toBe('Queue, Seats')
    expect(bookedName({ componentName: null, label: 'AWS' })).toBe('AWS, unallocated')
  })

  it('compares the quarter with its budget', () => {
    expect(budgetText(510_750, 540_000, USD)).toSay('Expected cost is $5,107.50 at today’s prices, $292.50 under budget.')
    expect(budgetText(510_750, 500_000, USD)).toSay('Expected cost is $5,107.50 at today’s prices, $107.50 over budget.')
    expect(budgetText(510_750, 510_750, USD)).toSay('Expected cost is $5,107.50 at today’s prices, exactly on budget.')
    expect(budgetText(510_750, null, USD)).toMention('enter a budget for all 3 months')
    expect(budgetText(null, 1, USD)).toContain('unknown')
  })
})
