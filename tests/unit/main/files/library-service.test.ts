import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWorkbookFile, parsePortableFile, readWorkbook, SCHEMA_VERSION, type Workbook } from '#core'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { afterEdit, codeOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

const workbook = libraryWorkbook()
const contents = (payload: string) => okOf(readWorkbook(JSON.parse(payload))).tables

async function created(userData: string, state: Workbook = workbook) {
  const { service } = libraryIn(userData)
  okOf(await service.create({ id: state.id, payload: JSON.stringify(state) }))
  return service
}

const fileIn = (userData: string, name: string, id = WORKBOOK_ID) => join(userData, 'workbooks', id, name)

describe('library', () => {
  it('gives back after a restart what was saved, and lists it', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    const edited = afterEdit(workbook, noteEdit(workbook, 'c-1', 'hello'))
    const saved = okOf(await service.save(saveRequest(edited)))
    const again = libraryIn(userData).service
    const opened = okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(contents(opened.payload)).toEqual(edited.tables)
    expect(opened).toMatchObject({ rev: 1, source: 'current', damaged: [], readOnly: null, savedAt: saved?.savedAt, sha256: saved?.sha256 })
    expect(okOf(await again.list())).toEqual([
      {
        id: WORKBOOK_ID,
        name: 'Test company',
        savedAt: saved?.savedAt,
        rev: 1,
        components: 4,
        toDecide: 0,
        quarter: { year: 2026, quarter: 4 },
        isPinned: false,
        isFromBackup: false,
        problem: null,
      },
    ])
  })

  it('answers all who wait with the newest state, written once', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    const answers = await Promise.all([1, 2, 3, 4, 5].map((rev) => service.save(saveRequest(withRev(workbook, rev)))))
    expect(answers.map((answer) => okOf(answer)?.rev)).toEqual([1, 5, 5, 5, 5])
    // An answer that got lost is asked for again: nothing is written, and the copy before stays another state.
    expect(okOf(await service.save(saveRequest(withRev(workbook, 5))))?.rev).toBe(5)
    const revIn = (name: string) => JSON.parse(readFileSync(fileIn(userData, name), 'utf8').split('\n')[0] ?? '').rev
    expect([revIn('workbook.json'), revIn('workbook.prev.json')]).toEqual([5, 1])
    expect(okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null })).rev).toBe(5)
  })

  it('reads no file that is larger than any workbook, and says so', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    await service.idle()
    truncateSync(fileIn(userData, 'workbook.json'), 200_000_001)
    const opened = okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(opened.damaged).toMatchObject([{ code: 'file-too-large', facts: { megabytes: 201, max: 200 } }])
  })

  it('never creates over an existing workbook and refuses what is none', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    expect(codeOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))).toBe('record-exists')
    const other = '00000000-0000-4000-8000-000000000002'
    expect(codeOf(await service.create({ id: other, payload: JSON.stringify(workbook) }))).toBe('id-mismatch')
    expect(codeOf(await service.create({ id: other, payload: 'x' }))).toBe('file-damaged')
    expect(codeOf(await service.open({ id: other, workingCopy: null }))).toBe('workbook-missing')
    expect(codeOf(await service.save(saveRequest({ ...workbook, id: other })))).toBe('workbook-missing')
  })

  it('opens the copy before when the file is damaged, says so and sets the damaged one aside', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    for (const rev of [1, 2]) okOf(await service.save(saveRequest(withRev(workbook, rev))))
    await service.idle()
    truncateSync(fileIn(userData, 'workbook.json'), 300)
    const opened = okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(opened).toMatchObject({ rev: 1, source: 'previous', readOnly: null })
    expect(opened.damaged.map(({ code }) => code)).toEqual(['file-cut'])
    expect(readFileSync(fileIn(userData, 'workbook.damaged.json')).length).toBe(300)
    expect(okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null })).source).toBe('current')
  })

  it('hands over a whole file unread, and reads every copy to the end when the page doubts it', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    for (const rev of [1, 2]) okOf(await service.save(saveRequest(withRev(workbook, rev))))
    await service.idle()
    // Right by its hash, and no workbook all the same.
    const payload = JSON.stringify({ id: WORKBOOK_ID, rev: 3, schemaVersion: SCHEMA_VERSION, tables: { spells: {} } })
    const facts = { workbookId: WORKBOOK_ID, rev: 3, savedAt: '2026-11-25T10:00:00.000Z', appVersion: '0.1.0' }
    writeFileSync(fileIn(userData, 'workbook.json'), encodeWorkbookFile(facts, payload, nodeByteTools).bytes)
    const again = libraryIn(userData).service
    expect(okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null }))).toMatchObject({ rev: 3, payload })
    const opened = okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null, isDoubted: true }))
    expect(opened).toMatchObject({ rev: 1, source: 'previous' })
    expect(new Set(opened.damaged.map(({ code }) => code))).toEqual(new Set(['file-invalid']))
  })

  it('opens an older backup when the records of both files cannot be read and one of them was backed up', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    okOf(await service.save(saveRequest(withRev(workbook, 1))))
    okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    await service.idle()
    for (const [name, rev] of [
      ['workbook.prev.json', 2],
      ['workbook.json', 3],
    ] as const) {
      const payload = JSON.stringify({ id: WORKBOOK_ID, rev, schemaVersion: SCHEMA_VERSION, tables: { spells: {} } })
      const facts = { workbookId: WORKBOOK_ID, rev, savedAt: '2026-11-25T10:00:00.000Z', appVersion: '0.1.0' }
      writeFileSync(fileIn(userData, name), encodeWorkbookFile(facts, payload, nodeByteTools).bytes)
    }
    const again = libraryIn(userData).service
    expect(okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null })).rev).toBe(3)
    await again.idle()
    const opened = okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null, isDoubted: true }))
    expect(opened).toMatchObject({ rev: 1, source: 'backup', readOnly: null })
    expect(readdirSync(join(userData, 'backups', WORKBOOK_ID)).some((name) => name.startsWith('r0000000003-'))).toBe(true)
    expect(readFileSync(fileIn(userData, 'workbook.damaged.json'), 'utf8')).toContain('"rev":3')
  })

  it('notices a revision in the header that is not the one of the contents', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    for (const rev of [1, 2]) okOf(await service.save(saveRequest(withRev(workbook, rev))))
    await service.idle()
    const file = fileIn(userData, 'workbook.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"rev":2', '"rev":9'))
    const opened = okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(opened).toMatchObject({ rev: 1, source: 'previous' })
    expect(opened.damaged.map(({ code }) => code)).toEqual(['file-damaged'])
  })

  it('tells of a damaged copy before, although the file is whole', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    for (const rev of [1, 2]) okOf(await service.save(saveRequest(withRev(workbook, rev))))
    // A whole backup beside it changes nothing.
    okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    await service.idle()
    truncateSync(fileIn(userData, 'workbook.prev.json'), 300)
    const opened = okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(opened).toMatchObject({ rev: 2, source: 'current' })
    expect(opened.damaged.map(({ code }) => code)).toEqual(['file-cut'])
  })

  it('opens the newest backup when both files are gone, and the workbook goes on from there', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    okOf(await service.save(saveRequest(withRev(workbook, 1))))
    okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    await service.idle()
    for (const name of ['workbook.json', 'workbook.prev.json']) rmSync(fileIn(userData, name), { force: true })
    const again = libraryIn(userData).service
    const opened = okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(opened).toMatchObject({ rev: 1, source: 'backup' })
    expect(opened.damaged.map(({ code }) => code)).toEqual(['file-missing'])
    okOf(await again.save(saveRequest(withRev(workbook, 2))))
  })

  it('takes the working copy when it is newer and whole, and not when it is not', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    const newer = afterEdit(workbook, noteEdit(workbook, 'c-1', 'only in the browser'))
    const offer = (rev: number, state: unknown) => ({ id: WORKBOOK_ID, workingCopy: { rev, payload: JSON.stringify(state) } })
    expect(okOf(await service.open(offer(9, { ...newer, rev: 9, tables: {} }))).rev).toBe(0)
    expect(okOf(await service.open(offer(7, newer))).rev).toBe(0)
    expect(okOf(await service.open(offer(1, newer)))).toMatchObject({ rev: 1, source: 'working-copy' })
    expect(okOf(await libraryIn(userData).service.open({ id: WORKBOOK_ID, workingCopy: null }))).toMatchObject({
      rev: 1,
      source: 'current',
    })
  })

  it('lists what it cannot read with its problem, and ignores what is not a workbook', async () => {
    const userData = freshFolder()
    await created(userData)
    const broken = '00000000-0000-4000-8000-00000000000b'
    mkdirSync(join(userData, 'workbooks', broken))
    writeFileSync(fileIn(userData, 'workbook.json', broken), 'garbage')
    mkdirSync(join(userData, 'workbooks', '00000000-0000-4000-8000-00000000000e'))
    mkdirSync(join(userData, 'workbooks', 'notes'))
    const entries = okOf(await libraryIn(userData).service.list())
    expect(entries.map(({ id, problem }) => [id, problem?.code ?? null])).toEqual([
      [WORKBOOK_ID, null],
      [broken, 'file-not-ours'],
    ])
    expect(okOf(await libraryIn(freshFolder()).service.list())).toEqual([])
  })

  it('keeps a history that survives a torn line and a restart', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    const line = (rev: number) => ({ rev, kind: 'do' as const, edit: JSON.stringify({ note: rev }) })
    for (const rev of [1, 2]) okOf(await service.save(saveRequest(withRev(workbook, rev), [line(rev)])))
    const log = fileIn(userData, 'history.log')
    writeFileSync(log, readFileSync(log).subarray(0, -5))
    const again = libraryIn(userData).service
    okOf(await again.open({ id: WORKBOOK_ID, workingCopy: null }))
    okOf(await again.save(saveRequest(withRev(workbook, 3), [line(3)])))
    expect(okOf(await again.readHistory(WORKBOOK_ID))).toEqual([line(1), line(3)])
  })
})

describe('backups', () => {
  const namesOf = (userData: string) => readdirSync(join(userData, 'backups', WORKBOOK_ID)).map((name) => Number(name.slice(1, 11)))

  it('are made at opening, every quarter of an hour and before most components go, each only when changed', async () => {
    const userData = freshFolder()
    const { service, quarterHour } = libraryIn(userData)
    okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
    await service.idle()
    expect(namesOf(userData)).toEqual([0])
    quarterHour()
    await service.idle()
    expect(namesOf(userData)).toEqual([0])
    okOf(await service.save(saveRequest(withRev(workbook, 1))))
    quarterHour()
    await service.idle()
    expect(namesOf(userData)).toEqual([0, 1])
    okOf(await service.save(saveRequest(withRev(workbook, 2))))
    okOf(await service.save(saveRequest(withRev(libraryWorkbook(3), 3))))
    expect(namesOf(userData)).toEqual([0, 1])
    okOf(await service.save(saveRequest(withRev(libraryWorkbook(2), 4))))
    expect(namesOf(userData)).toEqual([0, 1, 3])
  })

  it('hold the workbook as it was, whatever it was', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    await service.idle()
    const [name = ''] = readdirSync(join(userData, 'backups', WORKBOOK_ID))
    const restored = join(freshFolder(), 'copy.json')
    copyFileSync(join(userData, 'backups', WORKBOOK_ID, name), restored)
    const opened = okOf(await libraryIn(freshFolder()).service.importFile(restored))
    expect(contents(opened.payload)).toEqual(workbook.tables)
  })
})

describe('portable copies', () => {
  async function sentFrom(userData: string, state: Workbook = workbook) {
    const service = await created(userData, state)
    const target = join(freshFolder(), 'plan.rightsize')
    expect(okOf(await service.sendCopy({ id: state.id, target, unsaved: null }))).toBe(target)
    return { service, target }
  }

  it('open in another library under the same id, and say where they came from', async () => {
    const { target } = await sentFrom(freshFolder())
    const before = readFileSync(target)
    const elsewhere = libraryIn(freshFolder()).service
    const opened = okOf(await elsewhere.importFile(target))
    expect(opened).toMatchObject({ id: WORKBOOK_ID, openedFrom: 'plan.rightsize', keptApart: false })
    expect(contents(opened.payload)).toEqual(workbook.tables)
    const sent = okOf(parsePortableFile(before, 'plan.rightsize', nodeByteTools))
    expect((JSON.parse(opened.payload) as Workbook).pastHashes).toEqual([sent.sha256])
    expect(readFileSync(target).equals(before)).toBe(true)
  })

  it('carry the base that both sides have had', async () => {
    const { target } = await sentFrom(freshFolder())
    const sent = okOf(parsePortableFile(readFileSync(target), 'plan', nodeByteTools))
    const elsewhere = libraryIn(freshFolder()).service
    const opened = okOf(await elsewhere.importFile(target))
    const theirs = okOf(readWorkbook(JSON.parse(opened.payload)))
    okOf(await elsewhere.save(saveRequest(afterEdit(theirs, noteEdit(theirs, 'c-1', 'their note')))))
    const back = join(freshFolder(), 'back.rightsize')
    okOf(await elsewhere.sendCopy({ id: WORKBOOK_ID, target: back, unsaved: null }))
    const returned = okOf(parsePortableFile(readFileSync(back), 'back', nodeByteTools))
    expect(returned.base).toMatchObject({ sha256: sent.sha256, payload: sent.payload })
    expect(returned.workbook.tables.components['c-1']?.notes).toBe('their note')
  })

  it('open what the library has when it is the same, and stand apart when it is not', async () => {
    const userData = freshFolder()
    const { service, target } = await sentFrom(userData)
    expect(okOf(await service.importFile(target))).toMatchObject({ id: WORKBOOK_ID, keptApart: false })
    okOf(await service.save(saveRequest(afterEdit(workbook, noteEdit(workbook, 'c-1', 'newer here')))))
    const apart = okOf(await service.importFile(target))
    expect(apart.keptApart).toBe(true)
    expect(apart.id).not.toBe(WORKBOOK_ID)
    expect(contents(apart.payload)).toEqual(workbook.tables)
    const mine = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect((JSON.parse(mine.payload) as Workbook).tables.components['c-1']?.notes).toBe('newer here')
  })

  it('take what the page has when saving fails, without counting it as sent', async () => {
    const userData = freshFolder()
    const service = await created(userData)
    const target = join(freshFolder(), 'rescue.rightsize')
    const unsaved = afterEdit(workbook, noteEdit(workbook, 'c-1', 'not on disk'))
    okOf(await service.sendCopy({ id: WORKBOOK_ID, target, unsaved: { rev: unsaved.rev, payload: JSON.stringify(unsaved) } }))
    expect(okOf(parsePortableFile(readFileSync(target), 'rescue', nodeByteTools)).workbook).toEqual(unsaved)
    expect(readdirSync(join(userData, 'workbooks', WORKBOOK_ID))).not.toContain('base.json')
  })

  it('pass on a newer version’s workbook as it is, which here can only be looked at', async () => {
    const userData = freshFolder()
    await (await created(userData)).idle()
    const newer = { ...workbook, schemaVersion: SCHEMA_VERSION + 1 }
    const facts = {
      workbookId: WORKBOOK_ID,
      rev: 0,
      savedAt: '2027-01-01T00:00:00.000Z',
      appVersion: '9',
      schemaVersion: SCHEMA_VERSION + 1,
    }
    const { bytes } = encodeWorkbookFile(facts, JSON.stringify(newer), nodeByteTools)
    writeFileSync(fileIn(userData, 'workbook.json'), bytes)
    const service = libraryIn(userData).service
    const opened = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    expect(opened.readOnly?.code).toBe('file-newer')
    expect(codeOf(await service.save(saveRequest(withRev(workbook, 1))))).toBe('file-newer')
    const target = join(freshFolder(), 'newer.rightsize')
    okOf(await service.sendCopy({ id: WORKBOOK_ID, target, unsaved: null }))
    const sent = okOf(parsePortableFile(readFileSync(target), 'newer', nodeByteTools))
    expect([sent.workbook.schemaVersion, sent.readOnly?.code]).toEqual([SCHEMA_VERSION + 1, 'file-newer'])
    expect(readFileSync(fileIn(userData, 'workbook.json')).equals(bytes)).toBe(true)
  })

  it('are refused with a reason when they are missing, cut, of another program or cannot be written', async () => {
    const { service, target } = await sentFrom(freshFolder())
    const folder = freshFolder()
    const write = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    expect(codeOf(await service.importFile(join(folder, 'no.rightsize')))).toBe('file-missing')
    expect(await service.importFile(folder)).toMatchObject({ problem: { code: 'file-unreadable', facts: { reason: 'folder' } } })
    expect(await service.importFile('/dev/zero')).toMatchObject({ problem: { code: 'file-unreadable', facts: { reason: 'not-a-file' } } })
    expect(codeOf(await service.importFile(write('empty', new Uint8Array())))).toBe('file-empty')
    expect(codeOf(await service.importFile(write('cut', readFileSync(target).subarray(0, -9))))).toBe('file-cut')
    expect(codeOf(await service.importFile(write('list.csv', Buffer.from('name,cost\n'))))).toBe('file-not-ours')
    const unwritable = await service.sendCopy({ id: WORKBOOK_ID, target: join(folder, 'gone', 'x.rightsize'), unsaved: null })
    expect(unwritable).toMatchObject({ problem: { code: 'target-unwritable', facts: { reason: 'folder-missing' } } })
  })
})
