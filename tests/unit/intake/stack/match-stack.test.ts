import { describe, expect, it } from 'vitest'
import { applyEdit, recordsOf, removeComponents, setField, type Workbook } from '#core'
import { planStack, stackEdit } from '#intake'
import { aWorkbook } from '../../../builders/workbook.ts'
import { contextOf, okOf } from '../../../builders/workbook-files.ts'
import { readFile } from './reading-stack.ts'

const services = (...all: readonly (readonly [name: string, image: string])[]) =>
  readFile(`services:\n${all.map(([name, image]) => `  ${name}: { image: ${image}, restart: always }\n`).join('')}`, 'compose.yml')
const STACK = services(['db', 'postgres:16'], ['vectors', 'qdrant/qdrant'], ['metrics', 'grafana/grafana'], ['scorer', 'acme/scorer'])

const planned = (workbook: Workbook, answers = {}) => planStack([STACK], workbook, answers)
const named = (...components: readonly { id: string; name: string; vendor?: string }[]) => aWorkbook({ components })
const added = (workbook: Workbook) => {
  const context = contextOf(workbook)
  return okOf(applyEdit(workbook, okOf(stackEdit(planned(workbook).added, 'compose.yml', context))))
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

describe('several files', () => {
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
