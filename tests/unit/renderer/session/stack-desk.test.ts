import { describe, expect, it } from 'vitest'
import { applyEdit, type BatchEdit, type IsoTime, inverseOf, recordsOf } from '../../../../src/core/index.ts'
import type { StackPlan } from '../../../../src/intake/index.ts'
import { createImportDesk } from '../../../../src/renderer/session/import-desk.ts'
import type { EditPage, ListAsk, Page, SuggestionEntry } from '../../../../src/renderer/session/import-messages.ts'
import { isStackName } from '../../../../src/renderer/session/stack-review.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

const AT = '2026-11-25T10:00:00.000Z' as IsoTime
const WORKBOOK = aWorkbook({ components: [{ id: 'cache', name: 'Redis' }] })

function desk() {
  let made = 0
  const { answer } = createImportDesk(() => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`)
  const pace = { onProgress: () => undefined, breathe: async () => true }
  const ask = async <T>(question: ListAsk): Promise<T> => {
    const answered = await answer(question, pace)
    if (answered?.ok !== true) throw new Error(JSON.stringify(answered))
    return answered.value as T
  }
  const give = async () => {
    const { tables, ...head } = WORKBOOK
    await ask({ kind: 'give', part: { head, tables: [{ table: 'components', records: Object.values(tables.components) }] } })
  }
  const read = (source: string, text: string, beside: boolean, folders = 'repo') =>
    answer({ kind: 'read-stack', content: new TextEncoder().encode(text), source, folders, beside }, pace)
  return { ask, give, read }
}

const COMPOSE = 'services:\n  db: { image: postgres, restart: always }\n  cache: { image: redis }\n  worker: { image: acme/worker }\n'
const MANIFEST = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: scorer }\n'

describe('stack files at the import desk', () => {
  it('are read beside each other, and the same file once more takes the place of the first', async () => {
    const { ask, give, read } = desk()
    await give()
    await read('compose.yml', COMPOSE, false)
    await read('all.yaml', MANIFEST, true)
    expect(await read('compose.yml', COMPOSE.replace('postgres', 'mysql'), true)).toEqual({ ok: true, value: ['all.yaml', 'compose.yml'] })
    const plan = await ask<StackPlan>({ kind: 'plan-stack', answers: {} })
    expect(plan.added.map(({ name }) => name)).toEqual(['scorer', 'MySQL', 'worker'])
    expect(plan.listed.map(({ proposal }) => proposal.name)).toEqual(['Redis'])
    await read('other.yml', MANIFEST, false)
    expect((await ask<StackPlan>({ kind: 'plan-stack', answers: {} })).added.map(({ name }) => name)).toEqual(['scorer'])
  })

  it('of one name in two folders are two files', async () => {
    const { ask, give, read } = desk()
    await give()
    await read('compose.yml', COMPOSE, false, 'repo/infra/a')
    await read('compose.yml', COMPOSE.replace('postgres', 'mysql'), true, 'repo/infra/b')
    const names = ['a/compose.yml', 'b/compose.yml']
    expect(await read('compose.yml', COMPOSE.replace('postgres', 'mysql'), true, 'repo/infra/b')).toEqual({ ok: true, value: names })
    const { added } = await ask<StackPlan>({ kind: 'plan-stack', answers: {} })
    expect(added.map(({ name, files }) => [name, files])).toEqual([
      ['Postgres', names.slice(0, 1)],
      ['worker', names],
      ['MySQL', names.slice(1)],
    ])
  })

  it('of one name in folders of the same names are two files', async () => {
    const { give, read } = desk()
    await give()
    await read('compose.yml', COMPOSE, false, '/home/ana/shop/infra/envs/prod')
    const both = await read('compose.yml', COMPOSE, true, '/home/ana/search/infra/envs/prod')
    expect(both).toEqual({ ok: true, value: ['shop/infra/envs/prod/compose.yml', 'search/infra/envs/prod/compose.yml'] })
  })

  it('become one edit of what was ticked, which one undo takes back, with what each probably is', async () => {
    const { ask, give, read } = desk()
    await give()
    await read('compose.yml', COMPOSE, false)
    const { added, questions } = await ask<StackPlan>({ kind: 'plan-stack', answers: {} })
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'component']))
    const without = added.filter(({ name }) => name === 'worker').map(({ id }) => id)
    await ask({ kind: 'choose-stack', order: { answers, without, at: AT } })
    const { head, items } = await ask<EditPage>({ kind: 'take', from: 0 })
    const edit: BatchEdit = { ...head, edits: items }
    const after = applyEdit(WORKBOOK, edit)
    if (!after.ok) throw new Error(after.problem.code)
    expect(recordsOf(after.value, 'components').map(({ name }) => name)).toEqual(['Redis', 'Postgres'])
    expect(edit.label).toEqual({ code: 'import-list', facts: { name: 'compose.yml' } })
    const suggested = await ask<Page<SuggestionEntry>>({ kind: 'suggest', from: 0 })
    expect(suggested.items.map(([id]) => id)).toEqual([items[0]?.op === 'add' ? items[0].record.id : null])
    const undone = applyEdit(after.value, inverseOf(edit))
    expect(undone.ok && undone.value.tables).toEqual(WORKBOOK.tables)
  })

  it('that are refused leave those that are there', async () => {
    const { ask, give, read } = desk()
    await give()
    await read('compose.yml', COMPOSE, false)
    expect(await read('notes.yaml', 'a: 1\n', true)).toMatchObject({ ok: false, problem: { code: 'stack-not-one' } })
    expect((await ask<StackPlan>({ kind: 'plan-stack', answers: {} })).added.map(({ name }) => name)).toEqual(['Postgres', 'worker'])
  })
})

it('are told by their ending', () => {
  expect(['a.yml', 'B.YAML', 'state.json', 'terraform.tfstate', 'main.tf', 'list.csv', 'yaml', 'a.yaml.xlsx'].map(isStackName)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, false],
  ])
})
