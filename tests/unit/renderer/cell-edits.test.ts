// What is typed or chosen in a cell, as the workbook holds it afterwards.
import { describe, expect, it } from 'vitest'
import {
  addOwnColumn,
  applyEdit,
  assess,
  type CellColumn,
  type EditContext,
  type IsoTime,
  inOneGo,
  ownPath,
  type Result,
  type Workbook,
} from '#core'
import { PLAIN_STYLE, problemText } from '#wording'
import { cellEdit, meantOwners, planningCells } from '../../../src/renderer/screens/cell-edits.ts'
import { readCell } from '../../../src/renderer/screens/field-column.tsx'
import { AS_OF, aWorkbook } from '../../builders/workbook.ts'
import { okOf } from '../../builders/workbook-files.ts'

const QUEUE = aWorkbook({
  components: [
    { id: 'q', name: 'Queue', share: 500, cost: 9600 },
    { id: 'p', name: 'Postgres' },
  ],
})

function contextOf(workbook: Workbook): EditContext {
  let made = 0
  return { workbook, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => `new-${++made}`, source: 'typed' }
}

function edited(column: CellColumn, value: string | null, workbook = QUEUE, id = 'q'): Result<Workbook> {
  const edit = cellEdit(contextOf(workbook), id, column, value)
  return edit.ok ? applyEdit(workbook, edit.value) : edit
}

function subject(result: Result<Workbook>, id = 'q') {
  if (!result.ok) throw new Error(result.problem.code)
  const found = assess(result.value, AS_OF).byId.get(id)
  if (found === undefined) throw new Error(`No ${id}`)
  return found.subject
}

describe('cellEdit', () => {
  it('reads 25% in a number column that is shown as percentages, and in no other', () => {
    const column = okOf(addOwnColumn(contextOf(QUEUE), { name: 'Uptime', type: 'number', choices: [] }, []))
    const workbook = okOf(applyEdit(QUEUE, column))
    const id = ownPath(column.record.id) as CellColumn
    const [component = ''] = Object.keys(workbook.tables.components)
    const typed = (isPercent: boolean) => cellEdit(contextOf(workbook), component, id, '25%', [{ id, isPercent }])
    expect(typed(false)).toMatchObject({ ok: false, problem: { code: 'not-a-number' } })
    expect(okOf(applyEdit(workbook, okOf(typed(true)))).tables.components[component]?.own).toEqual({ [column.record.id]: 0.25 })
  })

  it('reads a share, and a blank as not set', () => {
    expect(subject(edited('time', '21')).ownerTime.knownBp).toBe(2100)
    expect(subject(edited('time', '1.5%')).ownerTime.knownBp).toBe(150)
    expect(subject(edited('time', '')).ownerTime.blankShares).toBe(1)
    expect(subject(edited('time', '0')).ownerTime).toMatchObject({ knownBp: 0, blankShares: 0 })
  })

  it('reads a cost in the notations people use', () => {
    expect(subject(edited('cost', '12k')).monthlyCost).toBe(1_200_000)
    expect(subject(edited('cost', '1,200')).monthlyCost).toBe(120_000)
    expect(subject(edited('cost', '16.8k/yr')).monthlyCost).toBe(140_000)
    expect(subject(edited('cost', ''), 'q').monthlyCost).toBeNull()
    expect(subject(edited('cost', '0')).monthlyCost).toBe(0)
  })

  it('names a formula that it cannot read as a whole', () => {
    for (const column of ['cost', 'time']) {
      const { ok: isRead, ...answer } = edited(column as 'cost', '=SOMA(1;2)')
      expect([isRead, JSON.stringify(answer)]).toEqual([false, expect.stringContaining('=SOMA(1;2)')])
    }
  })

  it('keeps a price in another currency or by seat as it was typed, on a line that is there or new', () => {
    const lineOf = (value: string, id: string) => subject(edited('cost', value, QUEUE, id), id).costLines
    expect(lineOf('€ 300', 'q')).toMatchObject([{ amount: 30_000, currency: 'EUR', per: 'month' }])
    expect(lineOf('€ 300', 'p')).toMatchObject([{ amount: 30_000, currency: 'EUR', per: 'month' }])
    expect(lineOf('3.6k EUR/yr', 'p')).toMatchObject([{ amount: 360_000, currency: 'EUR', per: 'year' }])
    expect(lineOf('49 × 12 seats', 'q')).toMatchObject([{ amount: 4900, seats: 12, driver: 'per-seat' }])
    expect(subject(edited('cost', '49 × 12 seats', QUEUE, 'p'), 'p').monthlyCost).toBe(58_800)
    expect(subject(edited('cost', '€ 300'))).toMatchObject({ monthlyCost: null })
  })

  it('shows what was typed over a price in seats or in another currency, and clears it', () => {
    const seats = okOf(edited('cost', '49 × 12 seats'))
    expect(subject(edited('cost', '600', seats), 'q').monthlyCost).toBe(60_000)
    expect(subject(edited('cost', null, seats), 'q').monthlyCost).toBeNull()
    const euros = okOf(edited('cost', '€ 300'))
    expect(subject(edited('cost', '1200/12', euros), 'q').monthlyCost).toBe(10_000)
  })

  it('holds after a price with its currency, period or seats that price alone, whatever it was before', () => {
    const priceOf = (typed: string, before: string) => {
      const [line] = subject(edited('cost', typed, okOf(edited('cost', before)))).costLines
      return [line?.amount, line?.currency, line?.per, line?.seats, line?.driver]
    }
    expect(priceOf('16.8k/yr', '49 × 12 seats')).toEqual([1_680_000, 'USD', 'year', null, 'fixed'])
    expect(priceOf('€ 300', '49 × 12 seats/yr')).toEqual([30_000, 'EUR', 'month', null, 'fixed'])
    expect(priceOf('49 × 12 seats', '€ 300/qtr')).toEqual([4900, 'USD', 'month', 12, 'per-seat'])
    expect(priceOf('5k once', '€ 300')).toEqual([500_000, 'USD', 'one-off', null, 'fixed'])
  })

  it('takes a price for each of several lines, and clears all of them and the time of all owners', () => {
    const two = aWorkbook({
      components: [{ id: 'q', name: 'Queue', costLines: [{ amount: 1200 }, { amount: 700 }], owners: [{ share: 100 }, { share: 200 }] }],
    })
    const lines = (workbook: Workbook) =>
      subject({ ok: true, value: workbook }).costLines.map(({ amount, currency, per }) => [amount, currency, per])
    const mixed = okOf(edited('cost', '12; EUR 84/yr', two))
    expect(lines(mixed)).toEqual([
      [1200, 'USD', 'month'],
      [8400, 'EUR', 'year'],
    ])
    expect(edited('cost', '12; 7', mixed)).toMatchObject({ ok: false, problem: { code: 'cost-line-not-monthly' } })
    expect(lines(okOf(edited('cost', null, two))).map(([amount]) => amount)).toEqual([null, null])
    expect(subject(edited('time', null, two)).ownerTime.blankShares).toBe(2)
  })

  it('leaves seats, period and currency of a line whose part is blank, and clears amounts alone', () => {
    const several = aWorkbook({
      components: [
        {
          id: 'q',
          name: 'Queue',
          costLines: [
            { amount: null, driver: 'per-seat', seats: 12 },
            { amount: 500_000, per: 'one-off' },
            { amount: null, currency: 'EUR', per: 'year' },
            { amount: 1200 },
          ],
        },
      ],
    })
    const lines = (value: string | null, workbook = several) =>
      subject(edited('cost', value, workbook)).costLines.map(({ amount, currency, per, seats, driver }) =>
        [amount, currency, per, seats, driver].join(' '),
      )
    const kept = (...[first, second, third, fourth]: readonly (number | null)[]) => [
      `${first ?? ''} USD month 12 per-seat`,
      `${second ?? ''} USD one-off  fixed`,
      `${third ?? ''} EUR year  fixed`,
      `${fourth ?? ''} USD month  fixed`,
    ]
    expect(lines('; 6,000 once; ; 12')).toEqual(kept(null, 600_000, null, 1200))
    const priced = okOf(edited('cost', '49 × 12 seats; 5,000 once; EUR 84/yr; 12', several))
    expect(lines('49 × 12 seats; 5,000 once; EUR 84/yr; 12')).toEqual(kept(4900, 500_000, 8400, 1200))
    expect(lines('; ; ; 13', priced)).toEqual(kept(null, null, null, 1300))
    expect(lines(null, priced)).toEqual(kept(null, null, null, null))
    expect(edited('cost', '49; ; ; 13', priced)).toMatchObject({
      ok: false,
      problem: { code: 'cost-line-not-monthly', facts: { per: 'seat' } },
    })
    expect(edited('cost', '1; 2', priced)).toMatchObject({ ok: false, problem: { code: 'several-cost-lines' } })
  })

  it('clears no part of a bill', () => {
    const billed = aWorkbook({
      components: [{ id: 'q', name: 'Queue', costLines: [{ amount: 1200, billId: 'bill-1' }, { amount: 700 }] }],
      bills: [{ vendor: 'AWS', amount: 5000 }],
    })
    for (const value of [null, '; 8'])
      expect(edited('cost', value, billed)).toMatchObject({ ok: false, problem: { code: 'bill-part-fixed' } })
  })

  it('reads decimals by the locale of the workbook', () => {
    const german = aWorkbook({ settings: { locale: 'de-DE', currency: 'EUR' }, components: [{ id: 'q', name: 'Queue' }] })
    expect(subject(edited('cost', '1.234,50', german)).monthlyCost).toBe(123_450)
    expect(subject(edited('cost', '1,234.50', german)).monthlyCost).toBe(123_450)
    expect(edited('cost', '1,2345', german)).toMatchObject({ ok: false, problem: { code: 'too-many-decimals' } })
  })

  it.each([
    ['time', '200', 'out-of-range'],
    ['time', '-3', 'not-a-number'],
    ['cost', '€ 12; 3', 'several-cost-lines'],
    ['cost', '49/seat', 'seats-missing'],
    ['cost', '€ lots', 'not-a-number'],
    ['cost', 'a lot', 'not-a-number'],
    ['cost', '1.234', 'too-many-decimals'],
    ['name', '  ', 'text-empty'],
    ['name', '=HYPERLINK("x")', 'text-looks-like-formula'],
    ['layer', 'cellar', 'not-a-choice'],
    ['approach', null, 'not-a-choice'],
  ] as const)('refuses %s “%s” as %s', (column, value, code) => {
    expect(edited(column, value)).toMatchObject({ ok: false, problem: { code } })
  })

  it('makes a person of a new owner and keeps the share', () => {
    const result = edited('owners', 'Ben; Ana')
    expect(subject(result).owners).toHaveLength(2)
    expect(subject(result).ownerTime.knownBp).toBe(500)
  })

  it('takes a name that differs by accents or case alone for the person who is there, and a marked one for a new person', () => {
    const irish = aWorkbook({ components: [{ id: 'q', name: 'Queue', owners: [{ person: 'Dónal' }, { person: 'Seán' }] }] })
    const namesOf = (text: string, workbook = irish) => {
      const people = okOf(edited('owners', text, workbook)).tables.people
      return Object.values(people).map(({ name }) => name)
    }
    expect(namesOf('Donal; sean')).toEqual(['Dónal', 'Seán'])
    expect(namesOf('Donal, Zoe')).toEqual(['Dónal', 'Seán', 'Zoe'])
    expect(namesOf('+Donal')).toEqual(['Dónal', 'Seán', 'Donal'])
    expect(namesOf('DONAL', okOf(edited('owners', '+Donal', irish)))).toEqual(['Dónal', 'Seán', 'Donal'])
  })

  it('makes no people of figures and days that came into the wrong column', () => {
    const ana = okOf(edited('owners', 'Ana'))
    for (const text of ['12%', '1899-12-31', 'Ana; 5'])
      expect(edited('owners', text, ana)).toMatchObject({ ok: false, problem: { code: 'not-a-choice', facts: { choices: ['Ana'] } } })
    for (const text of ['李明', '+@theo', 'Bo 2']) expect(edited('owners', text, ana).ok).toBe(true)
    const refused = edited('owners', '12%', aWorkbook({ components: [{ id: 'q' }] }))
    expect(refused.ok ? '' : problemText(refused.problem, PLAIN_STYLE)).toSay('Owner: “12%” isn’t a name. Enter the name of a person.')
  })

  it('takes one share for each of several owners, and no other number of them', () => {
    const shared = edited('owners', 'Ana; Ben')
    if (!shared.ok) throw new Error(shared.problem.code)
    const shares = (text: string) => subject(edited('time', text, shared.value)).owners.map(({ share }) => share)
    expect(shares('12; 7.5')).toEqual([1200, 750])
    expect(shares('; 7.5')).toEqual([null, 750])
    for (const text of ['30', '1; 2; 3'])
      expect(edited('time', text, shared.value)).toMatchObject({ ok: false, problem: { code: 'several-owners' } })
    expect(edited('time', '12; many', shared.value)).toMatchObject({ ok: false, problem: { code: 'not-a-number' } })
  })

  it('reads digits of other scripts as an import does', () => {
    expect(subject(edited('time', '\u0661\u0662')).ownerTime.knownBp).toBe(1200)
    expect(subject(edited('cost', '\u0967\u0968\u0966\u0966')).monthlyCost).toBe(120_000)
  })

  it('brings the usual hosting along with the approach', () => {
    expect(subject(edited('approach', 'build')).component).toMatchObject({ approach: 'build', hosting: 'self-run' })
  })
})

describe('a name that a spreadsheet breaks over lines', () => {
  it('is one line, in a row that is there and in a new one; a note keeps its lines', () => {
    const broken = 'Search\r\n (cluster)\tA '
    const read = (field: 'name' | 'vendor' | 'notes') => okOf(readCell('components', field, broken, { workbook: QUEUE }))
    expect([read('name'), read('vendor')]).toEqual(['Search (cluster) A', 'Search (cluster) A'])
    expect(read('notes')).toContain('\n')
    const context = { workbook: QUEUE, at: '2026-11-25T10:00:00.000Z' as IsoTime, newId: () => 'new', source: 'typed' as const }
    const rows = [
      {
        rowId: null,
        cells: [
          { column: 'name' as const, value: broken },
          { column: 'vendor' as const, value: 'AWS' },
        ],
      },
    ]
    const { edit, refused } = inOneGo(planningCells(context, rows, 'paste'))
    expect(refused).toEqual([])
    expect(okOf(applyEdit(QUEUE, edit)).tables.components['new']).toMatchObject({ name: 'Search (cluster) A', vendor: 'AWS' })
  })
})

describe('a cell of several values', () => {
  it('takes semicolons and commas, and counts a name once', () => {
    const read = (typed: string) => okOf(readCell('components', 'tags', typed, { workbook: QUEUE }))
    expect(read(' Ana ;Ben,, Ana')).toEqual(['Ana', 'Ben'])
    expect(read('  ')).toEqual([])
  })
})

describe('owners of many rows at once', () => {
  it('are people who are there, by a part of their name, and others only where a mark says so', () => {
    const meant = (typed: string) => {
      const names = meantOwners({ workbook: QUEUE }, typed)
      return names.ok ? names.value : names.problem.code
    }
    expect(meant('an')).toBe('Ana')
    expect(meant('ana; +Cy')).toBe('Ana; +Cy')
    expect(meant('Annna')).toBe('not-a-choice')
    expect(meant('')).toBe('')
  })
})
