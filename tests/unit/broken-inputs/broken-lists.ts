// Lists, 28 to 42: files and pastes of comma-separated values as other programs and people leave them.

import { expect } from 'vitest'
import { findHeader } from '#intake'
import { readTable } from '../../../src/intake/formats/delimited-text/read-table.ts'
import { nodeFileSystem } from '../../../src/main/files/file-system.ts'
import { readListFile } from '../../../src/main/files/list-file.ts'
import { okOf } from '../../builders/workbook-files.ts'
import { type BrokenInput, imported, proposalOf, refused, rowsOf } from './broken-input.ts'

const LIST = 'name,monthly_cost_usd\nZoë cache,1200.50\n'
const TAKEN = [['Zoë cache', 120_050, null]]
const notesOf = (content: Uint8Array | string) => proposalOf(content).report.notes.map(({ code }) => code)
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const costOf = (text: string) => rowsOf(proposalOf(`name;monthly cost usd\nA;${text}\nB;7.50\n`))[0]?.[1]
const shareOf = (text: string) => rowsOf(proposalOf(`name;owner;owner time share percent\nA;Ana;${text}\n`))[0]?.[2]

export const BROKEN_LISTS: readonly BrokenInput[] = [
  {
    number: 28,
    what: 'UTF-8 with a byte order mark: the first column keeps its name',
    holds: () => {
      expect(rowsOf(proposalOf(Buffer.from(`\uFEFF${LIST}`)))).toEqual(TAKEN)
      expect(rowsOf(proposalOf(`\uFEFF${LIST}`))).toEqual(TAKEN)
    },
  },
  {
    number: 29,
    what: 'UTF-16 of either order, with its mark, and without it a note',
    holds: () => {
      for (const isBig of [false, true]) {
        expect(rowsOf(proposalOf(utf16(`\uFEFF${LIST}`, isBig)))).toEqual(TAKEN)
        expect(rowsOf(proposalOf(utf16(LIST, isBig)))).toEqual(TAKEN)
        expect(notesOf(utf16(LIST, isBig))).toContain('encoding-guessed')
        expect(notesOf(utf16(`\uFEFF${LIST}`, isBig))).not.toContain('encoding-guessed')
      }
    },
  },
  {
    number: 30,
    what: 'Windows-1252: read, with a note to look at names with accents',
    holds: () => {
      const bytes = Buffer.from(LIST, 'latin1')
      expect([rowsOf(proposalOf(bytes)), notesOf(bytes).includes('encoding-guessed')]).toEqual([TAKEN, true])
    },
  },
  {
    number: 31,
    what: 'semicolons with decimal commas',
    holds: () =>
      expect(rowsOf(proposalOf('name;monthly_cost_usd\nA;1.234,56\nB;7,5\n'))).toEqual([
        ['A', 123_456, null],
        ['B', 750, null],
      ]),
  },
  { number: 32, what: 'tabs', holds: () => expect(rowsOf(proposalOf(LIST.replaceAll(',', '\t')))).toEqual(TAKEN) },
  {
    number: 33,
    what: 'an unclosed quotation mark: a file is refused by line, a paste reads it as text',
    holds: () => {
      const list = `${LIST}"12 rack,5\n${'Other,1\n'.repeat(500)}`
      refused(
        imported(Buffer.from(list)),
        'Line 3 of list.csv has an unclosed quotation mark. Close it, and double any quotation mark inside a cell.',
      )
      expect(rowsOf(proposalOf(list)).slice(0, 3)).toEqual([...TAKEN, ['"12 rack', 500, null], ['Other', 100, null]])
    },
  },
  {
    number: 34,
    what: 'ragged rows: short ones are noted, long ones asked about and left out',
    holds: () => {
      const { rows, report, questions } = proposalOf('name,layer,monthly_cost_usd\nA\nB,data,1,extra,more\nC,data,2\n')
      expect(rows.map(({ component }) => component.name)).toEqual(['A', 'C'])
      expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([[3, 'answer']])
      expect([questions.some(({ code }) => code === 'row-too-long'), report.notes.some(({ code }) => code === 'rows-short')]).toEqual([
        true,
        true,
      ])
    },
  },
  {
    number: 35,
    what: 'lines that end in CR alone',
    holds: () => expect(rowsOf(proposalOf(Buffer.from(LIST.replaceAll('\n', '\r'))))).toEqual(TAKEN),
  },
  {
    number: 36,
    what: 'headers __proto__ and constructor: columns like any other, no prototype touched',
    holds: () => {
      const list = 'name,__proto__,constructor,monthly_cost_usd\nA,polluted,polluted,5\n'
      const { columns } = findHeader(okOf(readTable(list, 'list.csv')))
      expect(columns.map(({ header }) => header)).toEqual(['name', '__proto__', 'constructor', 'monthly_cost_usd'])
      expect(rowsOf(proposalOf(list))).toEqual([['A', 500, null]])
      expect(['polluted' in {}, Object.keys(Object.prototype)]).toEqual([false, []])
    },
  },
  {
    number: 37,
    what: 'a header twice: each is a column, and one of them gives the value',
    holds: () => {
      const { columns, mapping } = findHeader(okOf(readTable('name,cost,cost\nA,1,2\n', 'list.csv')))
      expect([columns.length, mapping.fields.filter((field) => field === 'cost').length]).toEqual([3, 1])
      expect(rowsOf(proposalOf('name,monthly_cost_usd,monthly_cost_usd\nA,1,2\n'))).toEqual([['A', 100, null]])
    },
  },
  {
    number: 38,
    what: 'a gigabyte: refused by its size, before a byte is read',
    holds: async () => {
      let reads = 0
      const facts = { size: 1_073_741_824, isFile: () => true, isDirectory: () => false }
      const fs = { ...nodeFileSystem, stat: async () => facts as never, read: async () => new Uint8Array(reads++) }
      refused(
        await readListFile('/data/list.csv', fs),
        'list.csv is 1,074 MB, and the maximum is 20 MB. Remove unneeded parts, or split it.',
      )
      expect(reads).toBe(0)
    },
  },
  {
    number: 39,
    what: 'binary, whatever it is called',
    holds: () => {
      const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 2_654_435_761) >>> 13)
      for (const bytes of [noise, Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])])
        refused(imported(bytes), 'list.csv isn’t a text file. If it’s a list, save it as an Excel file (.xlsx) or as CSV.')
    },
  },
  {
    number: 40,
    what: 'a first line "sep=;"',
    holds: () => expect(rowsOf(proposalOf(`sep=;\n${LIST.replaceAll(',', ';')}`))).toEqual(TAKEN),
  },
  {
    number: 41,
    what: 'cells like formulas: nothing is worked out, and a name loses its equals sign only when told',
    holds: () => {
      const { rows, questions } = proposalOf(`name,notes\n=cmd|'/c calc'!A1,"=HYPERLINK(""x"")"\n`)
      expect(questions.map(({ code }) => code)).toContain('name-formula')
      expect(rows[0]?.component).toMatchObject({ name: "cmd|'/c calc'!A1", notes: '=HYPERLINK("x")' })
    },
  },
  {
    number: 42,
    what: 'notations of amounts and shares: read, asked, or refused by cell',
    holds: () => {
      expect(['$1,200/mo', '1.2k', '12k/yr', '١٢٠٠', '१२००'].map(costOf)).toEqual([120_000, 120_000, 1_200_000, 120_000, 120_000])
      expect(['(500)', '12%', '1e3', '-'].map(costOf)).toEqual([null, null, null, null])
      for (const text of ['12%', '1e3']) {
        const { report } = proposalOf(`name;monthly cost usd\nA;${text}\n`)
        expect(report.problems.map(({ line, column, text: cell }) => [line, column, cell])).toEqual([[2, 'monthly cost usd', text]])
      }
      expect(['20 %', '1/2', '٢٠', '20'].map(shareOf)).toEqual([2000, 5000, 2000, 2000])
      const { questions } = proposalOf('name;owner;owner time share percent;monthly cost usd\nA;Ana;1/2;(500)\n')
      expect(questions.map(({ code }) => code)).toEqual(['money-negative'])
    },
  },
]
