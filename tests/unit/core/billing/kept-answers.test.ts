// What was said of a source once holds for its next bill, as long as it is the same question.

import { describe, expect, it } from 'vitest'
import { type BilledGroup, type IsoDate, keptAnswers, keptProofs, recordsOf, type Workbook } from '#core'
import { aWorkbook } from '../../../builders/workbook.ts'
import { editOf, group, imported, type Order, planOf } from './bill-import.ts'

const stack = () => aWorkbook({ components: [{ id: 'c-s3', name: 'Uploads', vendor: 'AWS', kind: 'object-store' }] })
const billsOf = (book: Workbook) => recordsOf(book, 'bills').map(({ amount }) => amount)

/** What is asked of a code, and what it is answered with before anybody says anything. */
function answered(book: Workbook, groups: readonly BilledGroup[], code: string, order: Order = {}) {
  const { questions } = planOf(book, groups, { acceptsProposals: false, ...order })
  return questions.flatMap((question) => (question.code === code ? [question.answer] : []))
}

function said(book: Workbook, groups: readonly BilledGroup[], code: string, answer: string, order: Order = {}): Workbook {
  const asked = planOf(book, groups, order).questions.find((question) => question.code === code)
  return imported(book, groups, { ...order, answers: { [asked?.id ?? '']: answer } })
}

describe('a month with fewer charges that is left out', () => {
  const book = imported(stack(), [group('AmazonS3', '20', { lines: 107 })])
  const fewer = (amount: string, month = '2026-10') => [group('AmazonS3', amount, { lines: 50, month })]
  const left = said(book, fewer('9'), 'fewer-charges', 'leave')

  it('stays so when the same file comes again, and with other amounts is asked about', () => {
    expect([answered(book, fewer('9'), 'fewer-charges'), billsOf(left)]).toEqual([[null], [2000]])
    expect(answered(left, fewer('9'), 'fewer-charges')).toEqual(['leave'])
    expect(editOf(left, fewer('9')).edits).toEqual([])
    expect(answered(left, fewer('8'), 'fewer-charges')).toEqual([null])
    const restated = imported(left, [group('AmazonS3', '21', { lines: 107 })])
    expect(answered(restated, fewer('9'), 'fewer-charges')).toEqual([null])
  })

  it('stays so in a file that has a new month beside it', () => {
    const next = [...fewer('9'), group('AmazonS3', '30', { month: '2026-11', lines: 3 })]
    expect(answered(left, next, 'fewer-charges')).toEqual(['leave'])
    const two = imported(left, [group('AmazonS3', '30', { month: '2026-11', lines: 3 })])
    expect(answered(two, [...fewer('9'), ...fewer('4', '2026-09')], 'fewer-charges')).toEqual(['leave'])
  })

  it('comes in once somebody says so, and is asked about anew after that', () => {
    const taken = said(left, fewer('9'), 'fewer-charges', 'replace')
    expect(billsOf(taken)).toEqual([900])
    const again = imported(taken, [group('AmazonS3', '20', { lines: 107 })])
    expect(answered(again, fewer('9'), 'fewer-charges')).toEqual([null])
  })
})

it('half a month that is left out stays so whatever it comes to, of that source', () => {
  const coverage = { first: '2026-10-15' as IsoDate, last: '2026-10-31' as IsoDate }
  const half = (amount: string, source = 'aws-cur AWS 1') => [group('AmazonS3', amount, { lines: 170, coverage, source })]
  const whole = (source: string) => [group('AmazonS3', '20', { lines: 31, source })]
  const book = imported(imported(stack(), whole('aws-cur AWS 1')), whole('aws-cur AWS 2'))
  const left = said(book, half('11'), 'fewer-charges', 'leave')
  expect([answered(left, half('12'), 'fewer-charges'), billsOf(left)]).toEqual([['leave'], [2000, 2000]])
  expect(answered(left, half('11', 'aws-cur AWS 2'), 'fewer-charges')).toEqual([null])
})

describe('months of other accounts of one payer', () => {
  const of = (account: string, amount: string, month = '2026-09') => [group('AmazonS3', amount, { account, month })]
  const book = imported(stack(), of('prod', '100'))

  it('count beside each other in every month once somebody says so, and a new account is asked about', () => {
    const both = said(book, of('ml', '30'), 'other-accounts', 'both')
    const october = imported(both, of('prod', '110', '2026-10'))
    expect(answered(october, of('ml', '31', '2026-10'), 'other-accounts')).toEqual(['both'])
    expect(billsOf(imported(october, of('ml', '31', '2026-10')))).toEqual([14_100])
    expect(answered(october, of('dev', '5', '2026-10'), 'other-accounts')).toEqual([null])
    expect(answered(october, [...of('ml', '31', '2026-10'), ...of('dev', '5', '2026-10')], 'other-accounts')).toEqual([null])
  })

  it('no longer do once somebody says otherwise', () => {
    const both = said(book, of('ml', '30'), 'other-accounts', 'both')
    const left = said(both, of('prod', '101'), 'other-accounts', 'leave')
    expect(answered(imported(left, of('prod', '110', '2026-10')), of('ml', '31', '2026-10'), 'other-accounts')).toEqual([null])
  })

  it('are left out for as long as they come to the same', () => {
    const left = said(book, of('ml', '30'), 'other-accounts', 'leave')
    expect([answered(left, of('ml', '30'), 'other-accounts'), billsOf(left)]).toEqual([['leave'], [10_000]])
    expect(editOf(left, of('ml', '30')).edits).toEqual([])
    expect(answered(left, of('ml', '31'), 'other-accounts')).toEqual([null])
    const october = imported(left, of('prod', '110', '2026-10'))
    expect(answered(october, of('ml', '30', '2026-10'), 'other-accounts')).toEqual([null])
  })
})

describe('a bill that takes the place of another kind of file', () => {
  const focus = (month: string) => [group('AmazonS3', '20', { source: 'focus AWS 1', month })]
  const cur = (month: string) => [group('AmazonS3', '20.1', { month })]
  const book = imported(imported(imported(stack(), focus('2026-08')), focus('2026-09')), focus('2026-10'))

  it('takes that of other months, too, and the other way round is another question', () => {
    const replaced = said(book, cur('2026-10'), 'same-months', 'replace')
    expect(answered(replaced, cur('2026-09'), 'same-months')).toEqual(['replace'])
    const all = imported(imported(replaced, cur('2026-09')), cur('2026-08'))
    expect(recordsOf(all, 'billed').map(({ exact }) => exact)).toEqual(['20.1', '20.1', '20.1'])
    expect(answered(all, focus('2026-10'), 'same-months')).toEqual([null])
    // Somebody who has said both is asked.
    const back = said(all, focus('2026-10'), 'same-months', 'replace')
    expect(answered(back, focus('2026-09'), 'same-months')).toEqual(['replace'])
  })

  it('counts beside it once somebody says so', () => {
    const replaced = said(book, cur('2026-10'), 'same-months', 'replace')
    const kept = said(replaced, cur('2026-09'), 'same-months', 'keep')
    expect(answered(kept, cur('2026-08'), 'same-months')).toEqual(['keep'])
  })
})

describe('more answers than a workbook takes', () => {
  const fewer = (amount: string) => [group('AmazonS3', amount, { lines: 50 })]
  const map = { columns: { Amount: 'amount' }, answers: {} }
  const full = (left: readonly string[]) => {
    const book = said(imported(stack(), [group('AmazonS3', '20', { lines: 107 })]), fewer('8'), 'fewer-charges', 'leave')
    const imports = recordsOf(book, 'imports').map((each) => {
      return [each.id, { ...each, proof: JSON.stringify([...keptProofs(each.proof), { left }, { map }]) }] as const
    })
    return { ...book, tables: { ...book.tables, imports: Object.fromEntries(imports) } }
  }
  const notes = Array.from({ length: 2612 }, (_, at) => `left.${String(at).padStart(30, '0')}`)

  it('lose the oldest, and the same file again changes nothing', () => {
    const left = said(full(notes), fewer('9'), 'fewer-charges', 'leave')
    const kept = recordsOf(left, 'imports').map(({ proof }) => keptAnswers(proof))
    expect(kept.some((each) => each.left.includes(notes.at(-1) ?? '') && !each.left.includes(notes[0] ?? ''))).toBe(true)
    expect(kept.some((each) => each.map !== null)).toBe(true)
    expect(answered(left, fewer('9'), 'fewer-charges')).toEqual(['leave'])
    expect(editOf(left, fewer('9')).edits).toEqual([])
  })
})
