// What is typed and pasted, 56 to 67: names, amounts, shares and blocks of cells.

import { expect } from 'vitest'
import { assess, inOneGo, recordsOf, setField, type Workbook } from '#core'
import { readPastedCells } from '#intake'
import { readTable } from '../../../src/intake/formats/delimited-text/read-table.ts'
import { planningCells } from '../../../src/renderer/screens/cell-edits.ts'
import { clipboardTexts } from '../../../src/renderer/widgets/grid/clipboard-text.ts'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { contextOf, okOf } from '../../builders/workbook-files.ts'
import { BOOK, type BrokenInput, nameAfter, noNumber, proposalOf, refused, typed } from './broken-input.ts'

const costOf = (text: string) => recordsOf(okOf(typed('cost', text)), 'costLines')[0]?.amount
const shareOf = (text: string) => recordsOf(okOf(typed('time', text)), 'owners')[0]?.share
const stateOf = (share: number) =>
  assess(aWorkbook({ components: [{ id: 'q', name: 'Queue', share, edge: 'no' }] }), AS_OF)
    .byId.get('q')
    ?.checks.find(({ rule }) => rule === 'owner-time')?.state
const setHeadcount = (workbook: Workbook, value: unknown) => setField(contextOf(workbook), 'company', 'company', 'headcount', value)

const invisible = (character: string) => `Name: the text contains the invisible character ${character}. Remove it, or type the text again.`

export const BROKEN_VALUES: readonly BrokenInput[] = [
  {
    number: 56,
    what: 'names of nothing, blanks or characters without width',
    holds: () => {
      for (const name of ['', '   ', '\u00A0', '\u200D', '\u3164', '\u00AD'])
        refused(typed('name', name), 'Name: nothing is entered. Enter text.')
      refused(typed('name', 'a\u200Bb'), invisible('U+200B'))
      refused(typed('name', '\uFEFFa'), invisible('U+FEFF'))
      expect(nameAfter('  Cache ')).toBe('Cache')
    },
  },
  {
    number: 57,
    what: 'a paste of 10 MB: taken up to the limit of rows, refused by name beyond it',
    holds: (prepared) => {
      const line = `${'x'.repeat(95)}\t1\n`
      const [most, tooMany, tooLarge] = [line.repeat(100_000), line.repeat(100_001), 'x'.repeat(20_000_001)]
      const [table, longTable] = [`name\tcost\n${line.repeat(99_000)}`, `name\tcost\n${'a\t1\n'.repeat(400_000)}`]
      prepared()
      expect(readPastedCells(most)).toMatchObject({ ok: true, value: { length: 100_000 } })
      refused(readPastedCells(tooMany), 'What was pasted has more than 100,000 rows. Split it, or remove rows.')
      refused(readPastedCells(tooLarge), 'What was pasted is 21 MB, and the maximum is 20 MB. Remove unneeded parts, or split it.')
      expect(okOf(readTable(table, 'the pasted table')).rows).toHaveLength(99_001)
      refused(readTable(longTable, 'the pasted table'), 'the pasted table has more than 100,000 rows. Split it, or remove rows.')
    },
  },
  {
    number: 58,
    what: 'emoji stay whole; direction overrides, NUL and halves of a character are refused',
    holds: () => {
      expect(nameAfter('Cache 👩‍💻')).toBe('Cache 👩‍💻')
      refused(
        typed('name', 'a\u202Eb'),
        'Name: the text contains the hidden character U+202E, which reverses the order of letters. Remove it, or type the text again.',
      )
      refused(typed('name', 'a\u0000b'), invisible('U+0000'))
      refused(typed('name', 'a\uD800b'), invisible('U+D800'))
    },
  },
  {
    number: 59,
    what: 'costs that are negative, beyond counting, or not exact as doubles',
    holds: () => {
      refused(typed('cost', '-5'), 'List price: the amount is below 0. Enter 0 or more.')
      refused(typed('cost', '1e308'), noNumber('List price', '1e308'))
      refused(typed('cost', '9'.repeat(309)), noNumber('List price', '9'.repeat(40)))
      refused(typed('cost', '1,5'), noNumber('List price', '1,5'))
      expect([costOf('0.1'), costOf('0.29'), costOf('1,500')]).toEqual([10, 29, 150_000])
      const twice = aWorkbook({
        components: [
          { name: 'A', cost: 10 },
          { name: 'B', cost: 20 },
        ],
      })
      expect(assess(twice, AS_OF).totals.monthlyCostMinor).toBe(30)
    },
  },
  {
    number: 60,
    what: 'shares of 0 and 100 %, above 100 %, and a person who gives more than 100 % in all',
    holds: () => {
      expect([shareOf('0'), shareOf('100')]).toEqual([0, 10_000])
      refused(typed('time', '120'), 'Engineer time: 120 is above 100. Enter 0 to 100.')
      refused(typed('time', '-1'), noNumber('Engineer time', '-1'))
      const split = (share: number) => aWorkbook({ components: ['A', 'B'].map((name) => ({ name, owners: [{ person: 'Ana', share }] })) })
      const given = (share: number) => assess(split(share), AS_OF).people[0]?.shareBp
      expect([given(5000), given(5001)]).toEqual([10_000, 10_002])
    },
  },
  {
    number: 61,
    what: 'a share exactly at the limit, and 0.2 beside 20',
    holds: () => {
      expect([shareOf('20'), shareOf('0.2')]).toEqual([2000, 20])
      expect(stateOf(2000)).not.toBe('FAIL')
      expect(stateOf(2001)).toBe('FAIL')
    },
  },
  {
    number: 62,
    what: 'a headcount of 0: refused, or no figure rests on a division by it',
    holds: () => {
      expect(setHeadcount(BOOK, 0).ok).toBe(true)
      refused(setHeadcount(BOOK, -1), 'Headcount: −1 is below 0. Enter 0 or more.')
      refused(setHeadcount(BOOK, 2.5), 'Headcount: 2.5 isn’t a whole number. Round it.')
      refused(setHeadcount(BOOK, Number.POSITIVE_INFINITY), noNumber('Headcount', 'Infinity'))
      refused(setHeadcount(BOOK, '5'), noNumber('Headcount', '5'))
      const without = aWorkbook({ company: { headcount: null, engineers: null }, components: [{ name: 'Queue', share: 500 }] })
      expect(JSON.stringify(assess(without, AS_OF).portfolio)).not.toMatch(/NaN|Infinity/)
    },
  },
  {
    number: 63,
    what: 'HTML and scripts in names: text everywhere, escaped where it leaves as HTML',
    holds: () => {
      const name = `<img src=x onerror="alert(1)">&'`
      expect(nameAfter(name)).toBe(name)
      const { html, plain } = clipboardTexts([{ name }], [{ header: '<b>', text: (row) => row.name }], true)
      expect(html).not.toMatch(/<img|<b>/)
      expect(plain).toContain('<img')
    },
  },
  {
    number: 64,
    what: 'a block of ragged rows from a spreadsheet: each cell to its place, none slides',
    holds: () => {
      expect(okOf(readPastedCells('a\tb\tc\r\nd\r\n\r\ne\t"x\ny"\r\n'))).toEqual([['a', 'b', 'c'], ['d'], [''], ['e', 'x\ny']])
      const rows = [
        {
          rowId: 'q',
          cells: [
            { column: 'cost', value: 'lots' },
            { column: 'time', value: '7' },
          ],
        },
      ] as const
      const { refused: cells, accepted } = inOneGo(planningCells(contextOf(BOOK), rows, 'paste'))
      expect([accepted, cells.map(({ row, entry, problem }) => [row, entry.value, problem.code])]).toEqual([
        1,
        [['Queue', 'lots', 'not-a-number']],
      ])
    },
  },
  {
    number: 65,
    what: 'two names that are one after Unicode normalisation',
    holds: () => {
      const there = aWorkbook({ components: [{ id: 'q', name: 'Zoë cache', cost: 100 }] })
      const { rows, matches } = proposalOf('name,monthly_cost_usd,owner\nZoe\u0308 cache,2,Rene\u0301\nOther,3,René\n', there)
      expect([matches.map(({ there: { component } }) => component.id), rows.length]).toEqual([['q'], 1])
      expect(nameAfter('Zoe\u0308')).toBe('Zoë')
    },
  },
]
