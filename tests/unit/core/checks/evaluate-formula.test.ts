// What formulas hold is walked as questions that lead to one another. Held here against the plain meaning, part by part, of thousands of
// formulas that nobody wrote.

import { expect, it } from 'vitest'
import { evaluateFormula, evaluateRule, type Formula, type FormulaRow, type FormulaValue } from '#core'
import {
  allOf,
  anyOf,
  choiceOf,
  column,
  compare,
  holds,
  input,
  is,
  isBlank,
  not,
  numberOf,
  otherwise,
  outcome,
} from '../../../../src/core/checks/formula.ts'
import { seededRandom } from '../../../builders/many-components.ts'

const random = seededRandom(20_261_201)
const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T

const WORDS = ['yes', 'no', 'unsure'] as const
const NUMBERS = [0, 1, 12, 100] as const
const OPERATORS = ['=', '<>', '<', '<=', '>', '>='] as const

function someRow(): FormulaRow {
  const word = () => pick<FormulaValue>([null, '', ...WORDS])
  const number = () => pick<FormulaValue>([null, ...NUMBERS])
  const cells = () => ({ word: word(), number: number(), other: number(), flag: pick([0, 1]) })
  return { limits: {} as FormulaRow['limits'], columns: cells(), inputs: cells() }
}

function someFormula(depth: number): Formula {
  const cell = pick([column, input])
  switch (depth === 0 ? 0 : pick([0, 1, 2, 3])) {
    case 1:
      return not(someFormula(depth - 1))
    case 2:
      return allOf(...Array.from({ length: pick([1, 2, 3, 4]) }, () => someFormula(depth - 1)))
    case 3:
      return anyOf(...Array.from({ length: pick([1, 2, 3, 4]) }, () => someFormula(depth - 1)))
    default:
      return pick([
        holds('flag'),
        input('flag', 'flag'),
        is('word', pick(WORDS)),
        compare(cell('word', 'choice'), pick(['=', '<>'] as const), choiceOf('word', pick(WORDS))),
        compare(cell('number', 'count'), pick(OPERATORS), numberOf(pick(NUMBERS))),
        compare(cell('number', 'count'), pick(OPERATORS), cell('other', 'count')),
        isBlank(cell('word', 'choice')),
        isBlank(cell('number', 'count')),
      ])
  }
}

/** As a spreadsheet says it: a blank cell is 0 beside a number and "" beside a text. */
function isSo(formula: Formula, row: FormulaRow): boolean {
  const read = (of: Formula): FormulaValue => {
    if (of.kind === 'column') return row.columns[of.name] ?? null
    if (of.kind === 'input') return row.inputs[of.name] ?? null
    if (of.kind === 'choice' || of.kind === 'number') return of.value
    throw new Error(`No value here: ${of.kind}`)
  }
  switch (formula.kind) {
    case 'not':
      return !isSo(formula.of, row)
    case 'and':
      return formula.parts.every((part) => isSo(part, row))
    case 'or':
      return formula.parts.some((part) => isSo(part, row))
    case 'blank':
      return (read(formula.of) ?? '') === ''
    case 'compare': {
      const [left, right] = [read(formula.left), read(formula.right)]
      const blank = typeof left === 'string' || typeof right === 'string' ? '' : 0
      const [a, b] = [left ?? blank, right ?? blank]
      return { '=': a === b, '<>': a !== b, '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[formula.operator]
    }
    default:
      return read(formula) === 1
  }
}

it('says of any formula what its parts say', () => {
  let held = 0
  for (let n = 0; n < 3000; n += 1) {
    const [formula, row] = [someFormula(3), someRow()]
    expect(evaluateFormula(formula, row), JSON.stringify({ formula, row })).toBe(Number(isSo(formula, row)))
    held += Number(isSo(formula, row))
  }
  // Both answers were often right.
  expect(held).toBeGreaterThan(500)
  expect(held).toBeLessThan(2500)
})

it('takes the first outcome that holds, and all of them for the flags', () => {
  const row = { ...someRow(), columns: { word: 'no', flag: 1 } }
  const outcomes = [
    outcome('missing', 'UNKNOWN', is('word', 'yes')),
    outcome('clean', 'PASS', holds('flag')),
    outcome('unsure', 'WATCH', is('word', 'no')),
  ]
  const { flags, index } = evaluateRule({ rule: 'data-quality', outcomes: [...outcomes, outcome('clean', 'PASS', otherwise)] }, row)
  expect(flags).toEqual([0, 1, 1, 0])
  expect(index).toBe(1)
})

it('refuses a name that a row does not have', () => {
  expect(() => evaluateFormula(holds('nowhere'), someRow())).toThrow('nowhere')
})
