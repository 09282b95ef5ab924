import { expect, it } from 'vitest'
import { planBoardWorkbook } from '#board'
import { AUDIENCES, assess, keepCase, newCase, type PackHead, packEffect, type Workbook } from '#core'
import { AS_OF, aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { afterEdit, contextOf, okOf } from '../../../builders/workbook-files.ts'

const HEAD: PackHead = {
  ...{ file: 'a.xlsx', openedOn: AS_OF, audience: 'board', fingerprint: '3f9a1c27b0de', quarter: '2026Q3', status: null, asOf: AS_OF },
  ...{ base: 'locked', recordId: null, isSameVersion: true },
}

function withCase(workbook: Workbook): Workbook {
  const compared = { head: HEAD, facts: [], remarks: [], effect: packEffect(workbook, AS_OF, []) }
  return afterEdit(workbook, okOf(keepCase(contextOf(workbook), newCase('case-1', 'Zcase', compared))))
}

it.each(AUDIENCES)('what somebody sent back is no scenario of a pack for the %s, and is not in it', (audience) => {
  const before = aWorkbook({ company: { cash: 1_000_000, netBurn: 50_000 }, components: [aComponent({ name: 'Kafka' })] })
  const planned = (workbook: Workbook) =>
    okOf(planBoardWorkbook({ workbook, assessment: assess(workbook, AS_OF), fingerprint: '3f9a1c27b0de', appVersion: '0.1.0', audience }))
  const runway = (workbook: Workbook) => planned(workbook).sheets.find(({ name }) => name === 'Cash bridge')?.columns.length
  const after = withCase(before)
  expect(runway(after)).toBe(runway(before))
  if (audience === 'team') return
  const texts = planned(after).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? ''))))
  expect(texts.filter((text) => text.includes('Zcase'))).toEqual([])
})
