import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdit, decodingBase, inOneGo, mergeEdit, mergeWorkbooks, payloadOf, readWorkbook, type Workbook } from '#core'
import { isConflictedName, isOtherConflictedName } from '../../../../src/main/files/conflicted-copies.ts'
import { freshFolder, libraryIn, libraryWorkbook, saveRequest, WORKBOOK_ID } from '../../../builders/library.ts'
import { afterEdit, codeOf, contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'

/** What the services make of the name when two computers save apart. */
const NAMES = [
  'workbook (Ana’s conflicted copy 2026-11-24).json', // Dropbox
  'workbook (In Konflikt stehende Kopie von Ana).json', // Dropbox in German
  'workbook-ANA-LAPTOP.json', // OneDrive
  'workbook 2.json', // iCloud Drive
  'workbook.sync-conflict-20261124-140200-ABCDEFG.json', // Syncthing
  'workbook (1).json', // Google Drive
  '[Conflict] workbook.json', // Google Drive for desktop
  'workbook (conflicted copy 2026-11-24 140200).json', // Nextcloud
]

/** A computer with the folder that a service brings it. */
async function computer(userData: string) {
  const { service } = libraryIn(userData)
  const open = async (): Promise<Workbook> => {
    const opened = okOf(await service.open({ id: WORKBOOK_ID, workingCopy: null }))
    await service.idle()
    return okOf(readWorkbook(JSON.parse(opened.payload)))
  }
  let workbook = await open()
  const save = async (next: Workbook) => {
    workbook = { ...next, rev: workbook.rev + 1 }
    okOf(await service.save(saveRequest(workbook)))
    await service.idle()
  }
  return {
    service,
    now: () => workbook,
    save,
    note: (id: string, text: string) => save(afterEdit(workbook, noteEdit(workbook, id, text))),
    folder: join(userData, 'workbooks', WORKBOOK_ID),
  }
}

const notes = ({ tables }: Workbook) => Object.values(tables.components).map((component) => component.notes)

/** Two computers that went on apart from one state, and the folder of Ana's after the service brought Bo's version beside. */
async function keptApart(file: string) {
  const [first, second] = [freshFolder(), freshFolder()]
  const { service } = libraryIn(first)
  okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(libraryWorkbook()) }))
  await service.idle()
  cpSync(first, second, { recursive: true })
  const [ana, bo] = [await computer(first), await computer(second)]
  await ana.note('c-1', 'ana')
  await ana.note('c-2', 'ana')
  await bo.note('c-2', 'bo')
  await bo.note('c-3', 'bo')
  cpSync(join(bo.folder, 'workbook.json'), join(ana.folder, file))
  return { ana, bo, aside: join(ana.folder, 'conflicted-copies') }
}

async function mergeInto(mine: Awaited<ReturnType<typeof computer>>, file: string): Promise<number> {
  const { merge: offer } = okOf(await mine.service.conflicted.merge({ id: WORKBOOK_ID, file }))
  if (offer === undefined) throw new Error('No merge is offered')
  const [base, theirs] = [offer.base, offer].map((state) => okOf(inOneGo(decodingBase(state, file))))
  if (base === undefined || theirs === undefined) throw new Error('two states')
  const merge = okOf(mergeWorkbooks(base, mine.now(), theirs))
  const answers = new Map(merge.conflicts.map(({ key }) => [key, 'mine' as const]))
  await mine.save(okOf(applyEdit(mine.now(), okOf(mergeEdit(contextOf(mine.now()), merge, answers, offer)))))
  return merge.conflicts.length
}

describe('a version that a sync service kept apart', () => {
  it.each(NAMES)('is found, merged from the state that both had, and then put aside: %s', async (file) => {
    const { ana, aside } = await keptApart(file)
    expect(await ana.service.conflicted.list(WORKBOOK_ID)).toMatchObject([{ file }])
    expect(await mergeInto(ana, file)).toBe(1)
    expect(notes(ana.now())).toEqual(['ana', 'ana', 'bo', null])
    expect(readdirSync(ana.folder)).toContain(file)
    expect(await ana.service.conflicted.list(WORKBOOK_ID)).toEqual([])
    expect(readdirSync(aside)).toEqual([file])
  })

  it('is never one of our own files, or what was made of them', () => {
    const own = ['workbook.json', 'workbook.prev.json', 'workbook.damaged.json', 'workbook.json.tmp', 'card.json', 'history.log']
    expect([...own, 'workbook.prev (1).json', 'workbook.json (1).json', 'base.json'].filter(isConflictedName)).toEqual([])
    expect(NAMES.filter(isConflictedName)).toEqual(NAMES)
  })

  it('holds nothing new where the workbook went through it, and is put aside without a word', async () => {
    const { ana, bo, aside } = await keptApart('workbook 2.json')
    cpSync(join(ana.folder, 'workbook.json'), join(ana.folder, 'workbook 3.json'))
    expect(await ana.service.conflicted.list(WORKBOOK_ID)).toMatchObject([{ file: 'workbook 2.json' }])
    expect(readdirSync(aside)).toEqual(['workbook 3.json'])
    expect(await bo.service.conflicted.list(WORKBOOK_ID)).toEqual([])
  })

  it('that was put aside before keeps its file when another one has its name', async () => {
    const { ana, bo, aside } = await keptApart('workbook 2.json')
    okOf(await ana.service.conflicted.putAside({ id: WORKBOOK_ID, file: 'workbook 2.json' }))
    cpSync(join(bo.folder, 'workbook.json'), join(ana.folder, 'workbook 2.json'))
    okOf(await ana.service.conflicted.putAside({ id: WORKBOOK_ID, file: 'workbook 2.json' }))
    expect(readdirSync(aside).toSorted()).toEqual(['2-workbook 2.json', 'workbook 2.json'])
  })

  it('is left alone when it is damaged, of another workbook, or no file of ours', async () => {
    const { ana } = await keptApart('workbook 2.json')
    const text = readFileSync(join(ana.folder, 'workbook 2.json'), 'utf8')
    writeFileSync(join(ana.folder, 'workbook 2.json'), text.replace('"bo"', '"by"'))
    writeFileSync(join(ana.folder, 'workbook 3.json'), text.replaceAll(WORKBOOK_ID, WORKBOOK_ID.replace('1', '2')))
    writeFileSync(join(ana.folder, 'my workbook.json'), '{}')
    const before = readdirSync(ana.folder)
    expect(await ana.service.conflicted.list(WORKBOOK_ID)).toEqual([])
    expect(readdirSync(ana.folder)).toEqual(before)
  })

  it('is refused where no state is known that both had: to guess one could lose what either did', async () => {
    const { ana } = await keptApart('workbook 2.json')
    const file = join(ana.folder, 'workbook 2.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/,"trail":\[[^\]]*\]/, ''))
    expect(codeOf(await ana.service.conflicted.merge({ id: WORKBOOK_ID, file: 'workbook 2.json' }))).toBe('merge-unrelated')
  })

  it.each(['../x.json', 'workbook.json', 'card.json', 'workbook 9.json'])('is nothing outside the folder or of ours: %s', async (file) => {
    const { ana } = await keptApart('workbook 2.json')
    const before = readdirSync(ana.folder)
    expect(codeOf(await ana.service.conflicted.merge({ id: WORKBOOK_ID, file }))).toBe('file-missing')
    expect(codeOf(await ana.service.conflicted.putAside({ id: WORKBOOK_ID, file }))).toBe('file-missing')
    expect(readdirSync(ana.folder)).toEqual(before)
  })
})

describe('second versions of the other files of a workbook', () => {
  const hash = 'a1'.repeat(32)

  it('are named, each by its place: quarters, approvals, attached files and the history', async () => {
    const { ana } = await keptApart('workbook 2.json')
    const kept = [
      'history (Ana’s conflicted copy 2026-11-24).log',
      'quarters/2026Q3-r1-ANA-LAPTOP.json',
      'quarters/2026Q3-r1.approval.sync-conflict-20261124-140200-ABCDEFG.json',
      `attachments/${hash} (1)`,
    ]
    const own = ['history.log', 'quarters/2026Q3-r1.json', 'quarters/2026Q3-r1.approval.json', 'quarters/notes.json', `attachments/${hash}`]
    for (const part of ['quarters', 'attachments']) mkdirSync(join(ana.folder, part), { recursive: true })
    for (const name of [...kept, ...own]) writeFileSync(join(ana.folder, name), '')
    expect(await ana.service.conflicted.others(WORKBOOK_ID)).toEqual(kept.toSorted())
  })

  it('are none of what is half written, and none where there is nothing beside the workbook', async () => {
    const half = [`.${hash}.tmp`, `${hash}.rightsize-tmp`, '.2026Q3-r1.json.0.tmp']
    expect(half.filter((name) => isOtherConflictedName('attachments', name) || isOtherConflictedName('quarters', name))).toEqual([])
    const { bo } = await keptApart('workbook 2.json')
    expect(await bo.service.conflicted.others(WORKBOOK_ID)).toEqual([])
  })
})
