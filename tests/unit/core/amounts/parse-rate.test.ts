import { describe, expect, it } from 'vitest'
import { parseRateText } from '#core'

describe('a rate as it is typed', () => {
  it.each([
    ['1.0837', '.', 1.0837],
    ['0.0067', '.', 0.0067],
    ['1,0837', ',', 1.0837],
    [' 150 ', '.', 150],
    ['', '.', null],
  ] as const)('%s with the mark %s is %s', (text, decimalMark, value) => {
    expect(parseRateText(text, { field: 'rate', decimalMark })).toEqual({ ok: true, value })
  })

  it.each([
    ['1,083', '.'],
    ['1.083', ','],
    ['1.08 USD', '.'],
    ['-1', '.'],
  ] as const)('%s with the mark %s is not guessed at', (text, decimalMark) => {
    const read = parseRateText(text, { field: 'rate', decimalMark })
    expect(read.ok ? 'read' : read.problem.code).toBe('not-a-number')
  })
})
