// What a golden file of sentences holds: a better word passes, whatever else differs doesn’t.
import { describe, expect, it } from 'vitest'
import { goldenTexts, rewordedFrom } from '../../golden/golden.ts'

const isReworded = rewordedFrom(goldenTexts())
const FORMULA = `C9 [cell.money] =IF('Cost and gross margin'!$B$5+Inputs!C8>3,"Zorblax takes all of it, above the limit","") → "Zorblax takes all of it, above the limit"`
const ROW = 'Infrastructure share of net burn | 2.4% | of net burn | Needs decision <fail>'
const PART = 'Tooling part of cash spent | 2.4% | of net burn | Needs decision <fail>'
const NOTE = 'B9 [note.text] "Zorblax takes all of it"'

describe('the same said on a line', () => {
  it.each([
    ['in a cell and in its formula', FORMULA, FORMULA.replaceAll('takes', 'uses')],
    ['in the name of a sheet', FORMULA, FORMULA.replace('Cost and gross', 'Cost and also gross')],
    ['in a row of a page', PART, PART.replace('Tooling part', 'Tooling’s own part')],
    ['over two lines of a cell', NOTE, NOTE.replace('.text', '.wrap').replace('takes', 'surely uses')],
    ['with wider columns', 'merged none of them · widths 2 24h 62', 'merged none of them · widths 2 26h 62'],
  ])('%s', (_, was, line) => {
    expect(line).not.toBe(was)
    expect(isReworded(line, was)).toBe(true)
  })
})

describe('something else on a line', () => {
  it.each([
    ['another figure', ROW, ROW.replace('2.4%', '4.2%')],
    ['another state', ROW, ROW.replace('<fail>', '<pass>')],
    ['another label of two words', ROW, ROW.replace('Needs decision', 'Needs input')],
    ['a cell less', ROW, ROW.replace(' | of net burn', '')],
    ['another sentence that is golden', ROW, ROW.replace('share of net burn', 'share of revenue')],
    ['another operator', FORMULA, FORMULA.replace('+', '-')],
    ['another bound', FORMULA, FORMULA.replace('>3', '>=3')],
    ['another cell', FORMULA, FORMULA.replace('$B$5', '$B$6')],
    ['another name of a cell', FORMULA, FORMULA.replace('Inputs!C8', 'Inputs!D8')],
    ['another address of the line', FORMULA, FORMULA.replace('C9 [', 'D9 [')],
    ['another look', FORMULA, FORMULA.replace('cell.money', 'cell.count')],
    ['the same words over two lines', NOTE, NOTE.replace('.text', '.wrap')],
    ['another component', FORMULA, FORMULA.replaceAll('Zorblax', 'Blorpex')],
    ['the opposite', FORMULA, FORMULA.replaceAll('above', 'below')],
    ['several for one', '1 of 9 components needs a decision.', '1 of 9 components need a decision.'],
    ['several for one, of other words', '1 of 9 components is still open to all.', '1 of 9 components are still open to all.'],
    ['another currency', 'Monthly cost of it all: 5.00 USD', 'Monthly cost of it all: 5.00 EUR'],
  ])('%s', (_, was, line) => {
    expect(line).not.toBe(was)
    expect(isReworded(line, was)).toBe(false)
  })
})
