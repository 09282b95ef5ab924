import { expect, it } from 'vitest'
import { SHEETS } from '#wording'
import { aWorkbook } from '../../../builders/workbook.ts'
import { sheetsOf } from './plan-cells.ts'

it('lists decisions that are overdue before others, and each by the day it is due', () => {
  const due = { later: '2027-02-28', late: '2026-10-31', next: '2026-12-10', sooner: '2027-01-31' }
  const components = Object.entries(due).map(([name, day]) => ({
    ...({ name, approach: 'build', hosting: 'self-run', edge: 'no', cost: 40_000, share: 2500 } as const),
    decisions: [{ choice: 'move', ruleIds: ['owner-time'], date: '2026-08-01', due: day, approver: 'Maya' } as const],
  }))
  const rows = sheetsOf(aWorkbook({ components })).get(SHEETS.decisions)?.rows ?? []
  const listed = rows.flatMap(({ cells }) => /^c-(\w+)-decision/.exec(String(cells[0]?.value))?.[1] ?? [])
  expect(listed).toEqual(['late', 'next', 'sooner', 'later'])
})
