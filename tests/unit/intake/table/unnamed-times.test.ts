// Percentages and lengths of time below a header that says nothing of people are nobody's time unless somebody says so.
import { describe, expect, it } from 'vitest'
import { accepted, inputOf, proposalOf } from './importing.ts'

const listOf = (header: string, cells: readonly string[], more = '') =>
  `Tool,Owner,Cost / mo,${header}${more}\n${cells.map((cell, at) => `Tool ${at},Ana,${at + 5},${cell}${more && ',5%'}`).join('\n')}\n`
const sharesOf = (list: string, answers = {}) => accepted(list, answers).rows.map(({ owners }) => owners[0]?.share ?? null)
const leftOut = (list: string) =>
  accepted(list).report.notes.flatMap(({ code, facts }) => (code === 'column-left-out' ? [[facts.column, facts.kind]] : []))

const PERCENT = ['10%', '20%', '10%']

describe('a column that looks like time', () => {
  it.each(['Kickback', 'Prepayment', 'Withholding', 'Skonto %'])('is asked about below %s, and left out unless it is', (header) => {
    const list = listOf(header, PERCENT)
    expect(proposalOf(inputOf(list)).questions).toMatchObject([
      { id: `share:time-unnamed:${header}`, proposed: 'leave-out', cells: 3, facts: { column: header, example: '10%' } },
    ])
    expect([sharesOf(list), leftOut(list)]).toEqual([[null, null, null], [[header, 'percent']]])
    expect(sharesOf(list, { [`share:time-unnamed:${header}`]: 'owners-time' })).toEqual([1000, 2000, 1000])
  })

  it.each(['Retention', 'Zahlungsziel', 'Payment terms', 'Betaaltermijn'])('is asked about in days below %s', (header) => {
    const list = listOf(header, ['30 days', '14 days', '30 days'])
    expect(proposalOf(inputOf(list)).questions.map(({ code }) => code)).toEqual(['time-unnamed'])
    expect([sharesOf(list), leftOut(list)]).toEqual([[null, null, null], [[header, 'time']]])
  })

  it.each([
    ['beside the owners', 'Alat,Pemilik,% insinyur,Biaya per bulan (USD)', 'Ana,25%,5', 'Ben,10%,8', [2500, 1000]],
    [
      'with as many as there are owners',
      'Herramienta,Responsables,Costo mensual (USD),% de un ingeniero',
      '"Ana Ruiz, Ben Soto",5,45% / 20%',
      'Ben Soto,8,10%',
      [4500, 1000],
    ],
    ['blank where they are', 'Alat,Pemilik,Biaya per bulan (USD),% insinyur', 'Ana,5,25%', ',8,', [2500, null]],
  ])('is asked about, and proposed as time, where it goes with the owners: %s', (_, head, first, second, expected) => {
    const list = `${head}\nQueue,${first}\nCache,${second}\n`
    expect(proposalOf(inputOf(list)).questions).toMatchObject([{ code: 'time-unnamed', proposed: 'owners-time' }])
    expect(sharesOf(list)).toEqual(expected)
  })

  it('is not proposed where a row without an owner has one', () => {
    const list = 'Alat,Pemilik,% insinyur,Biaya per bulan (USD)\nQueue,Ana,25%,5\nCache,,10%,8\n'
    expect(proposalOf(inputOf(list)).questions).toMatchObject([{ code: 'time-unnamed', proposed: 'leave-out' }])
  })

  it('is left out without a question where another column is the time', () => {
    const list = listOf('Rebate', PERCENT, ',Eng time')
    expect(proposalOf(inputOf(list)).questions).toEqual([])
    expect([sharesOf(list), leftOut(list)]).toEqual([[500, 500, 500], [['Rebate', 'percent']]])
  })

  it.each([
    ['Zaangażowanie', ['0.5 FTE', '10%', '']],
    ['Involvement', ['4 h/week', '2 h/week', '']],
    ['Split', ['Ana Ruiz 20%', '10%', '']],
    ['Effort', PERCENT],
    ['% of one engineer', PERCENT],
    ['% of week', PERCENT],
  ])('is time without a question where its header or its cells say so: %j %j', (header, cells) => {
    const list = listOf(header, cells)
    expect(proposalOf(inputOf(list)).questions.map(({ code }) => code)).not.toContain('time-unnamed')
    expect(sharesOf(list)[1]).toBe(cells[1] === '20%' ? 2000 : cells[1] === '10%' ? 1000 : 500)
  })
})
