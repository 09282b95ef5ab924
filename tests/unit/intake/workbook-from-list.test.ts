import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, type IsoDate, type IsoTime, readWorkbook, type Workbook } from '#core'
import { approachWord, readCompanyFile, workbookFromCsv } from '#intake'

const resource = (name: string) => readFileSync(new URL(`../../../resources/sample/${name}`, import.meta.url))

function workbookOf(bytes: Uint8Array, company?: string): Workbook {
  let count = 0
  const context = { id: 'w', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++count}` }
  const file = company === undefined ? undefined : readCompanyFile(resource(company).toString(), company)
  const result = workbookFromCsv(bytes, 'list.csv', context, file?.ok ? file.value : undefined)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const LIST_HEADER = 'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,differentiating,hard_to_reverse,notes'
const listOf = (header: string, ...rows: string[]) => new TextEncoder().encode([header, ...rows].join('\n'))

// Added up from the two lists by another program.
describe.each([
  { list: 'seed_5_people', components: 15, toDecide: 3, ownerTimeBp: 12_100, monthlyCostMinor: 170_250, people: 3 },
  { list: 'series_a_40_people', components: 40, toDecide: 10, ownerTimeBp: 43_100, monthlyCostMinor: 5_177_100, people: 8 },
])('the workbook of $list', ({ list, components, toDecide, ownerTimeBp, monthlyCostMinor, people }) => {
  const workbook = workbookOf(resource(`${list}.csv`), `${list}.company.json`)

  it('is one that the file decoder accepts unchanged', () => {
    expect(readWorkbook(JSON.parse(JSON.stringify(workbook)))).toEqual({ ok: true, value: workbook })
  })

  it('adds up to the sums of the list and asks for the decisions it should', () => {
    expect(assess(workbook, '2026-11-25' as IsoDate).totals).toMatchObject({ components, toDecide, ownerTimeBp, monthlyCostMinor })
    expect(Object.keys(workbook.tables.people)).toHaveLength(people)
  })

  it('says the approach in the words of the list', () => {
    const words = Object.values(workbook.tables.components).map(approachWord)
    const rows = resource(`${list}.csv`).toString().trim().split('\n').slice(1)
    expect(rows.every((row, index) => row.includes(`,${words[index]},`))).toBe(true)
  })
})

describe('the workbook of a list', () => {
  it('makes one person of every spelling of a name', () => {
    const row = (owner: string) => `Queue,serving,buy,,${owner},1,1,no,no,`
    const { people, owners } = workbookOf(listOf(LIST_HEADER, row('José'), row('Jose\u0301'), row(' JOSÉ '))).tables
    expect(Object.values(people).map((person) => person.name)).toEqual(['José'])
    expect(new Set(Object.values(owners).map((owner) => owner.personId))).toEqual(new Set(Object.keys(people)))
  })

  it('remembers what the list said and what follows from it', () => {
    const { components } = workbookOf(listOf(LIST_HEADER, 'Queue,serving,buy,,Ana,1,1,,,')).tables
    const [meta] = Object.values(components).map((component) => component.meta)
    expect(meta).toMatchObject({ name: { source: 'imported' }, approach: { source: 'imported' }, hosting: { source: 'derived' } })
    expect(meta).not.toHaveProperty('edge')
  })

  it('has a cost line only where a cost is given, and 0 is one', () => {
    const { costLines } = workbookOf(listOf(LIST_HEADER, 'A,data,buy,,,,,,,', 'B,data,buy,,,,0,,,')).tables
    expect(Object.values(costLines).map((line) => line.amount)).toEqual([0])
  })

  it.each([
    ['every price is dated: the oldest date', ['2026-10-31', '2026-09-30'], '2026-09-30'],
    ['one price is undated', ['2026-10-31', ''], null],
    ['none is', ['', ''], null],
  ])('knows the day of its prices when %s', (_, dates, expected) => {
    const rows = dates.map((date) => `A,data,buy,,,,5,,,,${date}`)
    const { imports } = workbookOf(listOf(`${LIST_HEADER},prices_as_of`, ...rows)).tables
    expect(Object.values(imports).map((entry) => entry.pricesAsOf)).toEqual([expected])
  })
})
