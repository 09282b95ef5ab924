import { describe, expect, it } from 'vitest'
import { formFileName, suggestedCopyName, suggestedName } from '#wording'

const name = (company: string) => suggestedName({ company, quarter: '2026Q4', rev: 12 }, 'workbook')

describe('the suggested file name', () => {
  it('says company, quarter, revision and that it is a draft', () => {
    expect(name('Acme')).toBe('Acme_InfraReview_2026Q4_v12_DRAFT.xlsx')
    const locked = { company: 'Acme', quarter: '2026Q3', rev: 2 }
    expect(suggestedName({ ...locked, status: 'prepared' }, 'workbook')).toBe('Acme_InfraReview_2026Q3_v2_PREPARED.xlsx')
    expect(suggestedName({ ...locked, status: 'approved' }, 'workbook')).toBe('Acme_InfraReview_2026Q3_v2_APPROVED.xlsx')
    expect(suggestedName({ ...locked, status: 'approved', audience: 'investor' }, 'workbook')).toBe(
      'Acme_InfraReview_2026Q3_v2_APPROVED_INVESTOR.xlsx',
    )
    expect(suggestedCopyName('Acme')).toBe('Acme.rightsize')
  })

  it('keeps the letters of every script', () => {
    expect(name('Müller & Söhne')).toBe('Müller-Söhne_InfraReview_2026Q4_v12_DRAFT.xlsx')
    expect(name('株式会社')).toBe('株式会社_InfraReview_2026Q4_v12_DRAFT.xlsx')
  })

  it.each(['../../etc/passwd', 'C:\\temp\\x', 'a:b*c?', ' .hidden. ', 'a\0b\nc'])('never leaves the folder: %j', (company) => {
    expect(name(company)).toMatch(/^[\p{L}\p{N}-]+_InfraReview_2026Q4_v12_DRAFT\.xlsx$/u)
  })

  it('has a word for a company without a usable name', () => {
    for (const company of ['', '///', '…']) expect(name(company)).toBe('Company_InfraReview_2026Q4_v12_DRAFT.xlsx')
    expect(suggestedCopyName('///')).toBe('Workbook.rightsize')
  })

  it('stays short enough for every file system and cuts no letter in half', () => {
    expect(Buffer.byteLength(name('𝒳'.repeat(500)))).toBeLessThan(300)
    expect(name('𝒳'.repeat(500))).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('the name of a form', () => {
  it('is made of company, quarter and person, with a number where it is taken', () => {
    const facts = { company: 'R&D <Labs>', quarter: '2026Q4', person: 'Zoë ../../O’Neil' }
    expect(formFileName(facts)).toBe('Form_R-D-Labs_2026Q4_Zoë-O-Neil.xlsx')
    expect(formFileName(facts, 2)).toBe('Form_R-D-Labs_2026Q4_Zoë-O-Neil_2.xlsx')
    expect(formFileName({ company: '', quarter: '2026Q4', person: '🧾' })).toBe('Form_Company_2026Q4_Person.xlsx')
  })
})
