// What the page asks of the worker of bills, without a window: the actions of the hook work as soon as it was drawn once.

import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, problem, type Workbook } from '#core'
import type { BillOrder } from '#intake'
import type { ImportQuestionMessage, ImportReplyMessage } from '../../../../src/renderer/session/import-messages.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'
import { type BillImporting, useBillImport } from '../../../../src/renderer/session/use-bill-import.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { eventually } from '../../../helpers/eventually.ts'
import { group, imported } from '../../core/billing/bill-import.ts'

afterEach(() => vi.unstubAllGlobals())

/** Each holds a bill as long as it runs. */
const running = new Set<object>()

const TOO_MANY = fail(problem('bill-too-many-groups', { file: 'bill.csv', max: 20_000, hasTag: true }))

/** Tags that bills were read by, and planned by, of a source whose last bill was grouped by "Name". */
function importing() {
  const asked: string[] = []
  const answerOf = ({ ask }: ImportQuestionMessage) => {
    if (ask.kind === 'read-bill') {
      asked.push(`read ${ask.order.tag}`)
      return ask.order.tag === 'Name' ? TOO_MANY : ok({ questions: [], isWhole: true })
    }
    if (ask.kind === 'plan-bill') asked.push(`plan ${ask.order.tag}`)
    return ok(ask.kind === 'plan-bill' ? { tagBefore: 'Name', takesAway: [] } : null)
  }
  return { asked, actions: startWith(answerOf) }
}

function startWith(
  answerOf: (question: ImportQuestionMessage) => unknown,
  workbook = aWorkbook({ components: [] }),
  state = { workbook, assessment: { asOf: '2026-11-25' }, opened: { readOnly: null } },
  bringIn = (before: Workbook) => before,
): BillImporting {
  class FakeWorker {
    onmessage: ((event: { readonly data: ImportReplyMessage }) => void) | null = null
    constructor() {
      running.add(this)
    }
    postMessage(question: ImportQuestionMessage): void {
      const answer = answerOf(question) as never
      setTimeout(() => this.onmessage?.({ data: { id: question.id, answer } }))
    }
    terminate(): void {
      this.onmessage = null
      running.delete(this)
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
  const dispatch = async () => {
    state.workbook = bringIn(state.workbook)
    return ok(null)
  }
  const session = { state: () => state, dispatch } as unknown as Session
  const drawn: BillImporting[] = []
  renderToString(createElement(Drawn, { session, drawn }))
  return drawn[0] as BillImporting
}

function Drawn({ session, drawn }: { readonly session: Session; readonly drawn: BillImporting[] }) {
  drawn.push(useBillImport(session))
  return null
}

describe('a bill whose last one was grouped by a tag that has too many values now', () => {
  it('is planned without the tag, and fails by it where somebody chooses it', async () => {
    const { asked, actions } = importing()
    actions.read([new File(['a'], 'bill.csv')])
    const first = ['read null', 'plan null', 'read Name', 'read null', 'plan null']
    await eventually(() => expect(asked).toEqual(first))
    actions.groupBy('Name')
    await eventually(() => expect(asked).toHaveLength(first.length + 1))
    await new Promise((done) => setTimeout(done, 20))
    expect(asked).toEqual([...first, 'read Name'])
  })
})

describe('what was said of the last bill with the same columns', () => {
  it('is taken of no bill unseen', async () => {
    const answers = { vendor: 'Acme', currency: 'USD', mark: ',', dates: 'day-first', 'period.Since': 'ignore' }
    const kept = [{ key: 'Day\nSpend', headers: ['Day', 'Spend'], fields: ['month', 'amount'], answers }]
    vi.stubGlobal('localStorage', { getItem: () => JSON.stringify(kept), setItem: () => undefined })
    const orders: BillOrder[] = []
    const actions = startWith(({ ask }) => {
      if (ask.kind === 'read-bill') orders.push(ask.order)
      return ok({ questions: [{ id: 'columns', columns: ['Day', 'Spend'], examples: ['2026-10-02', '12.5'] }] })
    })
    actions.read([new File(['a'], 'bill.csv')])
    await eventually(() => expect(orders).toHaveLength(1))
    await new Promise((done) => setTimeout(done, 20))
    actions.settle({ answers: { vendor: 'Acme', currency: 'USD' } })
    await eventually(() => expect(orders).toHaveLength(2))
    expect(orders[1]).toMatchObject({ columns: { Day: 'month', Spend: 'amount' } })
    expect(orders[1]?.answers).toEqual({ vendor: 'Acme', currency: 'USD' })
    await new Promise((done) => setTimeout(done, 20))
  })
})

it('a plan that is asked for while the workbook is on its way waits for all of it', async () => {
  const asked: string[] = []
  const components = Array.from({ length: 700 }, (_, at) => ({ name: `C${at}` }))
  const actions = startWith(({ ask }) => {
    asked.push(ask.kind)
    if (ask.kind === 'give' && asked.filter((kind) => kind === 'give').length === 1) setTimeout(() => actions.acceptAll())
    return ok(
      ask.kind === 'read-bill' ? { questions: [], isWhole: true } : ask.kind === 'plan-bill' ? { tagBefore: null, takesAway: [] } : null,
    )
  }, aWorkbook({ components }))
  actions.read([new File(['a'], 'bill.csv')])
  await eventually(() => expect(asked).toContain('plan-bill'))
  await new Promise((done) => setTimeout(done, 20))
  expect(asked.filter((kind) => kind === 'give').length).toBeGreaterThan(2)
  expect(asked.lastIndexOf('give')).toBeLessThan(asked.indexOf('plan-bill'))
})

describe('bills that were chosen together', () => {
  const filesOf = (...names: readonly string[]) => names.map((name) => new File(['a'], name))
  const settled = () => new Promise((done) => setTimeout(done, 20))

  it.each([[['invoice-10234.csv', 'invoice-10235.csv']], [['acme-1.csv.gz', 'acme-2.csv.gz']]])(
    'are read one by one where somebody says so, whatever their names look like: %j',
    async (names) => {
      const read: string[][] = []
      const actions = startWith(({ ask }) => {
        if (ask.kind === 'sort-bills') return ok([[0, 1]])
        if (ask.kind === 'read-bill') read.push(ask.files.map(({ name }) => name))
        return ok({ questions: [{ id: 'vendor' }], files: names })
      })
      actions.read(filesOf(...names))
      await eventually(() => expect(read).toHaveLength(1))
      await settled()
      actions.settle({ answers: { overlap: 'apart' } })
      await eventually(() => expect(read).toHaveLength(2))
      expect(read).toEqual([names, [names[0]]])
      await settled()
    },
  )

  it('go on with the next one where one cannot be read, and its answers can be given again', async () => {
    const read: string[] = []
    const orders: BillOrder[] = []
    const actions = startWith(({ ask }) => {
      if (ask.kind === 'sort-bills') return ok([[0], [1]])
      if (ask.kind !== 'read-bill') return ok(null)
      read.push(ask.source)
      orders.push(ask.order)
      return TOO_MANY
    })
    actions.read(filesOf('a.csv', 'b.csv'))
    await eventually(() => expect(read).toHaveLength(1))
    actions.settle({ answers: { vendor: 'Acme' } })
    await eventually(() => expect(read).toHaveLength(2))
    actions.askAgain()
    await eventually(() => expect(read).toHaveLength(3))
    expect(orders.map(({ answers }) => answers)).toEqual([{}, { vendor: 'Acme' }, {}])
    actions.next()
    await eventually(() => expect(read).toEqual(['a.csv', 'a.csv', 'a.csv', 'b.csv']))
    await settled()
  })

  const SEPTEMBER = 'mapped Acme\n2026-09'
  const billed = (before: Workbook, amount = '5') =>
    imported(before, [group('Seats', amount, { source: 'mapped Acme', biller: 'Acme', vendor: 'Acme', month: '2026-09' })])

  it.each([
    { what: 'came in', held: null, taken: [SEPTEMBER], isUndone: false, sent: [SEPTEMBER] },
    { what: 'was left out', held: null, taken: [], isUndone: false, sent: [] },
    { what: 'was undone since', held: null, taken: [SEPTEMBER], isUndone: true, sent: [] },
    { what: 'was undone since, so that an earlier import is back', held: '4.9', taken: [SEPTEMBER], isUndone: true, sent: [] },
    { what: 'came in as it was there before', held: '5', taken: [SEPTEMBER], isUndone: false, sent: [SEPTEMBER] },
  ])('are told of what others took: a month that $what', async ({ held, taken, isUndone, sent }) => {
    const none = aWorkbook({ components: [] })
    const workbook = held === null ? none : billed(none, held)
    const state = { workbook, assessment: { asOf: '2026-11-25' }, opened: { readOnly: null } }
    const asked: (readonly string[])[] = []
    running.clear()
    let isTaken = false
    const answers = ({ ask }: ImportQuestionMessage) => {
      if (ask.kind === 'sort-bills') return ok([[0], [1]])
      if (ask.kind === 'read-bill') return ok({ questions: [], isWhole: true, files: [ask.source] })
      if (ask.kind === 'choose-bill') return ok(taken)
      if (ask.kind === 'plan-bill') asked.push(ask.order.broughtIn)
      if (ask.kind === 'plan-bill') return ok({ tagBefore: null, takesAway: [], open: 0 })
      isTaken ||= ask.kind === 'take'
      return ok(ask.kind === 'take' ? { head: { kind: 'batch', label: '', edits: [] }, items: [], from: 0, total: 0 } : null)
    }
    const actions = startWith(answers, workbook, state, (before) => (taken.length === 0 ? { ...before } : billed(before)))
    actions.read(filesOf('a.csv', 'b.csv'))
    await eventually(() => expect(asked).toHaveLength(1))
    await settled()
    actions.importNow()
    await eventually(() => expect(isTaken).toBe(true))
    await settled()
    expect(running.size, 'A bill that came in is held no longer.').toBe(0)
    if (isUndone) state.workbook = workbook
    actions.next()
    await eventually(() => expect(asked).toEqual([[], sent]))
    await settled()
  })
})
