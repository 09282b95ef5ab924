import { describe, expect, it } from 'vitest'
import { formatTime, PEOPLE_TEXT, type PeopleCounts, peopleSentence } from '#wording'

const style = { locale: 'en-US' }
const counts = { people: 3, overFull: 0, busy: 0, incomplete: 0, unassignedBp: 0, left: [] }
const sentence = (changed: Partial<PeopleCounts>) => peopleSentence({ ...counts, ...changed }, 10_000, 8000, style)

describe('time a month', () => {
  it.each([
    [2000, '20%', '34.7 h', '4.3 d'],
    [10_000, '100%', '173.3 h', '21.7 d'],
    [0, '0%', '0 h', '0 d'],
  ])('%i basis points are read as %s, %s and %s', (bp, percent, hours, days) => {
    expect([formatTime(bp, 'percent', style), formatTime(bp, 'hours-month', style), formatTime(bp, 'days-month', style)]).toEqual([
      percent,
      hours,
      days,
    ])
  })
})

describe('time in several units', () => {
  it('says a share as hours per week and days per month', () => {
    expect(PEOPLE_TEXT.timeInUnits(2000, style)).toSay('8 h per week, 4.3 d per month')
    expect(PEOPLE_TEXT.timeInUnits(1250, { locale: 'de-DE' })).toSay('5 h per week, 2,7 d per month')
  })
})

describe('the finding about people', () => {
  it.each<[Partial<PeopleCounts>, string]>([
    [{ people: 0 }, 'No people yet.'],
    [{}, 'No one spends 80% or more of their time on infrastructure.'],
    [{ incomplete: 1 }, 'No one spends 80% or more of their time on infrastructure. Some time of 1 person isn’t set.'],
    [{ busy: 1 }, '1 of 3 people spends 80% or more of their time on infrastructure.'],
    [{ busy: 1, overFull: 2 }, '2 of 3 people are allocated more than 100%. Correct their shares.'],
    [{ people: 1, busy: 1 }, '1 of 1 person spends 80% or more of their time on infrastructure.'],
    [
      { left: [{ name: 'Maya', bp: 2500 }] },
      'No one spends 80% or more of their time on infrastructure. Maya has left and is still assigned 25%.',
    ],
    [
      {
        left: [
          { name: 'Maya', bp: 2500 },
          { name: 'Bo', bp: 500 },
        ],
        unassignedBp: 100,
      },
      'No one spends 80% or more of their time on infrastructure. 1% of an engineer is unassigned. 2 people have left and are still assigned 30% of an engineer.',
    ],
    [{ unassignedBp: 2500 }, 'No one spends 80% or more of their time on infrastructure. 25% of an engineer is unassigned.'],
  ])('%o', (changed, text) => {
    expect(sentence(changed)).toSay(text)
  })
})
