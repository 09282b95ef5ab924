import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdit, emptyWorkbook, type IsoTime, RULE_SET_VERSION, recordsOf } from '../../../../src/core/index.ts'
import { acceptProposals } from '../../../../src/intake/index.ts'
import { createImportDesk, type ImportPace } from '../../../../src/renderer/session/import-desk.ts'
import type { ImportAsk, ReadList, ShownProposal } from '../../../../src/renderer/session/import-messages.ts'

const AT = '2026-11-25T10:00:00.000Z' as IsoTime
const WORKBOOK = emptyWorkbook({ id: '0b8f4a52-6f0e-4c55-9c57-0a1b2c3d4e5f', ruleSetVersion: RULE_SET_VERSION })
const CALM: ImportPace = { onProgress: () => undefined, breathe: async () => true }

function desk() {
  let made = 0
  const { answer } = createImportDesk(() => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`)
  return async <T>(ask: ImportAsk, pace = CALM): Promise<T> => {
    const answered = await answer(ask, pace)
    if (answered?.ok !== true) throw new Error(JSON.stringify(answered))
    return answered.value as T
  }
}

const orderOf = ({ found }: ReadList, answers = {}) =>
  ({ kind: 'propose', order: { firstRow: found.firstRow, mapping: found.mapping, answers, at: AT, workbook: WORKBOOK } }) as const

describe('the import desk', () => {
  it('keeps the edit until every question is answered and it is taken', async () => {
    const ask = desk()
    const content = readFileSync('tests/fixtures/sample/seed_5_people_messy.csv')
    const list = await ask<ReadList>({ kind: 'read', content, source: 'messy.csv' })
    expect(list.firstRows[2]).toMatchObject({ line: 4, index: 2 })
    const open = await ask<ShownProposal>(orderOf(list))
    expect([open.open, open.rowCount, open.canImport, 'edit' in open]).toEqual([14, 15, false, false])
    await expect(ask({ kind: 'take' })).rejects.toThrow('app-failed')
    const answered = await ask<ShownProposal>(orderOf(list, acceptProposals(open.questions)))
    expect([answered.open, answered.canImport]).toEqual([0, true])
    const applied = applyEdit(WORKBOOK, await ask({ kind: 'take' }))
    expect(applied.ok && recordsOf(applied.value, 'components').length).toBe(15)
  })

  it('shows the first fifty rows of a long list and counts them all', async () => {
    const ask = desk()
    const content = `name,cost\n${Array.from({ length: 700 }, (_, row) => `Part ${row},1`).join('\n')}`
    const list = await ask<ReadList>({ kind: 'read', content, source: 'long' })
    const proposal = await ask<ShownProposal>(orderOf(list))
    expect([proposal.rows.length, proposal.rowCount]).toEqual([50, 700])
  })

  it('gives a proposal up when nobody waits for it any more, and the one before with it', async () => {
    const { answer } = createImportDesk(() => crypto.randomUUID())
    const content = `name,cost\n${Array.from({ length: 700 }, (_, row) => `Part ${row},1`).join('\n')}`
    const read = await answer({ kind: 'read', content, source: 'long' }, CALM)
    if (read?.ok !== true) throw new Error('not read')
    const order = orderOf(read.value as ReadList)
    expect((await answer(order, CALM))?.ok).toBe(true)
    expect(await answer(order, { ...CALM, breathe: async () => false })).toBeNull()
    expect((await answer({ kind: 'take' }, CALM))?.ok).toBe(false)
  })

  it('passes on why a table cannot be read', async () => {
    const answered = await createImportDesk(() => '').answer({ kind: 'read', content: '', source: 'a.csv' }, CALM)
    expect(answered).toEqual({ ok: false, problem: { code: 'file-empty', facts: { file: 'a.csv' } } })
  })
})
