// Columns that could mean the same, or look like something else: which one is taken, and what a question is no name for. All are made
// up here.
import { describe, expect, it } from 'vitest'
import { columnLooks, findHeader } from '#intake'
import type { SourceTable } from '../../../../src/intake/formats/list-format.ts'
import { accepted, inputOf } from './importing.ts'

const meaningsOf = (list: string) => findHeader(inputOf(list).table).mapping.fields
const costsOf = (list: string) => accepted(list).rows.map(({ cost }) => (cost === null ? null : [cost.amount, cost.currency, cost.per]))
const ownersOf = (list: string) => accepted(list).rows.map(({ owners }) => owners.map(({ personName, share }) => `${personName} ${share}`))

describe('a column of answers', () => {
  it.each(['Sticky?', 'GDPR', 'Données perso ?', 'SSO'])('named %s is no person, and takes no time along', (header) => {
    const list = `Tool,Lead,Utilisation (%),${header},Cost / mo\nBus,Ida,10%,yes,400\nLake,Max,5%,no,90\nMail,Ida,2%,no,20`
    expect(meaningsOf(list).slice(0, 3)).toEqual(['name', 'owner', 'share'])
    expect(meaningsOf(list)[3]).not.toBe('personTime')
  })

  it('of ticks beside those of people is none of them', () => {
    const list = 'Tool,Ida,Max,Jo,Audit,Cost / mo\nBus,10%,,5%,x,400\nLake,x,20%,,x,90\nMail,,5%,5%,,20'
    expect(meaningsOf(list).slice(1, 5)).toEqual(['personTime', 'personTime', 'personTime', 'ignore'])
  })

  it('says what is core in ticks, in words of several languages, and where only some boxes are ticked', () => {
    const list = (header: string, yes: string, no: string) => `Tool,${header},Cost / mo\nBus,${yes},400\nLake,${no},90\nMail,${no},20`
    for (const [header, yes, no] of [
      ['Why do clients choose us?', '✅', '❌'],
      ['Cœur de métier ?', 'oui', 'un peu'],
      ['What sets us apart', 'checked', ''],
      ['Kärnverksamhet', 'ja', 'nej'],
      ['Unfair advantage?', '👍', '👎'],
    ] as const) {
      expect(meaningsOf(list(header, yes, no))[1], header).toBe('edge')
      expect(accepted(list(header, yes, no)).rows[0]?.component.edge, header).toBe('yes')
    }
  })
})

describe('columns of people', () => {
  it('that nobody is hired for yet, or of people outside, are time without a name', () => {
    const list = 'Tool,Ida,Max,Freelancers,Vacancy (Data),Cost / mo\nBus,10%,,5%,,400\nLake,,20%,,10%,90'
    expect(ownersOf(list)).toEqual([
      ['Ida 1000', 'null 500'],
      ['Max 2000', 'null 1000'],
    ])
  })

  it('keep a zero that stands alone in its row, and none of a row of zeros', () => {
    expect(ownersOf('Tool,Ida,Max,Zoe,Cost / mo\nBus,10%,5%,,4\nLake,,0%,,9\nMail,0%,0%,0%,2')).toEqual([
      ['Ida 1000', 'Max 500'],
      ['Max 0'],
      [],
    ])
  })
})

describe('of several columns of money', () => {
  const taken = (first: string, second: string) =>
    meaningsOf(`Tool;${first};${second};Owner\nBus;400 €;480 €;Ida\nLake;90 €;108 €;Max\nMail;per call;24 €;Ida`).slice(1, 3)

  it.each([
    ['Cost excl. GST', 'Cost incl. GST'],
    ['Kosten zzgl. USt', 'Kosten inkl. USt'],
    ['Custo (sem impostos)', 'Custo (com impostos)'],
    ['Coût HT', 'Coût TTC'],
    ['Kostnad exkl. moms', 'Kostnad inkl. moms'],
    ['料金（税抜）', '料金（税込）'],
    ['Invoiced', 'Forecast'],
    ['Cost', 'Approved budget'],
    ['Cost per month', 'Cost per year'],
  ])('%s goes before %s, on either side', (wanted, other) => {
    expect(taken(wanted, other)[0]).toBe('cost')
    expect(taken(other, wanted)[1]).toBe('cost')
  })

  it('a full one goes before one with a few amounts, which count where the full one is blank', () => {
    const list =
      'Tool,Cost,Cost (USD),Owner\nBus,€400,,Ida\nLake,€90,,Max\nMail,€20,,Ida\nMesh,€10,,Max\nLogs,,$35,Ida\nCdn,€5,,Max\nVault,€3,,Max'
    expect(costsOf(list)[0]?.slice(0, 2)).toEqual([40_000, 'EUR'])
    expect(costsOf(list)[4]?.slice(0, 2)).toEqual([3500, 'USD'])
  })

  it('a price of the year counts in the rows without one of the month', () => {
    const list = 'Tool,£/mo,£ / year,Owner\nBus,£400,,Ida\nLake,,£1200,Max\nMail,£20,£240,Ida\nMesh,£10,,Max'
    expect(costsOf(list)).toEqual([
      [40_000, 'GBP', 'month'],
      [120_000, 'GBP', 'year'],
      [2000, 'GBP', 'month'],
      [1000, 'GBP', 'month'],
    ])
  })

  it('the column of billing gives the period of each row, and says which are prices of a seat', () => {
    const list =
      'Tool,Cost,Billing,Seats,Owner\nBus,$400,Monthly,,Ida\nLake,$1200,Annual,,Max\nMail,$9,Monthly per seat,20,Ida\nDraw,$15,Annual per seat,,Max'
    expect(accepted(list).rows.map(({ cost }) => [cost?.amount ?? null, cost?.per, cost?.seats])).toMatchObject([
      [40_000, 'month', null],
      [120_000, 'year', null],
      [900, 'month', 20],
      [null, 'month', null],
    ])
  })
})

describe('headers', () => {
  it.each(['Resp.', 'POC', 'DRI', 'Ansprechperson', 'Encargado', 'Ansvarlig', '负责人', 'Assigned to'])('%s names the owner', (header) => {
    expect(meaningsOf(`Tool,${header},Cost / mo\nBus,Ida,400\nLake,Max Orr,90\nMail,Ida,20`)[1]).toBe('owner')
  })

  it('that nobody knows are owners where cells join names that stand alone in others', () => {
    const list = (header: string) => `Tool,${header},% of week,Cost / mo\nBus,Ida Berg,10,400\nLake,Ida & Max,5,90\nMail,Max,2,20`
    expect(meaningsOf(list('Babysitter'))[1]).toBe('owner')
    expect(meaningsOf(list('Babysitter').replace('Ida & Max', 'Zoe'))[1]).not.toBe('owner')
    expect(meaningsOf(list('Vendor'))[1]).toBe('vendor')
  })

  it.each(["Contrat jusqu'au", 'Avtal t.o.m.', 'locked in til', 'Gebunden bis', 'Vence', 'Committed until', 'Contrato até'])(
    '%s is the end of the contract, not its start',
    (header) => {
      expect(meaningsOf(`Tool;${header};Cost / mo\nBus;2027-03-31;400\nLake;2027-06-30;90\nMail;;20`)[1]).toBe('contract.end')
    },
  )

  it('do not take the title that is merged over the first of them', () => {
    const row = (line: number, cells: readonly string[]) => ({ line, cells, isHidden: false })
    const table: SourceTable = {
      source: 'stack.xlsx',
      sheet: 'Stack',
      delimiter: '',
      notes: [],
      hiddenColumns: new Set(),
      merges: [{ row: 1, column: 0, rows: 1, columns: 4 }],
      rows: [
        row(1, ['What we run, and its cost', '', '', '', '']),
        row(2, ['Tool', 'Vendor', 'Cost / mo', 'Owner', 'Notes']),
        row(3, ['Bus', 'Acme', '400', 'Ida', 'old']),
        row(4, ['Lake', 'Dune', '90', 'Max', 'new']),
      ],
    }
    expect(findHeader(table).mapping.headers).toEqual(['Tool', 'Vendor', 'Cost / mo', 'Owner', 'Notes'])
  })
})

describe('rows', () => {
  it('of one name with an owner and a cost each are two components', () => {
    const list = 'Tool,Owner,Approach,Cost / mo\nSentry,Ida,managed,24\nBus,Max,rented,90\nSentry,Max,managed,24'
    expect(accepted(list).rows.map(({ component }) => component.name)).toEqual(['Sentry', 'Bus', 'Sentry'])
  })

  it('of a long list join the one that names nobody yet', () => {
    const list =
      'Service,Person,% time,Cost / mo,Vendor\nBus,Ida,10,400,Acme\nBus,Max,5,400,Acme\nLake,Ida,20,900,Dune\nLake,Zoe,15,900,Dune\nPlan,Ida,,,Oak\nPlan,TBD,,,Oak'
    expect(accepted(list).rows.map(({ component }) => component.name)).toEqual(['Bus', 'Lake', 'Plan'])
  })

  it('of figures below the last sum are sums, too', () => {
    const list =
      'Tool,Ida,Max,Zoe,Vendor,Cost / mo\nBus,10%,5%,,Acme,400\nLake,,20%,5%,Dune,90\nMail,5%,,5%,Post,20\nTotals,15%,25%,10%,,510\nFTE,0.15,0.25,0.1,,\nRun cost,,,,,510'
    expect(accepted(list).rows.map(({ component }) => component.name)).toEqual(['Bus', 'Lake', 'Mail'])
  })
})

describe('several columns of what is paid', () => {
  const LIST = 'Tool,Owner,Licence cost,Hosting cost\nGit,Ida,$300,$120\nBI,Max,$0,$80\nErrors,Ida,$90,\nTotal,,$390,$200\n'
  const linesOf = (list: string, answers = {}) =>
    accepted(list, answers).rows.map(({ cost }) => (cost === null ? [] : [cost, ...cost.also]).map(({ amount }) => amount))

  it('are one question, whose proposal adds up costs of a kind each, and the total is that of all', () => {
    const { questions, report } = accepted(LIST)
    expect(questions.map(({ code, choices, proposed }) => [code, choices, proposed])).toEqual([
      ['cost-columns', ['Licence cost', 'Hosting cost', 'add-up'], 'add-up'],
      ['money-period', ['month', 'quarter', 'year'], 'month'],
    ])
    expect(linesOf(LIST)).toEqual([[30_000, 12_000], [8000], [9000]])
    expect([report.control?.totalMinor, report.control?.differenceMinor]).toEqual([59_000, 0])
    expect(report.notes.map(({ code }) => code)).not.toContain('column-left-out')
  })

  it('add up wherever the column stands that says the most', () => {
    const list = 'Tool,Licence cost,Owner,Hosting cost per month\nGit,$300,Ida,$120\nBI,,Max,$80\nErrors,$90,Ida,\nTotal,$390,,$200\n'
    expect(linesOf(list)).toEqual([[30_000, 12_000], [8000], [9000]])
    expect(accepted(list).report.control).toMatchObject({ totalMinor: 59_000, differenceMinor: 0 })
  })

  it('are none where “Cost” only stands over a column that counts', () => {
    const list = 'Tool,Owner,Cost · Robots,Cost · Cost a month (€)\nGit,Ida,4,"50,00 €"\nBI,Max,,"80,00 €"\nErrors,Ida,10,"90,00 €"\n'
    expect(accepted(list).questions.map(({ code }) => code)).not.toContain('cost-columns')
    expect(linesOf(list)).toEqual([[5000], [8000], [9000]])
  })

  it.each([
    ['no column names a currency', 'Platform', 'Support'],
    ['each column names it', 'Platform ($)', 'Support ($)'],
  ])('are all below “Cost” where they are bare numbers and %s', (_, platform, support) => {
    const list = `Tool,Cost · ${platform},Cost · ${support},Owner\nGit,100,20,Ida\nBI,25,30,Max\nErrors,70,10,Ida\n`
    expect(accepted(list).questions).toContainEqual(expect.objectContaining({ code: 'cost-columns', proposed: 'add-up' }))
    expect(linesOf(list)).toEqual([
      [10_000, 2000],
      [2500, 3000],
      [7000, 1000],
    ])
  })

  it.each(['People cost $/mo', 'Salaries ($/mo)', 'Payroll', 'Labour cost', 'Personalkosten', '人件費'])(
    'is none of what the team is paid: %s',
    (pay) => {
      const list = `Item,Infra $/mo,License $/mo,Owner,FTE,${pay}\nSpark,2300,0,Ida,0.4,5600\nLooker,0,1900,Ida,0.05,700\nTriton,6800,10,Max,0.6,8400`
      expect(meaningsOf(list)).toEqual(['name', 'cost', 'ignore', 'owner', 'share', 'ignore'])
      const { questions, rows } = accepted(list)
      expect(questions.find(({ code }) => code === 'cost-columns')?.facts).toEqual({ columns: ['Infra $/mo', 'License $/mo'] })
      expect(rows.map(({ cost }) => cost?.amount)).toEqual([230_000, 190_000, 680_000])
      // Said as left out, and never offered as a cost.
      expect(columnLooks(inputOf(list).table.rows.slice(1), ['Item', 'Infra', 'License', 'Owner', 'FTE', pay]).at(-1)).toBeNull()
    },
  )

  it('takes no saving and no revenue for what is paid', () => {
    const list = 'Item,Infra $/mo,Savings $/mo,Revenue $/mo\nSpark,2300,100,9000\nLooker,1900,50,8000'
    expect(accepted(list).questions.map(({ code }) => code)).not.toContain('cost-columns')
  })

  it('count alone where that is the answer, and the other is named', () => {
    const answers = { 'cost:cost-columns': 'Hosting cost' }
    expect(linesOf(LIST, answers)).toEqual([[12_000], [8000], []])
    expect(accepted(LIST, answers).report.notes).toContainEqual(
      expect.objectContaining({ code: 'column-left-out', facts: expect.objectContaining({ column: 'Licence cost' }) }),
    )
    expect(linesOf(LIST, { 'cost:cost-columns': 'Licence cost' })).toEqual([[30_000], [0], [9000]])
  })

  it('may be part of a plain one, which is proposed alone', () => {
    const list = 'Tool,Owner,Monthly cost,Support cost\nGit,Ida,$300,$120\nBI,Max,$50,$30\nErrors,Ida,$90,\n'
    expect(accepted(list).questions.map(({ code, proposed }) => [code, proposed])).toEqual([['cost-columns', 'Monthly cost']])
    expect(linesOf(list)).toEqual([[30_000], [5000], [9000]])
  })

  it('go behind the column that is their sum', () => {
    const list = 'Tool,Owner,Licence cost,Hosting cost,Cost of both\nGit,Ida,$300,$120,$420\nBI,Max,$0,$80,$80\nErrors,Ida,$90,,$90\n'
    expect(meaningsOf(list)).toEqual(['name', 'owner', 'ignore', 'ignore', 'cost'])
    expect(accepted(list).questions.map(({ code }) => code)).toEqual(['money-period'])
  })

  it.each(['Cost incl. VAT', 'Annual cost', 'Cost last year', 'Cost per request', 'Budget', 'Cost (EUR)', 'Exit fee', 'All-in cost'])(
    'are none of %s',
    (other) => {
      const list = `Tool,Owner,Monthly cost ($),${other}\nGit,Ida,$300,$360\nBI,Max,$50,$60\nErrors,Ida,$90,$7\n`
      expect(accepted(list).questions.map(({ code }) => code)).not.toContain('cost-columns')
    },
  )
})

describe('columns of inventories that companies publish', () => {
  it('name people by a word for them, and join the rows of a component', () => {
    const list =
      '사람,구성요소,비중,월 비용(원)\n김민수,GPU 서버,30%,"2,400,000"\n이서연,GPU 서버,10%,\n박지훈,데이터 파이프라인,20%,0\n이서연,데이터 파이프라인,10%,'
    expect(ownersOf(list)).toEqual([
      ['김민수 3000', '이서연 1000'],
      ['박지훈 2000', '이서연 1000'],
    ])
  })

  it.each([
    ['vendor_support_status', ['Supported', 'Ended', 'Limited', 'Supported'], 'vendor'],
    ['Supplier risk', ['high', 'low', 'low', 'medium'], 'vendor'],
    ['warranty_status', ['active', 'expired', 'active', 'active'], 'lifecycle'],
    ['Contract status', ['active', 'expired', 'active', 'active'], 'lifecycle'],
    ['subscription_id', ['SAAS-001', 'SAAS-002', 'SAAS-003', 'SAAS-004'], 'approach'],
  ])('%s is no %s', (header, [a, b, c, d], field) => {
    const list = `app_name,${header},Cost / mo\nBus,${a},400\nLake,${b},90\nMail,${c},20\nMesh,${d},7`
    expect(meaningsOf(list)).not.toContain(field)
    expect(accepted(list).report.notes.map(({ code }) => code)).toSatisfy((codes: string[]) =>
      ['column-left-out', 'columns-in-notes'].some((code) => codes.includes(code)),
    )
  })

  it('name the product, not its vendor, where they have both', () => {
    const list = 'vendor_name,product_name,monthly_cost_usd\nOak,Oak Forms,400\nOak,Oak Mail,90\nElm,Elm Chat,20'
    expect(meaningsOf(list)).toEqual(['vendor', 'name', 'cost'])
    const months =
      'month,vendor_name,category,amount,payment_status\n2026-01,Oak,IT,45,Paid\n2026-01,Elm,Ads,28,Paid\n2026-02,Oak,IT,47,Paid\n2026-02,Elm,Ads,30,Pending'
    expect(meaningsOf(months)).toEqual(['ignore', 'name', 'tags', 'cost', 'ignore'])
    expect(meaningsOf('vendor_name,department,monthly_cost_usd\nOak,Sales,400\nElm,Sales,90\nAsh,Legal,20')[0]).toBe('name')
  })
})
