// What lists of other scripts and of other programs are read wrongly by: figures that are no Latin digits, years that count from
// elsewhere, columns of a CMDB.

import { describe, expect, it } from 'vitest'
import { findHeader } from '#intake'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { accepted } from './importing.ts'

const meanings = (text: string) => {
  const table = readTable(text, 'list.csv')
  return table.ok ? Object.fromEntries(findHeader(table.value).columns.map(({ header, field }) => [header, field])) : null
}

describe('a list in another script', () => {
  it('is not in dollars because one of its amounts is', () => {
    const { questions } = accepted('المكوّن,التكلفة الشهرية (ريال)\nBus,٣٠٠\nLake,٨٥٠\nMail,$20\n')
    expect(questions.map(({ code }) => code)).toEqual(['money-currency-open'])
  })

  it('has days of the Buddhist calendar, which is said', () => {
    const { rows, report } = accepted('Tool,Cost/mo,Contract end\nBus,$3,31/12/2569\nLake,$4,30 มิ.ย. 2570\nMail,$5,2027-01-31\n')
    expect(rows.map(({ component }) => component.contract?.end)).toEqual(['2026-12-31', '2027-06-30', '2027-01-31'])
    expect(report.notes.map(({ facts }) => facts)).toContainEqual(expect.objectContaining({ notation: 'buddhist-year', cells: 2 }))
  })

  it('makes no day of the past of one that stands for never', () => {
    const list = 'Tool,Cost/mo,Contract end\nBus,$3,2500-12-31\nLake,$4,31/12/2599\nMail,$5,2569-12-31\nVault,$6,31/12/2500\n'
    const { rows, report, questions } = accepted(list)
    expect(rows.map(({ component }) => component.contract?.end)).toEqual([undefined, undefined, undefined, undefined])
    expect(questions.map(({ code, cells }) => [code, cells])).toEqual([['date-unclear', 4]])
    expect(report.notes.filter(({ facts }) => 'notation' in facts && facts.notation === 'buddhist-year')).toEqual([])
  })
})

describe('a dump of a CMDB', () => {
  it('has no differentiator by how critical something is', () => {
    const list = 'name,business_criticality,monthly_cost\nBus,1 - most critical,3\nLake,2 - somewhat critical,5\nMail,4 - not critical,9\n'
    expect(meanings(list)).toMatchObject({ business_criticality: expect.not.stringMatching('edge') })
  })

  it('has a status as soon as one of its words is known', () => {
    const list = ['Bus,Up', 'Lake,Up', 'Mail,Retired', 'Vault,Up', 'Feeds,Up', 'Queue,Up'].join('\n')
    expect(meanings(`name,operational_status\n${list}\n`)).toMatchObject({ operational_status: 'lifecycle' })
  })

  it('has a column of currencies, whatever it is called', () => {
    expect(accepted('name,u_cost,cost_cc\nBus,30,EUR\nLake,40,USD\n').rows.map(({ cost }) => cost?.currency)).toEqual(['EUR', 'USD'])
    expect(accepted('name,u_cost,cost_cc\nBus,30,EUR\nLake,40,EUR\n').rows.map(({ cost }) => cost?.currency)).toEqual(['EUR', 'EUR'])
    expect(accepted('name,u_cost,cost_cc\nBus,30,TRY\nLake,40,EUR\n').rows.map(({ cost }) => cost?.currency)).toEqual(['TRY', 'EUR'])
  })
})

describe('words that are codes of currencies', () => {
  const currencies = (list: string) => accepted(list).rows.map(({ cost }) => cost?.currency)

  it.each([
    ['Scope', ['ALL', 'ALL']],
    ['Priority', ['TOP', 'TOP']],
    ['Scope', ['ALL', 'TOP']],
    ['Status', ['TRY', 'MAD']],
    ['Scope', ['ALL', 'EUR']],
  ])('%s: %j are words', (header, [first, second]) => {
    expect(currencies(`Tool,${header},Monthly cost\nBus,${first},30\nLake,${second},40\n`)).toEqual(['USD', 'USD'])
  })

  it('are currencies where the header says so', () => {
    expect(currencies('Tool,Currency,Monthly cost\nBus,ALL,30\nLake,TOP,40\n')).toEqual(['ALL', 'TOP'])
  })

  it('give way to the currency of the costs', () => {
    expect(currencies('Tool,Entity,Monthly cost (EUR)\nBus,USD,30\nLake,EUR,40\n')).toEqual(['EUR', 'EUR'])
  })

  it('are asked about where one code stands below words that do not say what it is of', () => {
    const list = 'Tool,Entity,Monthly cost\nBus,EUR,30\nLake,EUR,40\n'
    expect(accepted(list).questions.map(({ code }) => code)).toEqual(['money-currency'])
  })
})

it('numbers below “Cost #” are no costs', () => {
  for (const header of ['Cost #', 'Cost No.', 'Cost ID', 'Kosten Nr.'])
    expect(accepted(`Tool,${header}\nBus,1\nLake,2\nMail,3\n`).rows.map(({ cost }) => cost)).toEqual([null, null, null])
  const beside = accepted('Tool,Cost #,Hosting fee per month\nBus,1,$30\nLake,2,$40\nMail,3,$44\n')
  expect(beside.questions.map(({ code }) => code)).not.toContain('cost-columns')
  expect(beside.rows.map(({ cost }) => cost?.amount)).toEqual([3000, 4000, 4400])
})
