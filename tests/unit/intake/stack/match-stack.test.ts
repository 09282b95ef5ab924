import { describe, expect, it } from 'vitest'
import { applyEdit, assess, completenessOf, readWorkbook, recordsOf, removeComponents, setField, type Workbook } from '#core'
import { planStack, rememberedStackAnswers, type StackFile, stackEdit } from '#intake'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'
import { readFile } from './reading-stack.ts'

const services = (...all: readonly (readonly [name: string, image: string])[]) =>
  readFile(`services:\n${all.map(([name, image]) => `  ${name}: { image: ${image}, restart: always }\n`).join('')}`, 'compose.yml')
const STACK = services(['db', 'postgres:16'], ['vectors', 'qdrant/qdrant'], ['metrics', 'grafana/grafana'], ['scorer', 'acme/scorer'])

const planned = (workbook: Workbook, answers = {}) => planStack([STACK], workbook, answers)
const named = (...components: readonly { id: string; name: string; vendor?: string }[]) => aWorkbook({ components })
const added = (workbook: Workbook) => {
  const context = contextOf(workbook)
  return okOf(
    applyEdit(workbook, okOf(stackEdit(planned(workbook), { files: ['compose.yml'], read: ['compose.yml'], without: [] }, context))),
  )
}

describe('what the inventory has', () => {
  it('is found under its name in any spelling, and by the product that a name or a vendor names', () => {
    const {
      listed,
      questions,
      added: rest,
    } = planned(
      named({ id: 'a', name: 'PostgreSQL primary' }, { id: 'b', name: 'Vector search', vendor: 'Qdrant' }, { id: 'c', name: 'Scorer' }),
    )
    expect(listed.map(({ proposal, components }) => [proposal.name, ...components])).toEqual([
      ['Postgres', 'PostgreSQL primary'],
      ['Qdrant', 'Vector search'],
      ['scorer', 'Scorer'],
    ])
    expect(rest.map(({ name }) => name)).toEqual(['Grafana'])
    expect(questions).toEqual([])
  })

  it('keeps its places, and what is added stands below', () => {
    const workbook = named({ id: 'a', name: 'Postgres' }, { id: 'b', name: 'CI' })
    const ordered = recordsOf(added(workbook), 'components').toSorted((a, b) => a.position - b.position)
    expect(ordered.map(({ name }) => name)).toEqual(['Postgres', 'CI', 'Qdrant', 'Grafana', 'scorer'])
  })

  it('is asked about where a name only begins alike, or only the vendor is the same', () => {
    const workbook = named({ id: 'a', name: 'Grafana Cloud' }, { id: 'b', name: 'Scorer dashboards' })
    const { questions, added: rest } = planned(workbook)
    expect(questions.map(({ facts, proposed }) => [facts.name, facts.listed, proposed])).toEqual([
      ['Grafana', 'Grafana Cloud', 'same'],
      ['scorer', 'Scorer dashboards', 'same'],
    ])
    expect(rest.map(({ name }) => name)).toEqual(['Postgres', 'Qdrant'])
    const apart = planned(workbook, Object.fromEntries(questions.map(({ id }) => [id, 'add'])))
    expect(apart.added.map(({ name }) => name)).toEqual(['Postgres', 'Qdrant', 'Grafana', 'scorer'])
  })

  it('is asked about once, and a job is nothing that runs unlisted', () => {
    const workbook = named({ id: 'a', name: 'Grafana Cloud' })
    const { questions } = planned(workbook)
    expect(rememberedStackAnswers(questions, workbook)).toEqual({})
    const after = added(workbook)
    expect(Object.values(rememberedStackAnswers(planned(after).questions, after))).toEqual(['same'])

    const job = readFile('services:\n  seed: { image: acme/seed }\n', 'jobs.yml')
    const taken = { files: ['jobs.yml'], read: ['jobs.yml'], without: [] }
    const ended = okOf(applyEdit(workbook, okOf(stackEdit(planStack([job], workbook, {}), taken, contextOf(workbook)))))
    expect(recordsOf(ended, 'stackItems').map(({ name, files, listedAs }) => [name, files, listedAs])).toEqual([
      ['seed', ['jobs.yml'], 'job'],
    ])
    expect(completenessOf(assess(ended, AS_OF))?.runsNotListed ?? 0).toBe(0)
  })

  it('is not proposed again, whatever it was renamed to', () => {
    const workbook = added(aWorkbook({}))
    const scorer = recordsOf(workbook, 'components').find(({ name }) => name === 'scorer')
    const renamed = okOf(applyEdit(workbook, okOf(setField(contextOf(workbook), 'components', scorer?.id ?? '', 'name', 'Credit engine'))))
    expect(planned(renamed).added).toEqual([])
    expect(planned(renamed).listed.map(({ components }) => components)).toContainEqual(['Credit engine'])
  })

  it('stays deleted', () => {
    const workbook = added(aWorkbook({}))
    const ids = recordsOf(workbook, 'components').map(({ id }) => id)
    const without = okOf(applyEdit(workbook, okOf(removeComponents(contextOf(workbook), ids.slice(0, 1)))))
    expect(planned(without).added).toEqual([])
    expect(planned(without).deleted.map(({ name }) => name)).toEqual(['Postgres'])
  })
})

describe('what is remembered', () => {
  const remembered = (workbook: Workbook) =>
    recordsOf(workbook, 'stackItems').map(
      ({ name, files, listedAs }) => `${name} (${files.join(', ')}): ${listedAs === null ? 'not listed' : 'listed'}`,
    )
  const taken = (workbook: Workbook, files: readonly StackFile[], without: readonly string[] = []) => {
    const names = files.map(({ file }) => file)
    return okOf(
      applyEdit(workbook, okOf(stackEdit(planStack(files, workbook, {}), { files: names, read: names, without }, contextOf(workbook)))),
    )
  }

  it('is everything that runs, with what was left out, and no more than its name and its files', () => {
    const [first] = planned(aWorkbook({})).added
    const workbook = taken(named({ id: 'c', name: 'Scorer' }), [STACK], [first?.id ?? ''])
    expect(remembered(workbook)).toEqual([
      'Postgres (compose.yml): not listed',
      'Qdrant (compose.yml): listed',
      'Grafana (compose.yml): listed',
      'scorer (compose.yml): listed',
    ])
    expect(recordsOf(workbook, 'stackItems').map(({ listedAs }) => listedAs)).toContain('c')
    const again = stackEdit(
      planned(workbook),
      { files: ['compose.yml'], read: ['compose.yml'], without: [first?.id ?? ''] },
      contextOf(workbook),
    )
    expect(okOf(again).edits).toEqual([])
    expect(okOf(readWorkbook(workbook)).tables.stackItems).toEqual(workbook.tables.stackItems)
  })

  it('is said anew by a file that is read again, and stays of others', () => {
    const other = readFile('services:\n  db: { image: postgres, restart: always }\n', 'other.yml')
    const both = taken(aWorkbook({}), [STACK, other])
    expect(remembered(both)).toContain('Postgres (compose.yml, other.yml): listed')
    const later = taken(both, [services(['vectors', 'qdrant/qdrant'])])
    expect(remembered(later).toSorted()).toEqual(['Postgres (other.yml): listed', 'Qdrant (compose.yml): listed'])
  })

  it('is not listed any more where its component was deleted', () => {
    const workbook = added(aWorkbook({}))
    const [first] = recordsOf(workbook, 'components')
    const without = okOf(applyEdit(workbook, okOf(removeComponents(contextOf(workbook), [first?.id ?? '']))))
    expect(completenessOf(assess(without, AS_OF))).toMatchObject({ runsNotListed: 1 })
    expect(completenessOf(assess(workbook, AS_OF))).toBeNull()
  })
})

describe('several files', () => {
  const deployment = (name: string, image = 'acme/app') =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { template: { spec: { containers: [{ image: ${image} }] } } }\n`
  const catalog = (name: string, title: string) =>
    `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name}, title: ${title} }\nspec: { type: service, owner: user:amina }\n`
  const ofBoth = (workbook: Workbook, ...documents: readonly string[]) =>
    planStack([readFile(documents.join('---\n'), 'all.yaml')], workbook, {})

  it('name code that is read with a state, which may be that of other code', () => {
    const code = readFile('resource "aws_s3_bucket" "a" {}', 'main.tf')
    const state = readFile('{"format_version":"1.0","values":{"root_module":{}}}', 'state.json')
    const alone = planStack([code], aWorkbook({}), {})
    expect([alone.unread, alone.leftOut]).toEqual([[{ file: 'main.tf', what: 'terraform', count: 1 }], []])
    const both = planStack([code, state], aWorkbook({}), {})
    expect([both.unread, both.leftOut]).toEqual([alone.unread, []])
  })

  it('say whose the own thing is, and not whose what scales it is', () => {
    const scaler = 'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: chat-api }\n'
    const { added } = ofBoth(aWorkbook({}), deployment('chat-api'), scaler, catalog('chat-api', 'Chat API'))
    expect(added.map(({ name, owner }) => [name, owner?.name ?? null])).toEqual([
      ['Chat API', 'amina'],
      ['KEDA', null],
    ])
  })

  it('name one thing by its title and by its key', () => {
    for (const documents of [
      [deployment('scorer'), catalog('scorer', 'Credit scoring')],
      [catalog('scorer', 'Credit scoring'), deployment('scorer')],
    ]) {
      const plan = ofBoth(aWorkbook({}), ...documents)
      expect(plan.added.map(({ name, owner, hosting }) => [name, owner?.name, hosting])).toEqual([['Credit scoring', 'amina', 'self-run']])
    }
    expect(ofBoth(named({ id: 'a', name: 'Scorer' }), catalog('scorer', 'Credit scoring')).listed).toMatchObject([{ componentId: 'a' }])
    // What runs there is a product, and the catalog says whose it is.
    const product = ofBoth(aWorkbook({}), deployment('search', 'qdrant/qdrant'), catalog('search', 'Search'))
    expect(product.added.map(({ name, owner }) => [name, owner?.name])).toEqual([['Qdrant', 'amina']])
  })

  it('keep two things of one title apart', () => {
    const plan = ofBoth(aWorkbook({}), catalog('api-eu', 'API'), deployment('api-eu'), catalog('api-us', 'API'), deployment('api-us'))
    expect(plan.added.map(({ name }) => name)).toEqual(['api-eu', 'api-us'])
  })

  it('make one component of one product, and one of one name', () => {
    const other = readFile(
      `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: feature-db }
spec: { template: { spec: { containers: [{ image: postgres }] } } }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: scorer }
spec: { type: service, lifecycle: production, owner: user:amina }
`,
      'all.yaml',
    )
    const plan = planStack([STACK, other], aWorkbook({}), {})
    expect(plan.added.map(({ name, named: places, owner, lifecycle, hosting }) => [name, places, owner?.name, lifecycle, hosting])).toEqual(
      [
        ['Postgres', ['compose.yml: service (db)', 'all.yaml: StatefulSet (feature-db)'], undefined, null, 'self-run'],
        ['Qdrant', ['compose.yml: service (vectors)'], undefined, null, 'self-run'],
        ['Grafana', ['compose.yml: service (metrics)'], undefined, null, 'self-run'],
        ['scorer', ['compose.yml: service (scorer)', 'all.yaml: service (scorer)'], 'amina', 'live', 'self-run'],
      ],
    )
  })

  it('leaves out a name that no component may have', () => {
    const plan = planStack([services(['=cmd()', 'acme/x'])], aWorkbook({}), {})
    expect(plan.added).toEqual([])
    expect(plan.leftOut).toEqual([{ file: 'compose.yml', type: 'service', why: 'name', count: 1 }])
  })
})
