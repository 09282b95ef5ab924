// What proofs come to together: months that came again while the proof of their whole first file stays are not counted twice.

import { describe, expect, it } from 'vitest'
import { type BilledGroup, exactText, type ProofRow, proofRows, recordsOf, sumExact, type Workbook } from '#core'
import { BILLS_TEXT, PLAIN_STYLE } from '#wording'
import { summedProofs } from '../../../../src/renderer/screens/bills/proof-totals.ts'
import { aWorkbook } from '../../../builders/workbook.ts'
import { group, imported } from '../../core/billing/bill-import.ts'

const month = (of: string, amount: string, values: Partial<BilledGroup> = {}) => group('AmazonS3', amount, { month: of, ...values })
const take = (book: Workbook, name: string, groups: readonly BilledGroup[]) => imported(book, groups, {}, name)
const totals = (rows: readonly ProofRow[], all = rows) =>
  summedProofs(rows, all).map(([currency, summed]) => `${currency} ${exactText(sumExact(summed.map(({ sums }) => sums.file)))}`)

/** As an earlier version kept it: one proof of the whole file. */
function ofWholeFile(book: Workbook, months: readonly string[], file: string): Workbook {
  const [{ id = '' } = {}] = recordsOf(book, 'imports')
  const text = `USD ${file} in the file = ${file} in groups = ${file} not assigned`
  const proof = JSON.stringify([{ months, text, currency: 'USD', file, groups: file, tied: true, parts: { rest: file } }])
  const record = book.tables.imports[id]
  if (record === undefined) throw new Error('no import')
  return { ...book, tables: { ...book.tables, imports: { [id]: { ...record, proof } } } }
}

const two = take(aWorkbook({}), 'both.csv', [month('2026-09', '60'), month('2026-10', '50')])
const whole = ofWholeFile(two, ['2026-09', '2026-10'], '110')

describe('proofs added up', () => {
  it('are those of months that stand in one proof each', () => {
    expect(totals(proofRows(two))).toEqual(['USD 110'])
    expect(totals(proofRows(whole))).toEqual(['USD 110'])
    expect(totals(proofRows(take(whole, 'nov.csv', [month('2026-11', '7')])))).toEqual(['USD 117'])
  })

  it('have no sum where a month of a whole file came again', () => {
    const again = proofRows(take(whole, 'oct.csv', [month('2026-10', '120')]))
    expect(again.map(({ sums }) => exactText(sums.file)).sort()).toEqual(['110', '120'])
    expect(totals(again)).toEqual([])
    // Nor where a filter finds only one of them.
    expect(
      totals(
        again.filter(({ months }) => months.length === 2),
        again,
      ),
    ).toEqual([])
    const unknown = proofRows(take(ofWholeFile(two, [], '110'), 'oct.csv', [month('2026-10', '120')]))
    expect(totals(unknown)).toEqual([])
  })

  it('have a sum for each currency whose proofs do not meet', () => {
    const euros = take(whole, 'euro.csv', [
      month('2026-10', '9', { source: 'focus Azure 1', vendor: 'Azure', biller: 'Azure', currency: 'EUR' }),
    ])
    expect(totals(proofRows(euros))).toEqual(['EUR 9'])
  })
})

describe('the sentence above proofs', () => {
  it('counts proofs: a month may have several, and one may be of several months', () => {
    expect(BILLS_TEXT.proofsState(2, 0, PLAIN_STYLE)).toSay('All 2 proofs add up to the last digit.')
    expect(BILLS_TEXT.proofsState(1, 0, PLAIN_STYLE)).toSay('It adds up to the last digit.')
    expect(BILLS_TEXT.proofsState(2, 1, PLAIN_STYLE)).toSay('1 of 2 proofs doesn’t add up.')
    expect(BILLS_TEXT.proofsState(12, 2, PLAIN_STYLE)).toSay('2 of 12 proofs don’t add up.')
    expect(BILLS_TEXT.shownProofs(24, 30, PLAIN_STYLE)).toBe('24 of 30 proofs')
    expect(BILLS_TEXT.showProofs(30, PLAIN_STYLE)).toSay('Show all 30 proofs')
  })
})
