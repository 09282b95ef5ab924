import { beforeAll, describe, expect, it } from 'vitest'
import { type BoardSource, planBoardWorkbook } from '#board'
import { type Audience, assess, type LockedQuarter, type PackVerdict, type Workbook } from '#core'
import { verifyPack, writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { comparePack } from '../../src/board/returned/compare-pack.ts'
import { someGeneratedPacks } from '../builders/generated-pack.ts'
import { type LockedPacks, lockedPacks } from '../builders/locked-packs.ts'
import { AS_OF } from '../builders/workbook.ts'
import { okOf } from '../builders/workbook-files.ts'
import { rounds } from '../helpers/rounds.ts'
import { historyWorkbook } from './history-subject.ts'
import { recalculate } from './libre-office.ts'
import { costsSubject, everyRuleWorkbook, seedSubject, seriesASubject } from './subjects.ts'

interface SavedAgain {
  readonly sent: Uint8Array
  readonly bytes: Uint8Array
}

const saved = new Map<string, SavedAgain>()

function subjects(): ReadonlyMap<string, readonly [LockedPacks, Audience]> {
  const history = historyWorkbook()
  const past = lockedPacks(history.workbook, history.past)
  return new Map<string, readonly [LockedPacks, Audience]>([
    ['history-board', [past, 'board']],
    ['history-investor', [past, 'investor']],
    ['history-team', [past, 'team']],
    ['costs', [lockedPacks(costsSubject().workbook), 'board']],
    ['series-a', [lockedPacks(seriesASubject().workbook), 'board']],
    ['seed', [lockedPacks(seedSubject().workbook), 'board']],
    ['every-rule', [lockedPacks(everyRuleWorkbook()), 'board']],
    ...someGeneratedPacks(rounds(4, 12)).map(
      ({ workbook, past: before }, at) => [`generated-${at + 1}`, [lockedPacks(workbook, before), 'team' as Audience]] as const,
    ),
  ])
}

const LOCKED = subjects()

/** Every pack here by its name: those of locked quarters, and of quarters that are still open. */
const SOURCES: ReadonlyMap<string, BoardSource> = new Map([
  ...[...LOCKED].map(([name, [packs, audience]]) => [name, packs.sourceFor(audience)] as const),
  ['open-every-rule', openSource(everyRuleWorkbook())],
  ...someGeneratedPacks(1).map(({ workbook, past }) => ['open-generated', openSource(workbook, past)] as const),
])

function openSource(workbook: Workbook, past: LockedQuarter | null = null): BoardSource {
  return { workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', past, audience: 'board' }
}

beforeAll(async () => {
  const files = new Map<string, Uint8Array>()
  for (const [name, source] of SOURCES) files.set(name, (await writeBoardWorkbook(okOf(planBoardWorkbook(source)))).bytes)
  for (const [name, bytes] of await recalculate(files))
    saved.set(name, { sent: files.get(name) as Uint8Array, bytes: new Uint8Array(bytes) })
}, 600_000)

function savedAgain(name: string): SavedAgain {
  const found = saved.get(name)
  if (found === undefined) throw new Error(`LibreOffice did not save ${name}`)
  return found
}

async function verdictOn(name: string, change: (xml: string) => string = (xml) => xml): Promise<PackVerdict> {
  const found = savedAgain(name)
  const [packs] = LOCKED.get(name) as readonly [LockedPacks, Audience]
  const JSZip = (await import('jszip')).default
  const zip = await JSZip.loadAsync(found.bytes)
  for (const part of zip.file(/^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/)) zip.file(part.name, change(await part.async('string')))
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  const { facts, sheets } = okOf(await readPack(bytes, `${name}.xlsx`))
  return okOf(await verifyPack({ facts, sheets }, packs))
}

describe('a pack that LibreOffice computed anew and saved', () => {
  it.each([...LOCKED.keys()])('still shows its quarter: %s', async (name) => {
    const verdict = await verdictOn(name)
    expect('differences' in verdict ? verdict.differences.slice(0, 5) : []).toEqual([])
    expect(verdict.kind).toBe('same')
  })

  it.each([...SOURCES])('came back unchanged, as it was sent and as it was saved: %s', async (name, source) => {
    const { sent, bytes } = savedAgain(name)
    for (const file of [sent, bytes]) {
      const { sheets } = okOf(await readPack(file, `${name}.xlsx`))
      const found = comparePack(source, sheets, { isSameVersion: true, statuses: [] })
      expect([...found.facts, ...found.remarks]).toEqual([])
    }
  })

  it('does not once a single number of it is another', async () => {
    let changed = 0
    const verdict = await verdictOn('series-a', (xml) =>
      xml.replace(/<v>1450<\/v>/, () => {
        changed += 1
        return '<v>1451</v>'
      }),
    )
    expect(changed).toBeGreaterThan(0)
    expect(verdict).toMatchObject({ kind: 'differs', count: changed })
  })
})
