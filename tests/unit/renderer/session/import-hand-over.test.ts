import { describe, expect, it } from 'vitest'
import { emptyWorkbook, ok, RULE_SET_VERSION, TABLE_NAMES, type Workbook } from '#core'
import { giveWorkbook } from '../../../../src/renderer/session/import-hand-over.ts'
import type { ImportAsk } from '../../../../src/renderer/session/import-messages.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

async function tablesGiven(workbook: Workbook): Promise<readonly string[]> {
  const given: string[] = []
  const ask = async (question: ImportAsk) => {
    if (question.kind === 'give') given.push(question.part.table)
    return ok(null) as never
  }
  await giveWorkbook({ ask, cancel: () => undefined }, workbook)
  return given
}

describe('the workbook that a list is compared with', () => {
  it('crosses whole while it has no components, as any amount in it keeps its currency', async () => {
    expect(await tablesGiven(emptyWorkbook({ id: 'w', ruleSetVersion: RULE_SET_VERSION }))).toEqual(TABLE_NAMES)
  })

  it('crosses without what an import does not look at', async () => {
    const given = await tablesGiven(aWorkbook({ components: [aComponent()] }))
    expect(given).toContain('components')
    expect(given.length).toBeLessThan(TABLE_NAMES.length)
  })
})
