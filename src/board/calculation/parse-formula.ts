// The part of Excel's grammar that our sheets are written in. Formulas that differ only in the cells they name are one shape, which is
// parsed once and becomes closures: rows of a list are calculated without reading their text again, and no code is generated.

import { columnIndex } from '../cells.ts'
import { FUNCTIONS } from './functions.ts'
import type { Area, Frame, Term } from './term.ts'
import { CellError, numberIn, order, ROUNDING, textIn, type Value } from './value.ts'

export interface ParsedFormula {
  readonly areas: readonly Area[]
  readonly calculate: (frame: Frame) => Value
}

const SHAPES = new Map<string, Term>()

const CELL = '\\$?([A-Z]{1,3})\\$?(\\d+)'
const TEXT = '"(?:[^"]|"")*"'
/** A text, which is left alone, or cells. */
const CELLS = new RegExp(`${TEXT}|(?<![\\w.])(?:(?:'((?:[^']|'')+)'|([A-Za-z]+))!)?${CELL}(?::${CELL})?(?![\\w.(])`, 'g')

export function parseFormula(formula: string): ParsedFormula {
  const areas: Area[] = []
  const shape = formula.replace(CELLS, (text, quoted, bare, left, top, right, bottom) => {
    if (left === undefined) return text
    const [column, row] = [columnIndex(left), Number(top)]
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? null
    areas.push({ sheet, left: column, top: row, right: right ? columnIndex(right) : column, bottom: bottom ? Number(bottom) : row })
    return '@'
  })
  const known = SHAPES.get(shape) ?? new Parser(shape).whole()
  SHAPES.set(shape, known)
  return { areas, calculate: known.calculate }
}

const TOKEN = new RegExp(`\\s*(${TEXT}|\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?|[A-Za-z_][\\w.]*|<>|<=|>=|[-+*/&=<>(),@])`, 'y')

/** From the loosest operators to the tightest. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '<=', '>', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
]

class Parser {
  private readonly tokens: string[] = []
  private at = 0
  private area = 0
  private readonly shape: string

  constructor(shape: string) {
    this.shape = shape
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < shape.length) {
      const start = TOKEN.lastIndex
      const token = TOKEN.exec(shape)?.[1]
      if (token === undefined) throw new SyntaxError(`${shape.slice(start)} in ${shape} is not in the grammar of board`)
      this.tokens.push(token)
    }
  }

  whole(): Term {
    const term = this.operation(0)
    if (this.at < this.tokens.length) this.refuse()
    return term
  }

  private operation(level: number): Term {
    const operators = LEVELS[level]
    if (operators === undefined) return this.signed()
    let left = this.operation(level + 1)
    while (operators.has(this.tokens[this.at] ?? '')) {
      const operator = this.next()
      left = operationOf(operator, left, this.operation(level + 1))
    }
    return left
  }

  private signed(): Term {
    const sign = this.tokens[this.at]
    if (sign !== '-' && sign !== '+') return this.single()
    this.at += 1
    const of = this.signed()
    return { calculate: (frame) => scaled(numberIn(of.calculate(frame)), sign === '-' ? -1 : 1) }
  }

  private single(): Term {
    const token = this.next()
    if (token === '@') return this.cells()
    if (token === '(') {
      const inner = this.operation(0)
      this.expect(')')
      return inner
    }
    if (token.startsWith('"')) return constant(token.slice(1, -1).replaceAll('""', '"'))
    if (/^\d/.test(token)) return constant(Number(token))
    if (!/^[A-Za-z_]/.test(token)) this.refuse()
    if (this.tokens[this.at] === '(') return this.call(token)
    if (token === 'TRUE' || token === 'FALSE') return constant(token === 'TRUE')
    return reference((frame) => frame.named(token))
  }

  private cells(): Term {
    const place = this.area
    this.area += 1
    return reference(({ areas }) => areas[place] as Area)
  }

  private call(name: string): Term {
    const make = FUNCTIONS[name]
    if (make === undefined) throw new SyntaxError(`${name} in ${this.shape} is no function of board`)
    this.expect('(')
    const terms: Term[] = []
    while (this.tokens[this.at] !== ')') {
      terms.push(this.operation(0))
      if (this.tokens[this.at] !== ')') this.expect(',')
    }
    this.expect(')')
    return { calculate: (frame) => make(terms, frame) }
  }

  private next(): string {
    const token = this.tokens[this.at]
    this.at += 1
    return token ?? this.refuse()
  }

  private expect(token: string): void {
    if (this.next() !== token) this.refuse()
  }

  private refuse(): never {
    throw new SyntaxError(`${this.shape} is not in the grammar of board`)
  }
}

const constant = (value: Value): Term => ({ calculate: () => value })
const scaled = (number: number | CellError, by: number) => (number instanceof CellError ? number : number * by)

function reference(areaOf: (frame: Frame) => Area): Term {
  return {
    areaOf,
    calculate(frame) {
      const { sheet, left, top, right, bottom } = areaOf(frame)
      return left === right && top === bottom ? frame.valueAt(sheet, left, top) : new CellError('#VALUE!')
    },
  }
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (apart) => apart === 0,
  '<>': (apart) => apart !== 0,
  '<': (apart) => apart < 0,
  '<=': (apart) => apart <= 0,
  '>': (apart) => apart > 0,
  '>=': (apart) => apart >= 0,
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number | CellError>> = {
  '+': (a, b) => settled(a + b, a),
  '-': (a, b) => settled(a - b, a),
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? new CellError('#DIV/0!') : a / b),
}

/** What is only rounding of decimals is 0. */
function settled(result: number, of: number): number {
  return Math.abs(result) < Math.abs(of) * ROUNDING ? 0 : result
}

function operationOf(operator: string, left: Term, right: Term): Term {
  const [compare, calculate] = [COMPARISONS[operator], ARITHMETIC[operator]]
  return {
    calculate(frame) {
      const [a, b] = [left.calculate(frame), right.calculate(frame)]
      if (a instanceof CellError) return a
      if (b instanceof CellError) return b
      if (compare !== undefined) return compare(order(a, b))
      if (calculate === undefined) return `${textIn(a)}${textIn(b)}`
      const [x, y] = [numberIn(a), numberIn(b)]
      if (x instanceof CellError) return x
      return y instanceof CellError ? y : calculate(x, y)
    },
  }
}
