import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  assess,
  encodePortableFile,
  encodeQuarterFile,
  type IsoDate,
  lockedPrices,
  lockQuarter,
  payloadOf,
  peopleFigures,
  quarterFigures,
  type Workbook,
} from '#core'
import { frozenReview } from '../../builders/frozen-review.ts'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { afterEdit, contextOf, factsOf, noteEdit, okOf, tools } from '../../builders/workbook-files.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

const SEED = sampleFile('seed_5_people.csv')
const LOCKED_ON = '2026-09-30' as IsoDate
let workshop: Workshop

beforeAll(() => {
  workshop = openWorkshop()
  workshop.write('later.csv', readFileSync(SEED, 'utf8').replace('Priya Raman,5,96.00', 'Priya Raman,45,116.00'))
  mkdirSync(join(workshop.folder, 'quarters'))
  write('w.rightsize', locked())
})
afterAll(() => workshop.close())

function write(name: string, workbook: Workbook): void {
  workshop.write(name, encodePortableFile(factsOf(workbook), payloadOf(workbook), null, tools).bytes)
}

/** Postgres over its limit since, Old retired, Cache new; the quarter locked before. */
function locked(): Workbook {
  const then = aWorkbook({
    components: [aComponent({ name: 'Postgres', edge: 'no', share: 500, cost: 50_000 }), aComponent({ name: 'Old', cost: 1000 })],
  })
  const assessment = assess(then, LOCKED_ON)
  const facts = { quarter: '2026Q3', revision: 1, asOf: LOCKED_ON, lockedBy: 'Maya', dataReason: null }
  const review = frozenReview(assessment, { ...facts, reason: null }, ({ code }) => `Said then: ${code}.`)
  const { bytes, header } = encodeQuarterFile(factsOf(then), payloadOf(then), review, tools)
  workshop.write('quarters/2026Q3-r1.json', bytes)
  const now = aWorkbook({
    components: [
      aComponent({ name: 'Postgres', edge: 'no', share: 2500, cost: 70_000 }),
      aComponent({ name: 'Old', cost: 1000, lifecycle: 'retired' }),
      aComponent({ name: 'Cache', cost: 500, edge: 'no', share: 100 }),
    ],
  })
  const figures = quarterFigures(assessment)
  const people = peopleFigures(assessment)
  const frozen = {
    ...facts,
    sha256: header.sha256,
    ruleSetVersion: review.ruleSetVersion,
    figures,
    people,
    prices: lockedPrices(assessment),
  }
  return afterEdit(now, okOf(lockQuarter(contextOf(now), frozen)))
}

const compare = (...words: string[]) => workshop.run('compare', ...words, '--as-of', '2026-11-25')
const compareJson = async (...words: string[]) => {
  const { code, stdout, stderr } = await compare(...words, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('compare', () => {
  it('says first in one sentence what moved since a locked quarter, then why', async () => {
    const { code, stdout, stderr } = await compare('w.rightsize#2026Q3', 'w.rightsize')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines[0]).toSay('From Q3 2026 to w.rightsize: 1 added, 1 retired, 1 verdict change. Monthly cost is up $195.')
    expect(stdout).toMention('  Postgres: OK → Needs decision · 25% (limit 20%)\n    Facts: Engineer time 5% → 25%')
    expect(stdout).toMatch(/Postgres +Engineer time, Ana +5% +25%/)
    expect(stdout).toMatch(/Postgres +500\.00 +700\.00 +\+200\.00/)
  })

  it('has the promised names in the promised order as JSON', async () => {
    const json = await compareJson('w.rightsize#2026Q3-r1', 'w.rightsize')
    expect(Object.keys(json)).toEqual(['text', 'before', 'after', 'components', 'verdicts', 'costs', 'fields', 'limits'])
    expect(json.before).toMatchObject({ name: 'Q3 2026', asOf: LOCKED_ON, quarter: '2026Q3', revision: 1 })
    expect(json.after).toMatchObject({ name: 'w.rightsize', asOf: '2026-11-25', quarter: null })
    expect(Object.keys(json.verdicts[0])).toEqual(['name', 'before', 'after', 'causes', 'isProved'])
    expect(json.verdicts[0].causes[0]).toMatchObject({ kind: 'facts', isEnough: true })
    expect(json.costs).toMatchObject({ totalMinor: 19_500, unallocatedMinor: 0, byRatesMinor: 0 })
  })

  it('finds the rows of two lists by their names', async () => {
    const json = await compareJson(SEED, 'later.csv')
    expect(json.components).toEqual([])
    expect(json.verdicts.map(({ name }: { name: string }) => name)).toHaveLength(1)
    expect(json.costs.totalMinor).toBe(2000)
    expect(await compareJson(SEED, SEED)).toMatchObject({ verdicts: [], fields: [], costs: { moves: [] } })
  })

  it('keeps a locked quarter as it was beside a list', async () => {
    const json = await compareJson(SEED, 'w.rightsize#2026Q3')
    expect(json.after).toMatchObject({ quarter: '2026Q3', asOf: LOCKED_ON })
  })

  it('finds the records of two workbooks by their ids: the same name is another record', async () => {
    write('made-again.rightsize', aWorkbook({ components: [aComponent({ id: 'other', name: 'Postgres' })] }))
    const json = await compareJson('w.rightsize', 'made-again.rightsize')
    expect(json.components).toContainEqual({ kind: 'added', name: 'Postgres', by: null, sameName: true })
  })
})

describe('what cannot be compared', () => {
  const refusal = async (...words: string[]) => {
    const { code, stdout, stderr } = await compare(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    return stderr.trim()
  }

  it('is one file, a third one, a quarter nobody locked, and one whose file is gone or another', async () => {
    expect(await refusal()).toSay('compare needs A and B. See rightsize compare --help.')
    expect(await refusal('w.rightsize')).toSay('compare needs B. See rightsize compare --help.')
    expect(await refusal('w.rightsize', 'w.rightsize', SEED)).toMention(`“${SEED}” isn’t an option here. See rightsize --help.`)
    expect(await refusal('w.rightsize#2026Q1', 'w.rightsize')).toSay('w.rightsize has no locked quarter 2026Q1. Use 2026Q3.')
    const bytes = readFileSync(join(workshop.folder, 'quarters/2026Q3-r1.json'))
    workshop.write('quarters/2026Q3-r1.json', Buffer.from(bytes.toString('utf8').replace('"Old"', '"New"')))
    expect(await refusal('w.rightsize#2026Q3', 'w.rightsize')).toMention('isn’t the file that was locked for Q3 2026')
    mkdirSync(join(workshop.folder, 'moved'))
    write('moved/w.rightsize', afterEdit(locked(), noteEdit(locked(), 'c-postgres', 'x')))
    expect(await refusal('moved/w.rightsize#2026Q3', 'w.rightsize')).toMention(
      '2026Q3-r1.json, the file of locked Q3 2026, is no longer in the data folder',
    )
  })
})
