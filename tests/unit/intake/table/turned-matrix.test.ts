// People in rows and components in columns: the table is turned, and no other list is.

import { describe, expect, it } from 'vitest'
import { findHeader, readComponentList, type SourceTable } from '#intake'
import { turnedMatrix } from '../../../../src/intake/table/turned-matrix.ts'
import { inputOf, proposalOf } from './importing.ts'

/** Components with what they cost a month and their people, as they come in. */
async function read(content: string): Promise<readonly string[]> {
  const book = await readComponentList(content, 'list.csv')
  const [table] = book.ok ? book.value.tables : []
  if (table === undefined) throw new Error('not read')
  const { firstRow, mapping } = findHeader(table)
  const { rows } = proposalOf({ ...inputOf('a'), table, firstRow, mapping })
  return rows.map(({ component, cost, owners }) =>
    [component.name, cost?.amount ?? '-', ...owners.map(({ personName, share }) => `${personName} ${share}`)].join(' '),
  )
}

describe('a matrix with people in its rows', () => {
  it('is turned, with its costs and its total', async () => {
    expect(
      await read(
        'Engineer,EKS,Redis,Claude,Own reranker,Total\nBo Chen,20%,2%,,5%,27%\nAnn Lee,,3%,5%,30%,38%\nCost per month,$1900,$90,$2100,$40,$4130\n',
      ),
    ).toEqual([
      'EKS 190000 Bo Chen 2000',
      'Redis 9000 Bo Chen 200 Ann Lee 300',
      'Claude 210000 Ann Lee 500',
      'Own reranker 4000 Bo Chen 500 Ann Lee 3000',
    ])
  })

  it('has people whose name is a word of headers, too, with times in some of its columns', async () => {
    expect(await read('Owner,EKS,Redis,Claude\nTom,20%,2%,\nBill,,3%,5%\nTim,,,10%\n')).toEqual([
      'EKS - Tom 2000',
      'Redis - Tom 200 Bill 300',
      'Claude - Bill 500 Tim 1000',
    ])
  })

  it('keeps the unit of its title or its corner, and leaves out what it says of the people', async () => {
    const rows = 'Priya Nair,Backend,8,,2\nSam Okafor,ML,,2,12\nTom Hale,Ops,16,1,\nVendor,,AWS,Anthropic,\n'
    const expected = [
      'EKS - Priya Nair 2000 Tom Hale 4000',
      'Claude API - Sam Okafor 500 Tom Hale 250',
      'Reranker - Priya Nair 500 Sam Okafor 3000',
    ]
    expect(await read(`Hours per week,,,,\nName,Role,EKS,Claude API,Reranker\n${rows}`)).toEqual(expected)
    expect(await read(`Engineer (hours per week),Role,EKS,Claude API,Reranker\n${rows}`)).toEqual(expected)
    const table = turnedMatrix(inputOf(`Name,Role,EKS,Claude API,Reranker\n${rows}`).table)
    expect(table.notes).toContainEqual({ code: 'matrix-turned', facts: { people: 3, components: 3, left: ['Role'] } })
  })

  it('keeps what is hidden in it', () => {
    const { table } = inputOf('Owner,EKS,Redis\nBo,20%,2%\nAnn,,3%\n')
    const hidden: SourceTable = {
      ...table,
      rows: table.rows.map((row, at) => ({ ...row, isHidden: at === 2 })),
      hiddenColumns: new Set([1]),
    }
    const turned = turnedMatrix(hidden)
    expect(turned.rows.map(({ cells, isHidden }) => [...cells, isHidden])).toEqual([
      ['Name', 'Bo', 'Ann', false],
      ['EKS', '20%', '', true],
      ['Redis', '2%', '3%', false],
    ])
    expect(turned.hiddenColumns).toEqual(new Set([2]))
  })

  it.each([
    ['components in rows', 'Component,Priya,Sam\nEKS,20%,10%\nRedis,2%,\n'],
    ['components of two words in rows', ',Priya,Sam\nFeature Store,20%,10%\nModel Gateway,2%,\n'],
    ['owners first', 'Owner,Component,Time,Cost\nBo Chen,EKS,20%,$10\nAnn Lee,Redis,5%,$9\n'],
    ['people with their months', 'Engineer,Jan 2026,Feb 2026,Mar 2026\nBo Chen,20%,10%,5%\nAnn Lee,5%,5%,5%\n'],
    ['people with their facts', 'Owner,Hours per week,Infra %\nBo Chen,40,10%\nAnn Lee,32,5%\n'],
    ['names in rows, and nothing that is a product', 'Name,Prod,Staging\nModel Server,20%,10%\nFeature Store,5%,5%\n'],
  ])('is no list with %s', (_, list) => {
    const { table } = inputOf(list)
    expect(turnedMatrix(table)).toBe(table)
  })
})

describe('a unit beside the name of a person', () => {
  it.each([
    ['Priya (FTE),Sam (FTE)', '0.2,0.1'],
    ['Priya %,Tom %', '20,10'],
    ['Priya (%),Sam (%)', '20%,10%'],
    ['Priya h/week,Sam h/week', '8,4'],
    ['Priya (hours per week),Sam (%)', '8,10'],
    ["Priya's time,Sam's time", '20%,10%'],
    ['Priya,Sam (%)', '20%,10%'],
  ])('is that of their time: %s', async (names, times) => {
    const [one = ''] = await read(`Component,Cost (USD/mo),${names}\nEKS,900,${times}\nRedis,90,,${times.split(',')[1]}\n`)
    expect(one).toMatch(/^EKS 90000 Priya 2000 (?:Sam|Tom) 1000$/)
  })

  it('is no person where the figures are those of nobody', async () => {
    const rows = await read('Component,Cost (USD/mo),Uptime %,Utilization %\nEKS,900,99.9,60\nRedis,90,99.5,70\n')
    expect(rows).toEqual(['EKS 90000', 'Redis 9000'])
  })
})

describe('a table with a component in each column', () => {
  it.each([
    ['and a blank corner', ',Bus,Lake,Ranker\nLayer,compute,data,serving\nOwner,Bo,,Ann\nTime,20%,,35%\nMonthly cost,$900,"$4,000",$0\n'],
    [
      'below a title',
      'Stack of Q4,,,\nFact,Bus,Lake,Ranker\nLayer,compute,data,serving\nOwner,Bo,,Ann\n\nTime,20%,,35%\nMonthly cost,$900,"$4,000",$0\n',
    ],
    [
      'in German',
      'Merkmal;Bus;Lake;Ranker\nSchicht;Compute;Daten;Serving\nVerantwortlich;Bo;;Ann\nAnteil;20 %;;35 %\nKosten/Monat;900 €;4.000 €;0 €\n',
    ],
  ])('%s is turned', async (_, list) => {
    expect(await read(list)).toEqual(['Bus 90000 Bo 2000', 'Lake 400000', 'Ranker 0 Ann 3500'])
  })

  it('is said', () => {
    const { table } = inputOf(',Bus,Lake,Ranker\nLayer,compute,data,serving\nOwner,Bo,,Ann\nMonthly cost,$900,$4,$0\n')
    expect(turnedMatrix(table).notes).toContainEqual({ code: 'facts-turned', facts: { facts: 3, components: 3 } })
  })

  it.each([
    ['of a list', 'Name,Layer,Cost\nLayer,data,$5\nOwner,data,$6\nCost,data,$7\n'],
    ['with few facts', 'What,Bus,Lake\nLayer,compute,data\nCost,$5,$6\n'],
    ['with other rows', 'What,Bus,Lake\nLayer,compute,data\nCost,$5,$6\nOwner,Bo,Ann\nGrafana,x,y\nKafka,x,y\nSentry,x,y\n'],
  ])('is none %s', (_, list) => {
    const { table } = inputOf(list)
    expect(turnedMatrix(table)).toBe(table)
  })
})
