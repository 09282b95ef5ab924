import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { checkDataRoom, readRoomArchive, zipDataRoom } from '#data-room'
import { PLAIN_STYLE, problemText } from '#wording'
import { readSums, sumsText } from '../../../src/data-room/sums.ts'
import { unlisted } from '../../builders/raw-archive.ts'
import { okOf, tools } from '../../builders/workbook-files.ts'
import { processorTime } from '../../helpers/processor-time.ts'

const DAY = '2026-09-30' as IsoDate
const text = (content: string) => new TextEncoder().encode(content)
const FILES = new Map([
  ['2026Q3/decisions.html', text('nothing '.repeat(200))],
  ['attachments/aaaaaaaaaaaa_Gebühren 1.pdf', text('%PDF')],
])
const ROOM = new Map([...FILES, ['SHA256SUMS', text(sumsText(FILES, tools.sha256))]])

const check = async (bytes: Uint8Array) => {
  const room = readRoomArchive(bytes, 'room.zip')
  return room.ok ? checkDataRoom(room.value, 'room.zip', { sha256: tools.sha256, against: null }) : room
}

/** Both names of an entry, in its own header and in the directory, are overwritten by one of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + 1)) copy.write(to, at)
  return new Uint8Array(copy)
}

describe('an archive of a data room', () => {
  it('is read back as it was written, names in any script included', async () => {
    expect(okOf(await check(await zipDataRoom(ROOM, DAY)))).toEqual({
      isIntact: true,
      files: 2,
      changed: [],
      missing: [],
      unlisted: [],
      foreign: null,
      different: null,
      uncompared: null,
      packs: null,
      missingQuarters: null,
      signature: null,
    })
  })

  it.each([
    [
      'with a name that leads out of it',
      (bytes: Uint8Array) => renamed(bytes, '2026Q3/decisions.html', '../../x/decisions.htm'),
      'archive-refused',
    ],
    ['with an absolute name', (bytes: Uint8Array) => renamed(bytes, '2026Q3/decisions.html', '/etc/cron.d/decisions'), 'archive-refused'],
    ['with one name twice', (bytes: Uint8Array) => renamed(bytes, '2026Q3/decisions.html', '2026Q3/decisions.htmm'), 'twice'],
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30), 'archive-cut'],
    ['of nothing', () => new Uint8Array(), 'archive-cut'],
  ])('is refused %s', async (name, change, code) => {
    const files = code === 'twice' ? new Map([...ROOM, ['2026Q3/decisions.htmm', text('another')]]) : ROOM
    const answer = await check(change(await zipDataRoom(files, DAY)))
    expect([name, answer.ok ? 'read' : answer.problem.code]).toEqual([name, code === 'twice' ? 'archive-refused' : code])
  })

  it('is refused when its directory says fewer files than it lists, or another name than the file itself carries', async () => {
    const room = await zipDataRoom(ROOM, DAY)
    const fewer = Buffer.from(room)
    for (const place of [8, 10]) fewer.writeUInt16LE(ROOM.size - 1, room.length - 22 + place)
    const disagreeing = Buffer.from(room)
    disagreeing.writeUInt16LE(ROOM.size - 1, room.length - 22 + 8)
    const other = Buffer.from(room)
    other.write('2026Q3/decisions.htmm', other.indexOf('2026Q3/decisions.html'))
    for (const bytes of [fewer, disagreeing, other]) {
      const answer = await check(new Uint8Array(bytes))
      expect(answer).toMatchObject({ ok: false, problem: { code: 'archive-refused', facts: { why: 'wrong-directory' } } })
      expect(answer.ok ? '' : problemText(answer.problem, PLAIN_STYLE)).toSay(
        'room.zip can’t be read because its list of contents doesn’t match. Ask for the file again.',
      )
    }
  })

  it('is refused when it holds a file that its directory does not list', async () => {
    const answer = await check(unlisted(await zipDataRoom(ROOM, DAY), '2026Q3/decisions.html'))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'archive-refused', facts: { why: 'wrong-directory' } } })
  })

  it('is refused when it would unpack to far more than it is', async () => {
    const zip = new JSZip()
    zip.file('SHA256SUMS', ROOM.get('SHA256SUMS') ?? '')
    zip.file('bomb.txt', new Uint8Array(30_000_000))
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
    expect(await check(bytes)).toMatchObject({ ok: false, problem: { code: 'archive-refused', facts: { why: 'packed-too-tightly' } } })
  })

  it('finds a file whose packed bytes are damaged changed', async () => {
    const bytes = Buffer.from(await zipDataRoom(ROOM, DAY))
    const at = bytes.indexOf('%PDF')
    bytes[at] = 0x21
    expect(okOf(await check(new Uint8Array(bytes))).changed).toEqual(['attachments/aaaaaaaaaaaa_Gebühren 1.pdf'])
  })

  it('is no data room without a list of hashes, or with one that leads out of it', async () => {
    const code = async (files: ReadonlyMap<string, Uint8Array>) => {
      const answer = await check(await zipDataRoom(files, DAY))
      return answer.ok ? 'read' : answer.problem.code
    }
    expect(await code(FILES)).toBe('data-room-not-one')
    for (const list of ['', 'no list', `${'a'.repeat(64)}  ../../etc/passwd\n`, `${'a'.repeat(64)}  /etc/passwd\n`]) {
      expect(await code(new Map([...FILES, ['SHA256SUMS', text(list)]]))).toBe('data-room-not-one')
    }
  })
})

describe('the list of hashes', () => {
  it('is the one that sha256sum reads, and is read as sha256sum writes it for text and binary files', () => {
    const hash = tools.sha256(text('%PDF'))
    expect(sumsText(FILES, tools.sha256).split('\n')[1]).toBe(`${hash}  attachments/aaaaaaaaaaaa_Gebühren 1.pdf`)
    expect(readSums(text(`${hash}  a b.pdf\n${hash} *b.pdf\n`), 2)).toEqual(
      new Map([
        ['a b.pdf', hash],
        ['b.pdf', hash],
      ]),
    )
    expect(readSums(text(`${hash}  a\n${hash}  a\n`), 2)).toBeNull()
  })
  it('is refused at once when no data room has so many files', async () => {
    const lines = text(Array.from({ length: 1_200_000 }, (_, at) => `${'a'.repeat(64)}  f${at}\n`).join(''))
    const line = text(`${'a'.repeat(64)}  ${'x'.repeat(9_000_000)}\n`)
    const spent = processorTime()
    expect([readSums(lines, 3000), readSums(line, 3000)]).toEqual([null, null])
    // It took 22 s, and takes milliseconds; the rest is for a busy machine.
    expect(spent()).toBeLessThan(3000)
  })
})
