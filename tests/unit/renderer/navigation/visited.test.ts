// Back and forward, as in a browser.
import { describe, expect, it } from 'vitest'
import { knownPlace, type Place, placeOf, type Step, type Visited, visit } from '../../../../src/renderer/navigation/visited.ts'

const INVENTORY: Place = { screen: 'inventory', inspected: null }
const OVERVIEW: Place = { screen: 'overview', inspected: null }
const DETAILS: Place = { screen: 'inventory', inspected: 'c-1' }

function walk(...steps: readonly Step[]): Visited {
  return steps.reduce(visit, { places: [INVENTORY], current: 0 } as Visited)
}

describe('visit', () => {
  it('goes back to where one came from and forward again', () => {
    const there = walk({ kind: 'go', place: OVERVIEW }, { kind: 'go', place: DETAILS }, { kind: 'back' })
    expect(placeOf(there)).toEqual(OVERVIEW)
    expect(placeOf(visit(there, { kind: 'forward' }))).toEqual(DETAILS)
  })

  it('forgets what lay ahead when it goes elsewhere', () => {
    const elsewhere = walk({ kind: 'go', place: OVERVIEW }, { kind: 'back' }, { kind: 'go', place: DETAILS }, { kind: 'forward' })
    expect(placeOf(elsewhere)).toEqual(DETAILS)
    expect(elsewhere.places).toEqual([INVENTORY, DETAILS])
  })

  it('makes no step of going where one is, nor of the details that follow the row', () => {
    expect(walk({ kind: 'go', place: INVENTORY }).places).toHaveLength(1)
    const followed = walk({ kind: 'go', place: DETAILS }, { kind: 'replace', place: { ...DETAILS, inspected: 'c-2' } }, { kind: 'back' })
    expect(placeOf(followed)).toEqual(INVENTORY)
    expect(followed.places).toHaveLength(2)
  })

  it('stays at both ends', () => {
    expect(placeOf(walk({ kind: 'back' }, { kind: 'back' }))).toEqual(INVENTORY)
    expect(placeOf(walk({ kind: 'forward' }))).toEqual(INVENTORY)
  })

  it('leads to the inventory where another version knew a screen that this one does not', () => {
    const gone = { screen: 'books-of-another-version', inspected: 'c-1' }
    expect(knownPlace(gone)).toEqual(INVENTORY)
    expect(placeOf(walk({ kind: 'go', place: OVERVIEW }, { kind: 'go', place: gone as unknown as Place }))).toEqual(INVENTORY)
    expect(knownPlace({ screen: 'toString', inspected: null })).toEqual(INVENTORY)
    expect(knownPlace(DETAILS)).toEqual(DETAILS)
  })
})
