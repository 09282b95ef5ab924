import { describe, expect, it } from 'vitest'
import { fail, type IsoTime, problem } from '#core'
import { firstTable, readCompanyFile, readList, workbookFromCsv, workbookFromFile } from '#intake'
import { LIST_ENDINGS, LIST_FORMAT_NAMES } from '#wording'
import { okOf } from '../../../builders/workbook-files.ts'

const HEADER = 'name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,differentiating,hard_to_reverse,notes'
const LIST = `${HEADER}\nPostgres,data,buy,Supabase,Ana,5,25.00,no,no,\n`
const bytes = (text: string) => new TextEncoder().encode(text)
const context = () => {
  let count = 0
  return { id: 'w', at: '2026-11-25T09:00:00.000Z' as IsoTime, newId: () => `id-${++count}` }
}

describe('a list in any form', () => {
  it('is read as text with cells when nothing else claims it, a paste too', async () => {
    expect(firstTable(okOf(await readList(bytes('Name;Cost\nA;1'), 'list.csv'))).rows.map(({ cells }) => cells)).toEqual([
      ['Name', 'Cost'],
      ['A', '1'],
    ])
    expect(firstTable(okOf(await readList('Name\tCost\nA\t1', 'the pasted table'))).delimiter).toBe('\t')
    expect(await readList(bytes('%PDF-1.7'), 'list.pdf')).toEqual(fail(problem('csv-binary', { file: 'list.pdf' })))
  })

  it('is the same workbook on the command line as the strict list', async () => {
    expect(await workbookFromFile(bytes(LIST), 'list.csv', context())).toEqual(workbookFromCsv(bytes(LIST), 'list.csv', context()))
  })

  it('is refused on the command line where something would have to be guessed', async () => {
    const refused = async (text: string) => {
      const workbook = await workbookFromFile(bytes(text), 'list.csv', context())
      return workbook.ok ? null : workbook.problem.code
    }
    expect(await refused(LIST.replaceAll(',', ';'))).toBe('csv-wrong-separator')
    expect(await refused(`A title\n${LIST}`)).not.toBeNull()
    expect(await refused('')).toBe('file-empty')
    expect(await refused('\n\n')).toBe('file-empty')
    expect(await refused(HEADER)).toBe('csv-no-rows')
  })

  it('keeps a company of another currency out', async () => {
    const company = okOf(readCompanyFile('{"currency":"EUR"}', 'c.json'))
    const workbook = await workbookFromFile(bytes(LIST), 'list.csv', context(), company)
    expect(workbook.ok ? null : workbook.problem.code).toBe('currency-conflict')
  })

  it('is offered by the endings and named by the words of its forms', () => {
    expect(LIST_ENDINGS).toEqual(['xlsx', 'xlsm', 'ods', 'md', 'markdown', 'csv', 'tsv', 'tab', 'txt'])
    expect(LIST_FORMAT_NAMES).toSay('Excel, OpenDocument, Markdown, CSV or tab-separated')
  })
})
