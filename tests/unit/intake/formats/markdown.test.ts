// Tables as Markdown writes them, in files and pastes.

import { describe, expect, it } from 'vitest'
import type { SourceBook } from '../../../../src/intake/formats/list-format.ts'
import { readList, readListExactly } from '../../../../src/intake/formats/read-list.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const bookOf = async (text: string): Promise<SourceBook> => okOf(await readList(text, 'the pasted table'))
const cellsOf = async (text: string) => (await bookOf(text)).tables.map(({ rows }) => rows.map(({ cells }) => cells))

describe('a table in Markdown', () => {
  it.each([
    ['bars around it', '| Name | Cost |\n| --- | ---: |\n| Kafka | 12 |\n'],
    ['no bars around it', 'Name | Cost\n:-- | :-:\nKafka | 12'],
    ['the line ends of Windows', '| Name | Cost |\r\n|-|-|\r\n| Kafka | 12 |\r\n'],
    ['the indent and marks of a quotation', '  > | Name | Cost |\n  > |---|---|\n  > | Kafka | 12 |'],
    ['a fence around it', '```\n| Name | Cost |\n|---|---|\n| Kafka | 12 |\n```'],
  ])('is read with %s', async (_, text) => {
    expect(await cellsOf(text)).toEqual([
      [
        ['Name', 'Cost'],
        ['Kafka', '12'],
      ],
    ])
    expect((await bookOf(text)).tables[0]?.notes).toEqual([])
  })

  it('gives cells without their marks, links and crossed-out texts as they are, and escaped bars', async () => {
    const row =
      '| **Total** | `k8s` \\| old | [Vercel](https://vercel.com/a_b) | ~~Kafka~~ | _soon_ | a<br>b &amp; c | 5\\*3 | snake_case_name |'
    const [[, read] = []] = await cellsOf(`|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n${row}`)
    expect(read).toEqual([
      'Total',
      'k8s | old',
      '[Vercel](https://vercel.com/a_b)',
      '~~Kafka~~',
      'soon',
      'a\nb & c',
      '5*3',
      'snake_case_name',
    ])
  })

  it('keeps short and long rows and leaves out blank ones', async () => {
    expect(await cellsOf('|a|b|\n|-|-|\n|1|\n| | |\n|1|2|3|')).toEqual([[['a', 'b'], ['1'], ['1', '2', '3']]])
  })

  it('is called by the heading above it, and what stands around the tables is named', async () => {
    const text = 'Our stack, by **Ana**\n\n## Compute\n\n|a|b|\n|-|-|\n|1|2|\nTotal: 3\n\n# Data #\n---\n|c|d|\n|-|-|\n'
    const { tables } = await bookOf(text)
    expect(tables.map(({ sheet, rows }) => [sheet, rows.map(({ line, cells }) => [line, ...cells])])).toEqual([
      [
        'Compute',
        [
          [5, 'a', 'b'],
          [7, '1', '2'],
        ],
      ],
      ['Data', [[12, 'c', 'd']]],
    ])
    expect(tables.map(({ notes }) => notes)).toEqual(
      Array.from({ length: 2 }, () => [{ code: 'text-outside-table', facts: { lines: 2, line: 1, text: 'Our stack, by Ana' } }]),
    )
  })

  it('has a name of its own where another has none, or the same', async () => {
    const table = '|a|b|\n|-|-|\n|1|2|\n\n'
    const namesOf = async (text: string) => (await bookOf(text)).tables.map(({ sheet }) => sheet)
    expect(await namesOf(table)).toEqual([null])
    expect(await namesOf(`${table}Some words\n\n${table}# Data\n${table}More words\n\n${table}`)).toEqual([
      'Table 1',
      'Table 2',
      'Data',
      'Data (table 4)',
    ])
  })

  it('is the same from a file, and for the command line', async () => {
    const text = '\uFEFF| Name |\n| --- |\n| Zoë |\n'
    const file = okOf(await readList(bytes(text), 'list.md'))
    expect(file.tables[0]?.rows.map(({ cells }) => cells)).toEqual([['Name'], ['Zoë']])
    expect(okOf(await readListExactly(bytes(text), 'list.md'))).toEqual(file)
    const latin = Uint8Array.from([...'|a|\n|-|\n|Zo\u00eb|'].map((char) => char.charCodeAt(0)))
    expect(okOf(await readList(latin, 'list.md')).tables[0]?.notes[0]?.code).toBe('encoding-guessed')
    expect((await readListExactly(latin, 'list.md')).ok).toBe(false)
  })

  it('is not seen in a list with bars between its cells, or in one that has dashes', async () => {
    expect((await bookOf('a|b\n1|2')).tables[0]).toMatchObject({ delimiter: '|', sheet: null })
    expect((await bookOf('a,b\n---,---\n1,2')).tables[0]?.delimiter).toBe(',')
    expect((await bookOf('a|b|c\n-|-\n1|2|3')).tables[0]?.rows).toHaveLength(3)
  })

  it('of more rows or columns than a list has is refused', async () => {
    const refused = async (text: string) => {
      const book = await readList(text, 'list.md')
      return book.ok ? null : book.problem.code
    }
    expect(await refused(`|a|\n|-|\n${'|1|\n'.repeat(100_001)}`)).toBe('csv-too-many-rows')
    expect(await refused(`${'|a'.repeat(501)}|\n${'|-'.repeat(501)}|\n`)).toBe('csv-too-many-columns')
    expect(await refused('|a|\n|-|\n\n'.repeat(251))).toBe('list-refused')
  })
})
