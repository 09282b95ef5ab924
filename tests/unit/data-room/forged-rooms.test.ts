// Data rooms that somebody changed, each with a list of hashes that fits: beside the workbook each is named for the file that was
// touched, and the room as it was written, and those that only what is recorded since sets apart, are whole.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Audience,
  approveQuarter,
  type IsoTime,
  lockedQuarters,
  ok,
  type PackVerdict,
  type Result,
  setField,
  type Workbook,
} from '#core'
import { buildDataRoom, checkDataRoom, type RoomFiles, readRoomArchive, rebuildDataRoom, zipDataRoom } from '#data-room'
import type { DataRoomCheck } from '#data-room/types'
import { verifyPack } from '#excel'
import { readPack } from '#intake'
import { roomStatus } from '#wording'
import { sumsText } from '../../../src/data-room/sums.ts'
import { readLocked } from '../../../src/main/export/saved-file.ts'
import { COVER_SHEET } from '../../../src/wording/board/cover.ts'
import { writeHistory } from '../../builders/history-folder.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { afterEdit, contextOf, okOf, tools } from '../../builders/workbook-files.ts'

const VERSION = '0.1.0'
const QUOTE = Buffer.from('%PDF-1.4 a quote of a vendor')
const QUOTE_HASH = createHash('sha256').update(QUOTE).digest('hex')
const ATTACHED = `attachments/${QUOTE_HASH.slice(0, 12)}_Quote.pdf`
const [Q2, Q3] = ['2026Q2', '2026Q3']
const nameIn = (quarter: string, ending: string, whose = '') =>
  `${quarter}/Test-company_InfraReview_${quarter}_v1_PREPARED${whose}.${ending}`

type Files = Map<string, Uint8Array>

let workbook: Workbook
let workbookFile: string
let folder = ''
const rooms = new Map<Audience, ReadonlyMap<string, Uint8Array>>()

/** What they may bring along: the file may come from somebody who does not have the attached ones. */
const sourceOf = (present: Workbook, hasAttachment = true) => ({
  ...{ workbook: present, appVersion: VERSION, tools },
  openQuarter: (record: Parameters<typeof readLocked>[1]) => readLocked(workbookFile, record),
  attachment: async (sha256: string) => (hasAttachment && sha256 === QUOTE_HASH ? QUOTE : null),
})

async function written(audience: Audience, pdf = false): Promise<Files> {
  const room = okOf(buildDataRoom({ ...sourceOf(workbook), audience }))
  for (const record of room.quarters) {
    okOf(await room.addQuarter(record, 'a4'))
    if (pdf) room.addPages(record, Buffer.from(`%PDF of ${record.quarter}`))
  }
  return new Map((await room.finish()).files)
}

beforeAll(async () => {
  const component = {
    ...{ id: 'postgres', name: 'Postgres', cost: 48_000, share: 2500 },
    decisions: [
      {
        ...{ id: 'd-1', choice: 'accept-advice' as const, date: '2026-06-01', approver: 'Maya Okafor', owner: 'Jonas Weber' },
        ...{ rationale: 'It is cheaper.', attachments: [{ name: 'Quote.pdf', sha256: QUOTE_HASH, bytes: QUOTE.length }] },
      },
    ],
  }
  const present = aWorkbook({ components: [component, { id: 'redis', name: 'Redis', cost: 9000, share: 500 }] })
  const userData = mkdtempSync(join(tmpdir(), 'rightsize-rooms-'))
  folder = userData
  workbook = writeHistory(userData, present, [
    { quarter: Q2, asOf: '2026-06-30' as typeof AS_OF, workbook: present },
    { quarter: Q3, asOf: '2026-09-30' as typeof AS_OF, workbook: present },
  ])
  workbookFile = join(userData, 'workbooks', present.id, 'workbook.json')
  for (const audience of ['board', 'investor'] as const) rooms.set(audience, await written(audience))
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Which files it is made of, and what the first page says, decide what is made again. */
const made = new Map<string, ReturnType<typeof rebuildDataRoom>>()

/** By what a pack is, and what was locked. */
const verified = new Map<string, Promise<Result<PackVerdict>>>()

async function checked(files: Files, present = workbook, hasAttachment = true): Promise<DataRoomCheck> {
  const room: RoomFiles = { paths: [...files.keys()].sort(), read: async (path) => ok(files.get(path) ?? new Uint8Array()) }
  const printed = room.paths.filter((path) => /index\.html|\.pdf$/.test(path)).map((path) => tools.sha256(files.get(path) as Uint8Array))
  const key = JSON.stringify([room.paths, printed, present.tables.quarters, present.tables.company, hasAttachment])
  const rebuild = () => {
    const known = made.get(key) ?? rebuildDataRoom(room, sourceOf(present, hasAttachment))
    made.set(key, known)
    return known
  }
  const verify = (bytes: Uint8Array, path: string) => {
    const of = JSON.stringify([tools.sha256(bytes), present.tables.quarters])
    const known = verified.get(of) ?? readPack(bytes, path).then((pack) => (pack.ok ? verifyPack(pack.value, sourceOf(present)) : pack))
    verified.set(of, known)
    return known
  }
  const quarters = lockedQuarters(present).map(({ quarter }) => quarter)
  return okOf(await checkDataRoom(room, 'room', { sha256: tools.sha256, against: { quarters, verify, rebuild } }))
}

/** Whoever changes a file writes its hash, too. */
function hashed(files: Files): Files {
  files.delete('SHA256SUMS')
  return files.set('SHA256SUMS', tools.encode(sumsText(files, tools.sha256)))
}

const textIn = (files: Files, path: string) => tools.decode(files.get(path) ?? new Uint8Array()) ?? ''

function replaced(files: Files, path: string, from: string | RegExp, to: string): void {
  const before = textIn(files, path)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${path} has nothing to forge`)
  files.set(path, tools.encode(after))
}

async function inPart(files: Files, path: string, part: RegExp, change: (xml: string) => string): Promise<void> {
  const zip = await JSZip.loadAsync(files.get(path) ?? new Uint8Array())
  let touched = 0
  for (const name of Object.keys(zip.files).filter((each) => part.test(each))) {
    const before = (await zip.file(name)?.async('string')) ?? ''
    const after = change(before)
    if (after === before) continue
    zip.file(name, after)
    touched += 1
  }
  if (touched === 0) throw new Error(`${path} has nothing to forge`)
  files.set(path, await zip.generateAsync({ type: 'uint8array' }))
}

/** Every path that the check names, with the list it is named in; packs by their answer. */
function namedIn(check: DataRoomCheck): Readonly<Record<string, string>> {
  const lists = ['changed', 'missing', 'unlisted', 'foreign', 'different'] as const
  const files = lists.flatMap((list) => (check[list] ?? []).map((path) => [path, list] as const))
  const packs = (check.packs ?? []).flatMap(({ path, answer, isMisplaced }) =>
    answer.ok && answer.value.kind === 'same' && !isMisplaced ? [] : [[path, isMisplaced ? 'misplaced' : 'pack'] as const],
  )
  return Object.fromEntries([...files, ...packs])
}

type Forging = (files: Files) => void | Promise<void>

const FORGERIES: readonly (readonly [string, Forging, Readonly<Record<string, string>>])[] = [
  [
    'decisions of which one was rewritten',
    (f) => replaced(f, `${Q2}/decisions.html`, 'It is cheaper.', 'The board wanted it.'),
    { [`${Q2}/decisions.html`]: 'different' },
  ],
  [
    'decisions without their reasons',
    (f) => void f.set(`${Q3}/decisions.html`, tools.encode('<p>No decisions.</p>')),
    { [`${Q3}/decisions.html`]: 'different' },
  ],
  [
    'decisions of another quarter',
    (f) => void f.set(`${Q3}/decisions.html`, f.get(`${Q2}/decisions.html`) as Uint8Array),
    { [`${Q3}/decisions.html`]: 'different' },
  ],
  [
    'a first page that calls a quarter approved',
    (f) => replaced(f, 'index.html', roomStatus({ approvedBy: null }, 'board'), 'Approval by Maya recorded'),
    { 'index.html': 'different' },
  ],
  [
    'a first page with another fingerprint',
    (f) => replaced(f, 'index.html', /[0-9a-f]{64}/, 'f'.repeat(64)),
    { 'index.html': 'different' },
  ],
  [
    'a first page with a script',
    (f) => replaced(f, 'index.html', '</h1>', '</h1><script src="https://example.com/x.js"></script>'),
    { 'index.html': 'different' },
  ],
  [
    'a first page that lists what is not there',
    (f) => replaced(f, 'index.html', '</table>', '<tr><td>Q1 2026</td></tr></table>'),
    { 'index.html': 'different' },
  ],
  [
    'slides with another figure',
    (f) => inPart(f, nameIn(Q3, 'pptx'), /slides\/slide\d+\.xml$/, (xml) => xml.replace(/(<a:t>[^<]*)\d/, '$17')),
    { [nameIn(Q3, 'pptx')]: 'different' },
  ],
  [
    'slides of the quarter before',
    (f) => void f.set(nameIn(Q3, 'pptx'), f.get(nameIn(Q2, 'pptx')) as Uint8Array),
    { [nameIn(Q3, 'pptx')]: 'different' },
  ],
  ['slides that are something else', (f) => void f.set(nameIn(Q2, 'pptx'), tools.encode('MZ')), { [nameIn(Q2, 'pptx')]: 'different' }],
  [
    'slides with a hidden part',
    (f) => inPart(f, nameIn(Q2, 'pptx'), /presentation\.xml$/, (xml) => `${xml}<!-- x -->`),
    { [nameIn(Q2, 'pptx')]: 'different' },
  ],
  [
    'a pack with another value',
    (f) => inPart(f, nameIn(Q2, 'xlsx'), /worksheets\/sheet1\.xml$/, (xml) => xml.replace(COVER_SHEET.asOfComment, 'Another day')),
    { [nameIn(Q2, 'xlsx')]: 'pack' },
  ],
  [
    'a pack that reads alike and is packed anew',
    (f) => inPart(f, nameIn(Q2, 'xlsx'), /docProps\/core\.xml$/, (xml) => xml.replace('?>', '?>\n')),
    { [nameIn(Q2, 'xlsx')]: 'different' },
  ],
  [
    'a pack of another author',
    (f) => inPart(f, nameIn(Q2, 'xlsx'), /docProps\/core\.xml$/, (xml) => xml.replace('Rightsize', 'Someone')),
    { [nameIn(Q2, 'xlsx')]: 'pack' },
  ],
  [
    'a pack of the quarter before',
    (f) => void f.set(nameIn(Q3, 'xlsx'), f.get(nameIn(Q2, 'xlsx')) as Uint8Array),
    { [nameIn(Q3, 'xlsx')]: 'misplaced' },
  ],
  ['a pack that is gone', (f) => void f.delete(nameIn(Q2, 'xlsx')), { [nameIn(Q2, 'xlsx')]: 'missing' }],
  ['slides that are gone', (f) => void f.delete(nameIn(Q2, 'pptx')), { [nameIn(Q2, 'pptx')]: 'missing' }],
  ['decisions that are gone', (f) => void f.delete(`${Q3}/decisions.html`), { [`${Q3}/decisions.html`]: 'missing' }],
  ['a first page that is gone', (f) => void f.delete('index.html'), { 'index.html': 'missing' }],
  [
    'a quarter that is gone',
    (f) => [...f.keys()].filter((path) => path.startsWith(Q2)).forEach((path) => void f.delete(path)),
    { 'index.html': 'different' },
  ],
  [
    'a foreign file beside the packs',
    (f) => void f.set(`${Q3}/Correction.pdf`, tools.encode('%PDF')),
    { [`${Q3}/Correction.pdf`]: 'foreign' },
  ],
  ['a foreign file at the top', (f) => void f.set('README.txt', tools.encode('Read me first')), { 'README.txt': 'foreign' }],
  ['a foreign program', (f) => void f.set('verify.exe', tools.encode('MZ')), { 'verify.exe': 'foreign' }],
  ['a foreign quarter', (f) => void f.set('2026Q1/decisions.html', tools.encode('<p>')), { '2026Q1/decisions.html': 'foreign' }],
  [
    'a foreign attached file',
    (f) => void f.set('attachments/aaaaaaaaaaaa_Contract.pdf', tools.encode('%PDF')),
    { 'attachments/aaaaaaaaaaaa_Contract.pdf': 'foreign' },
  ],
  ['an attached file that is another', (f) => void f.set(ATTACHED, tools.encode('%PDF another')), { [ATTACHED]: 'different' }],
  ['an attached file that is gone', (f) => void f.delete(ATTACHED), { [ATTACHED]: 'missing' }],
  [
    'an attached file under another name',
    (f) => void f.set(ATTACHED.replace('Quote', 'Receipt'), f.get(ATTACHED) as Uint8Array),
    { [ATTACHED.replace('Quote', 'Receipt')]: 'foreign' },
  ],
  ['two names that look alike', (f) => void f.set('indеx.html', f.get('index.html') as Uint8Array), { 'indеx.html': 'foreign' }],
]

describe('a data room beside its workbook', () => {
  it.each(['board', 'investor'] as const)('is whole as it was written for the %s, as files and as an archive', async (audience) => {
    const files = new Map(rooms.get(audience))
    const check = await checked(files)
    expect([namedIn(check), check.isIntact, check.uncompared]).toEqual([{}, true, []])
    const archive = okOf(readRoomArchive(await zipDataRoom(files, AS_OF), 'room.zip'))
    const back: Files = new Map()
    for (const path of archive.paths) back.set(path, okOf(await archive.read(path)))
    expect((await checked(back)).isIntact).toBe(true)
  })

  it.each(FORGERIES)(
    'names %s',
    async (_, forge, named) => {
      const files = new Map(rooms.get('board'))
      await forge(files)
      const check = await checked(hashed(files))
      expect(check.isIntact).toBe(false)
      expect(namedIn(check)).toMatchObject(named)
      // Nothing else is blamed.
      expect(Object.keys(namedIn(check)).filter((path) => !(path in named))).toEqual([])
    },
    60_000,
  )

  it('is not whole when its first page speaks of another version', async () => {
    const files = new Map(rooms.get('board'))
    replaced(files, 'index.html', `Rightsize ${VERSION}`, 'Rightsize 9.9.9')
    expect((await checked(hashed(files))).isIntact).toBe(false)
  }, 300_000)

  it('names a list of hashes that is another, where the files are those', async () => {
    const files = new Map(rooms.get('board'))
    const lines = textIn(files, 'SHA256SUMS').trimEnd().split('\n')
    files.set('SHA256SUMS', tools.encode(`${lines.toReversed().join('\n')}\n`))
    expect(namedIn(await checked(files))).toEqual({ SHA256SUMS: 'different' })
  })

  it('is whole when a quarter was approved, or the company renamed, since it was written', async () => {
    const approved = afterEdit(
      workbook,
      okOf(approveQuarter(contextOf(workbook), `${Q3}-r1`, { by: 'Maya', at: '2026-11-01T10:00:00.000Z' as IsoTime, sha256: null })),
    )
    expect(namedIn(await checked(new Map(rooms.get('board')), approved))).toEqual({})
    const renamed = afterEdit(
      workbook,
      okOf(
        setField(contextOf(workbook), 'company', 'company', 'name', 'Another name', { code: 'change-company', facts: { field: 'name' } }),
      ),
    )
    expect(namedIn(await checked(new Map(rooms.get('board')), renamed))).toEqual({})
  }, 300_000)

  it('takes an attached file that is not at hand from the room itself, by its whole hash', async () => {
    const files = new Map(rooms.get('board'))
    expect(namedIn(await checked(files, workbook, false))).toEqual({})
    files.set(ATTACHED, tools.encode('%PDF another'))
    expect((await checked(hashed(files), workbook, false)).isIntact).toBe(false)
  }, 300_000)

  it('says of printed pages that they were not compared, and of a foreign one that it is foreign', async () => {
    const files = await written('board', true)
    const check = await checked(files)
    expect([namedIn(check), check.isIntact, check.uncompared]).toEqual([{}, true, [nameIn(Q2, 'pdf'), nameIn(Q3, 'pdf')]])
    files.set(`${Q3}/pages.pdf`, tools.encode('%PDF'))
    expect(namedIn(await checked(hashed(files)))).toEqual({ [`${Q3}/pages.pdf`]: 'foreign' })
  }, 300_000)
})
