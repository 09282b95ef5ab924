// What would turn a verdict, and the change of each field of the team's own as a person reads it: each way round.

import { describe, expect, it } from 'vitest'
import type { CheckState, FactValue } from '#core'
import { CHOICE_LABELS, flipText, NOT_SET, ownValueText, PLAIN_STYLE } from '#wording'

const said = (input: string, from: FactValue, to: FactValue, state: CheckState = 'PASS') =>
  flipText({ input, unit: 'count', from, to, state }, { rule: 'managed-equivalent', state: 'FAIL' }, PLAIN_STYLE)

describe('a change that would turn a verdict', () => {
  it.each([
    ['hosting', 'self-run', 'managed', /managed/i],
    ['hosting', 'managed', 'self-run', /your ?sel/i],
    ['stage', 'seed', 'series-a', /series a/i],
    ['stage', 'series-a', 'seed', /seed/i],
    ['approach', 'buy', 'build', /your ?sel/i],
    ['approach', 'build', 'buy', /buy/i],
    ['approach', 'build', 'borrow', /pay/i],
    ['termEnd', '2027-06-30', '2027-03-31', /end.*2027/i],
    ['termEnd', '2027-03-31', '2027-06-30', /until.*2027/i],
  ])('of %s from %s to %s says where it goes', (input, from, to, where) => expect(said(input, from, to)).toMatch(where))

  it.each([
    ['edge', 'yes', 'no'],
    ['hardManual', 'yes', 'no'],
    ['exitNote', 1, 0],
    ['customerNotices', 1, 0],
    ['yes', 1, 2],
    ['switchWeeks', 3, 2],
    ['ownerTime', 10, 20],
  ])('of %s says another thing the other way round', (input, one, other) =>
    expect(said(input, one, other)).not.toBe(said(input, other, one)),
  )

  it('says no more characters than are there', () => {
    expect(said('rationale', 10, 40)).toContain('40')
    expect(said('rationale', 40, 0)).not.toMatch(/\d/)
    expect(said('rationale', 0, 0)).not.toMatch(/\d/)
  })
})

describe('a value of the team’s own', () => {
  it.each([
    ['tick', 'yes', CHOICE_LABELS.hardManual.yes],
    ['text', 'yes', 'yes'],
    ['text', '2027-01-31', '2027-01-31'],
    ['date', '2027-01-31', 'Jan 31, 2027'],
    ['number', 1200.5, '1,200.5'],
    ['text', null, NOT_SET],
  ] as const)('of type %s, %j, is read as %s', (type, value, text) => expect(ownValueText(type, value, PLAIN_STYLE)).toBe(text))
})
