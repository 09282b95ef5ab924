import { describe, expect, it } from 'vitest'
import { type BatchEdit, emptyWorkbook, fail, ok, problem, type Result, RULE_SET_VERSION, TABLE_NAMES, type Workbook } from '#core'
import { editPage, pageOf, withPart } from '../../../../src/renderer/session/desk-portions.ts'
import { createGiver, giveWorkbook, takeEdit, takeSuggestions } from '../../../../src/renderer/session/import-hand-over.ts'
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

describe('what the worker has then', () => {
  it('is the workbook itself, however many parts it came in, and nothing of the one before', async () => {
    const large = aWorkbook({ components: Array.from({ length: 700 }, (_, i) => aComponent({ id: `c${i}` })) })
    let known: Workbook | null = null
    const ask = async (question: ImportAsk) => {
      if (question.kind === 'give') known = withPart(known, question.part)
      return ok(null) as never
    }
    const host = { ask, cancel: () => undefined }
    await giveWorkbook(host, aWorkbook({ components: [aComponent({ id: 'before' })] }), TABLE_NAMES)
    await giveWorkbook(host, large, TABLE_NAMES)
    expect(known).toEqual(large)
  })

  it('is given once while nothing changes, and anew after it failed or the worker was ended', async () => {
    const [workbook, other] = [aWorkbook({ components: [aComponent()] }), aWorkbook({ components: [aComponent()] })]
    const answers: (Result<null> | null)[] = [ok(null), null, fail(problem('app-failed', { channel: 'import', detail: '' })), ok(null)]
    const asked: ImportAsk['kind'][] = []
    const ask = async (question: ImportAsk) => {
      asked.push(question.kind)
      return (answers.length > 0 ? answers.shift() : ok(null)) as never
    }
    const giver = createGiver({ ask, cancel: () => undefined })
    expect(await Promise.all([giver.give(workbook), giver.give(workbook)])).toEqual([true, true])
    expect([asked.length, giver.sent()]).toEqual([1, workbook])
    expect([await giver.give(other), giver.sent()]).toEqual([false, null])
    expect([await giver.give(other), giver.sent()]).toEqual([false, null])
    expect([await giver.give(other), giver.sent()]).toEqual([true, other])
    giver.forget()
    expect([giver.sent(), await giver.give(other), asked.length]).toEqual([null, true, 5])
  })

  it('is never two workbooks at once: the second waits until the first is there', async () => {
    const [workbook, other] = ['one', 'two'].map((id) => ({ ...aWorkbook({ components: [aComponent()] }), id }))
    const waiting: (() => void)[] = []
    const heads: unknown[] = []
    const ask = async (question: ImportAsk) => {
      if (question.kind === 'give') heads.push(question.part.head?.id)
      await new Promise<void>((resolve) => waiting.push(resolve))
      return ok(null) as never
    }
    const giver = createGiver({ ask, cancel: () => undefined })
    const given = [giver.give(workbook as Workbook), giver.give(other as Workbook)]
    await expect.poll(() => heads).toEqual(['one'])
    waiting.shift()?.()
    await expect.poll(() => heads).toEqual(['one', 'two'])
    waiting.shift()?.()
    expect(await Promise.all(given)).toEqual([true, true])
  })
})

describe('what comes back from the worker', () => {
  const EDIT = { kind: 'batch', edits: Array.from({ length: 900 }, (_, at) => ({ at })) } as unknown as BatchEdit
  const taking = (answer: (from: number) => unknown) => {
    const ask = async (question: ImportAsk) => answer('from' in question ? question.from : Number.NaN) as never
    return { ask, cancel: () => undefined }
  }

  it('is the whole edit, in order, with its progress page by page', async () => {
    const done: number[] = []
    const taken = await takeEdit(
      taking((from) => ok(editPage(EDIT, from))),
      (progress) => done.push(progress.done, progress.total),
    )
    expect(taken).toEqual(ok(EDIT))
    expect(done).toEqual([400, 900, 800, 900, 900, 900])
  })

  it('is every suggestion, or none of them where it was cancelled or failed on the way', async () => {
    const entries = Array.from({ length: 7 }, (_, at) => [`c${at}`, {}])
    expect(await takeSuggestions(taking((from) => ok(pageOf(entries, from, 3))))).toEqual(ok(entries))
    for (const end of [null, fail(problem('app-failed', { channel: 'import', detail: '' }))]) {
      const broken = taking((from) => (from < 3 ? ok(pageOf(entries, from, 3)) : end))
      expect(await takeSuggestions(broken)).toEqual(end)
      expect(await takeEdit(broken, () => undefined)).toEqual(end)
    }
  })
})
