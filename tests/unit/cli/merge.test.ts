import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addRecord,
  type Base,
  type Edit,
  encodePortableFile,
  parsePortableFile,
  payloadOf,
  type Result,
  SCHEMA_VERSION,
  setField,
  type Workbook,
  withSent,
} from '#core'
import { duplicateText } from '#wording'
import { aComponent, aWorkbook } from '../../builders/workbook.ts'
import { afterEdit, contextOf, factsOf, okOf, tools } from '../../builders/workbook-files.ts'
import { openWorkshop, type Ran, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(() => {
  workshop = openWorkshop()
})
afterAll(() => workshop.close())

const first = aWorkbook({
  components: [aComponent({ id: 'c-1', name: 'Postgres', cost: 10_000 }), aComponent({ id: 'c-2', name: 'Job queue', share: 500 })],
})

type Wish = (context: ReturnType<typeof contextOf>) => Result<Edit>
const set =
  (field: string, value: unknown, id = 'c-1'): Wish =>
  (context) =>
    setField(context, 'components', id, field, value)

function baseOf(workbook: Workbook): Base {
  const payload = payloadOf(workbook)
  return { rev: workbook.rev, sha256: tools.sha256(tools.encode(payload)), payload }
}

/** A copy made from the first state, which it remembers, with edits of its own. */
function copy(name: string, wishes: readonly Wish[], from: Workbook = first, base: Base = baseOf(from)): Workbook {
  const had = withSent(from, baseOf(from).sha256)
  const workbook = wishes.reduce((now, wish) => afterEdit(now, okOf(wish(contextOf(now)))), had)
  workshop.write(name, encodePortableFile(factsOf(workbook), payloadOf(workbook), base, tools).bytes)
  return workbook
}

function contentOf(name: string) {
  return okOf(parsePortableFile(readFileSync(join(workshop.folder, name)), name, tools))
}

async function refused(...words: string[]): Promise<Ran> {
  const before = workshop.files()
  const ran = await workshop.run('merge', ...words)
  expect(ran.code).toBe(2)
  expect(ran.stderr).toMatch(/^[^\n]+\. [^\n]+\.\n$/)
  expect(workshop.files()).toEqual(before)
  return ran
}

describe('rightsize merge', () => {
  it('writes what both copies hold, and says what the other brought', async () => {
    copy('mine.rightsize', [set('notes', 'from mine')])
    copy('theirs.rightsize', [
      set('vendor', 'Neon'),
      (context) => addRecord(context, 'components', { id: 'c-9', name: 'Redis', approach: 'buy' }),
    ])
    const { code, stdout, stderr } = await workshop.run('merge', 'mine.rightsize', 'theirs.rightsize', '--to', 'out.rightsize')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toSay('The copy brings 1 new component and 1 changed component.\nWrote out.rightsize.\n')
    const { workbook } = contentOf('out.rightsize')
    expect(workbook.tables.components['c-1']).toMatchObject({ notes: 'from mine', vendor: 'Neon' })
    expect(Object.keys(workbook.tables.components)).toEqual(['c-1', 'c-2', 'c-9'])
  })

  it('gives a file that either side can merge again without being asked the same', async () => {
    const mine = copy('mine.rightsize', [set('vendor', 'Supabase')])
    const theirs = copy('theirs.rightsize', [set('vendor', 'Neon')])
    await workshop.run('merge', 'mine.rightsize', 'theirs.rightsize', '--to', 'out.rightsize', '--take', 'mine')
    const out = contentOf('out.rightsize')
    expect(out.base.sha256).toBe(baseOf(theirs).sha256)
    expect(out.workbook.pastHashes).toEqual(expect.arrayContaining([baseOf(first).sha256, baseOf(mine).sha256, baseOf(theirs).sha256]))
    expect(out.workbook.rev).toBeGreaterThan(Math.max(mine.rev, theirs.rev))
    for (const name of ['mine', 'theirs']) {
      const again = await workshop.run('merge', `${name}.rightsize`, 'out.rightsize', '--to', 'again.rightsize')
      expect(again).toMatchObject({ code: 0, stderr: '' })
      expect(contentOf('again.rightsize').workbook.tables.components['c-1']?.vendor).toBe('Supabase')
    }
  })

  it('lists what both changed differently, writes nothing, and takes a side only when told to', async () => {
    copy('mine.rightsize', [set('vendor', 'Supabase'), set('notes', 'kept', 'c-2')])
    copy('theirs.rightsize', [set('vendor', 'Neon'), (context) => setField(context, 'costLines', 'c-1-cost-1', 'amount', 12_000)])
    const files = ['mine.rightsize', 'theirs.rightsize', '--to', 'new.rightsize'] as const
    const asked = await refused(...files)
    expect(asked.stderr).toSay('1 difference is still open. Choose a side for each.\n')
    expect(asked.stdout).toMention('Record    Field   Mine      Theirs\nPostgres  Vendor  Supabase  Neon\n')
    const json = JSON.parse((await refused(...files, '--json')).stdout)
    expect(json).toMatchObject({
      written: null,
      counts: { added: 0, changed: 1 },
      conflicts: [
        { kind: 'fields', table: 'components', recordId: 'c-1', fields: ['vendor'], base: 'Not set', mine: 'Supabase', theirs: 'Neon' },
      ],
    })
    for (const [side, vendor] of [
      ['mine', 'Supabase'],
      ['theirs', 'Neon'],
    ] as const) {
      const taken = await workshop.run('merge', ...files, '--take', side)
      expect(taken.code).toBe(0)
      expect(taken.stdout).toMention(`Changed in both copies, taken from ${side}`)
      const { tables } = contentOf('new.rightsize').workbook
      expect(tables.components['c-1']?.vendor).toBe(vendor)
      expect(tables.costLines['c-1-cost-1']?.amount).toBe(12_000)
    }
  })

  it('refuses what cannot be merged, with one sentence each', async () => {
    copy('mine.rightsize', [set('vendor', 'Supabase')])
    copy('theirs.rightsize', [set('vendor', 'Neon')])
    copy('other.rightsize', [], { ...first, id: 'w-other' })
    const stranger = afterEdit(first, okOf(set('notes', 'stranger')(contextOf(first))))
    workshop.write('stranger.rightsize', encodePortableFile(factsOf(stranger), payloadOf(stranger), null, tools).bytes)
    workshop.write('old.rightsize', encodePortableFile(factsOf(first), payloadOf(first), null, tools).bytes)
    writeFileSync(join(workshop.folder, 'cut.rightsize'), readFileSync(join(workshop.folder, 'theirs.rightsize')).subarray(0, 900))
    copy('forged.rightsize', [set('vendor', 'Neon')], first, { ...baseOf(first), payload: payloadOf(stranger) })
    const newer = { ...factsOf(first), schemaVersion: SCHEMA_VERSION + 1 }
    const payload = payloadOf({ ...first, schemaVersion: SCHEMA_VERSION + 1 })
    workshop.write('newer.rightsize', encodePortableFile(newer, payload, null, tools).bytes)
    const sentences: readonly [file: string, sentence: string][] = [
      ['other.rightsize', 'These are two different workbooks, both named “Test company”'],
      ['stranger.rightsize', 'stranger.rightsize and this workbook share no earlier version'],
      ['old.rightsize', 'old.rightsize has nothing that this workbook lacks'],
      ['mine.rightsize', 'mine.rightsize has nothing that this workbook lacks'],
      ['cut.rightsize', 'cut.rightsize is incomplete'],
      ['forged.rightsize', 'forged.rightsize is damaged'],
      ['newer.rightsize', 'newer.rightsize was written by a newer version'],
      ['list.csv', 'list.csv doesn’t end in .rightsize'],
      ['missing.rightsize', 'missing.rightsize doesn’t exist'],
    ]
    for (const [file, sentence] of sentences) {
      const { stderr, stdout } = await refused('mine.rightsize', file, '--to', 'new2.rightsize')
      expect(stderr).toMention(sentence)
      expect(stdout).toBe('')
    }
    const words: readonly [words: string[], sentence: string][] = [
      [[], 'merge needs MINE and THEIRS'],
      [['mine.rightsize'], 'merge needs THEIRS'],
      [['mine.rightsize', 'theirs.rightsize'], 'merge needs --to OUT.rightsize'],
      [['mine.rightsize', 'theirs.rightsize', 'x.rightsize', '--to', 'o.rightsize'], '“x.rightsize” isn’t an option here'],
      [['mine.rightsize', 'theirs.rightsize', '--to', 'o.xlsx'], 'o.xlsx doesn’t end in .rightsize'],
      [['mine.rightsize', 'theirs.rightsize', '--to', 'o.rightsize', '--take', 'both'], '--take doesn’t accept “both”'],
    ]
    for (const [given, sentence] of words) expect((await refused(...given)).stderr).toMention(sentence)
  })

  it('says what may be there twice', async () => {
    const add =
      (id: string): Wish =>
      (context) =>
        addRecord(context, 'components', { id, name: 'Redis', approach: 'buy' })
    copy('mine.rightsize', [add('m')])
    copy('theirs.rightsize', [add('t')])
    const { stdout } = await workshop.run('merge', 'mine.rightsize', 'theirs.rightsize', '--to', 'twins.rightsize')
    expect(stdout).toContain(duplicateText({ table: 'components', name: 'Redis', mineId: 'm', theirsId: 't' }))
  })
})
