import { describe, expect, it } from 'vitest'
import { recordsOf, type Workbook } from '#core'
import type { ImportAnswers } from '#intake'
import { accepted, inputOf, proposalOf, workbookAfter } from './importing.ts'

const costs = (seats: string) => {
  const { rows, report } = accepted(`name,Price per seat (USD),Seats\nGitHub,21,12\nSlack,10,8\nJira,8,"${seats}"\n`)
  return { jira: rows[2]?.cost?.seats, refused: report.problems.map(({ text }) => text) }
}

describe('seats beside a price', () => {
  it.each([
    ['12', 12],
    ['1,000', 1000],
    ['1.200', 1200],
    ['14.0', 14],
    ['40 users', 40],
  ])('%s are counted', (text, seats) => expect(costs(text)).toEqual({ jira: seats, refused: [] }))

  it.each(['-5', '12.5', 'all of us'])('%s are no number of seats, and named', (text) => {
    expect(costs(text)).toEqual({ jira: null, refused: [text] })
  })

  it.each(['Price (USD)', 'Monthly cost (USD)'])('that cannot be read leave a price of one below “%s” open', (header) => {
    const list = `name,${header},Seats\nGitHub,21,12\nJira,8,a few\n`
    const { rows, questions } = accepted(list, { 'cost:cost-per-seat': 'one-seat' })
    expect([rows[0]?.cost?.seats, rows[1]?.cost?.amount ?? null]).toEqual([12, null])
    expect(questions.map(({ code }) => code)).toContain('money-unclear')
  })

  it('that cannot be read change no amount that is of all of them', () => {
    const { rows, questions } = accepted('name,Monthly cost (USD),Seats\nGitHub,21,12\nJira,8,a few\n')
    expect(rows.map(({ cost }) => cost?.amount)).toEqual([2100, 800])
    expect(questions.map(({ code, cells }) => [code, cells])).toEqual([['cost-per-seat', 2]])
  })

  it.each(['all of us', ''])('where they are “%s”, the price of one is not what all of them cost', (text) => {
    const { rows, questions } = accepted(`name,Cost per seat (USD),Seats\nGitHub,21,12\nJira,8,"${text}"\n`)
    expect(rows[1]?.cost?.amount ?? null).toBeNull()
    expect(questions.map(({ code }) => code)).toContain('money-one-seat')
  })
})

describe('what is paid by the week', () => {
  const costOf = (text: string, billing = '') => {
    const { rows, report } = accepted(`Tool,Owner,Cost,Billing\nA,Ann Lee,"${text}",${billing}\nB,Bo Chen,$90,monthly\n`)
    return [
      rows[0]?.cost?.amount ?? null,
      rows[0]?.cost?.per,
      report.notes.flatMap(({ code, facts }) => (code === 'read-as' && 'notation' in facts ? [facts.notation] : [])),
    ]
  }

  it.each([
    ['$200/week', '', 1_040_000, 'weeks'],
    ['200 USD weekly', '', 1_040_000, 'weeks'],
    ['$200', 'weekly', 1_040_000, 'weeks'],
    ['$50 per 2 weeks', '', 130_000, 'two-weeks'],
    ['$50', 'fortnightly', 130_000, 'two-weeks'],
  ])('%s %s is a cost of the year, and the line says how', (text, billing, amount, notation) => {
    expect(costOf(text, billing)).toEqual([amount, 'year', [notation]])
  })

  it('is no amount of a column whose header says what its amounts are', () => {
    const { rows } = accepted('Tool,Owner,Cost per month,Billing\nA,Ann Lee,$200,weekly\nB,Bo Chen,$90,monthly\n')
    expect(rows.map(({ cost }) => [cost?.amount, cost?.per])).toEqual([
      [20_000, 'month'],
      [9000, 'month'],
    ])
  })

  it('is refused and named where a year of it is no exact number any more', () => {
    const { rows, report } = accepted('Tool,Owner,Cost\nA,Ann Lee,"$2,000,000,000,000/week"\nB,Bo Chen,$90/mo\n')
    expect(rows.map(({ cost }) => cost?.amount ?? null)).toEqual([null, 9000])
    expect(report.problems).toMatchObject([{ line: 2, column: 'Cost' }])
  })

  it('stays what it is where the amount is none, or is paid by the day', () => {
    expect(costOf('$5 per day')[0]).toBeNull()
    expect(costOf('$50 per call a week')[0]).toBeNull()
  })
})

describe('amounts beyond what can be kept', () => {
  it.each(['$80,000,000,000,000/mo + $80,000,000,000,000/mo', '$5 x 2,000,000 users'])('are refused and named: %s', (text) => {
    const { rows, report, edit } = accepted(`Tool,Owner,Cost per month\nA,Ann Lee,"${text}"\nB,Bo Chen,$90\n`)
    expect(rows.map(({ cost }) => cost?.amount ?? null)).toEqual([null, 9000])
    expect(report.problems).toMatchObject([{ line: 2, column: 'Cost per month' }])
    expect(edit).not.toBeNull()
  })

  it('are no total to compare with, which is said', () => {
    const list =
      'Tool,Owner,Licence cost (USD),Hosting cost (USD)\nA,Ann Lee,5,7\nB,Bo Chen,9,4\nTotal,,"80,000,000,000,000","80,000,000,000,000"\n'
    const { report } = accepted(list, { 'cost:cost-columns': 'add-up' })
    expect(report.notes.map(({ code }) => code)).toContain('total-unreadable')
  })
})

describe('the price of one seat, and no seats', () => {
  const LIST = 'Name,Owner,Price per seat\nFigma,Ann Lee,$12\nSlack,Bo Chen,$8\n'

  it('is asked about once, with what may be meant', () => {
    expect(accepted(LIST).questions.map(({ code, choices, proposed, cells }) => [code, choices, proposed, cells])).toEqual([
      ['money-one-seat', ['blank', 'one-seat', 'all-seats'], 'blank', 2],
    ])
    expect(accepted(LIST).rows.map(({ cost }) => [cost?.amount, cost?.words])).toEqual([
      [null, '$12 per seat'],
      [null, '$8 per seat'],
    ])
  })

  it.each([
    ['one-seat', 'per-seat'],
    ['all-seats', 'fixed'],
  ])('is kept as %s', (answer, driver) => {
    const after = workbookAfter(accepted(LIST, { 'cost:money-one-seat': answer }))
    const lines = recordsOf(after, 'costLines').map(({ amount, seats, driver }) => [amount, seats, driver])
    expect(lines).toEqual([
      [1200, null, driver],
      [800, null, driver],
    ])
  })

  const ONE = 'Name,Owner,Price per seat\nFigma,Ann Lee,$12\n'
  const PLAIN = 'Name,Owner,Cost per month\nFigma,Ann Lee,$12\n'
  const SEATED = 'Name,Owner,Cost per month\nFigma,Ann Lee,$12 x 5 seats\n'
  const lineAfter = (workbook: Workbook) => recordsOf(workbook, 'costLines').map(({ amount, seats, driver }) => [amount, seats, driver])
  const answered = (answer: string): ImportAnswers => ({ 'cost:money-one-seat': answer })

  it.each([
    ['one seat, and then all', ONE, 'one-seat', ONE, 'all-seats', [1200, null, 'fixed']],
    ['all, and then one seat', ONE, 'all-seats', ONE, 'one-seat', [1200, null, 'per-seat']],
    ['one seat, and then an amount', ONE, 'one-seat', PLAIN, 'one-seat', [1200, null, 'fixed']],
    ['an amount, and then seats', PLAIN, 'one-seat', SEATED, 'one-seat', [1200, 5, 'per-seat']],
    ['seats, and then an amount', SEATED, 'one-seat', PLAIN, 'one-seat', [1200, null, 'fixed']],
  ])('is changed by a later list: %s', (_, first, answer, second, then, expected) => {
    const before = workbookAfter(accepted(first, answered(answer)))
    const proposal = accepted(second, answered(then), before)
    expect(lineAfter(workbookAfter(proposal, before))).toEqual([expected])
    // The same list once more changes nothing.
    const after = workbookAfter(proposal, before)
    expect(accepted(second, answered(then), after).edit).toBeNull()
  })

  it('leaves the seats that somebody has counted since', () => {
    const before = workbookAfter(accepted(ONE, answered('one-seat')))
    const lines = recordsOf(before, 'costLines').map((line) => [line.id, { ...line, seats: 5 }])
    const counted = { ...before, tables: { ...before.tables, costLines: Object.fromEntries(lines) } } as Workbook
    expect(accepted(ONE, answered('one-seat'), counted).edit).toBeNull()
    const dearer = accepted(ONE.replace('$12', '$14'), answered('one-seat'), counted)
    expect(lineAfter(workbookAfter(dearer, counted))).toEqual([[1400, 5, 'per-seat']])
  })
})

describe('a column of billing', () => {
  const read = (rows: string, answers: ImportAnswers = {}, headers = 'Price,Billing') => {
    const { rows: found, questions } = accepted(`Tool,Owner,${headers}\n${rows}`, answers)
    return {
      costs: found.map(({ cost }) => [cost?.amount ?? null, cost?.per]),
      asked: questions.map(({ code, choices, proposed }) => [code, choices, proposed]),
    }
  }

  it.each([
    ['Annual', 120_000, 'year'],
    ['12 months', 120_000, 'year'],
    ['Prepaid 3 years', 40_000, 'year'],
    ['semi-annual', 240_000, 'year'],
    ['halbjährlich', 240_000, 'year'],
    ['quarterly', 120_000, 'quarter'],
    ['jährlich', 120_000, 'year'],
    ['annuel', 120_000, 'year'],
    ['年払い', 120_000, 'year'],
    ['one-off', 120_000, 'one-off'],
  ])('%s says what $1,200 is paid for', (cycle, amount, per) => {
    const { costs, asked } = read(`A,Ann,"$1,200",${cycle}\nB,Bo,$90,Monthly\n`)
    expect([costs, asked]).toEqual([
      [
        [amount, per],
        [9000, 'month'],
      ],
      [],
    ])
  })

  it('asks once for each word that nobody knows, and proposes nothing but months of what is paid by use', () => {
    const rows = 'A,Ann,$10,Monthly\nB,Bo,$20,Annual\nC,Cy,$30,multi-year\nD,Di,$40,Multi-year\nE,Ed,$50,Usage\nF,Flo,$60,monthly\n'
    const { costs, asked } = read(rows)
    const choices = ['month', 'quarter', 'year', 'one-off', 'blank']
    expect(asked).toEqual([
      ['money-cycle', choices, 'blank'],
      ['money-cycle', choices, 'month'],
    ])
    expect(costs.slice(2, 5)).toEqual([
      [null, 'month'],
      [null, 'month'],
      [5000, 'month'],
    ])
    expect(read(rows, { 'cost:money-cycle:multi-year': 'year' }).costs[2]).toEqual([3000, 'year'])
  })

  it('is known by its cells below a word of paying, and not below one of anything else', () => {
    expect(read('A,Ann,"$1,200",Annual\nB,Bo,$90,Monthly\n', {}, 'Price,Plan').costs[0]).toEqual([120_000, 'year'])
    expect(read('A,Ann,"$1,200",Annual\nB,Bo,$90,Monthly\n', {}, 'Price,Access review').costs[0]).toEqual([120_000, 'month'])
  })

  it.each([
    ['Price,Auto-pay', 'Y', 'Y', null],
    ['Price,On plan?', 'annual', 'monthly', null],
    ['Price,Term', '12 months', '36 months', null],
    ['Price,Plan term', '12 months', '36 months', null],
    ['Price,Plan term', '36 months prepaid', '12 months prepaid', 'year'],
    ['Total price,Plan term', '36 months', '12 months', 'year'],
  ])('is no answer and no term, unless the price is of all of it: %s %s', (headers, first, second, per) => {
    const rows = `A,Ann,"$3,600",${first}\nB,Bo,$90,${second}\nC,Cy,$80,${second}\n`
    const { costs, asked } = read(rows, {}, headers)
    expect(costs[0]).toEqual(per === null ? [360_000, 'month'] : [120_000, per])
    expect(asked.map(([code]) => code).includes('money-period')).toBe(per === null)
  })

  it.each([
    ['"$3,600 for 36 months"', 120_000],
    ['"$3,600 / 3 years"', 120_000],
    ['$600 half-yearly', 120_000],
  ])('the cell itself may say so, too: %s', (cell, amount) => {
    expect(read(`A,Ann,${cell},\nB,Bo,$90,Monthly\n`).costs[0]).toEqual([amount, 'year'])
  })
})

describe('a price in a column of amounts', () => {
  const read = (cell: string, answers: ImportAnswers = {}) => {
    const { rows, questions } = accepted(`Tool,Owner,Cost\nA,Ann,${cell}\nB,Bo,$90/mo\nC,Cy,$50-70\n`, answers)
    const [first] = rows
    return {
      cost: [first?.cost?.amount ?? null, first?.cost?.per],
      asked: questions.map(({ code, choices, proposed }) => [code, choices, proposed]),
    }
  }
  const unclear = ['money-unclear', ['blank', 'lower', 'upper'], 'blank']

  it('that recurs by the year is one of a year', () => {
    expect(read('$12k ARR')).toEqual({ cost: [1_200_000, 'year'], asked: [unclear] })
    expect(read('$1k MRR').cost).toEqual([100_000, 'month'])
  })

  it('of one user can be answered among ranges', () => {
    const { cost, asked } = read('$8/user')
    expect([cost, asked]).toEqual([
      [null, 'month'],
      [
        ['money-unclear', ['blank', 'one-seat', 'all-seats', 'lower', 'upper'], 'blank'],
        ['money-period', ['month', 'quarter', 'year'], 'month'],
      ].slice(0, 1),
    ])
    expect(read('$8/user', { 'cost:money-unclear': 'all-seats' }).cost).toEqual([800, 'month'])
  })

  it('of a whole contract is not proposed', () => {
    expect(read('$36k TCV').cost[0]).toBeNull()
  })
})

describe('a letter where it is said how often something is paid', () => {
  const costs = (rows: string) => accepted(`Tool,Cost,${rows}\n`).rows.map(({ cost }) => cost?.per)

  it('is a yes where nothing else stands', () => {
    expect(costs('Paid\nBus,100,Y\nLake,120,Y')).toEqual(['month', 'month'])
  })

  it('is a year beside other letters and words', () => {
    expect(costs('Billing\nBus,100,Y\nLake,120,M\nMail,90,Y')).toEqual(['year', 'month', 'year'])
    expect(costs('Billing\nBus,100,Y\nLake,120,monthly')).toEqual(['year', 'month'])
  })
})

describe('seats beside several columns of prices', () => {
  const paid = (list: string, answers = {}) =>
    accepted(list, answers).rows.map(({ cost }) => [cost?.amount, cost?.currency, cost?.per, cost?.seats ?? null])

  it('are worked out in the one that adds a flat fee to them, which is the cost', () => {
    const list =
      'Tool,Seats,$/seat/mo,Flat $/mo,Total $/mo,Annualized\nGPUs,,,48000,48000,576000\nHub,22,21,,462,5544\nDocs,40,15,,600,7200\nBus,,,300,300,3600\nPager,8,41,100,428,5136\n'
    expect(paid(list)).toEqual([4_800_000, 46_200, 60_000, 30_000, 42_800].map((amount) => [amount, 'USD', 'month', null]))
  })

  it.each([
    ['Seat price', 'Seats'],
    ['Preis pro Nutzer', 'Nutzer'],
    ['Prix par utilisateur', 'Utilisateurs'],
  ])('take %s where the cost of all is blank', (price, seats) => {
    const list = `Tool,CHF per month,${price},${seats}\nGPUs,1890.50,,\nHub,,CHF 21,14\nDocs,,8.50,18\nBus,95,,\n`
    expect(paid(list)).toEqual([
      [189_050, 'CHF', 'month', null],
      [2100, 'CHF', 'month', 14],
      [850, 'CHF', 'month', 18],
      [9500, 'CHF', 'month', null],
    ])
    expect(accepted(list).report.notes.map(({ code }) => code)).not.toContain('column-left-out')
  })

  it('are of a price only where the column of billing says so, if it says so anywhere', () => {
    const list =
      'Tool,Price,Billing cycle,Seats\nHub,21,Monthly per seat,34\nViews,5700,Quarterly,12\nBus,36,Monthly,\nBoard,540,Annual per seat,6\n'
    expect(proposalOf(inputOf(list)).questions).toMatchObject([{ code: 'cost-per-seat', proposed: 'all-seats', cells: 1 }])
    expect(paid(list).map(([amount, , per, count]) => [amount, per, count])).toEqual([
      [2100, 'month', 34],
      [570_000, 'quarter', null],
      [3600, 'month', null],
      [54_000, 'year', 6],
    ])
  })

  it.each([
    ['Price', 8],
    ['Price per month', 8],
    ['Net price', null],
    ['Annual price', null],
    ['Contract price', null],
  ])('below %s are of all unless somebody says otherwise: %j', (price, seats) => {
    expect(paid(`Tool,Owner,${price},Seats\nHub,Ana,5,8\nViews,Ben,7,3\n`)[0]?.[3]).toBe(seats)
  })
})
