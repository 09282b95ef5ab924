// Texts of 20 MB that are nothing but what a splitter stumbles over. Each is refused in one sentence before it is split, within a
// fraction of the 3 s that a busy machine gets.
import { describe, expect, it } from 'vitest'
import { MAX_LIST_ROWS } from '#core'
import { readCsv, readTable } from '../../../../../src/intake/formats/delimited-text/read-table.ts'

const BYTES = 19_900_000
const filled = (piece: string, start = '') => new TextEncoder().encode(start + piece.repeat(Math.floor(BYTES / piece.length)))

const HOSTILE: readonly (readonly [string, string, string, string])[] = [
  ['quotation marks', '"', '', 'csv-unclosed-quote'],
  ['quotation marks in one cell', '""', 'a,"', 'csv-unclosed-quote'],
  ['cells that open a quotation mark', 'a,"b\n', '', 'csv-unclosed-quote'],
  ['line breaks', '\n', '', 'csv-too-many-rows'],
  ['line breaks of old Macs', '\r', '', 'csv-too-many-rows'],
  ['blank lines', ' \n', 'name\n', 'csv-too-many-rows'],
  ['rows of one cell', 'a\n', '', 'csv-too-many-rows'],
  ['rows of one cell in quotation marks', '"a"\n', '', 'csv-too-many-rows'],
  ['rows of separators', ',,,,,,,,,\n', '', 'csv-too-many-rows'],
  ['empty cells in quotation marks', '"",""\n', '', 'csv-too-many-rows'],
  ['separators', ',', '', 'csv-too-many-columns'],
  ['empty cells in one row', '"",', '', 'csv-too-many-columns'],
  ['cells with a quotation mark inside', 'a"b,', '', 'csv-too-many-columns'],
  ['quotation marks and separators', '",', '', 'csv-too-many-columns'],
]

describe('20 MB', () => {
  it.each(HOSTILE)('of %s are refused at once', (_, piece, start, code) => {
    const bytes = filled(piece, start)
    const from = process.cpuUsage()
    for (const read of [readTable, readCsv]) expect(read(bytes, 'list.csv')).toMatchObject({ ok: false, problem: { code } })
    const { user, system } = process.cpuUsage(from)
    expect((user + system) / 1e6).toBeLessThan(3)
  })

  it('are no reason to refuse the longest and the widest list that is read', () => {
    const header = new TextEncoder().encode(`name,note\n${`${'a'.repeat(90)},"b\nb"\n`.repeat(MAX_LIST_ROWS)}`)
    for (const read of [readTable, readCsv]) expect(read(header, 'list.csv')).toMatchObject({ ok: true })
    const wide = new TextEncoder().encode(`${'a,'.repeat(499)}a\n`.repeat(1000))
    for (const read of [readTable, readCsv]) expect(read(wide, 'list.csv')).toMatchObject({ ok: true })
    const long = new TextEncoder().encode(`name,note\nA,"${'b'.repeat(900_000)}"\n`)
    for (const read of [readTable, readCsv]) expect(read(long, 'list.csv')).toMatchObject({ ok: true })
  })
})
