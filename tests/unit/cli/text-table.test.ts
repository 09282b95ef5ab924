import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, onOneLine, textTable } from '../../../src/cli/text-table.ts'

describe('a table of text', () => {
  it('lines its columns up and leaves no space at the end', () => {
    const columns = [{ title: 'Name' }, { title: 'Cost', align: 'right' }, { title: 'Note' }] as const
    const rows = [
      ['Café', '5', 'x'],
      ['检索服务', '1,250', ''],
      ['👩‍💻 tools', '12', 'y'],
    ]
    expect(textTable(columns, rows)).toEqual(['Name       Cost  Note', 'Café          5  x', '检索服务  1,250', '👩‍💻 tools     12  y'])
  })

  it('cuts what is longer than its column, never inside a letter', () => {
    expect(textTable([{ title: 'N', max: 6 }], [['👩‍💻👩‍💻👩‍💻👩‍💻'], ['abcdef'], ['abcdefg']])).toEqual([
      'N',
      '👩‍💻👩‍💻…',
      'abcdef',
      'abcde…',
    ])
  })

  it('shows no control character and no hidden mark of any name', () => {
    expect(onOneLine('a\u001B[31m\nb\u202Ec\td')).toBe('a [31m b c d')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u202A-\u202E]/u.test(onOneLine(text))))
  })

  it('counts letters as a terminal shows them', () => {
    expect(['abc', 'é', 'e\u0301', '日本', '👍'].map(displayWidth)).toEqual([3, 1, 1, 4, 2])
  })
})
