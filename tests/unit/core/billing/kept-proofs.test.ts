// The proof of each month stays with its import, as long as the workbook holds what it adds up: together they are what its months hold.

import { describe, expect, it } from 'vitest'
import {
  addedExact,
  applyEdit,
  type BilledGroup,
  exactText,
  type IsoTime,
  keptProofs,
  NO_AMOUNT,
  newestImports,
  newRecord,
  readExact,
  recordsOf,
  sumExact,
  sumsOfProof,
  type Workbook,
} from '#core'
import { billImportQuestionText, COSTS_TEXT } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'
import { contextOf, editOf, group, imported, type Order, planOf } from './bill-import.ts'

const month = (of: string, amount: string, values: Partial<BilledGroup> = {}) => group('AmazonS3', amount, { month: of, ...values })
const take = (book: Workbook, name: string, groups: readonly BilledGroup[], order: Order = {}) => imported(book, groups, order, name)

const proofsIn = (book: Workbook) => recordsOf(book, 'imports').flatMap(({ proof }) => keptProofs(proof))
const shownOf = (book: Workbook) => proofsIn(book).map(COSTS_TEXT.importProof)
/** Each proof by its file, month and amount; that they come to what the workbook holds is looked at each time. */
function provedIn(book: Workbook): readonly string[] {
  const proofs = proofsIn(book).map((kept) => ({ kept, sums: sumsOfProof(kept) }))
  const held = sumExact(recordsOf(book, 'billed').map(({ exact }) => readExact(exact) ?? NO_AMOUNT))
  for (const { sums } of proofs) {
    const parts = Object.values(sums?.parts ?? {}).reduce(addedExact, NO_AMOUNT)
    expect([exactText(parts), exactText(sums?.groups ?? NO_AMOUNT)]).toEqual(Array(2).fill(exactText(sums?.file ?? NO_AMOUNT)))
  }
  expect(exactText(sumExact(proofs.map(({ sums }) => sums?.file ?? NO_AMOUNT)))).toBe(exactText(held))
  return proofs.map(({ kept, sums }) => `${kept.name} ${kept.months} ${exactText(sums?.file ?? NO_AMOUNT)}`).sort()
}

const two = take(take(aWorkbook({}), 'aug.csv', [month('2026-08', '10')]), 'sep.csv', [month('2026-09', '20')])

describe('proofs that are kept', () => {
  it('begin with those of the newest import', () => {
    const times = { b: '2026-11-02', a: '2026-11-02', old: '2026-10-02', newest: '2026-11-20' }
    const imports = Object.entries(times).map(([id, day]) => [id, { ...newRecord('imports', id), at: `${day}T10:00:00.000Z` as IsoTime }])
    const tables = { ...aWorkbook({}).tables, imports: Object.fromEntries(imports) }
    expect(newestImports({ tables }).map(({ id }) => id)).toEqual(['newest', 'a', 'b', 'old'])
  })

  it('are one for each month, each with the name of its own file', () => {
    expect(shownOf(two)).toEqual([
      expect.toSay('September 2026, sep.csv: USD 20 in the file = 20 in groups = 20 assigned'),
      expect.toSay('August 2026, aug.csv: USD 10 in the file = 10 in groups = 10 assigned'),
    ])
    const both = take(aWorkbook({}), 'all.csv', [month('2026-08', '10.004'), month('2026-09', '20')])
    expect(provedIn(both)).toEqual(['all.csv 2026-08 10.004', 'all.csv 2026-09 20'])
    expect(proofsIn(both).map(({ months }) => months)).toEqual([['2026-09'], ['2026-08']])
  })

  it('go with their month', () => {
    expect(provedIn(take(two, 'again.csv', [month('2026-09', '21')]))).toEqual(['again.csv 2026-09 21', 'aug.csv 2026-08 10'])
    const all = ['2026-08', '2026-09', '2026-10'].map((of) => month(of, '25'))
    expect(provedIn(take(two, 'all.csv', all))).toEqual(['all.csv 2026-08 25', 'all.csv 2026-09 25', 'all.csv 2026-10 25'])
    expect(editOf(two, [month('2026-09', '20')]).edits).toEqual([])
  })

  it('stay where a file has their months and somebody leaves those out', () => {
    const fewer = [month('2026-09', '3', { lines: 0 }), month('2026-10', '4')]
    const question = planOf(two, fewer).questions.find(({ code }) => code === 'fewer-charges')
    const left = take(two, 'left.csv', fewer, { answers: { [question?.id ?? '']: 'leave' } })
    expect(provedIn(left)).toEqual(['aug.csv 2026-08 10', 'left.csv 2026-10 4', 'sep.csv 2026-09 20'])
  })

  it('go with the month where another kind of file takes its place, or another name of who sends it', () => {
    for (const values of [{ source: 'focus AWS 1' }, { source: 'aws-cur Amazon 1', biller: 'Amazon' }]) {
      const other = [month('2026-09', '22', values), month('2026-10', '7', values)]
      const question = planOf(two, other).questions.find(({ code }) => code === 'same-months')
      const answers = { [question?.id ?? '']: 'replace' }
      expect(provedIn(take(two, 'other.csv', other, { answers }))).toEqual([
        'aug.csv 2026-08 10',
        'other.csv 2026-09 22',
        'other.csv 2026-10 7',
      ])
    }
  })

  it('are of their own accounts where several count in one month', () => {
    const answers = (book: Workbook, groups: readonly BilledGroup[]) => {
      const question = planOf(book, groups).questions.find(({ code }) => code === 'other-accounts')
      return { answers: { [question?.id ?? '']: 'both' } }
    }
    const both = (book: Workbook, name: string, groups: readonly BilledGroup[]) => take(book, name, groups, answers(book, groups))
    const of = (account: string, amount: string) => month('2026-09', amount, { account, service: account })
    const first = take(aWorkbook({}), 'ab.csv', [of('a', '10'), of('b', '2')])
    const second = both(first, 'c.csv', [of('c', '5')])
    expect(provedIn(second)).toEqual(['ab.csv 2026-09 12', 'c.csv 2026-09 5'])
    expect(provedIn(both(second, 'c2.csv', [of('c', '6')]))).toEqual(['ab.csv 2026-09 12', 'c2.csv 2026-09 6'])
    // What is left of the first file is proved by itself.
    expect(provedIn(both(second, 'b2.csv', [of('b', '3')]))).toEqual(['ab.csv 2026-09 10', 'b2.csv 2026-09 3', 'c.csv 2026-09 5'])
    const all = [of('a', '11'), of('b', '3'), of('c', '6')]
    expect(provedIn(take(second, 'abc.csv', all))).toEqual(['abc.csv 2026-09 20'])
  })

  it('are of what is left of the sources of their file', () => {
    const of = (payer: string, amount: string) => month('2026-09', amount, { source: `aws-cur AWS ${payer}` })
    const payers = take(aWorkbook({}), 'payers.csv', [of('1', '10'), of('2', '20')])
    expect(provedIn(payers)).toEqual(['payers.csv 2026-09 30'])
    expect(provedIn(take(payers, 'one.csv', [of('1', '11')]))).toEqual(['one.csv 2026-09 11', 'payers.csv 2026-09 20'])
  })

  it('are of their own accounts still where one of their sources is replaced', () => {
    const of = (payer: string, account: string, amount: string) =>
      month('2026-09', amount, { source: `aws-cur AWS ${payer}`, account, service: account })
    const both = take(aWorkbook({}), 'payers.csv', [of('1', 'a', '10'), of('2', 'a', '20')])
    const beside = [of('1', 'b', '1')]
    const question = planOf(both, beside).questions.find(({ code }) => code === 'other-accounts')
    const three = take(both, 'b.csv', beside, { answers: { [question?.id ?? '']: 'both' } })
    expect(provedIn(three)).toEqual(['b.csv 2026-09 1', 'payers.csv 2026-09 30'])
    expect(provedIn(take(three, 'two.csv', [of('2', 'a', '21')]))).toEqual([
      'b.csv 2026-09 1',
      'payers.csv 2026-09 10',
      'two.csv 2026-09 21',
    ])
  })

  it('are one for each currency, which go together', () => {
    const mixed = [month('2026-09', '10'), month('2026-09', '9', { currency: 'EUR' })]
    const book = take(aWorkbook({}), 'both.csv', mixed)
    expect(shownOf(book)).toHaveLength(2)
    const one = [month('2026-09', '12', { lines: 2 })]
    const asked = planOf(book, one).questions.filter(({ code }) => code === 'fewer-charges')
    expect(asked.map((each) => [each.proposed, billImportQuestionText(each)])).toEqual([
      [
        null,
        expect.toSay(
          'September 2026 of AWS: 2 charges in the workbook and 2 in this bill. Replacing leaves out EUR 9.00. Does it replace them?',
        ),
      ],
    ])
    expect(provedIn(take(book, 'usd.csv', one, { answers: { [asked[0]?.id ?? '']: 'replace' } }))).toEqual(['usd.csv 2026-09 12'])
  })
})

describe('proofs that earlier versions kept', () => {
  const whole = { months: ['2026-08', '2026-09'], currency: 'USD', text: 'USD 30' }
  const withOld = (old: object) => {
    const imports = Object.fromEntries(recordsOf(two, 'imports').map((entry) => [entry.id, { ...entry, proof: JSON.stringify([old]) }]))
    return { ...two, tables: { ...two.tables, imports } }
  }

  it('stay until all of their months have come again', () => {
    const old = withOld(whole)
    expect(shownOf(old)).toEqual(['August 2026 to September 2026: USD 30'])
    const one = take(old, 'sep2.csv', [month('2026-09', '21')])
    expect(shownOf(one)).toEqual([expect.stringContaining('sep2.csv: USD 21'), 'August 2026 to September 2026: USD 30'])
    expect(provedIn(take(one, 'all.csv', [month('2026-08', '11'), month('2026-09', '22')]))).toEqual([
      'all.csv 2026-08 11',
      'all.csv 2026-09 22',
    ])
    const focus = { source: 'focus AWS 1' }
    const replaced = take(old, 'focus.csv', [month('2026-08', '11', focus), month('2026-09', '22', focus)])
    expect(provedIn(replaced)).toEqual(['focus.csv 2026-08 11', 'focus.csv 2026-09 22'])
  })

  it('are shown and stay where they say no month', () => {
    const old = withOld({ currency: 'USD', text: 'USD 10' })
    expect(shownOf(take(old, 'sep2.csv', [month('2026-09', '21')]))).toEqual([expect.stringContaining('USD 21'), 'USD 10'])
  })

  it('are none where something else stands there', () => {
    expect(
      [null, '', '{', '3', '[3, null, {}]', '{"months": 3, "text": "USD 1"}', '{"months": [], "sources": [3]}'].flatMap(keptProofs),
    ).toEqual([])
  })

  it('never are more than a workbook takes', () => {
    const old = withOld({ months: ['2026-08'], text: 'x'.repeat(99_950) })
    expect(shownOf(okOf(applyEdit(old, editOf(old, [month('2026-10', '21')]))))).toHaveLength(1)
    expect(contextOf(old).workbook).toBe(old)
  })
})
