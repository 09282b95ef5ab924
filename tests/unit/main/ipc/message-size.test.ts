import { describe, expect, it } from 'vitest'
import { messageCharacters } from '../../../../src/main/ipc/message-size.ts'

describe('the size of a message', () => {
  it('is that of its texts and keys, wherever they lie', () => {
    expect(messageCharacters('four')).toBe(4)
    expect(messageCharacters({ id: 'abc', copy: { payload: 'x'.repeat(1000) } })).toBe(2 + 3 + 4 + 7 + 1000)
    expect(messageCharacters(null)).toBe(1)
  })

  it('is endless for a message of very many parts, without walking them all', () => {
    expect(messageCharacters(Array.from({ length: 5000 }, () => ''))).toBe(Number.POSITIVE_INFINITY)
    expect(messageCharacters(Array.from({ length: 900 }, () => ({ a: {}, b: {} })))).toBe(Number.POSITIVE_INFINITY)
  })

  it('is endless for a message that is nested without end', () => {
    let deep: unknown = null
    for (let level = 0; level < 200_000; level += 1) deep = [deep]
    expect(messageCharacters(deep)).toBe(Number.POSITIVE_INFINITY)
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    expect(messageCharacters(circle)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is endless for raw bytes, which no channel takes', () => {
    expect(messageCharacters(new Uint8Array(8))).toBe(Number.POSITIVE_INFINITY)
    expect(messageCharacters({ payload: new ArrayBuffer(8) })).toBe(Number.POSITIVE_INFINITY)
  })
})
