import { describe, expect, it } from 'vitest'
import { fixed, type Live, live, livePart } from '#wording'
import { inParts, MOST_CHARACTERS } from '../../../src/board/long-texts.ts'

const part = (letter: string, length: number): Live => ({ formula: letter.repeat(length), value: letter })

/** With the cells that parts were put into, in their order. */
function split(text: Live): { readonly short: Live; readonly cells: readonly Live[] } {
  const cells: Live[] = []
  const short = inParts(text, (taken) => {
    cells.push(taken)
    return `$Z$${cells.length}`
  })
  return { short, cells }
}

describe('a sentence whose formula is long', () => {
  it('stays in its cell while it is short enough', () => {
    const text = live`${part('A', 100)}${part('B', 99)}`
    expect(text.formula).toHaveLength(MOST_CHARACTERS)
    expect(split(text)).toEqual({ short: text, cells: [] })
  })

  it('gets a cell for its longest part, and says the same', () => {
    const text = live`${part('A', 150)} of ${part('B', 60)}`
    const { short, cells } = split(text)
    expect(cells).toEqual([part('A', 150)])
    expect(short).toEqual({ formula: `$Z$1&" of "&${'B'.repeat(60)}`, value: 'A of B' })
  })

  it('gets cells for parts of parts, each short enough', () => {
    const long = live`${part('A', 150)}${part('B', 150)}`
    const { short, cells } = split(livePart({ formula: '$C$1', value: 0 }, [long, fixed('none')]))
    expect([short, ...cells].every(({ formula }) => formula.length <= MOST_CHARACTERS)).toBe(true)
    expect(short).toEqual({ formula: 'CHOOSE(1+$C$1,$Z$2,"none")', value: 'AB' })
    expect(cells.map(({ value }) => value)).toEqual(['A', 'AB'])
  })
})
