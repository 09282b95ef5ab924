import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess, type IsoDate, readWorkbook, type Workbook } from '#core'
import { type FileSystem, nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { freshFolder, libraryIn, saveRequest, WORKBOOK_ID } from '../../../builders/library.ts'
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
