import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { readListFile } from '../../../../src/main/files/list-file.ts'

describe('a list chosen for import', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rightsize-list-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is handed on with its name and its folder, byte for byte', async () => {
    const path = join(folder, 'repo', 'infra', 'a', 'list.csv')
    mkdirSync(join(folder, 'repo', 'infra', 'a'), { recursive: true })
    writeFileSync(path, Buffer.from([0xff, 0x00, 0x41]))
    const read = await readListFile(path, nodeFileSystem)
    expect(read.ok && [read.value.name, read.value.folders, [...read.value.bytes]]).toEqual([
      'list.csv',
      join(folder, 'repo', 'infra', 'a'),
      [0xff, 0x00, 0x41],
    ])
  })

  it('is refused by its size before it is read', async () => {
    const facts = { size: 20_000_001, mode: 0, uid: 0, isFile: () => true, isDirectory: () => false }
    const unread = { stat: async () => facts, read: () => Promise.reject(new Error('was read')) }
    expect(await readListFile('/big.csv', unread)).toEqual({
      ok: false,
      problem: { code: 'file-too-large', facts: { file: 'big.csv', megabytes: 21, max: 20 } },
    })
  })

  it('that is gone is a Problem', async () => {
    const read = await readListFile(join(folder, 'gone.csv'), nodeFileSystem)
    expect(read).toEqual({ ok: false, problem: { code: 'file-missing', facts: { file: 'gone.csv' } } })
  })

  it('that is a folder is a Problem, too', async () => {
    expect(await readListFile(folder, nodeFileSystem)).toMatchObject({
      ok: false,
      problem: { code: 'file-unreadable', facts: { reason: 'folder' } },
    })
  })
})
