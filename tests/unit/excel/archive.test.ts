// Both ways to pack a file: the same parts come out, the same bytes twice, and a failure is told.
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { type Archive, quickArchive, smallArchive } from '../../../src/excel/archive.ts'
import { unpackElsewhere } from '../../helpers/system-python.ts'

const DAY = '2026-11-28' as IsoDate
/** Short parts and long ones, more than may wait for the thread, and one with nothing in it. */
const PARTS: readonly (readonly [string, number])[] = [
  ['[Content_Types].xml', 1],
  ['xl/worksheets/sheet1.xml', 12],
  ['xl/worksheets/sheet2.xml', 7],
  ['xl/worksheets/sheet3.xml', 8],
  ['xl/worksheets/sheet4.xml', 4],
  ['xl/empty.xml', 0],
]

function* pieces(count: number): Generator<Uint8Array> {
  for (let at = 0; at < count; at++) yield new TextEncoder().encode(`<row r="${at}">é</row>`.repeat(30_000).slice(0, 500_000))
}

function* broken(): Generator<Uint8Array> {
  yield* pieces(8)
  throw new RangeError('no such look')
}

async function packedBy(start: typeof quickArchive): Promise<Uint8Array> {
  const archive = await start(DAY)
  for (const [path, count] of PARTS) await archive.add(path, pieces(count))
  return archive.end().finally(archive.close)
}

describe.each([
  ['small', smallArchive],
  ['quick', quickArchive],
])('a %s archive', (_, start) => {
  it('holds every part in its order, whole and with its own sum', async () => {
    const archive = await JSZip.loadAsync(await packedBy(start), { checkCRC32: true })
    expect(Object.keys(archive.files)).toEqual(PARTS.map(([path]) => path))
    for (const [path, count] of PARTS) {
      const expected = [...pieces(count)].map((piece) => new TextDecoder().decode(piece)).join('')
      expect((await archive.file(path)?.async('string')) === expected, path).toBe(true)
    }
  })

  it('takes no name twice', async () => {
    const archive = await start(DAY)
    await archive.add('a.xml', pieces(1))
    await expect(archive.add('a.xml', pieces(1))).rejects.toThrow('a.xml is in the archive')
    archive.close()
  })

  it('is the same bytes each time', async () => {
    const [first, second] = [await packedBy(start), await packedBy(start)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('opens in a tool that had no part in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-archive-'))
    writeFileSync(join(folder, 'a.zip'), await packedBy(start))
    unpackElsewhere(join(folder, 'a.zip'), join(folder, 'parts'))
    const sizes = PARTS.map(([path]) => statSync(join(folder, 'parts', path)).size)
    rmSync(folder, { recursive: true })
    expect(sizes).toEqual(PARTS.map(([, count]) => [...pieces(count)].reduce((sum, { length }) => sum + length, 0)))
  })

  it('tells what goes wrong while a part is made', async () => {
    const archive = await start(DAY)
    await archive.add('before.xml', pieces(8))
    await expect(archive.add('a.xml', broken()).then(() => archive.end())).rejects.toThrow('no such look')
    archive.close()
  })
})

it.each([
  ['all is packed', (archive: Archive) => archive.end()],
  ['nobody waits for the rest', async () => undefined],
])('a quick archive lets its thread end when %s', async (_, last) => {
  const started = once(process, 'worker') as Promise<[Worker]>
  const archive = await quickArchive(DAY)
  const [thread] = await started
  const ended = once(thread, 'exit')
  await archive.add('a.xml', pieces(8))
  await last(archive)
  archive.close()
  expect(await ended).toEqual([0])
})
