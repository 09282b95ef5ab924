import { describe, expect, it } from 'vitest'
import { emptyWorkbook, ok, RULE_SET_VERSION, TABLE_NAMES, type Workbook } from '#core'
import { giveWorkbook } from '../../../../src/renderer/session/import-hand-over.ts'
import type { ImportAsk } from '../../../../src/renderer/session/import-messages.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'

async function tablesGiven(workbook: Workbook): Promise<readonly string[]> {
  const given: string[] = []
  const ask = async (question: ImportAsk) => {
    if (question.kind === 'give') given.push(...question.part.tables.map(({ table }) => table))
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

  it('crosses at once while it is small, and else in parts that hold everything', async () => {
    const parts: number[] = []
    const names: unknown[] = []
    const ask = async (question: ImportAsk) => {
      if (question.kind !== 'give') return ok(null) as never
      parts.push(question.part.tables.reduce((sum, { records }) => sum + records.length, 0))
      names.push(...question.part.tables.flatMap(({ records }) => records.map(({ id }) => id)))
      return ok(null) as never
    }
    const host = { ask, cancel: () => undefined }
    await giveWorkbook(host, emptyWorkbook({ id: 'w', ruleSetVersion: RULE_SET_VERSION }))
    expect(parts).toHaveLength(1)
    parts.length = names.length = 0
    const components = Array.from({ length: 700 }, (_, i) => aComponent({ id: `c${i}` }))
    await giveWorkbook(host, aWorkbook({ components }))
    expect(Math.max(...parts)).toBe(300)
    expect(names.filter((id) => String(id).startsWith('c'))).toEqual(components.map(({ id }) => id))
  })
})
