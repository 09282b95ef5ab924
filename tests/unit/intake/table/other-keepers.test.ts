// What lists of other keepers hold: measures that look like people, ledgers of months, numbers before names, words where days stand.
import { describe, expect, it } from 'vitest'
import { importNote } from '#core'
import { findHeader } from '#intake'
import { accepted, inputOf } from './importing.ts'

const fieldsOf = (list: string) => {
  const { headers, fields } = inputOf(list).mapping
  return Object.fromEntries(headers.map((header, at) => [header, fields[at]]))
}
const ownersOf = (list: string) =>
  accepted(list).rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName ?? '–'} ${share ?? '?'}`))

describe('how often something is paid where the end of a contract stands', () => {
  it.each(['monthly', 'Annual', 'jährlich'])('is no day, is named and asks nothing: %s', (text) => {
    const { questions, report, rows } = accepted(`Tool,Owner,Renews\nGit,Ana,2027-03-31\nBus,Ben,${text}\nLake,Ben,2027-06-30`)
    expect(questions).toEqual([])
    expect(report.problems.map(({ line, problem }) => [line, problem.code])).toEqual([[3, 'not-a-date']])
    expect(rows[1]?.component.contract ?? null).toBeNull()
  })
})

it.each(['Being retired', 'to be decommissioned', 'being phased out'])('what is on its way out is not out yet: %s', (status) => {
  const { rows } = accepted(`Tool,Status,Cost / mo\nBus,Live,$40\nLake,${status},$90\nMail,Live,$10\n`)
  expect(rows.map(({ component }) => component.lifecycle)).toEqual(['live', 'retiring', 'live'])
})

describe('a contract that goes on', () => {
  it.each(['month-to-month', 'Rolling', 'evergreen', 'no end date', 'unbefristet', 'sans engagement', '無期限'])(
    'has no end: %s',
    (text) => {
      const { questions, report, rows } = accepted(`Tool,Owner,Renews\nGit,Ana,2027-03-31\nBus,Ben,${text}\nLake,Ben,2027-06-30`)
      expect(questions).toEqual([])
      expect(report.problems).toEqual([])
      expect(report.notes).toContainEqual(
        importNote('read-as', { column: 'Renews', field: null, notation: 'no-end', example: text, line: 3, cells: 1 }),
      )
      expect(rows[1]?.component.contract ?? null).toBeNull()
    },
  )
})

describe('columns beside an owner and their time', () => {
  it('are no people where they measure or say how often', () => {
    const list =
      'Name,Owner,Hours/wk,Backups,RPO,RTO,Reviews\nBus,Ana Costa,4,daily,24 h,8 h,2\nLake,Ben Orr,2,hourly,1 h,2 h,1\nMail,Ana Costa,1,,4 h,2 h,3\n'
    expect(ownersOf(list)).toEqual([['Ana Costa 1000'], ['Ben Orr 500'], ['Ana Costa 250']])
  })

  it('are named by collaborators and employees, with an address behind the name or without', () => {
    const list = 'Asset,Collaborator,% FTE\nBus,Dana Whit <dana@k.example>,60%\nLake,"Dana Whit <dana@k.example>, Bo Roy <bo@k.example>",\n'
    expect(ownersOf(list)).toEqual([['Dana Whit 6000'], ['Dana Whit ?', 'Bo Roy ?']])
    expect(fieldsOf('Employee,Project,Hours per month\nAna Costa,Bus,20\nBen Orr,Lake,30\n')).toMatchObject({ Employee: 'owner' })
  })
})

describe('a header', () => {
  it('is one of months alone, below titles', () => {
    const list =
      'Oxbow,,,\nExpenses by Vendor Summary,,,\n,Jan 2026,Feb 2026,Mar 2026,Total\nAWS,10.00,20.00,30.00,60.00\nDatadog,5.00,5.00,6.00,16.00\n'
    const found = findHeader(inputOf(list).table)
    expect([found.line, found.mapping.fields]).toEqual([3, ['name', 'ignore', 'ignore', 'cost', 'ignore']])
  })

  it('names somebody who is called like a month, between other people', () => {
    const list = 'Komponent,Ingrid,Maja,Juni\nBus,10%,20%,\nLake,,5%,15%\n'
    expect(ownersOf(list)).toEqual([
      ['Ingrid 1000', 'Maja 2000'],
      ['Maja 500', 'Juni 1500'],
    ])
  })

  it.each(['kr/mnd', 'kr pr. md.', '$ / mnd'])('is a cost where it is a currency and a period: %s', (header) => {
    expect(fieldsOf(`Komponent,${header},Ansvarlig\nBus,9400,Ida\nLake,31250,Max\nMail,880,Ida\n`)[header]).toBe('cost')
  })
})

describe('a number before the name', () => {
  it('makes no component of the title of a section', () => {
    const list =
      'Ref,System,Supplier,Annual cost (£)\n1,Compute,,\n1.1,GPUs,Nscale,900\n1.2,OpenAI,OpenAI,400\n2,Data,,\n2.1,Lake,Snowflake,700\n'
    const { rows, report } = accepted(list)
    expect(rows.map(({ component: { name, layer } }) => [name, layer])).toEqual([
      ['GPUs', 'compute'],
      ['OpenAI', 'compute'],
      ['Lake', 'data'],
    ])
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'section'],
      [5, 'section'],
    ])
  })

  const namesIn = (list: string) => accepted(list).rows.map(({ component: { name } }) => name)

  it.each([
    ['1,Postgres,Ann,100', '2,Redis,,', '3,Kafka,Bob,50', '4,S3,Bob,20', '5,GRAFANA,,', '6,Sentry,Ann,30', '7,Datadog,Ann,9'],
    ['1.,Postgres,Ann,100', '3.,Redis,,', '4.,Kafka,Bob,50', '10.,S3,Bob,20', '11.,MONITORING,,', '12.,Sentry,Ann,30'],
    ['A.1,Postgres,Ann,100', 'A.2,Redis,,', 'A.3,Kafka,Bob,50', 'A.4,S3,Bob,20', 'A.5,Data,,', 'A.6,Sentry,Ann,30'],
  ])('keeps components without facts among those that it counts: %s', (...rows) => {
    const list = `#,Component,Owner,Cost\n${rows.join('\n')}\n`
    expect(namesIn(list)).toEqual(rows.map((row) => row.split(',')[1]))
    expect(accepted(list).questions.map(({ code }) => code)).not.toContain('row-name-only')
  })

  it('asks about a name alone where it starts anew, and takes it for a title where only titles have one', () => {
    const anew = '#,Component,Owner,Cost\n1,GPUs,Ann,100\n2,Bus,Bob,50\n3,REDIS,,\n1,Lake,Ann,70\n2,Mail,Bob,7\n'
    expect(namesIn(anew)).toEqual(['GPUs', 'Bus', 'REDIS', 'Lake', 'Mail'])
    expect(accepted(anew).questions.map(({ code }) => code)).toContain('row-name-only')
    const ofTitles = '#,Component,Owner,Cost\n1,First,,\n,GPUs,Ann,100\n,Bus,Bob,50\n2,Second,,\n,Lake,Ann,70\n,Mail,Bob,7\n'
    expect(namesIn(ofTitles)).toEqual(['GPUs', 'Bus', 'Lake', 'Mail'])
  })
})

describe('a word where the end of a contract stands', () => {
  it.each([
    ['résilié', 'retired'],
    ['cancelled', 'retired'],
    ['phasing out', 'retiring'],
  ])('%s says that it is over', (text, lifecycle) => {
    const { rows, questions } = accepted(`Tool,Contract end,Cost / mo\nBus,${text},$40\nLake,2027-03-31,$90\n`)
    expect(rows.map(({ component }) => [component.lifecycle, component.contract?.end])).toEqual([
      [lifecycle, undefined],
      [undefined, '2027-03-31'],
    ])
    expect(questions).toEqual([])
  })

  it.each(['till cancelled', 'monthly, till canceled', 'bis gekündigt', 'until cancelled'])('%s says that it goes on', (text) => {
    const { rows, questions } = accepted(`Tool,Contract end,Cost / mo\nBus,"${text}",$40\nLake,2027-03-31,$90\n`)
    expect(rows[0]?.component.lifecycle).toBeUndefined()
    expect(questions.map(({ code }) => code)).toEqual([])
  })

  it.each([
    ['Live', 'live', ['date-unclear']],
    ['Retired', 'retired', []],
  ])('is asked about unless a column of its own says the same: %s', (status, lifecycle, asked) => {
    const { rows, questions } = accepted(`Tool,Status,Contract end\nBus,${status},Cancelled\nLake,Live,2027-03-31\n`)
    expect([rows[0]?.component.lifecycle, questions.map(({ code }) => code)]).toEqual([lifecycle, asked])
  })
})

describe('amounts without cents', () => {
  it.each([
    ["14'400.–", 1_440_000],
    ['310,-', 31_000],
    ['2.890,--', 289_000],
    ['500:-', 50_000],
  ])('make a column of costs, as %s does', (text, amount) => {
    const { rows } = accepted(`Was;Wer;Kosten pro Monat (CHF)\nBus;Ida;${text}\nLake;Max;${text}\n`)
    expect(rows.map(({ cost }) => [cost?.amount, cost?.per])).toEqual([
      [amount, 'month'],
      [amount, 'month'],
    ])
  })
})

describe('a price, seats and a total', () => {
  const list = (rows: string) => `Tool,Qty,Unit Price,Total,Billing\nLake,,,"$4,120.00",Monthly\n${rows}`

  it('is the total, where some are paid for a year ahead', () => {
    const { rows } = accepted(list('Git,42,$21.00,$882.00,Monthly\nOkta,60,$6.00,"$4,320.00",Annual\nFigma,8,$45.00,"$4,320.00",Annual\n'))
    expect(rows.map(({ cost }) => [cost?.amount, cost?.per])).toEqual([
      [412_000, 'month'],
      [88_200, 'month'],
      [432_000, 'year'],
      [432_000, 'year'],
    ])
  })
})

describe('words of keepers in other countries', () => {
  it('are known', () => {
    const list =
      'Herramienta,Encargado,Dedicación,Esquema,¿Nos distingue?,Notas\nBus,Ana y Leo,10% c/u,administrado,sí,\nLake,Leo,5%,por uso,no,killed in Aug\n'
    const { rows } = accepted(list)
    expect(rows.map(({ component: { approach, edge, lifecycle } }) => [approach, edge, lifecycle])).toEqual([
      ['buy', 'yes', undefined],
      ['borrow', 'no', 'retired'],
    ])
    expect(rows[0]?.owners.map(({ share }) => share)).toEqual([1000, 1000])
  })
})

describe('what somebody does, in brackets behind their name', () => {
  it('leaves a column of their time one of a person', () => {
    const list = 'Hours per week,,,\n,Priya (ML),Dan (infra),Total hrs,$ / month\nRanker,16,2,18,1200\nKafka,,5,5,1900\nSearch,4,4,8,310\n'
    expect(ownersOf(list)).toEqual([['Priya 4000', 'Dan 500'], ['Dan 1250'], ['Priya 1000', 'Dan 1000']])
  })
})

describe('a share of money', () => {
  it.each(['% of spend', '% of total cost', 'Anteil am Budget'])('is nobody’s time: %s', (header) => {
    expect(fieldsOf(`Tool,Monthly cost,${header}\nBus,400,38.1%\nLake,600,61.9%\nMail,20,1%\n`)[header]).toBe('ignore')
  })
})
