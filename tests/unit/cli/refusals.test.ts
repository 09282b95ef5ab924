import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop, sampleFile, type Workshop } from './bundled-command-line.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
  await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'good.rightsize')
  workshop.write('good.csv', readFileSync(sampleFile('seed_5_people.csv')))
})
afterAll(() => workshop.close())

/** One line, one sentence: what, where, what to do. No code, no stack, nothing written, nothing on stdout. */
async function refusal(...words: string[]): Promise<string> {
  const before = workshop.files()
  const { code, stdout, stderr } = await workshop.run(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+; [^\n]+\.\n$/)
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|node:internal|undefined|\[object/)
  expect(workshop.files()).toEqual(before)
  return stderr.trim()
}

const HEADER = 'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,differentiating,hard_to_reverse,notes'
const ROW = ['Postgres', 'data', 'buy', 'Supabase', 'Ana', '5', '25.00', 'no', 'no', '']
/** A list whose line 2 has another value in one column. */
const cell = (column: string, value: string) => {
  const index = HEADER.split(',').indexOf(column)
  return `${HEADER}\n${ROW.with(index, value).join(',')}\n`
}

/** A `.rightsize` file with the header we want and a hash that fits. */
function container(header: object, payload: string): string {
  const sha256 = createHash('sha256').update(payload).digest('hex')
  const fields = {
    format: 'rightsize-portable',
    schemaVersion: 1,
    workbookId: 'w',
    rev: 0,
    savedAt: '2026-11-25T09:00:00.000Z',
    appVersion: '9',
  }
  return `${JSON.stringify({ ...fields, bytes: Buffer.byteLength(payload), sha256, ...header })}\n${payload}`
}

const LISTS: readonly [name: string, content: string | Uint8Array, sentence: string][] = [
  ['empty', '', 'bad.csv is empty'],
  ['noise', Uint8Array.from({ length: 100_000 }, (_, index) => (index * 2_654_435_761) >>> 13), 'bad.csv is not a text file'],
  ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'bad.csv is not a text file'],
  ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), 'Line 1 of bad.csv is not UTF-8 but looks like UTF-16'],
  ['Windows-1252', Buffer.from(cell('vendor', 'Zoë'), 'latin1'), 'Line 2 of bad.csv is not UTF-8 but looks like Windows-1252'],
  ['an open quote', `${HEADER}\n${ROW.join(',')}\n"x,${'y\n'.repeat(50_000)}`, 'Line 3 of bad.csv opens a quotation mark'],
  ['5 MB in one cell', cell('notes', 'x'.repeat(5_000_000)), 'Line 2, column notes of bad.csv: the text has 5,000,000 characters'],
  ['a million commas', `${HEADER}\n${','.repeat(1_000_000)}x\n`, 'Line 2 of bad.csv has 1,000,001 cells'],
  ['an unknown layer', cell('layer', 'cloud'), 'Line 2, column layer of bad.csv: "cloud" is not one of the choices'],
  ['a negative cost', cell('monthly_cost_usd', '-3'), 'Line 2, column monthly_cost_usd of bad.csv: -3 is below 0'],
  ['an infinite cost', cell('monthly_cost_usd', 'Infinity'), '"Infinity" is not a number that can be read'],
  ['a cost of 1e308', cell('monthly_cost_usd', '1e308'), '"1e308" is not a number that can be read'],
  ['a cost of 309 digits', cell('monthly_cost_usd', '9'.repeat(309)), 'a number this large is above 900,000,000'],
  ['a share over 100%', cell('owner_time_share_percent', '120'), 'column owner_time_share_percent of bad.csv: 120 is above 100'],
  ['a name with NUL', cell('name', 'a\u0000b'), 'Line 2, column name of bad.csv: the text holds the invisible character U+0000'],
  ['a name with ESC', cell('name', '\u001B[31mred'), 'the invisible character U+001B'],
  ['a name that reads backwards', cell('name', 'a\u202Eb'), 'the hidden character U+202E'],
  ['a name like a formula', cell('name', "=cmd|'/c calc'!A1"), 'starts like a formula'],
  ['a header of a prototype', `${HEADER},__proto__\n${ROW.join(',')},x\n`, 'the unknown column "__proto__"'],
  ['a header twice', `${HEADER},notes\n${ROW.join(',')},x\n`, 'names the column notes a second time'],
  ['a ragged row', `${HEADER}\nPostgres,data\n`, 'Line 2 of bad.csv has 2 cells and the header has 10'],
  ['semicolons', `${HEADER.replaceAll(',', ';')}\n`, 'has semicolons between its columns'],
  ['no header', 'Postgres,data\n', 'has no columns name, layer'],
  ['only a header', `${HEADER}\n`, 'bad.csv has a header and no rows'],
  ['100,001 rows', `${HEADER}\n${`${ROW.join(',')}\n`.repeat(100_001)}`, 'bad.csv has more than 100,000 rows'],
]

const WORKBOOKS: readonly [name: string, content: () => string | Uint8Array, sentence: string][] = [
  ['empty', () => '', 'bad.rightsize is empty'],
  ['of another program', () => '{"format":"other","data":[]}\n{}', 'bad.rightsize is not a Rightsize workbook'],
  ['noise', () => Buffer.alloc(100_000, 0xa7), 'bad.rightsize is not a Rightsize workbook'],
  ['cut', () => readGood().subarray(0, 5000), 'bad.rightsize is cut short'],
  ['cut in its header', () => readGood().subarray(0, 100), 'bad.rightsize is damaged'],
  ['with one bit flipped', () => flipped(readGood(), 5000), 'bad.rightsize is damaged'],
  [
    'of a newer version',
    () => container({ schemaVersion: 99 }, '{"workbook":{"schemaVersion":99,"id":"w","rev":0},"quarters":[],"attachments":{},"base":{}}'),
    'was written by a newer version of Rightsize (format 99',
  ],
  ['not JSON behind its header', () => container({}, '{"workbook":'), 'bad.rightsize does not hold valid JSON'],
  ['nested 100,000 deep', () => container({}, `{"workbook":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'nests its values more than'],
  ['with a prototype', () => container({}, '{"__proto__":{"x":1},"workbook":{}}'), '"__proto__" is not a field'],
]

const COMPANIES: readonly [name: string, content: string | Uint8Array, sentence: string][] = [
  ['in another currency', '{"currency":"EUR"}', 'good.csv is in USD and bad.json is in EUR'],
  ['with an unknown key', '{"staff":5}', 'bad.json has the unknown key "staff"; remove it or use currency, name'],
  ['that is not JSON', '{"name":\n"A",}', 'bad.json is not valid JSON at line 2, column 5'],
  ['nested 100,000 deep', `{"headcount":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'Key headcount of bad.json'],
  ['with half an engineer', '{"engineers":2.5}', 'Key engineers of bad.json: 2.5 is not a whole number'],
  ['that is empty', '', 'bad.json is empty'],
  ['that is an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2]), 'bad.json is not a text file'],
]

describe('a list that cannot be used', () => {
  it.each(LISTS)('%s: one sentence, whatever the command', async (_, content, sentence) => {
    workshop.write('bad.csv', content)
    expect(await refusal('check', 'bad.csv')).toContain(sentence)
    expect(await refusal('import', 'bad.csv', '--to', 'out.rightsize')).toContain(sentence)
  })

  it('gigabytes are refused by their size alone', async () => {
    workshop.write('huge.csv', '')
    truncateSync(join(workshop.folder, 'huge.csv'), 8_589_934_592)
    expect(await refusal('check', 'huge.csv')).toBe(
      'huge.csv has 8,590 MB and at most 20 MB are read; remove what is not needed or split it.',
    )
  })

  it('is no folder, no device, and exists', async () => {
    mkdirSync(join(workshop.folder, 'folder.csv'), { recursive: true })
    symlinkSync('loop.csv', join(workshop.folder, 'loop.csv'))
    expect(await refusal('check', 'folder.csv')).toContain('because it is a folder')
    expect(await refusal('check', '/dev/zero')).toContain('because it is not a file')
    expect(await refusal('check', 'nowhere.csv')).toBe('nowhere.csv does not exist; check its name and folder.')
    expect(await refusal('check', 'loop.csv')).toContain('does not exist')
    expect(await refusal('check', 'x'.repeat(300))).toContain('because its name is too long')
  })
})

describe('a workbook file that cannot be used', () => {
  it.each(WORKBOOKS)('%s', async (_, content, sentence) => {
    workshop.write('bad.rightsize', content())
    expect(await refusal('check', 'bad.rightsize')).toContain(sentence)
  })
})

describe('a company file that cannot be used', () => {
  it.each(COMPANIES)('%s', async (_, content, sentence) => {
    workshop.write('bad.json', content)
    expect(await refusal('check', 'good.csv', '--company', 'bad.json')).toContain(sentence)
  })
})

describe('a target that cannot be written', () => {
  it('has another ending, is a folder, or lies in no folder', async () => {
    mkdirSync(join(workshop.folder, 'folder.rightsize'), { recursive: true })
    expect(await refusal('import', 'good.csv', '--to', 'out.json')).toBe(
      'out.json does not end in .rightsize; give the file to write a name that ends in .rightsize.',
    )
    expect(await refusal('export', 'good.csv', '--to', 'out.xls')).toContain('does not end in .xlsx')
    expect(await refusal('export', 'good.csv', '--to', 'out.pdf')).toContain('open the workbook in the app and choose PDF pages in Export')
    expect(await refusal('import', 'good.csv', '--to', 'folder.rightsize')).toContain('a folder has this name')
    expect(await refusal('import', 'good.csv', '--to', 'nowhere/out.rightsize')).toContain('its folder does not exist')
    expect(await refusal('import', 'good.csv', '--to', 'good.csv/out.rightsize')).toContain('its folder does not exist')
    expect(await refusal('import', 'good.csv', '--to', `${'x'.repeat(300)}.rightsize`)).toContain('its name is too long')
  })

  it('lies where nothing can be written', async () => {
    expect(await refusal('import', 'good.csv', '--to', '/proc/out.rightsize')).toMatch(/cannot be written/)
  })
})

describe('words that are not understood', () => {
  it.each([
    [[], 'No command is given; use check, compare, compare-pack, data-room, export, import, merge, review-status or verify, or --help.'],
    [
      ['chekc'],
      '"chekc" is not a command; use check, compare, compare-pack, data-room, export, import, merge, review-status or verify, or --help.',
    ],
    [['check'], 'check needs FILE; see rightsize check --help.'],
    [['export', 'good.csv'], 'export needs --to OUT.xlsx; see rightsize export --help.'],
    [['check', 'good.csv', '--fast'], '"--fast" is not understood here; see rightsize --help.'],
    [['check', 'good.csv', 'other.csv'], '"other.csv" is not understood here; see rightsize --help.'],
    [['check', 'good.csv', '--as-of', '2026-02-30'], '--as-of does not accept "2026-02-30"; give a date such as 2026-11-25.'],
    [['import', 'good.rightsize', '--to', 'x.rightsize'], 'import does not accept "good.rightsize"; give a list that ends in .csv.'],
    [['import', 'good.csv', '--to', 'x.rightsize', '--map', 'm.json'], '--map is not available in this version; leave it out.'],
    [
      ['export', 'good.rightsize', '--to', 'x.xlsx', '--quarter', '2026Q4'],
      'good.rightsize has no locked quarter 2026Q4; lock one in a review first.',
    ],
    [
      ['export', 'good.csv', '--to', 'x.xlsx', '--quarter', '2026Q4'],
      '--quarter does not accept "good.csv"; give a .rightsize workbook to take it from.',
    ],
    [
      ['export', 'good.rightsize', '--to', 'x.xlsx', '--quarter=2026Q4', '--as-of', '2026-11-25'],
      '--quarter and --as-of do not go together; leave one of the two out.',
    ],
    [
      ['export', 'good.csv', '--to', 'x.xlsx', '--audience=everybody'],
      '--audience does not accept "everybody"; give board, investor or team.',
    ],
  ])('%j', async (words, sentence) => expect(await refusal(...words)).toBe(sentence))
})

function readGood(): Buffer {
  return readFileSync(join(workshop.folder, 'good.rightsize'))
}

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
