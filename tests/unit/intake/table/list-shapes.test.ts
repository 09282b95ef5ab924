// Lists in which rows or columns stand for something else than a component and a fact of it. All are made up here.
import { describe, expect, it } from 'vitest'
import { type IsoDate, importNote } from '#core'
import { findHeader } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import type { SourceTable } from '../../../../src/intake/formats/list-format.ts'
import { monthOf, spanOf } from '../../../../src/intake/table/list-shapes.ts'
import { inputOf, proposalOf, accepted as taken } from './importing.ts'

const rowsOf = (content: string) =>
  taken(content).rows.map(({ component: { name }, owners, cost }) => [
    name,
    owners.map(({ personName, share }) => `${personName ?? '–'} ${share ?? '?'}`).join(', '),
    cost?.amount ?? null,
  ])
const notesOf = (content: string) => taken(content).report.notes.map(({ code }) => code)
const leftOut = (content: string) => taken(content).report.leftOut.map(({ line, reason }) => `${line} ${reason}`)

describe('columns of nobody in a matrix of people', () => {
  it('are unassigned time, of more than one engineer, too', () => {
    const list = 'Component,Ida,Max,Contractors,Vacancy (SRE),Cost / mo\nBus,10%,5%,90%,55%,$400\nLake,20%,,20%,10%,$900'
    expect(rowsOf(list).map(([name, owners]) => [name, owners])).toEqual([
      ['Bus', 'Ida 1000, Max 500, – 9000, – 5500'],
      ['Lake', 'Ida 2000, – 3000'],
    ])
  })
})

describe('a row of sums in another language', () => {
  it.each(['סה"כ', 'المجموع', 'Tổng cộng', 'รวม', 'Σύνολο', 'कुल'])('%s is no component', (word) => {
    expect(leftOut(`Tool;Owner;Monthly cost\nQueue;Ana;40\nCache;Ben;90\n${word};;130`)).toEqual(['4 total'])
  })
})

describe('columns of people', () => {
  it.each(['Priya N.', 'Priya N', 'Tom S.', 'O’Neil K.'])('may be headed by the letter of a family name: %s', (name) => {
    const list = `Component,Ida,${name},Cost / mo\nBus,10%,5%,$400\nLake,20%,,$900`
    expect(rowsOf(list).map(([component, owners]) => [component, owners])).toEqual([
      ['Bus', `Ida 1000, ${name} 500`],
      ['Lake', 'Ida 2000'],
    ])
  })

  it('are people, too, where their names are words of a header that their cells contradict', () => {
    const list = 'Component,Tom,Kim,Bill,Cost / mo\nBus,10%,5%,3%,$400\nLake,20%,,,$900'
    expect(rowsOf(list)[0]).toEqual(['Bus', 'Tom 1000, Kim 500, Bill 300', 40_000])
    const few = 'Component,Chi,Tom,Ana,Cost / mo\nBus,20%,10%,,$400\nLake,,5%,10%,$900\nMail,40%,,,$30'
    expect(rowsOf(few).map(([, people]) => people)).toEqual(['Chi 2000, Tom 1000', 'Tom 500, Ana 1000', 'Chi 4000'])
  })

  it('are none where the word before the letter is one of a header', () => {
    const list = 'Component,Ida,Time N.,Cost / mo\nBus,10%,5%,$400\nLake,20%,8%,$900'
    expect(rowsOf(list)[0]?.[1]).not.toContain('Time N.')
  })
})

describe('a row for each person of a component', () => {
  const LIST =
    'Service,Person,% time,Cost / mo,Vendor\nBus,Ida,10,400,Acme\nBus,Max,5,400,Acme\nLake,Ida,20,900,Dune\nMail,Max,2,30,Post\nlake ,Zoe,15,900,Dune'

  it('is one component with all its people, and its cost once', () => {
    expect(rowsOf(LIST)).toEqual([
      ['Bus', 'Ida 1000, Max 500', 40_000],
      ['Lake', 'Ida 2000, Zoe 1500', 90_000],
      ['Mail', 'Max 200', 3000],
    ])
    expect(notesOf(LIST)).toContain('rows-joined')
  })

  it('is asked about where the costs differ, and kept apart where the rows are about two things', () => {
    const differs = taken(LIST.replace('Zoe,15,900', 'Zoe,15,100').replace('Mail,Max,2,30', 'Bus,Zoe,2,400'))
    expect(differs.questions.map(({ code }) => code)).not.toContain('rows-differ')
    const long = `${LIST}\nMesh,Ida,1,70,Net\nMesh,Max,1,70,Net\nCdn,Ida,1,10,Net\nCdn,Max,1,20,Net`
    expect(taken(long).questions.map(({ code, proposed }) => [code, proposed])).toEqual([['rows-differ', 'join']])
    expect(rowsOf('Tool,Owner,Cost / mo\nSentry,Ida,80\nSentry,Max,20')).toHaveLength(2)
  })

  it('may name the component on its first row only', () => {
    expect(rowsOf('Service,Person,% time,Cost / mo\nBus,Ida,10,400\n,Max,5,\nLake,Ida,20,900')).toEqual([
      ['Bus', 'Ida 1000, Max 500', 40_000],
      ['Lake', 'Ida 2000', 90_000],
    ])
  })
})

describe('a column for each person', () => {
  it('gives the time in its cells to the person above them, and to nobody above a team', () => {
    const list = 'Tool,Ida,Max,Data team,Σ,Cost / mo\nBus,10%,,5%,15%,400\nLake,x,20,,20%,900\nTotals,10%,20%,5%,35%,1300'
    expect(rowsOf(list)).toEqual([
      ['Bus', 'Ida 1000, – 500', 40_000],
      ['Lake', 'Ida ?, Max 2000', 90_000],
    ])
    expect(notesOf(list)).toContain('total-left-out')
  })

  it('is in parts of an engineer where the sum beside them says so, which is no time of its own', () => {
    const list = 'Baustein,Ida,Max,Jo,Σ FTE,Kosten\nBus,0.5,,0.25,0.75,400\nLake,,0.1,0.05,0.15,900\nMail,1,,,1,20'
    expect(rowsOf(list).map(([, owners]) => owners)).toEqual(['Ida 5000, Jo 2500', 'Max 1000, Jo 500', 'Ida 10000'])
  })

  it.each(['FTE', 'Time', 'Owner time'])('is turned beside a sum of them that is headed “%s”, which is no time of its own', (header) => {
    const list = `Tool,Cost / mo,Ida,Max,Jo,${header}\nBus,400,0.1,0.2,,0.3\nLake,900,,0.1,0.05,0.15\nMail,20,,0.4,,0.4`
    const answers = { 'share:share-part': 'part' }
    expect(taken(list, answers).rows.map(({ owners }) => owners.map(({ personName, share }) => [personName, share]))).toEqual([
      [
        ['Ida', 1000],
        ['Max', 2000],
      ],
      [
        ['Max', 1000],
        ['Jo', 500],
      ],
      [['Max', 4000]],
    ])
  })

  it('is turned beside a sum that is rounded', () => {
    const list = 'Tool,Cost / mo,Ida,Max,Jo,Time\nBus,400,33.3,33.3,33.3,100\nLake,900,,10,5,15\nMail,20,,40,,40'
    const owners = taken(list, { 'share:share-part': 'percent' }).rows.map((row) => row.owners.map(({ share }) => share))
    expect(owners).toEqual([[3330, 3330, 3330], [1000, 500], [4000]])
  })

  it('is not turned beside a time that is no sum', () => {
    const list = 'Tool,Ida,Max,Jo,FTE,Cost / mo\nBus,1,2,,0.5,400\nLake,,1,2,0.1,900\nMail,,4,,0.9,20'
    expect(taken(list).rows.map(({ owners }) => owners.map(({ share }) => share))).toEqual([[5000], [1000], [9000]])
  })

  it('asks whose time stands below a part of the company, which may be a team, somebody or neither', () => {
    const list = 'Tool,Ida,Max,Support,Freelance,Cost / mo\nBus,10%,5%,20%,,400\nLake,10%,,,10%,900\nMail,,5%,5%,,20'
    const owners = (answers = {}) =>
      taken(list, answers).rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName} ${share}`).join(', '))
    expect(taken(list).questions.map(({ id, facts, cells }) => [id, facts, cells])).toEqual([
      ['share:owner-column-unnamed', { columns: ['Support', 'Freelance'] }, 3],
    ])
    expect(owners()).toEqual(['Ida 1000, Max 500, null 2000', 'Ida 1000, null 1000', 'Max 500, null 500'])
    expect(owners({ 'share:owner-column-unnamed': 'as-owner' })[0]).toBe('Ida 1000, Max 500, Support 2000')
    expect(owners({ 'share:owner-column-unnamed': 'leave-out' })).toEqual(['Ida 1000, Max 500', 'Ida 1000', 'Max 500'])
  })

  it('is in the unit in brackets of a title, and of the title only that is shown', () => {
    const list = 'Who does what – and for how long (days per month),,,\nTool,Ida,Max,Zoe\nBus,2,4,\nLake,2,,6'
    expect(rowsOf(list)[0]).toEqual(['Bus', 'Ida 923, Max 1846', null])
    expect(findHeader(inputOf(list).table).columns.map(({ header }) => header)[1]).toBe('days per month · Ida')
  })

  it('is in hours where the title says so', () => {
    expect(rowsOf('Hours per week,,,\nTool,Ida,Max,Zoe\nBus,8,4,\nLake,2,,6')[0]).toEqual(['Bus', 'Ida 2000, Max 1000', null])
  })
})

describe('a column for each month', () => {
  it.each([
    ['paź', 10],
    ['říj', 10],
    ['Eki', 10],
    ['10월', 10],
    ['2026년 10월', 2026 * 12 + 10],
    ['led', 1],
    ['Team', null],
  ])('may be called %s', (header, month) => expect(monthOf(header)).toBe(month))

  const LIST =
    'Line,Vendor,Jan 26,Feb 26,Mar 26,Apr 26,FY26 total,Budget\nBus,Acme,400,410,420,,1230,5000\nLake,Dune,900,900,905,,2705,9000\nAudit,Oak,6000,,,,6000,6000'

  it('costs what the last month with figures says: no sum, no budget, and no month that is still empty', () => {
    expect(rowsOf(LIST).map(([name, , cost]) => [name, cost])).toEqual([
      ['Bus', 42_000],
      ['Lake', 90_500],
      ['Audit', null],
    ])
    expect(notesOf(LIST)).toContain('other-months')
  })

  it.each(['Apr 26 (fcst)', 'Apr 26 forecast', 'Plan Apr 26', 'Apr 26E', 'Apr 26 (Plan, EUR)', 'Apr-26 Budget'])(
    'costs nothing that is only planned, as below “%s”',
    (planned) => {
      const list = `Line,Owner,Jan 26,Feb 26,Mar 26 (actual),${planned}\nBus,Ida,400,410,420,9000\nLake,Max,900,900,905,9000`
      expect(rowsOf(list).map(([, , cost]) => cost)).toEqual([42_000, 90_500])
      expect(proposalOf(inputOf(list)).questions).toEqual([])
    },
  )

  it.each(['Spend %s', 'Cloud spend %s', '%s cost', 'AWS cost %s', '$ %s', 'Kosten %s', 'Coût %s'])(
    'costs what the last of them says below “%s”, never what they come to together',
    (heading) => {
      for (const months of [
        ['Jul-26', 'Aug-26', 'Sep-26'],
        ['July', 'August', 'September'],
      ]) {
        const list = `Line,Owner,${months.map((month) => heading.replace('%s', month)).join(',')}\nBus,Ida,400,410,420\nLake,Max,900,900,905`
        expect(rowsOf(list).map(([, , cost]) => cost)).toEqual([42_000, 90_500])
        expect(proposalOf(inputOf(list)).questions).toEqual([])
      }
    },
  )

  it.each(['%s cost', 'Spend %s', 'FY%s spend', 'Kosten %s'])('of years costs what the last full one says, a year: “%s”', (heading) => {
    const list = `Line,Owner,${['2024', '2025'].map((year) => heading.replace('%s', year)).join(',')}\nBus,Ida,4000,4200\nLake,Max,9000,9050`
    const { rows, questions } = taken(list)
    expect(rows.map(({ cost }) => [cost?.amount, cost?.per])).toEqual([
      [420_000, 'year'],
      [905_000, 'year'],
    ])
    expect(questions).toEqual([])
  })

  it('of two columns of words nobody knows is a year’s where it is twelve times the other', () => {
    const rows = ['Bus,Ida,"1 240,00","14 880,00"', 'Lake,Max,"890,00","10 680,00"', 'Mail,Max,"25,50","306,00"']
    const proposals = ['EUR/wik,EUR/zol', 'Kosten EUR/zol,EUR/wik'].map((headers) =>
      proposalOf(inputOf(`Line,Owner,${headers}\n${rows.join('\n')}`)),
    )
    expect(proposals.map(({ questions }) => questions.map(({ id, proposed }) => [id, proposed]))).toEqual([
      [['cost:money-period', 'year']],
      [['cost:money-period', 'month']],
    ])
  })

  it('of prices of two years takes the later, and asks', () => {
    const { questions } = proposalOf(inputOf('Line,Owner,Price 2026,Price 2025\nBus,Ida,400,450\nLake,Max,900,905'))
    expect(questions.map(({ id, proposed }) => [id, proposed])).toContainEqual(['cost:cost-columns', 'Price 2026'])
  })

  it.each(['%s (hours)', '%s (GB)', '%s (seats)', 'CPU %s', 'SLA %s', '%s (actual hours)'])(
    'costs nothing where it counts something else: “%s”',
    (other) => {
      const months = ['Jan 26', 'Feb 26', 'Mar 26'].map((month) => other.replace('%s', month))
      expect(rowsOf(`Line,Owner,${months.join(',')}\nBus,Ida,40,41,42\nLake,Max,90,90,95`).map(([, , cost]) => cost)).toEqual([null, null])
      const beside = `Line,Owner,Oct 26,Nov 26,Dec 26,${months.join(',')}\nBus,Ida,400,410,420,4,5,6\nLake,Max,900,900,905,9,9,9`
      const { rows, report } = taken(beside)
      expect(rows.map(({ cost }) => cost?.amount)).toEqual([42_000, 90_500])
      const left = report.notes.flatMap(({ code, facts }) => (code === 'column-left-out' ? [facts.column] : []))
      expect(left).toEqual(months.slice(3 - left.length))
      expect(left.length).toBeGreaterThan(1)
    },
  )

  it('is of what was paid where most of them are planned', () => {
    const list = 'Line,Owner,Jan 26,Feb 26A,Mar 26E,Apr 26 (fcst)\nBus,Ida,400,410,9000,9000\nLake,Max,900,905,9000,9000'
    expect(rowsOf(list).map(([, , cost]) => cost)).toEqual([41_000, 90_500])
  })

  it.each([
    ['Dec 26 (fcst)', 2026 * 12 + 12],
    ['Ist Okt 2026', 2026 * 12 + 10],
    ['Oct 26A', 2026 * 12 + 10],
    ['2026-10 (k€)', 2026 * 12 + 10],
    ['YTD Oct 26', null],
    ['Oct 26 (YTD)', null],
    ['Contract Oct 26', null],
    ['Oct 26 price', null],
  ])('%j is the span %s', (header, at) => expect(spanOf(header)?.at ?? null).toBe(at))

  it.each([
    ['Jan', 1],
    ['2026-03-01', 24_315],
    ['03/2026', 24_315],
    ['März 2026', 24_315],
    ['janv. 26', 24_313],
    ['3月', 3],
    ['Mayor', null],
    ['Q1', null],
    ['', null],
  ])('%j is month %s', (header, month) => expect(monthOf(header)).toBe(month))
})

describe('a column for each quarter', () => {
  const LIST =
    'Tool,Owner,Q1 2026,Q2 2026,Q3 2026,Q4 2026,Total 2026,Budget 2026\nBus,Ida,300,330,360,,990,1500\nLake,Max,90,90,120,,300,400'

  it('costs what the last quarter with figures says, per quarter', () => {
    expect(taken(LIST).rows.map(({ cost }) => [cost?.amount, cost?.per])).toEqual([
      [36_000, 'quarter'],
      [12_000, 'quarter'],
    ])
    expect(findHeader(inputOf(LIST).table).notes.map(({ facts }) => facts)).toContainEqual({
      column: 'Q3 2026',
      columns: 4,
      per: 'quarter',
      running: false,
      ahead: [],
    })
  })

  it.each([
    ['Q1', 1],
    ['3Q26', 2026 * 4 + 3],
    ['Ç1 2026', 2026 * 4 + 1],
    ['2026 Q2', 2026 * 4 + 2],
    ['3. Quartal 2026', 2026 * 4 + 3],
    ['第2四半期', 2],
    ['2분기', 2],
    ['Q5', null],
    ['Quality', null],
  ])('may be called %s', (header, at) => expect(spanOf(header)?.at ?? null).toBe(at))
})

describe('a row below the header that says what to enter', () => {
  const explained = (row: string) =>
    `Tool,How,Owner,Time,Cost / mo,Core?,Contract end\n${row}\nBus,SaaS,Ida,10%,400,no,2027-03-31\nLake,API,Max,5%,90,yes,`

  it('is no component, and is named', () => {
    const list = explained('(as on the invoice),build / buy,first name,hours or %,last month,yes / no,dd-mm-yyyy')
    expect(rowsOf(list).map(([name]) => name)).toEqual(['Bus', 'Lake'])
    expect(leftOut(list)).toContain('2 remark')
  })

  it('is a component where one of its cells answers', () => {
    expect(rowsOf(explained('Mail,?,Zoe,some,tbd,yes,open')).map(([name]) => name)).toEqual(['Mail', 'Bus', 'Lake'])
  })
})

describe('rows that are no components', () => {
  it.each([
    ['titles of sections', 'Tool,Vendor,Cost / mo\nCOMPUTE,,\nBus,Acme,400\nDATA,,\nLake,Dune,900', ['2 section', '4 section']],
    [
      'sums, by their words',
      'Tool,Vendor,Cost / mo\nBus,Acme,400\nLake,Dune,900\nZwischensumme,,1300\nTotal général,,1300',
      ['4 total', '5 total'],
    ],
    ['sums, by their figures', 'Tool,Vendor,Cost / mo\nBus,Acme,400\nLake,Dune,900.50\nin all,,1300.50', ['4 total']],
    ['remarks', 'Tool,Vendor,Cost / mo\nBus,Acme,400\n* prices without tax,,', ['3 remark']],
    [
      'what stands below the total',
      'Tool,Vendor,Cost / mo\nBus,Acme,400\nLake,Dune,900\nMail,Post,30\nTotal,,1330\nSalaries,,9000',
      ['5 total', '6 below-total'],
    ],
    [
      'the next table',
      'Tool,Vendor,Cost / mo\nBus,Acme,400\nLake,Dune,900\nPerson,Status,Time\nIda,active,10',
      ['4 second-table', '5 second-table'],
    ],
    [
      'the next table, whose columns are those of the list in another order',
      'Tool,Vendor,Owner\nBus,Acme,Ida\nTool,Owner,Vendor\nLake,Max,Dune',
      ['3 second-table', '4 second-table'],
    ],
    [
      'the next table, with its title and its sum',
      'Tool,Vendor,Cost / mo\nBus,Acme,400\nLake,Dune,900\n\nHardware\nItem,Qty,Each,Total\nLaptop,4,2000,8000\nScreen,6,450,2700\nTotal,,,10700',
      ['5 second-table', '6 second-table', '7 second-table', '8 second-table', '9 second-table'],
    ],
    [
      'the next table of questions, with somebody where the list has amounts',
      'Tool,Kind,Cost / mo\nBus,data,400\nLake,data,900\n\nQuestion,Due,Who\nMove the lake?,soon,Ida\nKeep the bus?,later,Max',
      ['5 second-table', '6 second-table', '7 second-table'],
    ],
    [
      'the next table of numbered risks',
      'Tool,Kind,Cost / mo\nBus,data,400\nLake,data,900\n\nNr.,Risk,Answer\n1,Ida leaves,Docs\n2,Prices rise,Contract',
      ['5 second-table', '6 second-table', '7 second-table'],
    ],
  ])('are left out: %s', (_, list, expected) => expect(leftOut(list)).toEqual(expected))

  it('not where prices below a blank line are words', () => {
    const list = 'Tool,Kind,Cost / mo\nBus,data,400\nLake,data,900\n\nMail,ops,free\nPost,ops,tbd\nChat,ops,team'
    expect(leftOut(list)).toEqual([])
  })

  it('say nothing of what the columns above them mean', () => {
    const list = 'Tool,Bucket,Cost / mo\nBus,data,400\nLake,data,900\n\n#,Question,Who\n1,Move the lake?,Ida\n2,Keep the bus?,Max'
    expect(inputOf(list).mapping.fields).toEqual(['name', 'layer', 'cost'])
  })

  it.each([
    ['in its last column', 'Tool,Vendor,Cost / mo,Notes', ',,,ask Ida first'],
    ['beyond its header', 'Tool,Vendor,Cost / mo', ',,,ask Ida first'],
  ])('are named where words stand alone %s, and never dropped in silence', (_, header, row) => {
    expect(leftOut(`${header}\nBus,Acme,400\n${row}\nLake,Dune,900`)).toEqual(['3 remark'])
  })

  it('are none behind a blank line where the words of a component are those of a header', () => {
    const { rows } = taken('Tool,How,Owner,Cost / mo\nBus,SaaS,Ida,400\n\nMonitoring\nService,managed,Max,tbd\nLake,API,Max,90')
    expect(rows.map(({ component: { name } }) => name)).toContain('Service')
  })

  it('give their layer to the rows below them, and never swallow a component', () => {
    const { rows } = taken('Tool,Vendor,Cost / mo\nCompute,,\nBus,Acme,400\nDaten,,\nLake,Dune,900\nTotal Cloud,Acme,5')
    expect(rows.map(({ component: { name, layer } }) => [name, layer])).toEqual([
      ['Bus', 'compute'],
      ['Lake', 'data'],
      ['Total Cloud', 'data'],
    ])
  })

  it('give nothing of a table beside the list to the few of its rows that stand beside it, where one of its columns is there twice', () => {
    const lines = [
      'Bus,Acme,400,,cancelled,Post',
      'Lake,Dune,900,,by card,Acme',
      'Mail,Post,30',
      'Logs,Dune,20',
      'Keys,Acme,10',
      'Docs,Dune,5',
    ]
    const list = ['Tool,Vendor,Cost / mo,,Notes,Vendor', ...lines].join('\n')
    expect(taken(list).rows.map(({ component: { vendor, notes } }) => [vendor, notes])).toEqual(
      ['Acme', 'Dune', 'Post', 'Dune', 'Acme', 'Dune'].map((vendor) => [vendor, undefined]),
    )
    expect(findHeader(inputOf(list).table).notes).toMatchObject([{ code: 'beside-left-out', facts: { columns: ['Notes', 'Vendor'] } }])
  })

  it('are another table beside the list, or a cell too many, which is put where it belongs', () => {
    const beside = findHeader(
      inputOf('Tool,Vendor,Cost / mo,,Person,Cost\nBus,Acme,400,,Ida,1\nLake,Dune,900,,,\nMail,Post,30,,,\n,,,,Max,2').table,
    )
    expect(beside.mapping.fields).toEqual(['name', 'vendor', 'cost', 'ignore', 'ignore', 'ignore'])
    const { rows, report } = taken('Tool,Cost / mo,Core?\nBus,$400,no\nLake,$1,200,yes\nMail,$30,no')
    expect(rows[1]).toMatchObject({ component: { name: 'Lake', edge: 'yes' }, cost: { amount: 120_000 } })
    expect(report.notes.map(({ code }) => code)).toContain('row-rejoined')
  })
})

describe('a header of two rows', () => {
  const table = (merges: SourceTable['merges']): SourceTable => ({
    ...{ source: 'x.xlsx', sheet: 'Stack', delimiter: ',', notes: [], hiddenColumns: new Set<number>(), merges },
    rows: [
      ['Our stack', '', '', '', '', ''],
      ['System', '', 'People', '', 'Contract', ''],
      ['what', 'from whom', 'lead', '2nd', 'from', 'until'],
      ['Bus', 'Acme', 'Ida', 'Max', '2026-01-01', '2027-01-01'],
      ['Lake', 'Dune', 'Max', '', '2026-02-01', '2027-02-01'],
    ].map((cells, at) => ({ line: at + 1, cells, isHidden: false })),
  })

  it('is read as one: what is merged stands over all its columns', () => {
    const merges = [0, 2, 4].map((column) => ({ row: 2, rows: 1, column, columns: 2 }))
    const { columns, line, firstRow } = findHeader(table(merges))
    expect([line, firstRow]).toEqual([3, 3])
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['System · what', 'name'],
      ['System · from whom', 'vendor'],
      ['People · lead', 'owner'],
      ['People · 2nd', 'owner'],
      ['Contract · from', 'contract.start'],
      ['Contract · until', 'contract.end'],
    ])
  })
})

describe('what a list says in passing', () => {
  it.each([
    ['Bus (cancelled)', '', 'retired'],
    ['~~Bus~~', '', 'retired'],
    ['Bus', 'stopped in April', 'retired'],
    ['Bus', 'starts January', 'planned'],
    ['Bus', 'off-peak only', undefined],
    ['Bus', 'to be retired', 'retiring'],
    ['Bus', 'to be retired?', undefined],
    ['Bus (cancelled?)', '', undefined],
    ['Bus (on EKS)', 'from the archive', undefined],
  ])('%s, %s: %s', (name, note, lifecycle) => {
    expect(taken(`Tool,Vendor,Notes\n${name},Acme,${note}`).rows[0]?.component.lifecycle).toBe(lifecycle)
  })

  it('is quoted from the column that says it', () => {
    const columns = (list: string) =>
      taken(list).report.notes.flatMap((note) => (note.code === 'read-as' || note.code === 'remark-taken' ? [note.facts.column] : []))
    expect(columns('Tool,Vendor,Remarks\nBus,Acme,stopped in April')).toEqual(['Remarks'])
    expect(columns('Tool,Vendor,Remarks\nBus (cancelled),Acme,fine')).toEqual(['Tool'])
  })

  it('is kept: texts of other columns in the notes, and figures that nobody asked for by name', () => {
    const { rows, report } = taken(
      'Tool,Why so,Budget 2027,Notes\nBus,it was there before us,"4,000",fine\nLake,nobody else could,"9,000",',
    )
    expect(rows[0]?.component.notes).toBe('Why so: it was there before us\nfine')
    expect(report.notes).toContainEqual({
      code: 'column-left-out',
      facts: { column: 'Budget 2027', kind: 'money', cells: 2, example: '4,000' },
    })
  })

  it('is a total that cannot be read, which is no control sum', () => {
    const { report } = proposalOf(inputOf('Tool,Vendor,Cost / mo\nBus,Acme,400\nTotal,,"$36,9xx"'))
    expect(report.control).toBeNull()
    expect(report.notes.map(({ code }) => code)).toContain('total-unreadable')
  })
})

describe('columns of months that have not begun', () => {
  const LIST = 'System,DRI,Oct-26,Nov-26,Dec-26\nVector store,Ana,455,470,480\nPool,Ben,9100,9110,9120\nAuth,Ana,240,241,242\n'
  const takenOn = (asOf: IsoDate | null) => {
    const table = readTable(LIST, 'list.csv')
    if (!table.ok) throw new Error('unread')
    const { columns, notes } = findHeader(table.value, null, asOf)
    return { column: columns.find(({ field }) => field === 'cost')?.header, notes }
  }

  it('are a forecast, and the running one is not over: the last one that is over is the cost', () => {
    expect(takenOn('2026-11-28' as IsoDate)).toEqual({
      column: 'Oct-26',
      notes: [importNote('month-taken', { column: 'Oct-26', columns: 3, per: 'month', running: false, ahead: ['Dec-26'] })],
    })
    expect(takenOn('2027-02-01' as IsoDate).column).toBe('Dec-26')
    expect(takenOn(null).column).toBe('Dec-26')
    // All of it lies ahead.
    expect(takenOn('2026-05-01' as IsoDate).column).toBeUndefined()
  })
})
