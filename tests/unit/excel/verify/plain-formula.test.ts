import { expect, it } from 'vitest'
import { plainFormula } from '../../../../src/excel/verify/plain-formula.ts'

it.each([
  ['SUM( Costs!$T$7:$T$7 )', 'SUM(Costs!$T$7)'],
  ['_xlfn.IFS(A1>0, TRUE(), TRUE,FALSE())', 'IFS(A1>0,TRUE,TRUE,FALSE)'],
  [`COUNTIF('Build vs. buy'!$M$17:$M$17,"> 0")`, `COUNTIF('Build vs. buy'!$M$17,"> 0")`],
  [`"TRUE() A1:A1 _xlfn."`, `"TRUE() A1:A1 _xlfn."`],
])('%s is spelled like %s', (one, other) => {
  expect(plainFormula(one)).toBe(plainFormula(other))
})

it.each([
  ['SUM($T$7:$T$8)', 'SUM($T$7)'],
  ['_xlfn.SUM($T$7)', 'SUM($T$7)'],
  ['SUM($T$7:$T$71)', 'SUM($T$7)1'],
  ['"a b"', '"ab"'],
  ['A1<B1', 'A1<=B1'],
])('%s is not %s', (one, other) => {
  expect(plainFormula(one)).not.toBe(plainFormula(other))
})
