// A bill at the desk of its worker: read from a file, planned, shown a page at a time, and taken as one edit.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  type BatchEdit,
  exactText,
  type IsoDate,
  type IsoTime,
  inverseOf,
  recordsOf,
  rulesInOrder,
  TABLE_NAMES,
  type Workbook,
} from '#core'
import { BILL_WINDOW_TEXT, billImportQuestionText, PLAIN_STYLE } from '#wording'
import { createBillDesk } from '../../../../src/renderer/session/bill-desk.ts'
import type {
  BillDeskAsk,
  BillList,
  ShownBill,
  ShownBillNote,
  ShownBillPlan,
  ShownGroup,
} from '../../../../src/renderer/session/bill-messages.ts'
import { OF_BILLS } from '../../../../src/renderer/session/import-hand-over.ts'
import type { EditPage, Page } from '../../../../src/renderer/session/import-messages.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { group, imported } from '../../core/billing/bill-import.ts'

const AT = '2026-11-25T10:00:00.000Z' as IsoTime
const ORDER = {
  today: '2026-11-25' as IsoDate,
  answers: {},
  acceptsProposals: false,
  ruleOrder: null,
  tag: null as string | null,
  broughtIn: [] as readonly string[],
}
const HEAD = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ServiceName,ProviderName,BillingAccountId\n'
const OF_ANTHROPIC = { source: 'focus Anthropic 1', vendor: 'Anthropic', biller: 'Anthropic' }
const row = (amount: string, service: string, month = '2026-10') => `${amount},USD,${month}-01,Usage,${service},AWS,1\n`

function desk(given: Workbook) {
  let workbook = given
  let made = 0
  const { answer } = createBillDesk(() => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`)
  const pace = { onProgress: () => undefined, breathe: async () => true }
  const ask = async <T>(question: BillDeskAsk): Promise<T> => {
    const answered = await answer(question, pace)
    if (!answered.ok) throw new Error(JSON.stringify(answered))
    return answered.value as T
  }
  const give = async () => {
    const { tables, ...head } = workbook
    for (const [at, table] of OF_BILLS.entries()) {
      await ask({ kind: 'give', part: { head: at === 0 ? head : null, tables: [{ table, records: Object.values(tables[table]) }] } })
    }
  }
  const read = (name: string, text: string, tag: string | null = null) =>
    ask<ShownBill>({ kind: 'read-bill', files: [new File([text], name)], source: name, order: { tag, answers: {}, columns: null } })
  const plan = async (order: Partial<typeof ORDER> | { readonly ruleOrder: readonly string[] } = {}) => {
    await give()
    return ask<ShownBillPlan>({ kind: 'plan-bill', order: { ...ORDER, ...order } })
  }
  const page = <T>(of: BillList, from: number, rule: number | null = null) => ask<Page<T>>({ kind: 'bill-page', of, from, rule })
  const take = async (): Promise<BatchEdit> => {
    await ask({ kind: 'choose-bill', at: AT })
    const { head, items } = await ask<EditPage>({ kind: 'take', from: 0 })
    return { ...head, edits: items }
  }
  const accept = async () => {
    await plan({ acceptsProposals: true })
    workbook = okOf(applyEdit(workbook, await take()))
    return workbook
  }
  return { read, plan, page, take, accept, answer, pace }
}

const stack = () => aWorkbook({ components: [{ id: 'c-s3', name: 'S3', vendor: 'AWS' }] })

const length = (message: unknown) => JSON.stringify(message, (_key, value) => (typeof value === 'bigint' ? String(value) : value)).length

describe('a bill at its desk', () => {
  it('says with each question what it is about comes to', async () => {
    const { read, plan } = desk(aWorkbook({ components: [] }))
    const rows = ['2026-07', '2026-08', '2026-09'].map((month, at) => row(`1${at}`, 'Amazon S3', month) + row('0.5', 'Amazon RDS', month))
    await read('a.csv', HEAD + rows.join(''))
    const { items } = (await plan()).lists.questions
    const said = items.map((question) => [billImportQuestionText(question), BILL_WINDOW_TEXT.paid(question.paid, PLAIN_STYLE)])
    expect(said).toEqual([
      [expect.toSay('“Amazon RDS” of AWS is paid and not in the inventory. Add it as a component?'), expect.toSay('USD 1.50 in this bill')],
      [expect.toSay('“Amazon S3” of AWS is paid and not in the inventory. Add it as a component?'), expect.toSay('USD 33.00 in this bill')],
      [
        expect.toSay('Is the monthly amount of AWS the last full month, USD 12.50, or the average of the last full quarter, USD 11.50?'),
        expect.toSay(' in this bill'),
      ],
    ])
  })

  it('shows the dearest parts of a bill first, and the others with the rest of it', async () => {
    const { read, plan } = desk(aWorkbook({ components: [] }))
    const amounts = [3, 14, 15, 92, 65, 35, 89, 79, 32, 38, 46, 26, 43, 83]
    await read('a.csv', HEAD + amounts.map((amount, at) => row(String(amount), `Service ${at}`)).join(''))
    const [bill] = (await plan({ acceptsProposals: true })).lists.bills.items
    const largest = amounts.toSorted((a, b) => b - a).slice(0, 12)
    expect(bill?.parts.map(({ minor }) => minor / 100)).toEqual(largest)
    expect(bill?.parts.map(({ name }) => name)).toEqual(largest.map((amount) => `Service ${amounts.indexOf(amount)}`))
    expect([bill?.partCount, bill?.restMinor]).toEqual([14, 0])
  })

  it('says what all that one question decides comes to, and nothing else', async () => {
    const of = (vendor: string, service: string, amount: string) => row(amount, service).replace('AWS', vendor)
    const paidIn = async (book: Workbook, text: string, order: Partial<typeof ORDER> = {}) => {
      const { read, plan } = desk(book)
      await read('a.csv', HEAD + text)
      const { items } = (await plan(order)).lists.questions
      return items
        .filter(({ paid }) => paid.length > 0)
        .map(({ facts, paid }) => `${facts['vendor']} ${facts['service']}: ${BILL_WINDOW_TEXT.paid(paid, PLAIN_STYLE)}`)
    }
    const none = aWorkbook({ components: [] })
    const machines = of('Microsoft Azure', 'Virtual Machines', '10') + of('Microsoft Azure', 'Virtual Machines Licenses', '5')
    expect(await paidIn(none, machines)).toEqual([expect.toSay('Microsoft Azure Virtual Machines: USD 15.00 in this bill')])
    const models = of('Anthropic', 'Claude Opus', '10') + of('Anthropic', '', '2') + of('Anthropic', 'Claude Haiku', '5')
    expect(await paidIn(none, models)).toEqual([expect.toSay('Anthropic : USD 17.00 in this bill')])
    // Whatever is answered.
    const questions = { answers: {}, acceptsProposals: true }
    expect(await paidIn(none, models, questions)).toEqual([expect.toSay('Anthropic : USD 17.00 in this bill')])
    // What a rule places is not asked about.
    const rule = {
      conditions: [{ field: 'service', test: 'is', text: 'Claude Opus' }] as const,
      ...({ target: 'rest', componentId: null, shares: [] } as const),
    }
    const ruled = imported(none, [group('Claude Opus', '99', { ...OF_ANTHROPIC, month: '2026-09' })], { rules: [rule] })
    expect(await paidIn(ruled, models)).toEqual([expect.toSay('Anthropic : USD 7.00 in this bill')])
  })

  it('of thousands of vendors has its notes on pages', async () => {
    const head = 'BilledCost,BillingCurrency,BillingPeriodStart,ChargeCategory,ChargeFrequency,ServiceName,ProviderName\n'
    const fees = Array.from({ length: 2000 }, (_, at) => `5,USD,2026-10-01,Purchase,One-Time,Set-up,Vendor ${at}\n`)
    const { read, plan, page } = desk(aWorkbook({ components: [] }))
    await read('a.csv', head + fees.join(''))
    const planned = await plan({ acceptsProposals: true })
    const { items, total } = planned.lists.notes
    expect([items.length, total]).toEqual([25, 2000])
    expect(new Set(items.map(({ what }) => what))).toEqual(new Set(['paidOnce']))
    const last = await page<ShownBillNote>('notes', 1975)
    expect(last.items).toHaveLength(25)
    expect(last.items.at(-1)).toMatchObject({ what: 'paidOnce', of: { vendor: 'Vendor 999' } })
    expect(length(planned)).toBeLessThan(100_000)
  })

  it('says which months that others just brought in it takes away without a question', async () => {
    const of = (account: string | null) => imported(stack(), [group('S3', '5', { source: 'focus AWS 1', account })])
    const broughtIn = ['focus AWS 1\n2026-10', 'focus AWS 1\n2026-09']
    const headOf = HEAD.replace('\n', ',SubAccountId\n')
    const ofAccounts = (...accounts: string[]) =>
      headOf +
      accounts
        .map((account) => row('7', 'S3').replace('\n', `,${account}\n`) + row('7', 'S3', '2026-09').replace('\n', `,${account}\n`))
        .join('')
    const takenAway = async (text: string, order: Partial<typeof ORDER> = { broughtIn }, before = of('a')) => {
      const { read, plan } = desk(before)
      await read('b.csv', text)
      return (await plan(order)).takesAway
    }
    // Other accounts are asked about, whatever the answer; the same account is not, nor where none was named.
    expect(await takenAway(ofAccounts('b'))).toEqual([])
    expect(await takenAway(ofAccounts('b'), { broughtIn, acceptsProposals: true })).toEqual([])
    expect(await takenAway(ofAccounts('a'))).toEqual(['focus AWS 1\n2026-10'])
    expect(await takenAway(ofAccounts('a', 'b'))).toEqual(['focus AWS 1\n2026-10'])
    expect(await takenAway(ofAccounts('b'), { broughtIn }, of(null))).toEqual(['focus AWS 1\n2026-10'])
    // One file has all that a source bills in a month, in whatever currency.
    expect(await takenAway(ofAccounts('a').replaceAll('USD', 'EUR'))).toEqual(['focus AWS 1\n2026-10'])
    expect(await takenAway(ofAccounts('a'), {})).toEqual([])
    expect(await takenAway(ofAccounts('a').replaceAll('AWS', 'Acme'))).toEqual([])
  })

  it('says what a question is about in each of its currencies, in one order', async () => {
    const { read, plan } = desk(aWorkbook({ components: [] }))
    await read('a.csv', HEAD + row('9', 'Amazon S3') + row('7', 'Amazon S3').replace('USD', 'EUR'))
    const { items } = (await plan()).lists.questions
    expect(items.map(({ paid }) => paid.map(({ currency }) => currency)).filter((paid) => paid.length > 1)).toContainEqual(['EUR', 'USD'])
  })

  it('says whether any of it names a service', async () => {
    const { read } = desk(stack())
    expect((await read('none.csv', HEAD + row('3', ''))).namesServices).toBe(false)
    expect((await read('one.csv', HEAD + row('10', 'Amazon S3') + row('3', ''))).namesServices).toBe(true)
  })

  it('says whether months of it are left out by one answer among others', async () => {
    const { read, plan } = desk(imported(stack(), [group('S3', '5', { source: 'focus AWS 1', account: 'a' })]))
    const ofAccount = (line: string) => line.replace('\n', ',b\n')
    await read('b.csv', HEAD.replace('\n', ',SubAccountId\n') + ofAccount(row('7', 'S3')) + ofAccount(row('7', 'Amazon RDS', '2026-09')))
    const first = await plan()
    const asked = first.lists.questions.items.find(({ code }) => code === 'other-accounts')
    const left = await plan({ answers: { [asked?.id ?? '']: 'leave' } })
    expect([first.isLeft, left.isLeft]).toEqual([false, true])
    expect(left.lists.questions.items.length).toBeGreaterThan(1)
  })

  it('has a note where it was grouped by a tag before', async () => {
    const before = imported(stack(), [group('S3', '5', { source: 'focus AWS 1', tag: 'ml' })])
    const { read, plan } = desk(before)
    await read('a.csv', HEAD + row('5', 'S3'))
    const { lists } = await plan({ acceptsProposals: true })
    expect(lists.notes.items[0]).toEqual({ what: 'tagLost', of: 'AWS' })
  })

  it('says by which tag the last bill of its source was grouped', async () => {
    const { read, plan } = desk(imported(stack(), [group('S3', '5', { source: 'focus AWS 1', tag: 'ml' })], { tag: 'team' }))
    await read('a.csv', HEAD + row('5', 'S3'))
    expect((await plan()).tagBefore).toBe('team')
    await read('b.csv', (HEAD + row('5', 'S3')).replaceAll('AWS', 'Acme'))
    expect((await plan()).tagBefore).toBeNull()
  })

  it('has a note of each price that it takes away without a new one', async () => {
    const { read, plan, accept } = desk(stack())
    await read('a.csv', HEAD + row('5', 'S3') + row('7', 'CloudFront'))
    await accept()
    await read('b.csv', HEAD + row('6', 'S3'))
    const asked = (await plan({ acceptsProposals: true })).lists.questions.items.find(({ code }) => code === 'fewer-charges')
    const { lists } = await plan({ acceptsProposals: true, answers: { [asked?.id ?? '']: 'replace' } })
    expect(lists.notes.items[0]).toMatchObject({ what: 'priceGone', of: { component: 'CloudFront', per: 'month', minor: 700 } })
  })

  it('of thousands of purchases comes to the window in pieces that it takes in at once', async () => {
    const head =
      'BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeFrequency,ServiceName,ProviderName\n'
    const seats = Array.from({ length: 2000 }, (_, at) => `1200,USD,2026-10-01,2026-10-01,2027-10-01,Purchase,One-Time,Seats ${at},AWS\n`)
    const { read, plan, page } = desk(aWorkbook({ components: [] }))
    const bill = await read('a.csv', head + seats.join(''))
    const planned = await plan({ acceptsProposals: true })
    const { items, total } = planned.lists.bills
    expect([items.length, total]).toEqual([25, 2000])
    for (const message of [bill, planned, await page('bills', 1975)]) expect(length(message)).toBeLessThan(100_000)
  })

  it('is what its file says, with nothing of its lines', async () => {
    const { read } = desk(stack())
    const bill = await read('gcp.csv', readFileSync('tests/fixtures/bills/gcp_cost_table.csv', 'utf8'))
    expect([bill.source, bill.isWhole, bill.groupCount > 0, 'groups' in bill]).toEqual(['gcp-table', true, true, false])
    expect(bill.months.map(({ month, amount }) => [month, exactText(amount)])).toEqual([['2026-10', '1204.13']])
    expect(bill.ownTotals.every(({ isTied }) => isTied)).toBe(true)
  })

  it('is asked about, proven and taken as one edit that undo takes back, and changes nothing the second time', async () => {
    const start = stack()
    const { read, plan, accept, take } = desk(start)
    await read('a.csv', HEAD + row('10', 'Amazon S3') + row('5', 'Amazon RDS'))
    const first = await plan()
    expect([first.open, first.openProposed, first.isUnchanged]).toEqual([2, 2, false])
    expect(first.lists.questions.items.map(({ code, answer }) => [code, answer])).toEqual([
      ['new', null],
      ['bearer', null],
    ])
    expect(first.lists.proposals.items).toMatchObject([{ name: 'RDS', vendor: 'AWS', kind: 'database', layer: 'data' }])
    const accepted = await plan({ acceptsProposals: true })
    expect([accepted.open, exactText(accepted.proofs[0]?.parts.assigned ?? { digits: 0n, decimals: 0 })]).toEqual([0, '15'])
    expect(accepted.lists.rules.items.map(({ groups, leadsTo }) => [groups, leadsTo.components[0]?.name])).toEqual([
      [1, 'RDS'],
      [1, 'S3'],
    ])
    const edit = await take()
    const after = okOf(applyEdit(start, edit))
    expect(recordsOf(after, 'bills').map(({ vendor, amount }) => [vendor, amount])).toEqual([['AWS', 1500]])
    const back = okOf(applyEdit(after, inverseOf(edit)))
    for (const table of TABLE_NAMES) expect(recordsOf(back, table), table).toEqual(recordsOf(start, table))
    await accept()
    expect(await plan()).toMatchObject({ open: 0, isUnchanged: true, counts: { added: 0, changed: 0, removed: 0 } })
  })

  it('shows its groups with their rules, a page at a time', async () => {
    const { read, plan, page } = desk(stack())
    const rows = Array.from({ length: 60 }, (_, at) => row(String(at + 1), `Service ${at + 1}`)).join('')
    await read('many.csv', HEAD + rows)
    const shown = (await plan({ acceptsProposals: true })).lists.groups
    expect([shown.total, shown.items.length, shown.items[0]?.group.service]).toEqual([60, 25, 'Service 60'])
    const last = await page<ShownBillPlan['lists']['groups']['items'][number]>('groups', 50)
    expect([last.from, last.items.length, last.items.at(-1)?.group.service]).toEqual([50, 10, 'Service 1'])
    const ofRule = await page<ShownGroup>('groups', 0, 3)
    expect([ofRule.total, ofRule.items.map(({ rule }) => rule)]).toEqual([1, [3]])
    expect(last.items.every(({ rule, leadsTo }) => rule !== null && leadsTo.target === 'component')).toBe(true)
  })

  it('shows what another order of the rules would place elsewhere', async () => {
    const rule = (test: 'is' | 'contains', text: string, componentId: string) => ({
      ...{ target: 'component' as const, componentId, shares: [] },
      conditions: [{ field: 'service' as const, test, text }],
    })
    const workbook = aWorkbook({
      components: [
        { id: 'c-s3', name: 'S3', vendor: 'AWS' },
        { id: 'c-all', name: 'Everything', vendor: 'AWS' },
      ],
    })
    const rules = [rule('contains', 'amazon', 'c-all'), rule('is', 'Amazon S3', 'c-s3')]
    const before = imported(workbook, [group('Amazon S3', '10', { source: 'other' }), group('Amazon RDS', '5', { source: 'other' })], {
      rules,
    })
    const [all = '', s3 = ''] = rulesInOrder(before).map(({ id }) => id)
    const { read, plan } = desk(before)
    await read('a.csv', HEAD + row('10', 'Amazon S3') + row('5', 'Amazon RDS'))
    expect((await plan()).lists.moved.total).toBe(0)
    const { moved, rules: shown } = (await plan({ ruleOrder: [s3, all] })).lists
    expect(shown.items.map(({ id, groups }) => [id, groups])).toEqual([
      [s3, 1],
      [all, 1],
    ])
    expect(moved.items.map(({ group, before, after }) => [group.service, before.components[0]?.name, after.components[0]?.name])).toEqual([
      ['Amazon S3', 'Everything', 'S3'],
    ])
  })

  it('is one bill of several files, and says that parts before them are missing', async () => {
    const { answer, pace } = desk(stack())
    const order = { tag: null, answers: {}, columns: null }
    const part = (at: number, amount: string) => new File([HEAD + row(amount, 'S3')], `cur-0000${at}.csv`)
    const both = await answer({ kind: 'read-bill', files: [part(1, '1'), part(2, '2')], source: 'cur', order }, pace)
    expect(both).toMatchObject({ ok: true, value: { files: ['cur-00001.csv', 'cur-00002.csv'], lines: 2, parts: 'from-first' } })
    const second = await answer({ kind: 'read-bill', files: [part(2, '2')], source: 'cur', order }, pace)
    expect(second).toMatchObject({ ok: true, value: { lines: 1, parts: 'some-missing' } })
  })

  it('is told by its sentence where the file is gone', async () => {
    const { answer, pace } = desk(stack())
    const file = new File(['x'], 'gone.csv')
    Object.defineProperty(file, 'stream', { value: () => new ReadableStream({ pull: (to) => to.error(new Error('gone')) }) })
    const answered = await answer(
      { kind: 'read-bill', files: [file], source: 'gone.csv', order: { tag: null, answers: {}, columns: null } },
      pace,
    )
    expect(answered).toMatchObject({ ok: false, problem: { code: 'file-unreadable', facts: { file: 'gone.csv', reason: 'gone' } } })
  })
})
