import { describe, expect, it } from 'vitest'
import { problem } from '../../../../src/core/index.ts'
import { type Inquiry, startInquiry } from '../../../../src/intake/table/inquiry.ts'
import { readingAlike } from '../../../../src/intake/table/read-alike.ts'

const QUESTION = {
  code: 'choice-unknown',
  field: 'layer',
  facts: { column: 'Area', example: 'Ops' },
  choices: ['blank'],
  proposed: 'blank',
} as const

describe('cells with the same texts', () => {
  it('are read once, and asked and told about on each of their lines', () => {
    const inquiry = startInquiry({}, 'everything')
    const alike = readingAlike(inquiry)
    let times = 0
    const read = (text: string, line: number) =>
      alike(text, line, (asked: Inquiry) => {
        times++
        const cell = { line, column: 'Area', text }
        asked.readAs(cell, 'operations')
        asked.takeRemark(cell, 'retired')
        asked.refuse(cell, problem('spreadsheet-error', { field: 'Area', text }))
        return `${text}: ${asked.ask(cell, QUESTION)}`
      })
    expect([read('Ops', 2), read('Ops', 5), read('Dev', 6), read('Ops', 9)]).toEqual([
      'Ops: blank',
      'Ops: blank',
      'Dev: blank',
      'Ops: blank',
    ])
    expect(times).toBe(2)
    const lines = inquiry.questions().flatMap(({ cells, examples }) => [cells, ...examples.map(({ line, text }) => `${line} ${text}`)])
    expect(lines).toEqual([4, '2 Ops', '5 Ops', '6 Dev', '9 Ops'])
    expect(inquiry.problems().map(({ line }) => line)).toEqual([2, 5, 6, 9])
    expect(inquiry.notes().map(({ facts }) => ('cells' in facts ? facts.cells : null))).toEqual([4, 4])
  })

  it('take the answer that somebody gave', () => {
    const alike = readingAlike(startInquiry({ 'layer:choice-unknown': 'data' }))
    const read = (line: number) =>
      alike('Ops', line, (asked) => asked.ask({ line, column: 'Area', text: 'Ops' }, { ...QUESTION, choices: ['data', 'blank'] }))
    expect([read(2), read(3)]).toEqual(['data', 'data'])
  })
})
