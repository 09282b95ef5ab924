// What another program gets from the clipboard, and what comes back from it.
import { describe, expect, it } from 'vitest'
import { unguardedText } from '#core'
import { readPastedCells } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { clipboardTexts, csvText, isSameText } from '../../../../src/renderer/widgets/grid/clipboard-text.ts'
import { okOf } from '../../../builders/workbook-files.ts'

interface Row {
  readonly name: string
  readonly cost: number
}

const COLUMNS = [
  { header: 'Name', text: ({ name }: Row) => name },
  {
    header: 'Cost',
    text: ({ cost }: Row) => cost.toLocaleString('en'),
    copyText: ({ cost }: Row) => String(cost),
    amount: { of: ({ cost }: Row) => cost, format: String },
  },
]

/** What a spreadsheet runs although it does not look like it: white space, what nobody sees, and full-width or small signs. */
const HIDDEN = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200e',
  '\u202e',
  '\ufeff',
  '\u00ad',
  '\u2060',
  '\u0001',
  '\u3164',
  '\u2800 \u034f',
]
  .flatMap((before) => [`${before}=1+1`, `${before}＝1+1`])
  .concat(['＋1', '－1', '＠SUM(A1)', '﹦1', '﹢1', '﹣1', '﹫x', '\t@x', " \u200b-cmd|' /C calc'!A0"])

function plain(rows: readonly Row[], withHeaders = false): string {
  return clipboardTexts(rows, COLUMNS, withHeaders).plain
}

describe('copied cells', () => {
  it('are lines of cells between tabs, numbers as plain digits', () => {
    expect(
      plain([
        { name: 'Queue', cost: 12_500 },
        { name: 'Mail', cost: -3 },
      ]),
    ).toBe('Queue\t12500\nMail\t-3')
  })

  it('keep for this program what a figure leaves out', () => {
    const columns = [COLUMNS[0], { ...COLUMNS[1], wholeText: ({ cost }: Row) => `USD ${cost * 12}/yr` }] as typeof COLUMNS
    const { plain: text, own } = clipboardTexts([{ name: 'Queue', cost: 100 }], columns, true)
    expect([text, own]).toEqual(['Name\tCost\nQueue\t100', 'Name\tCost\nQueue\tUSD 1200/yr'])
  })

  it('carry the names of the columns when asked', () => {
    expect(plain([{ name: 'Queue', cost: 1 }], true)).toBe('Name\tCost\nQueue\t1')
    expect(clipboardTexts([{ name: 'Queue', cost: 1 }], COLUMNS, true).html).toContain('<tr><th>Name</th><th>Cost</th></tr>')
  })

  it.each(['=1+1', '+1', '-rm', '@SUM'])('put an apostrophe before the text %s and take it back', (name) => {
    const copied = plain([{ name, cost: 1 }]).split('\t')[0] ?? ''
    expect(copied).toBe(`'${name}`)
    expect(unguardedText(copied)).toBe(name)
  })

  it.each(HIDDEN)('put it before a formula behind %j, in text, HTML and CSV, and read back what was copied', (name) => {
    const rows = [{ name, cost: 1 }]
    const { plain: text, html } = clipboardTexts(rows, COLUMNS, false)
    const csv = csvText(rows, COLUMNS, ',')
    for (const leaving of [text, csv.split('\r\n')[1]]) expect(leaving?.replace(/^"/, '')[0]).toBe("'")
    expect(html).toContain("<td>'")
    expect(okOf(readPastedCells(text)).map((line) => line.map(unguardedText))).toEqual([[name, '1']])
    expect(okOf(readTable(Buffer.from(csv), 'view.csv')).rows[1]?.cells).toEqual([name, '1'])
  })

  it.each(["'=1+1", "''@x", "'", "''", "'s-Hertogenbosch", "' '=1", '1=1', 'ａ＝１'])('come back as they were: %s', (name) => {
    expect(unguardedText(plain([{ name, cost: 1 }]).split('\t')[0] ?? '')).toBe(name)
    expect(okOf(readTable(Buffer.from(csvText([{ name, cost: 1 }], COLUMNS, ',')), 'view.csv')).rows[1]?.cells[0]).toBe(name)
  })

  it('put it before names of columns and texts among figures, too', () => {
    const columns = [{ header: '@Region', text: () => '=1+1', amount: { of: () => undefined, format: String } }]
    expect(clipboardTexts([{}], columns, true).plain).toBe("'@Region\n'=1+1")
    expect(csvText([{}], columns, ',')).toBe("\uFEFF'@Region\r\n'=1+1\r\n")
  })

  it('are known again with the line breaks of Windows', () => {
    expect(isSameText('Queue\t1\nMail\t2', 'Queue\t1\r\nMail\t2')).toBe(true)
    expect(isSameText('Queue\t1\nMail\t2', 'Queue\t1\nMail\t3')).toBe(false)
  })

  it('leave an apostrophe of the text itself alone', () => {
    expect(unguardedText("'s-Hertogenbosch")).toBe("'s-Hertogenbosch")
  })

  it('quote tabs, line breaks and quotation marks, and escape them in HTML', () => {
    const rows = [{ name: 'a "b"\tc\nd <i>&', cost: 1 }]
    expect(plain(rows)).toBe('"a ""b""\tc\nd <i>&"\t1')
    expect(clipboardTexts(rows, COLUMNS, false).html).toContain('<td>a "b"\tc<br>d &lt;i&gt;&amp;</td>')
  })
})
