import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_STYLE, problemText } from '#wording'
import { checkFolderTarget, writeFolder } from '../../../src/cli/room-folder.ts'
import { checkTarget, writeAllWhole, writeWhole } from '../../../src/cli/write-file.ts'
import { folderFlush, patientRename } from '../../../src/disk/put-in-place.ts'

const NEW = new TextEncoder().encode('new')
let folder: string
const path = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightsize-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing a result', () => {
  it('replaces a file, keeps its permissions and leaves nothing else behind', async () => {
    writeFileSync(path('a.xlsx'), 'old')
    chmodSync(path('a.xlsx'), 0o640)
    expect(await writeWhole(path('a.xlsx'), NEW)).toEqual({ ok: true, value: null })
    expect(readFileSync(path('a.xlsx'), 'utf8')).toBe('new')
    expect(statSync(path('a.xlsx')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['a.xlsx'])
  })

  it('takes away what is half written when Ctrl+C comes meanwhile, and says so', async () => {
    writeFileSync(path('a.xlsx'), 'old')
    const writing = writeWhole(path('a.xlsx'), new Uint8Array(30_000_000))
    while (readdirSync(folder).length === 1) await new Promise((resolve) => setTimeout(resolve, 1))
    process.emit('SIGINT')
    const written = await writing
    expect(written.ok ? '' : problemText(written.problem, PLAIN_STYLE)).toMatch(/^Stopped\. .*a\.xlsx wasn’t written\./)
    expect([readdirSync(folder), readFileSync(path('a.xlsx'), 'utf8'), process.listenerCount('SIGINT')]).toEqual([['a.xlsx'], 'old', 0])
  })

  it.skipIf(process.platform === 'win32')('gives a new file the mode of every new file', async () => {
    await writeWhole(path('a.xlsx'), NEW)
    expect(statSync(path('a.xlsx')).mode & 0o777).toBe(0o666 & ~process.umask())
  })

  it.each(['mine.txt', 'not-there-yet', 'link.xlsx', '/etc/hostname'])(
    'refuses a link, here to %s, and leaves what it leads to',
    async (to) => {
      writeFileSync(path('mine.txt'), 'mine')
      symlinkSync(to, path('link.xlsx'))
      const sentence = `${path('link.xlsx')} can’t be written: it is a link to ${to}. Choose another name, or the file it leads to.`
      const answers = [await checkTarget(path('link.xlsx'), '.xlsx'), await writeWhole(path('link.xlsx'), NEW)]
      for (const answer of answers) expect(answer.ok ? 'written' : problemText(answer.problem, PLAIN_STYLE)).toSay(sentence)
      expect(lstatSync(path('link.xlsx')).isSymbolicLink()).toBe(true)
      expect([readdirSync(folder), readFileSync(path('mine.txt'), 'utf8')]).toEqual([['link.xlsx', 'mine.txt'], 'mine'])
    },
  )

  it('writes none of several where a link stands in the place of one', async () => {
    writeFileSync(path('mine.txt'), 'mine')
    symlinkSync('mine.txt', path('report.json'))
    const both = ['pack.rightsize', 'report.json'].map((name) => ({ file: path(name), bytes: NEW }))
    expect(await writeAllWhole(both)).toMatchObject({ ok: false, problem: { facts: { file: path('report.json'), reason: 'link' } } })
    expect([readdirSync(folder), readFileSync(path('mine.txt'), 'utf8')]).toEqual([['mine.txt', 'report.json'], 'mine'])
  })

  it('replaces a link that is put there at the last moment, and not what it leads to', async () => {
    writeFileSync(path('mine.txt'), 'mine')
    const planting = async (from: string, to: string) => {
      symlinkSync('mine.txt', to)
      await rename(from, to)
    }
    expect(await writeWhole(path('a.xlsx'), NEW, { rename: planting, flushFolder: async () => undefined })).toMatchObject({ ok: true })
    expect([readFileSync(path('mine.txt'), 'utf8'), readFileSync(path('a.xlsx'), 'utf8')]).toEqual(['mine', 'new'])
    expect(lstatSync(path('a.xlsx')).isFile()).toBe(true)
  })

  it('refuses a folder that is a link, and leaves the empty one that it leads to', async () => {
    mkdirSync(path('mine'))
    symlinkSync('mine', path('room'))
    for (const answer of [await checkFolderTarget(path('room')), await writeFolder(path('room'), new Map([['a.csv', NEW]]))]) {
      expect(answer.ok ? 'written' : problemText(answer.problem, PLAIN_STYLE)).toSay(
        `${path('room')} can’t be written: it is a link to mine. Choose another name, or the file it leads to.`,
      )
    }
    expect([readdirSync(folder), readdirSync(path('mine'))]).toEqual([['mine', 'room'], []])
  })

  it('takes every name that the disk takes', async () => {
    const name = `${'会'.repeat(83)}.xlsx`
    expect(await writeWhole(path(name), NEW)).toEqual({ ok: true, value: null })
    expect(readdirSync(folder)).toEqual([name])
    expect(await writeWhole(path('x'.repeat(300)), NEW)).toMatchObject({ ok: false, problem: { code: 'target-unwritable' } })
  })

  it('refuses a file that is marked read-only', async () => {
    writeFileSync(path('approved.xlsx'), 'approved', { mode: 0o444 })
    expect(await checkTarget(path('approved.xlsx'), '.xlsx')).toMatchObject({
      ok: false,
      problem: { code: 'target-unwritable', facts: { reason: 'no-permission' } },
    })
  })

  it('refuses what is not a file, and leaves it as it was', async () => {
    execFileSync('mkfifo', [path('pipe.xlsx')])
    for (const answer of [await checkTarget(path('pipe.xlsx'), '.xlsx'), await writeWhole(path('pipe.xlsx'), NEW)]) {
      expect(answer.ok ? 'written' : problemText(answer.problem, PLAIN_STYLE)).toSay(
        `${path('pipe.xlsx')} can’t be written: it is not a file. Choose another name.`,
      )
    }
    expect(lstatSync(path('pipe.xlsx')).isFIFO()).toBe(true)
    expect(readdirSync(folder)).toEqual(['pipe.xlsx'])
  })

  it('says of a folder to be written that a file has its name', async () => {
    writeFileSync(path('room'), 'mine')
    const answer = await checkFolderTarget(path('room'))
    expect(answer.ok ? 'free' : problemText(answer.problem, PLAIN_STYLE)).toSay(
      `${path('room')} can’t be written: a file has this name. Try again, or choose another folder.`,
    )
  })

  it('says why it could not and leaves the old one as it was', async () => {
    mkdirSync(path('a.xlsx'))
    expect(await writeWhole(path('a.xlsx'), NEW)).toMatchObject({ ok: false, problem: { code: 'target-unwritable' } })
    expect(await writeWhole(path('missing/a.xlsx'), NEW)).toMatchObject({
      ok: false,
      problem: { code: 'target-unwritable', facts: { reason: 'folder-missing' } },
    })
    expect(readdirSync(folder)).toEqual(['a.xlsx'])
  })

  describe('on a disk of a network, with a scanner that holds files for a moment', () => {
    const refusal = (code: string) => Object.assign(new Error(code), { code })
    /** Renames are refused once, and folders cannot be flushed. */
    function slowDisk() {
      const once = new Set<string>()
      const held = async (from: string, to: string) => {
        if (once.has(to)) return rename(from, to)
        once.add(to)
        throw refusal('EBUSY')
      }
      const open = async () => ({ sync: () => Promise.reject(refusal('EINVAL')), close: async () => undefined })
      return { rename: patientRename(held, 'win32'), flushFolder: folderFlush(open, 'linux') }
    }

    it('says of a file that is there that it was written', async () => {
      expect(await writeWhole(path('a.xlsx'), NEW, slowDisk())).toEqual({ ok: true, value: null })
      expect(await writeFolder(path('room'), new Map([['a/b.csv', NEW]]), slowDisk())).toEqual({ ok: true, value: null })
      expect([readFileSync(path('a.xlsx'), 'utf8'), readFileSync(path('room/a/b.csv'), 'utf8'), readdirSync(folder)]).toEqual([
        'new',
        'new',
        ['a.xlsx', 'room'],
      ])
    })
  })
})
