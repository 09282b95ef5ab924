import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMA_VERSION } from '#core'
import { openWorkshop, sampleFile, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = openWorkshop()
  await workshop.run('import', sampleFile('seed_5_people.csv'), '--to', 'good.rightsize')
  workshop.write('good.csv', readFileSync(sampleFile('seed_5_people.csv')))
})
afterAll(() => workshop.close())

/** One line, one sentence: what, where, what to do. No code, no stack, nothing written, nothing on stdout. */
async function refusal(...words: string[]): Promise<string> {
  const before = workshop.files()
  const { code, stdout, stderr } = await workshop.run(...words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\. [^\n]+\.\n$/)
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

type BadList = readonly [name: string, content: string | Uint8Array, sentence: string]

const LISTS: readonly BadList[] = [
  ['empty', '', 'bad.csv is empty. Save it again, or choose another file.'],
  [
    'noise',
    Uint8Array.from({ length: 100_000 }, (_, index) => (index * 2_654_435_761) >>> 13),
    'bad.csv isn’t a text file. If it’s a list, save it as an Excel file (.xlsx) or as CSV.',
  ],
  ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'bad.csv is incomplete. Open it in its program and save it again.'],
  [
    'an open quote',
    `${HEADER}\n${ROW.join(',')}\n"x,${'y\n'.repeat(50_000)}`,
    'Line 3 of bad.csv has an unclosed quotation mark. Close it, and double any quotation mark inside a cell.',
  ],
  ['only a header with semicolons', `${HEADER.replaceAll(',', ';')}\n`, 'bad.csv has a header but no rows. Add at least one component.'],
  [
    'no header',
    'Postgres,data\n',
    'No row of bad.csv names its columns. Add a row with the column names, or set the name column with --map.',
  ],
  ['only a header', `${HEADER}\n`, 'bad.csv has a header but no rows. Add at least one component.'],
  ['100,001 rows', `${HEADER}\n${`${ROW.join(',')}\n`.repeat(100_001)}`, 'bad.csv has more than 100,000 rows. Split it, or remove rows.'],
]

/** Lists with exactly our columns: `check` takes all of them or nothing. The import asks, or names what it left out. */
const EXACT_LISTS: readonly BadList[] = [
  [
    '5 MB in one cell',
    cell('notes', 'x'.repeat(5_000_000)),
    'Line 2, column notes of bad.csv: the text has 5,000,000 characters and the maximum is 5,000. Shorten it.',
  ],
  ['a million commas', `${HEADER}\n${','.repeat(1_000_000)}x\n`, 'bad.csv has more than 500 columns. Remove the ones you don’t need.'],
  [
    'an unknown layer',
    cell('layer', 'cloud'),
    'Line 2, column layer of bad.csv: “cloud” isn’t one of the choices. Enter compute, data, serving, or other.',
  ],
  ['a negative cost', cell('monthly_cost_usd', '-3'), 'Line 2, column monthly_cost_usd of bad.csv: −3 is below 0. Enter 0 or more.'],
  [
    'an infinite cost',
    cell('monthly_cost_usd', 'Infinity'),
    'Line 2, column monthly_cost_usd of bad.csv: “Infinity” isn’t a number. Enter digits, such as 12.5.',
  ],
  [
    'a cost of 1e308',
    cell('monthly_cost_usd', '1e308'),
    'Line 2, column monthly_cost_usd of bad.csv: “1e308” isn’t a number. Enter digits, such as 12.5.',
  ],
  [
    'a cost of 309 digits',
    cell('monthly_cost_usd', '9'.repeat(309)),
    'Line 2, column monthly_cost_usd of bad.csv: a number this large is above 900,000,000. Enter 900,000,000 or less.',
  ],
  [
    'a share over 100%',
    cell('owner_time_share_percent', '120'),
    'Line 2, column owner_time_share_percent of bad.csv: 120 is above 100. Enter 0 to 100.',
  ],
  [
    'a name with NUL',
    cell('name', 'a\u0000b'),
    'Line 2, column name of bad.csv: the text contains the invisible character U+0000. Remove it, or type the text again.',
  ],
  [
    'a name with ESC',
    cell('name', '\u001B[31mred'),
    'Line 2, column name of bad.csv: the text contains the invisible character U+001B. Remove it, or type the text again.',
  ],
  [
    'a name that reads backwards',
    cell('name', 'a\u202Eb'),
    'Line 2, column name of bad.csv: the text contains the hidden character U+202E, which reverses the order of letters. Remove it, or type the text again.',
  ],
  [
    'a name like a formula',
    cell('name', "=cmd|'/c calc'!A1"),
    "Line 2, column name of bad.csv: “=cmd|'/c calc'!A1” starts like a formula. Remove the equals sign.",
  ],
  [
    'a header of a prototype',
    `${HEADER},__proto__\n${ROW.join(',')},x\n`,
    'The first row of bad.csv has the unknown column “__proto__”. Remove it, or use one of the optional columns kind, origin, hosting, lifecycle, always_24x7, customer_notices, owner_time_rationale, price_change_reason, exit_note, switch_weeks, contract_start, contract_end, contract_min_months, requests_per_month, latency_measured, tokens_measured, errors_measured, cost_per_request_measured, api_available, prices_as_of, managed_quote.',
  ],
  [
    'a header twice',
    `${HEADER},notes\n${ROW.join(',')},x\n`,
    'The first row of bad.csv has the column notes twice. Remove one of the two.',
  ],
  [
    'a ragged row',
    `${HEADER}\nPostgres,data\n`,
    'Line 2 of bad.csv has 2 cells and the header has 10. Match the header, and put cells that contain a comma in quotation marks.',
  ],
]

const WORKBOOKS: readonly [name: string, content: () => string | Uint8Array, sentence: string | (() => string)][] = [
  ['empty', () => '', 'bad.rightsize is empty. Save it again, or choose another file.'],
  ['of another program', () => '{"format":"other","data":[]}\n{}', 'bad.rightsize isn’t a Rightsize workbook. Choose a .rightsize file.'],
  ['noise', () => Buffer.alloc(100_000, 0xa7), 'bad.rightsize isn’t a Rightsize workbook. Choose a .rightsize file.'],
  [
    'cut',
    () => readGood().subarray(0, 5000),
    () => {
      const header = readGood().indexOf('\n') + 1
      const [there, all] = [5000 - header, readGood().length - header].map((bytes) => bytes.toLocaleString('en-US'))
      return `bad.rightsize is incomplete: it has ${there} of ${all} bytes. Copy it again, or use an earlier copy.`
    },
  ],
  [
    'cut in its header',
    () => readGood().subarray(0, 100),
    'bad.rightsize is damaged: its content doesn’t match its checksum. Use an earlier copy.',
  ],
  [
    'with one bit flipped',
    () => flipped(readGood(), 5000),
    'bad.rightsize is damaged: its content doesn’t match its checksum. Use an earlier copy.',
  ],
  [
    'of a newer version',
    () => container({ schemaVersion: 99 }, '{"workbook":{"schemaVersion":99,"id":"w","rev":0},"quarters":[],"attachments":{},"base":{}}'),
    `bad.rightsize was written by a newer version of Rightsize (format 99, and this version reads up to ${SCHEMA_VERSION}). Update Rightsize and open it again.`,
  ],
  ['not JSON behind its header', () => container({}, '{"workbook":'), 'bad.rightsize doesn’t contain valid JSON. Use an earlier copy.'],
  [
    'nested 100,000 deep',
    () => container({}, `{"workbook":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    'bad.rightsize nests values more than 64 levels deep. Choose another file.',
  ],
  [
    'with a prototype',
    () => container({}, '{"__proto__":{"x":1},"workbook":{}}'),
    'bad.rightsize contains an invalid value at __proto__: “__proto__” isn’t a known field. Use an earlier copy.',
  ],
]

const COMPANIES: readonly [name: string, content: string | Uint8Array, sentence: string][] = [
  ['in another currency', '{"currency":"EUR"}', 'good.csv is in USD and bad.json is in EUR. Use the same currency for both.'],
  [
    'with an unknown key',
    '{"staff":5}',
    'bad.json has the unknown key “staff”. Remove it or use currency, name, stage, headcount, engineers, engineerMonthlyCostMinor, infraCapacityBp, monthlyRevenueMinor, monthlyNetBurnMinor, cashMinor, raise, customers, activeUsers, loggedCases, coreProduct, netNewArrMinor, requestsPerMonth, monthlyOtherCogsMinor, or plannedEngineers.',
  ],
  ['that is not JSON', '{"name":\n"A",}', 'bad.json isn’t valid JSON at line 2, column 5. Correct it there.'],
  [
    'nested 100,000 deep',
    `{"headcount":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'Key headcount of bad.json: “a list” isn’t a number. Enter digits, such as 12.5.',
  ],
  ['with half an engineer', '{"engineers":2.5}', 'Key engineers of bad.json: 2.5 isn’t a whole number. Round it.'],
  ['that is empty', '', 'bad.json is empty. Save it again, or choose another file.'],
  [
    'that is an image',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2]),
    'bad.json isn’t a text file. If it’s a list, save it as an Excel file (.xlsx) or as CSV.',
  ],
]

describe('a list that cannot be used', () => {
  it.each(LISTS)('%s: one sentence, whatever the command', async (_, content, sentence) => {
    workshop.write('bad.csv', content)
    expect(await refusal('check', 'bad.csv')).toSay(sentence)
    expect(await refusal('import', 'bad.csv', '--to', 'out.rightsize')).toSay(sentence)
  })

  it.each(EXACT_LISTS)('%s: one sentence where it is read exactly', async (_, content, sentence) => {
    workshop.write('bad.csv', content)
    expect(await refusal('check', 'bad.csv')).toSay(sentence)
  })

  it('gigabytes are refused by their size alone', async () => {
    workshop.write('huge.csv', '')
    truncateSync(join(workshop.folder, 'huge.csv'), 8_589_934_592)
    expect(await refusal('check', 'huge.csv')).toSay('huge.csv is 8,590 MB, and the maximum is 20 MB. Remove unneeded parts, or split it.')
  })

  it('is no folder, no device, and exists', async () => {
    mkdirSync(join(workshop.folder, 'folder.csv'), { recursive: true })
    symlinkSync('loop.csv', join(workshop.folder, 'loop.csv'))
    expect(await refusal('check', 'folder.csv')).toMention('because it is a folder')
    expect(await refusal('check', '/dev/zero')).toMention('because it is not a file')
    expect(await refusal('check', 'nowhere.csv')).toSay('nowhere.csv doesn’t exist. Check its name and folder.')
    expect(await refusal('check', 'loop.csv')).toMention('loop.csv doesn’t exist. Check its name and folder.')
    expect(await refusal('check', 'x'.repeat(300))).toMention('because its name is too long')
  })
})

describe('a workbook file that cannot be used', () => {
  it.each(WORKBOOKS)('%s', async (_, content, sentence) => {
    workshop.write('bad.rightsize', content())
    expect(await refusal('check', 'bad.rightsize')).toSay(typeof sentence === 'string' ? sentence : sentence())
  })
})

describe('a company file that cannot be used', () => {
  it.each(COMPANIES)('%s', async (_, content, sentence) => {
    workshop.write('bad.json', content)
    expect(await refusal('check', 'good.csv', '--company', 'bad.json')).toSay(sentence)
  })
})

describe('a target that can’t be written', () => {
  it('has another ending, is a folder, or lies in no folder', async () => {
    mkdirSync(join(workshop.folder, 'folder.rightsize'), { recursive: true })
    expect(await refusal('import', 'good.csv', '--to', 'out.json')).toSay(
      'out.json doesn’t end in .rightsize. Choose a name that ends in .rightsize.',
    )
    expect(await refusal('export', 'good.csv', '--to', 'out.xls')).toMention(
      'out.xls doesn’t end in .xlsx or .pptx. Choose a name that ends in .xlsx or .pptx.',
    )
    expect(await refusal('export', 'good.csv', '--to', 'out.pdf')).toMention('Open the workbook in the app and export a PDF there')
    expect(await refusal('import', 'good.csv', '--to', 'folder.rightsize')).toMention('a folder has this name')
    expect(await refusal('import', 'good.csv', '--to', 'nowhere/out.rightsize')).toMention('its folder doesn’t exist')
    expect(await refusal('import', 'good.csv', '--to', 'good.csv/out.rightsize')).toMention('its folder doesn’t exist')
    expect(await refusal('import', 'good.csv', '--to', `${'x'.repeat(300)}.rightsize`)).toMention('its name is too long')
  })

  it('lies where nothing can be written', async () => {
    expect(await refusal('import', 'good.csv', '--to', '/proc/out.rightsize')).toMention('/proc/out.rightsize can’t be written')
  })
})

describe('words that are not understood', () => {
  it.each([
    [
      [],
      'No command given. Use bill, check, compare, compare-pack, data-room, export, import, merge, new-key, review-status, show-key, stack, or verify, or --help.',
    ],
    [
      ['chekc'],
      '“chekc” isn’t a command. Use bill, check, compare, compare-pack, data-room, export, import, merge, new-key, review-status, show-key, stack, or verify, or --help.',
    ],
    [['check'], 'check needs FILE. See rightsize check --help.'],
    [['export', 'good.csv'], 'export needs --to OUT.xlsx. See rightsize export --help.'],
    [['check', 'good.csv', '--fast'], '“--fast” isn’t an option here. See rightsize --help.'],
    [['check', 'good.csv', 'other.csv'], '“other.csv” isn’t an option here. See rightsize --help.'],
    [['check', 'good.csv', '--as-of', '2026-02-30'], '--as-of doesn’t accept “2026-02-30”. Enter a date such as 2026-11-25.'],
    [
      ['import', 'good.rightsize', '--to', 'x.rightsize'],
      'import doesn’t accept “good.rightsize”. Enter a list such as list.csv or list.xlsx.',
    ],
    [
      ['export', 'good.rightsize', '--to', 'x.xlsx', '--quarter', '2026Q4'],
      'good.rightsize has no locked quarter 2026Q4. Lock one in a review first.',
    ],
    [
      ['export', 'good.csv', '--to', 'x.xlsx', '--quarter', '2026Q4'],
      '--quarter doesn’t accept “good.csv”. Enter a .rightsize workbook to take it from.',
    ],
    [
      ['export', 'good.rightsize', '--to', 'x.xlsx', '--quarter=2026Q4', '--as-of', '2026-11-25'],
      '--quarter and --as-of can’t be combined. Remove one of the two.',
    ],
    [
      ['export', 'good.csv', '--to', 'x.xlsx', '--audience=everybody'],
      '--audience doesn’t accept “everybody”. Enter board, investor or team.',
    ],
    [
      ['export', 'good.csv', '--to', 'x.xlsx', '--audience', 'investor', '--notes'],
      '--notes and --audience investor can’t be combined. Remove one of the two.',
    ],
  ])('%j', async (words, sentence) => expect(await refusal(...words)).toSay(sentence))
})

function readGood(): Buffer {
  return readFileSync(join(workshop.folder, 'good.rightsize'))
}

function flipped(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
