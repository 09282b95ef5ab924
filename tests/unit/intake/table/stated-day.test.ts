// The day that a list says it is of: what its prices are dated by where they have no day of their own.
import { describe, expect, it } from 'vitest'
import { type IsoDate, importNote, recordsOf } from '#core'
import { statedDay } from '../../../../src/intake/table/stated-day.ts'
import { accepted, workbookAfter } from './importing.ts'

const TODAY = '2026-11-25' as IsoDate
const statedIn = (...titles: readonly string[]) => {
  const rows = [...titles.map((text) => [text]), ['Tool', 'Cost / mo'], ['Bus', '$40']].map((cells, at) => ({
    line: at + 1,
    cells,
    isHidden: false,
  }))
  return statedDay({ rows }, titles.length + 1, { locale: 'en-US', today: TODAY })
}

describe('a title', () => {
  it.each([
    ['Infra list, as of 2026-11-20', '2026-11-20'],
    ['Prices as at 3 November 2026', '2026-11-03'],
    ['Q4 planning – last updated: Nov 12, 2026 by Kay', '2026-11-12'],
    ['Stand: 12.11.2026', '2026-11-12'],
    ['Preise per 31.10.2026, exkl. MwSt.', '2026-10-31'],
    ['Situation au 30/09/2026', '2026-09-30'],
    ['Actualizado el 20 de octubre de 2026', '2026-10-20'],
    ['Stan na dzień 12.11.2026', '2026-11-12'],
    ['2026年11月20日現在', '2026-11-20'],
    ['2026-11-20 기준', '2026-11-20'],
    ['截至2026年11月20日', '2026-11-20'],
  ])('%s', (title, day) => {
    expect(statedIn(title)?.day).toBe(day)
  })

  it.each([
    ['Tools (Stand 12.11.2026, Pflege: Büro CTO)', 'Stand 12.11.2026'],
    ['Q4 planning – last updated: Nov 12, 2026 by Kay', 'last updated: Nov 12, 2026'],
    ['2026年11月20日現在', '2026年11月20日現在'],
  ])('is named by what says it: %s', (title, text) => {
    expect(statedIn(title)?.text).toBe(text)
  })

  it.each([
    ['says nothing of it', ['Kickoff 2026-11-20']],
    ['is of a day to come', ['as of 2026-11-26']],
    ['has a month that could be the day', ['as of 3/4/2026']],
    ['has no year', ['as of Nov 20']],
    ['differs from another', ['as of 2026-11-20', 'updated 2026-10-02']],
  ])('%s', (_, titles) => {
    expect(statedIn(...titles)).toBeNull()
  })
})

describe('prices of a list', () => {
  const imported = (list: string) => {
    const proposal = accepted(list)
    return { notes: proposal.report.notes, days: recordsOf(workbookAfter(proposal), 'imports').map(({ pricesAsOf }) => pricesAsOf) }
  }

  it('are dated by it, which is said', () => {
    const { notes, days } = imported('as of 2026-11-20,,\nTool,Owner,Cost / mo\nBus,Ana,$40\nLake,Ben,$90\n')
    expect(notes).toContainEqual(importNote('day-stated', { text: 'as of 2026-11-20' }))
    expect(days).toEqual(['2026-11-20'])
  })

  it('keep the days that stand beside them', () => {
    const { notes, days } = imported('as of 2026-11-20,,\nTool,Prices as of,Cost / mo\nBus,2026-09-01,$40\nLake,2026-10-01,$90\n')
    expect(notes.map(({ code }) => code)).not.toContain('day-stated')
    expect(days).toEqual(['2026-09-01'])
  })
})
