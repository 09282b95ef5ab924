import { describe, expect, it } from 'vitest'
import { findHeader, readTable } from '../../../../src/intake/index.ts'
import { type MappingStorage, rememberedMapping, rememberMapping } from '../../../../src/renderer/session/import-mappings.ts'
import { withField } from '../../../../src/renderer/session/use-import.ts'

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

const TOOLS = 'Tool,Cost,Comments\nRedis,1,x'

describe('a remembered mapping', () => {
  it('is offered for the very same headers and no others', () => {
    const kept = storage()
    const settled = withField(headerOf(TOOLS).mapping, 2, 'ignore')
    rememberMapping(settled, kept)
    expect(rememberedMapping(headerOf('Tool,Cost,Comments\nKafka,2,y'), kept)).toEqual(settled)
    expect(rememberedMapping(headerOf('Tool,Cost,Owner\nKafka,2,y'), kept)).toBeNull()
  })

  it('is the newest one, and the oldest of many is forgotten', () => {
    const kept = storage()
    const { mapping } = headerOf(TOOLS)
    rememberMapping(mapping, kept)
    rememberMapping(withField(mapping, 2, 'ignore'), kept)
    expect(rememberedMapping(headerOf(TOOLS), kept)?.fields).toEqual(['name', 'cost', 'ignore'])
    for (let number = 0; number < 50; number++) rememberMapping(headerOf(`Tool,Cost,Extra ${number}\na,1,b`).mapping, kept)
    expect(rememberedMapping(headerOf(TOOLS), kept)).toBeNull()
  })

  it.each(['not JSON', '{}', '[{"key":"k"}]', '[{"key":"k","headers":["a"],"fields":["steal"],"currency":null}]'])(
    'is never made of what storage holds by mistake: %s',
    (text) => {
      expect(rememberedMapping(headerOf(TOOLS), storage(text))).toBeNull()
    },
  )

  it('gives a field to one column only', () => {
    const { mapping } = headerOf(TOOLS)
    expect(withField(mapping, 2, 'name').fields).toEqual(['ignore', 'cost', 'name'])
    expect(withField(mapping, 1, 'ignore').fields).toEqual(['name', 'ignore', 'notes'])
  })
})
