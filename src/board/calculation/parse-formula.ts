// The part of Excel's grammar that our sheets are written in. Formulas that differ only in the cells they name are one shape, which is
// parsed once and becomes closures: rows of a list are calculated without reading their text again, and no code is generated.

import { columnIndex } from '../cells.ts'
import { FUNCTIONS } from './functions.ts'
import { type Area, columnsOf, type Frame, type Term } from './term.ts'
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

/**
 * A formula that stands in every row of a list, as a function of the row. Nothing is made anew from row to row: ten thousand rows of
 * a hundred columns are a million cells.
 * @param stamp its text around the number of its row
 * @param sheet that it stands on
 */
export function parseStamp(stamp: readonly string[], sheet: Omit<Frame, 'areas'>): (row: number) => Value {
  const [{ areas, calculate }, next] = [parseFormula(stamp.join('1')), parseFormula(stamp.join('2'))]
  const own: { -readonly [Key in keyof Area]: Area[Key] }[] = areas.map((area) => ({ ...area }))
  const below = own.filter(({ top }, place) => next.areas[place]?.top !== top)
  const above = own.filter(({ bottom }, place) => next.areas[place]?.bottom !== bottom)
  const frame: Frame = { ...sheet, areas: own }
  const alone = (row: number) => {
    const one = parseFormula(stamp.join(String(row)))
    return one.calculate({ ...sheet, areas: one.areas })
  }
  // The number of the row stands for itself somewhere, and not for a cell.
  if (next.calculate !== calculate) return alone
  let isOpen = false
  return (row) => {
    // A cell that leads to another one of its column.
    if (isOpen) return alone(row)
    isOpen = true
    for (const area of below) area.top = row
    for (const area of above) area.bottom = row
    const value = calculate(frame)
    isOpen = false
    return value
  }
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
    return {
      areaOf: (frame) => frame.named(token),
      calculate(frame) {
        const { sheet, left, top } = frame.named(token)
        return frame.valueAt(sheet, left, top)
      },
    }
  }

  private cells(): Term {
    const place = this.area
    this.area += 1
    return {
      areaOf: ({ areas }) => areas[place] as Area,
      calculate(frame) {
        const area = frame.areas[place] as Area
        const [only] = columnsOf(area, frame)
        return only === undefined || area.left !== area.right || area.top !== area.bottom ? new CellError('#VALUE!') : only(area.top)
      },
    }
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

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (apart) => apart === 0,
  '<>': (apart) => apart !== 0,
  '<': (apart) => apart < 0,
  '<=': (apart) => apart <= 0,
  '>': (apart) => apart > 0,
  '>=': (apart) => apart >= 0,
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number, frame: Frame) => number | CellError>> = {
  '+': (a, b, frame) => settled(a + b, a, frame),
  '-': (a, b, frame) => settled(a - b, a, frame),
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? new CellError('#DIV/0!') : a / b),
}

/** What is only rounding of decimals is 0. */
function settled(result: number, of: number, { keepsRests }: Frame): number {
  return Math.abs(result) < Math.abs(of) * ROUNDING && !keepsRests ? 0 : result
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
      return y instanceof CellError ? y : calculate(x, y, frame)
    },
  }
}
