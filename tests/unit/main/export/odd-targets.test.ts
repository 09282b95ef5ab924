// Where a pack can’t be written, in each of its forms: refused in one sentence, the old file as it was and nothing beside it.
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { IsoDate, PackFormat } from '#core'
import { encodeWorkbookFile } from '#core'
import { PLAIN_STYLE, problemText } from '#wording'
import type { ExportAnswer } from '../../../../src/main/export/export-messages.ts'
import { createExportSteps } from '../../../../src/main/export/export-steps.ts'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { type FileSystem, nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { freshFolder, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'

const OLD = 'the pack of last quarter'
const FORMS: readonly (readonly [PackFormat, string, string])[] = [
  ['workbook', 'board.xlsx', 'PK'],
  ['pages', 'board.pdf', '%PDF'],
  ['slides', 'board.pptx', 'PK'],
]

let folder = ''
beforeEach(() => {
  folder = freshFolder()
})

async function exportTo(target: string, format: PackFormat, fs: FileSystem = nodeFileSystem): Promise<ExportAnswer> {
  const steps = createExportSteps(() => undefined, fs)
  if (format === 'pages') {
    // Printed by main, so these bytes stand for them.
    const bytes = Buffer.from('%PDF-1.4 of this quarter')
    return steps['write-printed']({ kind: 'write-printed', target, bytes, contents: { format: 'pages', pages: 4 } })
  }
  const saved = join(freshFolder(), 'workbook.json')
  const facts = { workbookId: WORKBOOK_ID, rev: 0, savedAt: '2026-11-25T10:00:00.000Z', appVersion: '0.1.0' }
  writeFileSync(saved, encodeWorkbookFile(facts, JSON.stringify(libraryWorkbook()), nodeByteTools).bytes)
  await steps.read({ kind: 'read', workbookFile: saved, asOf: '2026-11-25' as IsoDate, recordId: null, appVersion: '0.1.0' })
  return steps.write({ kind: 'write', format, audience: 'board', target })
}

const said = (answer: ExportAnswer) => (answer.kind === 'failed' ? problemText(answer.problem, PLAIN_STYLE) : answer.kind)

/** The real one, but one operation on the way to a new file is refused with this error. */
function refusing(operation: 'create' | 'write' | 'sync' | 'rename', code: string): FileSystem {
  const refuse = () => Promise.reject(Object.assign(new Error(`${code}: injected`), { code }))
  if (operation === 'create' || operation === 'rename') return { ...nodeFileSystem, [operation]: refuse }
  return { ...nodeFileSystem, create: async (path) => ({ ...(await nodeFileSystem.create(path)), [operation]: refuse }) }
}

const REFUSALS: readonly (readonly [string, 'create' | 'write' | 'sync' | 'rename', string, string])[] = [
  ['a full disk', 'write', 'ENOSPC', 'the disk is full. Free up space and try again, or choose another disk.'],
  ['a disk that is full once it is flushed', 'sync', 'ENOSPC', 'the disk is full. Free up space and try again, or choose another disk.'],
  ['a quota', 'write', 'EDQUOT', 'the disk is full. Free up space and try again, or choose another disk.'],
  ['a file too large for its disk', 'write', 'EFBIG', 'the disk is full. Free up space and try again, or choose another disk.'],
  ['a read-only disk', 'create', 'EROFS', 'the folder is read-only. Choose another folder.'],
  ['a folder that is not yours', 'create', 'EACCES', 'you don’t have permission to write there. Choose another folder.'],
  ['a file that is not yours', 'rename', 'EPERM', 'you don’t have permission to write there. Choose another folder.'],
  ['a file that is open elsewhere', 'rename', 'EBUSY', 'another program has it open. Close it there and try again.'],
  ['a file that runs', 'rename', 'ETXTBSY', 'another program has it open. Close it there and try again.'],
  ['a disk that fails', 'sync', 'EIO', 'the disk reports an error. Try again, or choose another folder.'],
  ['a name that is too long', 'create', 'ENAMETOOLONG', 'its name is too long. Try again, or choose another folder.'],
  ['a drive that was taken out', 'create', 'ENODEV', 'its folder doesn’t exist. Create the folder, or choose another one.'],
]

describe.each(FORMS)('a pack as %s', (format, name, begins) => {
  it.each(REFUSALS)(`is refused by %s, and the old ${name} stays`, async (_, operation, code, sentence) => {
    const target = join(folder, name)
    writeFileSync(target, OLD)
    const answer = await exportTo(target, format, refusing(operation, code))
    expect(said(answer)).toSay(`${name} can’t be written: ${sentence}`)
    expect(readFileSync(target, 'utf8')).toBe(OLD)
    expect(readdirSync(folder)).toEqual([name])
  })

  it('is refused by a file that its owner marked read-only', async () => {
    const target = join(folder, name)
    writeFileSync(target, OLD, { mode: 0o444 })
    expect(said(await exportTo(target, format))).toSay(
      `${name} can’t be written: you don’t have permission to write there. Choose another folder.`,
    )
    expect(readFileSync(target, 'utf8')).toBe(OLD)
  })

  it('is refused where a folder has its name, where there is no folder, and where folders are links that lead in a circle', async () => {
    mkdirSync(join(folder, name))
    expect(said(await exportTo(join(folder, name), format))).toSay(
      `${name} can’t be written: a folder has this name. Try again, or choose another folder.`,
    )
    expect(said(await exportTo(join(folder, 'gone', name), format))).toSay(
      `${name} can’t be written: its folder doesn’t exist. Create the folder, or choose another one.`,
    )
    symlinkSync('b', join(folder, 'a'))
    symlinkSync('a', join(folder, 'b'))
    expect(said(await exportTo(join(folder, 'a', name), format))).toSay(
      `${name} can’t be written: its links form a loop. Try again, or choose another folder.`,
    )
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', name].sort())
  })

  it('is refused where a link stands, whether the file it leads to is there or not, and nothing is written behind it', async () => {
    const elsewhere = freshFolder()
    const link = join(folder, name)
    const behind = join(elsewhere, name)
    symlinkSync(behind, link)
    for (const before of [[], [name]]) {
      if (before.length > 0) writeFileSync(behind, OLD)
      expect(said(await exportTo(link, format))).toSay(
        `${name} can’t be written: it is a link to ${behind}. Choose another name, or the file it leads to.`,
      )
      expect(lstatSync(link).isSymbolicLink()).toBe(true)
      expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([[name], before])
    }
    expect(readFileSync(behind, 'utf8')).toBe(OLD)
  })

  it('goes into a folder that is a link', async () => {
    const elsewhere = freshFolder()
    symlinkSync(elsewhere, join(folder, 'packs'))
    expect((await exportTo(join(folder, 'packs', name), format)).kind).toBe('written')
    expect(readFileSync(join(elsewhere, name)).toString('latin1').startsWith(begins)).toBe(true)
  })
})
