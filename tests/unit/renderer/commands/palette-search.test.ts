// What is typed into the command palette finds what is meant, by words, case, accents and missing letters apart.
import { describe, expect, it } from 'vitest'
import { findEntries, searchable } from '../../../../src/renderer/commands/palette-search.ts'

const entry = (title: string, words = '') => ({ key: title, title, words })
const ENTRIES = searchable([
  entry('Undo', 'Edit'),
  entry('Duplicate', 'Duplicate component Edit'),
  entry('Overview', 'View'),
  entry('Postgres', 'Component Amazon'),
  entry('Log storage', 'Component'),
  entry('Zoë Grün', 'Person'),
  entry('Time on one component', 'Limit'),
])
const found = (query: string, recent: readonly string[] = [], limit = 50) =>
  findEntries(ENTRIES, query, recent, limit).map(({ title }) => title)

describe('findEntries', () => {
  it('gives everything in its order while nothing is typed, what was chosen lately on top', () => {
    expect(found('').slice(0, 3)).toEqual(['Undo', 'Duplicate', 'Overview'])
    expect(found('  ', ['Postgres', 'Overview']).slice(0, 3)).toEqual(['Postgres', 'Overview', 'Undo'])
  })

  it('takes words in any order, each of which must fit', () => {
    expect(found('storage lo')).toEqual(['Log storage'])
    expect(found('storage zz')).toEqual([])
  })

  it('prefers the beginning of a name to the middle, and a name to the words around it', () => {
    expect(found('o')).toEqual(['Overview', 'Time on one component', 'Undo', 'Postgres', 'Zoë Grün', 'Log storage', 'Duplicate'])
    expect(found('component')).toEqual(['Time on one component', 'Postgres', 'Duplicate', 'Log storage'])
  })

  it('forgives case, accents and left-out letters', () => {
    expect(found('ZOE GRUN')).toEqual(['Zoë Grün'])
    expect(found('dplct')).toEqual(['Duplicate'])
    expect(found('amzn')).toEqual([])
  })

  it('lets a recent choice win among equals, not against a better fit', () => {
    expect(found('p', ['Duplicate'])[0]).toBe('Postgres')
    expect(findEntries(searchable([entry('Log a'), entry('Log b')]), 'log', ['Log b'], 5).map(({ title }) => title)).toEqual([
      'Log b',
      'Log a',
    ])
  })

  it('stops at the limit', () => {
    expect(found('', [], 2)).toHaveLength(2)
  })
})
