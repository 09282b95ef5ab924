import { describe, expect, it } from 'vitest'
import { PLAIN_STYLE } from '#wording'
import { fitted, fittedStyle, linesOf, oneLine, sentencesOnLine, widthOf } from '../../../../src/board/slides/fit-text.ts'
import { tableShapes } from '../../../../src/board/slides/slide-parts.ts'

describe('fitting a text to its place', () => {
  it('leaves what fits as it is, on one line', () => {
    expect(fitted('Job queue', { width: 100, lines: 1 }, 'cell')).toBe('Job queue')
    expect(fitted(' Job\n\t queue ', { width: 100, lines: 1 }, 'cell')).toBe('Job queue')
    expect(oneLine('a\r\nb')).toBe('a b')
  })

  it('is never cut within a figure', () => {
    const text = 'Keeping the lights on takes 0.58 of ≥ 1\u00a0234\u00a0567 FTE'
    for (let width = 30; width < 400; width += 2) {
      const last = fitted(text, { width, lines: 1 }, 'cell').replace(/…$/u, '').split(' ').at(-1) ?? ''
      if (/\d/u.test(last)) expect(text.split(' ')).toContain(last)
    }
    expect(fitted(text, { width: 400, lines: 1 }, 'cell')).toBe(text)
  })

  it('cuts what is longer with an ellipsis that fits too, and never parts a character', () => {
    const cut = fitted('Document parsing pipeline', { width: 100, lines: 1 }, 'cell')
    expect(cut).toMatch(/^Document p\S*…$/)
    expect(widthOf(cut, 'cell')).toBeLessThanOrEqual(100)
    expect(fitted('🚀'.repeat(50), { width: 60, lines: 1 }, 'cell')).toMatch(/^(?:🚀)+…$/u)
    expect(fitted('x'.repeat(10_000), { width: 100, lines: 2 }, 'cell').length).toBeLessThan(60)
  })

  it('keeps the spaces that hold a number and its currency together', () => {
    expect(oneLine('up 123\u00a0444\u00a0zł  now 1\u202f000')).toBe('up 123\u00a0444\u00a0zł now 1\u202f000')
  })

  it('puts as many sentences on a line as fit there whole', () => {
    const [first, second] = ['The first one.', 'The second one.']
    const both = widthOf(`${first} ${second}`, 'under') + 0.01
    expect(sentencesOnLine([first, '', second], both, 'under')).toBe('The first one. The second one.')
    expect(sentencesOnLine([first, second], both - 1, 'under')).toBe('The first one.')
    expect(sentencesOnLine(['', ''], both, 'under')).toBe('')
    expect(sentencesOnLine(['x'.repeat(500)], both, 'under')).toMatch(/…$/)
  })

  it('counts the lines of words that are not parted, and of one that has to be', () => {
    const word = widthOf('eleven', 'cell')
    expect(linesOf('eleven eleven eleven', word + 1, 'cell')).toBe(3)
    expect(linesOf('eleven eleven', 2 * word + widthOf(' ', 'cell'), 'cell')).toBe(1)
    expect(linesOf('x'.repeat(100), widthOf('x'.repeat(10), 'cell') + 12, 'cell')).toBe(10)
  })

  it('takes the largest style in which all of it fits', () => {
    const room = { width: 200, lines: 1 }
    const styles = ['figure', 'figure-small', 'figure-smallest'] as const
    expect(fittedStyle('$480', room, [...styles])).toEqual({ text: '$480', style: 'figure' })
    expect(fittedStyle('$900,000,000.25', room, [...styles]).style).toBe('figure-smallest')
  })

  it('takes a wide script for wide', () => {
    expect(widthOf('データ', 'cell')).toBeGreaterThan(widthOf('WWW', 'cell'))
    expect(widthOf('iii', 'cell')).toBeLessThan(widthOf('mmm', 'cell') / 2)
  })
})

describe('the rows of a table', () => {
  const text = (words: string) => ({ text: words, style: 'cell' as const })
  const LONG = 'What the quarter before cost of it and nobody wrote down'
  const rowsOf = (...texts: readonly string[]) =>
    tableShapes(
      {
        ...{ title: 'Moves', sheet: 'changes', empty: '', mostLines: 2, rows: texts.map((each) => [text('Queue'), text(each)]) },
        columns: [
          { header: 'Name', width: 100 },
          { header: 'Why', width: 220 },
        ],
      },
      { left: 0, top: 0, width: 320, height: 200 },
      PLAIN_STYLE,
    ).flatMap((shape) => (shape.kind === 'table' ? [[shape.lines, shape.rows.map((row) => row[1]?.text)]] : []))

  it('have as many lines as the longest text of any needs, up to those they may have', () => {
    expect(rowsOf('short', 'also short')).toEqual([[1, ['short', 'also short']]])
    expect(rowsOf('short', LONG, 'short')).toEqual([[2, ['short', LONG, 'short']]])
    expect(rowsOf(`${LONG}. ${LONG}. ${LONG}`)).toEqual([[2, [expect.stringMatching(/…$/)]]])
  })
})
