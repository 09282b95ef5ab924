import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenedWorkbook } from '#contract'
import {
  applyEdit,
  decodingBase,
  inOneGo,
  mergeEdit,
  mergeWorkbooks,
  parsePortableFile,
  payloadOf,
  readingQuarter,
  readWorkbook,
  recordsOf,
  type Workbook,
  withSent,
} from '#core'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID } from '../../../builders/library.ts'
import { locked } from '../../../builders/locked-quarters.ts'
import { afterEdit, codeOf, contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

/** One person's computer: a library, and what its page has. */
function computer(place: string) {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  let workbook: Workbook | null = null
  const now = () => {
    if (workbook === null) throw new Error('Nothing is open')
    return workbook
  }
  async function save(next: Workbook): Promise<void> {
    workbook = { ...next, rev: now().rev + 1 }
    okOf(await service.save(saveRequest(workbook)))
  }
  const adopt = (opened: OpenedWorkbook) => {
    workbook = okOf(readWorkbook(JSON.parse(opened.payload)))
  }
  return {
    userData,
    now,
    file: (name: string) => join(userData, 'workbooks', WORKBOOK_ID, name),
    begin: async (first: Workbook) => {
      adopt(okOf(await service.create({ id: first.id, payload: payloadOf(first) })))
      workbook = first
    },
    note: (id: string, text: string) => save(afterEdit(now(), noteEdit(now(), id, text))),
    send: async (name: string): Promise<string> => {
      const target = okOf(await service.sendCopy({ id: WORKBOOK_ID, target: join(place, name), unsaved: null }))
      const { sha256 } = okOf(parsePortableFile(readFileSync(target), name, nodeByteTools))
      await save(withSent(now(), sha256))
      return target
    },
    open: async (file: string) => adopt(okOf(await service.importFile(file))),
    ask: (file: string) => service.importFile(file, () => Promise.resolve('merge')),
    save,
    service,
    lock: async (by: string) => {
      workbook = await locked(service, now(), { lockedBy: by })
    },
  }
}

/** As the page does it, every question answered with mine. */
async function mergeInto(mine: ReturnType<typeof computer>, opened: OpenedWorkbook | null): Promise<number> {
  const offer = opened?.merge
  if (offer === undefined) throw new Error('No merge is offered')
  const [base, theirs] = [offer.base, offer].map((state) => okOf(inOneGo(decodingBase(state, offer.file))))
  if (base === undefined || theirs === undefined) throw new Error('two states')
  const merge = okOf(mergeWorkbooks(base, mine.now(), theirs))
  const answers = new Map(merge.conflicts.map(({ key }) => [key, 'mine' as const]))
  const edit = okOf(mergeEdit(contextOf(mine.now()), merge, answers, offer))
  await mine.save(okOf(applyEdit(mine.now(), edit)))
  return merge.conflicts.length
}

async function twoComputers() {
  const place = freshFolder()
  const [ana, bo] = [computer(place), computer(place)]
  await ana.begin(libraryWorkbook())
  await bo.open(await ana.send('first.rightsize'))
  return { ana, bo, place }
}

const notes = (workbook: Workbook) => Object.values(workbook.tables.components).map((component) => component.notes)

describe('a copy that comes back', () => {
  it('is handed over with the state that was sent, and merges back and forth without asking again', async () => {
    const { ana, bo } = await twoComputers()
    await ana.note('c-1', 'ana')
    await ana.note('c-2', 'ana')
    await bo.note('c-2', 'bo')
    await bo.note('c-3', 'bo')
    const opened = okOf(await ana.ask(await bo.send('back.rightsize')))
    expect(opened).toMatchObject({ id: WORKBOOK_ID, openedFrom: null, keptApart: false, merge: { file: 'back.rightsize' } })
    expect(notes(okOf(readWorkbook(JSON.parse(opened?.payload ?? ''))))).toEqual(['ana', 'ana', null, null])
    expect(await mergeInto(ana, opened)).toBe(1)
    expect(notes(ana.now())).toEqual(['ana', 'ana', 'bo', null])
    await bo.note('c-4', 'bo, later')
    // What was answered is the common state from now on.
    expect(await mergeInto(bo, okOf(await bo.ask(await ana.send('again.rightsize'))))).toBe(0)
    expect(notes(bo.now())).toEqual(['ana', 'ana', 'bo', 'bo, later'])
    expect(await mergeInto(ana, okOf(await ana.ask(await bo.send('third.rightsize'))))).toBe(0)
    expect(notes(ana.now())).toEqual(notes(bo.now()))
  })

  it('that was merged holds nothing new, and after undo is handed over again', async () => {
    const { ana, bo } = await twoComputers()
    await bo.note('c-3', 'bo')
    const file = await bo.send('back.rightsize')
    const before = ana.now()
    await mergeInto(ana, okOf(await ana.ask(file)))
    await ana.note('c-1', 'ana')
    expect(codeOf(await ana.ask(file))).toBe('merge-nothing')
    await ana.save({ ...before, rev: ana.now().rev })
    expect(okOf(await ana.ask(file))?.merge?.file).toBe('back.rightsize')
    // What is sent after undo must not claim to have the merge: bo would lose his notes by it.
    const sent = okOf(parsePortableFile(readFileSync(await ana.send('undone.rightsize')), 'undone.rightsize', nodeByteTools))
    expect(sent.base.payload).not.toContain('"bo"')
  })

  it('is merged from what base.json keeps when the file carries a state that only its sender had', async () => {
    const { ana, bo } = await twoComputers()
    await bo.note('c-3', 'bo')
    await bo.send('elsewhere.rightsize')
    await bo.note('c-4', 'bo')
    const file = await bo.send('back.rightsize')
    await ana.note('c-1', 'ana')
    await mergeInto(ana, okOf(await ana.ask(file)))
    expect(notes(ana.now())).toEqual(['ana', null, 'bo', 'bo'])
  })
})

describe('locked quarters of a copy', () => {
  it('come along with their files, and one that both locked stands beside mine and reads', async () => {
    const { ana, bo } = await twoComputers()
    await ana.lock('Ana')
    await bo.lock('Bo')
    await bo.note('c-3', 'bo')
    const file = await bo.send('back.rightsize')
    expect(await mergeInto(ana, okOf(await ana.ask(file)))).toBe(0)
    const records = recordsOf(ana.now(), 'quarters')
    expect(records.map(({ lockedBy, lockedElsewhere }) => [lockedBy, lockedElsewhere])).toEqual([
      ['Ana', false],
      ['Bo', true],
    ])
    for (const record of records) {
      const content = okOf(await ana.service.quarters.read({ id: WORKBOOK_ID, recordId: record.id }))
      expect(okOf(inOneGo(readingQuarter(content, record))).review.lockedBy).toBe(record.lockedBy)
    }
    expect(okOf(await ana.service.check()).damaged).toEqual([])
    // And on with it to somebody who has neither.
    const third = computer(freshFolder())
    await third.open(await ana.send('both.rightsize'))
    expect(okOf(await third.service.check()).damaged).toEqual([])
  })
})

describe('a copy that cannot be merged', () => {
  it('without a common state is refused, and nothing changes', async () => {
    const { ana, place } = await twoComputers()
    const stranger = computer(place)
    await stranger.begin(libraryWorkbook())
    await stranger.note('c-1', 'somebody else')
    const file = await stranger.send('stranger.rightsize')
    const before = readFileSync(ana.file('workbook.json'))
    expect(codeOf(await ana.ask(file))).toBe('merge-unrelated')
    expect(readFileSync(ana.file('workbook.json'))).toEqual(before)
  })

  it('for want of base.json, or with one that was changed by hand, is merged from what the file carries or refused', async () => {
    const { ana, bo } = await twoComputers()
    await bo.note('c-3', 'bo')
    const file = await bo.send('back.rightsize')
    await ana.note('c-1', 'ana')
    for (const text of ['', '{}', readFileSync(ana.file('base.json'), 'utf8').replace('Component 1', 'Component 9')]) {
      writeFileSync(ana.file('base.json'), text)
      expect(okOf(await ana.ask(file))?.merge?.file).toBe('back.rightsize')
    }
    await bo.note('c-4', 'bo')
    expect(codeOf(await ana.ask(await bo.send('second.rightsize')))).toBe('merge-unrelated')
  })

  it('because it is damaged is refused before anything is asked', async () => {
    const { ana, bo } = await twoComputers()
    await bo.note('c-3', 'bo')
    const file = await bo.send('back.rightsize')
    await ana.note('c-1', 'ana')
    writeFileSync(file, readFileSync(file).subarray(0, 2000))
    expect(codeOf(await ana.ask(file))).toBe('file-cut')
  })
})
