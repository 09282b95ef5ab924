import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess, fail, type IsoDate, problem, readWorkbook, type Workbook } from '#core'
import { type FileSystem, nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { freshFolder, libraryIn, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, codeOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const workbook: Workbook = { ...aWorkbook({ components: manyComponents(30) }), id: WORKBOOK_ID }
const { toDecideMaterial: toDecide } = assess(workbook, '2026-11-25' as IsoDate).totals

const cardIn = (userData: string) => join(userData, 'workbooks', WORKBOOK_ID, 'card.json')
const fileIn = (userData: string) => join(userData, 'workbooks', WORKBOOK_ID, 'workbook.json')

async function listed(userData: string, fs?: FileSystem) {
  return okOf(await libraryIn(userData, fs).service.list())
}

/** A folder with one workbook that has been listed, and so has its card. */
async function withCard(): Promise<string> {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  await service.idle()
  await listed(userData)
  return userData
}

/** The real disk, and which whole files were read from it. */
function watched() {
  const read: string[] = []
  const fs: FileSystem = {
    ...nodeFileSystem,
    read: (path) => {
      read.push(path)
      return nodeFileSystem.read(path)
    },
  }
  return { fs, read }
}

describe('a library whose files are gone', () => {
  const away = (folder: string, target: string) => problem('data-folder-away', { folder, target })

  it('says that its disk is away, where a link leads there: not that there is no workbook', async () => {
    const data = join(freshFolder(), 'data')
    symlinkSync('/mnt/away/data', data)
    expect(await libraryIn(data).service.list()).toEqual(fail(away(data, '/mnt/away/data')))
    const userData = freshFolder()
    symlinkSync('../gone', join(userData, 'workbooks'))
    expect(await libraryIn(userData).service.list()).toEqual(fail(away(join(userData, 'workbooks'), '../gone')))
    expect(codeOf(await libraryIn(userData).service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))).toBe('save-failed')
  })

  it('says that its folder isn’t there and can’t be made, as on a drive that is not connected: a first start makes it', async () => {
    const [userData, made] = [join(freshFolder(), 'away', 'data'), join(freshFolder(), 'not', 'made', 'yet')]
    const refused = { ...nodeFileSystem, makeFolder: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })) }
    const missing = problem('data-folder-missing', { folder: userData, reason: 'no-permission', detail: 'EACCES' })
    expect(await libraryIn(userData, refused).service.list()).toEqual(fail(missing))
    expect([await listed(made), existsSync(made)]).toEqual([[], true])
    // Where it is there, what lies in it is made when it is needed.
    expect(await listed(freshFolder(), refused)).toEqual([])
  })

  it('says that a file stands where its folder should be, and that the folder can’t be read, whoever is asked', async () => {
    const file = join(freshFolder(), 'data')
    writeFileSync(file, '')
    const unreadable = (folder: string, reason: string) => fail(problem('data-folder-unreadable', { folder, reason }))
    expect(await libraryIn(file).service.list()).toEqual(unreadable(file, 'not-a-folder'))
    const inside = freshFolder()
    writeFileSync(join(inside, 'workbooks'), '')
    expect(await libraryIn(inside).service.list()).toEqual(unreadable(join(inside, 'workbooks'), 'not-a-folder'))
    const closed = { ...nodeFileSystem, list: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })) }
    const userData = freshFolder()
    expect(await libraryIn(userData, closed).service.list()).toEqual(unreadable(userData, 'EACCES'))
  })

  /** Saved once, so that there is a backup and a file before. */
  async function backedUp() {
    const userData = await withCard()
    const { service } = libraryIn(userData)
    const { rev } = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    await service.idle()
    return { userData, rev }
  }

  it.each([
    ['the folder of all workbooks is deleted', (userData: string) => rmSync(join(userData, 'workbooks'), { recursive: true })],
    ['the folder of the workbook is deleted', (userData: string) => rmSync(dirname(fileIn(userData)), { recursive: true })],
    ['its file is deleted', (userData: string) => rmSync(fileIn(userData))],
    ['its file is emptied', (userData: string) => truncateSync(fileIn(userData))],
    ['its file is another one', (userData: string) => writeFileSync(fileIn(userData), '{"format":"other"}\n{}')],
    [
      'its folder is emptied',
      (userData: string) => {
        rmSync(dirname(fileIn(userData)), { recursive: true })
        mkdirSync(dirname(fileIn(userData)))
      },
    ],
  ])('offers the newest backup when %s, and saves again once it is opened', async (_, damage) => {
    const { userData, rev } = await backedUp()
    damage(userData)
    const [entry, ...others] = await listed(userData)
    expect(others).toEqual([])
    expect(entry).toMatchObject({ id: WORKBOOK_ID, name: 'Test company', components: 30, isFromBackup: true, problem: null })
    const { service } = libraryIn(userData)
    const opened = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect([opened.source, opened.rev, opened.readOnly]).toEqual(['backup', rev, null])
    expect(opened.damaged.length).toBeGreaterThan(0)
    okOf(await service.save(saveRequest(withRev(workbook, rev + 1))))
    await service.idle()
    expect(await listed(userData)).toMatchObject([{ rev: rev + 1, isFromBackup: false }])
  })

  it('lets go what has only backups left, and takes no backup of a deleted workbook for one', async () => {
    const { userData } = await backedUp()
    rmSync(join(userData, 'workbooks'), { recursive: true })
    const { service } = libraryIn(userData)
    okOf(await service.delete(WORKBOOK_ID))
    expect(await listed(userData)).toEqual([])
    const [binned] = okOf(await service.bin.list())
    expect(binned).toMatchObject({ name: 'Test company', versions: 1 })
    // As a move of backups that broke off leaves them.
    mkdirSync(join(userData, 'backups', WORKBOOK_ID), { recursive: true })
    writeFileSync(join(userData, 'backups', WORKBOOK_ID, 'r0000000000-20261125T100000.json'), 'x')
    expect(await listed(userData)).toEqual([])
    okOf(await service.bin.giveBack(binned?.key ?? ''))
    expect(await listed(userData)).toMatchObject([{ name: 'Test company', isFromBackup: true }])
  })
})

describe('list of workbooks', () => {
  it('says name, quarter, components and how many ask for a decision, of workbook and card alike', async () => {
    const userData = freshFolder()
    okOf(await libraryIn(userData).service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
    const expected = { name: 'Test company', quarter: { year: 2026, quarter: 4 }, components: 30, toDecide, rev: 0, problem: null }
    expect(toDecide).toBeGreaterThan(0)
    const fromFile = await listed(userData)
    expect(fromFile).toMatchObject([expected])
    expect(await listed(userData)).toEqual(fromFile)
  })

  it('reads no workbook whose card holds', async () => {
    const userData = await withCard()
    const { fs, read } = watched()
    await listed(userData, fs)
    expect(read).toContain(cardIn(userData))
    expect(read).not.toContain(fileIn(userData))
  })

  it('believes the file and not a card of another revision', async () => {
    const userData = await withCard()
    const card = readFileSync(cardIn(userData), 'utf8')
    const { service } = libraryIn(userData)
    okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    okOf(await service.save(saveRequest(afterEdit(workbook, noteEdit(workbook, 'c-1', 'x')))))
    await service.idle()
    writeFileSync(cardIn(userData), card.replace('Test company', 'Somebody else'))
    expect(await listed(userData)).toMatchObject([{ name: 'Test company', rev: 1 }])
    expect(readFileSync(cardIn(userData), 'utf8')).toContain('"rev":1')
  })

  it('judges again on another day', async () => {
    const userData = await withCard()
    const card = readFileSync(cardIn(userData), 'utf8')
    writeFileSync(
      cardIn(userData),
      card.replace('"asOf":"2026-11-25"', '"asOf":"2026-11-24"').replace(`"toDecide":${toDecide}`, '"toDecide":9999'),
    )
    expect(await listed(userData)).toMatchObject([{ toDecide }])
  })

  it('makes a card again that is torn or lost', async () => {
    const userData = await withCard()
    const before = await listed(userData)
    truncateSync(cardIn(userData), 20)
    expect(await listed(userData)).toEqual(before)
    rmSync(cardIn(userData))
    expect(await listed(userData)).toEqual(before)
    expect(existsSync(cardIn(userData))).toBe(true)
  })

  it.each([
    ['name', 42],
    ['name', undefined],
    ['components', null],
    ['fiscalStartMonth', 'January'],
  ])('does not believe a card whose %s is %s', async (field, value) => {
    const userData = await withCard()
    const before = await listed(userData)
    const card = JSON.parse(readFileSync(cardIn(userData), 'utf8'))
    writeFileSync(cardIn(userData), JSON.stringify({ ...card, [field]: value }))
    expect(await listed(userData)).toEqual(before)
  })

  it('reads the workbook when the file was cut, whatever the card says', async () => {
    const userData = await withCard()
    rmSync(join(userData, 'backups'), { recursive: true })
    truncateSync(fileIn(userData), 2000)
    expect(await listed(userData)).toMatchObject([{ problem: { code: 'file-cut' } }])
  })
})

describe('a file that was opened before', () => {
  async function openedBefore() {
    const userData = freshFolder()
    const elsewhere = libraryIn(freshFolder()).service
    okOf(await elsewhere.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
    const file = okOf(await elsewhere.sendCopy({ id: WORKBOOK_ID, target: join(userData, 'plan.rightsize'), unsaved: null }))
    const { service } = libraryIn(userData)
    const first = okOf(await service.importFile(file))
    await service.idle()
    return { userData, file, first }
  }

  it('is known by its hash while the library holds just that', async () => {
    const { userData, file, first } = await openedBefore()
    expect(JSON.parse(readFileSync(cardIn(userData), 'utf8')).openedFrom).toMatch(/^[0-9a-f]{64}$/)
    const { fs, read } = watched()
    const again = okOf(await libraryIn(userData, fs).service.importFile(file, () => Promise.reject(new Error('asked'))))
    expect({ ...again, savedAt: '' }).toEqual({ ...first, savedAt: '' })
    expect(read.filter((path) => path === fileIn(userData))).toHaveLength(1)
  })

  it('is compared again once the workbook was edited here, and a damaged one is refused', async () => {
    const { userData, file, first } = await openedBefore()
    const { service } = libraryIn(userData)
    okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    const taken = okOf(readWorkbook(JSON.parse(first.payload)))
    okOf(await service.save(saveRequest(afterEdit(taken, noteEdit(taken, 'c-1', 'edited here')))))
    await service.idle()
    const asked: unknown[] = []
    okOf(
      await libraryIn(userData).service.importFile(file, (facts) => {
        asked.push(facts.file)
        return Promise.resolve('library')
      }),
    )
    expect(asked).toEqual(['plan.rightsize'])
    const bytes = readFileSync(file)
    bytes[bytes.length - 3] = 0
    writeFileSync(file, bytes)
    expect(codeOf(await libraryIn(userData).service.importFile(file))).toBe('file-damaged')
  })
})
