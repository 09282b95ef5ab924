// Missing inputs in words: what each is called, and what waits for it.
import { describe, expect, it } from 'vitest'
import type { Gap } from '#core'
import { gapEffect, gapLabel, setGap } from '#wording'

const STYLE = { locale: 'en-US', currency: 'USD' }
const nameOf = (id: string) => `Component ${id}`
const company = (field: Extract<Gap, { of: 'company' }>['field']): Gap => ({ of: 'company', field })

describe('a missing input', () => {
  it.each([
    [company('netBurn'), 'Net burn'],
    [company('cash'), 'Cash'],
    [company('revenue'), 'Revenue'],
    [company('headcount'), 'Headcount'],
    [company('raise.amount'), 'Last raise'],
    [company('raise.date'), 'Date of last raise'],
    [company('stage'), 'Stage'],
    [company('engineers'), 'Number of engineers'],
    [company('customers'), 'Customers'],
    [company('engineerMonthlyCost'), 'Fully loaded cost per engineer'],
    [{ of: 'rate', currency: 'EUR' }, 'EUR exchange rate'],
    [{ of: 'imports', sources: ['a.csv', 'b.csv'] }, 'Price date of a.csv and b.csv'],
    [{ of: 'components', input: 'edge', componentIds: ['a'] }, 'Differentiator of Component a'],
    [{ of: 'components', input: 'ownerTime', componentIds: ['a', 'b'] }, 'Engineer time of 2 components'],
    [{ of: 'components', input: 'cost', componentIds: ['a', 'b'] }, 'Monthly cost of 2 components'],
    [{ of: 'components', input: 'kind', componentIds: ['a', 'b'] }, 'Type of 2 components'],
  ] as const)('%j reads %s', (gap, label) => {
    expect(gapLabel(gap, nameOf, STYLE)).toSay(label)
  })

  it('is set by a link that says so', () => {
    expect(setGap(company('netBurn'), nameOf, STYLE)).toSay('Set net burn')
    expect(setGap({ of: 'rate', currency: 'EUR' }, nameOf, STYLE)).toSay('Set EUR exchange rate')
  })

  it('says what waits for it', () => {
    expect(gapEffect({ verdicts: 12, checks: 1, figures: ['runway'] }, STYLE)).toSay('12 verdicts, 1 other check, and runway')
    expect(gapEffect({ verdicts: 0, checks: 2, figures: [] }, STYLE)).toBe('2 checks')
    expect(gapEffect({ verdicts: 0, checks: 0, figures: [] }, STYLE)).toSay('a complete record')
  })
})
