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
  })
})
