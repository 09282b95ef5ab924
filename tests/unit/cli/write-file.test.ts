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
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTarget, writeWhole } from '../../../src/cli/write-file.ts'

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

  it('writes through a link', async () => {
    mkdirSync(path('real'))
    writeFileSync(path('real/a.xlsx'), 'old')
    symlinkSync('real/a.xlsx', path('link.xlsx'))
    await writeWhole(path('link.xlsx'), NEW)
    expect(lstatSync(path('link.xlsx')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path('real/a.xlsx'), 'utf8')).toBe('new')
    symlinkSync('real/b.xlsx', path('early.xlsx'))
    await writeWhole(path('early.xlsx'), NEW)
    expect(lstatSync(path('early.xlsx')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path('real/b.xlsx'), 'utf8')).toBe('new')
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

  it('says why it could not and leaves the old one as it was', async () => {
    mkdirSync(path('a.xlsx'))
    expect(await writeWhole(path('a.xlsx'), NEW)).toMatchObject({ ok: false, problem: { code: 'target-unwritable' } })
    expect(await writeWhole(path('missing/a.xlsx'), NEW)).toMatchObject({
      ok: false,
      problem: { code: 'target-unwritable', facts: { reason: 'folder-missing' } },
    })
    expect(readdirSync(folder)).toEqual(['a.xlsx'])
  })
})
