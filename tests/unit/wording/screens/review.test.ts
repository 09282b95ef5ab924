import { describe, expect, it } from 'vitest'
import { type IsoDate, type OpenQuarter, prepareList } from '#core'
import { biasText, openQuarterText, owedTexts, prepareLines, promptsText, REVIEW_TEXT, skippedText, stepCountText } from '#wording'
import { lockedSince, sampleOf, walkOn } from '../../../builders/reviewing.ts'

const STYLE = { locale: 'en-GB', currency: 'USD' }
const TODAY = '2026-11-25' as IsoDate
const open = (part: object = {}): Extract<OpenQuarter, { kind: 'open' }> =>
  ({
    kind: 'open',
    quarter: '2026Q4',
    revision: 1,
    asOf: TODAY,
    first: '2026-10-01',
    last: '2026-12-31',
    skipped: [],
    choices: ['2026Q4'],
    ...part,
  }) as never

describe('which quarter is open', () => {
  it('is said with its days, and that it was reopened', () => {
    expect(openQuarterText(open(), STYLE)).toSay('1 Oct\u2009–\u200931 Dec 2026, as of 25 Nov 2026')
    expect(openQuarterText(open({ revision: 2 }), STYLE)).toSay('1 Oct\u2009–\u200931 Dec 2026, as of 25 Nov 2026 · reopened as revision 2')
  })

  it('names the quarters that nobody locked, and doubts the clock where there are many', () => {
    expect(skippedText(open(), TODAY, STYLE)).toBeNull()
    expect(skippedText(open({ skipped: ['2026Q3'] }), TODAY, STYLE)).toSay('Q3 2026 was never locked, and stays a gap.')
    expect(skippedText(open({ skipped: ['2026Q2', '2026Q3'] }), TODAY, STYLE)).toSay(
      'Q2 2026 and Q3 2026 were never locked, and stay gaps.',
    )
    const many = skippedText(open({ skipped: ['2025Q4', '2026Q1', '2026Q2', '2026Q3'] }), TODAY, STYLE)
    expect(many).toMention('4 quarters before this one were never locked')
    expect(many).toMention('date is 25 Nov 2026. If that is wrong, correct the clock')
  })

  it('says what happens to a review that moves, and to one that was begun later than now', () => {
    expect(REVIEW_TEXT.moved('2026Q3', '2026Q4')).toSay('The Q3 2026 review is now the Q4 2026 review. Your answers are kept.')
    expect(REVIEW_TEXT.begunLater('2027-11-25T10:00:00.000Z', STYLE)).toMention('started on 25 Nov 2027, which is later than now')
  })
})

describe('how far a review is', () => {
  it('is a number of prompts before, and what is left while one walks', () => {
    expect(promptsText(24, 24, false, STYLE)).toSay('24 questions in this review.')
    expect(promptsText(24, 12, true, STYLE)).toSay('12 of 24 questions left.')
    expect(promptsText(24, 1, true, STYLE)).toSay('1 of 24 questions left.')
    expect(promptsText(24, 0, true, STYLE)).toSay('No questions are left. Only the lock remains.')
    const counts = (items: number, left: number, itemCount = left) =>
      stepCountText({ items: Array(items), left, itemCount } as never, STYLE)
    expect([counts(0, 0), counts(3, 0), counts(3, 3), counts(3, 1)]).toEqual(['no questions', 'done', '3', '1 of 3 left'])
    expect([counts(8, 8, 10), counts(1, 1, 3)]).toEqual(['10 in 8 questions', '3 in 1 question'])
    expect([counts(2, 2, 1), counts(1, 1, 0)]).toEqual(['1, 1 on watch', '1 on watch'])
  })
})

describe('decisions over time', () => {
  it('say the bias, or how many outcomes are missing, cash and time apart', () => {
    expect(biasText({ kind: 'known', ratioBp: 8000, outcomes: 5 }, 'cash', STYLE)).toSay(
      'Decisions deliver 80% of the expected cash (median of 5).',
    )
    expect(biasText({ kind: 'missing', outcomes: 2, needed: 1 }, 'capacity', STYLE)).toSay(
      'Time forecast accuracy appears after 1 more closed decision.',
    )
  })
})

describe('what to prepare', () => {
  it('says of each person what they owe, and puts no amount into a calendar', () => {
    const list = prepareList(walkOn(lockedSince(sampleOf('series_a_40_people')), '2026-11-25'))
    const nobody = list.people.at(-1)
    expect(nobody === undefined ? [] : owedTexts(nobody, STYLE)).toEqual(['On-call and paging: owner?'])
    expect(prepareLines(list, STYLE)).toEqual([expect.toSay('Waiting on 8 people.')])
    expect(owedTexts(list.people[0] as never, STYLE)[0]).toMention(
      'Confirm the time on 7 components: LLM API (primary), LLM API (fallback)',
    )
  })
})
