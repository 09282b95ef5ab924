import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdit, emptyWorkbook, type IsoTime, RULE_SET_VERSION, recordsOf, type Workbook } from '../../../../src/core/index.ts'
import { acceptProposals, type RowMatch } from '../../../../src/intake/index.ts'
import { createImportDesk, type ImportPace } from '../../../../src/renderer/session/import-desk.ts'
import type { EditPage, ListAsk, Page, ReadList, ShownProposal, SuggestionEntry } from '../../../../src/renderer/session/import-messages.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

const AT = '2026-11-25T10:00:00.000Z' as IsoTime
const WORKBOOK = emptyWorkbook({ id: '0b8f4a52-6f0e-4c55-9c57-0a1b2c3d4e5f', ruleSetVersion: RULE_SET_VERSION })
const CALM: ImportPace = { onProgress: () => undefined, breathe: async () => true }

function desk() {
  let made = 0
  const { answer } = createImportDesk(() => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`)
  const ask = async <T>(question: ListAsk, pace = CALM): Promise<T> => {
    const answered = await answer(question, pace)
    if (answered?.ok !== true) throw new Error(JSON.stringify(answered))
    return answered.value as T
  }
  const give = async (workbook: Workbook) => {
    for (const part of partsOf(workbook)) await ask(part)
  }
  return { ask, answer, give }
}

async function allPages<T>(ask: (from: number) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const { items, total } = await ask(all.length)
    all.push(...items)
    if (all.length >= total) return all
  }
}

const orderOf = ({ found }: ReadList, answers = {}, matchesFrom = 0) =>
  ({
    kind: 'propose',
    order: { firstRow: found.firstRow, mapping: found.mapping, answers, differenceReason: null, at: AT, matchesFrom },
  }) as const

/** The workbook as it crosses: in parts, the first of which carries the head. */
function partsOf({ tables, ...head }: Workbook): ListAsk[] {
  const parts = (['settings', 'people', 'components', 'owners', 'costLines'] as const).flatMap((table) =>
    Object.values(tables[table]).map((record) => ({ table, records: [record] })),
  )
  return parts.map((part, at) => ({ kind: 'give', part: { tables: [part], head: at === 0 ? head : null } }))
}

describe('the import desk', () => {
  it('keeps the edit until every question is answered and it is taken', async () => {
    const { ask, give } = desk()
    await give(WORKBOOK)
    const content = readFileSync('tests/fixtures/sample/seed_5_people_messy.csv')
    const list = await ask<ReadList>({ kind: 'read', content, source: 'messy.csv' })
    expect(list.firstRows[2]).toMatchObject({ line: 4, index: 2 })
    const open = await ask<ShownProposal>(orderOf(list))
    expect([open.open, open.rowCount, open.canImport, 'edit' in open]).toEqual([5, 15, false, false])
    await expect(ask({ kind: 'take', from: 0 })).rejects.toThrow('app-failed')
    const answered = await ask<ShownProposal>(orderOf(list, acceptProposals(open.questions)))
    expect([answered.open, answered.canImport]).toEqual([0, true])
    const { head, items, total } = await ask<EditPage>({ kind: 'take', from: 0 })
    expect(items).toHaveLength(total)
    const applied = applyEdit(WORKBOOK, { ...head, edits: items })
    expect(applied.ok && recordsOf(applied.value, 'components').length).toBe(15)
  })

  it('shows the first fifty rows of a long list and counts them all', async () => {
    const { ask, give } = desk()
    await give(WORKBOOK)
    const content = `name,cost\n${Array.from({ length: 700 }, (_, row) => `Part ${row},1`).join('\n')}`
    const list = await ask<ReadList>({ kind: 'read', content, source: 'long' })
    const proposal = await ask<ShownProposal>(orderOf(list))
    expect([proposal.rows.length, proposal.rowCount]).toEqual([50, 700])
  })

  it('hands out a long edit and its suggestions page by page, nothing twice and nothing lost', async () => {
    const { ask, give } = desk()
    await give(WORKBOOK)
    const content = `name,cost\n${Array.from({ length: 1200 }, (_, row) => `Redis ${row},1`).join('\n')}`
    const list = await ask<ReadList>({ kind: 'read', content, source: 'long' })
    const open = await ask<ShownProposal>(orderOf(list))
    await ask<ShownProposal>(orderOf(list, acceptProposals(open.questions)))
    const steps = await allPages((from) => ask<EditPage>({ kind: 'take', from }))
    const suggested = await allPages((from) => ask<Page<SuggestionEntry>>({ kind: 'suggest', from }))
    expect(new Set(steps.map(({ id }) => id)).size).toBe(2401)
    expect(suggested).toHaveLength(1200)
    expect(suggested[1199]?.[1].kind).toMatchObject({ value: 'cache' })
  })

  it('shows the rows that change something page by page, and stays on the page that is looked at', async () => {
    const { ask, give } = desk()
    const names = Array.from({ length: 60 }, (_, row) => `Part ${row}`)
    await give(aWorkbook({ components: names.map((name) => ({ name, cost: 500 })) }))
    const content = `name,monthly cost\n${names.map((name, row) => `${name},${row < 10 ? 5 : 6}`).join('\n')}`
    const list = await ask<ReadList>({ kind: 'read', content, source: 'again' })
    const first = await ask<ShownProposal>(orderOf(list))
    expect([first.rowCount, first.same, first.updates, first.changing.total, first.changing.items.length]).toEqual([0, 10, 50, 50, 25])
    const page = await ask<Page<RowMatch>>({ kind: 'matches', from: 25 })
    expect(page.items[0]?.row.component.name).toBe('Part 35')
    const answered = await ask<ShownProposal>(orderOf(list, { 'row-match:40': 'leave-out' }, 25))
    expect([answered.changing.from, answered.updates]).toEqual([25, 49])
    // The page that was looked at may be gone: then it is the first again, and never an empty one.
    for (const gone of [50, 75]) expect((await ask<ShownProposal>(orderOf(list, {}, gone))).changing.from).toBe(0)
  })

  it('gives a proposal up when nobody waits for it any more, and the one before with it', async () => {
    const { answer, give } = desk()
    await give(WORKBOOK)
    const content = `name,cost\n${Array.from({ length: 700 }, (_, row) => `Part ${row},1`).join('\n')}`
    const read = await answer({ kind: 'read', content, source: 'long' }, CALM)
    if (read?.ok !== true) throw new Error('not read')
    const order = orderOf(read.value as ReadList)
    expect((await answer(order, CALM))?.ok).toBe(true)
    expect(await answer(order, { ...CALM, breathe: async () => false })).toBeNull()
    expect((await answer({ kind: 'take', from: 0 }, CALM))?.ok).toBe(false)
  })

  it('passes on why a table cannot be read', async () => {
    const answered = await createImportDesk(() => '').answer({ kind: 'read', content: '', source: 'a.csv' }, CALM)
    expect(answered).toEqual({ ok: false, problem: { code: 'file-empty', facts: { file: 'a.csv' } } })
  })
})
