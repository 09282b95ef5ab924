import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addRecord, type IsoDate, type IsoTime, type Workbook } from '#core'
import { sampleHistory, sampleWorkbook } from '#intake'
import { quarterText } from '#wording'
import { COVER_SHEET } from '../../../src/wording/board/cover.ts'
import { writeHistory } from '../../builders/history-folder.ts'
import { AS_OF } from '../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../builders/workbook-files.ts'
import { unpackElsewhere } from '../../helpers/system-python.ts'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

const QUOTE = Buffer.from('%PDF-1.4 a quote of a vendor')
const QUOTE_HASH = createHash('sha256').update(QUOTE).digest('hex')

/** Minutes, because a machine may be busy: these end a hang. */
const PATIENCE_MS = 300_000

let workshop: Workshop
let workbookFile: string

beforeAll(() => {
  workshop = openWorkshop()
  const sample = sampleWorkbook({ id: randomUUID(), at: `${AS_OF}T08:00:00.000Z` as IsoTime, newId: randomUUID })
  const { workbook, quarters } = sampleHistory(sample, AS_OF)
  const then = quarters.map((quarter, at) => (at === quarters.length - 1 ? { ...quarter, workbook: withQuote(quarter.workbook) } : quarter))
  const { id } = writeHistory(join(workshop.folder, 'library'), workbook, then)
  workbookFile = join('library', 'workbooks', id, 'workbook.json')
  const attachments = join(workshop.folder, dirname(workbookFile), 'attachments')
  mkdirSync(attachments)
  writeFileSync(join(attachments, QUOTE_HASH), QUOTE)
})
afterAll(() => workshop.close())

/** A decision with the quote it rests on, and with one that only its name is known of. */
function withQuote(workbook: Workbook): Workbook {
  const [component = ''] = Object.keys(workbook.tables.components)
  const attachments = [
    { name: 'Quote <1>.pdf', sha256: QUOTE_HASH, bytes: QUOTE.length },
    { name: 'lost.txt', sha256: 'a'.repeat(64), bytes: 1 },
  ]
  const decision = {
    ...{ id: 'd-quote', componentId: component, ruleIds: ['owner-time'], choice: 'accept-advice' as const, date: AS_OF as IsoDate },
    ...{ approver: 'Maya Okafor', owner: 'Jonas Weber', rationale: 'Because <b>it</b> is cheaper.', attachments },
  }
  return afterEdit(workbook, okOf(addRecord(contextOf(workbook), 'decisions', decision)))
}

const path = (name: string) => join(workshop.folder, name)

describe('data-room', () => {
  it(
    'writes all locked quarters into one archive that sha256sum and verify find whole, the same bytes each time',
    async () => {
      const { code, stdout, stderr } = await workshop.run('data-room', workbookFile, '--to', 'room.zip')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/^Wrote room\.zip: 4 quarters, 15 files\.\nNot included:\n/)
      expect(stdout).toMention('Missing attachments, listed by name only: lost.txt.')
      expect(stdout).toMention('PDFs, because the command line cannot print them.')
      await workshop.run('data-room', workbookFile, '--to', 'again.zip')
      expect(readFileSync(path('again.zip')).equals(readFileSync(path('room.zip')))).toBe(true)

      unpackElsewhere(path('room.zip'), path('unpacked'))
      expect(
        execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: path('unpacked'), encoding: 'utf8' }).match(/: OK$/gm),
      ).toHaveLength(14)
      expect(readFileSync(path(`unpacked/attachments/${QUOTE_HASH.slice(0, 12)}_Quote -1-.pdf`)).equals(QUOTE)).toBe(true)
      const index = readFileSync(path('unpacked/index.html'), 'utf8')
      expect(index).toContain('Quote &lt;1&gt;.pdf')
      expect(index).not.toContain('<script')
      expect(index).toMatch(
        /<a href="\d{4}Q\d\/[^"]+\.xlsx">Excel model<\/a><br><a href="[^"]+\.pptx">Slides \(PowerPoint\)<\/a><br><a href="[^"]+\.html">Decision records<\/a>/,
      )
      const page = readFileSync(path(`unpacked/${quartersIn('unpacked').at(-1)}/decisions.html`), 'utf8')
      expect(page).toMention('Because &lt;b&gt;it&lt;/b&gt; is cheaper.')
      expect(page).toContain(QUOTE_HASH)

      for (const room of ['room.zip', 'unpacked']) {
        const alone = await workshop.run('verify', room)
        expect({ code: alone.code, first: alone.stdout.split('\n')[0] }).toEqual({
          code: 0,
          first: expect.toSay('This data room is intact: 14 files match by hash.'),
        })
      }
      const against = await workshop.run('verify', 'room.zip', '--against', workbookFile)
      expect({ code: against.code, first: against.stdout.split('\n')[0] }).toEqual({
        code: 0,
        first: expect.toSay('This data room is intact: 14 files match by hash and 4 packs match as locked.'),
      })
    },
    PATIENCE_MS,
  )

  it(
    'is told apart once a file is changed, gone, added, or a pack of it is another',
    async () => {
      await workshop.run('data-room', workbookFile, '--to', 'room')
      for (const name of ['touched', 'forged', 'moved']) cpSync(path('room'), path(name), { recursive: true })
      const [first = '', second = ''] = quartersIn('touched')
      writeFileSync(path(`touched/${first}/decisions.html`), 'nothing was decided')
      rmSync(path(`touched/${second}/decisions.html`))
      writeFileSync(path('touched/notes.txt'), 'mine')
      symlinkSync('/etc/hostname', path('touched/link.txt'))
      const { code, stdout } = await workshop.run('verify', 'touched', '--json')
      expect(code).toBe(3)
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ whole: false, changed: [`${first}/decisions.html`], missing: [`${second}/decisions.html`], packs: null },
        unlisted: ['link.txt', 'notes.txt'],
      })

      // Whoever changes a pack can write its hash on the list: the workbook tells.
      const folder = path(`forged/${first}`)
      const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.xlsx')) ?? '')
      const zip = await JSZip.loadAsync(readFileSync(pack))
      const sheet = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
      zip.file('xl/worksheets/sheet1.xml', sheet.replace(COVER_SHEET.asOfComment, 'Another day'))
      writeFileSync(pack, await zip.generateAsync({ type: 'uint8array' }))
      hashAgain('forged')
      expect((await workshop.run('verify', 'forged')).code).toBe(0)
      const told = await workshop.run('verify', 'forged', '--against', workbookFile)
      expect([told.code, told.stdout.split('\n')[0]]).toEqual([
        3,
        expect.toSay('This data room is not intact: 1 pack not matching a locked quarter.'),
      ])
    },
    PATIENCE_MS,
  )

  it(
    'is not whole with --against where a pack stands under another quarter, is called .XLSX, or is gone',
    async () => {
      const [first = '', second = '', third = '', fourth = ''] = quartersIn('moved')
      const packOf = (quarter: string) => `${quarter}/${readdirSync(path(`moved/${quarter}`)).find((name) => name.endsWith('.xlsx'))}`
      const [ofFirst, ofSecond, ofThird, ofFourth] = [packOf(first), packOf(second), packOf(third), packOf(fourth)]
      writeFileSync(path(`moved/${ofSecond}`), readFileSync(path(`moved/${ofFirst}`)))
      renameSync(path(`moved/${ofThird}`), path(`moved/${third}/Evil.XLSX`))
      rmSync(path(`moved/${ofFourth}`))
      const forged = await JSZip.loadAsync(readFileSync(path(`moved/${third}/Evil.XLSX`)))
      const sheet = (await forged.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
      forged.file('xl/worksheets/sheet1.xml', sheet.replace(COVER_SHEET.asOfComment, 'Another day'))
      writeFileSync(path(`moved/${third}/Evil.XLSX`), await forged.generateAsync({ type: 'uint8array' }))
      hashAgain('moved')

      // From inside of it, too.
      const here = await workshop.runIn('moved', 'verify', '.')
      expect([here.code, here.stdout.split('\n')[0]]).toEqual([0, expect.toSay('This data room is intact: 13 files match by hash.')])
      const told = await workshop.run('verify', 'moved', '--against', workbookFile)
      expect([told.code, told.stdout.split('\n')[0]]).toEqual([
        3,
        expect.toSay(
          'This data room is not intact: 2 files missing, 1 pack not matching a locked quarter, 1 pack filed under another quarter, and 2 locked quarters without a pack.',
        ),
      ])
      const { whole, packs, missingQuarters } = JSON.parse(
        (await workshop.run('verify', 'moved', '--against', workbookFile, '--json')).stdout,
      )
      expect({ whole, packs, missingQuarters }).toEqual({
        whole: false,
        packs: [
          { path: ofFirst, answer: 'same', quarter: first, pathQuarters: [first] },
          { path: ofSecond, answer: 'misplaced', quarter: first, pathQuarters: [second] },
          { path: `${third}/Evil.XLSX`, answer: 'differs', quarter: third, pathQuarters: [third] },
        ],
        missingQuarters: [second, fourth],
      })
    },
    PATIENCE_MS,
  )

  it(
    'holds no name, reason, record or attached file for investors',
    async () => {
      await workshop.run('data-room', workbookFile, '--to', 'investors.zip', '--audience', 'investor')
      expect(readFileSync(path('room.zip')).includes(`${QUOTE_HASH.slice(0, 12)}_Quote`)).toBe(true)
      const zip = await JSZip.loadAsync(readFileSync(path('investors.zip')))
      expect(Object.keys(zip.files).filter((name) => name.startsWith('attachments/') || name.endsWith('decisions.html'))).toEqual([])
      for (const name of Object.keys(zip.files)) {
        const bytes = (await zip.file(name)?.async('uint8array')) ?? new Uint8Array()
        const texts = /\.(xlsx|pptx)$/.test(name) ? await partsOf(bytes) : new TextDecoder().decode(bytes)
        for (const word of ['Okafor', 'Jonas', 'is cheaper', 'Quote'])
          expect([name, word, texts.includes(word)]).toEqual([name, word, false])
      }
    },
    PATIENCE_MS,
  )
})

describe('the workbook.json of the data folder', () => {
  it(
    'is read by export as a workbook, its locked quarters too, and not as a list',
    async () => {
      const present = await workshop.run('export', workbookFile, '--to', 'present.pptx')
      expect([present.code, present.stdout, present.stderr]).toEqual([0, expect.stringMatching(/^Wrote present\.pptx: /), ''])
      const [oldest = ''] = quartersIn('unpacked')
      const locked = await workshop.run('export', workbookFile, '--quarter', oldest, '--to', 'locked.xlsx')
      expect([locked.code, locked.stderr]).toEqual([0, ''])
      expect((await workshop.run('verify', 'locked.xlsx', '--against', workbookFile)).code).toBe(0)
      expect((await workshop.run('import', workbookFile, '--to', 'again.rightsize')).stderr).toMention(
        'a list such as list.csv or list.xlsx',
      )
    },
    PATIENCE_MS,
  )
})

describe('data-room refuses', () => {
  it('a workbook without a locked quarter, a folder that holds something, a read-only archive', async () => {
    await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'seed.rightsize')
    mkdirSync(path('full'))
    writeFileSync(path('full/mine.txt'), 'mine')
    writeFileSync(path('kept.zip'), 'old', { mode: 0o444 })
    const said = async (...words: string[]) => {
      const { code, stdout, stderr } = await workshop.run('data-room', ...words)
      return [code, stdout, stderr.trim()]
    }
    expect(await said('seed.rightsize', '--to', 'none.zip')).toEqual([
      2,
      '',
      expect.toSay('Untitled company has no locked quarter for a data room. Lock a quarter in a review first.'),
    ])
    expect(existsSync(path('none.zip'))).toBe(false)
    expect(await said(workbookFile, '--to', 'full')).toEqual([
      2,
      '',
      expect.toSay('full already exists and isn’t empty. Choose a new folder.'),
    ])
    expect(readdirSync(path('full'))).toEqual(['mine.txt'])
    expect((await said(workbookFile, '--to', 'kept.zip'))[0]).toBe(2)
    expect(readFileSync(path('kept.zip'), 'utf8')).toBe('old')
    expect((await said(workbookFile, '--to', 'gone/room'))[0]).toBe(2)
  })

  it(
    'a changed locked file as a whole, and names one that is gone',
    async () => {
      const copy = path('library-2')
      cpSync(path('library'), copy, { recursive: true })
      const folder = join(copy, dirname(workbookFile).slice('library/'.length), 'quarters')
      const [oldest = '', second = ''] = readdirSync(folder)
        .filter((name) => /-r1\.json$/.test(name))
        .sort()
      const words = ['data-room', join(folder, '../workbook.json'), '--to', 'partial.zip']
      rmSync(join(folder, oldest))
      const partial = await workshop.run(...words)
      expect(partial.code).toBe(0)
      expect(partial.stdout).toMatch(/^Wrote partial\.zip: 3 quarters/)
      expect(partial.stdout).toMention(`Packs of ${quarterText(oldest.slice(0, 6))}, because the locked file is missing.`)
      writeFileSync(join(folder, second), readFileSync(join(folder, second), 'utf8').replace('Acme', 'Acne'))
      const before = readFileSync(path('partial.zip'))
      const { code, stderr } = await workshop.run(...words)
      expect([code, stderr]).toEqual([
        2,
        expect.toSay(
          `${second} isn’t the file that was locked for ${quarterText(second.slice(0, 6))}: its fingerprint differs. Restore it from a copy of the workbook that you sent or saved.\n`,
        ),
      ])
      expect(readFileSync(path('partial.zip')).equals(before)).toBe(true)
      expect(workshop.files().filter((name) => name.endsWith('.rightsize-tmp'))).toEqual([])
    },
    PATIENCE_MS,
  )
})

function hashAgain(room: string): void {
  rmSync(path(`${room}/SHA256SUMS`))
  const lines = readdirSync(path(room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path(room), join(entry.parentPath, entry.name)))
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(path(`${room}/${name}`)))
          .digest('hex')}  ${name}\n`,
    )
  writeFileSync(path(`${room}/SHA256SUMS`), lines.join(''))
}

function quartersIn(room: string): readonly string[] {
  return readdirSync(path(room))
    .filter((name) => /^\d{4}Q\d$/.test(name))
    .sort()
}

describe('data-room that is killed', () => {
  it('at any moment leaves the archive of before or the new one', async () => {
    const whole = readFileSync(path('room.zip'))
    const seen = new Set<string>()
    for (const delay of [150, 700, 1300, 2500]) {
      writeFileSync(path('killed.zip'), 'old')
      await workshop.kill(delay, 'data-room', workbookFile, '--to', 'killed.zip')
      const after = readFileSync(path('killed.zip'))
      seen.add(after.equals(whole) ? 'new' : after.toString())
    }
    expect([...seen].filter((state) => state !== 'old' && state !== 'new')).toEqual([])
    expect(seen.has('old')).toBe(true)
  }, 120_000)
})

async function partsOf(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  return (await Promise.all(Object.values(zip.files).map((entry) => entry.async('string')))).join('\n')
}
