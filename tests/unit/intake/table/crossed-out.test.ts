// Texts that somebody has drawn a line through, as spreadsheets and Markdown show them. All are made up here.
import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

const LIST = (row: string) => `Component,Approach,Owner,Time,Cost / mo,Core?,Notes\nBus,build,Ida,10%,$400,yes,\n${row}`
const rowOf = (row: string) => {
  const { rows, questions, report } = accepted(LIST(row))
  const { component, owners, cost } = rows[1] ?? {}
  return {
    ...{ name: component?.name, approach: component?.approach, edge: component?.edge, lifecycle: component?.lifecycle },
    ...{ owners: owners?.map(({ personName, share }) => `${personName ?? '–'} ${share ?? '?'}`), cost: cost?.amount ?? null },
    ...{ notes: component?.notes, asked: questions.map(({ code }) => code), unread: report.problems.length },
  }
}

describe('a text that is crossed out', () => {
  it.each([
    ['Lake,buy,~~Ida~~ Max,10%,$90,no,', { owners: ['Max 1000'] }],
    ['Lake,buy,"~~Ida~~, Max",10%,$90,no,', { owners: ['Max 1000'] }],
    ['Lake,buy,Max / ~~Ida~~,10%,$90,no,', { owners: ['Max 1000'] }],
    ['Lake,buy,I̶d̶a̶ Max,10%,$90,no,', { owners: ['Max 1000'] }],
    ['Lake,buy,Max,~~20%~~ 30%,$90,no,', { owners: ['Max 3000'] }],
    ['Lake,buy,Max,10%,~~$310~~ $220,no,', { cost: 22_000 }],
    ['Lake,buy,Max,10%,~~$310~~ → $220,no,', { cost: 22_000 }],
    ['Lake,buy,Max,10%,~~$310~~,no,', { cost: null }],
    ['Lake,buy,Max,10%,~~₹310~~ → $220,no,', { cost: 22_000 }],
    ['Lake,buy,Max,10%,$̶3̶1̶ ̶5̶ $220,no,', { cost: 22_000 }],
    ['Lake,buy,Max (~~Ida~~),10%,$90,no,', { owners: ['Max 1000'] }],
    ['Lake,buy,Zoé̶ Max,10%,$90,no,', { owners: ['Zo Max 1000'] }],
    ['Lake,~~build~~ buy,Max,10%,$90,no,', { approach: 'buy' }],
    ['Lake,buy,Max,10%,$90,~~yes~~ no,', { edge: 'no' }],
  ])('no longer holds: %s', (row, expected) => {
    expect(rowOf(row)).toMatchObject({ name: 'Lake', ...expected, asked: [], unread: 0 })
    expect(rowOf(row).lifecycle).toBeUndefined()
  })

  it.each([
    ['~~-$310~~ -$220', ['money-negative']],
    ['~~310-~~ 220-', []],
  ])('leaves what is below zero below zero: %s', (cost, asked) => {
    expect(rowOf(`Lake,buy,Max,10%,${cost},no,`)).toMatchObject({ cost: null, asked })
  })

  it('is named, and stays as it is in a note', () => {
    const { report, rows } = accepted(LIST('Lake,buy,~~Ida~~ Max,10%,$90,no,~~on Heroku~~ on Fly'))
    expect(report.notes).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ column: 'Owner', notation: 'crossed-out', example: '~~Ida~~ Max' }) }),
    )
    expect(rows[1]?.component.notes).toBe('~~on Heroku~~ on Fly')
  })

  it('says what held until then where its whole row is crossed out', () => {
    expect(rowOf('~~Lake~~,~~buy~~,~~Max~~,~~10%~~,~~$90~~,~~no~~,~~gone~~')).toEqual({
      ...{ name: 'Lake', approach: 'buy', edge: 'no', lifecycle: 'retired', owners: ['Max 1000'], cost: 9000 },
      ...{ notes: 'gone', asked: [], unread: 0 },
    })
  })
  it('says what held last where a cell of such a row, or of one with a new name, was changed', () => {
    for (const name of ['~~Lake~~', '~~Lake~~ Pond']) {
      expect(rowOf(`${name},~~build~~ buy,~~Ida~~ Max,10%,~~$310~~ $220,~~yes~~ no,`)).toMatchObject({
        ...{ approach: 'buy', edge: 'no', owners: ['Max 1000'], cost: 22_000, asked: [], unread: 0 },
      })
    }
  })
})
