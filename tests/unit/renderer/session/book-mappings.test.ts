import { describe, expect, it } from 'vitest'
import { findBookColumns } from '#intake'
import { bookMappings } from '../../../../src/renderer/session/column-mappings.ts'

function storage(initial: string | null = null) {
  let kept = initial
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value
    },
  }
}
const mappingOf = (...headers: readonly string[]) => findBookColumns([{ line: 1, cells: headers, isHidden: false }]).mapping

describe('what was settled for an accounting export', () => {
  it('is there for the next export with the same headers, answers included, and for no other', () => {
    const kept = storage()
    const mapping = { ...mappingOf('Date', 'Payee', 'Amount'), answers: { dates: 'day-first' } }
    bookMappings.keep({ ...mapping, fields: ['month', 'account', 'amount'] }, kept)
    expect(bookMappings.recall({ mapping: mappingOf('Date', 'Payee', 'Amount') }, kept)).toMatchObject({
      fields: ['month', 'account', 'amount'],
      answers: { dates: 'day-first' },
    })
    expect(bookMappings.recall({ mapping: mappingOf('Date', 'Amount', 'Payee') }, kept)).toBeNull()
  })

  it('is nothing when what is stored is damaged or of another shape', () => {
    const [fresh] = [mappingOf('Date', 'Payee', 'Amount')]
    expect(bookMappings.recall({ mapping: fresh }, storage('{'))).toBeNull()
    expect(bookMappings.recall({ mapping: fresh }, storage(JSON.stringify([{ ...fresh, fields: ['month'] }])))).toBeNull()
    expect(bookMappings.recall({ mapping: fresh }, storage(JSON.stringify([{ ...fresh, answers: { dates: 1 } }])))).toBeNull()
    expect(
      bookMappings.recall({ mapping: fresh }, storage(JSON.stringify([{ ...fresh, fields: ['month', 'nonsense', 'amount'] }]))),
    ).toBeNull()
  })
})
