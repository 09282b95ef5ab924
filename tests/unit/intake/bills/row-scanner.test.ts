// Rows are the same rows in whatever pieces their bytes come.

import { describe, expect, it } from 'vitest'
import { RowScanner } from '../../../../src/intake/bills/row-scanner.ts'

let seed = 11
function next(most: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % most
}
const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T

const CELLS = ['', 'a', '12.5', '"b, c"', '"two ""quotes"""', '"over\ntwo lines"', '""', 'inch 5"', 'a "b" c', '"x"y', 'é', '"""", "']

function csv(columns: number, rows: number, end: string): string {
  const row = () => Array.from({ length: pick([columns, columns, columns, next(columns) + 1]) }, () => pick(CELLS)).join(',')
  return `${Array.from({ length: rows }, row).join(end)}${pick(['', end])}`
}

/** "3: a|b" of each row: its line and the cells of these columns. */
function rowsOf(bytes: Uint8Array, columns: readonly (readonly number[])[], piece: number, delimiter = ','): readonly string[] {
  const rows: string[] = []
  const scanner = new RowScanner(delimiter, (row) => {
    const asked = columns[rows.length % columns.length] ?? []
    rows.push(`${row.line}: ${asked.map((column) => row.text(column)).join('|')}`)
    return true
  })
  const faults = []
  for (let from = 0; from < bytes.length; from += piece) faults.push(scanner.push(bytes.subarray(from, from + piece)))
  faults.push(scanner.end())
  return [...rows, ...faults.flatMap((fault) => (fault === null ? [] : [fault.kind]))]
}

describe('a row of delimited text', () => {
  it.each(['\n', '\r\n'])('is the same in pieces of any size (%j)', (end) => {
    for (let round = 0; round < 300; round++) {
      const columns = 2 + next(8)
      const bytes = new TextEncoder().encode(csv(columns, 1 + next(12), end))
      const asked = Array.from({ length: 3 }, () => Array.from({ length: next(3) }, () => next(columns + 1)))
      const whole = rowsOf(bytes, asked, bytes.length)
      for (const piece of [1, 5, 17]) expect(rowsOf(bytes, asked, piece)).toEqual(whole)
    }
  })

  it('keeps nothing of a piece but what it has read, also where that is a buffer of Node', () => {
    const read: string[] = []
    const scanner = new RowScanner(',', (row) => read.push(row.text(0)) > 0)
    const piece = Buffer.from('Kafka\nKafka\n')
    scanner.push(piece)
    piece.write('Redis')
    scanner.push(Buffer.from('Redis\n'))
    expect(read).toEqual(['Kafka', 'Kafka', 'Redis'])
  })

  it.each([',', ';', '\t', '|'])('has the cells that stand between delimiters, wherever in memory its bytes begin (%j)', (delimiter) => {
    const texts = [
      '',
      '',
      '',
      'x',
      '12.50',
      '\u0000',
      '\u0001b',
      'é',
      '日本',
      '🦜',
      'a:b-c',
      '\u007f',
      'two words',
      ...[',', ';', '\t', '|'],
    ]
    const cells = texts.filter((text) => text !== delimiter)
    for (let round = 0; round < 200; round++) {
      const rows = Array.from({ length: 1 + next(5) }, () => ['r', ...Array.from({ length: next(9) }, () => pick(cells))])
      const bytes = new TextEncoder().encode(rows.map((row) => row.join(delimiter)).join('\n'))
      const room = new Uint8Array(bytes.length + 3)
      for (const ahead of [0, 1, 2, 3]) {
        room.fill(0x0a).set(bytes, ahead)
        const read = rowsOf(room.subarray(ahead, ahead + bytes.length), [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]], 7 + next(40), delimiter)
        const written = rows.map((row, at) => `${at + 1}: ${Array.from({ length: 10 }, (_, cell) => (row[cell] ?? '').trim()).join('|')}`)
        expect(read).toEqual(written)
      }
    }
  })

  it.each([',', ';', '\t', '|'])('has the cells that a plain reader finds between quotes, in pieces of any size (%j)', (delimiter) => {
    const quoted = [
      '"x"',
      `"b${delimiter} c"`,
      '"two ""quotes"""',
      '"over\ntwo lines"',
      '"over\r\ntwo"',
      '""',
      '""""',
      `"""${delimiter}"""`,
    ]
    // None that nothing closes: it takes the rest of the file, as the first test has it.
    const cells = ['', 'a', '12.5', 'é', 'inch 5"', 'a "b" c', '"x"y', '"x" "y"', `"x${delimiter}"y`, '"" "', ...quoted]
    for (let round = 0; round < 300; round++) {
      const end = pick(['\n', '\r\n', '\r'])
      const rows = Array.from({ length: 1 + next(6) }, () => ['r', ...Array.from({ length: next(9) }, () => pick(cells))].join(delimiter))
      const text = `${rows.join(end)}${pick(['', end])}`
      const bytes = new TextEncoder().encode(text)
      const written = plainRows(text, delimiter)
      expect(written).toHaveLength(rows.length)
      for (const piece of [1, 2, 5, 17, bytes.length])
        expect(rowsOf(bytes, [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]], piece, delimiter), JSON.stringify(text)).toEqual(written)
    }
  })
})

/** The same one character at a time: a cell that begins with a quotation mark ends with it, and what follows up to the delimiter is none. */
function plainRows(text: string, delimiter: string): readonly string[] {
  const rows: string[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const cells: string[] = []
    const began = line
    for (;;) {
      let cell = ''
      const isQuoted = text[at] === '"'
      if (isQuoted) {
        for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
          if (text[at] === '"') at += 1
          if (text[at] === '\n') line += 1
          cell += text[at]
        }
        at += 1
      }
      for (; at < text.length && ![delimiter, '\n', '\r'].includes(text[at] as string); at += 1) if (!isQuoted) cell += text[at]
      cells.push(cell.trim())
      if (text[at] !== delimiter) break
      at += 1
    }
    rows.push(`${began}: ${Array.from({ length: 10 }, (_, cell) => cells[cell] ?? '').join('|')}`)
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
  }
  return rows
}
