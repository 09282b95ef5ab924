import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS, managedServices } from '#core'
import { whomToAsk } from '#wording'

const CATALOGUE = readFileSync('tests/fixtures/catalogue/infra_catalogue.csv', 'utf8')
  .split('\n')
  .map((row) => row.toLowerCase())
const all = KINDS.flatMap((kind) => managedServices(kind).map((service) => ({ kind, ...service })))

describe('managed services', () => {
  it('are named for every type that the check asks a quote of', () => {
    for (const kind of [
      'database',
      'vector-store',
      'cache',
      'search',
      'stream',
      'queue',
      'warehouse',
      'orchestrator',
      'kubernetes',
    ] as const)
      expect(managedServices(kind).length, kind).toBeGreaterThan(0)
    expect(managedServices(null)).toEqual([])
    expect(managedServices('request-path')).toEqual([])
  })

  it('come with source and date, and those of the landscapes stand there', () => {
    for (const { name, source, date } of all) {
      expect(date).toMatch(/^\d{4}-\d{2}$/)
      if (source === 'price-facts') continue
      const of = `,${source.slice(0, 4).replace('-', '')},`
      const words = name.toLowerCase().split(' ')
      expect(
        CATALOGUE.some((row) => row.includes(of) && words.every((word) => row.split(of)[0]?.includes(word))),
        name,
      ).toBe(true)
    }
  })

  it('stand once for a type, in alphabetical order', () => {
    for (const kind of KINDS) {
      const names = managedServices(kind).map(({ name }) => name.toLowerCase())
      expect(names).toEqual([...new Set(names)].sort())
    }
  })

  it('are proposed by name where a quote is missing', () => {
    expect(whomToAsk('search')).toSay('Ask for a quote, for example from Elastic.')
    expect(whomToAsk('queue')).toSay('Ask for a quote, for example from Amazon SQS or KubeMQ.')
    expect(whomToAsk('eval')).toBeNull()
  })
})
