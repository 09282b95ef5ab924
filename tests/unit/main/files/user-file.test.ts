import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../../src/contract/channels.ts'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { readUserFile, removeUnfinished, writeUserFile } from '../../../../src/main/files/user-file.ts'

const writeText = (file: string, text: string) => writeUserFile(file, Buffer.from(text, 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'rightsize-text-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a text saved where the user says', () => {
  it('is there to the letter, and replaces what was there', async () => {
    const file = join(folder, 'review.ics')
    writeFileSync(file, 'old')
    expect(await writeText(file, 'BEGIN:VCALENDAR\r\nü')).toEqual({ ok: true, value: file })
    expect(readFileSync(file, 'utf8')).toBe('BEGIN:VCALENDAR\r\nü')
  })

  it('leaves a file that is marked read-only, and names it', async () => {
    const file = join(folder, 'locked.ics')
    writeFileSync(file, 'old')
    chmodSync(file, 0o444)
    expect(await writeText(file, 'new')).toMatchObject({
      ok: false,
      problem: { code: 'target-unwritable', facts: { file, reason: 'no-permission' } },
    })
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  it('names a folder that is gone', async () => {
    const file = join(folder, 'gone', 'review.ics')
    expect(await writeText(file, 'new')).toMatchObject({ problem: { facts: { reason: 'folder-missing' } } })
  })
})

describe('a file that was chosen', () => {
  const refusing = (code: string) => ({ ...nodeFileSystem, read: () => Promise.reject(Object.assign(new Error(code), { code })) })

  it.each([
    ['may not be read', 'EACCES', 'no-permission'],
    ['lies on a disk that fails', 'EIO', 'EIO'],
  ])('says why it cannot be read where it %s', async (_where, code, reason) => {
    const file = join(folder, 'list.csv')
    writeFileSync(file, 'a,b')
    expect(await readUserFile(file, 1, refusing(code))).toMatchObject({
      problem: { code: 'file-unreadable', facts: { file: 'list.csv', reason } },
    })
  })
})

describe('what a write that was ended left beside its target', () => {
  const RANDOM = 'f81d4fae-7dec-4ed0-a765-00a0c91e6bf6.rightsize-tmp'

  it('goes with the next one, and nothing else goes', async () => {
    const place = join(folder, 'left')
    mkdirSync(place)
    for (const name of [`.review.ics.${RANDOM}`, `.other.ics.${RANDOM}`, '.review.ics.rightsize-tmp', '.review.ics.bak']) {
      writeFileSync(join(place, name), 'half a')
    }
    await writeText(join(place, 'review.ics'), 'new')
    expect(readdirSync(place).toSorted()).toEqual([`.other.ics.${RANDOM}`, '.review.ics.bak', '.review.ics.rightsize-tmp', 'review.ics'])
  })

  it('stays where somebody else is writing it', async () => {
    const place = join(folder, 'shared')
    mkdirSync(place)
    writeFileSync(join(place, `.review.ics.${RANDOM}`), 'half a')
    const stat = async (path: string) => Object.assign(await nodeFileSystem.stat(path), { uid: (process.getuid?.() ?? 0) + 1 })
    await removeUnfinished(join(place, 'review.ics'), { ...nodeFileSystem, stat })
    expect(readdirSync(place)).toHaveLength(process.getuid === undefined ? 0 : 1)
    await removeUnfinished(join(place, 'review.ics'))
    expect(readdirSync(place)).toEqual([])
  })
})

describe('the request for a calendar entry', () => {
  const { accepts } = CHANNELS['review:save-calendar']
  const text = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'

  it('is a plain name and a calendar, nothing else', () => {
    expect(accepts({ fileName: 'Review_2026Q4.ics', text })).toBe(true)
    const refused = [
      null,
      {},
      { fileName: '../x.ics', text },
      { fileName: 'x.exe', text },
      { fileName: 'x.ics', text: '<html>' },
      { fileName: 'x.ics', text: text + 'x'.repeat(10_000_001) },
    ]
    for (const request of refused) expect(accepts(request)).toBe(false)
  })
})
