import { describe, expect, it } from 'vitest'
import { calculationOf } from '../../../../src/board/calculation/calculate.ts'
import { CellError } from '../../../../src/board/calculation/value.ts'

/** A sheet of one row, whose cells from A on hold these: a formula begins with "=". */
function rowOf(cells: readonly (string | number | null)[]) {
  const planned = cells.flatMap((held, index) => {
    const place = { column: index + 1, style: 'formula.text' } as const
    if (held === null) return []
    return [typeof held === 'string' && held.startsWith('=') ? { ...place, formula: held.slice(1) } : { ...place, value: held }]
  })
  return calculationOf({ rowsOf: () => [{ number: 1, cells: planned }], names: () => [{ name: 'in_one', sheet: 'One', cell: 'A1' }] })
}

const given = (formula: string, ...others: readonly (string | number | null)[]) =>
  rowOf([...others, `=${formula}`]).valueAt('One', others.length + 1, 1)

/** Column B of a list whose rows 1 to 4 hold 10, 20, 30 and 40 in A: the same formula in each, around the number of its row. */
function listOf(...stamp: readonly string[]) {
  const cellsOf = (number: number) => [
    { column: 1, style: 'input.count', value: number * 10 } as const,
    { column: 2, style: 'formula.count', formula: stamp.join(String(number)) } as const,
  ]
  const rows = [1, 2, 3, 4].map((number) => ({
    ...{ number, cells: [] },
    parts: {
      cell: (column: number) => cellsOf(number)[column - 1],
      stamped: {
        columns: () => [{ column: 2, style: 'formula.count', stamp } as const],
        valueAt: () => undefined,
        others: () => cellsOf(number).slice(0, 1),
      },
    },
  }))
  return calculationOf({ rowsOf: () => rows, names: () => [] })
}

describe('a formula of a whole list', () => {
  it.each([
    ['of its own row', ['$A', '*2'], [20, 40, 60, 80]],
    ['from the first row to its own', ['SUM($A$1:$A', ')'], [10, 30, 60, 100]],
    ['from its own row to the last', ['SUM($A', ':$A$4)'], [100, 90, 70, 40]],
    ['of several cells of its row', ['MAX($A', ':$A', ')+$A', ''], [20, 40, 60, 80]],
    ['of its number', ['ROWS($A$1:$A', ')*100+', '-1'], [100, 201, 302, 403]],
    ['of a text with its number', ['"A', '"&$A', ''], ['A110', 'A220', 'A330', 'A440']],
    ['that counts in its row', ['COUNTIF($A', ':$A', ',">=20")'], [0, 1, 1, 1]],
  ])('%s', (_, stamp, given) => {
    const { valueAt } = listOf(...stamp)
    expect([3, 1, 4, 2].map((row) => valueAt('List', 2, row))).toEqual([3, 1, 4, 2].map((row) => given[row - 1]))
  })

  it('may lead to other rows of its column', () => {
    const { valueAt } = listOf('IF(ROWS($A$1:$A', ')=1,$A$1,SUM(INDEX($B$1:$B$4,ROWS($A$1:$A', ')-1),$A', '))')
    expect([4, 2].map((row) => valueAt('List', 2, row))).toEqual([100, 30])
  })

  it('that follows from itself is refused', () => {
    expect(() => listOf('$B', '+1').valueAt('List', 2, 3)).toThrow('List!B3 follows from itself')
  })
})

describe('a formula', () => {
  it.each([
    ['1+2*3-4/2', 5],
    ['-(2)*3&"a ""b"""', '-6a "b"'],
    ['"Abc"="aBC"', true],
    ['0.1+0.2=0.3', true],
    ['ROUND(2.5,0)+ROUND(-2.5,0)+ROUND(1.005,2)', 1.01],
    ['ROUND(1234,-2)', 1200],
    ['DATE(2026,13,31)', 46_418],
    ['DAY(EOMONTH(DATE(2028,1,31),1))', 29],
    ['TEXT(7,"000")', '007'],
    ['TEXT(12345,"\\≥\\ 0\\,000")', '≥ 12,345'],
    ['SUBSTITUTE("a~b","~","~~")', 'a~~b'],
    ['IFERROR(1/0,"none")', 'none'],
    ['CHOOSE(2,1/0,"two")', 'two'],
    // What is counted is cut to a whole number.
    ['CHOOSE(2.9,1,2,3)', 2],
    ['DATE(2026,3.9,4.9)', 46_085],
    ['DAY(DATE(2026,3,4)+0.9)', 4],
    ['EOMONTH(DATE(2026,1,15),1.9)', 46_081],
    ['INT(2.7)+10*INT(-2.5)', -28],
    ['MOD(-1,3)+10*MOD(8,3)', 22],
    ['REPT("x",2.9)', 'xx'],
    ['TEXT(1234.5,"0\\,000")', '1,235'],
    ['MAX(2,9,4)*10+MIN(4,2,9)', 92],
  ])('%s gives %s', (formula, value) => {
    expect(given(formula)).toBe(value)
  })

  it.each([
    ['COUNTIF($A$1:$D$1,"<>")', 3],
    ['COUNTIF($A$1:$D$1,"?*")', 1],
    ['COUNTIF($A$1:$D$1,"a~*")', 1],
    ['COUNTIF($A$1:$D$1,">=2")', 1],
    ['COUNTIFS($A$1:$D$1,">0",$A$1:$D$1,"<3")', 2],
    ['SUMIFS($A$1:$D$1,$A$1:$D$1,"<>2")', 1],
    ['COUNTIF($A$1:$D$1,"<>2")*10+COUNTIF($A$1:$D$1,"")', 31],
    ['COUNTIFS($A$1:$D$1,"<>2",$A$1:$D$1,"<>")', 2],
    ['SUMIF($B$1:$C$1,"<>2",$C$1:$D$1)', 2],
    ['SUMIF($A$1:$D$1,1)+SUMIF($A$1:$D$1,"?*",$C$1:$F$1)', 3],
    ['MAX($B$1:$D$1)-MIN($C$1:$C$1)', 2],
    ['MATCH("A*",$A$1:$D$1,0)', 2],
    ['INDEX($A$1:$D$1,4)', 2],
    ['INDEX($A$1:$D$1,1,in_one)', 1],
    ['INDEX($A$1:$D$1,1.9,1.9)+INDEX($A$1:$D$1,4.9)', 3],
    ['COUNTA($A$1:$D$1)+COUNT($A$1:$D$1)*10', 23],
    ['IF(ISBLANK($C1),N($B1)+LARGE($A$1:$D$1,1),0)', 2],
    ["'One'!$A$1+One!D1", 3],
  ])('%s of 1, "a*", a blank and 2 gives %s', (formula, value) => {
    expect(given(formula, 1, 'a*', null, 2)).toBe(value)
  })

  it('carries an error on', () => {
    expect(given('1+MATCH("b",$A$1:$A$1,0)', 'a')).toEqual(new CellError('#N/A'))
  })

  it('that follows from itself is refused, by the name of a cell of the circle', () => {
    expect(() => rowOf(['=B1', '=A1+1']).valueAt('One', 1, 1)).toThrow('One!A1 follows from itself')
  })

  it('of a function that we do not write is refused', () => {
    expect(() => given('OFFSET(A1,1,1)')).toThrow('OFFSET')
  })

  it.each(['SUMIF($A$1:$B$1,1,$A$1:$D$1)', 'SUMIFS($A$1:$D$1,$A$1:$C$1,1)', 'COUNTIFS($A$1:$B$1,1,$A$1:$A$2,1)'])(
    'of areas of unequal size is refused: %s',
    (formula) => {
      expect(() => given(formula, 1, 2, 3, 4)).toThrow('unequal')
    },
  )

  it('keeps the rest of a difference where it is asked to', () => {
    const cells = [{ column: 1, style: 'formula.text', formula: '0.1+0.2-0.3' } as const]
    const settled = { rowsOf: () => [{ number: 1, cells }], names: () => [] }
    expect(calculationOf(settled).valueAt('One', 1, 1)).toBe(0)
    expect(calculationOf({ ...settled, keepsRests: true }).valueAt('One', 1, 1)).toBeCloseTo(5.55e-17, 19)
  })
})
