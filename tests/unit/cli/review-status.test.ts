import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodePortableFile, type IsoDate, payloadOf, type Workbook } from '#core'
import { sampleOf, withLocks } from '../../builders/reviewing.ts'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { factsOf, tools } from '../../builders/workbook-files.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
})
afterAll(() => workshop.close())

const SEED = sampleFile('seed_5_people.csv')

async function status(...words: string[]) {
  const { code, stdout, stderr } = await workshop.run('review-status', ...words)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The file's name in the workshop's folder. */
function saved(name: string, workbook: Workbook): string {
  writeFileSync(join(workshop.folder, name), encodePortableFile(factsOf(workbook), payloadOf(workbook), null, tools).bytes)
  return name
}

const locked = (workbook: Workbook, quarter: string, asOf: string) =>
  withLocks(workbook, [{ quarter, asOf: asOf as IsoDate, lockedAt: `${asOf}T10:00:00.000Z` as never }])

describe('review-status', () => {
  it('says which quarter is open and what its review still asks', async () => {
    const lines = (await status(SEED, '--as-of', '2026-11-25')).split('\n')
    expect(lines.slice(2, 5)).toEqual([
      expect.toSay('Q4 2026: Oct 1\u2009–\u2009Dec 31, 2026, as of Nov 25, 2026'),
      expect.toSay('Review not started: 9 questions.'),
      '',
    ])
    const steps = lines.slice(5, 16)
    expect(steps.map((step) => step.split(/ {2,}/))).toEqual([
      ['Step', 'Left'],
      ['Follow-ups', '0'],
      [expect.toSay('Out of date'), '2'],
      ['Owners', '0'],
      ['Missing input', '0'],
      ['Decisions', '3'],
      ['Company-wide', '0'],
      ['Rationales', '2'],
      ['Price jumps', '0'],
      ['No change', '1'],
      [expect.toSay('Attendees and notes'), '1'],
    ])
    expect(new Set(steps.map(({ length }) => length)).size).toBe(1)
    expect(lines.slice(16)).toEqual([
      '',
      expect.toSay('3 of 15 components need a decision.'),
      expect.toSay('Nothing blocks the lock.'),
      '',
      expect.toSay('Last lock: none.'),
      expect.toSay('Next review: Not set'),
      '',
    ])
  })

  it('gives programs the same as JSON, in the promised order', async () => {
    const json = JSON.parse(await status(SEED, '--as-of', '2026-11-25', '--json'))
    expect(json).toEqual({
      today: '2026-11-25',
      company: 'Untitled company',
      quarter: {
        kind: 'open',
        quarter: '2026Q4',
        revision: 1,
        asOf: '2026-11-25',
        first: '2026-10-01',
        last: '2026-12-31',
        skipped: [],
        choices: ['2026Q4'],
      },
      begun: false,
      prompts: 9,
      left: {
        promised: 0,
        refresh: 2,
        owners: 0,
        answers: 0,
        decide: 3,
        'company-wide': 0,
        rationale: 2,
        'price-jump': 0,
        rest: 1,
        'people-and-notes': 1,
        lock: 0,
      },
      toDecide: 3,
      toDecideMinor: 0,
      toDecideCompanyWide: 0,
      raised: 0,
      blockedBy: [],
      lastLock: null,
      nextReview: null,
    })
    expect(Object.keys(json)).toEqual([
      'today',
      'company',
      'quarter',
      'begun',
      'prompts',
      'left',
      'toDecide',
      'toDecideMinor',
      'toDecideCompanyWide',
      'raised',
      'blockedBy',
      'lastLock',
      'nextReview',
    ])
  })

  it('names what blocks the lock', async () => {
    const over = aWorkbook({
      components: [aComponent({ name: 'A', share: 6000, edge: 'yes' }), aComponent({ name: 'B', share: 5000, edge: 'yes' })],
    })
    const json = JSON.parse(await status(saved('over.rightsize', over), '--as-of', '2026-11-25', '--json'))
    expect(json.blockedBy).toMatchObject([{ name: 'Ana', rule: 'data-quality', code: 'person-over-full' }])
    expect(await status('over.rightsize', '--as-of', '2026-11-25')).toMention('A lock needs a written reason:\n  Ana: ')
  })

  it('says when the quarter is locked, when the clock is behind the last lock, and what was skipped', async () => {
    const file = saved('locked.rightsize', locked(sampleOf('seed_5_people'), '2026Q3', '2026-09-30'))
    expect(await status(file, '--as-of', '2026-09-30')).toMention('Q3 2026 is locked. You can review the next quarter from Oct 1, 2026.')
    expect(await status(file, '--as-of', '2026-09-29')).toMention(
      'This computer’s date is earlier than Sep 30, 2026, when Q3 2026 was locked. Correct the clock and reopen the workbook.',
    )
    expect(JSON.parse(await status(file, '--as-of', '2026-09-29', '--json'))).toMatchObject({
      quarter: { kind: 'clock-behind', quarter: '2026Q3' },
      left: {},
      prompts: 0,
      lastLock: { quarter: '2026Q3', revision: 1, asOf: '2026-09-30' },
    })
    expect(await status(file, '--as-of', '2027-06-01')).toMention('Q4 2026 and Q1 2027 were never locked')
    expect(await status(file, '--as-of', '2028-06-01')).toMention('If that is wrong, correct the clock before you start')
  })

  it('refuses what it cannot read, and days that are none', async () => {
    for (const words of [[], [SEED, '--as-of', 'soon'], ['no-such.rightsize'], [SEED, '--company', 'x.json']]) {
      const { code, stdout, stderr } = await workshop.run('review-status', ...words)
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1])
    }
  })
})
