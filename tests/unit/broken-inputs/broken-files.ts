// Workbook files, 43 to 55: damaged, foreign, hostile, huge, older than what is there.

import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { assess, encodePortableFile, parsePortableFile, payloadOf, type Result, SCHEMA_VERSION, type Workbook } from '#core'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID, withRev } from '../../builders/library.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { factsOf, okOf, tools } from '../../builders/workbook-files.ts'
import { type BrokenInput, refused } from './broken-input.ts'

const open = (bytes: Uint8Array | string): Result<{ readonly workbook: Workbook }> =>
  parsePortableFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'backup.rightsize', tools)

/** A file whose header and checksum fit whatever payload it is given. */
function fileOf(payload: string, header: object = {}): string {
  const facts = {
    format: 'rightsize-portable',
    schemaVersion: SCHEMA_VERSION,
    workbookId: WORKBOOK_ID,
    rev: 0,
    savedAt: '2026-11-25T10:00:00.000Z',
  }
  const sha256 = createHash('sha256').update(payload).digest('hex')
  return `${JSON.stringify({ ...facts, appVersion: '0.1.0', bytes: Buffer.byteLength(payload), sha256, ...header })}\n${payload}`
}

/** The same around a workbook, which is then its own base. */
function container(workbook: string): string {
  const base = { rev: 0, sha256: createHash('sha256').update(workbook).digest('hex'), payload: workbook }
  return fileOf(`{"workbook":${workbook},"quarters":[],"attachments":{},"base":${JSON.stringify(base)}}`)
}

/** The file of a workbook whose JSON was changed by hand. */
function tampered(change: (workbook: Loose) => void, workbook: Workbook = libraryWorkbook()): string {
  const raw = JSON.parse(payloadOf(workbook)) as Loose
  change(raw)
  return container(JSON.stringify(raw))
}

type Loose = { tables: Record<string, Record<string, Record<string, unknown>>>; [key: string]: unknown }

/** A record of the workbook under the hand that breaks it. */
function recordIn({ tables }: Loose, table: string, id: string): Record<string, unknown> {
  const record = tables[table]?.[id]
  if (record === undefined) throw new Error(`No ${table} ${id}`)
  return record
}

const good = (workbook: Workbook = libraryWorkbook()) => encodePortableFile(factsOf(workbook), payloadOf(workbook), null, tools).bytes

/** A library that has the workbook at revision 7, and a file beside it. */
async function libraryWith(bytes: Uint8Array | string) {
  const folder = freshFolder()
  const { service } = libraryIn(folder)
  okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(withRev(libraryWorkbook(), 7)) }))
  const file = join(folder, 'backup.rightsize')
  writeFileSync(file, bytes)
  const listed = async () => okOf(await service.list()).map(({ id, rev, components }) => ({ id, rev, components }))
  return { service, file, before: await listed(), listed }
}

const invalid = (where: string, why: string) => `backup.rightsize contains an invalid value at ${where}: ${why}. Use an earlier copy.`

async function refusedByLibrary(bytes: Uint8Array | string, sentence: string): Promise<void> {
  refused(open(bytes), sentence)
  const { service, file, before, listed } = await libraryWith(bytes)
  refused(await service.importFile(file), sentence)
  expect(await listed()).toEqual(before)
}

const SHORT = aWorkbook({ components: [{ id: 'c-1', name: 'Queue', cost: 100, share: 500 }] })
const PRICED = { ...SHORT, id: WORKBOOK_ID }

export const BROKEN_FILES: readonly BrokenInput[] = [
  {
    number: 43,
    what: 'not JSON, and cut at every byte',
    holds: async () => {
      await refusedByLibrary('once upon a time', 'backup.rightsize isn’t a Rightsize workbook. Choose a .rightsize file.')
      await refusedByLibrary(fileOf('{"workbook":'), 'backup.rightsize doesn’t contain valid JSON. Use an earlier copy.')
      const bytes = good(libraryWorkbook(1))
      const taken = Array.from(bytes, (_, length) => open(bytes.subarray(0, length)).ok)
      expect(taken.filter(Boolean)).toEqual([])
      expect(open(bytes).ok).toBe(true)
    },
  },
  {
    number: 44,
    what: 'a checksum that does not fit',
    holds: () => {
      const bytes = good()
      bytes[bytes.length - 500] = (bytes[bytes.length - 500] ?? 0) ^ 1
      return refusedByLibrary(bytes, 'backup.rightsize is damaged: its content doesn’t match its checksum. Use an earlier copy.')
    },
  },
  {
    number: 45,
    what: 'a newer version: shown as far as it reads, never taken into the library',
    holds: async () => {
      const newer = { ...libraryWorkbook(), schemaVersion: SCHEMA_VERSION + 1 }
      const bytes = container(JSON.stringify(newer)).replace(`"schemaVersion":${SCHEMA_VERSION}`, `"schemaVersion":${SCHEMA_VERSION + 1}`)
      const { service, file, before, listed } = await libraryWith(bytes)
      refused(
        await service.importFile(file),
        `backup.rightsize was written by a newer version of Rightsize (format ${SCHEMA_VERSION + 1}, and this version reads up to ${SCHEMA_VERSION}). Update Rightsize and open it again.`,
      )
      expect(await listed()).toEqual(before)
    },
  },
  {
    number: 47,
    what: "another program's JSON",
    holds: () =>
      refusedByLibrary(
        '{"format":"other-app","version":3}\n{"data":[]}',
        'backup.rightsize isn’t a Rightsize workbook. Choose a .rightsize file.',
      ),
  },
  {
    number: 48,
    what: 'keys __proto__ and constructor, at any depth',
    holds: async () => {
      const text = payloadOf(libraryWorkbook())
      await refusedByLibrary(
        container(text.replace('"name":', '"__proto__":{"polluted":1},"name":')),
        invalid('__proto__', '“__proto__” isn’t a known field'),
      )
      await refusedByLibrary(
        container(text.replace('"name":', '"constructor":{"polluted":1},"name":')),
        invalid('constructor', '“constructor” isn’t a known field'),
      )
      expect('polluted' in {}).toBe(false)
    },
  },
  {
    number: 49,
    what: 'nested 100,000 deep',
    holds: (prepared) => {
      const nested = fileOf(`{"workbook":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
      prepared()
      return refusedByLibrary(nested, 'backup.rightsize nests values more than 64 levels deep. Choose another file.')
    },
  },
  {
    number: 50,
    what: 'an id that another record has',
    holds: () =>
      refusedByLibrary(
        tampered((raw) => {
          recordIn(raw, 'components', 'c-2')['id'] = 'c-1'
        }),
        invalid('payload', 'An entry in components is stored under another ID'),
      ),
  },
  {
    number: 51,
    what: 'a reference that leads nowhere',
    holds: () =>
      refusedByLibrary(
        tampered((raw) => {
          recordIn(raw, 'owners', Object.keys(raw.tables['owners'] ?? {})[0] ?? '')['componentId'] = 'gone'
        }, PRICED),
        invalid('componentId', 'An entry in owners refers to a missing componentId'),
      ),
  },
  {
    number: 52,
    what: 'numbers that are none: null for NaN, 1e400, -0, and amounts beyond every sum',
    holds: async () => {
      const text = payloadOf(PRICED)
      expect(text).toContain('"amount":100')
      const blank = okOf(open(container(text.replace('"amount":100', '"amount":null'))))
      expect(assess(blank.workbook, AS_OF).byId.get('c-1')?.subject.monthlyCost).toBeNull()
      for (const [amount, why] of [
        ['1e400', '“Infinity” isn’t a number'],
        ['1e308', 'a number this large is above 90,000,000,000'],
        ['-1', '−1 is below 0'],
        ['1.5', '1.5 isn’t a whole number'],
        ['"100"', '“100” isn’t a number'],
      ] as const)
        await refusedByLibrary(container(text.replace('"amount":100', `"amount":${amount}`)), invalid('costLines.amount', why))
      const zero = okOf(open(container(text.replace('"amount":100', '"amount":-0'))))
      expect(Object.is(Object.values(zero.workbook.tables.costLines)[0]?.amount, -0)).toBe(false)
    },
  },
  {
    number: 53,
    what: 'more than 200 MB: refused by its size alone',
    holds: async () => {
      const { service, file, before, listed } = await libraryWith('')
      truncateSync(file, 250_000_000)
      refused(await service.importFile(file), 'backup.rightsize is 250 MB, and the maximum is 200 MB. Remove unneeded parts, or split it.')
      expect(await listed()).toEqual(before)
    },
  },
  {
    number: 54,
    what: '50,000 components: taken whole',
    holds: async (prepared) => {
      const large = { ...libraryWorkbook(50_000), id: '00000000-0000-4000-8000-000000000054' }
      const { service, file } = await libraryWith(good(large))
      prepared()
      const { payload } = okOf(await service.importFile(file))
      expect(Object.keys(JSON.parse(payload).tables.components)).toHaveLength(50_000)
    },
  },
  {
    number: 55,
    what: 'an older copy of a workbook that went on: asked, and never put over it',
    holds: async (prepared) => {
      const { service, file, before, listed } = await libraryWith(good(withRev(libraryWorkbook(3), 3)))
      prepared()
      const asked: unknown[] = []
      const neither = async (facts: unknown) => {
        asked.push(facts)
        return null
      }
      expect(okOf(await service.importFile(file, neither))).toBeNull()
      expect(asked).toMatchObject([{ file: 'backup.rightsize', fileRev: 3, libraryRev: 7 }])
      expect(await listed()).toEqual(before)
      expect(okOf(await service.importFile(file)).id).not.toBe(WORKBOOK_ID)
      expect(await listed()).toContainEqual(before[0])
    },
  },
]
