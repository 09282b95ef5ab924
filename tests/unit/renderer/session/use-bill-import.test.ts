// What the page asks of the worker of bills, without a window: the actions of the hook work as soon as it was drawn once.

import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, problem } from '#core'
import type { BillOrder } from '#intake'
import type { ImportQuestionMessage, ImportReplyMessage } from '../../../../src/renderer/session/import-messages.ts'
import type { Session } from '../../../../src/renderer/session/session.ts'
import { type BillImporting, useBillImport } from '../../../../src/renderer/session/use-bill-import.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

afterEach(() => vi.unstubAllGlobals())

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
    return ok(ask.kind === 'plan-bill' ? { tagBefore: 'Name' } : null)
  }
  return { asked, actions: startWith(answerOf) }
}

function startWith(answerOf: (question: ImportQuestionMessage) => unknown, workbook = aWorkbook({ components: [] })): BillImporting {
  class FakeWorker {
    onmessage: ((event: { readonly data: ImportReplyMessage }) => void) | null = null
    postMessage(question: ImportQuestionMessage): void {
      const answer = answerOf(question) as never
      setTimeout(() => this.onmessage?.({ data: { id: question.id, answer } }))
    }
    terminate(): void {
      this.onmessage = null
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
  const state = { workbook, assessment: { asOf: '2026-11-25' } }
  const session = { state: () => state } as unknown as Session
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
    await vi.waitFor(() => expect(asked).toEqual(first))
    actions.groupBy('Name')
    await vi.waitFor(() => expect(asked).toHaveLength(first.length + 1))
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
      return ok({ questions: [{ id: 'columns', columns: ['Day', 'Spend'] }] })
    })
    actions.read([new File(['a'], 'bill.csv')])
    await vi.waitFor(() => expect(orders).toHaveLength(1))
    await new Promise((done) => setTimeout(done, 20))
    actions.settle({ answers: { vendor: 'Acme', currency: 'USD' } })
    await vi.waitFor(() => expect(orders).toHaveLength(2))
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
    return ok(ask.kind === 'read-bill' ? { questions: [], isWhole: true } : ask.kind === 'plan-bill' ? { tagBefore: null } : null)
  }, aWorkbook({ components }))
  actions.read([new File(['a'], 'bill.csv')])
  await vi.waitFor(() => expect(asked).toContain('plan-bill'))
  await new Promise((done) => setTimeout(done, 20))
  expect(asked.filter((kind) => kind === 'give').length).toBeGreaterThan(2)
  expect(asked.lastIndexOf('give')).toBeLessThan(asked.indexOf('plan-bill'))
})
