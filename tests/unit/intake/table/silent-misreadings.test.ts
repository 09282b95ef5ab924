// Rows and cells that looked understood and were not.

import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

describe('a row without a name', () => {
  it('that has facts of its own is left out and named, never merged into the row above', () => {
    const { rows, report } = accepted(
      'Name,Owner,Time,Cost per month,Notes\nRedis,Ann Lee,5%,$20,\n,Bo Chen,3%,$80,queue\nVault,Bo Chen,4%,$7,\n',
    )
    expect(rows.map(({ owners }) => owners.length)).toEqual([1, 1])
    expect(report.leftOut).toMatchObject([{ line: 3, reason: 'refused' }])
  })
})

describe('several people in one cell', () => {
  it.each(['Ann Lee\nBo Chen', 'Ann Lee<br>Bo Chen', 'Ann Lee (backup Bo Chen)', 'Ann Lee (CTO); Bo Chen'])('%s', (cell) => {
    const { rows } = accepted(`Name,Owner,Time,Cost per month\nEKS,"${cell}",20% / 5%,$10\nRedis,Ann Lee,2%,$10\n`)
    expect(rows[0]?.owners.map(({ personName }) => personName)).toEqual(['Ann Lee', 'Bo Chen'])
  })
})

describe('how often a bill comes', () => {
  it('is not the period of an amount whose header says one', () => {
    const { rows } = accepted('Tool,Owner,Cost per month,Billed\nFigma,Ann Lee,$180,monthly\nDatadog,Ann Lee,$300,yearly\n')
    expect(rows.map(({ cost }) => cost?.per)).toEqual(['month', 'month'])
  })
})
