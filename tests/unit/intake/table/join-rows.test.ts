// A pair of rows with one name in a list that has no others like it: one component with two people, or two that are called alike.

import { describe, expect, it } from 'vitest'
import { accepted } from './importing.ts'

const HEAD = 'Component,Vendor,Layer,Owner,% of time,Monthly cost,Setup fee (USD)'
const FIRST = 'Bus,Kettle,,Ana,10%,$600,'
const LAST = 'Cache,Plover,data,Eve,5%,$40,'

/** Owners of each component of that name. */
const ownersOf = (...rows: readonly string[]) =>
  accepted([HEAD, ...rows, LAST].join('\n'))
    .rows.filter(({ component }) => component.name === 'Bus')
    .map(({ owners }) => owners.map(({ personName }) => personName))

describe('two rows of one name', () => {
  const one = [['Ana', 'Ben']]
  const two = [['Ana'], ['Ben']]

  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['say one thing, and the second only who else works on it', [FIRST, 'Bus,Kettle,,Ben,5%,,'], one],
    ['have another vendor', [FIRST, 'Bus,Pennon,,Ben,5%,,'], two],
    ['have nothing in common but the name', ['Bus,,,Ana,10%,$600,', 'Bus,,,Ben,5%,,'], two],
    ['have two costs', [FIRST, 'Bus,Kettle,,Ben,5%,$80,'], two],
    ['have a cost in the second alone', ['Bus,Kettle,,Ana,10%,,', 'Bus,Kettle,,Ben,5%,$80,'], two],
    ['have a price paid once in the second', [FIRST, 'Bus,Kettle,,Ben,5%,,$900'], two],
    ['name one person', [FIRST, 'Bus,Kettle,,Ana,5%,,'], [['Ana'], ['Ana']]],
  ])('that %s', (_, rows, expected) => expect(ownersOf(...rows)).toEqual(expected))

  it('are apart beside a third that does not say what both do', () => {
    expect(ownersOf(FIRST, 'Bus,Kettle,,Ben,5%,,', 'Bus,,,Chi,5%,,')).toEqual([['Ana'], ['Ben'], ['Chi']])
  })
})

describe('rows of one person each that differ in their cost', () => {
  const costOf = (answer: string, ...costs: readonly string[]) => {
    const rows = costs.map((cost, at) => `Bus,Kettle,,${['Ana', 'Ben', 'Chi'][at]},5%,${cost},`)
    const others = ['Cache', 'Store'].flatMap((name) => [`${name},Plover,data,Ana,5%,$40,`, `${name},Plover,data,Ben,5%,$40,`])
    const { rows: read } = accepted([HEAD, ...rows, ...others].join('\n'), { 'cost:rows-differ': answer })
    return read.filter(({ component }) => component.name === 'Bus').map(({ cost }) => cost && [cost.amount, cost.currency, cost.per])
  }

  it('are added up where that is the answer, a blank one left aside', () => {
    expect(costOf('sum', '$600', '$80', '')).toEqual([[68_000, 'USD', 'month']])
    expect(costOf('sum', '', '$600', '$80')).toEqual([[68_000, 'USD', 'month']])
  })

  it('come to no sum in two currencies or of two periods', () => {
    expect(costOf('sum', '$600', '€80')).toEqual([null])
    expect(costOf('sum', '$600', '$80/yr')).toEqual([null])
  })

  it('have none where they are joined, and each its own where they stay apart', () => {
    expect(costOf('join', '$600', '$80')).toEqual([null])
    expect(costOf('apart', '$600', '$80')).toEqual([
      [60_000, 'USD', 'month'],
      [8000, 'USD', 'month'],
    ])
  })
})
