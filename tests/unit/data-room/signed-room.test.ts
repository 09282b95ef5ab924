// The signature of a data room: of its list of hashes, and of no other.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type IsoDate, ok, type Signed } from '#core'
import { checkDataRoom, type FinishedRoom, type RoomFiles, withRoomSignature } from '#data-room'
import { judgeWith, keyName, newKey, signWith } from '#signing'
import { DATA_ROOM_TEXT, PLAIN_STYLE, roomCheckText } from '#wording'
import { okOf } from '../../builders/workbook-files.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const key = newKey()
const judge = judgeWith(new Map([[key.publicKey, '2026-11-29' as IsoDate]]))
const INDEX = Buffer.from('<p>the first page</p>')
const SUMS = Buffer.from(`${sha256(INDEX)}  index.html\n`)
const signed: Signed = { kind: 'data-room', workbookId: 'w', quarter: '2026Q3-r1', fingerprint: sha256(SUMS) }
const contents = { quarters: 1, files: 2, missingQuarters: [], missingAttachments: [], hasPages: false }
const ROOM: FinishedRoom = {
  files: new Map([
    ['index.html', INDEX],
    ['SHA256SUMS', SUMS],
  ]),
  contents,
  signed,
}

async function checked(files: ReadonlyMap<string, Uint8Array>, asked: typeof judge | undefined = judge) {
  const room: RoomFiles = { paths: [...files.keys()], read: async (path) => ok(files.get(path) ?? new Uint8Array()) }
  return okOf(await checkDataRoom(room, 'room.zip', { sha256, against: null, ...(asked === undefined ? {} : { judge: asked }) }))
}

const withFile = (text: string | Uint8Array) => new Map([...ROOM.files, ['SHA256SUMS.sig', Buffer.from(text as string)]])
const FILE = withRoomSignature(ROOM, signWith(key, signed)).files.get('SHA256SUMS.sig') ?? new Uint8Array()
const TEXT = Buffer.from(FILE).toString()

describe('a signed data room', () => {
  it('is intact, with its key, and counts the file of the signature', async () => {
    const made = withRoomSignature(ROOM, signWith(key, signed))
    expect(made.contents.files).toBe(3)
    const check = await checked(made.files)
    expect(check).toMatchObject({ isIntact: true, unlisted: [], signature: { state: 'signed', firstSeen: '2026-11-29' } })
    expect(DATA_ROOM_TEXT.signatureLine(check, PLAIN_STYLE)).toSay(
      `Signature: Signed by key ${keyName(key.publicKey)}, first seen Nov 29, 2026`,
    )
  })

  it('is unsigned without it, and one that nobody asks about is a file without a hash', async () => {
    expect(await checked(ROOM.files)).toMatchObject({ isIntact: true, signature: { state: 'unsigned' } })
    const files = withFile(FILE)
    const room: RoomFiles = { paths: [...files.keys()], read: async (path) => ok(files.get(path) ?? new Uint8Array()) }
    const check = okOf(await checkDataRoom(room, 'room.zip', { sha256, against: null }))
    expect(check).toMatchObject({ isIntact: false, unlisted: [expect.toSay('SHA256SUMS.sig')], signature: null })
  })

  it.each([
    ['of another list', () => [signed.fingerprint, 'c'.repeat(64)]],
    ['of another kind', () => ['data-room', 'pack']],
    ['of another workbook', () => ['"w"', '"v"']],
    ['of another quarter', () => ['2026Q3', '2026Q4']],
    ['of another version', () => ['signature-1', 'signature-2']],
    ['cut', () => [TEXT.slice(-12), '']],
    ['followed by more', () => [TEXT.slice(-3), `${TEXT.slice(-3)}more`]],
  ] as const)('with a signature %s is not intact, and says so', async (_, change) => {
    const [from = '', to = ''] = change() as readonly string[]
    const check = await checked(withFile(TEXT.replace(from, to)))
    expect(check).toMatchObject({ isIntact: false, signature: { state: 'broken' } })
    expect(roomCheckText(check, PLAIN_STYLE)).toSay('This data room is not intact: a broken signature.')
  })

  it('whose file was made again with a list that fits is broken, until it is signed again', async () => {
    const page = Buffer.from('<p>another page</p>')
    const files = new Map([...withFile(FILE), ['index.html', page], ['SHA256SUMS', Buffer.from(`${sha256(page)}  index.html\n`)]])
    expect(await checked(files)).toMatchObject({ isIntact: false, changed: [], signature: { state: 'broken' } })
  })
})
