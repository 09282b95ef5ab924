import { describe, expect, it } from 'vitest'
import { readTable } from '../../../../src/intake/formats/delimited-text/read-table.ts'
import { findHeader } from '../../../../src/intake/table/find-header.ts'
import {
  componentMappings,
  lastingAnswers,
  type MappingStorage,
  setByHand,
  settledColumns,
  withField,
} from '../../../../src/renderer/session/column-mappings.ts'

function storage(first: string | null = null): MappingStorage {
  let text = first
  return {
    getItem: () => text,
    setItem: (_key, value) => {
      text = value
    },
  }
}

function headerOf(text: string) {
  const table = readTable(text, 'list.csv')
  if (!table.ok) throw new Error(table.problem.code)
  return findHeader(table.value)
}

/** As often as a value has parts: each of them in turn as a list of itself, which reads like it as a text. */
function partsReplaced(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [[value]]
  return Object.entries(value).flatMap(([key, part]) =>
    partsReplaced(part).map((other) => (Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other })),
  )
}

const TOOLS = 'Tool,Cost,Comments\nRedis,1,x'

describe('a remembered mapping', () => {
  it('is offered for the very same headers and no others', () => {
    const kept = storage()
    const settled = withField(headerOf(TOOLS).mapping, 2, 'ignore')
    componentMappings.keep(settled, kept)
    expect(componentMappings.recall(headerOf('Tool,Cost,Comments\nKafka,2,y'), kept)).toEqual(settled)
    expect(componentMappings.recall(headerOf('Tool,Cost,Owner\nKafka,2,y'), kept)).toBeNull()
  })

  it('is the newest one, and the oldest of many is forgotten', () => {
    const kept = storage()
    const { mapping } = headerOf(TOOLS)
    componentMappings.keep(mapping, kept)
    componentMappings.keep(withField(mapping, 2, 'ignore'), kept)
    expect(componentMappings.recall(headerOf(TOOLS), kept)?.fields).toEqual(['name', 'cost', 'ignore'])
    for (let number = 0; number < 50; number++) componentMappings.keep(headerOf(`Tool,Cost,Extra ${number}\na,1,b`).mapping, kept)
    expect(componentMappings.recall(headerOf(TOOLS), kept)).toBeNull()
  })

  it.each(['not JSON', '{}', '[{"key":"k"}]', '[{"key":"k","headers":["a"],"fields":["steal"],"currency":null}]'])(
    'is never made of what storage holds by mistake: %s',
    (text) => {
      expect(componentMappings.recall(headerOf(TOOLS), storage(text))).toBeNull()
    },
  )

  it('is nothing where any one part of it is of another kind, wherever that part stands', () => {
    const { mapping } = headerOf('Tool,Cost (USD),Comments\nRedis,1,x')
    const whole = {
      ...setByHand(mapping, [1, 2], 'ignore'),
      currency: 'USD',
      answers: { 'cost:money-period': 'month', 'name:case': 'keep' },
    }
    const recalled = (one: unknown) => componentMappings.recall({ mapping }, storage(JSON.stringify([one])))
    expect(recalled(whole)).toEqual(whole)
    const damaged = partsReplaced(whole)
    expect(damaged).toHaveLength(12)
    for (const one of damaged) expect(recalled(one), JSON.stringify(one)).toBeNull()
  })

  it('knows which columns somebody has set, also the next time', () => {
    const kept = storage()
    componentMappings.keep(setByHand(headerOf(TOOLS).mapping, [2], 'ignore'), kept)
    expect(componentMappings.recall(headerOf(TOOLS), kept)).toMatchObject({ fields: ['name', 'cost', 'ignore'], byHand: [2] })
  })

  it('gives a field to one column only', () => {
    const { mapping } = headerOf(TOOLS)
    expect(withField(mapping, 2, 'name').fields).toEqual(['ignore', 'cost', 'name'])
    expect(withField(mapping, 1, 'ignore').fields).toEqual(['name', 'ignore', 'notes'])
  })
})

describe('what is remembered of a list', () => {
  it('is what was said of its notations, not of the people and components that were there', () => {
    const questions = [
      { code: 'money-period', id: 'cost:money-period' },
      { code: 'component-there', id: 'name:component-there' },
      { code: 'components-gone', id: 'row:components-gone' },
      { code: 'owner-same-person', id: 'owner:owner-same-person' },
      { code: 'date-order', id: 'contract.end:date-order:End' },
    ] as const
    const answers = Object.fromEntries(questions.slice(0, 4).map(({ id }) => [id, 'said']))
    expect(lastingAnswers({ questions, repeats: { items: [] } }, answers)).toEqual({ 'cost:money-period': 'said' })
  })

  it('is of names that repeat what was decided for each of them, not for all', () => {
    const questions = [{ code: 'names-repeat', id: 'name:names-repeat' }] as const
    const repeats = { items: [{ id: 'name:names-repeat:bus' }, { id: 'name:names-repeat:lake' }] }
    const answers = { 'name:names-repeat': 'merge', 'name:names-repeat:bus': 'merge' }
    expect(lastingAnswers({ questions, repeats }, answers)).toEqual({ 'name:names-repeat:bus': 'merge' })
  })

  it('leaves out no column in silence that an older version left out without a word', () => {
    const { mapping } = headerOf(TOOLS)
    expect(settledColumns(mapping)).toEqual([])
    expect(settledColumns({ ...mapping, answers: {} })).toEqual([0, 1, 2])
    expect(settledColumns(null)).toEqual([])
  })
})
