import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { BoardPages } from '#board/types'
import type { ExportProgress } from '../../../../src/contract/index.ts'
import { fail, type IsoDate, ok, type PackFormat, problem } from '../../../../src/core/index.ts'
import type { SideProcess } from '../../../../src/main/export/conversation.ts'
import type { ExportAnswer, Order } from '../../../../src/main/export/export-messages.ts'
import { createExporter } from '../../../../src/main/export/exporter.ts'

const FACTS = { company: 'Acme', quarter: '2026Q4', rev: 12 }
const PROGRESS: ExportProgress = { step: 'writing', done: 1, total: 8 }

/** A side process that answers each order with the next of `answers`; an array plays several messages. */
function fakeProcess(answers: readonly (readonly ExportAnswer[] | 'dies' | 'silent')[]) {
  const events = new EventEmitter()
  const orders: Order[] = []
  const waiting = [...answers]
  let isAlive = true
  const exit = (code: number) => {
    if (!isAlive) return
    isAlive = false
    queueMicrotask(() => events.emit('exit', code))
  }
  const process: SideProcess = {
    on: ((event: string, listener: (...given: unknown[]) => void) => events.on(event, listener)) as SideProcess['on'],
    kill: () => {
      exit(15)
      return true
    },
    postMessage: (order) => {
      orders.push(order)
      const answer = waiting.shift() ?? 'silent'
      if (answer === 'dies') exit(139)
      else if (answer !== 'silent') for (const message of answer) queueMicrotask(() => events.emit('message', message))
    },
  }
  return { process, orders, isAlive: () => isAlive }
}

function exporting(...children: ReturnType<typeof fakeProcess>[]) {
  const waiting = [...children]
  const removed: string[] = []
  const heard: ExportProgress[] = []
  const printed: BoardPages[] = []
  const exporter = createExporter({
    start: () => waiting.shift()?.process as SideProcess,
    appVersion: '0.1.0',
    sign: async ({ kind, quarter }) => `signature of the ${kind} of ${quarter}`,
    printPages: async (pages, signal) => {
      printed.push(pages)
      if (pages.title !== 'never ends') return PDF
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
    removeUnfinished: async (target) => {
      removed.push(target)
    },
  })
  const run = (target: string | null = '/out/acme.xlsx', format: PackFormat = 'workbook') =>
    exporter.run({
      workbookFile: '/data/workbook.json',
      recordId: null,
      format,
      audience: 'board',
      paper: 'letter',
      asOf: '2026-11-25' as IsoDate,
      chooseTarget: async () => target,
      onProgress: (progress) => heard.push(progress),
    })
  const makeForms = (folder: string | null = '/out') =>
    exporter.makeForms({
      workbookFile: '/data/workbook.json',
      asOf: '2026-11-25' as IsoDate,
      people: ['p-1', 'p-2'],
      chooseFolder: async () => folder,
      onProgress: (progress) => heard.push(progress),
    })
  const pages = () =>
    exporter.pages({ workbookFile: '/data/workbook.json', recordId: null, asOf: '2026-11-25' as IsoDate, audience: 'board', paper: 'a4' })
  const makeDataRoom = (target: string | null = '/out/room.zip') =>
    exporter.makeDataRoom({
      workbookFile: '/data/workbook.json',
      audience: 'board',
      paper: 'letter',
      chooseTarget: async (last) => target?.replace('room', `room-${last}`) ?? null,
      onProgress: (progress) => heard.push(progress),
    })
  return { exporter, run, makeForms, makeDataRoom, pages, removed, heard, printed }
}

const READ: ExportAnswer = { kind: 'read', facts: FACTS, signed: null, notAtHand: [] }
const WRITTEN: ExportAnswer = { kind: 'written', contents: { format: 'workbook', sheets: 8, formulas: 340 } }

describe('an export', () => {
  it('reads, asks for the target, writes, and ends its process', async () => {
    const child = fakeProcess([[READ], [{ kind: 'progress', progress: PROGRESS }, WRITTEN]])
    const { run, exporter, heard } = exporting(child)
    expect(await run()).toEqual(
      ok({ file: 'acme.xlsx', folder: '/out', contents: { format: 'workbook', sheets: 8, formulas: 340 }, notAtHand: [] }),
    )
    expect(child.orders).toEqual([
      { kind: 'read', workbookFile: '/data/workbook.json', recordId: null, asOf: '2026-11-25', appVersion: '0.1.0' },
      { kind: 'write', format: 'workbook', audience: 'board', paper: 'letter', target: '/out/acme.xlsx', signature: null },
    ])
    expect(heard).toEqual([PROGRESS])
    expect(exporter.lastFile()).toBe('/out/acme.xlsx')
    expect(child.isAlive()).toBe(false)
  })

  it('writes nothing when the user chooses no target', async () => {
    const child = fakeProcess([[READ]])
    const { run, exporter } = exporting(child)
    expect(await run(null)).toEqual(ok(null))
    expect(child.orders).toHaveLength(1)
    expect(exporter.lastFile()).toBeNull()
    expect(child.isAlive()).toBe(false)
  })

  it('asks for no target when the saved file cannot be read', async () => {
    const unreadable = problem('file-damaged', { file: 'workbook.json' })
    const child = fakeProcess([[{ kind: 'failed', problem: unreadable }]])
    expect(await exporting(child).run()).toEqual(fail(unreadable))
    expect(child.orders).toHaveLength(1)
  })

  it('is cancelled by ending its process, and takes the unfinished file away', async () => {
    const child = fakeProcess([[READ], 'silent'])
    const { run, exporter, removed } = exporting(child)
    const running = run()
    await expect.poll(() => child.orders.length).toBe(2)
    exporter.cancel()
    expect(await running).toEqual(fail(problem('export-cancelled', {})))
    expect(child.isAlive()).toBe(false)
    expect(removed).toEqual(['/out/acme.xlsx'])
    expect(exporter.lastFile()).toBeNull()
  })

  it('becomes a Problem when its process dies', async () => {
    const atRead = exporting(fakeProcess(['dies']))
    expect(await atRead.run()).toEqual(fail(problem('export-crashed', { detail: 'exit code 139' })))
    const atWrite = exporting(fakeProcess([[READ], 'dies']))
    expect(await atWrite.run()).toEqual(fail(problem('export-crashed', { detail: 'exit code 139' })))
    expect(atWrite.removed).toEqual(['/out/acme.xlsx'])
  })

  it('gives way to an outline of the slides, and is one of its own', async () => {
    const slides = [{ id: 'summary', headline: '3 of 15 components need a decision.' }] as const
    const { pages, exporter } = exporting(fakeProcess(['silent']), fakeProcess([[READ], [{ kind: 'slides-outlined', slides }]]))
    const first = pages()
    const asked = { workbookFile: '/data/workbook.json', recordId: null, asOf: '2026-11-25' as IsoDate, audience: 'investor' } as const
    expect(await exporter.slides(asked)).toEqual(ok(slides))
    expect(await first).toEqual(fail(problem('export-cancelled', {})))
  })

  it('gives way to a newer one', async () => {
    const { run } = exporting(fakeProcess(['silent']), fakeProcess([[READ], [WRITTEN]]))
    const first = run()
    const second = run()
    expect(await first).toEqual(fail(problem('export-cancelled', {})))
    expect((await second).ok).toBe(true)
  })

  it('has nothing to cancel when none runs', async () => {
    const { exporter, run } = exporting(fakeProcess([[READ], [WRITTEN]]))
    exporter.cancel()
    expect((await run()).ok).toBe(true)
    exporter.cancel()
    expect(exporter.lastFile()).toBe('/out/acme.xlsx')
  })
})

const PDF = new Uint8Array([37, 80, 68, 70])
const PAGES: BoardPages = {
  ...{ title: 'Acme', paper: 'letter', locale: 'en-US', footer: { left: 'Acme', middle: 'f00d' }, pages: [] },
  cover: { company: 'Acme', subject: '', finding: '', check: { text: '' }, figures: [], facts: [], chart: null, contents: [], leftOut: '' },
}

describe('an export of pages', () => {
  const planned = (title = 'Acme'): ExportAnswer => ({ kind: 'pages', pages: { ...PAGES, title } })

  it('plans in its process, prints outside of it, has the process write, and names the quarters that are not at hand', async () => {
    const read = { ...READ, notAtHand: ['2026Q2'] }
    const child = fakeProcess([[read], [planned()], [{ kind: 'written', contents: { format: 'pages', pages: 1 } }]])
    const { run, heard, printed } = exporting(child)
    expect(await run('/out/acme.pdf', 'pages')).toEqual(
      ok({ file: 'acme.pdf', folder: '/out', contents: { format: 'pages', pages: 1 }, notAtHand: ['2026Q2'] }),
    )
    expect(printed).toEqual([PAGES])
    expect(heard).toEqual([{ step: 'printing', done: 0, total: 1 }])
    expect(child.orders.slice(1)).toEqual([
      { kind: 'plan-pages', audience: 'board', paper: 'letter' },
      { kind: 'write-printed', target: '/out/acme.pdf', bytes: PDF, contents: { format: 'pages', pages: 1 } },
    ])
  })

  it('is cancelled in the middle of printing, and writes nothing', async () => {
    const child = fakeProcess([[READ], [planned('never ends')]])
    const { run, exporter, printed } = exporting(child)
    const running = run('/out/acme.pdf', 'pages')
    await expect.poll(() => printed.length).toBe(1)
    exporter.cancel()
    expect(await running).toEqual(fail(problem('export-cancelled', {})))
    expect(child.orders.map(({ kind }) => kind)).toEqual(['read', 'plan-pages'])
    expect(child.isAlive()).toBe(false)
  })
})

describe('a preview of the pages', () => {
  const planned: ExportAnswer = { kind: 'pages', pages: PAGES }

  it('neither stops an export nor waits for one', async () => {
    const exportChild = fakeProcess([[READ], 'silent'])
    const { run, pages, exporter } = exporting(exportChild, fakeProcess([[READ], [planned]]))
    const running = run()
    await expect.poll(() => exportChild.orders.length).toBe(2)
    expect(await pages()).toEqual(ok(PAGES))
    expect(exportChild.isAlive()).toBe(true)
    exporter.cancel()
    expect(await running).toEqual(fail(problem('export-cancelled', {})))
  })

  it('gives way to a newer one', async () => {
    const { pages } = exporting(fakeProcess(['silent']), fakeProcess([[READ], [planned]]))
    const first = pages()
    expect(await pages()).toEqual(ok(PAGES))
    expect(await first).toEqual(fail(problem('export-cancelled', {})))
  })
})

const NAMED: ExportAnswer = {
  kind: 'forms-named',
  forms: [
    { personId: 'p-1', person: 'Maya', file: 'Form_Maya.xlsx' },
    { personId: 'p-2', person: 'Priya', file: 'Form_Priya.xlsx' },
  ],
}

describe('the making of forms', () => {
  it('reads, asks for the folder, has names found, writes, and ends its process', async () => {
    const child = fakeProcess([[READ], [NAMED], [{ kind: 'progress', progress: PROGRESS }, { kind: 'forms-written' }]])
    const { makeForms, exporter, heard } = exporting(child)
    expect(await makeForms()).toEqual(
      ok({
        folder: '/out',
        forms: [
          { person: 'Maya', file: 'Form_Maya.xlsx' },
          { person: 'Priya', file: 'Form_Priya.xlsx' },
        ],
      }),
    )
    expect(child.orders.slice(1)).toEqual([{ kind: 'name-forms', folder: '/out', people: ['p-1', 'p-2'] }, { kind: 'write-forms' }])
    expect(heard).toEqual([PROGRESS])
    expect(exporter.lastFile()).toBe('/out/Form_Maya.xlsx')
    expect(child.isAlive()).toBe(false)
  })

  it('writes nothing when the user chooses no folder', async () => {
    const child = fakeProcess([[READ]])
    expect(await exporting(child).makeForms(null)).toEqual(ok(null))
    expect(child.orders).toHaveLength(1)
  })

  it('is cancelled by ending its process, and takes what is unfinished away', async () => {
    const child = fakeProcess([[READ], [NAMED], 'silent'])
    const { makeForms, exporter, removed } = exporting(child)
    const making = makeForms()
    await expect.poll(() => child.orders.length).toBe(3)
    exporter.cancel()
    expect(await making).toEqual(fail(problem('export-cancelled', {})))
    expect(removed).toEqual(['/out/Form_Maya.xlsx', '/out/Form_Priya.xlsx'])
  })
})

describe('a data room', () => {
  const BEGUN: ExportAnswer = { kind: 'room-begun', quarters: 2, last: '2026Q3' }
  const FINISHED: ExportAnswer = {
    kind: 'room-finished',
    signed: { kind: 'data-room', workbookId: 'w', quarter: '2026Q3-r1', fingerprint: 'a'.repeat(64) },
  }
  const contents = { quarters: 2, files: 9, missingQuarters: [], missingAttachments: [], hasPages: true }
  const planned = (title = 'Acme'): ExportAnswer => ({ kind: 'pages', pages: { ...PAGES, title } })

  it('is filled quarter by quarter, with the pages that are printed in between', async () => {
    const added: ExportAnswer = { kind: 'pages-added' }
    const child = fakeProcess([[BEGUN], [planned()], [added], [{ kind: 'no-pages' }], [FINISHED], [{ kind: 'room-written', contents }]])
    const { makeDataRoom, exporter, heard, printed } = exporting(child)
    expect(await makeDataRoom()).toEqual(ok({ file: 'room-2026Q3.zip', folder: '/out', contents }))
    expect(child.orders).toEqual([
      { kind: 'begin-room', workbookFile: '/data/workbook.json', audience: 'board', appVersion: '0.1.0' },
      { kind: 'add-quarter', place: 0, paper: 'letter' },
      { kind: 'add-pages', place: 0, bytes: PDF },
      { kind: 'add-quarter', place: 1, paper: 'letter' },
      { kind: 'finish-room' },
      { kind: 'write-room', target: '/out/room-2026Q3.zip', signature: 'signature of the data-room of 2026Q3-r1' },
    ])
    expect(printed).toEqual([PAGES])
    expect(heard.map(({ step, done }) => [step, done])).toEqual([
      ['planning', 0],
      ['printing', 0],
      ['planning', 1],
      ['writing', 2],
    ])
    expect([exporter.lastFile(), child.isAlive()]).toEqual(['/out/room-2026Q3.zip', false])
  })

  it('is cancelled in the middle of printing, asks for no target without a quarter, and writes nothing without a target', async () => {
    const child = fakeProcess([[BEGUN], [planned('never ends')]])
    const { makeDataRoom, exporter, printed, removed } = exporting(child)
    const running = makeDataRoom()
    await expect.poll(() => printed.length).toBe(1)
    exporter.cancel()
    expect(await running).toEqual(fail(problem('export-cancelled', {})))
    expect([removed, exporter.lastFile(), child.isAlive()]).toEqual([['/out/room-2026Q3.zip'], null, false])

    const none = problem('data-room-no-quarter', { company: 'Acme' })
    const refused = fakeProcess([[{ kind: 'failed', problem: none }]])
    expect(await exporting(refused).makeDataRoom()).toEqual(fail(none))
    const nowhere = fakeProcess([[BEGUN]])
    expect(await exporting(nowhere).makeDataRoom(null)).toEqual(ok(null))
    expect(nowhere.orders).toHaveLength(1)
  })
})
