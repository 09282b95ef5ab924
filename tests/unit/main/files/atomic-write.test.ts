import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicWrite, ensureFolder } from '../../../../src/main/files/atomic-write.ts'
import { type FileSystem, nodeFileSystem, type WritableFile, writeAll } from '../../../../src/main/files/file-system.ts'
import { failureOf } from '../../../../src/main/files/write-failure.ts'
import { type Fault, faultySystem } from '../../../builders/faulty-file-system.ts'
import { followedSteps } from '../../../builders/followed-steps.ts'
import { freshFolder } from '../../../builders/library.ts'

const text = (path: string) => readFileSync(path, 'utf8')
const bytes = (content: string) => Buffer.from(content)

describe('atomic write', () => {
  it('replaces the content, keeps the one before where asked, and leaves nothing else', async () => {
    const folder = freshFolder()
    const target = join(folder, 'a.json')
    const keepPreviousAs = join(folder, 'a.prev.json')
    for (const content of ['one', 'two', 'three']) await atomicWrite({ target, bytes: bytes(content), keepPreviousAs })
    expect([text(target), text(keepPreviousAs)]).toEqual(['three', 'two'])
    expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'a.prev.json'])
  })

  it('never writes what a link leads to: outside of the library it is refused, within it makes room', async () => {
    const folder = freshFolder()
    const victim = join(freshFolder(), 'diary.txt')
    writeFileSync(victim, 'mine')
    for (const name of ['outside.json', 'workbook.json', 'log']) symlinkSync(victim, join(folder, name))
    const refused = await atomicWrite({ target: join(folder, 'outside.json'), bytes: bytes('new'), isOutside: true }).catch(failureOf)
    expect(refused).toEqual({ reason: 'link', detail: victim })
    const keepPreviousAs = join(folder, 'workbook.prev.json')
    await atomicWrite({ target: join(folder, 'workbook.json'), bytes: bytes('new'), keepPreviousAs })
    for (const line of ['one\n', 'two\n']) await nodeFileSystem.append(join(folder, 'log'), bytes(line))
    expect([text(victim), text(join(folder, 'workbook.json')), text(join(folder, 'log'))]).toEqual(['mine', 'new', 'one\ntwo\n'])
    const links = readdirSync(folder).filter((name) => lstatSync(join(folder, name)).isSymbolicLink())
    expect([links, existsSync(keepPreviousAs)]).toEqual([['outside.json'], false])
  })

  it.skipIf(process.platform === 'win32')('keeps the mode of a file outside of the library', async () => {
    const target = join(freshFolder(), 'file.json')
    writeFileSync(target, 'old')
    chmodSync(target, 0o640)
    await atomicWrite({ target, bytes: bytes('new'), isOutside: true })
    expect([text(target), statSync(target).mode & 0o777]).toEqual(['new', 0o640])
  })

  it.skipIf(process.platform === 'win32')('keeps what is ours from others, whatever a file before it let them', async () => {
    const folder = freshFolder()
    const target = join(folder, 'a.json')
    writeFileSync(target, 'old', { mode: 0o644 })
    for (const name of ['a.json', 'b.json']) await atomicWrite({ target: join(folder, name), bytes: bytes('new') })
    expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600])
  })

  it.skipIf(process.platform === 'win32')(
    'writes where nobody else can read or foresee it, and opens the mode once it is whole',
    async () => {
      const folder = freshFolder()
      const seen: string[] = []
      const create: FileSystem['create'] = async (path) => {
        const file = await nodeFileSystem.create(path)
        const write: WritableFile['write'] = (content) => {
          seen.push(`${(statSync(path).mode & 0o777).toString(8)} ${path}`)
          return file.write(content)
        }
        return { ...file, write }
      }
      const target = join(folder, 'board.xlsx')
      for (let round = 0; round < 2; round += 1)
        await atomicWrite({ target, bytes: bytes('x'), isOutside: true }, { ...nodeFileSystem, create })
      expect(seen.map((each) => each.slice(0, 4))).toEqual(['600 ', '600 '])
      expect(new Set(seen).size).toBe(2)
      expect(statSync(target).mode & 0o777).toBe(0o666 & ~process.umask())
    },
  )

  it('writes all pieces in their order, also where the disk takes a few bytes at a time', async () => {
    const target = join(freshFolder(), 'a.json')
    await atomicWrite({ target, bytes: ['one ', '', 'two ', 'three'].map((each) => bytes(each)) })
    expect(text(target)).toBe('one two three')

    // No disk here writes less than it is given before it is full, so this one stands in for it.
    const taken: number[] = []
    const writev = async (pieces: readonly Uint8Array[]) => {
      const some = Buffer.concat(pieces).subarray(0, 3)
      taken.push(...some)
      return { bytesWritten: some.length, buffers: pieces }
    }
    await writeAll(
      { writev } as unknown as Parameters<typeof writeAll>[0],
      ['one ', '', 'two ', 'three'].map((each) => bytes(each)),
    )
    expect(Buffer.from(taken).toString()).toBe('one two three')
  })

  it('never writes through a link that was put under the name of its temporary file', async () => {
    const folder = freshFolder()
    const victim = join(freshFolder(), 'diary.txt')
    writeFileSync(victim, 'mine')
    const temporary = join(folder, 'workbook.json.tmp')
    // The name of before, which could be foreseen, and the one name that has to stay the same.
    for (const name of ['.a.json.rightsize-tmp', 'workbook.json.tmp']) symlinkSync(victim, join(folder, name))
    await atomicWrite({ target: join(folder, 'a.json'), bytes: bytes('new') })
    await atomicWrite({ target: join(folder, 'workbook.json'), bytes: bytes('new'), temporary })
    expect([text(victim), text(join(folder, 'a.json')), text(join(folder, 'workbook.json'))]).toEqual(['mine', 'new', 'new'])
    expect(lstatSync(join(folder, 'workbook.json')).isSymbolicLink()).toBe(false)
    expect(existsSync(temporary)).toBe(false)
  })

  it('takes every name that the disk takes', async () => {
    const target = join(freshFolder(), `${'会'.repeat(83)}.xlsx`)
    await atomicWrite({ target, bytes: bytes('new') })
    expect(text(target)).toBe('new')
  })

  it('leaves a file that is marked read-only as it is, where asked', async () => {
    const folder = freshFolder()
    const target = join(folder, 'approved.xlsx')
    writeFileSync(target, 'approved', { mode: 0o444 })
    await expect(atomicWrite({ target, bytes: bytes('new'), isOutside: true })).rejects.toMatchObject({ code: 'EACCES' })
    expect(text(target)).toBe('approved')
    expect(readdirSync(folder)).toEqual(['approved.xlsx'])
  })

  it.skipIf(process.platform === 'win32')('refuses what is not a file, and leaves it as it was', async () => {
    const folder = freshFolder()
    const pipe = join(folder, 'pipe.xlsx')
    execFileSync('mkfifo', [pipe])
    expect(await atomicWrite({ target: pipe, bytes: bytes('new') }).catch(failureOf)).toMatchObject({ reason: 'not-a-file' })
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(readdirSync(folder)).toEqual(['pipe.xlsx'])
  })

  it('flushes the file before the rename and the folder after it', async () => {
    const folder = freshFolder()
    const { fs, steps } = faultySystem(0, 'EIO')
    await atomicWrite({ target: join(folder, 'a'), bytes: bytes('x') }, fs)
    expect(steps()).toEqual(['create', 'write', 'sync', 'close', 'rename', 'syncFolder'])
  })

  it('makes missing folders, each flushed into the one above', async () => {
    const folder = freshFolder()
    const { fs, steps } = faultySystem(0, 'EIO')
    await ensureFolder(join(folder, 'a', 'b'), fs)
    expect(existsSync(join(folder, 'a', 'b'))).toBe(true)
    expect(steps()).toEqual(['makeFolder', 'makeFolder', 'syncFolder', 'makeFolder', 'syncFolder'])
  })

  it('refuses a folder behind a link to a disk that is away, and ends', async () => {
    const link = join(freshFolder(), 'data')
    symlinkSync('/mnt/away/data', link)
    for (const wanted of [link, join(link, 'workbooks'), join(link, 'workbooks', 'a', 'b')]) {
      const refused = await ensureFolder(wanted).catch((error: unknown) => failureOf(error))
      expect(refused).toMatchObject({ reason: 'folder-missing' })
    }
    expect(existsSync('/mnt/away')).toBe(false)
  })

  it('leaves the old or the new content whole and nothing beside it, whatever step fails with whatever error', async () => {
    let points = 0
    for (const fault of ['ENOSPC', 'EIO', 'EPERM'] satisfies Fault[]) {
      for (let failAt = 1; ; failAt += 1) {
        const folder = freshFolder()
        const target = join(folder, 'a.json')
        await atomicWrite({ target, bytes: bytes('old') })
        const { fs: faulty, steps } = faultySystem(failAt, fault)
        const { fs, following } = followedSteps(faulty, freshFolder())
        const { write } = following({ write: () => atomicWrite({ target, bytes: bytes('new'), keepPreviousAs: join(folder, 'prev') }, fs) })
        const outcome = await write().then(
          () => 'written',
          (error: Error) => (error.message.startsWith(fault) ? 'failed' : error.message),
        )
        if (steps().length < failAt) {
          expect([outcome, text(target)]).toEqual(['written', 'new'])
          break
        }
        points += 1
        expect(outcome).toBe('failed')
        // Only the last step, flushing the folder, may fail with the new content already in place.
        const isIn = steps()[failAt - 1] === 'syncFolder'
        expect([text(target), readdirSync(folder)]).toEqual(isIn ? ['new', ['a.json', 'prev']] : ['old', ['a.json']])
      }
    }
    expect(points).toBeGreaterThanOrEqual(21)
  })
})
