// @vitest-environment happy-dom
// Lists, accounting exports and owner forms as their screens go through them, with the workers' own desks and a workbook that is saved:
// what is shown, what is asked again, and what reaches the workbook. And the workbook in front.
import 'fake-indexeddb/auto'
import { File } from 'node:buffer'
import { Dexie } from 'dexie'
import { createElement } from 'react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { fail, ok, payloadOf, problem, type Result, recordsOf, rulesInOrder, setField, type Workbook } from '#core'
import type { Library } from '../../../../src/renderer/session/library.ts'
import { openWorkbook } from '../../../../src/renderer/session/open-workbook.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'
import { type BillReview, useBillImport } from '../../../../src/renderer/session/use-bill-import.ts'
import { type BookReview, canImportBooks, useBookImport } from '../../../../src/renderer/session/use-book-import.ts'
import { useFormReading } from '../../../../src/renderer/session/use-forms.ts'
import { useFrontSession } from '../../../../src/renderer/session/use-front-session.ts'
import { type ListReview, type StackReview, useImport } from '../../../../src/renderer/session/use-import.ts'
import { SessionContext } from '../../../../src/renderer/session/use-session.tsx'
import { createWorkbookStore } from '../../../../src/renderer/storage/workbook-store.ts'
import { fakeMain } from '../../../builders/fake-main.ts'
import { filledForm, formFile } from '../../../builders/form-file.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { liveHook, workersHere } from '../../../builders/live-hook.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, noteEdit, okOf } from '../../../builders/workbook-files.ts'
import { eventually } from '../../../helpers/eventually.ts'

beforeEach(() => localStorage.clear())

async function opened(workbook: Workbook): Promise<Session> {
  workersHere()
  await Dexie.delete('rightsize')
  const { service } = libraryIn(freshFolder())
  okOf(await service.create({ id: WORKBOOK_ID, payload: payloadOf(workbook) }))
  const session = okOf(await openWorkbook(WORKBOOK_ID, { ask: fakeMain(service).api.ask, store: createWorkbookStore() }))
  onTestFinished(() => void session.close())
  return session
}

describe('a list', () => {
  async function importing() {
    const session = await opened(libraryWorkbook(1))
    const { now, does } = liveHook(() => useImport(session))
    const review = (): ListReview => {
      const { state } = now()
      if (state.step !== 'review') throw new Error(`It is at ${state.step}`)
      return state.review
    }
    /** What is looked at, once nothing is being worked out. */
    const settled = (): Promise<ListReview> =>
      eventually(() => {
        if (review().progress !== null) throw new Error('It is being worked out')
        return review()
      })
    const names = () => recordsOf(session.state().workbook, 'components').map(({ name }) => name)
    return { session, now, does, settled, names }
  }

  const LIST = 'Name,Vendor,Monthly cost\nRedis,Redis Ltd,90\nPostgres,Neon,40\n'
  const KNOWN = ['Component 1']

  it('brings a list in as one step, names what came with it, and knows the columns the next time', async () => {
    const { session, now, does, settled, names } = await importing()
    does(({ read }) => read(LIST, 'list.csv'))
    expect(await settled()).toMatchObject({ isRemembered: false, proposal: { canImport: true, rowCount: 2 }, problem: null })
    does(({ importNow }) => importNow())
    await eventually(() => expect(now().state).toMatchObject({ step: 'imported', updated: 0 }))
    const { state } = now()
    expect(state.step === 'imported' && state.added.map(([id]) => session.state().workbook.tables.components[id]?.name)).toEqual([
      'Redis',
      'Postgres',
    ])
    expect(state.step === 'imported' && session.state().workbook.tables.imports[state.importId ?? '']).toBeDefined()
    expect(names()).toEqual([...KNOWN, 'Redis', 'Postgres'])
    does(({ read }) => read(LIST.replace('Redis,', 'Valkey,'), 'next.csv'))
    expect(await settled()).toMatchObject({ isRemembered: true, list: { source: 'next.csv' } })
    does(({ cancel }) => cancel())
    await eventually(() => expect(now().state).toEqual({ step: 'choose', problem: null }))
    okOf(await session.undo())
    expect(names()).toEqual(KNOWN)
  })

  it('says of a list that cannot be read why, and leaves one that is looked at as it is', async () => {
    const { now, does, settled } = await importing()
    const empty = problem('file-empty', { file: 'x.csv' })
    does(({ refuse }) => refuse(empty))
    await eventually(() => expect(now().state).toEqual({ step: 'choose', problem: empty }))
    does(({ read }) => read('', 'empty.csv'))
    await eventually(() => expect(now().state).toMatchObject({ step: 'choose', problem: { facts: { file: 'empty.csv' } } }))
    does(({ read }) => read(LIST, 'list.csv'))
    const { proposal } = await settled()
    does(({ refuse }) => refuse(empty))
    await eventually(() => expect(now().state).toMatchObject({ step: 'review', review: { problem: empty, list: { source: 'list.csv' } } }))
    expect((await settled()).proposal).toBe(proposal)
    // Whatever is settled next, the sentence about the other file is gone.
    does(({ mapColumn }) => mapColumn(1, 'ignore'))
    expect((await settled()).problem).toBeNull()
  })

  it('takes what is said of columns, rows and totals into the next proposal, beside what was said before', async () => {
    const { does, settled } = await importing()
    does(({ read }) => read('Name,Squad colour,Monthly cost,Region\nRedis,Core,90,EU\nComponent 1,Core,40,US\nTotal,,500,\n', 'list.csv'))
    const first = await settled()
    expect(first.proposal).toMatchObject({ canImport: false, changing: { total: 1 } })
    does(({ keepColumns }) => keepColumns([1, 3]))
    const kept = await settled()
    expect(kept.mapping.fields).toMatchObject({ 1: 'newColumn', 3: 'newColumn' })
    expect(kept.settledColumns).toEqual(expect.arrayContaining([...first.settledColumns, 1, 3]))
    does(({ mapColumn }) => mapColumn(3, 'ignore'))
    const mapped = await settled()
    expect([mapped.mapping.fields[1], mapped.mapping.fields[3]]).toEqual(['newColumn', 'ignore'])
    expect(mapped.settledColumns).toEqual(expect.arrayContaining([...kept.settledColumns]))
    const line = mapped.proposal?.changing.items[0]?.row.line ?? 0
    does(({ answerRow }) => answerRow(line, 'leave-out'))
    const answered = await settled()
    expect([mapped.proposal?.updates, answered.proposal?.updates]).toEqual([1, 0])
    does(({ explainDifference }) => explainDifference('The list leaves out what we share'))
    const explained = await settled()
    expect([explained.differenceReason, explained.answers]).toEqual(['The list leaves out what we share', answered.answers])
    does(({ acceptAll }) => acceptAll())
    const all = await settled()
    expect([all.proposal?.open, all.proposal?.canImport]).toEqual([0, true])
    expect(all.answers).toMatchObject(answered.answers)
  })

  it('reads the rows below another header, and another sheet, anew', async () => {
    const { does, settled } = await importing()
    does(({ read }) => read('Our stack\nName,Monthly cost\nRedis,90\nNeon,40\n', 'list.csv'))
    const found = await settled()
    expect([found.found.firstRow, found.proposal?.rowCount]).toEqual([2, 2])
    does(({ explainDifference }) => explainDifference('Kept'))
    await settled()
    does(({ chooseHeader }) => chooseHeader(2))
    await eventually(async () => expect((await settled()).found.firstRow).toBe(3))
    expect((await settled()).proposal?.rowCount).toBe(1)
    does(({ chooseSheet }) => chooseSheet(7))
    await eventually(async () => expect((await settled()).problem).not.toBeNull())
  })

  it('imports nothing while something is open, is being worked out, or was chosen before', async () => {
    const { session, now, does, settled, names } = await importing()
    does(({ importNow }) => importNow())
    does(({ read }) => read('Name,Monthly cost\nRedis,90\nComponent 1,40\n', 'list.csv'))
    does(({ importNow }) => importNow())
    const { proposal } = await settled()
    expect(proposal?.canImport).toBe(false)
    does(({ importNow }) => importNow())
    does(({ acceptAll }) => acceptAll())
    does(({ importNow }) => importNow())
    await settled()
    expect(names()).toEqual(KNOWN)
    // What changed meanwhile is in the proposal before anything is imported.
    await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'typed meanwhile'))
    const before = await settled()
    does(({ importNow }) => importNow())
    await eventually(async () => expect((await settled()).proposal).not.toBe(before.proposal))
    expect(names()).toEqual(KNOWN)
    does(({ importNow }) => importNow())
    await eventually(() => expect(now().state).toMatchObject({ step: 'imported', updated: 1 }))
    expect(names()).toEqual([...KNOWN, 'Redis'])
    expect(session.state().workbook.tables.components['c-1']?.notes).toBe('typed meanwhile')
  })

  it('gives the newest list its place: an older one neither shows nor imports anything', async () => {
    const { now, does, settled, names } = await importing()
    does(({ read }) => read(LIST, 'first.csv'))
    does(({ read }) => read('Name,Monthly cost\nKafka,10\n', 'second.csv'))
    expect((await settled()).list.source).toBe('second.csv')
    does(({ importNow }) => importNow())
    does(({ read }) => read(LIST, 'third.csv'))
    expect((await settled()).list.source).toBe('third.csv')
    await new Promise((done) => setTimeout(done, 50))
    expect(now().state).toMatchObject({ step: 'review', review: { list: { source: 'third.csv' } } })
    expect(names()).toEqual(KNOWN)
    does(({ read }) => read(LIST, 'fourth.csv'))
    does(({ cancel }) => cancel())
    await new Promise((done) => setTimeout(done, 50))
    expect(now().state).toEqual({ step: 'choose', problem: null })
  })

  it('proposes once for many clicks, with all that was said', async () => {
    const { session, does, settled } = await importing()
    await session.dispatch(okOf(setField(contextOf(session.state().workbook), 'components', 'c-1', 'name', 'Redis')))
    does(({ read }) => read(LIST, 'list.csv'))
    await settled()
    does(({ mapColumn }) => mapColumn(1, 'ignore'))
    does(({ mapColumn }) => mapColumn(2, 'ignore'))
    does(({ answer }) => answer('anything', 'said'))
    const said = await settled()
    expect(said.mapping.fields.slice(1)).toEqual(['ignore', 'ignore'])
    expect(said.answers).toMatchObject({ anything: 'said' })
    does(({ showMatches }) => showMatches(0))
    await settled()
  })
})

describe('files of a stack', () => {
  const COMPOSE = 'services:\n  db: { image: postgres, restart: always }\n  cache: { image: redis }\n  worker: { image: acme/worker }\n'
  const bytes = (text: string) => new TextEncoder().encode(text)

  async function reading() {
    const session = await opened({ ...aWorkbook({ components: [aComponent({ id: 'cache', name: 'Redis' })] }), id: WORKBOOK_ID })
    const { now, does } = liveHook(() => useImport(session))
    const review = (): StackReview => {
      const { state } = now()
      if (state.step !== 'stack') throw new Error(`It is at ${state.step}`)
      return state.stack
    }
    const planned = () =>
      eventually(() => {
        if (review().isBusy) throw new Error('It is being planned')
        return review()
      })
    const read = (name: string, text: string) => does((importing) => importing.read(bytes(text), name, 'repo'))
    const stack = (click: (stack: ReturnType<typeof now>['stack']) => void) => does((drawn) => click(drawn.stack))
    const named = () => review().plan.added.map(({ name }) => name)
    const idOf = (name: string) => review().plan.added.find((each) => each.name === name)?.id ?? ''
    const names = () => recordsOf(session.state().workbook, 'components').map(({ name }) => name)
    return { session, now, review, planned, read, stack, named, idOf, names }
  }

  it('become components as they are ticked, in one step, and what was unticked is known the next time', async () => {
    const { session, now, review, planned, read, stack, idOf, names } = await reading()
    read('compose.yml', COMPOSE)
    expect(now().state).toEqual({ step: 'reading', source: 'compose.yml' })
    expect(await planned()).toMatchObject({ files: ['compose.yml'], without: [], problem: null, answers: {} })
    const [db, worker] = [idOf('Postgres'), idOf('worker')]
    stack(({ tickAll }) => tickAll(false))
    expect(review().without).toEqual([db, worker])
    stack(({ tick }) => tick(db, true))
    expect(review().without).toEqual([worker])
    stack(({ tickAll }) => tickAll(true))
    expect(review().without).toEqual([])
    stack(({ tick }) => tick(worker, false))
    expect(review().without).toEqual([worker])
    stack(({ add }) => add())
    expect(review().isBusy).toBe(true)
    stack(({ add }) => add())
    await eventually(() => expect(now().state).toMatchObject({ step: 'imported', updated: 0, importId: null }))
    expect(names()).toEqual(['Redis', 'Postgres'])
    const { state } = now()
    expect(state.step === 'imported' && state.added.map(([id]) => session.state().workbook.tables.components[id]?.name)).toEqual([
      'Postgres',
    ])
    okOf(await session.undo())
    expect(names()).toEqual(['Redis'])
    read('compose.yml', COMPOSE)
    expect((await planned()).without).toEqual([worker])
  })

  it('are read beside each other, and one that is none of them is named beside those that are there', async () => {
    const { now, review, planned, read, named } = await reading()
    read('notes.yaml', 'a: 1\n')
    await eventually(() => expect(now().state).toMatchObject({ step: 'choose', problem: { code: 'stack-not-one' } }))
    read('compose.yml', COMPOSE)
    await planned()
    expect(named()).toEqual(['Postgres', 'worker'])
    read('notes.yaml', 'a: 1\n')
    await eventually(() => expect(review()).toMatchObject({ files: ['compose.yml'], problem: { code: 'stack-not-one' } }))
    read('all.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: scorer }\n')
    await eventually(() => expect(review()).toMatchObject({ files: ['compose.yml', 'all.yaml'], problem: null }))
    expect(named()).toContain('scorer')
  })

  it('are planned again where the workbook has changed since, before anything is added', async () => {
    const { session, now, review, planned, read, stack, named, names } = await reading()
    read('compose.yml', COMPOSE)
    await planned()
    okOf(await session.dispatch(okOf(setField(contextOf(session.state().workbook), 'components', 'cache', 'name', 'Postgres'))))
    stack(({ add }) => add())
    expect(review().isBusy).toBe(true)
    await planned()
    expect(names()).toEqual(['Postgres'])
    expect(named()).not.toContain('Postgres')
    stack(({ add }) => add())
    await eventually(() => expect(now().state.step).toBe('imported'))
    expect(names().filter((name) => name === 'Postgres')).toHaveLength(1)
  })

  it('take what is answered into the next plan, and all that is proposed at once', async () => {
    const { planned, read, stack } = await reading()
    read('compose.yml', `${COMPOSE}  migrate: { image: acme/app, command: migrate, restart: "no" }\n`)
    const { plan, answers } = await planned()
    expect([plan.questions.length > 0, answers]).toEqual([true, {}])
    const [question] = plan.questions
    stack(({ answer }) => answer(question?.id ?? '', 'job'))
    expect(await planned()).toMatchObject({ answers: { [question?.id ?? '']: 'job' } })
    stack(({ acceptAll }) => acceptAll())
    const all = await planned()
    expect(all.plan.questions.filter(({ id }) => all.answers[id] === undefined)).toEqual([])
    expect(all.answers).toMatchObject({ [question?.id ?? '']: 'job' })
  })
})

describe('an accounting export', () => {
  const LEDGER = 'Date,Vendor,Account,Amount\n2026-09-01,AWS,Hosting,-10.00\n2026-09-02,GCP,Hosting,-5.00\nsoon,GCP,Hosting,1.00\n'

  async function booking() {
    const session = await opened(libraryWorkbook(1))
    const { now, does } = liveHook(() => useBookImport(session))
    const review = (): BookReview => {
      const { state } = now()
      if (state.step !== 'review') throw new Error(`It is at ${state.step}`)
      return state.review
    }
    const lines = () => recordsOf(session.state().workbook, 'ledger').map(({ vendor, amount }) => [vendor, amount])
    return { session, now, does, review, lines }
  }

  it('is taken once nothing is open and what is not understood is left out, and its answers are known the next time', async () => {
    const { session, now, does, review, lines } = await booking()
    does(({ read }) => read(LEDGER, 'ledger.csv'))
    expect(now().state).toEqual({ step: 'reading', source: 'ledger.csv' })
    expect((await eventually(review)).isRemembered).toBe(false)
    does(({ importNow }) => importNow())
    does(({ answer }) => answer('sign', 'turned'))
    does(({ importNow }) => importNow())
    expect(lines()).toEqual([])
    does(({ leaveOut }) => leaveOut(true))
    expect(review()).toMatchObject({ leavesOut: true, replaced: 0 })
    does(({ importNow }) => importNow())
    await eventually(() => expect(now().state).toEqual({ step: 'choose', problem: null, done: { source: 'ledger.csv', lines: 2 } }))
    const booked = [
      ['AWS', 1000],
      ['GCP', 500],
    ]
    expect(lines()).toEqual(booked)
    does(({ read }) => read(LEDGER, 'again.csv'))
    expect(await eventually(review)).toMatchObject({ isRemembered: true, replaced: 2, leavesOut: false })
    expect(review().mapping.answers).toEqual({ sign: 'turned' })
    does(({ cancel }) => cancel())
    expect(now().state).toEqual({ step: 'choose', problem: null, done: null })
    okOf(await session.undo())
    expect(lines()).toEqual([])
  })

  it('is taken only where nothing is missing, open or in another currency, and some of it can be read', () => {
    const question = { answer: 'turned' }
    const whole = { missing: [], otherCurrency: null, questions: [question, question], lines: [{}], problems: [] }
    const taken = (flaw: object, leavesOut = false) =>
      canImportBooks({ proposal: { ...whole, ...flaw }, leavesOut } as unknown as Parameters<typeof canImportBooks>[0])
    expect([taken({}), taken({}, true), taken({ problems: [{}] }, true)]).toEqual([true, true, true])
    const open = { answer: null }
    const flaws = [{ missing: ['amount'] }, { otherCurrency: 'EUR' }, { questions: [question, open] }, { questions: [open] }, { lines: [] }]
    for (const flaw of flaws) for (const leavesOut of [false, true]) expect(taken(flaw, leavesOut), JSON.stringify(flaw)).toBe(false)
    expect(taken({ problems: [{}] })).toBe(false)
  })

  it('says why it cannot be read, and follows another header and other columns', async () => {
    const { now, does, review } = await booking()
    does(({ read }) => read('', 'empty.csv'))
    await eventually(() => expect(now().state).toMatchObject({ step: 'choose', problem: { facts: { file: 'empty.csv' } }, done: null }))
    const refused = problem('file-empty', { file: 'x.csv' })
    does(({ refuse }) => refuse(refused))
    expect(now().state).toEqual({ step: 'choose', problem: refused, done: null })
    does(({ read }) => read(LEDGER, 'ledger.csv'))
    does(({ cancel }) => cancel())
    await new Promise((done) => setTimeout(done, 60))
    expect(now().state).toEqual({ step: 'choose', problem: null, done: null })
    does(({ read }) => read(LEDGER, 'ledger.csv'))
    await eventually(review)
    does(({ mapColumn }) => mapColumn(1, 'ignore'))
    expect([review().mapping.fields[1], review().proposal.lines.every(({ vendor }) => vendor === null)]).toEqual(['ignore', true])
    does(({ chooseHeader }) => chooseHeader(1))
    expect(review().columns.firstRow).toBe(2)
    // Nothing of it can be read: there is nothing to import, also without it.
    does(({ read }) => read('Date,Vendor,Amount\nsoon,AWS,ten\n', 'unread.csv'))
    await eventually(review)
    does(({ leaveOut }) => leaveOut(true))
    does(({ importNow }) => importNow())
    await new Promise((done) => setTimeout(done, 20))
    expect(now().state).toMatchObject({ step: 'review', review: { source: 'unread.csv', leavesOut: true, problem: null } })
  })
})

describe('a bill', () => {
  const HEAD = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName,BillingAccountId\n'
  const row = (amount: string, service: string) => `${amount},USD,2026-10-01,Usage,${service},AWS,1\n`
  const bill = (name: string, text: string) => new File([text], name) as unknown as globalThis.File

  async function billing() {
    const session = await opened(libraryWorkbook(1))
    const { now, does } = liveHook(() => useBillImport(session))
    const review = (): BillReview => {
      const { state } = now()
      if (state.step !== 'review') throw new Error(`It is at ${state.step}`)
      return state.review
    }
    /** What is looked at, once a plan is there and nothing is being worked out. */
    const planned = () =>
      eventually(() => {
        const { isBusy, plan } = review()
        if (isBusy || plan === null) throw new Error('It is being worked out')
        return { ...review(), plan }
      })
    const amounts = () => recordsOf(session.state().workbook, 'bills').map(({ vendor, amount }) => [vendor, amount])
    return { session, now, does, review, planned, amounts }
  }

  it('is taken once nothing is open and the order of its rules is kept, and changes nothing the next time', async () => {
    const { session, now, does, review, planned, amounts } = await billing()
    const file = bill('a.csv', HEAD + row('10', 'Amazon S3') + row('5', 'Amazon RDS') + row('2', 'AmazonCloudWatch'))
    does(({ read }) => read([]))
    expect(now().state).toEqual({ step: 'choose', problem: null, isAskedAgain: false })
    does(({ read }) => read([file]))
    expect([now().state.step, now().source, now().waiting]).toEqual(['reading', 'a.csv', []])
    const first = await planned()
    expect([first.plan.open > 0, first.acceptsProposals, first.openRule, first.problem]).toEqual([true, false, null, null])
    does(({ importNow }) => importNow())
    expect(review().isImporting).toBe(false)
    const [asked] = first.plan.lists.questions.items
    does(({ answer }) => answer(asked?.id ?? '', asked?.proposed ?? ''))
    expect(review().isBusy).toBe(true)
    expect((await planned()).answers).toEqual({ [asked?.id ?? '']: asked?.proposed })
    does(({ acceptAll }) => acceptAll())
    does(({ importNow }) => importNow())
    expect(review().isImporting).toBe(false)
    expect((await planned()).plan.open).toBe(0)
    does(({ importNow }) => importNow())
    await eventually(() => expect(now().state.step).toBe('imported'))
    expect(amounts()).toEqual([['AWS', 1700]])

    does(({ read }) => read([file]))
    const again = await planned()
    expect([again.plan.isUnchanged, again.plan.open, again.plan.knownRules]).toEqual([true, 0, 3])
    const ids = rulesInOrder(session.state().workbook).map(({ id }) => id)
    const [one = '', two = '', three = ''] = ids
    does(({ openRule }) => openRule(1))
    expect((await eventually(() => review().openRule ?? Promise.reject(new Error('Not open')))).groups.total).toBe(1)
    does(({ openRule }) => openRule(null))
    expect(review().openRule).toBeNull()
    for (const [id, by] of [
      [one, -1],
      [three, 1],
      ['none', 1],
    ] as const) {
      does(({ moveRule }) => moveRule(id, by))
      expect(review()).toMatchObject({ ruleOrder: null, isBusy: false, isOrderOpen: false })
    }
    does(({ moveRule }) => moveRule(one, 1))
    expect(await planned()).toMatchObject({ ruleOrder: [two, one, three], isOrderOpen: true })
    does(({ importNow }) => importNow())
    expect(review().isImporting).toBe(false)
    does(({ moveRule }) => moveRule(three, -1))
    expect(await planned()).toMatchObject({ ruleOrder: [two, three, one], isOrderOpen: true })
    does(({ keepOrder }) => keepOrder(false))
    expect(await planned()).toMatchObject({ ruleOrder: null, isOrderOpen: false })
    does(({ moveRule }) => moveRule(two, 1))
    await planned()
    does(({ keepOrder }) => keepOrder(true))
    expect(review()).toMatchObject({ ruleOrder: [one, three, two], isOrderOpen: false, isBusy: false })
    does(({ importNow }) => importNow())
    await eventually(() => expect(now().state.step).toBe('imported'))
    expect([rulesInOrder(session.state().workbook).map(({ id }) => id), amounts()]).toEqual([[one, three, two], [['AWS', 1700]]])
  })

  it('is planned again where the workbook has changed since, and is one of all files that were chosen', async () => {
    const { session, now, does, review, planned, amounts } = await billing()
    const files = ['a', 'b'].map((name, at) => bill(`${name}.csv`, HEAD + row(String(10 + at), 'Amazon S3').replace(',1\n', `,${at}\n`)))
    does(({ read }) => read(files))
    await planned()
    does(({ acceptAll }) => acceptAll())
    await planned()
    okOf(await session.dispatch(noteEdit(session.state().workbook, 'c-1', 'typed meanwhile')))
    does(({ importNow }) => importNow())
    expect([review().isBusy, review().isImporting]).toEqual([true, false])
    await planned()
    does(({ importNow }) => importNow())
    await eventually(() => expect(now().state.step).toBe('imported'))
    expect(amounts()).toEqual([
      ['AWS', 1000],
      ['AWS', 1100],
    ])
    does(({ cancel }) => cancel())
    expect([now().state, now().source, now().waiting]).toEqual([{ step: 'choose', problem: null, isAskedAgain: false }, '', []])
  })

  it('of columns that nobody mapped before is asked about without a word of an earlier bill', async () => {
    const { now, does } = await billing()
    does(({ read }) => read([bill('spend.csv', 'Tag,Was,Betrag\n2026-10-02,GPT-5,12.5\n')]))
    await eventually(() => expect(now().state).toMatchObject({ step: 'asked', isRemembered: false }))
  })

  it('says why it cannot be read, as what nobody was asked about', async () => {
    const { now, does } = await billing()
    does(({ read }) => read([bill('empty.csv', '')]))
    await eventually(() =>
      expect(now().state).toMatchObject({ step: 'choose', problem: { facts: { file: 'empty.csv' } }, isAskedAgain: false }),
    )
  })
})

describe('owner forms that came back', () => {
  const workbook = {
    ...aWorkbook({
      components: [
        aComponent({
          name: 'Kafka',
          cost: 40_050,
          owners: [
            { person: 'Maya', share: 1250 },
            { person: 'Ana', share: 500 },
          ],
        }),
      ],
    }),
    id: WORKBOOK_ID,
  }
  const costFrom = async (person: string, cost: number) =>
    filledForm(await formFile(workbook, person), ({ cell }) => {
      cell('Kafka', 'cost').value = cost
    })

  async function reading() {
    const session = await opened(workbook)
    let answer: Result<unknown> = ok(null)
    const library = { ask: async () => answer } as unknown as Library
    const { now, does } = liveHook(
      () => useFormReading(session, library),
      (drawn) => createElement(SessionContext, { value: session }, drawn),
    )
    const read = async (next: Result<unknown>) => {
      answer = next
      await now().read()
    }
    const costs = () => recordsOf(session.state().workbook, 'costLines').map(({ amount }) => amount)
    return { session, now, does, read, costs }
  }
  const file = (name: string, bytes: Uint8Array) => ({ name, content: ok(bytes) })

  it('are taken answer by answer: alone at once, of two only the one that is chosen, a form read again in place of the one before', async () => {
    const { now, does, read, costs } = await reading()
    expect([now().review, now().ready]).toEqual([null, 0])
    await read(ok([file('maya.xlsx', await costFrom('Maya', 500))]))
    await eventually(() => expect([now().ready, now().progress]).toEqual([1, null]))
    await read(ok([file('maya.xlsx', await costFrom('Maya', 600))]))
    const id = now().review?.proposals[0]?.id ?? ''
    await eventually(() => expect(now().review?.proposals[0]?.answers).toMatchObject([{ value: 60_000 }]))
    expect([now().isAsked(id), now().chosen(id), now().isAsked('no such'), now().chosen('no such')]).toEqual([false, 0, false, null])
    await read(ok([file('maya (1).xlsx', await costFrom('Maya', 700))]))
    await eventually(() => expect([now().isAsked(id), now().chosen(id), now().ready]).toEqual([true, null, 0]))
    expect(now().review?.files.map((each) => each.file)).toEqual(['maya.xlsx', 'maya (1).xlsx'])
    does(({ choose }) => choose(id, 1))
    expect([now().isAsked(id), now().chosen(id), now().ready]).toEqual([false, 1, 1])
    does(({ apply }) => apply())
    expect([now().applied, now().problem, costs()]).toEqual([1, null, [70_000]])
    does(({ putAway }) => putAway())
    expect([now().review, now().applied, now().problem]).toEqual([null, null, null])
  })

  it('stay as they are where no more are chosen, and a problem is said until it is of no use', async () => {
    const { now, does, read } = await reading()
    await read(ok([file('maya.xlsx', await costFrom('Maya', 500))]))
    await eventually(() => expect(now().ready).toBe(1))
    const gone = problem('file-missing', { file: 'x.xlsx' })
    await read(fail(gone))
    await eventually(() => expect([now().problem, now().ready]).toEqual([gone, 1]))
    await read(ok(null))
    await eventually(() => expect([now().problem, now().progress, now().ready]).toEqual([null, null, 1]))
    await read(fail(gone))
    await eventually(() => expect(now().problem).toEqual(gone))
    does(({ putAway }) => putAway())
    expect([now().problem, now().review]).toEqual([null, null])
  })
})

describe('the workbook in front', () => {
  const BROKEN = fail(problem('save-failed', { reason: 'disk-full', detail: 'ENOSPC' }))

  /** What is done to it, in order; `fails` is what does not go through. */
  function another(name: string, done: string[], fails: readonly string[] = []): Session {
    const doing = (what: string) => async () => {
      done.push(`${what} ${name}`)
      await new Promise((later) => setTimeout(later))
      done.push(`${what} ${name}: done`)
      return fails.includes(what) ? BROKEN : ok(null)
    }
    return { flush: doing('flush'), close: doing('close') } as unknown as Session
  }

  function front(done: string[]) {
    const { now } = liveHook(() => useFrontSession(() => done.push('typed')))
    const change = (next: Session | null, name = 'next') =>
      now().change(async () => {
        done.push(`open ${name}`)
        return ok(next)
      })
    return { now, change }
  }

  it('is saved before the next opens and closed after, one after the other, whatever is asked for meanwhile', async () => {
    const done: string[] = []
    const { now, change } = front(done)
    const [first, second] = [another('first', done), another('second', done)]
    expect(okOf(await change(first))).toBeNull()
    await eventually(() => expect(now().session).toBe(first))
    done.splice(0)
    const [changed, closed] = [change(second), now().close()]
    okOf(await changed)
    okOf(await closed)
    const leaving = (name: string, what: string) => [`${what} ${name}`, `${what} ${name}: done`]
    expect(done).toEqual([
      ...['typed', ...leaving('first', 'flush'), 'open next', ...leaving('first', 'close')],
      ...['typed', ...leaving('second', 'close')],
    ])
    await eventually(() => expect(now().session).toBeNull())
  })

  it.each(['flush', 'close'])('stays where it cannot be saved (%s), and what was opened for it is closed again', async (what) => {
    const done: string[] = []
    const { now, change } = front(done)
    const [first, second] = [another('first', done, [what]), another('second', done)]
    await change(first)
    await eventually(() => expect(now().session).toBe(first))
    done.splice(0)
    expect(await change(second)).toEqual(BROKEN)
    expect(done.includes('open next')).toBe(what === 'close')
    expect(done.includes('close second: done')).toBe(what === 'close')
    expect(now().session).toBe(first)
    if (what === 'close') expect(await now().close()).toEqual(BROKEN)
    await new Promise((later) => setTimeout(later, 5))
    expect(now().session).toBe(first)
  })

  it('stays where nothing is opened for it', async () => {
    const done: string[] = []
    const { now, change } = front(done)
    const first = another('first', done)
    await change(first)
    await eventually(() => expect(now().session).toBe(first))
    okOf(await change(null))
    expect(await now().change(async () => BROKEN)).toEqual(BROKEN)
    expect([now().session, done.some((each) => each.startsWith('close'))]).toEqual([first, false])
  })
})
