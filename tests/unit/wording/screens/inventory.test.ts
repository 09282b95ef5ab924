// What dialogs of the inventory list: a value of pages takes one line, so that the others and the buttons stay in sight.
import { describe, expect, it } from 'vitest'
import { OWN_COLUMN_TEXT, PLAIN_STYLE, SET_TEXT } from '#wording'

const LONG = 'a'.repeat(5000)
const SHORT = `${'a'.repeat(80)}…`

describe('a long value', () => {
  it('is named by its beginning where another type can’t hold it', () => {
    expect(OWN_COLUMN_TEXT.misfits([{ name: 'Queue', text: LONG }], PLAIN_STYLE)).toBe(`1 value doesn’t fit: Queue (${SHORT}).`)
  })

  it('is named by its beginning where one value replaces it', () => {
    const outcome = { changed: 1, same: 0, refused: [], from: [[LONG, 1] as const], to: LONG }
    expect(SET_TEXT.steps(outcome, PLAIN_STYLE)).toEqual([`1 from ${SHORT} to ${SHORT}`])
  })
})
