import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type Problem, problem } from '#core'
import { readInventoryCsv } from '../../../../src/intake/csv/read-inventory.ts'

const HEADER = 'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,differentiating,hard_to_reverse,notes'
const ROW = 'Postgres,data,buy,Supabase,Ana,5,25.00,no,no,'
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array) => readInventoryCsv(typeof text === 'string' ? bytes(text) : text, 'list.csv')

/** ROW with some cells replaced, below the header, so that it stands on line 2. */
function listWith(cells: Partial<Record<string, string>>): string {
  const columns = HEADER.split(',')
  return Papa.unparse([columns, ROW.split(',').map((cell, index) => cells[columns[index] ?? ''] ?? cell)])
}

function problemOf(text: string | Uint8Array): Problem {
  const result = read(text)
  if (result.ok) throw new Error('was accepted')
  return result.problem
}

function rowOf(text: string) {
  const result = read(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value.rows[0]
}

const cell = (column: string, inner: Problem) => problem('csv-cell', { file: 'list.csv', line: 2, column, problem: inner })

describe('an inventory list', () => {
  it('reads what the rules of single kinds ask for, and leaves the rest as a new component has it', () => {
    const more =
      'origin,always_24x7,switch_weeks,contract_end,contract_min_months,api_available,managed_quote,requests_per_month,tokens_measured'
    const row = rowOf(`${HEADER},${more}\n${ROW},third-party,yes,5,2027-06-30,12,unsure,200.50,1000,na`)
    expect(row?.managedQuote).toBe(20_050)
    expect(row?.component).toMatchObject({
      origin: 'third-party',
      always24x7: true,
      switchWeeks: 5,
      contract: { start: null, end: '2027-06-30', minMonths: 12 },
      apiAvailable: 'unsure',
      requestsPerMonth: 1000,
      observability: { latencyPerStep: null, tokens: 'na' },
    })
    const plain = rowOf(`${HEADER},${more}\n${ROW.replace('buy', 'self-host')},,,,,,,,,`)
    expect(plain?.managedQuote).toBeNull()
    expect(plain?.component).toMatchObject({ origin: 'third-party', hosting: 'self-run' })
    expect(Object.keys(plain?.component ?? {})).not.toContain('contract')
  })

  it.each([
    ['always_24x7', 'maybe'],
    ['switch_weeks', '1.5'],
    ['switch_weeks', '9999'],
    ['contract_end', '30.06.2027'],
    ['api_available', 'perhaps'],
    ['managed_quote', '-1'],
    ['tokens_measured', 'some'],
  ])('refuses %s "%s" by its place', (column, text) => {
    expect(problemOf(`${HEADER},${column}\n${ROW},${text}`)).toMatchObject({ code: 'csv-cell', facts: { line: 2, column } })
  })

  it('reads the samples whole', () => {
    const sample = (name: string) => readInventoryCsv(readFileSync(new URL(`../../../../resources/sample/${name}`, import.meta.url)), name)
    const [seed, seriesA] = [sample('seed_5_people.csv'), sample('series_a_40_people.csv')]
    expect(seed.ok && seed.value.rows).toHaveLength(15)
    expect(seriesA.ok && seriesA.value.rows).toHaveLength(40)
    expect(seriesA.ok && seriesA.value.rows.at(-1)?.component).toMatchObject({
      name: 'Status page, "trust" portal',
      vendor: 'Vanta; Statuspage',
    })
    expect(seriesA.ok && seriesA.value.rows.find((row) => row.component.name === 'On-call and paging')?.owners).toEqual([
      { personName: null, share: 0 },
    ])
  })

  it('is the same with a byte order mark, CRLF, other capitals and another order of columns', () => {
    const plain = read(`${HEADER}\n${ROW}\n`)
    expect(read(`\uFEFF${HEADER}\r\n${ROW}\r\n`)).toEqual(plain)
    expect(read(`${HEADER.toUpperCase()}\n${ROW.replace(',data,', ', DATA ,')}\n`)).toEqual(plain)
    const reversed = [HEADER, ROW].map((line) => line.split(',').reverse().join(',')).join('\n')
    expect(read(reversed)).toEqual(plain)
  })

  it.each([
    ['build', { approach: 'build', origin: 'own-code', hosting: 'self-run' }],
    ['self-host', { approach: 'build', origin: 'third-party', hosting: 'self-run' }],
    ['buy', { approach: 'buy', origin: null, hosting: 'managed' }],
    ['borrow', { approach: 'borrow', origin: null, hosting: 'managed' }],
  ])('takes %s for what the word says', (word, meaning) => {
    const { origin, ...others } = meaning
    expect(rowOf(listWith({ approach: word }))?.component).toMatchObject(origin === null ? others : meaning)
  })

  it('keeps "not answered" apart from unsure', () => {
    expect(rowOf(listWith({ differentiating: '' }))?.component.edge).toBeUndefined()
    expect(rowOf(listWith({ differentiating: 'unsure' }))?.component.edge).toBe('unsure')
  })

  it('keeps a blank cost and a blank share apart from 0', () => {
    expect(rowOf(listWith({ monthly_cost_usd: '', owner_time_share_percent: '' }))).toMatchObject({
      monthlyCost: null,
      owners: [{ personName: 'Ana', share: null }],
    })
    expect(rowOf(listWith({ monthly_cost_usd: '0', owner_time_share_percent: '0' }))).toMatchObject({
      monthlyCost: 0,
      owners: [{ personName: 'Ana', share: 0 }],
    })
  })

  it.each([
    [
      'Ana; Bo',
      '15; 7.5',
      [
        ['Ana', 1500],
        ['Bo', 750],
      ],
    ],
    [
      'Ana; Bo',
      '15;',
      [
        ['Ana', 1500],
        ['Bo', null],
      ],
    ],
    [
      'Ana; Bo',
      '',
      [
        ['Ana', null],
        ['Bo', null],
      ],
    ],
    ['', '5', [[null, 500]]],
    ['', '0', [[null, 0]]],
    ['', '', []],
    [
      'Ana;',
      '10; 5',
      [
        ['Ana', 1000],
        [null, 500],
      ],
    ],
  ])('reads owners %j with %j', (owner, share, expected) => {
    const owners = rowOf(listWith({ owner, owner_time_share_percent: share }))?.owners
    expect(owners?.map(({ personName, share: bp }) => [personName, bp])).toEqual(expected)
  })

  it.each([
    ['Ana; Bo', '15', 2, 1],
    ['Ana', '15; 5', 1, 2],
    ['', '15; 5', 1, 2],
  ])('refuses owners %j with %j', (owner, share, owners, shares) => {
    expect(problemOf(listWith({ owner, owner_time_share_percent: share }))).toEqual(
      problem('csv-owner-count', { file: 'list.csv', line: 2, owners, shares }),
    )
  })

  it('refuses one person named twice in a cell, in any spelling', () => {
    expect(problemOf(listWith({ owner: 'José; jose\u0301', owner_time_share_percent: '5; 5' }))).toMatchObject({
      code: 'csv-cell',
      facts: { column: 'owner', problem: { code: 'name-taken' } },
    })
  })

  it('reads the optional columns', () => {
    const list = `${HEADER},hosting,kind,lifecycle,customer_notices,owner_time_rationale,exit_note,prices_as_of
${ROW},provider-managed,database,retiring,Answers in a second,It carries the product,Dump and restore,2026-10-31`
    expect(rowOf(list)).toMatchObject({
      isHostingDerived: false,
      pricesAsOf: '2026-10-31',
      component: {
        hosting: 'provider-managed',
        kind: 'database',
        lifecycle: 'retiring',
        customerNotices: 'Answers in a second',
        ownerTimeRationale: 'It carries the product',
        exitNote: 'Dump and restore',
      },
    })
  })

  it('takes the decimals of the currency in the header', () => {
    const inCurrency = (code: string, cost: string) =>
      listWith({ monthly_cost_usd: cost }).replace('monthly_cost_usd', `monthly_cost_${code}`)
    expect(rowOf(inCurrency('jpy', '1200'))?.monthlyCost).toBe(1200)
    expect(rowOf(inCurrency('kwd', '1.234'))?.monthlyCost).toBe(1234)
    expect(problemOf(inCurrency('jpy', '1.5'))).toEqual(
      cell('monthly_cost_jpy', problem('too-many-decimals', { field: 'monthly_cost_jpy', text: '1.5', max: 0 })),
    )
  })

  it('counts the lines of cells that span several', () => {
    const list = `${HEADER}\n${ROW}"two\nlines"\n\n${ROW.replace('25.00', '-3')}`
    expect(problemOf(list)).toMatchObject({ code: 'csv-cell', facts: { line: 5, column: 'monthly_cost_usd' } })
  })
})

describe('what an inventory list refuses in a cell', () => {
  it.each<[string, string, Problem['code']]>([
    ['name', '', 'text-empty'],
    ['name', '   ', 'text-empty'],
    ['name', '\u200B', 'text-has-control-character'],
    ['name', 'Post\u0000gres', 'text-has-control-character'],
    ['name', 'Post\u001B[31mgres', 'text-has-control-character'],
    ['name', 'Post\ngres', 'text-has-control-character'],
    ['name', 'evil\u202Egnp.exe', 'text-has-direction-override'],
    ['name', '=SUM(1;2)', 'text-looks-like-formula'],
    ['name', 'x'.repeat(5_000_000), 'text-too-long'],
    ['owner', '=cmd', 'text-looks-like-formula'],
    ['owner', 'Ana\u2066', 'text-has-direction-override'],
    ['layer', 'cloud', 'not-a-choice'],
    ['layer', '__proto__', 'not-a-choice'],
    ['approach', '', 'not-a-choice'],
    ['approach', 'rent', 'not-a-choice'],
    ['differentiating', 'maybe', 'not-a-choice'],
    ['hard_to_reverse', 'unsure', 'not-a-choice'],
    ['owner_time_share_percent', '-1', 'out-of-range'],
    ['owner_time_share_percent', '100.01', 'out-of-range'],
    ['owner_time_share_percent', '12.345', 'too-many-decimals'],
    ['owner_time_share_percent', 'Infinity', 'not-a-number'],
    ['owner_time_share_percent', '20 %', 'not-a-number'],
    ['monthly_cost_usd', '-0.01', 'out-of-range'],
    ['monthly_cost_usd', '1e308', 'not-a-number'],
    ['monthly_cost_usd', '9'.repeat(309), 'out-of-range'],
    ['monthly_cost_usd', '900000000.01', 'out-of-range'],
    ['monthly_cost_usd', '$25', 'not-a-number'],
    ['notes', 'x\u202E', 'text-has-direction-override'],
    ['notes', 'x'.repeat(5001), 'text-too-long'],
  ])('%s: %j', (column, text, code) => {
    expect(problemOf(listWith({ [column]: text.slice(0, 5_000_000) }))).toMatchObject({
      code: 'csv-cell',
      facts: { file: 'list.csv', line: 2, column, problem: { code } },
    })
  })
})

describe('what an inventory list refuses as a file', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  const random = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 2_654_435_761) >>> 13)

  it.each<[string, string | Uint8Array, Problem]>([
    ['empty', '', problem('file-empty', { file: 'list.csv' })],
    ['blank', '\uFEFF \n\n', problem('file-empty', { file: 'list.csv' })],
    ['UTF-16 with its mark', utf16(`\uFEFF${HEADER}`), problem('csv-wrong-encoding', { file: 'list.csv', encoding: 'UTF-16', line: 1 })],
    ['UTF-16 without', utf16(HEADER), problem('csv-wrong-encoding', { file: 'list.csv', encoding: 'UTF-16', line: 1 })],
    [
      'Windows-1252',
      latin(`${HEADER}\n${ROW}\n${ROW.replace('Ana', 'Zoë')}`),
      problem('csv-wrong-encoding', { file: 'list.csv', encoding: 'Windows-1252', line: 3 }),
    ],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 8]), problem('csv-binary', { file: 'list.csv' })],
    ['noise', random, problem('csv-binary', { file: 'list.csv' })],
    ['a header alone', HEADER, problem('csv-no-rows', { file: 'list.csv' })],
    ['semicolons', `${HEADER}\n${ROW}`.replaceAll(',', ';'), problem('csv-wrong-separator', { file: 'list.csv', line: 1, separator: ';' })],
    [
      'semicolons below a title, as spreadsheets of some countries write a list',
      'Our list, October;;;\nTool;Layer;Cost\nPostgres;Data;1,5',
      problem('csv-wrong-separator', { file: 'list.csv', line: 1, separator: ';' }),
    ],
    ['tabs', `${HEADER}\n${ROW}`.replaceAll(',', '\t'), problem('csv-wrong-separator', { file: 'list.csv', line: 1, separator: '\t' })],
    [
      'without some columns',
      'name,layer,approach,owner,owner_time_share_percent,differentiating,hard_to_reverse,notes\na,,,,,,,',
      problem('csv-no-header', { file: 'list.csv', missing: ['vendor', 'monthly_cost_usd'] }),
    ],
    ['a column twice', `${HEADER},Name\n${ROW},x`, problem('csv-duplicate-header', { file: 'list.csv', header: 'name' })],
    [
      'two currencies',
      `${HEADER},monthly_cost_eur\n${ROW},5`,
      problem('csv-duplicate-header', { file: 'list.csv', header: 'monthly_cost_eur' }),
    ],
    ['a short row', `${HEADER}\n${ROW}\nPostgres,data`, problem('csv-ragged-row', { file: 'list.csv', line: 3, cells: 2, expected: 10 })],
    ['a long row', `${HEADER}\n${ROW},,`, problem('csv-ragged-row', { file: 'list.csv', line: 2, cells: 12, expected: 10 })],
    ['an open quote', `${HEADER}\n${ROW}\n"Postgres,data\n${ROW}`, problem('csv-unclosed-quote', { file: 'list.csv', line: 3 })],
    ['21 MB', new Uint8Array(20_500_000), problem('file-too-large', { file: 'list.csv', megabytes: 21, max: 20 })],
    ['100,001 rows', `${HEADER}\n${`${ROW}\n`.repeat(100_001)}`, problem('csv-too-many-rows', { file: 'list.csv', max: 100_000 })],
  ])('%s', (_, text, expected) => expect(problemOf(text)).toEqual(expected))

  it.each(['__proto__', 'constructor', 'toString', 'budget', ''])('the unknown column %j', (header) => {
    expect(problemOf(`${HEADER},${header}\n${ROW},x`)).toMatchObject({
      code: 'csv-unknown-header',
      facts: { header: header.toLowerCase() },
    })
  })
})

describe('any text at all', () => {
  it('is read or refused with a Problem, never thrown at', () => {
    const piece = fc.constantFrom(...HEADER.split(','), ...ROW.split(','), ',', '\n', '\r\n', '"', '""', ';', '\u0000', HEADER, ROW)
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const result = read(pieces.join(''))
        return result.ok || typeof result.problem.code === 'string'
      }),
      { numRuns: 1000 },
    )
  })

  it('comes back as it was written, whatever a name, a vendor and notes hold', () => {
    // Letters that nobody sees, such as the Hangul filler, are no name, and an apostrophe before a sign keeps a list from running it.
    const isSeen = (name: string) => /^[^='\s\p{C}\p{DI}][^\p{C}\p{Z}\p{DI}]*$/u.test(name)
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(isSeen)
    fc.assert(
      fc.property(text, text, fc.constantFrom('', 'a "quote", a comma', 'two\nlines', ' '), (name, vendor, notes) => {
        const row = rowOf(listWith({ name, vendor, notes }))
        return (
          row?.component.name === name.normalize('NFC') &&
          row.component.vendor === vendor.normalize('NFC') &&
          (row.component.notes ?? '') === notes.trim()
        )
      }),
      { numRuns: 500 },
    )
  })
})
